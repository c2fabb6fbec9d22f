// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outliers_page.h"

#include "charts/bar_chart.h"
#include "charts/histogram_chart.h"
#include "event_loop_probe.h"
#include "fake_results.h"
#include "flo_like.h"
#include "language/language.h"
#include "models/capped_model.h"
#include "shell/held_input.h"
#include "tables/table_view.h"
#include "words/formats.h"

#include <QAbstractItemModelTester>
#include <QChart>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kiymet;
using namespace kiymet::ui;
using analysis::Settings;
using Handle = OutlierChart::Handle;

Q_DECLARE_METATYPE(kiymet::analysis::CustomerFilter)

namespace {

const QString online = QStringLiteral("customer_value_total_ever_online");

Settings::Outliers outliers(const Document& document)
{
    return document.state().settings.outliers;
}

} // namespace

class TestOutliersPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutDocument();
    void oneCustomer();
    void showsEveryColumn();
    void draggingAHandleIsOneStep();
    void draggingToTheZeroZone();
    void handlesCannotPass();
    void keysMoveHandles();
    void pressingBesideAHandleMovesNothing();
    void draggingTheSlider();
    void typedLimitsAndBack();
    void quantilesReplaceTypedLimits();
    void ownRulesOfAColumn();
    void sameForAllTakesWhatIsShown();
    void cappingOff();
    void rounding();
    void countsAreThoseOfTheColumn();
    void aClickShowsTheCustomer();
    void undoRestoresTheControls();
    void readySummary();
    void transactionLog();
    void namesInBothLanguages();

private:
    void open(const QByteArray& text);
    void settle();
    void chooseColumn(const QString& name);
    QDoubleSpinBox* box(const char* name) const { return control<QDoubleSpinBox>(name); }
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
    QString textWith(const char* word) const;
    QPoint handle(Handle handle) const;
    void drag(Handle handle, int pixels, int moves);
    const stats::CapReport& report() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<OutliersPage> m_page;
    OutlierChart* m_chart = nullptr;
};

void TestOutliersPage::init()
{
    words::setDataLocale({});
    m_document = std::make_unique<Document>();
    new HeldInput(*m_document);
    m_page = std::make_unique<OutliersPage>(*m_document);
    m_document->setChartsInView(m_page->charts());
    m_page->resize(1180, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_chart = m_page->findChild<OutlierChart*>();
    QVERIFY(m_chart);
}

void TestOutliersPage::cleanup()
{
    m_page.reset();
    m_document.reset();
}

void TestOutliersPage::open(const QByteArray& text)
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

void TestOutliersPage::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_document->isRunning(), 60000);
    QCoreApplication::processEvents();
}

void TestOutliersPage::chooseColumn(const QString& name)
{
    auto* columns = control<QComboBox>("Column");
    QVERIFY(columns->findText(name) >= 0);
    columns->setCurrentIndex(columns->findText(name));
}

QString TestOutliersPage::textWith(const char* word) const
{
    const auto labels = m_page->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (label->isVisible() && label->text().contains(QString::fromUtf8(word)))
            return label->text();
    return {};
}

QPoint TestOutliersPage::handle(Handle handle) const
{
    const auto place = m_chart->handlePlace(handle);
    if (!place)
        qFatal("no handle");
    return QPoint(static_cast<int>(*place), static_cast<int>(m_chart->chart()->plotArea().center().y()));
}

void TestOutliersPage::drag(Handle which, int pixels, int moves)
{
    const QPoint from = handle(which);
    QTest::mousePress(m_chart->viewport(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= moves; ++i) {
        QTest::mouseMove(m_chart->viewport(), from + QPoint(pixels * i / moves, 0));
        QTest::qWait(2);
    }
    QTest::mouseRelease(m_chart->viewport(), Qt::LeftButton, {}, from + QPoint(pixels, 0));
}

const stats::CapReport& TestOutliersPage::report() const
{
    const auto at = static_cast<std::size_t>(control<QComboBox>("Column")->currentIndex());
    return m_document->results()->capped->columns[at].report;
}

void TestOutliersPage::withoutDocument()
{
    QVERIFY(!control<QComboBox>("Column")->isEnabled());
    QVERIFY(!box("Low quantile")->isEnabled());
    QVERIFY(!m_chart->handlePlace(Handle::Low));
    QTest::keyClick(m_chart, Qt::Key_Left);
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton);
    QCOMPARE(m_page->mark().kind, Page::Mark::Waiting);
    QVERIFY(m_chart->figures().rows.empty());
}

