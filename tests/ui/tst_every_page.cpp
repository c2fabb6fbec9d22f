// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/bar_chart.h"
#include "charts/chart_view.h"
#include "event_loop_probe.h"
#include "fake_results.h"
#include "flo_like.h"
#include "language/language.h"
#include "pages/customers_page.h"
#include "pages/page.h"
#include "pages/segments_page.h"
#include "reference.h"
#include "shell/main_window.h"
#include "shell/theme.h"
#include "tables/customers_view.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace kiymet;
using ui::MainWindow;

/// Every page of the real window on documents of every size: none, one customer, some, FLO, a million. Each
/// is opened by the step list, drawn in both languages and themes, and nothing on it is an empty figure; how
/// long the thread that draws was away is printed.
class TestEveryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void withoutADocument();
    void shows_data();
    void shows();
    void modelsKeepTheirRules_data();
    void modelsKeepTheirRules();
    void chartsLeadToCustomers();
    /// Only with KIYMET_LARGE, for its time and memory.
    void aMillionCustomers();

private:
    QString write(const QString& name, const QByteArray& content);
    bool opens(MainWindow& window, const QString& file);
    bool showsAll(MainWindow& window);
    QTemporaryDir m_home;
};

namespace {

constexpr int patience = 120000; ///< ms

QStackedWidget* stackOf(const MainWindow& window)
{
    return window.findChild<QStackedWidget*>();
}

QListWidget* stepsOf(const MainWindow& window)
{
    return window.findChild<QListWidget*>(QStringLiteral("Steps"));
}

/// Every text that is on screen: labels, and what the tables show of their first rows.
QStringList shownTexts(const QWidget& page)
{
    QStringList texts;
    const auto labels = page.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (label->isVisible())
            texts << label->text();
    const auto views = page.findChildren<QAbstractItemView*>();
    for (const QAbstractItemView* view : views)
        if (view->isVisible() && view->model())
            for (int row = 0; row < std::min(50, view->model()->rowCount()); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts << view->model()->index(row, column).data().toString();
    return texts;
}

/// One customer, whom no model can be fitted to: the figures are made up.
Outcome<analysis::Results> runOfOne(const QString&, const analysis::Settings& settings, const ui::RunOptions&,
                                    const Progress&)
{
    analysis::Results results = test::fakeResults(1, true);
    results.settings = settings;
    return results;
}

ui::Runner runnerFor(const QString& file)
{
    return file.endsWith(QLatin1String("one.csv")) ? ui::Runner(runOfOne) : ui::pipelineRunner();
}

} // namespace

QString TestEveryPage::write(const QString& name, const QByteArray& content)
{
    const QString path = m_home.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

bool TestEveryPage::opens(MainWindow& window, const QString& file)
{
    window.resize(1366, 690);
    window.show();
    bool failed = false;
    connect(&window.document(), &ui::Document::failed, this, [&failed] { failed = true; });
    window.open(file);
    return QTest::qWaitFor(
               [&] { return failed || (window.document().isOpen() && !window.document().isRunning()); },
               patience) &&
           !failed;
}

/// Goes through the steps; false where one does not come up, or says "nan" or "inf".
bool TestEveryPage::showsAll(MainWindow& window)
{
    static const QRegularExpression noFigure(QStringLiteral("\\b-?(nan|inf)\\b"),
                                             QRegularExpression::CaseInsensitiveOption);
    QListWidget* steps = stepsOf(window);
    QStackedWidget* stack = stackOf(window);
    test::EventLoopProbe probe;
    for (int step = 0; step < steps->count(); ++step) {
        steps->setCurrentRow(step);
        if (stack->currentIndex() != step) {
            qWarning("no page for step %d", step);
            return false;
        }
        if (!QTest::qWaitFor([&] { return !window.document().isRunning(); }, patience))
            return false;
        QTest::qWait(150); // what the page computes beside the analysis
        if (window.grab().isNull())
            return false;
        const QString away = probe.take();
        const QStringList texts = shownTexts(*stack->currentWidget());
        for (const QString& text : texts)
            if (text.contains(noFigure)) {
                qWarning("%s shows: %s", qPrintable(steps->item(step)->text()), qPrintable(text));
                return false;
            }
        qInfo("%s: away for at most %s", qPrintable(steps->item(step)->text()), qPrintable(away));
    }
    return true;
}

void TestEveryPage::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    write(QStringLiteral("one.csv"), test::floLike(1));
    write(QStringLiteral("three.csv"), test::floLike(3));
    write(QStringLiteral("some.csv"), test::floLike(900));
}

void TestEveryPage::init()
{
    QSettings(QStringLiteral("kiymet"), QStringLiteral("kiymet")).clear();
    ui::useLanguage(QStringLiteral("en"));
    ui::apply(ui::Theme::Light);
}

void TestEveryPage::withoutADocument()
{
    MainWindow window;
    window.show();
    QVERIFY(!window.grab().isNull());
    // Nothing but the first page can be reached, and every other is drawn without results too.
    QListWidget* steps = stepsOf(window);
    for (int step = 1; step < steps->count(); ++step) {
        steps->setCurrentRow(step);
        QCOMPARE(stackOf(window)->currentIndex(), 0);
    }
    const auto pages = window.findChildren<ui::Page*>();
    QVERIFY(pages.size() >= 9);
    for (ui::Page* page : pages) {
        QVERIFY(!page->title().isEmpty());
        QCOMPARE(page->mark().kind, ui::Page::Mark::Waiting);
        page->setParent(nullptr);
        page->resize(1190, 640);
        page->show();
        QVERIFY(!page->grab().isNull());
        const QStringList texts = shownTexts(*page);
        QVERIFY2(!texts.join(u' ').contains(QLatin1String("nan"), Qt::CaseInsensitive),
                 qPrintable(page->title()));
        page->setParent(&window);
    }
}

void TestEveryPage::shows_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("one customer") << m_home.filePath(QStringLiteral("one.csv"));
    QTest::newRow("three customers") << m_home.filePath(QStringLiteral("three.csv"));
    QTest::newRow("some") << m_home.filePath(QStringLiteral("some.csv"));
    QTest::newRow("FLO") << test::privateData(QStringLiteral("flo_data_20k.csv"));
}

