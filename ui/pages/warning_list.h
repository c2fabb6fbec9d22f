// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"

#include <QScrollArea>

#include <vector>

namespace kiymet::ui {

/// Warnings one below the other: what it is, what to do, and a button where a click does it.
class WarningList final : public QScrollArea {
    Q_OBJECT

public:
    struct Warning {
        analysis::Severity severity = analysis::Severity::Notice;
        QString text;
        QString advice; ///< may be empty
        QString button; ///< empty: none
        bool operator==(const Warning&) const = default;
    };

    explicit WarningList(QWidget* parent = nullptr);
    /// The same ones again leave everything as it is, the focus included.
    void setWarnings(std::vector<Warning> warnings);

Q_SIGNALS:
    void buttonClicked(int warning);

private:
    QWidget* card(const Warning& warning, int index);

    std::vector<Warning> m_warnings;
};

} // namespace kiymet::ui
