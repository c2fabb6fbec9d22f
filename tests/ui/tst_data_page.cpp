// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/data_page.h"

#include "analysis/settings/settings.h"
#include "charts/profile_chart.h"
#include "data/table/raw_table.h"
#include "document/remembered_readings.h"
#include "event_loop_probe.h"
#include "named.h"
#include "pages/column_panel.h"
#include "pages/columns_box.h"
#include "pages/mapping_panel.h"
#include "reference.h"
#include "tables/rows_view.h"
#include "words/formats.h"

#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace kiymet;
using test::named;
using namespace kiymet::ui;

namespace {

void choose(QComboBox& box, const QString& text)
{
    const int index = box.findText(text);
    if (index < 0)
        qFatal("%s has no item %s", qPrintable(box.accessibleName()), qPrintable(text));
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

/// Ticks exactly these in the list that opens.
void tick(ColumnsBox& box, const QStringList& columns)
{
    box.showPopup();
    auto* list = box.findChild<QListWidget*>();
    for (int i = 0; i < list->count(); ++i)
        list->item(i)->setCheckState(columns.contains(list->item(i)->text()) ? Qt::Checked : Qt::Unchecked);
    box.findChild<QMenu*>()->hide();
    QCoreApplication::processEvents();
}

QByteArray customers(int n)
{
    QByteArray text = "customer_id,first_order_date,last_order_date,orders,value,city\n";
    for (int i = 0; i < n; ++i) {
        const QDate first = QDate(2019, 1, 1).addDays(i * 7 % 500);
        text += QStringLiteral("id-%1,%2,%3,%4,%5,%6\n")
                    .arg(i)
                    .arg(first.toString(Qt::ISODate), first.addDays(30 + i * 13 % 300).toString(Qt::ISODate))
                    .arg(1 + i % 7)
                    .arg(40 + i * 37 % 400)
                    .arg(i % 3 ? QStringLiteral("İzmir") : QStringLiteral("Muş"))
                    .toUtf8();
    }
    return text;
}

} // namespace

class TestDataPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Never the user's own settings, however the test is started.
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void init();
    void withoutDocument();
    void oneCustomer();
    void someCustomers();
    void floCustomers();
    void aMillionRows();
    void unknownNamesAreMapped();
    void whatWaitsLeavesTheDocument();
    void anotherDelimiterAndBack();
    void questionsAreAnswered();
    void rolesByWhatColumnsHold();
    void readingIsOfferedAgain();
    void columnsAreOfferedAgain();
    void fileOfAnArchive();
    void formatOfAColumn();
    void roleOfAColumn();
    void severalColumnsForARole();
    void linesOfUnreadableCells();
    void copiesCells();
    void findingsLeadToTheirRow();
    void languageThereAndBack();

private:
    QString write(const QString& name, const QByteArray& text) const;
    void open(const QString& file);
    QLabel* labelWith(const QString& text) const;
    QPushButton* button(const QString& text) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<DataPage> m_page;
    RowsView* m_table = nullptr;
};

void TestDataPage::init()
{
    words::setDataLocale({});
    QSettings(QStringLiteral("kiymet"), QStringLiteral("kiymet")).clear(); // no readings of other tests
    m_page.reset();
    m_document = std::make_unique<Document>();
    m_page = std::make_unique<DataPage>(*m_document);
    m_page->resize(1180, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_table = named<RowsView>(*m_page, "Data");
    QVERIFY(m_table);
}

QString TestDataPage::write(const QString& name, const QByteArray& text) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return path;
}

void TestDataPage::open(const QString& file)
{
    QSignalSpy shown(m_document.get(), &Document::resultsChanged);
    QSignalSpy waits(m_document.get(), &Document::pendingChanged);
    m_document->open(file);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty() || !waits.isEmpty(), 60000);
}

