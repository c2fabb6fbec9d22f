// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/step_list.h"

#include "charts/colours.h"
#include "words/formats.h"

#include <QEvent>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QStyledItemDelegate>

#include <algorithm>

namespace kiymet::ui {

namespace {

/// A tick, an exclamation mark in a triangle, or an empty ring: told apart without colour.
QPixmap pictureOf(Page::Mark::Kind kind, const QColor& done, const QColor& waiting, qreal ratio)
{
    constexpr int size = 16;
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    switch (kind) {
    case Page::Mark::Done:
        painter.setPen(QPen(done, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({{3, 8.5}, {6.5, 12}, {13, 4.5}}));
        break;
    case Page::Mark::Attention:
        painter.setPen(Qt::NoPen);
        painter.setBrush(attentionColour());
        painter.drawPolygon(QPolygonF({{8, 1}, {15.5, 15}, {0.5, 15}}));
        painter.setPen(QPen(Qt::black, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(8, 5.8), QPointF(8, 10.2));
        painter.drawPoint(QPointF(8, 12.8));
        break;
    case Page::Mark::Waiting:
        painter.setPen(QPen(waiting, 1.4));
        painter.drawEllipse(QRectF(4, 4, 8, 8));
        break;
    }
    return pixmap;
}

QIcon iconOf(Page::Mark::Kind kind, const QPalette& palette, qreal ratio)
{
    QIcon icon;
    const QPixmap usual =
        pictureOf(kind, doneColour(palette), palette.color(QPalette::PlaceholderText), ratio);
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Disabled})
        icon.addPixmap(usual, mode);
    // Green on the colour of the selection could not be told from it.
    const QColor selected = palette.color(QPalette::HighlightedText);
    icon.addPixmap(pictureOf(kind, selected, selected, ratio), QIcon::Selected);
    return icon;
}

constexpr int findingsRole = Qt::UserRole;

/// The number of findings at the right of a step that has any.
class FindingsDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const int findings = index.data(findingsRole).toInt();
        if (findings == 0)
            return;
        painter->save();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(
            option.palette.color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text));
        painter->setFont(option.font);
        painter->drawText(option.rect.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight,
                          words::count(static_cast<std::uint64_t>(findings)));
        painter->restore();
    }
};

} // namespace

StepList::StepList(QWidget* parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("Steps"));
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize(QSize(16, 16));
    setItemDelegate(new FindingsDelegate(this));
}

void StepList::setSteps(const QStringList& titles, const QList<Page::Mark>& marks)
{
    setAccessibleName(tr("Steps"));
    m_marks = marks;
    while (count() < titles.size()) {
        auto* item = new QListWidgetItem(this);
        item->setSizeHint(QSize(0, fontMetrics().height() + 16));
    }
    int widest = 0;
    for (int i = 0; i < count(); ++i) {
        item(i)->setText(titles[i]);
        widest = std::max(widest, fontMetrics().horizontalAdvance(titles[i]));
    }
    setFixedWidth(widest + 40 + fontMetrics().horizontalAdvance(QStringLiteral("99")));
    showMarks();
}

void StepList::showMarks()
{
    for (int i = 0; i < count(); ++i) {
        const Page::Mark mark = m_marks[i];
        QString words;
        switch (mark.kind) {
        case Page::Mark::Waiting:
            words = tr("waiting for a file");
            break;
        case Page::Mark::Done:
            words = tr("done");
            break;
        case Page::Mark::Attention:
            words = tr("%n finding(s) to look at", nullptr, mark.findings);
            break;
        }
        item(i)->setIcon(iconOf(mark.kind, palette(), devicePixelRatioF()));
        item(i)->setData(findingsRole, mark.kind == Page::Mark::Attention ? mark.findings : 0);
        item(i)->setToolTip(words);
        item(i)->setData(Qt::AccessibleDescriptionRole, words);
        // What waits cannot be gone to; the first one is where files are opened.
        const bool open = i == 0 || mark.kind != Page::Mark::Waiting;
        item(i)->setFlags(open ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::NoItemFlags);
    }
}

void StepList::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMarks();
}

} // namespace kiymet::ui
