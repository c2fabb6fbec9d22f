// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/model_settings.h"

#include "analysis/figures/model_figures.h"
#include "help/what_is.h"
#include "models/number_locale.h"
#include "pages/figure_spin_box.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace kiymet::ui {

namespace {

using analysis::FrequencyMeaning;
using analysis::Preset;
using analysis::Settings;
using analysis::TimeUnit;

/// An item for each identifier of a setting, with the value behind it.
template<typename Value>
void addItem(QComboBox* box, const char* identifier, Value value)
{
    box->addItem(QString(), static_cast<int>(value));
    box->setItemData(box->count() - 1, QLatin1String(identifier), Qt::UserRole + 1);
}

void nameItems(QComboBox* box, const char* key)
{
    for (int i = 0; i < box->count(); ++i)
        box->setItemText(
            i, words::settingValue(QLatin1String(key), box->itemData(i, Qt::UserRole + 1).toString()));
    box->setMinimumWidth(box->sizeHint().width()); // Qt keeps the least width that it had without names
}

template<typename Value>
void choose(QComboBox* box, Value value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

/// Calls `take(value)` for what the user chooses.
template<typename Value, typename Take>
void onChoice(QComboBox* box, QObject* context, Take take)
{
    QObject::connect(box, &QComboBox::activated, context,
                     [box, take](int index) { take(static_cast<Value>(box->itemData(index).toInt())); });
}

/// What the preset of these settings gives by itself.
Settings ofPreset(Settings settings, const analysis::Results* results)
{
    settings.modelFrequency.reset();
    settings.modelPenalty.reset();
    settings.spendPenalty.reset();
    return results && results->input ? analysis::resolve(settings, *results->input) : settings;
}

} // namespace

ModelSettings::ModelSettings(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_grid(new QGridLayout(this))
{
    create();
    connectAll();
}

void ModelSettings::create()
{
    using Kind = FigureSpinBox::Kind;
    m_preset = new QComboBox(this);
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addItem(m_preset, "notebook", Preset::Notebook);
    addItem(m_preset, "standard", Preset::Standard);
    m_meaning = new QLabel(this);
    m_meaning->setWordWrap(true);
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_frequency = new QComboBox(this);
    m_frequency->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addItem(m_frequency, "all_orders", FrequencyMeaning::AllOrders);
    addItem(m_frequency, "repeat_orders", FrequencyMeaning::RepeatOrders);
    m_model = new QComboBox(this);
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const stats::TransactionModelKind kind : stats::allTransactionModels)
        m_model->addItem(QLatin1String(stats::title(kind).data()), static_cast<int>(kind));
    m_unit = new QComboBox(this);
    m_unit->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addItem(m_unit, "day", TimeUnit::Day);
    addItem(m_unit, "week", TimeUnit::Week);
    addItem(m_unit, "month", TimeUnit::Month);
    m_modelPenalty = new FigureSpinBox(Kind::Plain, 0, 1000, 0.001, 8, this);
    m_spendPenalty = new FigureSpinBox(Kind::Plain, 0, 1000, 0.01, 8, this);
    m_autoDate = new QCheckBox(this);
    m_date = new QDateEdit(this);
    m_date->setKeyboardTracking(false);
    m_date->setCalendarPopup(true);
    m_months = new QSpinBox(this);
    m_months->setKeyboardTracking(false);
    m_months->setRange(1, 120);
    m_discount = new FigureSpinBox(Kind::Percent, 0, 1, 0.001, 4, this);
    m_yearly = new QLabel(this);
    m_margin = new FigureSpinBox(Kind::Percent, 0.0001, 1, 0.01, 2, this);
    m_fit = new QPushButton(this);
    m_cancel = new QPushButton(this);

    const auto beside = [this](QWidget* first, QWidget* second) {
        auto* both = new QWidget(this);
        auto* layout = new QHBoxLayout(both);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(first);
        layout->addWidget(second, 1);
        return both;
    };
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(5);
    addField("preset", m_preset, m_preset);
    addField("model.frequency", m_frequency, m_frequency);
    addField("model.transactions", m_model, m_model);
    addField("model.penalty", m_modelPenalty, m_modelPenalty);
    addField("spend.penalty", m_spendPenalty, m_spendPenalty);
    addField("analysis.time_unit", m_unit, m_unit);
    addField("analysis.date", beside(m_autoDate, m_date), m_date);
    setHelp(m_autoDate, QStringLiteral("settings#analysis.date"));
    addField("value.months", m_months, m_months);
    addField("value.margin", m_margin, m_margin);
    addField("value.discount_rate", m_discount, m_discount);
    m_buttons = new QWidget(this);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addStretch(1);
    buttons->addWidget(m_fit);
    buttons->addWidget(m_cancel);
    arrange(4);
}

void ModelSettings::arrange(int fields)
{
    if (fields == m_perRow)
        return;
    m_perRow = fields;
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item; // the widgets stay
    // The preset with what it means, the others side by side, the last with its buttons.
    const int last = static_cast<int>(m_labels.size()) - 1;
    int row = 0;
    int column = 0;
    const auto put = [&](int i) {
        const Label& field = m_labels[static_cast<std::size_t>(i)];
        m_grid->addWidget(field.label, row, 2 * column);
        m_grid->addWidget(field.field, row, 2 * column + 1);
        if (++column == fields) {
            column = 0;
            ++row;
        }
    };
    put(0);
    m_grid->addWidget(m_meaning, row, 2, 1, 2 * fields - 2);
    for (int i = 1; i <= last; ++i) {
        if (i == 1 || (i == last && column > 0)) {
            column = 0;
            ++row;
        }
        put(i);
    }
    m_grid->addWidget(m_yearly, row, 2, 1, fields > 2 ? 3 : 1);
    m_grid->addWidget(m_buttons, row, fields > 2 ? 5 : 3, 1, fields > 2 ? 3 : 1);
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, i < 2 * fields ? i % 2 : 0);
}

