// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/comparison_panel.h"

#include "models/chart_table_model.h"
#include "pages/panel_parts.h"
#include "tables/table_view.h"
#include "words/trust_words.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

using analysis::ComparedModel;

ComparisonPanel::ComparisonPanel(TrustFigures& figures, QWidget* parent)
    : QWidget(parent)
    , m_figures(figures)
    , m_words(paragraph(this))
    , m_take(new QPushButton(this))
    , m_table(new TableView(this))
    , m_models(new ChartTableModel({}, this))
    , m_countsTable(new TableView(this))
    , m_counts(new ChartTableModel({}, this))
    , m_countsTitle(heading(this))
    , m_penaltyTitle(heading(this))
    , m_penaltyWords(paragraph(this))
    , m_choiceWords(paragraph(this))
    , m_choose(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_use(new QPushButton(this))
    , m_progress(new QProgressBar(this))
{
    m_progress->setRange(0, 1000);
    showWhole(m_table, m_models);
    showWhole(m_countsTable, m_counts);
    auto* content = new QWidget;
    auto* all = new QVBoxLayout(content);
    all->setSpacing(8);
    auto* top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_take);
    all->addLayout(top);
    all->addWidget(m_table);
    all->addWidget(m_countsTitle);
    all->addWidget(m_countsTable);
    all->addWidget(m_penaltyTitle);
    all->addWidget(m_penaltyWords);
    all->addWidget(m_choiceWords);
    auto* row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    row->addWidget(m_use);
    row->addStretch(1);
    all->addLayout(row);
    all->addStretch(1);
    scrollIn(this, content);

    using Job = TrustFigures::Job;
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (const auto* comparison = m_figures.comparison())
            Q_EMIT modelWanted(comparison->recommendation.model);
    });
    connect(m_choose, &QPushButton::clicked, &m_figures, &TrustFigures::startPenalties);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_figures.cancel(Job::Penalties); });
    connect(m_use, &QPushButton::clicked, this, [this] {
        if (const auto* choice = m_figures.penaltyChoice())
            Q_EMIT penaltyWanted(choice->smallestAsGood);
    });
    connect(&m_figures, &TrustFigures::runningChanged, this, &ComparisonPanel::showPenalty);
    connect(&m_figures, &TrustFigures::progress, this, [this](Job job, int thousandths) {
        if (job == Job::Penalties)
            m_progress->setValue(thousandths);
    });
}

void ComparisonPanel::refresh(const analysis::Results* results)
{
    m_penalty = results && results->transactions ? results->transactions->penalty : 0;
    m_table->setAccessibleName(tr("Models side by side"));
    m_countsTable->setAccessibleName(tr("Customers by number of purchases, by every model"));
    m_take->setText(tr("Use this model"));
    m_take->setAccessibleName(tr("Use this model"));
    m_choose->setText(tr("Choose by cross-validation"));
    m_choose->setAccessibleName(tr("Choose the penalty by cross-validation"));
    m_choose->setToolTip(
        tr("Fits the model to four fifths of the customers with nine penalties and asks each time "
           "how likely the last fifth is."));
    m_use->setText(tr("Use this penalty"));
    m_use->setAccessibleName(tr("Use this penalty"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop the cross-validation"));
    m_progress->setAccessibleName(tr("Progress of the cross-validation"));
    m_countsTitle->setText(tr("Customers by number of purchases: counted, and expected by each model"));
    m_penaltyTitle->setText(tr("What the penalty costs"));
    showModels(results);
    showPenalty();
}

double ComparisonPanel::holdoutError(stats::TransactionModelKind kind,
                                     double analysis::HoldoutModel::*error) const
{
    if (const analysis::Holdout* holdout = m_figures.holdout())
        for (const analysis::HoldoutModel& model : holdout->models)
            if (model.fit.model.kind == kind)
                return model.*error;
    return std::nan("");
}

void ComparisonPanel::showModels(const analysis::Results* results)
{
    const analysis::ComparedModels* comparison = m_figures.comparison();
    for (QWidget* widget : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_countsTable),
                            static_cast<QWidget*>(m_countsTitle)})
        widget->setVisible(comparison);
    if (!comparison || !results || !results->transactions) {
        m_words->setText(!results || !results->transactions ? QString()
                                                            : tr("The other models are being fitted."));
        m_take->hide();
        return;
    }
    m_words->setText(words::text(comparison->recommendation));
    m_take->setVisible(comparison->recommendation.reason != analysis::ModelReason::NoModel &&
                       comparison->recommendation.model != results->transactions->model.kind);

    const bool log = m_figures.isLog();
    ChartTable table;
    table.titles << tr("Model") << tr("Log-likelihood") << tr("Parameters") << tr("AIC") << tr("BIC");
    if (log)
        table.titles << tr("Holdout MAE") << tr("Holdout RMSE");
    table.titles << tr("Ended");
    const auto figure = [](double value, int decimals) {
        return std::isfinite(value) ? Cell{words::number(value, decimals), value, {}}
                                    : Cell{words::none(), {}, {}};
    };
    for (const ComparedModel& model : comparison->models) {
        const stats::TransactionModelKind kind = model.fit.model.kind;
        std::vector<Cell> row{{words::name(kind), {}, {}},
                              figure(model.fit.logLikelihood, 1),
                              figure(model.freeParameters, 0),
                              figure(model.aic, 1),
                              figure(model.bic, 1)};
        if (log) {
            row.push_back(figure(holdoutError(kind, &analysis::HoldoutModel::mae), 3));
            row.push_back(figure(holdoutError(kind, &analysis::HoldoutModel::rmse), 3));
        }
        const QString edge = words::name(model.fit.boundary);
        const QString ended = !edge.isEmpty()                    ? edge
                              : stats::converged(model.fit.exit) ? tr("at an optimum")
                                                                 : tr("not converged");
        row.push_back({ended, {}, words::name(model.fit.exit)});
        table.rows.push_back(std::move(row));
    }
    m_models->setTable(std::move(table));
    m_table->resizeColumnsToContents();
    fitHeight(m_table);

    ChartTable counts;
    counts.titles << tr("Customers with") << tr("In the file");
    for (const ComparedModel& model : comparison->models)
        counts.titles << words::name(model.fit.model.kind);
    for (std::size_t n = 0; n < comparison->actual.size(); ++n) {
        const QString number = words::count(n);
        std::vector<Cell> row{
            {n + 1 < comparison->actual.size() ? number : tr("%1+", "so many or more").arg(number), {}, {}},
            figure(comparison->actual[n], 0)};
        for (const ComparedModel& model : comparison->models)
            row.push_back(figure(model.expected[n], 0));
        counts.rows.push_back(std::move(row));
    }
    m_counts->setTable(std::move(counts));
    m_countsTable->resizeColumnsToContents();
    fitHeight(m_countsTable);
}

void ComparisonPanel::showPenalty()
{
    const bool running = m_figures.isRunning(TrustFigures::Job::Penalties);
    const analysis::PenaltyCost* cost = m_figures.penaltyCost();
    const analysis::PenaltyChoice* choice = m_figures.penaltyChoice();
    m_penaltyWords->setText(cost ? words::text(*cost) : QString());
    m_choiceWords->setText(choice ? words::text(*choice, m_penalty) : QString());
    m_choiceWords->setVisible(choice);
    m_choose->setEnabled(!running && cost);
    m_stop->setVisible(running);
    m_progress->setVisible(running);
    if (!running)
        m_progress->setValue(0);
    m_use->setVisible(!running && choice && choice->smallestAsGood != m_penalty);
}

} // namespace kiymet::ui
