// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Transaction logs against the summaries, the splits and the fits of others.

#include "data/input/read_input.h"
#include "reference.h"
#include "text_pictures.h"

#include "analysis/diagnostics/calibration_split.h"
#include "analysis/diagnostics/holdout.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <map>

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

namespace {

/// The log as a CSV file in a folder that goes away with it. The ids of the CDNOW sample are its second
/// column, without the leading zeros.
QStringList cdnowLines(const QString& path)
{
    QStringList lines{QStringLiteral("id,date,value")};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.simplified().split(' ');
        if (cells.size() != 5)
            continue;
        const QByteArray date = cells[2].left(4) + '-' + cells[2].mid(4, 2) + '-' + cells[2].mid(6, 2);
        lines << QString::number(cells[1].toInt()) + u',' + QString::fromLatin1(date) + u',' +
                     QString::fromLatin1(cells[4]);
    }
    return lines;
}

/// "toy" or "cdnow_sample"; empty where it is not there.
QString logFile(const QString& name)
{
    if (name == QLatin1String("toy"))
        return testData(QStringLiteral("toy_log.csv"));
    static std::unique_ptr<SmallFile> file;
    const QString path = privateData(QStringLiteral("CDNOW_sample.txt"));
    if (!file && !path.isEmpty())
        file = std::make_unique<SmallFile>(cdnowLines(path));
    return file ? file->path() : QString();
}

QString referenceFile(const QString& log, const QString& name)
{
    return log == QLatin1String("toy") ? testData(name) : privateData(name);
}

bool near(double actual, double expected)
{
    return relativeError(actual, expected, 1) <= 1e-12;
}

std::map<std::string, int> rowOfId(const ReferenceTable& table)
{
    std::map<std::string, int> rows;
    for (int row = 0; row < table.size(); ++row)
        rows[table.text(row, QStringLiteral("id")).toStdString()] = row;
    return rows;
}

std::int32_t dayOf(const QString& iso)
{
    return static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(QDate::fromString(iso, Qt::ISODate)));
}

/// The reference counts returns like any other line.
Settings asLifetimes()
{
    return with({{"transactions.returns", "keep"}});
}

} // namespace

