// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_loop_probe.h"
#include "files/project_file.h"
#include "models/target_lists_model.h"
#include "pages/filter_editor.h"
#include "pages/lists_page.h"
#include "reference.h"
#include "words/list_words.h"
#include "written_files.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace kiymet;
using analysis::Filter;
using analysis::TargetList;
using ui::Document;
using ui::ListsPage;

namespace {

constexpr int permitted = 3; ///< every third has given permission

/// Customers of the FLO layout; with a column of permissions where wanted. The second is called "=1+1".
QByteArray customers(int n, bool permission = false)
{
    QByteArray text = "master_id,order_channel,last_order_channel,first_order_date,last_order_date,"
                      "last_order_date_online,last_order_date_offline,order_num_total_ever_online,"
                      "order_num_total_ever_offline,customer_value_total_ever_offline,"
                      "customer_value_total_ever_online,interested_in_categories_12";
    text += permission ? ",marketing_permission\n" : "\n";
    const QByteArrayList channels{"Android App", "Mobile", "Offline", "Desktop"};
    const QByteArrayList categories{"[KADIN]", "\"[ERKEK, COCUK]\"", "[]", "\"[KADIN, AKTIFSPOR]\"",
                                    "[ERKEK]"};
    QByteArrayList dates;
    for (int day = 0; day < 1000; ++day)
        dates << QDate(2019, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1();
    for (int i = 0; i < n; ++i) {
        const QByteArray& last = dates[i * 7 % 500 + 30 + i * 13 % 300];
        text += i == 1 ? QByteArray("=1+1") : "id-" + QByteArray::number(i);
        text += ',' + channels[i % 4] + ",Offline," + dates[i * 7 % 500] + ',' + last + ',' + last + ',' +
                last + ',' + QByteArray::number(1 + i % 5) + ',' + QByteArray::number(1 + i % 3) + ',' +
                QByteArray::number(60 + std::fmod(i * 17.5, 300), 'f', 2) + ',' +
                QByteArray::number(40 + std::fmod(i * 37.25, 400), 'f', 2) + ',' + categories[i % 5];
        if (permission)
            text += i % permitted == 0 ? ",evet" : i % permitted == 1 ? ",hayır" : ",";
        text += '\n';
    }
    return text;
}

template<typename T>
T* named(const QWidget& page, const char* name)
{
    const auto widgets = page.findChildren<T*>();
    for (T* widget : widgets) {
        QString text = widget->accessibleName();
        if constexpr (std::is_base_of_v<QAbstractButton, T>)
            if (text.isEmpty())
                text = widget->text();
        // What was replaced goes when the event loop has its turn.
        if (text.remove(u'&') == QString::fromUtf8(name) && page.isAncestorOf(widget) && !widget->isHidden())
            return widget;
    }
    return nullptr;
}

Filter condition(Filter::Kind kind, const QStringList& list)
{
    Filter filter;
    filter.kind = kind;
    filter.words = list;
    return filter;
}

bool ticks(const ui::FilterEditor& editor, const QString& text)
{
    auto* button = editor.findChild<ui::WordsBox*>();
    if (!button)
        return false;
    for (int row = 0; row < button->list()->count(); ++row)
        if (button->list()->item(row)->text() == text) {
            button->list()->item(row)->setCheckState(Qt::Checked);
            return true;
        }
    return false;
}

} // namespace

class TestListsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsOpen();
    void hardlyAnyone();
    void examples();
    void buildsAList();
    void everyKindOfCondition();
    void groups();
    void unfinishedConditions();
    void renamesAndRemoves();
    void permission();
    void savesToFiles();
    void takesListsFromElsewhere();
    void followsTheData();
    void listOfASegment();
    void model();
    void courseLists();
    void aMillionCustomers();

private:
    static QTableView* table(const ListsPage& page) { return named<QTableView>(page, "Target lists"); }
    static QString count(const ListsPage& page, int row)
    {
        return table(page)->model()->index(row, ui::TargetListsModel::Customers).data().toString();
    }
    test::WrittenFiles m_files;
};

void TestListsPage::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_files.path());
}

