// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/settings/settings.h"
#include "analysis/settings/settings_table.h"
#include "data/input/input.h"

#include <QJsonDocument>
#include <QTest>

using namespace kiymet;
using namespace kiymet::analysis;

namespace {

/// A value of each key that is not its default, as text and as JSON. Kept apart from the table on purpose:
/// it is the contract of BATCH, written a second time.
struct Other {
    const char* key;
    const char* text;
    const char* json;
};
const Other others[] = {
    {"preset", "notebook", "\"notebook\""},
    {"input.kind", "summary", "\"summary\""},
    {"input.delimiter", "tab", "\"tab\""},
    {"input.encoding", "windows-1254", "\"windows-1254\""},
    {"input.decimal", ",", "\",\""},
    {"input.thousands", "space", "\"space\""},
    {"input.date_order", "mdy", "\"mdy\""},
    {"input.header", "none", "\"none\""},
    {"input.sheet", "Müşteriler 2021", "\"Müşteriler 2021\""},
    {"input.member", "klasör/a.csv", "\"klasör/a.csv\""},
    {"mapping.customer_id", "müşteri, no", "\"müşteri, no\""},
    {"mapping.first_date", "first", "\"first\""},
    {"mapping.last_date", "last", "\"last\""},
    {"mapping.category", "\"auto\"", "\"\\\"auto\\\"\""},
    {"mapping.channel", "channel", "\"channel\""},
    {"mapping.permission", "izin", "\"izin\""},
    {"mapping.orders", "on, \"off, line\"", "[\"on\", \"off, line\"]"},
    {"mapping.value", "a \"b\",c", "[\"a \\\"b\\\"\", \"c\"]"},
    {"mapping.frequency", "x", "\"x\""},
    {"mapping.recency", "t_x", "\"t_x\""},
    {"mapping.T", "age", "\"age\""},
    {"mapping.monetary", "zbar", "\"zbar\""},
    {"mapping.date", "date", "\"date\""},
    {"mapping.amount", "amount", "\"amount\""},
    {"mapping.quantity", "pieces", "\"pieces\""},
    {"mapping.price", "price", "\"price\""},
    {"mapping.order_id", "invoice", "\"invoice\""},
    {"cleaning.missing", "keep", "\"keep\""},
    {"cleaning.zero", "keep", "\"keep\""},
    {"cleaning.negative", "keep", "\"keep\""},
    {"cleaning.date_order", "keep", "\"keep\""},
    {"cleaning.duplicates", "merge", "\"merge\""},
    {"outliers.enabled", "false", "false"},
    {"outliers.low_quantile", "0.05", "0.05"},
    {"outliers.high_quantile", "0.95", "0.95"},
    {"outliers.factor", "3", "3"},
    {"outliers.rounding", "truncate", "\"truncate\""},
    {"outliers.columns", "on", "\"on\""},
    {"transactions.period", "week", "\"week\""},
    {"transactions.returns", "keep", "\"keep\""},
    {"transactions.first_purchase", "include", "\"include\""},
    {"analysis.date", "2021-06-01", "\"2021-06-01\""},
    {"analysis.offset_days", "0", "0"},
    {"analysis.time_unit", "month", "\"month\""},
    {"model.frequency", "repeat_orders", "\"repeat_orders\""},
    {"spend.frequency", "all_orders", "\"all_orders\""},
    {"model.transactions", "nbd", "\"nbd\""},
    {"model.compare", "true", "true"},
    {"model.penalty", "0.001", "0.001"},
    {"spend.penalty", "1e-2", "0.01"},
    {"value.months", "12", "12"},
    {"value.discount_rate", "0.1", "0.1"},
    {"value.margin", "0.25", "0.25"},
    {"segments.count", "10", "10"},
    {"rfm.levels", "4", "4"},
    {"rfm.ties", "id", "\"id\""},
    {"rfm.monetary", "true", "true"},
    {"rfm.recency_cuts", "30,90,180.5,365", "[30, 90, 180.5, 365]"},
    {"rfm.frequency_cuts", " 1, 2,3,7 ", "[1, 2, 3, 7]"},
    {"rfm.monetary_cuts", "-1,0,1e3,1e4", "\"-1,0,1000,10000\""},
    {"rfm.map", "{\"44\": \"loyal_customers\"}", "{\"44\": \"loyal_customers\"}"},
    {"output.top", "5", "5"},
    {"output.excel", "true", "true"},
    {"output.intervals", "true", "true"},
    {"intervals.level", "0.8", "0.8"},
    {"random.seed", "7", "7"},
    {"validation.split", "2021-03-31", "\"2021-03-31\""},
};

/// JSON with ' for ". (Qt's moc loses its way in raw strings.)
QJsonObject object(QByteArray text)
{
    text.replace('\'', '"');
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", text.constData(), qPrintable(error.errorString()));
    return document.object();
}

Settings allChanged()
{
    Settings settings;
    for (const Other& other : others)
        if (QLatin1String(other.key) !=
            QLatin1String("rfm.levels")) // the cut points are those of five levels
            settings = *withSetting(settings, QLatin1String(other.key), QString::fromUtf8(other.text));
    settings = *withSetting(settings, QStringLiteral("outliers.by_column.a.b.factor"), QStringLiteral("2"));
    settings =
        *withSetting(settings, QStringLiteral("outliers.by_column.c.high_limit"), QStringLiteral("99.5"));
    settings = *withSetting(settings, QStringLiteral("outliers.by_column.c.enabled"), QStringLiteral("true"));
    settings = *withSetting(settings, QStringLiteral("input.by_column.a.b.decimal"), QStringLiteral(","));
    settings =
        *withSetting(settings, QStringLiteral("input.by_column.a.b.thousands"), QStringLiteral("none"));
    settings = *withSetting(settings, QStringLiteral("input.by_column.c.date_order"), QStringLiteral("mdy"));
    return settings;
}

data::Input customersInput(bool flo)
{
    data::Input input;
    input.floLayout = flo;
    input.dialect.delimiter = ';';
    input.dialect.decimal = ',';
    input.mapping = {{data::Role::Orders, {QStringLiteral("o1"), QStringLiteral("o2")}},
                     {data::Role::Value, {QStringLiteral("v")}}};
    return input;
}

data::Input logInput()
{
    data::Input input;
    input.customers.emplace<data::TransactionLog>();
    return input;
}

data::Input summaryInput()
{
    data::Input input;
    input.customers = data::CustomerSummaries{};
    return input;
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKeyHasARow()
    {
        QStringList keys;
        for (const Other& other : others)
            keys << QLatin1String(other.key);
        QCOMPARE(settingKeys(), keys);
    }

    void eachKeyBothWays_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("json");
        for (const Other& other : others)
            QTest::newRow(other.key) << QString(QLatin1String(other.key)) << QString::fromUtf8(other.text)
                                     << QByteArray(other.json);
    }
    void eachKeyBothWays()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QByteArray, json);
        const auto fromText = withSetting(Settings{}, key, text);
        QVERIFY(fromText);
        const auto dotted = withJson(Settings{}, object("{\"" + key.toUtf8() + "\":" + json + '}'));
        QVERIFY(dotted);
        QVERIFY(*fromText == *dotted);
        // {"group":{"name":value}}
        QByteArray path = '"' + key.toUtf8() + "\":";
        path.replace(".", "\":{\"");
        const auto nested =
            withJson(Settings{}, object('{' + path + json + QByteArray(path.count('{') + 1, '}')));
        QVERIFY(nested);
        QVERIFY(*fromText == *nested);
        QVERIFY(!(*fromText == Settings{}));
        // What differs from the defaults is exactly this key, and setting it back gives the defaults.
        QVERIFY(!toJson(*fromText, false).isEmpty());
        const auto back = withJson(*fromText, toJson(Settings{}));
        QVERIFY(back);
        QVERIFY(*back == Settings{});
    }

    void roundTrip()
    {
        const Settings changed = allChanged();
        for (const bool all : {true, false}) {
            const QJsonObject json = toJson(changed, all);
            const auto read = withJson(Settings{}, object(QJsonDocument(json).toJson()));
            QVERIFY(read);
            QVERIFY(*read == changed);
        }
        QVERIFY(toJson(Settings{}, false).isEmpty());
        QVERIFY(*withJson(Settings{}, toJson(Settings{})) == Settings{});
    }

    void defaultsAreTheContract()
    {
        const QJsonObject json = toJson(Settings{});
        const auto value = [&json](const char* group, const char* name) {
            return json.value(QLatin1String(group)).toObject().value(QLatin1String(name));
        };
        QCOMPARE(json.value(QLatin1String("preset")), QJsonValue(QStringLiteral("auto")));
        QCOMPARE(value("cleaning", "missing"), QJsonValue(QStringLiteral("drop")));
        QCOMPARE(value("cleaning", "zero"), QJsonValue(QStringLiteral("auto")));
        QCOMPARE(value("cleaning", "duplicates"), QJsonValue(QStringLiteral("first")));
        QCOMPARE(value("outliers", "low_quantile"), QJsonValue(0.01));
        QCOMPARE(value("outliers", "high_quantile"), QJsonValue(0.99));
        QCOMPARE(value("outliers", "factor"), QJsonValue(1.5));
        QCOMPARE(value("outliers", "rounding"), QJsonValue(QStringLiteral("nearest")));
        QCOMPARE(value("analysis", "offset_days"), QJsonValue(QStringLiteral("auto")));
        QCOMPARE(value("transactions", "period"), QJsonValue(QStringLiteral("day")));
        QCOMPARE(value("transactions", "returns"), QJsonValue(QStringLiteral("net")));
        QCOMPARE(value("transactions", "first_purchase"), QJsonValue(QStringLiteral("auto")));
        QCOMPARE(value("analysis", "time_unit"), QJsonValue(QStringLiteral("week")));
        QCOMPARE(value("value", "months"), QJsonValue(6));
        QCOMPARE(value("value", "discount_rate"), QJsonValue(0.01));
        QCOMPARE(value("value", "margin"), QJsonValue(1));
        QCOMPARE(value("segments", "count"), QJsonValue(4));
        QCOMPARE(value("output", "top"), QJsonValue(20));
        QCOMPARE(value("output", "excel"), QJsonValue(false));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("hint"); // one of the hints
        const auto row = [](const char* name, const char* json, FailureKind kind, const char* subject,
                            const char* hint) {
            QTest::newRow(name) << QByteArray(json) << int(kind) << QString(QLatin1String(subject))
                                << QString::fromUtf8(hint);
        };
        using enum FailureKind;
        row("misspelt", "{'value': {'month': 3}}", UnknownSetting, "value.month", "value.months");
        row("misspelt group", "{'outlier.factor': 3}", UnknownSetting, "outlier.factor", "outliers.factor");
        row("a group's name", "{'segments': 3}", UnknownSetting, "segments", "segments.count");
        row("misspelt later key", "{'rfm.level': 5}", UnknownSetting, "rfm.level", "rfm.levels");
        row("misspelt for a column", "{'outliers.by_column.a.b.factr': 3}", UnknownSetting,
            "outliers.by_column.a.b.factr", "outliers.by_column.a.b.factor");
        row("column without key", "{'outliers.by_column.factor': 3}", UnknownSetting,
            "outliers.by_column.factor", "outliers.by_column.NAME.factor");
        row("text for a number", "{'value.months': '6'}", InvalidSetting, "value.months", "1, 2 … 120");
        row("fraction for a whole", "{'value.months': 6.5}", InvalidSetting, "value.months", "1, 2 … 120");
        row("number for a truth", "{'output.excel': 1}", InvalidSetting, "output.excel", "true");
        row("truth for a number", "{'value.margin': true}", InvalidSetting, "value.margin", "> 0, ≤ 1");
        row("null", "{'preset': null}", InvalidSetting, "preset", "standard");
        row("object for a word", "{'preset': {'name': 1}}", InvalidSetting, "preset", "notebook");
        row("no such word", "{'preset': 'Notebook'}", InvalidSetting, "preset", "notebook");
        row("below", "{'segments.count': 1}", InvalidSetting, "segments.count", "2, 3 … 10");
        row("above", "{'segments.count': 11}", InvalidSetting, "segments.count", "2, 3 … 10");
        row("quantile above one", "{'outliers.high_quantile': 1.01}", InvalidSetting,
            "outliers.high_quantile", "0.5 … 1");
        row("quantiles crossed", "{'outliers.low_quantile': 0.9}", InvalidSetting, "outliers.low_quantile",
            "0 … 0.5");
        row("negative factor", "{'outliers.factor': -1}", InvalidSetting, "outliers.factor", "0 … 1000");
        row("zero margin", "{'value.margin': 0}", InvalidSetting, "value.margin", "> 0, ≤ 1");
        row("no such day", "{'analysis.date': '2021-02-30'}", InvalidSetting, "analysis.date", "YYYY-MM-DD");
        row("date and time", "{'analysis.date': '2021-02-03T00:00:00'}", InvalidSetting, "analysis.date",
            "YYYY-MM-DD");
        row("auto not for this", "{'value.months': 'auto'}", InvalidSetting, "value.months", "1, 2 … 120");
        row("no such model", "{'model.transactions': 'bgnbd'}", InvalidSetting, "model.transactions", "nbd");
        row("empty list", "{'mapping.orders': []}", InvalidSetting, "mapping.orders", "auto");
        row("empty name", "{'mapping.orders': 'a,,b'}", InvalidSetting, "mapping.orders", "auto");
        row("open quote", "{'mapping.orders': 'a,\\\"b'}", InvalidSetting, "mapping.orders", "auto");
        row("misspelt role", "{'mapping.order': 'a'}", UnknownSetting, "mapping.order", "mapping.orders");
        row("misspelt for reading a column", "{'input.by_column.a.b.decimals': ','}", UnknownSetting,
            "input.by_column.a.b.decimals", "input.by_column.a.b.decimal");
        row("no such date order", "{'input.by_column.a.date_order': 'ydm'}", InvalidSetting,
            "input.by_column.a.date_order", "dmy");
        row("one sign for both", "{'input.decimal': ',', 'input.thousands': ','}", InvalidSetting,
            "input.thousands", ".");
        row("limits crossed", "{'outliers.by_column.a': {'low_limit': 5, 'high_limit': 4}}", InvalidSetting,
            "outliers.by_column.a.low_limit", "≤ 4");
        row("period", "{'transactions.period': 'year'}", InvalidSetting, "transactions.period", "day");
        row("intervals", "{'intervals.level': 1}", InvalidSetting, "intervals.level", "0.5 … 0.99");
        row("split", "{'validation.split': 'half'}", InvalidSetting, "validation.split", "none");
        row("rfm levels", "{'rfm.levels': 6}", InvalidSetting, "rfm.levels", "3, 4 … 5");
        row("rfm ties", "{'rfm.ties': 'first'}", InvalidSetting, "rfm.ties", "together");
        row("no such segment", "{'rfm.map': {'55': 'champion'}}", InvalidSetting, "rfm.map", "champions");
        row("no such cell", "{'rfm.map': {'56': 'champions'}}", InvalidSetting, "rfm.map", "champions");
        row("no cell", "{'rfm.map': {'5': 'champions'}}", InvalidSetting, "rfm.map", "auto");
        row("cell off the grid", "{'rfm': {'levels': 4, 'map': {'51': 'champions'}}}", InvalidSetting,
            "rfm.map", "11 … 44");
        row("too few cut points", "{'rfm.recency_cuts': [30, 90]}", InvalidSetting, "rfm.recency_cuts",
            "X1,X2,X3,X4");
        row("cut points for fewer levels", "{'rfm': {'levels': 3, 'monetary_cuts': '1,2,3,4'}}",
            InvalidSetting, "rfm.monetary_cuts", "X1,X2");
        row("cut points fall", "{'rfm.frequency_cuts': [1, 3, 2, 4]}", InvalidSetting, "rfm.frequency_cuts",
            "auto");
        row("cut points alike", "{'rfm.frequency_cuts': [1, 2, 2, 4]}", InvalidSetting, "rfm.frequency_cuts",
            "auto");
    }
    void refused()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, kind);
        QFETCH(QString, subject);
        QFETCH(QString, hint);
        const auto outcome = withJson(Settings{}, object(json));
        QVERIFY(!outcome);
        QCOMPARE(int(outcome.failure().kind), kind);
        QCOMPARE(outcome.failure().subject, subject);
        if (hint.isEmpty())
            QVERIFY(outcome.failure().hints.isEmpty());
        else
            QVERIFY2(outcome.failure().hints.contains(hint),
                     qPrintable(outcome.failure().hints.join(QStringLiteral(" | "))));
    }

    void refusedText_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* key, const char* value) {
            QTest::addRow("%s=%s", key, value)
                << QString(QLatin1String(key)) << QString(QLatin1String(value));
        };
        row("value.months", "");
        row("value.months", "six");
        row("value.months", "6.0");
        row("value.margin", "0,5");
        row("value.margin", "nan");
        row("outliers.factor", "inf");
        row("outliers.factor", "1e999");
        row("output.excel", "yes");
        row("input.delimiter", "x");
        row("input.decimal", ";");
        row("analysis.date", "01.06.2021");
        row("mapping.customer_id", "");
    }
    void refusedText()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        const auto outcome = withSetting(Settings{}, key, value);
        QVERIFY(!outcome);
        QCOMPARE(int(outcome.failure().kind), int(FailureKind::InvalidSetting));
        QCOMPARE(outcome.failure().detail, value);
        QVERIFY(!outcome.failure().hints.isEmpty());
    }

    void defaultsSpelledOut()
    {
        const auto outcome = withJson(
            Settings{},
            object("{ 'rfm': {'levels': 5, 'ties': 'auto', 'map': 'auto'}, 'random.seed': 1, "
                   "'validation.split': 'none', 'output.intervals': false, 'intervals.level': 0.9, 'input': "
                   "{'encoding': 'auto', 'sheet': 'auto'}}"));
        QVERIFY(outcome);
        QVERIFY(*outcome == Settings{});
    }

    void trust()
    {
        const auto read =
            withSettings(Settings{}, {{QStringLiteral("validation.split"), QStringLiteral("1997-09-30")},
                                      {QStringLiteral("random.seed"), QStringLiteral("4")},
                                      {QStringLiteral("intervals.level"), QStringLiteral("0.8")},
                                      {QStringLiteral("output.intervals"), QStringLiteral("true")}});
        QVERIFY(read);
        QCOMPARE(*read->validationSplit, QDate(1997, 9, 30));
        QCOMPARE(read->randomSeed, 4);
        QCOMPARE(read->intervalsLevel, 0.8);
        QVERIFY(read->outputIntervals);
        const auto none = withSetting(*read, QStringLiteral("validation.split"), QStringLiteral("none"));
        QVERIFY(none && !none->validationSplit);
        QVERIFY(*withJson(Settings{}, toJson(*read)) == *read);
    }

    void rfm()
    {
        const auto read = withSettings(
            Settings{},
            {{QStringLiteral("rfm.levels"), QStringLiteral("4")},
             {QStringLiteral("rfm.ties"), QStringLiteral("id")},
             {QStringLiteral("rfm.recency_cuts"), QStringLiteral("30, 90.5,365")},
             {QStringLiteral("rfm.map"), QStringLiteral("{\"44\": \"at_Risk\", \"11\": \"cant_lose\"}")}});
        QVERIFY(read);
        QCOMPARE(read->rfm.levels, 4);
        QVERIFY(read->rfm.ties == RfmTies::Id);
        QCOMPARE(read->rfm.recencyCuts, std::vector<double>({30, 90.5, 365}));
        QVERIFY(read->rfm.map ==
                (std::map<RfmCell, RfmSegment>{{44, RfmSegment::AtRisk}, {11, RfmSegment::CantLose}}));
        const auto again = withJson(Settings{}, toJson(*read));
        QVERIFY(again);
        QVERIFY(*again == *read);
        // What is resolved names every cell, and reads back.
        Settings resolved = resolve(*read, data::Input{});
        QCOMPARE(resolved.rfm.map.size(), std::size_t{16});
        QVERIFY(resolved.rfm.map.at(44) == RfmSegment::AtRisk);
        QVERIFY(resolved.rfm.map.at(43) == RfmSegment::Champions);
        const auto complete = withJson(Settings{}, toJson(resolved));
        QVERIFY(complete);
        QVERIFY(complete->rfm == resolved.rfm);
    }

    void severalAreJudgedTogether()
    {
        const QString low = QStringLiteral("outliers.by_column.v.low_limit");
        const QString high = QStringLiteral("outliers.by_column.v.high_limit");
        const auto first =
            withSettings(Settings{}, {{low, QStringLiteral("5")}, {high, QStringLiteral("10")}});
        QVERIFY(first);
        const auto second = withSettings(*first, {{low, QStringLiteral("20")}, {high, QStringLiteral("30")}});
        QVERIFY(second);
        QCOMPARE(second->outliers.byColumn.at(QStringLiteral("v")).lowLimit, std::optional<double>(20.0));
        const auto cleared =
            withSettings(*second, {{low, QStringLiteral("auto")}, {high, QStringLiteral("auto")}});
        QVERIFY(*cleared == Settings{});
    }

    void presets()
    {
        const Settings flo = resolve(Settings{}, customersInput(true));
        QVERIFY(flo.preset == Preset::Notebook);
        QVERIFY(flo.modelFrequency == FrequencyMeaning::AllOrders);
        QVERIFY(flo.spendFrequency == FrequencyMeaning::AllOrders);
        QCOMPARE(flo.modelPenalty, std::optional<double>(0.001));
        QCOMPARE(flo.spendPenalty, std::optional<double>(0.01));
        QVERIFY(flo.cleaning.zero == Rule::Drop);
        QCOMPARE(flo.outliers.enabled, std::optional<bool>(true));
        QCOMPARE(flo.outliers.columns.join(u'|'), QStringLiteral("o1|o2|v"));
        QVERIFY(flo.input.kind == data::InputOptions::Kind::Customers);
        QCOMPARE(flo.input.delimiter, std::optional<char>(';'));
        QCOMPARE(flo.input.decimal, std::optional<char>(','));

        const Settings other = resolve(Settings{}, customersInput(false));
        QVERIFY(other.preset == Preset::Standard);
        QVERIFY(other.modelFrequency == FrequencyMeaning::RepeatOrders);
        QVERIFY(other.spendFrequency == FrequencyMeaning::AllOrders);
        QCOMPARE(other.modelPenalty, std::optional<double>(0.0));
        QCOMPARE(other.spendPenalty, std::optional<double>(0.0));

        const Settings summary = resolve(Settings{}, summaryInput());
        QVERIFY(summary.preset == Preset::Standard);
        QVERIFY(summary.spendFrequency == FrequencyMeaning::RepeatOrders);
        QVERIFY(summary.cleaning.zero == Rule::Keep);
        QCOMPARE(summary.outliers.enabled, std::optional<bool>(false));

        const Settings log = resolve(Settings{}, logInput());
        QVERIFY(log.preset == Preset::Standard);
        QVERIFY(log.input.kind == data::InputOptions::Kind::Transactions);
        QVERIFY(log.transactions.firstPurchase == FirstPurchase::Exclude);
        QVERIFY(log.modelFrequency == FrequencyMeaning::RepeatOrders);
        QVERIFY(log.spendFrequency == FrequencyMeaning::RepeatOrders);
        QVERIFY(log.cleaning.zero == Rule::Keep);
        QCOMPARE(log.outliers.enabled, std::optional<bool>(false));
        QCOMPARE(log.analysisOffsetDays, std::optional<int>(0));
        QCOMPARE(flo.analysisOffsetDays, std::optional<int>(2));

        Settings asked;
        asked.preset = Preset::Notebook;
        const Settings notebook = resolve(asked, logInput());
        QVERIFY(notebook.transactions.firstPurchase == FirstPurchase::Include);
        QVERIFY(notebook.modelFrequency == FrequencyMeaning::AllOrders);
        QVERIFY(notebook.spendFrequency == FrequencyMeaning::AllOrders);
    }

    void explicitKeysWinOverThePreset()
    {
        const Settings asked = *withJson(
            Settings{}, object("{'preset': 'standard', 'model.penalty': 0.5, 'spend.frequency': "
                               "'repeat_orders', 'cleaning.zero': 'keep', 'outliers.columns': 'v'}"));
        const Settings resolved = resolve(asked, customersInput(true));
        QVERIFY(resolved.preset == Preset::Standard);
        QCOMPARE(resolved.modelPenalty, std::optional<double>(0.5));
        QCOMPARE(resolved.spendPenalty, std::optional<double>(0.0));
        QVERIFY(resolved.spendFrequency == FrequencyMeaning::RepeatOrders);
        QVERIFY(resolved.modelFrequency == FrequencyMeaning::RepeatOrders);
        QVERIFY(resolved.cleaning.zero == Rule::Keep);
        QCOMPARE(resolved.outliers.columns, QStringList(QStringLiteral("v")));
        // What was resolved is a recipe that says the same again.
        const auto again = withJson(Settings{}, toJson(resolved));
        QVERIFY(again);
        QVERIFY(*again == resolved);
        QVERIFY(resolve(*again, customersInput(true)) == resolved);
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_settings.moc"
