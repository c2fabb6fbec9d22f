// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stages/rfm.h"

#include "analysis/stages/results.h"
#include "analysis/stages/row_blocks.h"
#include "analysis/stages/summarise.h"
#include "stats/rfm/rfm_scores.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <tuple>
#include <utility>

namespace kiymet::analysis {

namespace {

RfmScore scored(std::span<const double> values, stats::Scores scores, int levels, bool ranked)
{
    RfmScore result;
    result.of = std::move(scores.of);
    result.edges = std::move(scores.edges);
    result.ranked = ranked;
    const auto count = static_cast<std::size_t>(levels);
    using Levels = std::vector<RfmScore::Level>;
    const RfmScore::Level nobody{0, std::numeric_limits<double>::infinity(),
                                 -std::numeric_limits<double>::infinity()};
    std::vector<Levels> blocks(blockCount(values.size()), Levels(count, nobody));
    forEachBlock(values.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            RfmScore::Level& level = blocks[block][result.of[i] - 1U];
            ++level.customers;
            level.lowest = std::min(level.lowest, values[i]);
            level.highest = std::max(level.highest, values[i]);
        }
    });
    result.levels.assign(count, nobody);
    for (const Levels& block : blocks)
        for (std::size_t i = 0; i < count; ++i) {
            result.levels[i].customers += block[i].customers;
            result.levels[i].lowest = std::min(result.levels[i].lowest, block[i].lowest);
            result.levels[i].highest = std::max(result.levels[i].highest, block[i].highest);
        }
    for (RfmScore::Level& level : result.levels)
        if (level.customers == 0)
            level = {};
    return result;
}

void findEmptyScores(int figure, const RfmScore& score, std::vector<Finding>& findings)
{
    Finding finding{.kind = FindingKind::RfmScoreEmpty, .severity = Severity::Notice, .stage = Stage::Rfm};
    finding.values = {double(figure)};
    for (std::size_t i = 0; i < score.levels.size(); ++i)
        if (score.levels[i].customers == 0)
            finding.values.push_back(double(i + 1));
    if (finding.values.size() > 1)
        findings.push_back(std::move(finding));
}

RfmScore valueScore(const std::vector<double>& values, const std::vector<double>& cuts, int levels,
                    stats::ScoreDirection direction)
{
    return scored(values,
                  cuts.empty() ? stats::quantileScores(values, levels, direction)
                               : stats::cutScores(values, cuts, direction),
                  levels, false);
}

RfmScore frequencyScore(const RfmInput& input, const Settings::Rfm& settings)
{
    const RfmTies ties = settings.ties.value_or(RfmTies::Together);
    if (!settings.frequencyCuts.empty() || ties == RfmTies::Together)
        return valueScore(input.frequency, settings.frequencyCuts, settings.levels,
                          stats::ScoreDirection::HigherIsBetter);
    stats::Precedes precedes;
    if (ties == RfmTies::Id)
        precedes = [&ids = *input.ids](std::uint32_t l, std::uint32_t r) {
            const int order = ids[l].compare(ids[r]);
            return order < 0 || (order == 0 && l < r);
        };
    return scored(input.frequency, stats::rankScores(input.frequency, settings.levels, precedes),
                  settings.levels, true);
}

void addUp(Rfm& rfm)
{
    const std::size_t cells = rfm.map.size();
    std::vector<std::vector<RfmFigures>> blocks(blockCount(rfm.size()), std::vector<RfmFigures>(cells));
    forEachBlock(rfm.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            RfmFigures& figures = blocks[block][rfm.cell[i]];
            ++figures.customers;
            figures.recencySum += rfm.recency[i];
            figures.frequencySum += rfm.frequency[i];
            if (rfm.hasMonetary())
                figures.monetarySum += rfm.monetary[i];
        }
    });
    const auto add = [](RfmFigures& to, const RfmFigures& more) {
        to.customers += more.customers;
        to.recencySum += more.recencySum;
        to.frequencySum += more.frequencySum;
        to.monetarySum += more.monetarySum;
    };
    rfm.ofCells.resize(cells);
    for (const auto& block : blocks)
        for (std::size_t cell = 0; cell < cells; ++cell)
            add(rfm.ofCells[cell], block[cell]);
    for (std::size_t cell = 0; cell < cells; ++cell)
        add(rfm.ofSegments[static_cast<std::size_t>(rfm.map.at(cell))], rfm.ofCells[cell]);
}

} // namespace

