// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_results.h"
#include "jobs/analysis_controller.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace kiymet;
using namespace std::chrono_literals;
using analysis::Results;
using analysis::Settings;
using analysis::Stage;
using ui::AnalysisController;

namespace {

/// What the fake runner and the test tell each other.
struct Bench {
    std::atomic<bool> hold{false}; ///< runs stay in their loop while this is set
    std::atomic<bool> deaf{false}; ///< runs wait, and do not even ask whether to go on
    std::atomic<int> begun{0};
    std::atomic<int> ended{0};
    std::atomic<int> atOnce{0};
    std::atomic<bool> overlapped{false};
    std::mutex mutex;
    QStringList files; ///< that runs were begun for, in order

    QStringList seen()
    {
        const std::lock_guard lock(mutex);
        return files;
    }
};

Failure notFound(const QString& file)
{
    Failure failure;
    failure.kind = FailureKind::FileNotFound;
    failure.file = file;
    return failure;
}

/// Results as large as the file's name has letters; "bad..." is not found, "throw" throws.
ui::Runner fakeRunner(const std::shared_ptr<Bench>& bench)
{
    return [bench](const QString& file, const Settings& settings, const ui::RunOptions&,
                   const Progress& progress) -> Outcome<Results> {
        if (++bench->atOnce > 1)
            bench->overlapped = true;
        {
            const std::lock_guard lock(bench->mutex);
            bench->files << file;
        }
        ++bench->begun;
        while (bench->deaf)
            std::this_thread::sleep_for(100us);
        bool goesOn = progress.inPhase(int(Stage::Read)).shouldContinue(0);
        for (int step = 0; goesOn && (bench->hold || step < 20); ++step) {
            std::this_thread::sleep_for(100us);
            goesOn = progress.inPhase(int(Stage::Clean)).shouldContinue((step % 1000) / 1000.0);
        }
        --bench->atOnce;
        ++bench->ended;
        if (!goesOn)
            return Failure{};
        if (file == QLatin1String("throw"))
            throw std::runtime_error("out of everything");
        if (file.startsWith(QLatin1String("bad")))
            return notFound(file);
        Results results = test::fakeResults(static_cast<std::size_t>(file.size()));
        results.settings = settings;
        return results;
    };
}

std::size_t customers(const ui::SharedResults& results)
{
    return results ? results->summary->size() : 0;
}

} // namespace

class TestAnalysisController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finishes();
    void latestWins();
    void staleResultIsDropped();
    void cancelKeepsTheDocument();
    void failureKeepsTheDocument();
    void exceptionIsAFailure();
    void settingsRunOnTheSameFile();
    void progressIsThinned();
    void destroyedInMidRun();
    void hammered();
};

void TestAnalysisController::finishes()
{
    const auto bench = std::make_shared<Bench>();
    AnalysisController controller(fakeRunner(bench));
    QSignalSpy started(&controller, &AnalysisController::started);
    QSignalSpy finished(&controller, &AnalysisController::finished);
    QVERIFY(!controller.isRunning());
    QVERIFY(!controller.results());
    controller.open(QStringLiteral("three"));
    QVERIFY(controller.isRunning());
    QCOMPARE(started.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!controller.isRunning());
    QCOMPARE(controller.file(), QStringLiteral("three"));
    QCOMPARE(customers(controller.results()), 5U);
}

void TestAnalysisController::latestWins()
{
    const auto bench = std::make_shared<Bench>();
    AnalysisController controller(fakeRunner(bench));
    QSignalSpy finished(&controller, &AnalysisController::finished);
    bench->deaf = true;
    controller.open(QStringLiteral("a"));
    QTRY_COMPARE(bench->begun, 1);
    for (int i = 0; i < 50; ++i)
        controller.open(QStringLiteral("bb"));
    controller.open(QStringLiteral("last"));
    bench->deaf = false;
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(customers(controller.results()), 4U);
    QTest::qWait(20);
    QCOMPARE(finished.size(), 1);
    // At most one waits: none of the fifty ran.
    QCOMPARE(bench->seen(), (QStringList{QStringLiteral("a"), QStringLiteral("last")}));
    QVERIFY(!bench->overlapped);
}

void TestAnalysisController::staleResultIsDropped()
{
    // A runner that does not ask: its result is complete although a newer request has come.
    std::atomic<int> done{0};
    AnalysisController controller([&done](const QString& file, const Settings&, const ui::RunOptions&,
                                          const Progress&) -> Outcome<Results> {
        Results results = test::fakeResults(static_cast<std::size_t>(file.size()));
        ++done;
        return results;
    });
    QSignalSpy finished(&controller, &AnalysisController::finished);
    controller.open(QStringLiteral("a"));
    // The result is made, and may even be in the mailbox, but this thread has not looked yet.
    while (done < 1)
        std::this_thread::sleep_for(1ms);
    std::this_thread::sleep_for(5ms);
    controller.open(QStringLiteral("bb"));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(customers(controller.results()), 2U);
    QCOMPARE(finished.first().first().value<ui::SharedResults>(), controller.results());
}

