// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace kiymet::ui {

/// Where the pages are shown, one at a time: a page fills the area, and can be scrolled where the area is
/// smaller than the page can be (a small screen, or a scaling of 200 %). Only the page in view counts: a wide
/// page does not make the others scroll.
class PageArea final : public QScrollArea {
    Q_OBJECT

public:
    explicit PageArea(QWidget* parent = nullptr);
    ~PageArea() override;

    QStackedWidget* stack() const { return m_stack; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QStackedWidget* m_stack;
};

} // namespace kiymet::ui
