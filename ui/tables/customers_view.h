// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/customers_model.h"

#include <QTableView>

class QAction;
class QMenu;

namespace kiymet::ui {

/// A table of any number of customers. Which columns are shown, and in which order, is chosen at the header
/// and kept in the user's settings. Copying is asked for, not done: it may take a while.
class CustomersView final : public QTableView {
    Q_OBJECT

public:
    using Column = analysis::CustomerColumn;

    explicit CustomersView(CustomersModel* model, QWidget* parent = nullptr);

    /// Columns that the analysis does not have cannot be shown, whatever was chosen.
    void setAvailable(const std::vector<Column>& columns);
    /// As they stand on screen.
    std::vector<Column> shownColumns() const;
    /// Shows the order that rows have; asks for nothing.
    void showOrder(analysis::CustomerOrder order);
    /// The selected customers in the order of the rows, or all where none is selected; at most so many. Cheap
    /// for a million selected rows.
    std::vector<std::uint32_t> selectedCustomers(std::size_t most) const;
    std::size_t selectedCount() const;
    QMenu* columnsMenu();

Q_SIGNALS:
    void copyWanted(bool withTitles);
    /// Another customer is the current one; none: -1.
    void customerChosen(int row);

protected:
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void retranslate();
    void keepColumns() const;
    void readColumns();
    void applyColumns();
    void fitColumns();

    CustomersModel* m_model;
    QMenu* m_columns;
    QAction* m_copy;
    QAction* m_copyWithTitles;
    QAction* m_selectAll;
    std::vector<bool> m_wanted;    ///< by column
    std::vector<bool> m_available; ///< by column
};

} // namespace kiymet::ui
