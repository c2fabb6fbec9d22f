// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/history_view.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalBlocker>

#include <algorithm>
#include <vector>

namespace kiymet::ui {

namespace {

/// A list added, removed, renamed or with other conditions.
QString listStep(const std::vector<analysis::TargetList>& before,
                 const std::vector<analysis::TargetList>& after)
{
    const auto differ = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    if (after.size() > before.size() && differ.second != after.end())
        return QCoreApplication::translate("History", "Target list: %1").arg(differ.second->name);
    if (after.size() < before.size() && differ.first != before.end())
        return QCoreApplication::translate("History", "Target list removed: %1").arg(differ.first->name);
    if (differ.first == before.end() || differ.second == after.end())
        return QCoreApplication::translate("History", "Target lists");
    if (differ.first->name != differ.second->name)
        return QCoreApplication::translate("History", "Target list renamed: %1").arg(differ.second->name);
    return QCoreApplication::translate("History", "Target list: %1").arg(differ.second->name);
}

} // namespace

QString stepText(const analysis::DocumentState& before, const analysis::DocumentState& after)
{
    const QString settings = words::stepText(analysis::differences(before.settings, after.settings));
    if (!settings.isEmpty())
        return settings;
    if (before.actions != after.actions)
        return QCoreApplication::translate("History", "Actions of a segment");
    if (before.lists != after.lists)
        return listStep(before.lists, after.lists);
    return QCoreApplication::translate("History", "Notes");
}

HistoryView::HistoryView(Document& document, QWidget* parent) : QListWidget(parent), m_document(document)
{
    setWordWrap(true);
    connect(&document, &Document::changed, this, &HistoryView::fill);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_document.goTo(static_cast<std::size_t>(row));
    });
    fill();
}

void HistoryView::fill()
{
    const QSignalBlocker quiet(this);
    setAccessibleName(tr("History"));
    clear();
    const auto& states = m_document.history().states();
    const std::size_t place = m_document.history().place();
    for (std::size_t i = 0; i < states.size(); ++i) {
        auto* item = new QListWidgetItem(i == 0 ? tr("As opened") : stepText(states[i - 1], states[i]), this);
        item->setToolTip(item->text());
        if (i > place)
            item->setForeground(palette().color(QPalette::PlaceholderText));
    }
    setCurrentRow(static_cast<int>(place));
}

void HistoryView::changeEvent(QEvent* event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace kiymet::ui
