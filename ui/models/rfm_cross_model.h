// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "models/table_model.h"

#include <memory>
#include <optional>

namespace kiymet::ui {

/// RFM segments (rows) against CLTV segments (columns): who is a champion and A, who is A and about to be
/// lost.
class RfmCrossModel final : public TableModel {
    Q_OBJECT

public:
    enum Figure { Customers, ShareOfSegment, TotalCltv };

    using TableModel::TableModel;
    void setWorth(std::shared_ptr<const analysis::RfmWorth> worth);
    void setFigure(Figure figure);
    /// Both segments of a cell. Nothing for names, totals, and those without a CLTV.
    struct Place {
        analysis::RfmSegment rfm;
        std::optional<int> group; ///< nothing: the total of the row
    };
    std::optional<Place> place(int row, int column) const;

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant background(int row, int column) const override;

private:
    int groups() const { return m_worth ? m_worth->groups : 0; }
    const analysis::RfmWorth::Cross* crossAt(int row, int column) const;

    std::shared_ptr<const analysis::RfmWorth> m_worth;
    Figure m_figure = Customers;
};

} // namespace kiymet::ui
