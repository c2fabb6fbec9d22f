// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/autosave.h"
#include "fake_results.h"
#include "files/journal.h"
#include "files/project_file.h"
#include "shell/main_window.h"
#include "shell/message_bar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <cstdio>

using namespace kiymet;
using analysis::Settings;
using ui::MainWindow;

namespace {

Outcome<analysis::Results> fakeRun(const QString& file, const Settings& settings, const ui::RunOptions&,
                                   const Progress&)
{
    if (!QFile::exists(file)) {
        Failure failure;
        failure.kind = FailureKind::FileNotFound;
        failure.file = file;
        return failure;
    }
    analysis::Results results = test::fakeResults(40);
    results.settings = settings;
    return results;
}

void write(const QString& name, const QByteArray& content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

bool waitsFor(MainWindow& window, const QString& file)
{
    return QTest::qWaitFor([&] { return window.document().file() == file && !window.document().isRunning(); },
                           10000);
}

void setSegments(MainWindow& window, int count)
{
    window.document().changeSettings([count](Settings& settings) { settings.segmentCount = count; });
}

/// Presses the button of the message box that comes next.
void answer(const QString& text, QStringList* asked = nullptr)
{
    // A timer, since the box has an event loop of its own, below which nobody else can wait.
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, text, asked] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        timer->deleteLater();
        if (asked)
            *asked << box->text();
        const auto buttons = box->buttons();
        for (QAbstractButton* button : buttons)
            if (button->text().remove(QLatin1Char('&')) == text) {
                button->click();
                return;
            }
        box->reject();
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    });
    timer->start(10);
}

QAction* action(MainWindow& window, const QString& text)
{
    const auto actions = window.findChildren<QAction*>();
    for (QAction* action : actions)
        if (action->text().remove(QLatin1Char('&')) == text)
            return action;
    qFatal("no action %s", qPrintable(text));
}

/// A button of the message bar.
void press(MainWindow& window, const QString& text)
{
    const auto buttons = window.findChild<ui::MessageBar*>()->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->text() == text) {
            button->click();
            return;
        }
    QFAIL(qPrintable(QStringLiteral("no button ") + text));
}

} // namespace

class TestProjects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_config.path());
    }
    void init();
    void savesAndOpens();
    void asksWhenTheDataChanged();
    void closingAsks();
    void openingAnotherAsks();
    void stepsReachTheDisk();
    void recovers();
    void undoneToTheStartNeedsNoJournal();
    void recoveryThatFailsIsOfferedAgain();
    void oneWindowRecovers();
    void pastes();
    void pastedOutlivesACrash();
    void nothingToPaste();
    void twoWindowsOnOneProject();
    void vanishedFolder();
    void survivesKill();

private:
    QString path(const QString& name) const { return m_home->filePath(name); }
    QString project() const { return path(QStringLiteral("p.kiymet")); }
    void saveProjectOf(int segments);

    QTemporaryDir m_config;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_data;
};

void TestProjects::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_data = path(QStringLiteral("müşteriler.csv"));
    write(m_data, "id,x\n1,2\n");
    QDir(ui::Autosave::usualFolder()).removeRecursively();
}

void TestProjects::saveProjectOf(int segments)
{
    analysis::DocumentState state;
    state.settings.segmentCount = segments;
    state.actions.set(0, 4, QStringLiteral("Teşekkür et"));
    QVERIFY(!files::writeProject(project(), {state, *files::describeSource(m_data)}));
}

void TestProjects::savesAndOpens()
{
    saveProjectOf(7);
    MainWindow window(fakeRun);
    window.show();
    window.open(project());
    QVERIFY(waitsFor(window, m_data));
    QCOMPARE(window.document().state().settings.segmentCount, 7);
    QCOMPARE(window.document().state().actions.of(0, 4), std::optional(QStringLiteral("Teşekkür et")));
    QVERIFY(!window.isWindowModified());
    QVERIFY(window.windowTitle().contains(QStringLiteral("p.kiymet")));

    setSegments(window, 3);
    QVERIFY(window.isWindowModified());
    const auto actions = window.findChildren<QAction*>();
    for (QAction* action : actions)
        if (action->shortcut() == QKeySequence(QKeySequence::Save))
            action->trigger();
    QTRY_VERIFY(!window.isWindowModified());
    const auto saved = files::readProject(project());
    QVERIFY(saved);
    QCOMPARE(saved->state.settings.segmentCount, 3);
    QCOMPARE(saved->source.file, m_data);
    window.document().undo();
    QVERIFY(window.isWindowModified());
    window.document().redo();
    QVERIFY(!window.isWindowModified());
}

