// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "surroundings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>
#include <utility>

namespace kiymet::test {

namespace {

/// The folder that holds the regular face of `family`; empty where it is not installed. To be asked for
/// before HOME is another one.
QString folderOf(const QString& family)
{
    QString name = family;
    name.remove(u' ');
    // The last one is a variable font.
    const QStringList files{name + QStringLiteral("-Regular.ttf"), name + QStringLiteral(".ttf"),
                            name + QStringLiteral("[[]wght].ttf")};
    for (const QString& root : {QStringLiteral("/usr/share/fonts"), QStringLiteral("/usr/local/share/fonts"),
                                QDir::home().filePath(QStringLiteral(".local/share/fonts")),
                                QDir::home().filePath(QStringLiteral(".fonts"))}) {
        QDirIterator found(root, files, QDir::Files, QDirIterator::Subdirectories);
        if (found.hasNext())
            return QFileInfo(found.next()).path();
    }
    return {};
}

/// A font configuration that knows the fonts of one folder and answers every family with one of them, painted
/// as Debian paints them.
QByteArray fontConfiguration(const QString& folder, const QString& family, const QString& cache)
{
    return QStringLiteral(R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>%1</dir>
  <cachedir>%2</cachedir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last" binding="same"><string>%3</string></edit>
  </match>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
)")
        .arg(folder.toHtmlEscaped(), cache.toHtmlEscaped(), family.toHtmlEscaped())
        .toUtf8();
}

class Surroundings {
public:
    Surroundings()
        : family(qEnvironmentVariable("KIYMET_TEST_FONT", QStringLiteral("DejaVu Sans")))
        , fontFolder(folderOf(family))
        , m_home(qEnvironmentVariable("KIYMET_TEST_HOME"))
    {
        // A test that starts itself or another program shares its surroundings with it.
        if (!m_home.isEmpty())
            return;
        m_folder.emplace(QDir::tempPath() + QStringLiteral("/kiymet-test-XXXXXX"));
        if (!m_folder->isValid())
            qFatal("%s", qPrintable(m_folder->errorString()));
        m_home = m_folder->path();
        qputenv("KIYMET_TEST_HOME", m_home.toLocal8Bit());
        setHome();
        forgetDesktop();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("LC_ALL", "C.UTF-8");
        // An address that leads nowhere; without one Qt looks for a bus to start.
        for (const char* bus : {"DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"})
            qputenv(bus, "disabled:");
        if (!fontFolder.isEmpty())
            setFont();
    }

    const QString family;
    const QString fontFolder;

private:
    void setHome()
    {
        qputenv("HOME", m_home.toLocal8Bit());
        for (const auto& [variable, name] :
             {std::pair("XDG_CONFIG_HOME", "config"), std::pair("XDG_DATA_HOME", "data"),
              std::pair("XDG_CACHE_HOME", "cache"), std::pair("XDG_STATE_HOME", "state"),
              std::pair("XDG_RUNTIME_DIR", "run")}) {
            const QString folder = inHome(QLatin1String(name));
            // Qt refuses a run folder that others may read.
            if (!QDir().mkdir(folder) ||
                !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
                qFatal("cannot make %s", qPrintable(folder));
            qputenv(variable, folder.toLocal8Bit());
        }
    }

    static void forgetDesktop()
    {
        const QStringList names = QProcessEnvironment::systemEnvironment().keys();
        for (const QString& name : names)
            // Scalings, styles, message formats, input methods; where a Qt of one's own is, stays.
            if ((name.startsWith(QLatin1String("QT_")) && !name.endsWith(QLatin1String("PLUGIN_PATH"))) ||
                name.startsWith(QLatin1String("LC_")) || name == QLatin1String("LANG"))
                qunsetenv(qPrintable(name));
        for (const char* name :
             {"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LANGUAGE", "XDG_CURRENT_DESKTOP",
              "XDG_SESSION_TYPE", "DESKTOP_SESSION", "KDE_FULL_SESSION", "AT_SPI_BUS_ADDRESS", "FC_LANG"})
            qunsetenv(name);
    }

    void setFont() const
    {
        const QString name = inHome(QStringLiteral("fonts.conf"));
        QFile file(name);
        const QByteArray text = fontConfiguration(fontFolder, family, inHome(QStringLiteral("cache")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s", qPrintable(file.errorString()));
        qputenv("FONTCONFIG_FILE", name.toLocal8Bit());
        qunsetenv("FONTCONFIG_PATH");
        qunsetenv("FONTCONFIG_SYSROOT");
    }

    QString inHome(const QString& name) const { return m_home + u'/' + name; }

    std::optional<QTemporaryDir> m_folder; ///< goes with the program
    QString m_home;
};

const Surroundings surroundings;

} // namespace

QString fontOfTheRun()
{
    return surroundings.family;
}

bool fontIsInstalled()
{
    return !surroundings.fontFolder.isEmpty();
}

} // namespace kiymet::test
