// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/customers/customers.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kiymet::analysis {

/// What a file says of its customers in words: one entry a customer, in the order of the summary. A column
/// that the file does not have is absent.
struct Labels {
    std::optional<data::CategoryColumn> category;
    std::optional<data::CategoryColumn> channel;
    std::optional<data::CategoryColumn> permission;
};

/// The labels of all rows of a file to those of the customers that cleaning left: all but the rows that left,
/// or those that stay; both ascending.
Labels labelsWithout(data::Customers rows, const std::vector<std::uint64_t>& left);
Labels labelsOf(data::Customers rows, const std::vector<std::uint32_t>& stays);
/// Of customers whose labels were read with everything else.
Labels labelsOf(const data::Customers& cleaned);

/// The words of a text like [ERKEK, COCUK], without quotation marks and the spaces around them; a plain text
/// is one word.
std::vector<QString> elementsOf(std::string_view text);
/// Equal for texts that differ in capitals only, of English or Turkish: the four letters i are one.
QString foldedCase(const QString& text);

/// A word of a column, and how many customers have it.
struct LabelCount {
    QString word;
    std::uint64_t customers = 0;
    bool operator==(const LabelCount&) const = default;
};
/// All words of a column, the most frequent first.
std::vector<LabelCount> wordsIn(const data::CategoryColumn& column);

enum class Consent { Given, Refused, Unclear };
/// What a cell of a permission column says: 1, true, yes, evet, onaylı ... are given; 0, false, no, hayır ...
/// refused; an empty cell is refused; what is neither is unclear, and must not be taken for a yes.
Consent consentOf(std::string_view text);

} // namespace kiymet::analysis
