# SPDX-FileCopyrightText: Kiymet contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Warnings are an interface target: our own targets link it, third-party ones do not.
add_library(kiymet_warnings INTERFACE)
target_compile_options(kiymet_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wcast-qual
  -Wconversion -Wsign-conversion -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough
  # GCC 12 sees overlapping copies inside std::string (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # Clang's go further than meant: fields of an enclosing class count as shadowed, long double as promotion.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-shadow;-Wno-double-promotion>
  $<$<BOOL:${KIYMET_WERROR}>:-Werror>)

# Strict Qt: no implicit conversions between bytes and text, no deprecated shortcuts.
target_compile_definitions(kiymet_warnings INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_FOREACH QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS)
