// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/customer_filter_bar.h"

#include "charts/colours.h"
#include "models/number_locale.h"
#include "pages/currency.h"
#include "pages/panel_parts.h"
#include "words/customer_words.h"
#include "words/formats.h"
#include "words/words.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

namespace {

using analysis::CustomerFigure;
using analysis::CustomerFilter;

void fill(QComboBox* box, const QString& all, const std::vector<analysis::LabelUse>& labels,
          const QString& chosen)
{
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(all, QString());
    for (const analysis::LabelUse& label : labels)
        box->addItem(label.label, label.label);
    if (!chosen.isEmpty() && box->findData(chosen) < 0)
        box->addItem(chosen, chosen);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
}

} // namespace

CustomerFilterBar::CustomerFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_typing(new QTimer(this))
    , m_search(new QLineEdit(this))
    , m_segment(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_show(new QComboBox(this))
    , m_top(new QSpinBox(this))
    , m_low(new QDoubleSpinBox(this))
    , m_high(new QDoubleSpinBox(this))
    , m_chips(new QWidget(this))
    , m_chipLayout(new QHBoxLayout(m_chips))
{
    m_searchLabel = labelFor(m_search);
    m_segmentLabel = labelFor(m_segment);
    m_channelLabel = labelFor(m_channel);
    m_categoryLabel = labelFor(m_category);
    m_showLabel = labelFor(m_show);
    m_lowLabel = labelFor(m_low);
    m_highLabel = labelFor(m_high);
    m_search->setClearButtonEnabled(true);
    m_typing->setSingleShot(true);
    m_typing->setInterval(150);
    m_top->setRange(1, 1000000);
    m_top->setKeyboardTracking(false);
    for (QDoubleSpinBox* box : {m_low, m_high}) {
        box->setRange(0, 1e12);
        box->setDecimals(2);
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        box->setKeyboardTracking(false);
        box->setMaximumWidth(140);
    }
    for (QComboBox* box : {m_channel, m_category}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(200); // there are long names
    }
    m_show->addItems({QString(), QString()});

    auto* first = new QHBoxLayout;
    const auto add = [](QHBoxLayout* row, QLabel* label, QWidget* control, int stretch = 0) {
        row->addWidget(label);
        row->addWidget(control, stretch);
        row->addSpacing(5);
    };
    add(first, m_searchLabel, m_search, 1);
    add(first, m_segmentLabel, m_segment);
    add(first, m_channelLabel, m_channel);
    add(first, m_categoryLabel, m_category);
    auto* second = new QHBoxLayout;
    second->addWidget(m_showLabel);
    second->addWidget(m_show);
    second->addWidget(m_top);
    second->addSpacing(12);
    add(second, m_lowLabel, m_low);
    add(second, m_highLabel, m_high);
    second->addStretch(1);
    m_chipLayout->setContentsMargins(0, 0, 0, 0);
    m_chips->hide();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(first);
    rows->addLayout(second);
    rows->addWidget(m_chips);

    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &CustomerFilterBar::takeText);
    connect(m_typing, &QTimer::timeout, this, &CustomerFilterBar::takeText);
    connect(m_segment, &QComboBox::currentIndexChanged, this, [this](int index) {
        change([index](CustomerFilter& filter) {
            filter.segment = index > 0 ? std::optional(index - 1) : std::nullopt;
        });
    });
    connect(m_channel, &QComboBox::currentIndexChanged, this, [this] {
        change([this](CustomerFilter& filter) { filter.channel = m_channel->currentData().toString(); });
    });
    connect(m_category, &QComboBox::currentIndexChanged, this, [this] {
        change([this](CustomerFilter& filter) { filter.category = m_category->currentData().toString(); });
    });
    connect(m_low, &QDoubleSpinBox::valueChanged, this, &CustomerFilterBar::takeValues);
    connect(m_high, &QDoubleSpinBox::valueChanged, this, &CustomerFilterBar::takeValues);
    connect(m_show, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_top->setEnabled(index == 1);
        Q_EMIT filterChanged();
    });
    connect(m_top, &QSpinBox::valueChanged, this, &CustomerFilterBar::topChanged);
    m_top->setEnabled(false);
    retranslate();
}

