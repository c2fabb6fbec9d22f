// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/number_parser.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiymet::data {

/// How the numbers of a column are written.
struct NumberFormat {
    char decimal = '.';
    /// Nothing: whatever groups thousands properly. '\0': none; ' ' is any kind of space.
    std::optional<char> thousands;
    bool operator==(const NumberFormat&) const = default;
};

/// What stands with a number and is no part of it.
enum class Unit : std::uint8_t { None, Lira, Dollar, Euro, Pound, Percent };
inline constexpr std::size_t unitCount = 6;
/// ₺, $, €, £, %; nothing for None.
std::string_view symbol(Unit unit);

/// What one number tells of its column's decimal sign. "1.234" may be either; "1.234.567", "1.234,5", "0.5"
/// and "12.50" are certain.
enum class SignVote : std::uint8_t { None, Point, Comma, EitherPoint, EitherComma };

struct WrittenNumber {
    ParsedNumber number;
    Unit unit = Unit::None;
    SignVote vote = SignVote::None; ///< independent of the format
    char thousands = '\0';          ///< the sign met, ' ' for any kind of space
};

/// A number as people write it: as parseNumber has it, with thousands in proper groups, blanks (no-break
/// ones, too), a unit before or behind (₺, TL, TRY, $, USD, €, EUR, £, GBP, %), and a minus sign before,
/// behind, or as parentheses. Per cent are hundredths, as a spreadsheet has them. Never allocates for texts
/// up to 400 characters.
WrittenNumber parseWrittenNumber(std::string_view text, const NumberFormat& format);

/// At most five different texts, the first ones.
class Samples {
public:
    static constexpr std::size_t most = 5;
    void add(std::string_view text)
    {
        if (m_texts.size() < most)
            addIfNew(text);
    }
    void add(const Samples& later)
    {
        for (const std::string& text : later.m_texts)
            add(text);
    }
    const std::vector<std::string>& texts() const { return m_texts; }

private:
    void addIfNew(std::string_view text);
    std::vector<std::string> m_texts;
};

/// What the numbers of a column tell together.
struct NumberEvidence {
    std::uint64_t point = 0; ///< votes
    std::uint64_t comma = 0;
    std::uint64_t eitherPoint = 0;
    std::uint64_t eitherComma = 0;
    std::array<std::uint64_t, unitCount> units{};
    char thousands = '\0'; ///< the last one met
    Samples pointSamples;
    Samples commaSamples;
    Samples eitherSamples;

    void add(const WrittenNumber& number, std::string_view text);
    void add(const NumberEvidence& later);
    std::uint64_t either() const { return eitherPoint + eitherComma; }
};

} // namespace kiymet::data
