// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text_pictures.h"

#include "dressing.h"
#include "reference.h"

#include "stats/simulation/simulator.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <tbb/global_control.h>

#include <cmath>
#include <map>

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

/// A customer file of simulated customers; the days count back from 2024-12-31.
QStringList simulatedLines(std::size_t customers, const stats::BgNbd& model = {0.9, 10, 0.7, 2.2})
{
    const stats::Simulator simulator(model, {6, 4, 150}, 4);
    QStringList lines{QStringLiteral("customer_id,first_date,last_date,orders,value")};
    const QDate end(2024, 12, 31);
    for (std::size_t i = 0; i < customers; ++i) {
        const double weeks = double(1 + i % 150);
        const auto s = simulator.customer(i, weeks);
        const QDate first = end.addDays(-qint64(weeks * 7));
        const QDate last = first.addDays(s.purchases.empty() ? 0 : qint64(s.purchases.back() * 7));
        double value = 0;
        for (const double v : s.values)
            value += v;
        lines << QStringLiteral("c%1,%2,%3,%4,%5")
                     .arg(i)
                     .arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate))
                     .arg(s.values.size())
                     .arg(value, 0, 'f', 2);
    }
    return lines;
}

Outcome<Results> runOn(const QStringList& lines, const Settings& settings = {})
{
    const SmallFile file(lines);
    Pipeline pipeline;
    return pipeline.run(file.path(), settings);
}

const Finding* find(const Results& results, FindingKind kind)
{
    for (const Finding& finding : results.findings)
        if (finding.kind == kind)
            return &finding;
    return nullptr;
}

} // namespace

class TestPipeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void floMeetsReference_data();
    void floMeetsReference();
    void floOfATurkishExcel();
    void cdnowMeetsPublishedValues();
    void changeRunsOnlyWhatLiesBelow_data();
    void changeRunsOnlyWhatLiesBelow();
    void failureKeepsWhatIsAbove();
    void cancelsAnywhere();
    void sameBitsOnOneAndTwoThreads();
    void badInput_data();
    void badInput();
    void allCustomersEqual();
    void customersOfOneChannel();
    void noValueColumnInASummary();
    void analysisDate();
    void timeUnits();
    void marginAndDiscount();
    void selectedCustomersNeedASign();
    void simulatedCustomersHaveNoSuchFinding();
};

void TestPipeline::floMeetsReference_data()
{
    QTest::addColumn<int>("pipeline");
    QTest::addColumn<Settings>("settings");
    QTest::newRow("course") << 0 << Settings{};
    QTest::newRow("course, truncated caps") << 1 << with({{"outliers.rounding", "truncate"}});
    QTest::newRow("repeat orders, no penalty")
        << 2 << with({{"preset", "standard"}, {"spend.frequency", "repeat_orders"}});
}

