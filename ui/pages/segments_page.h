// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/segments_model.h"
#include "pages/page.h"

class QLabel;

namespace kiymet::ui {

class BarChart;
class TableView;

/// The CLTV segments: how many customers, and how much they are worth.
class SegmentsPage final : public Page {
    Q_OBJECT

public:
    explicit SegmentsPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void refresh() override;
    void takeResults() override;

private:
    SegmentsModel m_segments;
    QLabel* m_about;
    BarChart* m_customers;
    BarChart* m_cltv;
    TableView* m_table;
};

} // namespace kiymet::ui
