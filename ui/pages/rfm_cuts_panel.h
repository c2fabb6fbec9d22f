// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/rfm.h"

#include <QWidget>

#include <array>
#include <vector>

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;

namespace kiymet::ui {

/// Where one score ends and the next begins: by quantiles, or by the user's own cut points.
class RfmCutsPanel final : public QWidget {
    Q_OBJECT

public:
    enum Figure { Recency, Frequency, Monetary, FigureCount };

    explicit RfmCutsPanel(QWidget* parent = nullptr);
    void setRfm(const analysis::Rfm* rfm);
    /// The user's own, ascending; empty: quantiles.
    void setCuts(int levels, const std::array<std::vector<double>, FigureCount>& cuts);
    void retranslate();

Q_SIGNALS:
    /// Empty: back to the quantiles.
    void cutsChanged(int figure, const std::vector<double>& cuts);

private:
    struct Row {
        QCheckBox* own = nullptr;
        std::vector<QDoubleSpinBox*> boxes; ///< ascending cut points
    };

    void build();
    void showValues();
    void take(int figure, std::size_t changed);
    /// What the quantiles come to, made strictly ascending: what one's own cut points begin with.
    std::vector<double> present(int figure) const;

    int m_levels = 5;
    std::array<std::vector<double>, FigureCount> m_cuts;
    std::array<std::vector<double>, FigureCount> m_present;
    bool m_hasMonetary = false;
    std::array<Row, FigureCount> m_rows;
    QLabel* m_about;
    QWidget* m_grid = nullptr;
};

} // namespace kiymet::ui