QLabel* TestDataPage::labelWith(const QString& text) const
{
    const auto labels = m_page->findChildren<QLabel*>();
    for (QLabel* label : labels)
        if (label->isVisible() && label->text().contains(text))
            return label;
    return nullptr;
}

QPushButton* TestDataPage::button(const QString& text) const
{
    const auto buttons = m_page->findChildren<QPushButton*>();
    for (QPushButton* one : buttons)
        if (one->isVisible() && one->text() == text)
            return one;
    qFatal("no button %s", qPrintable(text));
}

void TestDataPage::withoutDocument()
{
    QCOMPARE(m_table->model()->rowCount(), 0);
    QCOMPARE(m_page->mark().kind, Page::Mark::Waiting);
    m_page->goToLine(5);
    Q_EMIT m_table->copyWanted(true);
    QVERIFY(!labelWith(QStringLiteral("Still missing")));
}

void TestDataPage::oneCustomer()
{
    // The models have too little to go by, but what the file holds is shown all the same.
    m_document->open(write(QStringLiteral("one.csv"), customers(1)));
    QSignalSpy failed(m_document.get(), &Document::failed);
    QTRY_VERIFY(m_document->isOpen() || !failed.isEmpty());
    if (m_document->isOpen()) {
        QTRY_COMPARE(m_table->model()->rowCount(), 1);
        QTRY_COMPARE(m_table->model()->index(0, 0).data().toString(), QStringLiteral("id-0"));
    }
}

void TestDataPage::someCustomers()
{
    open(write(QStringLiteral("some.csv"), customers(1200)));
    QTRY_COMPARE(m_table->model()->rowCount(), 1200);
    QCOMPARE(m_table->model()->columnCount(), 6);
    QTRY_COMPARE(m_table->model()->index(3, 5).data().toString(), QStringLiteral("Muş"));
    const auto header = [this](int column, int role) {
        return m_table->model()->headerData(column, Qt::Horizontal, role);
    };
    QTRY_COMPARE(header(5, TypeRole).toString(), QStringLiteral("category"));
    QTRY_COMPARE(header(1, TypeRole).toString(), QStringLiteral("date"));
    QTRY_COMPARE(header(0, TypeRole).toString(), QStringLiteral("text"));
    QCOMPARE(header(0, UsedAsRole).toString(), QStringLiteral("customer id"));
    QCOMPARE(header(5, UsedAsRole).toString(), QString());
    QVERIFY(labelWith(QStringLiteral("Every column that is needed was found.")));

    // Column after column, each with the chart of its kind.
    Q_EMIT m_table->columnChosen(4);
    auto* histogram = m_page->findChild<ProfileChart*>();
    auto* frequent = m_page->findChild<FrequentChart*>();
    QTRY_VERIFY(histogram->isVisible());
    std::uint64_t rows = 0;
    for (const auto& row : histogram->figures().rows)
        rows += row.back().raw.toULongLong();
    QCOMPARE(rows, std::uint64_t(1200));
    QVERIFY(labelWith(QStringLiteral("100.0% valid (1,200)")));
    Q_EMIT m_table->columnChosen(5);
    QTRY_VERIFY(frequent->isVisible());
    QCOMPARE(frequent->figures().rows.size(), std::size_t(2));
    QCOMPARE(frequent->figures().rows[0][0].text, QStringLiteral("İzmir"));
    QCOMPARE(frequent->figures().rows[0][1].raw.toULongLong(), 800ULL);
}

void TestDataPage::floCustomers()
{
    KIYMET_NEED_PRIVATE(file, "flo_data_20k.csv");
    test::EventLoopProbe probe;
    open(file);
    QTRY_COMPARE(m_table->model()->rowCount(), 19945);
    QTRY_COMPARE(m_table->model()->headerData(7, Qt::Horizontal, TypeRole).toString(),
                 QStringLiteral("number"));
    m_page->goToLine(19946);
    QTRY_COMPARE(m_table->currentIndex().row(), 19944);
    QTRY_VERIFY(m_table->model()->index(19944, 0).data().toString().size() > 30);
    qInfo("longest block of the user's thread with 19,945 rows: %s", qPrintable(probe.take()));
}

