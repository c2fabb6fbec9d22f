// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/target_list.h"
#include "models/table_model.h"

#include <memory>
#include <vector>

namespace kiymet::ui {

/// Target lists with who is on them, as far as that is known: the saved ones, then ready examples.
class TargetListsModel final : public TableModel {
    Q_OBJECT

public:
    enum Column { Name, Customers, Cltv, Share, Count };
    /// Who is on a list, or why that cannot be said; null: not known yet.
    using Found = std::shared_ptr<const Outcome<analysis::TargetCustomers>>;

    using TableModel::TableModel;
    /// The first `saved` are the user's own.
    void setLists(std::vector<analysis::TargetList> lists, std::size_t saved);
    void setFound(std::vector<Found> found);
    const std::vector<analysis::TargetList>& lists() const { return m_lists; }
    std::size_t saved() const { return m_saved; }
    Found found(int row) const;

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isFigure(int column) const override;

private:
    std::vector<analysis::TargetList> m_lists;
    std::size_t m_saved = 0;
    std::vector<Found> m_found; ///< as many
};

} // namespace kiymet::ui
