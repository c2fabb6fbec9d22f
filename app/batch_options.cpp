// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_options.h"

#include "analysis/lists/target_list.h"
#include "data/roles/nearest_names.h"
#include "language/language.h"
#include "report/report.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace kiymet {

namespace {

class BatchUsage {
    Q_DECLARE_TR_FUNCTIONS(BatchUsage)
public:
    static std::variant<BatchOptions, UsageError> parse(const QStringList& arguments);
    static QString help();

private:
    static std::optional<UsageError> take(BatchOptions& options, const QString& name, const QString& value);
    static UsageError unknown(const QString& name);
    static std::optional<UsageError> takeList(BatchOptions& options, const QString& value);
    static std::optional<UsageError> takeStage(BatchOptions& options, const QString& value);
    static std::optional<UsageError> takeSections(BatchOptions& options, const QString& value);
};

struct Option {
    const char* name;
    const char* value; ///< how its value is called in the help; null where it takes none
    const char* help;
};

constexpr std::array<Option, 16> known{{
    {"--batch", nullptr, QT_TRANSLATE_NOOP("BatchUsage", "run without a window")},
    {"--output", "DIR",
     QT_TRANSLATE_NOOP("BatchUsage", "the folder to write to; it is made where it is missing")},
    {"--settings", "FILE.json", QT_TRANSLATE_NOOP("BatchUsage", "a recipe: settings as a JSON object")},
    {"--set", "KEY=VALUE", QT_TRANSLATE_NOOP("BatchUsage", "one setting, repeatable; wins over the recipe")},
    {"--list", "NAME=FILTER.json",
     QT_TRANSLATE_NOOP(
         "BatchUsage",
         "also write list_NAME.csv, the customers that a filter selects; repeatable. --list women and "
         "--list men_or_children are ready examples")},
    {"--language", "en|tr", QT_TRANSLATE_NOOP("BatchUsage", "words in outputs and messages")},
    {"--until", "STAGE", QT_TRANSLATE_NOOP("BatchUsage", "stop after read, clean, cap, fit or forecast")},
    {"--threads", "N", QT_TRANSLATE_NOOP("BatchUsage", "use at most N cores; the results are the same")},
    {"--quiet", nullptr, QT_TRANSLATE_NOOP("BatchUsage", "print nothing but failures")},
    {"--progress", nullptr, QT_TRANSLATE_NOOP("BatchUsage", "print stage and percentage to standard error")},
    {"--help", nullptr, QT_TRANSLATE_NOOP("BatchUsage", "print this help")},
    {"--workbook", "FILE.xlsx",
     QT_TRANSLATE_NOOP("BatchUsage", "also write everything as a workbook (XLSX)")},
    {"--report", "FILE.pdf", QT_TRANSLATE_NOOP("BatchUsage", "also write a report (PDF)")},
    {"--report-sections", "NAME,...",
     QT_TRANSLATE_NOOP("BatchUsage",
                       "only these of its sections: summary, data, outliers, model, trust, cltv, segments, "
                       "rfm, top, actions, method, glossary")},
    {"--report-note", "TEXT", QT_TRANSLATE_NOOP("BatchUsage", "a note under its title")},
    {"--report-logo", "PICTURE",
     QT_TRANSLATE_NOOP("BatchUsage", "a picture (PNG, JPEG or SVG) on its first page")},
}};

const Option* optionNamed(const QString& name)
{
    for (const Option& option : known)
        if (name == QLatin1String(option.name))
            return &option;
    return nullptr;
}

UsageError BatchUsage::unknown(const QString& name)
{
    QStringList names;
    for (const Option& option : known)
        names << QLatin1String(option.name);
    const QStringList near = data::nearestNames(name, names, 1);
    if (near.isEmpty())
        return {tr("There is no option %1. See kiymet --batch --help.").arg(name)};
    return {tr("There is no option %1. Did you mean %2?").arg(name, near.first())};
}

std::optional<UsageError> BatchUsage::takeStage(BatchOptions& options, const QString& value)
{
    using analysis::Stage;
    const std::array<std::pair<const char*, Stage>, 5> stages{{{"read", Stage::Read},
                                                               {"clean", Stage::Clean},
                                                               {"cap", Stage::Cap},
                                                               {"fit", Stage::FitSpend},
                                                               {"forecast", Stage::Forecast}}};
    for (const auto& [name, stage] : stages)
        if (value == QLatin1String(name)) {
            options.until = stage;
            return std::nullopt;
        }
    return UsageError{
        tr("--until knows no stage “%1”: it takes read, clean, cap, fit or forecast.").arg(value)};
}

std::optional<UsageError> BatchUsage::takeSections(BatchOptions& options, const QString& value)
{
    QStringList all;
    for (const report::Section section : report::allSections())
        all << report::name(section);
    const QStringList wanted = value.split(u',', Qt::SkipEmptyParts);
    for (const QString& name : wanted) {
        if (!all.contains(name.trimmed()))
            return UsageError{tr("--report-sections knows no section “%1”: it takes %2.")
                                  .arg(name.trimmed(), all.join(QStringLiteral(", ")))};
        options.reportSections << name.trimmed();
    }
    return std::nullopt;
}

/// NAME=FILE, or the name of a ready example.
std::optional<UsageError> BatchUsage::takeList(BatchOptions& options, const QString& value)
{
    const qsizetype equals = value.indexOf(u'=');
    const QString name = equals < 0 ? value : value.left(equals);
    const QString file = equals < 0 ? QString() : value.mid(equals + 1);
    // The name becomes part of a file's name.
    const bool usable = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-';
    });
    if (!usable || (equals >= 0 && file.isEmpty()))
        return UsageError{
            tr("--list takes NAME=FILTER.json, with a name of letters, digits, _ and -; not “%1”.")
                .arg(value)};
    QStringList examples;
    for (const analysis::TargetList& example : analysis::exampleLists())
        examples << example.name;
    if (equals < 0 && !examples.contains(name))
        return UsageError{
            tr("There is no ready list “%1”, only %2. Give a filter of your own: --list %1=FILTER.json.")
                .arg(name, examples.join(QStringLiteral(", ")))};
    for (const BatchOptions::List& other : options.lists)
        if (other.name == name)
            return UsageError{tr("There are two lists called “%1”. Give each its own name.").arg(name)};
    options.lists.push_back({name, file});
    return std::nullopt;
}