void TestListsPage::nothingIsOpen()
{
    Document document;
    ListsPage page(document);
    page.show();
    QCOMPARE(page.mark().kind, ui::Page::Mark::Waiting);
    QVERIFY(!named<QPushButton>(page, "Show the customers")->isEnabled());
    QVERIFY(!page.grab().isNull());
}

void TestListsPage::hardlyAnyone()
{
    // As few as can be analysed.
    const auto document = m_files.opens(customers(2));
    QVERIFY(document);
    ListsPage page(*document);
    page.show();
    named<QPushButton>(page, "New list")->click();
    QTRY_COMPARE(count(page, 0), QStringLiteral("2"));
}

void TestListsPage::examples()
{
    const auto document = m_files.opens(customers(600));
    QVERIFY(document);
    ListsPage page(*document);
    page.resize(1190, 640);
    page.show();
    QCOMPARE(table(page)->model()->rowCount(), 2);
    QVERIFY(table(page)->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Example: ")));
    const auto& rfm = *document->results()->rfm;
    std::uint64_t women = 0;
    for (std::size_t i = 0; i < 600; ++i) {
        const auto segment = rfm.segment(i);
        const bool good =
            segment == analysis::RfmSegment::Champions || segment == analysis::RfmSegment::LoyalCustomers;
        women += good && (i % 5 == 0 || i % 5 == 3) ? 1 : 0;
    }
    QVERIFY(women > 0);
    QTRY_COMPARE(count(page, 0), QString::number(women));
    QTRY_VERIFY(count(page, 1) != QStringLiteral("…"));
    // Nothing is kept until something is changed.
    QVERIFY(document->state().lists.empty());
    auto* mode = named<QComboBox>(page, "Which conditions must hold");
    QVERIFY(mode);
    mode->setCurrentIndex(1);
    QCOMPARE(document->state().lists.size(), 1U);
    QCOMPARE(document->state().lists[0].name, words::exampleName(QStringLiteral("women")));
    QCOMPARE(document->state().lists[0].filter.kind, Filter::Kind::Any);
    QCOMPARE(table(page)->model()->rowCount(), 2);
    document->undo();
    QVERIFY(document->state().lists.empty());
    QTRY_COMPARE(count(page, 0), QString::number(women));
    page.grab();
}

void TestListsPage::buildsAList()
{
    const auto document = m_files.opens(customers(600));
    QVERIFY(document);
    ListsPage page(*document);
    page.resize(1190, 640);
    page.show();
    named<QPushButton>(page, "New list")->click();
    QCOMPARE(document->state().lists.size(), 1U);
    QTRY_COMPARE(count(page, 0), QStringLiteral("600"));
    auto* editor = page.findChild<ui::FilterEditor*>();
    named<QPushButton>(page, "Add a condition")->click();
    QVERIFY(ticks(*editor, QStringLiteral("Champions")));
    const auto& rfm = *document->results()->rfm;
    const std::uint64_t champions = rfm.of(analysis::RfmSegment::Champions).customers;
    QTRY_COMPARE(count(page, 0), QString::number(champions));
    QCOMPARE(document->state().lists[0].filter.parts.size(), 1U);
    QVERIFY(document->state().lists[0].filter.parts[0] ==
            condition(Filter::Kind::RfmSegment, {QStringLiteral("champions")}));
    // Not these.
    named<QComboBox>(page, "Is or is not")->setCurrentIndex(1);
    QTRY_COMPARE(count(page, 0), QString::number(600 - champions));
    document->undo();
    QTRY_COMPARE(count(page, 0), QString::number(champions));
    QCOMPARE(named<QComboBox>(page, "Is or is not")->currentIndex(), 0);
    // What is shown of it adds up.
    double cltv = 0;
    for (std::size_t i = 0; i < 600; ++i)
        cltv +=
            rfm.segment(i) == analysis::RfmSegment::Champions ? document->results()->forecast->cltv[i] : 0;
    const double shown =
        table(page)->model()->index(0, ui::TargetListsModel::Cltv).data(ui::SortRole).toDouble();
    QVERIFY(std::abs(shown - cltv) < 1e-6 * cltv);
    QSignalSpy wanted(&page, &ui::Page::customersWanted);
    named<QPushButton>(page, "Show the customers")->click();
    QCOMPARE(wanted.size(), 1);
    const auto filter = wanted[0][0].value<analysis::CustomerFilter>();
    QVERIFY(filter.rows);
    QCOMPARE(filter.rows->size(), champions);
    // Away with the condition: everybody.
    named<QToolButton>(page, "Remove the condition")->click();
    QTRY_COMPARE(count(page, 0), QStringLiteral("600"));
    page.grab();
}

void TestListsPage::everyKindOfCondition()
{
    const auto document = m_files.opens(customers(600));
    QVERIFY(document);
    ListsPage page(*document);
    page.resize(1190, 640);
    page.show();
    named<QPushButton>(page, "New list")->click();
    named<QPushButton>(page, "Add a condition")->click();
    const auto choose = [&page](const QString& field) {
        auto* box = named<QComboBox>(page, "What the condition is about");
        box->setCurrentIndex(box->findText(field));
        return box->findText(field) >= 0;
    };
    auto* editor = page.findChild<ui::FilterEditor*>();
    const auto numbered = [&page](const char* name, double value) {
        named<QDoubleSpinBox>(page, name)->setValue(value);
    };
    QVERIFY(choose(QStringLiteral("Category")));
    QTRY_VERIFY(ticks(*page.findChild<ui::FilterEditor*>(), QStringLiteral("COCUK")));
    QTRY_COMPARE(count(page, 0), QStringLiteral("120")); // every fifth
    QVERIFY(choose(QStringLiteral("Channel")));
    QVERIFY(ticks(*editor, QStringLiteral("Mobile")));
    QTRY_COMPARE(count(page, 0), QStringLiteral("150"));
    QVERIFY(choose(QStringLiteral("CLTV segment")));
    QVERIFY(ticks(*editor, QStringLiteral("A")));
    QTRY_COMPARE(count(page, 0), QString::number(document->results()->segments->figures[0].customers));
    QVERIFY(choose(QStringLiteral("Recency score")));
    numbered("from", 5);
    QTRY_COMPARE(count(page, 0), QString::number(document->results()->rfm->recencyScore.levels[4].customers));
    // One end moves the other along.
    numbered("to", 3);
    QCOMPARE(named<QDoubleSpinBox>(page, "from")->value(), 3.0);
    QTRY_COMPARE(count(page, 0), QString::number(document->results()->rfm->recencyScore.levels[2].customers));
    QVERIFY(choose(QStringLiteral("P(alive)")));
    numbered("to", 100);
    QCOMPARE(document->state().lists[0].filter.parts.at(0).most, std::optional(1.0));
    QVERIFY(choose(QStringLiteral("Last order")));
    auto* from = named<QCheckBox>(page, "from");
    QVERIFY(from);
    from->setChecked(true);
    const QDate today = QDate::currentDate();
    QCOMPARE(document->state().lists[0].filter.parts.at(0).from, std::optional(today));
    QTRY_COMPARE(count(page, 0), QStringLiteral("0"));
}

void TestListsPage::groups()
{
    const auto document = m_files.opens(customers(300));
    QVERIFY(document);
    ListsPage page(*document);
    page.show();
    named<QPushButton>(page, "New list")->click();
    named<QPushButton>(page, "Add a group")->click();
    auto* editor = page.findChild<ui::FilterEditor*>();
    QVERIFY(ticks(*editor, QStringLiteral("Hibernating")));
    const auto& rfm = *document->results()->rfm;
    const std::uint64_t hibernating = rfm.of(analysis::RfmSegment::Hibernating).customers;
    QTRY_COMPARE(count(page, 0), QString::number(hibernating));
    auto* mode = named<QComboBox>(page, "Which conditions of the group must hold");
    QCOMPARE(mode->currentText(), QStringLiteral("At least one of these holds"));
    mode->setCurrentIndex(2); // none
    QTRY_COMPARE(count(page, 0), QString::number(300 - hibernating));
    const Filter whole = document->state().lists[0].filter;
    QVERIFY(analysis::asGroups(whole) == whole);
    named<QToolButton>(page, "Remove the group")->click();
    QTRY_COMPARE(count(page, 0), QStringLiteral("300"));
    document->undo();
    QTRY_COMPARE(count(page, 0), QString::number(300 - hibernating));
    QCOMPARE(named<QComboBox>(page, "Which conditions of the group must hold")->currentIndex(), 2);
}

/// A line that says nothing yet changes nothing, and does not come into the project.
void TestListsPage::unfinishedConditions()
{
    const auto document = m_files.opens(customers(300));
    QVERIFY(document);
    ListsPage page(*document);
    page.show();
    named<QPushButton>(page, "New list")->click();
    const auto steps = document->history().states().size();
    named<QPushButton>(page, "Add a condition")->click();
    QVERIFY(named<QComboBox>(page, "What the condition is about"));
    QCOMPARE(document->history().states().size(), steps);
    QVERIFY(document->state().lists[0].filter == Filter{});
    QVERIFY(analysis::documentState(analysis::toJson(document->state())));
    // Another list and back: it is gone.
    table(page)->setCurrentIndex(table(page)->model()->index(1, 0));
    table(page)->setCurrentIndex(table(page)->model()->index(0, 0));
    QVERIFY(!named<QComboBox>(page, "What the condition is about"));
}

void TestListsPage::renamesAndRemoves()
{
    const auto document = m_files.opens(customers(300));
    QVERIFY(document);
    ListsPage page(*document);
    page.show();
    named<QPushButton>(page, "New list")->click();
    auto* name = named<QLineEdit>(page, "Name of the list");
    name->setText(QStringLiteral(" Yaz indirimi "));
    Q_EMIT name->editingFinished();
    QCOMPARE(document->state().lists[0].name, QStringLiteral("Yaz indirimi"));
    name->clear();
    Q_EMIT name->editingFinished();
    QCOMPARE(name->text(), QStringLiteral("Yaz indirimi"));
    named<QPushButton>(page, "Duplicate")->click();
    QCOMPARE(document->state().lists.size(), 2U);
    QCOMPARE(document->state().lists[1].name, QStringLiteral("Yaz indirimi (2)"));
    QCOMPARE(name->text(), QStringLiteral("Yaz indirimi (2)"));
    named<QPushButton>(page, "Remove")->click();
    QCOMPARE(document->state().lists.size(), 1U);
    document->undo();
    QCOMPARE(document->state().lists.size(), 2U);
    QCOMPARE(table(page)->model()->rowCount(), 4); // and the examples
    document->goTo(0);
    QVERIFY(document->state().lists.empty());
    QCOMPARE(table(page)->model()->rowCount(), 2);
    QVERIFY(!named<QPushButton>(page, "Remove")->isEnabled()); // an example stays
}

void TestListsPage::permission()
{
    const auto document = m_files.opens(customers(300, true));
    QVERIFY(document);
    QVERIFY(document->results()->input->mapping.contains(data::Role::Permission));
    ListsPage page(*document);
    page.show();
    named<QPushButton>(page, "New list")->click();
    QTRY_COMPARE(count(page, 0), QStringLiteral("100"));
    const auto* found = page.findChild<QLabel*>(QStringLiteral("Found"));
    QVERIFY2(found->text().contains(QStringLiteral("200 more have not given permission")),
             qPrintable(found->text()));
    auto* also = named<QCheckBox>(page, "Also those who have not given permission to be contacted");
    QVERIFY(also && also->isVisible());
    also->setChecked(true);
    QTRY_COMPARE(count(page, 0), QStringLiteral("300"));
    QVERIFY(document->state().lists[0].withoutConsent);
    document->undo();
    QTRY_COMPARE(count(page, 0), QStringLiteral("100"));
    QVERIFY(!also->isChecked());
}

void TestListsPage::savesToFiles()
{
    const auto document = m_files.opens(customers(300));
    QVERIFY(document);
    ListsPage page(*document);
    page.show();
    named<QPushButton>(page, "New list")->click();
    QTRY_COMPARE(count(page, 0), QStringLiteral("300"));
    QSignalSpy exported(&page, &ListsPage::exported);
    QSignalSpy failed(&page, &ListsPage::failed);
    const auto save = [&](const QString& name, ListsPage::Format format) {
        exported.clear();
        const QString path = m_files.path(name);
        page.exportTo(path, format);
        if (!QTest::qWaitFor([&] { return !exported.isEmpty() || !failed.isEmpty(); }, 60000))
            return QByteArray();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray csv = save(QStringLiteral("a.csv"), ListsPage::Format::Csv);
    QCOMPARE(csv.count('\n'), 301);
    QVERIFY(csv.startsWith("customer_id,"));
    QVERIFY(csv.contains("\n'=1+1,")); // no formula
    const QByteArray excel = save(QStringLiteral("b.csv"), ListsPage::Format::TurkishExcel);
    QVERIFY(excel.startsWith("\xEF\xBB\xBF"));
    QVERIFY(excel.contains("customer_id;") && excel.contains("\n'=1+1;"));
    const QByteArray book = save(QStringLiteral("c.xlsx"), ListsPage::Format::Workbook);
    if (failed.isEmpty()) // the library may not be there
        QVERIFY(book.startsWith("PK"));
    failed.clear();
    const QByteArray json = save(QStringLiteral("d.json"), ListsPage::Format::Conditions);
    QVERIFY(json.contains("\"filter\""));
    page.exportTo(m_files.path(QStringLiteral("no/such/e.csv")), ListsPage::Format::Csv);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Failure>().kind, FailureKind::OutputUnwritable);
}

void TestListsPage::takesListsFromElsewhere()
{
    const auto document = m_files.opens(customers(300));
    QVERIFY(document);
    ListsPage page(*document);
    page.show();
    files::Project project;
    project.state.lists = analysis::exampleLists();
    project.source = *files::describeSource(document->file());
    const QString file = m_files.path(QStringLiteral("other.kiymet"));
    QVERIFY(!files::writeProject(file, project));
    QSignalSpy said(&page, &ui::Page::said);
    page.addListsFrom(file);
    QVERIFY(document->state().lists == project.state.lists);
    page.addListsFrom(file); // the same again
    QCOMPARE(document->state().lists.size(), 2U);
    QCOMPARE(said.size(), 2);
    QSignalSpy failed(&page, &ListsPage::failed);
    page.addListsFrom(document->file());
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Failure>().kind, FailureKind::FilterUnreadable);
    // One list as a file.
    const QString json = m_files.path(QStringLiteral("kış.json"));
    QFile out(json);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(R"({"segment": ["A"]})");
    out.close();
    page.addListsFrom(json);
    QCOMPARE(document->state().lists.size(), 3U);
    QCOMPARE(document->state().lists[2].name, QStringLiteral("kış"));
    QTRY_COMPARE(count(page, 2), QString::number(document->results()->segments->figures[0].customers));
}

