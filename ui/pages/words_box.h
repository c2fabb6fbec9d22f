// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStringList>
#include <QWidget>

#include <vector>

class QListWidget;
class QPushButton;

namespace kiymet::ui {

/// Some of several words: a button that says which are chosen, and below it, once pressed, all of them to
/// tick. In the page and not in a window of its own, where a screen reader would not find them.
class WordsBox final : public QWidget {
    Q_OBJECT

public:
    struct Word {
        QString word; ///< as the filter has it
        QString text; ///< as people read it
        QIcon icon{};
    };

    explicit WordsBox(QWidget* parent = nullptr);
    /// What there is, in this order, and what of it is chosen; a chosen word that is not among them is added.
    /// Where none is chosen yet, all are shown.
    void setWords(const std::vector<Word>& words, const QStringList& chosen);
    QStringList chosen() const;
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void chosenChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showChosen();
    void lay();

    QPushButton* m_button;
    QListWidget* m_list;
    int m_widest = 0;                         ///< text, in pixels
    Qt::CheckState m_pressed = Qt::Unchecked; ///< of the word under the mouse, before it ticked anything
};

} // namespace kiymet::ui