void TestOutliersPage::oneCustomer()
{
    // No model can be fitted to one customer; what is made up here is complete all the same.
    m_page.reset();
    m_document = std::make_unique<Document>([](const QString&, const Settings& settings, const RunOptions&,
                                               const Progress&) -> Outcome<analysis::Results> {
        analysis::Results results = test::fakeResults(1);
        results.settings = settings;
        auto input = std::make_shared<data::Input>(*results.input);
        data::Customers customers;
        customers.ids = *results.summary->ids;
        customers.orderNames = {"orders"};
        customers.orders = {{{1}, {}}};
        customers.valueNames = {"value"};
        customers.values = {{{12.5}, {}}};
        customers.lines = {2};
        input->customers = customers;
        results.input = input;
        auto cleaned = std::make_shared<analysis::Cleaned>();
        cleaned->customers = std::shared_ptr<const data::Customers>(
            input, &std::get<data::Customers>(std::as_const(input->customers)));
        results.cleaned = cleaned;
        std::vector<analysis::Finding> findings;
        results.capped = std::make_shared<analysis::Capped>();
        results.outlierFigures =
            std::make_shared<analysis::OutlierFigures>(analysis::outlierFigures(results));
        return results;
    });
    m_page = std::make_unique<OutliersPage>(*m_document);
    m_page->show();
    m_chart = m_page->findChild<OutlierChart*>();
    m_document->open(QStringLiteral("one"));
    QTRY_VERIFY(m_document->results());
    QTRY_COMPARE(m_chart->figures().rows.size(), std::size_t{1});
    chooseColumn(QStringLiteral("value"));
    QCOMPARE(m_chart->figures().rows.size(), std::size_t{1});
    m_page->grab();
}

void TestOutliersPage::showsEveryColumn()
{
    open(test::floLike(2000));
    auto* columns = control<QComboBox>("Column");
    QCOMPARE(columns->count(), 4);
    for (int i = 0; i < columns->count(); ++i) {
        columns->setCurrentIndex(i);
        QVERIFY(m_chart->title().startsWith(columns->itemText(i)));
        qulonglong customers = 0;
        for (const auto& row : m_chart->figures().rows)
            customers += row[2].raw.toULongLong();
        QCOMPARE(customers, 2000ULL);
        QVERIFY(m_chart->handlePlace(Handle::Low) < m_chart->handlePlace(Handle::High));
    }
    QCOMPARE(box("Low quantile")->value(), 0.01);
    QCOMPARE(box("High quantile")->value(), 0.99);
    QCOMPARE(box("Factor")->value(), 1.5);
    m_page->grab(); // everything is painted once
}

void TestOutliersPage::draggingAHandleIsOneStep()
{
    open(test::floLike(3000));
    chooseColumn(online);
    const auto steps = m_document->history().states().size();
    const double totalBefore = m_document->results()->forecast->totalCltv;
    const QString textBefore = textWith("are capped");
    QSignalSpy results(m_document.get(), &Document::resultsChanged);
    drag(Handle::High, -120, 40);
    QCOMPARE(m_document->history().states().size(), steps + 1);
    const auto own = outliers(*m_document).byColumn.at(online);
    QVERIFY(own.highLimit && !own.lowLimit);
    settle();
    QVERIFY2(results.size() > 1, "followed while it moved");
    QCOMPARE(report().limits.upperLimit, *own.highLimit);
    QCOMPARE(box("High limit")->value(), *own.highLimit);
    QVERIFY(std::abs(*m_chart->handlePlace(Handle::High) - handle(Handle::High).x()) <= 1);
    // The count, against the column itself.
    const auto columns = analysis::cappableColumns(*m_document->results());
    std::size_t at = 0;
    while (columns[at].name != online)
        ++at;
    const auto values = analysis::valuesBeforeCapping(*m_document->results(), at);
    const auto above =
        std::count_if(values.begin(), values.end(), [&](double value) { return value > *own.highLimit; });
    QVERIFY(above > 0);
    QCOMPARE(report().cappedHigh, std::uint64_t(above));
    const QString text = textWith("are capped");
    QVERIFY2(text.contains(words::count(std::uint64_t(above))), qPrintable(text));
    QVERIFY(text != textBefore);
    QVERIFY(m_document->results()->forecast->totalCltv < totalBefore);
    QVERIFY2(textWith("CLTV of all customers")
                 .contains(words::wholeMoney(m_document->results()->forecast->totalCltv)),
             qPrintable(textWith("CLTV of all customers")));
    m_document->undo();
    settle();
    QVERIFY(outliers(*m_document).byColumn.empty());
    QCOMPARE(m_document->results()->forecast->totalCltv, totalBefore);
    QCOMPARE(textWith("are capped"), textBefore);
}

