// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_outline.h"

#include <QRegularExpression>

#include <optional>

namespace kiymet::report {

namespace {

/// What the update builds on.
struct Parsed {
    qint64 crossReferences = 0; ///< offset of the table
    QByteArray trailer;         ///< what stands between its << and >>
    int size = 0;               ///< objects are 0 ... size - 1
    int catalog = 0;
    QByteArray catalogEntries;
    std::vector<int> pages;
};

std::optional<int> number(const QByteArray& text, const char* pattern)
{
    const auto match = QRegularExpression(QLatin1String(pattern)).match(QString::fromLatin1(text));
    if (!match.hasMatch())
        return std::nullopt;
    bool ok = false;
    const int value = match.captured(1).toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

/// The entries of the dictionary that an object is; empty where it is none.
QByteArray dictionary(const QByteArray& pdf, qint64 offset, int object)
{
    const QByteArray head = QByteArray::number(object) + " 0 obj";
    if (offset <= 0 || offset >= pdf.size() || pdf.mid(offset, head.size()) != head)
        return {};
    const qint64 begin = pdf.indexOf("<<", offset);
    const qint64 end = pdf.indexOf("endobj", offset);
    const qint64 last = end < 0 ? -1 : pdf.lastIndexOf(">>", end);
    if (begin < 0 || last < begin || begin > end)
        return {};
    return pdf.mid(begin + 2, last - begin - 2);
}

std::optional<Parsed> parse(const QByteArray& pdf)
{
    Parsed parsed;
    const qint64 start = pdf.lastIndexOf("startxref");
    const qint64 trailer = pdf.lastIndexOf("trailer");
    if (start < 0 || trailer < 0 || trailer > start)
        return std::nullopt;
    parsed.crossReferences = pdf.mid(start + 9, 24).trimmed().split('\n').value(0).trimmed().toLongLong();
    if (parsed.crossReferences <= 0 || pdf.mid(parsed.crossReferences, 4) != "xref")
        return std::nullopt;
    const qint64 begin = pdf.indexOf("<<", trailer);
    const qint64 end = pdf.lastIndexOf(">>", start);
    if (begin < 0 || end < begin)
        return std::nullopt;
    parsed.trailer = pdf.mid(begin + 2, end - begin - 2);
    const auto size = number(parsed.trailer, R"(/Size\s+(\d+))");
    const auto root = number(parsed.trailer, R"(/Root\s+(\d+)\s+0\s+R)");
    if (!size || !root || parsed.trailer.contains("/Prev") || parsed.trailer.contains("/Encrypt"))
        return std::nullopt;
    parsed.size = *size;
    parsed.catalog = *root;

    // One section from object 0 on; its lines have twenty bytes each.
    const auto section = QRegularExpression(QStringLiteral(R"(\Axref\s+0\s+(\d+)\s*\n)"))
                             .match(QString::fromLatin1(pdf.mid(parsed.crossReferences, 64)));
    if (!section.hasMatch() || section.captured(1).toInt() != parsed.size)
        return std::nullopt;
    const qint64 lines = parsed.crossReferences + section.capturedEnd();
    const auto offsetOf = [&](int object) {
        return object > 0 && object < parsed.size ? pdf.mid(lines + 20 * qint64{object}, 10).toLongLong() : 0;
    };
    parsed.catalogEntries = dictionary(pdf, offsetOf(parsed.catalog), parsed.catalog);
    const auto pages = number(parsed.catalogEntries, R"(/Pages\s+(\d+)\s+0\s+R)");
    if (!pages || parsed.catalogEntries.contains("/Outlines") || parsed.catalogEntries.contains("/Lang"))
        return std::nullopt;
    const QString tree = QString::fromLatin1(dictionary(pdf, offsetOf(*pages), *pages));
    const auto kids = QRegularExpression(QStringLiteral(R"(/Kids\s*\[([^\]]*)\])")).match(tree);
    static const QRegularExpression reference(QStringLiteral(R"((\d+)\s+0\s+R)"));
    for (auto at = reference.globalMatch(kids.captured(1)); at.hasNext();) {
        const int page = at.next().captured(1).toInt();
        if (!dictionary(pdf, offsetOf(page), page).contains("/Page"))
            return std::nullopt;
        parsed.pages.push_back(page);
    }
    if (parsed.pages.empty())
        return std::nullopt;
    return parsed;
}

QByteArray text(const QString& string)
{
    QByteArray hex("<FEFF");
    for (const QChar c : string)
        hex += QByteArray::number(c.unicode(), 16).toUpper().rightJustified(4, '0');
    return hex + '>';
}

} // namespace

QByteArray withOutline(QByteArray pdf, const std::vector<OutlineEntry>& entries, const QString& language)
{
    const auto parsed = parse(pdf);
    if (!parsed || entries.empty() || entries.front().level != 1)
        return pdf;
    for (const OutlineEntry& entry : entries)
        if (entry.page >= parsed->pages.size())
            return pdf;

    const int root = parsed->size;
    const auto reference = [](int object) -> QByteArray { return QByteArray::number(object) + " 0 R"; };
    const auto objectOf = [root](std::size_t entry) { return root + 1 + static_cast<int>(entry); };
    const std::size_t n = entries.size();
    /// The next entry of the same level under the same parent, forwards or backwards; n: none.
    const auto sibling = [&](std::size_t from, int step) {
        for (std::size_t i = from + static_cast<std::size_t>(step); i < n;
             i += static_cast<std::size_t>(step)) {
            if (entries[i].level < entries[from].level)
                return n;
            if (entries[i].level == entries[from].level)
                return i;
        }
        return n; // backwards from 0 an unsigned index is beyond n too
    };
    const auto childrenOf = [&](std::size_t parent) {
        std::vector<std::size_t> children;
        for (std::size_t i = parent + 1; i < n && entries[i].level > entries[parent].level; ++i)
            children.push_back(i);
        return children;
    };

    std::vector<qint64> offsets;
    if (!pdf.endsWith('\n'))
        pdf += '\n';
    const auto add = [&](int object, const QByteArray& content) {
        offsets.push_back(pdf.size());
        pdf += QByteArray::number(object) + " 0 obj\n<<\n" + content + "\n>>\nendobj\n";
    };
    add(parsed->catalog,
        parsed->catalogEntries.trimmed() + "\n/Outlines " + reference(root) +
            "\n/PageMode /UseOutlines\n/ViewerPreferences << /DisplayDocTitle true >>\n/Lang (" +
            (language == QLatin1String("tr") ? "tr-TR" : "en-GB") + ")");
    std::size_t last = 0;
    int sections = 0;
    for (std::size_t i = 0; i < n; ++i)
        if (entries[i].level == 1) {
            last = i;
            ++sections;
        }
    add(root, "/Type /Outlines\n/First " + reference(objectOf(0)) + "\n/Last " + reference(objectOf(last)) +
                  "\n/Count " + QByteArray::number(sections));
    std::size_t parent = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const OutlineEntry& entry = entries[i];
        if (entry.level == 1)
            parent = i;
        QByteArray content = "/Title " + text(entry.title) + "\n/Parent " +
                             reference(entry.level == 1 ? root : objectOf(parent)) + "\n/Dest [" +
                             reference(parsed->pages[entry.page]) + " /XYZ 0 " +
                             QByteArray::number(entry.top, 'f', 1) + " 0]";
        if (const std::size_t next = sibling(i, 1); next < n)
            content += "\n/Next " + reference(objectOf(next));
        if (const std::size_t before = sibling(i, -1); before < n)
            content += "\n/Prev " + reference(objectOf(before));
        if (entry.level == 1)
            if (const auto children = childrenOf(i); !children.empty())
                content += "\n/First " + reference(objectOf(children.front())) + "\n/Last " +
                           reference(objectOf(children.back())) + "\n/Count -" +
                           QByteArray::number(static_cast<qsizetype>(children.size())); // closed
        add(objectOf(i), content);
    }

    const qint64 table = pdf.size();
    const auto line = [](qint64 offset) -> QByteArray {
        return QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    };
    pdf += "xref\n" + QByteArray::number(parsed->catalog) + " 1\n" + line(offsets.front()) +
           QByteArray::number(root) + ' ' + QByteArray::number(static_cast<qsizetype>(n + 1)) + '\n';
    for (std::size_t i = 1; i < offsets.size(); ++i)
        pdf += line(offsets[i]);
    QString trailer = QString::fromLatin1(parsed->trailer.trimmed());
    static const QRegularExpression size(QStringLiteral(R"(/Size\s+\d+)"));
    trailer.replace(size, QStringLiteral("/Size %1").arg(objectOf(n)));
    pdf += "trailer\n<<\n" + trailer.toLatin1() + "\n/Prev " + QByteArray::number(parsed->crossReferences) +
           "\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return pdf;
}

} // namespace kiymet::report
