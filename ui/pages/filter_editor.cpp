// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/filter_editor.h"

#include "charts/colours.h"
#include "models/number_locale.h"
#include "pages/currency.h"
#include "pages/panel_parts.h"
#include "words/customer_words.h"
#include "words/formats.h"
#include "words/list_words.h"
#include "words/words.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace kiymet::ui {

using analysis::Figure;
using analysis::Filter;

namespace {

/// How the conditions of a group are taken together.
enum Mode { AllOf, AnyOf, NoneOf, NotAllOf };

Mode modeOf(const Filter& group)
{
    const bool all = analysis::withoutNot(group).kind == Filter::Kind::All;
    return group.kind == Filter::Kind::Not ? (all ? NotAllOf : NoneOf) : (all ? AllOf : AnyOf);
}

/// The group or condition itself, without the Not.
Filter& inner(Filter& part)
{
    return part.kind == Filter::Kind::Not ? part.parts.front() : part;
}

Filter negated(Filter part)
{
    Filter whole;
    whole.kind = Filter::Kind::Not;
    whole.parts.push_back(std::move(part));
    return whole;
}

/// With Not before it or without.
void setNegated(Filter& part, bool isNot)
{
    if (isNot == (part.kind == Filter::Kind::Not))
        return;
    Filter same = isNot ? negated(part) : Filter(part.parts.front());
    part = std::move(same);
}

bool isGroup(const Filter& part)
{
    const Filter::Kind kind = analysis::withoutNot(part).kind;
    return kind == Filter::Kind::All || kind == Filter::Kind::Any;
}

Filter conditionOn(Filter::Kind kind)
{
    Filter condition;
    condition.kind = kind;
    return condition;
}

/// What a line can be about: a kind of condition, and for Range the figure.
constexpr int figureBase = 100;
int fieldOf(const Filter& condition)
{
    return condition.kind == Filter::Kind::Range ? figureBase + static_cast<int>(condition.figure)
                                                 : static_cast<int>(condition.kind);
}

/// The end of a range; below 0, which no figure is, stands for none.
constexpr double noEnd = -1;

} // namespace

FilterEditor::FilterEditor(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    build();
}

void FilterEditor::setChoices(const Choices& choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    build();
}

void FilterEditor::setFilter(const Filter& filter)
{
    if (analysis::asGroups(filter) != analysis::asGroups(this->filter()))
        startWith(filter);
}

void FilterEditor::startWith(const Filter& filter)
{
    m_draft = analysis::asGroups(filter);
    build();
}

void FilterEditor::retranslate()
{
    build();
}

Filter& FilterEditor::at(const Path& path)
{
    Filter* part = &m_draft;
    for (const std::size_t place : path)
        part = &inner(*part).parts[place];
    return *part;
}

void FilterEditor::edit(const Path& path, const std::function<void(Filter&)>& change)
{
    const Filter before = filter();
    change(at(path));
    const Filter after = filter();
    if (after != before)
        Q_EMIT filterChanged(after);
}

void FilterEditor::rebuild(const Path& focus, const std::function<void()>& change)
{
    const Filter before = filter();
    change();
    m_focus = focus;
    build();
    if (m_focused)
        m_focused->setFocus(Qt::OtherFocusReason);
    m_focus.clear();
    const Filter after = filter();
    if (after != before)
        Q_EMIT filterChanged(after);
}

void FilterEditor::build()
{
    if (m_lines) {
        m_lines->hide();
        m_lines->setParent(nullptr);
        m_lines->deleteLater(); // one of its buttons may be the one that was pressed
    }
    m_focused = nullptr;
    m_lines = buildGroup({});
    m_layout->insertWidget(0, m_lines);
    readyForUse();
    m_lines->show();
}

/// Whoever scrolls past the lines means to change none of them; and what a box is for can be heard.
void FilterEditor::readyForUse()
{
    const auto guard = [this](QWidget* control) {
        control->setFocusPolicy(Qt::StrongFocus);
        control->installEventFilter(this);
    };
    const auto boxes = m_lines->findChildren<QComboBox*>();
    for (QComboBox* box : boxes) {
        guard(box);
        // On Linux a box without a label has its value for a name: what it is for is told beside that.
        box->setAccessibleDescription(box->accessibleName());
    }
    const auto spins = m_lines->findChildren<QAbstractSpinBox*>();
    for (QAbstractSpinBox* spin : spins)
        guard(spin);
}