void TestAnalysisController::cancelKeepsTheDocument()
{
    const auto bench = std::make_shared<Bench>();
    AnalysisController controller(fakeRunner(bench));
    QSignalSpy finished(&controller, &AnalysisController::finished);
    QSignalSpy cancelled(&controller, &AnalysisController::cancelled);
    controller.cancel();
    QCOMPARE(cancelled.size(), 0);

    controller.open(QStringLiteral("one"));
    QTRY_COMPARE(finished.size(), 1);
    const ui::SharedResults before = controller.results();
    bench->hold = true;
    controller.open(QStringLiteral("another"));
    QTRY_COMPARE(bench->begun, 2);
    controller.cancel();
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!controller.isRunning());
    QTRY_COMPARE(bench->ended, 2); // although it was held: cancel reached the worker
    QCOMPARE(controller.results(), before);
    QCOMPARE(controller.file(), QStringLiteral("one"));

    // And the controller is as good as new.
    bench->hold = false;
    controller.open(QStringLiteral("third"));
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(customers(controller.results()), 5U);
    QCOMPARE(cancelled.size(), 1);
}

void TestAnalysisController::failureKeepsTheDocument()
{
    const auto bench = std::make_shared<Bench>();
    AnalysisController controller(fakeRunner(bench));
    QSignalSpy finished(&controller, &AnalysisController::finished);
    QSignalSpy failed(&controller, &AnalysisController::failed);
    Settings settings;
    settings.segmentCount = 7;
    controller.open(QStringLiteral("good"), settings);
    QTRY_COMPARE(finished.size(), 1);
    const ui::SharedResults before = controller.results();
    controller.open(QStringLiteral("bad one"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Failure>(), notFound(QStringLiteral("bad one")));
    QVERIFY(!controller.isRunning());
    QCOMPARE(controller.results(), before);
    QCOMPARE(controller.file(), QStringLiteral("good"));
    QCOMPARE(controller.settings(), settings);
    // A change of settings is about the document that is shown, not about the file that failed.
    settings.segmentCount = 5;
    controller.setSettings(settings);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(controller.file(), QStringLiteral("good"));
}

void TestAnalysisController::exceptionIsAFailure()
{
    AnalysisController controller(fakeRunner(std::make_shared<Bench>()));
    QSignalSpy failed(&controller, &AnalysisController::failed);
    controller.open(QStringLiteral("throw"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Failure>().detail, QStringLiteral("out of everything"));
}

void TestAnalysisController::settingsRunOnTheSameFile()
{
    const auto bench = std::make_shared<Bench>();
    AnalysisController controller(fakeRunner(bench));
    QSignalSpy finished(&controller, &AnalysisController::finished);
    Settings settings;
    controller.setSettings(settings); // there is nothing to run on
    QVERIFY(!controller.isRunning());
    controller.open(QStringLiteral("one"));
    for (int count = 2; count <= 10; ++count) {
        settings.segmentCount = count;
        controller.setSettings(settings);
    }
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(controller.file(), QStringLiteral("one"));
    QCOMPARE(controller.results()->settings.segmentCount, 10);
    QCOMPARE(controller.settings().segmentCount, 10);
}

void TestAnalysisController::progressIsThinned()
{
    // Two hundred thousand reports within one turn of the event loop, of a few hundred thousandths.
    AnalysisController controller([](const QString&, const Settings&, const ui::RunOptions&,
                                     const Progress& progress) -> Outcome<Results> {
        for (int i = 0; i < 200000; ++i)
            if (!progress.inPhase(int(i < 100000 ? Stage::Read : Stage::Clean))
                     .shouldContinue(i % 100000 / 1e5))
                return Failure{};
        return test::fakeResults(1);
    });
    QSignalSpy progress(&controller, &AnalysisController::progress);
    QSignalSpy finished(&controller, &AnalysisController::finished);
    controller.open(QStringLiteral("x"));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY2(progress.size() <= 2002, qPrintable(QString::number(progress.size())));
    for (const QList<QVariant>& step : std::as_const(progress)) {
        QVERIFY(step[1].toDouble() >= 0);
        QVERIFY(step[1].toDouble() <= 1);
    }
}

void TestAnalysisController::destroyedInMidRun()
{
    const auto bench = std::make_shared<Bench>();
    bench->hold = true;
    for (int i = 0; i < 200; ++i) {
        AnalysisController controller(fakeRunner(bench));
        controller.open(QStringLiteral("x"));
        if (i % 4 == 1)
            while (bench->atOnce == 0)
                std::this_thread::yield();
        if (i % 4 == 2)
            controller.open(QStringLiteral("yy"));
        if (i % 4 == 3)
            QTest::qWait(1);
    }
    QCOMPARE(bench->begun.load(), bench->ended.load());
    QVERIFY(bench->begun >= 50);
    QCoreApplication::processEvents(); // nothing is left that speaks to the dead
}

void TestAnalysisController::hammered()
{
    const auto bench = std::make_shared<Bench>();
    AnalysisController controller(fakeRunner(bench));
    QSignalSpy finished(&controller, &AnalysisController::finished);
    for (int i = 0; i < 300; ++i) {
        controller.open(QString(1 + i % 7, QLatin1Char('x')));
        if (i % 11 == 5)
            controller.cancel();
        if (i % 3 == 0)
            QTest::qWait(1);
    }
    controller.open(QStringLiteral("the end"));
    QTRY_VERIFY(!controller.isRunning());
    QCOMPARE(customers(controller.results()), 7U);
    QCOMPARE(controller.file(), QStringLiteral("the end"));
    QVERIFY(!bench->overlapped);
}

QTEST_GUILESS_MAIN(TestAnalysisController)
#include "tst_analysis_controller.moc"