void TestProjects::asksWhenTheDataChanged()
{
    saveProjectOf(7);
    write(m_data, "id,x\n1,3\n");
    MainWindow window(fakeRun);
    window.show();
    QStringList asked;
    answer(QStringLiteral("Cancel"), &asked);
    window.open(project());
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(asked[0].contains(QStringLiteral("müşteriler.csv")));
    QTest::qWait(50);
    QVERIFY(!window.document().isOpen());
    answer(QStringLiteral("Use as it is now"));
    window.open(project());
    QVERIFY(waitsFor(window, m_data));
    QCOMPARE(window.document().state().settings.segmentCount, 7);
}

void TestProjects::closingAsks()
{
    saveProjectOf(7);
    MainWindow window(fakeRun);
    window.show();
    window.open(project());
    QVERIFY(waitsFor(window, m_data));
    setSegments(window, 4);
    QTRY_VERIFY(!window.document().isRunning());
    answer(QStringLiteral("Cancel"));
    QVERIFY(!window.close());
    QTest::qWait(20);
    QVERIFY(window.isVisible());
    answer(QStringLiteral("Save"));
    window.close();
    QTRY_VERIFY(!window.isVisible());
    QCOMPARE(files::readProject(project())->state.settings.segmentCount, 4);
    QVERIFY(files::Journal::abandoned(ui::Autosave::usualFolder()).empty());
}

void TestProjects::openingAnotherAsks()
{
    MainWindow window(fakeRun);
    window.show();
    window.open(m_data);
    QVERIFY(waitsFor(window, m_data));
    setSegments(window, 5);
    const QString another = path(QStringLiteral("another.csv"));
    write(another, "id\n");
    answer(QStringLiteral("Cancel"));
    window.open(another);
    QTest::qWait(50);
    QCOMPARE(window.document().file(), m_data);
    answer(QStringLiteral("Discard"));
    window.open(another);
    QVERIFY(waitsFor(window, another));
    QVERIFY(!window.isWindowModified());
    QVERIFY(window.close());
}

void TestProjects::stepsReachTheDisk()
{
    const QString folder = ui::Autosave::usualFolder();
    const auto journals = [&folder] {
        return QDir(folder).entryList({QStringLiteral("*.kiymet-journal")}, QDir::Files);
    };
    {
        MainWindow window(fakeRun);
        window.show();
        window.open(m_data);
        QVERIFY(waitsFor(window, m_data));
        QVERIFY(journals().isEmpty());
        setSegments(window, 9);
        QTRY_COMPARE_WITH_TIMEOUT(journals().size(), 1, 2000);
        // A window that is torn down has neither saved nor discarded.
    }
    const auto left = files::Journal::abandoned(folder);
    QCOMPARE(left.size(), 1U);
    QCOMPARE(left[0].entry.state.settings.segmentCount, 9);
    QCOMPARE(left[0].entry.source, m_data);
}