bool FilterEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore(); // to the page, which scrolls
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QWidget* FilterEditor::buildGroup(const Path& path)
{
    auto* group = new QFrame(this);
    group->setFrameShape(path.empty() ? QFrame::NoFrame : QFrame::StyledPanel);
    auto* lines = new QVBoxLayout(group);
    if (path.empty())
        lines->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    auto* mode = new QComboBox(group);
    mode->addItem(tr("All of these hold"), AllOf);
    mode->addItem(tr("At least one of these holds"), AnyOf);
    mode->addItem(tr("None of these holds"), NoneOf);
    mode->addItem(tr("Not all of these hold"), NotAllOf);
    mode->setAccessibleName(path.empty() ? tr("Which conditions must hold")
                                         : tr("Which conditions of the group must hold"));
    mode->setCurrentIndex(modeOf(at(path)));
    connect(mode, &QComboBox::currentIndexChanged, this, [this, path](int index) {
        edit(path, [index](Filter& part) {
            inner(part).kind = index == AllOf || index == NotAllOf ? Filter::Kind::All : Filter::Kind::Any;
            setNegated(part, index == NoneOf || index == NotAllOf);
        });
    });
    head->addWidget(mode);
    head->addStretch(1);
    if (!path.empty())
        head->addWidget(removeButton(path, tr("Remove the group")));
    lines->addLayout(head);
    if (m_focus == path && !path.empty())
        m_focused = mode;

    auto* indented = new QVBoxLayout;
    indented->setContentsMargins(path.empty() ? 12 : 8, 0, 0, 0);
    const std::size_t parts = inner(at(path)).parts.size();
    for (std::size_t i = 0; i < parts; ++i) {
        Path place = path;
        place.push_back(i);
        indented->addWidget(isGroup(at(place)) ? buildGroup(place) : buildCondition(place));
    }
    auto* buttons = new QHBoxLayout;
    auto* condition = new QPushButton(tr("Add a c&ondition"), group);
    auto* inside = new QPushButton(tr("Add a group"), group);
    if (!path.empty()) {
        condition->setText(tr("Add a condition"));
        condition->setAccessibleName(tr("Add a condition to the group"));
        inside->setAccessibleName(tr("Add a group to the group"));
    }
    inside->setToolTip(
        tr("Conditions that are taken together as one: at least one of several, for example."));
    for (QPushButton* button : {condition, inside})
        button->setAutoDefault(false);
    connect(condition, &QPushButton::clicked, this, [this, path, parts] {
        Path place = path;
        place.push_back(parts);
        rebuild(place, [&] { inner(at(path)).parts.push_back(conditionOn(Filter::Kind::RfmSegment)); });
    });
    connect(inside, &QPushButton::clicked, this, [this, path, parts] {
        Path place = path;
        place.push_back(parts);
        rebuild(place, [&] {
            Filter any = conditionOn(Filter::Kind::Any);
            any.parts.push_back(conditionOn(Filter::Kind::RfmSegment));
            inner(at(path)).parts.push_back(any);
        });
    });
    buttons->addWidget(condition);
    buttons->addWidget(inside);
    buttons->addStretch(1);
    indented->addLayout(buttons);
    lines->addLayout(indented);
    return group;
}

QWidget* FilterEditor::removeButton(const Path& path, const QString& name)
{
    auto* remove = new QToolButton(this);
    remove->setText(QStringLiteral("✕"));
    remove->setAutoRaise(true);
    remove->setToolTip(name);
    remove->setAccessibleName(name);
    connect(remove, &QToolButton::clicked, this, [this, path] {
        Path group = path;
        group.pop_back();
        rebuild(group, [&] {
            auto& parts = inner(at(group)).parts;
            parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(path.back()));
        });
    });
    return remove;
}

void FilterEditor::fillFields(QComboBox* box, const Filter& condition) const
{
    const auto add = [box](const QString& name, int field, bool there, const QString& tip) {
        box->addItem(name, field);
        const int row = box->count() - 1;
        box->setItemData(row, tip, Qt::ToolTipRole);
        auto* items = qobject_cast<QStandardItemModel*>(box->model());
        if (items && !there)
            items->item(row)->setEnabled(false);
    };
    const QString missing = tr("The file has no such column; the page Data maps columns.");
    const auto addKind = [&](const QString& name, Filter::Kind kind, bool there) {
        add(name, static_cast<int>(kind), there, there ? QString() : missing);
    };
    addKind(words::name(analysis::CustomerColumn::RfmSegment), Filter::Kind::RfmSegment, true);
    addKind(tr("CLTV segment"), Filter::Kind::Segment, true);
    addKind(tr("Category"), Filter::Kind::Category, m_choices.hasCategory);
    addKind(tr("Channel"), Filter::Kind::Channel, m_choices.hasChannel);
    addKind(words::name(analysis::CustomerColumn::FirstDate), Filter::Kind::FirstDate, m_choices.hasDates);
    addKind(words::name(analysis::CustomerColumn::LastDate), Filter::Kind::LastDate, m_choices.hasDates);
    box->insertSeparator(box->count());
    for (int i = 0; i < analysis::figureCount; ++i) {
        const auto figure = static_cast<Figure>(i);
        const bool there =
            m_choices.hasMonetary || (figure != Figure::RfmMonetary && figure != Figure::MonetaryScore);
        add(words::name(figure), figureBase + i, there, there ? words::meaning(figure) : missing);
    }
    box->setCurrentIndex(box->findData(fieldOf(condition)));
}

