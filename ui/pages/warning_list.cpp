// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/warning_list.h"

#include "words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace kiymet::ui {

namespace {

QLabel* wrappedText(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QStyle::StandardPixmap severityIcon(analysis::Severity severity)
{
    switch (severity) {
    case analysis::Severity::Notice:
        return QStyle::SP_MessageBoxInformation;
    case analysis::Severity::Warning:
        return QStyle::SP_MessageBoxWarning;
    case analysis::Severity::Problem:
        return QStyle::SP_MessageBoxCritical;
    }
    return QStyle::SP_MessageBoxInformation;
}

} // namespace

WarningList::WarningList(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(new QWidget);
}

void WarningList::setWarnings(std::vector<Warning> warnings)
{
    if (warnings == m_warnings)
        return;
    m_warnings = std::move(warnings);
    auto* all = new QWidget;
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 6, 0);
    for (std::size_t i = 0; i < m_warnings.size(); ++i)
        layout->addWidget(card(m_warnings[i], static_cast<int>(i)));
    layout->addStretch(1);
    takeWidget()->deleteLater(); // a click on one of its buttons may have led here
    setWidget(all);
}

QWidget* WarningList::card(const Warning& warning, int index)
{
    auto* frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    auto* icon = new QLabel(frame);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    icon->setPixmap(style()->standardIcon(severityIcon(warning.severity)).pixmap(size, size));
    icon->setAccessibleName(words::name(warning.severity));
    icon->setToolTip(words::name(warning.severity));

    auto* sentences = new QVBoxLayout;
    sentences->setSpacing(4);
    sentences->addWidget(wrappedText(warning.text, frame));
    if (!warning.advice.isEmpty()) {
        QLabel* advice = wrappedText(warning.advice, frame);
        QFont font = advice->font();
        font.setItalic(true);
        advice->setFont(font);
        sentences->addWidget(advice);
    }
    if (!warning.button.isEmpty()) {
        auto* button = new QPushButton(warning.button, frame);
        connect(button, &QPushButton::clicked, this, [this, index] { Q_EMIT buttonClicked(index); });
        sentences->addWidget(button, 0, Qt::AlignLeft);
    }
    sentences->addStretch(1);
    auto* layout = new QHBoxLayout(frame);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(sentences, 1);
    return frame;
}

} // namespace kiymet::ui
