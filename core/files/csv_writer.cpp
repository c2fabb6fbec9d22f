// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/csv_writer.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

namespace kiymet::files {

std::string_view byteOrderMark(CsvVariant variant)
{
    return variant == CsvVariant::ExcelTurkish ? std::string_view("\xef\xbb\xbf") : std::string_view();
}

namespace {

/// A whole number, or one of two decimals, as money is; null for any other. Both are exact: fifteen digits at
/// most are read back as the same double, and no shorter text is.
char* writeMoney(char* to, double value)
{
    constexpr double most = 1e13;
    const double size = std::abs(value);
    if (!(size < most) || (value == 0 && std::signbit(value)))
        return nullptr;
    const auto units = static_cast<std::uint64_t>(size);
    const bool whole = static_cast<double>(units) == size;
    const auto hundredths = whole ? units * 100 : static_cast<std::uint64_t>(size * 100 + 0.5);
    if (!whole && static_cast<double>(hundredths) / 100 != size)
        return nullptr;
    if (value < 0)
        *to++ = '-';
    to = std::to_chars(to, to + longestNumber, hundredths / 100).ptr;
    const auto decimals = static_cast<unsigned>(hundredths % 100);
    if (decimals == 0)
        return to;
    *to++ = '.';
    *to++ = static_cast<char>('0' + decimals / 10);
    if (decimals % 10 != 0)
        *to++ = static_cast<char>('0' + decimals % 10);
    return to;
}

} // namespace

char* writeNumber(char* to, double value)
{
    if (char* const end = writeMoney(to, value))
        return end;
    if (!std::isfinite(value))
        return to;
    const double size = std::abs(value);
    // Left to itself, to_chars writes 1e+05 for 100000, which is short and which no analyst reads.
    const bool positional = size == 0 || (size >= 1e-4 && size < 1e16);
    return std::to_chars(to, to + longestNumber, value,
                         positional ? std::chars_format::fixed : std::chars_format::scientific)
        .ptr;
}

void appendNumber(std::string& text, double value)
{
    std::array<char, longestNumber> buffer;
    text.append(buffer.data(), writeNumber(buffer.data(), value));
}

NumberTexts::NumberTexts() : m_entries(std::size_t{1} << 13) {}

char* NumberTexts::write(char* to, double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    // The upper bits of a product depend on all bits of the number.
    Entry& entry = m_entries[(bits * 0x9e3779b97f4a7c15ULL) >> 51];
    if (entry.bits != bits || entry.size == 0) {
        char* const end = writeNumber(to, value);
        const auto size = static_cast<std::size_t>(end - to);
        if (size > 0 && size <= entry.text.size()) {
            entry.bits = bits;
            entry.size = static_cast<std::uint8_t>(size);
            std::copy(to, end, entry.text.begin());
        }
        return end;
    }
    // All of it: of a fixed size, a copy is a few instructions.
    std::copy(entry.text.begin(), entry.text.end(), to);
    return to + entry.size;
}

bool needsGuard(std::string_view text)
{
    std::size_t first = 0;
    while (first < text.size() && text[first] == '\'')
        ++first;
    if (first == text.size())
        return false;
    switch (text[first]) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
        return true;
    default:
        return false;
    }
}

namespace {

/// Without a way out before the end, which lets the compiler look at many characters at once.
bool needsQuotes(std::string_view text, char delimiter)
{
    unsigned found = !text.empty() && (text.front() == ' ' || text.back() == ' ') ? 1U : 0U;
    for (const char c : text)
        found |= unsigned(c == delimiter) | unsigned(c == '"') | unsigned(c == '\n') | unsigned(c == '\r');
    return found != 0;
}

} // namespace

void CsvRows::flush()
{
    m_text.append(m_row.data(), m_size);
    m_size = 0;
}

CsvRows& CsvRows::cell(std::string_view text)
{
    const bool plain = !needsQuotes(text, m_delimiter);
    const bool guarded = needsGuard(text);
    const std::size_t most = 2 * text.size() + 4;
    std::string longText; // what fits into no row of ordinary length
    char* to = nullptr;
    if (most <= m_row.size()) {
        to = begin(most);
    } else {
        longText.resize(most);
        to = longText.data();
        if (m_rowBegun)
            *to++ = m_delimiter;
    }
    if (!plain)
        *to++ = '"';
    if (guarded)
        *to++ = '\'';
    if (plain) {
        to = std::copy(text.begin(), text.end(), to);
    } else {
        for (const char c : text) {
            if (c == '"')
                *to++ = '"';
            *to++ = c;
        }
        *to++ = '"';
    }
    m_rowBegun = true;
    if (longText.empty()) {
        m_size = static_cast<std::size_t>(to - m_row.data());
    } else {
        flush();
        m_text.append(longText.data(), to);
    }
    return *this;
}

CsvRows& CsvRows::cell(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    return cell(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

CsvRows& CsvRows::cell(double value)
{
    char* const cell = begin(1 + longestNumber);
    return end(cell, writeNumber(cell, value));
}

CsvRows& CsvRows::cell(double value, NumberTexts& texts)
{
    char* const cell = begin(1 + longestNumber);
    return end(cell, texts.write(cell, value));
}

CsvRows& CsvRows::cell(std::uint64_t value)
{
    char* const cell = begin(1 + longestNumber);
    return end(cell, std::to_chars(cell, cell + longestNumber, value).ptr);
}

CsvRows& CsvRows::empty()
{
    char* const cell = begin(1);
    return end(cell, cell);
}

void CsvRows::endRow()
{
    if (m_size == m_row.size())
        flush();
    m_row[m_size++] = '\n';
    flush();
    m_rowBegun = false;
}

} // namespace kiymet::files
