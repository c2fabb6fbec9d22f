// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbook.h"

#include "files/customers_csv.h"
#include "files/xlsx_book.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <limits>

namespace kiymet::files {

namespace {

using analysis::Results;

constexpr double none = std::numeric_limits<double>::quiet_NaN();

QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

/// Lines of the summary sheet that are no column of a CSV file.
constexpr std::array<const char*, 19> summaryLines{"file",
                                                   "rows",
                                                   "customers_left_out",
                                                   "analysis_date",
                                                   "preset",
                                                   "cltv_months",
                                                   "discount_rate",
                                                   "margin",
                                                   "cltv_total",
                                                   "cltv_mean",
                                                   "sales_3_total",
                                                   "sales_6_total",
                                                   "value_before",
                                                   "value_after",
                                                   "transaction_model",
                                                   "log_likelihood",
                                                   "first_order_of_all",
                                                   "last_order_of_all",
                                                   "nominal_money"};

constexpr std::array<const char*, 12> sheetNames{
    "sheet_summary",  "sheet_customers", "sheet_top",  "sheet_segments", "sheet_rfm", "sheet_outliers",
    "sheet_findings", "sheet_settings",  "sheet_list", "figure",         "value",     "setting"};

constexpr std::array<const char*, 8> rfmColumns{"rfm_recency",   "rfm_frequency",   "rfm_monetary",
                                                "recency_score", "frequency_score", "monetary_score",
                                                "rf_score",      "rfm_segment"};

class Writer {
public:
    Writer(XlsxBook& book, const Results& results, const WorkbookWords& words, const Progress& progress,
           std::size_t rows)
        : m_book(book)
        , m_results(results)
        , m_words(words)
        , m_progress(progress)
        , m_rows(rows)
        , m_worth(results.rfmWorth ? *results.rfmWorth
                                   : analysis::rfmWorth(*results.rfm, *results.forecast, *results.segments))
    {
    }

    bool run(const std::vector<WorkbookList>& lists)
    {
        summary();
        if (!customers("sheet_customers", {}, m_results.summary->size(), [](std::size_t i) { return i; }))
            return false;
        const std::vector<std::uint32_t>& top = *m_results.top;
        if (!customers("sheet_top", {}, top.size(), [&top](std::size_t i) { return std::size_t{top[i]}; }))
            return false;
        segments();
        rfm();
        outliers();
        findings();
        settings();
        for (const WorkbookList& list : lists)
            if (!customers("sheet_list", list.name, list.customers.size(),
                           [&list](std::size_t i) { return std::size_t{list.customers[i]}; }))
                return false;
        return m_book.healthy();
    }
    /// One list alone.
    bool runList(const WorkbookList& list)
    {
        return customers("sheet_list", list.name, list.customers.size(),
                         [&list](std::size_t i) { return std::size_t{list.customers[i]}; }) &&
               m_book.healthy();
    }

private:
    QString title(const std::string& identifier) const { return m_words.title(identifier); }
    XlsxColumn column(const std::string& identifier, CellStyle style, double width = 14) const
    {
        return {title(identifier), style, width};
    }

    // Lines of the summary: a name and a figure.
    void line(const std::string& identifier, double value, CellStyle style)
    {
        m_book.text(title(identifier));
        m_book.number(value, style);
        m_book.endRow();
    }
    void line(const std::string& identifier, const QString& text)
    {
        m_book.text(title(identifier));
        m_book.text(text);
        m_book.endRow();
    }
    void line(const std::string& identifier, QDate date)
    {
        if (!date.isValid())
            return;
        m_book.text(title(identifier));
        m_book.date(date);
        m_book.endRow();
    }