class TestLogReferences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void summaries_data()
    {
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("name"); // of the table
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<bool>("withFirst");
        QTest::addColumn<QString>("end");
        const auto rows = [](const char* log, const char* end) {
            const auto row = [&](const char* name, const char* period, const char* unit, bool withFirst) {
                const QString whole = QLatin1String(log) + QStringLiteral("_summary_") + QLatin1String(name);
                QTest::newRow(qPrintable(whole))
                    << QString::fromLatin1(log) << whole << QString::fromLatin1(period)
                    << QString::fromLatin1(unit) << withFirst << QString::fromLatin1(end);
            };
            row("D_repeat", "day", "day", false);
            row("D_with_first", "day", "day", true);
            row("W_repeat", "week", "week", false);
            row("W_with_first", "week", "week", true);
            if (std::string_view(log) == "toy")
                row("D7_repeat", "day", "week", false);
        };
        rows("toy", "2021-03-31");
        rows("cdnow_sample", "1998-06-30");
    }
    void summaries()
    {
        QFETCH(QString, log);
        QFETCH(QString, name);
        QFETCH(QString, period);
        QFETCH(QString, unit);
        QFETCH(bool, withFirst);
        QFETCH(QString, end);
        const QString file = logFile(log);
        const QString tablePath = referenceFile(log, name + QStringLiteral(".csv"));
        if (file.isEmpty() || tablePath.isEmpty())
            QSKIP("not shipped: CDNOW_sample.txt and its summaries are looked for in $KIYMET_DATA and in "
                  "../shared");
        Settings settings = asLifetimes();
        const auto set = [&settings](const char* key, const QString& value) {
            settings = *withSetting(settings, QString::fromLatin1(key), value);
        };
        set("transactions.period", period);
        set("analysis.time_unit", unit);
        set("analysis.date", end);
        if (withFirst) {
            set("transactions.first_purchase", QStringLiteral("include"));
            set("model.frequency", QStringLiteral("all_orders"));
        }
        const auto results = Pipeline().run(file, settings, Stage::Summarise);
        QVERIFY(results);
        const CustomerSummary& summary = *results->summary;
        const ReferenceTable table = readReference(tablePath);
        QCOMPARE(int(summary.size()), table.size());
        std::map<std::string, int> rows = rowOfId(table);
        for (std::size_t i = 0; i < summary.size(); ++i) {
            const std::string id((*summary.ids)[i]);
            QVERIFY2(rows.contains(id), id.c_str());
            const int row = rows[id];
            QCOMPARE(double(summary.x[i]), table.number(row, QStringLiteral("frequency")));
            QCOMPARE(summary.orders[i], summary.x[i] + (withFirst ? 0 : 1));
            QCOMPARE(summary.t_x[i], table.number(row, QStringLiteral("recency")));
            QCOMPARE(summary.T[i], table.number(row, QStringLiteral("T")));
            const double monetary = table.number(row, QStringLiteral("monetary"));
            QVERIFY2(near(summary.m[i], monetary), id.c_str());
        }
        if (log == QLatin1String("cdnow_sample"))
            QVERIFY(settings.analysisDate == summary.analysisDate);
    }

    void splits_data()
    {
        QTest::addColumn<QString>("log");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("calibrationEnd");
        QTest::addColumn<QString>("observationEnd");
        const auto row = [](const char* log, const char* kind, const char* calibration, const char* end) {
            const QString name = QLatin1String(log) + QStringLiteral("_split_") + QLatin1String(kind);
            QTest::newRow(qPrintable(name)) << QString::fromLatin1(log) << name
                                            << QString::fromLatin1(calibration) << QString::fromLatin1(end);
        };
        row("toy", "D", "2021-02-28", "2021-03-31");
        row("toy", "W", "2021-01-06", "2021-03-31");
        row("cdnow_sample", "D", "1997-09-30", "1998-06-30");
        row("cdnow_sample", "W", "1997-09-30", "1998-06-30");
    }
    void splits()
    {
        QFETCH(QString, log);
        QFETCH(QString, name);
        QFETCH(QString, calibrationEnd);
        QFETCH(QString, observationEnd);
        const QString file = logFile(log);
        const QString tablePath = referenceFile(log, name + QStringLiteral(".csv"));
        if (file.isEmpty() || tablePath.isEmpty())
            QSKIP("not shipped: CDNOW_sample.txt and its splits are looked for in $KIYMET_DATA and in "
                  "../shared");
        const auto input = data::readInput(data::Source::at(file), {});
        QVERIFY(input);
        const auto& read = std::get<data::TransactionLog>(input->customers);
        const bool weeks = name.endsWith(u'W');
        PurchaseRules rules = purchaseRules(asLifetimes());
        rules.period = weeks ? PurchasePeriod::Week : PurchasePeriod::Day;
        const CalibrationSplit split = calibrationSplit(read, rules, weeks ? TimeUnit::Week : TimeUnit::Day,
                                                        dayOf(calibrationEnd), dayOf(observationEnd));
        const ReferenceTable table = readReference(tablePath);
        QCOMPARE(int(split.size()), table.size());
        std::map<std::string, int> rows = rowOfId(table);
        for (std::size_t i = 0; i < split.size(); ++i) {
            const std::string id(read.ids[split.customer[i]]);
            QVERIFY2(rows.contains(id), id.c_str());
            const auto expected = [&, row = rows[id]](const char* column) {
                return table.number(row, QString::fromLatin1(column));
            };
            QCOMPARE(double(split.x[i]), expected("frequency_cal"));
            QCOMPARE(split.t_x[i], expected("recency_cal"));
            QCOMPARE(split.T[i], expected("T_cal"));
            QVERIFY2(near(split.m[i], expected("monetary_cal")), id.c_str());
            QCOMPARE(double(split.holdoutPurchases[i]), expected("frequency_holdout"));
            QCOMPARE(split.duration, expected("duration_holdout"));
            const auto mean = [&](std::uint32_t of) { return of > 0 ? split.holdoutValue[i] / of : 0; };
            QVERIFY2(near(mean(split.holdoutPurchases[i]), expected("monetary_holdout_periods")), id.c_str());
            QVERIFY2(near(mean(split.holdoutLines[i]), expected("monetary_holdout_rows")), id.c_str());
        }
    }

    /// The repeat purchases over time end where the summary counts them, and begin with the births.
    void track()
    {
        const QString file = logFile(QStringLiteral("cdnow_sample"));
        if (file.isEmpty())
            QSKIP("not shipped: CDNOW_sample.txt is looked for in $KIYMET_DATA and in ../shared/data");
        const auto input = data::readInput(data::Source::at(file), {});
        QVERIFY(input);
        const auto& log = std::get<data::TransactionLog>(input->customers);
        const PurchaseRules rules = purchaseRules(asLifetimes());
        // summaries.json: sum_frequency of the summary, of the calibration and of the holdout, by day.
        const auto cumulative = [&](PurchasePeriod interval, const char* end) {
            const PurchaseTrack track = purchaseTrack(log, rules, interval, dayOf(QString::fromLatin1(end)));
            return track.cumulativeRepeats.back();
        };
        for (const PurchasePeriod interval :
             {PurchasePeriod::Day, PurchasePeriod::Week, PurchasePeriod::Month}) {
            QCOMPARE(cumulative(interval, "1998-06-30"), std::uint64_t(4339));
            QCOMPARE(cumulative(interval, "1997-09-30"), std::uint64_t(2457));
        }
        // Customers of the sample bought for the first time in the first twelve weeks of 1997.
        const PurchaseTrack months =
            purchaseTrack(log, rules, PurchasePeriod::Month, dayOf(QStringLiteral("1998-06-30")));
        QCOMPARE(months.firstDay.size(), std::size_t(18));
        QCOMPARE(months.firstDay.front(), dayOf(QStringLiteral("1997-01-01")));
        QCOMPARE(months.firstDay.back(), dayOf(QStringLiteral("1998-06-01")));
        QCOMPARE(months.births[0] + months.births[1] + months.births[2], std::uint64_t(2357));
    }

    /// holdout.json: fits to the end of September, forecasts of every customer to the end of June.
    void holdout()
    {
        KIYMET_NEED_PRIVATE(path, "holdout.json");
        const QString file = logFile(QStringLiteral("cdnow_sample"));
        if (file.isEmpty())
            QSKIP("not shipped: CDNOW_sample.txt is looked for in $KIYMET_DATA and in ../shared/data");
        Settings settings = asLifetimes();
        settings.timeUnit = TimeUnit::Day;
        const auto results = Pipeline().run(file, settings);
        QVERIFY(results);
        const auto made = analysis::holdout(*results, QDate(1997, 9, 30));
        QVERIFY(made);
        QCOMPARE(made->end, QDate(1998, 6, 30));
        const QJsonObject reference =
            readJson(path).toObject().value(QLatin1String("cdnow_sample_split_D")).toObject();
        int compared = 0;
        for (const HoldoutModel& model : made->models) {
            QString name = QString::fromUtf8(stats::name(model.fit.model.kind).data());
            const QJsonObject expected = reference.value(name.remove(u'_')).toObject();
            if (expected.isEmpty())
                continue;
            ++compared;
            const auto of = [&](const char* key) { return expected.value(QLatin1String(key)).toDouble(); };
            QCOMPARE(made->customers, of("customers"));
            QCOMPARE(made->duration, of("horizon"));
            QCOMPARE(made->actualPurchases, of("actual_total"));
            QVERIFY(relativeError(model.fit.logLikelihood, of("log_likelihood")) < 1e-12);
            // The optimum is flat: a step of 1e-9 in a parameter is all that doubles can tell.
            QVERIFY(relativeError(model.mae, of("mae")) < 1e-8);
            QVERIFY(relativeError(model.rmse, of("rmse")) < 1e-8);
            QVERIFY(relativeError(model.predictedPurchases, of("predicted_total")) < 1e-8);
            QVERIFY(relativeError(model.bias * made->customers, of("predicted_total") - of("actual_total")) <
                    1e-7);
            const QJsonArray classes = expected.value(QLatin1String("by_frequency")).toArray();
            QCOMPARE(made->classes.size(), std::size_t(classes.size()));
            for (std::size_t i = 0; i < made->classes.size(); ++i) {
                const QJsonObject row = classes.at(int(i)).toObject();
                QCOMPARE(made->classes[i].customers, row.value(QLatin1String("customers")).toDouble());
                QVERIFY(relativeError(made->classes[i].meanActual,
                                      row.value(QLatin1String("mean_actual")).toDouble()) < 1e-12);
                QVERIFY(relativeError(model.byFrequency[i],
                                      row.value(QLatin1String("mean_predicted")).toDouble()) < 1e-8);
            }
        }
        QCOMPARE(compared, 3);
        // summaries.json: repeat purchases of the calibration and of the holdout.
        QCOMPARE(made->weeks.back().actualSum, 4339.0);
        QCOMPARE(made->gain.size(), std::size_t(101));
        QCOMPARE(made->gain.back(), 1.0);
        for (std::size_t i = 0; i <= 100; ++i)
            QVERIFY(made->gain[i] <= made->bestGain[i] + 1e-12);
        QVERIFY(made->topDecile > 0.5 && made->topDecile < 1);
        QVERIFY(made->purchasesCovered > 0.87);
        // Expected purchases of new customers of these ages: at the end, those of the whole history.
        double expected = 0;
        for (const auto& week : made->weeks)
            expected += week.expected;
        QVERIFY(relativeError(expected, made->weeks.back().expectedSum) < 1e-12);
        QVERIFY(relativeError(expected, 4339) < 0.1);

        QCOMPARE(splitDates(*results).size(), std::size_t(5));
        QVERIFY(!analysis::holdout(*results, made->end));
        QVERIFY(!analysis::holdout(*results, QDate(1996, 1, 1)));
        int asked = 0;
        QVERIFY(!analysis::holdout(*results, QDate(1997, 9, 30),
                                   {.progress = [&](double) { return ++asked < 3; }}));
    }

    /// First orders counted as repeats, most customers with one order: no model with dropout has an optimum.
    /// The finding counts them, and the figures are those of the NBD.
    void firstOrdersAsRepeats()
    {
        const QString file = logFile(QStringLiteral("cdnow_sample"));
        if (file.isEmpty())
            QSKIP("not shipped: CDNOW_sample.txt is looked for in $KIYMET_DATA and in ../shared/data");
        // Those with one day of purchases: the rows of no repeat purchase in the reference summary.
        KIYMET_NEED_PRIVATE(path, "cdnow_sample_summary_D_repeat.csv");
        const ReferenceTable table = readReference(path);
        double once = 0;
        for (int i = 0; i < table.size(); ++i)
            once += table.number(i, QStringLiteral("frequency")) == 0;
        for (const char* model : {"bg_nbd", "mbg_nbd", "pareto_nbd"}) {
            const auto results =
                Pipeline().run(file, with({{"preset", "notebook"}, {"model.transactions", model}}));
            QVERIFY(results);
            QVERIFY2(!stats::converged(results->transactions->exit), model);
            QCOMPARE(results->transactions->model.parameters,
                     results->transactions->withoutDropout.parameters);
            const auto& findings = results->findings;
            const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
                return finding.kind == FindingKind::NotConverged;
            });
            QVERIFY2(found != findings.end(), model);
            QCOMPARE(found->values.at(1), once);
            for (const double cltv : results->forecast->cltv)
                QVERIFY(std::isnan(cltv) || (cltv >= 0 && cltv < 1e6));
        }
    }

    /// mle.json: "cdnow_sample calibration to 1997-09-30, daily".
    void fits()
    {
        KIYMET_NEED_PRIVATE(mle, "mle.json");
        const QString file = logFile(QStringLiteral("cdnow_sample"));
        if (file.isEmpty())
            QSKIP("not shipped: CDNOW_sample.txt is looked for in $KIYMET_DATA and in ../shared/data");
        const auto results = Pipeline().run(
            file, with({{"analysis.date", "1997-09-30"}, {"analysis.time_unit", "day"}}), Stage::FitSpend);
        QVERIFY(results);
        int compared = 0;
        for (const QJsonValue& value : readJson(mle).toObject().value(QLatin1String("fits")).toArray()) {
            const QJsonObject fit = value.toObject();
            const QString model = fit.value(QLatin1String("model")).toString();
            if (!fit.value(QLatin1String("dataset"))
                     .toString()
                     .startsWith(QLatin1String("cdnow_sample calibration")))
                continue;
            const double expected = fit.value(QLatin1String("log_likelihood")).toDouble();
            if (model == QLatin1String("bgnbd")) {
                QVERIFY(relativeError(results->transactions->logLikelihood, expected) < 1e-9);
                QCOMPARE(results->transactions->customers, 2357.0);
                ++compared;
            } else if (model == QLatin1String("gammagamma")) {
                QVERIFY(relativeError(results->spend->logLikelihood, expected) < 1e-9);
                QCOMPARE(results->spend->customers, 946.0);
                ++compared;
            }
        }
        QCOMPARE(compared, 2);
        // Everything after the end of September is left out, and counted.
        const auto future =
            std::find_if(results->findings.begin(), results->findings.end(),
                         [](const Finding& finding) { return finding.kind == FindingKind::FutureRows; });
        QVERIFY(future != results->findings.end());
        QVERIFY(future->dropped);
        std::uint64_t later = 0;
        for (const QString& line : cdnowLines(privateData(QStringLiteral("CDNOW_sample.txt"))).mid(1))
            later += line.section(u',', 1, 1) > QLatin1String("1997-09-30") ? 1U : 0U;
        QCOMPARE(future->count, later);
    }
};

QTEST_GUILESS_MAIN(TestLogReferences)
#include "tst_log_references.moc"
