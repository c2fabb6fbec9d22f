// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "models/findings_model.h"
#include "models/left_rows_model.h"
#include "models/samples_model.h"
#include "pages/page.h"

#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace kiymet::ui {

class TableView;

/// What reading and cleaning found, with a rule for each kind; the totals before and after, and the rows left
/// out, which can be exported.
class CleanPage final : public Page {
    Q_OBJECT

public:
    explicit CleanPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    void arrange(int width) override;
    Mark mark() const override;

protected:
    void takeResults() override;
    void refresh() override;
    void readSettings() override;

private:
    struct Rule {
        QLabel* label = nullptr;
        QComboBox* choice = nullptr;
        QLabel* meaning = nullptr;
    };
    enum RuleOf { Missing, Zero, Negative, DateOrder, Duplicates, RuleCount };

    void createRules();
    QLayout* rules();
    QLayout* totals();
    void setRule(RuleOf rule, int choice);
    void showRules();
    void showTotals();
    void showSelected();
    void exportLeftRows();
    bool isSummary() const;
    bool isLog() const;
    const analysis::Finding* selected() const;

    FindingsModel m_findings;
    std::vector<analysis::Finding> m_shown; ///< in the order of the model
    SamplesModel m_samples;
    LeftRowsModel m_left;

    QLabel* m_about;
    TableView* m_findingsTable;
    QBoxLayout* m_above; ///< findings and rules
    QLabel* m_samplesTitle;
    TableView* m_samplesTable;
    QLabel* m_rulesTitle;
    std::vector<Rule> m_rules;
    /// Before, after, change of rows, orders and value.
    std::vector<std::vector<QLabel*>> m_totals;
    QLabel* m_leftTitle;
    QPushButton* m_export;
    TableView* m_leftTable;
    JobRunner m_background;
};

} // namespace kiymet::ui
