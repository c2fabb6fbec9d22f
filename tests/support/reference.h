// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QVector>

namespace kiymet::test {

/// A file of tests/data; fails the test program when it is not there.
QString testData(const QString& name);

/// A file with rows of real customers, which is not ours to ship: looked for in $KIYMET_DATA, then in
/// shared/data and shared/reference beside the checkout. Empty when absent; tests then skip.
QString privateData(const QString& name);

#define KIYMET_NEED_PRIVATE(variable, name)                                                                  \
    const QString variable = kiymet::test::privateData(QStringLiteral(name));                                \
    if (variable.isEmpty())                                                                                  \
    QSKIP("not shipped: " name " is looked for in $KIYMET_DATA and in ../shared/data, ../shared/reference")

/// A CSV table of reference values (comma, quotes, header), cells by column name.
struct ReferenceTable {
    QStringList header;
    QVector<QStringList> rows;
    QString text(int row, const QString& column) const;
    /// The number in a cell; NaN for an empty one; inf and nan as words.
    double number(int row, const QString& column) const;
    int size() const { return int(rows.size()); }

private:
    mutable QHash<QString, int> m_index;
};
ReferenceTable readReference(const QString& path);
QJsonValue readJson(const QString& path);

/// |actual - expected| / max(|expected|, floor).
double relativeError(double actual, double expected, double floor = 0);

} // namespace kiymet::test
