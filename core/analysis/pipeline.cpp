// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/pipeline.h"

#include "analysis/cap.h"
#include "analysis/clean.h"
#include "analysis/cltv_figures.h"
#include "analysis/forecast.h"
#include "analysis/margins.h"
#include "analysis/model_figures.h"
#include "analysis/outlier_figures.h"
#include "analysis/rfm.h"
#include "analysis/segment_figures.h"
#include "analysis/summarise.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <optional>
#include <tuple>
#include <utility>

namespace kiymet::analysis {

namespace {

/// A stage's output with what made it. `serial` is new whenever the value is, so that the stages below can
/// tell by it that their input has changed.
template<typename Key, typename Value>
struct Stored {
    std::optional<Key> key;
    std::shared_ptr<const Value> value;
    std::vector<Finding> findings;
    double seconds = 0;
    std::uint64_t serial = 0;

    bool holds(const Key& wanted) const { return key && *key == wanted; }
};

struct FileState {
    QString path;
    qint64 size = 0;
    QDateTime modified;
    bool operator==(const FileState&) const = default;
};

struct CleanedInput {
    Cleaned customers;          ///< of a customer file or a log
    CleanedSummaries summaries; ///< of a ready summary
};

struct SummaryOutput {
    CustomerSummary summary;
    std::shared_ptr<const Capped> cappedSummary; ///< a ready summary or a log is capped on the way
};

/// What a summary depends on beside its customers.
using SummarySettings = std::tuple<std::optional<QDate>, std::optional<int>, TimeUnit, FrequencyMeaning,
                                   FrequencyMeaning, std::optional<FirstPurchase>>;

struct SegmentOutput {
    std::shared_ptr<const Segments> segments;
    std::shared_ptr<const Histogram> histogram;
    std::shared_ptr<const std::vector<std::uint32_t>> top;
};

constexpr std::array<const char*, 3> labelRoles{"category", "channel", "permission"};

Failure failureOf(FailureKind kind, const QString& file)
{
    Failure failure;
    failure.kind = kind;
    failure.file = file;
    return failure;
}

/// |correlation| of x and m over the customers of the spend fit.
double correlation(const std::vector<std::uint32_t>& x, const std::vector<double>& m)
{
    double n = 0, meanX = 0, meanM = 0, sxx = 0, smm = 0, sxm = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i] == 0 || !(m[i] > 0))
            continue;
        n += 1;
        const double dx = x[i] - meanX;
        const double dm = m[i] - meanM;
        meanX += dx / n;
        meanM += dm / n;
        sxx += dx * (x[i] - meanX);
        smm += dm * (m[i] - meanM);
        sxm += dx * (m[i] - meanM);
    }
    return sxx > 0 && smm > 0 ? sxm / std::sqrt(sxx * smm) : 0;
}

/// Customers of whom purchases are counted while no time passes between the first and the last.
double boughtAtOnce(const CustomerSummary& summary)
{
    double customers = 0;
    for (std::size_t i = 0; i < summary.size(); ++i)
        customers += summary.x[i] > 0 && summary.t_x[i] == 0;
    return customers;
}

void reportTransactions(const stats::TransactionFit& fit, const CustomerSummary& summary,
                        std::vector<Finding>& findings)
{
    const auto add = [&](FindingKind kind, Severity severity, std::vector<double> values) {
        Finding finding{.kind = kind, .severity = severity, .stage = Stage::FitTransactions};
        finding.values = std::move(values);
        findings.push_back(std::move(finding));
    };
    constexpr double few = 200;
    if (fit.customers < few) {
        add(FindingKind::FewCustomers, Severity::Warning, {fit.customers});
    }
    const auto& [r, alpha, third, fourth] = fit.model.parameters;
    const double meanDropout = third / (third + fourth);
    switch (fit.boundary) {
    case stats::TransactionBoundary::None:
        break;
    case stats::TransactionBoundary::NoDropout:
        add(FindingKind::NoDropout, Severity::Warning, {r, alpha});
        break;
    case stats::TransactionBoundary::EqualRates:
        add(FindingKind::EqualRates, Severity::Warning, {r / alpha});
        break;
    case stats::TransactionBoundary::EqualDropout:
        add(FindingKind::EqualDropout, Severity::Warning, {meanDropout});
        break;
    case stats::TransactionBoundary::CertainDropout:
        add(FindingKind::CertainDropout, Severity::Warning, {meanDropout});
        break;
    case stats::TransactionBoundary::AllOrNothing:
        add(FindingKind::AllOrNothing, Severity::Warning, {meanDropout});
        break;
    }
    if (!stats::converged(fit.exit))
        add(FindingKind::NotConverged, Severity::Problem,
            {double(fit.iterations), fit.model.hasDropout() ? 0 : boughtAtOnce(summary)});
}

