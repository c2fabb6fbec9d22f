// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language.h"
#include "report/report_sections.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace kiymet::report {

namespace {

class ReportFrame {
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static QString titleOf(Section section);
    static void writeTitle(const Content& content, const std::shared_ptr<std::vector<Bookmark>>& bookmarks);
    static void writeEdges(std::vector<Page>& pages, const QString& title, const QString& file, QDate made);
    static QString title() { return tr("Customer lifetime value: report"); }
};

QString ReportFrame::titleOf(Section section)
{
    switch (section) {
    case Section::Summary:
        return tr("Summary");
    case Section::Data:
        return tr("Data and cleaning");
    case Section::Outliers:
        return tr("Outliers before and after");
    case Section::Model:
        return tr("The models and their health");
    case Section::Trust:
        return tr("How far to trust it");
    case Section::Cltv:
        return tr("Customer lifetime value (CLTV)");
    case Section::Segments:
        return tr("CLTV segments");
    case Section::Rfm:
        return tr("RFM segments");
    case Section::Top:
        return tr("The most valuable customers");
    case Section::Actions:
        return tr("What to do: actions and target lists");
    case Section::Method:
        return tr("Method and settings");
    case Section::Glossary:
        return tr("Glossary");
    }
    return {};
}

bool isSvg(const QString& file)
{
    return file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
}

/// A picture at the top right; what cannot be read is left out (the page that offers it says so).
void placeLogo(Flow& flow, const QString& file)
{
    const QRectF room(pageWidth - marginSide - pt(140), pt(34), pt(140), pt(52));
    const auto fitted = [room](QSizeF size) {
        size.scale(room.size(), Qt::KeepAspectRatio);
        return QRectF(QPointF(room.right() - size.width(), room.top()), size);
    };
    if (isSvg(file)) {
        const auto drawing = std::make_shared<QSvgRenderer>(file);
        if (drawing->isValid())
            flow.place([drawing, box = fitted(drawing->defaultSize())](QPainter& painter) {
                drawing->render(&painter, box);
            });
        return;
    }
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QImage picture = reader.read();
    if (!picture.isNull())
        flow.place(
            [picture, box = fitted(picture.size())](QPainter& painter) { painter.drawImage(box, picture); });
}

void ReportFrame::writeTitle(const Content& content, const std::shared_ptr<std::vector<Bookmark>>& bookmarks)
{
    Flow& flow = content.flow;
    const analysis::Results& results = content.results;
    if (!content.options.logo.isEmpty())
        placeLogo(flow, content.options.logo);
    flow.moveTo(pt(40));
    flow.text(tr("Customer lifetime value"), {24, true, accent});
    flow.text(QFileInfo(results.input->source.name()).fileName(), {12, true});
    const auto [first, last] = periodOf(results);
    if (first.isValid())
        flow.text(tr("Orders from %1 to %2").arg(words::date(first), words::date(last)), {10});
    QStringList dates;
    if (results.summary->analysisDate.isValid())
        dates << tr("Analysis date %1").arg(words::date(results.summary->analysisDate));
    if (content.options.made.isValid())
        dates << tr("report made on %1").arg(words::date(content.options.made));
    flow.text(dates.join(QStringLiteral(", ")), {9, false, faintInk});
    if (const QString note = content.options.note.trimmed(); !note.isEmpty()) {
        flow.gap(4);
        flow.text(note, {10});
    }
    flow.gap(4);
    if (content.options.sections.size() < 3)
        return;

    // The pages are known when all is set.
    const QFont face = font(8.5);
    const double line = lineHeight(face) * 1.15;
    const auto lines = double(content.options.sections.size());
    const double top = flow.y();
    flow.place([top, line, lines, face, bookmarks](QPainter& painter) {
        painter.fillRect(QRectF(marginSide, top, textWidth, lines * line + pt(10)), shade);
        painter.setFont(face);
        painter.setPen(ink);
        double y = top + pt(5);
        for (const Bookmark& bookmark : *bookmarks) {
            if (bookmark.level != 1)
                continue;
            const QRectF box(marginSide + pt(8), y, textWidth - pt(16), line);
            drawLine(painter, box, Qt::AlignLeft | Qt::AlignVCenter, bookmark.title);
            drawLine(painter, box, Qt::AlignRight | Qt::AlignVCenter, QString::number(bookmark.page + 1));
            y += line;
        }
    });
    flow.moveTo(top + lines * line + pt(14));
}

/// What stands above and below the text of each page.
void ReportFrame::writeEdges(std::vector<Page>& pages, const QString& title, const QString& file, QDate made)
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const QString number = tr("Page %1 of %2").arg(i + 1).arg(pages.size());
        const QString below =
            made.isValid() ? tr("Kıymet, %1").arg(words::date(made)) : QStringLiteral("Kıymet");
        pages[i].items.push_back([=](QPainter& painter) {
            painter.setFont(font(7.5));
            painter.setPen(faintInk);
            const double height = lineHeight(painter.font());
            if (i > 0) {
                const QRectF box(marginSide, pt(34), textWidth, height);
                drawLine(painter, box, Qt::AlignLeft | Qt::AlignVCenter, title);
                drawLine(painter, box, Qt::AlignRight | Qt::AlignVCenter, file);
            }
            const QRectF box(marginSide, pageHeight - pt(36), textWidth, height);
            drawLine(painter, box, Qt::AlignLeft | Qt::AlignVCenter, below);
            drawLine(painter, box, Qt::AlignRight | Qt::AlignVCenter, number);
            painter.setPen(QPen(rule, pt(0.5)));
            if (i > 0)
                painter.drawLine(QPointF(marginSide, pt(50)), QPointF(pageWidth - marginSide, pt(50)));
            painter.drawLine(QPointF(marginSide, pageHeight - pt(40)),
                             QPointF(pageWidth - marginSide, pageHeight - pt(40)));
        });
    }
}

