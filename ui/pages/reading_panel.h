// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/settings.h"

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
    /// What a file tells of how it is to be read.
    struct Told {
        std::map<QString, QString> meanings; ///< by setting, a value of it; absent where unknown
        QStringList sheets;                  ///< to choose from; none where there is no choice
        QStringList members;
    };
    void setReading(const analysis::Settings& settings, const Told& told);
    void retranslate();

Q_SIGNALS:
    /// A setting and its new value, as words of the settings file.
    void settingChosen(const QString& key, const QString& value);

private:
    struct Row {
        QString key;
        QStringList values;  ///< without auto
        bool isName = false; ///< of a sheet or a member: the user's own words
        QLabel* name = nullptr;
        QComboBox* box = nullptr;
    };
    void fill();

    std::vector<Row> m_rows;
    analysis::Settings m_settings;
    Told m_told;
    QLabel* m_about;
};

} // namespace kiymet::ui
