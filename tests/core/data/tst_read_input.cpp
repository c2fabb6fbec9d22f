// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/calendar.h"
#include "data/input/read_input.h"
#include "data/text/block_reader.h"
#include "data/text/table_head.h"
#include "dressing.h"
#include "reference.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <numeric>

using namespace kiymet;
using namespace kiymet::data;

Q_DECLARE_METATYPE(kiymet::data::InputOptions)
Q_DECLARE_METATYPE(kiymet::FailureKind)

namespace {

QString csv(const char* name)
{
    return test::testData(QStringLiteral("csv/") + QLatin1String(name));
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

QString stateName(CellState state)
{
    switch (state) {
    case CellState::Valid:
        return QStringLiteral("valid");
    case CellState::Missing:
        return QStringLiteral("missing");
    case CellState::Unreadable:
        return QStringLiteral("unreadable");
    case CellState::NotFinite:
        return QStringLiteral("notfinite");
    case CellState::NoSuchDate:
        return QStringLiteral("nosuchdate");
    }
    return {};
}

QString cell(const NumberColumn& column, std::size_t row)
{
    const CellState state = column.state(row);
    if (state != CellState::Valid)
        return column.values[row] == 0 ? stateName(state)
                                       : QStringLiteral("not 0 though ") + stateName(state);
    return QString::number(column.values[row], 'g', 17);
}

QString cell(const DateColumn& column, std::size_t row)
{
    const CellState state = column.state(row);
    if (state != CellState::Valid)
        return column.days[row] == 0 ? stateName(state) : QStringLiteral("not 0 though ") + stateName(state);
    const CivilDate date = civilFromDays(column.days[row]);
    return QStringLiteral("%1-%2-%3")
        .arg(date.year, 4, 10, QLatin1Char('0'))
        .arg(date.month, 2, 10, QLatin1Char('0'))
        .arg(date.day, 2, 10, QLatin1Char('0'));
}

/// Rows as text: line, id, dates, orders, values, and category and channel if any.
QStringList picture(const Input& input)
{
    QStringList lines;
    if (input.isSummary()) {
        const auto& summaries = std::get<CustomerSummaries>(input.customers);
        for (std::size_t i = 0; i < summaries.size(); ++i) {
            QStringList cells{QString::number(summaries.lines[i]), text(summaries.ids[i]),
                              cell(summaries.frequency, i), cell(summaries.recency, i), cell(summaries.T, i)};
            if (summaries.monetary)
                cells << cell(*summaries.monetary, i);
            lines << cells.join(QLatin1Char(' '));
        }
        return lines;
    }
    const auto& customers = std::get<Customers>(input.customers);
    for (std::size_t i = 0; i < customers.size(); ++i) {
        QStringList cells{QString::number(customers.lines[i]), text(customers.ids[i]),
                          cell(customers.first, i), cell(customers.last, i)};
        for (const NumberColumn& column : customers.orders)
            cells << cell(column, i);
        for (const NumberColumn& column : customers.values)
            cells << cell(column, i);
        for (const auto* column : {&customers.category, &customers.channel}) {
            if (*column)
                cells << text((*column)->values[(*column)->codes[i]]);
        }
        lines << cells.join(QLatin1Char(' '));
    }
    return lines;
}

/// The three customers of most files, on the given lines and with the given ids.
QStringList threeCustomers(std::array<int, 3> lines = {2, 3, 4},
                           const QStringList& ids = {QStringLiteral("c1"), QStringLiteral("c2"),
                                                     QStringLiteral("c3")})
{
    return {QStringLiteral("%1 %2 2020-01-05 2021-03-04 3 120.5").arg(lines[0]).arg(ids[0]),
            QStringLiteral("%1 %2 2019-12-31 2020-02-29 1 40").arg(lines[1]).arg(ids[1]),
            QStringLiteral("%1 %2 2021-05-30 2021-05-30 12 1853.5799999999999").arg(lines[2]).arg(ids[2])};
}

QStringList words(const char* joined)
{
    return QString::fromUtf8(joined).split(QLatin1Char('/'));
}

InputOptions mapped(std::initializer_list<std::pair<const char*, const char*>> roles)
{
    InputOptions options;
    for (const auto& [role, names] : roles)
        options.mapping[roleFromKey(QString::fromLatin1(role)).value()] = words(names);
    return options;
}

QString failurePicture(const Failure& failure)
{
    return QStringLiteral("%1 at %2:%3 <%4> <%5> [%6]")
        .arg(int(failure.kind))
        .arg(failure.line)
        .arg(failure.column)
        .arg(failure.subject, failure.detail, failure.hints.join(QLatin1Char('/')));
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray manyCustomers(int rows)
{
    QByteArray bytes("customer_id,first_order_date,last_order_date,orders,value\n");
    for (int i = 0; i < rows; ++i)
        bytes += "customer " + QByteArray::number(i) + ",2020-01-05,2021-03-04," +
                 QByteArray::number(1 + i % 9) + ",12.5\n";
    return bytes;
}

} // namespace

class TestReadInput : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void customers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<InputOptions>("options");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* file, const QStringList& expected, const InputOptions& options = {}) {
            QTest::newRow(file) << csv(file) << options << expected;
        };
        row("line_feeds.csv", threeCustomers());
        row("crlf.csv", threeCustomers());
        row("carriage_returns_only.csv", threeCustomers());
        row("mixed_line_ends.csv", threeCustomers());
        row("bom.csv", threeCustomers());
        row("no_last_newline.csv", threeCustomers());
        row("ends_in_carriage_return.csv", threeCustomers());
        row("everything_quoted.csv", threeCustomers());
        row("last_field_quoted_at_end.csv", threeCustomers());
        row("doubled_quotes.csv", threeCustomers({2, 3, 4}, words("c \"1\"/\"/\"c3\"")));
        row("delimiter_in_quotes.csv", threeCustomers({2, 3, 4}, words("c,1/c2,/,")));
        row("line_break_in_quotes.csv", threeCustomers({2, 4, 7}, words("c\r\n1/c\n\n2/c\r3")));
        row("line_break_in_header.csv", threeCustomers({3, 4, 5}));
        row("quote_inside_unquoted_field.csv", threeCustomers({2, 3, 4}, words("c\"1/c2\"\"/c \"3\"")));
        row("text_behind_closing_quote.csv", threeCustomers({2, 3, 4}, words("c1/c\"2x\"y\"/c3")));
        row("empty_and_blank_lines.csv", threeCustomers({4, 8, 9}));
        row("short_and_long_rows.csv",
            words("2 c1 2020-01-05 2021-03-04 3 120.5/3 c2 2019-12-31 2020-02-29 missing missing/"
                  "4 c3 2021-05-30 2021-05-30 12 1853.5799999999999/5 c4 missing missing missing missing/"
                  "6 c5 2020-01-01 2020-01-02 1 1"));
        row("semicolon_point.csv", threeCustomers());
        row("semicolon_decimal_comma.csv", threeCustomers());
        row("semicolon_with_commas_in_text.csv", threeCustomers());
        row("tab.csv", threeCustomers());
        row("bar.csv", threeCustomers());
        row("comma_with_quoted_decimal_comma.csv", threeCustomers());
        row("thousands_signs.csv",
            words("2 c1 2020-01-05 2021-03-04 3 1250.5/3 c2 2019-12-31 2020-02-29 1 40.25"));
        row("blanks_around_names.csv", threeCustomers());
        row("duplicate_other_column.csv", threeCustomers());
        row("one_customer.csv", threeCustomers().first(1));
        QStringList withCategories = threeCustomers();
        for (QString& line : withCategories)
            line += QStringLiteral(" [KADIN] Mağaza");
        row("turkish_names.csv", withCategories);
        row("cells_of_all_states.csv",
            words("2 c1 nosuchdate 2021-02-28 1 2/3 c2 missing 2021-02-28 missing missing/"
                  "4 c3 unreadable nosuchdate unreadable unreadable/5 c4 nosuchdate 2021-02-10 notfinite "
                  "notfinite/"
                  "6 c5 2021-02-03 2021-02-03 notfinite 7/7     2000-02-29 nosuchdate -1 0/"
                  "8 c7 missing missing missing missing"));
        row("column_without_any_value.csv",
            words("2 c1 2020-01-05 2021-03-04 missing 120.5/3 c2 2019-12-31 2020-02-29 missing 40"));
        row("dates_with_times.csv",
            words("2 c1 2020-01-05 2021-03-04 3 120.5/3 c2 unreadable 2020-02-29 1 40/"
                  "4 c3 2021-05-30 2021-05-30 12 1853.5799999999999"));
        row("flo_layout.csv",
            words("2 u1 2020-10-30 2021-02-26 4 1 139.99000000000001 799.38 [KADIN] Android App/"
                  "3 u2 2017-02-08 2021-02-16 19 2 159.97 1853.5799999999999 [ERKEK, COCUK] Mobile/"
                  "4 u3 2019-11-27 2020-11-27 3 2 189.97 395.35000000000002 [KADIN] Android App"));
        row("flo_without_category.csv",
            words("2 u1 2020-10-30 2021-02-26 4 1 139.99000000000001 799.38 Android App"));
        row("summary_of_the_papers.csv", words("2 1 2 30.43 38.859999999999999 22.350000000000001/"
                                               "3 2 0 0 38.859999999999999 0"));
        row("summary_of_lifetimes.csv", words("2 a 3 49 78 23.723333333333333/3 b 0 0 78 missing"));
        row("summary_without_money.csv", words("2 1 2 30.43 38.859999999999999"));
        row("archive_of_one.zip", threeCustomers());
        row("archive_with_folder_and_macos.zip", threeCustomers());

