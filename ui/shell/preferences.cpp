// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/preferences.h"

#include "language/user_settings.h"
#include "words/formats.h"

#include <QSettings>

#include <tbb/global_control.h>

#include <algorithm>
#include <optional>

namespace kiymet::ui {

namespace {

/// One line a preference: its key, and how it becomes a stored value and back.
template<typename Visitor>
void forEach(Preferences& p, Visitor&& visit)
{
    QString theme = themeName(p.theme);
    visit("view/theme", theme);
    p.theme = themeFromName(theme);
    visit("view/language", p.language);
    visit("data/numbers", p.numbers);
    visit("data/currency", p.currency);
    visit("data/currency_behind", p.currencyBehind);
    visit("analysis/threads", p.threads);
    visit("analysis/preset", p.preset);
    visit("files/one_instance", p.oneInstance);
    visit("files/folder", p.folder);
    visit("files/recent", p.recentFiles);
    visit("window/geometry/2", p.geometry); // the number is the version of the layout
    visit("window/state/2", p.windowState);
}

} // namespace

Preferences loadPreferences()
{
    Preferences preferences;
    const QSettings settings = userSettings();
    forEach(preferences, [&settings]<typename T>(const char* key, T& value) {
        value = settings.value(QLatin1String(key), QVariant::fromValue(value)).template value<T>();
    });
    return preferences;
}

void save(const Preferences& preferences)
{
    Preferences copy = preferences;
    QSettings settings = userSettings();
    forEach(copy, [&settings](const char* key, const auto& value) {
        settings.setValue(QLatin1String(key), QVariant::fromValue(value));
    });
}

void addRecentFile(Preferences& preferences, const QString& file)
{
    constexpr qsizetype most = 10;
    preferences.recentFiles.removeAll(file);
    preferences.recentFiles.prepend(file);
    preferences.recentFiles.resize(std::min(most, preferences.recentFiles.size()));
}

void useDataLocale(const Preferences& preferences, const QString& language)
{
    const QString convention = preferences.numbers.isEmpty() ? language : preferences.numbers;
    using words::DataLocale;
    words::setDataLocale({convention == QLatin1String("tr") ? DataLocale::Convention::Turkish
                                                            : DataLocale::Convention::English,
                          preferences.currency, preferences.currencyBehind});
}

void useThreads(int threads)
{
    static std::optional<tbb::global_control> limit;
    limit.reset();
    if (threads > 0)
        limit.emplace(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads));
}

} // namespace kiymet::ui