void TestDataPage::aMillionRows()
{
    // Without names that are known, so that it is the page that is measured and not the models' charts.
    QByteArray text = "who,when,what,how much\n";
    for (int i = 0; i < 1000000; ++i)
        text += "customer-" + QByteArray::number(i * 7919LL % 1000000) + ",2021-05-" +
                QByteArray::number(10 + i % 20) + ",thing " + QByteArray::number(i % 50) + "," +
                QByteArray::number(i % 977) + ".5\n";
    const QString file = write(QStringLiteral("million.csv"), text);
    test::EventLoopProbe probe;
    open(file);
    QTRY_COMPARE_WITH_TIMEOUT(m_table->model()->rowCount(), 1000000, 60000);
    const QString loaded = probe.take();
    // From end to end by the scroll bar, as fast as it goes.
    QScrollBar* bar = m_table->verticalScrollBar();
    for (int step = 0; step <= 100; ++step) {
        bar->setValue(bar->maximum() / 100 * step);
        QTest::qWait(5);
    }
    const QString scrolled = probe.take();
    m_page->goToLine(900002);
    QTRY_COMPARE(m_table->currentIndex().row(), 900000);
    QTRY_COMPARE(m_table->model()->index(900000, 3).data().toString(),
                 QString::number(900000 % 977) + QStringLiteral(".5"));
    for (int column = 0; column < 4; ++column)
        QTRY_VERIFY_WITH_TIMEOUT(m_table->model()->headerData(column, Qt::Horizontal, ValidRole).isValid(),
                                 60000);
    QCOMPARE(m_table->model()->headerData(3, Qt::Horizontal, ValidRole).toDouble(), 1.0);
    const QString profiled = probe.take();
    qInfo(
        "a million rows, longest block of the user's thread: %s while loading, %s while scrolling, %s while "
        "profiling",
        qPrintable(loaded), qPrintable(scrolled), qPrintable(profiled));
}

void TestDataPage::unknownNamesAreMapped()
{
    open(test::testData(QStringLiteral("csv/unknown_names.csv")));
    QVERIFY(!m_document->isOpen());
    QVERIFY(m_document->pending());
    QCOMPARE(m_page->mark().kind, Page::Mark::Attention);
    QTRY_COMPARE(m_table->model()->rowCount(), 3);
    QTRY_COMPARE(m_table->model()->index(2, 0).data().toString(), QStringLiteral("c3"));
    QTRY_VERIFY(labelWith(QStringLiteral("Still missing")));
    for (const char* role : {"Customer id", "Date of the first order", "Number of orders"})
        QVERIFY2(labelWith(QStringLiteral("Still missing"))->text().contains(QLatin1String(role)), role);

    choose(*named<QComboBox>(*m_page, "Customer id"), QStringLiteral("kim"));
    QTRY_VERIFY(!labelWith(QStringLiteral("Still missing"))->text().contains(QLatin1String("Customer id")));
    choose(*named<QComboBox>(*m_page, "Date of the first order"), QStringLiteral("ne"));
    choose(*named<QComboBox>(*m_page, "Date of the last order"), QStringLiteral("nerede"));
    tick(*named<ColumnsBox>(*m_page, "Number of orders"), {QStringLiteral("siparisler_toplami")});
    QTRY_VERIFY(!m_document->isRunning());
    QVERIFY(m_document->pending());
    QTRY_COMPARE(m_document->pending()->failure.hints.join(QLatin1Char(' ')),
                 QStringLiteral("mapping.value"));
    QSignalSpy failed(m_document.get(), &Document::failed);
    tick(*named<ColumnsBox>(*m_page, "Total value"), {QStringLiteral("tutarlar")});
    // Three customers may be too few for a fit; the mapping is complete either way.
    QTRY_VERIFY(m_document->isOpen() || !failed.isEmpty());
    QVERIFY(labelWith(QStringLiteral("Every column that is needed was found.")));
    const auto& mapping = m_document->isOpen() ? m_document->state().settings.input.mapping
                                               : m_document->pending()->state.settings.input.mapping;
    QCOMPARE(mapping.at(data::Role::CustomerId), QStringList{QStringLiteral("kim")});
    QCOMPARE(mapping.at(data::Role::Value), QStringList{QStringLiteral("tutarlar")});
}