QWidget* FilterEditor::buildCondition(const Path& path)
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const Filter condition = inner(at(path));
    auto* field = new QComboBox(line);
    fillFields(field, condition);
    field->setAccessibleName(tr("What the condition is about"));
    field->setMinimumContentsLength(16);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setMaxVisibleItems(24);
    field->view()->setMinimumWidth(field->view()->sizeHintForColumn(0) + 24);
    row->addWidget(field, 0, Qt::AlignTop);
    if (m_focus == path)
        m_focused = field;
    auto* is = new QComboBox(line);
    const bool isRange = condition.kind == Filter::Kind::Range || condition.kind == Filter::Kind::FirstDate ||
                         condition.kind == Filter::Kind::LastDate;
    if (isRange)
        is->addItems({tr("is within"), tr("is not within")});
    else if (condition.kind == Filter::Kind::Category)
        is->addItems({tr("has one of"), tr("has none of")});
    else
        is->addItems({tr("is one of"), tr("is none of")});
    is->setAccessibleName(tr("Is or is not"));
    is->setCurrentIndex(at(path).kind == Filter::Kind::Not ? 1 : 0);
    row->addWidget(is, 0, Qt::AlignTop);

    if (condition.kind == Filter::Kind::Range)
        addFigures(row, path);
    else if (isRange)
        addDates(row, path);
    else
        addWords(row, path);
    row->addWidget(removeButton(path, tr("Remove the condition")), 0, Qt::AlignTop);

    connect(field, &QComboBox::currentIndexChanged, this, [this, path, field] {
        const int chosen = field->currentData().toInt();
        rebuild(path, [&] {
            Filter fresh =
                conditionOn(chosen >= figureBase ? Filter::Kind::Range : static_cast<Filter::Kind>(chosen));
            if (chosen >= figureBase)
                fresh.figure = static_cast<Figure>(chosen - figureBase);
            inner(at(path)) = fresh;
        });
    });
    connect(is, &QComboBox::currentIndexChanged, this,
            [this, path](int index) { edit(path, [index](Filter& part) { setNegated(part, index == 1); }); });
    return line;
}

std::vector<WordsBox::Word> FilterEditor::wordsOf(Filter::Kind kind) const
{
    std::vector<WordsBox::Word> all;
    if (kind == Filter::Kind::Segment) {
        for (int group = 0; group < m_choices.segments; ++group) {
            const QString label = analysis::Segments::label(group);
            all.push_back({label, label, swatch(segmentColour(group))});
        }
    } else if (kind == Filter::Kind::RfmSegment) {
        for (const analysis::RfmSegment segment : analysis::rfmSegments()) {
            const std::string_view name = analysis::name(segment);
            all.push_back({QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())),
                           words::name(segment),
                           {}});
        }
    } else {
        for (const analysis::LabelCount& label :
             kind == Filter::Kind::Category ? m_choices.categories : m_choices.channels)
            all.push_back({label.word, label.word, {}});
    }
    return all;
}

void FilterEditor::addWords(QHBoxLayout* row, const Path& path)
{
    const Filter& condition = inner(at(path));
    auto* box = new WordsBox(this);
    std::vector<WordsBox::Word> there = wordsOf(condition.kind);
    QStringList chosen = condition.words;
    // Capitals do not matter: a word is shown as the file spells it.
    for (QString& word : chosen)
        for (const WordsBox::Word& one : there)
            if (analysis::foldedCase(one.word) == analysis::foldedCase(word))
                word = one.word;
    box->setWords(there, chosen);
    connect(box, &WordsBox::chosenChanged, this,
            [this, path, box] { edit(path, [&](Filter& part) { inner(part).words = box->chosen(); }); });
    row->addWidget(box, 1);
}

