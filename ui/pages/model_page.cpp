// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/model_page.h"

#include "tables/table_view.h"
#include "words/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace kiymet::ui {

namespace {

bool isAboutModels(const analysis::Finding& finding)
{
    using analysis::Stage;
    switch (finding.stage) {
    case Stage::Read:
    case Stage::Clean:
    case Stage::Cap:
        return false;
    case Stage::Summarise:
    case Stage::FitTransactions:
    case Stage::FitSpend:
    case Stage::Forecast:
    case Stage::Segment:
    case Stage::Rfm:
    case Stage::Charts:
        return true;
    }
    return true;
}

QLabel* paragraph(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ModelPage::ModelPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_preset(paragraph(this))
    , m_transactions(paragraph(this))
    , m_spend(paragraph(this))
    , m_warningsTitle(new QLabel(this))
    , m_parameterTable(new TableView(this))
    , m_warnings(new TableView(this))
{
    m_parameterTable->setSource(&m_parameters);
    m_parameterTable->verticalHeader()->hide();
    m_parameterTable->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_parameterTable->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_parameterTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_parameterTable->horizontalHeader()->setStretchLastSection(true);
    m_warnings->setSource(&m_findings);
    m_warnings->setWordWrap(true);
    m_warnings->verticalHeader()->hide();
    m_warnings->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_warnings->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_warnings->horizontalHeader()->setSectionResizeMode(FindingsModel::Message, QHeaderView::Stretch);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_preset);
    layout->addWidget(m_transactions);
    layout->addWidget(m_spend);
    layout->addWidget(m_parameterTable);
    layout->addWidget(m_warningsTitle);
    layout->addWidget(m_warnings, 1);
    layout->addStretch(0);
    refresh();
}

QString ModelPage::title() const
{
    return tr("Model");
}

void ModelPage::takeResults()
{
    m_parameters.setResults(results().get());
    std::vector<analysis::Finding> findings;
    if (results())
        std::copy_if(results()->findings.begin(), results()->findings.end(), std::back_inserter(findings),
                     isAboutModels);
    m_findings.setFindings(std::move(findings));
}

void ModelPage::refresh()
{
    m_parameterTable->setAccessibleName(tr("Parameters"));
    m_warnings->setAccessibleName(tr("Warnings about the models"));
    m_parameters.retranslate();
    m_findings.retranslate();
    if (!results() || !results()->transactions || !results()->spend) {
        for (QLabel* label : {m_preset, m_transactions, m_spend, m_warningsTitle})
            label->clear();
        return;
    }

    const stats::TransactionFit& transactions = *results()->transactions;
    const stats::GammaGammaFit& spend = *results()->spend;
    m_preset->setText(
        results()->settings.preset == analysis::Preset::Notebook
            ? tr("Preset: notebook. As in the course notebooks, every order counts as a repeat "
                 "purchase and a penalty holds the parameters down.")
            : tr("Preset: standard. As in the papers, the first order is not a repeat purchase, and "
                 "there is no penalty."));
    m_transactions->setText(
        tr("Purchases (BG/NBD): log-likelihood %1 over %2 customers, penalty %3, %n step(s). %4", nullptr,
           transactions.iterations)
            .arg(words::number(transactions.logLikelihood, 1),
                 words::count(static_cast<std::uint64_t>(transactions.customers)),
                 words::significant(transactions.penalty), words::name(transactions.exit)));
    m_spend->setText(tr("Value of a purchase (Gamma-Gamma): log-likelihood %1 over %2 customers, penalty %3, "
                        "%n step(s). %4",
                        nullptr, spend.iterations)
                         .arg(words::number(spend.logLikelihood, 1),
                              words::count(static_cast<std::uint64_t>(spend.customers)),
                              words::significant(spend.penalty), words::name(spend.exit)));
    const int warnings = m_findings.rowCount();
    m_warningsTitle->setText(warnings ? tr("What to beware of: %n point(s)", nullptr, warnings)
                                      : tr("Nothing to beware of was found."));
    m_warnings->setVisible(warnings > 0);
}

} // namespace kiymet::ui
