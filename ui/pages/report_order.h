// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_labels.h"
#include "analysis/lists/target_list.h"
#include "analysis/stages/results.h"
#include "files/workbook.h"
#include "report/report.h"

#include <QDate>

#include <memory>
#include <vector>

namespace kiymet::ui {

/// All that a report and its workbook are made of, as a value: what the page shows may change meanwhile. Its
/// lists are evaluated where it is made. Every member can be called on any thread.
struct ReportOrder {
    std::shared_ptr<const analysis::Results> results;
    std::shared_ptr<const analysis::Labels> labels; ///< null: read where a list needs them
    std::vector<analysis::TargetList> lists;
    QDate split; ///< of the validation
    report::Options options;

    bool hasTrust() const;
    /// Whether a list asks for labels.
    bool needsLabels() const;
    /// With what is there of the section on trust. A list that asks for what the file does not have is left
    /// out: its own page says so.
    report::Report make() const;
    /// The same with what is still missing of the section on trust.
    report::Report makeWhole(const Progress& progress) const;
    /// The lists as sheets of a workbook.
    std::vector<files::WorkbookList> sheets() const;

private:
    analysis::Results withLabels() const;
};

} // namespace kiymet::ui
