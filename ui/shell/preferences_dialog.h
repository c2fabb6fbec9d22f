// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace kiymet::ui {

/// Lets the user choose what Preferences holds; an example shows how figures will look.
class PreferencesDialog final : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);
    /// As the controls say.
    Preferences preferences() const;

private:
    void showExample();

    Preferences m_preferences;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_numbers;
    QLineEdit* m_currency;
    QComboBox* m_currencyPlace;
    QLabel* m_example;
    QComboBox* m_preset;
    QSpinBox* m_threads;
    QCheckBox* m_oneInstance;
};

} // namespace kiymet::ui
