// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_filter.h"
#include "analysis/figures/outlier_figures.h"
#include "document/document.h"
#include "jobs/job_runner.h"
#include "models/capped_model.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;

namespace kiymet::ui {

class TableView;

/// Who is capped in one column: the most changed customers, found in the background, and a way to all of
/// them.
class CappedList final : public QWidget {
    Q_OBJECT

public:
    explicit CappedList(QWidget* parent = nullptr);
    /// Of the column at that place of analysis::cappableColumns; nobody without results and a summary.
    void list(const SharedResults& results, std::size_t place, const analysis::CappableColumn& column);
    void clear();
    /// `cells`: the language or the data locale is another, not only the results.
    void retranslate(bool cells);

Q_SIGNALS:
    void customersWanted(const kiymet::analysis::CustomerFilter& filter);

private:
    void wantOne(const QModelIndex& index);
    void wantAll();
    void showTitle();

    QLabel* m_title;
    QPushButton* m_showAll;
    CappedModel m_model;
    TableView* m_table;
    QString m_column;
    std::shared_ptr<const std::vector<std::uint32_t>> m_all; ///< ascending; null: not known
    JobRunner m_finding;                                     ///< last: its job ends before what it fills does
};

} // namespace kiymet::ui
