// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/calendar.h"
#include "data/customers/customer_numbers.h"
#include "data/input/read_input.h"
#include "data/text/block_reader.h"

#include <QTemporaryDir>
#include <QTest>

#include <tbb/global_control.h>

#include <bit>
#include <cmath>
#include <map>
#include <random>

using namespace kiymet;
using namespace kiymet::data;

namespace {

struct Line {
    std::string id;
    std::int32_t day = 0;
    double amount = 0;
};

/// A log of many customers with lines in no order of theirs, and ids of all lengths.
std::vector<Line> manyLines(int count, int customers, int days)
{
    std::mt19937 random(7);
    std::vector<Line> lines;
    for (int i = 0; i < count; ++i) {
        const int customer = static_cast<int>(random() % static_cast<unsigned>(customers));
        Line line;
        line.id = std::string(static_cast<std::size_t>(customer % 12), 'x') + std::to_string(customer);
        line.day =
            daysFromCivil(2020, 1, 1) + static_cast<std::int32_t>(random() % static_cast<unsigned>(days));
        line.amount = static_cast<int>(random() % 20000) * 0.01 - 20;
        line.amount = std::round(line.amount * 100) / 100;
        lines.push_back(line);
    }
    return lines;
}

QString dateText(std::int32_t days)
{
    const CivilDate date = civilFromDays(days);
    return QStringLiteral("%1-%2-%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

class LogFile {
public:
    explicit LogFile(const std::vector<Line>& lines)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        QByteArray text("customer_id,date,amount\n");
        for (const Line& line : lines)
            text += QByteArray::fromStdString(line.id) + ',' + dateText(line.day).toLatin1() + ',' +
                    QByteArray::number(line.amount, 'f', 2) + '\n';
        file.write(text);
    }
    QString path() const { return m_folder.filePath(QStringLiteral("log.csv")); }

private:
    QTemporaryDir m_folder;
};

/// Every bit of a log.
QStringList picture(const TransactionLog& log)
{
    QStringList lines;
    for (std::size_t c = 0; c < log.size(); ++c) {
        lines << QString::fromStdString(std::string(log.ids[c])) +
                     QStringLiteral(" @%1").arg(log.firstLine[c]);
        for (std::uint64_t i = log.begin[c]; i < log.begin[c + 1]; ++i)
            lines << QStringLiteral("  %1 %2 %3 %4")
                         .arg(dateText(log.days[i].day()))
                         .arg(static_cast<int>(log.days[i].kind()))
                         .arg(log.days[i].lines)
                         .arg(std::bit_cast<std::uint64_t>(log.days[i].amount));
    }
    for (const TransactionLog::Day& day : log.calendar)
        lines << QStringLiteral("%1: %2 lines, first %3 of %4")
                     .arg(dateText(day.day))
                     .arg(day.lines)
                     .arg(day.firstLine)
                     .arg(day.firstCustomer);
    return lines;
}

Outcome<Input> read(const QString& path, std::size_t blockBytes = std::size_t{1} << 18,
                    std::size_t mergeAfter = std::size_t{1} << 24)
{
    ReaderTuning tuning;
    tuning.blockBytes = blockBytes;
    tuning.mergeAfter = mergeAfter;
    return readInput(Source::at(path), {}, {}, tuning);
}

const TransactionLog& logOf(const Outcome<Input>& input)
{
    return std::get<TransactionLog>(input->customers);
}

} // namespace

class TestLogReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void addsUpByCustomerAndDay()
    {
        const std::vector<Line> lines = manyLines(20000, 700, 40);
        const LogFile file(lines);
        const auto input = read(file.path());
        QVERIFY(input);
        QVERIFY(input->isLog());
        const TransactionLog& log = logOf(input);

