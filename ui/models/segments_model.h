// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"
#include "models/table_model.h"

#include <memory>

namespace kiymet::ui {

/// One row a CLTV segment, best first.
class SegmentsModel final : public TableModel {
    Q_OBJECT

public:
    enum Column { Segment, Customers, CltvMean, CltvSum, Sales6Month, AverageValue, Count };

    using TableModel::TableModel;
    void setSegments(std::shared_ptr<const analysis::Segments> segments);

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isFigure(int column) const override;
    QVariant decoration(int row, int column) const override;

private:
    std::shared_ptr<const analysis::Segments> m_segments;
};

} // namespace kiymet::ui
