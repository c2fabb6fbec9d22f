// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_accessible.h"

#include "charts/chart_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>

#include <algorithm>

namespace kiymet::ui {

namespace {

class ChartAccessible final : public QAccessibleWidget {
    Q_DECLARE_TR_FUNCTIONS(ChartAccessible)

public:
    explicit ChartAccessible(ChartView* chart) : QAccessibleWidget(chart, QAccessible::Chart), m_chart(chart)
    {
    }

    /// What is inside the view are its painted parts, which say nothing of their own.
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && m_chart->accessibleName().isEmpty())
            return m_chart->title();
        if (kind == QAccessible::Description && m_chart->accessibleDescription().isEmpty())
            return summary();
        return QAccessibleWidget::text(kind);
    }

private:
    QString summary() const
    {
        constexpr std::size_t most = 8;
        const ChartTable table = m_chart->figures();
        if (table.rows.empty())
            return tr("Nothing to show yet.");
        QStringList said;
        for (std::size_t i = 0; i < std::min(most, table.rows.size()); ++i) {
            QStringList cells;
            for (const Cell& cell : table.rows[i])
                if (!cell.text.isEmpty())
                    cells << cell.text;
            said << cells.join(QStringLiteral(": "));
        }
        QString text = tr("%1: %2.", "titles, rows")
                           .arg(table.titles.join(QStringLiteral(", ")), said.join(QStringLiteral("; ")));
        if (table.rows.size() > most)
            text += u' ' + tr("The menu shows all %n figure(s) as a table.", nullptr,
                              static_cast<int>(table.rows.size()));
        return text;
    }

    ChartView* m_chart;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* chart = qobject_cast<ChartView*>(object);
    return chart ? new ChartAccessible(chart) : nullptr;
}

} // namespace

void useChartAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once);
}

} // namespace kiymet::ui