void TestDataPage::whatWaitsLeavesTheDocument()
{
    const QString former = write(QStringLiteral("former.csv"), customers(400));
    open(former);
    const SharedResults results = m_document->results();
    QByteArray text = customers(500);
    text.replace("customer_id", "kim");
    open(write(QStringLiteral("other.csv"), text));
    QVERIFY(m_document->pending());
    QCOMPARE(m_document->results(), results);
    QCOMPARE(m_document->file(), former);
    QTRY_COMPARE(m_table->model()->rowCount(), 500);

    // Back to the former one, and the page shows it again.
    auto* back = m_page->findChild<QPushButton*>();
    for (QPushButton* button : m_page->findChildren<QPushButton*>())
        if (button->text().contains(QLatin1String("former.csv")))
            back = button;
    QVERIFY(back->isVisible());
    back->click();
    QVERIFY(!m_document->pending());
    QTRY_COMPARE(m_table->model()->rowCount(), 400);
    QVERIFY(!back->isVisible());

    // Once more, and then what is missing is said: the document is the new file.
    open(m_folder.filePath(QStringLiteral("other.csv")));
    QTRY_COMPARE(m_table->model()->rowCount(), 500);
    QSignalSpy opened(m_document.get(), &Document::opened);
    choose(*named<QComboBox>(*m_page, "Customer id"), QStringLiteral("kim"));
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(!m_document->pending());
    QVERIFY(m_document->file().endsWith(QLatin1String("other.csv")));
    QCOMPARE(m_document->history().states().size(), std::size_t(1));
}

void TestDataPage::anotherDelimiterAndBack()
{
    open(write(QStringLiteral("delimiter.csv"), customers(400)));
    QTRY_COMPARE(m_table->model()->columnCount(), 6);
    auto* delimiter = named<QComboBox>(*m_page, "Delimiter");
    QVERIFY(delimiter);
    QCOMPARE(delimiter->currentText(), QStringLiteral("Automatic: comma"));
    choose(*delimiter, QStringLiteral("Semicolon"));
    // The table follows at once, although nothing can be analysed like this.
    QTRY_COMPARE(m_table->model()->columnCount(), 1);
    QTRY_VERIFY(m_document->pending());
    QVERIFY(m_document->isOpen());
    QVERIFY(!m_document->history().canUndo());
    choose(*delimiter, QStringLiteral("Comma"));
    QTRY_COMPARE(m_table->model()->columnCount(), 6);
    QTRY_VERIFY(!m_document->pending());
    QTRY_VERIFY(!m_document->isRunning());
    // It is one step of the same document.
    QVERIFY(m_document->history().canUndo());
    QCOMPARE(m_document->state().settings.input.delimiter, std::optional<char>(','));
    m_document->undo();
    QTRY_VERIFY(!m_document->isRunning());
    QCOMPARE(delimiter->currentText(), QStringLiteral("Automatic: comma"));
}

