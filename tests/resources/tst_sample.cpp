// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"
#include "stats/fit/gamma_gamma_fit.h"
#include "stats/fit/transaction_fit.h"

#include <quazip.h>
#include <quazipfile.h>

#include <QDate>
#include <QFile>
#include <QMap>
#include <QSet>
#include <QTest>

#include <cmath>
#include <vector>

namespace {

constexpr int spoiltRows = 25;

struct Archive {
    QStringList members;
    QByteArray content;
};

Archive readArchive(const QString& path)
{
    Archive result;
    QFile resource(path);
    QuaZip archive(&resource);
    if (!archive.open(QuaZip::mdUnzip))
        return result;
    result.members = archive.getFileNameList();
    QuaZipFile file(&archive);
    if (archive.goToFirstFile() && file.open(QIODevice::ReadOnly))
        result.content = file.readAll();
    return result;
}

/// Splits at commas outside quotes; the sample has no quotes within quotes.
QByteArrayList cells(const QByteArray& line)
{
    QByteArrayList result;
    QByteArray cell;
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        if (c == ',' && !quoted) {
            result << cell;
            cell.clear();
        } else {
            cell += c;
        }
    }
    return result << cell;
}

QDate date(const QByteArray& text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

/// One row that needs no cleaning.
struct Sound {
    QDate first;
    QDate last;
    double ordersOnline = 0;
    double ordersOffline = 0;
    double valueOnline = 0;
    double valueOffline = 0;
    double orders() const { return ordersOnline + ordersOffline; }
    double value() const { return valueOnline + valueOffline; }
};

struct Reading {
    QByteArrayList lines; ///< with the header
    std::vector<Sound> sound;
    QMap<QByteArray, int> faults;
};

/// Reads the sample by the plainest rules, independently of the program's reader.
Reading readSample()
{
    Reading result;
    result.lines = readArchive(QStringLiteral(":/sample/kiymet-sample.zip")).content.split('\n');
    QSet<QByteArray> ids;
    for (qsizetype i = 1; i + 1 < result.lines.size(); ++i) {
        const QByteArrayList row = cells(result.lines[i]);
        if (row.size() < 12) {
            ++result.faults["short row"];
            continue;
        }
        Sound sound{date(row[3]), date(row[4])};
        bool numbers = true;
        const auto number = [&numbers](const QByteArray& cell) {
            bool ok = false;
            const double value = cell.toDouble(&ok);
            numbers &= ok;
            return value;
        };
        sound.ordersOnline = number(row[7]);
        sound.ordersOffline = number(row[8]);
        sound.valueOffline = number(row[9]);
        sound.valueOnline = number(row[10]);
        const char* fault = nullptr;
        if (row[0].isEmpty())
            fault = "no id";
        else if (ids.contains(row[0]))
            fault = "id again";
        else if (row[3].isEmpty() || row[4].isEmpty())
            fault = "no date";
        else if (!sound.first.isValid() || !sound.last.isValid())
            fault = "no such date";
        else if (sound.last < sound.first)
            fault = "order of dates";
        else if (row[7].isEmpty() || row[10].isEmpty())
            fault = "empty part";
        else if (!numbers)
            fault = "no number";
        else if (sound.ordersOnline < 0 || sound.ordersOffline < 0 || sound.valueOnline < 0 ||
                 sound.valueOffline < 0)
            fault = "negative";
        else if (sound.orders() <= 0 || sound.value() <= 0)
            fault = "zero";
        else if (std::floor(sound.orders()) < sound.orders())
            fault = "half an order";
        ids.insert(row[0]);
        if (fault)
            ++result.faults[fault];
        else
            result.sound.push_back(sound);
    }
    return result;
}

} // namespace

class TestSample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void programMakesTheShippedFile();
    void spoiltRowsAreAsListed();
    void looksLikeAnExtract();
    void fitsRecoverTheTruth();
};

void TestSample::programMakesTheShippedFile()
{
    const Archive shipped = readArchive(QStringLiteral(":/sample/kiymet-sample.zip"));
    QCOMPARE(shipped.members, QStringList{kiymet::sample::csvName()});
    const QByteArray made = kiymet::sample::csv();
    const QByteArrayList madeLines = made.split('\n');
    const QByteArrayList shippedLines = shipped.content.split('\n');
    // Line by line first: a difference of one line should read as one line.
    for (qsizetype i = 0; i < std::min(madeLines.size(), shippedLines.size()); ++i)
        QCOMPARE(madeLines[i], shippedLines[i]);
    QCOMPARE(made.size(), shipped.content.size());
    QVERIFY(made == shipped.content);
}

