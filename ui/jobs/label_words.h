// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/background.h"
#include "jobs/label_reader.h"

#include <QObject>

#include <vector>

namespace kiymet::ui {

/// The words that stand in the categories and channels of customers, with how many have each: counted in the
/// background, the most frequent first.
class LabelWords final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// counted() follows, unless it is done for these labels; null changes nothing.
    void count(const LabelReader::Labels& labels);
    const std::vector<analysis::LabelCount>& categories() const { return m_words.categories; }
    const std::vector<analysis::LabelCount>& channels() const { return m_words.channels; }

Q_SIGNALS:
    void counted();

private:
    struct Words {
        std::vector<analysis::LabelCount> categories, channels;
    };

    Words m_words;
    LabelReader::Labels m_of;
    Background m_counting; ///< last: its job ends before what it fills does
};

} // namespace kiymet::ui