void TestPipeline::floMeetsReference()
{
    QFETCH(int, pipeline);
    QFETCH(Settings, settings);
    KIYMET_NEED_PRIVATE(flo, "flo_data_20k.csv");
    // The whole file names the best customers; the copy in tests/data leaves them out.
    KIYMET_NEED_PRIVATE(whole, "flo_cltv.json");
    const QJsonObject reference =
        readJson(whole).toObject().value(QLatin1String("pipelines")).toArray()[pipeline].toObject();
    Pipeline run;
    const auto outcome = run.run(flo, settings);
    QVERIFY(bool(outcome));
    const Results& results = *outcome;
    QCOMPARE(results.summary->analysisDate, QDate(2021, 6, 1));

    const QJsonObject capping = reference.value(QLatin1String("capping")).toObject();
    QCOMPARE(int(results.capped->columns.size()), int(capping.size()));
    for (const Capped::Column& column : results.capped->columns) {
        const QJsonObject expected = capping.value(column.name).toObject();
        const auto number = [&](const char* key) { return expected.value(QLatin1String(key)).toDouble(); };
        QCOMPARE(column.report.limits.lowerLimit, number("low_limit"));
        QCOMPARE(column.report.limits.upperLimit, number("up_limit"));
        QCOMPARE(column.report.limits.upperWritten, number("up_value_written"));
        QCOMPARE(double(column.report.cappedHigh), number("n_above"));
        QCOMPARE(double(column.report.cappedLow), number("n_below"));
    }

    const QJsonObject totals = reference.value(QLatin1String("totals")).toObject();
    const auto total = [&](const char* key) { return totals.value(QLatin1String(key)).toDouble(); };
    QVERIFY(relativeError(results.forecast->totalCltv, total("cltv")) < 1e-10);
    QVERIFY(relativeError(results.forecast->totalSales3Month, total("exp_sales_12w")) < 1e-10);
    QVERIFY(relativeError(results.forecast->totalSales6Month, total("exp_sales_24w")) < 1e-10);

    const QJsonArray top = reference.value(QLatin1String("top")).toArray();
    QCOMPARE(int(results.top->size()), int(top.size()));
    for (int i = 0; i < top.size(); ++i) {
        const std::uint32_t customer = (*results.top)[std::size_t(i)];
        QCOMPARE(textOf((*results.summary->ids)[customer]),
                 top[i].toObject().value(QLatin1String("id")).toString());
        QVERIFY(relativeError(results.forecast->cltv[customer],
                              top[i].toObject().value(QLatin1String("cltv")).toDouble()) < 1e-10);
    }

    // The very customers of every segment, by the hash of their sorted ids.
    const QJsonObject segments = reference.value(QLatin1String("segments")).toObject();
    std::map<int, QList<QByteArray>> ids;
    for (std::size_t i = 0; i < results.summary->size(); ++i) {
        const std::string_view id = (*results.summary->ids)[i];
        ids[results.segments->of[i]] << QByteArray(id.data(), qsizetype(id.size()));
    }
    QCOMPARE(int(ids.size()), int(segments.size()));
    for (auto& [group, list] : ids) {
        std::sort(list.begin(), list.end());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QByteArray& id : list) {
            hash.addData(id);
            hash.addData(QByteArrayView("\n"));
        }
        const QJsonObject expected = segments.value(Segments::label(group)).toObject();
        QCOMPARE(int(list.size()), expected.value(QLatin1String("count")).toInt());
        QCOMPARE(QString::fromLatin1(hash.result().toHex()),
                 expected.value(QLatin1String("ids_sha256")).toString());
        const Segments::Figures& figures = results.segments->figures[std::size_t(group)];
        QVERIFY(relativeError(
                    figures.sum[7],
                    expected.value(QLatin1String("sum")).toObject().value(QLatin1String("cltv")).toDouble()) <
                1e-10);
    }
    QVERIFY(find(results, FindingKind::SelectedCustomers));
    QVERIFY(find(results, FindingKind::NoDropout));
    QCOMPARE(find(results, FindingKind::SpendMeanBelowOne) != nullptr, pipeline < 2);
}

/// Written by a Turkish Excel, the same file gives the same CLTV to the last bit, and nothing is asked.
void TestPipeline::floOfATurkishExcel()
{
    KIYMET_NEED_PRIVATE(flo, "flo_data_20k.csv");
    const QTemporaryDir folder;
    const QString dressed = folder.filePath(QString::fromUtf8("müşteri çıktısı.csv"));
    QFile file(dressed);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(asTurkishExcel(flo));
    file.close();
    Pipeline one;
    Pipeline other;
    const auto plain = one.run(flo, {});
    const auto excel = other.run(dressed, {});
    QVERIFY(plain && excel);
    QVERIFY(excel->input->encoding == data::Encoding::Windows1254);
    QCOMPARE(excel->forecast->cltv.size(), std::size_t(19945));
    QCOMPARE(excel->forecast->cltv, plain->forecast->cltv);
    QCOMPARE(excel->forecast->averageValue, plain->forecast->averageValue);
    QCOMPARE(excel->transactions->model.parameters, plain->transactions->model.parameters);
}

