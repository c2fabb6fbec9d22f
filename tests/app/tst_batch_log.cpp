// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The batch mode on transaction logs, from the file to every output.
#include "reference.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace kiymet;
using namespace kiymet::test;

namespace {

struct Run {
    int status = -1;
    QString out;
    QString err;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

/// Made-up purchases of 2020: customers who buy at their own pace for a while, at prices of their own; a few
/// returns, gifts, and lines that are spoilt. Order numbers and lines are in the order of the dates.
QByteArray log(int customers)
{
    struct Line {
        QDate date;
        int customer;
        int quantity;
        double price;
    };
    std::mt19937 random(3);
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    std::vector<Line> lines;
    for (int c = 0; c < customers; ++c) {
        const double rate = -std::log(uniform(random)) / 25;
        const double price = 20 - 15 * std::log(uniform(random));
        double day = uniform(random) * 180;
        while (day < 366) {
            const QDate date = QDate(2020, 1, 1).addDays(static_cast<qint64>(day));
            lines.push_back(
                {date, c, 1 + int(random() % 3), std::round(price * double(50 + random() % 100)) / 100});
            if (random() % 40 == 0)
                lines.push_back({date.addDays(3), c, -1, lines.back().price});
            if (random() % 60 == 0)
                lines.push_back({date, c, 1, 0});
            if (random() % 8 == 0)
                break;
            day -= std::log(uniform(random)) / rate;
        }
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const Line& l, const Line& r) { return l.date < r.date; });
    QByteArray text("Invoice,Quantity,InvoiceDate,Price,Customer ID\n");
    int order = 1000;
    for (const Line& line : lines) {
        ++order;
        text += (line.quantity < 0 ? "C" : "") + QByteArray::number(order) + ',' +
                QByteArray::number(line.quantity) + ',' + line.date.toString(Qt::ISODate).toLatin1() +
                " 10:30," + QByteArray::number(line.price, 'f', 2) + ',' +
                (order % 500 == 0 ? QByteArray() : "k" + QByteArray::number(line.customer)) + '\n';
    }
    return text;
}

} // namespace

class TestBatchLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_input = m_dir->filePath(QStringLiteral("log.csv"));
        m_output = m_dir->filePath(QStringLiteral("out"));
        QFile file(m_input);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(log(800));
    }
    void cleanup() { m_dir.reset(); }

    /// output.intervals: columns behind all others; validation.split: holdout.json.
    void intervalsAndValidation()
    {
        const Run run = batch({QStringLiteral("--set"), QStringLiteral("output.intervals=true"),
                               QStringLiteral("--set"), QStringLiteral("validation.split=2020-09-30")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const QList<QByteArray> lines =
            contentOf(QDir(m_output).filePath(QStringLiteral("customers.csv"))).split('\n');
        const QList<QByteArray> header = lines[0].split(',');
        const auto column = [&](const char* name) { return int(header.indexOf(name)); };
        QVERIFY(header.size() - column("cltv_low") == 8);
        int within = 0, rows = 0;
        for (int i = 1; i < lines.size() - 1; ++i) {
            const QList<QByteArray> cells = lines[i].split(',');
            QCOMPARE(cells.size(), header.size());
            const auto figure = [&](const char* name) { return cells[column(name)].toDouble(); };
            const double cltv = figure("cltv");
            QVERIFY(figure("cltv_low") >= 0 && figure("cltv_low") <= figure("cltv_high"));
            QVERIFY(figure("cltv_mean_low") <= cltv && cltv <= figure("cltv_mean_high"));
            QVERIFY(figure("purchases_low") <= figure("purchases_high"));
            QVERIFY(figure("cltv_segment_chance") >= 0 && figure("cltv_segment_chance") <= 1);
            within += figure("cltv_low") <= cltv && cltv <= figure("cltv_high");
            ++rows;
        }
        QVERIFY(rows > 500 && within > rows / 2);
        const QJsonObject holdout =
            QJsonDocument::fromJson(contentOf(QDir(m_output).filePath(QStringLiteral("holdout.json"))))
                .object();
        QCOMPARE(holdout.value(QLatin1String("split")).toString(), QStringLiteral("2020-09-30"));
        const QJsonObject models = holdout.value(QLatin1String("models")).toObject();
        QCOMPARE(models.size(), 4);
        const QJsonObject model = models.value(QLatin1String("bg_nbd")).toObject();
        QVERIFY(model.value(QLatin1String("mae")).toDouble() > 0);
        QVERIFY(std::abs(model.value(QLatin1String("predicted_total")).toDouble() /
                             holdout.value(QLatin1String("actual_total")).toDouble() -
                         1) < 0.25);
        QCOMPARE(holdout.value(QLatin1String("repeated")).toArray().size(), 5);
        const QJsonObject coverage = holdout.value(QLatin1String("coverage")).toObject();
        for (const char* of : {"purchases", "value"}) {
            const double covered = coverage.value(QLatin1String(of)).toDouble();
            const double claimed = coverage.value(QLatin1String(of) + QLatin1String("_claimed")).toDouble();
            QVERIFY(covered > 0.85);
            // Ranges that hold nothing, or whole numbers, hold more than the level.
            QVERIFY(claimed > coverage.value(QLatin1String("level")).toDouble() - 1e-3 && claimed < 1);
        }
    }

    /// A date that splits nothing: said, and no figures of a former run are left.
    void validationThatCannotBe()
    {
        const QString file = QDir(m_output).filePath(QStringLiteral("holdout.json"));
        QVERIFY(batch({QStringLiteral("--set"), QStringLiteral("validation.split=2020-09-30")}).status == 0);
        QVERIFY(QFileInfo::exists(file));
        const Run run = batch({QStringLiteral("--set"), QStringLiteral("validation.split=1990-01-01")});
        QCOMPARE(run.status, 0);
        QVERIFY(!QFileInfo::exists(file));
        QVERIFY2(run.out.contains(QLatin1String("validation.split=1990-01-01")), qPrintable(run.out));
    }

    void allOutputs()
    {
        const Run run = batch({});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const QStringList files = QDir(m_output).entryList(QDir::Files, QDir::Name);
        for (const char* name : {"customers.csv", "findings.csv", "model.json", "outliers.csv",
                                 "segments.csv", "top_customers.csv"})
            QVERIFY2(files.contains(QLatin1String(name)), name);

        const QJsonObject model = modelJson();
        const QJsonObject settings = model.value(QLatin1String("settings")).toObject();
        const auto setting = [&settings](const char* group, const char* name) {
            return settings.value(QLatin1String(group)).toObject().value(QLatin1String(name));
        };
        QCOMPARE(settings.value(QLatin1String("preset")).toString(), QStringLiteral("standard"));
        QCOMPARE(setting("input", "kind").toString(), QStringLiteral("transactions"));
        QCOMPARE(setting("mapping", "customer_id").toString(), QStringLiteral("Customer ID"));
        QCOMPARE(setting("mapping", "date").toString(), QStringLiteral("InvoiceDate"));
        QCOMPARE(setting("mapping", "quantity").toString(), QStringLiteral("Quantity"));
        QCOMPARE(setting("mapping", "price").toString(), QStringLiteral("Price"));
        QCOMPARE(setting("mapping", "order_id").toString(), QStringLiteral("Invoice"));
        QCOMPARE(setting("transactions", "first_purchase").toString(), QStringLiteral("exclude"));
        QCOMPARE(setting("cleaning", "zero").toString(), QStringLiteral("keep"));
        QCOMPARE(setting("analysis", "offset_days").toInt(-1), 0);
        const QByteArray text = contentOf(m_input);
        QCOMPARE(model.value(QLatin1String("analysis_date")).toString(), lastDate(text));

        // The average value of one-time buyers does not exist: 0, outside the spend fit, and the population
        // mean p v / (q - 1) as what is expected of them.
        const QJsonObject spend = model.value(QLatin1String("spend")).toObject();
        const auto parameter = [&spend](const char* name) {
            return spend.value(QLatin1String("parameters")).toObject().value(QLatin1String(name)).toDouble();
        };
        const double population = parameter("p") * parameter("v") / (parameter("q") - 1);
        const ReferenceTable customers = readReference(m_output + QStringLiteral("/customers.csv"));
        int once = 0;
        int paying = 0;
        for (int row = 0; row < customers.size(); ++row) {
            const auto number = [&](const char* column) {
                return customers.number(row, QString::fromLatin1(column));
            };
            QCOMPARE(number("orders"), number("frequency") + 1);
            QVERIFY(number("recency_cltv_weekly") <= number("T_weekly"));
            QVERIFY(number("p_alive") >= 0 && number("p_alive") <= 1);
            if (number("frequency") == 0) {
                ++once;
                QCOMPARE(number("monetary_cltv_avg"), 0.0);
                QCOMPARE(number("recency_cltv_weekly"), 0.0);
                QVERIFY(relativeError(number("exp_average_value"), population) < 1e-9);
            } else if (number("monetary_cltv_avg") > 0) {
                ++paying;
            }
        }
        QVERIFY(once > 50 && paying > 200);
        QCOMPARE(spend.value(QLatin1String("customers")).toInt(), paying);
        QCOMPARE(
            model.value(QLatin1String("transaction")).toObject().value(QLatin1String("customers")).toInt(),
            customers.size());
        QCOMPARE(contentOf(m_output + QStringLiteral("/outliers.csv")).count('\n'), 1);
        QCOMPARE(contentOf(m_output + QStringLiteral("/segments.csv")).count('\n'), 5);
        QCOMPARE(contentOf(m_output + QStringLiteral("/top_customers.csv")).count('\n'), 21);
        QCOMPARE(customers.text(0, QStringLiteral("customer_id")), firstCustomer(text));

        // Every line that was left out or counts otherwise is told of, with its number.
        const ReferenceTable findings = readReference(m_output + QStringLiteral("/findings.csv"));
        const QMap<QString, int> expected = expectedFindings(text);
        QMap<QString, int> found;
        for (int row = 0; row < findings.size(); ++row)
            if (findings.text(row, QStringLiteral("stage")) == QLatin1String("clean"))
                found[findings.text(row, QStringLiteral("kind"))] =
                    static_cast<int>(findings.number(row, QStringLiteral("count")));
        for (auto at = expected.begin(); at != expected.end(); ++at)
            QVERIFY2(found.value(at.key()) == at.value(),
                     qPrintable(at.key() + QStringLiteral(": %1").arg(found.value(at.key()))));
    }

    /// What was resolved is a recipe that gives the same again.
    void recipe()
    {
        QCOMPARE(batch({}).status, 0);
        const QByteArray first = contentOf(m_output + QStringLiteral("/customers.csv"));
        const QString recipe = m_dir->filePath(QStringLiteral("recipe.json"));
        QFile file(recipe);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(modelJson().value(QLatin1String("settings")).toObject()).toJson());
        file.close();
        QCOMPARE(batch({QStringLiteral("--settings"), recipe}).status, 0);
        QCOMPARE(contentOf(m_output + QStringLiteral("/customers.csv")), first);
    }

    void sameBytesOnAnyNumberOfCores()
    {
        QByteArray first;
        for (const char* threads : {"1", "2", "5"}) {
            QCOMPARE(batch({QStringLiteral("--threads"), QLatin1String(threads)}).status, 0);
            const QByteArray customers = contentOf(m_output + QStringLiteral("/customers.csv"));
            if (first.isEmpty())
                first = customers;
            QCOMPARE(customers, first);
        }
    }

    void futureRows()
    {
        const Run run = batch({QStringLiteral("--set"), QStringLiteral("analysis.date=2020-09-30")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        QCOMPARE(modelJson().value(QLatin1String("analysis_date")).toString(), QStringLiteral("2020-09-30"));
        int later = 0;
        for (const QByteArray& line : contentOf(m_input).split('\n')) {
            const QList<QByteArray> cells = line.split(',');
            later += cells.size() == 5 && !cells[4].isEmpty() && cells[2].startsWith("2020") &&
                             cells[2].left(10) > "2020-09-30"
                         ? 1
                         : 0;
        }
        QVERIFY(later > 100);
        QVERIFY2(
            run.out.contains(QStringLiteral("%1 rows lie after the analysis date. Left out.").arg(later)),
            qPrintable(run.out));
        // Before the first purchase nobody is left.
        const Run early = batch({QStringLiteral("--set"), QStringLiteral("analysis.date=2019-12-31")});
        QCOMPARE(early.status, 4);
        QCOMPARE(early.err.count(u'\n'), 1);
    }

    void otherSettings_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("column");
        for (const char* setting : {"transactions.period=week", "transactions.returns=drop",
                                    "transactions.returns=keep", "preset=notebook", "outliers.enabled=true"})
            QTest::newRow(setting) << QString::fromLatin1(setting) << QStringLiteral("recency_cltv_weekly");
        QTest::newRow("months") << QStringLiteral("transactions.period=month,analysis.time_unit=month")
                                << QStringLiteral("recency_cltv_monthly");
        QTest::newRow("days") << QStringLiteral("analysis.time_unit=day")
                              << QStringLiteral("recency_cltv_daily");
    }
    void otherSettings()
    {
        QFETCH(QString, setting);
        QFETCH(QString, column);
        QStringList arguments;
        for (const QString& one : setting.split(u','))
            arguments << QStringLiteral("--set") << one;
        const Run run = batch(arguments);
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const ReferenceTable customers = readReference(m_output + QStringLiteral("/customers.csv"));
        QVERIFY(customers.header.contains(column));
        QVERIFY(customers.size() > 700);
        const bool monthly = column.endsWith(QLatin1String("monthly"));
        for (int row = 0; monthly && row < customers.size(); ++row) {
            const double months = customers.number(row, column);
            QCOMPARE(months, std::nearbyint(months));
        }
    }

    /// The log of the papers as it is handed round: columns by runs of blanks, no header, dates of digits.
    void theLogOfThePapersAsItIs()
    {
        KIYMET_NEED_PRIVATE(raw, "CDNOW_sample.txt");
        KIYMET_NEED_PRIVATE(reference, "cdnow_sample_summary_D_repeat.csv");
        m_input = raw;
        const ReferenceTable expected = readReference(reference);
        // The first column is the customer's number in the full log, the second that in the sample.
        for (const char* id : {"column_1", "column_2"}) {
            QStringList arguments{QStringLiteral("--set"), QStringLiteral("analysis.time_unit=day")};
            if (qstrcmp(id, "column_1") != 0)
                arguments << QStringLiteral("--set")
                          << QStringLiteral("mapping.customer_id=%1").arg(QLatin1String(id));
            const Run run = batch(arguments);
            QVERIFY2(run.status == 0, qPrintable(run.err));
            const QJsonObject settings = modelJson().value(QLatin1String("settings")).toObject();
            const QJsonObject mapping = settings.value(QLatin1String("mapping")).toObject();
            QCOMPARE(mapping.value(QLatin1String("customer_id")).toString(), QLatin1String(id));
            QCOMPARE(mapping.value(QLatin1String("date")).toString(), QStringLiteral("column_3"));
            QCOMPARE(mapping.value(QLatin1String("amount")).toString(), QStringLiteral("column_5"));
            const ReferenceTable customers = readReference(m_output + QStringLiteral("/customers.csv"));
            QCOMPARE(customers.size(), expected.size());
            for (int row = 0; row < customers.size(); ++row) {
                QCOMPARE(customers.number(row, QStringLiteral("frequency")),
                         expected.number(row, QStringLiteral("frequency")));
                QCOMPARE(customers.number(row, QStringLiteral("recency_cltv_daily")),
                         expected.number(row, QStringLiteral("recency")));
                QCOMPARE(customers.number(row, QStringLiteral("T_daily")),
                         expected.number(row, QStringLiteral("T")));
                QVERIFY(relativeError(customers.number(row, QStringLiteral("monetary_cltv_avg")),
                                      expected.number(row, QStringLiteral("monetary")), 1) < 1e-12);
            }
            QCOMPARE(customers.number(0, QStringLiteral("customer_id")),
                     qstrcmp(id, "column_1") == 0 ? 4.0 : 1.0);
        }
    }

    void cannotBeMapped()
    {
        QFile file(m_input);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("customer_id,date,colour\na,2020-01-01,red\n");
        file.close();
        const Run run = batch({});
        QCOMPARE(run.status, 3);
        QVERIFY2(run.err.contains(QStringLiteral("amount of the purchase (mapping.amount)")),
                 qPrintable(run.err));
        const Run mapped = batch({QStringLiteral("--set"), QStringLiteral("mapping.amount=coulour")});
        QCOMPARE(mapped.status, 3);
        QVERIFY2(mapped.err.contains(QStringLiteral("colour")), qPrintable(mapped.err));
    }

private:
    Run batch(const QStringList& arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(KIYMET_PROGRAM),
                      QStringList({QStringLiteral("--batch"), m_input, QStringLiteral("--output"), m_output,
                                   QStringLiteral("--language"), QStringLiteral("en")}) +
                          arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QJsonObject modelJson() const
    {
        return QJsonDocument::fromJson(contentOf(m_output + QStringLiteral("/model.json"))).object();
    }
    static QString lastDate(const QByteArray& text)
    {
        QByteArray last;
        for (const QByteArray& line : text.split('\n').mid(1)) {
            const QList<QByteArray> cells = line.split(',');
            if (cells.size() == 5 && !cells[4].isEmpty())
                last = std::max(last, cells[2].left(10));
        }
        return QString::fromLatin1(last);
    }
    static QString firstCustomer(const QByteArray& text)
    {
        return QString::fromLatin1(text.split('\n').at(1).split(',').at(4));
    }
    static QMap<QString, int> expectedFindings(const QByteArray& text)
    {
        QMap<QString, int> expected;
        for (const QByteArray& line : text.split('\n').mid(1)) {
            const QList<QByteArray> cells = line.split(',');
            if (cells.size() != 5)
                continue;
            if (cells[4].isEmpty()) {
                ++expected[QStringLiteral("missing_id")];
                continue;
            }
            if (cells[0].startsWith('C')) {
                ++expected[QStringLiteral("cancelled_orders")];
                ++expected[QStringLiteral("returns")];
            } else if (cells[3].toDouble() == 0) {
                ++expected[QStringLiteral("zero_value")];
            }
        }
        return expected;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_input;
    QString m_output;
};

QTEST_GUILESS_MAIN(TestBatchLog)
#include "tst_batch_log.moc"