void TestProjects::recovers()
{
    const QString folder = ui::Autosave::usualFolder();
    analysis::DocumentState state;
    state.settings.segmentCount = 8;
    {
        files::Journal crashed(folder);
        QVERIFY(!crashed.write({m_data, {}, state, QDateTime::currentDateTimeUtc()}));
    }
    {
        MainWindow window(fakeRun);
        window.show();
        window.offerRecovery();
        auto* bar = window.findChild<ui::MessageBar*>();
        QVERIFY(bar->isVisible() && bar->text().contains(QStringLiteral("müşteriler.csv")));
        const auto buttons = bar->findChildren<QPushButton*>();
        for (QPushButton* button : buttons)
            if (button->text() == QStringLiteral("Recover"))
                button->click();
        QVERIFY(waitsFor(window, m_data));
        QCOMPARE(window.document().state().settings.segmentCount, 8);
        QVERIFY(window.isWindowModified());
        // The old journal goes when the work is in a new one.
        QTRY_VERIFY(files::Journal::abandoned(folder).empty());
        QCOMPARE(QDir(folder).entryList({QStringLiteral("*.kiymet-journal")}, QDir::Files).size(), 1);
        answer(QStringLiteral("Discard"));
        window.close();
        QTRY_VERIFY(!window.isVisible());
    }
    QVERIFY(QDir(folder).entryList({QStringLiteral("*.kiymet-journal")}, QDir::Files).isEmpty());
    MainWindow next(fakeRun);
    next.offerRecovery();
    QVERIFY(next.findChild<ui::MessageBar*>()->isHidden());
}

void TestProjects::undoneToTheStartNeedsNoJournal()
{
    MainWindow window(fakeRun);
    window.show();
    window.open(m_data);
    QVERIFY(waitsFor(window, m_data));
    setSegments(window, 9);
    const QDir folder(ui::Autosave::usualFolder());
    QTRY_COMPARE(folder.entryList({QStringLiteral("*.kiymet-journal")}, QDir::Files).size(), 1);
    window.document().undo();
    QTRY_VERIFY(folder.entryList({QStringLiteral("*.kiymet-journal")}, QDir::Files).isEmpty());
    QVERIFY(window.close()); // nothing to ask
}

void TestProjects::recoveryThatFailsIsOfferedAgain()
{
    const QString folder = ui::Autosave::usualFolder();
    {
        files::Journal crashed(folder);
        QVERIFY(!crashed.write({path(QStringLiteral("gone.csv")), {}, {}, QDateTime::currentDateTimeUtc()}));
    }
    MainWindow window(fakeRun);
    window.show();
    window.offerRecovery();
    press(window, QStringLiteral("Recover"));
    auto* bar = window.findChild<ui::MessageBar*>();
    QTRY_VERIFY(bar->text().contains(QStringLiteral("gone.csv")) && !window.document().isRunning());
    QVERIFY(!window.document().isOpen());
    QCOMPARE(files::Journal::abandoned(folder).size(), 1U);
    // Nor does the journal of another document take its place.
    window.open(m_data);
    QVERIFY(waitsFor(window, m_data));
    setSegments(window, 9);
    QTRY_COMPARE(QDir(folder).entryList({QStringLiteral("*.kiymet-journal")}, QDir::Files).size(), 2);
    QCOMPARE(files::Journal::abandoned(folder).size(), 1U);
}

void TestProjects::oneWindowRecovers()
{
    const QString folder = ui::Autosave::usualFolder();
    {
        files::Journal crashed(folder);
        analysis::DocumentState state;
        state.settings.segmentCount = 8;
        QVERIFY(!crashed.write({m_data, {}, state, QDateTime::currentDateTimeUtc()}));
    }
    MainWindow one(fakeRun);
    MainWindow two(fakeRun);
    for (MainWindow* window : {&one, &two}) {
        window->show();
        window->offerRecovery();
    }
    press(one, QStringLiteral("Recover"));
    press(two, QStringLiteral("Recover"));
    QVERIFY(waitsFor(one, m_data));
    QCOMPARE(one.document().state().settings.segmentCount, 8);
    QTest::qWait(50);
    QVERIFY(!two.document().isOpen() && !two.document().isRunning());
}

