// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"
#include "fake_results.h"
#include "jobs/job_runner.h"
#include "shell/held_input.h"
#include "words/words.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <atomic>
#include <memory>
#include <thread>

using namespace kiymet;
using namespace std::chrono_literals;
using analysis::Settings;
using ui::Document;
using ui::History;

namespace {

struct Bench {
    std::atomic<bool> hold{false};
    std::atomic<bool> fail{false};
    std::atomic<bool> slow{false};
    std::atomic<int> begun{0};
    std::atomic<int> refits{0};
    std::atomic<int> charts{0};
};

ui::Runner fakeRunner(const std::shared_ptr<Bench>& bench)
{
    return [bench](const QString& file, const Settings& settings, const ui::RunOptions& options,
                   const Progress& progress) -> Outcome<analysis::Results> {
        ++bench->begun;
        bench->refits += options.refit;
        bench->charts += options.charts == analysis::allCharts;
        while (bench->hold && progress.inPhase(int(analysis::Stage::Clean)).shouldContinue(0.5))
            std::this_thread::sleep_for(100us);
        if (bench->slow)
            std::this_thread::sleep_for(20ms);
        if (!progress.inPhase(int(analysis::Stage::Clean)).shouldContinue(1))
            return Failure{};
        if (file.startsWith(QLatin1String("bad")) || bench->fail) {
            Failure failure;
            failure.kind = FailureKind::FileNotFound;
            return failure;
        }
        analysis::Results results = test::fakeResults(static_cast<std::size_t>(file.size()));
        results.settings = settings;
        return results;
    };
}

/// As the window system tells it to every program.
void hold(bool pressed)
{
    QObject nobody;
    QMouseEvent event(pressed ? QEvent::MouseButtonPress : QEvent::MouseButtonRelease, QPointF(), QPointF(),
                      Qt::LeftButton, pressed ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&nobody, &event);
}

void setFactor(Document& document, double factor)
{
    document.changeSettings([factor](Settings& settings) { settings.outliers.factor = factor; });
}

double factorOf(const Document& document)
{
    return document.state().settings.outliers.factor;
}

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyChangeIsAStep();
    void aDragIsOneStep();
    void aHeldKeyIsOneStep();
    void aDragThatComesBackIsNone();
    void liveRunsAreDelivered();
    void anotherFileBeginsAnew();
    void aBadFileChangesNothing();
    void aFailedChangeIsTakenBack();
    void aCancelledChangeIsTakenBack();
    void aCancelledUndoIsTakenBack();
    void changeEndsAnOpening();
    void notesNeedNoAnalysis();
    void fitsAnew();
    void chartsFollowUnasked();
    void savedAndChanged();
    void stepsInWords_data();
    void stepsInWords();
    void latestJobWins();
    void jobIsCancelled();
    void runnerDestroyedInMidJob();
    void aLongJobDelaysNoOther();
    void jobsTellTheirProgress();

private:
    bool opened(Document& document, const QString& file = QStringLiteral("three"));
    std::shared_ptr<Bench> m_bench;
};

void TestDocument::init()
{
    m_bench = std::make_shared<Bench>();
}

bool TestDocument::opened(Document& document, const QString& file)
{
    QSignalSpy opened(&document, &Document::opened);
    new ui::HeldInput(document); // as in the window
    document.open(file);
    return QTest::qWaitFor([&] { return opened.size() == 1 && !document.isRunning(); });
}

void TestDocument::everyChangeIsAStep()
{
    Document document(fakeRunner(m_bench));
    setFactor(document, 9); // nothing is open
    QCOMPARE(document.history().states().size(), 1U);
    QVERIFY(opened(document));
    QVERIFY(!document.history().canUndo());
    for (const double factor : {2.0, 3.0, 4.0})
        setFactor(document, factor);
    setFactor(document, 4); // no change, no step
    QCOMPARE(document.history().states().size(), 4U);
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.results()->settings.outliers.factor, 4.0);
    document.undo();
    document.undo();
    QCOMPARE(factorOf(document), 2.0);
    document.redo();
    QCOMPARE(factorOf(document), 3.0);
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.results()->settings.outliers.factor, 3.0);
    // A new step takes the place of what was undone.
    setFactor(document, 7);
    QVERIFY(!document.history().canRedo());
    document.goTo(0);
    QCOMPARE(factorOf(document), 1.5);
    document.undo(); // at the start
    QCOMPARE(document.history().place(), 0U);
    QTRY_VERIFY(!document.isRunning());
}

