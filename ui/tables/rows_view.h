// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QAction;

namespace kiymet::ui {

class ColumnHeader;
class RowsModel;

/// A table of as many rows as a file has: no proxy, no sorting, rows of one height. What is selected is
/// copied by whoever listens, because its rows may have to be read first.
class RowsView final : public QTableView {
    Q_OBJECT

public:
    explicit RowsView(QWidget* parent = nullptr);
    void setRowsModel(RowsModel* model);
    /// Room for the longest line number at the left.
    void setLastLine(std::uint64_t line);
    /// Columns as wide as their headers and the cells in view; once there is a view, if there is none now.
    void fitColumns();
    /// Shows and selects the row, and its cell in the column where one is given.
    void goToRow(int row, int column = -1);

    struct Block {
        QList<std::pair<int, int>> rows; ///< from and to, included, ascending
        QList<int> columns;              ///< as they stand on screen
    };
    /// What is selected, without asking for each cell; everything where nothing is.
    Block selectedBlock() const;

Q_SIGNALS:
    void copyWanted(bool withHeader);
    void goToLineWanted();
    /// By a click on its header or by the current cell.
    void columnChosen(int column);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void retranslate();

    ColumnHeader* m_header;
    QAction* m_copy;
    QAction* m_copyWithHeader;
    QAction* m_goToLine;
    bool m_unfitted = false;
};

} // namespace kiymet::ui