        // The same, line by line.
        struct Sum {
            std::uint32_t lines = 0;
            double amount = 0;
        };
        std::vector<std::string> ids;
        std::map<std::string, std::map<std::pair<std::int32_t, LineKind>, Sum>> expected;
        std::map<std::int32_t, std::uint64_t> calendar;
        for (const Line& line : lines) {
            if (!expected.contains(line.id))
                ids.push_back(line.id);
            const LineKind kind = line.amount > 0    ? LineKind::Purchase
                                  : line.amount == 0 ? LineKind::Zero
                                                     : LineKind::Return;
            Sum& sum = expected[line.id][{line.day, kind}];
            ++sum.lines;
            sum.amount += line.amount;
            ++calendar[line.day];
        }
        QCOMPARE(log.size(), ids.size());
        QCOMPARE(log.lines, std::uint64_t(lines.size()));
        for (std::size_t c = 0; c < log.size(); ++c) {
            QCOMPARE(std::string(log.ids[c]), ids[c]);
            const auto& days = expected[ids[c]];
            QCOMPARE(std::size_t(log.begin[c + 1] - log.begin[c]), days.size());
            auto at = log.begin[c];
            for (const auto& [key, sum] : days) {
                QCOMPARE(log.days[at].day(), key.first);
                QVERIFY(log.days[at].kind() == key.second);
                QCOMPARE(log.days[at].lines, sum.lines);
                QVERIFY(std::abs(log.days[at].amount - sum.amount) <= 1e-13 * std::abs(sum.amount));
                ++at;
            }
        }
        QCOMPARE(log.calendar.size(), calendar.size());
        for (const TransactionLog::Day& day : log.calendar)
            QCOMPARE(day.lines, calendar[day.day]);
    }

    void sameBitsForAnyThreadsAndBlocks()
    {
        const LogFile file(manyLines(20000, 300, 25));
        const auto once = read(file.path());
        QVERIFY(once);
        const QStringList expected = picture(logOf(once));
        for (const std::size_t threads : {1UL, 2UL, 5UL}) {
            const tbb::global_control control(tbb::global_control::max_allowed_parallelism, threads);
            for (const std::size_t block : {100UL, 999UL, 4096UL, 1UL << 18}) {
                const auto input = read(file.path(), block);
                QVERIFY(input);
                QCOMPARE(picture(logOf(input)), expected);
            }
        }
    }

    /// Lines of customers that alternate cannot be added up as they come; they are before they fill memory.
    void mergesOnTheWay()
    {
        const std::vector<Line> lines = manyLines(20000, 20, 10);
        const LogFile file(lines);
        const auto once = read(file.path());
        const auto often = read(file.path(), 1000, 150);
        QVERIFY(once && often);
        const TransactionLog& a = logOf(once);
        const TransactionLog& b = logOf(often);
        QCOMPARE(a.days.size(), b.days.size());
        QVERIFY(a.begin == b.begin);
        for (std::size_t i = 0; i < a.days.size(); ++i) {
            QCOMPARE(a.days[i].key, b.days[i].key);
            QCOMPARE(a.days[i].lines, b.days[i].lines);
            QVERIFY(std::abs(a.days[i].amount - b.days[i].amount) <= 1e-12 * std::abs(a.days[i].amount));
        }
    }

    void numbersOfCustomers()
    {
        // Ids of all lengths, with common beginnings and ends; each byte matters.
        std::vector<std::string> ids;
        for (const std::size_t length : {1UL, 2UL, 7UL, 8UL, 9UL, 15UL, 16UL, 17UL, 31UL, 40UL})
            for (std::size_t place = 0; place < length; ++place)
                for (const char c : {'a', 'b', '\0', '\xff'}) {
                    std::string id(length, 'a');
                    id[place] = c;
                    ids.push_back(id);
                }
        for (int i = 0; i < 50000; ++i)
            ids.push_back(std::to_string(i * 3));
        CustomerNumbers numbers;
        std::map<std::string, std::uint32_t> expected;
        for (int round = 0; round < 2; ++round)
            for (const std::string& id : ids) {
                const std::string padded = id + "12345678"; // what stands behind does not matter
                const std::string_view text(padded.data(), id.size());
                const auto [at, isNew] = expected.emplace(id, static_cast<std::uint32_t>(expected.size()));
                QCOMPARE(numbers.number(text, CustomerNumbers::hashOf(text)), at->second);
            }
        QCOMPARE(numbers.size(), expected.size());
        const TextColumn texts = numbers.takeIds();
        for (const auto& [id, number] : expected)
            QCOMPARE(std::string(texts[number]), id);
    }