void TestProjects::pastes()
{
    const QDir pasted(ui::Autosave::usualFolder() + QStringLiteral("/pasted"));
    MainWindow window(fakeRun);
    window.show();
    QGuiApplication::clipboard()->setText(QStringLiteral("müşteri\ttutar\nk1\t7,5\n"));
    action(window, QStringLiteral("Paste as data"))->trigger();
    QTRY_VERIFY(window.document().isOpen());
    const QString file = window.document().file();
    QVERIFY(file.startsWith(pasted.absolutePath()));
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    QCOMPARE(content.readAll(), QByteArray("müşteri\ttutar\nk1\t7,5\n"));
    // Nobody else has it: leaving it asks.
    QVERIFY(window.isWindowModified());
    answer(QStringLiteral("Cancel"));
    QVERIFY(!window.close());
    QVERIFY(QFile::exists(file));
    // Another document in its place lets go of it.
    answer(QStringLiteral("Discard"));
    window.open(m_data);
    QVERIFY(waitsFor(window, m_data));
    QTRY_VERIFY(!QFile::exists(file));
    // Elsewhere than on the first two pages nothing is pasted by mistake.
    window.document().changeSettings([](Settings& settings) { settings.segmentCount = 3; });
    QVERIFY(action(window, QStringLiteral("Paste as data"))->isEnabled());
    for (QAction* step : window.findChildren<QAction*>())
        if (step->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_5))
            step->trigger();
    QVERIFY(!action(window, QStringLiteral("Paste as data"))->isEnabled());
}

void TestProjects::pastedOutlivesACrash()
{
    QString file;
    {
        MainWindow window(fakeRun);
        window.show();
        QGuiApplication::clipboard()->setText(QStringLiteral("id\tx\nk1\t7\n"));
        action(window, QStringLiteral("Paste as data"))->trigger();
        QTRY_VERIFY(window.document().isOpen());
        file = window.document().file();
        setSegments(window, 6);
        QTRY_COMPARE_WITH_TIMEOUT(QDir(ui::Autosave::usualFolder())
                                      .entryList({QStringLiteral("*.kiymet-journal")}, QDir::Files)
                                      .size(),
                                  1, 2000);
        // Torn down, neither saved nor discarded.
    }
    QVERIFY(QFile::exists(file));
    MainWindow window(fakeRun);
    window.show();
    QVERIFY(QFile::exists(file));
    window.offerRecovery();
    press(window, QStringLiteral("Recover"));
    QVERIFY(waitsFor(window, file));
    QCOMPARE(window.document().state().settings.segmentCount, 6);
    answer(QStringLiteral("Discard"));
    window.open(m_data);
    QVERIFY(waitsFor(window, m_data));
    QTRY_VERIFY(!QFile::exists(file));
}

void TestProjects::nothingToPaste()
{
    MainWindow window(fakeRun);
    window.show();
    QGuiApplication::clipboard()->setText(QStringLiteral("  \n"));
    action(window, QStringLiteral("Paste as data"))->trigger();
    QVERIFY(window.findChild<ui::MessageBar*>()->text().contains(QStringLiteral("clipboard")));
    // A file that was copied is opened.
    auto* data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(m_data)});
    QGuiApplication::clipboard()->setMimeData(data);
    action(window, QStringLiteral("Paste as data"))->trigger();
    QVERIFY(waitsFor(window, m_data));
}

void TestProjects::twoWindowsOnOneProject()
{
    saveProjectOf(7);
    MainWindow one(fakeRun);
    MainWindow two(fakeRun);
    for (MainWindow* window : {&one, &two}) {
        window->show();
        window->open(project());
        QVERIFY(waitsFor(*window, m_data));
    }
    const auto segments = [this] { return files::readProject(project())->state.settings.segmentCount; };
    const auto save = [](MainWindow& window) { action(window, QStringLiteral("Save project"))->trigger(); };
    setSegments(one, 3);
    save(one);
    QTRY_VERIFY(!one.isWindowModified());
    QCOMPARE(segments(), 3);
    setSegments(two, 5);
    QStringList asked;
    answer(QStringLiteral("Cancel"), &asked);
    save(two);
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(asked[0].contains(QStringLiteral("p.kiymet")));
    QTest::qWait(50);
    QCOMPARE(segments(), 3);
    QVERIFY(two.isWindowModified());
    answer(QStringLiteral("Replace"));
    save(two);
    QTRY_VERIFY(!two.isWindowModified());
    QCOMPARE(segments(), 5);
    // Saved again, nothing is asked.
    setSegments(two, 6);
    save(two);
    QTRY_VERIFY(!two.isWindowModified());
    QCOMPARE(segments(), 6);
}