void ModelSettings::addField(const char* key, QWidget* field, QWidget* buddy)
{
    auto* label = new QLabel(this);
    label->setBuddy(buddy);
    setHelp(buddy, QStringLiteral("settings#") + QLatin1String(key));
    m_labels.push_back({label, key, field});
}

void ModelSettings::connectAll()
{
    onChoice<Preset>(m_preset, this, [this](Preset preset) { choosePreset(preset); });
    // A value that is the preset's own stays the preset's.
    onChoice<FrequencyMeaning>(m_frequency, this, [this](FrequencyMeaning meaning) {
        edit([&](Settings& settings) {
            settings.modelFrequency = meaning;
            if (ofPreset(settings, m_document.results().get()).modelFrequency == meaning)
                settings.modelFrequency.reset();
        });
    });
    const auto penalty = [this](FigureSpinBox* box, std::optional<double> Settings::*member) {
        connect(box, &FigureSpinBox::figureChanged, this, [this, member](double value) {
            edit([&](Settings& settings) {
                settings.*member = value;
                if (ofPreset(settings, m_document.results().get()).*member == value)
                    (settings.*member).reset();
            });
        });
    };
    penalty(m_modelPenalty, &Settings::modelPenalty);
    penalty(m_spendPenalty, &Settings::spendPenalty);
    onChoice<stats::TransactionModelKind>(m_model, this, [this](stats::TransactionModelKind kind) {
        edit([&](Settings& settings) { settings.transactionModel = kind; });
    });
    onChoice<TimeUnit>(
        m_unit, this, [this](TimeUnit unit) { edit([&](Settings& settings) { settings.timeUnit = unit; }); });
    connect(m_autoDate, &QCheckBox::clicked, this, &ModelSettings::chooseDate);
    connect(m_date, &QDateEdit::dateChanged, this, &ModelSettings::chooseDate);
    connect(m_months, &QSpinBox::valueChanged, this,
            [this](int months) { edit([&](Settings& settings) { settings.valueMonths = months; }); });
    connect(m_discount, &FigureSpinBox::figureChanged, this,
            [this](double rate) { edit([&](Settings& settings) { settings.valueDiscountRate = rate; }); });
    connect(m_margin, &FigureSpinBox::figureChanged, this,
            [this](double margin) { edit([&](Settings& settings) { settings.valueMargin = margin; }); });
    connect(m_fit, &QPushButton::clicked, this, [this] { m_document.fit(); });
    connect(m_cancel, &QPushButton::clicked, this, &ModelSettings::cancel);
}