    void kinds_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("kind"); // 0 customers, 1 summary, 2 log, -1 nothing
        QTest::addColumn<QString>("roles");
        const auto row = [](const char* header, int kind, const char* roles = "") {
            QTest::newRow(header) << QString::fromUtf8(header) << kind << QString::fromUtf8(roles);
        };
        row("id,date,value", 2, "amount=value customer_id=id date=date");
        row("Customer ID,Invoice,Quantity,InvoiceDate,Price,Country,StockCode", 2,
            "customer_id=Customer ID date=InvoiceDate order_id=Invoice price=Price quantity=Quantity");
        row("müşteri_no,sipariş_no,sipariş_tarihi,tutar", 2,
            "amount=tutar customer_id=müşteri_no date=sipariş_tarihi order_id=sipariş_no");
        row("Müşteri Kodu,Fatura No,Fatura Tarihi,Miktar,Birim Fiyatı", 2,
            "customer_id=Müşteri Kodu date=Fatura Tarihi order_id=Fatura No price=Birim Fiyatı "
            "quantity=Miktar");
        row("user_id,order_purchase_timestamp,order_id,total_price,quantity,unit_price", 2,
            "amount=total_price customer_id=user_id date=order_purchase_timestamp order_id=order_id "
            "quantity=quantity");
        row("customer_id,first_order_date,last_order_date,orders,value", 0);
        row("customer_id,first_order_date,last_order_date,orders,amount,date", 0);
        row("id,frequency,recency,T,monetary_value", 1);
        row("id,value", -1);
    }
    void kinds()
    {
        QFETCH(QString, header);
        QFETCH(int, kind);
        QFETCH(QString, roles);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        // One row that suits every kind of column.
        QStringList cells;
        for (const QString& name : header.split(u',')) {
            const QString lower = name.toLower();
            const bool isDate = lower.contains(QLatin1String("date")) ||
                                lower.contains(QLatin1String("tarih")) ||
                                lower.contains(QLatin1String("timestamp"));
            cells << (isDate ? QStringLiteral("2020-01-01") : QStringLiteral("3"));
        }
        file.write((header + u'\n' + cells.join(u',') + u'\n').toUtf8());
        file.close();
        const auto input = readInput(Source::at(path), {});
        QCOMPARE(bool(input), kind >= 0);
        if (kind < 0)
            return;
        QCOMPARE(int(input->customers.index()), kind);
        if (roles.isEmpty())
            return;
        QStringList found;
        for (const auto& [role, columns] : input->mapping)
            found << keyOf(role) + u'=' + columns.join(u'+');
        QCOMPARE(found.join(u' '), roles);
    }

    /// Columns that no name tells, by what they hold.
    void byShape_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("roles"); // empty: nothing is guessed
        const auto row = [](const char* name, const char* text, const char* roles) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(roles);
        };
        row("no header",
            "a,2020-01-01,5.5\nb,2020-01-02,6.25\na,2020-01-03,7.5\nc,2020-01-03,1.5\nb,2020-01-09,2\n",
            "amount=column_3 customer_id=column_1 date=column_2");
        row("foreign names",
            "Kunde;Kaufdatum;Betrag\nk1;05.01.2020;5,50\nk2;17.01.2020;6,25\nk1;18.01.2020;7\n"
            "k3;19.01.2020;1,5\nk2;20.01.2020;2\n",
            "amount=Betrag customer_id=Kunde date=Kaufdatum");
        row("one name is known",
            "Kunde,date,Betrag\nk1,2020-01-01,5\nk2,2020-01-02,6\nk1,2020-01-03,7\nk3,2020-01-03,1\n"
            "k2,2020-01-09,2\n",
            "amount=Betrag customer_id=Kunde date=date");
        row("an order number does not return",
            "Bon,Kunde,Tag,Betrag\n1,k1,2020-01-01,5.5\n2,k2,2020-01-02,6\n3,k1,2020-01-03,7\n"
            "4,k3,2020-01-03,1\n5,k2,2020-01-09,2\n",
            "amount=Betrag customer_id=Kunde date=Tag");
        row("two amounts",
            "Kunde,Tag,A,B\nk1,2020-01-01,5.5,1.5\nk2,2020-01-02,6,1\nk1,2020-01-03,7,1\n"
            "k3,2020-01-03,1,1\nk2,2020-01-09,2,1\n",
            "");
        row("two dates",
            "Kunde,Tag,Lieferung,A\nk1,2020-01-01,2020-01-02,1.5\nk2,2020-01-02,2020-01-02,1\n"
            "k1,2020-01-03,2020-01-03,1\nk3,2020-01-03,2020-01-04,1\nk2,2020-01-09,2020-01-10,1\n",
            "");
        row("nobody returns",
            "Kunde,Tag,A\nk1,2020-01-01,1.5\nk2,2020-01-02,1\nk3,2020-01-03,1\n"
            "k4,2020-01-03,1\nk5,2020-01-09,1\n",
            "");
        row("too few rows", "Kunde,Tag,A\nk1,2020-01-01,1.5\nk1,2020-01-02,1\n", "");
        row("customers",
            "Kunde,first_date,A,B\nk1,2020-01-01,1.5,1\nk1,2020-01-02,1,1\nk2,2020-01-03,1,1\n"
            "k2,2020-01-03,1,2\nk1,2020-01-09,1,1\n",
            "");
    }
    void byShape()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, roles);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto input = readInput(Source::at(path), {});
        if (roles.isEmpty()) {
            QVERIFY(!input);
            QCOMPARE(int(input.failure().kind), int(FailureKind::RolesMissing));
            return;
        }
        QVERIFY(input);
        QVERIFY(input->isLog());
        QStringList found;
        for (const auto& [role, columns] : input->mapping)
            found << keyOf(role) + u'=' + columns.join(u'+');
        QCOMPARE(found.join(u' '), roles);
        QVERIFY(!input->rolesByShape.empty());
        QCOMPARE(logOf(input).size(), std::size_t(3));
    }

    void rolesMissing_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("date") << QStringLiteral("customer_id,amount")
                              << QStringList(QStringLiteral("mapping.date"));
        QTest::newRow("amount") << QStringLiteral("customer_id,date")
                                << QStringList(QStringLiteral("mapping.amount"));
        QTest::newRow("price") << QStringLiteral("customer_id,date,quantity")
                               << QStringList(QStringLiteral("mapping.price"));
        QTest::newRow("id") << QStringLiteral("date,amount")
                            << QStringList(QStringLiteral("mapping.customer_id"));
    }
    void rolesMissing()
    {
        QFETCH(QString, header);
        QFETCH(QStringList, missing);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((header + QStringLiteral("\n1,2,3\n")).toUtf8());
        file.close();
        InputOptions options;
        options.kind = InputOptions::Kind::Transactions;
        const auto input = readInput(Source::at(path), options);
        QVERIFY(!input);
        QCOMPARE(int(input.failure().kind), int(FailureKind::RolesMissing));
        QCOMPARE(input.failure().hints, missing);
    }

    /// A column that holds nothing of its type is said to be so, as in customer files.
    void unreadableColumn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("customer_id,date,amount\na,Monday,5\nb,Tuesday,6\n");
        file.close();
        const auto input = readInput(Source::at(path), {});
        QVERIFY(!input);
        QCOMPARE(int(input.failure().kind), int(FailureKind::DateUnreadable));
        QCOMPARE(input.failure().subject, QStringLiteral("date"));
        QCOMPARE(input.failure().detail, QStringLiteral("Monday"));
        QCOMPARE(input.failure().line, std::int64_t(2));
    }
};

QTEST_GUILESS_MAIN(TestLogReader)
#include "tst_log_reader.moc"
