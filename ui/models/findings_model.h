// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"
#include "models/table_model.h"

#include <vector>

namespace kiymet::ui {

/// What the user should know about the file and the fits, in words.
class FindingsModel final : public TableModel {
    Q_OBJECT

public:
    enum Column { Severity, Message, Affected, Count };

    using TableModel::TableModel;
    void setFindings(std::vector<analysis::Finding> findings);
    const analysis::Finding& finding(int row) const { return m_findings[static_cast<std::size_t>(row)]; }

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant decoration(int row, int column) const override;

private:
    std::vector<analysis::Finding> m_findings;
};

} // namespace kiymet::ui
