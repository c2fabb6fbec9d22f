// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "models/table_model.h"

#include <memory>

namespace kiymet::ui {

/// What each score means: the range of the figure and how many have it, the best score first.
class RfmScoresModel final : public TableModel {
    Q_OBJECT

public:
    enum Column {
        Score,
        Recency,
        RecencyCustomers,
        Frequency,
        FrequencyCustomers,
        Monetary,
        MonetaryCustomers,
        Count
    };

    using TableModel::TableModel;
    void setRfm(std::shared_ptr<const analysis::Rfm> rfm);

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isFigure(int column) const override;

private:
    std::shared_ptr<const analysis::Rfm> m_rfm;
};

} // namespace kiymet::ui
