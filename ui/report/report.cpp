// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "report/pdf_outline.h"

#include <QBuffer>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <utility>

namespace kiymet::report {

Report::Report(QString title, QString language, std::vector<Page> pages, std::vector<Bookmark> bookmarks)
    : m_title(std::move(title))
    , m_language(std::move(language))
    , m_pages(std::make_shared<const std::vector<Page>>(std::move(pages)))
    , m_bookmarks(std::move(bookmarks))
{
}

void Report::paint(QPainter& painter, std::size_t page) const
{
    if (page >= pageCount())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    for (const Paint& item : (*m_pages)[page].items) {
        painter.setBrush(Qt::NoBrush);
        item(painter);
    }
    painter.restore();
}

QByteArray pdfOf(const Report& report, const Progress& progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(report.title());
        writer.setCreator(QStringLiteral("Kıymet"));
        writer.setResolution(unitsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({});
        QPainter painter(&writer);
        for (std::size_t page = 0; page < report.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            report.paint(painter, page);
            if (!progress.shouldContinue(static_cast<double>(page + 1) /
                                         static_cast<double>(report.pageCount())))
                return {};
        }
    }
    std::vector<OutlineEntry> outline;
    for (const Bookmark& bookmark : report.bookmarks())
        outline.push_back({bookmark.title, bookmark.level, bookmark.page, (pageHeight - bookmark.y) / pt(1)});
    return withOutline(bytes, outline, report.language());
}

files::Unwritten writePdf(const QString& file, const Report& report, const Progress& progress)
{
    const QByteArray bytes = pdfOf(report, progress);
    if (bytes.isEmpty())
        return Failure{};
    return files::writeFile(file,
                            std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

bool print(QPagedPaintDevice& device, const Report& report, std::size_t first, std::size_t last)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    // The whole sheet on the part of the paper that can be printed on.
    const double scale = std::min(device.width() / pageWidth, device.height() / pageHeight);
    painter.scale(scale, scale);
    for (std::size_t page = first; page <= last && page < report.pageCount(); ++page) {
        if (page > first && !device.newPage())
            return false;
        report.paint(painter, page);
    }
    return painter.end();
}

} // namespace kiymet::report
