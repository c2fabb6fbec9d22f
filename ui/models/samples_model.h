// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"
#include "models/table_model.h"

#include <vector>

namespace kiymet::ui {

/// The first rows that a finding is about.
class SamplesModel final : public TableModel {
    Q_OBJECT

public:
    using TableModel::TableModel;
    void setSamples(std::vector<analysis::SampleRow> samples);

protected:
    int rows() const override { return static_cast<int>(m_samples.size()); }
    int columns() const override { return 3; }
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    bool isFigure(int column) const override { return column == 0; }

private:
    std::vector<analysis::SampleRow> m_samples;
};

} // namespace kiymet::ui
