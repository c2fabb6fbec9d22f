// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_filter.h"
#include "analysis/lists/target_list.h"
#include "document/document.h"

#include <QWidget>

namespace kiymet::ui {

/// One step of the work on the document: shows its results, and changes its settings through
/// Document::changeSettings. A page that is not on screen does nothing until it is.
class Page : public QWidget {
    Q_OBJECT

public:
    /// What the list of steps says of a page.
    struct Mark {
        enum Kind { Waiting, Done, Attention };
        Kind kind = Waiting;
        int findings = 0;
    };

    explicit Page(Document& document, QWidget* parent = nullptr);
    /// Name in the list of steps.
    virtual QString title() const = 0;
    /// Waiting without results; a page with findings of its own says more.
    virtual Mark mark() const;
    /// The charts that the analysis makes at once while this page is on screen.
    virtual analysis::ChartGroups charts() const { return {}; }

    /// There are `width` pixels for the page: where that isNarrow(), parts that stand side by side go one
    /// below the other, and the page scrolls. Called before the page is laid out.
    virtual void arrange(int width) { Q_UNUSED(width) }
    /// As on a screen of 1366 pixels that is scaled to 150 %.
    static constexpr bool isNarrow(int width) { return width < 920; }

Q_SIGNALS:
    /// Customers are to be shown: a click on a bar, a segment, a cell.
    void customersWanted(const kiymet::analysis::CustomerFilter& filter);
    /// A target list is to be kept, and shown.
    void listWanted(const kiymet::analysis::TargetList& list);
    /// Another page is to be shown, by its title.
    void pageWanted(const QString& title);
    /// A line for the status bar.
    void said(const QString& text);

protected:
    Document& document() const { return m_document; }
    /// Null before the first.
    SharedResults results() const { return m_document.results(); }
    Mark markOf(std::initializer_list<analysis::Stage> stages) const;

    /// New results: hands them to the models. Charts may come later than the rest: what has not changed since
    /// the last call is shared with it. Called before refresh.
    virtual void takeResults() = 0;
    /// Every text and figure of the page: for new results, and for another language or data locale.
    virtual void refresh() = 0;
    /// The settings into the controls, without their signals. Also after every change, undo and redo.
    virtual void readSettings() {}

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void update(bool resultsChanged, bool settingsChanged, bool wordsChanged);

    Document& m_document;
    bool m_staleResults = true, m_staleSettings = true, m_staleWords = true;
};

} // namespace kiymet::ui
