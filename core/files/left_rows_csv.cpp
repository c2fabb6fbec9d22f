// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/left_rows_csv.h"

namespace kiymet::files {

Unwritten writeLeftRows(const QString& path, const analysis::LeftRows& rows, CsvVariant variant,
                        const Progress& progress)
{
    AtomicFile file(path);
    std::string text(byteOrderMark(variant));
    CsvRows out(text, variant);
    out.cell("line").cell("reason");
    for (const QString& column : rows.columns())
        out.cell(column);
    out.endRow();
    constexpr std::size_t blockBytes = 1 << 20;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const analysis::LeftRows::Row row = rows.row(i);
        out.cell(row.line).cell(analysis::name(row.why));
        for (const auto& field : row.fields) {
            if (const auto* number = std::get_if<double>(&field))
                out.cell(*number);
            else if (const auto* date = std::get_if<QDate>(&field))
                out.cell(date->toString(Qt::ISODate));
            else if (const auto* words = std::get_if<QString>(&field))
                out.cell(*words);
            else
                out.empty();
        }
        out.endRow();
        if (text.size() > blockBytes) {
            if (!file.write(text) ||
                !progress.shouldContinue(static_cast<double>(i) / static_cast<double>(rows.size())))
                break;
            text.clear();
        }
    }
    if (!progress.shouldContinue(1))
        return std::nullopt;
    file.write(text);
    return file.commit();
}

} // namespace kiymet::files