void TestOutliersPage::draggingToTheZeroZone()
{
    open(test::floLike(1000));
    chooseColumn(online);
    // The low limit of the quantiles is far below zero: its handle stands at the edge of the chart.
    drag(Handle::Low, 200, 10);
    settle();
    QVERIFY(report().cappedLow > 0);
    const auto own = outliers(*m_document).byColumn.at(online);
    QVERIFY(*own.lowLimit > 40);
    drag(Handle::Low, -2000, 10);
    settle();
    QCOMPARE(*outliers(*m_document).byColumn.at(online).lowLimit, 0.0);
    QCOMPARE(report().cappedLow, std::uint64_t{0});
}

void TestOutliersPage::handlesCannotPass()
{
    open(test::floLike(1000));
    chooseColumn(online);
    drag(Handle::Low, 150, 5);
    settle();
    const double low = *outliers(*m_document).byColumn.at(online).lowLimit;
    drag(Handle::High, -3000, 20);
    settle();
    const auto own = outliers(*m_document).byColumn.at(online);
    QCOMPARE(*own.lowLimit, low);
    QCOMPARE(*own.highLimit, low);
    QVERIFY(m_document->results());
}

void TestOutliersPage::keysMoveHandles()
{
    open(test::floLike(1000));
    chooseColumn(online);
    const double before = report().limits.upperLimit;
    m_chart->setFocus();
    QTest::keyClick(m_chart, Qt::Key_Left);
    settle();
    const double left = *outliers(*m_document).byColumn.at(online).highLimit;
    QVERIFY(left < before);
    QTest::keyClick(m_chart, Qt::Key_Right);
    QTest::keyClick(m_chart, Qt::Key_Right, Qt::ShiftModifier);
    settle();
    QVERIFY(*outliers(*m_document).byColumn.at(online).highLimit > left);
    QTest::keyClick(m_chart, Qt::Key_Down);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(m_chart, Qt::Key_Right);
    settle();
    QVERIFY(*outliers(*m_document).byColumn.at(online).lowLimit > 0);
    // Orders are whole, and a key moves at least by one.
    auto* columns = control<QComboBox>("Column");
    columns->setCurrentIndex(0);
    const double orders = report().limits.upperLimit;
    QTest::keyClick(m_chart, Qt::Key_Up);
    QTest::keyClick(m_chart, Qt::Key_Left);
    settle();
    const double limit = *outliers(*m_document).byColumn.at(columns->currentText()).highLimit;
    QVERIFY(limit < orders);
    QCOMPARE(limit, std::round(limit));
}

void TestOutliersPage::pressingBesideAHandleMovesNothing()
{
    open(test::floLike(500));
    const auto steps = m_document->history().states().size();
    const QPoint middle = m_chart->chart()->plotArea().center().toPoint();
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, middle);
    // Pressed and released without a move: no limit is typed by that either.
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, handle(Handle::High));
    QCOMPARE(m_document->history().states().size(), steps);
}

