// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/customers/folded_text.h"

#include <algorithm>
#include <array>

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

namespace {

/// Places in "abcçdefgğhıijklmnoöpqrsştuüvwxyz" of the plain letters a to z; of i, that of ı.
constexpr std::array<char, 26> places{0,  1,  2,  4,  5,  6,  7,  9,  10, 12, 13, 14, 15,
                                      16, 17, 19, 20, 21, 22, 24, 25, 27, 28, 29, 30, 31};

constexpr char firstLetter = 0x60; ///< "`", so that z is the last byte of ASCII

} // namespace

void dictionaryKey(std::string_view text, std::string& out)
{
    out.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const char plain = c < 0x80 ? lower(text[i]) : plainLetter(c, static_cast<unsigned char>(next));
        if (plain < 'a' || plain > 'z') {
            out += text[i];
            continue;
        }
        char place = places[static_cast<std::size_t>(plain - 'a')];
        if (c < 0x80) {
            if (c == 'i')
                ++place; // behind ı, whose capital is I
        } else {
            const bool circumflex = c == 0xC3 && plain != 'c' && plain != 'o' && (next | 0x20U) != 0xBC;
            const bool dotless = c == 0xC4 && next == 0xB1;
            if (!circumflex && !dotless)
                ++place;
            else if (circumflex && plain == 'i')
                ++place;
            ++i; // two bytes
        }
        out += static_cast<char>(firstLetter + place);
    }
}

} // namespace kiymet::analysis
