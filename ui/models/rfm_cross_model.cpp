// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rfm_cross_model.h"

#include "words/formats.h"
#include "words/words.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

void RfmCrossModel::setWorth(std::shared_ptr<const analysis::RfmWorth> worth)
{
    beginResetModel();
    m_worth = std::move(worth);
    endResetModel();
}

void RfmCrossModel::setFigure(Figure figure)
{
    m_figure = figure;
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, columns() - 1));
}

int RfmCrossModel::rows() const
{
    return m_worth ? static_cast<int>(analysis::rfmSegmentCount) : 0;
}

int RfmCrossModel::columns() const
{
    return m_worth ? groups() + 3 : 0; // the name, the groups, without a CLTV, all
}

std::optional<RfmCrossModel::Place> RfmCrossModel::place(int row, int column) const
{
    if (row < 0 || row >= rows() || column < 1 || column == groups() + 1)
        return std::nullopt;
    const analysis::RfmSegment segment = analysis::rfmSegments()[static_cast<std::size_t>(row)];
    return Place{segment, column <= groups() ? std::optional(column - 1) : std::nullopt};
}

const analysis::RfmWorth::Cross* RfmCrossModel::crossAt(int row, int column) const
{
    const auto segment = static_cast<std::size_t>(row);
    if (column < 1)
        return nullptr;
    return column == groups() + 2 ? &m_worth->ofSegments[segment]
                                  : &m_worth->cross[segment][static_cast<std::size_t>(column - 1)];
}

Cell RfmCrossModel::cell(int row, int column) const
{
    const analysis::RfmSegment segment = analysis::rfmSegments()[static_cast<std::size_t>(row)];
    if (column == 0)
        return {words::name(segment), {}, {}};
    const analysis::RfmWorth::Cross& cross = *crossAt(row, column);
    const std::uint64_t all = m_worth->ofSegments[static_cast<std::size_t>(segment)].customers;
    const double share = all ? static_cast<double>(cross.customers) / static_cast<double>(all) : std::nan("");
    const QString tip =
        tr("%1 customer(s), %2 of the RFM segment; CLTV %3", nullptr, static_cast<int>(cross.customers))
            .arg(words::count(cross.customers), words::percent(share), words::wholeMoney(cross.cltv));
    switch (m_figure) {
    case Customers:
        return {words::count(cross.customers), static_cast<qulonglong>(cross.customers), tip};
    case ShareOfSegment:
        return {words::percent(share), share, tip};
    case TotalCltv:
        return {words::wholeMoney(cross.cltv), cross.cltv, tip};
    }
    return {};
}

QString RfmCrossModel::title(int column) const
{
    if (column == 0)
        return tr("RFM segment");
    if (column <= groups())
        return tr("CLTV segment %1").arg(analysis::Segments::label(column - 1));
    return column == groups() + 1 ? tr("Without CLTV") : tr("All");
}

bool RfmCrossModel::isFigure(int column) const
{
    return column > 0;
}

QVariant RfmCrossModel::background(int row, int column) const
{
    if (column < 1 || column > groups() + 1)
        return {};
    double most = 0;
    const auto value = [this](const analysis::RfmWorth::Cross& cross) {
        return m_figure == TotalCltv ? cross.cltv : static_cast<double>(cross.customers);
    };
    // The share is shaded within its row, what adds up within the whole table.
    for (std::size_t segment = 0; segment < analysis::rfmSegmentCount; ++segment)
        if (m_figure != ShareOfSegment || segment == static_cast<std::size_t>(row))
            for (const auto& cross : m_worth->cross[segment])
                most = std::max(most, value(cross));
    if (!(most > 0))
        return {};
    QColor shade = QGuiApplication::palette().color(QPalette::Highlight);
    shade.setAlphaF(static_cast<float>(0.45 * std::sqrt(std::max(0.0, value(*crossAt(row, column))) / most)));
    return shade;
}

} // namespace kiymet::ui
