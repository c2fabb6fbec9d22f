// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/preferences_dialog.h"

#include "language/language.h"
#include "words/formats.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

namespace {

void chooseData(QComboBox* box, const QVariant& data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_numbers(new QComboBox(this))
    , m_currency(new QLineEdit(preferences.currency, this))
    , m_currencyPlace(new QComboBox(this))
    , m_example(new QLabel(this))
    , m_preset(new QComboBox(this))
    , m_threads(new QSpinBox(this))
    , m_oneInstance(new QCheckBox(tr("&Open all files in the program that is running"), this))
{
    setWindowTitle(tr("Preferences"));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en")); // named in itself everywhere
    m_language->addItem(QStringLiteral("Türkçe"), QStringLiteral("tr"));
    m_theme->addItem(tr("As the system"), themeName(Theme::System));
    m_theme->addItem(tr("Light"), themeName(Theme::Light));
    m_theme->addItem(tr("Dark"), themeName(Theme::Dark));
    m_numbers->addItem(tr("As the language"), QString());
    m_numbers->addItem(tr("1,234.50 and 1 Jun 2021"), QStringLiteral("en"));
    m_numbers->addItem(tr("1.234,50 and 01.06.2021"), QStringLiteral("tr"));
    m_currency->setMaxLength(8);
    m_currencyPlace->addItem(tr("Before the figure"), false);
    m_currencyPlace->addItem(tr("Behind the figure"), true);
    m_preset->addItem(tr("By the layout of the file"), QString());
    m_preset->addItem(tr("Notebook, for every file"), QStringLiteral("notebook"));
    m_preset->addItem(tr("Standard, for every file"), QStringLiteral("standard"));
    m_threads->setRange(0, 1024);
    m_threads->setSpecialValueText(tr("All cores"));

    chooseData(m_language, preferences.language);
    chooseData(m_theme, themeName(preferences.theme));
    chooseData(m_numbers, preferences.numbers);
    chooseData(m_currencyPlace, preferences.currencyBehind);
    chooseData(m_preset, preferences.preset);
    m_threads->setValue(preferences.threads);
    m_oneInstance->setChecked(preferences.oneInstance);

    auto* form = new QFormLayout;
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Theme"), m_theme);
    form->addRow(tr("&Numbers and dates"), m_numbers);
    form->addRow(tr("&Currency"), m_currency);
    form->addRow(tr("&Place of the currency"), m_currencyPlace);
    form->addRow(tr("Example"), m_example);
    form->addRow(tr("Preset of a ne&w file"), m_preset);
    form->addRow(tr("Co&res used"), m_threads);
    form->addRow(m_oneInstance);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(buttons);

    for (QComboBox* box : {m_language, m_numbers, m_currencyPlace})
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::showExample);
    connect(m_currency, &QLineEdit::textChanged, this, &PreferencesDialog::showExample);
    showExample();
}

Preferences PreferencesDialog::preferences() const
{
    Preferences chosen = m_preferences;
    chosen.language = m_language->currentData().toString();
    chosen.theme = themeFromName(m_theme->currentData().toString());
    chosen.numbers = m_numbers->currentData().toString();
    chosen.currency = m_currency->text().trimmed();
    chosen.currencyBehind = m_currencyPlace->currentData().toBool();
    chosen.preset = m_preset->currentData().toString();
    chosen.threads = m_threads->value();
    chosen.oneInstance = m_oneInstance->isChecked();
    return chosen;
}

void PreferencesDialog::showExample()
{
    const Preferences chosen = preferences();
    const QString convention = chosen.numbers.isEmpty() ? languageFor(chosen.language) : chosen.numbers;
    using words::DataLocale;
    const DataLocale locale{convention == QLatin1String("tr") ? DataLocale::Convention::Turkish
                                                              : DataLocale::Convention::English,
                            chosen.currency, chosen.currencyBehind};
    m_example->setText(QStringList{words::money(-1234.5, locale), words::percent(0.125, 1, locale),
                                   words::date(QDate(2021, 6, 1), locale)}
                           .join(QStringLiteral("   ")));
}

} // namespace kiymet::ui
