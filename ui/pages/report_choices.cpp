// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report_choices.h"

#include "language/user_settings.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace kiymet::ui {

namespace {

const QString languageKey = QStringLiteral("report/language");
const QString logoKey = QStringLiteral("report/logo");
/// What is left out is kept, so that sections to come are in.
const QString leftOutKey = QStringLiteral("report/left_out");

} // namespace

ReportChoices loadReportChoices()
{
    const QSettings settings = userSettings();
    ReportChoices choices;
    choices.language = settings.value(languageKey).toString();
    choices.logo = settings.value(logoKey).toString();
    const QStringList leftOut = settings.value(leftOutKey).toStringList();
    std::erase_if(choices.sections,
                  [&leftOut](report::Section section) { return leftOut.contains(report::name(section)); });
    return choices;
}

void save(const ReportChoices& choices)
{
    QStringList leftOut;
    for (const report::Section section : report::allSections())
        if (std::find(choices.sections.begin(), choices.sections.end(), section) == choices.sections.end())
            leftOut << report::name(section);
    QSettings settings = userSettings();
    settings.setValue(languageKey, choices.language);
    settings.setValue(logoKey, choices.logo);
    settings.setValue(leftOutKey, leftOut);
}

} // namespace kiymet::ui
