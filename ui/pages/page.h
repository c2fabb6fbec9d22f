// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/results.h"

#include <QWidget>

#include <memory>

namespace kiymet::ui {

/// One step of the work on the document, shown from the results; it computes nothing itself.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Name in the list of steps.
    virtual QString title() const = 0;
    void setResults(std::shared_ptr<const analysis::Results> results);

protected:
    void changeEvent(QEvent* event) override;
    /// Every text of the page, figures included: called for new results and for another language.
    virtual void refresh() = 0;
    /// Null before the first.
    const std::shared_ptr<const analysis::Results>& results() const { return m_results; }
    /// Once for new results, before refresh: hands them to the models.
    virtual void takeResults() = 0;

private:
    std::shared_ptr<const analysis::Results> m_results;
};

} // namespace kiymet::ui