void FilterEditor::addFigures(QHBoxLayout* row, const Path& path)
{
    const Filter condition = inner(at(path));
    const Figure figure = condition.figure;
    const words::FigureUnit unit = words::unitOf(figure);
    const bool isShare = unit == words::FigureUnit::Share;
    const double scale = isShare ? 100 : 1;
    const auto makeBox = [&](const QString& name, const std::optional<double>& end) {
        auto* label = new QLabel(name, this);
        auto* box = new QDoubleSpinBox(this);
        box->setRange(noEnd, isShare ? 100 : 1e12);
        box->setDecimals(words::decimalsOf(unit));
        box->setSpecialValueText(tr("any", "limit of a range"));
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        box->setKeyboardTracking(false);
        box->setLocale(numberLocale());
        box->setMinimumWidth(110);
        if (isShare)
            box->setSuffix(QStringLiteral(" %"));
        else if (unit == words::FigureUnit::Money && !words::dataLocale().currency.isEmpty())
            box->setPrefix(words::dataLocale().currency);
        box->setValue(end ? *end * scale : noEnd);
        box->setAccessibleName(name);
        box->setToolTip(words::meaning(figure));
        row->addWidget(label);
        row->addWidget(box);
        return box;
    };
    QDoubleSpinBox* low = makeBox(tr("from"), condition.least);
    QDoubleSpinBox* high = makeBox(tr("to"), condition.most);
    const auto take = [this, path, low, high, scale](bool lowChanged) {
        // The end that was set moves the other along.
        if (low->value() >= 0 && high->value() >= 0 && low->value() > high->value()) {
            QDoubleSpinBox* other = lowChanged ? high : low;
            const QSignalBlocker quiet(other);
            other->setValue(lowChanged ? low->value() : high->value());
        }
        const auto end = [scale](double value) {
            return value < 0 ? std::nullopt : std::optional(value / scale);
        };
        edit(path, [&](Filter& part) {
            inner(part).least = end(low->value());
            inner(part).most = end(high->value());
        });
    };
    connect(low, &QDoubleSpinBox::valueChanged, this, [take] { take(true); });
    connect(high, &QDoubleSpinBox::valueChanged, this, [take] { take(false); });
    row->addStretch(1);
}

void FilterEditor::addDates(QHBoxLayout* row, const Path& path)
{
    const Filter condition = inner(at(path));
    struct End {
        QCheckBox* on;
        QDateEdit* date;
    };
    const auto makeEnd = [&](const QString& name, const QString& dateName, const std::optional<QDate>& end) {
        const End made{new QCheckBox(name, this), new QDateEdit(this)};
        made.date->setCalendarPopup(true);
        made.date->setLocale(numberLocale());
        made.date->setDisplayFormat(words::dataLocale().convention == words::DataLocale::Convention::Turkish
                                        ? QStringLiteral("dd.MM.yyyy")
                                        : QStringLiteral("d MMM yyyy"));
        made.date->setKeyboardTracking(false);
        made.date->setDate(end.value_or(QDate::currentDate()));
        made.date->setEnabled(end.has_value());
        made.date->setAccessibleName(dateName);
        made.on->setChecked(end.has_value());
        connect(made.on, &QCheckBox::toggled, made.date, &QWidget::setEnabled);
        row->addWidget(made.on);
        row->addWidget(made.date);
        return made;
    };
    const End from = makeEnd(tr("from", "date"), tr("From this date"), condition.from);
    const End to = makeEnd(tr("to", "date"), tr("To this date"), condition.to);
    const auto take = [this, path, from, to](bool fromChanged) {
        if (from.on->isChecked() && to.on->isChecked() && from.date->date() > to.date->date()) {
            QDateEdit* other = fromChanged ? to.date : from.date;
            const QSignalBlocker quiet(other);
            other->setDate(fromChanged ? from.date->date() : to.date->date());
        }
        const auto end = [](const End& one) {
            return one.on->isChecked() ? std::optional(one.date->date()) : std::nullopt;
        };
        edit(path, [&](Filter& part) {
            inner(part).from = end(from);
            inner(part).to = end(to);
        });
    };
    connect(from.on, &QCheckBox::toggled, this, [take] { take(true); });
    connect(from.date, &QDateEdit::dateChanged, this, [take] { take(true); });
    connect(to.on, &QCheckBox::toggled, this, [take] { take(false); });
    connect(to.date, &QDateEdit::dateChanged, this, [take] { take(false); });
    row->addStretch(1);
}

} // namespace kiymet::ui
