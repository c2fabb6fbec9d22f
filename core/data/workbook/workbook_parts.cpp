// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/workbook/workbook_parts.h"

#include <QDir>
#include <QHash>
#include <QXmlStreamReader>

#include <functional>

namespace kiymet::data {

namespace {

class PartsReader {
public:
    PartsReader(Archive& archive, const QString& file, const ArchiveLimits& limits)
        : m_archive(archive), m_file(file), m_limits(limits)
    {
    }

    Outcome<WorkbookParts> read()
    {
        const QString workbook = workbookName();
        if (m_failure)
            return *m_failure;
        struct Named {
            QString name;
            QString id;
            bool hidden = false;
        };
        std::vector<Named> sheets;
        forEachElement(workbook, [&](const QXmlStreamReader& xml) {
            if (xml.name() == QLatin1String("workbookPr")) {
                const auto value = xml.attributes().value(QLatin1String("date1904"));
                m_parts.from1904 = value == QLatin1String("1") || value == QLatin1String("true");
            } else if (xml.name() == QLatin1String("sheet")) {
                QString id;
                for (const QXmlStreamAttribute& attribute : xml.attributes()) {
                    if (attribute.name() == QLatin1String("id"))
                        id = attribute.value().toString();
                }
                const auto state = xml.attributes().value(QLatin1String("state"));
                sheets.push_back({xml.attributes().value(QLatin1String("name")).toString(), id,
                                  !state.isEmpty() && state != QLatin1String("visible")});
            }
        });
        readRelations(workbook);
        if (m_failure)
            return *m_failure;
        const bool anyVisible =
            std::any_of(sheets.begin(), sheets.end(), [](const Named& sheet) { return !sheet.hidden; });
        for (const Named& sheet : sheets) {
            const auto target = m_targets.find(sheet.id);
            // Chart sheets have no cells.
            if ((sheet.hidden && anyVisible) || target == m_targets.end() ||
                !target->type.endsWith(QLatin1String("/worksheet")))
                continue;
            const auto member = find(target->path);
            if (!member)
                return unreadable(target->path);
            m_parts.sheets.push_back({sheet.name, *member});
        }
        if (m_parts.sheets.empty())
            return unreadable(workbook);
        for (const Target& target : std::as_const(m_targets)) {
            if (target.type.endsWith(QLatin1String("/sharedStrings"))) {
                m_parts.strings = find(target.path);
            } else if (target.type.endsWith(QLatin1String("/styles")) && find(target.path)) {
                readStyles(target.path);
            }
        }
        if (m_failure)
            return *m_failure;
        return std::move(m_parts);
    }

private:
    struct Target {
        QString type;
        QString path;
    };

    Failure unreadable(const QString& part) const
    {
        Failure failure;
        failure.kind = FailureKind::WorkbookUnreadable;
        failure.file = m_file;
        failure.detail = part;
        return failure;
    }

    std::optional<std::size_t> find(const QString& name) const
    {
        const auto& members = m_archive.members();
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (members[i].name.compare(name, Qt::CaseInsensitive) == 0)
                return i;
        }
        return {};
    }