void TestPipeline::cdnowMeetsPublishedValues()
{
    KIYMET_NEED_PRIVATE(cdnow, "cdnow_summary.csv");
    Pipeline pipeline;
    const auto results = pipeline.run(cdnow, {});
    QVERIFY(bool(results));
    // Fader, Hardie and Lee (2005), table 2: r .243, alpha 4.414, a .793, b 2.426, LL -9582.4; and note 025:
    // p 6.25, q 3.74, v 15.44 (LL -4055.9... with the rounding of the inputs there).
    const auto& p = results->transactions->model.parameters;
    QCOMPARE(QString::number(p[0], 'f', 3), QStringLiteral("0.243"));
    QCOMPARE(QString::number(p[1], 'f', 3), QStringLiteral("4.414"));
    QCOMPARE(QString::number(p[2], 'f', 3), QStringLiteral("0.793"));
    QCOMPARE(QString::number(p[3], 'f', 3), QStringLiteral("2.426"));
    QCOMPARE(QString::number(results->transactions->logLikelihood, 'f', 1), QStringLiteral("-9582.4"));
    const auto& g = results->spend->parameters;
    QCOMPARE(QString::number(g.p, 'f', 2), QStringLiteral("6.25"));
    QCOMPARE(QString::number(g.q, 'f', 2), QStringLiteral("3.74"));
    QVERIFY(std::abs(g.v - 15.44) < 0.01);
    QVERIFY(!find(*results, FindingKind::SelectedCustomers));
    // A one-time buyer is expected to be worth the population mean.
    const std::size_t once = std::size_t(
        std::find(results->summary->x.begin(), results->summary->x.end(), 0U) - results->summary->x.begin());
    QVERIFY(relativeError(results->forecast->averageValue[once], g.p * g.v / (g.q - 1)) < 1e-12);
}

void TestPipeline::changeRunsOnlyWhatLiesBelow_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("stages");
    const auto row = [](const char* key, const char* value, const char* stages) {
        QTest::newRow(key) << QString::fromLatin1(key) << QString::fromLatin1(value)
                           << QString::fromLatin1(stages).split(u' ', Qt::SkipEmptyParts);
    };
    row("segments.count", "5", "segment charts");
    row("output.top", "5", "segment charts");
    row("rfm.levels", "4", "rfm charts");
    row("rfm.ties", "id", "rfm charts");
    row("rfm.map", "{\"55\": \"promising\"}", "rfm charts");
    row("value.margin", "0.4", "forecast segment charts");
    row("value.discount_rate", "0.02", "forecast segment charts");
    row("value.months", "12", "forecast segment charts");
    row("model.penalty", "0.01", "fit_transactions forecast segment charts");
    row("spend.penalty", "0.01", "fit_spend forecast segment charts");
    row("analysis.date", "2025-02-01", "summarise fit_transactions fit_spend forecast segment rfm charts");
    row("model.frequency", "all_orders", "summarise fit_transactions fit_spend forecast segment rfm charts");
    row("outliers.high_quantile", "0.9", "cap summarise fit_transactions fit_spend forecast segment charts");
    row("cleaning.negative", "keep",
        "clean cap summarise fit_transactions fit_spend forecast segment rfm charts");
    row("input.decimal", ".",
        "read clean cap summarise fit_transactions fit_spend forecast segment rfm charts");
}

