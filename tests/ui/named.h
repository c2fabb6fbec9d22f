// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <type_traits>

namespace kiymet::test {

/// The control below `parent` that a screen reader calls so, a button without a name of its own by its text;
/// null where there is none.
template<typename T>
T* named(const QWidget& parent, const char* accessibleName)
{
    const auto widgets = parent.findChildren<T*>();
    for (T* widget : widgets) {
        QString name = widget->accessibleName();
        if constexpr (std::is_base_of_v<QAbstractButton, T>)
            if (name.isEmpty())
                name = widget->text().remove(u'&');
        if (name == QString::fromUtf8(accessibleName))
            return widget;
    }
    return nullptr;
}

} // namespace kiymet::test
