// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/trust_panel.h"

#include "models/chart_table_model.h"
#include "pages/panel_parts.h"
#include "tables/table_view.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace kiymet::ui {

using analysis::Margin;

TrustPanel::TrustPanel(TrustFigures& figures, QWidget* parent)
    : QWidget(parent)
    , m_figures(figures)
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
        tr("Draws the customers 1,000 times with replacement and fits both models to each draw. "
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
    showBootstrap();
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
    showNewCustomer(*results);
}

void TrustPanel::showErrors(const analysis::Results& results)
{
    const analysis::Margins* margins = results.margins.get();
    const analysis::Bootstrap* bootstrap = m_figures.bootstrap();
    ChartTable table;
    m_errorsTitle->setText(tr("Error of the estimate: how far these expectations may be off (%1)")
                               .arg(words::percent(results.settings.intervalsLevel, 0)));
    table.titles << tr("Figure") << tr("Estimate") << tr("From") << tr("To");
    if (bootstrap)
        table.titles << tr("Bootstrap from") << tr("Bootstrap to");
    const auto add = [&](const QString& name, const Margin& delta, const Margin* drawn,
                         QString (*text)(double)) {
        const auto cell = [&](double value) {
            return std::isnan(value) ? Cell{words::none(), {}, {}} : Cell{text(value), value, {}};
        };
        std::vector<Cell> row{{name, {}, {}}, cell(delta.value), cell(delta.low), cell(delta.high)};
        if (bootstrap) {
            row.push_back(cell(drawn ? drawn->low : std::nan("")));
            row.push_back(cell(drawn ? drawn->high : std::nan("")));
        }
        table.rows.push_back(std::move(row));
    };
    const auto money = [](double value) { return words::wholeMoney(value); };
    const auto plain = [](double value) { return words::significant(value); };
    const auto whole = [](double value) { return words::number(value, 0); };
    if (margins) {
        const auto at = [](const std::vector<Margin>* of, std::size_t i) {
            return of && i < of->size() ? &(*of)[i] : nullptr;
        };
        if (results.spend)
            add(tr("Total CLTV"), margins->cltv, bootstrap ? &bootstrap->cltv : nullptr, money);
        add(tr("Purchases of all in 24 weeks"), margins->sales6Month,
            bootstrap ? &bootstrap->sales6Month : nullptr, whole);
        for (std::size_t g = 0; results.spend && g < margins->segments.size(); ++g)
            add(tr("CLTV of segment %1").arg(analysis::Segments::label(static_cast<int>(g))),
                margins->segments[g], at(bootstrap ? &bootstrap->segments : nullptr, g), money);
        const auto names = stats::parameterNames(results.transactions->model.kind);
        for (std::size_t i = 0; i < margins->transactions.size(); ++i)
            if (i < 2 || results.transactions->model.hasDropout())
                add(QLatin1String(names[i].data()), margins->transactions[i],
                    at(bootstrap ? &bootstrap->transactions : nullptr, i), plain);
        const char* const ofSpend[] = {"p", "q", "v"};
        for (std::size_t i = 0; i < margins->spend.size(); ++i)
            add(QLatin1String(ofSpend[i]), margins->spend[i], at(bootstrap ? &bootstrap->spend : nullptr, i),
                plain);
        m_distortions->setText(words::text(margins->distortions));
    } else {
        m_distortions->clear();
    }
    m_distortions->setVisible(!m_distortions->text().isEmpty());
    m_errors->setTable(std::move(table));
    m_errorsTable->resizeColumnsToContents();
    fitHeight(m_errorsTable);
}

void TrustPanel::showCheck()
{
    const analysis::PredictiveCheck* check = m_figures.check();
    ChartTable table;
    table.titles << tr("Respect") << tr("In the file") << tr("By the model, from") << tr("By the model, to")
                 << tr("Agrees");
    if (check)
        for (const auto& trait : check->traits) {
            const auto cell = [&](double value) { return Cell{words::value(trait.trait, value), value, {}}; };
            table.rows.push_back({{words::name(trait.trait), {}, {}},
                                  cell(trait.actual),
                                  cell(trait.low),
                                  cell(trait.high),
                                  {trait.within() ? tr("yes") : tr("no"), {}, {}}});
        }
    m_check->setTable(std::move(table));
    m_checkTable->resizeColumnsToContents();
    fitHeight(m_checkTable);
    m_checkTable->setVisible(check);
    m_checkTitle->setVisible(check);
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
        m_bootstrapWords->setText(tr("Checks the margins by 1,000 refits to redrawn customers."));
        return;
    }
    QString text = tr("From %1 refits to redrawn customers, seed %2.")
                       .arg(words::count(static_cast<std::uint64_t>(bootstrap->replicates)),
                            QString::number(bootstrap->seed));
    if (bootstrap->failed > 0)
        text += u' ' + tr("%n refit(s) did not converge and were left out.", nullptr, bootstrap->failed);
    m_bootstrapWords->setText(text);
}

void TrustPanel::showNewCustomer(const analysis::Results& results)
{
    const analysis::NewCustomer& customer = results.forecast->newCustomer;
    const QString soon = words::number(customer.sales3Month);
    const QString later = words::number(customer.sales6Month);
    QString text =
        std::isnan(customer.cltv)
            ? tr("New customer: somebody who has just bought for the first time is expected to buy %1 times "
                 "in 12 "
                 "weeks and %2 times in 24 weeks; what that is worth cannot be told, because the average "
                 "value "
                 "does not exist.")
                  .arg(soon, later)
            : tr("New customer: somebody who has just bought for the first time is expected to buy %1 times "
                 "in 12 "
                 "weeks and %2 times in 24 weeks, at %3 a purchase: a CLTV of %4.")
                  .arg(soon, later, words::money(customer.averageValue), words::money(customer.cltv));
    if (results.settings.modelFrequency == analysis::FrequencyMeaning::AllOrders)
        text += u' ' + tr("Here the first order counts among these purchases.");
    m_newCustomer->setText(text);
}

} // namespace kiymet::ui