void TestPipeline::changeRunsOnlyWhatLiesBelow()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QStringList, stages);
    const SmallFile file(simulatedLines(400));
    Pipeline pipeline;
    const ChartGroups charts = ChartGroup::RfmWorth;
    const auto first = pipeline.run(file.path(), {}, Stage::Rfm, {}, charts);
    QVERIFY(bool(first));
    QCOMPARE(pipeline.lastComputed().size(), std::size_t{10});
    QVERIFY(bool(pipeline.run(file.path(), {}, Stage::Rfm, {}, charts)));
    QVERIFY(pipeline.lastComputed().empty());

    const Settings changed = *withSetting({}, key, value);
    const auto second = pipeline.run(file.path(), changed, Stage::Rfm, {}, charts);
    QVERIFY(bool(second));
    QStringList computed;
    for (const Stage stage : pipeline.lastComputed())
        computed << textOf(name(stage));
    QCOMPARE(computed, stages);
    // The shortcut gives what a fresh run gives.
    Pipeline fresh;
    const auto anew = fresh.run(file.path(), changed, Stage::Rfm, {}, charts);
    QVERIFY(anew->forecast->cltv == second->forecast->cltv);
    QVERIFY(anew->findings == second->findings);
    QVERIFY(anew->segments->of == second->segments->of);
    QVERIFY(anew->rfm->cell == second->rfm->cell);
    QVERIFY(anew->rfmWorth->cellCltv == second->rfmWorth->cellCltv);
    // The scores see nothing of what is capped, fitted and forecast.
    const bool rfmAlone = key.startsWith(QLatin1String("rfm."));
    const bool above = key.startsWith(QLatin1String("cleaning")) || key.startsWith(QLatin1String("input")) ||
                       key == QLatin1String("analysis.date") || key == QLatin1String("model.frequency");
    QCOMPARE(second->rfm == first->rfm, !rfmAlone && !above);
}

void TestPipeline::failureKeepsWhatIsAbove()
{
    const SmallFile file(simulatedLines(300));
    Pipeline pipeline;
    QVERIFY(bool(pipeline.run(file.path(), {})));
    const auto failed = pipeline.run(file.path(), with({{"analysis.date", "2000-01-01"}}));
    QVERIFY(!failed);
    QCOMPARE(failed.failure().kind, FailureKind::AnalysisDateTooEarly);
    QVERIFY(bool(pipeline.run(file.path(), {})));
    QVERIFY(pipeline.lastComputed().empty());
}

void TestPipeline::cancelsAnywhere()
{
    const SmallFile file(simulatedLines(2000));
    Pipeline reference;
    const auto whole = reference.run(file.path(), {});
    // The k-th question is answered with no, until a run is not asked so often any more.
    int after = 0;
    for (bool ended = false; !ended; ++after) {
        Pipeline pipeline;
        std::atomic<int> calls = 0;
        const auto results =
            pipeline.run(file.path(), {}, Stage::Segment, [&](int, double) { return calls++ < after; });
        ended = bool(results);
        if (!ended)
            QCOMPARE(results.failure().kind, FailureKind::Cancelled);
        // Run again without being stopped: nothing half made was kept.
        const auto again = pipeline.run(file.path(), {});
        QVERIFY(bool(again));
        QVERIFY(again->forecast->cltv == whole->forecast->cltv);
    }
    QVERIFY(after > 16);
}

void TestPipeline::sameBitsOnOneAndTwoThreads()
{
    // Several blocks of rows, so that there is something to divide.
    const SmallFile file(simulatedLines(80000));
    Outcome<Results> runs[2] = {Failure{}, Failure{}};
    for (const std::size_t threads : {1U, 2U}) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
        Pipeline pipeline;
        runs[threads - 1] = pipeline.run(file.path(), {});
        QVERIFY(bool(runs[threads - 1]));
    }
    QVERIFY(*runs[0]->transactions == *runs[1]->transactions);
    QVERIFY(*runs[0]->spend == *runs[1]->spend);
    QVERIFY(runs[0]->forecast->cltv == runs[1]->forecast->cltv);
    QVERIFY(runs[0]->forecast->totalCltv == runs[1]->forecast->totalCltv);
    QVERIFY(runs[0]->segments->figures[0].sum == runs[1]->segments->figures[0].sum);
    QVERIFY(runs[0]->findings == runs[1]->findings);
}

