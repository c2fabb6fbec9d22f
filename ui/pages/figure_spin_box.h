// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace kiymet::ui {

/// A number that is taken when it is finished, written in the data locale with no more decimals than it
/// needs.
class FigureSpinBox final : public QDoubleSpinBox {
    Q_OBJECT

public:
    /// How a value is shown: as it is, or as a percentage of 1.
    enum class Kind { Plain, Percent };

    FigureSpinBox(Kind kind, double low, double high, double step, int decimals, QWidget* parent = nullptr);

    /// The value in the units of the settings: a percentage of 1 % is 0.01.
    double figure() const { return m_kind == Kind::Percent ? value() / 100 : value(); }
    /// Without a signal, and without disturbing what is being typed where the value is the same.
    void setFigure(double figure);
    /// After another data locale.
    void useDataLocale();

Q_SIGNALS:
    /// By the user.
    void figureChanged(double figure);

protected:
    QString textFromValue(double value) const override;

private:
    Kind m_kind;
};

} // namespace kiymet::ui