Rfm rfm(RfmInput input, const Settings::Rfm& settings, std::vector<Finding>& findings)
{
    const int levels = settings.levels;
    Rfm result;
    result.map = RfmMap(levels, settings.map);
    result.recencyScore =
        valueScore(input.recency, settings.recencyCuts, levels, stats::ScoreDirection::LowerIsBetter);
    result.frequencyScore = frequencyScore(input, settings);
    findEmptyScores(0, result.recencyScore, findings);
    findEmptyScores(1, result.frequencyScore, findings);
    if (input.monetary.empty()) {
        Finding finding{.kind = FindingKind::RfmNoMonetary,
                        .severity = settings.monetary ? Severity::Warning : Severity::Notice,
                        .stage = Stage::Rfm};
        finding.values = {settings.monetary ? 1.0 : 0.0};
        findings.push_back(std::move(finding));
    } else {
        result.monetaryScore =
            valueScore(input.monetary, settings.monetaryCuts, levels, stats::ScoreDirection::HigherIsBetter);
        findEmptyScores(2, result.monetaryScore, findings);
    }
    result.monetaryInGrid = settings.monetary && !input.monetary.empty();
    result.recency = std::move(input.recency);
    result.frequency = std::move(input.frequency);
    result.monetary = std::move(input.monetary);

    result.cell.resize(result.recency.size());
    forEachBlock(result.cell.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            int column = result.frequencyScore.of[i];
            if (result.monetaryInGrid)
                column = (column + result.monetaryScore.of[i] + 1) / 2;
            result.cell[i] = static_cast<std::uint8_t>(result.map.index(result.recencyScore.of[i], column));
        }
    });
    addUp(result);
    return result;
}

RfmInput rfmInput(const data::Customers& customers, std::int64_t today)
{
    const std::size_t n = customers.size();
    RfmInput input;
    input.recency.resize(n);
    input.frequency.resize(n);
    input.monetary.resize(n);
    const auto sum = [](const std::vector<data::NumberColumn>& columns, std::size_t row) {
        double total = 0;
        for (const data::NumberColumn& column : columns)
            total += column.values[row];
        return total;
    };
    forEachBlock(n, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            input.recency[i] = double(today - customers.last.days[i]);
            input.frequency[i] = sum(customers.orders, i);
            input.monetary[i] = sum(customers.values, i);
        }
    });
    return input;
}

RfmInput rfmInput(const data::CustomerSummaries& summaries, const std::vector<std::uint32_t>& rows,
                  const Settings& settings)
{
    const std::size_t n = rows.size();
    const double unit = daysIn(settings.timeUnit);
    const bool repeats =
        settings.modelFrequency.value_or(FrequencyMeaning::RepeatOrders) == FrequencyMeaning::RepeatOrders;
    const bool meanOfAll = !repeats || settings.spendFrequency == FrequencyMeaning::AllOrders;
    RfmInput input;
    input.recency.resize(n);
    input.frequency.resize(n);
    if (summaries.monetary && meanOfAll)
        input.monetary.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        const std::uint32_t row = rows[i];
        // Times in weeks with a few decimals are days, nearly.
        input.recency[i] = std::nearbyint((summaries.T.values[row] - summaries.recency.values[row]) * unit);
        input.frequency[i] = summaries.frequency.values[row] + (repeats ? 1 : 0);
        if (!input.monetary.empty())
            input.monetary[i] = summaries.monetary->values[row] * input.frequency[i];
    }
    return input;
}

RfmWorth rfmWorth(const Rfm& rfm, const Forecast& forecast, const Segments& segments)
{
    const std::size_t n = rfm.size();
    const std::size_t cells = rfm.map.size();
    const auto groups = static_cast<std::size_t>(segments.count) + 1; // the last one: no CLTV
    using Table = std::vector<RfmWorth::Cross>;
    std::vector<Table> blocks(blockCount(n), Table(cells * groups));
    forEachBlock(n, [&](std::size_t block, std::size_t begin, std::size_t end) {
        Table& table = blocks[block];
        for (std::size_t i = begin; i < end; ++i) {
            const int group = segments.of[i];
            RfmWorth::Cross& cross =
                table[rfm.cell[i] * groups + (group < 0 ? groups - 1 : static_cast<std::size_t>(group))];
            ++cross.customers;
            cross.cltv += group < 0 ? 0 : forecast.cltv[i];
        }
    });
    RfmWorth worth;
    worth.groups = segments.count;
    worth.cellCltv.resize(cells);
    for (auto& row : worth.cross)
        row.resize(groups);
    for (std::size_t cell = 0; cell < cells; ++cell)
        for (std::size_t group = 0; group < groups; ++group)
            for (const Table& table : blocks) {
                const RfmWorth::Cross& part = table[cell * groups + group];
                const auto segment = static_cast<std::size_t>(rfm.map.at(cell));
                for (RfmWorth::Cross* to : {&worth.cross[segment][group], &worth.ofSegments[segment]}) {
                    to->customers += part.customers;
                    to->cltv += part.cltv;
                }
                worth.cellCltv[cell] += part.cltv;
            }
    return worth;
}

} // namespace kiymet::analysis