void reportSpend(const stats::GammaGammaFit& fit, double rho, std::vector<Finding>& findings)
{
    const auto add = [&](FindingKind kind, Severity severity, std::vector<double> values) {
        Finding finding{.kind = kind, .severity = severity, .stage = Stage::FitSpend};
        finding.values = std::move(values);
        findings.push_back(std::move(finding));
    };
    if (fit.boundary != stats::SpendBoundary::None)
        add(FindingKind::SpendBoundary, Severity::Warning, {fit.parameters.p, fit.parameters.q});
    if (!stats::converged(fit.exit))
        add(FindingKind::SpendNotConverged, Severity::Problem, {double(fit.iterations)});
    else if (fit.parameters.q <= 1)
        add(FindingKind::SpendMeanBelowOne, Severity::Warning, {fit.parameters.q});
    if (std::abs(rho) > 0.3)
        add(FindingKind::SpendCorrelation, Severity::Warning, {rho});
}

void reportReading(const data::Input& input, std::vector<Finding>& findings)
{
    const auto add = [&](FindingKind kind, Severity severity, std::uint64_t count, std::uint64_t line) {
        findings.push_back({.kind = kind,
                            .severity = severity,
                            .stage = Stage::Read,
                            .count = count,
                            .of = input.rows,
                            .firstLine = line});
    };
    if (input.ragged.tooShort > 0)
        add(FindingKind::ShortRows, Severity::Warning, input.ragged.tooShort, input.ragged.firstShortLine);
    if (input.ragged.tooLong > 0)
        add(FindingKind::LongRows, Severity::Warning, input.ragged.tooLong, input.ragged.firstLongLine);
    if (input.emptyLines > 0)
        add(FindingKind::EmptyLines, Severity::Notice, input.emptyLines, 0);
    // Counts of lines and cells, which are of nothing that is counted otherwise.
    const auto tell = [&](FindingKind kind, Severity severity, std::uint64_t count,
                          const QString& column = {}) {
        findings.push_back({.kind = kind, .severity = severity, .count = count, .column = column});
    };
    if (!input.titles.empty())
        tell(FindingKind::TitleLines, Severity::Notice, input.titles.size());
    if (!input.rolesByShape.isEmpty()) {
        QStringList columns;
        for (const QString& role : input.rolesByShape)
            columns << input.mapping.at(role).value(0);
        tell(FindingKind::ColumnsByShape, Severity::Warning, 0, columns.join(QStringLiteral(", ")));
    }
    if (!input.hasHeader)
        tell(FindingKind::NoHeader, Severity::Notice, 0);
    if (input.replaced > 0)
        tell(FindingKind::ReplacedText, Severity::Warning, input.replaced);
    for (const data::ColumnReading& reading : input.readings) {
        if (reading.certainty == data::ColumnReading::Certainty::ByOtherColumns)
            tell(FindingKind::ReadByOthers, Severity::Notice, 0, reading.name);
        if (reading.serials > 0)
            tell(FindingKind::SerialDates, Severity::Notice, reading.serials, reading.name);
    }
}

Outcome<data::Input> readStage(const QString& file, const data::InputOptions& options,
                               const Progress& progress, std::vector<Finding>& findings)
{
    Outcome<data::Input> input = data::readInput(file, options, progress);
    if (input)
        reportReading(*input, findings);
    return input;
}

