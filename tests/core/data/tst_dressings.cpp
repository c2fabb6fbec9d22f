// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/calendar.h"
#include "data/input/read_input.h"
#include "dressing.h"
#include "reference.h"

#include <QDate>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace kiymet;
using namespace kiymet::data;
using namespace kiymet::test;

Q_DECLARE_METATYPE(kiymet::data::InputOptions)

namespace {

/// A customer as he is, in whatever dress.
struct Person {
    const char* id;
    const char* channel;
    const char* first; ///< ISO
    const char* last;
    int orders[2];
    const char* values[2]; ///< with a point
    const char* category;
};

// Made up. Days beyond the twelfth, thousands, whole and broken amounts, Turkish letters, delimiters in
// cells.
const Person turkishPersons[] = {
    {"ığdır-01", "Android App", "2019-05-24", "2021-01-03", {2, 5}, {"1187.96", "280.24"}, "[AKTİFÇOCUK]"},
    {"Şükrü 02", "Mağaza", "2020-07-12", "2021-03-29", {1, 3}, {"251.87", "190.88"}, "[KADIN, ÇOCUK]"},
    {"c-03", "Ios App", "2018-12-31", "2020-02-29", {11, 1}, {"12345.6", "0.99"}, "[ERKEK]"},
    {"müşteri;04", "Desktop", "2017-02-08", "2021-05-30", {40, 2}, {"45905.1", "1000"}, "[]"},
    {"\"5\"", "Mobile", "2021-04-03", "2021-04-03", {1, 1}, {"1234567.25", "12.5"}, "[KADIN]"},
    {"GÖĞÜŞ,6", "Mağaza", "2013-01-14", "2021-05-13", {7, 9}, {"99", "345.678"}, "[ERKEK, KADIN]"},
};
const Person westernPersons[] = {
    {"André", "Boutique", "2019-05-24", "2021-01-03", {2, 5}, {"1187.96", "280.24"}, "[ENFANT]"},
    {"Zoë", "Magasin à Orléans", "2020-07-12", "2021-03-29", {1, 3}, {"251.87", "190.88"}, "[FEMME]"},
    {"Hélène", "Ios App", "2018-12-31", "2020-02-29", {11, 1}, {"12345.6", "0.99"}, "[HOMME]"},
};

const QStringList header{QStringLiteral("master_id"),
                         QStringLiteral("order_channel"),
                         QStringLiteral("first_order_date"),
                         QStringLiteral("last_order_date"),
                         QStringLiteral("order_num_total_ever_online"),
                         QStringLiteral("order_num_total_ever_offline"),
                         QStringLiteral("customer_value_total_ever_offline"),
                         QStringLiteral("customer_value_total_ever_online"),
                         QStringLiteral("interested_in_categories_12")};

std::vector<Person> persons(bool western = false)
{
    if (western)
        return {std::begin(westernPersons), std::end(westernPersons)};
    return {std::begin(turkishPersons), std::end(turkishPersons)};
}

/// How amounts, counts and dates are written.
struct Writing {
    QChar decimal = u'.';
    QString thousands{};
    QString date = QStringLiteral("yyyy-MM-dd");
    QString before{}; ///< of an amount
    QString behind{};
    bool ordersAsDecimals = false; ///< 2.0, as pandas writes them
};

QString amount(const char* plain, const Writing& writing)
{
    QString whole = QLatin1String(plain);
    QString fraction;
    if (const qsizetype point = whole.indexOf(u'.'); point >= 0) {
        fraction = writing.decimal + whole.mid(point + 1);
        whole.truncate(point);
    }
    for (qsizetype i = whole.size() - 3; i > 0 && !writing.thousands.isEmpty(); i -= 3)
        whole.insert(i, writing.thousands);
    return writing.before + whole + fraction + writing.behind;
}

QString dateText(const char* iso, const Writing& writing)
{
    const QDateTime date(QDate::fromString(QLatin1String(iso), Qt::ISODate), QTime(14, 5, 9));
    return QLocale::c().toString(date, writing.date);
}

std::vector<Row> rows(const Writing& writing, bool withHeader = true, bool western = false)
{
    std::vector<Row> table;
    if (withHeader)
        table.push_back(header);
    const QString zero = writing.ordersAsDecimals ? writing.decimal + QStringLiteral("0") : QString();
    for (const Person& p : persons(western))
        table.push_back({QString::fromUtf8(p.id), QString::fromUtf8(p.channel), dateText(p.first, writing),
                         dateText(p.last, writing), QString::number(p.orders[0]) + zero,
                         QString::number(p.orders[1]) + zero, amount(p.values[0], writing),
                         amount(p.values[1], writing), QString::fromUtf8(p.category)});
    return table;
}

QString number(double value)
{
    return QString::number(value, 'g', 17);
}

QStringList truth(bool western = false)
{
    QStringList lines;
    for (const Person& p : persons(western))
        lines << QStringList{QString::fromUtf8(p.id),
                             QLatin1String(p.first),
                             QLatin1String(p.last),
                             number(p.orders[0]),
                             number(p.orders[1]),
                             number(QByteArray(p.values[0]).toDouble()),
                             number(QByteArray(p.values[1]).toDouble()),
                             QString::fromUtf8(p.category),
                             QString::fromUtf8(p.channel)}
                     .join(u'|');
    return lines;
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QString cell(const NumberColumn& column, std::size_t row)
{
    return column.state(row) == CellState::Valid ? number(column.values[row])
                                                 : QStringLiteral("state %1").arg(int(column.state(row)));
}

QString cell(const DateColumn& column, std::size_t row)
{
    if (column.state(row) != CellState::Valid)
        return QStringLiteral("state %1").arg(int(column.state(row)));
    return QDate(1970, 1, 1).addDays(column.days[row]).toString(Qt::ISODate);
}

QStringList picture(const Input& input)
{
    QStringList lines;
    const auto& customers = std::get<Customers>(input.customers);
    for (std::size_t i = 0; i < customers.size(); ++i) {
        QStringList cells{text(customers.ids[i]), cell(customers.first, i), cell(customers.last, i)};
        for (const NumberColumn& column : customers.orders)
            cells << cell(column, i);
        for (const NumberColumn& column : customers.values)
            cells << cell(column, i);
        for (const auto* column : {&customers.category, &customers.channel})
            cells << text((*column)->values[(*column)->codes[i]]);
        lines << cells.join(u'|');
    }
    return lines;
}

QString questionPicture(const Question& question)
{
    QStringList readings;
    for (const Question::Reading& reading : question.readings)
        readings << reading.answer + u'=' + reading.read.join(u' ');
    return QStringLiteral("%1 %2 [%3] %4")
        .arg(question.setting, question.column, question.values.join(u' '),
             readings.join(QStringLiteral(" / ")));
}

/// The rows as cells of a workbook: `kind` of its texts, numbers and dates as such or as texts, too.
std::vector<std::vector<SheetCell>> sheetRows(SheetCell::Kind kind, bool typed, const Writing& writing = {},
                                              int dayZero = 0)
{
    std::vector<std::vector<SheetCell>> cells;
    const auto texts = rows(writing);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::vector<SheetCell> line;
        for (qsizetype column = 0; column < texts[i].size(); ++column) {
            const bool isDate = column == 2 || column == 3;
            const bool isNumber = column >= 4 && column <= 7;
            if (i == 0 || !typed || (!isDate && !isNumber)) {
                line.push_back({kind, texts[i][column]});
            } else if (isNumber) {
                line.push_back({SheetCell::Kind::Number, texts[i][column]});
            } else {
                const QDate date = QDate::fromString(texts[i][column], Qt::ISODate);
                const QDate zero = dayZero == 1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
                line.push_back({SheetCell::Kind::Date, QString::number(zero.daysTo(date))});
            }
        }
        cells.push_back(line);
    }
    return cells;
}

InputOptions byPosition()
{
    InputOptions options;
    const auto map = [&options](Role role, const QStringList& columns) { options.mapping[role] = columns; };
    map(Role::CustomerId, {QStringLiteral("column_1")});
    map(Role::Channel, {QStringLiteral("column_2")});
    map(Role::FirstDate, {QStringLiteral("column_3")});
    map(Role::LastDate, {QStringLiteral("column_4")});
    map(Role::Orders, {QStringLiteral("column_5"), QStringLiteral("column_6")});
    map(Role::Value, {QStringLiteral("column_7"), QStringLiteral("column_8")});
    map(Role::Category, {QStringLiteral("column_9")});
    return options;
}

const Writing turkishWriting{u',', {}, QStringLiteral("dd.MM.yyyy")};
const Writing turkishThousands{u',', QStringLiteral("."), QStringLiteral("dd.MM.yyyy")};
const Writing american{u'.', QStringLiteral(","), QStringLiteral("M/d/yyyy")};

QByteArray plainCsv()
{
    return encoded(delimited(rows({}), u','), QStringLiteral("utf-8"));
}

QByteArray turkishExcel(const Writing& writing = turkishWriting)
{
    return encoded(delimited(rows(writing), u';', QStringLiteral("\r\n")), QStringLiteral("windows-1254"));
}

/// Customers of a few columns, for what goes wrong.
QByteArray few(const QStringList& values, const QStringList& dates = {}, QChar delimiter = u';')
{
    std::vector<Row> table{{QStringLiteral("customer_id"), QStringLiteral("first_order_date"),
                            QStringLiteral("last_order_date"), QStringLiteral("orders"),
                            QStringLiteral("value")}};
    const qsizetype count = std::max(values.size(), dates.size());
    for (qsizetype i = 0; i < count; ++i) {
        const QString date = dates.value(i, QStringLiteral("2021-02-03"));
        table.push_back({QStringLiteral("c%1").arg(i), date, date, QStringLiteral("3"),
                         values.value(i, QStringLiteral("7"))});
    }
    return delimited(table, delimiter).toUtf8();
}

} // namespace

