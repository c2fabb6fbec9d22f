// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/customers/customer_labels.h"

#include "data/input/read_input.h"
#include <algorithm>
#include <utility>

namespace kiymet::analysis {

Outcome<Labels> customerLabels(const Results& results, const Progress& progress)
{
    if (results.labels)
        return *results.labels;
    if (results.cleaned && results.cleaned->customers) {
        // Where merging needed them, they are there.
        Labels labels = labelsOf(*results.cleaned->customers);
        if (labels.channel || labels.category || labels.permission)
            return labels;
    }
    if (!results.input || !results.summary || results.input->isLog())
        return Labels{};
    const auto& mapping = results.input->mapping;
    if (!mapping.contains(data::Role::Category) && !mapping.contains(data::Role::Channel) &&
        !mapping.contains(data::Role::Permission))
        return Labels{};

    data::InputOptions options = results.settings.input;
    options.categories = true;
    options.figures = false;
    Outcome<data::Input> read = data::readInput(results.input->source, options, progress);
    if (!read)
        return read.failure();
    Failure changed;
    changed.kind = FailureKind::FileChanged;
    changed.file = results.input->source.name();
    auto* rows = std::get_if<data::Customers>(&read->customers);
    if (!rows || read->rows != results.input->rows)
        return changed;
    Labels labels;
    if (results.cleanedSummaries) {
        labels = labelsOf(std::move(*rows), results.cleanedSummaries->rows);
    } else if (results.cleaned) {
        std::vector<std::uint64_t> left;
        left.reserve(results.cleaned->left.size());
        for (const Cleaned::Left& row : results.cleaned->left)
            left.push_back(row.row);
        std::sort(left.begin(), left.end());
        labels = labelsWithout(std::move(*rows), left);
    }
    for (const auto* column : {&labels.channel, &labels.category, &labels.permission})
        if (*column && (*column)->codes.size() != results.summary->size())
            return changed;
    return labels;
}

} // namespace kiymet::analysis