void TestDocument::aDragIsOneStep()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    setFactor(document, 2);
    hold(true);
    for (int i = 0; i < 30; ++i)
        setFactor(document, 2 + i / 10.0 + 0.1);
    hold(false);
    QCOMPARE(document.history().states().size(), 3U);
    hold(true);
    setFactor(document, 8);
    hold(false);
    QCOMPARE(document.history().states().size(), 4U);
    document.undo();
    QCOMPARE(factorOf(document), 5.0);
    document.undo();
    QCOMPARE(factorOf(document), 2.0);
    QTRY_VERIFY(!document.isRunning());
}

void TestDocument::aHeldKeyIsOneStep()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    QObject nobody;
    const auto key = [&nobody](QEvent::Type type, int code, bool repeated) {
        QKeyEvent event(type, code, Qt::NoModifier, QString(), repeated);
        QCoreApplication::sendEvent(&nobody, &event);
    };
    // As X11 tells of it: each repetition is a release and a press.
    key(QEvent::KeyPress, Qt::Key_Up, false);
    setFactor(document, 2);
    for (int i = 1; i <= 20; ++i) {
        key(QEvent::KeyRelease, Qt::Key_Up, true);
        key(QEvent::KeyPress, Qt::Key_Up, true);
        setFactor(document, 2 + i / 10.0);
    }
    key(QEvent::KeyRelease, Qt::Key_Up, false);
    QCOMPARE(document.history().states().size(), 2U);
    // Two presses are two steps, and a letter holds nothing.
    for (const double factor : {5.0, 6.0}) {
        key(QEvent::KeyPress, Qt::Key_Down, false);
        setFactor(document, factor);
        key(QEvent::KeyRelease, Qt::Key_Down, false);
    }
    key(QEvent::KeyPress, Qt::Key_7, false);
    setFactor(document, 7);
    setFactor(document, 8);
    key(QEvent::KeyRelease, Qt::Key_7, false);
    QCOMPARE(document.history().states().size(), 6U);
    document.goTo(1);
    QCOMPARE(factorOf(document), 4.0);
    QTRY_VERIFY(!document.isRunning());
}

void TestDocument::aDragThatComesBackIsNone()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    hold(true);
    setFactor(document, 3);
    setFactor(document, 1.5);
    setFactor(document, 4);
    setFactor(document, 1.5);
    hold(false);
    QVERIFY(!document.history().canUndo());
    QTRY_VERIFY(!document.isRunning());
}

void TestDocument::liveRunsAreDelivered()
{
    // While the hand moves faster than the analysis, results still come, though none is the newest.
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    QSignalSpy results(&document, &Document::resultsChanged);
    m_bench->slow = true;
    hold(true);
    for (int i = 0; i < 100 && results.size() < 3; ++i) {
        setFactor(document, 2 + i / 100.0);
        QTest::qWait(5); // a run takes 20
    }
    QVERIFY(document.isRunning());
    QCOMPARE(results.size(), 3);
    setFactor(document, 3);
    hold(false);
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.results()->settings.outliers.factor, 3.0);
}

void TestDocument::anotherFileBeginsAnew()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    setFactor(document, 3);
    QTRY_VERIFY(!document.isRunning());
    QVERIFY(opened(document, QStringLiteral("another")));
    QCOMPARE(factorOf(document), 1.5);
    QVERIFY(!document.history().canUndo());
    QCOMPARE(document.file(), QStringLiteral("another"));
}

void TestDocument::aBadFileChangesNothing()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    setFactor(document, 3);
    QTRY_VERIFY(!document.isRunning());
    const auto before = document.results();
    QSignalSpy failed(&document, &Document::failed);
    document.open(QStringLiteral("bad file"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(document.results(), before);
    QCOMPARE(factorOf(document), 3.0);
    QCOMPARE(document.history().states().size(), 2U);
    setFactor(document, 4);
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.file(), QStringLiteral("three"));
}

