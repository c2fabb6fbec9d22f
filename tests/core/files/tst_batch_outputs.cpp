// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/batch_outputs.h"
#include "files/customers_csv.h"
#include "files/model_json.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <tbb/global_control.h>

#include <cmath>
#include <limits>

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::files;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::shared_ptr<const data::TextColumn> idColumn(const QStringList& ids)
{
    auto column = std::make_shared<data::TextColumn>();
    for (const QString& id : ids) {
        const QByteArray bytes = id.toUtf8();
        column->bytes.insert(column->bytes.end(), bytes.begin(), bytes.end());
        column->begin.push_back(column->bytes.size());
    }
    return column;
}

/// Three customers: an ordinary one, one with an awkward id, one without a value.
Results threeCustomers()
{
    Results results;
    results.settings.preset = Preset::Standard;

    CustomerSummary summary;
    summary.ids = idColumn({QStringLiteral("c1"), QStringLiteral("Şükrü, \"2\""), QStringLiteral("c3")});
    summary.x = {4, 1, 0};
    summary.t_x = {17, 375.0 / 7, 0};
    summary.T = {30.5, 66.25, 10};
    summary.m = {187.874, 89.5, 0};
    summary.orders = {5, 2, 1};
    summary.analysisDate = QDate(2021, 6, 1);
    results.summary = std::make_shared<CustomerSummary>(summary);

    Forecast forecast;
    forecast.sales3Month = {0.5, 0.25, 0.125};
    forecast.sales6Month = {1, 0.5, 0.25};
    forecast.averageValue = {190, 91.5, none};
    forecast.cltv = {400.125, 45.75, none};
    forecast.alive = {0.75, 1, 1};
    results.forecast = std::make_shared<Forecast>(forecast);

    Segments segments;
    segments.of = {0, 1, -1};
    segments.count = 2;
    segments.figures.resize(2);
    segments.figures[0] = {
        1, {17, 30.5, 4, 187.874, 0.5, 1, 190, 400.125}, {17, 30.5, 4, 187.874, 0.5, 1, 190, 400.125}};
    segments.figures[1] = {2, {1, 2, 3, 4, 5, 6, 7, 8}, {2, 4, 6, 8, 10, 12, 14, 16}};
    results.segments = std::make_shared<Segments>(segments);
    Rfm rfm;
    rfm.map = RfmMap(3, {{32, RfmSegment::Promising}});
    rfm.recency = {11, 0, 70};
    rfm.frequency = {5, 2, 1};
    rfm.monetary = {950.5, 179, 0};
    rfm.recencyScore.of = {3, 3, 1};
    rfm.frequencyScore.of = {2, 1, 1};
    rfm.monetaryScore.of = {3, 1, 1};
    rfm.cell = {7, 6, 0};
    rfm.ofSegments[std::size_t(RfmSegment::Promising)] = {2, 11, 5, 950.5};
    results.rfm = std::make_shared<Rfm>(rfm);

    results.top = std::make_shared<std::vector<std::uint32_t>>(std::vector<std::uint32_t>{1, 0});

    Capped capped;
    Capped::Column column;
    column.name = QStringLiteral("order_num");
    column.report.limits.lowQuantileValue = 1;
    column.report.limits.highQuantileValue = 20;
    column.report.limits.lowerLimit = -27.5;
    column.report.limits.upperLimit = 48.5;
    column.report.cappedLow = 0;
    column.report.cappedHigh = 14;
    column.report.sumBefore = 62000;
    column.report.sumAfter = 61669;
    capped.columns.push_back(column);
    column.name = QStringLiteral("left alone");
    column.enabled = false;
    column.report = {};
    capped.columns.push_back(column); // has no figures, and so no row
    results.capped = std::make_shared<Capped>(capped);

    Finding missing{.kind = FindingKind::MissingValue, .severity = Severity::Warning, .stage = Stage::Clean};
    missing.count = 2;
    missing.column = QStringLiteral("last, date");
    missing.firstLine = 7;
    results.findings = {missing, Finding{.kind = FindingKind::NoDropout, .stage = Stage::FitTransactions}};
    return results;
}

