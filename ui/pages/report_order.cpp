// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report_order.h"

#include "jobs/trust_figures.h"

#include <algorithm>

namespace kiymet::ui {

bool ReportOrder::hasTrust() const
{
    const auto& in = options.sections;
    return std::find(in.begin(), in.end(), report::Section::Trust) != in.end();
}

bool ReportOrder::needsLabels() const
{
    return std::any_of(lists.begin(), lists.end(),
                       [](const analysis::TargetList& list) { return analysis::needsLabels(list.filter); });
}

/// The results, with labels where a list asks for them.
analysis::Results ReportOrder::withLabels() const
{
    analysis::Results all = *results; // shares all
    all.labels = labels;
    if (!all.labels && needsLabels())
        if (auto read = analysis::customerLabels(all))
            all.labels = std::make_shared<const analysis::Labels>(std::move(*read));
    return all;
}

report::Report ReportOrder::make() const
{
    const analysis::Results all = withLabels();
    report::Options with = options;
    for (const analysis::TargetList& list : lists)
        if (const auto found = analysis::evaluate(list, all))
            with.lists.push_back({list.name, found->customers.size(), found->cltv, found->cltvShare});
    return report::makeReport(all, with);
}

report::Report ReportOrder::makeWhole(const Progress& progress) const
{
    ReportOrder whole = *this;
    if (hasTrust())
        analysis::addEvidence(whole.options.evidence, *results, split, progress);
    return whole.make();
}

std::vector<files::WorkbookList> ReportOrder::sheets() const
{
    const analysis::Results all = withLabels();
    std::vector<files::WorkbookList> sheets;
    for (const analysis::TargetList& list : lists)
        if (auto found = analysis::evaluate(list, all))
            sheets.push_back({list.name, std::move(found->customers)});
    return sheets;
}

} // namespace kiymet::ui
