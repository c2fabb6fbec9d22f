// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace kiymet::test {

/// The control below `parent` that a screen reader calls so; null where there is none.
template<typename T>
T* named(const QWidget& parent, const char* accessibleName)
{
    const auto widgets = parent.findChildren<T*>();
    for (T* widget : widgets)
        if (widget->accessibleName() == QString::fromUtf8(accessibleName))
            return widget;
    return nullptr;
}

} // namespace kiymet::test
