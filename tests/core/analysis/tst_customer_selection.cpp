// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/customers/customer_card.h"
#include "analysis/customers/customer_selection.h"
#include "analysis/customers/folded_text.h"
#include "made_results.h"

#include <QCollator>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace kiymet;
using namespace kiymet::analysis;

namespace {

Labels labelsIn(const Results& results)
{
    return results.cleaned ? *customerLabels(results) : Labels{};
}

std::vector<std::uint32_t> rowsOf(const Results& results, const CustomerFilter& filter,
                                  std::optional<std::size_t> best = {}, CustomerOrder order = {})
{
    const Labels labels = labelsIn(results);
    return select(results, &labels, filter, best, order)->rows;
}

std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> rows)
{
    std::sort(rows.begin(), rows.end());
    return rows;
}

template<typename Wanted>
std::vector<std::uint32_t> bruteForce(const Results& results, const Wanted& wanted)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < results.summary->size(); ++i)
        if (wanted(i))
            rows.push_back(i);
    return rows;
}

std::string category(const Results& results, std::uint32_t i)
{
    const data::CategoryColumn& column = *results.cleaned->customers->category;
    return column.values[column.codes[i]];
}

} // namespace

class TestCustomerSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void sortsAsATurkishDictionary();
    void elements_data();
    void elements();
    void labels();
    void finds_data();
    void finds();
    void filtersAsBruteForce_data();
    void filtersAsBruteForce();
    void conditionsHoldTogether();
    void justThese();
    void best();
    void sortsEveryColumn_data();
    void sortsEveryColumn();
    void sortsNumbersInIds();
    void totals();
    void givesUp();
    void withoutCustomers();
    void withoutLabels();
    void card();
    void cardOfOneCustomer();
    void cardWithoutDropout();
    void aMillion();
};

void TestCustomerSelection::folds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("folded");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("capitals") << QByteArray("ABC xyz 019_-") << QByteArray("abc xyz 019_-");
    QTest::newRow("çocuk") << QByteArray("çocuk") << QByteArray("cocuk");
    QTest::newRow("ÇOCUK") << QByteArray("ÇOCUK") << QByteArray("cocuk");
    QTest::newRow("the four i") << QByteArray("ıİIi") << QByteArray("iiii");
    QTest::newRow("İ by a program that knows no Turkish")
        << QByteArray("i\xCC\x87stanbul") << QByteArray("istanbul");
    QTest::newRow("small letters") << QByteArray("şğçöüıâîû") << QByteArray("sgcouiaiu");
    QTest::newRow("capital letters") << QByteArray("ŞĞÇÖÜİÂÎÛ") << QByteArray("sgcouiaiu");
    QTest::newRow("pijamalı hasta") << QByteArray("PİJAMALI HASTA YAĞIZ ŞOFÖRE ÇABUCAK GÜVENDİ")
                                    << QByteArray("pijamali hasta yagiz sofore cabucak guvendi");
    QTest::newRow("others stay") << QByteArray("é ß ñ 中") << QByteArray("é ß ñ 中");
    QTest::newRow("half a letter at the end") << QByteArray("A\xC5") << QByteArray("a\xC5");
}

void TestCustomerSelection::folds()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, folded);
    QCOMPARE(QByteArray::fromStdString(analysis::folded(text.toStdString())), folded);
    // Once more changes nothing.
    QCOMPARE(QByteArray::fromStdString(analysis::folded(folded.toStdString())), folded);
}

void TestCustomerSelection::sortsAsATurkishDictionary()
{
    // The order of the Turkish alphabet (with q, w and x where they stand in the Latin one).
    const std::vector<std::string> words{"",      "10",  "ağaç", "akıl", "bâ",  "cam",  "çam",
                                         "Çocuk", "dal", "gaz",  "ĞA",   "hal", "IRAK", "ısı",
                                         "İnce",  "iş",  "jal",  "kış",  "oda", "öde",  "quiz",
                                         "saz",   "ŞAL", "ulu",  "üzüm", "wok", "zil",  "Ω"};
    std::string before;
    std::string key;
    for (const std::string& word : words) {
        analysis::dictionaryKey(word, key);
        QVERIFY2(word.empty() || before < key, word.c_str());
        before = key;
    }
    // Capitals do not matter.
    for (const auto& [small, capital] : {std::pair("çığlık", "ÇIĞLIK"), std::pair("şişe", "ŞİŞE"),
                                         std::pair("üzüm", "ÜZÜM"), std::pair("kâr", "KÂR")}) {
        analysis::dictionaryKey(small, before);
        analysis::dictionaryKey(capital, key);
        QVERIFY2(before == key, small);
    }
}

