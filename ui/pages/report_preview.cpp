// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report_preview.h"

#include "report/paper.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

namespace {

constexpr int paperMargin = 12;

} // namespace

ReportPreview::ReportPreview(QWidget* parent) : QAbstractScrollArea(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width would depend on itself
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 240);
}

double ReportPreview::scale() const
{
    return std::max(0.01, (viewport()->width() - 2 * paperMargin) / report::pageWidth);
}

int ReportPreview::pageStep() const
{
    return static_cast<int>(std::ceil(report::pageHeight * scale())) + paperMargin;
}

std::pair<std::size_t, std::size_t> ReportPreview::inView() const
{
    const int top = verticalScrollBar()->value();
    const auto page = [this](int y) {
        return std::min(m_report.pageCount(), static_cast<std::size_t>(std::max(0, y) / pageStep()));
    };
    return {page(top - paperMargin), std::min(m_report.pageCount(), page(top + viewport()->height()) + 1)};
}

std::size_t ReportPreview::currentPage() const
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    const auto page = static_cast<std::size_t>(std::max(0, middle) / pageStep());
    return m_report.pageCount() == 0 ? 0 : std::min(page, m_report.pageCount() - 1);
}

void ReportPreview::showPage(std::size_t page)
{
    verticalScrollBar()->setValue(static_cast<int>(page) * pageStep());
}

bool ReportPreview::isComplete() const
{
    const auto [first, last] = inView();
    for (std::size_t page = first; page < last; ++page)
        if (!m_painted.contains(page))
            return false;
    return m_report.pageCount() > 0;
}

void ReportPreview::setReport(report::Report report)
{
    m_report = std::move(report);
    m_painted.clear();
    layOut();
    paintMissing();
    viewport()->update();
    Q_EMIT pageChanged();
}

void ReportPreview::layOut()
{
    const int height = static_cast<int>(m_report.pageCount()) * pageStep() + paperMargin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(60);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
}

void ReportPreview::paintMissing()
{
    const int width = static_cast<int>(std::round(report::pageWidth * scale() * devicePixelRatioF()));
    if (width != m_paintedWidth) {
        m_painted.clear();
        m_paintedWidth = width;
    }
    std::vector<std::size_t> missing;
    const auto [first, last] = inView();
    for (std::size_t page = first; page < last; ++page)
        if (!m_painted.contains(page))
            missing.push_back(page);
    if (missing.empty() || width < 10)
        return;
    const int height = static_cast<int>(std::round(report::pageHeight * width / report::pageWidth));
    using Pages = std::map<std::size_t, QImage>;
    m_background.run(
        [missing, width, height, report = m_report](const Progress& progress) {
            Pages pages;
            for (const std::size_t page : missing) {
                if (!progress.shouldContinue(static_cast<double>(pages.size()) /
                                             static_cast<double>(missing.size())))
                    break;
                QImage image(width, height, QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                painter.scale(width / report::pageWidth, width / report::pageWidth);
                report.paint(painter, page);
                painter.end();
                pages.emplace(page, std::move(image));
            }
            return pages;
        },
        [this](Pages pages) {
            m_painted.merge(pages);
            // What is far away is painted again when it comes into view.
            const auto [from, behind] = inView();
            std::erase_if(m_painted,
                          [&](const auto& one) { return one.first + 3 < from || one.first > behind + 3; });
            viewport()->update();
            paintMissing();
        });
}

void ReportPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    const auto [first, last] = inView();
    const QSizeF size(report::pageWidth * scale(), report::pageHeight * scale());
    for (std::size_t page = first; page < last; ++page) {
        const QRectF box(QPointF(paperMargin, paperMargin + static_cast<int>(page) * pageStep() -
                                                  verticalScrollBar()->value()),
                         size);
        const auto painted = m_painted.find(page);
        if (painted == m_painted.end())
            painter.fillRect(box, Qt::white);
        else
            painter.drawImage(box, painted->second);
    }
}

void ReportPreview::resizeEvent(QResizeEvent* event)
{
    const std::size_t page = currentPage();
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (event->oldSize().width() != event->size().width() && event->oldSize().width() > 0)
        showPage(page);
    paintMissing();
}

void ReportPreview::scrollContentsBy(int, int)
{
    viewport()->update();
    paintMissing();
    Q_EMIT pageChanged();
}

void ReportPreview::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
        showPage(currentPage() + 1);
        break;
    case Qt::Key_PageUp:
        showPage(currentPage() == 0 ? 0 : currentPage() - 1);
        break;
    case Qt::Key_Home:
        bar->setValue(0);
        break;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace kiymet::ui