void TestDataPage::questionsAreAnswered()
{
    // 1.234 may be a thousand and more, or a little more than one: nothing in the file says which.
    QByteArray text = "customer_id;first_order_date;last_order_date;orders;value\n";
    for (int i = 0; i < 400; ++i)
        text += QStringLiteral("id-%1;2020-01-%2;2020-0%3-15;%4;%5.%6\n")
                    .arg(i)
                    .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                    .arg(2 + i % 8)
                    .arg(1 + i % 7)
                    .arg(1 + i % 9)
                    .arg(100 + i * 7 % 900)
                    .toUtf8();
    open(write(QStringLiteral("question.csv"), text));
    QVERIFY(m_document->pending());
    QCOMPARE(m_document->pending()->failure.kind, FailureKind::InputAmbiguous);
    QTRY_COMPARE(m_table->model()->rowCount(), 400);
    // Both readings of the file's own values, before anything is decided.
    QTRY_VERIFY(labelWith(QStringLiteral("Which numbers are in the column “value”?")));
    QVERIFY(labelWith(QStringLiteral("1.100")));
    QVERIFY(labelWith(QStringLiteral("1100")));
    auto* comma = named<QPushButton>(*m_page, "Read like this: decimal comma");
    QVERIFY(comma && comma->isVisible());
    QSignalSpy opened(m_document.get(), &Document::opened);
    comma->click();
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(!m_document->pending());
    QCOMPARE(m_document->state().settings.input.byColumn.at(QStringLiteral("value")).decimal,
             std::optional<char>(','));
    // Its profile reads it so as well.
    Q_EMIT m_table->columnChosen(4);
    auto* decimal = m_page->findChild<ColumnPanel*>()->findChildren<QComboBox*>().value(1);
    QTRY_COMPARE(decimal->currentText(), QStringLiteral("comma"));
    QTRY_VERIFY(labelWith(QStringLiteral("number: 100.0% valid (400)")));
}

/// The log of the papers has no header and no delimiter but blanks; what its columns are is told all the
/// same.
void TestDataPage::rolesByWhatColumnsHold()
{
    QByteArray text;
    for (int i = 0; i < 400; ++i)
        text += QStringLiteral(" %1 %2 1997%3%4 %5 %6\n")
                    .arg(i / 3 * 7, 5, 10, QLatin1Char('0'))
                    .arg(i / 3, 4, 10, QLatin1Char('0'))
                    .arg(1 + i * 5 % 12, 2, 10, QLatin1Char('0'))
                    .arg(1 + i * 11 % 28, 2, 10, QLatin1Char('0'))
                    .arg(1 + i % 4, 2)
                    .arg(8 + i * 37 % 90 + 0.33, 7, 'f', 2)
                    .toLatin1();
    open(write(QStringLiteral("log.txt"), text));
    QVERIFY(m_document->isOpen() && !m_document->pending());
    QTRY_COMPARE(m_table->model()->rowCount(), 400);
    QCOMPARE(m_table->model()->columnCount(), 5);
    QTRY_VERIFY(labelWith(QStringLiteral("separated by space")));
    QTRY_VERIFY(!labelWith(QStringLiteral("Still missing")));
    auto* date = named<QComboBox>(*m_page, "Date of the purchase");
    QVERIFY(date && date->currentText().contains(QStringLiteral("column_3")));
}

namespace {

/// Customers whose value may be 1.234 or 1234; `seed` makes another file of the same kind.
QByteArray ambiguous(int seed)
{
    QByteArray text = "customer_id;first_order_date;last_order_date;orders;value\n";
    for (int i = 0; i < 300; ++i)
        text += QStringLiteral("id-%1;2020-01-%2;2020-0%3-15;%4;%5.%6\n")
                    .arg(i * seed)
                    .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                    .arg(2 + i % 8)
                    .arg(1 + i % 7)
                    .arg(1 + i % 9)
                    .arg(100 + i * seed % 900)
                    .toUtf8();
    return text;
}

} // namespace

