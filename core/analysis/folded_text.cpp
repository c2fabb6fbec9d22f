// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/folded_text.h"

#include <algorithm>

namespace kiymet::analysis {

namespace {

char lower(char c)
{
    return static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0));
}

/// The plain letter of a letter of two bytes; 0: none.
char plainLetter(unsigned char first, unsigned char second)
{
    if (first == 0xC3) {
        switch (second | 0x20U) { // small and capital letters are 0x20 apart
        case 0xA7:
            return 'c';
        case 0xB6:
            return 'o';
        case 0xBC:
        case 0xBB:
            return 'u';
        case 0xA2:
            return 'a';
        case 0xAE:
            return 'i';
        default:
            return 0;
        }
    }
    if (first == 0xC4) {
        switch (second) {
        case 0x9E:
        case 0x9F:
            return 'g';
        case 0xB0:
        case 0xB1:
            return 'i';
        default:
            return 0;
        }
    }
    return first == 0xC5 && (second == 0x9E || second == 0x9F) ? 's' : 0;
}

bool isCombiningDotAbove(unsigned char first, unsigned char second)
{
    return first == 0xCC && second == 0x87;
}

} // namespace

void fold(std::string_view text, std::string& out)
{
    out.resize(text.size());
    // Nearly all texts of a file are ASCII; this loop has no branches.
    unsigned char any = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        any |= static_cast<unsigned char>(text[i]);
        out[i] = lower(text[i]);
    }
    if (any < 0x80)
        return;
    std::size_t size = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        const auto second = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        if (const char plain = plainLetter(first, second)) {
            out[size++] = plain;
            ++i;
        } else if (isCombiningDotAbove(first, second)) {
            ++i; // a small letter made of İ by a program that knows no Turkish
        } else {
            out[size++] = lower(text[i]);
        }
    }
    out.resize(size);
}

std::string folded(std::string_view text)
{
    std::string out;
    fold(text, out);
    return out;
}

} // namespace kiymet::analysis
