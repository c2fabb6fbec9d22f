// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/diagnostics/evidence.h"
#include "analysis/lists/actions.h"
#include "analysis/stages/results.h"
#include "files/atomic_file.h"
#include "report/report_flow.h"
#include "words/formats.h"

#include <QDate>
#include <QString>

#include <memory>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace kiymet::report {

/// The parts of a report that can be left out, in their order. The title page is always there.
enum class Section {
    Summary,
    Data,
    Outliers,
    Model,
    Trust,
    Cltv,
    Segments,
    Rfm,
    Top,
    Actions,
    Method,
    Glossary
};
const std::vector<Section>& allSections();
/// Stable identifier: summary, data, outliers, model, trust, cltv, segments, rfm, top, actions, method,
/// glossary.
QString name(Section section);
/// Its heading, in the language in force.
QString title(Section section);

/// A target list as a line of the report.
struct ListLine {
    QString name;
    std::uint64_t customers = 0;
    double cltv = 0;
    double cltvShare = 0; ///< of all
};

struct Options {
    QString language = QStringLiteral("en"); ///< whatever the window speaks
    words::DataLocale locale;
    std::vector<Section> sections = allSections();
    QString note;                  ///< under the title
    QString logo;                  ///< a picture file (SVG stays vectors), or empty
    analysis::ActionTexts actions; ///< in the user's own words
    std::vector<ListLine> lists;
    analysis::Evidence evidence; ///< for the section on trust; what is missing it says or leaves out
    QDate made;                  ///< on the title page
};

/// The charts that a report shows; results without them leave those out.
inline constexpr analysis::ChartGroups wantedCharts =
    analysis::ChartGroup::Cltv | analysis::ChartGroup::Outliers | analysis::ChartGroup::RfmWorth |
    analysis::ChartGroup::Segments | analysis::ChartGroup::Model | analysis::ChartGroup::ModelComparison |
    analysis::ChartGroup::Margins;

/// A report laid out on A4. A value: pages share what they show, may be painted from any thread, and say the
/// same whatever language is in force by then.
class Report {
public:
    Report() = default;
    Report(QString title, QString language, std::vector<Page> pages, std::vector<Bookmark> bookmarks);

    const QString& title() const { return m_title; }
    const QString& language() const { return m_language; }
    std::size_t pageCount() const { return m_pages ? m_pages->size() : 0; }
    const std::vector<Bookmark>& bookmarks() const { return m_bookmarks; }
    /// In units of the sheet (paper.h) from the top left corner of the paper.
    void paint(QPainter& painter, std::size_t page) const;

private:
    QString m_title;
    QString m_language;
    std::shared_ptr<const std::vector<Page>> m_pages;
    std::vector<Bookmark> m_bookmarks;
};

/// Lays out a report of results up to RFM. Needs a QGuiApplication (of any platform) for its fonts; runs on
/// any thread. Takes the more time the more sections, not the more customers.
Report makeReport(const analysis::Results& results, const Options& options);

/// Whether a file is a picture that can stand on the title page.
bool isPicture(const QString& file);

/// What was found, in sentences, in the language and the conventions in force; for the report and to hand on.
QStringList summarySentences(const analysis::Results& results);

/// The PDF: fonts embedded, charts as vectors, an outline of the headings. Empty where `progress` said stop.
QByteArray pdfOf(const Report& report, const Progress& progress = {});
/// The file is there whole or not at all. Failure: OutputUnwritable; Cancelled where `progress` said stop.
files::Unwritten writePdf(const QString& file, const Report& report, const Progress& progress = {});
/// Pages from `first` to `last` (from 0) on a printer, scaled to its paper. False where it cannot be printed
/// on.
bool print(QPagedPaintDevice& device, const Report& report, std::size_t first, std::size_t last);

} // namespace kiymet::report
