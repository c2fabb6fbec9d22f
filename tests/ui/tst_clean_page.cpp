// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/clean_page.h"

#include "files/left_rows_csv.h"
#include "flo_like.h"
#include "language/language.h"
#include "tables/table_view.h"
#include "words/formats.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kiymet;
using namespace kiymet::ui;
using analysis::Settings;

class TestCleanPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutDocument();
    void nothingFound();
    void findingsWithSamples();
    void everyRuleHasItsBox_data();
    void everyRuleHasItsBox();
    void undoRestoresTheBoxes();
    void totalsBeforeAndAfter();
    void rowsLeftOut();
    void exports_data();
    void exports();
    void readySummary();
    void transactionLog();
    void languageThereAndBack();

private:
    void open(const QByteArray& text);
    void settle();
    template<typename T>
    T* control(const char* name) const
    {
        const auto all = m_page->findChildren<T*>();
        for (T* widget : all)
            if (widget->accessibleName() == QString::fromUtf8(name))
                return widget;
        qFatal("no %s", name);
        return nullptr;
    }
    bool says(const QString& text) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<CleanPage> m_page;
};

namespace {

/// 300 good rows, then one or two of each kind of bad ones, on lines 302 to 309.
QByteArray spoilt()
{
    QByteArray text = test::floLike(300);
    const auto row = [&text](const char* id, const char* first, const char* last, const char* orders,
                             const char* value) {
        text += QByteArray(id) + ",Mobile,Offline," + first + ',' + last + ",,," + orders + ",0,0," + value +
                ",[KADIN]\n";
    };
    row("", "2020-01-01", "2020-02-01", "2", "50");        // 302 no id
    row("neg", "2020-01-01", "2020-02-01", "2", "-50");    // 303
    row("zero", "2020-01-01", "2020-02-01", "2", "0");     // 304
    row("dates", "2020-02-01", "2020-01-01", "2", "40");   // 305
    row("id-7", "2018-12-01", "2020-12-30", "4", "1000");  // 306 repeats id-7
    row("text", "2020-01-01", "2020-02-01", "many", "50"); // 307
    row("nodate", "", "2020-02-01", "2", "50");            // 308
    row("zero2", "2020-01-01", "2020-02-01", "1", "0");    // 309
    return text;
}

} // namespace

