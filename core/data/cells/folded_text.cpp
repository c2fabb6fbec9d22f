// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/folded_text.h"

#include <algorithm>

namespace kiymet::data {

namespace {

/// Bytes of the UTF-8 character in front, and its code point; 0 where the bytes are none.
struct Character {
    char32_t code = 0;
    std::size_t size = 1;
};

Character characterOf(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
    if (size == 1 || first > 0xF4 || size > text.size())
        return {};
    char32_t code = first & (0xFFu >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        code = code << 6 | (byte(i) & 0x3Fu);
    }
    return {code, size};
}

constexpr char gone = '\0';
constexpr char unchanged = '\1';

bool isBetween(char32_t code, char32_t first, char32_t last)
{
    return code >= first && code <= last;
}

/// The one character that stands for it, `gone` or `unchanged`.
char folded(char32_t code)
{
    if (code < 0x80) {
        const char c = static_cast<char>(code);
        if (c >= 'A' && c <= 'Z')
            return static_cast<char>(c - 'A' + 'a');
        if (c == '\t' || c == '\n' || c == '\v' || c == '\f' || c == '\r')
            return ' ';
        return c == '`' ? '\'' : unchanged;
    }
    for (const char32_t zero : {U'\u0660', U'\u06F0', U'\uFF10'}) {
        if (isBetween(code, zero, zero + 9))
            return static_cast<char>('0' + (code - zero));
    }
    if (code == 0xA0 || code == 0x1680 || isBetween(code, 0x2000, 0x200A) || code == 0x2028 ||
        code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000)
        return ' ';
    if (isBetween(code, 0x200B, 0x200F) || isBetween(code, 0x202A, 0x202E) ||
        isBetween(code, 0x2060, 0x2069) || code == 0x061C || code == 0xFEFF ||
        isBetween(code, 0x0300, 0x036F))
        return gone;
    if (isBetween(code, 0x2010, 0x2015) || code == 0x2212 || code == 0xFE63 || code == 0xFF0D)
        return '-';
    switch (code) {
    case 0xB4:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
    case 0x2032:
    case 0xFF07:
    case 0x066C: // Arabic thousands separator
        return '\'';
    case 0x066B: // Arabic decimal separator
    case 0x060C:
    case 0xFF0C:
        return ',';
    case 0xFF0E:
        return '.';
    case 0xFF1A:
        return ':';
    case 0x2044:
    case 0x2215:
    case 0xFF0F:
        return '/';
    case 0xC2: // Â
    case 0xE2:
        return 'a';
    case 0xC7: // Ç
    case 0xE7:
        return 'c';
    case 0x011E: // Ğ
    case 0x011F:
        return 'g';
    case 0xCE:   // Î
    case 0xEE:   // î
    case 0x0130: // İ
    case 0x0131: // ı
        return 'i';
    case 0xD6: // Ö
    case 0xF6:
        return 'o';
    case 0x015E: // Ş
    case 0x015F:
        return 's';
    case 0xDB: // Û
    case 0xDC: // Ü
    case 0xFB:
    case 0xFC:
        return 'u';
    default:
        return unchanged;
    }
}

void trim(std::string_view& text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
}

} // namespace

FoldedText::FoldedText(std::string_view text)
{
    text = text.substr(0, longest);
    std::size_t size = 0;
    while (!text.empty()) {
        const Character character = characterOf(text);
        const char plain = character.code == 0 ? unchanged : folded(character.code);
        if (plain == unchanged) {
            std::copy_n(text.data(), character.size, m_bytes + size);
            size += character.size;
        } else if (plain != gone) {
            m_bytes[size++] = plain;
        }
        text.remove_prefix(character.size);
    }
    m_view = {m_bytes, size};
    trim(m_view);
    if (m_view.size() > 3 && m_view.starts_with("=\"") && m_view.ends_with('"'))
        m_view = m_view.substr(2, m_view.size() - 3);
    else if (m_view.size() > 1 && m_view.front() == '\'')
        m_view.remove_prefix(1);
    trim(m_view);
}

std::string_view withoutUnseenEnds(std::string_view text)
{
    const auto isUnseen = [](const Character& character) {
        if (character.code < 0x80)
            return false;
        const char plain = folded(character.code);
        return plain == ' ' || (plain == gone && !isBetween(character.code, 0x0300, 0x036F));
    };
    while (!text.empty()) {
        const Character first = characterOf(text);
        if (!isUnseen(first))
            break;
        text.remove_prefix(first.size);
    }
    for (std::size_t size = 1; size <= std::min<std::size_t>(3, text.size());) {
        const Character last = characterOf(text.substr(text.size() - size));
        if (last.size == size && isUnseen(last)) {
            text.remove_suffix(size);
            size = 1;
        } else {
            ++size;
        }
    }
    return text;
}

} // namespace kiymet::data
