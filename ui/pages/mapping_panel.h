// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/mapping.h"

#include <QWidget>

#include <map>
#include <optional>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace kiymet::ui {

class ColumnsBox;

/// Which columns of a file serve which role of the analysis, what each role means, and what is still missing.
class MappingPanel final : public QWidget {
    Q_OBJECT

public:
    explicit MappingPanel(QWidget* parent = nullptr);
    /// What the panel shows: `options.mapping` by hand, the sketch with what was recognised.
    void setMapping(const QStringList& columns, const data::InputOptions& options,
                    const data::MappingSketch& sketch);
    void retranslate();

Q_SIGNALS:
    /// Empty: automatic.
    void mappingChosen(kiymet::data::Role role, const QStringList& columns);
    void kindChosen(kiymet::data::InputOptions::Kind kind);

private:
    struct Row {
        QComboBox* one = nullptr;
        ColumnsBox* several = nullptr;
        QLabel* name = nullptr;
        QLabel* meaning = nullptr;
    };

    void build();
    void nameRows();
    void fillKinds();
    void fillRow(data::Role role);

    QStringList m_columns;
    data::InputOptions m_options;
    data::MappingSketch m_sketch;
    std::optional<data::InputOptions::Kind> m_built;
    QComboBox* m_kind;
    QLabel* m_kindName;
    QLabel* m_missing;
    QWidget* m_roles = nullptr;
    QVBoxLayout* m_layout;
    std::map<data::Role, Row> m_rows;
};

} // namespace kiymet::ui
