// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/xlsx_book.h"

#include "files/xlsx_library.h"

#include <QFile>

#include <quazip.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>

namespace kiymet::files {

namespace {

/// What XML can hold, and a cell: no control characters, at most 32,767 characters.
QByteArray cellText(QString text)
{
    constexpr qsizetype longest = 32'767;
    text.truncate(longest);
    for (QChar& c : text)
        if ((c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xfffe) || c == QChar(0xffff))
            c = QChar::ReplacementCharacter;
    return text.toUtf8();
}

bool isPlain(std::string_view text)
{
    return text.size() < 1000 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

QByteArray formatOf(CellStyle style, const WorkbookFormats& formats)
{
    switch (style) {
    case CellStyle::Text:
    case CellStyle::Wrapped:
        return {};
    case CellStyle::Count:
        return "#,##0";
    case CellStyle::Score:
        return "0";
    case CellStyle::Decimal:
        return "#,##0.00";
    case CellStyle::Percent:
        return formats.turkish ? "%0.0" : "0.0%";
    case CellStyle::Date:
        return formats.turkish ? "dd\\.mm\\.yyyy" : "d\\ mmm\\ yyyy";
    case CellStyle::Money:
        break;
    }
    if (formats.currency.isEmpty())
        return "#,##0.00";
    QString sign = formats.currency;
    sign.remove(u'"');
    return QStringLiteral("\"%1\"#,##0.00;-\"%1\"#,##0.00").arg(sign).toUtf8();
}

/// A name of a sheet: at most 31 characters, without []:*?/\ and without an apostrophe at either end.
QString allowedName(QString name, const QStringList& taken)
{
    for (QChar& c : name)
        if (QStringLiteral("[]:*?/\\").contains(c) || c < u' ')
            c = u' ';
    name = name.simplified();
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\''))
        name.chop(1);
    if (name.isEmpty())
        name = QStringLiteral("Sheet");
    constexpr qsizetype longest = 31;
    for (int number = 1;; ++number) {
        const QString tail = number == 1 ? QString() : QStringLiteral(" %1").arg(number);
        const QString candidate = name.left(longest - tail.size()).trimmed() + tail;
        if (!taken.contains(candidate, Qt::CaseInsensitive))
            return candidate;
    }
}

} // namespace

XlsxBook::XlsxBook(const QString& file, const WorkbookFormats& formats) : m_file(file), m_xlsx(xlsxLibrary())
{
    if (!m_xlsx) {
        m_failed = true;
        return;
    }
    // Rows are written as they come; texts stand in their cells and not in a common table.
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    m_book = m_xlsx->workbook_new_opt(QFile::encodeName(file).constData(), &options);
    if (!m_book) {
        m_failed = true;
        return;
    }
    for (std::size_t i = 0; i < cellStyleCount; ++i) {
        const auto style = static_cast<CellStyle>(i);
        m_formats[i] = m_xlsx->workbook_add_format(m_book);
        m_xlsx->format_set_align(m_formats[i], LXW_ALIGN_VERTICAL_TOP);
        if (style == CellStyle::Wrapped)
            m_xlsx->format_set_text_wrap(m_formats[i]);
        if (const QByteArray code = formatOf(style, formats); !code.isEmpty())
            m_xlsx->format_set_num_format(m_formats[i], code.constData());
    }
    m_title = m_xlsx->workbook_add_format(m_book);
    m_xlsx->format_set_bold(m_title);
    m_xlsx->format_set_text_wrap(m_title);
    m_xlsx->format_set_align(m_title, LXW_ALIGN_VERTICAL_TOP);
    m_xlsx->format_set_bottom(m_title, LXW_BORDER_THIN);
}

XlsxBook::~XlsxBook()
{
    if (!m_book)
        return;
    // Not packed: the library leaves the files of the rows open.
    for (const Sheet& sheet : m_sheets)
        if (sheet.sheet->optimize_tmpfile)
            std::fclose(sheet.sheet->optimize_tmpfile);
    m_xlsx->lxw_workbook_free(m_book);
}

CellStyle XlsxBook::style() const
{
    return m_column < m_columns.size() ? m_columns[m_column].style : CellStyle::Text;
}

bool XlsxBook::healthy() const
{
    return !m_failed && std::none_of(m_sheets.begin(), m_sheets.end(), [](const Sheet& sheet) {
        return std::ferror(sheet.sheet->optimize_tmpfile) != 0;
    });
}

void XlsxBook::beginSheet(const QString& name, const std::vector<XlsxColumn>& columns)
{
    if (m_failed)
        return;
    endSheet();
    m_names << allowedName(name, m_names);
    lxw_worksheet* sheet = m_xlsx->workbook_add_worksheet(m_book, m_names.back().toUtf8().constData());
    if (!sheet) {
        m_failed = true;
        return;
    }
    m_sheets.push_back({sheet, 0});
    m_columns = columns;
    m_row = 0;
    m_column = 0;
    m_isFiltered = false;
    QStringList heads;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<lxw_col_t>(i);
        m_xlsx->worksheet_set_column(sheet, column, column, columns[i].width, format(columns[i].style));
        heads << columns[i].title;
    }
    titles(heads);
    m_xlsx->worksheet_freeze_panes(sheet, 1, 0);
}

