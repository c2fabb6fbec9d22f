// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace kiymet::analysis {

/// UTF-8 text as a search box compares it: without capitals, and with the plain letter in place of the
/// Turkish one, so that "çocuk" finds COCUK and ÇOCUK. ı İ I i are one letter; ş ğ ç ö ü are s g c o u, â î û
/// are a i u. Anything else stays as it is.
std::string folded(std::string_view text);
/// The same into a string that is used again.
void fold(std::string_view text, std::string& out);

/// Bytes whose order is that of a Turkish dictionary: c ç, g ğ, ı i, o ö, s ş, u ü, whether capital or not; â
/// î û as a i u. I is the capital of ı, İ that of i. Signs and digits come before letters, other letters
/// behind them.
void dictionaryKey(std::string_view text, std::string& out);

} // namespace kiymet::analysis
