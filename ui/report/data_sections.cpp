// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/colours.h"
#include "report/report_charts.h"
#include "report/report_sections.h"
#include "words/words.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <map>

namespace kiymet::report {

namespace {

using analysis::Severity;
using analysis::Stage;

class DataSections {
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static void data(const Content& content);
    static void outliers(const Content& content);
    static QString withCurrency(const QString& title);

private:
    static void outlierTable(const Content& content);
    static void outlierCharts(const Content& content);
};

void DataSections::data(const Content& content)
{
    Flow& flow = content.flow;
    const analysis::Results& results = content.results;
    const double rows = static_cast<double>(results.input->rows);
    const auto customers = results.summary->size();

    Table table;
    table.header = false;
    table.stretched = false;
    table.points = 9;
    table.columns = {{{}, false}, {{}, true}};
    const auto line = [&table](const QString& name, const QString& value) {
        table.rows.push_back({name, value});
    };
    line(tr("File"), QFileInfo(results.input->source.name()).fileName());
    line(tr("Kind of file"), results.input->isSummary() ? tr("ready summary, one row a customer")
                             : results.input->isLog()   ? tr("log of purchases, one line each")
                                                        : tr("one row a customer"));
    line(tr("Rows in the file"), words::count(results.input->rows));
    line(tr("Customers analysed"), words::count(customers));
    if (!results.input->isLog())
        line(tr("Rows left out or merged"), words::number(rows - static_cast<double>(customers), 0));
    if (const auto [first, last] = periodOf(results); first.isValid()) {
        line(tr("First order"), words::date(first));
        line(tr("Last order"), words::date(last));
    }
    if (results.cleaned) {
        const analysis::Cleaned& cleaned = *results.cleaned;
        line(
            tr("Orders before and after cleaning"),
            tr("%1 → %2").arg(words::number(cleaned.ordersBefore, 0), words::number(cleaned.ordersAfter, 0)));
        line(tr("Value before and after cleaning"),
             tr("%1 → %2").arg(words::money(cleaned.valueBefore), words::money(cleaned.valueAfter)));
    }
    flow.table(table);

    std::map<analysis::FindingKind, std::uint64_t> reasons;
    const std::vector<analysis::Cleaned::Left>* left = results.cleaned ? &results.cleaned->left
                                                       : results.cleanedSummaries
                                                           ? &results.cleanedSummaries->left
                                                           : nullptr;
    if (left)
        for (const auto& row : *left)
            ++reasons[row.why];
    if (!reasons.empty()) {
        flow.heading(tr("Why rows were left out"), 2);
        Table why;
        why.stretched = false;
        why.points = 9;
        why.columns = {{tr("Reason"), false}, {tr("Rows"), true}};
        for (const auto& [kind, count] : reasons)
            why.rows.push_back({words::name(kind), words::count(count)});
        flow.table(why);
    }
    flow.heading(tr("What was noticed"), 2);
    if (writeFindings(content, {Stage::Read, Stage::Clean, Stage::Summarise}) == 0)
        flow.text(tr("Nothing: every row could be used as it is."));
}

void DataSections::outlierTable(const Content& content)
{
    const analysis::Results& results = content.results;
    Table limits;
    limits.columns = {{tr("Column"), false},      {tr("Lower limit"), true}, {tr("Upper limit"), true},
                      {tr("Raised"), true},       {tr("Cut"), true},         {tr("Largest before"), true},
                      {tr("Largest after"), true}};
    Table sums;
    sums.columns = {{tr("Column"), false},
                    {tr("Sum before"), true},
                    {tr("Sum after"), true},
                    {tr("Change of the sum"), true}};
    for (const analysis::Capped::Column& column : results.capped->columns) {
        const stats::CapReport& report = column.report;
        const auto text = [&](double value) { return words::ordersOrMoney(value, column.isOrders); };
        double largest = std::nan("");
        if (results.outlierFigures)
            for (const auto& before : results.outlierFigures->columns)
                if (before.name == column.name)
                    largest = before.box.max;
        const double after = column.enabled && report.cappedHigh > 0 ? report.limits.upperWritten : largest;
        const double change = report.sumBefore != 0 ? report.sumAfter / report.sumBefore - 1 : 0;
        if (column.enabled) {
            limits.rows.push_back({column.name, text(report.limits.lowerLimit),
                                   text(report.limits.upperLimit), words::count(report.cappedLow),
                                   words::count(report.cappedHigh), text(largest), text(after)});
            sums.rows.push_back(
                {column.name, text(report.sumBefore), text(report.sumAfter), words::percent(change, 2)});
        } else {
            limits.rows.push_back({column.name,
                                   words::none(),
                                   words::none(),
                                   tr("not capped"),
                                   {},
                                   text(largest),
                                   text(largest)});
        }
    }
    content.flow.table(limits);
    content.flow.table(sums);
}

void DataSections::outlierCharts(const Content& content)
{
    const analysis::Results& results = content.results;
    if (!results.outlierFigures || results.outlierFigures->columns.empty())
        return;
    content.flow.need(pt(170));
    content.flow.text(
        tr("The charts show each column before capping, on a logarithmic scale. What lies beyond the "
           "dashed limits (orange) is set to the limit."),
        {8.5, false, faintInk});
    std::vector<Drawing> row;
    const double height = pt(140);
    for (const auto& column : results.outlierFigures->columns) {
        if (column.histogram.counts.empty())
            continue;
        std::optional<Limits> limits;
        for (const auto& capped : results.capped->columns)
            if (capped.name == column.name && capped.enabled) {
                const stats::CapLimits& at = capped.report.limits;
                limits = {at.lowerLimit, at.upperLimit, words::ordersOrMoney(at.lowerLimit, column.isOrders),
                          words::ordersOrMoney(at.upperLimit, column.isOrders)};
            }
        ui::ChartAxis x;
        x.title = column.isOrders ? tr("Orders") : withCurrency(tr("Value"));
        x.logarithmic = true;
        x.low = column.histogram.edge(0);
        x.high = column.histogram.edge(column.histogram.counts.size());
        if (limits) // the limit is in the picture even where nothing lies beyond it
            x.high = std::max(x.high, limits->high * 1.15);
        x.text = [orders = column.isOrders](double value) {
            return orders      ? words::number(value, value < 1 ? 1 : 0)
                   : value < 1 ? words::money(value)
                               : words::wholeMoney(value);
        };
        ui::ChartAxis y;
        y.title = tr("Customers");
        y.text = [](double value) { return words::number(value, 0); };
        const auto highest =
            *std::max_element(column.histogram.counts.begin(), column.histogram.counts.end());
        y.high = std::max(1.0, static_cast<double>(highest) * 1.1);
        row.push_back(histogram(column.histogram, settle(column.name, x, y, {halfWidth, height}), limits));
        if (row.size() == 2) {
            content.flow.drawings(height, std::move(row));
            row.clear();
        }
    }
    if (!row.empty()) {
        row.push_back([](QPainter&, const QRectF&) {});
        content.flow.drawings(height, std::move(row));
    }
}

void DataSections::outliers(const Content& content)
{
    const analysis::Results& results = content.results;
    Flow& flow = content.flow;
    if (!results.capped || results.capped->columns.empty() ||
        std::none_of(results.capped->columns.begin(), results.capped->columns.end(),
                     [](const auto& column) { return column.enabled; })) {
        flow.text(tr("Outliers were not capped: every value went into the models as it is."));
        if (results.capped)
            outlierCharts(content);
        return;
    }
    const analysis::Settings::Outliers& rule = results.settings.outliers;
    flow.text(
        tr("Extreme values are set to a limit, so that a few customers do not decide about all. The lower "
           "limit "
           "lies %1 times the distance between the %2 and the %3 quantile below the former, the upper one as "
           "far above the latter. No customer is removed.")
            .arg(words::number(rule.factor, rule.factor == std::floor(rule.factor) ? 0 : 1),
                 words::percent(rule.lowQuantile, 0), words::percent(rule.highQuantile, 0)));
    outlierTable(content); // says what the notices of this stage say
    for (const analysis::Finding& finding : results.findings)
        if (finding.stage == Stage::Cap && finding.severity != Severity::Notice)
            flow.bullet(words::text(finding), ui::attentionColour());
    outlierCharts(content);
}

QString DataSections::withCurrency(const QString& title)
{
    const QString currency = words::dataLocale().currency;
    return currency.isEmpty() ? tr("%1, in the currency of the file").arg(title)
                              : tr("%1, in %2", "title, currency sign").arg(title, currency);
}

} // namespace

void writeData(const Content& content)
{
    DataSections::data(content);
}

void writeOutliers(const Content& content)
{
    DataSections::outliers(content);
}

QString withCurrency(const QString& title)
{
    return DataSections::withCurrency(title);
}

std::pair<QDate, QDate> periodOf(const analysis::Results& results)
{
    if (!results.cleaned || !results.cleaned->customers)
        return {};
    const data::Customers& people = *results.cleaned->customers;
    if (people.first.days.empty() || people.last.days.empty())
        return {};
    const QDate epoch(1970, 1, 1);
    return {epoch.addDays(*std::min_element(people.first.days.begin(), people.first.days.end())),
            epoch.addDays(*std::max_element(people.last.days.begin(), people.last.days.end()))};
}

Table tableOf(const QAbstractItemModel& model, const std::vector<int>& columns)
{
    Table table;
    for (const int column : columns) {
        const int alignment = model.rowCount() > 0
                                  ? model.index(0, column).data(Qt::TextAlignmentRole).toInt()
                                  : int(Qt::AlignLeft);
        table.columns.push_back(
            {model.headerData(column, Qt::Horizontal).toString(), (alignment & Qt::AlignRight) != 0});
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<QString> cells;
        for (const int column : columns)
            cells.push_back(model.index(row, column).data().toString());
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::size_t writeFindings(const Content& content, std::initializer_list<Stage> stages, bool advice)
{
    std::size_t written = 0;
    for (const analysis::Finding& finding : content.results.findings) {
        if (std::find(stages.begin(), stages.end(), finding.stage) == stages.end())
            continue;
        ++written;
        const QColor mark = finding.severity == Severity::Notice    ? accent
                            : finding.severity == Severity::Warning ? ui::attentionColour()
                                                                    : QColor(0xb8, 0x4a, 0x00);
        QString text = words::text(finding);
        if (finding.severity != Severity::Notice)
            text = QStringLiteral("%1: %2").arg(words::name(finding.severity), text);
        if (advice)
            if (const QString todo = words::advice(finding); !todo.isEmpty())
                text += u' ' + todo;
        content.flow.bullet(text, mark);
    }
    return written;
}

} // namespace kiymet::report