    void summary()
    {
        const analysis::Settings& settings = m_results.settings;
        const analysis::Forecast& forecast = *m_results.forecast;
        const auto customers = static_cast<double>(m_results.summary->size());
        m_book.beginSheet(title("sheet_summary"),
                          {column("figure", CellStyle::Text, 44), column("value", CellStyle::Text, 40)});
        line("file", QFileInfo(m_results.input->source.name()).fileName());
        line("rows", static_cast<double>(m_results.input->rows), CellStyle::Count);
        line("customers", customers, CellStyle::Count);
        line("customers_left_out", static_cast<double>(m_results.input->rows) - customers, CellStyle::Count);
        line("analysis_date", m_results.summary->analysisDate);
        if (m_results.cleaned && m_results.cleaned->customers) {
            const data::Customers& people = *m_results.cleaned->customers;
            const QDate epoch(1970, 1, 1);
            if (people.first.days.size() == m_results.summary->size() && !people.first.days.empty()) {
                line("first_order_of_all",
                     epoch.addDays(*std::min_element(people.first.days.begin(), people.first.days.end())));
                line("last_order_of_all",
                     epoch.addDays(*std::max_element(people.last.days.begin(), people.last.days.end())));
            }
            line("value_before", m_results.cleaned->valueBefore, CellStyle::Money);
            line("value_after", m_results.cleaned->valueAfter, CellStyle::Money);
        }
        line("cltv_total", forecast.totalCltv, CellStyle::Money);
        std::size_t known = 0;
        for (const double cltv : forecast.cltv)
            known += cltv == cltv ? 1U : 0U;
        line("cltv_mean", known > 0 ? forecast.totalCltv / static_cast<double>(known) : none,
             CellStyle::Money);
        line("sales_3_total", forecast.totalSales3Month, CellStyle::Decimal);
        line("sales_6_total", forecast.totalSales6Month, CellStyle::Decimal);
        const QJsonObject recipe = analysis::toJson(settings);
        line("preset", recipe.value(QLatin1String("preset")).toString());
        line("transaction_model",
             recipe.value(QLatin1String("model")).toObject().value(QLatin1String("transactions")).toString());
        if (m_results.transactions)
            line("log_likelihood", m_results.transactions->logLikelihood, CellStyle::Decimal);
        line("cltv_months", settings.valueMonths, CellStyle::Score);
        line("discount_rate", settings.valueDiscountRate, CellStyle::Percent);
        line("margin", settings.valueMargin, CellStyle::Percent);
        line("nominal_money", QString());
    }

    /// Titles of a customer's columns, in the order of customers.csv, and the dates of the orders behind
    /// them.
    std::vector<XlsxColumn> customerColumns() const
    {
        std::vector<XlsxColumn> columns{column("customer_id", CellStyle::Text, 38)};
        const std::array<CellStyle, 8> styles{CellStyle::Decimal, CellStyle::Decimal, CellStyle::Count,
                                              CellStyle::Money,   CellStyle::Decimal, CellStyle::Decimal,
                                              CellStyle::Money,   CellStyle::Money};
        const std::vector<std::string> figures = figureColumns(m_results.summary->unit);
        for (std::size_t i = 0; i < figures.size(); ++i)
            columns.push_back(column(figures[i], styles[i]));
        columns.push_back(column("cltv_segment", CellStyle::Text, 10));
        columns.push_back(column("p_alive", CellStyle::Percent, 10));
        columns.push_back(column("orders", CellStyle::Count, 10));
        const std::array<CellStyle, 8> rfmStyles{CellStyle::Count, CellStyle::Count, CellStyle::Money,
                                                 CellStyle::Score, CellStyle::Score, CellStyle::Score,
                                                 CellStyle::Score, CellStyle::Text};
        for (std::size_t i = 0; i < rfmColumns.size(); ++i)
            columns.push_back(column(rfmColumns[i], rfmStyles[i], i + 1 == rfmColumns.size() ? 24 : 10));
        if (hasDates()) {
            columns.push_back(column("first_date", CellStyle::Date, 12));
            columns.push_back(column("last_date", CellStyle::Date, 12));
        }
        return columns;
    }

