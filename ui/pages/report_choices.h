// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

namespace kiymet::ui {

/// What a user wants reports to look like, from one session to the next.
struct ReportChoices {
    QString language; ///< en, tr; empty: that of the window
    QString logo;     ///< a picture file, or empty
    std::vector<report::Section> sections = report::allSections();
    bool operator==(const ReportChoices&) const = default;
};

ReportChoices loadReportChoices();
void save(const ReportChoices& choices);

} // namespace kiymet::ui
