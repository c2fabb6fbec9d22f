// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

/// Tables in the many forms in which programs write them.
namespace kiymet::test {

using Row = QStringList;

/// The bytes of a text in an encoding by its name: utf-8, utf-16le, utf-16be, windows-1254, windows-1252.
/// `mark`: with a byte order mark. Windows-1254 for the Turkish letters, by a table that is not the reader's.
QByteArray encoded(const QString& text, const QString& encoding, bool mark = false);

/// Delimited text; cells with the delimiter, the quote or a line break are quoted.
QString delimited(const std::vector<Row>& rows, QChar delimiter,
                  const QString& lineEnd = QStringLiteral("\n"), bool quoteAll = false, QChar quote = u'"');

/// The FLO file (commas, points, ISO dates) as a Turkish Excel writes it: semicolons, decimal commas,
/// dd.MM.yyyy, CRLF, Windows-1254, with Turkish letters in the categories.
QByteArray asTurkishExcel(const QString& floFile);

/// A cell of a workbook.
struct SheetCell {
    enum class Kind { Empty, Shared, Inline, Number, Date, Boolean, Error, Raw };
    Kind kind = Kind::Empty;
    QString
        text; ///< of a number and a date (its serial number) as it is to stand there; Raw: the whole element
};
struct Sheet {
    QString name = QStringLiteral("Sayfa1");
    std::vector<std::vector<SheetCell>> rows;
    bool hidden = false;
};
struct BookOptions {
    bool references = true; ///< the r attributes of rows and cells
    bool from1904 = false;
    QString prefix;        ///< of the names of elements
    QString dateFormat;    ///< a code; empty: the built-in one, 14
    QString sheetPrologue; ///< before the sheet's first element
};
/// A workbook in Office Open XML.
QByteArray workbook(const std::vector<Sheet>& sheets, const BookOptions& options = {});

/// One of a single sheet whose parts are given as they are.
struct BookParts {
    QByteArray sheet;
    QByteArray strings;
    QByteArray styles;
};
QByteArray workbookOfParts(const BookParts& parts);

/// A zip archive of these members.
QByteArray zipped(const std::vector<std::pair<QString, QByteArray>>& members);
QByteArray gzipped(const QByteArray& content);

} // namespace kiymet::test
