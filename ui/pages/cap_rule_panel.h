// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/outlier_edits.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;

namespace kiymet::ui {

/// The rule by which a column is capped: quantiles, factor and rounding, and the limits that come of it or
/// are typed in their place. Shows what it is told and says what the user wants.
class CapRulePanel final : public QWidget {
    Q_OBJECT

public:
    explicit CapRulePanel(QWidget* parent = nullptr);
    void retranslate();

    void showRule(const analysis::Settings::Outliers& outliers, const QString& column);
    /// In the units of the column.
    void showLimits(double low, double high);
    /// `limitsTyped`: there are limits to give up.
    void setUsable(bool usable, bool limitsTyped);

Q_SIGNALS:
    void numberChosen(const kiymet::ui::OutlierNumber& part, double value);
    void roundingChosen(kiymet::analysis::CapRounding rounding);
    void lowLimitTyped(double limit);
    void highLimitTyped(double limit);
    void limitsForgotten();

private:
    /// A setting that is a number with a slider beside it. The slider covers the part in which people look
    /// for an answer, the box the whole range.
    struct Dial {
        QLabel* label = nullptr;
        QDoubleSpinBox* box = nullptr;
        QSlider* slider = nullptr;
        double low = 0, step = 1; ///< of the slider
    };
    struct Range {
        double low, high;
    };
    Dial makeDial(Range box, Range slider, double step, const OutlierNumber& part);

    Dial m_low, m_high, m_factor;
    QLabel* m_lowLimitLabel;
    QDoubleSpinBox* m_lowLimit;
    QLabel* m_highLimitLabel;
    QDoubleSpinBox* m_highLimit;
    QPushButton* m_fromQuantiles;
    QLabel* m_roundingLabel;
    QComboBox* m_rounding;
};

} // namespace kiymet::ui
