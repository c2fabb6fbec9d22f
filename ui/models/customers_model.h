// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_selection.h"
#include "models/table_model.h"
#include "progress.h"
#include "words/formats.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kiymet::ui {

/// Customers of an analysis in a given order, any number of them: cells are made when they are looked at, and
/// sorting is asked for, not done.
class CustomersModel final : public TableModel {
    Q_OBJECT

public:
    using Column = analysis::CustomerColumn;
    using SharedResults = std::shared_ptr<const analysis::Results>;
    using Labels = std::shared_ptr<const analysis::Labels>;
    using Rows = std::shared_ptr<const std::vector<std::uint32_t>>;

    using TableModel::TableModel;

    /// `rows` are indices into the summary of complete results; null: no customers.
    void setCustomers(SharedResults results, Labels labels, Rows rows);
    Labels labels() const { return m_labels; }
    const SharedResults& results() const { return m_results; }
    /// Index of the customer of a row; none outside.
    std::optional<std::uint32_t> customerAt(int row) const;
    /// Where a customer stands; -1: not among them.
    int rowOf(std::uint32_t customer) const;

    /// Only asks for it, by orderWanted.
    void sort(int column, Qt::SortOrder order) override;

    /// Lines for a spreadsheet of some customers, tab-separated, with the titles given (none: no titles).
    /// For any thread; gives up (null) when told to.
    static std::optional<QString> spreadsheet(const analysis::Results& results,
                                              const analysis::Labels* labels,
                                              std::span<const std::uint32_t> customers,
                                              const std::vector<Column>& columns, const QStringList& titles,
                                              const words::DataLocale& locale, const Progress& progress);

Q_SIGNALS:
    void orderWanted(const kiymet::analysis::CustomerOrder& order);

protected:
    int rows() const override;
    int columns() const override { return analysis::customerColumnCount; }
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isFigure(int column) const override;
    QVariant decoration(int row, int column) const override;

private:
    SharedResults m_results;
    Labels m_labels;
    Rows m_rows;
    bool m_aliveIdentified = true;
};

} // namespace kiymet::ui