    bool hasDates() const
    {
        return m_results.cleaned && m_results.cleaned->customers &&
               m_results.cleaned->customers->first.days.size() == m_results.summary->size();
    }

    void customer(std::size_t i)
    {
        const analysis::CustomerSummary& summary = *m_results.summary;
        const analysis::Forecast& forecast = *m_results.forecast;
        const auto optional = [i](const std::vector<double>& values) {
            return i < values.size() ? values[i] : none;
        };
        m_book.text((*summary.ids)[i]);
        m_book.number(summary.t_x[i]);
        m_book.number(summary.T[i]);
        m_book.number(summary.x[i]);
        m_book.number(optional(summary.m));
        m_book.number(forecast.sales3Month[i]);
        m_book.number(forecast.sales6Month[i]);
        m_book.number(optional(forecast.averageValue));
        m_book.number(optional(forecast.cltv));
        const int segment = m_results.segments->of[i];
        if (segment < 0) {
            m_book.empty();
        } else {
            const char label = static_cast<char>('A' + segment);
            m_book.text(std::string_view(&label, 1));
        }
        m_book.number(forecast.alive[i]);
        m_book.number(i < summary.orders.size() ? summary.orders[i] : none);
        const analysis::Rfm& rfm = *m_results.rfm;
        m_book.number(rfm.recency[i]);
        m_book.number(rfm.frequency[i]);
        m_book.number(optional(rfm.monetary));
        m_book.number(rfm.recencyScore.of[i]);
        m_book.number(rfm.frequencyScore.of[i]);
        m_book.number(rfm.hasMonetary() ? rfm.monetaryScore.of[i] : none);
        m_book.number(10 * rfm.recencyScore.of[i] + rfm.frequencyScore.of[i]);
        const auto named = static_cast<std::size_t>(rfm.segment(i));
        if (m_segmentNames[named].isEmpty())
            m_segmentNames[named] = m_words.rfmSegment(rfm.segment(i)).toUtf8();
        const QByteArray& name = m_segmentNames[named];
        m_book.text(std::string_view(name.constData(), static_cast<std::size_t>(name.size())));
        if (hasDates()) {
            // Days since 1899-12-30, as a spreadsheet counts.
            constexpr double epoch = 25'569;
            m_book.number(epoch + m_results.cleaned->customers->first.days[i]);
            m_book.number(epoch + m_results.cleaned->customers->last.days[i]);
        }
        m_book.endRow();
    }

    /// One sheet or, past its last row, several.
    template<typename CustomerAt>
    bool customers(const std::string& sheet, const QString& name, std::size_t count, const CustomerAt& at)
    {
        const std::vector<XlsxColumn> columns = customerColumns();
        const QString sheetName = name.isEmpty() ? title(sheet) : title(sheet) + u' ' + name;
        m_book.beginSheet(sheetName, columns);
        for (std::size_t i = 0; i < count; ++i) {
            if (m_book.row() == XlsxBook::rowsOfSheet)
                m_book.beginSheet(sheetName, columns);
            customer(at(i));
            constexpr std::size_t step = 1024;
            if (++m_done % step == 0 && (!m_book.healthy() || !shouldContinue()))
                return false;
        }
        return true;
    }

    bool shouldContinue() const
    {
        return m_progress.shouldContinue(shareOfRows * static_cast<double>(m_done) /
                                         static_cast<double>(m_rows));
    }