void TestCustomerSelection::elements_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("elements");
    QTest::newRow("FLO") << QByteArray("[ERKEK, COCUK]") << QStringLiteral("ERKEK|COCUK");
    QTest::newRow("one") << QByteArray("[KADIN]") << QStringLiteral("KADIN");
    QTest::newRow("none") << QByteArray("[]") << QString();
    QTest::newRow("empty") << QByteArray("") << QString();
    QTest::newRow("plain") << QByteArray("Women's shoes, boots") << QStringLiteral("Women's shoes, boots");
    QTest::newRow("quoted") << QByteArray("['ERKEK', \"COCUK\"]") << QStringLiteral("ERKEK|COCUK");
    QTest::newRow("gaps") << QByteArray(" [ ERKEK ,, COCUK , ] ") << QStringLiteral("ERKEK|COCUK");
}

void TestCustomerSelection::elements()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QString, elements);
    QStringList found;
    for (const std::string_view element :
         listElements(std::string_view(list.data(), static_cast<std::size_t>(list.size()))))
        found << QString::fromUtf8(element.data(), static_cast<qsizetype>(element.size()));
    QCOMPARE(found.join(u'|'), elements);
}

void TestCustomerSelection::labels()
{
    data::CategoryColumn column;
    column.values = {"[ERKEK, COCUK]", "[Çocuk]", "[KADIN, KADIN]", "[]", "[nobody]"};
    column.codes = {0, 0, 1, 2, 3, 1, 1};
    const std::vector<LabelUse> labels = labelUses(column, true);
    const std::vector<LabelUse> expected{
        {QStringLiteral("COCUK"), 5}, {QStringLiteral("ERKEK"), 2}, {QStringLiteral("KADIN"), 1}};
    QCOMPARE(labels, expected);
    QCOMPARE(labelUses(column, true, 1).size(), 1U);
    QCOMPARE(labelUses(column, false).front().label, QStringLiteral("[Çocuk]"));
}

void TestCustomerSelection::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("customers");
    QTest::newRow("nothing asked") << QString() << QStringLiteral("0 1 2 3");
    QTest::newRow("çocuk") << QStringLiteral("çocuk") << QStringLiteral("0 2");
    QTest::newRow("COCUK") << QStringLiteral("COCUK") << QStringLiteral("0 2");
    QTest::newRow("part of a word, with spaces around") << QStringLiteral(" OCU ") << QStringLiteral("0 2");
    QTest::newRow("id") << QStringLiteral("a-1") << QStringLiteral("0");
    QTest::newRow("id with Turkish letters") << QStringLiteral("sukru") << QStringLiteral("3");
    QTest::newRow("channel") << QStringLiteral("internet") << QStringLiteral("1 2");
    QTest::newRow("channel in capitals") << QStringLiteral("İNTERNET") << QStringLiteral("1 2");
    QTest::newRow("not across ids") << QStringLiteral("1B") << QString();
    QTest::newRow("nobody") << QStringLiteral("xyz") << QString();
}