void TestEveryPage::shows()
{
    QFETCH(const QString, file);
    if (file.isEmpty())
        QSKIP("not shipped: flo_data_20k.csv is looked for in $KIYMET_DATA and in ../shared/data");
    MainWindow window(runnerFor(file));
    QVERIFY(opens(window, file));
    QVERIFY(showsAll(window));
    ui::useLanguage(QStringLiteral("tr"));
    ui::apply(ui::Theme::Dark);
    QVERIFY(showsAll(window));
}

void TestEveryPage::modelsKeepTheirRules_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("one customer") << m_home.filePath(QStringLiteral("one.csv"));
    QTest::newRow("three customers") << m_home.filePath(QStringLiteral("three.csv"));
    QTest::newRow("some") << m_home.filePath(QStringLiteral("some.csv"));
}

/// Each model of the window under Qt's own tester, from the first row to the last, while the document is
/// changed, undone, and shown in another language.
void TestEveryPage::modelsKeepTheirRules()
{
    QFETCH(const QString, file);
    MainWindow window(runnerFor(file));
    QVERIFY(opens(window, file));
    QVERIFY(showsAll(window)); // each page has its results now
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    std::vector<QAbstractItemModel*> tested;
    const auto views = stackOf(window)->findChildren<QAbstractItemView*>();
    for (const QAbstractItemView* view : views)
        for (QAbstractItemModel* model = view->model(); model;) {
            // Ours, and what sorts them; those of Qt's list widgets are Qt's to test.
            auto* proxy = qobject_cast<QAbstractProxyModel*>(model);
            const bool ours = proxy || QByteArray(model->metaObject()->className()).startsWith("kiymet::");
            if (ours && std::find(tested.begin(), tested.end(), model) == tested.end()) {
                tested.push_back(model);
                testers.push_back(std::make_unique<QAbstractItemModelTester>(
                    model, QAbstractItemModelTester::FailureReportingMode::QtTest));
            }
            model = proxy ? proxy->sourceModel() : nullptr;
        }
    QVERIFY(tested.size() >= 6);
    window.document().changeSettings([](analysis::Settings& settings) { settings.outliers.factor = 1; });
    QVERIFY(showsAll(window));
    window.document().undo();
    ui::useLanguage(QStringLiteral("tr"));
    QVERIFY(showsAll(window));
}

void TestEveryPage::chartsLeadToCustomers()
{
    MainWindow window;
    QVERIFY(opens(window, m_home.filePath(QStringLiteral("some.csv"))));
    auto* segments = window.findChild<ui::SegmentsPage*>();
    auto* customers = window.findChild<ui::CustomersPage*>();
    stackOf(window)->setCurrentWidget(segments);
    QTRY_VERIFY(!window.document().isRunning());
    Q_EMIT segments->findChild<ui::BarChart*>()->barClicked(0);
    QCOMPARE(stackOf(window)->currentWidget(), customers);
    QCOMPARE(stepsOf(window)->currentItem()->text(), customers->title());
    const auto inA = static_cast<int>(window.document().results()->segments->figures[0].customers);
    auto* table = customers->findChild<ui::CustomersView*>();
    QTRY_COMPARE(table->model()->rowCount(), inA);
}

void TestEveryPage::aMillionCustomers()
{
    if (!qEnvironmentVariableIsSet("KIYMET_LARGE"))
        QSKIP("set KIYMET_LARGE for a million customers");
    MainWindow window;
    QVERIFY(opens(window, write(QStringLiteral("million.csv"), test::floLike(1000000))));
    QVERIFY(showsAll(window));
    window.document().changeSettings([](analysis::Settings& settings) { settings.outliers.factor = 1; });
    QVERIFY(QTest::qWaitFor([&] { return !window.document().isRunning(); }, patience));
    window.document().undo();
    QVERIFY(showsAll(window));

    // A fit that is given up leaves what was there.
    const ui::SharedResults before = window.document().results();
    QSignalSpy cancelled(&window.document(), &ui::Document::cancelled);
    window.document().fit();
    QTest::qWait(5);
    QVERIFY(window.document().isRunning());
    window.document().cancel();
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!window.document().isRunning());
    QTest::qWait(500);
    QCOMPARE(window.document().results(), before);
    const auto labels = window.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text() == QLatin1String("Cancelled. The former results are still shown.");
    }));
}

QTEST_MAIN(TestEveryPage)
#include "tst_every_page.moc"
