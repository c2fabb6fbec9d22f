// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/cells/number_parser.h"
#include "data/cells/unit.h"

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

/// What one number tells of its column's decimal sign. "1.234" may be either; "1.234.567", "1.234,5", "0.5"
/// and "12.50" are certain.
enum class SignVote : std::uint8_t { None, Point, Comma, EitherPoint, EitherComma };

struct WrittenNumber {
    ParsedNumber number;
    Unit unit = Unit::None;
    SignVote vote = SignVote::None; ///< independent of the format
    char thousands = '\0';          ///< the sign met, ' ' for any kind of space
};

/// A number as people write it: as parseNumber has it, with thousands in proper groups (also of two digits
/// before the last three, with commas, as in India), blanks and digits of any kind (FoldedText), a unit
/// before or behind (Unit; both where they agree, as in "$75 CAD"), and a minus sign before, behind, or as
/// brackets, with the unit inside or outside: -$75.63, $-75.63, ($75.63), $(75.63), 75,63- TL. Two signs of
/// minus contradict each other and are Unreadable; "75.-" is a price without cents. Per cent are hundredths,
/// as a spreadsheet has them. Never allocates for texts up to 400 characters.
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