void CustomerFilterBar::setFilter(const CustomerFilter& filter)
{
    m_typing->stop();
    m_filter = filter;
    showFilter();
}

bool CustomerFilterBar::isTopOnly() const
{
    return m_show->currentIndex() == 1;
}

void CustomerFilterBar::setTopOnly(bool top)
{
    m_show->setCurrentIndex(top ? 1 : 0);
}

void CustomerFilterBar::setTop(int customers)
{
    const QSignalBlocker quiet(m_top);
    m_top->setValue(customers);
}

void CustomerFilterBar::setSegments(int count)
{
    if (count == m_segments)
        return;
    m_segments = count;
    showFilter();
}

void CustomerFilterBar::setLabels(const std::vector<analysis::LabelUse>& channels,
                                  const std::vector<analysis::LabelUse>& categories)
{
    if (channels == m_channels && categories == m_categories)
        return;
    m_channels = channels;
    m_categories = categories;
    showFilter();
}

void CustomerFilterBar::change(const std::function<void(CustomerFilter&)>& edit)
{
    const CustomerFilter before = m_filter;
    edit(m_filter);
    if (m_filter == before)
        return;
    showFilter();
    Q_EMIT filterChanged();
}

void CustomerFilterBar::takeText()
{
    m_typing->stop();
    change([this](CustomerFilter& filter) { filter.text = m_search->text(); });
}

void CustomerFilterBar::takeValues()
{
    change([this](CustomerFilter& filter) {
        const auto at = std::find_if(filter.ranges.begin(), filter.ranges.end(),
                                     [](const auto& range) { return range.figure == CustomerFigure::Cltv; });
        CustomerFilter::Range range{CustomerFigure::Cltv, {}, {}, true};
        if (m_low->value() > 0)
            range.low = m_low->value();
        if (m_high->value() > 0)
            range.high = m_high->value();
        const bool any = range.low || range.high;
        if (at != filter.ranges.end() && any)
            *at = range;
        else if (at != filter.ranges.end())
            filter.ranges.erase(at);
        else if (any)
            filter.ranges.push_back(range);
    });
}

std::optional<CustomerFilter::Range> CustomerFilterBar::cltvRange() const
{
    for (const CustomerFilter::Range& range : m_filter.ranges)
        if (range.figure == CustomerFigure::Cltv)
            return range;
    return std::nullopt;
}

void CustomerFilterBar::showFilter()
{
    const QSignalBlocker quietText(m_search);
    const QSignalBlocker quietSegment(m_segment);
    const QSignalBlocker quietLow(m_low);
    const QSignalBlocker quietHigh(m_high);
    if (!m_typing->isActive() && m_search->text() != m_filter.text)
        m_search->setText(m_filter.text); // what is being typed has its turn when the hand rests
    const int segments = std::max(m_segments, m_filter.segment ? *m_filter.segment + 1 : 0);
    m_segment->clear();
    m_segment->addItem(tr("All", "segments"));
    for (int segment = 0; segment < segments; ++segment)
        m_segment->addItem(swatch(segmentColour(segment)), analysis::Segments::label(segment));
    m_segment->setCurrentIndex(m_filter.segment ? *m_filter.segment + 1 : 0);
    fill(m_channel, tr("All", "channels"), m_channels, m_filter.channel);
    fill(m_category, tr("All", "categories"), m_categories, m_filter.category);
    const bool channels = !m_channels.empty() || !m_filter.channel.isEmpty();
    const bool categories = !m_categories.empty() || !m_filter.category.isEmpty();
    m_channel->setVisible(channels);
    m_channelLabel->setVisible(channels);
    m_category->setVisible(categories);
    m_categoryLabel->setVisible(categories);
    const auto range = cltvRange();
    m_low->setValue(range && range->low ? *range->low : 0);
    m_high->setValue(range && range->high ? *range->high : 0);
    showChips();
}

