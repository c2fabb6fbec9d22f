// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QTabWidget>

#include <algorithm>

namespace kiymet::ui {

/// Tabs that ask for the height that the pages need, whichever is the current one. Those of Qt ask for what
/// the current page prefers, and a table prefers far more than it needs: the page around them would scroll.
class CompactTabs final : public QTabWidget {
public:
    using QTabWidget::QTabWidget;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        int plain = 0;
        int wrapped = 0;
        for (int i = 0; i < count(); ++i) {
            const QLayout* inside = widget(i)->layout();
            const int least = widget(i)->minimumSizeHint().height();
            plain = std::max(plain, least);
            wrapped = std::max(wrapped, inside && inside->hasHeightForWidth()
                                            ? inside->totalMinimumHeightForWidth(width)
                                            : least);
        }
        return minimumSizeHint().height() + wrapped - plain; // bar and frame are in the hint
    }
};

} // namespace kiymet::ui