void TestPipeline::badInput_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<int>("failure");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, QStringList rows, FailureKind failure, const char* detail = "") {
        QTest::newRow(name) << rows << int(failure) << QString::fromLatin1(detail);
    };
    const auto s = [](const char* text) { return QString::fromLatin1(text); };
    row("one customer", {s("a,2020-01-01,2020-05-01,4,100")}, FailureKind::TooFewCustomers);
    row("nobody is left", {s("a,2020-01-01,2019-05-01,4,100"), s("b,2020-01-01,2019-05-01,4,100")},
        FailureKind::NoCustomersLeft, "date_order");
    row("no repeat customers", {s("a,2020-01-01,2020-01-01,1,100"), s("b,2020-02-01,2020-02-01,1,50")},
        FailureKind::NoRepeatPurchases);
    row("a column without a number",
        {s("a,2020-01-01,2020-05-01,four,100"), s("b,2020-01-01,2020-05-01,two,1")},
        FailureKind::ColumnUnreadable, "four");
}

void TestPipeline::badInput()
{
    QFETCH(QStringList, rows);
    QFETCH(int, failure);
    QFETCH(QString, detail);
    const auto results =
        runOn(QStringList{QStringLiteral("customer_id,first_date,last_date,orders,value")} + rows);
    QVERIFY(!results);
    QCOMPARE(int(results.failure().kind), failure);
    QVERIFY(!results.failure().file.isEmpty());
    if (!detail.isEmpty())
        QCOMPARE(results.failure().detail, detail);
}

void TestPipeline::allCustomersEqual()
{
    QStringList lines{QStringLiteral("customer_id,first_date,last_date,orders,value")};
    for (int i = 0; i < 250; ++i)
        lines << QStringLiteral("c%1,2020-01-01,2020-06-01,5,500").arg(i);
    const auto results = runOn(lines);
    QVERIFY(bool(results));
    QVERIFY(find(*results, FindingKind::SegmentsMerged));
    QCOMPARE(results->segments->count, 1);
    QCOMPARE(results->segments->figures[0].customers, std::uint64_t{250});
    for (const double value : results->forecast->averageValue)
        QVERIFY(relativeError(value, 100) < 1e-4);
    for (const double value : results->forecast->cltv)
        QVERIFY(std::isfinite(value) && value > 0);
}

void TestPipeline::customersOfOneChannel()
{
    QStringList lines{QStringLiteral("id,first_date,last_date,orders_shop,orders_web,value_shop,value_web")};
    const QStringList simulated = simulatedLines(300);
    for (int i = 1; i < simulated.size(); ++i) {
        const QStringList cells = simulated[i].split(u',');
        // Every other customer bought on the web only, with an empty cell or a zero for the shop.
        const QString none = i % 4 == 0 ? QString() : QStringLiteral("0");
        lines << (cells.mid(0, 3) + (i % 2 == 0 ? QStringList{none, cells[3], none, cells[4]}
                                                : QStringList{cells[3], none, cells[4], none}))
                     .join(u',');
    }
    const auto results = runOn(lines, with({{"mapping.orders", "orders_shop,orders_web"},
                                            {"mapping.value", "value_shop,value_web"},
                                            {"outliers.enabled", "false"}}));
    QVERIFY(bool(results));
    QCOMPARE(results->summary->size(), std::size_t{300});
    QVERIFY(find(*results, FindingKind::EmptyPart));
    const auto together = runOn(simulated, with({{"outliers.enabled", "false"}}));
    QVERIFY(results->forecast->cltv == together->forecast->cltv);
}

void TestPipeline::noValueColumnInASummary()
{
    QStringList lines{QStringLiteral("id,frequency,recency,T")};
    for (int i = 0; i < 300; ++i)
        lines << QStringLiteral("c%1,%2,%3,%4")
                     .arg(i)
                     .arg(i % 5)
                     .arg(i % 5 == 0 ? 0 : 10 + i % 20)
                     .arg(40 + i % 7);
    const auto results = runOn(lines);
    QVERIFY(bool(results));
    QVERIFY(!results->spend);
    QVERIFY(find(*results, FindingKind::NoPopulationMean));
    QVERIFY(results->forecast->sales3Month[1] > 0);
    QVERIFY(std::isnan(results->forecast->cltv[1]));
    QCOMPARE(results->segments->count, 0);
    QCOMPARE(int(results->segments->of[1]), -1);
    QVERIFY(results->top->empty());
}