class TestDressings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        [&] { QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath())); }();
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path;
    }

private Q_SLOTS:
    /// One data set in many dressings: the same customers, and nothing is asked.
    void dressings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<InputOptions>("options");
        QTest::addColumn<bool>("western");
        const auto add = [](const char* row, const char* name, const QByteArray& bytes,
                            const InputOptions& options = {}, bool western = false) {
            QTest::newRow(row) << QString::fromUtf8(name) << bytes << options << western;
        };
        const auto csv = [&add](const char* row, const Writing& writing, QChar delimiter,
                                const char* encoding = "utf-8", bool mark = false) {
            add(row, "customers.csv",
                encoded(delimited(rows(writing), delimiter), QLatin1String(encoding), mark));
        };
        // Encodings, delimiters, line ends, quotes.
        add("plain", "customers.csv", plainCsv());
        csv("UTF-8 with a mark", {}, u',', "utf-8", true);
        add("Turkish Excel", "müşteriler.csv", turkishExcel());
        add("Turkish Excel with thousands", "müşteriler.csv", turkishExcel(turkishThousands));
        csv("Unicode text of Excel", turkishWriting, u'\t', "utf-16le", true);
        csv("UTF-16 of the other order", turkishWriting, u'\t', "utf-16be", true);
        csv("UTF-16 without a mark", {}, u';', "utf-16le");
        csv("UTF-16 BE without a mark", {}, u',', "utf-16be");
        add("Windows-1252", "clients.csv",
            encoded(delimited(rows(turkishThousands, true, true), u';'), QStringLiteral("windows-1252")), {},
            true);
        csv("bars", {}, u'|');
        add("single blanks", "customers.txt", delimited(rows({}), u' ', QStringLiteral("\n"), true).toUtf8());
        {
            // As columns of a fixed width, with blanks at both ends.
            QString wide = delimited(rows(turkishWriting), u' ', QStringLiteral("  \r\n "), true);
            add("runs of blanks", "customers.txt",
                encoded(u' ' + wide.replace(QStringLiteral("\" \""), QStringLiteral("\"    \"")),
                        QStringLiteral("windows-1254")));
        }
        add("tsv", "customers.tsv", delimited(rows(turkishWriting), u'\t').toUtf8());
        add("all quoted, carriage returns", "customers.csv",
            delimited(rows({}), u',', QStringLiteral("\r"), true).toUtf8());
        add("single quotes", "customers.csv",
            delimited(rows({}), u';', QStringLiteral("\n"), true, u'\'').toUtf8());
        add("Excel names the delimiter", "customers.csv",
            "sep=;\r\n" + delimited(rows(turkishWriting), u';', QStringLiteral("\r\n")).toUtf8());
        // Numbers.
        csv("American Excel", american, u',');
        csv("American thousands beside decimals", {u'.', QStringLiteral(","), {QStringLiteral("yyyy-MM-dd")}},
            u';');
        csv("thousands with no-break spaces", {u',', QString(QChar(0xA0)), QStringLiteral("dd.MM.yyyy")},
            u';');
        csv("thousands with narrow spaces", {u',', QString(QChar(0x202F)), QStringLiteral("dd.MM.yyyy")},
            u';');
        csv("thousands with apostrophes", {u'.', QStringLiteral("'"), QStringLiteral("dd.MM.yyyy")}, u';');
        csv("lira before", {u',', QStringLiteral("."), QStringLiteral("dd.MM.yyyy"), QString::fromUtf8("₺")},
            u';');
        csv("TL behind", {u',', QStringLiteral("."), QStringLiteral("dd.MM.yyyy"), {}, QStringLiteral(" TL")},
            u';');
        csv("dollars", {u'.', QStringLiteral(","), QStringLiteral("MM/dd/yyyy"), QStringLiteral("$")}, u',');
        csv("counts as decimals", {u'.', {}, QStringLiteral("yyyy-MM-dd"), {}, {}, true}, u',');
        // Dates.
        csv("days first", {u'.', {}, QStringLiteral("dd/MM/yyyy")}, u',');
        csv("months first", {u'.', {}, QStringLiteral("MM/dd/yyyy")}, u',');
        csv("days first with hyphens", {u'.', {}, QStringLiteral("d-M-yyyy")}, u',');
        csv("years first with slashes", {u'.', {}, QStringLiteral("yyyy/MM/dd")}, u',');
        csv("with times", {u'.', {}, QStringLiteral("yyyy-MM-ddTHH:mm:ss")}, u',');
        csv("Turkish dates with times", {u',', {}, QStringLiteral("dd.MM.yyyy HH:mm")}, u';');
        csv("American times", {u'.', {}, QStringLiteral("M/d/yyyy h:mm:ss AP")}, u',');
        csv("only digits", {u'.', {}, QStringLiteral("yyyyMMdd")}, u',');
        {
            auto table = rows({});
            for (std::size_t i = 1; i < table.size(); ++i) {
                for (const qsizetype column : {2, 3}) {
                    const QDate date = QDate::fromString(table[i][column], Qt::ISODate);
                    table[i][column] = QString::number(QDate(1899, 12, 30).daysTo(date));
                }
            }
            add("serial numbers", "customers.csv", delimited(table, u',').toUtf8());
        }
        // Headers.
        add("titles above the header", "rapor.csv",
            QStringLiteral("Müşteri raporu;;;;;;;;\n\nTarih: 01.06.2021;;;;;;;;\n").toUtf8() +
                delimited(rows(turkishWriting), u';').toUtf8());
        add("comments above the header", "customers.csv",
            QByteArray("# exported, 2021-06-01\n# all customers\n") + plainCsv());
        InputOptions headless = byPosition();
        add("no header", "customers.csv", delimited(rows({}, false), u',').toUtf8(), headless);
        add("no header, Turkish", "customers.csv",
            encoded(delimited(rows(turkishThousands, false), u';'), QStringLiteral("windows-1254")),
            headless);
        headless.header = 0;
        add("no header, as said", "customers.csv", delimited(rows({}, false), u',').toUtf8(), headless);
        // Containers.
        add("zip", "customers.zip", zipped({{QStringLiteral("customers.csv"), plainCsv()}}));
        add("zip of the Turkish Excel, with a note", "müşteriler.zip",
            zipped({{QStringLiteral("oku beni.md"), "x"},
                    {QString::fromUtf8("klasör/müşteriler.csv"), turkishExcel()},
                    {QStringLiteral("__MACOSX/._a.csv"), "x"}}));
        InputOptions member;
        member.member = QStringLiteral("b.csv");
        add("zip of two, one chosen", "two.zip",
            zipped({{QStringLiteral("a.csv"), "x\n1\n"}, {QStringLiteral("b.csv"), plainCsv()}}), member);
        add("gz", "customers.csv.gz", gzipped(plainCsv()));
        add("gz of the Turkish Excel in two parts", "müşteriler.csv.gz",
            gzipped(turkishExcel().left(300)) + gzipped(turkishExcel().mid(300)));
        add("workbook", "customers.xlsx",
            workbook({{QStringLiteral("Sayfa1"), sheetRows(SheetCell::Kind::Shared, true)}}));
        BookOptions bare;
        bare.references = false;
        add("workbook with texts in place, without references", "customers.xlsx",
            workbook({{QStringLiteral("Sayfa1"), sheetRows(SheetCell::Kind::Inline, true)}}, bare));
        BookOptions of1904;
        of1904.from1904 = true;
        add("workbook of 1904", "customers.xlsx",
            workbook({{QStringLiteral("Sayfa1"), sheetRows(SheetCell::Kind::Shared, true, {}, 1904)}},
                     of1904));
        BookOptions prefixed;
        prefixed.prefix = QStringLiteral("x");
        prefixed.dateFormat = QStringLiteral("dd\\.mm\\.yyyy\" tarihi\"");
        add("workbook with prefixes and a format of its own", "customers.xlsx",
            workbook({{QStringLiteral("Sayfa1"), sheetRows(SheetCell::Kind::Shared, true)}}, prefixed));
        add("workbook of Turkish texts", "customers.xlsx",
            workbook(
                {{QStringLiteral("Sayfa1"), sheetRows(SheetCell::Kind::Shared, false, turkishThousands)}}));
        {
            auto titled = sheetRows(SheetCell::Kind::Shared, true);
            titled.insert(titled.begin(),
                          {{{SheetCell::Kind::Shared, QString::fromUtf8("Müşteri raporu")}}, {}});
            add("workbook with a title, an empty and a hidden sheet", "customers.xlsx",
                workbook({{QStringLiteral("Bos"), {}},
                          {QStringLiteral("Gizli"), sheetRows(SheetCell::Kind::Shared, false), true},
                          {QString::fromUtf8("Müşteriler"), titled}}));
        }
        const std::vector<std::vector<SheetCell>> notes{
            {{SheetCell::Kind::Shared, QStringLiteral("a note")}}};
        add("workbook with a sheet of notes", "customers.xlsx",
            workbook({{QStringLiteral("Notes"), notes},
                      {QStringLiteral("Data"), sheetRows(SheetCell::Kind::Shared, true)}}));
        InputOptions sheet;
        sheet.sheet = QString::fromUtf8("Şubat");
        const auto other = sheetRows(SheetCell::Kind::Shared, false, american);
        add("workbook of two, one chosen", "customers.xlsx",
            workbook({{QStringLiteral("Ocak"), other},
                      {QString::fromUtf8("Şubat"), sheetRows(SheetCell::Kind::Shared, true)}}),
            sheet);
        sheet.sheet = QStringLiteral("2");
        add("workbook of two, the second", "customers.xlsx",
            workbook({{QStringLiteral("Ocak"), other},
                      {QString::fromUtf8("Şubat"), sheetRows(SheetCell::Kind::Shared, true)}}),
            sheet);
        add("workbook in a zip", "book.zip",
            zipped({{QStringLiteral("customers.xlsx"),
                     workbook({{QStringLiteral("Sayfa1"), sheetRows(SheetCell::Kind::Shared, true)}})}}));
        // Paths.
        add("a path with Turkish letters and spaces", "Müşteri dosyaları ığİ/şubat çıktısı 1.csv",
            plainCsv());
        const QString deep = QString(QString(50, u'd') + u'/').repeated(4) + QStringLiteral("customers.csv");
        add("a path of 200 characters", qPrintable(deep), plainCsv());
    }
    void dressings()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(InputOptions, options);
        QFETCH(bool, western);
        const QString path = write(name, bytes);
        const Outcome<Input> input = readInput(Source::at(path), options);
        if (!input) {
            QStringList asked;
            for (const Question& question : input.failure().questions)
                asked << questionPicture(question);
            QFAIL(qPrintable(QStringLiteral("failure %1 <%2> <%3> %4")
                                 .arg(int(input.failure().kind))
                                 .arg(input.failure().subject, input.failure().detail, asked.join(u'\n'))));
        }
        QCOMPARE(picture(*input), truth(western));
        for (const ColumnReading& reading : input->readings) {
            QVERIFY(reading.certainty != ColumnReading::Certainty::Ambiguous);
            QCOMPARE(reading.against, std::uint64_t(0));
        }
        // The same from memory, as from the clipboard.
        const Outcome<Input> pasted = readInput(Source::ofBytes(bytes, QStringLiteral("pasted")), options);
        QVERIFY(pasted);
        QCOMPARE(picture(*pasted), truth(western));
    }
    /// What is ambiguous asks, with both readings of values of the file, and is read when answered.
    void questions_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("asked");
        const QStringList threes{QStringLiteral("1.234"), QStringLiteral("2.500"), QStringLiteral("12.000")};
        const QString readings = QStringLiteral(" / ");
        QTest::newRow("a point before three digits throughout")
            << few(threes)
            << QStringList{QStringLiteral("input.by_column.value.decimal value [1.234 2.500 12.000] "
                                          ".=1.234 2.5 12 / ,=1234 2500 12000")};
        QTest::newRow("the same between commas")
            << few(threes, {}, u',')
            << QStringList{QStringLiteral("input.by_column.value.decimal value [1.234 2.500 12.000] "
                                          ".=1.234 2.5 12 / ,=1234 2500 12000")};
        QTest::newRow("a comma before three digits throughout")
            << few({QStringLiteral("1,234"), QStringLiteral("999,000")})
            << QStringList{QStringLiteral("input.by_column.value.decimal value [1,234 999,000] "
                                          ".=1234 999000 / ,=1.234 999")};
        QTest::newRow("both signs before three digits")
            << few({QStringLiteral("1,234"), QStringLiteral("1.234")})
            << QStringList{QStringLiteral("input.by_column.value.decimal value [1,234 1.234] "
                                          ".=1234 1.234 / ,=1.234 1234")};
        QTest::newRow("half with commas, half with points")
            << few({QStringLiteral("12,50"), QStringLiteral("12.25"), QStringLiteral("7,5"),
                    QStringLiteral("0.5")})
            << QStringList{QStringLiteral("input.by_column.value.decimal value [12.25 12,50 0.5 7,5] "
                                          ".=12.25  0.5  / ,= 12.5  7.5")};
        QTest::newRow("day or month throughout")
            << few({},
                   {QStringLiteral("03/04/2021"), QStringLiteral("11/12/2020"), QStringLiteral("05/05/2020")})
            << QStringList{QStringLiteral("input.by_column.first_order_date.date_order first_order_date "
                                          "[03/04/2021 11/12/2020] dmy=2021-04-03 2020-12-11 / "
                                          "mdy=2021-03-04 2020-11-12"),
                           QStringLiteral("input.by_column.last_order_date.date_order last_order_date "
                                          "[03/04/2021 11/12/2020] dmy=2021-04-03 2020-12-11 / "
                                          "mdy=2021-03-04 2020-11-12")};
        QTest::newRow("one such date among ISO dates")
            << few({}, {QStringLiteral("2021-01-31"), QStringLiteral("3-4-2021")})
            << QStringList{QStringLiteral("input.by_column.first_order_date.date_order first_order_date "
                                          "[3-4-2021] dmy=2021-04-03 / mdy=2021-03-04"),
                           QStringLiteral("input.by_column.last_order_date.date_order last_order_date "
                                          "[3-4-2021] dmy=2021-04-03 / mdy=2021-03-04")};
        QTest::newRow("days first and months first")
            << few({}, {QStringLiteral("31/01/2021"), QStringLiteral("01/31/2021")})
            << QStringList{QStringLiteral("input.by_column.first_order_date.date_order first_order_date "
                                          "[31/01/2021 01/31/2021] dmy=2021-01-31  / mdy= 2021-01-31"),
                           QStringLiteral("input.by_column.last_order_date.date_order last_order_date "
                                          "[31/01/2021 01/31/2021] dmy=2021-01-31  / mdy= 2021-01-31")};
        QByteArray wounded = few({QStringLiteral("7")});
        wounded.replace("c0", QByteArray("Ay\xC5\x9F"
                                         "e\xFE"));
        QTest::newRow("UTF-8 with a wound")
            << wounded
            << QStringList{QString::fromUtf8("input.encoding  [Ayşe�] utf-8=Ayşe� / windows-1254=AyÅŸeş")};
        QByteArray north = few({QStringLiteral("7"), QStringLiteral("8")});
        north.replace("c0", QByteArray("I\xFE\xFDk"));
        north.replace("c1", QByteArray("Sigr\xED\xF0ur"));
        QTest::newRow("Turkish and Icelandic")
            << north
            << QStringList{QString::fromUtf8("input.encoding  [I��k Sigr��ur] windows-1254=Işık Sigríğur / "
                                             "windows-1252=Iþýk Sigríður")};
    }
    void questions()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, asked);
        const QString path = write(QStringLiteral("asked.csv"), bytes);
        const Outcome<Input> input = readInput(Source::at(path), {});
        QVERIFY(!input);
        QCOMPARE(int(input.failure().kind), int(FailureKind::InputAmbiguous));
        QStringList pictures;
        for (const Question& question : input.failure().questions)
            pictures << questionPicture(question);
        QCOMPARE(pictures, asked);

        // Each answer is taken, and makes of the values what the question said.
        for (std::size_t answer = 0; answer < 2; ++answer) {
            InputOptions options;
            for (const Question& question : input.failure().questions) {
                const QString value = question.readings[answer].answer;
                switch (question.about) {
                case Question::About::Encoding:
                    options.encoding = encodingFromName(value);
                    break;
                case Question::About::DecimalSign:
                    options.byColumn[question.column].decimal = value == u"," ? ',' : '.';
                    break;
                case Question::About::DateOrder:
                case Question::About::UnixTime:
                    options.byColumn[question.column].dateOrder =
                        value == u"dmy" ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
                    break;
                }
            }
            const Outcome<Input> read = readInput(Source::at(path), options);
            QVERIFY(read);
            const Question& first = input.failure().questions.front();
            const auto& customers = std::get<Customers>(read->customers);
            for (qsizetype i = 0; i < first.values.size(); ++i) {
                const QString expected = first.readings[answer].read[i];
                bool met = false;
                for (std::size_t row = 0; row < customers.size(); ++row) {
                    const QString of = first.about == Question::About::Encoding ? text(customers.ids[row])
                                       : first.about == Question::About::DateOrder
                                           ? cell(customers.first, row)
                                           : QString::number(customers.values[0].values[row], 'g', 10);
                    met = met || of == expected || expected.isEmpty();
                }
                QVERIFY2(met, qPrintable(expected));
            }
        }
    }

    /// What another column, a setting, or the value itself tells is not asked.
    void notAsked()
    {
        // The other columns of the file have decimal commas.
        QByteArray bytes = "customer_id;first_order_date;last_order_date;orders;value\n"
                           "a;31/01/2021;03/04/2021;2,0;1.234\nb;01/02/2021;04/04/2021;3,0;2.500\n";
        Outcome<Input> input = readInput(Source::ofBytes(bytes, QStringLiteral("x")), {});
        QVERIFY(input);
        const auto& customers = std::get<Customers>(input->customers);
        QCOMPARE(customers.values[0].values, (std::vector<double>{1234, 2500}));
        QCOMPARE(cell(customers.last, 0), QStringLiteral("2021-04-03"));
        QVERIFY(input->readings[0].certainty == ColumnReading::Certainty::Certain);
        std::size_t byOthers = 0;
        for (const ColumnReading& reading : input->readings)
            byOthers += reading.certainty == ColumnReading::Certainty::ByOtherColumns ? 1 : 0;
        QCOMPARE(byOthers, std::size_t(2));

        // A day that is its own month is the same both ways.
        input =
            readInput(Source::ofBytes(few({}, {QStringLiteral("05/05/2020"), QStringLiteral("07/07/2021")}),
                                      QStringLiteral("x")),
                      {});
        QVERIFY(input);
        // Thousands said to be none: the sign that is there is the decimal one.
        InputOptions options;
        options.thousands = '\0';
        input = readInput(Source::ofBytes(few({QStringLiteral("1.234")}), QStringLiteral("x")), options);
        QVERIFY(input);
        QCOMPARE(std::get<Customers>(input->customers).values[0].values[0], 1.234);
    }

    /// All cells count, not the first thousand.
    void lateEvidence()
    {
        QStringList values(3000, QStringLiteral("12"));
        values << QStringLiteral("1.234") << QStringLiteral("7,25");
        QStringList dates(3000, QStringLiteral("03/04/2021"));
        dates << QStringLiteral("01/31/2021") << QStringLiteral("02/03/2021");
        Outcome<Input> input = readInput(Source::ofBytes(few(values, dates), QStringLiteral("x")), {});
        QVERIFY(input);
        const auto* customers = &std::get<Customers>(input->customers);
        QCOMPARE(customers->values[0].values[3000], 1234.0);
        QCOMPARE(customers->values[0].values[3001], 7.25);
        QCOMPARE(cell(customers->first, 0), QStringLiteral("2021-03-04"));

        // The first thousand were sure of the point; the rest speaks for the comma.
        values = QStringList(1100, QStringLiteral("0.5"));
        for (int i = 0; i < 30000; ++i)
            values << QStringLiteral("%1,25").arg(i % 100);
        input = readInput(Source::ofBytes(few(values), QStringLiteral("x")), {});
        QVERIFY(input);
        customers = &std::get<Customers>(input->customers);
        QCOMPARE(customers->values[0].values[31099], 99.25);
        QVERIFY(customers->values[0].state(0) == CellState::Unreadable);
        QCOMPARE(input->readings.back().against, std::uint64_t(1100));

        // Turkish letters only behind the first megabyte.
        QByteArray bytes = few(QStringList(60000, QStringLiteral("7")));
        bytes += QByteArray("I\xFE\xFDk;2021-02-03;2021-02-03;1;7\n");
        input = readInput(Source::ofBytes(bytes, QStringLiteral("x")), {});
        QVERIFY(input);
        QVERIFY(input->encoding == Encoding::Windows1254);
        QCOMPARE(text(std::get<Customers>(input->customers).ids[60000]), QString::fromUtf8("Işık"));
    }

    /// Broken, harmful and unclear files: each refused by its own kind.
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("hints");
        QTest::addColumn<InputOptions>("options");
        const auto add = [](const char* row, const QByteArray& bytes, FailureKind kind,
                            const char* hints = "", const InputOptions& options = {}) {
            QTest::newRow(row) << bytes << int(kind) << QString::fromUtf8(hints) << options;
        };
        const QByteArray book =
            workbook({{QStringLiteral("Sayfa1"), sheetRows(SheetCell::Kind::Shared, true)}});
        const QByteArray zip = zipped({{QStringLiteral("a.csv"), plainCsv()}});
        add("two tables in a zip",
            zipped({{QStringLiteral("a.csv"), plainCsv()}, {QStringLiteral("b.xlsx"), book}}),
            FailureKind::ArchiveNeedsChoice, "a.csv,b.xlsx");
        InputOptions member;
        member.member = QStringLiteral("a.csvv");
        add("a member that is not there", zip, FailureKind::UnknownMember, "a.csv", member);
        add("a member of a plain file", plainCsv(), FailureKind::UnknownMember, "", member);
        add("two sheets of customers",
            workbook({{QStringLiteral("Ocak"), sheetRows(SheetCell::Kind::Shared, true)},
                      {QString::fromUtf8("Şubat"), sheetRows(SheetCell::Kind::Shared, true)}}),
            FailureKind::SheetNeedsChoice, "Ocak,Şubat");
        InputOptions sheet;
        sheet.sheet = QStringLiteral("Mart");
        add("a sheet that is not there", book, FailureKind::UnknownSheet, "Sayfa1", sheet);
        add("a workbook without anything", workbook({{QStringLiteral("Sayfa1"), {}}}),
            FailureKind::EmptyFile);
        add("a zip cut short", zip.left(zip.size() - 30), FailureKind::ArchiveDamaged);
        add("a zip cut in half", zip.left(zip.size() / 2), FailureKind::ArchiveDamaged);
        add("a workbook cut short", book.left(book.size() - 400), FailureKind::ArchiveDamaged);
        const QByteArray gz = gzipped(plainCsv());
        add("a gz cut short", gz.left(gz.size() - 12), FailureKind::ArchiveDamaged);
        add("a gz with a flipped bit", QByteArray(gz).replace(gz.size() / 2, 1, "\x55"),
            FailureKind::ArchiveDamaged);
        add("a zip bomb", zipped({{QStringLiteral("a.csv"), QByteArray(60 << 20, '0')}}),
            FailureKind::ArchiveTooLarge);
        add("a gz bomb", gzipped(QByteArray(60 << 20, '0')), FailureKind::ArchiveTooLarge);
        QByteArray layers = plainCsv();
        for (int i = 0; i < 5; ++i)
            layers = gzipped(layers);
        add("a gz in a gz in a gz ...", layers, FailureKind::ArchiveDamaged);
        add("a zip that leads out", zipped({{QStringLiteral("../../etc/a.csv"), plainCsv()}}),
            FailureKind::ArchiveSuspicious);
        add("a zip that leads to a drive", zipped({{QStringLiteral("C:\\a.csv"), plainCsv()}}),
            FailureKind::ArchiveSuspicious);
        BookOptions bomb;
        bomb.sheetPrologue = QStringLiteral("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]>");
        add("a workbook with entities",
            workbook({{QStringLiteral("S"), sheetRows(SheetCell::Kind::Shared, true)}}, bomb),
            FailureKind::WorkbookUnsafe);
        const std::vector<std::vector<SheetCell>> torn{
            {{SheetCell::Kind::Raw, QStringLiteral("<c r=\"A1\"><v>1</v")}}};
        add("a workbook whose sheet is no XML", workbook({{QStringLiteral("S"), torn}}),
            FailureKind::WorkbookUnreadable);
        const std::vector<std::vector<SheetCell>> beyond{
            {{SheetCell::Kind::Raw, QStringLiteral("<c r=\"A1\" t=\"s\"><v>7</v></c>")}}};
        add("a workbook with texts that are not there", workbook({{QStringLiteral("S"), beyond}}),
            FailureKind::WorkbookUnreadable);
        add("a workbook of old", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0'),
            FailureKind::ForeignWorkbook);
        QByteArray locked = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0');
        for (const char c : QByteArray("EncryptedPackage"))
            locked.append(c).append('\0');
        add("a workbook with a password", locked, FailureKind::WorkbookEncrypted);
        add("a table of OpenDocument",
            zipped({{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
                    {QStringLiteral("content.xml"), "<a/>"}}),
            FailureKind::ForeignWorkbook);
        add("lira and dollars", few({QString::fromUtf8("₺7,5"), QStringLiteral("$3,5")}),
            FailureKind::MixedUnits, "₺,$");
        add("some per cent", few({QStringLiteral("7%"), QStringLiteral("3")}), FailureKind::MixedUnits, "%");
        add("a program",
            QByteArray("\x7F"
                       "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\0\0x,y\n1,2\n",
                       28),
            FailureKind::NulByte);
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(InputOptions, options);
        const QString path = write(QStringLiteral("refused"), bytes);
        const Outcome<Input> input = readInput(Source::at(path), options);
        QVERIFY(!input);
        QTEST(int(input.failure().kind), "kind");
        QTEST(input.failure().hints.join(u','), "hints");
        QCOMPARE(input.failure().file, path);
    }

    /// The course's own file as a Turkish Excel writes it: the same numbers to the last bit.
    void floByATurkishExcel()
    {
        KIYMET_NEED_PRIVATE(file, "flo_data_20k.csv");
        const Outcome<Input> plain = readInput(Source::at(file), {});
        QVERIFY(plain);
        const QByteArray bytes = asTurkishExcel(file);
        const Outcome<Input> dressed = readInput(Source::at(write(QStringLiteral("flo.csv"), bytes)), {});
        QVERIFY(dressed);
        QVERIFY(dressed->encoding == Encoding::Windows1254);
        QVERIFY(dressed->floLayout);
        const auto& one = std::get<Customers>(plain->customers);
        const auto& other = std::get<Customers>(dressed->customers);
        QCOMPARE(other.size(), one.size());
        QCOMPARE(other.first.days, one.first.days);
        QCOMPARE(other.last.days, one.last.days);
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(other.orders[i].values, one.orders[i].values);
            QCOMPARE(other.values[i].values, one.values[i].values);
        }
        QCOMPARE(other.ids.bytes, one.ids.bytes);
    }
};

QTEST_APPLESS_MAIN(TestDressings)
#include "tst_dressings.moc"
