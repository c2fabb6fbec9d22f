// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include "analysis/diagnostics/evidence.h"
#include "analysis/diagnostics/intervals.h"
#include "analysis/lists/target_list.h"
#include "analysis/stages/pipeline.h"
#include "batch_options.h"
#include "batch_progress.h"
#include "files/batch_outputs.h"
#include "files/customers_csv.h"
#include "files/project_file.h"
#include "files/recipe_file.h"
#include "files/target_list_file.h"
#include "language/language.h"
#include "report/report.h"
#include "words/formats.h"
#include "words/words.h"
#include "words/workbook_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <tbb/global_control.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>

namespace kiymet {

namespace {

class Batch {
    Q_DECLARE_TR_FUNCTIONS(Batch)
public:
    static int run(const BatchOptions& options);

private:
    /// What is asked for, read and checked before the work begins.
    struct Work {
        QString input;
        analysis::Settings settings;
        std::vector<analysis::TargetList> lists;
        std::optional<files::OpenedProject> project; ///< the input lies in it
        analysis::ActionTexts actions() const
        {
            return project ? project->project.state.actions : analysis::ActionTexts();
        }
    };
    static Outcome<analysis::Settings> settings(const BatchOptions& options, analysis::Settings settings);
    static Outcome<std::vector<analysis::TargetList>>
    lists(const BatchOptions& options, const std::vector<analysis::TargetList>& ofProject);
    static Outcome<std::vector<analysis::TargetCustomers>>
    customersOf(const std::vector<analysis::TargetList>& lists, const analysis::Results& results);
    static std::optional<Failure> writeWorkbook(const Work& work,
                                                const std::vector<analysis::TargetCustomers>& customers,
                                                const analysis::Results& results,
                                                const BatchOptions& options);
    static std::optional<Failure> writeReport(const Work& work, std::optional<analysis::Holdout> holdout,
                                              const std::vector<analysis::TargetCustomers>& customers,
                                              const analysis::Results& results, const BatchOptions& options);
    static Outcome<Work> prepare(const BatchOptions& options);
    static Outcome<analysis::Results> analyse(const Work& work, const BatchOptions& options);
    static Outcome<QString> write(const Work& work, const analysis::Results& results,
                                  const BatchOptions& options);
    static QString tellList(const QString& name, const analysis::TargetCustomers& list);
    static std::optional<Failure> folderInTheWay(const QString& folder);
    static void tell(const analysis::Results& results, const BatchOptions& options, const QString& lists);
};

void print(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = text.toLocal8Bit();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// A name may hold a line end; the promise is one line.
int fail(const QString& message, int status)
{
    print(stderr, message.simplified() + u'\n');
    return status;
}

int exitOf(FailureKind kind)
{
    using enum FailureKind;
    switch (kind) {
    case UnknownSetting:
    case InvalidSetting:
    case SettingsUnreadable:
    case AnalysisDateTooEarly:
    case FilterUnreadable:
    case ListNeedsColumn:
        return BatchUsage;
    case FileNotFound:
    case IsDirectory:
    case NoPermission:
    case ReadFailed:
    case EmptyFile:
    case HeaderOnly:
    case NulByte:
    case UnclosedQuote:
    case FieldTooLong:
    case FileChanged:
    case ArchiveDamaged:
    case ArchiveEncrypted:
    case ArchiveEmpty:
    case ArchiveTooLarge:
    case ArchiveSuspicious:
    case ArchiveNeedsChoice:
    case UnknownMember:
    case ForeignWorkbook:
    case WorkbookEncrypted:
    case WorkbookUnreadable:
    case WorkbookUnsafe:
    case SheetNeedsChoice:
    case UnknownSheet:
    case MixedUnits:
    case InputAmbiguous:
    case DuplicateColumn:
    case UnknownColumn:
    case RolesMissing:
    case ColumnUnreadable:
    case DateUnreadable:
    case MonthWithoutDay:
    case ProjectUnreadable:
    case ProjectTooNew:
    case SourceMissing:
    case SourceChanged:
        return BatchInput;
    case NoCustomersLeft:
    case TooFewCustomers:
    case NoRepeatPurchases:
    case NoSpend:
    case FitFailed:
    case Cancelled: // nothing cancels here
        return BatchModel;
    case OutputUnwritable:
        return BatchOutput;
    }
    return BatchModel;
}

int fail(const Failure& failure)
{
    return fail(words::text(failure), exitOf(failure.kind));
}

Failure unwritable(const QString& file, const QString& reason)
{
    Failure failure;
    failure.kind = FailureKind::OutputUnwritable;
    failure.file = file;
    failure.detail = reason;
    return failure;
}

Outcome<analysis::Settings> Batch::settings(const BatchOptions& options, analysis::Settings settings)
{
    if (!options.settingsFile.isEmpty()) {
        const Outcome<analysis::Settings> read = files::readRecipe(options.settingsFile, settings);
        if (!read)
            return read.failure();
        settings = *read;
    }
    return analysis::withSettings(settings, options.settings);
}

/// The lists asked for, read before the work begins.
Outcome<std::vector<analysis::TargetList>> Batch::lists(const BatchOptions& options,
                                                        const std::vector<analysis::TargetList>& ofProject)
{
    const std::vector<analysis::TargetList> examples = analysis::exampleLists();
    std::vector<analysis::TargetList> lists;
    for (const BatchOptions::List& wanted : options.lists) {
        if (wanted.file.isEmpty()) {
            lists.push_back(*std::find_if(examples.begin(), examples.end(), [&wanted](const auto& example) {
                return example.name == wanted.name;
            }));
            continue;
        }
        Outcome<analysis::TargetList> list = files::readConditions(wanted.file);
        if (!list)
            return list.failure();
        list->name = wanted.name;
        lists.push_back(std::move(*list));
    }
    // Those of the project need the whole analysis; one asked for by the same file name wins.
    if (options.until < analysis::Stage::Rfm)
        return lists;
    for (const analysis::TargetList& list : ofProject) {
        const QString name = files::asFileName(list.name);
        const auto isTaken = [&lists](const QString& wanted) {
            return std::any_of(lists.begin(), lists.end(), [&wanted](const analysis::TargetList& one) {
                return files::asFileName(one.name) == wanted;
            });
        };
        if (!isTaken(name))
            lists.push_back(list);
    }
    return lists;
}

QString Batch::tellList(const QString& name, const analysis::TargetCustomers& list)
{
    const auto n = static_cast<int>(list.customers.size());
    QString text = tr("List %1: %2 customer(s) with a CLTV of %3, %4 of all.", "", n)
                       .arg(name, words::count(list.customers.size()), words::money(list.cltv),
                            words::percent(list.cltvShare)) +
                   u'\n';
    if (list.withoutConsent > 0 && list.matched > list.customers.size())
        text += tr("List %1: %2 customer(s) without permission were left out.", "",
                   static_cast<int>(list.withoutConsent))
                    .arg(name, words::count(list.withoutConsent)) +
                u'\n';
    for (const auto& unknown : list.unknownWords)
        text += (unknown.nearest.isEmpty()
                     ? tr("List %1: nobody has “%2”.").arg(name, unknown.word)
                     : tr("List %1: nobody has “%2”. Did you mean: %3?")
                           .arg(name, unknown.word, unknown.nearest.join(QStringLiteral(", ")))) +
                u'\n';
    return text;
}

/// Who is on the lists, before anything is written.
Outcome<std::vector<analysis::TargetCustomers>>
Batch::customersOf(const std::vector<analysis::TargetList>& lists, const analysis::Results& results)
{
    std::vector<analysis::TargetCustomers> customers;
    for (const analysis::TargetList& list : lists) {
        Outcome<analysis::TargetCustomers> found = analysis::evaluate(list, results);
        if (!found)
            return found.failure();
        customers.push_back(std::move(*found));
    }
    return customers;
}

std::optional<Failure> Batch::writeWorkbook(const Work& work,
                                            const std::vector<analysis::TargetCustomers>& customers,
                                            const analysis::Results& results, const BatchOptions& options)
{
    std::vector<files::WorkbookList> sheets;
    for (std::size_t i = 0; i < work.lists.size(); ++i)
        sheets.push_back({work.lists[i].name, customers[i].customers});
    PercentPrinter printer("workbook", options.progress);
    return files::writeWorkbook(options.workbook, results, words::workbookWords(), words::workbookFormats(),
                                sheets, printer.progress());
}

std::optional<Failure> Batch::writeReport(const Work& work, std::optional<analysis::Holdout> holdout,
                                          const std::vector<analysis::TargetCustomers>& customers,
                                          const analysis::Results& results, const BatchOptions& options)
{
    report::Options wanted;
    wanted.language = ui::currentLanguage();
    wanted.locale = words::dataLocale();
    wanted.note = options.reportNote;
    wanted.logo = options.reportLogo;
    wanted.actions = work.actions();
    wanted.made = QDate::currentDate();
    if (!options.reportSections.isEmpty()) {
        wanted.sections.clear();
        for (const report::Section section : report::allSections())
            if (options.reportSections.contains(report::name(section)))
                wanted.sections.push_back(section);
    }
    // What is to be known before the pages takes the first half of the way.
    PercentPrinter printer("report", options.progress);
    const Progress progress = printer.progress();
    double before = 0;
    if (std::find(wanted.sections.begin(), wanted.sections.end(), report::Section::Trust) !=
        wanted.sections.end()) {
        before = 0.5;
        wanted.evidence.validated = holdout.has_value();
        wanted.evidence.holdout = std::move(holdout);
        analysis::addEvidence(wanted.evidence, results, {}, progress.part(0, before));
    }
    for (std::size_t i = 0; i < work.lists.size(); ++i)
        wanted.lists.push_back(
            {work.lists[i].name, customers[i].customers.size(), customers[i].cltv, customers[i].cltvShare});
    return report::writePdf(options.report, report::makeReport(results, wanted),
                            progress.part(before, 1 - before));
}

/// Found before the work begins, not after it.
std::optional<Failure> Batch::folderInTheWay(const QString& folder)
{
    QFileInfo place(folder);
    while (!place.exists() && !place.isSymLink() && place.absolutePath() != place.absoluteFilePath())
        place.setFile(place.absolutePath());
    if (!place.isDir())
        return unwritable(place.filePath(), tr("it is not a folder"));
    if (!place.isWritable())
        return unwritable(place.filePath(), tr("nothing may be written to this folder"));
    return std::nullopt;
}

std::optional<Failure> makeFolder(const QString& folder)
{
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(QFile::encodeName(folder).toStdString()),
                                        error);
    if (error && !QFileInfo(folder).isDir())
        return unwritable(folder, QString::fromStdString(error.message()));
    return std::nullopt;
}

/// What output.intervals asks for.
void addIntervals(analysis::Results& results, const BatchOptions& options)
{
    if (!results.settings.outputIntervals || !results.margins)
        return;
    PercentPrinter printer("intervals", options.progress);
    if (auto intervals = analysis::intervals(results, *results.margins, printer.progress()))
        results.intervals = std::make_shared<const analysis::Intervals>(std::move(*intervals));
}

void Batch::tell(const analysis::Results& results, const BatchOptions& options, const QString& lists)
{
    QString text;
    for (const analysis::Finding& finding : results.findings)
        if (finding.severity != analysis::Severity::Notice)
            text += tr("%1: %2", "severity and text of a finding")
                        .arg(words::name(finding.severity), words::text(finding)) +
                    u'\n';
    if (results.forecast && results.top && options.until >= analysis::Stage::Segment) {
        const std::size_t customers = results.summary->size();
        text += tr("%1 customer(s); their CLTV adds up to %2.", "", static_cast<int>(customers))
                    .arg(words::count(customers), words::money(results.forecast->totalCltv)) +
                u'\n';
        const std::size_t shown = std::min<std::size_t>(3, results.top->size());
        for (std::size_t i = 0; i < shown; ++i) {
            const std::size_t customer = (*results.top)[i];
            const std::string_view id = (*results.summary->ids)[customer];
            text += QStringLiteral("%1. %2  %3\n")
                        .arg(i + 1)
                        .arg(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())),
                             words::money(results.forecast->cltv[customer]));
        }
    }
    text += lists + tr("The results are in %1.").arg(QDir::toNativeSeparators(options.output)) + u'\n';
    print(stdout, text);
}

