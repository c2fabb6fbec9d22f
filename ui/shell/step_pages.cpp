// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/step_pages.h"

#include "pages/clean_page.h"
#include "pages/cltv_page.h"
#include "pages/customers_page.h"
#include "pages/data_page.h"
#include "pages/lists_page.h"
#include "pages/migration_page.h"
#include "pages/model_page.h"
#include "pages/outliers_page.h"
#include "pages/report_page.h"
#include "pages/rfm_page.h"
#include "pages/segments_page.h"
#include "pages/welcome_page.h"
#include "shell/page_area.h"
#include "shell/step_list.h"

#include <QHBoxLayout>
#include <QStackedWidget>

#include <utility>

namespace kiymet::ui {

StepPages::StepPages(Document& document, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_list(new StepList(this))
    , m_area(new PageArea(this))
    , m_stack(m_area->stack())
    , m_welcome(new WelcomePage)
{
    m_stack->addWidget(m_welcome);
    makePages();
    for (Page* page : std::as_const(m_pages)) {
        m_stack->addWidget(page);
        route(page);
    }
    connect(m_list, &QListWidget::currentRowChanged, this, qOverload<int>(&StepPages::goTo));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_area, 1);
}

template<typename P>
P* StepPages::withFailures(P* page)
{
    connect(page, &P::failed, this, &StepPages::failed);
    return page;
}

void StepPages::makePages()
{
    m_customers = new CustomersPage(m_document);
    m_lists = withFailures(new ListsPage(m_document));
    m_pages = {new DataPage(m_document),
               new CleanPage(m_document),
               new OutliersPage(m_document),
               new ModelPage(m_document),
               new CltvPage(m_document),
               withFailures(new SegmentsPage(m_document)),
               new RfmPage(m_document),
               m_customers,
               m_lists,
               withFailures(new MigrationPage(m_document)),
               withFailures(new ReportPage(m_document))};
}

void StepPages::route(Page* page)
{
    connect(page, &Page::pageWanted, this, [this](const QString& title) {
        for (const Page* wanted : std::as_const(m_pages))
            if (wanted->title() == title)
                goTo(wanted);
    });
    connect(page, &Page::customersWanted, this, [this](const analysis::CustomerFilter& filter) {
        m_customers->showCustomers(filter);
        goTo(m_customers);
    });
    connect(page, &Page::listWanted, this, [this](const analysis::TargetList& list) {
        m_lists->add(list);
        goTo(m_lists);
    });
    connect(page, &Page::said, this, &StepPages::said);
}

int StepPages::steps() const
{
    return m_stack->count();
}

int StepPages::usableSteps() const
{
    return m_document.isOpen() ? steps() : m_document.pending() ? 2 : 1;
}

QStringList StepPages::titles() const
{
    QStringList titles{tr("Welcome")};
    for (const Page* page : m_pages)
        titles << page->title();
    return titles;
}

void StepPages::showMarks()
{
    QList<Page::Mark> marks{{Page::Mark::Done, 0}};
    for (const Page* page : std::as_const(m_pages))
        marks << page->mark();
    m_list->setSteps(titles(), marks);
}

void StepPages::goTo(int step)
{
    if (step < 0 || step >= usableSteps())
        return;
    if (step > 0)
        m_document.setChartsInView(m_pages[step - 1]->charts());
    m_stack->setCurrentIndex(step);
    m_list->setCurrentRow(step);
    Q_EMIT shown(step);
}

void StepPages::goTo(const Page* page)
{
    goTo(static_cast<int>(m_pages.indexOf(page)) + 1);
}

void StepPages::leaveWelcome()
{
    if (m_list->currentRow() != 0)
        return;
    m_list->setCurrentRow(1);
    m_list->setFocus();
}

QWidget* StepPages::current() const
{
    return m_stack->currentWidget();
}

} // namespace kiymet::ui
