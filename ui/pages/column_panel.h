// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/input_options.h"
#include "data/roles/role.h"
#include "data/table/column_profile.h"

#include <QStringList>
#include <QWidget>

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QStackedWidget;

namespace kiymet::ui {

class FrequentChart;
class ProfileChart;

/// One column: what it is used as, how much of it can be read, its figures, its values as a chart, and cells
/// that cannot be read.
class ColumnPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ColumnPanel(QWidget* parent = nullptr);
    struct Column {
        QString name;
        std::shared_ptr<const data::ColumnProfile> profile; ///< null while it is being made
        std::optional<data::Role> role;                     ///< none: not used
        std::vector<data::Role> roles;                      ///< that it could have
        data::ColumnOptions options;                        ///< what was said of how its cells are written
        bool roleCanGo = true; ///< false where a name is recognised and nothing else could be meant
    };
    void setColumn(Column column);
    void retranslate();

Q_SIGNALS:
    /// None: the column is not used.
    void roleChosen(std::optional<kiymet::data::Role> role);
    void lineWanted(quint64 line);
    /// How the cells of the column are written: a setting of input.by_column and its new value.
    void settingChosen(const QString& key, const QString& value);

private:
    void show();
    void showFigures();
    void showFormats();
    void showChart();
    QString unreadableText() const;

    Column m_column;
    QLabel* m_name;
    QLabel* m_use;
    QComboBox* m_role;
    QLabel* m_quality;
    QLabel* m_unreadable;
    QStackedWidget* m_charts;
    ProfileChart* m_histogram;
    FrequentChart* m_frequent;
    QWidget* m_noChart;
    QCheckBox* m_logarithmic;
    QGridLayout* m_figures;
    static constexpr int mostFigures = 12;
    struct Format {
        QString key; ///< behind input.by_column.NAME.
        QStringList values;
        QLabel* name = nullptr;
        QComboBox* box = nullptr;
    };
    std::array<Format, 3> m_formats;
    std::array<QLabel*, mostFigures> m_titles{};
    std::array<QLabel*, mostFigures> m_values{};
    bool m_wantsLog = true;
};

} // namespace kiymet::ui
