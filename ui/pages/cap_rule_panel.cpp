// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cap_rule_panel.h"

#include "help/what_is.h"
#include "models/number_locale.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

#include <array>
#include <cmath>

namespace kiymet::ui {

namespace {

using analysis::CapRounding;

/// Beyond any amount of money, in any currency.
constexpr double farthestLimit = 1e15;

/// In a box that nobody is writing in.
void write(QDoubleSpinBox* box, double value)
{
    const QSignalBlocker blocker(box);
    const auto* line = box->findChild<QLineEdit*>();
    if (!(box->hasFocus() && line && line->isModified()) && box->value() != value)
        box->setValue(value);
}

QDoubleSpinBox* numberBox(QWidget* parent, double low, double high, int decimals)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setRange(low, high);
    box->setDecimals(decimals);
    box->setKeyboardTracking(false); // a figure counts when it is complete
    box->setAccelerated(true);
    box->setMinimumWidth(96);
    return box;
}

QDoubleSpinBox* limitBox(QWidget* parent, QLabel* label)
{
    QDoubleSpinBox* box = numberBox(parent, -farthestLimit, farthestLimit, 2);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    label->setBuddy(box);
    return box;
}

} // namespace

CapRulePanel::CapRulePanel(QWidget* parent)
    : QWidget(parent)
    , m_low(makeDial({0, 0.5}, {0, 0.1}, 0.0005, lowQuantilePart))
    , m_high(makeDial({0.5, 1}, {0.9, 1}, 0.0005, highQuantilePart))
    , m_factor(makeDial({0, 1000}, {0, 5}, 0.05, factorPart))
    , m_lowLimitLabel(new QLabel(this))
    , m_lowLimit(limitBox(this, m_lowLimitLabel))
    , m_highLimitLabel(new QLabel(this))
    , m_highLimit(limitBox(this, m_highLimitLabel))
    , m_fromQuantiles(new QPushButton(this))
    , m_roundingLabel(new QLabel(this))
    , m_rounding(new QComboBox(this))
{
    m_roundingLabel->setBuddy(m_rounding);
    for (const CapRounding rounding : {CapRounding::Nearest, CapRounding::Truncate, CapRounding::None})
        m_rounding->addItem(QString(), static_cast<int>(rounding));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    int row = 0;
    for (const Dial* dial : {&m_low, &m_high, &m_factor}) {
        grid->addWidget(dial->label, row, 0);
        grid->addWidget(dial->box, row, 1);
        grid->addWidget(dial->slider, row, 2);
        ++row;
    }
    grid->setColumnMinimumWidth(3, 12);
    grid->addWidget(m_lowLimitLabel, 0, 4);
    grid->addWidget(m_lowLimit, 0, 5);
    grid->addWidget(m_highLimitLabel, 1, 4);
    grid->addWidget(m_highLimit, 1, 5);
    grid->addWidget(m_fromQuantiles, 0, 6, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_roundingLabel, 2, 4);
    grid->addWidget(m_rounding, 2, 5, 1, 2);

    connect(m_rounding, &QComboBox::activated, this,
            [this] { Q_EMIT roundingChosen(static_cast<CapRounding>(m_rounding->currentData().toInt())); });
    connect(m_lowLimit, &QDoubleSpinBox::valueChanged, this, &CapRulePanel::lowLimitTyped);
    connect(m_highLimit, &QDoubleSpinBox::valueChanged, this, &CapRulePanel::highLimitTyped);
    connect(m_fromQuantiles, &QPushButton::clicked, this, &CapRulePanel::limitsForgotten);
    for (const auto& [dial, key] : {std::pair(&m_low, "low_quantile"), std::pair(&m_high, "high_quantile"),
                                    std::pair(&m_factor, "factor")}) {
        const QString section = QStringLiteral("settings#outliers.") + QLatin1String(key);
        setHelp(dial->slider, section);
        setHelp(dial->box, section);
    }
    setHelp(m_rounding, QStringLiteral("settings#outliers.rounding"));
    setHelp(m_lowLimit, QStringLiteral("settings#outliers.low_limit"));
    setHelp(m_highLimit, QStringLiteral("settings#outliers.high_limit"));
}

