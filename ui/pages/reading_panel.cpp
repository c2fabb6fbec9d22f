// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reading_panel.h"

#include "words/capital.h"
#include "words/data_words.h"
#include "words/words.h"

#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kiymet::ui {

namespace {

const QString autoWord = QStringLiteral("auto");

QString valueOf(const analysis::Settings& settings, const QString& key)
{
    const QJsonObject all = analysis::toJson(settings);
    return all[key.section(QLatin1Char('.'), 0, 0)].toObject()[key.section(QLatin1Char('.'), 1)].toString(
        autoWord);
}

} // namespace

ReadingPanel::ReadingPanel(QWidget* parent) : QWidget(parent), m_about(new QLabel(this))
{
    m_about->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addSpacing(6);
    const auto add = [this](const char* key, const QStringList& values) {
        m_rows.push_back({QLatin1String(key), values, values.isEmpty(), nullptr, nullptr});
    };
    const auto words = [](std::initializer_list<const char*> list) {
        QStringList all;
        for (const char* word : list)
            all << QLatin1String(word);
        return all;
    };
    add("input.sheet", {});
    add("input.member", {});
    add("input.encoding",
        words({"utf-8", "windows-1254", "iso-8859-9", "windows-1252", "utf-16le", "utf-16be"}));
    add("input.delimiter", words({",", ";", "tab", "|", "space"}));
    add("input.header", words({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "none"}));
    add("input.decimal", words({".", ","}));
    add("input.thousands", words({".", ",", "space", "'", "none"}));
    add("input.date_order", words({"dmy", "mdy", "ymd", "unix_seconds", "unix_milliseconds"}));
    for (Row& row : m_rows) {
        row.name = new QLabel(this);
        row.box = new QComboBox(this);
        row.name->setBuddy(row.box);
        layout->addWidget(row.name);
        layout->addWidget(row.box);
        layout->addSpacing(6);
        connect(row.box, &QComboBox::activated, this, [this, key = row.key, box = row.box](int index) {
            Q_EMIT settingChosen(key, box->itemData(index).toString());
        });
    }
    layout->addStretch(1);
    retranslate();
}

void ReadingPanel::setReading(const analysis::Settings& settings, const Told& told)
{
    m_settings = settings;
    m_told = told;
    m_rows[0].values = told.sheets;
    m_rows[1].values = told.members;
    fill();
}

void ReadingPanel::retranslate()
{
    m_about->setText(tr("All this is told from the file. Change it where the table is not what you see in "
                        "other programs; the table follows at once."));
    for (Row& row : m_rows) {
        row.name->setText(words::settingName(row.key));
        row.box->setAccessibleName(row.name->text());
    }
    fill();
}

void ReadingPanel::fill()
{
    for (Row& row : m_rows) {
        const QString set = valueOf(m_settings, row.key);
        const auto word = [&row](const QString& value) {
            if (row.isName)
                return value;
            return words::capitalised(words::inputValue(row.key, value));
        };
        const QSignalBlocker blocker(row.box);
        row.box->clear();
        const auto meaning = m_told.meanings.find(row.key);
        row.box->addItem(
            meaning == m_told.meanings.end()
                ? tr("Automatic")
                : tr("Automatic: %1")
                      .arg(row.isName ? meaning->second : words::inputValue(row.key, meaning->second)),
            autoWord);
        for (const QString& value : std::as_const(row.values))
            row.box->addItem(word(value), value);
        if (row.box->findData(set) < 0)
            row.box->addItem(word(set), set); // what the file does not have is still what is set
        row.box->setCurrentIndex(row.box->findData(set));
        const bool shown = !row.isName || row.values.size() > 1 || set != autoWord;
        row.name->setVisible(shown);
        row.box->setVisible(shown);
    }
}

} // namespace kiymet::ui
