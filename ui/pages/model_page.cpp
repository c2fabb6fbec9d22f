// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/model_page.h"

#include "jobs/trust_figures.h"
#include "pages/comparison_panel.h"
#include "pages/fit_panel.h"
#include "pages/model_charts.h"
#include "pages/model_settings.h"
#include "pages/trust_panel.h"
#include "pages/validation_panel.h"
#include "pages/warning_list.h"
#include "words/words.h"

#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

namespace {

bool isAboutModels(const analysis::Finding& finding)
{
    using analysis::Stage;
    return finding.stage == Stage::Summarise || finding.stage == Stage::FitTransactions ||
           finding.stage == Stage::FitSpend || finding.stage == Stage::Forecast;
}

} // namespace

ModelPage::ModelPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_settings(new ModelSettings(document))
    , m_warningsTitle(new QLabel)
    , m_warnings(new WarningList)
    , m_charts(new ModelCharts)
    , m_fits(new FitPanel)
    , m_trustFigures(document.trustFigures())
    , m_trust(new TrustPanel(m_trustFigures))
    , m_comparison(new ComparisonPanel(m_trustFigures))
    , m_validation(new ValidationPanel(m_trustFigures))
{
    m_warningsTitle->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_warningsTitle->setFont(bold);
    addPanels();
    connect(m_settings, &ModelSettings::said, this, &Page::said);
    connect(m_warnings, &WarningList::buttonClicked, this, &ModelPage::cure);
    connect(m_charts, &ModelCharts::customersWanted, this, &Page::customersWanted);

    auto* left = new QWidget;
    auto* below = new QVBoxLayout(left);
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_warningsTitle);
    below->addWidget(m_warnings, 1);
    m_splitter = new QSplitter;
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_charts);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 5);
    m_splitter->setSizes({360, 800});

    // On a small screen, or with large letters, the page scrolls.
    auto* content = new QWidget;
    auto* all = new QVBoxLayout(content);
    all->setSpacing(10);
    all->addWidget(m_settings);
    all->addWidget(m_splitter, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    arrange(1200);
    m_settings->retranslate();
    m_settings->read();
    refresh();
}

void ModelPage::arrange(int width)
{
    const bool narrow = isNarrow(width);
    m_settings->arrange(narrow ? 2 : 4);
    m_charts->arrange(narrow);
    m_splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    // What the charts would like to have is no reason to scroll.
    m_splitter->setSizePolicy(QSizePolicy::Expanding, narrow ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_splitter->setMinimumHeight(narrow ? 0 : 320);
}

void ModelPage::addPanels()
{
    for (QWidget* panel : {static_cast<QWidget*>(m_fits), static_cast<QWidget*>(m_trust),
                           static_cast<QWidget*>(m_comparison), static_cast<QWidget*>(m_validation)})
        m_charts->addFront(panel);
    connect(m_charts, &QTabWidget::currentChanged, this, &ModelPage::tellView);
    connect(&m_trustFigures, &TrustFigures::changed, this, &ModelPage::refreshTrust);
    connect(m_comparison, &ComparisonPanel::modelWanted, this, [this](stats::TransactionModelKind kind) {
        document().changeSettings([kind](analysis::Settings& settings) { settings.transactionModel = kind; });
    });
    connect(m_comparison, &ComparisonPanel::penaltyWanted, this, [this](double penalty) {
        document().changeSettings(
            [penalty](analysis::Settings& settings) { settings.modelPenalty = penalty; });
    });
}

void ModelPage::tellView()
{
    QWidget* current = m_charts->currentWidget();
    m_trustFigures.setInView(
        this, isVisible() && (current == m_trust || current == m_comparison || current == m_validation));
}

void ModelPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    tellView();
}

void ModelPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    tellView();
}

void ModelPage::refreshTrust()
{
    m_trust->refresh(results().get());
    m_comparison->refresh(results().get());
    m_validation->refresh(results().get());
}

QString ModelPage::title() const
{
    return tr("Model");
}

Page::Mark ModelPage::mark() const
{
    using enum analysis::Stage;
    return markOf({Summarise, FitTransactions, FitSpend, Forecast});
}

void ModelPage::takeResults()
{
    m_fits->setResults(results().get());
    // Figures of charts may follow later; until then the former ones stay, unless they are of another file.
    if (!results() || results()->modelFigures || m_shownInput.lock() != results()->input)
        m_charts->setFigures(results());
    m_shownInput = results() ? results()->input : nullptr;
}

void ModelPage::readSettings()
{
    m_settings->read();
}

void ModelPage::refresh()
{
    m_settings->retranslate();
    m_fits->refresh(results().get());
    m_charts->refresh();
    m_charts->setTabText(0, tr("Parameters"));
    m_charts->setTabText(1, tr("Trust"));
    m_charts->setTabText(2, tr("Models"));
    m_charts->setTabText(3, tr("Validation"));
    refreshTrust();
    m_charts->setAccessibleName(tr("Fits and charts"));
    m_warnings->setAccessibleName(tr("Warnings about the models"));

    std::vector<WarningList::Warning> warnings;
    m_cures.clear();
    if (results())
        for (const analysis::Finding& finding : results()->findings) {
            if (!isAboutModels(finding))
                continue;
            m_cures.push_back(cureOf(finding, results()->settings));
            warnings.push_back({finding.severity, words::text(finding), words::advice(finding),
                                m_cures.back() ? m_cures.back()->text : QString()});
        }
    const int count = static_cast<int>(warnings.size());
    if (!results() || !results()->transactions)
        m_warningsTitle->clear();
    else
        m_warningsTitle->setText(count ? tr("What to beware of: %n point(s)", nullptr, count)
                                       : tr("Nothing to beware of was found."));
    m_warnings->setWarnings(std::move(warnings));
}

void ModelPage::cure(int warning)
{
    const auto at = static_cast<std::size_t>(warning);
    if (at < m_cures.size() && m_cures[at])
        document().changeSettings(m_cures[at]->apply);
}

} // namespace kiymet::ui
