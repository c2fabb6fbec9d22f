// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/target_lists_model.h"

#include "words/formats.h"
#include "words/list_words.h"
#include "words/words.h"

#include <cmath>

namespace kiymet::ui {

void TargetListsModel::setLists(std::vector<analysis::TargetList> lists, std::size_t saved)
{
    beginResetModel();
    m_lists = std::move(lists);
    m_saved = saved;
    m_found.assign(m_lists.size(), nullptr);
    endResetModel();
}

void TargetListsModel::setFound(std::vector<Found> found)
{
    m_found = std::move(found);
    m_found.resize(m_lists.size());
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, Count - 1));
}

TargetListsModel::Found TargetListsModel::found(int row) const
{
    return row >= 0 && row < rows() ? m_found[static_cast<std::size_t>(row)] : nullptr;
}

int TargetListsModel::rows() const
{
    return static_cast<int>(m_lists.size());
}

int TargetListsModel::columns() const
{
    return Count;
}

Cell TargetListsModel::cell(int row, int column) const
{
    const auto place = static_cast<std::size_t>(row);
    const analysis::TargetList& list = m_lists[place];
    if (column == Name)
        return {place < m_saved ? list.name : tr("Example: %1").arg(list.name), {}, words::text(list.filter)};
    const Found& found = m_found[place];
    if (!found)
        return {QStringLiteral("…"), std::nan(""), {}};
    if (!*found)
        return {words::none(), std::nan(""), words::text(found->failure())};
    switch (static_cast<Column>(column)) {
    case Customers: {
        const auto n = static_cast<qulonglong>((*found)->customers.size());
        return {words::count(n), n, {}};
    }
    case Cltv:
        return {words::wholeMoney((*found)->cltv), (*found)->cltv, {}};
    case Share:
        return {words::percent((*found)->cltvShare), (*found)->cltvShare, {}};
    case Name:
    case Count:
        break;
    }
    return {};
}

QString TargetListsModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Name:
        return tr("List");
    case Customers:
        return tr("Customers");
    case Cltv:
        return tr("CLTV");
    case Share:
        return tr("Share");
    case Count:
        break;
    }
    return {};
}

QString TargetListsModel::titleTip(int column) const
{
    switch (static_cast<Column>(column)) {
    case Cltv:
        return tr("Expected value of those on the list.");
    case Share:
        return tr("Of the expected value of all customers.");
    default:
        return {};
    }
}

bool TargetListsModel::isFigure(int column) const
{
    return column != Name;
}

} // namespace kiymet::ui
