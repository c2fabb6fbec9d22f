// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rfm_cell_panel.h"

#include "help/what_is.h"
#include "words/formats.h"
#include "words/words.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kiymet::ui {

using analysis::RfmSegment;

RfmCellPanel::RfmCellPanel(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_segmentLabel(new QLabel(this))
    , m_segment(new QComboBox(this))
    , m_customers(new QPushButton(this))
    , m_classic(new QPushButton(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_figures->setWordWrap(true);
    m_figures->setMinimumWidth(230);
    m_segmentLabel->setBuddy(m_segment);
    for (const RfmSegment segment : analysis::rfmSegments())
        m_segment->addItem(QString(), static_cast<int>(segment));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_figures);
    layout->addWidget(m_segmentLabel);
    layout->addWidget(m_segment);
    layout->addWidget(m_customers);
    layout->addStretch();
    layout->addWidget(m_classic);

    connect(m_segment, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index >= 0)
            Q_EMIT segmentChosen(static_cast<RfmSegment>(m_segment->itemData(index).toInt()));
    });
    connect(m_customers, &QPushButton::clicked, this, &RfmCellPanel::customersWanted);
    connect(m_classic, &QPushButton::clicked, this, &RfmCellPanel::classicMapWanted);
    setHelp(m_segment, QStringLiteral("settings#rfm.map"));
}

void RfmCellPanel::retranslate()
{
    m_segmentLabel->setText(tr("&Segment of this cell"));
    m_customers->setText(tr("Show its customers"));
    m_classic->setText(tr("Back to the classic map"));
    const QSignalBlocker quiet(m_segment);
    for (int i = 0; i < m_segment->count(); ++i)
        m_segment->setItemText(i, words::name(static_cast<RfmSegment>(m_segment->itemData(i).toInt())));
}

QStringList RfmCellPanel::edges(const analysis::Rfm& rfm, int recency, int column)
{
    const int levels = rfm.map.levels();
    const auto level = [](const analysis::RfmScore& score, int at) {
        return score.levels[static_cast<std::size_t>(at - 1)];
    };
    QStringList lines;
    if (recency < levels)
        if (const auto next = level(rfm.recencyScore, recency + 1); next.customers > 0)
            lines << tr("Recency %1 begins at %2 days since the last order or fewer: then %3.")
                         .arg(recency + 1)
                         .arg(words::number(next.highest, 0), words::name(rfm.map.at(recency + 1, column)));
    if (recency > 1)
        if (const auto below = level(rfm.recencyScore, recency - 1); below.customers > 0)
            lines << tr("Without an order, recency falls to %1 after %2 days: then %3.")
                         .arg(recency - 1)
                         .arg(words::number(below.lowest, 0), words::name(rfm.map.at(recency - 1, column)));
    if (column < levels && !rfm.monetaryInGrid)
        if (const auto next = level(rfm.frequencyScore, column + 1); next.customers > 0)
            lines << tr("Frequency %1 begins at %2 orders: then %3.")
                         .arg(column + 1)
                         .arg(words::number(next.lowest, 0), words::name(rfm.map.at(recency, column + 1)));
    if (column < levels && rfm.monetaryInGrid)
        lines << tr("The column is the mean of the frequency and the monetary score, rounded up.");
    return lines;
}

void RfmCellPanel::showCell(const analysis::Rfm& rfm, const analysis::RfmWorth* worth, int cell,
                            bool mapChanged)
{
    enable(true, mapChanged);
    const auto i = static_cast<std::size_t>(cell);
    const analysis::RfmFigures& of = rfm.ofCells[i];
    const int recency = cell / rfm.map.levels() + 1;
    const int column = cell % rfm.map.levels() + 1;
    m_title->setText(tr("Recency %1, frequency %2").arg(recency).arg(column));
    QStringList lines{
        tr("%1 customer(s)", nullptr, static_cast<int>(of.customers)).arg(words::count(of.customers))};
    if (of.customers > 0) {
        lines << tr("Last order %1 days ago on average").arg(words::number(of.mean(of.recencySum), 0));
        lines << tr("%1 orders on average").arg(words::number(of.mean(of.frequencySum), 1));
        if (rfm.hasMonetary())
            lines << tr("%1 spent on average").arg(words::money(of.mean(of.monetarySum)));
        if (worth)
            lines << tr("CLTV of all: %1").arg(words::wholeMoney(worth->cellCltv[i]));
    }
    lines << edges(rfm, recency, column);
    m_figures->setText(lines.join(QLatin1Char('\n')));
    const QSignalBlocker quiet(m_segment);
    m_segment->setCurrentIndex(m_segment->findData(static_cast<int>(rfm.map.at(i))));
}

void RfmCellPanel::showNothing()
{
    enable(false, false);
    m_title->clear();
    m_figures->clear();
}

QString RfmCellPanel::title() const
{
    return m_title->text();
}

void RfmCellPanel::enable(bool cell, bool mapChanged)
{
    m_segment->setEnabled(cell);
    m_customers->setEnabled(cell);
    m_classic->setEnabled(cell && mapChanged);
}

} // namespace kiymet::ui
