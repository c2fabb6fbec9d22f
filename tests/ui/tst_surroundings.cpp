// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surroundings.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QProcess>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kiymet;

/// Tests see nothing of the desktop that they are run on: neither its settings nor its fonts, language,
/// scaling, display and bus.
class TestSurroundings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void homeIsItsOwn();
    void platformAndLocale();
    void oneFont();
    void otherDesktops_data();
    void otherDesktops();
};

void TestSurroundings::homeIsItsOwn()
{
    const QString home = qEnvironmentVariable("KIYMET_TEST_HOME");
    QVERIFY(!home.isEmpty());
    QCOMPARE(QDir::homePath(), home);
    for (const auto place : {QStandardPaths::GenericConfigLocation, QStandardPaths::GenericDataLocation,
                             QStandardPaths::GenericCacheLocation, QStandardPaths::RuntimeLocation}) {
        const QString folder = QStandardPaths::writableLocation(place);
        QVERIFY2(folder.startsWith(home + u'/'), qPrintable(folder));
        QVERIFY2(QFileInfo(folder).isWritable(), qPrintable(folder));
    }
    const QSettings settings(QStringLiteral("kiymet"), QStringLiteral("kiymet"));
    QVERIFY2(settings.fileName().startsWith(home + u'/'), qPrintable(settings.fileName()));
}

void TestSurroundings::platformAndLocale()
{
    QCOMPARE(QGuiApplication::platformName(), QStringLiteral("offscreen"));
    QCOMPARE(QLocale::system().language(), QLocale::C);
    QCOMPARE(QGuiApplication::primaryScreen()->devicePixelRatio(), 1.0);
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "QT_STYLE_OVERRIDE"})
        QVERIFY2(!qEnvironmentVariableIsSet(variable), variable);
    QCOMPARE(qgetenv("DBUS_SESSION_BUS_ADDRESS"), QByteArray("disabled:"));
}

void TestSurroundings::oneFont()
{
    if (!test::fontIsInstalled())
        QSKIP(qPrintable(test::fontOfTheRun() + QStringLiteral(" is not installed.")));
    for (const char* family : {"", "Sans Serif", "Arial", "Cantarell"}) {
        const QFont font = *family ? QFont(QLatin1String(family)) : QApplication::font();
        QCOMPARE(QFontInfo(font).family(), test::fontOfTheRun());
    }
}

void TestSurroundings::otherDesktops_data()
{
    QTest::addColumn<QString>("font");
    for (const char* font : {"DejaVu Sans", "Noto Sans", "Liberation Sans", "Carlito"})
        QTest::newRow(font) << QString::fromLatin1(font);
}

/// This program again on a desktop that would disturb every one of the tests above.
void TestSurroundings::otherDesktops()
{
    QFETCH(const QString, font);
    const QTemporaryDir folder; // whatever it leaves is found there
    QProcessEnvironment desktop = QProcessEnvironment::systemEnvironment();
    desktop.remove(QStringLiteral("KIYMET_TEST_HOME"));
    for (const auto& [name, value] :
         {std::pair("HOME", "/nonexistent"), std::pair("XDG_CONFIG_HOME", "/nonexistent/.config"),
          std::pair("XDG_RUNTIME_DIR", "/nonexistent/run"), std::pair("LC_ALL", "tr_TR.UTF-8"),
          std::pair("LANGUAGE", "tr"), std::pair("DISPLAY", ":99"), std::pair("WAYLAND_DISPLAY", "wayland-9"),
          std::pair("QT_QPA_PLATFORM", "nothing"), std::pair("QT_SCALE_FACTOR", "2"),
          std::pair("QT_STYLE_OVERRIDE", "windows"), std::pair("FONTCONFIG_FILE", "/dev/null"),
          std::pair("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")})
        desktop.insert(QLatin1String(name), QLatin1String(value));
    desktop.insert(QStringLiteral("TMPDIR"), folder.path());
    desktop.insert(QStringLiteral("KIYMET_TEST_FONT"), font);
    QProcess again;
    again.setProcessEnvironment(desktop);
    again.start(
        QCoreApplication::applicationFilePath(),
        {QStringLiteral("homeIsItsOwn"), QStringLiteral("platformAndLocale"), QStringLiteral("oneFont")});
    QVERIFY(again.waitForFinished(60000));
    const QByteArray said = again.readAllStandardOutput() + again.readAllStandardError();
    QVERIFY2(again.exitStatus() == QProcess::NormalExit && again.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("platformAndLocale"), said.constData());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList());
}

QTEST_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
