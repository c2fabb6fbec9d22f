// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_labels.h"
#include "jobs/analysis_controller.h"
#include "jobs/job_runner.h"

#include <QObject>

#include <memory>
#include <vector>

namespace kiymet::ui {

/// Channels, categories and permissions of the customers of a document: read from the file in the background
/// once a page asks for them, and kept for the others that do.
class LabelReader final : public QObject {
    Q_OBJECT

public:
    /// The words that stand in the categories and channels of customers, with how many have each; the most
    /// frequent first, and no more than anybody looks through.
    struct Words {
        std::vector<analysis::LabelCount> categories, channels;
    };
    using Labels = std::shared_ptr<const analysis::Labels>;

    explicit LabelReader(QObject* parent = nullptr);
    /// Those of these results; null where they are not read yet, or cannot be.
    Labels of(const SharedResults& results) const;
    /// Whether there is nothing to wait for: they were read, or cannot be.
    bool isDone(const SharedResults& results) const;
    /// Begins to read them where that is neither done nor under way; finished() follows unless it is done.
    void read(const SharedResults& results);

    /// Counts the words of these results in the background; counted() follows unless it is done. Nothing
    /// while their labels are not there.
    void countWords(const SharedResults& results);
    /// As they were counted last.
    const Words& words() const { return m_words; }

Q_SIGNALS:
    void finished();
    void counted();
    /// The file is not what it was; finished() follows.
    void failed(const kiymet::Failure& failure);

private:
    /// What the labels of results depend on: who was left by cleaning, in which file.
    using Source = std::shared_ptr<const void>;
    static Source sourceOf(const SharedResults& results);

    Labels m_labels;
    Source m_source;  ///< of m_labels
    Source m_reading; ///< null: nothing
    Words m_words;
    Labels m_counted; ///< what m_words are of
    JobRunner m_reader;
    JobRunner m_counter;
};

} // namespace kiymet::ui
