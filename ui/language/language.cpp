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

QString qtFile(const QString& code)
{
    return QStringLiteral("qtbase_") + code;
}

QString ourFile(const QString& code)
{
    return QStringLiteral("kiymet_") + code;
}

const QString ourDirectory = QStringLiteral(":/i18n");

/// The words of one language, not installed.
struct Dictionary {
    explicit Dictionary(const QString& code)
    {
        // What is not there says nothing, as an empty one does.
        static_cast<void>(ours.load(ourFile(code), ourDirectory));
        if (!qt.load(qtFile(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            static_cast<void>(qt.load(qtFile(code), ourDirectory));
    }
    QTranslator ours;
    QTranslator qt;
};

const Dictionary& dictionary(const QString& code)
{
    static const Dictionary english(QStringLiteral("en"));
    static const Dictionary turkish(QStringLiteral("tr"));
    return code == QLatin1String("tr") ? turkish : english;
}

thread_local const Dictionary* inScope = nullptr;

/// Ours is asked before all others: here a LanguageScope of the calling thread comes in.
class OurTranslator final : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char* disambiguation,
                      int n) const override
    {
        if (!inScope)
            return QTranslator::translate(context, source, disambiguation, n);
        for (const QTranslator* words : {&inScope->ours, &inScope->qt})
            if (const QString text = words->translate(context, source, disambiguation, n); !text.isNull())
                return text;
        return QString::fromUtf8(source);
    }
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

template<typename Translator>
std::unique_ptr<QTranslator> install(const QString& file, const QString& directory)
{
    auto translator = std::make_unique<Translator>();
    // Beside ours lies a copy of Qt's, for where Qt's own are not installed.
    if (!translator->load(file, directory) && !translator->load(file, ourDirectory))
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
    now.qt = install<QTranslator>(qtFile(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    now.ours = install<OurTranslator>(ourFile(code), ourDirectory);
}

QString currentLanguage()
{
    return installed().code;
}

LanguageScope::LanguageScope(const QString& code) : m_former(inScope)
{
    inScope = &dictionary(code);
}

LanguageScope::~LanguageScope()
{
    inScope = static_cast<const Dictionary*>(m_former);
}

} // namespace kiymet::ui
