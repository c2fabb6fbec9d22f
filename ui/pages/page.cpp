// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace kiymet::ui {

Page::Page(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    connect(&document, &Document::resultsChanged, this, [this] { update(true, false, false); });
    connect(&document, &Document::changed, this, [this] { update(false, true, false); });
}

Page::Mark Page::mark() const
{
    return {results() ? Mark::Done : Mark::Waiting, 0};
}

Page::Mark Page::markOf(std::initializer_list<analysis::Stage> stages) const
{
    if (!results())
        return {};
    const auto& findings = results()->findings;
    const auto count = std::count_if(findings.begin(), findings.end(), [&](const analysis::Finding& finding) {
        return finding.severity != analysis::Severity::Notice &&
               std::find(stages.begin(), stages.end(), finding.stage) != stages.end();
    });
    return {count ? Mark::Attention : Mark::Done, static_cast<int>(count)};
}

void Page::update(bool resultsChanged, bool settingsChanged, bool wordsChanged)
{
    m_staleResults |= resultsChanged;
    m_staleSettings |= settingsChanged || resultsChanged; // what `auto` means is told by the results
    m_staleWords |= wordsChanged || resultsChanged;
    // Another language is seldom, and must not be found half done: it does not wait.
    if (!isVisible() && !wordsChanged)
        return;
    if (std::exchange(m_staleResults, false))
        takeResults();
    if (std::exchange(m_staleSettings, false))
        readSettings();
    if (std::exchange(m_staleWords, false))
        refresh();
}

void Page::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        update(false, false, true);
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    update(false, false, false);
}

} // namespace kiymet::ui
