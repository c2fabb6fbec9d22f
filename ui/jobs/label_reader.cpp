// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/label_reader.h"

#include <utility>

namespace kiymet::ui {

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
    m_background.run(
        [results](const Background::GoesOn& goesOn) {
            return analysis::customerLabels(*results, [&goesOn](double) { return goesOn(); });
        },
        [this, source](Outcome<analysis::Labels> labels) {
            // Without them there is still everything else.
            m_labels = labels ? std::make_shared<const analysis::Labels>(std::move(*labels)) : nullptr;
            m_source = source;
            m_reading.reset();
            if (!labels && labels.failure().kind != FailureKind::Cancelled)
                Q_EMIT failed(labels.failure());
            Q_EMIT finished();
        });
}

} // namespace kiymet::ui