void TestOutliersPage::draggingTheSlider()
{
    open(test::floLike(3000));
    chooseColumn(online);
    auto* slider = control<QSlider>("High quantile, slider");
    const auto steps = m_document->history().states().size();
    QStyleOptionSlider option;
    option.initFrom(slider);
    const int y = slider->height() / 2;
    // Where the handle is: the value's share of the groove.
    const auto x = [slider](int value) {
        return 6 +
               (slider->width() - 12) * (value - slider->minimum()) / (slider->maximum() - slider->minimum());
    };
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(x(slider->value()), y));
    for (int value = slider->value(); value > 40; value -= 5) {
        QTest::mouseMove(slider, QPoint(x(value), y));
        QTest::qWait(2);
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(x(45), y));
    QCOMPARE(m_document->history().states().size(), steps + 1);
    settle();
    const double quantile = outliers(*m_document).highQuantile;
    QVERIFY2(quantile > 0.9 && quantile < 0.95, qPrintable(QString::number(quantile)));
    QCOMPARE(box("High quantile")->value(), quantile);
    QCOMPARE(m_document->results()->settings.outliers.highQuantile, quantile);
    QVERIFY(outliers(*m_document).byColumn.empty()); // the same for all
    m_document->undo();
    settle();
    QCOMPARE(box("High quantile")->value(), 0.99);
    QCOMPARE(slider->value(), 180);
}

