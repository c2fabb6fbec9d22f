// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/profile_columns.h"

#include "data/cells/calendar.h"
#include "data/table/raw_table.h"
#include "reference.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace kiymet;
using namespace kiymet::data;

namespace {

/// A file of columns with one decimal sign, and its profiles.
struct Profiled {
    QTemporaryDir folder;
    std::shared_ptr<const RawTable> table;
    std::shared_ptr<const RowIndex> index;
    std::vector<ColumnProfile> profiles;
};

std::vector<ColumnProfile> profilesOf(const RawTable& table, const RowIndex& index,
                                      std::vector<ProfileReading> readings = {})
{
    const std::size_t columns = table.header().size();
    readings.resize(columns);
    std::vector<std::size_t> all(columns);
    for (std::size_t i = 0; i < columns; ++i)
        all[i] = i;
    std::vector<ColumnProfile> profiles(columns);
    std::vector<int> told(columns, 0);
    const auto failure =
        profileColumns(table, index, readings, all, [&](std::size_t column, ColumnProfile profile) {
            profiles[column] = std::move(profile);
            ++told[column];
        });
    if (failure || std::any_of(told.begin(), told.end(), [](int n) { return n != 1; }))
        qFatal("not profiled");
    return profiles;
}

void open(Profiled& profiled, const std::string& text, const std::vector<ProfileReading>& readings = {})
{
    const QString path = profiled.folder.filePath(QStringLiteral("table.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), qsizetype(text.size())) != qsizetype(text.size()))
        qFatal("cannot write");
    file.close();
    InputOptions options;
    options.delimiter = ';';
    const auto table = RawTable::open(Source::at(path), options);
    if (!table)
        qFatal("cannot open");
    profiled.table = *table;
    profiled.index = *indexRows(**table);
    profiled.profiles = profilesOf(**table, *profiled.index, readings);
}

/// One column of a file.
ColumnProfile profileOf(const std::vector<std::string>& cells, const ProfileReading& reading = {})
{
    std::string text = "column;other\n";
    for (const std::string& cell : cells)
        text += cell + ";x\n";
    Profiled profiled;
    open(profiled, text, {reading});
    return profiled.profiles[0];
}

/// Type-7 quantile, by the definition of Hyndman and Fan (1996).
double quantile(const std::vector<double>& sorted, double p)
{
    const double h = double(sorted.size() - 1) * p + 1;
    const auto below = std::size_t(std::floor(h));
    const double low = sorted[below - 1];
    const double high = sorted[std::min(below, sorted.size() - 1)];
    return low + (h - std::floor(h)) * (high - low);
}

/// The slow count of what a histogram shows.
void compareHistogram(const ProfileHistogram& histogram, const std::vector<double>& values)
{
    std::vector<std::uint64_t> counts(histogram.counts.size());
    std::uint64_t outside = 0;
    for (const double value : values) {
        if (histogram.logarithmic && !(value > 0)) {
            ++outside;
            continue;
        }
        std::size_t at = counts.size();
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const bool last = i + 1 == counts.size();
            if ((i == 0 || value >= histogram.edge(i)) && (last || value < histogram.edge(i + 1))) {
                at = i;
                break;
            }
        }
        QVERIFY(at < counts.size());
        ++counts[at];
    }
    QCOMPARE(histogram.counts, counts);
    QCOMPARE(histogram.outside, outside);
    QVERIFY(histogram.counts.size() <= 61);
    // The ends hold all values, to the rounding of the edges.
    double low = INFINITY;
    double high = -INFINITY;
    for (const double value : values) {
        if (histogram.logarithmic && !(value > 0))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    QVERIFY(histogram.edge(0) <= low * (1 + 1e-12) || histogram.edge(0) <= low);
    const double end = histogram.edge(histogram.counts.size());
    QVERIFY(end >= high - 1e-9 * std::abs(high));
}

std::vector<ColumnProfile::Frequent> frequentOf(const std::vector<std::string>& cells)
{
    struct Seen {
        std::uint64_t count = 0;
        std::size_t first = 0;
        std::string text;
    };
    std::map<std::string, Seen> seen;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Seen& s = seen[cells[i]];
        if (s.count++ == 0) {
            s.first = i;
            s.text = cells[i];
        }
    }
    std::vector<Seen> order;
    for (const auto& [key, s] : seen)
        if (s.count > 1)
            order.push_back(s);
    std::sort(order.begin(), order.end(), [](const Seen& l, const Seen& r) {
        return l.count != r.count ? l.count > r.count : l.first < r.first;
    });
    std::vector<ColumnProfile::Frequent> frequent;
    for (std::size_t i = 0; i < std::min<std::size_t>(10, order.size()); ++i)
        frequent.push_back({order[i].text, order[i].count});
    return frequent;
}

} // namespace

class TestColumnProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void types_data();
    void types();
    void formatsOfTheirOwn();
    void countsOfAllStates();
    void numbersAgainstBruteForce_data();
    void numbersAgainstBruteForce();
    void dates();
    void textsAgainstBruteForce();
    void frequentAmongManyTies();
    void typeByRoleWins();
    void typeOfAllRowsAndNotOfTheFirst();
    void shortAndBlankRows();
    void noRows();
    void extremeNumbers();
    void progressAndCancel();
    void quantilesOfFlo();
};