stats::TransactionFit cdnowFit()
{
    stats::TransactionFit fit;
    fit.model = stats::BgNbd{0.2426, 4.4135, 0.7929, 2.4258};
    fit.standardErrors = {{0.0126, 0.378, 0.186, 0.705}};
    fit.logLikelihood = -9582.4256;
    fit.objective = 4.0655;
    fit.exit = stats::FitExit::SmallGradient;
    fit.iterations = 9;
    fit.customers = 2357;
    fit.patterns = 1411;
    return fit;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

QJsonObject objectOf(const QString& path)
{
    return QJsonDocument::fromJson(contentOf(path)).object();
}

QStringList namesIn(const QTemporaryDir& dir)
{
    return QDir(dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
}

QString kindAsWords(const Finding& finding)
{
    return finding.kind == FindingKind::MissingValue ? QStringLiteral("İki \"boş\" hücre")
                                                     : QStringLiteral("plain");
}

void checkNoNumberIsInfinite(const QJsonValue& value)
{
    if (value.isDouble())
        QVERIFY(std::isfinite(value.toDouble()));
    const QJsonObject object = value.toObject();
    for (const QJsonValue& inside : object)
        checkNoNumberIsInfinite(inside);
}

} // namespace

class TestBatchOutputs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void exactBytes()
    {
        QVERIFY(writeBatchOutputs(m_dir->path(), threeCustomers(), Stage::Segment, kindAsWords));
        QCOMPARE(namesIn(*m_dir),
                 QStringList({QStringLiteral("customers.csv"), QStringLiteral("findings.csv"),
                              QStringLiteral("model.json"), QStringLiteral("outliers.csv"),
                              QStringLiteral("rfm_segments.csv"), QStringLiteral("segments.csv"),
                              QStringLiteral("top_customers.csv")}));
        QCOMPARE(contentOf(m_dir->filePath(QStringLiteral("rfm_segments.csv"))),
                 QByteArray("rfm_segment,customers,recency_mean,frequency_mean,monetary_mean,monetary_sum\n"
                            "champions,0,,,,0\nloyal_customers,0,,,,0\npotential_loyalists,0,,,,0\n"
                            "new_customers,0,,,,0\npromising,2,5.5,2.5,475.25,950.5\nneed_attention,0,,,,0\n"
                            "about_to_sleep,0,,,,0\nat_risk,0,,,,0\ncant_lose,0,,,,0\nhibernating,0,,,,0\n"));
        const QByteArray header(
            "customer_id,recency_cltv_weekly,T_weekly,frequency,monetary_cltv_avg,"
            "exp_sales_3_month,exp_sales_6_month,exp_average_value,cltv,cltv_segment,p_alive,"
            "orders,rfm_recency,rfm_frequency,rfm_monetary,recency_score,frequency_score,monetary_score,"
            "rf_score,rfm_segment\n");
        const QByteArray first(
            "c1,17,30.5,4,187.874,0.5,1,190,400.125,A,0.75,5,11,5,950.5,3,2,3,32,promising\n");
        const QByteArray second("\"Şükrü, "
                                "\"\"2\"\"\",53.57142857142857,66.25,1,89.5,0.25,0.5,91.5,45.75,B,1,2,0,2,"
                                "179,3,1,1,31,new_customers\n");
        const QByteArray third("c3,0,10,0,0,0.125,0.25,,,,1,1,70,1,0,1,1,1,11,hibernating\n");
        QCOMPARE(contentOf(m_dir->filePath(QStringLiteral("customers.csv"))),
                 header + first + second + third);
        QCOMPARE(contentOf(m_dir->filePath(QStringLiteral("top_customers.csv"))), header + second + first);
        QCOMPARE(contentOf(m_dir->filePath(QStringLiteral("segments.csv"))),
                 QByteArray(
                     "cltv_segment,customers,recency_cltv_weekly_mean,recency_cltv_weekly_sum,T_weekly_mean,"
                     "T_weekly_sum,frequency_mean,frequency_sum,monetary_cltv_avg_mean,"
                     "monetary_cltv_avg_sum,exp_sales_3_month_mean,exp_sales_3_month_sum,"
                     "exp_sales_6_month_mean,exp_sales_6_month_sum,exp_average_value_mean,"
                     "exp_average_value_sum,cltv_mean,cltv_sum\n"
                     "A,1,17,17,30.5,30.5,4,4,187.874,187.874,0.5,0.5,1,1,190,190,400.125,400.125\n"
                     "B,2,1,2,2,4,3,6,4,8,5,10,6,12,7,14,8,16\n"));
        QCOMPARE(
            contentOf(m_dir->filePath(QStringLiteral("outliers.csv"))),
            QByteArray("column,low_quantile_value,high_quantile_value,lower_limit,upper_limit,capped_low,"
                       "capped_high,sum_before,sum_after\n"
                       "order_num,1,20,-27.5,48.5,0,14,62000,61669\n"));
        QCOMPARE(contentOf(m_dir->filePath(QStringLiteral("findings.csv"))),
                 QByteArray("kind,severity,stage,count,column,first_line,message\n"
                            "missing_value,warning,clean,2,\"last, date\",7,\"İki \"\"boş\"\" hücre\"\n"
                            "bg_nbd_no_dropout,notice,fit_transactions,0,,,plain\n"));
    }

    void excelVariant()
    {
        Results results = threeCustomers();
        results.settings.outputExcel = true;
        QVERIFY(writeBatchOutputs(m_dir->path(), results, Stage::Segment, kindAsWords));
        const QByteArray customers = contentOf(m_dir->filePath(QStringLiteral("customers.csv")));
        QVERIFY(customers.startsWith("\xef\xbb\xbf"
                                     "customer_id;recency_cltv_weekly;"));
        QVERIFY(customers.contains(
            "\nc1;17;30,5;4;187,874;0,5;1;190;400,125;A;0,75;5;11;5;950,5;3;2;3;32;promising\n"));
        QVERIFY(customers.contains("\n\"Şükrü, \"\"2\"\"\";53,57142857142857;"));
        for (const char* name :
             {"top_customers.csv", "segments.csv", "rfm_segments.csv", "outliers.csv", "findings.csv"})
            QVERIFY(contentOf(m_dir->filePath(QLatin1String(name))).startsWith("\xef\xbb\xbf"));
        // JSON knows no such variant.
        QVERIFY(contentOf(m_dir->filePath(QStringLiteral("model.json"))).startsWith("{"));
    }

    void withoutMonetary()
    {
        Results results = threeCustomers();
        Rfm rfm = *results.rfm;
        rfm.monetary.clear();
        rfm.monetaryScore = {};
        results.rfm = std::make_shared<Rfm>(rfm);
        const QString path = m_dir->filePath(QStringLiteral("customers.csv"));
        QVERIFY(!writeCustomers(path, results, CsvVariant::Standard));
        QVERIFY(contentOf(path).contains(",5,11,5,,3,2,,32,promising\n"));
        QVERIFY(!writeRfmSegments(path, results, CsvVariant::Standard));
        QVERIFY(contentOf(path).contains("\npromising,2,5.5,2.5,,\n"));
        results.rfm = nullptr;
        QVERIFY(!writeCustomers(path, results, CsvVariant::Standard));
        QVERIFY(contentOf(path).contains(",A,0.75,5,,,,,,,,\n"));
    }

    void timeColumns_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<QByteArray>("columns");
        QTest::newRow("day") << int(TimeUnit::Day) << QByteArray("customer_id,recency_cltv_daily,T_daily,");
        QTest::newRow("week") << int(TimeUnit::Week)
                              << QByteArray("customer_id,recency_cltv_weekly,T_weekly,");
        QTest::newRow("month") << int(TimeUnit::Month)
                               << QByteArray("customer_id,recency_cltv_monthly,T_monthly,");
    }
    void timeColumns()
    {
        QFETCH(int, unit);
        QFETCH(QByteArray, columns);
        Results results = threeCustomers();
        CustomerSummary summary = *results.summary;
        summary.unit = static_cast<TimeUnit>(unit);
        results.summary = std::make_shared<CustomerSummary>(summary);
        const QString path = m_dir->filePath(QStringLiteral("customers.csv"));
        QVERIFY(!writeCustomers(path, results, CsvVariant::Standard));
        QVERIFY(contentOf(path).startsWith(columns));
    }

    void untilWritesWhatIsKnown()
    {
        Results results = threeCustomers();
        results.capped = nullptr;
        results.summary = nullptr;
        results.forecast = nullptr;
        results.segments = nullptr;
        results.top = nullptr;
        QVERIFY(writeBatchOutputs(m_dir->path(), results, Stage::Clean, kindAsWords));
        QCOMPARE(namesIn(*m_dir), QStringList({QStringLiteral("findings.csv"), QStringLiteral("model.json"),
                                               QStringLiteral("outliers.csv")}));
        QCOMPARE(contentOf(m_dir->filePath(QStringLiteral("outliers.csv"))).count('\n'), 1);
        const QJsonObject model = objectOf(m_dir->filePath(QStringLiteral("model.json")));
        for (const char* key : {"transaction", "spend", "analysis_date"}) {
            QVERIFY(model.contains(QLatin1String(key)));
            QVERIFY(model.value(QLatin1String(key)).isNull());
        }
        // Even with all results at hand.
        QVERIFY(writeBatchOutputs(m_dir->path(), threeCustomers(), Stage::Forecast, kindAsWords));
        QCOMPARE(namesIn(*m_dir).size(), 3);
    }

    void model()
    {
        Results results = threeCustomers();
        results.transactions = std::make_shared<stats::TransactionFit>(cdnowFit());
        stats::GammaGammaFit spend;
        spend.parameters = {6.25, 0.47, 15.44};
        spend.penalty = 0.01;
        spend.exit = stats::FitExit::IterationLimit;
        spend.customers = 946;
        results.spend = std::make_shared<stats::GammaGammaFit>(spend);
        results.seconds.read = 0.25;
        QVERIFY(writeBatchOutputs(m_dir->path(), results, Stage::Segment, kindAsWords));
        const QJsonObject json = objectOf(m_dir->filePath(QStringLiteral("model.json")));

        const QJsonObject transaction = json.value(QLatin1String("transaction")).toObject();
        QCOMPARE(transaction.keys(),
                 QStringList({QStringLiteral("boundary"), QStringLiteral("converged"),
                              QStringLiteral("customers"), QStringLiteral("exit"),
                              QStringLiteral("iterations"), QStringLiteral("log_likelihood"),
                              QStringLiteral("model"), QStringLiteral("objective"),
                              QStringLiteral("parameters"), QStringLiteral("patterns"),
                              QStringLiteral("penalty"), QStringLiteral("standard_errors")}));
        QCOMPARE(transaction.value(QLatin1String("model")).toString(), QStringLiteral("bg_nbd"));
        QCOMPARE(transaction.value(QLatin1String("log_likelihood")).toDouble(), -9582.4256);
        QCOMPARE(transaction.value(QLatin1String("exit")).toString(), QStringLiteral("small_gradient"));
        QCOMPARE(transaction.value(QLatin1String("converged")), QJsonValue(true));
        QCOMPARE(transaction.value(QLatin1String("patterns")).toInt(), 1411);
        QVERIFY(transaction.value(QLatin1String("boundary")).isNull());
        const QJsonObject parameters = transaction.value(QLatin1String("parameters")).toObject();
        QCOMPARE(parameters.keys(), QStringList({QStringLiteral("a"), QStringLiteral("alpha"),
                                                 QStringLiteral("b"), QStringLiteral("r")}));
        QCOMPARE(parameters.value(QLatin1String("alpha")).toDouble(), 4.4135);
        QCOMPARE(transaction.value(QLatin1String("standard_errors"))
                     .toObject()
                     .value(QLatin1String("b"))
                     .toDouble(),
                 0.705);

        const QJsonObject money = json.value(QLatin1String("spend")).toObject();
        QCOMPARE(money.value(QLatin1String("model")).toString(), QStringLiteral("gamma_gamma"));
        QCOMPARE(money.value(QLatin1String("converged")), QJsonValue(false));
        QVERIFY(money.contains(QLatin1String("patterns")));
        QVERIFY(money.value(QLatin1String("standard_errors")).isNull());
        QCOMPARE(money.value(QLatin1String("parameters")).toObject().value(QLatin1String("q")).toDouble(),
                 0.47);

        QCOMPARE(json.value(QLatin1String("analysis_date")).toString(), QStringLiteral("2021-06-01"));
        const QJsonObject seconds = json.value(QLatin1String("seconds")).toObject();
        QStringList stages{QStringLiteral("read"),
                           QStringLiteral("clean"),
                           QStringLiteral("cap"),
                           QStringLiteral("summarise"),
                           QStringLiteral("fit_transactions"),
                           QStringLiteral("fit_spend"),
                           QStringLiteral("forecast"),
                           QStringLiteral("segment"),
                           QStringLiteral("rfm"),
                           QStringLiteral("write")};
        stages.sort();
        QCOMPARE(seconds.keys(), stages);
        QCOMPARE(seconds.value(QLatin1String("read")).toDouble(), 0.25);
        QVERIFY(seconds.value(QLatin1String("write")).toDouble() > 0);
        // The settings are a recipe that says the same.
        const auto settings = withJson(Settings{}, json.value(QLatin1String("settings")).toObject());
        QVERIFY(settings);
        QVERIFY(*settings == results.settings);
    }

    void boundaries_data()
    {
        QTest::addColumn<int>("boundary");
        QTest::addColumn<QString>("name");
        QTest::newRow("no dropout") << int(stats::TransactionBoundary::NoDropout)
                                    << QStringLiteral("no_dropout");
        QTest::newRow("equal rates") << int(stats::TransactionBoundary::HomogeneousRates)
                                     << QStringLiteral("equal_rates");
    }
    void boundaries()
    {
        QFETCH(int, boundary);
        QFETCH(QString, name);
        stats::TransactionFit fit = cdnowFit();
        fit.boundary = static_cast<stats::TransactionBoundary>(boundary);
        fit.exit = stats::FitExit::Boundary;
        fit.standardErrors.reset();
        const bool noDropout = fit.boundary == stats::TransactionBoundary::NoDropout;
        if (noDropout)
            fit.model.parameters[2] = 0; // b is whatever the fit left there
        else
            fit.model.parameters[0] = fit.model.parameters[1] = std::numeric_limits<double>::infinity();
        fit.objective = none;
        Results results = threeCustomers();
        results.transactions = std::make_shared<stats::TransactionFit>(fit);
        const QJsonObject json = modelJson(results, 0);
        checkNoNumberIsInfinite(json);
        const QJsonObject transaction = json.value(QLatin1String("transaction")).toObject();
        QCOMPARE(transaction.value(QLatin1String("boundary")).toString(), name);
        QVERIFY(transaction.value(QLatin1String("standard_errors")).isNull());
        QVERIFY(transaction.value(QLatin1String("objective")).isNull());
        const QJsonObject parameters = transaction.value(QLatin1String("parameters")).toObject();
        QCOMPARE(parameters.size(), 4);
        QCOMPARE(parameters.value(QLatin1String("a")).toDouble(-1), noDropout ? 0 : 0.7929);
        QCOMPARE(parameters.value(QLatin1String("b")).isNull(), noDropout);
        QCOMPARE(parameters.value(QLatin1String("r")).isNull(), !noDropout);
    }

    void manyRowsKeepTheirOrderOnAnyNumberOfCores()
    {
        constexpr std::size_t n = 30'000; // several blocks, the last one not full
        Results results;
        CustomerSummary summary;
        Forecast forecast;
        Segments segments;
        auto ids = std::make_shared<data::TextColumn>();
        for (std::size_t i = 0; i < n; ++i) {
            const std::string id = "id" + std::to_string(i);
            ids->bytes.insert(ids->bytes.end(), id.begin(), id.end());
            ids->begin.push_back(ids->bytes.size());
        }
        summary.ids = ids;
        summary.x.assign(n, 2);
        summary.orders.assign(n, 3);
        summary.t_x.assign(n, 1.0 / 3);
        summary.T.assign(n, 2.0 / 3);
        summary.m.assign(n, 99.99);
        for (auto* column : {&forecast.sales3Month, &forecast.sales6Month, &forecast.averageValue,
                             &forecast.cltv, &forecast.alive})
            column->assign(n, 1.0 / 7);
        segments.of.assign(n, 3);
        results.summary = std::make_shared<CustomerSummary>(summary);
        results.forecast = std::make_shared<Forecast>(forecast);
        results.segments = std::make_shared<Segments>(segments);

        QByteArray before;
        for (const std::size_t threads : {1U, 2U, 4U}) {
            const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
            const QString path = m_dir->filePath(QStringLiteral("many.csv"));
            QVERIFY(!writeCustomers(path, results, CsvVariant::Standard));
            const QByteArray now = contentOf(path);
            if (before.isEmpty()) {
                const QByteArrayList lines = now.split('\n');
                QCOMPARE(lines.size(), qsizetype(n + 2));
                for (std::size_t i = 0; i < n; ++i)
                    QVERIFY(lines[qsizetype(i + 1)].startsWith(
                        QByteArray::fromStdString("id" + std::to_string(i) + ',')));
                before = now;
            }
            QVERIFY(now == before);
        }
    }

    /// Sums of customers cannot be split at a date: the writer says that there is no holdout, whatever lies
    /// in the folder.
    void holdoutThatCannotBe()
    {
        Results results = threeCustomers();
        results.settings.validationSplit = QDate(2021, 1, 1);
        QFile former(m_dir->filePath(QStringLiteral("holdout.json")));
        QVERIFY(former.open(QIODevice::WriteOnly));
        former.close();
        const auto written = writeBatchOutputs(m_dir->path(), results, Stage::Segment, kindAsWords);
        QVERIFY(written);
        QVERIFY(!written->holdout);
        QVERIFY(!former.exists());
    }

    void stopsAtWhatCannotBeWritten()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("segments.csv")));
        const auto written = writeBatchOutputs(m_dir->path(), threeCustomers(), Stage::Segment, kindAsWords);
        QVERIFY(!written);
        QCOMPARE(int(written.failure().kind), int(FailureKind::OutputUnwritable));
        QCOMPARE(written.failure().file, m_dir->filePath(QStringLiteral("segments.csv")));
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("model.json"))));
    }

    void fullDisk()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("no /dev/full on this system");
        for (const char* name : {"customers.csv", "findings.csv", "model.json"}) {
            QTemporaryDir dir;
            QVERIFY(QFile::link(QStringLiteral("/dev/full"), dir.filePath(QLatin1String(name))));
            const auto written = writeBatchOutputs(dir.path(), threeCustomers(), Stage::Segment, kindAsWords);
            QVERIFY(!written);
            QCOMPARE(written.failure().file, dir.filePath(QLatin1String(name)));
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_APPLESS_MAIN(TestBatchOutputs)
#include "tst_batch_outputs.moc"
