// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/history_view.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalBlocker>

namespace kiymet::ui {

QString stepText(const analysis::DocumentState& before, const analysis::DocumentState& after)
{
    const QString settings = words::stepText(analysis::differences(before.settings, after.settings));
    if (!settings.isEmpty())
        return settings;
    if (before.actions != after.actions)
        return QCoreApplication::translate("History", "Actions of a segment");
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
