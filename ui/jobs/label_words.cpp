// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/label_words.h"

#include <algorithm>

namespace kiymet::ui {

namespace {

/// More than anybody looks through in a box with a tick for each.
constexpr std::size_t mostWords = 500;

template<typename Column>
std::vector<analysis::LabelCount> wordsOf(const Column& column)
{
    if (!column)
        return {};
    std::vector<analysis::LabelCount> words = analysis::wordsIn(*column);
    words.resize(std::min(words.size(), mostWords));
    return words;
}

} // namespace

void LabelWords::count(const LabelReader::Labels& labels)
{
    if (!labels || labels == m_of)
        return;
    m_counting.run(
        [labels](const Background::GoesOn&) {
            return Words{wordsOf(labels->category), wordsOf(labels->channel)};
        },
        [this, labels](Words words) {
            m_words = std::move(words);
            m_of = labels;
            Q_EMIT counted();
        });
}

} // namespace kiymet::ui
