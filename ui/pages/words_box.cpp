// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/words_box.h"

#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

namespace {

constexpr int WordRole = Qt::UserRole;
constexpr int mostLines = 6;

} // namespace

WordsBox::WordsBox(QWidget* parent)
    : QWidget(parent), m_button(new QPushButton(this)), m_list(new QListWidget(this))
{
    m_button->setCheckable(true);
    m_button->setAutoDefault(false);
    m_button->setAccessibleName(tr("Which"));
    m_list->setAccessibleName(tr("Choose one or several"));
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_button);
    layout->addWidget(m_list);
    connect(m_button, &QPushButton::toggled, this, [this](bool open) {
        m_list->setVisible(open);
        showChosen();
    });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        showChosen();
        Q_EMIT chosenChanged();
    });
    // A click anywhere on the word ticks it; one on the box has done so already.
    connect(m_list, &QListWidget::itemPressed, this,
            [this](const QListWidgetItem* item) { m_pressed = item->checkState(); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        if (item->checkState() == m_pressed)
            item->setCheckState(m_pressed == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
}

void WordsBox::setWords(const std::vector<Word>& words, const QStringList& chosen)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_widest = 0;
    QStringList missing = chosen;
    const auto add = [&](const Word& word) {
        auto* item = new QListWidgetItem(word.icon, word.text, m_list);
        item->setData(WordRole, word.word);
        item->setToolTip(word.text);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(word.word) ? Qt::Checked : Qt::Unchecked);
        missing.removeAll(word.word);
        m_widest = std::max(m_widest, fontMetrics().horizontalAdvance(word.text));
    };
    for (const Word& word : words)
        add(word);
    const QStringList others = missing;
    for (const QString& word : others)
        add({word, tr("%1 (nobody)", "a word that no customer has").arg(word), {}});
    m_button->setChecked(chosen.isEmpty());
    lay();
    showChosen();
}

QStringList WordsBox::chosen() const
{
    QStringList words;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            words << m_list->item(row)->data(WordRole).toString();
    return words;
}

void WordsBox::lay()
{
    constexpr int widestWord = 260;
    const int mark = style()->pixelMetric(QStyle::PM_IndicatorWidth) + 40;
    const int column = std::min(m_widest, widestWord) + mark;
    const int line = fontMetrics().height() + 8;
    const int columns = std::max(
        1, (width() - 2 * m_list->frameWidth() - m_list->verticalScrollBar()->sizeHint().width()) / column);
    const int lines = (m_list->count() + columns - 1) / columns;
    m_list->setGridSize(QSize(column, line));
    m_list->setFixedHeight(std::clamp(lines, 1, mostLines) * line + 2 * m_list->frameWidth() + 4);
}

void WordsBox::showChosen()
{
    QStringList texts;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            texts << m_list->item(row)->text();
    const QString all = texts.isEmpty() ? tr("choose…") : texts.join(tr(" or ", "between chosen words"));
    m_button->setToolTip(all);
    m_button->setAccessibleDescription(all);
    const QString arrow = m_button->isChecked() ? QStringLiteral("  ▴") : QStringLiteral("  ▾");
    const int room = width() - 2 * style()->pixelMetric(QStyle::PM_ButtonMargin) - 16 -
                     fontMetrics().horizontalAdvance(arrow);
    QString shown = fontMetrics().elidedText(all, Qt::ElideRight, std::max(60, room));
    m_button->setText(shown.replace(u'&', QLatin1String("&&")) + arrow); // no mnemonic
}

void WordsBox::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    lay();
    showChosen();
}

} // namespace kiymet::ui
