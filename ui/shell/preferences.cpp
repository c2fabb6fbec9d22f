// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/preferences.h"

#include <QSettings>

namespace kiymet::ui {

namespace {

QSettings store()
{
    return QSettings(QStringLiteral("kiymet"), QStringLiteral("kiymet"));
}

/// One line a preference: its key, and how it becomes a stored value and back.
template<typename Visitor>
void forEach(Preferences& p, Visitor&& visit)
{
    QString theme = themeName(p.theme);
    visit("view/theme", theme);
    p.theme = themeFromName(theme);
    visit("view/language", p.language);
    visit("files/folder", p.folder);
    visit("window/geometry/1", p.geometry); // the number is the version of the layout
}

} // namespace

Preferences loadPreferences()
{
    Preferences preferences;
    const QSettings settings = store();
    forEach(preferences, [&settings]<typename T>(const char* key, T& value) {
        value = settings.value(QLatin1String(key), QVariant::fromValue(value)).template value<T>();
    });
    return preferences;
}

void save(const Preferences& preferences)
{
    Preferences copy = preferences;
    QSettings settings = store();
    forEach(copy, [&settings](const char* key, const auto& value) {
        settings.setValue(QLatin1String(key), QVariant::fromValue(value));
    });
}

} // namespace kiymet::ui
