// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rfm_cross_model.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;

namespace kiymet::ui {

class TableView;

/// RFM segments against CLTV segments: how many customers, and how much of the CLTV, lie where. A click on a
/// figure asks for its customers.
class RfmCrossPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RfmCrossPanel(QWidget* parent = nullptr);
    void retranslate();
    /// Null: nothing is shown.
    void setWorth(std::shared_ptr<const analysis::RfmWorth> worth);

Q_SIGNALS:
    /// Of the segment in a CLTV group, or in all of them.
    void customersWanted(kiymet::analysis::RfmSegment segment, std::optional<int> group);

private:
    void showSummary();

    std::shared_ptr<const analysis::RfmWorth> m_worth;
    RfmCrossModel m_model;
    TableView* m_view;
    QLabel* m_figureLabel;
    QComboBox* m_figure;
    QLabel* m_summary;
};

} // namespace kiymet::ui
