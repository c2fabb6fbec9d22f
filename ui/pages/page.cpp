// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include <QEvent>

namespace kiymet::ui {

void Page::setResults(std::shared_ptr<const analysis::Results> results)
{
    m_results = std::move(results);
    takeResults();
    refresh();
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace kiymet::ui