/// What was said of a file is offered for the next one of its kind, and no word of the file is kept.
void TestDataPage::readingIsOfferedAgain()
{
    const QString offer = QStringLiteral("You have read a file with these columns before");
    open(write(QStringLiteral("may.csv"), ambiguous(7)));
    QTRY_COMPARE(m_table->model()->rowCount(), 300);
    QVERIFY(!labelWith(offer));
    QTRY_VERIFY(named<QPushButton>(*m_page, "Read like this: decimal comma"));
    QSignalSpy opened(m_document.get(), &Document::opened);
    named<QPushButton>(*m_page, "Read like this: decimal comma")->click();
    QTRY_COMPARE(opened.count(), 1);

    open(write(QStringLiteral("june.csv"), ambiguous(11)));
    QVERIFY(m_document->pending());
    QTRY_VERIFY(labelWith(offer));
    QVERIFY(labelWith(offer)->text().contains(QStringLiteral("comma")));
    button(QStringLiteral("Read it so"))->click();
    QTRY_COMPARE(opened.count(), 2);
    QCOMPARE(m_document->state().settings.input.byColumn.at(QStringLiteral("value")).decimal,
             std::optional<char>(','));
    QVERIFY(!labelWith(offer));

    // Not wanted, it is not said again of this file.
    open(write(QStringLiteral("july.csv"), ambiguous(13)));
    QTRY_VERIFY(labelWith(offer));
    button(QStringLiteral("As it is now"))->click();
    QVERIFY(!labelWith(offer));
    QVERIFY(m_document->pending());
    // Another kind of file.
    QByteArray other = ambiguous(17);
    other.replace("orders", "number_of_orders");
    open(write(QStringLiteral("other.csv"), other));
    QTRY_COMPARE(m_table->model()->rowCount(), 300);
    QTest::qWait(100);
    QVERIFY(!labelWith(offer));

    QDirIterator files(m_folder.path(), QDir::Files, QDirIterator::Subdirectories);
    QByteArray kept;
    while (files.hasNext())
        if (QFile file(files.next());
            !file.fileName().endsWith(QLatin1String(".csv")) && file.open(QIODevice::ReadOnly))
            kept += file.readAll();
    QVERIFY(kept.contains("decimal"));
    for (const char* word : {"customer_id", "value", "id-7", "may.csv"})
        QVERIFY2(!kept.contains(word), word);
}

namespace {

QString picture(const data::InputOptions& options)
{
    analysis::Settings settings;
    settings.input = options;
    return QString::fromUtf8(QJsonDocument(analysis::toJson(settings, false)).toJson());
}

} // namespace

/// So are columns that had to be chosen, though the table is another one under the delimiter that was said.
void TestDataPage::columnsAreOfferedAgain()
{
    const auto text = [](int seed) {
        QByteArray lines = "kim|a;ilk;son|adet;ne;x\n";
        for (int i = 0; i < 60; ++i)
            lines += QStringLiteral("k%1|y;2020-01-%2;2020-0%3-15|%4;%5;z\n")
                         .arg(i * seed)
                         .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                         .arg(2 + i % 8)
                         .arg(1 + i % 7)
                         .arg(10 + i % 90)
                         .toUtf8();
        return lines;
    };
    analysis::Settings said;
    for (const auto& [key, value] :
         std::initializer_list<std::pair<const char*, const char*>>{{"input.delimiter", "|"},
                                                                    {"mapping.customer_id", "kim"},
                                                                    {"mapping.first_date", "a;ilk;son"},
                                                                    {"mapping.channel", "adet;ne;x"}}) {
        const auto with = analysis::withSetting(said, QLatin1String(key), QString::fromUtf8(value));
        QVERIFY(with);
        said = *with;
    }
    const QString one = write(QStringLiteral("jan.csv"), text(3));
    const auto plain = data::RawTable::open(data::Source::at(one), {});
    const auto split = data::RawTable::open(data::Source::at(one), said.input);
    QVERIFY(plain && split);
    QVERIFY((*plain)->header() != (*split)->header());
    readings::remember(readings::kindOf(**plain), said.input, (*split)->header());
    const QString two = write(QStringLiteral("feb.csv"), text(5));
    open(two);
    QTRY_VERIFY(labelWith(QStringLiteral("You have read a file with these columns before")));
    button(QStringLiteral("Read it so"))->click();
    const auto input = [this] {
        return m_document->pending() ? m_document->pending()->state.settings.input
                                     : m_document->state().settings.input;
    };
    QTRY_VERIFY2(input() == said.input, qPrintable(picture(input())));
    // Columns that a shorter header has not are left out.
    const auto fewer = readings::recall(readings::kindOf(**plain), {"kim", "a;ilk;son"});
    QVERIFY(fewer);
    QCOMPARE(fewer->mapping.size(), 2U);
    readings::forget(readings::kindOf(**plain));
    QVERIFY(!readings::recall(readings::kindOf(**plain), (*split)->header()));
}

