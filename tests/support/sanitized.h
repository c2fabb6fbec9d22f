// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiymet::test {

/// Under the address sanitizer, ten times slower: simulation studies are smaller or skip there, since their
/// figures are judged by the other builds and a few data sets touch the same memory as many.
#ifdef KIYMET_ADDRESS_SANITIZER
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

} // namespace kiymet::test
