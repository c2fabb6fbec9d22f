// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace kiymet::ui {

/// Leaves rows that are as high as their text some room: else the dots of an Ö in the first line are cut.
class RoomyDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        constexpr int room = 6; // pixels, above and below together
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, room);
    }
};

} // namespace kiymet::ui