void TestDataPage::fileOfAnArchive()
{
    open(test::testData(QStringLiteral("csv/archive_of_two.zip")));
    QVERIFY(m_document->pending());
    QCOMPARE(m_document->pending()->failure.kind, FailureKind::ArchiveNeedsChoice);
    const QStringList members = m_document->pending()->failure.hints;
    auto* member = named<QComboBox>(*m_page, "File in the archive");
    QTRY_VERIFY(member && member->isVisible());
    QCOMPARE(member->count(), 1 + members.size());
    choose(*member, members.first());
    // Whatever becomes of so few customers, their table is shown.
    QTRY_VERIFY(m_table->model()->rowCount() > 0);
    QCOMPARE(member->currentText(), members.first());
}

void TestDataPage::formatOfAColumn()
{
    open(write(QStringLiteral("format.csv"), customers(400)));
    QTRY_COMPARE(m_table->model()->rowCount(), 400);
    Q_EMIT m_table->columnChosen(4);
    QTRY_VERIFY(labelWith(QStringLiteral("number: 100.0% valid (400)")));
    auto* panel = m_page->findChild<ColumnPanel*>();
    auto* decimal = named<QComboBox>(*panel, "Decimal sign");
    QVERIFY(decimal && decimal->isVisible());
    QCOMPARE(decimal->currentText(), QStringLiteral("Automatic: point"));
    QVERIFY(!named<QComboBox>(*panel, "Order of dates")->isVisible());
    choose(*decimal, QStringLiteral("comma"));
    QTRY_VERIFY(!m_document->isRunning());
    QCOMPARE(m_document->state().settings.input.byColumn.at(QStringLiteral("value")).decimal,
             std::optional<char>(','));
    choose(*decimal, QStringLiteral("Automatic"));
    QTRY_VERIFY(!m_document->isRunning());
    Q_EMIT m_table->columnChosen(1);
    QTRY_VERIFY(named<QComboBox>(*panel, "Order of dates")->isVisible());
    QVERIFY(!decimal->isVisible());
}

void TestDataPage::roleOfAColumn()
{
    open(write(QStringLiteral("role.csv"), customers(400)));
    QTRY_COMPARE(m_table->model()->rowCount(), 400);
    Q_EMIT m_table->columnChosen(5);
    auto* role = named<QComboBox>(*m_page, "Used as");
    QVERIFY(role);
    QCOMPARE(role->currentText(), QStringLiteral("not used"));
    choose(*role, QStringLiteral("category of interest"));
    QTRY_VERIFY(!m_document->isRunning());
    QCOMPARE(m_document->state().settings.input.mapping.at(data::Role::Category),
             QStringList{QStringLiteral("city")});
    QCOMPARE(m_table->model()->headerData(5, Qt::Horizontal, UsedAsRole).toString(),
             QStringLiteral("category of interest"));
    choose(*role, QStringLiteral("not used"));
    QTRY_VERIFY(!m_document->isRunning());
    QVERIFY(!m_document->state().settings.input.mapping.contains(data::Role::Category));
    QCOMPARE(m_document->history().place(), std::size_t(2));
    m_document->undo();
    QTRY_COMPARE(role->currentText(), QStringLiteral("category of interest"));
}

