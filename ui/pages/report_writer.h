// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/batch_outputs.h"
#include "jobs/job_runner.h"
#include "pages/report_order.h"

#include <QObject>

#include <functional>
#include <memory>

class QPrinter;

namespace kiymet::ui {

/// Writes what is handed on, in the background and one thing at a time: a new one gives up the one before.
/// Files are there whole or not.
class ReportWriter final : public QObject {
    Q_OBJECT

public:
    explicit ReportWriter(QObject* parent = nullptr);

    void writePdf(ReportOrder order, const QString& file);
    void writeWorkbook(ReportOrder order, const QString& file);
    /// All pages, or those that the printer was told.
    void print(ReportOrder order, std::shared_ptr<QPrinter> printer);
    /// The CSV and JSON files of the batch mode.
    void writeFolder(std::shared_ptr<const analysis::Results> results, const QString& folder);

    /// Nothing is written, and nothing more said.
    void cancel() { m_background.cancel(); }
    bool isRunning() const { return m_background.isRunning(); }

Q_SIGNALS:
    void runningChanged(bool running);
    void progressed(int percent);
    void written(const QString& said, const QString& path);
    /// Not when it was cancelled.
    void failed(const kiymet::Failure& failure);

private:
    void start(std::function<files::Unwritten(const Progress&)> work, const QString& said,
               const QString& path);

    JobRunner m_background;
};

} // namespace kiymet::ui
