// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"

#include <map>
#include <utility>
#include <vector>

namespace kiymet::analysis {

/// Counts what is found row by row, per kind and column, and keeps the first samples. One per block of rows;
/// merged in the order of the blocks, so that the first line and the samples are the file's first.
class FindingCollector {
public:
    static constexpr std::size_t sampleLimit = 5;

    void add(FindingKind kind, int column, SampleRow sample)
    {
        Entry& entry = m_entries[{kind, column}];
        if (entry.count++ == 0)
            entry.firstLine = sample.line;
        if (entry.samples.size() < sampleLimit)
            entry.samples.push_back(std::move(sample));
    }
    /// Where making a sample costs too much for a frequent notice.
    void count(FindingKind kind, int column, std::uint64_t line)
    {
        Entry& entry = m_entries[{kind, column}];
        if (entry.count++ == 0)
            entry.firstLine = line;
    }
    void append(const FindingCollector& later)
    {
        for (const auto& [key, other] : later.m_entries) {
            Entry& entry = m_entries[key];
            if (entry.count == 0)
                entry.firstLine = other.firstLine;
            entry.count += other.count;
            for (const SampleRow& sample : other.samples)
                if (entry.samples.size() < sampleLimit)
                    entry.samples.push_back(sample);
        }
    }

    struct Entry {
        std::uint64_t count = 0;
        std::uint64_t firstLine = 0;
        std::vector<SampleRow> samples;
    };
    const std::map<std::pair<FindingKind, int>, Entry>& entries() const { return m_entries; }

private:
    std::map<std::pair<FindingKind, int>, Entry> m_entries;
};

} // namespace kiymet::analysis
