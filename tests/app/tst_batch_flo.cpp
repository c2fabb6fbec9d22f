// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace kiymet::test;

namespace {

/// One run of the program, and what it wrote.
class BatchRun {
public:
    explicit BatchRun(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(KIYMET_PROGRAM),
                      QStringList({QStringLiteral("--batch"), QStringLiteral("--output"), m_dir.path()}) +
                          arguments);
        process.waitForFinished(300'000);
        status = process.exitCode();
        error = QString::fromUtf8(process.readAllStandardError());
    }
    ReferenceTable table(const char* name) const
    {
        return readReference(m_dir.filePath(QLatin1String(name)));
    }
    QByteArray bytes(const char* name) const
    {
        QFile file(m_dir.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject model() const { return readJson(m_dir.filePath(QStringLiteral("model.json"))).toObject(); }

    int status = -1;
    QString error;

private:
    QTemporaryDir m_dir;
};

QJsonObject member(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toObject();
}

double figure(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toDouble(qQNaN());
}

const std::map<QString, QString> referenceColumns{
    {QStringLiteral("recency_cltv_weekly"), QStringLiteral("recency")},
    {QStringLiteral("T_weekly"), QStringLiteral("T")},
    {QStringLiteral("orders"),
     QStringLiteral("frequency")}, // the reference's is all orders in every pipeline
    {QStringLiteral("monetary_cltv_avg"), QStringLiteral("monetary")},
    {QStringLiteral("exp_sales_3_month"), QStringLiteral("exp_sales_12w")},
    {QStringLiteral("exp_sales_6_month"), QStringLiteral("exp_sales_24w")},
    {QStringLiteral("exp_average_value"), QStringLiteral("exp_average_value")},
    {QStringLiteral("cltv"), QStringLiteral("cltv")},
    {QStringLiteral("p_alive"), QStringLiteral("p_alive")},
};

/// Every hundredth customer of a reference pipeline, in the order of the file.
void compareCustomers(const ReferenceTable& ours, const ReferenceTable& reference, double tolerance)
{
    QCOMPARE(ours.size(), 19945);
    QVERIFY(reference.size() >= 199);
    QHash<QString, int> rows;
    for (int row = 0; row < ours.size(); ++row)
        rows.insert(ours.text(row, QStringLiteral("customer_id")), row);
    int before = -1;
    for (int i = 0; i < reference.size(); ++i) {
        const QString id = reference.text(i, QStringLiteral("id"));
        const int row = rows.value(id, -1);
        QVERIFY2(row > before, qPrintable(id));
        before = row;
        for (const auto& [column, other] : referenceColumns) {
            const double error = relativeError(ours.number(row, column), reference.number(i, other));
            QVERIFY2(error <= tolerance,
                     qPrintable(QStringLiteral("%1 %2: %3 off").arg(id, column).arg(error)));
        }
        QCOMPARE(ours.text(row, QStringLiteral("cltv_segment")),
                 reference.text(i, QStringLiteral("segment")));
    }
}

/// Sizes and members of the segments: the sha256 is of the ids, sorted bytewise, each with a line feed.
void compareSegments(const BatchRun& run, const QJsonObject& reference)
{
    const ReferenceTable customers = run.table("customers.csv");
    const ReferenceTable segments = run.table("segments.csv");
    QCOMPARE(segments.size(), 4);
    std::map<QString, QByteArrayList> ids;
    for (int row = 0; row < customers.size(); ++row)
        ids[customers.text(row, QStringLiteral("cltv_segment"))]
            << customers.text(row, QStringLiteral("customer_id")).toUtf8();
    for (int row = 0; row < segments.size(); ++row) {
        const QString label = segments.text(row, QStringLiteral("cltv_segment"));
        QCOMPARE(label, QString(QChar(u'A' + row)));
        const QJsonObject expected = reference.value(label).toObject();
        QCOMPARE(segments.number(row, QStringLiteral("customers")), figure(expected, "count"));
        QByteArrayList& members = ids[label];
        std::sort(members.begin(), members.end());
        const QByteArray hash =
            QCryptographicHash::hash(QByteArray(members.join('\n') + '\n'), QCryptographicHash::Sha256)
                .toHex();
        QCOMPARE(QString::fromLatin1(hash), expected.value(QLatin1String("ids_sha256")).toString());
        for (const char* kind : {"mean", "sum"})
            for (const char* column :
                 {"recency_cltv_weekly", "T_weekly", "monetary_cltv_avg", "exp_sales_3_month",
                  "exp_sales_6_month", "exp_average_value", "cltv"}) {
                const QString name = QLatin1String(column);
                const double value = segments.number(row, name + u'_' + QLatin1String(kind));
                const double wanted =
                    member(expected, kind).value(referenceColumns.at(name)).toDouble(qQNaN());
                QVERIFY2(relativeError(value, wanted) < 1e-9, qPrintable(label + u' ' + name));
            }
    }
}

bool hasFinding(const BatchRun& run, const char* kind)
{
    const ReferenceTable findings = run.table("findings.csv");
    for (int row = 0; row < findings.size(); ++row)
        if (findings.text(row, QStringLiteral("kind")) == QLatin1String(kind))
            return true;
    return false;
}

} // namespace

/// The whole program against the exact reference of the FLO course and of CDNOW.
class TestBatchFlo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void notebook()
    {
        KIYMET_NEED_PRIVATE(input, "flo_data_20k.csv");
        KIYMET_NEED_PRIVATE(figures, "flo_cltv.json");
        KIYMET_NEED_PRIVATE(everyHundredth, "flo_cltv_customers_1.csv");
        const QJsonObject reference =
            readJson(figures).toObject().value(QLatin1String("pipelines")).toArray()[0].toObject();
        const BatchRun run({input});
        QVERIFY2(run.status == 0, qPrintable(run.error));
        QCOMPARE(member(run.model(), "settings").value(QLatin1String("preset")).toString(),
                 QStringLiteral("notebook"));
        QCOMPARE(run.model().value(QLatin1String("analysis_date")).toString(), QStringLiteral("2021-06-01"));

