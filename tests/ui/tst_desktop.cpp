// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/crash_handler.h"
#include "shell/crash_reports.h"
#include "shell/icons.h"
#include "shell/single_instance.h"
#include "shell/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <memory>

using namespace kiymet::ui;

/// What a desktop expects of the program: icons, one instance, and a crash that leaves a report.
class TestDesktop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void iconsFollowTheTheme_data();
    void iconsFollowTheTheme();
    void marksAreThere();
    void filesGoToTheRunningProgram();
    void onlyOneListens();
    void nonsenseIsNotTakenForFiles();
    void aCrashLeavesAReport();
    void theReportIsOfferedOnce();
};

void TestDesktop::iconsFollowTheTheme_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = [] {
        programIcon(); // the resources are there
        return QDir(QStringLiteral(":/icons/actions")).entryList();
    }();
    QVERIFY(files.size() > 20);
    for (const QString& file : files)
        QTest::addRow("%s", qPrintable(file)) << file.section(u'.', 0, 0);
}

void TestDesktop::iconsFollowTheTheme()
{
    QFETCH(const QString, name);
    const auto ink = [&name] {
        const QImage picture = icon(name.toLatin1().constData()).pixmap(QSize(16, 16), 1.0).toImage();
        int strong = 0;
        QColor colour;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y).alpha() > 120) {
                    ++strong;
                    colour = picture.pixelColor(x, y);
                }
        return std::pair(strong, colour);
    };
    apply(Theme::Light);
    const auto [onLight, dark] = ink();
    apply(Theme::Dark);
    const auto [onDark, light] = ink();
    apply(Theme::Light);
    // Readable at 16 px: enough pixels that are fully painted, and neither nothing nor a blot.
    QVERIFY2(onLight >= 20 && onLight <= 170, qPrintable(QString::number(onLight)));
    QCOMPARE(onDark, onLight);
    QVERIFY(dark.lightness() < 100);
    QVERIFY(light.lightness() > 180);
}

void TestDesktop::marksAreThere()
{
    QVERIFY(!programIcon().pixmap(16, 16).isNull());
    QVERIFY(icon("no such icon").isNull());
}

void TestDesktop::filesGoToTheRunningProgram()
{
#ifndef Q_OS_UNIX
    QSKIP("There are no sockets in the file system here.");
#endif
    const QTemporaryDir folder;
    SingleInstance running(folder.path());
    QVERIFY(!running.handOver({})); // nobody listens yet
    QVERIFY(running.listen());
    QSignalSpy received(&running, &SingleInstance::filesReceived);
    // Only the user may open it.
    QCOMPARE(QFileInfo(running.socketFile()).permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());

    bool taken = false;
    const auto second = [&](const QStringList& files) {
        std::unique_ptr<QThread> thread(
            QThread::create([&] { taken = SingleInstance(folder.path()).handOver(files); }));
        thread->start();
        return QTest::qWaitFor([&] { return thread->isFinished(); }, 5000);
    };
    QVERIFY(second({QStringLiteral("müşteriler.csv"), QStringLiteral("/tmp/b.xlsx")}));
    QVERIFY(taken);
    QCOMPARE(received.size(), 1);
    QCOMPARE(received.first().first().toStringList(),
             (QStringList{QDir::current().absoluteFilePath(QStringLiteral("müşteriler.csv")),
                          QStringLiteral("/tmp/b.xlsx")}));
    QVERIFY(second({}));
    QVERIFY(taken);
    QCOMPARE(received.size(), 2);
    QVERIFY(received.last().first().toStringList().isEmpty());
}

void TestDesktop::onlyOneListens()
{
#ifndef Q_OS_UNIX
    QSKIP("There are no sockets in the file system here.");
#endif
    const QTemporaryDir folder;
    {
        SingleInstance first(folder.path());
        QVERIFY(first.listen());
        SingleInstance second(folder.path());
        QVERIFY(!second.listen());
        QVERIFY(QFileInfo::exists(first.socketFile()));
    }
    // It takes its socket with it, and the next one may.
    SingleInstance next(folder.path());
    QVERIFY(!QFileInfo::exists(next.socketFile()));
    QVERIFY(next.listen());
}

