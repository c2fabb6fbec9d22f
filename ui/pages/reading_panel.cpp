// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reading_panel.h"

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

QString wordOf(const QString& key, const QString& value)
{
    if (value == QLatin1String("tab"))
        return words::signName(u'\t');
    return value.size() == 1 ? words::signName(value.front()) : words::settingValue(key, value);
}

} // namespace

ReadingPanel::ReadingPanel(QWidget* parent) : QWidget(parent), m_about(new QLabel(this))
{
    m_about->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addSpacing(6);
    m_rows = {
        {QStringLiteral("input.delimiter"),
         {QStringLiteral(","), QStringLiteral(";"), QStringLiteral("tab"), QStringLiteral("|")}},
        {QStringLiteral("input.decimal"), {QStringLiteral("."), QStringLiteral(",")}},
    };
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

void ReadingPanel::setReading(const analysis::Settings& settings, const std::map<QString, QString>& meanings)
{
    m_settings = settings;
    m_meanings = meanings;
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
        const QSignalBlocker blocker(row.box);
        row.box->clear();
        const auto meaning = m_meanings.find(row.key);
        row.box->addItem(meaning == m_meanings.end()
                             ? tr("Automatic")
                             : tr("Automatic: %1").arg(wordOf(row.key, meaning->second)),
                         autoWord);
        for (const QString& value : std::as_const(row.values)) {
            const QString text = wordOf(row.key, value);
            row.box->addItem(text.left(1).toUpper() + text.mid(1), value);
        }
        row.box->setCurrentIndex(std::max(0, row.box->findData(valueOf(m_settings, row.key))));
    }
}

} // namespace kiymet::ui
