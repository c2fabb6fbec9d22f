// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

#include <memory>
#include <string>

namespace kiymet::test {

/// Complete results of made-up customers, for tests of what is shown: customer i of n has i + 1 orders, is
/// called "C<i>", and is worth 10 (i + 1); four segments; the top lists the first twenty, best first.
inline analysis::Results fakeResults(std::size_t n, bool selected = false)
{
    using namespace analysis;
    Results results;
    results.settings.preset = Preset::Notebook;

    auto input = std::make_shared<data::Input>();
    input->source = data::Source::at(QStringLiteral("/somewhere/made-up.csv"));
    input->header = {"id", "orders", "value"};
    input->rows = n;
    auto ids = std::make_shared<data::TextColumn>();
    auto summary = std::make_shared<CustomerSummary>();
    auto forecast = std::make_shared<Forecast>();
    auto segments = std::make_shared<Segments>();
    auto histogram = std::make_shared<Histogram>();
    auto top = std::make_shared<std::vector<std::uint32_t>>();
    segments->count = 4;
    segments->figures.resize(4);
    histogram->width = 10 * static_cast<double>(n + 1) / 20;
    histogram->counts.assign(20, 0);

    for (std::size_t i = 0; i < n; ++i) {
        const double rank = static_cast<double>(i + 1);
        std::string id(1, 'C'); // GCC 12 warns of an endless copy in "C" + std::to_string(i)
        id += std::to_string(i);
        ids->bytes.insert(ids->bytes.end(), id.begin(), id.end());
        ids->begin.push_back(ids->bytes.size());
        if (i < 100)
            input->preview.push_back({id, std::to_string(i + 1), "12.5"});
        summary->x.push_back(static_cast<std::uint32_t>(i + 1));
        summary->orders.push_back(static_cast<std::uint32_t>(i + 1));
        summary->t_x.push_back(20);
        summary->T.push_back(30);
        summary->m.push_back(12.5);
        forecast->sales3Month.push_back(rank / 100);
        forecast->sales6Month.push_back(rank / 50);
        forecast->averageValue.push_back(1234.5 + rank);
        forecast->cltv.push_back(10 * rank);
        forecast->alive.push_back(rank / static_cast<double>(n));
        forecast->totalCltv += 10 * rank;
        const std::size_t group = 3 - std::min<std::size_t>(3, 4 * i / n);
        segments->of.push_back(static_cast<std::int8_t>(group));
        Segments::Figures& figures = segments->figures[group];
        ++figures.customers;
        figures.sum[7] += 10 * rank;
        figures.sum[5] += rank / 50;
        figures.sum[6] += 1234.5 + rank;
        ++histogram
              ->counts[std::min<std::size_t>(19, static_cast<std::size_t>(10 * rank / histogram->width))];
    }
    for (Segments::Figures& figures : segments->figures)
        for (std::size_t k = 0; k < figures.sum.size() && figures.customers; ++k)
            figures.mean[k] = figures.sum[k] / static_cast<double>(figures.customers);
    for (std::size_t i = n; i > 0 && top->size() < 20; --i)
        top->push_back(static_cast<std::uint32_t>(i - 1));

    auto transactions = std::make_shared<stats::TransactionFit>();
    transactions->model = stats::BgNbd{0.243, 4.414, 0.793, 2.426};
    transactions->standardErrors = {{0.0126, 0.378, 0.186, 0.705}};
    transactions->exit = stats::FitExit::SmallGradient;
    transactions->logLikelihood = -9582.4;
    transactions->customers = static_cast<double>(n);
    transactions->iterations = 8;
    auto spend = std::make_shared<stats::GammaGammaFit>();
    spend->parameters = {6.25, 3.74, 15.44};
    spend->exit = stats::FitExit::SmallGradient;
    spend->customers = static_cast<double>(n);
    spend->iterations = 1;

    results.findings.push_back(
        {FindingKind::EmptyPart, Severity::Notice, Stage::Clean, 3, n, {}, 2, false, {}, {}});
    if (selected)
        results.findings.push_back({FindingKind::SelectedCustomers,
                                    Severity::Warning,
                                    Stage::Summarise,
                                    0,
                                    0,
                                    {},
                                    0,
                                    false,
                                    {},
                                    {}});

    summary->ids = ids;
    results.input = input;
    results.summary = summary;
    results.forecast = forecast;
    results.segments = segments;
    results.cltvHistogram = histogram;
    results.top = top;
    results.transactions = transactions;
    results.spend = spend;
    return results;
}

} // namespace kiymet::test