void TestDocument::aFailedChangeIsTakenBack()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    setFactor(document, 3);
    QTRY_VERIFY(!document.isRunning());
    QSignalSpy failed(&document, &Document::failed);
    m_bench->fail = true;
    setFactor(document, 4);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(factorOf(document), 3.0);
    QVERIFY(!document.history().canRedo()); // it would fail again
}

void TestDocument::aCancelledChangeIsTakenBack()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    m_bench->hold = true;
    setFactor(document, 4);
    setFactor(document, 5);
    document.cancel();
    QCOMPARE(factorOf(document), 1.5);
    QVERIFY(!document.isRunning());
    m_bench->hold = false;
    setFactor(document, 6);
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.results()->settings.outliers.factor, 6.0);
}

void TestDocument::aCancelledUndoIsTakenBack()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    setFactor(document, 4);
    setFactor(document, 5);
    QTRY_VERIFY(!document.isRunning());
    m_bench->hold = true;
    document.undo();
    document.undo();
    document.cancel();
    QCOMPARE(factorOf(document), 5.0);
    QCOMPARE(document.history().states().size(), 3U);
    m_bench->hold = false;
}

void TestDocument::changeEndsAnOpening()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    m_bench->hold = true;
    document.open(QStringLiteral("another"));
    setFactor(document, 4);
    m_bench->hold = false;
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(document.file(), QStringLiteral("three"));
    QCOMPARE(document.results()->settings.outliers.factor, 4.0);
}

void TestDocument::notesNeedNoAnalysis()
{
    Document document(fakeRunner(m_bench));
    QVERIFY(opened(document));
    const int runs = m_bench->begun;
    Document::State state = document.state();
    state.notes = QStringLiteral("Looks right.");
    document.change(state);
    QVERIFY(!document.isRunning());
    QCOMPARE(m_bench->begun, runs);
    document.undo();
    QVERIFY(document.state().notes.isEmpty());
    QCOMPARE(m_bench->begun, runs);
}

void TestDocument::fitsAnew()
{
    Document document(fakeRunner(m_bench));
    document.fit(); // nothing is open
    QVERIFY(!document.isRunning());
    QVERIFY(opened(document));
    document.fit();
    QTRY_VERIFY(!document.isRunning());
    QCOMPARE(m_bench->refits, 1);
    QCOMPARE(document.history().states().size(), 1U);
    // A cancelled fit leaves the results.
    const auto before = document.results();
    m_bench->hold = true;
    document.fit();
    document.cancel();
    QCOMPARE(document.results(), before);
    m_bench->hold = false;
}

void TestDocument::chartsFollowUnasked()
{
    Document document(fakeRunner(m_bench));
    document.setChartsInView({});
    QSignalSpy results(&document, &Document::resultsChanged);
    QVERIFY(opened(document));
    QTRY_COMPARE(m_bench->charts, 1);
    QTRY_COMPARE(results.size(), 2);
    QVERIFY(!document.isRunning());
    QTest::qWait(20);
    QCOMPARE(results.size(), 2); // and then there is peace
}

void TestDocument::savedAndChanged()
{
    History history;
    QVERIFY(!history.isChanged());
    History::State state;
    state.notes = QStringLiteral("a");
    history.push(state);
    QVERIFY(history.isChanged());
    history.markSaved();
    QVERIFY(!history.isChanged());
    history.goTo(0);
    QVERIFY(history.isChanged());
    history.goTo(1);
    QVERIFY(!history.isChanged());
}