Outcome<CleanedInput> cleanStage(const std::shared_ptr<const data::Input>& input, const Settings& settings,
                                 std::vector<Finding>& findings)
{
    CleanedInput cleaned;
    if (input->isSummary())
        cleaned.summaries = cleanSummaries(*input, settings.cleaning, findings);
    else if (input->isLog())
        cleaned.customers = cleanLog(*input, settings, findings);
    else
        cleaned.customers = clean(input, settings.cleaning, findings);
    const std::size_t left =
        input->isSummary() ? cleaned.summaries.rows.size() : cleaned.customers.customers->size();
    if (left > 0)
        return cleaned;
    Failure failure = failureOf(FailureKind::NoCustomersLeft, input->file);
    if (!findings.empty()) {
        // The most frequent reason tells best what to mend.
        const auto most =
            std::max_element(findings.begin(), findings.end(),
                             [](const Finding& l, const Finding& r) { return l.count < r.count; });
        failure.line = static_cast<std::int64_t>(most->firstLine);
        failure.subject = most->column;
        const std::string_view kind = name(most->kind);
        failure.detail = QString::fromUtf8(kind.data(), qsizetype(kind.size()));
    }
    return failure;
}

/// `former` and its findings: of the same customers and settings, capped otherwise; null: none.
Outcome<SummaryOutput> summariseStage(const data::Input& input, const CleanedInput& cleaned,
                                      const Capped* capped, const Settings& settings,
                                      const SummaryOutput* former, const std::vector<Finding>& formerFindings,
                                      std::vector<Finding>& findings)
{
    SummaryOutput output;
    if (former && capped && former->summary.orders == capped->orders) {
        findings = formerFindings;
        output.summary = summariseValues(former->summary, *capped, findings);
        return output;
    }
    auto cappedSummary = std::make_shared<Capped>();
    Outcome<CustomerSummary> summary =
        input.isSummary() ? summarise(input, cleaned.summaries, settings, *cappedSummary, findings)
        : input.isLog()   ? summariseLog(cleaned.customers, settings, *cappedSummary, findings)
                          : summarise(cleaned.customers, *capped, settings, findings);
    if (!summary) {
        Failure failure = summary.failure();
        failure.file = input.file;
        return failure;
    }
    output.summary = std::move(*summary);
    if (!capped)
        output.cappedSummary = std::move(cappedSummary);
    return output;
}

Outcome<stats::TransactionFit> fitTransactions(const QString& file, const CustomerSummary& summary,
                                               stats::TransactionModelKind kind, double penalty,
                                               const Progress& progress, std::vector<Finding>& findings)
{
    if (summary.size() < 2)
        return failureOf(FailureKind::TooFewCustomers, file);
    if (summary.patterns->purchases <= 0 || !(summary.patterns->maxT > 0))
        return failureOf(FailureKind::NoRepeatPurchases, file);
    const stats::TransactionFit fit = stats::fitTransactionModel(
        kind, *summary.patterns, {.penalty = penalty, .start = {}, .progress = progress});
    if (fit.exit == stats::FitExit::Cancelled)
        return failureOf(FailureKind::Cancelled, file);
    if (fit.exit == stats::FitExit::NotFinite) {
        Failure failure = failureOf(FailureKind::FitFailed, file);
        failure.subject = QLatin1String(stats::title(kind).data());
        return failure;
    }
    reportTransactions(fit, summary, findings);
    return fit;
}

Outcome<stats::GammaGammaFit> fitSpend(const QString& file, const CustomerSummary& summary, double penalty,
                                       const Progress& progress, std::vector<Finding>& findings)
{
    const stats::GammaGammaFit fit =
        stats::fitGammaGamma(summary.spendCounts(), summary.m, penalty, progress);
    if (fit.exit == stats::FitExit::Cancelled)
        return failureOf(FailureKind::Cancelled, file);
    if (fit.customers > 1)
        reportSpend(fit, correlation(summary.spendCounts(), summary.m), findings);
    return fit;
}

/// Fits without the penalties that are on.
struct Unpenalised {
    std::shared_ptr<const stats::TransactionFit> transactions;
    std::shared_ptr<const stats::GammaGammaFit> spend;
};

Outcome<Unpenalised> fitUnpenalised(const QString& file, const CustomerSummary& summary,
                                    const Settings& settings, const Progress& progress)
{
    Unpenalised fits;
    std::vector<Finding> unsaid;
    if (settings.modelPenalty.value_or(0) > 0) {
        Outcome<stats::TransactionFit> fit =
            fitTransactions(file, summary, settings.transactionModel, 0, progress, unsaid);
        if (fit)
            fits.transactions = std::make_shared<const stats::TransactionFit>(std::move(*fit));
        else if (fit.failure().kind == FailureKind::Cancelled)
            return fit.failure();
    }
    if (settings.spendPenalty.value_or(0) > 0) {
        Outcome<stats::GammaGammaFit> fit = fitSpend(file, summary, 0, progress, unsaid);
        if (fit)
            fits.spend = std::make_shared<const stats::GammaGammaFit>(std::move(*fit));
        else if (fit.failure().kind == FailureKind::Cancelled)
            return fit.failure();
    }
    return fits;
}

