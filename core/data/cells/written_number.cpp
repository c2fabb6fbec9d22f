// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/written_number.h"

#include "data/cells/folded_text.h"

#include <algorithm>

namespace kiymet::data {

namespace {

constexpr WrittenNumber unreadable{{0, CellState::Unreadable}, Unit::None, SignVote::None, '\0'};

/// Most cells have nothing to fold.
bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || c == '.' || c == ',' || c == '-' || c == '+' || c == ' ' || c == 'e';
    });
}

void trim(std::string_view& text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
}

/// Takes signs, brackets and units off a folded text.
class Undressing {
public:
    explicit Undressing(std::string_view text) : m_text(text)
    {
        takeEnds();
        if (!m_sign && m_text.size() > 2 && m_text.front() == '(' && m_text.back() == ')') {
            m_text = m_text.substr(1, m_text.size() - 2);
            m_sign = m_negative = true;
            takeEnds();
        }
    }
    std::string_view text() const { return m_text; }
    bool negative() const { return m_negative; }
    Unit unit() const { return m_unit; }
    bool holds() const { return m_holds && !m_text.empty(); }

private:
    void takeEnds()
    {
        trim(m_text);
        while (!m_text.empty() && (takeSign(true) || takeUnit(true)))
            trim(m_text);
        while (!m_text.empty() && (takeNoCents() || takeSign(false) || takeUnit(false)))
            trim(m_text);
    }

    bool takeSign(bool front)
    {
        if (m_sign)
            return false;
        const char sign = front ? m_text.front() : m_text.back();
        if (sign != '-' && (sign != '+' || !front))
            return false;
        front ? m_text.remove_prefix(1) : m_text.remove_suffix(1);
        m_sign = true;
        m_negative = sign == '-';
        return true;
    }

    /// "75.-" and "75,--": a dash for cents that are none.
    bool takeNoCents()
    {
        std::string_view rest = m_text;
        while (!rest.empty() && rest.back() == '-')
            rest.remove_suffix(1);
        if (rest.size() == m_text.size() || rest.size() < 2 || (rest.back() != '.' && rest.back() != ',') ||
            !isDigit(rest[rest.size() - 2]))
            return false;
        rest.remove_suffix(1);
        m_text = rest;
        return true;
    }

    bool takeUnit(bool front)
    {
        const Unit unit = front ? takeUnitInFront(m_text) : takeUnitBehind(m_text);
        if (unit == Unit::None)
            return false;
        m_unit = m_unit == Unit::None ? unit : together(m_unit, unit);
        m_holds = m_holds && m_unit != Unit::None;
        return true;
    }

    std::string_view m_text;
    bool m_sign = false;
    bool m_negative = false;
    Unit m_unit = Unit::None;
    bool m_holds = true;
};

/// The parts of a number: digits, and the signs between them.
struct Parts {
    static constexpr std::size_t mostSigns = 24;
    char digits[400];
    std::size_t digitCount = 0;
    struct Sign {
        char sign;
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
        if (isDigit(c)) {
            if (parts.digitCount == sizeof parts.digits)
                return false;
            parts.digits[parts.digitCount++] = c;
        } else if (c == '.' || c == ',' || c == '\'' || c == ' ') {
            if (parts.signCount == Parts::mostSigns)
                return false;
            parts.signs[parts.signCount++] = {c, parts.digitCount};
        } else if (c == 'e' && parts.digitCount > 0) {
            parts.exponent = text;
            return true;
        } else {
            return false;
        }
        text.remove_prefix(1);
    }
    return parts.digitCount > 0;
}

/// Whether the first `count` signs group thousands of a whole part of `wholeDigits`: by three digits, or with
/// commas as in India, where the last group has three and the others two.
bool groupsThousands(const Parts& parts, std::size_t count, std::size_t wholeDigits)
{
    if (count == 0)
        return true;
    if (parts.digits[0] == '0')
        return false;
    const char sign = parts.signs[0].sign;
    bool threes = true;
    bool indian = sign == ',' && count > 1;
    std::size_t before = 0;
    for (std::size_t i = 0; i <= count; ++i) {
        const std::size_t at = i == count ? wholeDigits : parts.signs[i].digitsBefore;
        const std::size_t group = at - before;
        threes = threes && (i == 0 ? group >= 1 && group <= 3 : group == 3);
        indian = indian && (i == 0 ? group >= 1 && group <= 2 : group == (i == count ? 3u : 2u));
        if (i < count && parts.signs[i].sign != sign)
            return false;
        before = at;
    }
    return threes || indian;
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

/// Of a folded text.
WrittenNumber parseFolded(std::string_view text, const NumberFormat& format)
{
    trim(text);
    if (text.empty())
        return {{0, CellState::Missing}, Unit::None, SignVote::None, '\0'};
    WrittenNumber written;
    const Undressing body(text);
    Parts parts;
    if (!body.holds() || !split(body.text(), parts)) {
        // Very long numbers, and words for what is not finite.
        written.number = parseNumber(text, format.decimal);
        return written;
    }
    written.unit = body.unit();
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
    if (body.negative())
        written.number.value = -written.number.value;
    return written;
}

} // namespace

WrittenNumber parseWrittenNumber(std::string_view text, const NumberFormat& format)
{
    if (isPlain(text))
        return parseFolded(text, format);
    if (text.size() <= FoldedText::longest)
        return parseFolded(FoldedText(text).view(), format);
    WrittenNumber written;
    written.number = parseNumber(text, format.decimal);
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
