// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace kiymet::ui {

class FigureSpinBox;

/// The settings of models and value, with the preset and its meaning, and the buttons to fit and to cancel.
/// What is set to the preset's own value follows the preset from then on.
class ModelSettings final : public QWidget {
    Q_OBJECT

public:
    explicit ModelSettings(Document& document, QWidget* parent = nullptr);
    /// The document's settings into the controls.
    void read();
    /// Words and data locale.
    void retranslate();
    /// So many fields side by side: 2 or 4.
    void arrange(int fields);

Q_SIGNALS:
    void said(const QString& text);

private:
    void create();
    void connectAll();
    void addField(const char* key, QWidget* field, QWidget* buddy);
    void choosePreset(analysis::Preset preset);
    void chooseDate();
    void cancel();
    QString presetWords() const;
    QString totalsInWords() const;
    QString changedByHand() const;
    void refreshWords();

    /// edit(settings) as one step.
    template<typename Edit>
    void edit(Edit&& edit)
    {
        m_document.changeSettings(std::forward<Edit>(edit));
    }

    Document& m_document;
    QGridLayout* m_grid;
    struct Label {
        QLabel* label;
        const char* key; ///< of the setting it names
        QWidget* field;
    };
    std::vector<Label> m_labels; ///< in the order on screen
    int m_perRow = 0;
    QComboBox* m_preset;
    QLabel* m_meaning;
    QComboBox* m_frequency;
    QComboBox* m_model;
    QComboBox* m_unit;
    FigureSpinBox* m_modelPenalty;
    FigureSpinBox* m_spendPenalty;
    QCheckBox* m_autoDate;
    QDateEdit* m_date;
    QSpinBox* m_months;
    FigureSpinBox* m_discount;
    QLabel* m_yearly;
    FigureSpinBox* m_margin;
    QPushButton* m_fit;
    QPushButton* m_cancel;
    QWidget* m_buttons;
};

} // namespace kiymet::ui