void TestDataPage::severalColumnsForARole()
{
    QByteArray text = customers(400);
    text.replace("city", "extra");
    text.replace("İzmir", "5").replace("Muş", "7");
    open(write(QStringLiteral("several.csv"), text));
    QTRY_COMPARE(m_table->model()->rowCount(), 400);
    auto* value = named<ColumnsBox>(*m_page, "Total value");
    QVERIFY(value);
    QCOMPARE(value->currentText(), QStringLiteral("Automatic: value"));
    tick(*value, {QStringLiteral("value"), QStringLiteral("extra")});
    QTRY_VERIFY(!m_document->isRunning());
    QCOMPARE(m_document->state().settings.input.mapping.at(data::Role::Value),
             (QStringList{QStringLiteral("value"), QStringLiteral("extra")}));
    QCOMPARE(value->currentText(), QStringLiteral("value, extra"));
    // None ticked leaves it to the program again.
    tick(*value, {});
    QTRY_VERIFY(!m_document->isRunning());
    QVERIFY(!m_document->state().settings.input.mapping.contains(data::Role::Value));
}

void TestDataPage::linesOfUnreadableCells()
{
    QByteArray text = customers(400);
    text += "id-x,2020-01-01,2020-02-01,2,a lot,Muş\n";
    open(write(QStringLiteral("unreadable.csv"), text));
    QTRY_COMPARE(m_table->model()->rowCount(), 401);
    Q_EMIT m_table->columnChosen(4);
    QTRY_VERIFY(labelWith(QStringLiteral("a lot")));
    QLabel* label = labelWith(QStringLiteral("a lot"));
    QVERIFY(label->text().contains(QStringLiteral("line 402")));
    Q_EMIT label->linkActivated(QStringLiteral("402"));
    QTRY_COMPARE(m_table->currentIndex(), m_table->model()->index(400, 4));
}

void TestDataPage::copiesCells()
{
    open(write(QStringLiteral("copy.csv"), customers(700)));
    QTRY_COMPARE(m_table->model()->rowCount(), 700);
    QSignalSpy said(m_page.get(), &Page::said);
    // Rows that were never in view are copied too.
    m_table->selectionModel()->select(
        QItemSelection(m_table->model()->index(650, 0), m_table->model()->index(651, 1)),
        QItemSelectionModel::ClearAndSelect);
    Q_EMIT m_table->copyWanted(true);
    QTRY_COMPARE(said.count(), 1);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], QStringLiteral("customer_id\tfirst_order_date"));
    QVERIFY(lines[1].startsWith(QLatin1String("id-650\t20")));
    QVERIFY(lines[2].startsWith(QLatin1String("id-651\t20")));
}

void TestDataPage::findingsLeadToTheirRow()
{
    QByteArray text = customers(400);
    text += ",2020-01-01,2020-02-01,2,100,Muş\n";
    open(write(QStringLiteral("finding.csv"), text));
    QTRY_COMPARE(m_table->model()->rowCount(), 401);
    auto* findings = named<QTableView>(*m_page, "Findings");
    QVERIFY(findings);
    int row = -1;
    for (int i = 0; i < findings->model()->rowCount(); ++i)
        if (findings->model()
                ->index(i, FindingsModel::Message)
                .data()
                .toString()
                .contains(QLatin1String("402")))
            row = i;
    QVERIFY(row >= 0);
    Q_EMIT findings->activated(findings->model()->index(row, 0));
    QTRY_COMPARE(m_table->currentIndex().row(), 400);
}

void TestDataPage::languageThereAndBack()
{
    open(write(QStringLiteral("language.csv"), customers(400)));
    QTRY_COMPARE(m_table->model()->rowCount(), 400);
    QEvent event(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page.get(), &event);
    QCOMPARE(m_table->accessibleName(), QStringLiteral("Data"));
    QCOMPARE(m_table->model()->rowCount(), 400);
    QVERIFY(named<QComboBox>(*m_page, "Customer id"));
}

QTEST_MAIN(TestDataPage)
#include "tst_data_page.moc"
