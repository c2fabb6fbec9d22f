// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "models/customers_model.h"
#include "pages/page.h"

class QSplitter;
class QLabel;

namespace kiymet::ui {

class CustomerCardView;
class CustomerFilterBar;
class CustomersView;

/// All customers: searched, filtered, sorted and copied, with the card of one of them. Filtering and sorting
/// are done in the background; the former rows stay until the new ones are there.
class CustomersPage final : public Page {
    Q_OBJECT

public:
    /// Rows that one copy takes at most: a spreadsheet takes no more, and the clipboard is memory.
    static constexpr std::size_t mostCopied = 200000;

    explicit CustomersPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    void arrange(int width) override;
    analysis::ChartGroups charts() const override { return analysis::ChartGroup::Margins; }
    /// Asked for by another page.
    void showCustomers(const analysis::CustomerFilter& filter);

protected:
    void refresh() override;
    void takeResults() override;
    void readSettings() override;

private:
    void select();
    void showSelection(SharedResults results, CustomersModel::Labels labels,
                       analysis::CustomerSelection selection);
    void showFound();
    void chooseCustomer(int row);
    void showCard(std::optional<std::uint32_t> customer);
    void copy(bool withTitles);
    void showResults();
    void countLabels();

    CustomersModel m_model;
    CustomersModel::Labels m_labels; ///< null until they are read
    analysis::CustomerOrder m_order;
    std::optional<std::uint32_t> m_customer; ///< of the card
    double m_foundCltv = 0, m_foundShare = 0;

    CustomerFilterBar* m_bar;
    QLabel* m_found;
    CustomersView* m_table;
    CustomerCardView* m_card;
    QSplitter* m_split; ///< table and card
    // Last: their jobs end before what they show does.
    JobRunner m_selecting, m_carding, m_copying, m_counting;
};

} // namespace kiymet::ui