    void segments()
    {
        std::vector<XlsxColumn> columns{column("cltv_segment", CellStyle::Text, 12),
                                        column("customers", CellStyle::Count)};
        const std::array<CellStyle, 8> styles{CellStyle::Decimal, CellStyle::Decimal, CellStyle::Decimal,
                                              CellStyle::Money,   CellStyle::Decimal, CellStyle::Decimal,
                                              CellStyle::Money,   CellStyle::Money};
        const std::vector<std::string> figures = figureColumns(m_results.summary->unit);
        for (std::size_t i = 0; i < figures.size(); ++i) {
            columns.push_back({title(figures[i]) + u' ' + title("mean"), styles[i], 16});
            columns.push_back({title(figures[i]) + u' ' + title("sum"), styles[i], 16});
        }
        m_book.beginSheet(title("sheet_segments"), columns);
        const auto& all = m_results.segments->figures;
        for (std::size_t group = 0; group < all.size(); ++group) {
            m_book.text(analysis::Segments::label(static_cast<int>(group)));
            m_book.number(static_cast<double>(all[group].customers));
            for (std::size_t i = 0; i < all[group].mean.size(); ++i) {
                m_book.number(all[group].mean[i]);
                m_book.number(all[group].sum[i]);
            }
            m_book.endRow();
        }
    }

    void rfm()
    {
        const analysis::Rfm& rfm = *m_results.rfm;
        m_book.beginSheet(
            title("sheet_rfm"),
            {column("rfm_segment", CellStyle::Text, 28), column("customers", CellStyle::Count),
             column("recency_mean", CellStyle::Decimal), column("frequency_mean", CellStyle::Decimal),
             column("monetary_mean", CellStyle::Money), column("monetary_sum", CellStyle::Money, 18),
             column("cltv_total", CellStyle::Money, 18)});
        m_book.filterRows(static_cast<std::uint32_t>(analysis::rfmSegmentCount));
        const auto figures = [&](const analysis::RfmFigures& of, double cltv) {
            const bool any = of.customers > 0;
            m_book.number(static_cast<double>(of.customers), CellStyle::Count);
            m_book.number(any ? of.mean(of.recencySum) : none, CellStyle::Decimal);
            m_book.number(any ? of.mean(of.frequencySum) : none, CellStyle::Decimal);
            m_book.number(any && rfm.hasMonetary() ? of.mean(of.monetarySum) : none, CellStyle::Money);
            m_book.number(rfm.hasMonetary() ? of.monetarySum : none, CellStyle::Money);
            m_book.number(cltv, CellStyle::Money);
        };
        for (const analysis::RfmSegment segment : analysis::rfmSegments()) {
            m_book.text(m_words.rfmSegment(segment));
            figures(rfm.of(segment), m_worth.ofSegments[static_cast<std::size_t>(segment)].cltv);
            m_book.endRow();
        }

        m_book.endRow();
        m_book.titles({title("rf_score"), title("customers"), title("recency_mean"), title("frequency_mean"),
                       title("monetary_mean"), title("monetary_sum"), title("cltv_total"),
                       title("rfm_segment")});
        for (int recency = rfm.map.levels(); recency >= 1; --recency)
            for (int column = rfm.map.levels(); column >= 1; --column) {
                const std::size_t cell = rfm.map.index(recency, column);
                m_book.number(10 * recency + column, CellStyle::Score);
                figures(rfm.ofCells[cell], m_worth.cellCltv[cell]);
                m_book.text(m_words.rfmSegment(rfm.map.at(cell)));
                m_book.endRow();
            }

        m_book.endRow();
        QStringList heads{title("rfm_segment")};
        for (int group = 0; group < m_worth.groups; ++group)
            heads << title("cltv_segment") + u' ' + analysis::Segments::label(group);
        heads << title("no_cltv");
        m_book.titles(heads);
        for (const analysis::RfmSegment segment : analysis::rfmSegments()) {
            m_book.text(m_words.rfmSegment(segment));
            for (const auto& cross : m_worth.cross[static_cast<std::size_t>(segment)])
                m_book.number(static_cast<double>(cross.customers), CellStyle::Count);
            m_book.endRow();
        }
    }

