// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/shortened_tip.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QTableView>
#include <QToolTip>

namespace kiymet::ui {

namespace {

class ShortenedTip final : public QObject {
public:
    explicit ShortenedTip(QTableView& table) : QObject(&table), m_table(table)
    {
        table.viewport()->installEventFilter(this);
        table.horizontalHeader()->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = watched == m_table.viewport() ? cellAt(help->pos()) : titleAt(help->pos());
        if (text.isEmpty())
            return false;
        QToolTip::showText(help->globalPos(), text, qobject_cast<QWidget*>(watched));
        return true;
    }

private:
    /// Empty where nothing is to be told: an own tip, or room enough.
    QString cellAt(const QPoint& place) const
    {
        const QModelIndex index = m_table.indexAt(place);
        if (!index.isValid() || index.data(Qt::ToolTipRole).isValid())
            return {};
        // What sizeHintForIndex() measures is one line, or as many as the column has room for.
        const QSize needs = m_table.sizeHintForIndex(index);
        const QSize has = m_table.visualRect(index).size();
        return needs.width() > has.width() || needs.height() > has.height() + 2
                   ? index.data(Qt::DisplayRole).toString()
                   : QString();
    }

    QString titleAt(const QPoint& place) const
    {
        const QHeaderView& header = *m_table.horizontalHeader();
        const int section = header.logicalIndexAt(place);
        const QAbstractItemModel* model = m_table.model();
        if (section < 0 || !model || model->headerData(section, Qt::Horizontal, Qt::ToolTipRole).isValid())
            return {};
        const QString title = model->headerData(section, Qt::Horizontal).toString();
        const QRect room(0, 0, header.sectionSize(section) - 8, header.height());
        const QRect needs = header.fontMetrics().boundingRect(room, Qt::TextWordWrap, title);
        return needs.width() > room.width() || needs.height() > room.height() ? title : QString();
    }

    QTableView& m_table;
};

} // namespace

void tellShortened(QTableView& table)
{
    new ShortenedTip(table); // lives as long as its table
}

} // namespace kiymet::ui
