// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "report/report.h"

#include <QAbstractScrollArea>
#include <QImage>

#include <map>

namespace kiymet::ui {

/// The pages of a report one below the other, as wide as there is room. Those in view are painted in the
/// background; until they are, their paper is empty.
class ReportPreview final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ReportPreview(QWidget* parent = nullptr);
    /// Stays at the page that is in view, where the new report has it.
    void setReport(report::Report report);
    /// The page at the middle of the view, from 0.
    std::size_t currentPage() const;
    void showPage(std::size_t page);
    /// Whether every page in view is painted.
    bool isComplete() const;

Q_SIGNALS:
    void pageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double scale() const;                               ///< points of the screen for a unit of the sheet
    int pageStep() const;                               ///< from one page to the next
    std::pair<std::size_t, std::size_t> inView() const; ///< first and behind the last
    void layOut();
    void paintMissing();

    report::Report m_report;
    /// Pages already painted, for the width in m_paintedWidth.
    std::map<std::size_t, QImage> m_painted;
    int m_paintedWidth = 0;
    JobRunner m_background;
};

} // namespace kiymet::ui
