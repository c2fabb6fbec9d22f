// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"
#include "models/table_model.h"

#include <memory>

namespace kiymet::ui {

/// The customers of Results::top with their forecasts.
class CustomersModel final : public TableModel {
    Q_OBJECT

public:
    enum Column { Id, Orders, AverageValue, Sales3Month, Sales6Month, Alive, Cltv, Segment, Count };

    using TableModel::TableModel;
    void setResults(std::shared_ptr<const analysis::Results> results);

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isFigure(int column) const override;

private:
    std::shared_ptr<const analysis::Results> m_results; ///< null, or with all stages
    bool m_aliveIdentified = true;
};

} // namespace kiymet::ui