void TestProjects::vanishedFolder()
{
    const QString away = path(QStringLiteral("share"));
    QVERIFY(QDir().mkpath(away));
    saveProjectOf(7);
    const QString there = away + QStringLiteral("/p.kiymet");
    QVERIFY(QFile::copy(project(), there));
    MainWindow window(fakeRun);
    window.show();
    window.open(there);
    QVERIFY(waitsFor(window, m_data));
    setSegments(window, 4);
    QVERIFY(QDir(away).removeRecursively()); // as a network folder goes
    action(window, QStringLiteral("Save project"))->trigger();
    auto* bar = window.findChild<ui::MessageBar*>();
    QTRY_VERIFY(bar->text().contains(QStringLiteral("p.kiymet")));
    // Results that come do not take the error away.
    setSegments(window, 5);
    QTRY_VERIFY(!window.document().isRunning());
    QTest::qWait(50);
    QVERIFY(bar->text().contains(QStringLiteral("p.kiymet")));
    QVERIFY(window.isWindowModified());
    QVERIFY(!window.document().isRunning());
    QTRY_COMPARE(
        QDir(ui::Autosave::usualFolder()).entryList({QStringLiteral("*.kiymet-journal")}, QDir::Files).size(),
        1);
    // It comes back, and takes the work.
    QVERIFY(QDir().mkpath(away));
    action(window, QStringLiteral("Save project"))->trigger();
    QTRY_VERIFY(!window.isWindowModified());
    QCOMPARE(files::readProject(there)->state.settings.segmentCount, 5);
    QVERIFY(!bar->isVisible());
}

/// The child of survivesKill: a step every few ms, each of which is told.
[[noreturn]] void changeForEver(const QString& data)
{
    MainWindow window(fakeRun);
    window.show();
    window.open(data);
    if (!waitsFor(window, data))
        std::abort();
    std::printf("%s\n", qPrintable(ui::Autosave::usualFolder()));
    for (int i = 1;; ++i) {
        analysis::DocumentState state = window.document().state();
        state.notes = QString::number(i);
        window.document().change(state);
        std::printf("%d %lld\n", i, static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
        std::fflush(stdout);
        QTest::qWait(20);
    }
}

/// The whole window is killed at any moment: what is had back is at most two seconds old.
void TestProjects::survivesKill()
{
    QRandomGenerator random(QRandomGenerator::global()->generate());
    for (int round = 0; round < 6; ++round) {
        QTemporaryDir home;
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--change-for-ever"), m_data});
        QByteArray lines;
        while (lines.count('\n') < 3) {
            QVERIFY(child.waitForReadyRead(30000));
            lines += child.readAllStandardOutput();
        }
        const auto until = QDateTime::currentMSecsSinceEpoch() + 1000 + random.bounded(2000);
        while (QDateTime::currentMSecsSinceEpoch() < until) {
            child.waitForReadyRead(50);
            lines += child.readAllStandardOutput();
        }
        child.kill();
        const qint64 killed = QDateTime::currentMSecsSinceEpoch();
        QVERIFY(child.waitForFinished());
        lines += child.readAllStandardOutput();
        QList<QByteArray> said = lines.left(lines.lastIndexOf('\n')).split('\n');
        const QString folder = QString::fromLocal8Bit(said.takeFirst());
        const auto left = files::Journal::abandoned(folder);
        QCOMPARE(left.size(), 1U);
        const int step = left[0].entry.state.notes.toInt();
        // The step after it was made at most two seconds before the end.
        qint64 next = killed;
        for (const QByteArray& line : std::as_const(said))
            if (line.split(' ')[0].toInt() == step + 1)
                next = line.split(' ')[1].toLongLong();
        QVERIFY2(step > 0 && killed - next <= 2000,
                 qPrintable(QStringLiteral("%1: %2 ms").arg(step).arg(killed - next)));
    }
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--change-for-ever"))
        changeForEver(arguments[2]);
    TestProjects test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_projects.moc"