/// Total CLTV by other settings that leave reading, cleaning and capping as they are; none where they have no
/// model. `summary` is of the settings where `sameSummary`.
Outcome<std::optional<double>> totalCltv(const data::Input& input, const CleanedInput& cleaned,
                                         const Capped* capped, const CustomerSummary* sameSummary,
                                         const Settings& settings, const Progress& progress)
{
    std::vector<Finding> unsaid;
    SummaryOutput own;
    if (!sameSummary) {
        Outcome<SummaryOutput> made = summariseStage(input, cleaned, capped, settings, nullptr, {}, unsaid);
        if (!made)
            return std::optional<double>();
        own = std::move(*made);
        sameSummary = &own.summary;
    }
    const auto transactions = fitTransactions(input.file, *sameSummary, settings.transactionModel,
                                              settings.modelPenalty.value_or(0), progress, unsaid);
    if (!transactions && transactions.failure().kind == FailureKind::Cancelled)
        return transactions.failure();
    const auto spend =
        fitSpend(input.file, *sameSummary, settings.spendPenalty.value_or(0), progress, unsaid);
    if (!spend && spend.failure().kind == FailureKind::Cancelled)
        return spend.failure();
    if (!transactions || !spend || spend->exit == stats::FitExit::NotFinite)
        return std::optional<double>();
    return std::optional(
        forecast(*sameSummary, transactions->model, &spend->parameters, settings, unsaid).totalCltv);
}

SegmentOutput segmentStage(const CustomerSummary& summary, const Forecast& forecast, const Settings& settings,
                           std::vector<Finding>& findings)
{
    return {std::make_shared<const Segments>(segments(summary, forecast, settings.segmentCount, findings)),
            std::make_shared<const Histogram>(cltvHistogram(forecast)),
            std::make_shared<const std::vector<std::uint32_t>>(topCustomers(forecast, settings.outputTop))};
}

/// The rows' labels in a pass of their own over the file.
Outcome<data::Customers> readLabels(const data::Input& input, const data::InputOptions& options,
                                    const Progress& progress)
{
    const bool any = std::any_of(labelRoles.begin(), labelRoles.end(), [&input](const char* role) {
        return input.mapping.contains(QLatin1String(role));
    });
    if (!any)
        return data::Customers{};
    Outcome<data::Input> read = data::readInput(input.file, options, progress);
    if (!read)
        return read.failure();
    if (read->rows != input.rows)
        return failureOf(FailureKind::FileChanged, input.file);
    return std::get<data::Customers>(std::move(read->customers));
}

/// Those of the customers that stayed; \p rows is null where they were read with everything else.
Labels cleanLabels(const data::Input& input, const CleanedInput& cleaned, const data::Customers* rows)
{
    if (!rows)
        return input.isSummary() ? Labels{} : labelsOf(*cleaned.customers.customers);
    if (rows->lines.empty())
        return {};
    if (input.isSummary())
        return labelsOf(*rows, cleaned.summaries.rows);
    std::vector<std::uint64_t> left;
    for (const Cleaned::Left& row : cleaned.customers.left)
        left.push_back(row.row);
    return labelsWithout(*rows, left);
}

Rfm rfmStage(const data::Input& input, const CleanedInput& cleaned, const CustomerSummary& summary,
             const Settings& settings, std::vector<Finding>& findings)
{
    RfmInput figures =
        input.isSummary()
            ? rfmInput(std::get<data::CustomerSummaries>(input.customers), cleaned.summaries.rows, settings)
            : rfmInput(*cleaned.customers.customers, QDate(1970, 1, 1).daysTo(summary.analysisDate));
    figures.ids = summary.ids.get();
    return rfm(std::move(figures), settings.rfm, findings);
}

} // namespace

struct Pipeline::Kept {
    using Serial = std::uint64_t;
    using LogKey = std::tuple<PurchasePeriod, ReturnsRule, std::optional<QDate>, std::optional<int>>;