void TestCustomerSelection::finds()
{
    QFETCH(const QString, text);
    QFETCH(const QString, customers);
    Results results = test::madeResults(4);
    auto cleaned = std::make_shared<Cleaned>(*results.cleaned);
    auto made = std::make_shared<data::Customers>(*cleaned->customers);
    made->ids = {};
    for (const std::string id : {"A-1", "B-2", "C-3", "Şükrü"}) {
        made->ids.bytes.insert(made->ids.bytes.end(), id.begin(), id.end());
        made->ids.begin.push_back(made->ids.bytes.size());
    }
    made->channel = data::CategoryColumn{{0, 1, 1, 0}, {"Mağaza", "İnternet"}};
    made->category = data::CategoryColumn{{0, 1, 2, 1}, {"[ERKEK, COCUK]", "[KADIN]", "[ÇOCUK]"}};
    cleaned->customers = made;
    results.cleaned = cleaned;
    auto summary = std::make_shared<CustomerSummary>(*results.summary);
    summary->ids = std::shared_ptr<const data::TextColumn>(made, &made->ids);
    results.summary = summary;
    CustomerFilter filter;
    filter.text = text;
    QStringList found;
    for (const std::uint32_t row : sorted(rowsOf(results, filter)))
        found << QString::number(row);
    QCOMPARE(found.join(u' '), customers);
}

void TestCustomerSelection::filtersAsBruteForce_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("segment") << 0;
    QTest::newRow("channel") << 1;
    QTest::newRow("an element of categories, not a part of one") << 2;
    QTest::newRow("range, high excluded") << 3;
    QTest::newRow("range, high included") << 4;
    QTest::newRow("open below") << 5;
    QTest::newRow("open above") << 6;
    QTest::newRow("text in the id") << 7;
}

void TestCustomerSelection::filtersAsBruteForce()
{
    QFETCH(const int, which);
    const Results results = test::madeResults(100000, 7);
    const auto& cltv = results.forecast->cltv;
    CustomerFilter filter;
    std::function<bool(std::uint32_t)> wanted;
    switch (which) {
    case 0:
        filter.segment = 2;
        wanted = [&](std::uint32_t i) { return results.segments->of[i] == 2; };
        break;
    case 1:
        filter.channel = QStringLiteral("OFFLINE");
        wanted = [&](std::uint32_t i) { return results.cleaned->customers->channel->codes[i] == 2; };
        break;
    case 2:
        filter.category = QStringLiteral("çocuk");
        wanted = [&](std::uint32_t i) {
            return category(results, i) == "[ERKEK, COCUK]" ||
                   category(results, i) == "[KADIN, COCUK, ERKEK]";
        };
        break;
    case 3:
        filter.ranges = {{CustomerFigure::Orders, 3, 5, false}};
        wanted = [&](std::uint32_t i) {
            return results.summary->orders[i] == 3 || results.summary->orders[i] == 4;
        };
        break;
    case 4:
        filter.ranges = {{CustomerFigure::Orders, 3, 5, true}};
        wanted = [&](std::uint32_t i) {
            return results.summary->orders[i] >= 3 && results.summary->orders[i] <= 5;
        };
        break;
    case 5:
        filter.ranges = {{CustomerFigure::Cltv, {}, 40, false}};
        wanted = [&](std::uint32_t i) { return cltv[i] < 40; }; // never for NaN
        break;
    case 6:
        filter.ranges = {{CustomerFigure::Cltv, 40, {}, false}};
        wanted = [&](std::uint32_t i) { return cltv[i] >= 40; };
        break;
    default:
        filter.text = QStringLiteral("3A");
        wanted = [&](std::uint32_t i) {
            return (*results.summary->ids)[i].find("3a") != std::string_view::npos;
        };
    }
    const std::vector<std::uint32_t> expected = bruteForce(results, wanted);
    QVERIFY(!expected.empty() && expected.size() < 100000);
    QCOMPARE(sorted(rowsOf(results, filter)), expected);
}

void TestCustomerSelection::conditionsHoldTogether()
{
    const Results results = test::madeResults(50000, 3);
    CustomerFilter filter;
    filter.segment = 0;
    filter.category = QStringLiteral("COCUK");
    filter.ranges = {{CustomerFigure::Cltv, 50, 200, false}, {CustomerFigure::Alive, 0.5, {}, false}};
    const auto expected = bruteForce(results, [&](std::uint32_t i) {
        return results.segments->of[i] == 0 && results.forecast->cltv[i] >= 50 &&
               results.forecast->cltv[i] < 200 && results.forecast->alive[i] >= 0.5 &&
               category(results, i).find(" COCUK") != std::string::npos;
    });
    QVERIFY(!expected.empty());
    QCOMPARE(sorted(rowsOf(results, filter)), expected);
}

