// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/customer_labels.h"

#include <algorithm>
#include <utility>

namespace kiymet::analysis {

namespace {

/// Without the rows that left; ascending.
void keepStaying(std::optional<data::CategoryColumn>& column, const std::vector<std::uint64_t>& left)
{
    if (!column || left.empty())
        return;
    auto next = left.begin();
    std::size_t kept = 0;
    for (std::size_t row = 0; row < column->codes.size(); ++row) {
        if (next != left.end() && *next == row)
            ++next;
        else
            column->codes[kept++] = column->codes[row];
    }
    column->codes.resize(kept);
}

Failure fileChanged(const Results& results)
{
    Failure failure;
    failure.kind = FailureKind::FileChanged;
    failure.file = results.input->file;
    return failure;
}

} // namespace

Outcome<CustomerLabels> customerLabels(const Results& results, const Progress& progress)
{
    if (!results.cleaned)
        return CustomerLabels{};
    const data::Customers& cleaned = *results.cleaned->customers;
    if (cleaned.channel || cleaned.category)
        return CustomerLabels{cleaned.channel, cleaned.category};
    if (!results.input || !results.summary ||
        !std::holds_alternative<data::Customers>(results.input->customers))
        return CustomerLabels{};
    const auto& mapping = results.input->mapping;
    if (!mapping.contains(QLatin1String("category")) && !mapping.contains(QLatin1String("channel")))
        return CustomerLabels{};

    data::InputOptions options = results.settings.input;
    options.categories = true;
    Outcome<data::Input> read = data::readInput(results.input->file, options, progress);
    if (!read)
        return read.failure();
    auto* rows = std::get_if<data::Customers>(&read->customers);
    if (!rows || read->rows != results.input->rows)
        return fileChanged(results);
    CustomerLabels labels{std::move(rows->channel), std::move(rows->category)};
    std::vector<std::uint64_t> left;
    left.reserve(results.cleaned->left.size());
    for (const Cleaned::Left& row : results.cleaned->left)
        left.push_back(row.row);
    std::sort(left.begin(), left.end());
    for (auto* column : {&labels.channel, &labels.category}) {
        keepStaying(*column, left);
        if (*column && (*column)->codes.size() != results.summary->size())
            return fileChanged(results);
    }
    return labels;
}

} // namespace kiymet::analysis