void TestCleanPage::init()
{
    words::setDataLocale({});
    m_document = std::make_unique<Document>();
    m_page = std::make_unique<CleanPage>(*m_document);
    m_page->resize(1180, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestCleanPage::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void TestCleanPage::open(const QByteArray& text)
{
    const QString path = m_folder.filePath(QStringLiteral("customers.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    file.close();
    QSignalSpy opened(m_document.get(), &Document::opened);
    m_document->open(path);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 60000);
    settle();
}

void TestCleanPage::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_document->isRunning(), 60000);
    QCoreApplication::processEvents();
}

bool TestCleanPage::says(const QString& text) const
{
    const auto labels = m_page->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

void TestCleanPage::withoutDocument()
{
    QCOMPARE(m_page->mark().kind, Page::Mark::Waiting);
    QVERIFY(!control<QComboBox>("Missing or unreadable")->isEnabled());
    QVERIFY(!control<TableView>("Rows left out")->isVisible());
    m_page->grab();
}

void TestCleanPage::nothingFound()
{
    open(test::floLike(300));
    QVERIFY(says(QStringLiteral("Nothing was found")));
    QVERIFY(says(QStringLiteral("No row is left out")));
    QCOMPARE(m_page->mark().kind, Page::Mark::Done);
    QCOMPARE(control<TableView>("Findings of reading and cleaning")->model()->rowCount(), 0);
}

void TestCleanPage::findingsWithSamples()
{
    open(spoilt());
    auto* findings = control<TableView>("Findings of reading and cleaning");
    const QAbstractItemModelTester tester(findings->model());
    const int rows = findings->model()->rowCount();
    QVERIFY(rows >= 6);
    // The mark counts what needs attention; the page shows notices too.
    QCOMPARE(m_page->mark().kind, Page::Mark::Attention);
    QVERIFY(m_page->mark().findings > 0 && m_page->mark().findings <= rows);
    // The rows on which each kind was put, found again by choosing it.
    QMap<QString, QStringList> lines; // first words of a finding to its lines
    auto* samples = control<TableView>("Sample rows");
    for (int row = 0; row < rows; ++row) {
        findings->selectRow(row);
        QStringList of;
        for (int i = 0; i < samples->model()->rowCount(); ++i)
            of << samples->model()->index(i, 0).data().toString() + u' ' +
                      samples->model()->index(i, 1).data().toString();
        lines[findings->model()->index(row, FindingsModel::Message).data().toString()] = of;
    }
    const auto has = [&lines](const QString& words, const QStringList& expected) {
        for (auto i = lines.begin(); i != lines.end(); ++i)
            if (i.key().contains(words) && i.value() == expected)
                return true;
        return false;
    };
    QVERIFY(has(QStringLiteral("no customer id"), {QStringLiteral("302 –")}) ||
            has(QStringLiteral("no customer id"), {QStringLiteral("302 ") + words::none()}));
    QVERIFY(has(QStringLiteral("negative"), {QStringLiteral("303 neg")}));
    QVERIFY(has(QStringLiteral("total of zero"), {QStringLiteral("304 zero"), QStringLiteral("309 zero2")}));
    QVERIFY(has(QStringLiteral("before the first"), {QStringLiteral("305 dates")}));
    QVERIFY(has(QStringLiteral("repeat the id"), {QStringLiteral("306 id-7")}));
    QVERIFY(has(QStringLiteral("cannot be read"), {QStringLiteral("307 text")}));
    const QString share = findings->model()->index(0, FindingsModel::Affected).data().toString();
    QVERIFY2(share.contains(u'%'), qPrintable(share));
}

void TestCleanPage::everyRuleHasItsBox_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<int>("choice");
    QTest::addColumn<int>("customers");
    // 300 good ones and nothing of the eight others, but for those that the rule lets stay.
    QTest::newRow("as opened") << QString() << 0 << 300;
    QTest::newRow("missing") << QStringLiteral("Missing or unreadable") << 1
                             << 302; // the dateless one leaves
    QTest::newRow("zero") << QStringLiteral("Zero in total") << 1 << 302;
    QTest::newRow("negative") << QStringLiteral("Negative") << 1 << 301;
    QTest::newRow("dates") << QStringLiteral("Last order before first") << 1 << 301;
    QTest::newRow("drop repeated") << QStringLiteral("Repeated ids") << 1 << 299;
    QTest::newRow("merge repeated") << QStringLiteral("Repeated ids") << 2 << 300;
    QTest::newRow("keep repeated") << QStringLiteral("Repeated ids") << 3 << 301;
}

void TestCleanPage::everyRuleHasItsBox()
{
    QFETCH(QString, box);
    QFETCH(int, choice);
    QFETCH(int, customers);
    open(spoilt());
    if (!box.isEmpty()) {
        auto* rule = control<QComboBox>(box.toUtf8().constData());
        QCOMPARE(rule->currentIndex(), 0);
        const auto labels = m_page->findChildren<QLabel*>();
        const QString meaning = rule->itemData(choice, Qt::ToolTipRole).toString();
        QVERIFY(!meaning.isEmpty());
        rule->setCurrentIndex(choice);
        Q_EMIT rule->activated(choice);
        settle();
        QCOMPARE(rule->currentIndex(), choice);
        QVERIFY2(says(meaning), qPrintable(meaning));
        QCOMPARE(m_document->history().states().size(), std::size_t{2});
    }
    QCOMPARE(static_cast<int>(m_document->results()->summary->size()), customers);
    QVERIFY(says(words::count(static_cast<std::uint64_t>(customers))));
}

void TestCleanPage::undoRestoresTheBoxes()
{
    open(spoilt());
    auto* rule = control<QComboBox>("Repeated ids");
    rule->setCurrentIndex(2);
    Q_EMIT rule->activated(2);
    settle();
    m_document->undo();
    settle();
    QCOMPARE(rule->currentIndex(), 0);
    m_document->redo();
    settle();
    QCOMPARE(rule->currentIndex(), 2);
}

void TestCleanPage::totalsBeforeAndAfter()
{
    open(spoilt());
    // Added up from the file by hand.
    double orders = 0, value = 0;
    for (int i = 0; i < 300; ++i) {
        const double scale = i % 100 == 99 ? 100 : 1;
        orders += 1 + i % 5 + 1 + i % 3;
        value += QString::number(scale * (40 + std::fmod(i * 37.25, 400)), 'f', 2).toDouble() +
                 QString::number(scale * (60 + std::fmod(i * 17.5, 300)), 'f', 2).toDouble();
    }
    QVERIFY(says(words::number(orders, 0)));
    QVERIFY(says(words::wholeMoney(value)));
    // Before: 2 + 2 + 2 + 2 + 4 + 2 + 1 orders (“many” is none), 50 - 50 + 0 + 40 + 1000 + 50 + 50 + 0 of
    // value.
    QVERIFY(says(words::number(orders + 15, 0)));
    QVERIFY(says(words::wholeMoney(value + 1140)));
    QVERIFY(says(QStringLiteral("308")));
}

void TestCleanPage::rowsLeftOut()
{
    open(spoilt());
    auto* left = control<TableView>("Rows left out");
    QVERIFY(left->isVisible());
    const QAbstractItemModelTester tester(left->model());
    QCOMPARE(left->model()->rowCount(), 8);
    QStringList picture;
    for (int row = 0; row < 8; ++row)
        picture << QStringList{left->model()->index(row, 0).data().toString(),
                               left->model()->index(row, 1).data().toString(),
                               left->model()->index(row, 2).data().toString()}
                       .join(u' ');
    const QString none = words::none();
    const QStringList expected{
        QStringLiteral("302 No customer id ") + none, QStringLiteral("303 Negative value neg"),
        QStringLiteral("304 Zero in total zero"),     QStringLiteral("305 Last order before first dates"),
        QStringLiteral("306 Repeated id id-7"),       QStringLiteral("307 Unreadable value text"),
        QStringLiteral("308 Missing value nodate"),   QStringLiteral("309 Zero in total zero2")};
    QCOMPARE(picture, expected);
    QCOMPARE(left->model()->index(6, 3).data().toString(), none); // its first date
    QCOMPARE(left->model()->index(1, 3).data().toString(), words::date(QDate(2020, 1, 1)));
}

void TestCleanPage::exports_data()
{
    QTest::addColumn<bool>("excel");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("for programs") << false
                                  << QByteArray("line,reason,master_id,first_order_date,last_order_date,")
                                  << QByteArray("303,negative_value,neg,2020-01-01,2020-02-01,2,0,0,-50");
    QTest::newRow("for a Turkish Excel")
        << true << QByteArray("\xef\xbb\xbfline;reason;master_id;first_order_date;last_order_date;")
        << QByteArray("305;date_order;dates;2020-02-01;2020-01-01;2;0;0;40");
}

void TestCleanPage::exports()
{
    QFETCH(bool, excel);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, row);
    open(spoilt());
    const QString path = m_folder.filePath(QStringLiteral("left.csv"));
    const analysis::LeftRows rows(*m_document->results());
    const auto failure = files::writeLeftRows(
        path, rows, excel ? files::CsvVariant::ExcelTurkish : files::CsvVariant::Standard);
    QVERIFY(!failure);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.startsWith(head), text.left(120).constData());
    QVERIFY2(text.contains(QByteArray('\n' + row + '\n')), text.constData());
    QCOMPARE(text.count('\n'), 9);
    // Told to stop, it leaves what was there.
    QVERIFY(!files::writeLeftRows(path, analysis::LeftRows(), files::CsvVariant::Standard,
                                  [](double) { return false; }));
    QFile again(path);
    QVERIFY(again.open(QIODevice::ReadOnly));
    QCOMPARE(again.readAll(), text);
    // What cannot be written says why.
    QVERIFY(files::writeLeftRows(m_folder.filePath(QStringLiteral("no/such/folder.csv")), rows,
                                 files::CsvVariant::Standard));
}

