// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/bar_chart.h"
#include "charts/box_chart.h"
#include "charts/curve_chart.h"
#include "charts/density_chart.h"
#include "charts/histogram_chart.h"
#include "fake_results.h"
#include "language/language.h"
#include "models/customers_model.h"
#include "models/segments_model.h"
#include "named.h"
#include "pages/cltv_page.h"
#include "pages/customer_filter_bar.h"
#include "pages/customers_page.h"
#include "pages/segments_page.h"
#include "tables/customers_view.h"
#include "words/words.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <cmath>
#include <memory>

using namespace kiymet;
using analysis::CustomerColumn;
using analysis::CustomerFilter;
using test::named;
using ui::Document;

namespace {

/// A file called "one", "many" ... gives so many made-up customers.
ui::Runner fakeRunner(std::size_t customers)
{
    return [customers](const QString&, const analysis::Settings& settings, const ui::RunOptions&,
                       const Progress&) -> Outcome<analysis::Results> {
        analysis::Results results = test::fakeResults(customers);
        results.settings = settings;
        return results;
    };
}

QByteArray floFile(int n)
{
    QByteArray text = "master_id,order_channel,last_order_channel,first_order_date,last_order_date,"
                      "last_order_date_online,last_order_date_offline,order_num_total_ever_online,"
                      "order_num_total_ever_offline,customer_value_total_ever_offline,"
                      "customer_value_total_ever_online,interested_in_categories_12\n";
    const QStringList channels{QStringLiteral("Android App"), QStringLiteral("Mobile"),
                               QStringLiteral("Offline")};
    const QStringList categories{QStringLiteral("[KADIN]"), QStringLiteral("\"[ERKEK, COCUK]\""),
                                 QStringLiteral("[]")};
    for (int i = 0; i < n; ++i) {
        const QDate first = QDate(2019, 1, 1).addDays(i * 7 % 500);
        const QDate last = first.addDays(30 + i * 13 % 300);
        text += QStringLiteral("id-%1,%2,Offline,%3,%4,%4,%4,%5,%6,%7,%8,%9\n")
                    .arg(i)
                    .arg(channels[i % 3], first.toString(Qt::ISODate), last.toString(Qt::ISODate))
                    .arg(1 + i % 5)
                    .arg(1 + i % 3)
                    .arg(60 + std::fmod(i * 17.5, 300), 0, 'f', 2)
                    .arg(40 + std::fmod(i * 37.25, 400), 0, 'f', 2)
                    .arg(categories[i % 3])
                    .toUtf8();
    }
    return text;
}

bool opened(Document& document, const QString& file)
{
    QSignalSpy failed(&document, &Document::failed);
    document.open(file);
    return QTest::qWaitFor([&] { return document.isOpen() && !document.isRunning(); }, 60000) &&
           failed.isEmpty();
}

/// Whatever keys the tests before have left pressed.
void selectRow(QTableView& table, int row)
{
    table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QString textOf(const QAbstractItemModel& model, int row, CustomerColumn column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

class TestResultPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void withoutADocument();
    void oneCustomer();
    void search();
    void typingIsNotDisturbed();
    void filtersAndChips();
    void labelsOnDemand();
    void sortsByHeader();
    void topOfAll();
    void copies();
    void choosesColumns();
    void card();
    void segmentsCount();
    void segmentActions();
    void segmentsLeadToCustomers();
    void cltvHistogram();
    void cltvLeadsToCustomers();
    void chartsSayWhatTheyShow();
    void actionsForEveryNumber();
    void languageThereAndBack();

private:
    std::unique_ptr<Document> flo(int customers = 900);
    QTemporaryDir m_home;
};

void TestResultPages::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    QFile file(m_home.filePath(QStringLiteral("flo.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(floFile(900));
}

void TestResultPages::init()
{
    ui::useLanguage(QStringLiteral("en"));
    words::setDataLocale({words::DataLocale::Convention::English, QString()});
    QSettings(QStringLiteral("kiymet"), QStringLiteral("kiymet")).clear();
}

std::unique_ptr<Document> TestResultPages::flo(int)
{
    auto document = std::make_unique<Document>();
    if (!opened(*document, m_home.filePath(QStringLiteral("flo.csv"))))
        return nullptr;
    return document;
}

void TestResultPages::withoutADocument()
{
    Document document(fakeRunner(1));
    ui::CltvPage cltv(document);
    ui::SegmentsPage segments(document);
    ui::CustomersPage customers(document);
    for (ui::Page* page : std::initializer_list<ui::Page*>{&cltv, &segments, &customers}) {
        page->resize(1190, 640);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page));
        page->grab();
    }
    QCOMPARE(named<QTableView>(customers, "Customers")->model()->rowCount(), 0);
    QCOMPARE(named<QTableView>(segments, "Segments")->model()->rowCount(), 0);
    // Controls that find nothing to act on.
    named<QLineEdit>(customers, "Search")->setText(QStringLiteral("x"));
    named<QComboBox>(cltv, "Scale")->setCurrentIndex(1);
    named<QSpinBox>(segments, "Number of segments")->setValue(7);
    QTest::qWait(200);
    QVERIFY(!named<QPushButton>(segments, "Show the customers")->isEnabled());
}

void TestResultPages::oneCustomer()
{
    Document document(fakeRunner(1));
    ui::CltvPage cltv(document);
    ui::SegmentsPage segments(document);
    ui::CustomersPage customers(document);
    QVERIFY(opened(document, QStringLiteral("one")));
    for (ui::Page* page : std::initializer_list<ui::Page*>{&cltv, &segments, &customers}) {
        page->resize(1190, 640);
        page->show();
        page->grab();
    }
    auto* table = named<QTableView>(customers, "Customers");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    selectRow(*table, 0);
    auto* card = customers.findChild<QTextBrowser*>();
    QTRY_VERIFY(card->toPlainText().contains(QStringLiteral("C0")));
    QVERIFY(card->toPlainText().contains(QStringLiteral("1 of 1")));
    for (const int scale : {1, 0})
        for (const int bars : {4, 5, 200}) {
            named<QComboBox>(cltv, "Scale")->setCurrentIndex(scale);
            named<QSpinBox>(cltv, "Bars")->setValue(bars);
            QTest::qWait(20);
            cltv.grab();
        }
}

void TestResultPages::search()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CustomersPage page(*document);
    page.show();
    auto* table = named<QTableView>(page, "Customers");
    QTRY_COMPARE(table->model()->rowCount(), 900);
    const QAbstractItemModelTester tester(table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto* search = named<QLineEdit>(page, "Search");
    QTest::keyClicks(search, QStringLiteral("ID-89"));
    QTRY_COMPARE(table->model()->rowCount(), 11); // 89, 890 ... 899
    search->setText(QStringLiteral("nobody"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    const auto says = [&page](const QString& text) {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(text); });
    };
    QVERIFY(says(QStringLiteral("No customer fits")));
    search->clear();
    QTRY_COMPARE(table->model()->rowCount(), 900);
    QVERIFY(says(QStringLiteral("<b>900</b> of 900 customers")));
    QVERIFY(says(QStringLiteral("100.0% of the total")));
}

/// Channels arrive, or the language changes, while somebody types: what was typed so far is not taken back.
void TestResultPages::typingIsNotDisturbed()
{
    ui::CustomerFilterBar bar;
    auto* search = named<QLineEdit>(bar, "Search");
    const QSignalSpy changed(&bar, &ui::CustomerFilterBar::filterChanged);
    QTest::keyClicks(search, QStringLiteral("ID-"));
    bar.setLabels({{QStringLiteral("Mobile"), 3}}, {});
    bar.setSegments(5);
    bar.retranslate();
    QCOMPARE(search->text(), QStringLiteral("ID-"));
    QTest::keyClicks(search, QStringLiteral("89"));
    QTRY_COMPARE(bar.filter().text, QStringLiteral("ID-89"));
    QVERIFY(changed.size() >= 1);
    // What is asked from elsewhere replaces it.
    QTest::keyClicks(search, QStringLiteral("0"));
    bar.setFilter({});
    QCOMPARE(search->text(), QString());
}

void TestResultPages::filtersAndChips()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CustomersPage page(*document);
    page.show();
    auto* table = named<QTableView>(page, "Customers");
    QTRY_COMPARE(table->model()->rowCount(), 900);
    auto* segment = named<QComboBox>(page, "Segment");
    QCOMPARE(segment->count(), 5);
    segment->setCurrentText(QStringLiteral("B"));
    const auto inB = static_cast<int>(document->results()->segments->figures[1].customers);
    QTRY_COMPARE(table->model()->rowCount(), inB);
    QCOMPARE(textOf(*table->model(), 0, CustomerColumn::Segment), QStringLiteral("B"));

    // A chart asks: its conditions in words, in place of the former ones.
    CustomerFilter asked;
    asked.ranges = {{analysis::CustomerFigure::Orders, 4, 6, false}};
    page.showCustomers(asked);
    const auto& orders = document->results()->summary->orders;
    const auto fit = std::count_if(orders.begin(), orders.end(), [](auto n) { return n >= 4 && n < 6; });
    QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(fit));
    QCOMPARE(segment->currentIndex(), 0);
    auto* chip = named<QToolButton>(page, "Remove the filter: Orders from 4 to 6");
    QVERIFY(chip && chip->isVisible());
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(table->model()->rowCount(), 900);

