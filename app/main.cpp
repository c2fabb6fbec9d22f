// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include "language/language.h"
#include "shell/crash_handler.h"
#include "shell/icons.h"
#include "shell/main_window.h"
#include "shell/preferences.h"
#include "shell/single_instance.h"
#include "shell/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <memory>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

/// glibc hands a freed block of 128 KiB or more back to the system, page by page, and gets it anew for the
/// next column of figures, page by page: a third of the time of analysing some ten thousand customers. What
/// was freed is kept for that next column instead; the largest blocks, and much unused memory, still go back.
void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int mebibyte = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, 16 * mebibyte);
    mallopt(M_TRIM_THRESHOLD, 64 * mebibyte);
    mallopt(M_TOP_PAD, mebibyte);
#endif
}

/// Translated, hence after the language is known.
struct Options {
    QCommandLineOption language{QStringLiteral("language"),
                                QCoreApplication::translate("Options", "Language of the window: en or tr."),
                                QCoreApplication::translate("Options", "language")};
    QCommandLineOption batch{
        QStringLiteral("batch"),
        QCoreApplication::translate("Options", "Run without a window; see kiymet --batch --help.")};
    QCommandLineOption newWindow{
        QStringLiteral("new-window"),
        QCoreApplication::translate("Options", "Start a program of its own, whatever the preferences say.")};
};

/// What --language says; read before the texts of the other options can be made.
QString languageOption(const QStringList& arguments)
{
    const QString name = QStringLiteral("--language");
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == name && i + 1 < arguments.size())
            return arguments[i + 1];
        if (arguments[i].startsWith(name + QLatin1Char('=')))
            return arguments[i].mid(name.size() + 1);
    }
    return {};
}

QStringList withoutProgram(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// A command line that only asks something is answered without a display.
bool onlyAsks(const QStringList& arguments)
{
    const QStringList options = arguments.mid(0, arguments.indexOf(QLatin1String("--")));
    for (const char* asking : {"--help", "-h", "--help-all", "--version", "-v"})
        if (options.contains(QLatin1String(asking)))
            return true;
    return false;
}

void onlyFatal(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg)
        std::fputs(qPrintable(message + QLatin1Char('\n')), stderr);
}

} // namespace

int main(int argc, char** argv)
{
    keepFreedMemory();
    const QStringList arguments = withoutProgram(argc, argv);
    const bool batch = kiymet::wantsBatch(arguments);
    std::unique_ptr<QCoreApplication> application;
    if (batch && kiymet::wantsReport(arguments)) {
        // A report needs fonts; there is no display all the same. What Qt says of missing desktop things (a
        // runtime directory) is nobody's business then: a failure is one line.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(onlyFatal);
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else if (batch || onlyAsks(arguments))
        application = std::make_unique<QCoreApplication>(argc, argv);
    else
        application = std::make_unique<QApplication>(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("kiymet"));
    QCoreApplication::setApplicationName(QStringLiteral("kiymet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KIYMET_VERSION));
    if (batch)
        return kiymet::runBatch(arguments);

    // The command line wins over the environment, that over the saved choice; neither overwrites it.
    const kiymet::ui::Preferences preferences = kiymet::ui::loadPreferences();
    QString language = languageOption(QCoreApplication::arguments());
    if (language.isEmpty())
        language = qEnvironmentVariable("KIYMET_LANGUAGE", preferences.language);
    kiymet::ui::useLanguage(kiymet::ui::languageFor(language));

    QCommandLineParser parser;
    const Options options;
    parser.setApplicationDescription(
        QCoreApplication::translate("Options", "A workbench for customer lifetime value."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({options.language, options.batch, options.newWindow});
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QCoreApplication::translate("Options", "Customer files to open."),
                                 QStringLiteral("[file...]"));
    if (!parser.parse(QCoreApplication::arguments())) {
        std::fputs(qPrintable(parser.errorText() + QLatin1Char('\n')), stderr);
        return kiymet::BatchUsage;
    }
    parser.process(*application); // --help and --version end here

    const QStringList files = parser.positionalArguments();
    kiymet::ui::SingleInstance instance;
    const bool one = preferences.oneInstance && !parser.isSet(options.newWindow);
    if (one && instance.handOver(files))
        return 0;
    kiymet::ui::installCrashHandler(kiymet::ui::crashFolder(), QCoreApplication::applicationVersion());

    QApplication::setWindowIcon(kiymet::ui::programIcon());
    QGuiApplication::setDesktopFileName(QStringLiteral("org.kiymet.Kiymet"));
    const QString theme = qEnvironmentVariable("KIYMET_THEME");
    kiymet::ui::apply(theme.isEmpty() ? preferences.theme : kiymet::ui::themeFromName(theme));

    kiymet::ui::useThreads(preferences.threads);

    kiymet::ui::MainWindow window;
    window.show();
    if (!files.isEmpty())
        window.openFiles(files);
    window.offerRecovery();
    if (one && instance.listen())
        QObject::connect(&instance, &kiymet::ui::SingleInstance::filesReceived, &window,
                         &kiymet::ui::MainWindow::openFiles);
    return QCoreApplication::exec();
}
