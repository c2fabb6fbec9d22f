// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/figures/model_figures.h"
#include "analysis/figures/segment_figures.h"
#include "charts/colours.h"
#include "report/report_sections.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace kiymet::report {

namespace {

using analysis::RfmSegment;
using analysis::Severity;

class SummarySection {
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static QStringList sentences(const analysis::Results& results);
    static void write(const Content& content);

private:
    static QString aboutRfm(const analysis::Results& results);
    static QString aboutStandard(const analysis::Results& results);
    static QString aboutTheData(const analysis::Results& results);
};

QString SummarySection::aboutTheData(const analysis::Results& results)
{
    const analysis::CustomerSummary& summary = *results.summary;
    const QString file = QFileInfo(results.input->source.name()).fileName();
    const int n = static_cast<int>(summary.size());
    const QString customers = words::count(summary.size());
    const auto [first, last] = periodOf(results);
    if (first.isValid() && summary.analysisDate.isValid())
        return tr("%1 holds %2 customer(s) that could be analysed, with orders from %3 to %4; they are seen "
                  "from %5.",
                  nullptr, n)
            .arg(file, customers, words::date(first), words::date(last), words::date(summary.analysisDate));
    return tr("%1 holds %2 customer(s) that could be analysed.", nullptr, n).arg(file, customers);
}

QString SummarySection::aboutRfm(const analysis::Results& results)
{
    if (!results.rfm)
        return {};
    const auto count = [&](RfmSegment segment) { return results.rfm->of(segment).customers; };
    const std::uint64_t fading = count(RfmSegment::AtRisk) + count(RfmSegment::CantLose);
    if (!results.rfmWorth)
        return tr("By RFM %1 customers are champions, and %2 good customers of former days have not come for "
                  "long.")
            .arg(words::count(count(RfmSegment::Champions)), words::count(fading));
    const auto worth = [&](RfmSegment segment) {
        return results.rfmWorth->ofSegments[static_cast<std::size_t>(segment)].cltv;
    };
    return tr("By RFM %1 customers are champions, expected to be worth %2; %3 good customers of former days "
              "have not "
              "come for long and are expected to be worth %4.")
        .arg(words::count(count(RfmSegment::Champions)), words::wholeMoney(worth(RfmSegment::Champions)),
             words::count(fading),
             words::wholeMoney(worth(RfmSegment::AtRisk) + worth(RfmSegment::CantLose)));
}

QString SummarySection::aboutStandard(const analysis::Results& results)
{
    if (results.settings.preset != analysis::Preset::Notebook || !results.modelComparison ||
        !results.modelComparison->standardTotalCltv)
        return {};
    return tr("This is the reckoning of the course notebook (preset notebook), which counts the first order "
              "as a "
              "repeat. By the papers (preset standard) the total is %1.")
        .arg(words::wholeMoney(*results.modelComparison->standardTotalCltv));
}

QStringList SummarySection::sentences(const analysis::Results& results)
{
    if (!results.input || !results.summary || !results.forecast || !results.segments)
        return {};
    const analysis::Settings& settings = results.settings;
    const analysis::Forecast& forecast = *results.forecast;
    QStringList text;
    text << aboutTheData(results);
    text << (settings.valueMargin == 1.0
                 ? tr("Over the next %n month(s) they are expected to bring %1 in revenue (not profit), "
                      "discounted by "
                      "%2 a month.",
                      nullptr, settings.valueMonths)
                       .arg(words::wholeMoney(forecast.totalCltv), words::percent(settings.valueDiscountRate))
                 : tr("Over the next %n month(s) they are expected to bring %1, which is revenue times a "
                      "margin of "
                      "%3, discounted by %2 a month.",
                      nullptr, settings.valueMonths)
                       .arg(words::wholeMoney(forecast.totalCltv), words::percent(settings.valueDiscountRate),
                            words::percent(settings.valueMargin)));
    text << tr("Money is nominal: amounts are as the file has them, not adjusted for inflation.");
    if (const QString standard = aboutStandard(results); !standard.isEmpty())
        text << standard;
    text << tr("They are expected to buy %1 times in 3 months (84 days) and %2 times in 6 months (168 days).")
                .arg(words::number(forecast.totalSales3Month, 0),
                     words::number(forecast.totalSales6Month, 0));
    if (results.cltvFigures && results.cltvFigures->shareOfBest.size() > 20)
        text << tr("The best %1 of the customers hold %2 of the value, the best %3 hold %4.")
                    .arg(words::percent(0.1, 0), words::percent(results.cltvFigures->shareOfBest[10]),
                         words::percent(0.2, 0), words::percent(results.cltvFigures->shareOfBest[20]));
    if (!results.segments->figures.empty() && forecast.totalCltv > 0) {
        const auto& best = results.segments->figures.front();
        text << tr("Segment A has %1 customers with %2 of the value: one of them is worth %3 on average and "
                   "is "
                   "expected to buy %4 times in 6 months (168 days).")
                    .arg(words::count(best.customers),
                         words::percent(analysis::figureOf(best, analysis::SegmentFigure::TotalCltv) /
                                        forecast.totalCltv),
                         words::money(analysis::figureOf(best, analysis::SegmentFigure::MeanCltv)),
                         words::number(analysis::figureOf(best, analysis::SegmentFigure::Sales6Month), 2));
    }
    if (const QString rfm = aboutRfm(results); !rfm.isEmpty())
        text << rfm;
    // What single rows were left out for is said in the section on cleaning.
    const auto isDoubt = [](const analysis::Finding& finding) {
        return finding.severity != Severity::Notice && finding.stage != analysis::Stage::Read &&
               finding.stage != analysis::Stage::Clean;
    };
    const std::size_t left = results.cleaned            ? results.cleaned->left.size()
                             : results.cleanedSummaries ? results.cleanedSummaries->left.size()
                                                        : 0;
    if (left > 0)
        text << tr("%1 row(s) of the file were left out or merged in cleaning.", nullptr,
                   static_cast<int>(left))
                    .arg(words::count(left));
    const bool doubts = std::any_of(results.findings.begin(), results.findings.end(), isDoubt);
    text << (doubts ? tr("What to beware of:") : tr("Nothing was found that speaks against these figures."));
    for (const analysis::Finding& finding : results.findings)
        if (isDoubt(finding))
            text << QStringLiteral("• ") + words::text(finding);
    return text;
}

void SummarySection::write(const Content& content)
{
    const QStringList all = sentences(content.results);
    for (const QString& sentence : all)
        if (sentence.startsWith(u'•'))
            content.flow.bullet(sentence.mid(2), ui::attentionColour());
        else
            content.flow.text(sentence, {9.5});
}

} // namespace

QStringList summarySentences(const analysis::Results& results)
{
    return SummarySection::sentences(results);
}

void writeSummary(const Content& content)
{
    SummarySection::write(content);
}

} // namespace kiymet::report
