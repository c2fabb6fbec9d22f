// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/customers_page.h"

#include "analysis/customers/customer_card.h"
#include "jobs/label_reader.h"
#include "pages/customer_card_view.h"
#include "pages/customer_filter_bar.h"
#include "tables/customers_view.h"
#include "words/customer_words.h"
#include "words/formats.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace kiymet::ui {

namespace {

bool hasSegments(const SharedResults& results)
{
    return results && results->summary && results->forecast && results->segments;
}

} // namespace

CustomersPage::CustomersPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_bar(new CustomerFilterBar(this))
    , m_found(new QLabel(this))
    , m_table(new CustomersView(&m_model, this))
    , m_card(new CustomerCardView(this))
{
    m_found->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_split = new QSplitter(this);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_table);
    m_split->addWidget(m_card);
    m_split->setStretchFactor(0, 1);
    m_split->setSizes({850, 320});
    m_table->setMinimumHeight(200);
    m_card->setMinimumHeight(140);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_bar);
    layout->addWidget(m_found);
    layout->addWidget(m_split, 1);

    m_table->showOrder(m_order);
    connect(&document.labelReader(), &LabelReader::finished, this, [this] {
        if (this->document().labelReader().isDone(results()))
            showResults();
    });
    connect(m_bar, &CustomerFilterBar::filterChanged, this, &CustomersPage::select);
    connect(m_bar, &CustomerFilterBar::topChanged, this, [this](int customers) {
        this->document().changeSettings(
            [customers](analysis::Settings& settings) { settings.outputTop = customers; });
    });
    connect(&m_model, &CustomersModel::orderWanted, this, [this](const analysis::CustomerOrder& order) {
        m_order = order;
        m_table->showOrder(order);
        m_table->scrollToTop();
        select();
    });
    connect(m_table, &CustomersView::customerChosen, this, &CustomersPage::chooseCustomer);
    connect(m_table, &CustomersView::copyWanted, this, &CustomersPage::copy);
    refresh();
}

void CustomersPage::arrange(int width)
{
    m_split->setOrientation(isNarrow(width) ? Qt::Vertical : Qt::Horizontal);
}

QString CustomersPage::title() const
{
    return tr("Customers");
}

void CustomersPage::showCustomers(const analysis::CustomerFilter& filter)
{
    m_bar->setFilter(filter);
    m_bar->setTopOnly(false);
    select();
}

void CustomersPage::takeResults()
{
    if (hasSegments(results()))
        document().labelReader().read(results());
    const analysis::CustomerFilter& filter = m_bar->filter();
    // Who is looked for by labels waits for them, and the former rows stay.
    const bool needed = !filter.text.isEmpty() || !filter.channel.isEmpty() || !filter.category.isEmpty();
    if (document().labelReader().isDone(results()) || !needed || !m_model.results())
        showResults();
}

void CustomersPage::showResults()
{
    if (hasSegments(results())) {
        m_labels = document().labelReader().of(results());
        std::vector<analysis::CustomerColumn> columns;
        for (int i = 0; i < analysis::customerColumnCount; ++i)
            if (const auto column = static_cast<analysis::CustomerColumn>(i);
                analysis::has(*results(), m_labels.get(), column))
                columns.push_back(column);
        m_table->setAvailable(columns);
        m_bar->setSegments(results()->segments->count);
        countLabels();
    }
    select();
}

void CustomersPage::readSettings()
{
    const analysis::Settings settings = document().settings();
    m_bar->setTop(settings.outputTop);
    if (m_bar->isTopOnly())
        select();
}

void CustomersPage::select()
{
    const SharedResults of = results();
    if (!hasSegments(of)) {
        m_selecting.cancel();
        m_model.setCustomers(nullptr, nullptr, nullptr);
        m_foundCltv = m_foundShare = 0;
        showFound();
        showCard(std::nullopt);
        return;
    }
    std::optional<std::size_t> best;
    if (m_bar->isTopOnly())
        best = static_cast<std::size_t>(document().settings().outputTop);
    m_selecting.run(
        [of, labels = m_labels, filter = m_bar->filter(), best, order = m_order](const Progress& progress) {
            return analysis::select(*of, labels.get(), filter, best, order, progress);
        },
        [this, of, labels = m_labels](std::optional<analysis::CustomerSelection> selection) {
            if (selection)
                showSelection(of, labels, std::move(*selection));
        });
}