    void outliers()
    {
        m_book.beginSheet(
            title("sheet_outliers"),
            {column("column", CellStyle::Text, 38), column("low_quantile_value", CellStyle::Decimal),
             column("high_quantile_value", CellStyle::Decimal), column("lower_limit", CellStyle::Decimal),
             column("upper_limit", CellStyle::Decimal), column("capped_low", CellStyle::Count),
             column("capped_high", CellStyle::Count), column("sum_before", CellStyle::Decimal, 18),
             column("sum_after", CellStyle::Decimal, 18)});
        if (!m_results.capped)
            return;
        for (const analysis::Capped::Column& one : m_results.capped->columns) {
            if (!one.enabled)
                continue;
            m_book.text(one.name);
            const stats::CapReport& report = one.report;
            for (const double figure :
                 {report.limits.lowQuantileValue, report.limits.highQuantileValue, report.limits.lowerLimit,
                  report.limits.upperLimit, static_cast<double>(report.cappedLow),
                  static_cast<double>(report.cappedHigh), report.sumBefore, report.sumAfter})
                m_book.number(figure);
            m_book.endRow();
        }
    }

    void findings()
    {
        m_book.beginSheet(title("sheet_findings"),
                          {column("severity", CellStyle::Text), column("stage", CellStyle::Text, 28),
                           column("message", CellStyle::Wrapped, 90), column("count", CellStyle::Count),
                           column("column", CellStyle::Text, 30), column("first_line", CellStyle::Count),
                           column("kind", CellStyle::Text, 28)});
        for (const analysis::Finding& finding : m_results.findings) {
            m_book.text(m_words.severity(finding.severity));
            m_book.text(m_words.stage(finding.stage));
            m_book.text(m_words.finding(finding));
            m_book.number(static_cast<double>(finding.count));
            m_book.text(finding.column);
            m_book.number(finding.firstLine > 0 ? static_cast<double>(finding.firstLine) : none);
            m_book.text(toText(analysis::name(finding.kind)));
            m_book.endRow();
        }
    }

