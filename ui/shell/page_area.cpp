// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page_area.h"

#include "pages/page.h"

#include <QLayout>
#include <QStackedWidget>

namespace kiymet::ui {

namespace {

/// A stack that is as small as its current page can be, not as small as all of them can.
class PageStack final : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;

    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }

    /// The least height, where the area asks for the preferred one: charts and tables prefer more than they
    /// need.
    int heightForWidth(int width) const override
    {
        const QLayout* layout = currentWidget() ? currentWidget()->layout() : nullptr;
        return layout ? layout->totalMinimumHeightForWidth(width) : -1;
    }
};

} // namespace

PageArea::PageArea(QWidget* parent) : QScrollArea(parent), m_stack(new PageStack)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setWidget(m_stack);
    setFocusPolicy(Qt::NoFocus); // what stands on the page has the focus, and is scrolled to
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        ensureVisible(0, 0);
        arrange();
        m_stack->updateGeometry();
    });
}

PageArea::~PageArea()
{
    // The pages go one by one with the stack, and each makes another the current one, when the scroll bars
    // are gone.
    m_stack->disconnect(this);
}

void PageArea::arrange()
{
    if (auto* page = qobject_cast<Page*>(m_stack->currentWidget()))
        page->arrange(maximumViewportSize().width());
}

void PageArea::resizeEvent(QResizeEvent* event)
{
    arrange();
    QScrollArea::resizeEvent(event);
}

} // namespace kiymet::ui