void TestOutliersPage::typedLimitsAndBack()
{
    open(test::floLike(1000));
    chooseColumn(online);
    const double fromQuantiles = report().limits.upperLimit;
    auto* high = box("High limit");
    high->setFocus();
    high->selectAll();
    QTest::keyClicks(high, QStringLiteral("250.5"));
    QTest::keyClick(high, Qt::Key_Return);
    settle();
    QCOMPARE(*outliers(*m_document).byColumn.at(online).highLimit, 250.5);
    QCOMPARE(report().limits.upperLimit, 250.5);
    QCOMPARE(report().limits.upperWritten, 250.5);
    auto* back = m_page->findChildren<QPushButton*>().first();
    for (QPushButton* button : m_page->findChildren<QPushButton*>())
        if (button->text().remove(u'&') == QStringLiteral("From quantiles"))
            back = button;
    QVERIFY(back->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    settle();
    QVERIFY(outliers(*m_document).byColumn.empty());
    QCOMPARE(report().limits.upperLimit, fromQuantiles);
    QVERIFY(!back->isEnabled());
}

void TestOutliersPage::quantilesReplaceTypedLimits()
{
    open(test::floLike(1000));
    chooseColumn(online);
    box("High limit")->setValue(300);
    settle();
    QCOMPARE(report().limits.upperLimit, 300.0);
    box("Factor")->setValue(0.5);
    settle();
    QVERIFY(outliers(*m_document).byColumn.empty());
    QCOMPARE(outliers(*m_document).factor, 0.5);
    QVERIFY(report().limits.upperLimit != 300.0);
}

void TestOutliersPage::ownRulesOfAColumn()
{
    open(test::floLike(1000));
    chooseColumn(online);
    auto* same = m_page->findChildren<QCheckBox*>().at(1);
    QCOMPARE(same->text().remove(u'&'), QStringLiteral("Same for all columns"));
    const auto steps = m_document->history().states().size();
    QTest::mouseClick(same, Qt::LeftButton, {}, QPoint(8, same->height() / 2));
    QVERIFY(!same->isChecked());
    QCOMPARE(m_document->history().states().size(), steps); // nothing is changed by it yet
    box("High quantile")->setValue(0.9);
    settle();
    QCOMPARE(outliers(*m_document).highQuantile, 0.99);
    QCOMPARE(*outliers(*m_document).byColumn.at(online).highQuantile, 0.9);
    control<QComboBox>("Column")->setCurrentIndex(0);
    QCOMPARE(box("High quantile")->value(), 0.99);
    chooseColumn(online);
    QCOMPARE(box("High quantile")->value(), 0.9);
    // As the general rule again: no trace is left.
    box("High quantile")->setValue(0.99);
    settle();
    QVERIFY(outliers(*m_document).byColumn.empty());
}

void TestOutliersPage::sameForAllTakesWhatIsShown()
{
    open(test::floLike(1000));
    m_document->changeSettings([](Settings& settings) {
        settings.outliers.byColumn[online].factor = 3;
        settings.outliers.byColumn[online].highLimit = 400;
        settings.outliers.byColumn[QStringLiteral("order_num_total_ever_online")].lowQuantile = 0.2;
    });
    settle();
    auto* same = m_page->findChildren<QCheckBox*>().at(1);
    QVERIFY(!same->isChecked());
    chooseColumn(online);
    QTest::mouseClick(same, Qt::LeftButton, {}, QPoint(8, same->height() / 2));
    settle();
    QCOMPARE(outliers(*m_document).factor, 3.0);
    QCOMPARE(outliers(*m_document).lowQuantile, 0.01);
    QCOMPARE(outliers(*m_document).byColumn.size(), std::size_t{1}); // the typed limit
    QCOMPARE(*outliers(*m_document).byColumn.at(online).highLimit, 400.0);
    QVERIFY(same->isChecked());
}

void TestOutliersPage::cappingOff()
{
    open(test::floLike(1000));
    chooseColumn(online);
    auto* capped = m_page->findChildren<QCheckBox*>().first();
    QVERIFY(capped->isChecked());
    QTest::mouseClick(capped, Qt::LeftButton, {}, QPoint(8, capped->height() / 2));
    settle();
    QCOMPARE(outliers(*m_document).enabled, std::optional(false));
    QVERIFY(!textWith("not capped").isEmpty());
    QVERIFY(!m_chart->handlePlace(Handle::High));
    QVERIFY(!box("High limit")->isEnabled());
    QTest::mouseClick(capped, Qt::LeftButton, {}, QPoint(8, capped->height() / 2));
    settle();
    QVERIFY(!textWith("are capped").isEmpty());
    QVERIFY(m_chart->handlePlace(Handle::High));
}

void TestOutliersPage::rounding()
{
    open(test::floLike(1000));
    chooseColumn(online);
    auto* rounding = control<QComboBox>("Rounding");
    QCOMPARE(rounding->currentIndex(), 0);
    rounding->setCurrentIndex(1);
    Q_EMIT rounding->activated(1);
    settle();
    QCOMPARE(outliers(*m_document).rounding, analysis::CapRounding::Truncate);
    QCOMPARE(report().limits.upperWritten, std::trunc(report().limits.upperLimit));
}

void TestOutliersPage::countsAreThoseOfTheColumn()
{
    open(test::floLike(2000));
    m_document->changeSettings([](Settings& settings) {
        settings.outliers.byColumn[online].lowLimit = 60;
        settings.outliers.byColumn[online].highLimit = 400;
    });
    settle();
    chooseColumn(online);
    const auto values = analysis::valuesBeforeCapping(*m_document->results(), 3);
    std::uint64_t low = 0, high = 0;
    for (const double value : values) {
        low += value < 60 ? 1U : 0U;
        high += value > 400 ? 1U : 0U;
    }
    QVERIFY(low > 0 && high > 0);
    const QString text = textWith("are capped");
    QVERIFY2(text.startsWith(words::count(low + high) + QStringLiteral(" of 2,000")), qPrintable(text));
    QVERIFY(text.contains(words::count(low) + QStringLiteral(" below")));
    QVERIFY(text.contains(words::count(high) + QStringLiteral(" above")));
    auto* list = control<TableView>("Customers capped");
    QTRY_COMPARE(list->model()->rowCount(), static_cast<int>(low + high));
    const QAbstractItemModelTester tester(list->model());
    // The most changed first.
    double last = 1e300;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const double change =
            std::abs(list->model()->index(row, CappedModel::Change).data(SortRole).toDouble());
        QVERIFY(change <= last && change > 0);
        last = change;
    }
}

void TestOutliersPage::aClickShowsTheCustomer()
{
    open(test::floLike(2000));
    chooseColumn(online);
    box("High limit")->setValue(400);
    settle();
    auto* list = control<TableView>("Customers capped");
    QTRY_VERIFY(list->model()->rowCount() > 20);
    QSignalSpy wanted(m_page.get(), &Page::customersWanted);
    const QModelIndex first = list->model()->index(0, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(first).center());
    QCOMPARE(wanted.size(), 1);
    const auto filter = wanted.first().first().value<analysis::CustomerFilter>();
    QCOMPARE(filter.rows->size(), std::size_t{1});
    const std::string_view id = (*m_document->results()->summary->ids)[filter.rows->front()];
    QCOMPARE(QString::fromUtf8(id.data(), qsizetype(id.size())), first.data().toString());
    for (QPushButton* button : m_page->findChildren<QPushButton*>())
        if (button->text().remove(u'&') == QStringLiteral("Show them in Customers"))
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(std::uint64_t(wanted.last().first().value<analysis::CustomerFilter>().rows->size()),
             report().cappedHigh + report().cappedLow);
}

