// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings.h"

#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QLabel;

namespace kiymet::ui {

/// How the file is read, each thing told from the file unless it is set here.
class ReadingPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget* parent = nullptr);
    /// `meanings`: by setting, what was told from the file (a value of the setting); absent where unknown.
    void setReading(const analysis::Settings& settings, const std::map<QString, QString>& meanings);
    void retranslate();

Q_SIGNALS:
    /// A setting and its new value, as words of the settings file.
    void settingChosen(const QString& key, const QString& value);

private:
    struct Row {
        QString key;
        QStringList values; ///< without auto
        QLabel* name = nullptr;
        QComboBox* box = nullptr;
    };
    void fill();

    std::vector<Row> m_rows;
    analysis::Settings m_settings;
    std::map<QString, QString> m_meanings;
    QLabel* m_about;
};

} // namespace kiymet::ui
