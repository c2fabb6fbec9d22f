// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/segments_model.h"

#include "charts/colours.h"
#include "words/formats.h"

namespace kiymet::ui {

namespace {

// Places in Segments::Figures.
constexpr std::size_t sales6Month = 5;
constexpr std::size_t averageValue = 6;
constexpr std::size_t cltv = 7;

} // namespace

void SegmentsModel::setSegments(std::shared_ptr<const analysis::Segments> segments)
{
    beginResetModel();
    m_segments = std::move(segments);
    endResetModel();
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
    switch (static_cast<Column>(column)) {
    case Segment:
        return {analysis::Segments::label(row), {}, {}};
    case Customers:
        return {words::count(figures.customers), QVariant::fromValue<qulonglong>(figures.customers), {}};
    case CltvMean:
        return {words::money(figures.mean[cltv]), figures.mean[cltv], {}};
    case CltvSum:
        return {words::money(figures.sum[cltv]), figures.sum[cltv], {}};
    case Sales6Month:
        return {words::number(figures.mean[sales6Month], 2), figures.mean[sales6Month], {}};
    case AverageValue:
        return {words::money(figures.mean[averageValue]), figures.mean[averageValue], {}};
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
    case Sales6Month:
        return tr("Expected purchases, 6 months");
    case AverageValue:
        return tr("Expected average value");
    case Count:
        break;
    }
    return {};
}

QString SegmentsModel::titleTip(int column) const
{
    switch (static_cast<Column>(column)) {
    case Sales6Month:
        return tr("Purchases that a customer of the segment is expected to make within 168 days (6 months of "
                  "4 weeks), on average.");
    case AverageValue:
        return tr("Value of a purchase that a customer of the segment is expected to make, on average.");
    case Segment:
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
    return column != Segment;
}

QVariant SegmentsModel::decoration(int row, int column) const
{
    return column == Segment ? QVariant(segmentColour(row)) : QVariant();
}

} // namespace kiymet::ui
