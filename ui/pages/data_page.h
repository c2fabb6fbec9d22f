// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/findings_model.h"
#include "models/preview_model.h"
#include "pages/page.h"

class QLabel;

namespace kiymet::ui {

class TableView;

/// The file as it was read: its first rows, and what was found in it.
class DataPage final : public Page {
    Q_OBJECT

public:
    explicit DataPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void refresh() override;
    void takeResults() override;

private:
    PreviewModel m_preview;
    FindingsModel m_findings;
    QLabel* m_about;
    QLabel* m_findingsTitle;
    TableView* m_previewTable;
    TableView* m_findingsTable;
};

} // namespace kiymet::ui
