// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report_writer.h"

#include "files/workbook.h"
#include "language/language.h"
#include "words/formats.h"
#include "words/words.h"
#include "words/workbook_words.h"

#include <QDir>
#include <QPrinter>

#include <algorithm>

namespace kiymet::ui {

ReportWriter::ReportWriter(QObject* parent) : QObject(parent)
{
    connect(&m_background, &JobRunner::runningChanged, this, &ReportWriter::runningChanged);
    connect(&m_background, &JobRunner::progressed, this, [this](int, double fraction) {
        Q_EMIT progressed(std::clamp(static_cast<int>(100 * fraction), 0, 100));
    });
}

void ReportWriter::start(std::function<files::Unwritten(const Progress&)> work, const QString& text,
                         const QString& path)
{
    Q_EMIT progressed(0);
    m_background.run(std::move(work), [this, text, path](const files::Unwritten& unwritten) {
        if (!unwritten)
            Q_EMIT written(text, path);
        else if (unwritten->kind != FailureKind::Cancelled)
            Q_EMIT failed(*unwritten);
    });
}

void ReportWriter::writePdf(ReportOrder order, const QString& file)
{
    start(
        [file, order = std::move(order)](const Progress& progress) {
            const report::Report report = order.makeWhole(progress.part(0, 0.5));
            return report::writePdf(file, report, progress.part(0.5, 0.5));
        },
        tr("The report is in %1.").arg(QDir::toNativeSeparators(file)), file);
}

void ReportWriter::print(ReportOrder order, std::shared_ptr<QPrinter> printer)
{
    start(
        [printer, order = std::move(order)](const Progress& progress) -> files::Unwritten {
            const report::Report report = order.makeWhole(progress);
            const bool range = printer->printRange() == QPrinter::PageRange && printer->fromPage() > 0;
            const std::size_t first = range ? static_cast<std::size_t>(printer->fromPage() - 1) : 0;
            const std::size_t last =
                range ? static_cast<std::size_t>(printer->toPage() - 1) : report.pageCount() - 1;
            if (report::print(*printer, report, first, last))
                return std::nullopt;
            Failure failure;
            failure.kind = FailureKind::OutputUnwritable;
            failure.file =
                printer->outputFileName().isEmpty() ? printer->printerName() : printer->outputFileName();
            return failure;
        },
        tr("The report went to the printer."), printer->outputFileName());
}

void ReportWriter::writeWorkbook(ReportOrder order, const QString& file)
{
    start(
        [file, order = std::move(order)](const Progress& progress) {
            const LanguageScope scope(order.options.language);
            const words::DataLocaleScope figures(order.options.locale);
            return files::writeWorkbook(file, *order.results, words::workbookWords(),
                                        words::workbookFormats(order.options.locale), order.sheets(),
                                        progress);
        },
        tr("The workbook is in %1.").arg(QDir::toNativeSeparators(file)), file);
}

void ReportWriter::writeFolder(std::shared_ptr<const analysis::Results> results, const QString& folder)
{
    start(
        [results = std::move(results), folder, language = currentLanguage(),
         locale = words::dataLocale()](const Progress&) -> files::Unwritten {
            const LanguageScope scope(language);
            const words::DataLocaleScope figures(locale);
            const auto written = files::writeBatchOutputs(
                folder, *results, analysis::Stage::Rfm,
                [](const analysis::Finding& finding) { return words::text(finding); });
            return written ? std::nullopt : std::optional(written.failure());
        },
        tr("The results are in %1.").arg(QDir::toNativeSeparators(folder)), folder);
}

} // namespace kiymet::ui
