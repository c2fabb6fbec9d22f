// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/background.h"
#include "pages/page.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace kiymet::ui {

/// What was found, in sentences to hand on, and the results as files.
class ReportPage final : public Page {
    Q_OBJECT

public:
    explicit ReportPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    analysis::ChartGroups charts() const override { return analysis::ChartGroup::Cltv; }

    /// Writes the CSV and JSON files of the batch mode into a folder, in the background.
    void exportTo(const QString& folder);

Q_SIGNALS:
    void exported(const QString& folder);
    void failed(const kiymet::Failure& failure);

protected:
    void takeResults() override {}
    void refresh() override;
    void readSettings() override;

private:
    QStringList sentences() const;
    void chooseFolder();

    QLabel* m_summaryTitle;
    QLabel* m_summary;
    QPushButton* m_copy;
    QLabel* m_filesTitle;
    QLabel* m_files;
    QCheckBox* m_excel;
    QPushButton* m_export;
    QProgressBar* m_busy;
    Background m_background;
};

} // namespace kiymet::ui
