// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/language.h"
#include "shell/main_window.h"

#include <QCoreApplication>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace kiymet::test {

/// The whole program as a user has it: a window in `language` with the shipped sample analysed (the test
/// links kiymet_resources and kiymet_translations). Null where that failed.
inline std::unique_ptr<ui::MainWindow> sampleWindow(const QString& language)
{
    ui::useLanguage(language);
    auto window = std::make_unique<ui::MainWindow>();
    window->resize(1366, 690); // 1366x768 less the panel and the title bar of a desktop
    window->show();
    QSignalSpy finished(&window->controller(), &ui::AnalysisController::finished);
    QSignalSpy failed(&window->controller(), &ui::AnalysisController::failed);
    window->open(QStringLiteral(":/sample/kiymet-sample.zip"));
    const bool ended =
        QTest::qWaitFor([&] { return !finished.isEmpty() || !failed.isEmpty(); }, 120000) && failed.isEmpty();
    QTest::qWait(200); // what pages read on their own
    return ended ? std::move(window) : nullptr;
}

/// Shows each step in turn.
template<typename Visit>
void eachPage(ui::MainWindow& window, Visit&& visit)
{
    auto* steps = window.findChild<QListWidget*>(QStringLiteral("Steps"));
    for (int page = 0; page < steps->count(); ++page) {
        steps->setCurrentRow(page);
        QTest::qWait(100);
        visit(steps->item(page)->text());
    }
}

} // namespace kiymet::test
