// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_filter.h"
#include "analysis/customers/customer_selection.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimer;

namespace kiymet::ui {

/// The controls that say which customers are wanted. What has no control of its own, because a chart asked
/// for it, is a chip in words; every condition can be taken away at its chip.
class CustomerFilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit CustomerFilterBar(QWidget* parent = nullptr);

    const analysis::CustomerFilter& filter() const { return m_filter; }
    /// From outside; without a signal.
    void setFilter(const analysis::CustomerFilter& filter);
    /// Only so many of them, the best by CLTV.
    bool isTopOnly() const;
    void setTopOnly(bool top);
    void setTop(int customers);
    void setSegments(int count);
    /// What there is to choose from; empty: the control is not there.
    void setLabels(const std::vector<analysis::LabelUse>& channels,
                   const std::vector<analysis::LabelUse>& categories);
    void retranslate();

Q_SIGNALS:
    void filterChanged();
    /// How many customers the top has, as typed.
    void topChanged(int customers);

private:
    void takeText();
    void takeValues();
    void change(const std::function<void(analysis::CustomerFilter&)>& edit);
    void showFilter();
    void showChips();
    void addChip(const QString& text, const std::function<void(analysis::CustomerFilter&)>& remove);
    std::optional<analysis::CustomerFilter::Range> cltvRange() const;

    analysis::CustomerFilter m_filter;
    QTimer* m_typing; ///< the search begins when the hand rests
    QLabel* m_searchLabel;
    QLineEdit* m_search;
    QLabel* m_segmentLabel;
    QComboBox* m_segment;
    QLabel* m_channelLabel;
    QComboBox* m_channel;
    QLabel* m_categoryLabel;
    QComboBox* m_category;
    QLabel* m_showLabel;
    QComboBox* m_show;
    QSpinBox* m_top;
    QLabel* m_lowLabel;
    QDoubleSpinBox* m_low;
    QLabel* m_highLabel;
    QDoubleSpinBox* m_high;
    QWidget* m_chips;
    QHBoxLayout* m_chipLayout;
    int m_segments = 0;
    std::vector<analysis::LabelUse> m_channels, m_categories;
};

} // namespace kiymet::ui
