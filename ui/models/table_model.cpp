// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table_model.h"

#include "models/number_locale.h"

#include <cmath>

namespace kiymet::ui {

QString forSpreadsheet(const Cell& cell)
{
    if (!cell.raw.isValid())
        return cell.text;
    const double value = cell.raw.toDouble();
    if (!std::isfinite(value))
        return {};
    QLocale locale = numberLocale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : rows();
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rows() || index.column() >= columns())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return cell(index.row(), index.column()).text;
    case Qt::ToolTipRole: {
        const QString tip = cell(index.row(), index.column()).tip;
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(
            Qt::AlignVCenter | (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
        return decoration(index.row(), index.column());
    case Qt::BackgroundRole:
        return background(index.row(), index.column());
    case SortRole: {
        const Cell c = cell(index.row(), index.column());
        return c.raw.isValid() ? c.raw : c.text;
    }
    case CopyRole:
        return forSpreadsheet(cell(index.row(), index.column()));
    case RowRole:
        return index.row();
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns())
        return role == Qt::DisplayRole ? QAbstractTableModel::headerData(section, orientation, role)
                                       : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return title(section);
    case Qt::ToolTipRole: {
        const QString tip = titleTip(section);
        return tip.isEmpty() ? QVariant() : tip;
    }
    case Qt::TextAlignmentRole:
        // With the flag that lets a header wrap, which is no alignment; views take both from this role.
        return static_cast<int>(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft)) |
               Qt::TextWordWrap;
    default:
        return {};
    }
}

QString TableModel::titleTip(int) const
{
    return {};
}

QVariant TableModel::decoration(int, int) const
{
    return {};
}

QVariant TableModel::background(int, int) const
{
    return {};
}

void TableModel::retranslate()
{
    if (columns() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns() - 1);
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, columns() - 1));
}

} // namespace kiymet::ui
