// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/text_delegate.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

#include <algorithm>

namespace kiymet::ui {

QWidget* TextDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                    const QModelIndex& index) const
{
    auto* editor = new QPlainTextEdit(parent);
    editor->setTabChangesFocus(true);
    editor->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    return editor;
}

void TextDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* text = static_cast<QPlainTextEdit*>(editor);
    if (text->toPlainText().isEmpty()) {
        text->setPlainText(index.data(Qt::EditRole).toString());
        text->selectAll();
    }
}

void TextDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    model->setData(index, static_cast<QPlainTextEdit*>(editor)->toPlainText(), Qt::EditRole);
}

void TextDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                        const QModelIndex&) const
{
    QRect place = option.rect;
    place.setHeight(std::max(place.height(), 4 * option.fontMetrics.height()));
    const QWidget* viewport = editor->parentWidget();
    if (place.bottom() > viewport->height())
        place.moveBottom(viewport->height());
    editor->setGeometry(place);
}

bool TextDelegate::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            auto* editor = static_cast<QWidget*>(object);
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor);
            return true;
        }
    }
    return RoomyDelegate::eventFilter(object, event);
}

} // namespace kiymet::ui
