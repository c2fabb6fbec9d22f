// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <QListWidget>

namespace kiymet::ui {

/// The list of steps at the left: the page's name, and a mark by shape and colour for how it stands, with
/// the number of findings; the mark's words are the item's description and tooltip.
class StepList final : public QListWidget {
    Q_OBJECT

public:
    explicit StepList(QWidget* parent = nullptr);
    /// Names and marks anew; `marks` as many as `titles`.
    void setSteps(const QStringList& titles, const QList<Page::Mark>& marks);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showMarks();

    QList<Page::Mark> m_marks;
};

} // namespace kiymet::ui