    Stored<std::tuple<FileState, data::InputOptions>, data::Input> read;
    /// How purchases are counted and when the analysis takes place matters for a log only.
    Stored<std::tuple<Serial, Settings::Cleaning, std::optional<LogKey>>, CleanedInput> clean;
    Stored<std::tuple<Serial, Settings::Outliers>, Capped> cap;
    /// From the second capping of the same cleaned customers on: one alone would only cost memory.
    CapMemory capMemory;
    /// Made of the capped customers, or of the cleaned rows of a ready summary or a log, which are capped on
    /// the way.
    Stored<std::tuple<Serial, std::optional<Settings::Outliers>, SummarySettings>, SummaryOutput> summary;
    Serial cleanOfSummary = 0;
    /// Sees the purchase histories only, which capped values leave alone; the key keeps the patterns, so that
    /// no others can have their address.
    Stored<std::tuple<std::shared_ptr<const stats::Patterns>, stats::TransactionModelKind, double>,
           stats::TransactionFit>
        transactions;
    Stored<std::tuple<Serial, double>, stats::GammaGammaFit> spend;
    Stored<std::tuple<Serial, Serial, Serial, int, double, double>, Forecast> forecast;
    Stored<std::tuple<Serial, int, int>, SegmentOutput> segment;
    /// Made of the cleaned customers: what is capped and forecast does not matter.
    Stored<std::tuple<Serial, QDate, TimeUnit, FrequencyMeaning, FrequencyMeaning, Settings::Rfm>, Rfm> rfm;
    Stored<std::tuple<Serial, Serial, Serial>, RfmWorth> rfmWorth;
    // Behind the last stage: figures of charts, each made when asked for.
    Stored<std::tuple<Serial>, CltvFigures> cltvFigures;
    Stored<std::tuple<Serial, std::optional<FirstPurchase>>, OutlierFigures> outlierFigures;
    Stored<std::tuple<Serial, Serial>, SegmentFigures> segmentFigures;
    Stored<std::tuple<Serial, Serial, Serial>, ModelFigures> modelFigures;
    Stored<std::tuple<Serial, Serial, Serial, Serial, double>, Margins> margins;
    Stored<std::tuple<Serial, stats::TransactionModelKind, bool, bool>, Unpenalised> unpenalised;
    /// Total CLTV of the preset standard.
    Stored<std::tuple<Serial, Serial, Settings>, std::optional<double>> standard;

    /// The labels of the file's rows, then those of the customers that stayed.
    Stored<std::tuple<FileState, data::InputOptions>, data::Customers> rowLabels;
    Stored<std::tuple<Serial, Serial>, Labels> labels;
    bool labelsWanted = false;

    std::vector<Stage> computed;
    Serial next = 0;

    /// The stage's value: the stored one where the key is the same, else made anew. `make` fills the
    /// findings and returns the value or a failure; nothing stored changes on failure.
    template<typename Key, typename Value, typename Make>
    std::optional<Failure> bring(Stage stage, Stored<Key, Value>& stored, Key key,
                                 const StageProgress& progress, const Make& make)
    {
        if (stored.holds(key))
            return std::nullopt;
        if (progress && !progress(stage, 0))
            return Failure{};
        const auto begin = std::chrono::steady_clock::now();
        std::vector<Finding> findings;
        Outcome<Value> made = make(findings);
        if (!made)
            return made.failure();
        stored.value = std::make_shared<const Value>(std::move(*made));
        stored.findings = std::move(findings);
        stored.key = std::move(key);
        stored.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        stored.serial = ++next;
        if (computed.empty() || computed.back() != stage)
            computed.push_back(stage);
        if (progress && !progress(stage, 1))
            return Failure{};
        return std::nullopt;
    }
};

Pipeline::Pipeline() : m_kept(std::make_unique<Kept>()) {}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;

const std::vector<Stage>& Pipeline::lastComputed() const
{
    return m_kept->computed;
}

void Pipeline::forgetFits()
{
    m_kept->transactions.key.reset();
    m_kept->spend.key.reset();
}

void Pipeline::wantLabels(bool wanted)
{
    m_kept->labelsWanted = wanted;
}