void ModelSettings::choosePreset(Preset preset)
{
    edit([preset](Settings& settings) {
        settings.preset = preset;
        settings.modelFrequency.reset();
        settings.modelPenalty.reset();
        settings.spendPenalty.reset();
    });
    refreshWords();
}

void ModelSettings::chooseDate()
{
    edit([this](Settings& settings) {
        if (m_autoDate->isChecked())
            settings.analysisDate.reset();
        else
            settings.analysisDate = m_date->date();
    });
}

void ModelSettings::cancel()
{
    if (m_document.isRunning())
        m_document.cancel();
    else
        Q_EMIT said(tr("Nothing is running that could be cancelled."));
}

void ModelSettings::read()
{
    const Settings settings = m_document.settings();
    const SharedResults results = m_document.results();
    const bool open = m_document.isOpen();
    setEnabled(open);

    choose(m_preset, settings.preset);
    choose(m_frequency, settings.modelFrequency.value_or(FrequencyMeaning::RepeatOrders));
    choose(m_model, settings.transactionModel);
    choose(m_unit, settings.timeUnit);
    m_modelPenalty->setFigure(settings.modelPenalty.value_or(0));
    m_spendPenalty->setFigure(settings.spendPenalty.value_or(0));
    m_discount->setFigure(settings.valueDiscountRate);
    m_margin->setFigure(settings.valueMargin);
    if (m_months->value() != settings.valueMonths) {
        const QSignalBlocker quiet(m_months);
        m_months->setValue(settings.valueMonths);
    }

    // A ready summary has its counts and ages already.
    const bool dated = results && results->summary && results->summary->analysisDate.isValid();
    m_frequency->setEnabled(!results || !results->input || !results->input->isSummary() || dated);
    const bool automatic = !settings.analysisDate;
    m_autoDate->setChecked(automatic);
    m_autoDate->setEnabled(dated);
    m_date->setEnabled(dated && !automatic);
    const QDate date = settings.analysisDate.value_or(dated ? results->summary->analysisDate : QDate());
    if (date.isValid() && date != m_date->date()) {
        const QSignalBlocker quiet(m_date);
        m_date->setDate(date);
    }
    refreshWords();
}

