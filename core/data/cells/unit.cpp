// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/unit.h"

#include "data/cells/digits.h"

#include <array>

namespace kiymet::data {

namespace {

constexpr std::array<std::string_view, unitCount> symbols{
    "",    "\xE2\x82\xBA", "$",   "\xE2\x82\xAC", "\xC2\xA3", "%",   "pcs", "AED", "ARS", "AUD", "AZN",
    "BAM", "BGN",          "BHD", "BRL",          "CAD",      "CHF", "CLP", "CNY", "COP", "CZK", "DKK",
    "DZD", "EGP",          "GEL", "HKD",          "HUF",      "IDR", "ILS", "INR", "IQD", "IRR", "ISK",
    "JOD", "JPY",          "KES", "KRW",          "KWD",      "KZT", "MAD", "MKD", "MXN", "MYR", "NGN",
    "NOK", "NZD",          "OMR", "PEN",          "PHP",      "PKR", "PLN", "QAR", "RON", "RSD", "RUB",
    "SAR", "SEK",          "SGD", "THB",          "TND",      "TWD", "UAH", "UZS", "VND", "ZAR", "kr"};

struct Spelling {
    std::string_view text; ///< as FoldedText has it
    Unit unit;
};
/// Beside the ISO codes from Unit::Aed on.
constexpr Spelling spellings[] = {
    {"\xE2\x82\xBA", Unit::Lira},
    {"tl", Unit::Lira},
    {"tl.", Unit::Lira},
    {"t.l.", Unit::Lira},
    {"try", Unit::Lira},
    {"ytl", Unit::Lira}, // the name from 2005 to 2008, of the same worth
    {"lira", Unit::Lira},
    {"turk lirasi", Unit::Lira},
    {"turkish lira", Unit::Lira},
    {"turkish liras", Unit::Lira},
    {"$", Unit::Dollar},
    {"us$", Unit::Dollar},
    {"u$s", Unit::Dollar},
    {"usd", Unit::Dollar},
    {"dolar", Unit::Dollar},
    {"dollar", Unit::Dollar},
    {"dollars", Unit::Dollar},
    {"us dollar", Unit::Dollar},
    {"us dollars", Unit::Dollar},
    {"abd dolari", Unit::Dollar},
    {"amerikan dolari", Unit::Dollar},
    {"\xE2\x82\xAC", Unit::Euro},
    {"eur", Unit::Euro},
    {"euro", Unit::Euro},
    {"euros", Unit::Euro},
    {"avro", Unit::Euro},
    {"\xC2\xA3", Unit::Pound},
    {"gbp", Unit::Pound},
    {"sterlin", Unit::Pound},
    {"ingiliz sterlini", Unit::Pound},
    {"pound sterling", Unit::Pound},
    {"pounds sterling", Unit::Pound},
    {"%", Unit::Percent},
    {"adet", Unit::Piece},
    {"adet.", Unit::Piece},
    {"ad.", Unit::Piece},
    {"tane", Unit::Piece},
    {"pc", Unit::Piece},
    {"pcs", Unit::Piece},
    {"pcs.", Unit::Piece},
    {"piece", Unit::Piece},
    {"pieces", Unit::Piece},
    {"unit", Unit::Piece},
    {"units", Unit::Piece},
    {"item", Unit::Piece},
    {"items", Unit::Piece},
    {"fr.", Unit::Chf},
    {"sfr", Unit::Chf},
    {"sfr.", Unit::Chf},
    {"swiss franc", Unit::Chf},
    {"swiss francs", Unit::Chf},
    {"isvicre frangi", Unit::Chf},
    {"dirhem", Unit::Aed},
    {"a$", Unit::Aud},
    {"au$", Unit::Aud},
    {"\xE2\x82\xBC", Unit::Azn},
    {"r$", Unit::Brl},
    {"c$", Unit::Cad},
    {"ca$", Unit::Cad},
    {"cad$", Unit::Cad},
    {"\xC2\xA5", Unit::Jpy},
    {"rmb", Unit::Cny},
    {"cn\xC2\xA5", Unit::Cny},
    {"k\xC4\x8D", Unit::Czk},
    {"\xE2\x82\xBE", Unit::Gel},
    {"hk$", Unit::Hkd},
    {"ft", Unit::Huf},
    {"\xE2\x82\xAA", Unit::Ils},
    {"\xE2\x82\xB9", Unit::Inr},
    {"rs", Unit::Inr},
    {"rs.", Unit::Inr},
    {"\xE2\x82\xA9", Unit::Krw},
    {"\xE2\x82\xB8", Unit::Kzt},
    {"mx$", Unit::Mxn},
    {"\xE2\x82\xA6", Unit::Ngn},
    {"nz$", Unit::Nzd},
    {"\xE2\x82\xB1", Unit::Php},
    {"z\xC5\x82", Unit::Pln},
    {"lei", Unit::Ron},
    {"\xE2\x82\xBD", Unit::Rub},
    {"ruble", Unit::Rub},
    {"s$", Unit::Sgd},
    {"\xE0\xB8\xBF", Unit::Thb},
    {"nt$", Unit::Twd},
    {"\xE2\x82\xB4", Unit::Uah},
    {"\xE2\x82\xAB", Unit::Vnd},
    {"kr", Unit::Krone},
    {"kr.", Unit::Krone},
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether the text has the spelling at that end, and no longer word of which it is a part.
bool isThere(std::string_view text, std::string_view spelling, bool front)
{
    if (front ? !text.starts_with(spelling) : !text.ends_with(spelling))
        return false;
    if (text.size() == spelling.size())
        return true;
    if (front)
        return !isLetter(spelling.back()) || !isLetter(text[spelling.size()]);
    return !isLetter(spelling.front()) || !isLetter(text[text.size() - spelling.size() - 1]);
}

/// A three-letter code is told from its place among the symbols.
Unit codeOf(std::string_view text)
{
    for (std::size_t i = static_cast<std::size_t>(Unit::Aed); i < unitCount; ++i) {
        const std::string_view code = symbols[i];
        if (code.size() == 3 && (code[0] | 0x20) == text[0] && (code[1] | 0x20) == text[1] &&
            (code[2] | 0x20) == text[2])
            return static_cast<Unit>(i);
    }
    return Unit::None;
}

Unit takeUnit(std::string_view& text, bool front)
{
    // Most ends are of the number itself.
    const char end = text.empty() ? '0' : front ? text.front() : text.back();
    if (isDigit(end) || end == '-' || end == '(' || end == ')')
        return Unit::None;
    Unit unit = Unit::None;
    std::size_t size = 0;
    for (const Spelling& spelling : spellings) {
        if (spelling.text.size() > size && isThere(text, spelling.text, front) &&
            !(front && spelling.unit == Unit::Piece)) {
            unit = spelling.unit;
            size = spelling.text.size();
        }
    }
    if (size < 3 && text.size() > 3) {
        const std::string_view code = front ? text.substr(0, 3) : text.substr(text.size() - 3);
        if (isThere(text, code, front) && codeOf(code) != Unit::None) {
            unit = codeOf(code);
            size = 3;
        }
    }
    front ? text.remove_prefix(size) : text.remove_suffix(size);
    return unit;
}

bool isDollar(Unit unit)
{
    switch (unit) {
    case Unit::Ars:
    case Unit::Aud:
    case Unit::Cad:
    case Unit::Clp:
    case Unit::Cop:
    case Unit::Hkd:
    case Unit::Mxn:
    case Unit::Nzd:
    case Unit::Sgd:
    case Unit::Twd:
        return true;
    default:
        return unit == Unit::Dollar;
    }
}

bool isKrone(Unit unit)
{
    return unit == Unit::Krone || unit == Unit::Dkk || unit == Unit::Isk || unit == Unit::Nok ||
           unit == Unit::Sek;
}

} // namespace

std::string_view symbol(Unit unit)
{
    return symbols[static_cast<std::size_t>(unit)];
}

Unit takeUnitInFront(std::string_view& text)
{
    return takeUnit(text, true);
}

Unit takeUnitBehind(std::string_view& text)
{
    return takeUnit(text, false);
}

Unit together(Unit first, Unit second)
{
    if (first == second && first != Unit::Percent && first != Unit::Piece)
        return first;
    // A sign that several currencies share, and which of them it is.
    if ((first == Unit::Dollar && isDollar(second)) || (first == Unit::Krone && isKrone(second)))
        return second;
    if ((second == Unit::Dollar && isDollar(first)) || (second == Unit::Krone && isKrone(first)))
        return first;
    if ((first == Unit::Jpy && second == Unit::Cny) || (first == Unit::Cny && second == Unit::Jpy))
        return Unit::Cny; // ¥ is the sign of both
    return Unit::None;
}

} // namespace kiymet::data
