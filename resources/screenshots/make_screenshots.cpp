// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes a picture of every page of the window with the sample in it: make_screenshots FOLDER [SAMPLE]
// At 1366x768, in both languages and themes; QT_SCALE_FACTOR=1.5 as on a screen that is scaled to 150 %. No
// display is needed (QT_QPA_PLATFORM=offscreen).

#include "language/language.h"
#include "shell/main_window.h"
#include "shell/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace kiymet;

namespace {

/// Until nothing was computed for a while: charts come after the results, profiles after the charts.
void settle(ui::MainWindow& window)
{
    QElapsedTimer clock;
    clock.start();
    QElapsedTimer quiet;
    quiet.start();
    while (clock.elapsed() < 30000 && quiet.elapsed() < 1200) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(5);
        if (window.document().isRunning())
            quiet.restart();
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2) {
        std::fputs("make_screenshots FOLDER [FILE]\n", stderr);
        return 2;
    }
    // Not the user's own preferences, recent files or journals.
    QTemporaryDir home;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());

    const QDir folder(arguments[1]);
    for (const char* language : {"en", "tr"}) {
        for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark}) {
            ui::useLanguage(QLatin1String(language));
            ui::apply(theme);
            ui::MainWindow window;
            // Less the title bar; with QT_SCALE_FACTOR the same screen has fewer pixels of ours.
            window.resize(QSize(1366, 768 - 30) / application.devicePixelRatio());
            window.show();
            window.open(arguments.value(2, QStringLiteral(":/sample/kiymet-sample.zip")));
            settle(window);
            // Pictures have the English names in every language.
            static QStringList names;
            auto* steps = window.findChild<QListWidget*>(QStringLiteral("Steps"));
            if (names.isEmpty())
                for (int page = 0; page < steps->count(); ++page)
                    names << steps->item(page)->text().toLower().replace(u' ', u'-');
            for (int page = 0; page < steps->count(); ++page) {
                steps->setCurrentRow(page);
                settle(window);
                const QString name =
                    QStringLiteral("%1-%2-%3.png")
                        .arg(names.value(page), QLatin1String(language), ui::themeName(theme));
                if (!window.grab().save(folder.filePath(name))) {
                    std::fprintf(stderr, "cannot write %s\n", qPrintable(folder.filePath(name)));
                    return 1;
                }
            }
        }
    }
    return 0;
}
