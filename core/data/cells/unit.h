// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kiymet::data {

/// What stands with a number and is no part of it: a currency, per cent, or pieces ("2 Adet", "1 pcs").
/// Currencies without a name here are called by their ISO 4217 code.
enum class Unit : std::uint8_t {
    None,
    Lira,
    Dollar, ///< of the United States, and $ alone
    Euro,
    Pound,
    Percent,
    Piece,
    Aed,
    Ars,
    Aud,
    Azn,
    Bam,
    Bgn,
    Bhd,
    Brl,
    Cad,
    Chf,
    Clp,
    Cny,
    Cop,
    Czk,
    Dkk,
    Dzd,
    Egp,
    Gel,
    Hkd,
    Huf,
    Idr,
    Ils,
    Inr,
    Iqd,
    Irr,
    Isk,
    Jod,
    Jpy,
    Kes,
    Krw,
    Kwd,
    Kzt,
    Mad,
    Mkd,
    Mxn,
    Myr,
    Ngn,
    Nok,
    Nzd,
    Omr,
    Pen,
    Php,
    Pkr,
    Pln,
    Qar,
    Ron,
    Rsd,
    Rub,
    Sar,
    Sek,
    Sgd,
    Thb,
    Tnd,
    Twd,
    Uah,
    Uzs,
    Vnd,
    Zar,
    Krone, ///< "kr" alone: of one of the Nordic countries
};
inline constexpr std::size_t unitCount = static_cast<std::size_t>(Unit::Krone) + 1;

/// How the unit is shown: ₺, $, €, £, %, pcs, kr, or the ISO code; nothing for None.
std::string_view symbol(Unit unit);

/// Takes one unit off the front or the back of a folded text (FoldedText), by the longest spelling that is
/// there: a sign, an ISO code or a name in English or Turkish. None: there is none. Per cent and pieces
/// included, pieces only at the back. A word is no unit where another letter adjoins it.
Unit takeUnitInFront(std::string_view& text);
Unit takeUnitBehind(std::string_view& text);

/// The unit that two spellings at one number name together: "$75.63 CAD" is in Canadian dollars, "₺75 TL" in
/// liras. None: they contradict each other.
Unit together(Unit first, Unit second);

} // namespace kiymet::data