std::optional<UsageError> BatchUsage::take(BatchOptions& options, const QString& name, const QString& value)
{
    const auto is = [&name](const char* option) { return name == QLatin1String(option); };
    if (is("--output")) {
        if (value.isEmpty())
            return UsageError{tr("--output needs the name of a folder.")};
        options.output = value;
    } else if (is("--settings")) {
        options.settingsFile = value;
    } else if (is("--set")) {
        const qsizetype equals = value.indexOf(u'=');
        if (equals <= 0)
            return UsageError{tr("--set takes KEY=VALUE, not “%1”.").arg(value)};
        options.settings.emplace_back(value.left(equals), value.mid(equals + 1));
    } else if (is("--list")) {
        return takeList(options, value);
    } else if (is("--workbook")) {
        options.workbook = value;
    } else if (is("--report")) {
        options.report = value;
    } else if (is("--report-sections")) {
        return takeSections(options, value);
    } else if (is("--report-note")) {
        options.reportNote = value;
    } else if (is("--report-logo")) {
        options.reportLogo = value;
    } else if (is("--language")) {
        if (!ui::languages().contains(value))
            return UsageError{tr("--language takes en or tr, not “%1”.").arg(value)};
    } else if (is("--until")) {
        return takeStage(options, value);
    } else if (is("--threads")) {
        bool ok = false;
        options.threads = value.toInt(&ok);
        if (!ok || options.threads < 1 || options.threads > 1024)
            return UsageError{tr("--threads takes a number from 1 to 1024, not “%1”.").arg(value)};
    } else if (is("--quiet")) {
        options.quiet = true;
    } else if (is("--progress")) {
        options.progress = true;
    } else if (is("--help")) {
        options.help = true;
    }
    return std::nullopt;
}

std::variant<BatchOptions, UsageError> BatchUsage::parse(const QStringList& arguments)
{
    BatchOptions options;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (argument == QLatin1String("--") && !optionsEnded) {
            optionsEnded = true;
            continue;
        }
        if (optionsEnded || !argument.startsWith(u'-') || argument == QLatin1String("-")) {
            if (!options.input.isEmpty())
                return UsageError{tr("There is one input too many: “%1”. Run the program once for each file.")
                                      .arg(argument)};
            options.input = argument;
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        QString name = equals < 0 ? argument : argument.left(equals);
        if (name == QLatin1String("-h"))
            name = QStringLiteral("--help");
        const Option* option = optionNamed(name);
        if (!option)
            return unknown(name);
        QString value = equals < 0 ? QString() : argument.mid(equals + 1);
        if (option->value && equals < 0) {
            if (i + 1 == arguments.size())
                return UsageError{tr("%1 needs a value: %1 %2.").arg(name, QLatin1String(option->value))};
            value = arguments[++i];
        } else if (!option->value && equals >= 0) {
            return UsageError{tr("%1 takes no value.").arg(name)};
        }
        if (const auto error = take(options, name, value))
            return *error;
    }
    if (options.help)
        return options;
    if (options.input.isEmpty())
        return UsageError{
            tr("There is no input: kiymet --batch INPUT --output DIR. The input is a file, or the "
               "word sample.")};
    if (options.output.isEmpty())
        return UsageError{tr("There is no folder to write to: add --output DIR.")};
    if (!options.lists.empty() && options.until < analysis::Stage::Rfm)
        return UsageError{tr("A list needs the whole analysis. Leave --until out.")};
    if (!options.workbook.isEmpty() && options.until < analysis::Stage::Rfm)
        return UsageError{tr("A workbook needs the whole analysis. Leave --until out.")};
    if (!options.report.isEmpty() && options.until < analysis::Stage::Rfm)
        return UsageError{tr("A report needs the whole analysis. Leave --until out.")};
    return options;
}

QString BatchUsage::help()
{
    QString text =
        tr("Usage: kiymet --batch INPUT --output DIR [options]") + QStringLiteral("\n") +
        tr("Runs the analysis on a customer file (CSV or zip), or on the word sample, and writes its "
           "results.") +
        QStringLiteral("\n\n");
    for (const Option& option : known) {
        QString head = QStringLiteral("  ") + QLatin1String(option.name);
        if (option.value)
            head += u' ' + QLatin1String(option.value);
        text += head.leftJustified(25) + u' ' + tr(option.help) + u'\n';
    }
    text += u'\n' +
            tr("Exit status: 0 done, 2 wrong usage, 3 the input cannot be read, 4 no model can be fitted, 5 "
               "an output cannot be written.") +
            u'\n';
    return text;
}

} // namespace

QString languageOption(const QStringList& arguments)
{
    const QString name = QStringLiteral("--language");
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == name)
            return arguments.value(i + 1);
        if (arguments[i].startsWith(name + u'='))
            return arguments[i].mid(name.size() + 1);
    }
    return {};
}

std::variant<BatchOptions, UsageError> batchOptions(const QStringList& arguments)
{
    return BatchUsage::parse(arguments);
}

QString batchHelp()
{
    return BatchUsage::help();
}

} // namespace kiymet