void CustomersPage::showSelection(SharedResults of, CustomersModel::Labels labels,
                                  analysis::CustomerSelection selection)
{
    m_foundCltv = selection.cltv;
    m_foundShare = selection.cltvShare;
    const std::optional<std::uint32_t> chosen = m_customer;
    const bool sameCustomers = m_model.results() && m_model.results()->summary == of->summary;
    m_model.setCustomers(of, std::move(labels),
                         std::make_shared<const std::vector<std::uint32_t>>(std::move(selection.rows)));
    // The card stays with its customer, wherever that one is now.
    const int row = chosen && sameCustomers ? m_model.rowOf(*chosen) : -1;
    const QSignalBlocker quiet(m_table);
    m_table->clearSelection(); // its rows are other customers now
    m_table->setAutoScroll(false);
    if (row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
    else
        m_table->setCurrentIndex({});
    m_table->setAutoScroll(true);
    showFound();
    showCard(row >= 0 ? chosen : std::nullopt);
}

void CustomersPage::showFound()
{
    if (!m_model.results()) {
        m_found->clear();
        return;
    }
    const auto found = static_cast<std::uint64_t>(m_model.rowCount());
    const std::uint64_t all = m_model.results()->summary->size();
    m_found->setText(found == 0 ? tr("No customer fits. Take a condition away to see more.")
                                : tr("<b>%1</b> of %2 customers · CLTV <b>%3</b>, %4 of the total",
                                     "customers found, all, their CLTV, its share")
                                      .arg(words::count(found), words::count(all),
                                           words::wholeMoney(m_foundCltv), words::percent(m_foundShare)));
}

void CustomersPage::chooseCustomer(int row)
{
    showCard(m_model.customerAt(row));
}

void CustomersPage::showCard(std::optional<std::uint32_t> customer)
{
    m_customer = customer;
    const SharedResults of = m_model.results();
    if (!customer || !of) {
        m_carding.cancel();
        m_card->setCard(std::nullopt, 0);
        return;
    }
    m_carding.run([of, labels = m_model.labels(), customer = *customer](
                      const Progress&) { return analysis::customerCard(*of, labels.get(), customer); },
                  [this, months = of->settings.valueMonths](analysis::CustomerCard card) {
                      m_card->setCard(std::move(card), months);
                  });
}

void CustomersPage::copy(bool withTitles)
{
    const SharedResults of = m_model.results();
    if (!of)
        return;
    const std::vector<analysis::CustomerColumn> columns = m_table->shownColumns();
    QStringList titles;
    if (withTitles)
        for (const analysis::CustomerColumn column : columns)
            titles << words::name(column);
    std::vector<std::uint32_t> customers = m_table->selectedCustomers(mostCopied);
    const std::size_t wanted = m_table->selectedCount() > 0 ? m_table->selectedCount()
                                                            : static_cast<std::size_t>(m_model.rowCount());
    const std::size_t copied = customers.size();
    m_copying.run(
        [of, labels = m_model.labels(), customers = std::move(customers), columns, titles,
         locale = words::dataLocale()](const Progress& progress) {
            return CustomersModel::spreadsheet(*of, labels.get(), customers, columns, titles, locale,
                                               progress);
        },
        [this, copied, wanted](const std::optional<QString>& text) {
            if (!text)
                return;
            QGuiApplication::clipboard()->setText(*text);
            Q_EMIT said(copied < wanted
                            ? tr("Copied the first %1 of %2 customers: the clipboard takes no more.")
                                  .arg(words::count(copied), words::count(wanted))
                            : tr("Copied %n customer(s).", nullptr, static_cast<int>(copied)));
        });
}

void CustomersPage::countLabels()
{
    if (!m_labels) {
        m_counting.cancel();
        return; // what there was to choose from stays until there are new ones
    }
    using Counts = std::pair<std::vector<analysis::LabelUse>, std::vector<analysis::LabelUse>>;
    m_counting.run([labels = m_labels](const Progress&) -> Counts { return analysis::labelUses(*labels); },
                   [this](const Counts& counts) { m_bar->setLabels(counts.first, counts.second); });
}

void CustomersPage::refresh()
{
    m_table->setAccessibleName(tr("Customers"));
    m_bar->retranslate();
    m_model.retranslate();
    m_card->retranslate();
    showFound();
}

} // namespace kiymet::ui
