// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stages/pipeline.h"

#include "analysis/diagnostics/margins.h"
#include "analysis/figures/cltv_figures.h"
#include "analysis/figures/model_figures.h"
#include "analysis/figures/outlier_figures.h"
#include "analysis/figures/segment_figures.h"
#include "analysis/stages/forecast.h"
#include "analysis/stages/pipeline_kept.h"
#include "analysis/stages/rfm.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <tuple>
#include <utility>

namespace kiymet::analysis {

namespace {

/// Puts it among those of its stage, behind them.
void insert(std::vector<Finding>& findings, std::optional<Finding> finding)
{
    if (!finding)
        return;
    const auto at = std::upper_bound(findings.begin(), findings.end(), finding->stage,
                                     [](Stage stage, const Finding& other) { return stage < other.stage; });
    findings.insert(at, std::move(*finding));
}

/// What the preset standard would make of the same file and the same choices.
Settings asStandard(Settings wanted, const data::Input& input)
{
    wanted.preset = Preset::Standard;
    wanted.modelFrequency.reset();
    wanted.modelPenalty.reset();
    wanted.spendPenalty.reset();
    return resolve(wanted, input);
}

} // namespace

/// One run: stage after stage, each kept value where its key is still the same. A stage ends with a failure,
/// or nothing.
class Pipeline::Kept::Run {
public:
    Run(Kept& kept, const QString& file, const Settings& wanted, const Progress& progress, ChartGroups charts)
        : m_kept(kept), m_file(file), m_wanted(wanted), m_progress(progress), m_charts(charts)
    {
    }
    Outcome<Results> upTo(Stage until);

private:
    using Ended = std::optional<Failure>;
    using Findings = std::vector<Finding>;

    Ended readFile();
    Ended cleanRows();
    Ended findLabels();
    Ended capColumns();
    Ended summariseCustomers();
    Ended fitPurchases();
    Ended fitSpending();
    Ended forecastValue();
    Ended cutSegments();
    Ended scoreRfm();
    Ended drawCharts();
    Ended compareModels();
    Ended findStandardTotal(std::shared_ptr<const std::optional<double>>& total);

    /// Ready summaries and logs are capped while they are summarised.
    bool cappedOnTheWay() const { return m_results.input->isSummary() || m_results.input->isLog(); }
    double modelPenalty() const { return m_results.settings.modelPenalty.value_or(0); }
    double spendPenalty() const { return m_results.settings.spendPenalty.value_or(0); }
    SummarySettings summarySettings() const;

    Progress fractions(Stage stage) const { return m_progress.inPhase(static_cast<int>(stage)); }
    template<typename Key, typename Value>
    void take(const Stored<Key, Value>& stored, double Seconds::*seconds)
    {
        m_results.findings.insert(m_results.findings.end(), stored.findings.begin(), stored.findings.end());
        m_results.seconds.*seconds = stored.seconds;
    }
    /// The stage's value: the stored one where the key is the same, else made anew. `make` fills the
    /// findings and returns the value or a failure; nothing stored changes on failure.
    template<typename Key, typename Value, typename Make>
    Ended bring(Stage stage, Stored<Key, Value>& stored, Key key, const Make& make)
    {
        if (stored.holds(key))
            return std::nullopt;
        if (!fractions(stage).shouldContinue(0))
            return Failure{};
        const auto begin = std::chrono::steady_clock::now();
        Findings findings;
        Outcome<Value> made = make(findings);
        if (!made)
            return made.failure();
        stored.value = std::make_shared<const Value>(std::move(*made));
        stored.findings = std::move(findings);
        stored.key = std::move(key);
        stored.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        stored.serial = ++m_kept.next;
        if (m_kept.computed.empty() || m_kept.computed.back() != stage)
            m_kept.computed.push_back(stage);
        if (!fractions(stage).shouldContinue(1))
            return Failure{};
        return std::nullopt;
    }
    /// Figures of charts. A group that is not asked for is still given while what is kept of it is true.
    template<typename Key, typename Value, typename Make>
    Ended figures(ChartGroup group, Stored<Key, Value>& stored, const Key& key,
                  std::shared_ptr<const Value>& result, const Make& make)
    {
        Ended ended;
        if (m_charts.testFlag(group))
            ended = bring(Stage::Charts, stored, key, [&](Findings&) { return make(); });
        if (!ended && stored.holds(key))
            result = stored.value;
        return ended;
    }