void TestColumnProfile::types_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<int>("type");
    const auto row = [](const char* name, const QStringList& cells, ContentType type) {
        QTest::newRow(name) << cells << int(type);
    };
    const auto times = [](const QStringList& some, int n) {
        QStringList all;
        for (int i = 0; i < n; ++i)
            all += some;
        return all;
    };
    row("nothing", times({QString(), QStringLiteral("  ")}, 3), ContentType::Nothing);
    row("numbers", {QStringLiteral("1"), QStringLiteral("2.5"), QStringLiteral("-3e2")}, ContentType::Number);
    row("one number", {QStringLiteral("1")}, ContentType::Number);
    row("numbers with a tenth of words",
        times({QStringLiteral("7")}, 9) + QStringList{QStringLiteral("none")}, ContentType::Number);
    row("too many words among numbers",
        times({QStringLiteral("7")}, 8) + QStringList{QStringLiteral("none"), QStringLiteral("many")},
        ContentType::Text);
    row("codes with leading zeros", {QStringLiteral("00123"), QStringLiteral("00124"), QStringLiteral("12")},
        ContentType::Text);
    row("a fraction is no leading zero", {QStringLiteral("0.5"), QStringLiteral("0"), QStringLiteral("0.25")},
        ContentType::Number);
    row("dates", {QStringLiteral("2021-05-30"), QStringLiteral("2020-02-29 12:30"), QString()},
        ContentType::Date);
    row("dates, one not in the calendar",
        times({QStringLiteral("2021-05-30")}, 9) + QStringList{QStringLiteral("2021-02-30")},
        ContentType::Date);
    row("few texts, often", times({QStringLiteral("KADIN"), QStringLiteral("ERKEK")}, 4),
        ContentType::Category);
    row("few texts, not often", {QStringLiteral("KADIN"), QStringLiteral("ERKEK")}, ContentType::Text);
    row("ids", {QStringLiteral("a1"), QStringLiteral("b2"), QStringLiteral("c3"), QStringLiteral("d4")},
        ContentType::Text);
}

void TestColumnProfile::types()
{
    QFETCH(QStringList, cells);
    QFETCH(int, type);
    std::vector<std::string> texts;
    for (const QString& cell : cells)
        texts.push_back(cell.toStdString());
    QCOMPARE(int(profileOf(texts).type), type);
}

void TestColumnProfile::formatsOfTheirOwn()
{
    Profiled profiled;
    open(profiled, "comma;point;open;day;month;iso\n"
                   "1.234,50;1,234.50;1.234;30.05.2021;05/30/2021;2021-05-30\n"
                   "2,25;2.25;5.678;01.06.2021;06/01/2021;2021-06-01\n"
                   "₺7,5;$7.5;9.012;02.06.2021;06/02/2021;2021-06-02\n");
    const std::vector<ColumnProfile>& profiles = profiled.profiles;
    for (std::size_t column = 0; column < 6; ++column)
        QCOMPARE(profiles[column].valid, std::uint64_t(3));
    for (const std::size_t column : {0U, 1U}) {
        QCOMPARE(profiles[column].type, ContentType::Number);
        QCOMPARE(profiles[column].max, 1234.5);
        QCOMPARE(profiles[column].min, 2.25);
    }
    for (const std::size_t column : {3U, 4U, 5U}) {
        QCOMPARE(profiles[column].type, ContentType::Date);
        QCOMPARE(profiles[column].max - profiles[column].min, 3.0);
    }
    // What a column leaves open is as a setting says.
    open(profiled, "open\n1.234\n", {{',', {}, {}, {}}});
    QCOMPARE(profiled.profiles[0].max, 1234.0);
    open(profiled, "open\n1.234\n", {{'.', {}, {}, {}}});
    QCOMPARE(profiled.profiles[0].max, 1.234);
    open(profiled, "day\n03/04/2021\n", {{{}, {}, DateOrder::MonthDayYear, {}}});
    QCOMPARE(profiled.profiles[0].max, double(daysFromCivil(2021, 3, 4)));
    // Serial numbers are dates where the role wants dates.
    open(profiled, "date\n44346\n", {{{}, {}, {}, ContentType::Date}});
    QCOMPARE(profiled.profiles[0].max, double(daysFromCivil(2021, 5, 30)));
}