Outcome<Batch::Work> Batch::prepare(const BatchOptions& options)
{
    Work work;
    work.input = options.input == QLatin1String("sample") ? QStringLiteral(":/sample/kiymet-sample.zip")
                                                          : options.input;
    std::vector<analysis::TargetList> ofProject;
    // A project is its recipe on its data file; settings of the command line win over its own.
    if (files::isProject(work.input)) {
        Outcome<files::OpenedProject> opened = files::openProject(work.input);
        if (!opened)
            return opened.failure();
        if (opened->doubt)
            return *opened->doubt;
        work.input = opened->source;
        work.settings = opened->project.state.settings;
        ofProject = opened->project.state.lists;
        work.project = std::move(*opened);
    }
    Outcome<analysis::Settings> asked = settings(options, work.settings);
    if (!asked)
        return asked.failure();
    work.settings = std::move(*asked);
    Outcome<std::vector<analysis::TargetList>> wanted = lists(options, ofProject);
    if (!wanted)
        return wanted.failure();
    work.lists = std::move(*wanted);
    if (auto failure = folderInTheWay(options.output))
        return *failure;
    for (const QString& file : {options.workbook, options.report})
        if (!file.isEmpty())
            if (auto failure = folderInTheWay(QFileInfo(file).absolutePath()))
                return *failure;
    return work;
}