/// The same lists on other data: another number of segments, and another file.
void TestListsPage::followsTheData()
{
    const auto document = m_files.opens(customers(400));
    QVERIFY(document);
    ListsPage page(*document);
    page.show();
    TargetList list{QStringLiteral("best"), condition(Filter::Kind::Segment, {QStringLiteral("A")})};
    page.add(list);
    QTRY_COMPARE(count(page, 0), QString::number(document->results()->segments->figures[0].customers));
    const QString four = count(page, 0);
    document->changeSettings([](analysis::Settings& settings) { settings.segmentCount = 2; });
    QTRY_VERIFY(!document->isRunning());
    QTRY_COMPARE(count(page, 0), QString::number(document->results()->segments->figures[0].customers));
    QVERIFY(count(page, 0) != four);
    const QString other = m_files.path(QStringLiteral("other.csv"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(customers(1000));
    file.close();
    document->open(other, document->state());
    QTRY_COMPARE_WITH_TIMEOUT(document->file(), other, 60000);
    QTRY_VERIFY(!document->isRunning());
    QCOMPARE(document->state().lists.size(), 1U);
    QTRY_COMPARE(count(page, 0), QString::number(document->results()->segments->figures[0].customers));
}

void TestListsPage::listOfASegment()
{
    const auto document = m_files.opens(customers(400));
    QVERIFY(document);
    ListsPage page(*document); // not seen yet
    const TargetList list{QStringLiteral("Segment A"),
                          analysis::asGroups(condition(Filter::Kind::Segment, {QStringLiteral("A")}))};
    page.add(list);
    page.add(list); // is there
    QCOMPARE(document->state().lists.size(), 1U);
    page.show();
    QCOMPARE(named<QLineEdit>(page, "Name of the list")->text(), QStringLiteral("Segment A"));
    QTRY_COMPARE(count(page, 0), QString::number(document->results()->segments->figures[0].customers));
}

void TestListsPage::model()
{
    ui::TargetListsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setLists(analysis::exampleLists(), 1);
    QCOMPARE(model.rowCount(), 2);
    analysis::TargetCustomers two;
    two.customers = {1, 2};
    Failure failure;
    failure.kind = FailureKind::ListNeedsColumn;
    failure.subject = QStringLiteral("mapping.category");
    using Found = Outcome<analysis::TargetCustomers>;
    model.setFound({std::make_shared<const Found>(two), std::make_shared<const Found>(failure)});
    QCOMPARE(model.index(0, ui::TargetListsModel::Customers).data().toString(), QStringLiteral("2"));
    QVERIFY(!model.index(1, ui::TargetListsModel::Customers).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(model.index(1, 0).data().toString().contains(QStringLiteral("men_or_children")));
    model.retranslate();
    model.setLists({}, 0);
    QCOMPARE(model.rowCount(), 0);
}

/// Both lists of the course on the page: as many as published, and the same customers.
void TestListsPage::courseLists()
{
    KIYMET_NEED_PRIVATE(data, "flo_data_20k.csv");
    KIYMET_NEED_PRIVATE(whole, "flo_rfm.json");
    Document document;
    document.open(data);
    QTRY_VERIFY_WITH_TIMEOUT(document.isOpen() && !document.isRunning(), 120000);
    ListsPage page(document);
    page.show();
    const QJsonObject targets = test::readJson(whole)
                                    .toObject()
                                    .value(QLatin1String("subsets"))
                                    .toArray()[0]
                                    .toObject()
                                    .value(QLatin1String("targets"))
                                    .toObject();
    const QStringList names{QStringLiteral("a_women"), QStringLiteral("b_men_or_children")};
    QSignalSpy exported(&page, &ListsPage::exported);
    for (int row = 0; row < 2; ++row) {
        const QJsonObject expected = targets.value(names[row]).toObject();
        QTRY_COMPARE(
            table(page)->model()->index(row, ui::TargetListsModel::Customers).data(ui::SortRole).toInt(),
            expected.value(QLatin1String("count")).toInt());
        table(page)->setCurrentIndex(table(page)->model()->index(row, 0));
        const QString path = m_files.path(QStringLiteral("course%1.csv").arg(row));
        page.exportTo(path, ListsPage::Format::Csv);
        QTRY_COMPARE(exported.size(), row + 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArrayList ids;
        file.readLine();
        while (!file.atEnd())
            ids << file.readLine().split(',').first();
        std::sort(ids.begin(), ids.end());
        const QByteArray text = ids.join('\n') + '\n';
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()),
                 expected.value(QLatin1String("ids_sha256")).toString());
    }
}

void TestListsPage::aMillionCustomers()
{
    if (qEnvironmentVariableIsEmpty("KIYMET_LARGE"))
        QSKIP("runs as tst_lists_page_large");
    const auto document = m_files.opens(customers(1000000, true));
    QVERIFY(document);
    ListsPage page(*document);
    page.resize(1190, 640);
    page.show();
    test::EventLoopProbe probe;
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY_WITH_TIMEOUT(count(page, 0) != QStringLiteral("…") && count(page, 1) != QStringLiteral("…"),
                             120000);
    qInfo("a million customers: labels read and both examples counted %lld ms, longest block of the user's "
          "thread %s",
          timer.restart(), qPrintable(probe.take()));
    named<QPushButton>(page, "New list")->click();
    QTRY_COMPARE_WITH_TIMEOUT(count(page, 0), QStringLiteral("333,334"), 60000);
    probe.take();
    timer.start();
    named<QPushButton>(page, "Add a condition")->click();
    QVERIFY(ticks(*page.findChild<ui::FilterEditor*>(), QStringLiteral("Champions")));
    QTRY_VERIFY_WITH_TIMEOUT(
        count(page, 0) != QStringLiteral("333,334") && count(page, 0) != QStringLiteral("…"), 60000);
    qInfo("a condition changed: counted after %lld ms, longest block of the user's thread %s",
          timer.elapsed(), qPrintable(probe.take()));
}

QTEST_MAIN(TestListsPage)
#include "tst_lists_page.moc"