    // A list of customers by name.
    asked = {};
    asked.rows = std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{5, 7});
    asked.rowsName = QStringLiteral("Capped in value");
    page.showCustomers(asked);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(named<QToolButton>(page, "Remove the filter: Capped in value"));
}

void TestResultPages::labelsOnDemand()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CustomersPage page(*document);
    page.show();
    auto* table = named<QTableView>(page, "Customers");
    auto* category = named<QComboBox>(page, "Category");
    QTRY_COMPARE(category->count(), 4); // all, and three words
    QVERIFY(category->isVisible());
    category->setCurrentText(QStringLiteral("COCUK"));
    QTRY_COMPARE(table->model()->rowCount(), 300);
    auto* channel = named<QComboBox>(page, "Channel");
    channel->setCurrentText(QStringLiteral("Offline"));
    QTRY_COMPARE(table->model()->rowCount(), 0); // every third is the one or the other
    channel->setCurrentIndex(0);
    category->setCurrentIndex(0);
    named<QLineEdit>(page, "Search")->setText(QStringLiteral("çocuk"));
    QTRY_COMPARE(table->model()->rowCount(), 300);
    QCOMPARE(textOf(*table->model(), 0, CustomerColumn::Category), QStringLiteral("[ERKEK, COCUK]"));
    // Other settings keep them.
    document->changeSettings([](analysis::Settings& settings) { settings.outliers.factor = 3; });
    QTRY_VERIFY(!document->isRunning());
    QTRY_COMPARE(table->model()->rowCount(), 300);
    QCOMPARE(category->count(), 4);
}

