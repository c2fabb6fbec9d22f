// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kiymet::ui {

/// Codes of the languages we have words in: en, tr.
QStringList languages();
/// The code for what was asked for ("tr", "tr_TR.UTF-8", "Türkçe" is not one), else for the system's
/// language, else en.
QString languageFor(const QString& asked);
/// Installs our translation and Qt's own in place of those of the former language, and makes the language's
/// number format the default locale. Widgets hear of it by LanguageChange. Needs a QCoreApplication; works
/// without a display.
void useLanguage(const QString& code);
/// The code last used; en before.
QString currentLanguage();

/// While it lives, tr() speaks another language on this thread, and on this thread only: a report is written
/// in one language beside a window in the other. Takes effect after useLanguage(). They nest.
class LanguageScope {
public:
    explicit LanguageScope(const QString& code);
    ~LanguageScope();
    LanguageScope(const LanguageScope&) = delete;
    LanguageScope& operator=(const LanguageScope&) = delete;

private:
    const void* m_former;
};

} // namespace kiymet::ui