void CustomerFilterBar::showChips()
{
    while (QLayoutItem* item = m_chipLayout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was pressed
        }
        delete item;
    }
    if (m_filter.segment)
        addChip(tr("Segment %1").arg(analysis::Segments::label(*m_filter.segment)),
                [](CustomerFilter& filter) { filter.segment.reset(); });
    if (!m_filter.rfmSegment.isEmpty()) {
        const auto segment = analysis::rfmSegmentNamed(m_filter.rfmSegment);
        addChip(tr("RFM segment %1").arg(segment ? words::name(*segment) : m_filter.rfmSegment),
                [](CustomerFilter& filter) { filter.rfmSegment.clear(); });
    }
    if (!m_filter.channel.isEmpty())
        addChip(tr("Channel %1").arg(m_filter.channel),
                [](CustomerFilter& filter) { filter.channel.clear(); });
    if (!m_filter.category.isEmpty())
        addChip(tr("Category %1").arg(m_filter.category),
                [](CustomerFilter& filter) { filter.category.clear(); });
    for (std::size_t i = 0; i < m_filter.ranges.size(); ++i)
        addChip(words::text(m_filter.ranges[i]), [i](CustomerFilter& filter) {
            filter.ranges.erase(filter.ranges.begin() + static_cast<std::ptrdiff_t>(i));
        });
    if (m_filter.rows)
        addChip(m_filter.rowsName.isEmpty() ? tr("Chosen customers") : m_filter.rowsName,
                [](CustomerFilter& filter) {
                    filter.rows.reset();
                    filter.rowsName.clear();
                });
    const bool any = m_chipLayout->count() > 0;
    if (any)
        m_chipLayout->addStretch(1);
    m_chips->setVisible(any);
}

void CustomerFilterBar::addChip(const QString& text, const std::function<void(CustomerFilter&)>& remove)
{
    auto* chip = new QToolButton(m_chips);
    QString shown = text; // an ampersand in a name is no mnemonic
    chip->setText(shown.replace(u'&', QLatin1String("&&")) + QStringLiteral("  ✕"));
    chip->setAccessibleName(tr("Remove the filter: %1").arg(text));
    chip->setToolTip(chip->accessibleName());
    connect(chip, &QToolButton::clicked, this, [this, remove] { change(remove); });
    m_chipLayout->addWidget(chip);
}

void CustomerFilterBar::retranslate()
{
    m_searchLabel->setText(tr("Sea&rch:"));
    m_search->setAccessibleName(tr("Search"));
    const auto clear = m_search->findChildren<QToolButton*>();
    for (QToolButton* button : clear)
        button->setAccessibleName(tr("Clear the search"));
    m_search->setPlaceholderText(tr("Part of an id, category or channel"));
    m_search->setToolTip(m_search->placeholderText()); // a small window has no room for it
    m_segmentLabel->setText(tr("Se&gment:"));
    m_segment->setAccessibleName(tr("Segment"));
    m_channelLabel->setText(tr("&Channel:"));
    m_channel->setAccessibleName(tr("Channel"));
    m_categoryLabel->setText(tr("C&ategory:"));
    m_category->setAccessibleName(tr("Category"));
    m_showLabel->setText(tr("Sho&w:"));
    m_show->setAccessibleName(tr("Show"));
    m_show->setItemText(0, tr("All customers"));
    m_show->setItemText(1, tr("The best by CLTV"));
    m_top->setAccessibleName(tr("Number of top customers"));
    m_lowLabel->setText(withCurrency(tr("CLTV fro&m")) + u':');
    m_low->setAccessibleName(tr("CLTV from"));
    m_highLabel->setText(tr("&to:"));
    m_high->setAccessibleName(tr("CLTV to"));
    for (QDoubleSpinBox* box : {m_low, m_high}) {
        box->setSpecialValueText(tr("any", "limit of a range"));
        box->setLocale(numberLocale());
    }
    m_top->setLocale(numberLocale());
    showFilter();
}

} // namespace kiymet::ui