CapRulePanel::Dial CapRulePanel::makeDial(Range box, Range slider, double step, const OutlierNumber& part)
{
    Dial dial;
    dial.label = new QLabel(this);
    dial.box = numberBox(this, box.low, box.high, step < 0.01 ? 4 : 2);
    dial.box->setSingleStep(step);
    dial.label->setBuddy(dial.box);
    dial.slider = new QSlider(Qt::Horizontal, this);
    dial.slider->setRange(0, static_cast<int>(std::lround((slider.high - slider.low) / step)));
    dial.slider->setPageStep(10);
    dial.slider->setMinimumWidth(90);
    dial.low = slider.low;
    dial.step = step;
    connect(dial.box, &QDoubleSpinBox::valueChanged, this,
            [this, part](double value) { Q_EMIT numberChosen(part, value); });
    connect(dial.slider, &QSlider::valueChanged, this, [this, part, low = slider.low, step](int place) {
        // Free of the rounding errors of a product.
        Q_EMIT numberChosen(part, std::round((low + place * step) * 1e6) / 1e6);
    });
    return dial;
}

void CapRulePanel::showRule(const analysis::Settings::Outliers& outliers, const QString& column)
{
    const auto set = [&](const Dial& dial, const OutlierNumber& part) {
        const double value = partAt(outliers, column, part);
        write(dial.box, value);
        const QSignalBlocker blocker(dial.slider);
        dial.slider->setValue(static_cast<int>(std::lround((value - dial.low) / dial.step)));
    };
    set(m_low, lowQuantilePart);
    set(m_high, highQuantilePart);
    set(m_factor, factorPart);
    m_rounding->setCurrentIndex(
        m_rounding->findData(static_cast<int>(partAt(outliers, column, roundingPart))));
}

void CapRulePanel::showLimits(double low, double high)
{
    write(m_lowLimit, low);
    write(m_highLimit, high);
}

void CapRulePanel::setUsable(bool usable, bool limitsTyped)
{
    for (const Dial* dial : {&m_low, &m_high, &m_factor}) {
        dial->box->setEnabled(usable);
        dial->slider->setEnabled(usable);
    }
    m_rounding->setEnabled(usable);
    m_lowLimit->setEnabled(usable);
    m_highLimit->setEnabled(usable);
    m_fromQuantiles->setEnabled(usable && limitsTyped);
}

void CapRulePanel::retranslate()
{
    m_low.label->setText(tr("&Low quantile"));
    m_high.label->setText(tr("High qua&ntile"));
    m_factor.label->setText(tr("F&actor"));
    m_low.slider->setAccessibleName(tr("Low quantile, slider"));
    m_high.slider->setAccessibleName(tr("High quantile, slider"));
    m_factor.slider->setAccessibleName(tr("Factor, slider"));
    m_roundingLabel->setText(tr("Roun&ding"));
    const std::array<QString, 3> roundings{tr("nearest whole number"), tr("whole part"), tr("none")};
    for (int i = 0; i < 3; ++i)
        m_rounding->setItemText(i, roundings[static_cast<std::size_t>(i)]);
    m_rounding->setToolTip(tr("What is written in place of a capped value: the limit, made whole or not."));
    m_lowLimitLabel->setText(tr("Low limi&t"));
    m_highLimitLabel->setText(tr("Hi&gh limit"));
    // As their labels say: the buddy alone names a control to a screen reader only.
    for (QLabel* label :
         {m_low.label, m_high.label, m_factor.label, m_roundingLabel, m_lowLimitLabel, m_highLimitLabel})
        label->buddy()->setAccessibleName(label->text().remove(u'&'));
    m_fromQuantiles->setText(tr("From &quantiles"));
    m_fromQuantiles->setToolTip(
        tr("Give up the limits typed or dragged for this column: low quantile − factor "
           "× (high − low), and high quantile + factor × (high − low)."));
    for (QDoubleSpinBox* box : {m_low.box, m_high.box, m_factor.box, m_lowLimit, m_highLimit}) {
        box->setLocale(numberLocale());
        box->setGroupSeparatorShown(box == m_lowLimit || box == m_highLimit);
    }
}

} // namespace kiymet::ui
