// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/list_members.h"

#include <algorithm>

namespace kiymet::ui {

namespace {

using analysis::TargetList;

/// Whether who is on the list depends on what is read from the file apart.
bool waitsForLabels(const TargetList& list, const analysis::Results& results)
{
    return analysis::needsLabels(list.filter) || results.input->mapping.contains(data::Role::Permission);
}

TargetList nameless(TargetList list)
{
    list.name.clear();
    return list;
}

} // namespace

ListMembers::ListMembers(Document& document, QObject* parent) : QObject(parent), m_document(document) {}

bool ListMembers::canBeFound(const SharedResults& results)
{
    return results && results->input && results->summary && results->forecast && results->segments &&
           results->rfm;
}

ListMembers::Found ListMembers::known(const TargetList& list) const
{
    const auto at =
        std::find_if(m_known.begin(), m_known.end(), [&list](const Known& one) { return one.list == list; });
    return at == m_known.end() ? nullptr : at->found;
}

ListMembers::Found ListMembers::of(const TargetList& list) const
{
    return known(nameless(list));
}

void ListMembers::find(const std::vector<TargetList>& lists)
{
    m_wanted.clear();
    std::transform(lists.begin(), lists.end(), std::back_inserter(m_wanted), nameless);
    const SharedResults results = m_document.results();
    const LabelReader::Labels labels = m_document.labelReader().of(results);
    if (m_results != results || m_labels != labels || !canBeFound(results))
        m_known.clear();
    m_results = results;
    m_labels = labels;
    std::erase_if(m_known, [this](const Known& one) {
        return std::find(m_wanted.begin(), m_wanted.end(), one.list) == m_wanted.end();
    });
    findNext();
}

void ListMembers::findNext()
{
    if (!canBeFound(m_results)) {
        m_finding.cancel();
        return;
    }
    const bool reading = !m_document.labelReader().isDone(m_results);
    const auto next = std::find_if(m_wanted.begin(), m_wanted.end(), [&](const TargetList& list) {
        return !known(list) && !(reading && waitsForLabels(list, *m_results));
    });
    if (next == m_wanted.end()) {
        m_finding.cancel();
        return;
    }
    // One by one: each is shown as it is ready, and the newest wish comes first.
    m_finding.run(
        [results = m_results, labels = m_labels, list = *next](const Progress&) {
            analysis::Results with = *results; // shares all
            with.labels = labels;
            return std::make_shared<const Outcome<analysis::TargetCustomers>>(analysis::evaluate(list, with));
        },
        [this, list = *next](Found members) {
            if (m_results != m_document.results())
                return; // find() is called for the newer ones once somebody looks
            m_known.push_back({list, std::move(members)});
            findNext();
            Q_EMIT found();
        });
}

} // namespace kiymet::ui
