// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace kiymet::ui {

/// One cell of the RFM grid: who is in it, what moves a customer to its neighbours, and its segment, which
/// can be changed. Shows what it is told and says what the user wants.
class RfmCellPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RfmCellPanel(QWidget* parent = nullptr);
    void retranslate();
    /// A cell of the map, counted row by row from the lowest scores. `worth` may be null.
    void showCell(const analysis::Rfm& rfm, const analysis::RfmWorth* worth, int cell, bool mapChanged);
    void showNothing();
    /// The cell in words, for who lists its customers.
    QString title() const;

Q_SIGNALS:
    void segmentChosen(kiymet::analysis::RfmSegment segment);
    void customersWanted();
    void classicMapWanted();

private:
    /// What moves a customer from the cell to its neighbours.
    static QStringList edges(const analysis::Rfm& rfm, int recency, int column);
    void enable(bool cell, bool mapChanged);

    QLabel* m_title;
    QLabel* m_figures;
    QLabel* m_segmentLabel;
    QComboBox* m_segment;
    QPushButton* m_customers;
    QPushButton* m_classic;
};

} // namespace kiymet::ui