void ModelSettings::retranslate()
{
    for (const auto& [label, key, field] : m_labels)
        label->setText(words::settingName(QLatin1String(key)));
    nameItems(m_preset, "preset");
    nameItems(m_frequency, "model.frequency");
    nameItems(m_unit, "analysis.time_unit");
    m_autoDate->setText(tr("automatic"));
    m_autoDate->setAccessibleName(tr("Automatic analysis date"));
    m_fit->setText(tr("Fi&t"));
    m_fit->setAccessibleName(tr("Fit"));
    m_fit->setToolTip(tr("Fits the models anew. Every change of a setting does so by itself."));
    m_cancel->setText(tr("&Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Gives up what is running. The former results stay."));
    const auto name = [](QWidget* widget, const char* key, const QString& tip) {
        widget->setAccessibleName(words::settingName(QLatin1String(key)));
        widget->setToolTip(tip);
    };
    const QString penaltyTip =
        tr("Holds the parameters down, as the Python package lifetimes does. 0: none.");
    name(m_modelPenalty, "model.penalty", penaltyTip);
    name(m_spendPenalty, "spend.penalty", penaltyTip);
    name(m_date, "analysis.date", tr("The day from which the forecast looks ahead."));
    name(m_months, "value.months", tr("How far the CLTV looks ahead."));
    name(m_margin, "value.margin", tr("The part of revenue that counts. 100%: CLTV is revenue."));
    name(m_discount, "value.discount_rate", tr("What a month of waiting takes off a future purchase."));
    name(m_preset, "preset", {});
    name(m_frequency, "model.frequency",
         tr("What counts as a purchase: all orders, as the course notebooks do, or all but the first, as the "
            "papers define it."));
    name(m_model, "model.transactions", tr("How customers buy and leave."));
    name(m_unit, "analysis.time_unit", tr("The unit of recency, age and rates."));
    for (FigureSpinBox* box : {m_modelPenalty, m_spendPenalty, m_discount, m_margin})
        box->useDataLocale();
    m_date->setLocale(numberLocale());
    m_date->setDisplayFormat(words::dataLocale().convention == words::DataLocale::Convention::Turkish
                                 ? QStringLiteral("dd.MM.yyyy")
                                 : QStringLiteral("d MMM yyyy"));
    refreshWords();
}

void ModelSettings::refreshWords()
{
    const Settings settings = m_document.settings();
    m_yearly->setText(
        tr("= %1 a year").arg(words::percent(std::pow(1 + settings.valueDiscountRate, 12) - 1, 2)));
    QStringList sentences{presetWords(), changedByHand(), totalsInWords()};
    sentences.removeAll(QString());
    const QString text = sentences.join(u' ');
    if (text != m_meaning->text())
        m_meaning->setText(text);
}

QString ModelSettings::presetWords() const
{
    switch (m_document.settings().preset) {
    case Preset::Notebook:
        return tr("As in the course notebooks: every order counts as a repeat purchase, and a penalty holds "
                  "the parameters down.");
    case Preset::Standard:
        return tr("As in the papers: the first order is no repeat purchase, and there is no penalty.");
    case Preset::Auto:
        break;
    }
    return {};
}

QString ModelSettings::changedByHand() const
{
    const Settings settings = m_document.settings();
    const Settings own = ofPreset(settings, m_document.results().get());
    QStringList names;
    const auto compare = [&names](bool same, const char* key) {
        if (!same)
            names << words::settingName(QLatin1String(key));
    };
    compare(settings.modelFrequency == own.modelFrequency, "model.frequency");
    compare(settings.modelPenalty == own.modelPenalty, "model.penalty");
    compare(settings.spendPenalty == own.spendPenalty, "spend.penalty");
    if (names.isEmpty())
        return {};
    return tr("Set differently by hand: %1. Choosing the preset again takes that back.")
        .arg(names.join(QStringLiteral(", ")));
}

/// DESIGN, Presets: while notebook is on, the total of standard stands beside its own.
QString ModelSettings::totalsInWords() const
{
    const SharedResults results = m_document.results();
    if (!results || !results->forecast || results->settings.preset != Preset::Notebook)
        return {};
    const double own = results->forecast->totalCltv;
    const QString total = words::wholeMoney(own);
    if (!results->modelComparison || !results->modelComparison->standardTotalCltv || !(own > 0))
        return tr("Total CLTV: %1.").arg(total);
    const double other = *results->modelComparison->standardTotalCltv;
    const QString share = words::percent(std::abs(other / own - 1));
    const QString standard = words::wholeMoney(other);
    return other < own
               ? tr("Total CLTV: %1; by the preset standard %2, that is %3 less.").arg(total, standard, share)
               : tr("Total CLTV: %1; by the preset standard %2, that is %3 more.")
                     .arg(total, standard, share);
}

} // namespace kiymet::ui
