// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/questions_panel.h"

#include "models/number_locale.h"
#include "words/data_words.h"
#include "words/formats.h"
#include "words/words.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kiymet::ui {

namespace {

/// What a value would be, so that it cannot be taken for another: numbers without groups.
QString meaningOf(const Question& question, const QString& read)
{
    switch (question.about) {
    case Question::About::Encoding:
        return read;
    case Question::About::DecimalSign: {
        bool ok = false;
        const double value = read.toDouble(&ok);
        QLocale locale = numberLocale();
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
        return ok ? locale.toString(value, 'g', QLocale::FloatingPointShortest) : read;
    }
    case Question::About::DateOrder:
    case Question::About::UnixTime: {
        const QDate date = QDate::fromString(read, Qt::ISODate);
        return date.isValid() ? words::date(date) : read;
    }
    }
    return read;
}

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

QuestionsPanel::QuestionsPanel(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->addStretch(1);
}

void QuestionsPanel::setQuestions(std::vector<Question> questions)
{
    if (questions == m_questions && m_content)
        return;
    m_questions = std::move(questions);
    build();
}

void QuestionsPanel::retranslate()
{
    build();
}

void QuestionsPanel::build()
{
    // Later: it may be one of its own buttons that was pressed.
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    for (const Question& question : m_questions)
        layout->addWidget(makeQuestion(question));
    m_layout->insertWidget(0, m_content);
}

QWidget* QuestionsPanel::makeQuestion(const Question& question)
{
    auto* box = new QWidget(m_content);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    QString text;
    switch (question.about) {
    case Question::About::Encoding:
        text = tr("In which encoding was the file written?");
        break;
    case Question::About::DecimalSign:
        text = tr("Which numbers are in the column “%1”?").arg(question.column);
        break;
    case Question::About::DateOrder:
    case Question::About::UnixTime:
        text = tr("Which days are in the column “%1”?").arg(question.column);
        break;
    }
    auto* title = plainLabel(text, box);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(3);
    grid->addWidget(plainLabel(tr("In the file"), box), 0, 0);
    for (qsizetype row = 0; row < question.values.size(); ++row)
        grid->addWidget(plainLabel(words::withVisibleBlanks(question.values[row]), box),
                        static_cast<int>(row) + 1, 0);
    const auto below = static_cast<int>(question.values.size()) + 1;
    int column = 1;
    for (const Question::Reading& reading : question.readings) {
        QString answer = words::inputValue(question.setting, reading.answer);
        if (question.about == Question::About::DecimalSign)
            answer = tr("decimal %1", "decimal comma").arg(answer);
        auto* head = plainLabel(answer, box);
        head->setWordWrap(true);
        grid->addWidget(head, 0, column);
        for (qsizetype row = 0; row < question.values.size(); ++row) {
            const QString read = reading.read.value(row);
            auto* cell = plainLabel(read.isEmpty() ? tr("✗ unreadable") : meaningOf(question, read), box);
            cell->setForegroundRole(read.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
            grid->addWidget(cell, static_cast<int>(row) + 1, column);
        }
        auto* take = new QPushButton(tr("Read like this"), box);
        take->setAccessibleName(tr("Read like this: %1").arg(answer));
        connect(
            take, &QPushButton::clicked, this,
            [this, setting = question.setting, value = reading.answer] { Q_EMIT answered(setting, value); });
        grid->addWidget(take, below, column);
        grid->setColumnStretch(column, 1);
        ++column;
    }
    layout->addLayout(grid);
    return box;
}

} // namespace kiymet::ui