Outcome<analysis::Results> Batch::analyse(const Work& work, const BatchOptions& options)
{
    StagePrinter printer(options.progress);
    analysis::Pipeline pipeline;
    pipeline.wantLabels(!work.lists.empty());
    analysis::ChartGroups charts;
    if (work.settings.outputIntervals)
        charts |= analysis::ChartGroup::Margins;
    if (!options.report.isEmpty())
        charts |= report::wantedCharts;
    Outcome<analysis::Results> results =
        pipeline.run(work.input, work.settings, options.until, printer.progress(), charts);
    if (results)
        addIntervals(*results, options);
    return results;
}

/// Writes all that was asked for; what there is to tell of it is returned.
Outcome<QString> Batch::write(const Work& work, const analysis::Results& results, const BatchOptions& options)
{
    const Outcome<std::vector<analysis::TargetCustomers>> onLists = customersOf(work.lists, results);
    if (!onLists)
        return onLists.failure();
    if (const auto failure = makeFolder(options.output))
        return *failure;
    const auto written =
        files::writeBatchOutputs(options.output, results, options.until,
                                 [](const analysis::Finding& finding) { return words::text(finding); });
    if (!written)
        return written.failure();
    QString told;
    if (const auto split = results.settings.validationSplit; split && results.forecast && !written->holdout)
        told += tr("There is no holdout.json: a validation needs a transaction log, and purchases on both "
                   "sides of "
                   "validation.split=%1.")
                    .arg(split->toString(Qt::ISODate)) +
                u'\n';
    const auto variant =
        results.settings.outputExcel ? files::CsvVariant::ExcelTurkish : files::CsvVariant::Standard;
    for (std::size_t i = 0; i < onLists->size(); ++i) {
        const QString& name = work.lists[i].name;
        const analysis::TargetCustomers& list = (*onLists)[i];
        if (const auto failure = files::writeCustomerList(
                QDir(options.output).filePath(QStringLiteral("list_%1.csv").arg(files::asFileName(name))),
                results, list.customers, variant))
            return *failure;
        told += tellList(name, list);
    }
    if (!options.workbook.isEmpty())
        if (const auto failure = writeWorkbook(work, *onLists, results, options))
            return *failure;
    if (!options.report.isEmpty())
        if (const auto failure = writeReport(work, written->holdout, *onLists, results, options))
            return *failure;
    return told;
}

