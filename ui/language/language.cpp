// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

namespace kiymet::ui {

namespace {

/// What the Turkish translation of Qt 6.4 lacks of its file dialog; ours has it.
[[maybe_unused]] constexpr const char* missingInQt[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
};

struct Installed {
    QString code = QStringLiteral("en");
    std::unique_ptr<QTranslator> ours;
    std::unique_ptr<QTranslator> qt;
};

Installed& installed()
{
    static Installed one;
    return one;
}

QString known(const QString& name)
{
    const QString code = name.left(2).toLower();
    const bool whole = name.size() == 2 || (name.size() > 2 && !name[2].isLetter());
    return whole && languages().contains(code) ? code : QString();
}

std::unique_ptr<QTranslator> install(const QString& file, const QString& directory)
{
    auto translator = std::make_unique<QTranslator>();
    // Beside ours lies a copy of Qt's, for where Qt's own are not installed.
    if (!translator->load(file, directory) && !translator->load(file, QStringLiteral(":/i18n")))
        return nullptr;
    QCoreApplication::installTranslator(translator.get());
    return translator;
}

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("tr")};
}

QString languageFor(const QString& asked)
{
    if (const QString code = known(asked); !code.isEmpty())
        return code;
    const QStringList system = QLocale::system().uiLanguages();
    for (const QString& language : system)
        if (const QString code = known(language); !code.isEmpty())
            return code;
    return QStringLiteral("en");
}

void useLanguage(const QString& code)
{
    Installed& now = installed();
    // The last to be removed is the last LanguageChange with nothing to say; new ones come after it.
    now.ours.reset();
    now.qt.reset();
    now.code = code;
    QLocale::setDefault(QLocale(code == QLatin1String("tr") ? QLocale::Turkish : QLocale::English));
    now.qt = install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    now.ours = install(QStringLiteral("kiymet_") + code, QStringLiteral(":/i18n"));
}

QString currentLanguage()
{
    return installed().code;
}

} // namespace kiymet::ui