void TestColumnProfile::countsOfAllStates()
{
    std::vector<std::string> cells(40, "5");
    cells[3] = "";
    cells[4] = "   ";
    cells[10] = "five";
    cells[20] = "inf";
    cells[39] = "1,5";
    const ColumnProfile profile = profileOf(cells, {'.', {}, {}, {}});
    QCOMPARE(profile.type, ContentType::Number);
    QCOMPARE(profile.rows, std::uint64_t(40));
    QCOMPARE(profile.missing, std::uint64_t(2));
    QCOMPARE(profile.unreadable, std::uint64_t(3));
    QCOMPARE(profile.valid, std::uint64_t(35));
    const std::vector<ColumnProfile::UnreadableCell> expected{
        {10, 12, "five"}, {20, 22, "inf"}, {39, 41, "1,5"}};
    QCOMPARE(profile.unreadableCells, expected);
    QVERIFY(profile.wholeNumbers);
    // With the comma for decimals the last one is a number, and not a whole one.
    const ColumnProfile comma = profileOf(cells, {',', {}, {}, {}});
    QCOMPARE(comma.unreadable, std::uint64_t(2));
    QVERIFY(!comma.wholeNumbers);

    // Only the first are kept, from wherever in the file they come.
    std::vector<std::string> many;
    for (int i = 0; i < 20000; ++i)
        many.push_back(i % 100 == 99 ? "bad" + std::to_string(i) : "1");
    const ColumnProfile five = profileOf(many);
    QCOMPARE(five.unreadable, std::uint64_t(200));
    QCOMPARE(five.unreadableCells.size(), std::size_t(5));
    for (std::uint64_t i = 0; i < 5; ++i) {
        const std::uint64_t row = 100 * i + 99;
        QCOMPARE(five.unreadableCells[i],
                 (ColumnProfile::UnreadableCell{row, row + 2, "bad" + std::to_string(row)}));
    }
}

void TestColumnProfile::numbersAgainstBruteForce_data()
{
    QTest::addColumn<QString>("law");
    QTest::addColumn<int>("rows");
    for (const char* law :
         {"normal", "lognormal", "counts", "constant", "twoValues", "withZeros", "negative"})
        for (const int rows : {1, 2, 10, 3000, 70000})
            QTest::newRow(qPrintable(QStringLiteral("%1, %2 rows").arg(QLatin1String(law)).arg(rows)))
                << QString::fromLatin1(law) << rows;
}

void TestColumnProfile::numbersAgainstBruteForce()
{
    QFETCH(QString, law);
    QFETCH(int, rows);
    std::mt19937_64 random(42);
    std::vector<std::string> cells;
    std::vector<double> values;
    for (int i = 0; i < rows; ++i) {
        double value = 0;
        if (law == QLatin1String("normal"))
            value = std::normal_distribution<double>(100, 15)(random);
        else if (law == QLatin1String("lognormal"))
            value = std::lognormal_distribution<double>(5, 1.5)(random);
        else if (law == QLatin1String("counts"))
            value = 1 + double(std::geometric_distribution<int>(0.02)(random)) *
                            double(1 + std::geometric_distribution<int>(0.5)(random));
        else if (law == QLatin1String("constant"))
            value = 7.25;
        else if (law == QLatin1String("twoValues"))
            value = i % 2 ? 1 : 2;
        else if (law == QLatin1String("withZeros"))
            value = i % 3 ? 0 : std::lognormal_distribution<double>(3, 2)(random);
        else
            value = -std::lognormal_distribution<double>(3, 1)(random);
        const QByteArray text = QByteArray::number(value, 'f', law == QLatin1String("counts") ? 0 : 2);
        cells.push_back(text.toStdString());
        values.push_back(text.toDouble());
    }
    const ColumnProfile profile = profileOf(cells);
    QCOMPARE(profile.type, ContentType::Number);
    QCOMPARE(profile.valid, std::uint64_t(rows));
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(profile.min, sorted.front());
    QCOMPARE(profile.max, sorted.back());
    for (std::size_t i = 0; i < 7; ++i) {
        const double expected = quantile(sorted, std::array{0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}[i]);
        QVERIFY(test::relativeError(profile.quantiles[i], expected, 1e-9) < 1e-12);
    }
    long double sum = 0;
    for (const double value : values)
        sum += value;
    QVERIFY(test::relativeError(profile.mean, double(sum / rows), 1e-9) < 1e-12);
    QCOMPARE(profile.distinct, std::uint64_t(std::unique(sorted.begin(), sorted.end()) - sorted.begin()));
    QCOMPARE(profile.frequent, frequentOf(cells));
    QVERIFY(profile.histogram);
    compareHistogram(*profile.histogram, values);
    const bool skewed = law == QLatin1String("lognormal") || law == QLatin1String("withZeros");
    if (rows > 1000)
        QCOMPARE(profile.logHistogram.has_value(), skewed || law == QLatin1String("counts"));
    if (profile.logHistogram)
        compareHistogram(*profile.logHistogram, values);
}

