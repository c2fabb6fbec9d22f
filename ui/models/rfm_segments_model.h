// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"
#include "models/table_model.h"

#include <memory>

namespace kiymet::ui {

/// The ten RFM segments, the best first, with their figures.
class RfmSegmentsModel final : public TableModel {
    Q_OBJECT

public:
    enum Column { Segment, Customers, Share, Recency, Frequency, Monetary, Cltv, Count };

    using TableModel::TableModel;
    void setRfm(std::shared_ptr<const analysis::Rfm> rfm, std::shared_ptr<const analysis::RfmWorth> worth);

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isFigure(int column) const override;

private:
    std::shared_ptr<const analysis::Rfm> m_rfm;
    std::shared_ptr<const analysis::RfmWorth> m_worth;
};

} // namespace kiymet::ui