void TestSample::spoiltRowsAreAsListed()
{
    // The list at the top of sample.cpp.
    const Reading sample = readSample();
    QCOMPARE(sample.lines.size(), kiymet::sample::rows + 2); // header, and nothing behind the last newline
    QVERIFY(sample.lines.back().isEmpty());
    const QMap<QByteArray, int> expected{{"no id", 3},          {"no date", 2},   {"no such date", 2},
                                         {"order of dates", 2}, {"negative", 3},  {"zero", 3},
                                         {"no number", 2},      {"id again", 5},  {"half an order", 1},
                                         {"short row", 1},      {"empty part", 1}};
    QCOMPARE(sample.faults, expected);
    QCOMPARE(sample.sound.size(), std::size_t(kiymet::sample::rows - spoiltRows));
}

void TestSample::looksLikeAnExtract()
{
    const Reading sample = readSample();
    QDate newest;
    QDate oldest(3000, 1, 1);
    double oneTime = 0;
    double online = 0;
    double offline = 0;
    double lapsed = 0;
    for (const Sound& row : sample.sound) {
        newest = std::max(newest, row.last);
        oldest = std::min(oldest, row.first);
        oneTime += row.orders() == 1 ? 1 : 0;
        online += row.ordersOffline == 0 ? 1 : 0;
        offline += row.ordersOnline == 0 ? 1 : 0;
        lapsed += row.last < QDate(2025, 5, 30) ? 1 : 0;
        // A channel without orders has no value, and the other way round.
        QCOMPARE(row.ordersOnline == 0, row.valueOnline == 0);
        QCOMPARE(row.ordersOffline == 0, row.valueOffline == 0);
    }
    const double n = double(sample.sound.size());
    QCOMPARE(newest, QDate(2026, 5, 30));
    QVERIFY(oldest >= QDate(2013, 1, 14) && oldest < QDate(2016, 1, 1));
    QVERIFY(oneTime / n > 0.1 && oneTime / n < 0.3);
    QVERIFY(online / n > 0.2 && offline / n > 0.2 && online + offline < 0.8 * n);
    QVERIFY(lapsed / n > 0.3 && lapsed / n < 0.6);
}

void TestSample::fitsRecoverTheTruth()
{
    // Without the wholesale buyers (nobody else reaches half a million), both fits find what the sample was
    // made from, within four standard errors. Time runs in whole days, to the end of the last one.
    std::vector<std::uint32_t> x;
    std::vector<std::uint32_t> orders;
    std::vector<double> t_x;
    std::vector<double> T;
    std::vector<double> m;
    for (const Sound& row : readSample().sound) {
        if (row.value() > 250'000)
            continue;
        orders.push_back(std::uint32_t(row.orders()));
        x.push_back(orders.back() - 1);
        t_x.push_back(double(row.first.daysTo(row.last)) / 7);
        T.push_back(double(row.first.daysTo(QDate(2026, 5, 31))) / 7);
        m.push_back(row.value() / row.orders());
    }
    using kiymet::sample::spend;
    using kiymet::sample::transactions;
    const auto fit = kiymet::stats::fitTransactionModel(kiymet::stats::TransactionModelKind::BgNbd,
                                                        kiymet::stats::makePatterns(x, t_x, T));
    QVERIFY(fit.standardErrors);
    const auto& p = fit.model.parameters;
    const std::array<double, 4> off{p[0] - transactions.r, p[1] - transactions.alpha, p[2] - transactions.a,
                                    p[3] - transactions.b};
    for (std::size_t i = 0; i < off.size(); ++i) {
        const double errors = off[i] / (*fit.standardErrors)[i];
        QVERIFY2(std::abs(errors) < 4, qPrintable(QStringLiteral("parameter %1: %2").arg(i).arg(errors)));
    }
    QVERIFY(fit.logLikelihood > fit.withoutDropoutLogLikelihood + 1000);
    const auto money = kiymet::stats::fitGammaGamma(orders, m);
    QVERIFY(money.standardErrors);
    const std::array<double, 3> spendOff{money.parameters.p - spend.p, money.parameters.q - spend.q,
                                         money.parameters.v - spend.v};
    for (std::size_t i = 0; i < spendOff.size(); ++i) {
        const double errors = spendOff[i] / (*money.standardErrors)[i];
        QVERIFY2(std::abs(errors) < 4, qPrintable(QStringLiteral("spend %1: %2").arg(i).arg(errors)));
    }
}

QTEST_APPLESS_MAIN(TestSample)
#include "tst_sample.moc"
