// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/columns_box.h"

#include <QListWidget>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

namespace kiymet::ui {

ColumnsBox::ColumnsBox(QWidget* parent) : QComboBox(parent), m_menu(new QMenu(this)), m_list(new QListWidget)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    m_automatic = m_menu->addAction(QString());
    auto* holder = new QWidgetAction(m_menu);
    holder->setDefaultWidget(m_list);
    m_menu->addAction(holder);
    connect(m_automatic, &QAction::triggered, this, [this] {
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setCheckState(Qt::Unchecked);
    });
    // Queued: the menu hides before its action is triggered.
    connect(m_menu, &QMenu::aboutToHide, this, &ColumnsBox::take, Qt::QueuedConnection);
}

void ColumnsBox::setColumns(const QStringList& all, const QStringList& chosen, const QStringList& recognised)
{
    m_all = all;
    m_chosen = chosen;
    m_recognised = recognised;
    m_automatic->setText(tr("Automatic"));
    showText();
    // What is being ticked is not taken away under the hand.
    if (!m_isOpen)
        fill();
}

void ColumnsBox::fill()
{
    m_list->clear();
    m_list->setAccessibleName(accessibleName());
    const QStringList ticked = m_chosen.isEmpty() ? m_recognised : m_chosen;
    for (const QString& name : std::as_const(m_all)) {
        auto* item = new QListWidgetItem(name, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
}

void ColumnsBox::showPopup()
{
    m_isOpen = true;
    const int rows = std::clamp(m_list->count(), 1, 14);
    m_list->setMinimumHeight(rows * std::max(m_list->sizeHintForRow(0), fontMetrics().height()) + 8);
    m_list->setMinimumWidth(std::max(width() - 8, m_list->sizeHintForColumn(0) + 40));
    m_menu->popup(mapToGlobal(QPoint(0, height())));
    m_list->setFocus();
}

void ColumnsBox::take()
{
    m_isOpen = false;
    QStringList ticked;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            ticked << m_list->item(i)->text();
    // What is recognised anyway need not be said.
    const QStringList asIs = m_chosen.isEmpty() ? m_recognised : m_chosen;
    if (ticked == asIs) {
        fill();
        return;
    }
    m_chosen = ticked;
    showText();
    Q_EMIT columnsChosen(ticked);
}

void ColumnsBox::showText()
{
    const QStringList names = m_chosen.isEmpty() ? m_recognised : m_chosen;
    const QString text = names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
    clear();
    addItem(m_chosen.isEmpty() ? tr("Automatic: %1").arg(text) : text);
    setToolTip(currentText()); // several names are wider than the box
}

} // namespace kiymet::ui
