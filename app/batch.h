// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace kiymet {

/// Exit status of the batch mode.
enum BatchExit : int {
    BatchDone = 0,
    BatchUsage = 2,  ///< wrong usage or settings
    BatchInput = 3,  ///< the input cannot be read or mapped
    BatchModel = 4,  ///< no customer is left, or no model can be fitted
    BatchOutput = 5, ///< an output cannot be written
};

/// Whether the arguments (without the program's name) ask for the batch mode, so that main() knows before it
/// makes an application object: the batch mode needs a QCoreApplication and no display.
bool wantsBatch(const QStringList& arguments);
/// Whether they ask for a report, too: its fonts need a QGuiApplication, on the platform that needs no
/// display.
bool wantsReport(const QStringList& arguments);

/// Runs the pipeline on a file and writes its results; the options are those of `kiymet --batch --help`.
/// `arguments` are without the program's name. Needs a QCoreApplication, or what wantsReport() says. Installs
/// its own translator. A failure is exactly one line on standard error.
int runBatch(const QStringList& arguments);

} // namespace kiymet
