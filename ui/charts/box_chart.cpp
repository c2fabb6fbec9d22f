// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/box_chart.h"

#include "charts/categories.h"

#include <QMetaMethod>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

BoxChart::BoxChart(QWidget* parent) : ChartView(parent)
{
    setZoomable(false);
}

void BoxChart::setGroups(std::vector<Group> groups, Words words)
{
    m_groups = std::move(groups);
    m_words = std::move(words);
    setTitle(m_words.title);
    QStringList names;
    ChartAxis values;
    values.title = m_words.value;
    values.text = m_words.text;
    values.high = -1;
    for (const Group& group : m_groups) {
        names << group.name;
        if (std::isfinite(group.box.high)) {
            values.high = std::max({values.high, group.box.high * 1.05, group.mean * 1.05});
            values.low = std::min(values.low, group.box.low);
        }
    }
    if (values.high < 0) {
        m_groups.clear();
        clear();
        return;
    }
    setAxes(categoryAxis(m_words.category, names), std::move(values));
}

void BoxChart::paintPlot(QPainter& painter, const ChartMap& map)
{
    const QColor text = palette().color(QPalette::Text);
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const Group& group = m_groups[i];
        if (!std::isfinite(group.box.median))
            continue;
        const auto place = static_cast<double>(i);
        const double middle = map.x(place);
        painter.setPen(QPen(text, 1.2));
        painter.drawLine(QPointF(middle, map.y(group.box.low)),
                         QPointF(middle, map.y(group.box.firstQuartile)));
        painter.drawLine(QPointF(middle, map.y(group.box.thirdQuartile)),
                         QPointF(middle, map.y(group.box.high)));
        for (const double end : {group.box.low, group.box.high})
            painter.drawLine(map.at(place - 0.15, end), map.at(place + 0.15, end));
        QRectF box = map.between(place - 0.3, group.box.firstQuartile, place + 0.3, group.box.thirdQuartile);
        box.setHeight(std::max(box.height(), 1.0));
        painter.setBrush(group.colour.isValid() ? group.colour : palette().color(QPalette::Highlight));
        painter.drawRect(box);
        painter.setPen(QPen(QColor(Qt::black), 2.2)); // on the colours of segments in both themes
        painter.drawLine(map.at(place - 0.3, group.box.median), map.at(place + 0.3, group.box.median));
        if (std::isfinite(group.mean)) {
            painter.setPen(QPen(QColor(Qt::black), 1));
            painter.setBrush(QColor(Qt::white));
            painter.drawEllipse(map.at(place, group.mean), 3.5, 3.5);
        }
    }
}

int BoxChart::groupAt(const QPointF& place) const
{
    return categoryAt(map().valueAt(place).x(), m_groups.size());
}

QString BoxChart::hoverText(const QPointF& place) const
{
    const int group = groupAt(place);
    if (group < 0)
        return {};
    const Group& at = m_groups[static_cast<std::size_t>(group)];
    const auto text = [this](double value) { return m_words.fullText(value); };
    return QStringList{
        tr("%1: median %2, mean %3", "group, figures").arg(at.name, text(at.box.median), text(at.mean)),
        tr("Middle half: %1 to %2").arg(text(at.box.firstQuartile), text(at.box.thirdQuartile)),
        tr("5% to 95%: %1 to %2").arg(text(at.box.low), text(at.box.high))}
        .join(u'\n');
}

bool BoxChart::isClickable(const QPointF& place) const
{
    return groupAt(place) >= 0 && isSignalConnected(QMetaMethod::fromSignal(&BoxChart::groupClicked));
}

void BoxChart::clicked(const QPointF& place)
{
    if (isClickable(place))
        Q_EMIT groupClicked(groupAt(place));
}

ChartTable BoxChart::figures() const
{
    ChartTable table;
    table.titles = {m_words.category.isEmpty() ? tr("Group") : m_words.category,
                    tr("5% quantile"),
                    tr("First quartile"),
                    tr("Median"),
                    tr("Third quartile"),
                    tr("95% quantile"),
                    tr("Mean")};
    for (const Group& group : m_groups) {
        std::vector<Cell> row{{group.name, {}, {}}};
        for (const double value : {group.box.low, group.box.firstQuartile, group.box.median,
                                   group.box.thirdQuartile, group.box.high, group.mean})
            row.push_back({m_words.fullText(value), value, {}});
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace kiymet::ui