void TestCustomerSelection::justThese()
{
    const Results results = test::madeResults(1000);
    CustomerFilter filter;
    // An older analysis may have had more customers: what is not there is not found.
    filter.rows = std::make_shared<const std::vector<std::uint32_t>>(
        std::vector<std::uint32_t>{3, 17, 400, 999, 1000, 5000});
    QCOMPARE(sorted(rowsOf(results, filter)), (std::vector<std::uint32_t>{3, 17, 400, 999}));
}

void TestCustomerSelection::best()
{
    const Results results = test::madeResults(5000, 11);
    std::vector<std::uint32_t> order(5000);
    std::iota(order.begin(), order.end(), 0U);
    const auto worth = [&](std::uint32_t i) {
        const double cltv = results.forecast->cltv[i];
        return std::isnan(cltv) ? -1 : cltv;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t l, std::uint32_t r) { return worth(l) > worth(r); });
    order.resize(20);
    QCOMPARE(rowsOf(results, {}, 20), order);
    QCOMPARE(rowsOf(results, {}, 0).size(), 0U);
    QCOMPARE(rowsOf(results, {}, 9999).size(), 5000U);
    // Sorted by something else they are the same customers.
    QCOMPARE(sorted(rowsOf(results, {}, 20, {CustomerColumn::Orders, false})), sorted(order));
}

void TestCustomerSelection::sortsEveryColumn_data()
{
    QTest::addColumn<int>("column");
    for (int column = 0; column < customerColumnCount; ++column)
        QTest::addRow("%d", column) << column;
}

void TestCustomerSelection::sortsEveryColumn()
{
    QFETCH(const int, column);
    const auto by = static_cast<CustomerColumn>(column);
    const Results results = test::madeResults(20000, 5);
    const bool texts = by == CustomerColumn::Id || by == CustomerColumn::Channel ||
                       by == CustomerColumn::Category || by == CustomerColumn::RfmSegment;
    const Labels labels = labelsIn(results);
    QCollator dictionary{QLocale(QLocale::Turkish)};
    dictionary.setCaseSensitivity(Qt::CaseInsensitive);
    for (const bool descending : {false, true}) {
        std::vector<std::uint32_t> expected(20000);
        std::iota(expected.begin(), expected.end(), 0U);
        std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t l, std::uint32_t r) {
            if (texts) {
                const auto a = text(results, &labels, by, l);
                const auto b = text(results, &labels, by, r);
                // The library's Turkish order is the judge; the same but for capitals: as the bytes.
                int order = dictionary.compare(QString::fromUtf8(a.data(), qsizetype(a.size())),
                                               QString::fromUtf8(b.data(), qsizetype(b.size())));
                if (order == 0)
                    order = a.compare(b);
                return descending ? order > 0 : order < 0;
            }
            double a = figure(results, by, l);
            double b = figure(results, by, r);
            if (std::isnan(a) || std::isnan(b))
                return !std::isnan(a) && std::isnan(b); // last both ways
            if (by == CustomerColumn::Segment) {        // descending: the best first
                a = -a;
                b = -b;
            }
            return descending ? b < a : a < b;
        });
        QCOMPARE(rowsOf(results, {}, {}, {by, descending}), expected);
    }
}

void TestCustomerSelection::sortsNumbersInIds()
{
    Results results = test::madeResults(5);
    auto ids = std::make_shared<data::TextColumn>();
    for (const std::string id : {"10", "a longer name 2", "9", "a longer name 1", "100"}) {
        ids->bytes.insert(ids->bytes.end(), id.begin(), id.end());
        ids->begin.push_back(ids->bytes.size());
    }
    auto summary = std::make_shared<CustomerSummary>(*results.summary);
    summary->ids = ids;
    results.summary = summary;
    QCOMPARE(rowsOf(results, {}, {}, {CustomerColumn::Id, false}),
             (std::vector<std::uint32_t>{2, 0, 4, 3, 1}));
    QCOMPARE(rowsOf(results, {}, {}, {CustomerColumn::Id, true}),
             (std::vector<std::uint32_t>{1, 3, 4, 0, 2}));
}