        compareCustomers(run.table("customers.csv"), readReference(everyHundredth), 1e-7);
        compareSegments(run, member(reference, "segments"));
        compareTop(run, reference);
        compareOutliers(run, member(reference, "capping"));

        const QJsonObject transaction = member(run.model(), "transaction");
        const QJsonObject bgnbd = member(reference, "bgnbd");
        QCOMPARE(transaction.value(QLatin1String("boundary")).toString(), QStringLiteral("no_dropout"));
        QCOMPARE(figure(member(transaction, "parameters"), "a"), 0.0);
        QVERIFY(member(transaction, "parameters").value(QLatin1String("b")).isNull());
        for (const char* name : {"r", "alpha"})
            QVERIFY(relativeError(figure(member(transaction, "parameters"), name), figure(bgnbd, name)) <
                    1e-7);
        QVERIFY(relativeError(figure(transaction, "log_likelihood"), figure(bgnbd, "log_likelihood")) <
                1e-12);
        QVERIFY(relativeError(figure(transaction, "objective"), figure(bgnbd, "objective")) < 1e-12);
        const QJsonObject spend = member(run.model(), "spend");
        for (const char* name : {"p", "q", "v"})
            QVERIFY(relativeError(figure(member(spend, "parameters"), name),
                                  figure(member(reference, "gammagamma"), name)) < 1e-7);

        for (const char* kind : {"selected_customers", "bg_nbd_no_dropout", "gamma_gamma_q_below_one"})
            QVERIFY2(hasFinding(run, kind), kind);
    }

    void standardAsTheReferenceHasIt()
    {
        KIYMET_NEED_PRIVATE(input, "flo_data_20k.csv");
        KIYMET_NEED_PRIVATE(figures, "flo_cltv.json");
        KIYMET_NEED_PRIVATE(everyHundredth, "flo_cltv_customers_3.csv");
        const QJsonObject reference =
            readJson(figures).toObject().value(QLatin1String("pipelines")).toArray()[2].toObject();
        const BatchRun run({input, QStringLiteral("--set"), QStringLiteral("preset=standard"),
                            QStringLiteral("--set"), QStringLiteral("spend.frequency=repeat_orders")});
        QVERIFY2(run.status == 0, qPrintable(run.error));
        const ReferenceTable customers = run.table("customers.csv");
        compareCustomers(customers, readReference(everyHundredth), 1e-7);
        for (int row = 0; row < customers.size(); row += 97)
            QCOMPARE(customers.number(row, QStringLiteral("frequency")),
                     customers.number(row, QStringLiteral("orders")) - 1);
        compareSegments(run, member(reference, "segments"));
        QVERIFY(hasFinding(run, "selected_customers"));
    }

