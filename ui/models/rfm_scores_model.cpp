// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rfm_scores_model.h"

#include "words/formats.h"

#include <cmath>

namespace kiymet::ui {

void RfmScoresModel::setRfm(std::shared_ptr<const analysis::Rfm> rfm)
{
    beginResetModel();
    m_rfm = std::move(rfm);
    endResetModel();
}

int RfmScoresModel::rows() const
{
    return m_rfm ? m_rfm->map.levels() : 0;
}

int RfmScoresModel::columns() const
{
    return Count;
}

Cell RfmScoresModel::cell(int row, int column) const
{
    const int score = rows() - row;
    if (column == Score)
        return {words::count(static_cast<std::uint64_t>(score)), score, {}};
    const analysis::RfmScore& of = column <= RecencyCustomers     ? m_rfm->recencyScore
                                   : column <= FrequencyCustomers ? m_rfm->frequencyScore
                                                                  : m_rfm->monetaryScore;
    if (of.levels.empty())
        return {words::none(), std::nan(""), tr("The total value is not known.")};
    const analysis::RfmScore::Level& level = of.levels[static_cast<std::size_t>(score - 1)];
    const bool isCount =
        column == RecencyCustomers || column == FrequencyCustomers || column == MonetaryCustomers;
    if (isCount)
        return {words::count(level.customers), static_cast<qulonglong>(level.customers), {}};
    if (level.customers == 0)
        return {tr("nobody"), std::nan(""), {}};
    const auto text = [column](double value) {
        return column == Monetary ? words::wholeMoney(value) : words::number(value, 0);
    };
    const QString range = level.lowest == level.highest
                              ? text(level.lowest)
                              : tr("%1 to %2", "range").arg(text(level.lowest), text(level.highest));
    return {range, level.lowest, {}};
}

QString RfmScoresModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Score:
        return tr("Score");
    case Recency:
        return tr("Recency: days since the last order");
    case Frequency:
        return tr("Frequency: orders");
    case Monetary:
        return tr("Monetary: total value");
    case RecencyCustomers:
    case FrequencyCustomers:
    case MonetaryCustomers:
        return tr("Customers");
    case Count:
        break;
    }
    return {};
}

QString RfmScoresModel::titleTip(int column) const
{
    if (column == Frequency && m_rfm && m_rfm->frequencyScore.ranked)
        return tr("Equal numbers of orders are told apart here, so ranges may meet.");
    return {};
}

bool RfmScoresModel::isFigure(int column) const
{
    return column != Score;
}

} // namespace kiymet::ui
