// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/number_parser.h"

#include "data/cells/digits.h"

#include <charconv>
#include <string>
#include <system_error>

namespace kiymet::data {

namespace {

constexpr std::uint64_t largestExactMantissa = std::uint64_t{1} << 53;

constexpr ParsedNumber unreadable{0, CellState::Unreadable};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isWord(std::string_view text, std::string_view word)
{
    if (text.size() != word.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != word[i])
            return false;
    }
    return true;
}

/// `text`, already found well-formed, by the standard library, which wants a point and no plus sign.
/// `magnitude` is the power of ten of the first digit that is not 0.
ParsedNumber correctlyRounded(std::string_view text, char decimal, std::int64_t magnitude)
{
    // Far outside what a double holds the exponent may be outside what from_chars holds, too.
    if (magnitude > 400)
        return {0, CellState::NotFinite};
    if (magnitude < -400)
        return {0, CellState::Valid};
    std::string withPoint;
    char small[512];
    char* copy = small;
    if (text.size() > sizeof small) {
        withPoint.resize(text.size());
        copy = withPoint.data();
    }
    for (std::size_t i = 0; i < text.size(); ++i)
        copy[i] = text[i] == decimal ? '.' : text[i];
    double value = 0;
    const auto result = std::from_chars(copy, copy + text.size(), value);
    if (result.ec == std::errc::result_out_of_range)
        return magnitude > 0 ? ParsedNumber{0, CellState::NotFinite} : ParsedNumber{0, CellState::Valid};
    if (result.ec != std::errc{} || result.ptr != copy + text.size())
        return unreadable;
    return {value, CellState::Valid};
}

} // namespace

ParsedNumber parseNumber(std::string_view text, char decimal)
{
    text = trimmed(text);
    if (text.empty())
        return {0, CellState::Missing};
    const bool negative = text.front() == '-';
    if (negative || text.front() == '+')
        text.remove_prefix(1);
    if (isWord(text, "inf") || isWord(text, "infinity") || isWord(text, "nan"))
        return {0, CellState::NotFinite};

    // 19 digits always fit; those that follow only shift the exponent here and are read by from_chars.
    std::uint64_t mantissa = 0;
    int significant = 0;
    std::int64_t exponent = 0;
    bool anyDigit = false;
    bool exactDigits = true;
    std::size_t i = 0;
    bool afterPoint = false;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            anyDigit = true;
            if (significant < 19) {
                mantissa = mantissa * 10 + static_cast<unsigned>(c - '0');
                significant += mantissa != 0 ? 1 : 0;
                exponent -= afterPoint ? 1 : 0;
            } else {
                exactDigits = exactDigits && c == '0';
                exponent += afterPoint ? 0 : 1;
            }
        } else if (c == decimal && !afterPoint) {
            afterPoint = true;
        } else {
            break;
        }
    }
    if (!anyDigit)
        return unreadable;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        const bool down = i < text.size() && text[i] == '-';
        if (down || (i < text.size() && text[i] == '+'))
            ++i;
        if (i == text.size() || !isDigit(text[i]))
            return unreadable;
        std::int64_t written = 0;
        for (; i < text.size() && isDigit(text[i]); ++i) {
            if (written < 1'000'000'000'000)
                written = written * 10 + (text[i] - '0');
        }
        exponent += down ? -written : written;
    }
    if (i != text.size())
        return unreadable;

    ParsedNumber number{0, CellState::Valid};
    if (mantissa == 0) {
        number.value = 0;
    } else if (exactDigits && mantissa <= largestExactMantissa && exponent >= -largestExactPower &&
               exponent <= largestExactPower) {
        // Both operands are exact, so the one operation rounds correctly (Clinger, 1990).
        const auto exact = static_cast<double>(mantissa);
        number.value = exponent < 0 ? exact / powersOfTen[-exponent] : exact * powersOfTen[exponent];
    } else {
        number = correctlyRounded(text, decimal, exponent + significant - 1);
    }
    if (negative)
        number.value = -number.value;
    return number;
}

} // namespace kiymet::data
