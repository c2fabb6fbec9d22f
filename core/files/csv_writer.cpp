// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/csv_writer.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kiymet::files {

std::string_view byteOrderMark(CsvVariant variant)
{
    return variant == CsvVariant::ExcelTurkish ? std::string_view("\xef\xbb\xbf") : std::string_view();
}

void appendNumber(std::string& text, double value)
{
    if (!std::isfinite(value))
        return;
    const double size = std::abs(value);
    // Left to itself, to_chars writes 1e+05 for 100000, which is short and which no analyst reads.
    const bool positional = size == 0 || (size >= 1e-4 && size < 1e16);
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value,
                                   positional ? std::chars_format::fixed : std::chars_format::scientific);
    text.append(buffer, end.ptr);
}

bool needsGuard(std::string_view text)
{
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

void CsvRows::separate()
{
    if (m_rowBegun)
        m_text += m_delimiter;
    m_rowBegun = true;
}

CsvRows& CsvRows::cell(std::string_view text)
{
    separate();
    const bool spaced = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    const bool plain = !spaced && std::none_of(text.begin(), text.end(), [this](char c) {
        return c == m_delimiter || c == '"' || c == '\n' || c == '\r';
    });
    const bool guarded = needsGuard(text);
    if (plain) {
        if (guarded)
            m_text += '\'';
        m_text += text;
        return *this;
    }
    m_text += '"';
    if (guarded)
        m_text += '\'';
    for (const char c : text) {
        if (c == '"')
            m_text += '"';
        m_text += c;
    }
    m_text += '"';
    return *this;
}

CsvRows& CsvRows::cell(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    return cell(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

CsvRows& CsvRows::cell(double value)
{
    separate();
    const std::size_t begin = m_text.size();
    appendNumber(m_text, value);
    if (m_decimalComma)
        if (const std::size_t point = m_text.find('.', begin); point != std::string::npos)
            m_text[point] = ',';
    return *this;
}

CsvRows& CsvRows::cell(std::uint64_t value)
{
    separate();
    char buffer[24];
    m_text.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
    return *this;
}

CsvRows& CsvRows::empty()
{
    separate();
    return *this;
}

void CsvRows::endRow()
{
    m_text += '\n';
    m_rowBegun = false;
}

} // namespace kiymet::files