    void truncatedCaps()
    {
        KIYMET_NEED_PRIVATE(input, "flo_data_20k.csv");
        KIYMET_NEED_PRIVATE(figures, "flo_cltv.json");
        KIYMET_NEED_PRIVATE(everyHundredth, "flo_cltv_customers_2.csv");
        const QJsonObject reference =
            readJson(figures).toObject().value(QLatin1String("pipelines")).toArray()[1].toObject();
        const BatchRun run({input, QStringLiteral("--set=outliers.rounding=truncate")});
        QVERIFY2(run.status == 0, qPrintable(run.error));
        compareCustomers(run.table("customers.csv"), readReference(everyHundredth), 1e-7);
        compareSegments(run, member(reference, "segments"));
    }

    /// Fader, Hardie and Lee (2005), table 2: r .243, alpha 4.414, a .793, b 2.426, LL -9582.4; with the
    /// further digits of the reference.
    void cdnow()
    {
        KIYMET_NEED_PRIVATE(input, "cdnow_summary.csv");
        const BatchRun run({input});
        QVERIFY2(run.status == 0, qPrintable(run.error));
        const QJsonObject transaction = member(run.model(), "transaction");
        const QJsonObject parameters = member(transaction, "parameters");
        const auto near = [](double value, double expected) {
            return std::abs(value - expected) <= 0.5001e-4;
        };
        QVERIFY(near(figure(parameters, "r"), 0.2426));
        QVERIFY(near(figure(parameters, "alpha"), 4.4135));
        QVERIFY(near(figure(parameters, "a"), 0.7929));
        QVERIFY(near(figure(parameters, "b"), 2.4258));
        QVERIFY(near(figure(transaction, "log_likelihood"), -9582.4256));
        QVERIFY(transaction.value(QLatin1String("boundary")).isNull());
        QVERIFY(run.model().value(QLatin1String("analysis_date")).isNull());
        QCOMPARE(run.table("customers.csv").size(), 2357);
        QCOMPARE(member(run.model(), "settings").value(QLatin1String("preset")).toString(),
                 QStringLiteral("standard"));
    }

    void rfm_data()
    {
        QTest::addColumn<int>("subset");
        QTest::addColumn<QString>("ties");
        QTest::newRow("file order") << 0 << QStringLiteral("--set=preset=notebook");
        QTest::newRow("by id") << 1 << QStringLiteral("--set=rfm.ties=id");
    }

    /// The columns of customers.csv and the figures of rfm_segments.csv.
    void rfm()
    {
        QFETCH(int, subset);
        QFETCH(QString, ties);
        KIYMET_NEED_PRIVATE(input, "flo_data_20k.csv");
        KIYMET_NEED_PRIVATE(whole, "flo_rfm.json");
        const QJsonObject reference =
            readJson(whole).toObject().value(QLatin1String("subsets")).toArray()[subset].toObject();
        const BatchRun run(
            {input, ties, QStringLiteral("--list=women"), QStringLiteral("--list=men_or_children")});
        QVERIFY2(run.status == 0, qPrintable(run.error));
        const ReferenceTable segments = run.table("rfm_segments.csv");
        QCOMPARE(segments.size(), 10);
        const QJsonObject expected = member(reference, "segments");
        const std::map<QString, QString> spelling{
            {QStringLiteral("at_risk"), QStringLiteral("at_Risk")},
            {QStringLiteral("cant_lose"), QStringLiteral("cant_loose")}};
        for (int row = 0; row < segments.size(); ++row) {
            const QString name = segments.text(row, QStringLiteral("rfm_segment"));
            const auto other = spelling.find(name);
            const QJsonObject segment =
                expected.value(other == spelling.end() ? name : other->second).toObject();
            QCOMPARE(segments.number(row, QStringLiteral("customers")), figure(segment, "count"));
            const std::pair<const char*, const char*> columns[] = {{"recency_mean", "mean_recency"},
                                                                   {"frequency_mean", "mean_frequency"},
                                                                   {"monetary_mean", "mean_monetary"},
                                                                   {"monetary_sum", "sum_monetary"}};
            for (const auto& [ours, theirs] : columns)
                QVERIFY2(relativeError(segments.number(row, QLatin1String(ours)), figure(segment, theirs)) <
                             1e-12,
                         qPrintable(name + u' ' + QLatin1String(ours)));
        }

        // The hash is of "id,RFM", sorted, one a line.
        const ReferenceTable customers = run.table("customers.csv");
        QByteArrayList scores;
        std::map<QString, QByteArrayList> ids;
        for (int row = 0; row < customers.size(); ++row) {
            const auto text = [&](const char* column) { return customers.text(row, QLatin1String(column)); };
            scores << (text("customer_id") + u',' + text("recency_score") + text("frequency_score") +
                       text("monetary_score"))
                          .toUtf8();
            QCOMPARE(text("rf_score"), text("recency_score") + text("frequency_score"));
            ids[text("rfm_segment")] << text("customer_id").toUtf8();
        }
        const auto hash = [](QByteArrayList lines) {
            std::sort(lines.begin(), lines.end());
            return QString::fromLatin1(
                QCryptographicHash::hash(QByteArray(lines.join('\n') + '\n'), QCryptographicHash::Sha256)
                    .toHex());
        };
        QCOMPARE(hash(scores), reference.value(QLatin1String("rfm_score_sha256")).toString());
        const auto compareList = [&](const char* file, const char* target) {
            const ReferenceTable list = run.table(file);
            const QJsonObject wanted = member(member(reference, "targets"), target);
            QByteArrayList members;
            for (int row = 0; row < list.size(); ++row)
                members << list.text(row, QStringLiteral("customer_id")).toUtf8();
            QCOMPARE(double(members.size()), figure(wanted, "count"));
            QCOMPARE(hash(members), wanted.value(QLatin1String("ids_sha256")).toString());
        };
        compareList("list_women.csv", "a_women");
        compareList("list_men_or_children.csv", "b_men_or_children");
        QCOMPARE(hash(ids[QStringLiteral("champions")]),
                 member(expected, "champions").value(QLatin1String("ids_sha256")).toString());
        QCOMPARE(hash(ids[QStringLiteral("cant_lose")]),
                 member(expected, "cant_loose").value(QLatin1String("ids_sha256")).toString());
    }

