// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/written_number.h"

#include <algorithm>

namespace kiymet::data {

namespace {

constexpr WrittenNumber unreadable{{0, CellState::Unreadable}, Unit::None, SignVote::None, '\0'};

struct Spelling {
    std::string_view text;
    Unit unit;
};
constexpr Spelling spellings[] = {
    {"\xE2\x82\xBA", Unit::Lira}, {"TL", Unit::Lira},           {"tl", Unit::Lira},   {"Tl", Unit::Lira},
    {"TRY", Unit::Lira},          {"try", Unit::Lira},          {"$", Unit::Dollar},  {"USD", Unit::Dollar},
    {"usd", Unit::Dollar},        {"\xE2\x82\xAC", Unit::Euro}, {"EUR", Unit::Euro},  {"eur", Unit::Euro},
    {"\xC2\xA3", Unit::Pound},    {"GBP", Unit::Pound},         {"gbp", Unit::Pound}, {"%", Unit::Percent},
};

/// Bytes of the blank at the beginning; 0: none. No-break, thin and narrow no-break space as well.
std::size_t blankAt(std::string_view text)
{
    if (text.empty())
        return 0;
    if (isBlank(text.front()))
        return 1;
    if (text.starts_with("\xC2\xA0"))
        return 2;
    if (text.starts_with("\xE2\x80\xAF") || text.starts_with("\xE2\x80\x89"))
        return 3;
    return 0;
}

std::size_t blankAtEnd(std::string_view text)
{
    if (text.empty())
        return 0;
    if (isBlank(text.back()))
        return 1;
    if (text.ends_with("\xC2\xA0"))
        return 2;
    if (text.ends_with("\xE2\x80\xAF") || text.ends_with("\xE2\x80\x89"))
        return 3;
    return 0;
}

void trim(std::string_view& text)
{
    while (const std::size_t size = blankAt(text))
        text.remove_prefix(size);
    while (const std::size_t size = blankAtEnd(text))
        text.remove_suffix(size);
}

constexpr std::string_view minusSign = "\xE2\x88\x92";

/// Takes signs, parentheses and one unit off; false where there is more than can be.
bool undress(std::string_view& text, bool& negative, Unit& unit)
{
    negative = false;
    unit = Unit::None;
    bool sign = false;
    const auto takeSign = [&](std::string_view spelling, bool minus, bool front) {
        if (front ? !text.starts_with(spelling) : !text.ends_with(spelling))
            return false;
        front ? text.remove_prefix(spelling.size()) : text.remove_suffix(spelling.size());
        negative = minus;
        return true;
    };
    const auto anySign = [&](bool front) {
        if (sign)
            return false;
        sign = takeSign("-", true, front) || takeSign(minusSign, true, front) ||
               (front && takeSign("+", false, front));
        return sign;
    };
    const auto anyUnit = [&](bool front) {
        if (unit != Unit::None)
            return false;
        for (const Spelling& spelling : spellings) {
            if (front ? text.starts_with(spelling.text) : text.ends_with(spelling.text)) {
                front ? text.remove_prefix(spelling.text.size()) : text.remove_suffix(spelling.text.size());
                unit = spelling.unit;
                return true;
            }
        }
        return false;
    };
    trim(text);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        text = text.substr(1, text.size() - 2);
        sign = negative = true;
        trim(text);
    }
    for (const bool front : {true, false}) {
        while (!text.empty() && (anySign(front) || anyUnit(front)))
            trim(text);
    }
    return !text.empty();
}

/// The parts of a number: digits, and the signs between them.
struct Parts {
    static constexpr std::size_t mostSigns = 24;
    char digits[400];
    std::size_t digitCount = 0;
    struct Sign {
        char sign; ///< ' ' for any blank, '\'' for any apostrophe
        std::size_t digitsBefore;
    };
    Sign signs[mostSigns];
    std::size_t signCount = 0;
    std::string_view exponent; ///< with its e
};

bool split(std::string_view text, Parts& parts)
{
    while (!text.empty()) {
        const char c = text.front();
        char sign = '\0';
        std::size_t size = 1;
        if (isDigit(c)) {
            if (parts.digitCount == sizeof parts.digits)
                return false;
            parts.digits[parts.digitCount++] = c;
        } else if (c == '.' || c == ',' || c == '\'') {
            sign = c;
        } else if (text.starts_with("\xE2\x80\x99")) {
            sign = '\'';
            size = 3;
        } else if (const std::size_t blank = blankAt(text)) {
            sign = ' ';
            size = blank;
        } else if ((c == 'e' || c == 'E') && parts.digitCount > 0) {
            parts.exponent = text;
            return true;
        } else {
            return false;
        }
        if (sign != '\0') {
            if (parts.signCount == Parts::mostSigns)
                return false;
            parts.signs[parts.signCount++] = {sign, parts.digitCount};
        }
        text.remove_prefix(size);
    }
    return parts.digitCount > 0;
}

/// Whether the first `count` signs group thousands of a whole part of `wholeDigits`.
bool groupsThousands(const Parts& parts, std::size_t count, std::size_t wholeDigits)
{
    if (count == 0)
        return true;
    if (parts.digits[0] == '0')
        return false;
    std::size_t before = 0;
    for (std::size_t i = 0; i <= count; ++i) {
        const std::size_t at = i == count ? wholeDigits : parts.signs[i].digitsBefore;
        const std::size_t group = at - before;
        if (i == 0 ? group < 1 || group > 3 : group != 3)
            return false;
        if (i < count && parts.signs[i].sign != parts.signs[0].sign)
            return false;
        before = at;
    }
    return true;
}

SignVote voteOf(const Parts& parts)
{
    const std::size_t n = parts.signCount;
    if (n == 0)
        return SignVote::None;
    const Parts::Sign last = parts.signs[n - 1];
    const auto isDecimal = [](char sign) { return sign == '.' ? SignVote::Point : SignVote::Comma; };
    const auto isThousands = [](char sign) { return sign == '.' ? SignVote::Comma : SignVote::Point; };
    if (last.sign != '.' && last.sign != ',')
        return SignVote::None; // 1 234 tells nothing of the decimal sign
    if (n > 1) {
        if (parts.signs[0].sign == last.sign) {
            return groupsThousands(parts, n, parts.digitCount) ? isThousands(last.sign) : SignVote::None;
        }
        return groupsThousands(parts, n - 1, last.digitsBefore) ? isDecimal(last.sign) : SignVote::None;
    }
    const bool maybeThousands = parts.exponent.empty() && groupsThousands(parts, 1, parts.digitCount);
    if (!maybeThousands)
        return isDecimal(last.sign);
    return last.sign == '.' ? SignVote::EitherPoint : SignVote::EitherComma;
}

} // namespace

