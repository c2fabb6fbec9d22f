// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_results.h"
#include "files/journal.h"
#include "files/project_file.h"
#include "jobs/autosave.h"
#include "shell/main_window.h"
#include "shell/message_bar.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace kiymet;
using analysis::Settings;
using ui::MainWindow;

namespace {

Outcome<analysis::Results> fakeRun(const QString& file, const Settings& settings, const ui::RunOptions&,
                                   const analysis::StageProgress&)
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

QTEST_MAIN(TestProjects)
#include "tst_projects.moc"
