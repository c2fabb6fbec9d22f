// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "charts/chart_view.h"

#include <QColor>

namespace kiymet::ui {

/// Box plots side by side: the middle half of a group in the box, its median as a line, its mean as a point,
/// the whiskers from the 5 % to the 95 % quantile. A click says which.
class BoxChart final : public ChartView {
    Q_OBJECT

public:
    struct Group {
        QString name;
        analysis::SegmentFigures::Box box;
        double mean = 0;
        QColor colour;
    };
    struct Words {
        QString title;
        QString category;
        QString value;                           ///< with its unit
        std::function<QString(double)> text;     ///< at the axis
        std::function<QString(double)> fullText; ///< under the pointer and in the table
    };

    explicit BoxChart(QWidget* parent = nullptr);
    /// Nothing is shown without groups that have figures.
    void setGroups(std::vector<Group> groups, Words words);
    ChartTable figures() const override;

Q_SIGNALS:
    void groupClicked(int group);

protected:
    void paintPlot(QPainter& painter, const ChartMap& map) override;
    QString hoverText(const QPointF& place) const override;
    void clicked(const QPointF& place) override;
    bool isClickable(const QPointF& place) const override;

private:
    int groupAt(const QPointF& place) const;

    std::vector<Group> m_groups;
    Words m_words;
};

} // namespace kiymet::ui
