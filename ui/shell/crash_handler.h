// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiymet::ui {

/// From now on, a crash of the program writes a report into `folder` (made where it is missing) before it
/// ends as it would have: version, system, signal, and the places in program and libraries that were being
/// run. No data, no names of files or users, no texts. The journals are on the disk already and stay.
/// `version`: of the program. Does nothing on systems without POSIX signals.
void installCrashHandler(const QString& folder, const QString& version);

/// Where the reports of this user's programs lie.
QString crashFolder();

} // namespace kiymet::ui