std::string_view symbol(Unit unit)
{
    switch (unit) {
    case Unit::None:
        return {};
    case Unit::Lira:
        return "\xE2\x82\xBA";
    case Unit::Dollar:
        return "$";
    case Unit::Euro:
        return "\xE2\x82\xAC";
    case Unit::Pound:
        return "\xC2\xA3";
    case Unit::Percent:
        return "%";
    }
    return {};
}

WrittenNumber parseWrittenNumber(std::string_view text, const NumberFormat& format)
{
    trim(text);
    if (text.empty())
        return {{0, CellState::Missing}, Unit::None, SignVote::None, '\0'};
    WrittenNumber written;
    bool negative = false;
    std::string_view body = text;
    Parts parts;
    if (!undress(body, negative, written.unit) || !split(body, parts)) {
        // Very long numbers, and words for what is not finite.
        written = {};
        written.number = parseNumber(text, format.decimal);
        return written;
    }
    written.vote = voteOf(parts);

    std::size_t groups = parts.signCount;
    std::size_t whole = parts.digitCount;
    if (groups > 0 && parts.signs[groups - 1].sign == format.decimal)
        whole = parts.signs[--groups].digitsBefore;
    if (groups > 0) {
        const char sign = parts.signs[0].sign;
        const bool allowed = !format.thousands || *format.thousands == sign;
        if (!allowed || sign == format.decimal || !groupsThousands(parts, groups, whole)) {
            written.number = unreadable.number;
            return written;
        }
        written.thousands = sign;
    }
    char plain[sizeof parts.digits + 8];
    char* end = std::copy_n(parts.digits, whole, plain);
    if (whole < parts.digitCount || groups < parts.signCount) {
        *end++ = '.';
        end = std::copy(parts.digits + whole, parts.digits + parts.digitCount, end);
    }
    if (written.unit == Unit::Percent) {
        if (!parts.exponent.empty()) {
            written.number = unreadable.number;
            return written;
        }
        end = std::copy_n("e-2", 3, end);
    }
    const auto size = static_cast<std::size_t>(end - plain);
    if (parts.exponent.empty()) {
        written.number = parseNumber({plain, size}, '.');
    } else {
        std::string withExponent(plain, size);
        withExponent += parts.exponent;
        written.number = parseNumber(withExponent, '.');
    }
    if (negative)
        written.number.value = -written.number.value;
    return written;
}

void Samples::addIfNew(std::string_view text)
{
    if (std::find(m_texts.begin(), m_texts.end(), text) == m_texts.end())
        m_texts.emplace_back(text);
}

void NumberEvidence::add(const WrittenNumber& number, std::string_view text)
{
    switch (number.vote) {
    case SignVote::None:
        break;
    case SignVote::Point:
        ++point;
        pointSamples.add(text);
        break;
    case SignVote::Comma:
        ++comma;
        commaSamples.add(text);
        break;
    case SignVote::EitherPoint:
        ++eitherPoint;
        eitherSamples.add(text);
        break;
    case SignVote::EitherComma:
        ++eitherComma;
        eitherSamples.add(text);
        break;
    }
    if (number.number.state == CellState::Valid) {
        ++units[static_cast<std::size_t>(number.unit)];
        if (number.thousands != '\0')
            thousands = number.thousands;
    }
}

void NumberEvidence::add(const NumberEvidence& later)
{
    point += later.point;
    comma += later.comma;
    eitherPoint += later.eitherPoint;
    eitherComma += later.eitherComma;
    for (std::size_t i = 0; i < unitCount; ++i)
        units[i] += later.units[i];
    if (later.thousands != '\0')
        thousands = later.thousands;
    pointSamples.add(later.pointSamples);
    commaSamples.add(later.commaSamples);
    eitherSamples.add(later.eitherSamples);
}

} // namespace kiymet::data
