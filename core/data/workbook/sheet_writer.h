// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

// Internal to core/data.
namespace kiymet::data {

/// All of `text` as a number.
template<typename T>
std::optional<T> numberOf(std::string_view text)
{
    T value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
        return {};
    return value;
}

/// The text of a sheet as it grows. `from1904`: how the workbook counts days.
class SheetWriter {
public:
    SheetWriter(bool from1904, QByteArray& text) : m_from1904(from1904), m_text(text) {}

    /// False where rows do not ascend.
    bool beginRow(std::optional<std::uint64_t> number)
    {
        const std::uint64_t row = number.value_or(m_row + 1);
        if (row <= m_row || row > mostRows)
            return false;
        m_row = row;
        m_nextColumn = 0;
        m_rowHasText = false;
        return true;
    }
    bool beginCell(std::optional<std::size_t> column)
    {
        m_column = column.value_or(m_nextColumn);
        if (m_column < m_nextColumn)
            return false;
        m_nextColumn = m_column + 1;
        return true;
    }

    void text(std::string_view cell)
    {
        if (cell.empty())
            return;
        place();
        append(cell);
    }

    /// A number as the file has it, at most 15 digits of it, or the date that it stands for.
    void number(std::string_view digits, bool isDate);

    std::size_t rows() const { return m_rows; }
    bool isTooLarge(std::uint64_t limit) const { return static_cast<std::uint64_t>(m_text.size()) > limit; }
    void end()
    {
        if (m_rows > 0)
            m_text.append('\n');
    }

private:
    static constexpr std::uint64_t mostRows = std::uint64_t{1} << 20;

    void append(std::string_view bytes) { m_text.append(bytes.data(), static_cast<qsizetype>(bytes.size())); }

    /// Line breaks and delimiters up to the cell at hand.
    void place();

    bool date(std::string_view digits);

    bool m_from1904;
    QByteArray& m_text;
    std::uint64_t m_row = 0;
    std::uint64_t m_writtenRow = 1;
    std::size_t m_column = 0;
    std::size_t m_nextColumn = 0;
    std::size_t m_writtenColumn = 0;
    std::size_t m_rows = 0;
    bool m_rowHasText = false;
};

} // namespace kiymet::data
