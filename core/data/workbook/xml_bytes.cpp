// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/workbook/xml_bytes.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace kiymet::data {

namespace {

/// A tag or text longer than this is no workbook's: a cell holds 32,767 characters.
constexpr std::size_t longestToken = std::size_t{8} << 20;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void appendUtf8(std::uint32_t c, std::string& to)
{
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xC0 | (c >> 6));
        to += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        to += static_cast<char>(0xE0 | (c >> 12));
        to += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        to += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        to += static_cast<char>(0xF0 | (c >> 18));
        to += static_cast<char>(0x80 | (c >> 12 & 0x3F));
        to += static_cast<char>(0x80 | (c >> 6 & 0x3F));
        to += static_cast<char>(0x80 | (c & 0x3F));
    }
}

} // namespace

bool XmlBytes::more()
{
    if (m_ended || m_buffer.size() - m_at > longestToken)
        return false;
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(m_at));
    m_at = 0;
    if (!m_refill(m_buffer))
        m_ended = true;
    return !m_ended;
}

bool XmlBytes::need(std::size_t bytes)
{
    while (m_buffer.size() - m_at < bytes) {
        if (!more())
            return false;
    }
    return true;
}

/// Place behind m_at of `what`, looked for from there on; npos where the document ends before.
std::size_t XmlBytes::find(std::string_view what, std::size_t from)
{
    for (;;) {
        const std::string_view rest(m_buffer.data() + m_at, m_buffer.size() - m_at);
        const std::size_t found = rest.find(what, from);
        if (found != std::string_view::npos)
            return found;
        from = rest.size() >= what.size() ? std::max(from, rest.size() - what.size() + 1) : from;
        if (!more())
            return std::string_view::npos;
    }
}

XmlBytes::Token XmlBytes::next()
{
    for (;;) {
        if (!need(1))
            return Token::End;
        if (m_buffer[m_at] != '<') {
            const std::size_t size = find("<", 0);
            if (size == std::string_view::npos) {
                // Blanks may follow the last tag.
                const bool blank = std::all_of(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_at),
                                               m_buffer.end(), isSpace);
                m_at = m_buffer.size();
                return blank ? Token::End : Token::Malformed;
            }
            m_text = {m_buffer.data() + m_at, size};
            m_cdata = false;
            m_at += size;
            return Token::Text;
        }
        if (!need(2))
            return Token::Malformed;
        const char second = m_buffer[m_at + 1];
        if (second == '?') {
            const std::size_t end = find("?>", 2);
            if (end == std::string_view::npos)
                return Token::Malformed;
            m_at += end + 2;
            continue;
        }
        if (second != '!')
            return tag();
        if (need(4) && std::memcmp(m_buffer.data() + m_at, "<!--", 4) == 0) {
            const std::size_t end = find("-->", 4);
            if (end == std::string_view::npos)
                return Token::Malformed;
            m_at += end + 3;
            continue;
        }
        if (need(9) && std::memcmp(m_buffer.data() + m_at, "<![CDATA[", 9) == 0) {
            const std::size_t end = find("]]>", 9);
            if (end == std::string_view::npos)
                return Token::Malformed;
            m_text = {m_buffer.data() + m_at + 9, end - 9};
            m_cdata = true;
            m_at += end + 3;
            return Token::Text;
        }
        return Token::DocType;
    }
}

XmlBytes::Token XmlBytes::tag()
{
    // Up to the > that is not within an attribute's value.
    std::size_t i = 1;
    char quote = '\0';
    for (;; ++i) {
        if (m_at + i >= m_buffer.size() && !need(i + 1))
            return Token::Malformed;
        const char c = m_buffer[m_at + i];
        if (quote != '\0') {
            if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            break;
        } else if (c == '<') {
            return Token::Malformed;
        }
    }
    std::string_view inside(m_buffer.data() + m_at + 1, i - 1);
    m_at += i + 1;
    const bool close = !inside.empty() && inside.front() == '/';
    if (close)
        inside.remove_prefix(1);
    m_empty = !close && !inside.empty() && inside.back() == '/';
    if (m_empty)
        inside.remove_suffix(1);
    std::size_t nameEnd = 0;
    while (nameEnd < inside.size() && !isSpace(inside[nameEnd]))
        ++nameEnd;
    m_name = withoutPrefix(inside.substr(0, nameEnd));
    m_attributes = inside.substr(nameEnd);
    if (m_name.empty())
        return Token::Malformed;
    return close ? Token::Close : Token::Open;
}

/// Takes the first attribute off; false where there is none.
bool XmlBytes::takeAttribute(std::string_view& rest, std::string_view& name, std::string_view& value)
{
    std::size_t i = 0;
    while (i < rest.size() && isSpace(rest[i]))
        ++i;
    const std::size_t nameBegin = i;
    while (i < rest.size() && rest[i] != '=' && !isSpace(rest[i]))
        ++i;
    name = rest.substr(nameBegin, i - nameBegin);
    while (i < rest.size() && isSpace(rest[i]))
        ++i;
    if (i == rest.size() || rest[i] != '=')
        return false;
    ++i;
    while (i < rest.size() && isSpace(rest[i]))
        ++i;
    if (i == rest.size())
        return false;
    const std::size_t end = rest.find(rest[i], i + 1);
    if (end == std::string_view::npos)
        return false;
    value = rest.substr(i + 1, end - i - 1);
    rest.remove_prefix(end + 1);
    return true;
}

std::string_view XmlBytes::attribute(std::string_view wanted) const
{
    std::string_view rest = m_attributes;
    std::string_view name;
    std::string_view value;
    while (takeAttribute(rest, name, value)) {
        if (name == wanted)
            return value;
    }
    return {};
}

void appendXmlText(std::string_view text, std::string& to)
{
    for (;;) {
        const std::size_t and_ = text.find('&');
        to += text.substr(0, and_);
        if (and_ == std::string_view::npos)
            return;
        text.remove_prefix(and_);
        const std::size_t end = text.substr(0, 12).find(';');
        const std::string_view name =
            end == std::string_view::npos ? std::string_view{} : text.substr(1, end - 1);
        const auto named = [name]() -> std::uint32_t {
            if (name == "amp")
                return '&';
            if (name == "lt")
                return '<';
            if (name == "gt")
                return '>';
            if (name == "quot")
                return '"';
            if (name == "apos")
                return '\'';
            if (name.size() < 2 || name.front() != '#')
                return 0;
            const bool hex = name[1] == 'x';
            const std::string_view digits = name.substr(hex ? 2 : 1);
            std::uint32_t c = 0;
            const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), c, hex ? 16 : 10);
            const bool valid = read.ec == std::errc{} && read.ptr == digits.data() + digits.size() &&
                               c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
            return valid ? c : 0;
        };
        if (const std::uint32_t c = named(); c != 0) {
            appendUtf8(c, to);
            text.remove_prefix(end + 1);
        } else {
            to += '&';
            text.remove_prefix(1);
        }
    }
}

} // namespace kiymet::data