Outcome<Results> Pipeline::run(const QString& file, const Settings& wanted, Stage until,
                               const StageProgress& progress, ChartGroups charts)
{
    Kept& kept = *m_kept;
    kept.computed.clear();
    Results results;
    const auto fractions = [&](Stage stage) -> Progress {
        if (!progress)
            return {};
        return [&progress, stage](double fraction) { return progress(stage, fraction); };
    };
    const auto take = [&](const auto& stored, double Seconds::*seconds) {
        results.findings.insert(results.findings.end(), stored.findings.begin(), stored.findings.end());
        results.seconds.*seconds = stored.seconds;
    };

    using Findings = std::vector<Finding>;
    std::optional<Failure> failure;

    const QFileInfo info(file);
    const FileState state{file, info.size(), info.lastModified()};
    // Only merging customers looks at their categories.
    data::InputOptions options = wanted.input;
    options.categories = wanted.cleaning.duplicates == DuplicateRule::Merge;
    failure = kept.bring(Stage::Read, kept.read, {state, options}, progress, [&](Findings& findings) {
        return readStage(file, options, fractions(Stage::Read), findings);
    });
    if (failure)
        return *failure;
    results.input = kept.read.value;
    const data::Input& input = *results.input;
    results.settings = resolve(wanted, input);
    const Settings& settings = results.settings;
    take(kept.read, &Seconds::read);
    if (until == Stage::Read)
        return results;

    std::optional<Kept::LogKey> logKey;
    if (input.isLog())
        logKey = {settings.transactions.period, settings.transactions.returns, settings.analysisDate,
                  settings.analysisOffsetDays};
    failure = kept.bring(Stage::Clean, kept.clean, {kept.read.serial, settings.cleaning, logKey}, progress,
                         [&](Findings& findings) { return cleanStage(results.input, settings, findings); });
    if (failure)
        return *failure;
    const std::shared_ptr<const CleanedInput> cleaned = kept.clean.value;
    if (!input.isSummary())
        results.cleaned = std::shared_ptr<const Cleaned>(cleaned, &cleaned->customers);
    else
        results.cleanedSummaries = std::shared_ptr<const CleanedSummaries>(cleaned, &cleaned->summaries);
    take(kept.clean, &Seconds::clean);
    if (until == Stage::Clean)
        return results;

    if (kept.labelsWanted) {
        // Where merging needed the categories, they are there.
        const bool there = options.categories && !input.isSummary();
        if (!there) {
            data::InputOptions labelOptions = wanted.input;
            labelOptions.figures = false;
            failure =
                kept.bring(Stage::Read, kept.rowLabels, {state, labelOptions}, progress, [&](Findings&) {
                    return readLabels(input, labelOptions, fractions(Stage::Read));
                });
            if (failure)
                return *failure;
        }
        failure =
            kept.bring(Stage::Clean, kept.labels, {kept.clean.serial, there ? 0 : kept.rowLabels.serial},
                       progress, [&](Findings&) -> Outcome<Labels> {
                           return cleanLabels(input, *cleaned, there ? nullptr : kept.rowLabels.value.get());
                       });
        if (failure)
            return *failure;
        results.labels = kept.labels.value;
    }

    const bool cappedOnTheWay = input.isSummary() || input.isLog();
    if (!cappedOnTheWay) {
        const bool again = kept.cap.key && std::get<0>(*kept.cap.key) == kept.clean.serial;
        if (!again)
            kept.capMemory = {};
        failure = kept.bring(Stage::Cap, kept.cap, {kept.clean.serial, settings.outliers}, progress,
                             [&](Findings& findings) -> Outcome<Capped> {
                                 return cap(*results.cleaned->customers, settings.outliers, findings,
                                            again ? &kept.capMemory : nullptr);
                             });
        if (failure)
            return *failure;
        results.capped = kept.cap.value;
        take(kept.cap, &Seconds::cap);
        if (until == Stage::Cap)
            return results;
    }

    const SummarySettings summarySettings{settings.analysisDate,
                                          settings.analysisOffsetDays,
                                          settings.timeUnit,
                                          settings.modelFrequency.value_or(FrequencyMeaning::RepeatOrders),
                                          settings.spendFrequency.value_or(FrequencyMeaning::AllOrders),
                                          input.isLog() ? settings.transactions.firstPurchase : std::nullopt};
    const bool onlyCapped = kept.summary.key && kept.cleanOfSummary == kept.clean.serial &&
                            std::get<SummarySettings>(*kept.summary.key) == summarySettings;
    failure = kept.bring(Stage::Summarise, kept.summary,
                         {cappedOnTheWay ? kept.clean.serial : kept.cap.serial,
                          cappedOnTheWay ? std::optional(settings.outliers) : std::nullopt, summarySettings},
                         progress, [&](Findings& findings) {
                             return summariseStage(input, *cleaned, results.capped.get(), settings,
                                                   onlyCapped ? kept.summary.value.get() : nullptr,
                                                   kept.summary.findings, findings);
                         });
    if (failure)
        return *failure;
    kept.cleanOfSummary = kept.clean.serial;
    if (cappedOnTheWay)
        results.capped = kept.summary.value->cappedSummary;
    results.summary =
        std::shared_ptr<const CustomerSummary>(kept.summary.value, &kept.summary.value->summary);
    const CustomerSummary& summary = *results.summary;
    take(kept.summary, &Seconds::summarise);
    if (until == Stage::Cap || until == Stage::Summarise)
        return results;

    const double penalty = settings.modelPenalty.value_or(0);
    failure =
        kept.bring(Stage::FitTransactions, kept.transactions,
                   {summary.patterns, settings.transactionModel, penalty}, progress, [&](Findings& findings) {
                       return fitTransactions(file, summary, settings.transactionModel, penalty,
                                              fractions(Stage::FitTransactions), findings);
                   });
    if (failure)
        return *failure;
    results.transactions = kept.transactions.value;
    take(kept.transactions, &Seconds::fitTransactions);
    if (until == Stage::FitTransactions)
        return results;

    const double spendPenalty = settings.spendPenalty.value_or(0);
    failure = kept.bring(
        Stage::FitSpend, kept.spend, {kept.summary.serial, spendPenalty}, progress, [&](Findings& findings) {
            return fitSpend(file, summary, spendPenalty, fractions(Stage::FitSpend), findings);
        });
    if (failure)
        return *failure;
    // Fewer than two customers who paid: there is no spend model, and no value is forecast.
    if (kept.spend.value->exit != stats::FitExit::NotFinite)
        results.spend = kept.spend.value;
    take(kept.spend, &Seconds::fitSpend);
    if (until == Stage::FitSpend)
        return results;

    failure = kept.bring(Stage::Forecast, kept.forecast,
                         {kept.summary.serial, kept.transactions.serial, kept.spend.serial,
                          settings.valueMonths, settings.valueDiscountRate, settings.valueMargin},
                         progress, [&](Findings& findings) -> Outcome<Forecast> {
                             return forecast(summary, results.transactions->model,
                                             results.spend ? &results.spend->parameters : nullptr, settings,
                                             findings);
                         });
    if (failure)
        return *failure;
    results.forecast = kept.forecast.value;
    take(kept.forecast, &Seconds::forecast);
    if (until == Stage::Forecast)
        return results;

    failure = kept.bring(Stage::Segment, kept.segment,
                         {kept.forecast.serial, settings.segmentCount, settings.outputTop}, progress,
                         [&](Findings& findings) -> Outcome<SegmentOutput> {
                             return segmentStage(summary, *results.forecast, settings, findings);
                         });
    if (failure)
        return *failure;
    results.segments = kept.segment.value->segments;
    results.cltvHistogram = kept.segment.value->histogram;
    results.top = kept.segment.value->top;
    take(kept.segment, &Seconds::segment);
    if (until == Stage::Segment)
        return results;

    failure = kept.bring(Stage::Rfm, kept.rfm,
                         {kept.clean.serial, summary.analysisDate, settings.timeUnit,
                          settings.modelFrequency.value_or(FrequencyMeaning::RepeatOrders),
                          settings.spendFrequency.value_or(FrequencyMeaning::AllOrders), settings.rfm},
                         progress, [&](Findings& findings) -> Outcome<Rfm> {
                             return rfmStage(input, *cleaned, summary, settings, findings);
                         });
    if (failure)
        return *failure;
    results.rfm = kept.rfm.value;
    take(kept.rfm, &Seconds::rfm);

    // A group that is not asked for is still given while what is kept of it is true.
    const auto figures = [&](ChartGroup group, auto& stored, auto key, auto& result, auto&& make) {
        if (charts.testFlag(group))
            failure = kept.bring(Stage::Charts, stored, key, progress, [&](Findings&) { return make(); });
        if (!failure && stored.holds(key))
            result = stored.value;
        return !failure;
    };
    if (!figures(ChartGroup::Cltv, kept.cltvFigures, std::tuple(kept.forecast.serial), results.cltvFigures,
                 [&]() -> Outcome<CltvFigures> { return cltvFigures(*results.forecast); }))
        return *failure;
    if (!figures(ChartGroup::Outliers, kept.outlierFigures,
                 std::tuple(kept.clean.serial, std::get<5>(summarySettings)), results.outlierFigures,
                 [&]() -> Outcome<OutlierFigures> { return outlierFigures(results); }))
        return *failure;
    if (!figures(ChartGroup::RfmWorth, kept.rfmWorth,
                 std::tuple(kept.rfm.serial, kept.forecast.serial, kept.segment.serial), results.rfmWorth,
                 [&]() -> Outcome<RfmWorth> {
                     return rfmWorth(*results.rfm, *results.forecast, *results.segments);
                 }))
        return *failure;
    if (!figures(ChartGroup::Segments, kept.segmentFigures,
                 std::tuple(kept.forecast.serial, kept.segment.serial), results.segmentFigures,
                 [&]() -> Outcome<SegmentFigures> {
                     return segmentFigures(*results.forecast, *results.segments);
                 }))
        return *failure;
    if (!figures(ChartGroup::Model, kept.modelFigures,
                 std::tuple(kept.summary.serial, kept.transactions.serial, kept.spend.serial),
                 results.modelFigures, [&]() -> Outcome<ModelFigures> {
                     return modelFigures(summary, *results.transactions, results.spend.get());
                 }))
        return *failure;

    if (!figures(ChartGroup::Margins, kept.margins,
                 std::tuple(kept.transactions.serial, kept.spend.serial, kept.forecast.serial,
                            kept.segment.serial, settings.intervalsLevel),
                 results.margins, [&]() -> Outcome<Margins> { return margins(results); }))
        return *failure;

    // Of the penalised fits themselves nothing here depends, so that a penalty can be dragged.
    std::shared_ptr<const Unpenalised> unpenalised;
    if (!figures(ChartGroup::ModelComparison, kept.unpenalised,
                 std::tuple(kept.summary.serial, settings.transactionModel, penalty > 0, spendPenalty > 0),
                 unpenalised,
                 [&] { return fitUnpenalised(file, summary, settings, fractions(Stage::Charts)); }))
        return *failure;
    std::shared_ptr<const std::optional<double>> standardTotal;
    if (settings.preset == Preset::Notebook) {
        Settings standard = wanted;
        standard.preset = Preset::Standard;
        standard.modelFrequency.reset();
        standard.modelPenalty.reset();
        standard.spendPenalty.reset();
        standard = resolve(standard, input);
        const bool sameSummary = standard.modelFrequency == settings.modelFrequency &&
                                 standard.spendFrequency == settings.spendFrequency;
        // What has no say in the total, is not to make it anew.
        Settings key = standard;
        key.segmentCount = 0;
        key.outputTop = 0;
        key.rfm = {};
        if (!figures(ChartGroup::ModelComparison, kept.standard,
                     std::tuple(input.isSummary() ? kept.clean.serial : kept.cap.serial,
                                sameSummary ? kept.summary.serial : 0, std::move(key)),
                     standardTotal, [&] {
                         return totalCltv(input, *cleaned, results.capped.get(),
                                          sameSummary ? &summary : nullptr, standard,
                                          fractions(Stage::Charts));
                     }))
            return *failure;
    }
    if (unpenalised && (standardTotal || settings.preset != Preset::Notebook)) {
        auto comparison = std::make_shared<ModelComparison>();
        comparison->unpenalised = unpenalised->transactions;
        comparison->unpenalisedSpend = unpenalised->spend;
        if (standardTotal)
            comparison->standardTotalCltv = *standardTotal;
        const auto say = [&](std::optional<Finding> finding) {
            if (!finding)
                return;
            const auto at =
                std::upper_bound(results.findings.begin(), results.findings.end(), finding->stage,
                                 [](Stage stage, const Finding& other) { return stage < other.stage; });
            results.findings.insert(at, std::move(*finding));
        };
        if (comparison->unpenalised)
            say(penaltyDistorts(*results.transactions, *comparison->unpenalised));
        if (comparison->unpenalisedSpend && results.spend)
            say(penaltyDistorts(*results.spend, *comparison->unpenalisedSpend));
        results.modelComparison = std::move(comparison);
    }
    return results;
}

} // namespace kiymet::analysis