void TestDocument::stepsInWords_data()
{
    QTest::addColumn<QString>("recipe");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* recipe, const char* words) {
        QTest::newRow(name) << QString::fromUtf8(recipe) << QString::fromUtf8(words);
    };
    row("number", R"({"outliers.high_quantile": 0.95})", "High quantile: 0.95");
    row("word", R"({"preset": "standard"})", "Preset: standard");
    row("date", R"({"analysis.date": "2021-06-01"})", "Analysis date: 1 Jun 2021");
    row("percentage", R"({"value.discount_rate": 0.02})", "Discount rate a month: 2.0%");
    row("one column", R"({"outliers.by_column": {"a.b": {"factor": 3}}})", "Factor (a.b): 3");
    row("mapping", R"({"mapping.value": ["keep"]})", "Column for the total value: keep");
    row("several", R"({"outliers.factor": 2, "segments.count": 5, "preset": "notebook"})",
        "Preset: notebook and 2 more");
}

void TestDocument::stepsInWords()
{
    QFETCH(const QString, recipe);
    QFETCH(const QString, words);
    words::setDataLocale({});
    const auto settings = analysis::withJson({}, QJsonDocument::fromJson(recipe.toUtf8()).object());
    QVERIFY(settings);
    QCOMPARE(words::stepText(analysis::differences({}, *settings)), words);
}

void TestDocument::latestJobWins()
{
    ui::JobRunner runner;
    std::atomic<bool> hold{true};
    QList<int> done;
    for (int i = 0; i < 20; ++i)
        runner.run(
            [i, &hold](const Progress& progress) {
                while (hold && progress.shouldContinue(0))
                    std::this_thread::sleep_for(100us);
                return i;
            },
            [&done](int result) { done << result; });
    QVERIFY(runner.isRunning());
    hold = false;
    QTRY_VERIFY(!runner.isRunning());
    QCOMPARE(done, QList<int>{19});
}

void TestDocument::jobIsCancelled()
{
    ui::JobRunner runner;
    bool done = false;
    runner.run(
        [](const Progress& progress) {
            while (progress.shouldContinue(0))
                std::this_thread::sleep_for(100us);
            return 1;
        },
        [&done](int) { done = true; });
    runner.cancel();
    QVERIFY(!runner.isRunning());
    QTest::qWait(20);
    QVERIFY(!done);
}

void TestDocument::runnerDestroyedInMidJob()
{
    std::atomic<int> running{0};
    for (int i = 0; i < 100; ++i) {
        ui::JobRunner runner;
        runner.run(
            [&running](const Progress& progress) {
                ++running;
                while (progress.shouldContinue(0))
                    std::this_thread::yield();
                --running;
                return 0;
            },
            [](int) { QFAIL("nobody is left to hear it"); });
        if (i % 2)
            QTest::qWait(1);
    }
    QCOMPARE(running, 0);
    QCoreApplication::processEvents();
}

void TestDocument::aLongJobDelaysNoOther()
{
    // More of them at once than there are processors.
    std::atomic<bool> hold{true};
    std::array<ui::JobRunner, 40> slow;
    for (ui::JobRunner& runner : slow)
        runner.run(
            [&hold](const Progress&) {
                while (hold)
                    std::this_thread::sleep_for(100us);
                return 0;
            },
            [](int) {});
    ui::JobRunner quick;
    int done = 0;
    quick.run([](const Progress&) { return 7; }, [&done](int result) { done = result; });
    QTRY_COMPARE(done, 7);
    for (const ui::JobRunner& runner : slow)
        QVERIFY(runner.isRunning());
    hold = false;
    for (const ui::JobRunner& runner : slow)
        QTRY_VERIFY(!runner.isRunning());
}

void TestDocument::jobsTellTheirProgress()
{
    ui::JobRunner runner;
    QList<std::pair<int, double>> told;
    connect(&runner, &ui::JobRunner::progressed, this,
            [&told](int phase, double fraction) { told << std::pair(phase, fraction); });
    std::atomic<bool> hold{true};
    runner.run(
        [&hold](const Progress& progress) {
            // Half of the second phase, many times: said once.
            while (hold && progress.inPhase(1).part(0.5, 0.25).shouldContinue(0))
                std::this_thread::sleep_for(100us);
            return 0;
        },
        [](int) {});
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first(), std::pair(1, 0.5));
    QTest::qWait(20);
    QCOMPARE(told.size(), 1);
    hold = false;
    QTRY_VERIFY(!runner.isRunning());
}

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
