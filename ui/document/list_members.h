// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/target_list.h"
#include "document/document.h"
#include "jobs/job_runner.h"

#include <QObject>

#include <memory>
#include <vector>

namespace kiymet::ui {

/// Who is on target lists: found in the background, one list after the other, for the newest results of a
/// document, and kept until results or labels are others. The name of a list does not matter.
class ListMembers final : public QObject {
    Q_OBJECT

public:
    /// Who is on a list, or why that cannot be said; null: not known yet.
    using Found = std::shared_ptr<const Outcome<analysis::TargetCustomers>>;

    explicit ListMembers(Document& document, QObject* parent = nullptr);
    /// Whether results hold all that lists ask for, but labels.
    static bool canBeFound(const SharedResults& results);

    /// Finds the members of these lists, the first one first. What is known of others is forgotten; what a
    /// list needs that is still being read from the file is waited for.
    void find(const std::vector<analysis::TargetList>& lists);
    Found of(const analysis::TargetList& list) const;
    /// What of() is of; null before the first find().
    const SharedResults& results() const { return m_results; }

Q_SIGNALS:
    void found();

private:
    struct Known {
        analysis::TargetList list; ///< without its name
        Found found;
    };
    void findNext();
    Found known(const analysis::TargetList& list) const; ///< without its name

    Document& m_document;
    std::vector<analysis::TargetList> m_wanted; ///< without names
    std::vector<Known> m_known;
    SharedResults m_results;
    LabelReader::Labels m_labels;
    JobRunner m_finding; ///< last: its job ends before what it fills does
};

} // namespace kiymet::ui
