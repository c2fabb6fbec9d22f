// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

class QLabel;

namespace kiymet::ui {

class HistogramChart;

/// How customer lifetime value is distributed, with its total.
class CltvPage final : public Page {
    Q_OBJECT

public:
    explicit CltvPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void refresh() override;
    void takeResults() override;

private:
    QLabel* m_totals;
    QLabel* m_meaning;
    HistogramChart* m_chart;
};

} // namespace kiymet::ui
