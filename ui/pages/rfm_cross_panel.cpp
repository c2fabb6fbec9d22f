// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rfm_cross_panel.h"

#include "tables/table_view.h"
#include "words/formats.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace kiymet::ui {

using analysis::RfmSegment;

RfmCrossPanel::RfmCrossPanel(QWidget* parent)
    : QWidget(parent)
    , m_view(new TableView(this))
    , m_figureLabel(new QLabel(this))
    , m_figure(new QComboBox(this))
    , m_summary(new QLabel(this))
{
    m_view->setSource(&m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAlternatingRowColors(false);
    m_view->verticalHeader()->hide();
    m_view->shareWidth();
    m_figureLabel->setBuddy(m_figure);
    m_figure->addItems({QString(), QString(), QString()});
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addSpacing(12);
    top->addWidget(m_figureLabel);
    top->addWidget(m_figure);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);

    connect(m_figure, &QComboBox::currentIndexChanged, this,
            [this](int figure) { m_model.setFigure(static_cast<RfmCrossModel::Figure>(figure)); });
    const auto show = [this](const QModelIndex& index) {
        if (const auto place = m_model.place(index.row(), index.column()))
            Q_EMIT customersWanted(place->rfm, place->group);
    };
    connect(m_view, &QTableView::clicked, this, show);
    connect(m_view, &QTableView::activated, this, show);
}

void RfmCrossPanel::retranslate()
{
    m_figureLabel->setText(tr("Sho&w"));
    m_figure->setItemText(RfmCrossModel::Customers, tr("Customers"));
    m_figure->setItemText(RfmCrossModel::ShareOfSegment, tr("Share of the RFM segment"));
    m_figure->setItemText(RfmCrossModel::TotalCltv, tr("Total CLTV"));
    m_view->setAccessibleName(tr("RFM segments against CLTV segments"));
    m_model.retranslate();
    showSummary();
}

void RfmCrossPanel::setWorth(std::shared_ptr<const analysis::RfmWorth> worth)
{
    m_worth = std::move(worth);
    m_model.setWorth(m_worth);
    showSummary();
}

void RfmCrossPanel::showSummary()
{
    if (!m_worth || m_worth->groups == 0) {
        m_summary->clear();
        return;
    }
    const auto best = [&worth = *m_worth](RfmSegment segment) {
        return worth.cross[static_cast<std::size_t>(segment)].front();
    };
    const auto champions = best(RfmSegment::Champions);
    const auto atRisk = best(RfmSegment::AtRisk);
    const auto cantLose = best(RfmSegment::CantLose);
    m_summary->setText(
        tr("Champions and A: %1 customers, CLTV %2. A, but at risk or among those not to be lost: %3 "
           "customers, CLTV %4. A click on a figure shows the customers.")
            .arg(words::count(champions.customers), words::wholeMoney(champions.cltv),
                 words::count(atRisk.customers + cantLose.customers),
                 words::wholeMoney(atRisk.cltv + cantLose.cltv)));
}

} // namespace kiymet::ui
