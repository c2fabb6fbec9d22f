// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/recipe_fit.h"
#include "document/document.h"
#include "jobs/job_runner.h"

#include <QObject>
#include <QString>

#include <optional>

class QWidget;

namespace kiymet::ui {

class ProjectActions;

/// Carries the decisions made on one file to another: a recipe to the file that is open, or all that was
/// decided about the open file to next month's. What does not fit is left out and listed, with what to do.
class RecipeActions final : public QObject {
    Q_OBJECT

public:
    RecipeActions(Document& document, ProjectActions& project, QWidget& window);

    /// A step of the document that is open.
    void apply(const analysis::Settings& recipe);
    /// Opens a data file with these decisions; what is open must have been seen to.
    void open(const QString& file, const Document::State& state);

Q_SIGNALS:
    void failed(const kiymet::Failure& failure);
    /// Everything fits.
    void said(const QString& text);
    void dataPageWanted();

private:
    struct Waiting {
        QString file;
        Document::State state;
        analysis::RecipeFit fit;
        bool opens = false;
    };
    void fit(const QString& file, const Document::State& state, bool opens);
    void start(Waiting waiting);
    void resultsCame();
    void failureCame(const Failure& failure);
    void tell();

    Document& m_document;
    ProjectActions& m_project;
    QWidget& m_window;
    std::optional<Waiting> m_waiting; ///< for the document to take it
    JobRunner m_background;
};

} // namespace kiymet::ui
