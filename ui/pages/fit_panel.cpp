// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/fit_panel.h"

#include "pages/panel_parts.h"
#include "tables/table_view.h"
#include "words/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace kiymet::ui {

FitPanel::FitPanel(QWidget* parent)
    : QWidget(parent)
    , m_transactions(paragraph(this))
    , m_spend(paragraph(this))
    , m_table(new TableView(this))
    , m_remark(paragraph(this))
{
    m_table->setSource(&m_parameters);
    m_table->verticalHeader()->hide();
    m_table->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->stretch(ParametersModel::Meaning, 160);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_transactions);
    layout->addWidget(m_spend);
    layout->addWidget(m_table);
    layout->addWidget(m_remark);
    layout->addStretch(1);
}

void FitPanel::setResults(const analysis::Results* results)
{
    m_parameters.setResults(results);
    m_table->setColumnHidden(ParametersModel::Unpenalised, !m_parameters.hasUnpenalised());
}

void FitPanel::refresh(const analysis::Results* results)
{
    m_table->setAccessibleName(tr("Parameters"));
    m_parameters.retranslate();
    if (!results || !results->transactions) {
        for (QLabel* label : {m_transactions, m_spend, m_remark})
            label->clear();
        return;
    }
    const auto ended = [](const QString& how, const QString& boundary) {
        return boundary.isEmpty() ? how
                                  : tr("%1 It is: %2.", "way out, edge of the model").arg(how, boundary);
    };
    const stats::TransactionFit& fit = *results->transactions;
    m_transactions->setText(
        tr("Purchases (%1): log-likelihood %2 over %3 customers, penalty %4, %n step(s). %5", nullptr,
           fit.iterations)
            .arg(QLatin1String(stats::title(fit.model.kind).data()), words::number(fit.logLikelihood, 1),
                 words::count(static_cast<std::uint64_t>(fit.customers)), words::significant(fit.penalty),
                 ended(words::name(fit.exit), words::name(fit.boundary))));
    if (results->spend) {
        const stats::GammaGammaFit& spend = *results->spend;
        m_spend->setText(
            tr("Value of a purchase (Gamma-Gamma): log-likelihood %1 over %2 customers, penalty %3, "
               "%n step(s). %4",
               nullptr, spend.iterations)
                .arg(words::number(spend.logLikelihood, 1),
                     words::count(static_cast<std::uint64_t>(spend.customers)),
                     words::significant(spend.penalty),
                     ended(words::name(spend.exit), words::name(spend.boundary))));
    } else {
        m_spend->setText(tr("There is no spend model: fewer than two customers paid for a purchase."));
    }
    const bool exact =
        stats::converged(fit.exit) && (!results->spend || stats::converged(results->spend->exit));
    m_remark->setText(exact ? tr("The optimum is exact. Published notebooks differ from it from about the "
                                 "seventh digit on, because the package they use stops its search early.")
                            : QString());
}

} // namespace kiymet::ui