void TestResultPages::sortsByHeader()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CustomersPage page(*document);
    page.resize(1190, 640);
    page.show();
    auto* table = named<QTableView>(page, "Customers");
    QTRY_COMPARE(table->model()->rowCount(), 900);
    const auto value = [table](int row, CustomerColumn column) {
        return table->model()->index(row, static_cast<int>(column)).data(ui::SortRole).toDouble();
    };
    for (int row = 1; row < 900; ++row) // the best first, at once
        QVERIFY(value(row - 1, CustomerColumn::Cltv) >= value(row, CustomerColumn::Cltv));
    const auto click = [table](CustomerColumn column) {
        QHeaderView* header = table->horizontalHeader();
        const int x = header->sectionViewportPosition(static_cast<int>(column)) + 10;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    };
    click(CustomerColumn::Orders);
    QTRY_COMPARE(value(0, CustomerColumn::Orders), 8.0);
    click(CustomerColumn::Orders);
    QTRY_COMPARE(value(0, CustomerColumn::Orders), 2.0);
    click(CustomerColumn::Id);
    QTRY_COMPARE(textOf(*table->model(), 0, CustomerColumn::Id), QStringLiteral("id-0"));
}

void TestResultPages::topOfAll()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CustomersPage page(*document);
    page.show();
    auto* table = named<QTableView>(page, "Customers");
    QTRY_COMPARE(table->model()->rowCount(), 900);
    named<QComboBox>(page, "Show")->setCurrentIndex(1);
    QTRY_COMPARE(table->model()->rowCount(), 20);
    const auto& top = *document->results()->top;
    for (int row = 0; row < 20; ++row)
        QCOMPARE(textOf(*table->model(), row, CustomerColumn::Id),
                 QStringLiteral("id-%1").arg(top[static_cast<std::size_t>(row)]));
    auto* count = named<QSpinBox>(page, "Number of top customers");
    count->setValue(35);
    QTRY_COMPARE(table->model()->rowCount(), 35);
    QCOMPARE(document->settings().outputTop, 35);
    document->undo();
    QTRY_COMPARE(table->model()->rowCount(), 20);
    QCOMPARE(count->value(), 20);
}