void XlsxBook::filterRows(std::uint32_t count)
{
    if (m_failed || m_sheets.empty())
        return;
    m_xlsx->worksheet_autofilter(m_sheets.back().sheet, 0, 0, count,
                                 static_cast<lxw_col_t>(m_columns.size() - 1));
    m_isFiltered = true;
}

void XlsxBook::titles(const QStringList& heads)
{
    for (const QString& head : heads) {
        if (!m_failed && m_xlsx->worksheet_write_string(m_sheets.back().sheet, m_row, m_column,
                                                        cellText(head).constData(), m_title) != LXW_NO_ERROR)
            m_failed = true;
        ++m_column;
    }
    endRow();
}

void XlsxBook::text(const QString& text)
{
    if (!m_failed && !text.isEmpty() &&
        m_xlsx->worksheet_write_string(
            m_sheets.back().sheet, m_row, m_column, cellText(text).constData(),
            format(style() == CellStyle::Wrapped ? CellStyle::Wrapped : CellStyle::Text)) != LXW_NO_ERROR)
        m_failed = true;
    ++m_column;
}

void XlsxBook::text(std::string_view bytes)
{
    if (!isPlain(bytes)) {
        text(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())));
        return;
    }
    char buffer[1000];
    bytes.copy(buffer, bytes.size());
    buffer[bytes.size()] = '\0';
    if (!m_failed && !bytes.empty() &&
        m_xlsx->worksheet_write_string(m_sheets.back().sheet, m_row, m_column, buffer,
                                       format(CellStyle::Text)) != LXW_NO_ERROR)
        m_failed = true;
    ++m_column;
}

void XlsxBook::number(double value)
{
    number(value, style());
}

void XlsxBook::number(double value, CellStyle style)
{
    if (!m_failed && std::isfinite(value) &&
        m_xlsx->worksheet_write_number(m_sheets.back().sheet, m_row, m_column, value, format(style)) !=
            LXW_NO_ERROR)
        m_failed = true;
    ++m_column;
}

void XlsxBook::date(QDate value)
{
    // Days since 1899-12-30, which is what the library would make of it, for dates since 1900-03-01.
    const qint64 days = QDate(1899, 12, 30).daysTo(value);
    if (value.isValid() && days > 60)
        number(static_cast<double>(days), CellStyle::Date);
    else
        text(value.toString(Qt::ISODate));
}

void XlsxBook::endRow()
{
    ++m_row;
    m_column = 0;
}

void XlsxBook::endSheet()
{
    if (m_sheets.empty())
        return;
    Sheet& last = m_sheets.back();
    if (!m_isFiltered && m_row > 1)
        m_xlsx->worksheet_autofilter(last.sheet, 0, 0, m_row - 1,
                                     static_cast<lxw_col_t>(m_columns.size() - 1));
    last.bytes = std::ftell(last.sheet->optimize_tmpfile); // all but the last row
}

std::optional<QString> XlsxBook::close()
{
    if (!m_xlsx)
        return QStringLiteral("libxlsxwriter");
    if (!m_book)
        return QString::fromUtf8(m_xlsx->lxw_strerror(LXW_ERROR_CREATING_TMPFILE));
    endSheet();
    bool failed = !healthy();
    for (const Sheet& sheet : m_sheets)
        failed = failed || std::fflush(sheet.sheet->optimize_tmpfile) != 0 || sheet.bytes < 0;
    if (failed)
        return qt_error_string(ENOSPC);
    const lxw_error error = m_xlsx->workbook_close(m_book);
    m_book = nullptr; // gone whatever happened
    if (error != LXW_NO_ERROR)
        return QString::fromUtf8(m_xlsx->lxw_strerror(error));
    return incomplete();
}

/// The library does not look whether the rows could be copied on their way into the file; their number of
/// bytes tells.
std::optional<QString> XlsxBook::incomplete() const
{
    QuaZip zip(m_file);
    if (!zip.open(QuaZip::mdUnzip))
        return QStringLiteral("zip %1").arg(zip.getZipError());
    const QList<QuaZipFileInfo64> entries = zip.getFileInfoList64();
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        const QString name = QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1);
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&name](const QuaZipFileInfo64& one) { return one.name == name; });
        if (entry == entries.end() || entry->uncompressedSize <= static_cast<quint64>(m_sheets[i].bytes))
            return qt_error_string(ENOSPC);
    }
    return std::nullopt;
}

} // namespace kiymet::files