void TestColumnProfile::dates()
{
    std::vector<std::string> cells;
    std::vector<double> days;
    std::mt19937 random(3);
    for (int i = 0; i < 5000; ++i) {
        const QDate date = QDate(2013, 1, 14).addDays(std::uniform_int_distribution<int>(0, 3058)(random));
        cells.push_back(date.toString(Qt::ISODate).toStdString());
        days.push_back(double(QDate(1970, 1, 1).daysTo(date)));
    }
    cells.push_back("2021-02-30");
    const ColumnProfile profile = profileOf(cells);
    QCOMPARE(profile.type, ContentType::Date);
    QCOMPARE(profile.valid, std::uint64_t(5000));
    QCOMPARE(profile.unreadable, std::uint64_t(1));
    QCOMPARE(profile.unreadableCells.front().line, std::uint64_t(5002));
    std::vector<double> sorted = days;
    std::sort(sorted.begin(), sorted.end());
    QCOMPARE(profile.min, sorted.front());
    QCOMPARE(profile.quantiles[3], quantile(sorted, 0.5));
    QVERIFY(!profile.logHistogram);
    compareHistogram(*profile.histogram, days);
    QCOMPARE(profile.histogram->start, profile.min);
    QCOMPARE(profile.histogram->width, std::floor(profile.histogram->width));
}

void TestColumnProfile::textsAgainstBruteForce()
{
    std::mt19937 random(5);
    std::vector<std::string> cells;
    for (int i = 0; i < 30000; ++i)
        cells.push_back("name " + std::to_string(std::geometric_distribution<int>(0.01)(random)));
    const ColumnProfile profile = profileOf(cells);
    QCOMPARE(profile.distinct, std::uint64_t(std::set<std::string>(cells.begin(), cells.end()).size()));
    QCOMPARE(profile.frequent, frequentOf(cells));
    QVERIFY(!profile.histogram);
}

void TestColumnProfile::frequentAmongManyTies()
{
    // Every value twice, so that nearly all are as frequent as the last one that is wanted.
    std::vector<std::string> cells;
    for (int turn = 0; turn < 2; ++turn)
        for (int i = 0; i < 20000; ++i)
            cells.push_back("id-" + std::to_string((i * 7919) % 20000));
    cells[30000] = cells[5];
    const ColumnProfile profile = profileOf(cells);
    QCOMPARE(profile.frequent, frequentOf(cells));
    QCOMPARE(profile.frequent.front(), (ColumnProfile::Frequent{cells[5], 3}));
}

void TestColumnProfile::typeByRoleWins()
{
    const std::vector<std::string> cells{"101", "102", "103", "", "104"};
    const ColumnProfile number = profileOf(cells);
    QCOMPARE(number.type, ContentType::Number);
    const ColumnProfile id = profileOf(cells, {'.', {}, {}, ContentType::Text});
    QCOMPARE(id.type, ContentType::Text);
    QCOMPARE(id.distinct, std::uint64_t(4));
    const ColumnProfile date = profileOf(cells, {'.', {}, {}, ContentType::Date});
    QCOMPARE(date.type, ContentType::Date);
    QCOMPARE(date.unreadable, std::uint64_t(4));
    QVERIFY(!date.histogram);
}

