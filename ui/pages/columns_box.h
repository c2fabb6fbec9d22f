// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QStringList>

class QListWidget;
class QMenu;

namespace kiymet::ui {

/// A combo box that chooses some columns of a list, or leaves the choice to the program. What is ticked
/// counts when the list closes.
class ColumnsBox final : public QComboBox {
    Q_OBJECT

public:
    explicit ColumnsBox(QWidget* parent = nullptr);
    /// `chosen`: empty for automatic, where `recognised` are taken.
    void setColumns(const QStringList& all, const QStringList& chosen, const QStringList& recognised);
    void showPopup() override;

Q_SIGNALS:
    /// Empty: automatic.
    void columnsChosen(const QStringList& columns);

private:
    void fill();
    void take();
    void showText();

    QMenu* m_menu;
    QListWidget* m_list;
    QAction* m_automatic;
    bool m_isOpen = false;
    QStringList m_all;
    QStringList m_chosen;
    QStringList m_recognised;
};

} // namespace kiymet::ui
