// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace kiymet::ui {

enum TableRole {
    SortRole = Qt::UserRole, ///< the raw number, or the text
    CopyRole,                ///< forSpreadsheet
    RowRole,                 ///< the row in the model itself, whatever order a view has it in
};

/// One cell as its model knows it; the base makes the roles of it.
struct Cell {
    QString text;
    QVariant raw; ///< a number for figures, else invalid
    QString tip;
};

/// What goes to a spreadsheet: numbers in full, with the locale's decimal sign and without groups.
QString forSpreadsheet(const Cell& cell);

/// The plumbing all our tables share: guards, roles, headers and the change of language.
class TableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const final;
    int columnCount(const QModelIndex& parent = {}) const final;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

    /// Says that every text may have changed.
    void retranslate();

protected:
    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual Cell cell(int row, int column) const = 0;
    virtual QString title(int column) const = 0;
    virtual QString titleTip(int column) const;
    virtual bool isFigure(int column) const = 0; ///< set to the right
    virtual QVariant decoration(int row, int column) const;
    virtual QVariant background(int row, int column) const;
};

} // namespace kiymet::ui
