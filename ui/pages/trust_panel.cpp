// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/trust_panel.h"

#include "models/chart_table_model.h"
#include "models/trust_tables.h"
#include "pages/panel_parts.h"
#include "tables/table_view.h"
#include "words/trust_words.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace kiymet::ui {

TrustPanel::TrustPanel(TrustFigures& figures, QWidget* parent)
    : QWidget(parent)
    , m_figures(figures)
    , m_working(paragraph(this))
    , m_sentences(paragraph(this))
    , m_errorsTitle(heading(this))
    , m_errorsTable(new TableView(this))
    , m_errors(new ChartTableModel({}, this))
    , m_distortions(paragraph(this))
    , m_start(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_bootstrapWords(paragraph(this))
    , m_checkTitle(heading(this))
    , m_checkTable(new TableView(this))
    , m_check(new ChartTableModel({}, this))
    , m_newCustomer(paragraph(this))
{
    m_sentences->setTextFormat(Qt::RichText);
    m_progress->setRange(0, 1000);
    showWhole(m_errorsTable, m_errors);
    showWhole(m_checkTable, m_check);
    auto* content = new QWidget;
    auto* all = new QVBoxLayout(content);
    all->setSpacing(8);
    all->addWidget(m_working);
    all->addWidget(m_sentences);
    all->addWidget(m_newCustomer);
    all->addWidget(m_errorsTitle);
    all->addWidget(m_errorsTable);
    all->addWidget(m_distortions);
    auto* row = new QHBoxLayout;
    row->addWidget(m_start);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_bootstrapWords, 2);
    all->addLayout(row);
    all->addWidget(m_checkTitle);
    all->addWidget(m_checkTable);
    all->addStretch(1);
    scrollIn(this, content);

    connect(m_start, &QPushButton::clicked, &m_figures, &TrustFigures::startBootstrap);
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { m_figures.cancel(TrustFigures::Job::Bootstrap); });
    connect(&m_figures, &TrustFigures::runningChanged, this, &TrustPanel::showBootstrap);
    connect(&m_figures, &TrustFigures::runningChanged, this, &TrustPanel::showWorking);
    connect(&m_figures, &TrustFigures::progress, this, [this](TrustFigures::Job job, int thousandths) {
        if (job == TrustFigures::Job::Bootstrap)
            m_progress->setValue(thousandths);
    });
    showBootstrap();
}

void TrustPanel::refresh(const analysis::Results* results)
{
    m_start->setText(tr("Bootstrap"));
    m_start->setAccessibleName(tr("Bootstrap"));
    m_start->setToolTip(
        tr("Draws the customers many times with replacement and fits both models to each draw. "
           "Needs no assumption that the models are right."));
    m_cancel->setText(tr("Stop"));
    m_cancel->setAccessibleName(tr("Stop the bootstrap"));
    m_progress->setAccessibleName(tr("Progress of the bootstrap"));
    m_errorsTable->setAccessibleName(tr("Errors of the estimates"));
    m_checkTable->setAccessibleName(tr("Customers made up by the model"));
    m_checkTitle->setText(tr("Fit: customers of the file and customers made up by the model"));
    const bool there = results && results->transactions && results->forecast && results->segments;
    for (QWidget* widget : {static_cast<QWidget*>(m_errorsTitle), static_cast<QWidget*>(m_errorsTable),
                            static_cast<QWidget*>(m_checkTitle), static_cast<QWidget*>(m_checkTable)})
        widget->setVisible(there);
    m_customers = there ? results->summary->size() : 0;
    showBootstrap();
    showWorking();
    if (!there) {
        for (QLabel* label : {m_sentences, m_distortions, m_newCustomer, m_bootstrapWords})
            label->clear();
        return;
    }
    QString html;
    for (const QString& sentence : words::trustSentences(*results, m_figures.evidence())) {
        // What it is about, up to the colon, stands out.
        const qsizetype colon = sentence.indexOf(u':') + 1;
        html += QStringLiteral("<p style='margin:0 0 6px 0'><b>%1</b>%2</p>")
                    .arg(sentence.left(colon).toHtmlEscaped(), sentence.mid(colon).toHtmlEscaped());
    }
    m_sentences->setText(html);
    showErrors(*results);
    showCheck();
    m_newCustomer->setText(words::newCustomer(*results));
}

void TrustPanel::showErrors(const analysis::Results& results)
{
    m_errorsTitle->setText(tr("Error of the estimate: how far these expectations may be off (%1)")
                               .arg(words::percent(results.settings.intervalsLevel, 0)));
    m_distortions->setText(results.margins ? words::text(results.margins->distortions) : QString());
    m_distortions->setVisible(!m_distortions->text().isEmpty());
    m_errors->setTable(marginsTable(results, m_figures.bootstrap()));
    m_errorsTable->resizeColumnsToContents();
    fitHeight(m_errorsTable);
}

void TrustPanel::showCheck()
{
    const analysis::PredictiveCheck* check = m_figures.check();
    m_check->setTable(check ? populationTable(*check) : ChartTable());
    m_checkTable->resizeColumnsToContents();
    fitHeight(m_checkTable);
    m_checkTable->setVisible(check);
    m_checkTitle->setVisible(check);
}

/// What is still missing of the sentences comes by itself.
void TrustPanel::showWorking()
{
    const bool checks = m_figures.isRunning(TrustFigures::Job::Checks);
    const bool validation = m_figures.isRunning(TrustFigures::Job::Validation);
    m_working->setText(checks || validation
                           ? tr("The other models are being fitted and the checks are being made; the "
                                "sentences follow.")
                           : QString());
    m_working->setVisible(checks || validation);
}

void TrustPanel::showBootstrap()
{
    const bool running = m_figures.isRunning(TrustFigures::Job::Bootstrap);
    m_start->setEnabled(!running);
    m_cancel->setVisible(running);
    m_progress->setVisible(running);
    if (!running)
        m_progress->setValue(0);
    const analysis::Bootstrap* bootstrap = m_figures.bootstrap();
    m_bootstrapWords->setVisible(!running);
    if (!bootstrap) {
        const int replicates = analysis::usualReplicates(m_customers);
        m_bootstrapWords->setText(tr("Checks the margins by %1 refits to redrawn customers.")
                                      .arg(words::count(static_cast<std::uint64_t>(replicates))));
        return;
    }
    m_bootstrapWords->setText(words::text(*bootstrap));
}

} // namespace kiymet::ui