void TestResultPages::copies()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CustomersPage page(*document);
    page.resize(1190, 640);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* table = named<ui::CustomersView>(page, "Customers");
    named<QComboBox>(page, "Show")->setCurrentIndex(1);
    QTRY_COMPARE(table->model()->rowCount(), 20);
    QSignalSpy said(&page, &ui::Page::said);
    table->setFocus();
    QTest::keySequence(table, QKeySequence::SelectAll);
    QTest::keySequence(table, QKeySequence::Copy);
    QTRY_COMPARE(said.size(), 1);
    const QStringList lines =
        QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 20);
    const auto best = document->results()->top->front();
    const QStringList cells = lines.front().split(QLatin1Char('\t'));
    QCOMPARE(cells.size(), static_cast<qsizetype>(table->shownColumns().size()));
    QCOMPARE(cells[0], QStringLiteral("id-%1").arg(best));
    QCOMPARE(cells[2].toDouble(), document->results()->forecast->cltv[best]); // in full
    // One row, with the names of the columns.
    selectRow(*table, 3);
    QTest::keySequence(table, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    QTRY_COMPARE(said.size(), 2);
    const QString one = QGuiApplication::clipboard()->text();
    QCOMPARE(one.count(QLatin1Char('\n')), 2);
    QVERIFY(one.startsWith(QStringLiteral("Customer\tSegment\tCLTV")));
}

void TestResultPages::choosesColumns()
{
    const auto document = flo();
    QVERIFY(document);
    {
        ui::CustomersPage page(*document);
        page.show();
        auto* table = named<ui::CustomersView>(page, "Customers");
        QVERIFY(table->isColumnHidden(static_cast<int>(CustomerColumn::LastDate)));
        QMenu* menu = table->columnsMenu();
        const auto actions = menu->actions();
        const auto last = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QStringLiteral("Last order");
        });
        QVERIFY(last != actions.end());
        (*last)->trigger();
        QVERIFY(!table->isColumnHidden(static_cast<int>(CustomerColumn::LastDate)));
        table->horizontalHeader()->moveSection(
            table->horizontalHeader()->visualIndex(static_cast<int>(CustomerColumn::LastDate)), 1);
    }
    ui::CustomersPage again(*document);
    again.show();
    auto* table = named<ui::CustomersView>(again, "Customers");
    QCOMPARE(table->shownColumns()[1], CustomerColumn::LastDate);
    table->columnsMenu()->actions().last()->trigger(); // as at first
    QVERIFY(table->isColumnHidden(static_cast<int>(CustomerColumn::LastDate)));
}