void TestCustomerSelection::totals()
{
    const Results results = test::madeResults(3000, 2);
    CustomerFilter filter;
    filter.segment = 1;
    double sum = 0, all = 0;
    for (std::size_t i = 0; i < 3000; ++i) {
        const double cltv = results.forecast->cltv[i];
        if (std::isnan(cltv))
            continue;
        all += cltv;
        if (results.segments->of[i] == 1)
            sum += cltv;
    }
    const auto selection = select(results, nullptr, filter, {}, {});
    QVERIFY(std::abs(selection->cltv - sum) < 1e-9 * sum);
    QVERIFY(std::abs(selection->cltvShare - sum / all) < 1e-9);
    QVERIFY(std::abs(select(results, nullptr, {}, {}, {})->cltvShare - 1) < 1e-9);
}

void TestCustomerSelection::givesUp()
{
    const Results results = test::madeResults(100000);
    QVERIFY(!select(results, nullptr, {}, {}, {}, [](double) { return false; }));
    QVERIFY(select(results, nullptr, {}, {}, {}, [](double) { return true; }));
}

void TestCustomerSelection::withoutCustomers()
{
    const Results results = test::madeResults(0);
    const auto selection = select(results, nullptr, {}, 20, {});
    QVERIFY(selection && selection->rows.empty());
    QCOMPARE(selection->cltv, 0.0);
    QCOMPARE(selection->cltvShare, 0.0);
}

void TestCustomerSelection::withoutLabels()
{
    Results results = test::madeResults(100);
    results.cleaned.reset(); // a ready summary
    CustomerFilter filter;
    filter.channel = QStringLiteral("Mobile");
    QCOMPARE(rowsOf(results, filter).size(), 0U);
    QVERIFY(!has(results, nullptr, CustomerColumn::Channel));
    QVERIFY(!has(results, nullptr, CustomerColumn::FirstDate));
    QVERIFY(has(results, nullptr, CustomerColumn::Cltv));
    QCOMPARE(rowsOf(results, {}, {}, {CustomerColumn::Category, true}).size(), 100U);
}

void TestCustomerSelection::card()
{
    const Results results = test::madeResults(2000, 4);
    const auto& cltv = results.forecast->cltv;
    for (const std::uint32_t i : {0U, 17U, 1999U}) {
        const CustomerCard card = customerCard(results, nullptr, i);
        const auto known = static_cast<std::uint64_t>(
            std::count_if(cltv.begin(), cltv.end(), [](double v) { return !std::isnan(v); }));
        QCOMPARE(card.ranked, known);
        if (!std::isnan(cltv[i])) {
            const auto below = std::count_if(cltv.begin(), cltv.end(), [&](double v) { return v < cltv[i]; });
            QCOMPARE(card.shareBelow, static_cast<double>(below) / static_cast<double>(known));
            QCOMPARE(card.rank, known - static_cast<std::uint64_t>(below)); // no two are equal
        }
        QCOMPARE(card.parts.size(), 3U);
        QCOMPARE(card.parts[0].value + card.parts[1].value, double(card.orders));
        QVERIFY(!card.ordersAsRead && !card.valueAsRead);
        QCOMPARE(card.first, QDate(1970, 1, 1).addDays(results.cleaned->customers->first.days[i]));
        // The curve passes through the model's P(alive) of today.
        QVERIFY(card.aliveIdentified);
        const auto today = std::find_if(card.aliveCurve.begin(), card.aliveCurve.end(),
                                        [&](const auto& at) { return at.time == card.sinceLast; });
        QVERIFY(today != card.aliveCurve.end());
        const double expected = stats::probabilityAlive(
            results.transactions->model,
            {double(results.summary->x[i]), results.summary->t_x[i], results.summary->T[i]});
        QVERIFY(std::abs(today->alive - expected) < 1e-12);
        QCOMPARE(card.aliveCurve.front().time, 0.0);
        QVERIFY(card.aliveCurve.back().time >= card.sinceLast + 26);
        for (std::size_t k = 1; k < card.aliveCurve.size(); ++k) {
            QVERIFY(card.aliveCurve[k].time > card.aliveCurve[k - 1].time);
            QVERIFY(card.aliveCurve[k].alive <= card.aliveCurve[k - 1].alive); // silence never helps
        }
    }
}