void TestCleanPage::readySummary()
{
    QByteArray text = "id,x,t_x,T,zbar\n";
    for (int i = 0; i < 400; ++i)
        text += 'c' + QByteArray::number(i) + ',' + QByteArray::number(i % 6) + ',' +
                QByteArray::number(i % 6 ? 5 + i % 20 : 0) + ",38," +
                (i % 6 ? QByteArray::number(20 + i % 50) : QByteArray("0")) + '\n';
    text += "bad,3,50,38,20\n"; // t_x > T
    open(text);
    QVERIFY(says(QStringLiteral("ready summaries")));
    QVERIFY(!control<QComboBox>("Last order before first")->isEnabled());
    QVERIFY(says(QStringLiteral("Does not apply")));
    auto* left = control<TableView>("Rows left out");
    QCOMPARE(left->model()->rowCount(), 1);
    QCOMPARE(left->model()->index(0, 0).data().toString(), QStringLiteral("402"));
    QCOMPARE(left->model()->index(0, 4).data().toString(), QStringLiteral("50"));
    QVERIFY(says(QStringLiteral("401")));
    QVERIFY(says(QStringLiteral("400")));
}

void TestCleanPage::transactionLog()
{
    QByteArray text = "customer_id,date,amount\n";
    for (int i = 0; i < 900; ++i)
        text += 'c' + QByteArray::number(i % 250) + ',' +
                QDate(2020, 1, 1).addDays(i * 11 % 700).toString(Qt::ISODate).toLatin1() + ',' +
                QByteArray::number(10 + i % 90) + '\n';
    text += ",2020-02-02,10\nc1,,10\nc2,2020-03-03,-5\n";
    open(text);
    QVERIFY(m_document->results()->input->isLog());
    QVERIFY(says(QStringLiteral("transaction log")));
    QVERIFY(!control<QComboBox>("Repeated ids")->isEnabled());
    QVERIFY(says(QStringLiteral("250")));
    QVERIFY(control<TableView>("Findings of reading and cleaning")->model()->rowCount() >= 2);
    QVERIFY(!control<TableView>("Rows left out")->isVisible());
}

void TestCleanPage::languageThereAndBack()
{
    open(spoilt());
    useLanguage(QStringLiteral("tr"));
    QCoreApplication::processEvents();
    QVERIFY(control<QComboBox>("Yinelenen numaralar"));
    QVERIFY(says(QStringLiteral("dışarıda bırakıldı")));
    useLanguage(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QVERIFY(control<QComboBox>("Repeated ids"));
}

QTEST_MAIN(TestCleanPage)
#include "tst_clean_page.moc"
