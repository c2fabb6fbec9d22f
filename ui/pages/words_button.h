// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPushButton>
#include <QStringList>

#include <vector>

class QListWidget;

namespace kiymet::ui {

/// Some of several words: a button that says which are chosen, and opens a list to tick them in.
class WordsButton final : public QPushButton {
    Q_OBJECT

public:
    struct Word {
        QString word; ///< as the filter has it
        QString text; ///< as people read it, with how many have it where that is known
        QIcon icon{};
    };

    explicit WordsButton(QWidget* parent = nullptr);
    /// What there is, in this order, and what of it is chosen; a chosen word that is not among them is added.
    void setWords(const std::vector<Word>& words, const QStringList& chosen);
    QStringList chosen() const;
    /// What the button is for; what is chosen is added.
    void setPurpose(const QString& purpose);
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void chosenChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showChosen();

    QListWidget* m_list;
    QString m_purpose;
    Qt::CheckState m_pressed = Qt::Unchecked; ///< of the line under the mouse, before it ticked anything
};

} // namespace kiymet::ui