    /// One line a key, as the recipe names it: whoever sends it on can be asked for it.
    void settings()
    {
        m_book.beginSheet(title("sheet_settings"),
                          {column("setting", CellStyle::Text, 34), column("value", CellStyle::Text, 60)});
        lines({}, analysis::toJson(m_results.settings));
    }
    void lines(const QString& prefix, const QJsonObject& object)
    {
        for (auto at = object.begin(); at != object.end(); ++at) {
            if (at->isObject()) {
                lines(prefix + at.key() + u'.', at->toObject());
                continue;
            }
            m_book.text(prefix + at.key());
            if (at->isDouble())
                m_book.number(at->toDouble(), CellStyle::Text);
            else if (at->isString())
                m_book.text(at->toString());
            else if (at->isBool())
                m_book.text(at->toBool() ? QStringLiteral("true") : QStringLiteral("false"));
            else
                m_book.text(QString::fromUtf8(QJsonDocument(at->toArray()).toJson(QJsonDocument::Compact)));
            m_book.endRow();
        }
    }

public:
    static constexpr double shareOfRows = 0.5;

private:
    XlsxBook& m_book;
    const Results& m_results;
    const WorkbookWords& m_words;
    const Progress& m_progress;
    std::size_t m_rows;
    analysis::RfmWorth m_worth; ///< a chart's figures, which not every run makes
    std::size_t m_done = 0;
    std::array<QByteArray, analysis::rfmSegmentCount> m_segmentNames;
};

Failure failureOf(FailureKind kind, const QString& path, const QString& detail = {})
{
    Failure failure;
    failure.kind = kind;
    failure.file = path;
    failure.detail = detail;
    return failure;
}

/// The packed file to its place, whole or not at all.
Unwritten moveTo(const QString& path, const QString& packed, const Progress& progress)
{
    QFile from(packed);
    if (!from.open(QIODevice::ReadOnly))
        return failureOf(FailureKind::OutputUnwritable, path, from.errorString());
    AtomicFile to(path);
    constexpr qint64 block = qint64{1} << 22;
    constexpr double done = 0.9;
    while (!from.atEnd()) {
        const QByteArray bytes = from.read(block);
        if (bytes.isEmpty())
            return failureOf(FailureKind::OutputUnwritable, path, from.errorString());
        if (!to.write({bytes.constData(), static_cast<std::size_t>(bytes.size())}))
            break;
        if (!progress.shouldContinue(done + (1 - done) * static_cast<double>(from.pos()) /
                                                static_cast<double>(from.size())))
            return failureOf(FailureKind::Cancelled, path);
    }
    return to.commit();
}

/// A workbook filled by `fill(book)`, which says whether it came to the end.
template<typename Fill>
Unwritten writeBook(const QString& path, const WorkbookFormats& formats, const Progress& progress,
                    const Fill& fill)
{
    // What cannot be replaced is told before the work, not after it.
    {
        AtomicFile probe(path);
        if (!probe.write({}))
            return probe.commit();
    }
    if (!progress.shouldContinue(0))
        return failureOf(FailureKind::Cancelled, path);
    const QTemporaryDir folder;
    if (!folder.isValid())
        return failureOf(FailureKind::OutputUnwritable, path, folder.errorString());
    const QString packed = folder.filePath(QStringLiteral("book.xlsx"));
    {
        XlsxBook book(packed, formats);
        const bool whole = fill(book);
        if (whole && !progress.shouldContinue(Writer::shareOfRows))
            return failureOf(FailureKind::Cancelled, path);
        if (!whole && book.healthy())
            return failureOf(FailureKind::Cancelled, path);
        if (const auto reason = book.close())
            return failureOf(FailureKind::OutputUnwritable, path, *reason);
    }
    constexpr double done = 0.9;
    if (!progress.shouldContinue(done))
        return failureOf(FailureKind::Cancelled, path);
    return moveTo(path, packed, progress);
}

} // namespace

std::vector<std::string> workbookIdentifiers()
{
    std::vector<std::string> all{"customer_id",
                                 "cltv_segment",
                                 "p_alive",
                                 "orders",
                                 "first_date",
                                 "last_date",
                                 "customers",
                                 "mean",
                                 "sum",
                                 "recency_mean",
                                 "frequency_mean",
                                 "monetary_mean",
                                 "monetary_sum",
                                 "no_cltv",
                                 "column",
                                 "low_quantile_value",
                                 "high_quantile_value",
                                 "lower_limit",
                                 "upper_limit",
                                 "capped_low",
                                 "capped_high",
                                 "sum_before",
                                 "sum_after",
                                 "severity",
                                 "stage",
                                 "message",
                                 "count",
                                 "first_line",
                                 "kind"};
    all.insert(all.end(), summaryLines.begin(), summaryLines.end());
    all.insert(all.end(), sheetNames.begin(), sheetNames.end());
    all.insert(all.end(), rfmColumns.begin(), rfmColumns.end());
    for (const auto unit : {analysis::TimeUnit::Day, analysis::TimeUnit::Week, analysis::TimeUnit::Month})
        for (const std::string& column : figureColumns(unit))
            if (std::find(all.begin(), all.end(), column) == all.end())
                all.push_back(column);
    return all;
}

Unwritten writeWorkbook(const QString& path, const Results& results, const WorkbookWords& words,
                        const WorkbookFormats& formats, const std::vector<WorkbookList>& lists,
                        const Progress& progress)
{
    std::size_t rows = results.summary->size() + results.top->size();
    for (const WorkbookList& list : lists)
        rows += list.customers.size();
    return writeBook(path, formats, progress,
                     [&](XlsxBook& book) { return Writer(book, results, words, progress, rows).run(lists); });
}

Unwritten writeListWorkbook(const QString& path, const Results& results, const WorkbookWords& words,
                            const WorkbookFormats& formats, const WorkbookList& list,
                            const Progress& progress)
{
    return writeBook(path, formats, progress, [&](XlsxBook& book) {
        return Writer(book, results, words, progress, list.customers.size()).runList(list);
    });
}

} // namespace kiymet::files
