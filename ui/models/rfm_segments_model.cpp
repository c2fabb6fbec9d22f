// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rfm_segments_model.h"

#include "words/formats.h"
#include "words/words.h"

#include <cmath>

namespace kiymet::ui {

void RfmSegmentsModel::setRfm(std::shared_ptr<const analysis::Rfm> rfm,
                              std::shared_ptr<const analysis::RfmWorth> worth)
{
    beginResetModel();
    m_rfm = std::move(rfm);
    m_worth = std::move(worth);
    endResetModel();
}

void RfmSegmentsModel::setActions(const analysis::ActionTexts& actions)
{
    if (m_actions == actions)
        return;
    m_actions = actions;
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, Actions), index(rows() - 1, Actions));
}

bool RfmSegmentsModel::isSuggestion(int row) const
{
    return !m_actions.of(segmentOf(row));
}

Qt::ItemFlags RfmSegmentsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = TableModel::flags(index);
    return index.isValid() && index.column() == Actions ? flags | Qt::ItemIsEditable : flags;
}

bool RfmSegmentsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != Actions || role != Qt::EditRole)
        return false;
    const QString text = value.toString().trimmed();
    const analysis::RfmSegment segment = segmentOf(index.row());
    if (text != words::action(m_actions, segment))
        Q_EMIT actionsEdited(segment, text == words::action(segment) ? QString() : text);
    return true;
}

int RfmSegmentsModel::rows() const
{
    return m_rfm ? static_cast<int>(analysis::rfmSegmentCount) : 0;
}

int RfmSegmentsModel::columns() const
{
    return Count;
}

Cell RfmSegmentsModel::cell(int row, int column) const
{
    const analysis::RfmSegment segment = analysis::rfmSegments()[static_cast<std::size_t>(row)];
    const analysis::RfmFigures& figures = m_rfm->of(segment);
    const auto figure = [&](double sum, auto&& text) {
        return figures.customers > 0 ? Cell{text(figures.mean(sum)), figures.mean(sum), {}}
                                     : Cell{words::none(), std::nan(""), {}};
    };
    switch (static_cast<Column>(column)) {
    case Segment:
        return {words::name(segment), {}, {}};
    case Customers:
        return {words::count(figures.customers), static_cast<qulonglong>(figures.customers), {}};
    case Share: {
        const double share =
            m_rfm->size() ? static_cast<double>(figures.customers) / static_cast<double>(m_rfm->size()) : 0;
        return {words::percent(share), share, {}};
    }
    case Recency:
        return figure(figures.recencySum, [](double days) { return words::number(days, 1); });
    case Frequency:
        return figure(figures.frequencySum, [](double orders) { return words::number(orders, 2); });
    case Monetary:
        return m_rfm->hasMonetary()
                   ? figure(figures.monetarySum, [](double value) { return words::money(value); })
                   : Cell{words::none(), std::nan(""), tr("The total value is not known.")};
    case Cltv: {
        if (!m_worth)
            return {words::none(), std::nan(""), {}};
        const double cltv = m_worth->ofSegments[static_cast<std::size_t>(segment)].cltv;
        return {words::wholeMoney(cltv), cltv, {}};
    }
    case Actions:
        return {words::action(m_actions, segment),
                {},
                isSuggestion(row) ? tr("A suggestion; a double-click edits it.")
                                  : tr("In your own words; a double-click edits it.")};
    case Count:
        break;
    }
    return {};
}

QString RfmSegmentsModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Segment:
        return tr("Segment");
    case Customers:
        return tr("Customers");
    case Share:
        return tr("Share");
    case Recency:
        return tr("Mean recency, days");
    case Frequency:
        return tr("Mean orders");
    case Monetary:
        return tr("Mean value");
    case Cltv:
        return tr("Total CLTV");
    case Actions:
        return tr("Suggested actions");
    case Count:
        break;
    }
    return {};
}

QString RfmSegmentsModel::titleTip(int column) const
{
    switch (static_cast<Column>(column)) {
    case Recency:
        return tr("Days from the last order to the analysis date.");
    case Monetary:
        return tr("Total value of a customer's orders so far, not capped.");
    case Cltv:
        return tr("What the customers of the segment are expected to spend within the horizon of the CLTV.");
    case Actions:
        return tr("What to do with the customers of a segment. A double-click edits it.");
    default:
        return {};
    }
}

bool RfmSegmentsModel::isFigure(int column) const
{
    return column != Segment && column != Actions;
}

} // namespace kiymet::ui