    void sameBytesOnAnyNumberOfCores()
    {
        KIYMET_NEED_PRIVATE(input, "flo_data_20k.csv");
        const BatchRun one({input, QStringLiteral("--threads=1")});
        const BatchRun two({input, QStringLiteral("--threads=2")});
        const BatchRun again({input, QStringLiteral("--threads=2")});
        for (const char* name : {"customers.csv", "top_customers.csv", "segments.csv", "rfm_segments.csv",
                                 "outliers.csv", "findings.csv"}) {
            QVERIFY2(!one.bytes(name).isEmpty(), name);
            QVERIFY2(one.bytes(name) == two.bytes(name), name);
            QVERIFY2(two.bytes(name) == again.bytes(name), name);
        }
        const auto model = [](const BatchRun& run) {
            QJsonObject object = run.model();
            object.remove(QLatin1String("seconds"));
            return QJsonDocument(object).toJson();
        };
        QCOMPARE(model(one), model(two));
        QCOMPARE(model(two), model(again));
    }

private:
    static void compareTop(const BatchRun& run, const QJsonObject& reference)
    {
        const ReferenceTable top = run.table("top_customers.csv");
        const QJsonArray expected = reference.value(QLatin1String("top")).toArray();
        QCOMPARE(top.size(), 20);
        QCOMPARE(expected.size(), 20);
        for (int i = 0; i < 20; ++i) {
            const QJsonObject customer = expected[i].toObject();
            QCOMPARE(top.text(i, QStringLiteral("customer_id")),
                     customer.value(QLatin1String("id")).toString());
            QVERIFY(relativeError(top.number(i, QStringLiteral("cltv")), figure(customer, "cltv")) < 1e-9);
        }
        QCOMPARE(top.text(0, QStringLiteral("customer_id")),
                 QStringLiteral("47a642fe-975b-11eb-8c2a-000d3a38a36f"));
        QVERIFY(std::abs(top.number(0, QStringLiteral("cltv")) - 3327.7780) < 5e-5);
    }

    static void compareOutliers(const BatchRun& run, const QJsonObject& reference)
    {
        const ReferenceTable outliers = run.table("outliers.csv");
        QCOMPARE(outliers.size(), 4);
        QCOMPARE(reference.size(), 4);
        for (int row = 0; row < 4; ++row) {
            const QJsonObject expected =
                reference.value(outliers.text(row, QStringLiteral("column"))).toObject();
            QVERIFY(!expected.isEmpty());
            const std::pair<const char*, const char*> columns[] = {
                {"low_quantile_value", "q_low"}, {"high_quantile_value", "q_high"},
                {"lower_limit", "low_limit"},    {"upper_limit", "up_limit"},
                {"capped_low", "n_below"},       {"capped_high", "n_above"}};
            for (const auto& [ours, theirs] : columns)
                QVERIFY2(relativeError(outliers.number(row, QLatin1String(ours)), figure(expected, theirs)) <
                             1e-14,
                         ours);
        }
    }
};

QTEST_GUILESS_MAIN(TestBatchFlo)
#include "tst_batch_flo.moc"