void TestPipeline::analysisDate()
{
    const QStringList lines = simulatedLines(300);
    const auto results = runOn(lines, with({{"analysis.date", "2025-01-15"}}));
    QVERIFY(bool(results));
    QCOMPARE(results->summary->analysisDate, QDate(2025, 1, 15));
    const auto later = runOn(lines, with({{"analysis.offset_days", "9"}}));
    QVERIFY(later->summary->analysisDate > QDate(2025, 1, 1));
    const auto early = runOn(lines, with({{"analysis.date", "2024-01-15"}}));
    QVERIFY(!early);
    QCOMPARE(early.failure().kind, FailureKind::AnalysisDateTooEarly);
    QVERIFY(QDate::fromString(early.failure().detail, Qt::ISODate).isValid());
}

void TestPipeline::timeUnits()
{
    // Purchases expected over 84 days and their value do not depend on the unit in which time is counted;
    // months of value do, slightly (30 days, 4.345 weeks, 30.4375 days).
    const QStringList lines = simulatedLines(3000);
    const auto week = runOn(lines);
    for (const auto& [unit, days] : {std::pair{"day", 1.0}, std::pair{"month", 30.4375}}) {
        const auto other = runOn(lines, with({{"analysis.time_unit", unit}}));
        QVERIFY(bool(other));
        QVERIFY(relativeError(other->transactions->model.alpha() * days,
                              week->transactions->model.alpha() * 7) < 1e-6);
        QVERIFY(relativeError(other->forecast->totalSales6Month, week->forecast->totalSales6Month) < 1e-6);
        QVERIFY(relativeError(other->forecast->totalCltv, week->forecast->totalCltv) < 0.02);
        QVERIFY(relativeError(other->summary->T[5] * days, week->summary->T[5] * 7) < 1e-12);
    }
}

void TestPipeline::marginAndDiscount()
{
    const QStringList lines = simulatedLines(500);
    const auto revenue = runOn(lines, with({{"value.discount_rate", "0"}}));
    const auto margin = runOn(lines, with({{"value.discount_rate", "0"}, {"value.margin", "0.25"}}));
    const auto discounted = runOn(lines, with({{"value.discount_rate", "0.05"}}));
    QVERIFY(relativeError(margin->forecast->totalCltv, 0.25 * revenue->forecast->totalCltv) < 1e-12);
    QVERIFY(discounted->forecast->totalCltv < revenue->forecast->totalCltv);
    QVERIFY(discounted->forecast->totalCltv > revenue->forecast->totalCltv / std::pow(1.05, 6));
}

void TestPipeline::selectedCustomersNeedASign()
{
    // Old customers, but nobody whose last order is older than some months: whoever left is not in the file.
    QStringList lines{QStringLiteral("customer_id,first_date,last_date,orders,value")};
    for (int i = 0; i < 400; ++i)
        lines << QStringLiteral("c%1,%2,%3,%4,%5")
                     .arg(i)
                     .arg(QDate(2018, 1, 1).addDays(i * 3).toString(Qt::ISODate),
                          QDate(2024, 6, 1).addDays(i % 200).toString(Qt::ISODate))
                     .arg(2 + i % 9)
                     .arg(100 + i);
    const auto results = runOn(lines);
    QVERIFY(bool(results));
    QVERIFY(find(*results, FindingKind::SelectedCustomers));
}

void TestPipeline::simulatedCustomersHaveNoSuchFinding()
{
    const auto results = runOn(simulatedLines(2000));
    QVERIFY(bool(results));
    QVERIFY(!find(*results, FindingKind::SelectedCustomers));
    QVERIFY(!find(*results, FindingKind::NoDropout));
    QCOMPARE(results->transactions->boundary, stats::TransactionBoundary::None);
}

QTEST_APPLESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
