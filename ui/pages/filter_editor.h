// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/target_list.h"
#include "analysis/stages/labels.h"
#include "pages/words_box.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QVBoxLayout;

namespace kiymet::ui {

/// Who is wanted, as lines that people read and write: conditions (what, is or is not, which), in groups of
/// which all, at least one, none or not all must hold. A condition that says nothing yet is passed over.
class FilterEditor final : public QWidget {
    Q_OBJECT

public:
    /// What conditions can ask for.
    struct Choices {
        int segments = 0; ///< CLTV segments
        std::vector<analysis::LabelCount> categories, channels;
        bool hasCategory = false,
             hasChannel = false; ///< the file says it; the words may still be on their way
        bool hasDates = false, hasMonetary = false;
        bool operator==(const Choices&) const = default;
    };

    explicit FilterEditor(QWidget* parent = nullptr);
    void setChoices(const Choices& choices);
    /// From outside; without a signal. Nothing changes where it is what the editor says already: lines that
    /// are not finished stay.
    void setFilter(const analysis::Filter& filter);
    /// Of another list: what was unfinished is gone.
    void startWith(const analysis::Filter& filter);
    /// What the finished lines say.
    analysis::Filter filter() const { return analysis::withoutUnfinished(m_draft); }
    void retranslate();

Q_SIGNALS:
    void filterChanged(const kiymet::analysis::Filter& filter);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Places of the parts on the way from the whole.
    using Path = std::vector<std::size_t>;

    void build();
    void readyForUse();
    QWidget* buildGroup(const Path& path);
    QWidget* buildCondition(const Path& path);
    void addWords(QHBoxLayout* row, const Path& path);
    void addFigures(QHBoxLayout* row, const Path& path);
    void addDates(QHBoxLayout* row, const Path& path);
    QWidget* removeButton(const Path& path, const QString& name);
    std::vector<WordsBox::Word> wordsOf(analysis::Filter::Kind kind) const;
    void fillFields(QComboBox* box, const analysis::Filter& condition) const;

    /// The part at the place, with the Not before it if there is one.
    analysis::Filter& at(const Path& path);
    /// Changes the condition at the place; the lines stay as they are.
    void edit(const Path& path, const std::function<void(analysis::Filter&)>& change);
    /// Changes lines: they are made anew. The line at `focus` is where the keyboard goes.
    void rebuild(const Path& focus, const std::function<void()>& change);

    analysis::Filter m_draft; ///< as analysis::asGroups, with what is unfinished
    Choices m_choices;
    QVBoxLayout* m_layout;
    QWidget* m_lines = nullptr;
    Path m_focus;
    QWidget* m_focused = nullptr; ///< made for m_focus
};

} // namespace kiymet::ui
