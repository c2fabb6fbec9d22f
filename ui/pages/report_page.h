// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "pages/page.h"
#include "pages/report_choices.h"
#include "pages/report_order.h"
#include "pages/report_writer.h"

#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPrinter;
class QProgressBar;
class QPushButton;

namespace kiymet::ui {

class ReportPreview;

/// What is handed on: the report with its choices and a preview, to be saved as PDF or printed; the workbook;
/// the results as files.
class ReportPage final : public Page {
    Q_OBJECT

public:
    explicit ReportPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    analysis::ChartGroups charts() const override { return report::wantedCharts; }

    // All in the background, one at a time: a new one gives up the one before. Files are there whole or not.
    /// Writes the CSV and JSON files of the batch mode into a folder.
    void exportTo(const QString& folder);
    void savePdf(const QString& file);
    void saveWorkbook(const QString& file);
    /// All pages, or those that the printer was told.
    void print(std::shared_ptr<QPrinter> printer);

Q_SIGNALS:
    void exported(const QString& folderOrFile);
    void failed(const kiymet::Failure& failure);

protected:
    void takeResults() override;
    void refresh() override;
    void readSettings() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* choices();
    QWidget* previewWithTitle();
    void connectControls();
    /// Complete results, or null.
    SharedResults complete() const;
    QString reportLanguage() const;
    words::DataLocale reportLocale() const;
    ReportOrder order() const;
    void takeSections();
    void tellView();
    void makePreview();
    void showPageNumber();
    void keepNote();
    void chooseLogo();
    void choosePdf();
    void chooseWorkbook();
    void choosePrinter();
    void chooseFolder();
    void showWritten();
    void enableControls();

    QLabel* m_reportTitle;
    QLabel* m_languageLabel;
    QComboBox* m_language;
    QLabel* m_sectionsLabel;
    QListWidget* m_sections;
    QLabel* m_noteLabel;
    QPlainTextEdit* m_note;
    QLabel* m_logoLabel;
    QPushButton* m_logo;
    QPushButton* m_noLogo;
    QPushButton* m_pdf;
    QPushButton* m_print;
    QPushButton* m_copy;
    QLabel* m_filesTitle;
    QPushButton* m_workbook;
    QPushButton* m_export;
    QLabel* m_files;
    QCheckBox* m_excel;
    QLabel* m_written;
    QProgressBar* m_busy;
    QPushButton* m_cancel;
    QLabel* m_pageNumber;
    ReportPreview* m_preview;

    ReportChoices m_choices;
    QString m_writtenPath; ///< the last file or folder; empty: none yet
    QString m_writtenOf;   ///< the file open by then
    std::size_t m_pages = 0;
    QTimer m_noteTimer; ///< the preview follows a note that is typed, a little later
    JobRunner m_layout;
    ReportWriter m_writer;
};

} // namespace kiymet::ui
