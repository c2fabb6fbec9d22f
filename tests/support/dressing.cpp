// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dressing.h"

#include <QBuffer>
#include <QDate>
#include <QFile>
#include <QMap>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>
#include <zlib.h>

namespace kiymet::test {

QByteArray encoded(const QString& text, const QString& encoding, bool mark)
{
    if (encoding == QLatin1String("utf-8"))
        return (mark ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + text.toUtf8();
    QByteArray bytes;
    if (encoding.startsWith(QLatin1String("utf-16"))) {
        const bool little = encoding == QLatin1String("utf-16le");
        const QString whole = mark ? QChar(QChar::ByteOrderMark) + text : text;
        for (const QChar c : whole) {
            const auto low = static_cast<char>(c.unicode() & 0xFF);
            const auto high = static_cast<char>(c.unicode() >> 8);
            bytes.append(little ? low : high).append(little ? high : low);
        }
        return bytes;
    }
    const bool turkish = encoding == QLatin1String("windows-1254");
    const QString special = QString::fromUtf8(turkish ? "€‘’“”–—ĞİŞğış" : "€‘’“”–—");
    const QByteArray codes("\x80\x91\x92\x93\x94\x96\x97\xD0\xDD\xDE\xF0\xFD\xFE");
    for (const QChar c : text) {
        const qsizetype at = special.indexOf(c);
        if (at < 0 && c.unicode() > 0xFF)
            qFatal("%s has no U+%04X", qPrintable(encoding), c.unicode());
        bytes += at >= 0 ? codes[at] : static_cast<char>(c.unicode());
    }
    return bytes;
}

QString delimited(const std::vector<Row>& rows, QChar delimiter, const QString& lineEnd, bool quoteAll,
                  QChar quote)
{
    QString text;
    for (const Row& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += delimiter;
            QString cell = row[i];
            const bool quoted = quoteAll || cell.contains(delimiter) || cell.contains(quote) ||
                                cell.contains(u'\n') || cell.contains(u'\r');
            if (quoted)
                cell = quote + cell.replace(quote, QString(quote) + quote) + quote;
            text += cell;
        }
        text += lineEnd;
    }
    return text;
}

QByteArray asTurkishExcel(const QString& floFile)
{
    QFile source(floFile);
    if (!source.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(source.errorString()));
    std::vector<Row> table;
    for (const QByteArray& line : source.readAll().split('\n')) {
        if (line.isEmpty())
            continue;
        // Only the last column has quotes and commas.
        const QString whole = QString::fromUtf8(line);
        Row cells = whole.split(u',').mid(0, 11);
        cells << whole.section(u',', 11).remove(u'"').trimmed();
        for (qsizetype i = 3; i < 7 && !table.empty(); ++i)
            cells[i] = QDate::fromString(cells[i], Qt::ISODate).toString(QStringLiteral("dd.MM.yyyy"));
        for (qsizetype i = 7; i < 11 && !table.empty(); ++i)
            cells[i].replace(u'.', u',');
        cells[11].replace(QStringLiteral("COCUK"), QString::fromUtf8("ÇOCUKĞİŞ"));
        table.push_back(cells);
    }
    return encoded(delimited(table, u';', QStringLiteral("\r\n")), QStringLiteral("windows-1254"));
}

QByteArray zipped(const std::vector<std::pair<QString, QByteArray>>& members)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    zip.setAutoClose(false);
    zip.setUtf8Enabled(true);
    if (!zip.open(QuaZip::mdCreate))
        qFatal("zip");
    for (const auto& [name, content] : members) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)) || file.write(content) != content.size())
            qFatal("zip member");
        file.close();
    }
    zip.close();
    return buffer.data();
}