void TestResultPages::card()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CustomersPage page(*document);
    page.show();
    auto* table = named<QTableView>(page, "Customers");
    QTRY_COMPARE(table->model()->rowCount(), 900);
    auto* card = page.findChild<QTextBrowser*>();
    QVERIFY(card->toPlainText().contains(QStringLiteral("Choose a customer")));
    selectRow(*table, 0);
    QTRY_VERIFY(card->toPlainText().contains(textOf(*table->model(), 0, CustomerColumn::Id)));
    const QString text = card->toPlainText().remove(QChar(0x200b)); // where names may break
    for (const char* part : {"1 of 900", "order_num_total_ever_online", "customer_value_total_ever_offline",
                             "Expected purchases, 3 months", "84 days", "First order", "P(alive)"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    // It stays with its customer through another order and other settings.
    const QString id = textOf(*table->model(), 0, CustomerColumn::Id);
    table->model()->sort(static_cast<int>(CustomerColumn::Id), Qt::AscendingOrder);
    QTRY_VERIFY(textOf(*table->model(), 0, CustomerColumn::Id) != id);
    QTRY_COMPARE(textOf(*table->model(), table->currentIndex().row(), CustomerColumn::Id), id);
    QVERIFY(card->toPlainText().contains(id));
}

void TestResultPages::segmentsCount()
{
    const auto document = flo();
    QVERIFY(document);
    ui::SegmentsPage page(*document);
    page.resize(1190, 640);
    page.show();
    auto* table = named<QTableView>(page, "Segments");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    auto* count = named<QSpinBox>(page, "Number of segments");
    QCOMPARE(count->minimum(), 2);
    QCOMPARE(count->maximum(), 10);
    for (const int groups : {10, 2, 7}) {
        count->setValue(groups);
        QTRY_COMPARE(table->model()->rowCount(), groups);
        QCOMPARE(document->settings().segmentCount, groups);
        page.grab();
    }
    QTRY_VERIFY(!document->isRunning());
    document->undo();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(count->value(), 2);
    document->goTo(0);
    QTRY_COMPARE(table->model()->rowCount(), 4);
}

void TestResultPages::segmentActions()
{
    const auto document = flo();
    QVERIFY(document);
    ui::SegmentsPage page(*document);
    page.resize(1190, 640);
    page.show();
    auto* table = named<QTableView>(page, "Segments");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const QModelIndex cell = table->model()->index(0, ui::SegmentsModel::Actions);
    const QString suggestion = cell.data().toString();
    QVERIFY(suggestion.contains(QStringLiteral("Loyalty programme")));
    QVERIFY(table->model()->flags(cell) & Qt::ItemIsEditable);
    QVERIFY(!(table->model()->flags(cell.siblingAtColumn(ui::SegmentsModel::CltvSum)) & Qt::ItemIsEditable));

    QVERIFY(table->model()->setData(cell, QStringLiteral(" Invite them to the shop ")));
    QCOMPARE(document->state().actions.of(0, 4).value_or(QString()),
             QStringLiteral("Invite them to the shop"));
    QCOMPARE(cell.data().toString(), QStringLiteral("Invite them to the shop"));
    QVERIFY(document->history().canUndo());
    QCOMPARE(document->history().states().size(), 2U);
    table->model()->setData(cell, QStringLiteral("Invite them to the shop")); // the same: no step
    QCOMPARE(document->history().states().size(), 2U);

    QPushButton* back = nullptr;
    const auto buttons = page.findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->text().contains(QStringLiteral("Back to the")))
            back = button;
    QVERIFY(back && !back->isEnabled());
    selectRow(*table, 0);
    QVERIFY(back->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(document->state().actions == analysis::ActionTexts{});
    QCOMPARE(cell.data().toString(), suggestion);
    document->undo();
    QCOMPARE(cell.data().toString(), QStringLiteral("Invite them to the shop"));
    document->undo();
    QCOMPARE(cell.data().toString(), suggestion);
}

void TestResultPages::segmentsLeadToCustomers()
{
    const auto document = flo();
    QVERIFY(document);
    ui::SegmentsPage page(*document);
    page.resize(1190, 640);
    page.show();
    auto* table = named<QTableView>(page, "Segments");
    QTRY_COMPARE(table->model()->rowCount(), 4);
    std::vector<CustomerFilter> asked;
    connect(&page, &ui::Page::customersWanted, this,
            [&asked](const CustomerFilter& filter) { asked.push_back(filter); });
    Q_EMIT page.findChild<ui::BarChart*>()->barClicked(2);
    Q_EMIT page.findChild<ui::BoxChart*>()->groupClicked(1);
    const QRect name = table->visualRect(table->model()->index(3, ui::SegmentsModel::Segment));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, name.center());
    QCOMPARE(asked.size(), 3U);
    QCOMPARE(asked[0].segment, std::optional(2));
    QCOMPARE(asked[1].segment, std::optional(1));
    QCOMPARE(asked[2].segment, std::optional(3));
}

void TestResultPages::cltvHistogram()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CltvPage page(*document);
    page.resize(1190, 640);
    page.show();
    auto* chart = page.findChild<ui::HistogramChart*>();
    auto* bars = named<QSpinBox>(page, "Bars");
    auto* scale = named<QComboBox>(page, "Scale");
    const auto count = [chart] {
        qulonglong sum = 0;
        for (const auto& row : chart->figures().rows)
            sum += row[2].raw.toULongLong();
        return sum;
    };
    QCOMPARE(count(), 900ULL);
    bars->setValue(30);
    QTRY_VERIFY(chart->figures().rows.size() == 30 || chart->figures().rows.size() == 31); // and above
    QCOMPARE(count(), 900ULL);
    scale->setCurrentIndex(1);
    QTRY_COMPARE(chart->figures().rows.size(), 30U);
    const auto rows = chart->figures().rows;
    const double ratio = rows[0][1].raw.toDouble() / rows[0][0].raw.toDouble();
    for (const auto& row : rows)
        QVERIFY(std::abs(row[1].raw.toDouble() / row[0].raw.toDouble() / ratio - 1) < 1e-9);
    bars->setValue(bars->minimum());
    scale->setCurrentIndex(0);
    QTRY_COMPARE(chart->figures().rows.front()[0].raw.toDouble(), 0.0);
    page.grab();
}

