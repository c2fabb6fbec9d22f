// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/workbook.h"

#include <QDate>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

// Internal to core/files: libxlsxwriter behind a few calls that look after its errors.
namespace kiymet::files {

struct XlsxLibrary;

/// How the cells of a column look.
enum class CellStyle { Text, Wrapped, Count, Score, Decimal, Money, Percent, Date };
inline constexpr std::size_t cellStyleCount = 8;

struct XlsxColumn {
    QString title;
    CellStyle style = CellStyle::Text;
    double width = 12; ///< characters
};

/// A workbook that is being written, row by row, into a file.
class XlsxBook {
public:
    XlsxBook(const QString& file, const WorkbookFormats& formats);
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    /// Begins a sheet with a row of titles, frozen and with filters. The name is made one that is allowed and
    /// that no sheet has yet.
    void beginSheet(const QString& name, const std::vector<XlsxColumn>& columns);
    /// The filters reach over so many rows below the titles: where a second table follows. Before the first
    /// of them; a row that is on the disk cannot be told of any more.
    void filterRows(std::uint32_t count);
    /// A row of titles further down, for a second table of the sheet.
    void titles(const QStringList& titles);
    void text(const QString& text);
    void text(std::string_view text);
    /// In the style of the column, or in one given; nothing for what is not finite.
    void number(double value);
    void number(double value, CellStyle style);
    void date(QDate value);
    void empty() { ++m_column; }
    void endRow();
    std::uint32_t row() const { return m_row; } ///< of the sheet, from 0

    /// False as soon as the temporary files could not take everything.
    bool healthy() const;
    /// Packs everything into the file. The reason where it failed.
    std::optional<QString> close();

    static constexpr std::uint32_t rowsOfSheet = 1'048'576;

private:
    struct Sheet {
        lxw_worksheet* sheet = nullptr;
        std::int64_t bytes = 0; ///< of its rows, known when it is complete
    };
    lxw_format* format(CellStyle style) const { return m_formats[static_cast<std::size_t>(style)]; }
    CellStyle style() const;
    void endSheet();
    std::optional<QString> incomplete() const;

    QString m_file;
    const XlsxLibrary* m_xlsx;
    lxw_workbook* m_book = nullptr;
    std::array<lxw_format*, cellStyleCount> m_formats{};
    lxw_format* m_title = nullptr;
    std::vector<Sheet> m_sheets;
    std::vector<XlsxColumn> m_columns;
    QStringList m_names;
    std::uint32_t m_row = 0;
    bool m_isFiltered = false; ///< filterRows has set the filters of this sheet
    std::uint16_t m_column = 0;
    bool m_failed = false;
};

} // namespace kiymet::files
