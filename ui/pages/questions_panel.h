// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace kiymet::ui {

/// What a file leaves open and only its owner knows: each question with values of the file as either answer
/// would read them, and a button for each answer.
class QuestionsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit QuestionsPanel(QWidget* parent = nullptr);
    void setQuestions(std::vector<Question> questions);
    void retranslate();

Q_SIGNALS:
    /// A setting and its new value, as words of the settings file.
    void answered(const QString& setting, const QString& value);

private:
    void build();
    QWidget* makeQuestion(const Question& question);

    std::vector<Question> m_questions;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout;
};

} // namespace kiymet::ui