int Batch::run(const BatchOptions& options)
{
    const Outcome<Work> work = prepare(options);
    if (!work)
        return fail(work.failure());
    if (!options.reportLogo.isEmpty() && !report::isPicture(options.reportLogo))
        return fail(tr("--report-logo: %1 is no picture that can be read. PNG, JPEG and SVG can.")
                        .arg(options.reportLogo),
                    BatchUsage);

    std::optional<tbb::global_control> threads;
    if (options.threads > 0)
        threads.emplace(tbb::global_control::max_allowed_parallelism,
                        static_cast<std::size_t>(options.threads));

    const Outcome<analysis::Results> results = analyse(*work, options);
    if (!results)
        return fail(results.failure());
    const Outcome<QString> told = write(*work, *results, options);
    if (!told)
        return fail(told.failure());
    if (!options.quiet)
        tell(*results, options, *told);
    return BatchDone;
}

} // namespace

bool wantsBatch(const QStringList& arguments)
{
    const QStringList options = arguments.mid(0, arguments.indexOf(QLatin1String("--")));
    return options.contains(QLatin1String("--batch"));
}

bool wantsReport(const QStringList& arguments)
{
    const QStringList options = arguments.mid(0, arguments.indexOf(QLatin1String("--")));
    return std::any_of(options.begin(), options.end(),
                       [](const QString& option) { return option.startsWith(QLatin1String("--report")); });
}

int runBatch(const QStringList& arguments)
{
    ui::useLanguage(ui::languageFor(languageOption(arguments)));
    words::DataLocale locale;
    if (ui::currentLanguage() == QLatin1String("tr"))
        locale.convention = words::DataLocale::Convention::Turkish;
    words::setDataLocale(locale);

    const auto options = batchOptions(arguments);
    if (const auto* error = std::get_if<UsageError>(&options))
        return fail(error->message, BatchUsage);
    const auto& asked = std::get<BatchOptions>(options);
    if (asked.help) {
        print(stdout, batchHelp());
        return BatchDone;
    }
    return Batch::run(asked);
}

} // namespace kiymet