    /// Calls `take` at every start of an element.
    void forEachElement(const QString& part, const std::function<void(const QXmlStreamReader&)>& take)
    {
        if (m_failure)
            return;
        const auto member = find(part);
        if (!member) {
            m_failure = unreadable(part);
            return;
        }
        ArchiveLimits limits = m_limits;
        limits.bytes = std::min<std::uint64_t>(limits.bytes, std::uint64_t{64} << 20);
        Outcome<QByteArray> bytes = m_archive.read(*member, {}, limits);
        if (!bytes) {
            m_failure = bytes.failure();
            return;
        }
        QXmlStreamReader xml(*bytes);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::DTD) {
                m_failure = unreadable(part);
                m_failure->kind = FailureKind::WorkbookUnsafe;
                return;
            }
            if (token == QXmlStreamReader::StartElement)
                take(xml);
        }
        if (xml.hasError())
            m_failure = unreadable(part);
    }

    static QString resolved(const QString& base, const QString& target)
    {
        if (target.startsWith(QLatin1Char('/')))
            return QDir::cleanPath(target.mid(1));
        const QString folder = base.left(base.lastIndexOf(QLatin1Char('/')) + 1);
        return QDir::cleanPath(folder + target);
    }

    static QString relationsOf(const QString& part)
    {
        const qsizetype slash = part.lastIndexOf(QLatin1Char('/'));
        return part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) +
               QStringLiteral(".rels");
    }

    QString workbookName()
    {
        QString name = QStringLiteral("xl/workbook.xml");
        if (const QString relations = QStringLiteral("_rels/.rels"); find(relations)) {
            forEachElement(relations, [&](const QXmlStreamReader& xml) {
                if (xml.name() == QLatin1String("Relationship") &&
                    xml.attributes().value(QLatin1String("Type")).endsWith(QLatin1String("/officeDocument")))
                    name = resolved({}, xml.attributes().value(QLatin1String("Target")).toString());
            });
        }
        return name;
    }

    void readRelations(const QString& workbook)
    {
        forEachElement(relationsOf(workbook), [&](const QXmlStreamReader& xml) {
            if (xml.name() != QLatin1String("Relationship"))
                return;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (attributes.value(QLatin1String("TargetMode")) == QLatin1String("External"))
                return;
            m_targets.insert(attributes.value(QLatin1String("Id")).toString(),
                             {attributes.value(QLatin1String("Type")).toString(),
                              resolved(workbook, attributes.value(QLatin1String("Target")).toString())});
        });
    }

    void readStyles(const QString& part)
    {
        QHash<int, QString> codes;
        bool inCells = false;
        forEachElement(part, [&](const QXmlStreamReader& xml) {
            const auto number = [&xml](const char* attribute) {
                return xml.attributes().value(QLatin1String(attribute)).toInt();
            };
            if (xml.name() == QLatin1String("numFmt")) {
                codes.insert(number("numFmtId"),
                             xml.attributes().value(QLatin1String("formatCode")).toString());
            } else if (xml.name() == QLatin1String("cellXfs")) {
                inCells = true;
            } else if (xml.name() == QLatin1String("cellStyles") || xml.name() == QLatin1String("dxfs")) {
                inCells = false;
            } else if (inCells && xml.name() == QLatin1String("xf")) {
                const int id = number("numFmtId");
                m_parts.isDate.push_back(isDateFormat(id, codes.value(id)));
            }
        });
    }

    Archive& m_archive;
    QString m_file;
    ArchiveLimits m_limits;
    WorkbookParts m_parts;
    QHash<QString, Target> m_targets;
    std::optional<Failure> m_failure;
};

} // namespace

bool isDateFormat(int id, const QString& code)
{
    if (code.isEmpty())
        return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    bool year = false;
    bool day = false;
    bool month = false;
    bool time = false;
    for (qsizetype i = 0; i < code.size() && code[i] != QLatin1Char(';'); ++i) {
        const QChar c = code[i].toLower();
        if (c == QLatin1Char('"') || c == QLatin1Char('[')) {
            const qsizetype end = code.indexOf(c == QLatin1Char('[') ? QLatin1Char(']') : c, i + 1);
            if (end < 0)
                break;
            i = end;
        } else if (c == QLatin1Char('\\') || c == QLatin1Char('_') || c == QLatin1Char('*')) {
            ++i;
        } else {
            year = year || c == QLatin1Char('y');
            day = day || c == QLatin1Char('d');
            month = month || c == QLatin1Char('m');
            time = time || c == QLatin1Char('h') || c == QLatin1Char('s');
        }
    }
    return year || day || (month && !time);
}

Outcome<WorkbookParts> readWorkbookParts(Archive& archive, const QString& file, const ArchiveLimits& limits)
{
    return PartsReader(archive, file, limits).read();
}

} // namespace kiymet::data
