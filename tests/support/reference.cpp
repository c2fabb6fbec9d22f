// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiymet::test {

QString testData(const QString& name)
{
    const QString path = QStringLiteral(KIYMET_TEST_DATA "/") + name;
    if (!QFileInfo::exists(path))
        qFatal("no test data %s", qPrintable(path));
    return path;
}

QString privateData(const QString& name)
{
    QStringList places;
    if (const QString set = qEnvironmentVariable("KIYMET_DATA"); !set.isEmpty())
        places << set;
    const QString beside = QStringLiteral(KIYMET_TEST_DATA "/../../../shared/");
    places << beside + QStringLiteral("data") << beside + QStringLiteral("reference");
    for (const QString& place : places) {
        const QString path = QDir::cleanPath(place + QLatin1Char('/') + name);
        if (QFileInfo::exists(path))
            return path;
    }
    return {};
}

namespace {

QStringList splitCsv(const QString& line)
{
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == QLatin1Char('"'))
            quoted = !quoted;
        else if (c == QLatin1Char(',') && !quoted) {
            cells << cell;
            cell.clear();
        } else
            cell += c;
    }
    return cells << cell;
}

} // namespace

QString ReferenceTable::text(int row, const QString& column) const
{
    if (m_index.isEmpty())
        for (int i = 0; i < header.size(); ++i)
            m_index.insert(header[i], i);
    const auto at = m_index.constFind(column);
    if (at == m_index.constEnd())
        qFatal("no reference column %s", qPrintable(column));
    return rows[row].value(*at);
}

double ReferenceTable::number(int row, const QString& column) const
{
    const QString cell = text(row, column);
    if (cell == QLatin1String("inf"))
        return std::numeric_limits<double>::infinity();
    if (cell == QLatin1String("-inf"))
        return -std::numeric_limits<double>::infinity();
    bool ok = false;
    const double value = cell.toDouble(&ok);
    return ok ? value : std::numeric_limits<double>::quiet_NaN();
}

ReferenceTable readReference(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    ReferenceTable table;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (QString line : lines) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        if (line.isEmpty())
            continue;
        if (table.header.isEmpty())
            table.header = splitCsv(line);
        else
            table.rows << splitCsv(line);
    }
    return table;
}

QJsonValue readJson(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
}

double relativeError(double actual, double expected, double floor)
{
    if (actual == expected || (std::isnan(actual) && std::isnan(expected)))
        return 0;
    const double scale = std::max(std::abs(expected), floor);
    return scale > 0 ? std::abs(actual - expected) / scale : std::numeric_limits<double>::infinity();
}

} // namespace kiymet::test
