// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/panel_parts.h"

#include "tables/table_view.h"

#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPixmap>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace kiymet::ui {

QLabel* paragraph(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* heading(QWidget* parent)
{
    QLabel* label = paragraph(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QLabel* labelFor(QWidget* control)
{
    auto* label = new QLabel(control->parentWidget());
    label->setBuddy(control);
    return label;
}

QIcon swatch(const QColor& colour)
{
    QPixmap picture(12, 12);
    picture.fill(colour);
    return QIcon(picture);
}

void showWhole(TableView* table, QAbstractItemModel* model)
{
    table->setSource(model);
    table->setSortable(false);
    table->verticalHeader()->hide();
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fitHeight(table);
}

void fitHeight(TableView* table)
{
    int height = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth() + 2;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        height += table->rowHeight(row);
    int width = 2 * table->frameWidth();
    for (int column = 0; column < table->model()->columnCount(); ++column)
        width += table->columnWidth(column);
    if (width > table->width()) // room for the bar below
        height += table->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    table->setFixedHeight(height);
}

void scrollIn(QWidget* panel, QWidget* content)
{
    auto* scroll = new QScrollArea(panel);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

} // namespace kiymet::ui