void TestDesktop::nonsenseIsNotTakenForFiles()
{
#ifndef Q_OS_UNIX
    QSKIP("There are no sockets in the file system here.");
#endif
    // A socket that a crash left behind, and a name that is too long for one.
    const QTemporaryDir folder;
    QFile left(QDir(folder.path()).filePath(QStringLiteral("kiymet.socket")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    SingleInstance after(folder.path());
    QVERIFY(!after.handOver({QStringLiteral("/a.csv")}));
    QVERIFY(after.listen());
    SingleInstance deep(folder.path() + u'/' + QString(120, u'x'));
    QVERIFY(!deep.listen());
    QVERIFY(!deep.handOver({}));
}

void TestDesktop::aCrashLeavesAReport()
{
#ifndef Q_OS_LINUX
    QSKIP("Crashes are reported on Linux only.");
#endif
    // This test's program again, which crashes at once: see main().
    const QTemporaryDir folder;
    for (const char* how : {"segv", "abort", "overflow"}) {
        const QString reports = folder.filePath(QLatin1String(how));
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("KIYMET_TEST_CRASH"), reports);
        environment.insert(QStringLiteral("KIYMET_TEST_CRASH_HOW"), QLatin1String(how));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit); // it ends as it would have
        const QStringList left = crashReports(reports);
        QCOMPARE(left.size(), 1);
        QFile report(left.first());
        QCOMPARE(report.permissions() &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QVERIFY(report.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(report.readAll());
        QVERIFY2(text.startsWith(QLatin1String("Kiymet 9.9.9\nQt ")), qPrintable(text));
        QVERIFY(
            text.contains(QLatin1String(qstrcmp(how, "abort") == 0 ? "signal: SIGABRT" : "signal: SIGSEGV")));
        QVERIFY2(text.contains(QLatin1String("kiymet+0x")), qPrintable(text));
        // No folder, neither of the user nor of the program, and none of its arguments.
        const QString places = text.section(QLatin1String("places:"), 1);
        QVERIFY2(!places.contains(u'/'), qPrintable(text));
        QVERIFY2(!text.contains(folder.path()) && !text.contains(QDir::homePath()), qPrintable(text));
    }
}

void TestDesktop::theReportIsOfferedOnce()
{
    const QTemporaryDir folder;
    for (const char* name : {"crash-20260101-000000-1.txt", "crash-20260102-000000-1.txt"}) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name);
    }
    const QStringList left = crashReports(folder.path());
    QCOMPARE(left.size(), 2);
    QVERIFY(left.first().endsWith(QLatin1String("crash-20260102-000000-1.txt"))); // the newest first
    CrashReportDialog dialog(left.first());
    QCOMPARE(dialog.findChild<QPlainTextEdit*>()->toPlainText(),
             QStringLiteral("crash-20260102-000000-1.txt"));
    QCOMPARE(crashReports(folder.path()).size(), 1);
}

namespace {

/// Runs over the stack; neither the compiler nor its warnings can know that it never ends.
int overflow(int depth)
{
    volatile char room[4096];
    room[0] = static_cast<char>(depth);
    return qEnvironmentVariableIsSet("KIYMET_TEST_CRASH") ? overflow(depth + 1) + room[0] : room[0];
}

void crash(const QByteArray& how)
{
    if (how == "abort")
        std::abort();
    if (how == "overflow")
        overflow(0);
    std::raise(SIGSEGV);
}

} // namespace

int main(int argc, char** argv)
{
    if (const QString folder = qEnvironmentVariable("KIYMET_TEST_CRASH"); !folder.isEmpty()) {
        const QCoreApplication application(argc, argv);
        installCrashHandler(folder, QStringLiteral("9.9.9"));
        crash(qgetenv("KIYMET_TEST_CRASH_HOW"));
    }
    QApplication application(argc, argv);
    TestDesktop test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desktop.moc"
