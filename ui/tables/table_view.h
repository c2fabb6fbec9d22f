// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QAction;
class QSortFilterProxyModel;

namespace kiymet::ui {

/// The one way our tables look and behave: rows are selected, headers sort by the raw figures, and what is
/// selected goes to the clipboard as a spreadsheet takes it.
class TableView final : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);
    /// Through a proxy of its own that sorts by SortRole.
    void setSource(QAbstractItemModel* model);
    void setSortable(bool sortable);

    /// The selected cells, or the whole table where nothing is selected, tab-separated.
    QString selectedText(bool withHeader) const;
    void copy(bool withHeader) const;
    /// Columns as wide as their contents, none wider than `widest` pixels.
    void fitColumns(int widest = 360);
    /// The first column as wide as its contents, the others share what is left; their names wrap.
    void shareWidth();
    /// `column` takes the width that the others leave, and at least `least` pixels: then the table scrolls.
    void stretch(int column, int least);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void fitHeaderHeight();
    void fitStretched();

    QSortFilterProxyModel* m_proxy;
    QAction* m_copy;
    QAction* m_copyWithHeader;
    QAction* m_selectAll;
    int m_stretched = -1; ///< -1: none
    int m_leastStretched = 0;
};

} // namespace kiymet::ui
