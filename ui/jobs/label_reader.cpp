// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/label_reader.h"

#include <algorithm>
#include <utility>

namespace kiymet::ui {

namespace {

template<typename Column>
std::vector<analysis::LabelCount> wordsOf(const Column& column)
{
    constexpr std::size_t most = 500;
    if (!column)
        return {};
    std::vector<analysis::LabelCount> words = analysis::wordsIn(*column);
    words.resize(std::min(words.size(), most));
    return words;
}

} // namespace

LabelReader::LabelReader(QObject* parent) : QObject(parent) {}

LabelReader::Source LabelReader::sourceOf(const SharedResults& results)
{
    if (!results)
        return nullptr;
    if (results->cleaned)
        return results->cleaned;
    return results->cleanedSummaries ? Source(results->cleanedSummaries) : Source(results->summary);
}

LabelReader::Labels LabelReader::of(const SharedResults& results) const
{
    return isDone(results) ? m_labels : nullptr;
}

bool LabelReader::isDone(const SharedResults& results) const
{
    return m_source && m_source == sourceOf(results);
}

void LabelReader::read(const SharedResults& results)
{
    const Source source = sourceOf(results);
    if (!source || isDone(results) || m_reading == source)
        return;
    m_reading = source;
    m_reader.run([results](const Progress& progress) { return analysis::customerLabels(*results, progress); },
                 [this, source](Outcome<analysis::Labels> labels) {
                     // Without them there is still everything else.
                     m_labels =
                         labels ? std::make_shared<const analysis::Labels>(std::move(*labels)) : nullptr;
                     m_source = source;
                     m_reading.reset();
                     if (!labels && labels.failure().kind != FailureKind::Cancelled)
                         Q_EMIT failed(labels.failure());
                     Q_EMIT finished();
                 });
}

void LabelReader::countWords(const SharedResults& results)
{
    const Labels labels = of(results);
    if (!labels || labels == m_counted)
        return;
    m_counter.run(
        [labels](const Progress&) {
            return Words{wordsOf(labels->category), wordsOf(labels->channel)};
        },
        [this, labels](Words words) {
            m_words = std::move(words);
            m_counted = labels;
            Q_EMIT counted();
        });
}

} // namespace kiymet::ui