    Kept& m_kept;
    const QString& m_file;
    const Settings& m_wanted;
    const Progress& m_progress;
    ChartGroups m_charts;

    Results m_results;
    data::Source::State m_state;
    std::shared_ptr<const stages::CleanedInput> m_cleaned;
};

Outcome<Results> Pipeline::Kept::Run::upTo(Stage until)
{
    /// A step, and the stage that is complete behind it.
    struct Step {
        Ended (Run::*take)();
        std::optional<Stage> completes;
    };
    constexpr std::array steps{Step{&Run::readFile, Stage::Read},
                               Step{&Run::cleanRows, Stage::Clean},
                               Step{&Run::findLabels, std::nullopt},
                               Step{&Run::capColumns, Stage::Cap},
                               Step{&Run::summariseCustomers, Stage::Summarise},
                               Step{&Run::fitPurchases, Stage::FitTransactions},
                               Step{&Run::fitSpending, Stage::FitSpend},
                               Step{&Run::forecastValue, Stage::Forecast},
                               Step{&Run::cutSegments, Stage::Segment},
                               Step{&Run::scoreRfm, std::nullopt},
                               Step{&Run::drawCharts, std::nullopt},
                               Step{&Run::compareModels, std::nullopt}};
    m_kept.computed.clear();
    for (const Step& step : steps) {
        if (Ended failure = (this->*step.take)())
            return *failure;
        // What is capped on the way is capped once it is summarised.
        if (until == Stage::Cap && cappedOnTheWay())
            until = Stage::Summarise;
        if (step.completes == until)
            return std::move(m_results);
    }
    return std::move(m_results);
}

SummarySettings Pipeline::Kept::Run::summarySettings() const
{
    const Settings& settings = m_results.settings;
    return {settings.analysisDate,
            settings.analysisOffsetDays,
            settings.timeUnit,
            settings.modelFrequency.value_or(FrequencyMeaning::RepeatOrders),
            settings.spendFrequency.value_or(FrequencyMeaning::AllOrders),
            m_results.input->isLog() ? settings.transactions.firstPurchase : std::nullopt};
}

std::optional<Failure> Pipeline::Kept::Run::readFile()
{
    const data::Source source = data::Source::at(m_file);
    m_state = source.state();
    // Only merging customers looks at their categories.
    data::InputOptions options = m_wanted.input;
    options.categories = m_wanted.cleaning.duplicates == DuplicateRule::Merge;
    if (Ended failure = bring(Stage::Read, m_kept.read, {m_state, options}, [&](Findings& findings) {
            return stages::read(source, options, fractions(Stage::Read), findings);
        }))
        return failure;
    m_results.input = m_kept.read.value;
    m_results.settings = resolve(m_wanted, *m_results.input);
    take(m_kept.read, &Seconds::read);
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::cleanRows()
{
    const Settings& settings = m_results.settings;
    // How purchases are counted and when the analysis takes place matters for a log only.
    std::optional<LogKey> logKey;
    if (m_results.input->isLog())
        logKey = {settings.transactions.period, settings.transactions.returns, settings.analysisDate,
                  settings.analysisOffsetDays};
    if (Ended failure =
            bring(Stage::Clean, m_kept.clean, {m_kept.read.serial, settings.cleaning, logKey},
                  [&](Findings& findings) { return stages::clean(m_results.input, settings, findings); }))
        return failure;
    m_cleaned = m_kept.clean.value;
    if (m_results.input->isSummary())
        m_results.cleanedSummaries =
            std::shared_ptr<const CleanedSummaries>(m_cleaned, &m_cleaned->summaries);
    else
        m_results.cleaned = std::shared_ptr<const Cleaned>(m_cleaned, &m_cleaned->customers);
    take(m_kept.clean, &Seconds::clean);
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::findLabels()
{
    if (!m_kept.labelsWanted)
        return {};
    const data::Input& input = *m_results.input;
    // Where merging needed the categories, they are there.
    const bool there = m_wanted.cleaning.duplicates == DuplicateRule::Merge && !input.isSummary();
    if (!there) {
        data::InputOptions options = m_wanted.input;
        options.figures = false;
        if (Ended failure = bring(Stage::Read, m_kept.rowLabels, {m_state, options}, [&](Findings&) {
                return stages::readLabels(input, options, fractions(Stage::Read));
            }))
            return failure;
    }
    const data::Customers* rows = there ? nullptr : m_kept.rowLabels.value.get();
    if (Ended failure =
            bring(Stage::Clean, m_kept.labels, {m_kept.clean.serial, there ? 0 : m_kept.rowLabels.serial},
                  [&](Findings&) -> Outcome<Labels> { return stages::cleanLabels(input, *m_cleaned, rows); }))
        return failure;
    m_results.labels = m_kept.labels.value;
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::capColumns()
{
    if (cappedOnTheWay())
        return {};
    const Settings& settings = m_results.settings;
    const bool again = m_kept.cap.key && std::get<0>(*m_kept.cap.key) == m_kept.clean.serial;
    if (!again)
        m_kept.capMemory = {};
    if (Ended failure = bring(Stage::Cap, m_kept.cap, {m_kept.clean.serial, settings.outliers},
                              [&](Findings& findings) -> Outcome<Capped> {
                                  return analysis::cap(*m_results.cleaned->customers, settings.outliers,
                                                       findings, again ? &m_kept.capMemory : nullptr);
                              }))
        return failure;
    m_results.capped = m_kept.cap.value;
    take(m_kept.cap, &Seconds::cap);
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::summariseCustomers()
{
    const Settings& settings = m_results.settings;
    const SummarySettings key = summarySettings();
    auto& stored = m_kept.summary;
    const bool onlyCapped = stored.key && m_kept.cleanOfSummary == m_kept.clean.serial &&
                            std::get<SummarySettings>(*stored.key) == key;
    if (Ended failure = bring(Stage::Summarise, stored,
                              {cappedOnTheWay() ? m_kept.clean.serial : m_kept.cap.serial,
                               cappedOnTheWay() ? std::optional(settings.outliers) : std::nullopt, key},
                              [&](Findings& findings) {
                                  return stages::summarise(
                                      *m_results.input, *m_cleaned, m_results.capped.get(), settings,
                                      onlyCapped ? stored.value.get() : nullptr, stored.findings, findings);
                              }))
        return failure;
    m_kept.cleanOfSummary = m_kept.clean.serial;
    if (cappedOnTheWay())
        m_results.capped = stored.value->cappedSummary;
    m_results.summary = std::shared_ptr<const CustomerSummary>(stored.value, &stored.value->summary);
    take(stored, &Seconds::summarise);
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::fitPurchases()
{
    const CustomerSummary& summary = *m_results.summary;
    const stats::TransactionModelKind kind = m_results.settings.transactionModel;
    if (Ended failure = bring(Stage::FitTransactions, m_kept.transactions,
                              {summary.patterns, kind, modelPenalty()}, [&](Findings& findings) {
                                  return stages::fitTransactions(m_file, summary, kind, modelPenalty(),
                                                                 fractions(Stage::FitTransactions), findings);
                              }))
        return failure;
    m_results.transactions = m_kept.transactions.value;
    take(m_kept.transactions, &Seconds::fitTransactions);
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::fitSpending()
{
    if (Ended failure = bring(Stage::FitSpend, m_kept.spend, {m_kept.summary.serial, spendPenalty()},
                              [&](Findings& findings) {
                                  return stages::fitSpend(m_file, *m_results.summary, spendPenalty(),
                                                          fractions(Stage::FitSpend), findings);
                              }))
        return failure;
    // Fewer than two customers who paid: there is no spend model, and no value is forecast.
    if (m_kept.spend.value->exit != stats::FitExit::NotFinite)
        m_results.spend = m_kept.spend.value;
    take(m_kept.spend, &Seconds::fitSpend);
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::forecastValue()
{
    const Settings& settings = m_results.settings;
    if (Ended failure =
            bring(Stage::Forecast, m_kept.forecast,
                  {m_kept.summary.serial, m_kept.transactions.serial, m_kept.spend.serial,
                   settings.valueMonths, settings.valueDiscountRate, settings.valueMargin},
                  [&](Findings& findings) -> Outcome<Forecast> {
                      return analysis::forecast(*m_results.summary, m_results.transactions->model,
                                                m_results.spend ? &m_results.spend->parameters : nullptr,
                                                settings, findings);
                  }))
        return failure;
    m_results.forecast = m_kept.forecast.value;
    take(m_kept.forecast, &Seconds::forecast);
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::cutSegments()
{
    const Settings& settings = m_results.settings;
    auto& stored = m_kept.segment;
    if (Ended failure =
            bring(Stage::Segment, stored, {m_kept.forecast.serial, settings.segmentCount, settings.outputTop},
                  [&](Findings& findings) -> Outcome<stages::SegmentOutput> {
                      return stages::segment(*m_results.summary, *m_results.forecast, settings, findings);
                  }))
        return failure;
    m_results.segments = stored.value->segments;
    m_results.cltvHistogram = stored.value->histogram;
    m_results.top = stored.value->top;
    take(stored, &Seconds::segment);
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::scoreRfm()
{
    const Settings& settings = m_results.settings;
    const CustomerSummary& summary = *m_results.summary;
    if (Ended failure = bring(Stage::Rfm, m_kept.rfm,
                              {m_kept.clean.serial, summary.analysisDate, settings.timeUnit,
                               settings.modelFrequency.value_or(FrequencyMeaning::RepeatOrders),
                               settings.spendFrequency.value_or(FrequencyMeaning::AllOrders), settings.rfm},
                              [&](Findings& findings) -> Outcome<Rfm> {
                                  return stages::scoreRfm(*m_results.input, *m_cleaned, summary, settings,
                                                          findings);
                              }))
        return failure;
    m_results.rfm = m_kept.rfm.value;
    take(m_kept.rfm, &Seconds::rfm);
    return {};
}

std::optional<Failure> Pipeline::Kept::Run::drawCharts()
{
    const Results& all = m_results;
    const Serial summary = m_kept.summary.serial, transactions = m_kept.transactions.serial,
                 spend = m_kept.spend.serial, forecast = m_kept.forecast.serial,
                 segment = m_kept.segment.serial;
    Ended failure = figures(ChartGroup::Cltv, m_kept.cltvFigures, {forecast}, m_results.cltvFigures,
                            [&]() -> Outcome<CltvFigures> { return analysis::cltvFigures(*all.forecast); });
    if (!failure)
        failure = figures(ChartGroup::Outliers, m_kept.outlierFigures,
                          {m_kept.clean.serial, std::get<std::optional<FirstPurchase>>(summarySettings())},
                          m_results.outlierFigures,
                          [&]() -> Outcome<OutlierFigures> { return analysis::outlierFigures(all); });
    if (!failure)
        failure = figures(ChartGroup::RfmWorth, m_kept.rfmWorth, {m_kept.rfm.serial, forecast, segment},
                          m_results.rfmWorth, [&]() -> Outcome<RfmWorth> {
                              return analysis::rfmWorth(*all.rfm, *all.forecast, *all.segments);
                          });
    if (!failure)
        failure = figures(ChartGroup::Segments, m_kept.segmentFigures, {forecast, segment},
                          m_results.segmentFigures, [&]() -> Outcome<SegmentFigures> {
                              return analysis::segmentFigures(*all.forecast, *all.segments);
                          });
    if (!failure)
        failure = figures(ChartGroup::Model, m_kept.modelFigures, {summary, transactions, spend},
                          m_results.modelFigures, [&]() -> Outcome<ModelFigures> {
                              return analysis::modelFigures(*all.summary, *all.transactions, all.spend.get());
                          });
    if (!failure)
        failure = figures(ChartGroup::Margins, m_kept.margins,
                          {transactions, spend, forecast, segment, all.settings.intervalsLevel},
                          m_results.margins, [&]() -> Outcome<Margins> { return analysis::margins(all); });
    return failure;
}

std::optional<Failure>
Pipeline::Kept::Run::findStandardTotal(std::shared_ptr<const std::optional<double>>& total)
{
    const Settings& settings = m_results.settings;
    const Settings standard = asStandard(m_wanted, *m_results.input);
    const bool sameSummary = standard.modelFrequency == settings.modelFrequency &&
                             standard.spendFrequency == settings.spendFrequency;
    // What has no say in the total, is not to make it anew.
    Settings key = standard;
    key.segmentCount = 0;
    key.outputTop = 0;
    key.rfm = {};
    return figures(ChartGroup::ModelComparison, m_kept.standard,
                   {m_results.input->isSummary() ? m_kept.clean.serial : m_kept.cap.serial,
                    sameSummary ? m_kept.summary.serial : 0, std::move(key)},
                   total, [&] {
                       return stages::totalCltv(*m_results.input, *m_cleaned, m_results.capped.get(),
                                                sameSummary ? m_results.summary.get() : nullptr, standard,
                                                fractions(Stage::Charts));
                   });
}

std::optional<Failure> Pipeline::Kept::Run::compareModels()
{
    const Settings& settings = m_results.settings;
    // Of the penalised fits themselves nothing here depends, so that a penalty can be dragged.
    std::shared_ptr<const stages::Unpenalised> unpenalised;
    if (Ended failure = figures(
            ChartGroup::ModelComparison, m_kept.unpenalised,
            {m_kept.summary.serial, settings.transactionModel, modelPenalty() > 0, spendPenalty() > 0},
            unpenalised, [&] {
                return stages::fitUnpenalised(m_file, *m_results.summary, settings, fractions(Stage::Charts));
            }))
        return failure;
    std::shared_ptr<const std::optional<double>> standardTotal;
    const bool hasStandard = settings.preset == Preset::Notebook;
    if (hasStandard)
        if (Ended failure = findStandardTotal(standardTotal))
            return failure;
    if (!unpenalised || (hasStandard && !standardTotal))
        return {};
    auto comparison = std::make_shared<ModelComparison>();
    comparison->unpenalised = unpenalised->transactions;
    comparison->unpenalisedSpend = unpenalised->spend;
    if (standardTotal)
        comparison->standardTotalCltv = *standardTotal;
    if (comparison->unpenalised)
        insert(m_results.findings, penaltyDistorts(*m_results.transactions, *comparison->unpenalised));
    if (comparison->unpenalisedSpend && m_results.spend)
        insert(m_results.findings, penaltyDistorts(*m_results.spend, *comparison->unpenalisedSpend));
    m_results.modelComparison = std::move(comparison);
    return {};
}

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

Outcome<Results> Pipeline::run(const QString& file, const Settings& settings, Stage until,
                               const Progress& progress, ChartGroups charts)
{
    return Kept::Run(*m_kept, file, settings, progress, charts).upTo(until);
}

} // namespace kiymet::analysis
