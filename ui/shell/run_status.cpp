// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/run_status.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace kiymet::ui {

namespace {

constexpr int wholeBar = 1000;

} // namespace

RunStatus::RunStatus(QWidget* parent)
    : QStatusBar(parent)
    , m_words(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    m_progress->setMaximumWidth(220);
    m_progress->setTextVisible(false);
    addWidget(m_words, 1);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelWanted();
    });
    end({});
}

void RunStatus::retranslate()
{
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

void RunStatus::say(const QString& text)
{
    m_words->setText(text);
}

void RunStatus::start(const QString& text)
{
    say(text);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_cancel->setEnabled(true);
    m_cancel->show();
}

void RunStatus::showProgress(const QString& text, double fraction)
{
    say(text);
    m_progress->setRange(0, wholeBar);
    m_progress->setValue(static_cast<int>(fraction * wholeBar));
}

void RunStatus::end(const QString& text)
{
    m_progress->hide();
    m_cancel->hide();
    say(text);
}

} // namespace kiymet::ui
