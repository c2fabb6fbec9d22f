// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/figure_spin_box.h"

#include "models/number_locale.h"

#include <QSignalBlocker>

#include <cmath>

namespace kiymet::ui {

FigureSpinBox::FigureSpinBox(Kind kind, double low, double high, double step, int decimals, QWidget* parent)
    : QDoubleSpinBox(parent), m_kind(kind)
{
    const double scale = kind == Kind::Percent ? 100 : 1;
    setKeyboardTracking(false);
    setDecimals(decimals);
    setRange(low * scale, high * scale);
    setSingleStep(step * scale);
    useDataLocale();
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] { Q_EMIT figureChanged(figure()); });
}

void FigureSpinBox::setFigure(double figure)
{
    const double shown = m_kind == Kind::Percent ? figure * 100 : figure;
    if (std::abs(shown - value()) < std::pow(10, -decimals()) / 2)
        return;
    const QSignalBlocker quiet(this);
    setValue(shown);
}

void FigureSpinBox::useDataLocale()
{
    QLocale locale = numberLocale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QSignalBlocker quiet(this);
    if (m_kind == Kind::Percent) {
        // As words::percent writes it: 1.5% and %1,5.
        const bool before = words::dataLocale().convention == words::DataLocale::Convention::Turkish;
        setPrefix(before ? QStringLiteral("%") : QString());
        setSuffix(before ? QString() : QStringLiteral("%"));
    }
    if (locale != this->locale())
        setLocale(locale);
}

QString FigureSpinBox::textFromValue(double value) const
{
    QString text = locale().toString(value, 'f', decimals());
    const QString point = locale().decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

} // namespace kiymet::ui
