// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

class QString;

namespace kiymet::files {

/// Punctuation of the CSV files that we write.
enum class CsvVariant {
    Standard,     ///< comma, point: for programs
    ExcelTurkish, ///< byte order mark, semicolon, decimal comma: what a Turkish Excel opens by double-click
};
std::string_view byteOrderMark(CsvVariant variant);

/// Appends the shortest text that reads back as the same double, with a point: positional from 1e-4 up to
/// 1e16, else with an exponent. Nothing for NaN and infinity, which a CSV file has no word for.
void appendNumber(std::string& text, double value);

/// Whether a spreadsheet that opens a CSV file might take a text for a formula, and run it: it begins with =,
/// +,
/// -, @, a tab or a carriage return. Such a text is written with an apostrophe before it. So that what was
/// written can be told from what it was, a text of apostrophes and then one of those gets one more: whoever
/// removes one apostrophe from every text of that form has the original texts again. Numbers are no texts.
bool needsGuard(std::string_view text);

/// The text of appendNumber at `to`, which has room for longestNumber; its end.
inline constexpr std::size_t longestNumber = 32;
char* writeNumber(char* to, double value);

/// Remembers the texts of numbers, for columns that hold few distinct ones (times in whole days): to find one
/// again takes a fraction of writing it. One a thread.
class NumberTexts {
public:
    NumberTexts();
    /// As writeNumber.
    char* write(char* to, double value);

private:
    struct Entry {
        std::uint64_t bits = 0;
        std::uint8_t size = 0;
        std::array<char, 23>
            text{}; ///< as long as a number gets without an exponent; longer ones are not kept
    };
    std::vector<Entry> m_entries;
};

/// Rows of CSV (RFC 4180; lines end with a line feed), appended to a text: a row at its end, and what stands
/// of an unfinished one when the writer goes.
class CsvRows {
public:
    CsvRows(std::string& text, CsvVariant variant)
        : m_text(text)
        , m_delimiter(variant == CsvVariant::ExcelTurkish ? ';' : ',')
        , m_decimalComma(variant == CsvVariant::ExcelTurkish)
    {
    }
    ~CsvRows() { flush(); }
    CsvRows(const CsvRows&) = delete;
    CsvRows& operator=(const CsvRows&) = delete;

    /// In quotes where it holds a delimiter, a quote, a line end, or a space at either end; guarded where
    /// it needsGuard.
    CsvRows& cell(std::string_view text);
    CsvRows& cell(const QString& text);
    CsvRows& cell(const char* text) { return cell(std::string_view(text)); }
    CsvRows& cell(double value);
    /// The same cell, of a column that holds few distinct numbers.
    CsvRows& cell(double value, NumberTexts& texts);
    CsvRows& cell(std::uint64_t value);
    CsvRows& cell(std::uint32_t value) { return cell(std::uint64_t{value}); }
    CsvRows& empty();
    void endRow();

private:
    void flush();
    /// Begins a cell that takes no more than `room` characters with its delimiter; where to write it.
    char* begin(std::size_t room)
    {
        if (m_size + room > m_row.size())
            flush();
        char* const at = m_row.data() + m_size;
        *at = m_delimiter;
        return at + (m_rowBegun ? 1 : 0);
    }
    CsvRows& end(char* cell, char* end)
    {
        if (m_decimalComma)
            std::replace(cell, end, '.', ',');
        m_rowBegun = true;
        m_size = static_cast<std::size_t>(end - m_row.data());
        return *this;
    }

    std::string& m_text;
    char m_delimiter;
    bool m_decimalComma;
    bool m_rowBegun = false;
    std::size_t m_size = 0;
    std::array<char, 1024> m_row; ///< the first m_size characters wait to be appended
};

} // namespace kiymet::files
