// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_card.h"

#include <QWidget>

#include <optional>

class QTextBrowser;

namespace kiymet::ui {

class CurveChart;

/// One customer: history as known, each figure with what it means, and P(alive) against the time without a
/// purchase.
class CustomerCardView final : public QWidget {
    Q_OBJECT

public:
    explicit CustomerCardView(QWidget* parent = nullptr);
    /// None: says how to choose one. `months` of the CLTV.
    void setCard(std::optional<analysis::CustomerCard> card, int months);
    void retranslate();

private:
    QString html() const;
    void showCurve();

    std::optional<analysis::CustomerCard> m_card;
    int m_months = 6;
    QTextBrowser* m_text;
    CurveChart* m_curve;
};

} // namespace kiymet::ui