void TestOutliersPage::undoRestoresTheControls()
{
    open(test::floLike(1000));
    chooseColumn(online);
    box("Low quantile")->setValue(0.05);
    box("Factor")->setValue(2);
    settle();
    QCOMPARE(m_document->history().states().size(), std::size_t{3});
    m_document->undo();
    m_document->undo();
    settle();
    QCOMPARE(box("Low quantile")->value(), 0.01);
    QCOMPARE(box("Factor")->value(), 1.5);
    m_document->redo();
    settle();
    QCOMPARE(box("Low quantile")->value(), 0.05);
}

void TestOutliersPage::readySummary()
{
    QByteArray text = "id,x,t_x,T,zbar\n";
    for (int i = 0; i < 400; ++i)
        text += 'c' + QByteArray::number(i) + ',' + QByteArray::number(i % 6) + ',' +
                QByteArray::number(i % 6 ? 5 + i % 20 : 0) + ",38," +
                (i % 6 ? QByteArray::number(20 + i % 50) : QByteArray("0")) + '\n';
    open(text);
    QCOMPARE(control<QComboBox>("Column")->count(), 2);
    QVERIFY(!m_page->findChildren<QCheckBox*>().first()->isChecked());
    QVERIFY(!textWith("Ready summaries are not capped").isEmpty());
    QTest::mouseClick(m_page->findChildren<QCheckBox*>().first(), Qt::LeftButton, {}, QPoint(8, 8));
    settle();
    QCOMPARE(m_document->results()->capped->columns.size(), std::size_t{2});
    chooseColumn(QStringLiteral("zbar"));
    box("High limit")->setValue(40);
    settle();
    QVERIFY(report().cappedHigh > 0);
    auto* list = control<TableView>("Customers capped");
    QTRY_COMPARE(list->model()->rowCount(), static_cast<int>(report().cappedHigh));
}

void TestOutliersPage::transactionLog()
{
    QByteArray text = "customer_id,date,amount\n";
    for (int i = 0; i < 2000; ++i)
        text += 'c' + QByteArray::number(i % 250 * (i % 3 + 1) % 250) + ',' +
                QDate(2020, 1, 1).addDays(i * 11 % 700).toString(Qt::ISODate).toLatin1() + ',' +
                QByteArray::number(10 + i % 90) + '\n';
    open(text);
    QVERIFY(m_document->results()->input->isLog());
    m_document->changeSettings([](Settings& settings) {
        settings.outliers.enabled = true;
        settings.outliers.byColumn[QStringLiteral("monetary")].highLimit = 50;
    });
    settle();
    chooseColumn(QStringLiteral("monetary"));
    QTRY_VERIFY(!m_chart->figures().rows.empty());
    const auto values = analysis::valuesBeforeCapping(*m_document->results(), 1);
    const auto above = std::count_if(values.begin(), values.end(), [](double value) { return value > 50; });
    QVERIFY(above > 0);
    QCOMPARE(report().cappedHigh, std::uint64_t(above));
    auto* list = control<TableView>("Customers capped");
    QTRY_COMPARE(list->model()->rowCount(), static_cast<int>(above));
}

void TestOutliersPage::namesInBothLanguages()
{
    open(test::floLike(500));
    for (const char* name : {"Column", "Rounding"})
        QVERIFY(control<QComboBox>(name));
    for (const char* name : {"Low quantile", "High quantile", "Factor", "Low limit", "High limit"})
        QVERIFY(box(name));
    useLanguage(QStringLiteral("tr"));
    QCoreApplication::processEvents();
    for (const char* name : {"Alt yüzdelik", "Üst yüzdelik", "Katsayı", "Alt sınır", "Üst sınır"})
        QVERIFY(box(name));
    QVERIFY(control<QComboBox>("Sütun"));
    QVERIFY(!textWith("baskılan").isEmpty());
    useLanguage(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QVERIFY(box("Low quantile"));
}

QTEST_MAIN(TestOutliersPage)
#include "tst_outliers_page.moc"