        InputOptions options = mapped({{"orders", "quantity_of_things"}});
        row("no_order_count.csv", threeCustomers(), options);
        options = mapped({{"customer_id", "kim"},
                          {"first_date", "ne"},
                          {"last_date", "nerede"},
                          {"orders", "siparisler_toplami"},
                          {"value", " tutarlar "}});
        row("unknown_names.csv", threeCustomers(), options);
        options = {};
        options.decimal = ',';
        row("semicolon_thousands_or_decimals.csv",
            words("2 c1 2020-01-05 2021-03-04 3 1.25/3 c2 2019-12-31 2020-02-29 1 40"), options);
        options.decimal = '.';
        QTest::newRow("point ordered")
            << csv("semicolon_thousands_or_decimals.csv") << options
            << words("2 c1 2020-01-05 2021-03-04 3 1250/3 c2 2019-12-31 2020-02-29 1 40");
        options = {};
        options.thousands = '\0';
        QTest::newRow("no thousands ordered")
            << csv("semicolon_thousands_or_decimals.csv") << options
            << words("2 c1 2020-01-05 2021-03-04 3 1.25/3 c2 2019-12-31 2020-02-29 1 40");
        row("dates_are_of_another_form.csv",
            words("2 c1 2020-01-05 2021-03-04 3 120.5/3 c2 2019-12-31 2020-02-29 1 40"));
        row("utf16_bom.csv", threeCustomers());
        row("utf16_without_bom.csv", threeCustomers());
        options = mapped(
            {{"orders", "order_num_total_ever_online"}, {"value", "customer_value_total_ever_online"}});
        QTest::newRow("one channel of FLO")
            << csv("flo_layout.csv") << options
            << words("2 u1 2020-10-30 2021-02-26 4 799.38 [KADIN] Android App/"
                     "3 u2 2017-02-08 2021-02-16 19 1853.5799999999999 [ERKEK, COCUK] Mobile/"
                     "4 u3 2019-11-27 2020-11-27 3 395.35000000000002 [KADIN] Android App");
    }
    void customers()
    {
        QFETCH(QString, file);
        QFETCH(InputOptions, options);
        QFETCH(QStringList, expected);
        const Outcome<Input> input = readInput(Source::at(file), options);
        QVERIFY2(input, input ? "" : qPrintable(failurePicture(input.failure())));
        QCOMPARE(picture(*input), expected);
        QCOMPARE(input->rows, std::uint64_t(expected.size()));
        QCOMPARE(input->preview.size(), std::size_t(expected.size()));
        QCOMPARE(input->source.name(), file);
        for (const std::size_t block : std::initializer_list<std::size_t>{1, 7, 64, 1000}) {
            const ReaderTuning tuning{block, block / 2, 1 << 20, block % 2 == 0};
            const Outcome<Input> again = readInput(Source::at(file), options, {}, tuning);
            QVERIFY(again);
            QCOMPARE(picture(*again), expected);
        }
    }

    void failures_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<InputOptions>("options");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* file, FailureKind kind, int line, int column,
                            const char* subject = "", const char* detail = "", const char* hints = "",
                            const InputOptions& options = {}) {
            Failure failure;
            failure.kind = kind;
            failure.line = line;
            failure.column = column;
            failure.subject = QString::fromUtf8(subject);
            failure.detail = QString::fromUtf8(detail);
            failure.hints = words(hints);
            QTest::newRow(name) << (file ? csv(file) : QStringLiteral("/no/such/file.csv")) << options
                                << failurePicture(failure);
        };
        const auto file = [&row](const char* name, FailureKind kind, int line, int column) {
            row(name, name, kind, line, column);
        };
        row("no such file", nullptr, FailureKind::FileNotFound, 0, 0);
        row("a directory", "", FailureKind::IsDirectory, 0, 0);
        file("empty.csv", FailureKind::EmptyFile, 0, 0);
        file("bom_only.csv", FailureKind::EmptyFile, 0, 0);
        file("blank_lines_only.csv", FailureKind::EmptyFile, 0, 0);
        file("header_only.csv", FailureKind::HeaderOnly, 1, 0);
        file("header_only_no_newline.csv", FailureKind::HeaderOnly, 1, 0);
        file("header_and_empty_lines.csv", FailureKind::HeaderOnly, 1, 0);
        file("nul_byte.csv", FailureKind::NulByte, 3, 16);
        file("nul_byte_in_header.csv", FailureKind::NulByte, 1, 16);
        file("picture.csv", FailureKind::NulByte, 3, 1);
        file("unclosed_quote.csv", FailureKind::UnclosedQuote, 3, 4);
        file("unclosed_quote_behind_turkish.csv", FailureKind::UnclosedQuote, 3, 33);
        file("unclosed_quote_after_line_break_in_quotes.csv", FailureKind::UnclosedQuote, 4, 4);
        file("unclosed_quote_in_header.csv", FailureKind::UnclosedQuote, 1, 13);
        row("duplicate_needed_column.csv", "duplicate_needed_column.csv", FailureKind::DuplicateColumn, 1, 6,
            "orders", "mapping.orders");
        row("duplicate_mapped_column", "duplicate_other_column.csv", FailureKind::DuplicateColumn, 1, 7,
            "note", "mapping.category", "", mapped({{"category", "note"}}));
        row("no_order_count.csv", "no_order_count.csv", FailureKind::RolesMissing, 1, 0, "", "",
            "mapping.orders");
        row("unknown_names.csv", "unknown_names.csv", FailureKind::RolesMissing, 1, 0, "", "",
            "mapping.customer_id/mapping.first_date/mapping.last_date/mapping.orders/mapping.value");
        row("summary_without_T.csv", "summary_without_T.csv", FailureKind::RolesMissing, 1, 0, "", "",
            "mapping.T");
        row("summary_without_id.csv", "summary_without_id.csv", FailureKind::RolesMissing, 1, 0, "", "",
            "mapping.customer_id");
        InputOptions summary;
        summary.kind = InputOptions::Kind::Summary;
        row("customers as a summary", "line_feeds.csv", FailureKind::RolesMissing, 1, 0, "", "",
            "mapping.frequency/mapping.recency/mapping.T", summary);
        InputOptions customers;
        customers.kind = InputOptions::Kind::Customers;
        row("a summary as customers", "summary_of_the_papers.csv", FailureKind::RolesMissing, 1, 0, "", "",
            "mapping.first_date/mapping.last_date/mapping.orders/mapping.value", customers);
        row("mapped column not there", "line_feeds.csv", FailureKind::UnknownColumn, 1, 0, "order",
            "mapping.orders", "orders/first_order_date/last_order_date", mapped({{"orders", "order"}}));
        row("two ids", "line_feeds.csv", FailureKind::InvalidSetting, 0, 0, "mapping.customer_id",
            "customer_id,orders", "one column name", mapped({{"customer_id", "customer_id/orders"}}));
        row("one column twice", "line_feeds.csv", FailureKind::InvalidSetting, 0, 0, "mapping.orders",
            "orders,orders", "each column once", mapped({{"orders", "orders/orders"}}));
        row("orders_are_words.csv", "orders_are_words.csv", FailureKind::ColumnUnreadable, 3, 4, "orders",
            "bir");
        row("dates_are_words.csv", "dates_are_words.csv", FailureKind::MonthWithoutDay, 2, 2,
            "first_order_date", "Ocak 2020");
        InputOptions wrong;
        wrong.delimiter = ';';
        row("wrong delimiter ordered", "line_feeds.csv", FailureKind::RolesMissing, 1, 0, "", "",
            "mapping.customer_id/mapping.first_date/mapping.last_date/mapping.orders/mapping.value", wrong);
        wrong.delimiter = '"';
        row("quote as delimiter", "line_feeds.csv", FailureKind::InvalidSetting, 0, 0, "input.delimiter",
            "\"", ",/;/tab/|/space", wrong);
        wrong = {};
        wrong.decimal = ';';
        row("semicolon as decimal sign", "line_feeds.csv", FailureKind::InvalidSetting, 0, 0, "input.decimal",
            ";", "./,", wrong);
        row("archive_of_two.zip", "archive_of_two.zip", FailureKind::ArchiveNeedsChoice, 0, 0, "", "",
            "a.csv/b.csv");
        file("archive_without_file.zip", FailureKind::ArchiveEmpty, 0, 0);
        file("archive_of_nothing.zip", FailureKind::ArchiveEmpty, 0, 0);
        file("archive_encrypted.zip", FailureKind::ArchiveEncrypted, 0, 0);
        row("archive_bomb.zip", "archive_bomb.zip", FailureKind::ArchiveTooLarge, 0, 0, "",
            "19448 / 20000000");
    }
    void failures()
    {
        QFETCH(QString, file);
        QFETCH(InputOptions, options);
        const Outcome<Input> input = readInput(Source::at(file), options);
        QVERIFY(!input);
        QTEST(failurePicture(input.failure()), "expected");
        QCOMPARE(input.failure().file, file);
        for (const std::size_t block : std::initializer_list<std::size_t>{1, 7, 1000}) {
            const Outcome<Input> again =
                readInput(Source::at(file), options, {}, {block, block, 1 << 20, false});
            QVERIFY(!again);
            QTEST(failurePicture(again.failure()), "expected");
        }
    }

    void damagedArchives()
    {
        for (const char* name : {"archive_damaged.zip", "archive_cut_short.zip"}) {
            const Outcome<Input> input = readInput(Source::at(csv(name)), {});
            QVERIFY(!input);
            QCOMPARE(int(input.failure().kind), int(FailureKind::ArchiveDamaged));
            QVERIFY(!input.failure().detail.isEmpty());
        }
    }

    void whatElseIsTold()
    {
        Outcome<Input> input = readInput(Source::at(csv("short_and_long_rows.csv")), {});
        QVERIFY(input);
        QCOMPARE(input->ragged.tooShort, std::uint64_t(2));
        QCOMPARE(input->ragged.firstShortLine, std::uint64_t(3));
        QCOMPARE(input->ragged.tooLong, std::uint64_t(2));
        QCOMPARE(input->ragged.firstLongLine, std::uint64_t(4));

        input = readInput(Source::at(csv("empty_and_blank_lines.csv")), {});
        QVERIFY(input);
        QCOMPARE(input->emptyLines, std::uint64_t(7));

        input = readInput(Source::at(csv("flo_layout_with_index_column.csv")), {});
        QVERIFY(input);
        QVERIFY(input->floLayout);
        QVERIFY(!input->isSummary());
        QCOMPARE(input->mapping[Role::Orders],
                 words("order_num_total_ever_online/order_num_total_ever_offline"));
        QCOMPARE(input->mapping[Role::Value],
                 words("customer_value_total_ever_offline/customer_value_total_ever_online"));
        QCOMPARE(input->mapping[Role::CustomerId], words("master_id"));
        QCOMPARE(input->header.size(), std::size_t(13));
        const auto& customers = std::get<Customers>(input->customers);
        QCOMPARE(customers.valueNames[0], std::string("customer_value_total_ever_offline"));
        QCOMPARE(customers.category->values.size(), std::size_t(2));
        QVERIFY(customers.orders[0].states.empty());
        QVERIFY(customers.first.states.empty());

        InputOptions plain;
        plain.categories = false;
        const auto without = readInput(Source::at(csv("flo_layout_with_index_column.csv")), plain);
        QVERIFY(without);
        QVERIFY(!std::get<Customers>(without->customers).category);
        QVERIFY(without->mapping == input->mapping);
        QCOMPARE(std::get<Customers>(without->customers).values[0].values, customers.values[0].values);

        InputOptions labels;
        labels.figures = false;
        const auto alone = readInput(Source::at(csv("flo_layout_with_index_column.csv")), labels);
        QVERIFY(alone);
        const auto& labelled = std::get<Customers>(alone->customers);
        QCOMPARE(labelled.size(), std::size_t(0));
        QVERIFY(labelled.values.empty());
        QVERIFY(labelled.lines == customers.lines);
        QVERIFY(labelled.category->codes == customers.category->codes);
        QVERIFY(labelled.channel->values == customers.channel->values);
        QVERIFY(alone->mapping == input->mapping);

        input = readInput(Source::at(csv("flo_without_category.csv")), {});
        QVERIFY(input);
        QVERIFY(!input->floLayout);

        input = readInput(Source::at(csv("doubled_quotes.csv")), {});
        QVERIFY(input);
        QCOMPARE(input->preview[0][0], std::string("c \"1\""));
        QCOMPARE(input->preview[2][4], std::string("1853.58"));
        QCOMPARE(input->bytes, std::uint64_t(QFileInfo(csv("doubled_quotes.csv")).size()));
    }

    void dialects_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<char>("decimal");
        const auto row = [](const char* file, char delimiter, char decimal) {
            QTest::newRow(file) << csv(file) << delimiter << decimal;
        };
        row("line_feeds.csv", ',', '.');
        row("semicolon_point.csv", ';', '.');
        row("semicolon_decimal_comma.csv", ';', ',');
        row("semicolon_whole_numbers.csv", ';', '.');
        row("semicolon_with_commas_in_text.csv", ';', '.');
        row("tab.csv", '\t', '.');
        row("bar.csv", '|', '.');
        row("comma_with_quoted_decimal_comma.csv", ',', ',');
        row("thousands_signs.csv", ';', ',');
        row("delimiter_in_quotes.csv", ',', '.');
        row("one_customer.csv", ',', '.');
    }
    void dialects()
    {
        QFETCH(QString, file);
        const Outcome<Input> input = readInput(Source::at(file), {});
        QVERIFY(input);
        QTEST(input->dialect.delimiter, "delimiter");
        QTEST(input->dialect.decimal, "decimal");
    }

    void namesWithTurkishLettersAndBlanks()
    {
        const QString folder = m_folder.filePath(QStringLiteral("Müşteri dosyaları ığİ"));
        QVERIFY(QDir().mkpath(folder));
        const QString file = folder + QStringLiteral("/şubat çıktısı 1.csv");
        write(file, manyCustomers(2));
        const Outcome<Input> input = readInput(Source::at(file), {});
        QVERIFY(input);
        QCOMPARE(input->rows, std::uint64_t(2));
        const QString archive = folder + QStringLiteral("/arşiv ı.zip");
        QVERIFY(QFile::copy(csv("archive_of_one.zip"), archive));
        QVERIFY(readInput(Source::at(archive), {}));
    }

    void noPermission()
    {
        const QString file = m_folder.filePath(QStringLiteral("secret.csv"));
        write(file, manyCustomers(2));
        QVERIFY(QFile::setPermissions(file, {}));
        if (QFile(file).open(QIODevice::ReadOnly))
            QSKIP("permissions do not bind this user");
        const Outcome<Input> input = readInput(Source::at(file), {});
        QVERIFY(!input);
        QCOMPARE(int(input.failure().kind), int(FailureKind::NoPermission));
    }

    void fileChanges_data()
    {
        QTest::addColumn<int>("change"); // of the size
        QTest::addColumn<double>("when");
        for (const double when : {0.1, 0.5, 0.9, 1.0}) {
            QTest::addRow("shorter at %g", when) << -1 << when;
            QTest::addRow("empty at %g", when) << -1000000000 << when;
            QTest::addRow("longer at %g", when) << 100 << when;
        }
    }
    void fileChanges()
    {
        QFETCH(int, change);
        QFETCH(double, when);
        const QString file = m_folder.filePath(QStringLiteral("changing.csv"));
        const QByteArray bytes = manyCustomers(40000);
        write(file, bytes);
        bool done = false;
        const Progress progress = [&](double fraction) {
            if (!done && fraction >= when) {
                done = true;
                QFile changing(file);
                return changing.resize(std::max<qint64>(0, bytes.size() + change));
            }
            return true;
        };
        const Outcome<Input> input = readInput(Source::at(file), {}, progress, {20000, 100, 1 << 20, false});
        QVERIFY(done);
        QVERIFY(!input);
        QCOMPARE(int(input.failure().kind), int(FailureKind::FileChanged));
        QCOMPARE(input.failure().file, file);
    }

    void cancelAnywhere_data()
    {
        QTest::addColumn<QString>("file");
        const QString file = m_folder.filePath(QStringLiteral("long.csv"));
        write(file, manyCustomers(10000));
        QTest::newRow("file") << file;
        QTest::newRow("archive") << csv("archive_of_one.zip");
        const QString blanks = m_folder.filePath(QStringLiteral("blanks.txt"));
        write(blanks, manyCustomers(3000)
                          .replace(QByteArray("r "), QByteArray("r_"))
                          .replace(QByteArray(","), QByteArray("  ")));
        QTest::newRow("columns by blanks") << blanks;
        std::vector<std::vector<test::SheetCell>> rows;
        for (const QByteArray& line : manyCustomers(3000).split('\n')) {
            rows.emplace_back();
            for (const QByteArray& cell : line.split(','))
                rows.back().push_back({test::SheetCell::Kind::Shared, QString::fromUtf8(cell)});
        }
        const QString book = m_folder.filePath(QStringLiteral("book.xlsx"));
        write(book, test::workbook({{QStringLiteral("Sayfa1"), rows}}));
        QTest::newRow("workbook") << book;
    }
    void cancelAnywhere()
    {
        QFETCH(QString, file);
        const ReaderTuning tuning{2000, 100, 1 << 20, false};
        std::vector<double> told;
        const Outcome<Input> all = readInput(
            Source::at(file), {},
            [&](double fraction) {
                told.push_back(fraction);
                return true;
            },
            tuning);
        QVERIFY(all);
        QVERIFY(told.size() >= 2);
        QCOMPARE(told.front(), 0.0);
        QCOMPARE(told.back(), 1.0);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        for (std::size_t stopAt = 0; stopAt < told.size(); ++stopAt) {
            std::size_t calls = 0;
            const Outcome<Input> input = readInput(
                Source::at(file), {}, [&](double) { return calls++ < stopAt; }, tuning);
            QVERIFY(!input);
            QCOMPARE(int(input.failure().kind), int(FailureKind::Cancelled));
            QCOMPARE(calls, stopAt + 1);
        }
    }

    void longRecord()
    {
        const QString file = m_folder.filePath(QStringLiteral("stray quote.csv"));
        QByteArray bytes = manyCustomers(10);
        bytes += "c,\"" + manyCustomers(1000);
        write(file, bytes);
        const Outcome<Input> input = readInput(Source::at(file), {}, {}, {1000, 100, 5000, false});
        QVERIFY(!input);
        QCOMPARE(int(input.failure().kind), int(FailureKind::FieldTooLong));
        QCOMPARE(input.failure().line, 12);
        QCOMPARE(input.failure().column, 3);
    }

    /// Sums before capping, from the tables that pandas made of the FLO file.
    void flo()
    {
        KIYMET_NEED_PRIVATE(file, "flo_data_20k.csv");
        const Outcome<Input> input = readInput(Source::at(file), {});
        QVERIFY(input);
        QVERIFY(input->floLayout);
        QCOMPARE(input->rows, std::uint64_t(19945));
        QCOMPARE(input->preview.size(), TableHead::previewRows);
        const auto& customers = std::get<Customers>(input->customers);
        double orders = 0;
        double value = 0;
        for (std::size_t i = 0; i < customers.size(); ++i) {
            orders += customers.orders[0].values[i] + customers.orders[1].values[i];
            value += customers.values[0].values[i] + customers.values[1].values[i];
        }
        QCOMPARE(orders, 100219.0);
        QVERIFY(std::abs(value - 14983567.31) < 0.005);
        QCOMPARE(*std::max_element(customers.last.days.begin(), customers.last.days.end()),
                 daysFromCivil(2021, 5, 30));
        QCOMPARE(*std::min_element(customers.first.days.begin(), customers.first.days.end()),
                 daysFromCivil(2013, 1, 14));
        QCOMPARE(customers.lines.back(), std::uint64_t(19946));
        QCOMPARE(text(customers.ids[0]), QStringLiteral("cc294636-19f0-11eb-8d74-000d3a38a36f"));

        const QStringList expected = picture(*input);
        const tbb::global_control allow(tbb::global_control::max_allowed_parallelism, 5);
        for (const int threads : {1, 2, 5}) {
            tbb::task_arena arena(threads);
            for (const std::size_t block : std::initializer_list<std::size_t>{997, 100000, 10000000}) {
                const Outcome<Input> again = arena.execute([&] {
                    return readInput(Source::at(file), {}, {}, {block, 64, 1 << 20, threads == 1});
                });
                QVERIFY(again);
                QCOMPARE(picture(*again), expected);
                QCOMPARE(std::get<Customers>(again->customers).category->values, customers.category->values);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestReadInput)
#include "tst_read_input.moc"