QByteArray gzipped(const QByteArray& content)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(content.size()))) + 64,
                      Qt::Uninitialized);
    QByteArray copy = content;
    stream.next_in = reinterpret_cast<Bytef*>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("gzip");
    packed.resize(packed.size() - static_cast<qsizetype>(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

namespace {

QString columnLetters(std::size_t column)
{
    QString letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (column - 1) % 26)));
    return letters;
}

const QString head = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
const QString mainSpace = QStringLiteral("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
const QString officeTypes =
    QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");

QString sheetXml(const Sheet& sheet, const BookOptions& options, QMap<QString, int>& shared)
{
    const QString p = options.prefix.isEmpty() ? QString() : options.prefix + u':';
    QString xml = head + options.sheetPrologue;
    xml += u'<' + p + QStringLiteral("worksheet xmlns") +
           (options.prefix.isEmpty() ? QString() : u':' + options.prefix) + QStringLiteral("=\"") +
           mainSpace + QStringLiteral("\"><") + p + QStringLiteral("sheetData>");
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        xml += u'<' + p + QStringLiteral("row");
        if (options.references)
            xml += QStringLiteral(" r=\"%1\"").arg(row + 1);
        xml += u'>';
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            const SheetCell& cell = sheet.rows[row][column];
            if (cell.kind == SheetCell::Kind::Raw) {
                xml += cell.text;
                continue;
            }
            if (cell.kind == SheetCell::Kind::Empty && options.references)
                continue;
            QString attributes;
            if (options.references)
                attributes = QStringLiteral(" r=\"%1%2\"").arg(columnLetters(column)).arg(row + 1);
            QString content = cell.text.toHtmlEscaped();
            switch (cell.kind) {
            case SheetCell::Kind::Shared:
                attributes += QStringLiteral(" t=\"s\"");
                if (!shared.contains(cell.text))
                    shared.insert(cell.text, static_cast<int>(shared.size()));
                content = QString::number(shared.value(cell.text));
                break;
            case SheetCell::Kind::Inline:
                attributes += QStringLiteral(" t=\"inlineStr\"");
                break;
            case SheetCell::Kind::Date:
                attributes += QStringLiteral(" s=\"1\"");
                break;
            case SheetCell::Kind::Boolean:
                attributes += QStringLiteral(" t=\"b\"");
                break;
            case SheetCell::Kind::Error:
                attributes += QStringLiteral(" t=\"e\"");
                break;
            case SheetCell::Kind::Number:
            case SheetCell::Kind::Empty:
            case SheetCell::Kind::Raw:
                break;
            }
            if (cell.kind == SheetCell::Kind::Empty) {
                xml += u'<' + p + u'c' + attributes + QStringLiteral("/>");
                continue;
            }
            const bool isInline = cell.kind == SheetCell::Kind::Inline;
            QString open = u'<' + p + QStringLiteral("v>");
            QString close = QStringLiteral("</") + p + QStringLiteral("v>");
            if (isInline) {
                open = u'<' + p + QStringLiteral("is><") + p + QStringLiteral("t>");
                close = QStringLiteral("</") + p + QStringLiteral("t></") + p + QStringLiteral("is>");
            }
            xml += u'<' + p + u'c' + attributes + u'>' + open + content + close + QStringLiteral("</") + p +
                   QStringLiteral("c>");
        }
        xml += QStringLiteral("</") + p + QStringLiteral("row>");
    }
    return xml + QStringLiteral("</") + p + QStringLiteral("sheetData></") + p + QStringLiteral("worksheet>");
}

} // namespace

