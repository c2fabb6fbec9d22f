// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/words_button.h"

#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionButton>
#include <QWidgetAction>

#include <algorithm>

namespace kiymet::ui {

namespace {

constexpr int WordRole = Qt::UserRole;
constexpr int mostLines = 14;

} // namespace

WordsButton::WordsButton(QWidget* parent) : QPushButton(parent), m_list(new QListWidget)
{
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* menu = new QMenu(this);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(m_list);
    menu->addAction(action);
    setMenu(menu);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(menu, &QMenu::aboutToShow, this, [this] {
        m_list->setFocus();
        if (!m_list->currentItem() && m_list->count() > 0)
            m_list->setCurrentRow(0);
    });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        showChosen();
        Q_EMIT chosenChanged();
    });
    // A click anywhere in the line ticks it; one on the box has done so already.
    connect(m_list, &QListWidget::itemPressed, this,
            [this](const QListWidgetItem* item) { m_pressed = item->checkState(); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        if (item->checkState() == m_pressed)
            item->setCheckState(m_pressed == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
}

void WordsButton::setWords(const std::vector<Word>& words, const QStringList& chosen)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QStringList missing = chosen;
    const auto add = [&](const Word& word) {
        auto* item = new QListWidgetItem(word.icon, word.text, m_list);
        item->setData(WordRole, word.word);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(word.word) ? Qt::Checked : Qt::Unchecked);
        missing.removeAll(word.word);
    };
    for (const Word& word : words)
        add(word);
    const QStringList others = missing;
    for (const QString& word : others)
        add({word, tr("%1 (nobody)", "a word that no customer has").arg(word), {}});
    const int line = std::max(m_list->sizeHintForRow(0), fontMetrics().height() + 6);
    m_list->setFixedHeight(line * std::clamp(m_list->count(), 1, mostLines) + 4);
    m_list->setFixedWidth(std::clamp(m_list->sizeHintForColumn(0) + 30, 140, 420));
    showChosen();
}

QStringList WordsButton::chosen() const
{
    QStringList words;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            words << m_list->item(row)->data(WordRole).toString();
    return words;
}

void WordsButton::setPurpose(const QString& purpose)
{
    m_purpose = purpose;
    m_list->setAccessibleName(purpose);
    showChosen();
}

void WordsButton::showChosen()
{
    QStringList texts;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            texts << m_list->item(row)->text();
    const QString all = texts.isEmpty() ? tr("choose…") : texts.join(tr(" or ", "between chosen words"));
    setToolTip(all);
    setAccessibleName(m_purpose);
    setAccessibleDescription(all);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int frame = style()->pixelMetric(QStyle::PM_ButtonMargin, &option, this) * 2 +
                      style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this) + 8;
    QString shown = fontMetrics().elidedText(all, Qt::ElideRight, std::max(60, width() - frame));
    setText(shown.replace(u'&', QLatin1String("&&"))); // no mnemonic
}

void WordsButton::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    showChosen();
}

} // namespace kiymet::ui
