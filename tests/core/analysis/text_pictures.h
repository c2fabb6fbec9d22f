// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/pipeline.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QtTest>

namespace kiymet::test {

/// A file with these lines in a folder that goes away with it.
class SmallFile {
public:
    explicit SmallFile(const QStringList& lines)
    {
        QFile file(path());
        if (!m_folder.isValid() || !file.open(QIODevice::WriteOnly) ||
            file.write((lines.join(u'\n') + u'\n').toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(path()));
    }
    QString path() const { return m_folder.filePath(QStringLiteral("small.csv")); }

private:
    QTemporaryDir m_folder;
};

inline QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// "kind column count @first line dropped", one line a finding of the stage.
inline QStringList pictureOf(const std::vector<analysis::Finding>& findings, analysis::Stage stage)
{
    QStringList lines;
    for (const analysis::Finding& finding : findings)
        if (finding.stage == stage)
            lines << QStringLiteral("%1 %2 %3 @%4%5")
                         .arg(textOf(name(finding.kind)), finding.column, QString::number(finding.count),
                              QString::number(finding.firstLine),
                              finding.dropped ? QStringLiteral(" dropped") : QString());
    lines.sort();
    return lines;
}

/// "id first last orders value", one line a customer that stayed.
inline QStringList pictureOf(const analysis::Cleaned& cleaned)
{
    const data::Customers& customers = *cleaned.customers;
    QStringList lines;
    for (std::size_t i = 0; i < customers.size(); ++i) {
        double orders = 0, value = 0;
        for (const auto& column : customers.orders)
            orders += column.values[i];
        for (const auto& column : customers.values)
            value += column.values[i];
        const auto date = [](std::int32_t days) {
            return QDate(1970, 1, 1).addDays(days).toString(Qt::ISODate);
        };
        lines << QStringLiteral("%1 %2 %3 %4 %5")
                     .arg(textOf(customers.ids[i]), date(customers.first.days[i]),
                          date(customers.last.days[i]))
                     .arg(orders)
                     .arg(value);
    }
    return lines;
}

inline analysis::Settings with(std::initializer_list<std::pair<const char*, const char*>> settings)
{
    analysis::Settings all;
    for (const auto& [key, value] : settings) {
        const auto next = analysis::withSetting(all, QString::fromLatin1(key), QString::fromLatin1(value));
        if (!next)
            qFatal("setting %s", key);
        all = *next;
    }
    return all;
}

} // namespace kiymet::test
