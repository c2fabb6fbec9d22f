// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

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

/// Rows of CSV (RFC 4180; lines end with a line feed), appended to a text.
class CsvRows {
public:
    CsvRows(std::string& text, CsvVariant variant)
        : m_text(text)
        , m_delimiter(variant == CsvVariant::ExcelTurkish ? ';' : ',')
        , m_decimalComma(variant == CsvVariant::ExcelTurkish)
    {
    }
    /// In quotes where it holds a delimiter, a quote, a line end, or a space at either end; guarded where
    /// it needsGuard.
    CsvRows& cell(std::string_view text);
    CsvRows& cell(const QString& text);
    CsvRows& cell(const char* text) { return cell(std::string_view(text)); }
    CsvRows& cell(double value);
    CsvRows& cell(std::uint64_t value);
    CsvRows& cell(std::uint32_t value) { return cell(std::uint64_t{value}); }
    CsvRows& empty();
    void endRow();

private:
    void separate();

    std::string& m_text;
    char m_delimiter;
    bool m_decimalComma;
    bool m_rowBegun = false;
};

} // namespace kiymet::files
