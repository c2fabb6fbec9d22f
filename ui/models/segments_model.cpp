// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/segments_model.h"

#include "analysis/figures/segment_figures.h"
#include "charts/colours.h"
#include "words/formats.h"
#include "words/words.h"

namespace kiymet::ui {

using analysis::SegmentFigure;

void SegmentsModel::setSegments(std::shared_ptr<const analysis::Segments> segments)
{
    beginResetModel();
    m_segments = std::move(segments);
    endResetModel();
}

void SegmentsModel::setActions(const analysis::ActionTexts& actions)
{
    if (m_actions == actions)
        return;
    m_actions = actions;
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, Actions), index(rows() - 1, Actions));
}

bool SegmentsModel::isSuggestion(int row) const
{
    return !m_actions.of(row, rows());
}

Qt::ItemFlags SegmentsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = TableModel::flags(index);
    return index.isValid() && index.column() == Actions ? flags | Qt::ItemIsEditable : flags;
}

bool SegmentsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || index.column() != Actions || role != Qt::EditRole)
        return false;
    const QString text = value.toString().trimmed();
    if (text != cell(index.row(), Actions).text) {
        const bool suggested = text == words::action(index.row(), rows());
        Q_EMIT actionsEdited(index.row(), suggested ? QString() : text);
    }
    return true;
}

int SegmentsModel::rows() const
{
    return m_segments ? static_cast<int>(m_segments->figures.size()) : 0;
}

int SegmentsModel::columns() const
{
    return Count;
}

Cell SegmentsModel::cell(int row, int column) const
{
    const analysis::Segments::Figures& figures = m_segments->figures[static_cast<std::size_t>(row)];
    const auto figure = [&figures](SegmentFigure of) {
        const double value = figureOf(figures, of);
        return Cell{analysis::isMoney(of) ? words::money(value) : words::number(value, 2), value, {}};
    };
    switch (static_cast<Column>(column)) {
    case Segment:
        return {analysis::Segments::label(row), {}, {}};
    case Customers:
        return {words::count(figures.customers), QVariant::fromValue<qulonglong>(figures.customers), {}};
    case CltvMean:
        return figure(SegmentFigure::MeanCltv);
    case CltvSum:
        return figure(SegmentFigure::TotalCltv);
    case Sales3Month:
        return figure(SegmentFigure::Sales3Month);
    case Sales6Month:
        return figure(SegmentFigure::Sales6Month);
    case AverageValue:
        return figure(SegmentFigure::AverageValue);
    case Actions: {
        return {words::action(m_actions, row, rows()),
                {},
                isSuggestion(row) ? tr("A suggestion; a double-click edits it.")
                                  : tr("In your own words; a double-click edits it.")};
    }
    case Count:
        break;
    }
    return {};
}

QString SegmentsModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Segment:
        return tr("Segment");
    case Customers:
        return tr("Customers");
    case CltvMean:
        return tr("Mean CLTV");
    case CltvSum:
        return tr("Total CLTV");
    case Sales3Month:
        return tr("Expected purchases, 3 months");
    case Sales6Month:
        return tr("Expected purchases, 6 months");
    case AverageValue:
        return tr("Expected average value");
    case Actions:
        return tr("Suggested actions");
    case Count:
        break;
    }
    return {};
}

QString SegmentsModel::titleTip(int column) const
{
    switch (static_cast<Column>(column)) {
    case Segment:
        return tr("A click shows the customers of the segment.");
    case Sales3Month:
        return tr("Purchases that a customer of the segment is expected to make within 84 days (3 months of "
                  "4 weeks), on average.");
    case Actions:
        return tr("What to do with the customers of a segment. A double-click edits it.");
    case Sales6Month:
        return tr("Purchases that a customer of the segment is expected to make within 168 days (6 months of "
                  "4 weeks), on average.");
    case AverageValue:
        return tr("Value of a purchase that a customer of the segment is expected to make, on average.");
    case Customers:
    case CltvMean:
    case CltvSum:
    case Count:
        break;
    }
    return {};
}

bool SegmentsModel::isFigure(int column) const
{
    return column != Segment && column != Actions;
}

QVariant SegmentsModel::decoration(int row, int column) const
{
    return column == Segment ? QVariant(segmentColour(row)) : QVariant();
}

} // namespace kiymet::ui