namespace {

using Members = std::vector<std::pair<QString, QByteArray>>;

void add(Members& members, const char* name, const QString& xml)
{
    members.emplace_back(QLatin1String(name), xml.toUtf8());
}

/// All but sheets, styles and strings.
Members frameOf(const std::vector<Sheet>& sheets, bool from1904)
{
    Members members;
    add(members, "[Content_Types].xml",
        head + QStringLiteral(
                   "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
    const QString relations =
        head + QStringLiteral("<Relationships "
                              "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%1"
                              "</Relationships>");
    const auto relation = [](const QString& id, const QString& type, const QString& target) -> QString {
        return QStringLiteral("<Relationship Id=\"%1\" Type=\"%2/%3\" Target=\"%4\"/>")
            .arg(id, officeTypes, type, target);
    };
    add(members, "_rels/.rels",
        relations.arg(relation(QStringLiteral("rId1"), QStringLiteral("officeDocument"),
                               QStringLiteral("xl/workbook.xml"))));
    QString sheetList;
    QString targets;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const QString id = QStringLiteral("rId%1").arg(i + 1);
        sheetList += QStringLiteral("<sheet name=\"%1\" sheetId=\"%2\" r:id=\"%3\"%4/>")
                         .arg(sheets[i].name.toHtmlEscaped())
                         .arg(i + 1)
                         .arg(id, sheets[i].hidden ? QStringLiteral(" state=\"hidden\"") : QString());
        targets +=
            relation(id, QStringLiteral("worksheet"), QStringLiteral("worksheets/sheet%1.xml").arg(i + 1));
    }
    targets += relation(QStringLiteral("rIdS"), QStringLiteral("styles"), QStringLiteral("/xl/styles.xml"));
    targets += relation(QStringLiteral("rIdT"), QStringLiteral("sharedStrings"),
                        QStringLiteral("sharedStrings.xml"));
    add(members, "xl/workbook.xml",
        head + QStringLiteral("<workbook xmlns=\"%1\" xmlns:r=\"%2\">%3<sheets>%4</sheets></workbook>")
                   .arg(mainSpace, officeTypes,
                        from1904 ? QStringLiteral("<workbookPr date1904=\"1\"/>") : QString(), sheetList));
    add(members, "xl/_rels/workbook.xml.rels", relations.arg(targets));
    return members;
}

} // namespace

QByteArray workbook(const std::vector<Sheet>& sheets, const BookOptions& options)
{
    Members members = frameOf(sheets, options.from1904);
    QMap<QString, int> shared;
    for (std::size_t i = 0; i < sheets.size(); ++i)
        members.emplace_back(QStringLiteral("xl/worksheets/sheet%1.xml").arg(i + 1),
                             sheetXml(sheets[i], options, shared).toUtf8());
    const bool custom = !options.dateFormat.isEmpty();
    add(members, "xl/styles.xml",
        head + QStringLiteral("<styleSheet xmlns=\"%1\">%2<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf "
                              "numFmtId=\"%3\"/></cellXfs></styleSheet>")
                   .arg(mainSpace,
                        custom ? QStringLiteral("<numFmts count=\"1\"><numFmt numFmtId=\"164\" "
                                                "formatCode=\"%1\"/></numFmts>")
                                     .arg(options.dateFormat.toHtmlEscaped())
                               : QString(),
                        custom ? QStringLiteral("164") : QStringLiteral("14")));
    QStringList strings(shared.size());
    for (auto at = shared.constBegin(); at != shared.constEnd(); ++at)
        strings[at.value()] = at.key();
    QString table = head + QStringLiteral("<sst xmlns=\"%1\">").arg(mainSpace);
    for (const QString& string : strings)
        table += QStringLiteral("<si><t xml:space=\"preserve\">%1</t></si>").arg(string.toHtmlEscaped());
    add(members, "xl/sharedStrings.xml", table + QStringLiteral("</sst>"));
    return zipped(members);
}

QByteArray workbookOfParts(const BookParts& parts)
{
    Members members = frameOf({Sheet{}}, false);
    members.emplace_back(QStringLiteral("xl/worksheets/sheet1.xml"), parts.sheet);
    members.emplace_back(QStringLiteral("xl/styles.xml"), parts.styles);
    members.emplace_back(QStringLiteral("xl/sharedStrings.xml"), parts.strings);
    return zipped(members);
}

} // namespace kiymet::test
