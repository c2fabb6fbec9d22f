// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recipe_actions.h"

#include "shell/project_actions.h"
#include "shell/recipe_fit_dialog.h"

#include <QFileInfo>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace kiymet::ui {

namespace {

const QString dateKey = QStringLiteral("analysis.date");

} // namespace

RecipeActions::RecipeActions(Document& document, ProjectActions& project, QWidget& window)
    : m_document(document), m_project(project), m_window(window)
{
    connect(&document, &Document::resultsChanged, this, &RecipeActions::resultsCame);
    connect(&document, &Document::failed, this, &RecipeActions::failureCame);
    connect(&document, &Document::cancelled, this, [this] { m_waiting.reset(); });
    connect(&document, &Document::pendingChanged, this, [this] {
        if (m_waiting && m_document.pending() && m_document.pending()->file == m_waiting->file)
            tell();
    });
}

void RecipeActions::apply(const analysis::Settings& recipe)
{
    Document::State state = m_document.state();
    state.settings = recipe;
    fit(m_document.file(), state, false);
}

void RecipeActions::open(const QString& file, const Document::State& state)
{
    fit(file, state, true);
}

void RecipeActions::fit(const QString& file, const Document::State& state, bool opens)
{
    m_waiting.reset();
    m_background.run([file, recipe = state.settings](
                         const Progress& progress) { return analysis::fitRecipe(file, recipe, progress); },
                     [this, file, state, opens](Outcome<analysis::RecipeFit> fit) {
                         if (fit)
                             start({file, state, std::move(*fit), opens});
                         else if (fit.failure().kind != FailureKind::Cancelled)
                             Q_EMIT failed(fit.failure());
                     });
}

void RecipeActions::start(Waiting waiting)
{
    waiting.state.settings = waiting.fit.settings;
    m_waiting = waiting;
    if (waiting.opens) {
        m_project.openData(waiting.file, waiting.state);
    } else if (m_document.file() != waiting.file) {
        m_waiting.reset(); // another file was opened meanwhile
    } else if (m_document.state() == waiting.state) {
        tell();
    } else {
        m_document.change(waiting.state);
    }
}

void RecipeActions::resultsCame()
{
    if (!m_waiting || m_document.isRunning() || m_document.file() != m_waiting->file ||
        m_document.state().settings != m_waiting->fit.settings)
        return;
    // A date that was right for last month's log leaves out what came since.
    const auto& settings = m_waiting->fit.settings;
    const auto& findings = m_document.results()->findings;
    if (settings.analysisDate && std::any_of(findings.begin(), findings.end(), [](const auto& finding) {
            return finding.kind == analysis::FindingKind::FutureRows;
        })) {
        Failure early;
        early.kind = FailureKind::AnalysisDateTooEarly;
        failureCame(early);
        return;
    }
    tell();
}

void RecipeActions::failureCame(const Failure& failure)
{
    if (!m_waiting)
        return;
    if (failure.kind != FailureKind::AnalysisDateTooEarly || !m_waiting->fit.settings.analysisDate) {
        m_waiting.reset();
        return;
    }
    Waiting again = *std::exchange(m_waiting, std::nullopt);
    auto& date = again.fit.settings.analysisDate;
    again.fit.misfits.push_back({dateKey, {date->toString(Qt::ISODate)}, {tr("later orders")}, {}});
    date.reset();
    start(std::move(again));
}

void RecipeActions::tell()
{
    const Waiting done = *std::exchange(m_waiting, std::nullopt);
    if (done.fit.misfits.empty() && done.fit.missing.empty()) {
        Q_EMIT said(tr("Everything of the recipe fits %1.").arg(QFileInfo(done.file).fileName()));
        return;
    }
    auto* dialog = new RecipeFitDialog(done.file, done.fit, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &RecipeActions::dataPageWanted);
    dialog->open();
}

} // namespace kiymet::ui
