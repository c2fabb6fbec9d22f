// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/data_words.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace kiymet::words {

namespace {

class FailureWords {
    Q_DECLARE_TR_FUNCTIONS(FailureWords)
public:
    static QString text(const Failure& failure);

private:
    static QString sentences(const Failure& failure);
    static QString place(const Failure& failure);
    static QString question(const Question& question);
    static QString meant(const QStringList& names);
};

QString list(const QStringList& names)
{
    return names.join(QStringLiteral(", "));
}

/// A fit's exit comes as its identifier.
QString exitSentence(const QString& identifier)
{
    using enum stats::FitExit;
    for (const auto exit :
         {SmallGradient, SmallDecrease, IterationLimit, NoStep, NotFinite, Boundary, Cancelled}) {
        const std::string_view known = stats::name(exit);
        if (identifier == QLatin1String(known.data(), static_cast<qsizetype>(known.size())))
            return words::name(exit);
    }
    return identifier;
}

/// Line and column behind the file's name; nothing where the whole file is meant.
QString FailureWords::place(const Failure& failure)
{
    const QString file = QDir::toNativeSeparators(failure.file);
    if (failure.line > 0 && failure.column > 0)
        return tr("%1, line %2, column %3")
            .arg(file, QString::number(failure.line), QString::number(failure.column));
    if (failure.line > 0)
        return tr("%1, line %2").arg(file, QString::number(failure.line));
    return file;
}

QString FailureWords::meant(const QStringList& names)
{
    return names.isEmpty() ? QString() : u' ' + tr("Did you mean: %1?").arg(list(names));
}

/// The first value under each answer.
QString FailureWords::question(const Question& question)
{
    const auto reading = [&question](std::size_t at, qsizetype value) {
        const QString read =
            at < question.readings.size() ? question.readings[at].read.value(value) : QString();
        return read.isEmpty() ? tr("nothing") : read;
    };
    // A value that both answers can read tells most.
    qsizetype value = 0;
    while (value + 1 < question.values.size() &&
           std::any_of(question.readings.begin(), question.readings.end(),
                       [value](const Question::Reading& r) { return r.read.value(value).isEmpty(); }))
        ++value;
    const QString text = question.values.value(value);
    QStringList answers;
    for (const Question::Reading& one : question.readings)
        answers << one.answer;
    const QString setting =
        tr("Set %1 to one of: %2.").arg(question.setting, answers.join(QStringLiteral("  ")));
    switch (question.about) {
    case Question::About::Encoding:
        return tr("The encoding of the file is not certain: “%1” would be “%2” or “%3”.")
                   .arg(text, reading(0, value), reading(1, value)) +
               u' ' + setting;
    case Question::About::DecimalSign:
        return tr("The decimal sign of the column “%1” is not certain: “%2” would be %3 or %4.")
                   .arg(question.column, text, reading(0, value), reading(1, value)) +
               u' ' + setting;
    case Question::About::DateOrder:
        return (question.readings.size() > 2
                    ? tr("Where the year stands in the dates of the column “%1” is not certain: “%2” would "
                         "be "
                         "%3, %4 or %5.")
                          .arg(question.column, text, reading(0, value), reading(1, value), reading(2, value))
                    : tr("The order of day and month in the column “%1” is not certain: “%2” would be %3 or "
                         "%4.")
                          .arg(question.column, text, reading(0, value), reading(1, value))) +
               u' ' + setting;
    case Question::About::UnixTime:
        return tr("The column “%1” seems to hold Unix time: “%2” would be %3 in seconds or %4 in "
                  "milliseconds.")
                   .arg(question.column, text, reading(0, value), reading(1, value)) +
               u' ' + setting;
    }
    return {};
}

QString FailureWords::sentences(const Failure& failure)
{
    using enum FailureKind;
    switch (failure.kind) {
    case Cancelled:
        return tr("Cancelled.");
    case FileNotFound:
        return tr("There is no such file. Check its name and folder.");
    case IsDirectory:
        return tr("This is a folder. Open a file in it instead.");
    case NoPermission:
        return tr(
            "You are not allowed to read this file. Copy it to a folder of your own, or ask its owner.");
    case ReadFailed:
        return tr("The file could not be read: %1. Copy it to this computer and try again.")
            .arg(failure.detail);
    case EmptyFile:
        return tr("The file is empty. Export it once more.");
    case HeaderOnly:
        return tr("The file has a header but not one row of data. Export it once more, with its rows.");
    case NulByte:
        return tr("This is no table of text: there is a zero byte here, as in pictures, programs and other "
                  "documents. Open a CSV, Excel or zip file, or save this one as CSV in UTF-8.");
    case UnclosedQuote:
        return tr("A quotation mark opens here and is never closed, so that all that follows would be one "
                  "cell. Close it, or remove it.");
    case FieldTooLong:
        return tr("The field that begins here has no end. Look for a quotation mark too many.");
    case FileChanged:
        return tr("The file changed while it was being read. Wait until it is complete, and open it again.");
    case ArchiveDamaged:
        return tr("The archive is damaged or was cut short (%1). Download or copy it again.")
            .arg(failure.detail);
    case ArchiveEncrypted:
        return tr("The archive is protected by a password. Unpack it yourself and open the file in it.");
    case ArchiveEmpty:
        return tr("There is no file in the archive. Open another one.");
    case ArchiveTooLarge:
        return tr("Unpacked, the archive would be larger than any export (packed / unpacked bytes: %1). It "
                  "was "
                  "not unpacked.")
            .arg(failure.detail);
    case ArchiveSuspicious:
        return tr("The archive names a file outside of itself (%1), as harmful ones do. It was not unpacked.")
            .arg(failure.detail);
    case ArchiveNeedsChoice:
        return tr("The archive holds more than one file that could be meant: %1. Choose one of them (setting "
                  "%2).")
            .arg(list(failure.hints), QStringLiteral("input.member"));
    case UnknownMember:
        if (failure.hints.isEmpty())
            return tr("There is no file “%1” to choose (setting input.member).").arg(failure.subject);
        return tr("There is no file “%1” in the archive.").arg(failure.subject) + meant(failure.hints);
    case ForeignWorkbook:
        return tr("Workbooks of this kind are not read. Save it as .xlsx or as CSV.");
    case WorkbookEncrypted:
        return tr("The workbook is protected by a password. Save it without one.");
    case WorkbookUnreadable:
        return tr("A part of the workbook cannot be read: %1. Open it in a spreadsheet and save it once "
                  "more.")
            .arg(failure.detail);
    case WorkbookUnsafe:
        return tr("The workbook defines XML entities of its own, as harmful ones do. It was not read.");
    case SheetNeedsChoice:
        return tr("The workbook has more than one sheet that could be meant: %1. Choose one of them (setting "
                  "%2).")
            .arg(list(failure.hints), QStringLiteral("input.sheet"));
    case UnknownSheet:
        return tr("The workbook has no sheet “%1”. Its sheets: %2.")
            .arg(failure.subject, list(failure.hints));
    case MixedUnits:
        return tr("The numbers of the column “%1” have different units (%2) and cannot be added. Bring them "
                  "to one unit, or map another column.")
            .arg(failure.subject, list(failure.hints));
    case InputAmbiguous: {
        QStringList questions{tr("The file can be read in more than one way.")};
        for (const Question& one : failure.questions)
            questions << question(one);
        return questions.join(u' ');
    }
    case DuplicateColumn:
        return tr("The column “%1” stands more than once in the header. Give its columns different names.")
            .arg(failure.subject);
    case UnknownColumn:
        if (failure.hints.isEmpty())
            return tr("There is no column “%1”. Compare with the header of the file.").arg(failure.subject);
        return tr("There is no column “%1”.").arg(failure.subject) + meant(failure.hints);
    case RolesMissing: {
        QStringList roles;
        for (const QString& key : failure.hints)
            roles << tr("%1 (%2)", "what a column holds, and the setting that names it")
                         .arg(settingName(key), key);
        return tr("No column was recognised for: %1. Say which column it is.").arg(list(roles));
    }
    case ColumnUnreadable:
        return tr("The column “%1” cannot be read as what it is mapped for: it holds “%2”. Map another "
                  "column, or "
                  "set the right delimiter and decimal sign.")
            .arg(failure.subject, withVisibleBlanks(failure.detail));
    case DateUnreadable:
        return tr("The column “%1” holds no dates that can be read: “%2” is none. Map a column of dates, or "
                  "write them as 2021-05-30 or 30.05.2021.")
            .arg(failure.subject, withVisibleBlanks(failure.detail));
    case MonthWithoutDay:
        return tr("The column “%1” holds no full dates: “%2” has no day, or no year. A purchase needs its "
                  "day; "
                  "export the orders themselves, one line an order, with their dates.")
            .arg(failure.subject, withVisibleBlanks(failure.detail));
    case UnknownSetting:
        return tr("There is no setting “%1”.").arg(failure.subject) + meant(failure.hints);
    case InvalidSetting:
        return tr("The setting %1 cannot be “%2”. Allowed: %3.")
            .arg(failure.subject, failure.detail, list(failure.hints));
    case ProjectUnreadable:
        return tr("The project cannot be read: %1. Open an earlier copy of it, or the data file itself.")
            .arg(failure.detail);
    case ProjectTooNew:
        return tr("The project was written by a newer Kıymet (%1). Open it with that version.")
            .arg(failure.detail);
    case SourceMissing:
        return tr("The data file of the project is not there: %1. Put it back, or open the project in the "
                  "window and show where it is.")
            .arg(failure.subject);
    case SourceChanged:
        return tr("The data file of the project is not what it was when the project was saved: %1. To use it "
                  "as it is now, apply the project's recipe to it.")
            .arg(failure.subject);
    case SettingsUnreadable:
        if (failure.detail == QLatin1String("is_folder"))
            return tr("The settings cannot be read: this is a folder. Choose a file with one JSON object.");
        if (failure.detail == QLatin1String("no_json"))
            return tr(
                "The settings cannot be read: the file is no recipe. Choose one that was saved with File > "
                "Save recipe.");
        if (failure.detail == QLatin1String("no_object"))
            return tr(
                "The settings cannot be read: there is no object in the file. They must be one JSON object.");
        return tr("The settings cannot be read: %1. They must be one JSON object.").arg(failure.detail);
    case AnalysisDateTooEarly:
        return tr("The analysis date lies before the newest last order. Set it to %1 or later.")
            .arg(failure.detail);
    case FilterUnreadable:
        if (failure.detail == QLatin1String("is_folder"))
            return tr("The filter cannot be read: this is a folder. Choose a file with one JSON object.");
        if (failure.detail == QLatin1String("no_json"))
            return tr("The filter cannot be read: the file holds no conditions. Choose one that was saved on "
                      "the page "
                      "Target lists.");
        if (failure.detail == QLatin1String("no_object"))
            return tr(
                "The filter cannot be read: there is no object in the file. It must be one JSON object.");
        if (failure.hints.isEmpty())
            return tr("The filter cannot be read: %1. It must be one JSON object.").arg(failure.detail);
        if (failure.subject.isEmpty())
            return tr("The filter cannot be “%1”. Allowed: %2.").arg(failure.detail, list(failure.hints));
        return tr("The filter cannot have “%2” at %1. Allowed: %3.")
            .arg(failure.subject, failure.detail, list(failure.hints));
    case ListNeedsColumn:
        return tr("The filter asks for what the file does not tell: %1 (%2). Map a column, or take that "
                  "condition out.")
            .arg(settingName(failure.subject), failure.subject);
    case NoCustomersLeft:
        return tr(
            "No customer is left after cleaning. Check which columns are mapped, and the cleaning rules.");
    case TooFewCustomers:
        return tr("There are too few customers to fit a model: at least two are needed. Use a longer file.");
    case NoRepeatPurchases:
        return tr(
            "Nobody bought a second time, so there is no rhythm of purchases to learn. Use a longer period.");
    case NoSpend:
        return tr("No customer has purchases with a value, so there is nothing to fit the spend model to. "
                  "Check the "
                  "mapped value columns.");
    case FitFailed:
        return tr("The model %1 could not be fitted. %2 Check the outliers, or set a penalty.")
            .arg(failure.subject, exitSentence(failure.detail));
    case OutputUnwritable:
        return tr("This could not be written: %1. Make room, or choose another folder.").arg(failure.detail);
    }
    return {};
}

QString FailureWords::text(const Failure& failure)
{
    const QString what = sentences(failure);
    if (failure.file.isEmpty())
        return what;
    return tr("%1: %2", "a place in a file, and what is wrong there").arg(place(failure), what);
}

} // namespace

QString text(const Failure& failure)
{
    return FailureWords::text(failure);
}

} // namespace kiymet::words