void write(Section section, const Content& content)
{
    switch (section) {
    case Section::Summary:
        return writeSummary(content);
    case Section::Data:
        return writeData(content);
    case Section::Outliers:
        return writeOutliers(content);
    case Section::Model:
        return writeModel(content);
    case Section::Trust:
        return writeTrust(content);
    case Section::Cltv:
        return writeCltv(content);
    case Section::Segments:
        return writeSegments(content);
    case Section::Rfm:
        return writeRfm(content);
    case Section::Top:
        return writeTop(content);
    case Section::Actions:
        return writeActions(content);
    case Section::Method:
        return writeMethod(content);
    case Section::Glossary:
        return writeGlossary(content);
    }
}

} // namespace

const std::vector<Section>& allSections()
{
    static const std::vector<Section> all{Section::Summary,  Section::Data,   Section::Outliers,
                                          Section::Model,    Section::Trust,  Section::Cltv,
                                          Section::Segments, Section::Rfm,    Section::Top,
                                          Section::Actions,  Section::Method, Section::Glossary};
    return all;
}

QString name(Section section)
{
    static constexpr const char* names[] = {"summary",  "data", "outliers", "model",   "trust",  "cltv",
                                            "segments", "rfm",  "top",      "actions", "method", "glossary"};
    return QLatin1String(names[static_cast<std::size_t>(section)]);
}

QString title(Section section)
{
    return ReportFrame::titleOf(section);
}

bool isPicture(const QString& file)
{
    if (isSvg(file))
        return QSvgRenderer(file).isValid();
    return QImageReader(file).canRead();
}

Report makeReport(const analysis::Results& results, const Options& options)
{
    const ui::LanguageScope language(options.language);
    const words::DataLocaleScope locale(options.locale);
    Flow flow;
    const Content content{results, options, flow};
    const auto bookmarks = std::make_shared<std::vector<Bookmark>>();
    ReportFrame::writeTitle(content, bookmarks);
    for (const Section section : allSections()) {
        if (std::find(options.sections.begin(), options.sections.end(), section) == options.sections.end())
            continue;
        flow.heading(title(section));
        write(section, content);
    }
    *bookmarks = flow.bookmarks();
    std::vector<Page> pages = std::move(flow).pages();
    const QString file = QFileInfo(results.input->source.name()).fileName();
    ReportFrame::writeEdges(pages, ReportFrame::title(), file, options.made);
    return {ReportFrame::title() + QStringLiteral(", ") + file, options.language, std::move(pages),
            *bookmarks};
}

} // namespace kiymet::report