void TestCustomerSelection::cardOfOneCustomer()
{
    Results results = test::madeResults(1);
    auto forecast = std::make_shared<Forecast>(*results.forecast);
    forecast->cltv[0] = 5;
    results.forecast = forecast;
    CustomerCard card = customerCard(results, nullptr, 0);
    QCOMPARE(card.rank, 1U);
    QCOMPARE(card.ranked, 1U);
    QCOMPARE(card.shareBelow, 0.0);
    forecast = std::make_shared<Forecast>(*forecast);
    forecast->cltv[0] = std::numeric_limits<double>::quiet_NaN();
    results.forecast = forecast;
    card = customerCard(results, nullptr, 0);
    QCOMPARE(card.rank, 0U);
    QCOMPARE(card.ranked, 0U);
    // Capped figures are told beside those of the file.
    auto capped = std::make_shared<Capped>(*results.capped);
    capped->value[0] = results.cleaned->customers->values[0].values[0] / 2;
    results.capped = capped;
    card = customerCard(results, nullptr, 0);
    QCOMPARE(card.value * 2, *card.valueAsRead);
}

void TestCustomerSelection::cardWithoutDropout()
{
    Results results = test::madeResults(10);
    results.findings.push_back(
        {FindingKind::SelectedCustomers, Severity::Warning, Stage::Summarise, 0, 0, {}, 0, false, {}, {}});
    QVERIFY(!customerCard(results, nullptr, 3).aliveIdentified);
    QVERIFY(customerCard(results, nullptr, 3).aliveCurve.empty());
    results.findings.clear();
    auto fit = std::make_shared<stats::TransactionFit>(*results.transactions);
    fit->model = stats::TransactionModel(stats::TransactionModelKind::Nbd, {0.2, 4, 0, 0});
    results.transactions = fit;
    QVERIFY(!customerCard(results, nullptr, 3).aliveIdentified);
}

void TestCustomerSelection::aMillion()
{
    const Results results = test::madeResults(1000000, 9);
    const Labels labels = labelsIn(results);
    const auto least = [&](const CustomerFilter& filter, CustomerOrder order = {CustomerColumn::Cltv, true}) {
        qint64 time = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (!select(results, &labels, filter, {}, order))
                return qint64(-1);
            time = std::min(time, timer.nsecsElapsed() / 1000);
        }
        return time;
    };
    CustomerFilter text;
    text.text = QStringLiteral("çocuk7"); // in no category: every id is searched
    CustomerFilter range;
    range.ranges = {{CustomerFigure::Cltv, 1000, {}, false}};
    CustomerFilter category;
    category.category = QStringLiteral("çocuk");
    category.ranges = {{CustomerFigure::Cltv, 1000, {}, false}};
    const qint64 byText = least(text);
    const qint64 byRange = least(range);
    const qint64 byCategory = least(category);
    const qint64 sortCltv = least({});
    const qint64 sortIds = least({}, {CustomerColumn::Id, false});
    qInfo("1,000,000 customers, ms: search %.1f, range %.1f, category and range %.1f, sort all by CLTV %.1f, "
          "by id %.1f",
          double(byText) / 1000, double(byRange) / 1000, double(byCategory) / 1000, double(sortCltv) / 1000,
          double(sortIds) / 1000);
#ifdef NDEBUG
    for (const qint64 time : {byText, byRange, byCategory})
        QVERIFY2(time < 400000, "a filter takes far more than the 100 ms it should");
#endif
}

QTEST_GUILESS_MAIN(TestCustomerSelection)
#include "tst_customer_selection.moc"