void TestColumnProfile::typeOfAllRowsAndNotOfTheFirst()
{
    // The first thousand rows are numbers, and nine thousand words follow.
    std::vector<std::string> cells(2000, "1");
    for (int i = 0; i < 9000; ++i)
        cells.push_back("word " + std::to_string(i));
    const ColumnProfile profile = profileOf(cells);
    QCOMPARE(profile.type, ContentType::Text);
    QCOMPARE(profile.valid, std::uint64_t(11000));
    QCOMPARE(profile.unreadable, std::uint64_t(0));
    QCOMPARE(profile.distinct, std::uint64_t(9001));
}

void TestColumnProfile::shortAndBlankRows()
{
    Profiled profiled;
    open(profiled, "a;b;c\n1;2;3\n1\n\n1;2;3;4\n;;\n");
    QCOMPARE(profiled.profiles[0].valid, std::uint64_t(3));
    QCOMPARE(profiled.profiles[0].missing, std::uint64_t(1));
    QCOMPARE(profiled.profiles[2].valid, std::uint64_t(2));
    QCOMPARE(profiled.profiles[2].missing, std::uint64_t(2));
}

void TestColumnProfile::noRows()
{
    Profiled profiled;
    open(profiled, "a;b\n");
    QCOMPARE(profiled.profiles[0].type, ContentType::Nothing);
    QCOMPARE(profiled.profiles[0].rows, std::uint64_t(0));
    QVERIFY(!profiled.profiles[0].histogram);
}

void TestColumnProfile::extremeNumbers()
{
    // The range of these is above the largest double.
    const ColumnProfile wide = profileOf({"-1.7e308", "0", "1.7e308"});
    QCOMPARE(wide.valid, std::uint64_t(3));
    QVERIFY(wide.histogram);
    std::uint64_t all = 0;
    for (const std::uint64_t count : wide.histogram->counts)
        all += count;
    QCOMPARE(all, std::uint64_t(3));
    const ColumnProfile tiny = profileOf({"1e-308", "2e-308", "1"});
    QVERIFY(tiny.logHistogram);
    compareHistogram(*tiny.logHistogram, {1e-308, 2e-308, 1});
    const ColumnProfile zeros = profileOf({"0", "-0", "0.0"});
    QCOMPARE(zeros.distinct, std::uint64_t(1));
}

void TestColumnProfile::progressAndCancel()
{
    std::string text = "a;b\n";
    for (int i = 0; i < 100000; ++i)
        text += std::to_string(i) + ";x\n";
    Profiled profiled;
    open(profiled, text);
    std::atomic<int> calls = 0;
    std::atomic<bool> inRange = true;
    int told = 0;
    const auto stopped = profileColumns(
        *profiled.table, *profiled.index, std::vector<ProfileReading>(2), {0, 1},
        [&told](std::size_t, ColumnProfile) { ++told; },
        [&](double fraction) {
            inRange = inRange && fraction >= 0 && fraction <= 1;
            return ++calls < 3;
        });
    QVERIFY(stopped);
    QCOMPARE(stopped->kind, FailureKind::Cancelled);
    QCOMPARE(told, 0);
    QVERIFY(inRange);
    // Only the column that is asked for.
    const auto one = profileColumns(*profiled.table, *profiled.index, std::vector<ProfileReading>(2), {1},
                                    [&told](std::size_t column, ColumnProfile) { told += int(column); });
    QVERIFY(!one);
    QCOMPARE(told, 1);
}

void TestColumnProfile::quantilesOfFlo()
{
    KIYMET_NEED_PRIVATE(file, "flo_data_20k.csv");
    const auto table = RawTable::open(Source::at(file), {});
    QVERIFY(table);
    const auto index = indexRows(**table);
    const std::vector<ColumnProfile> profiles = profilesOf(**table, **index);
    const auto reference = test::readReference(test::testData(QStringLiteral("flo_quantiles.csv")));
    int compared = 0;
    for (std::size_t column = 0; column < profiles.size(); ++column) {
        const QString name = QString::fromStdString((*table)->header()[column]);
        for (int row = 0; row < reference.size(); ++row) {
            if (reference.text(row, QStringLiteral("column")) != name)
                continue;
            const double p = reference.number(row, QStringLiteral("probability"));
            for (std::size_t i = 0; i < 7; ++i) {
                if (ColumnProfile::quantileLevels[i] != p)
                    continue;
                ++compared;
                QVERIFY(test::relativeError(profiles[column].quantiles[i],
                                            reference.number(row, QStringLiteral("value"))) < 1e-14);
            }
        }
    }
    QVERIFY(compared >= 4);
}

QTEST_APPLESS_MAIN(TestColumnProfile)
#include "tst_column_profile.moc"