void TestResultPages::cltvLeadsToCustomers()
{
    const auto document = flo();
    QVERIFY(document);
    document->setChartsInView(analysis::ChartGroup::Cltv);
    ui::CltvPage page(*document);
    page.resize(1190, 640);
    page.show();
    QTRY_VERIFY(document->results()->cltvFigures);
    std::vector<CustomerFilter> asked;
    connect(&page, &ui::Page::customersWanted, this,
            [&asked](const CustomerFilter& filter) { asked.push_back(filter); });
    Q_EMIT page.findChild<ui::HistogramChart*>()->rangeClicked(10, 20);
    Q_EMIT page.findChild<ui::CurveChart*>()->placeClicked(10.2);
    Q_EMIT page.findChild<ui::DensityChart*>()->cellClicked(1, 2, 3, 4);
    QCOMPARE(asked.size(), 3U);
    QCOMPARE(asked[0].ranges.front(), (CustomerFilter::Range{analysis::CustomerFigure::Cltv, 10, 20, false}));
    // The best tenth are 90 of 900.
    const auto selection = analysis::select(*document->results(), nullptr, asked[1], {}, {});
    QCOMPARE(selection->rows.size(), 90U);
    QCOMPARE(asked[2].ranges.size(), 2U);
    QVERIFY(page.findChild<ui::CurveChart*>()->title().startsWith(
        QStringLiteral("The best 10% of the customers hold ")));
}

void TestResultPages::chartsSayWhatTheyShow()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CltvPage cltv(*document);
    ui::SegmentsPage segments(*document);
    cltv.show();
    segments.show();
    QTRY_VERIFY(document->results()->segmentFigures && document->results()->cltvFigures);
    for (const QWidget* page : std::initializer_list<QWidget*>{&cltv, &segments}) {
        const auto charts = page->findChildren<ui::ChartView*>();
        QVERIFY(charts.size() >= 2);
        for (const ui::ChartView* chart : charts) {
            QVERIFY(!chart->accessibleName().isEmpty());
            QTRY_VERIFY2(!chart->accessibleDescription().isEmpty(), qPrintable(chart->accessibleName()));
            const ui::ChartTable table = chart->figures();
            QVERIFY(!table.rows.empty());
            for (const auto& row : table.rows)
                QCOMPARE(static_cast<qsizetype>(row.size()), table.titles.size());
        }
    }
}

void TestResultPages::actionsForEveryNumber()
{
    for (const char* language : {"en", "tr"}) {
        ui::useLanguage(QLatin1String(language));
        for (int count = 2; count <= 10; ++count) {
            const QString best = words::action(0, 4);
            const QString last = words::action(3, 4);
            QCOMPARE(words::action(0, count), best);
            QCOMPARE(words::action(count - 1, count), last);
            QVERIFY(best != last);
            for (int group = 0; group < count; ++group)
                QVERIFY(!words::action(group, count).isEmpty());
        }
    }
}

void TestResultPages::languageThereAndBack()
{
    const auto document = flo();
    QVERIFY(document);
    ui::CustomersPage page(*document);
    page.show();
    auto* table = named<QTableView>(page, "Customers");
    QTRY_COMPARE(table->model()->rowCount(), 900);
    auto* segment = named<QComboBox>(page, "Segment");
    segment->setCurrentIndex(1);
    ui::useLanguage(QStringLiteral("tr"));
    QTRY_COMPARE(table->accessibleName(), QStringLiteral("Müşteriler"));
    QCOMPARE(segment->currentIndex(), 1);
    ui::useLanguage(QStringLiteral("en"));
    QTRY_COMPARE(table->accessibleName(), QStringLiteral("Customers"));
}

QTEST_MAIN(TestResultPages)
#include "tst_result_pages.moc"
