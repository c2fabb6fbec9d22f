// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/workbook/sheet_writer.h"

#include "data/cells/calendar.h"
#include "data/cells/digits.h"
#include "data/workbook/sheet_text.h"

#include <cmath>
#include <cstdio>

namespace kiymet::data {

void SheetWriter::number(std::string_view digits, bool isDate)
{
    if (digits.empty())
        return;
    if (isDate && date(digits))
        return;
    place();
    constexpr std::size_t exactDigits = 15;
    char shorter[32];
    if (digits.size() > exactDigits + 1) {
        // 17 digits of what has fewer: 139.99000000000001.
        double value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (read.ec == std::errc{} && read.ptr == digits.data() + digits.size()) {
            const auto end = std::to_chars(shorter, shorter + sizeof shorter, value).ptr;
            digits = {shorter, static_cast<std::size_t>(end - shorter)};
        }
    }
    append(digits);
    const std::size_t point = digits.find('.');
    if (point != std::string_view::npos && point + 4 == digits.size() && isDigit(digits[point + 1]) &&
        isDigit(digits[point + 2]) && isDigit(digits[point + 3]))
        m_text.append('0');
}

void SheetWriter::place()
{
    if (!m_rowHasText) {
        m_text.append(static_cast<qsizetype>(m_row - m_writtenRow), '\n');
        m_writtenRow = m_row;
        m_writtenColumn = 0;
        m_rowHasText = true;
        ++m_rows;
    }
    m_text.append(static_cast<qsizetype>(m_column - m_writtenColumn), sheetPunctuation.delimiter);
    m_writtenColumn = m_column;
}

bool SheetWriter::date(std::string_view digits)
{
    const auto serial = numberOf<double>(digits);
    constexpr double afterLast = 2958466; // 10000-01-01
    if (!serial || !(*serial >= 0) || *serial >= afterLast)
        return false;
    double day = std::floor(*serial);
    auto seconds = static_cast<int>(std::lround((*serial - day) * 86400));
    if (seconds == 86400) {
        seconds = 0;
        day += 1;
    }
    // The first of the two systems has a 29th of February 1900, number 60.
    constexpr std::int32_t zeroOf1904 = daysFromCivil(1904, 1, 1);
    constexpr std::int32_t zeroOf1900 = daysFromCivil(1899, 12, 30);
    const auto number = static_cast<std::int32_t>(day);
    std::int32_t days = zeroOf1904 + number;
    if (!m_from1904) {
        if (number < 1 || number == 60)
            return false;
        days = zeroOf1900 + number + (number < 60 ? 1 : 0);
    }
    const CivilDate civil = civilFromDays(days);
    if (civil.year > 9999)
        return false;
    place();
    char written[32];
    int size = std::snprintf(written, sizeof written, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
    if (seconds > 0)
        size += std::snprintf(written + size, sizeof written - static_cast<std::size_t>(size),
                              " %02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    append({written, static_cast<std::size_t>(size)});
    return true;
}

} // namespace kiymet::data
