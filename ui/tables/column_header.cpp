// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/column_header.h"

#include "models/rows_model.h"
#include "tables/table_look.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace kiymet::ui {

namespace {

constexpr int margin = 6;
constexpr int barHeight = 5;

} // namespace

ColumnHeader::ColumnHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
    setSectionsMovable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(60);
}

QString ColumnHeader::secondLine(int section) const
{
    const QString type = model()->headerData(section, Qt::Horizontal, TypeRole).toString();
    const QString use = model()->headerData(section, Qt::Horizontal, UsedAsRole).toString();
    if (use.isEmpty())
        return type;
    return QStringList{type, use}.join(QStringLiteral(" → ")).trimmed();
}

int ColumnHeader::comfortableWidth(int section) const
{
    const QString name = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const int widest = std::max(QFontMetrics(bold(font())).horizontalAdvance(name),
                                fontMetrics().horizontalAdvance(secondLine(section)));
    return std::clamp(widest + 2 * margin + 4, 80, 260);
}

QSize ColumnHeader::sectionSizeFromContents(int section) const
{
    return {model() ? comfortableWidth(section) : minimumSectionSize(),
            2 * fontMetrics().lineSpacing() + barHeight + 3 * margin};
}

void ColumnHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, section);
    option.rect = rect;
    option.text.clear();
    painter->save();
    style()->drawControl(QStyle::CE_Header, &option, painter, this);
    painter->restore();

    painter->save();
    painter->setClipRect(rect);
    QRect line = rect.adjusted(margin, margin, -margin, 0);
    line.setHeight(fontMetrics().lineSpacing());
    const QColor text = option.palette.color(QPalette::ButtonText);
    const QString name = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->setFont(bold(font()));
    painter->setPen(text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(painter->font()).elidedText(name, Qt::ElideMiddle, line.width()));
    line.translate(0, line.height());
    painter->setFont(font());
    painter->setPen(text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      fontMetrics().elidedText(secondLine(section), Qt::ElideRight, line.width()));
    paintQuality(*painter, QRect(line.left(), line.bottom() + margin / 2, line.width(), barHeight), section);
    painter->restore();
}

void ColumnHeader::paintQuality(QPainter& painter, const QRect& bar, int section) const
{
    const QVariant valid = model()->headerData(section, Qt::Horizontal, ValidRole);
    const QColor frame = palette().color(QPalette::Mid);
    painter.setPen(frame);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    if (!valid.isValid())
        return;
    const double missing = model()->headerData(section, Qt::Horizontal, MissingRole).toDouble();
    const double unreadable = model()->headerData(section, Qt::Horizontal, UnreadableRole).toDouble();
    // Few among many are still to be seen.
    const auto width = [&bar](double share) {
        return share > 0 ? std::max(3, static_cast<int>(share * bar.width() + 0.5)) : 0;
    };
    const int red = width(unreadable);
    const int grey = std::min(width(missing), bar.width() - red);
    const int green = bar.width() - red - grey;
    const bool dark = palette().color(QPalette::Button).lightness() < 128;
    painter.fillRect(QRect(bar.left(), bar.top(), green, bar.height()),
                     dark ? QColor(0x2f, 0xb5, 0x8a) : QColor(0x00, 0x9e, 0x73));
    painter.fillRect(QRect(bar.left() + green, bar.top() + 1, grey, bar.height() - 2),
                     palette().color(QPalette::Mid));
    if (red > 0) {
        const QRect part(bar.right() + 1 - red, bar.top() - 2, red, bar.height() + 4);
        const QColor colour = dark ? QColor(0xf0, 0x6a, 0x4a) : QColor(0xc8, 0x3c, 0x1e);
        painter.fillRect(part, colour);
        painter.fillRect(part, QBrush(palette().color(QPalette::Button), Qt::BDiagPattern));
    }
}

void ColumnHeader::changeEvent(QEvent* event)
{
    QHeaderView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace kiymet::ui
