// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace kiymet::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_dismiss(new QToolButton(this))
    , m_answers(new QHBoxLayout)
{
    setObjectName(QStringLiteral("MessageBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTextFormat(Qt::PlainText); // a file's own words may look like markup
    m_dismiss->setAutoRaise(true);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_answers);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    connect(m_dismiss, &QToolButton::clicked, this, &MessageBar::dismiss);
    retranslate();
    colour();
    hide();
}

void MessageBar::showError(const QString& text)
{
    m_isError = true;
    showText(text);
}

void MessageBar::ask(const QString& text,
                     const std::vector<std::pair<QString, std::function<void()>>>& answers)
{
    m_isError = false;
    showText(text);
    for (const auto& [word, follow] : answers) {
        auto* button = new QPushButton(word, this);
        m_answers->addWidget(button, 0, Qt::AlignTop);
        connect(button, &QPushButton::clicked, this, [this, follow = follow] {
            const auto then = follow; // the button, and this with it, goes by dismissing
            dismiss();
            then();
        });
    }
}

void MessageBar::showText(const QString& text)
{
    clearAnswers();
    colour();
    retranslate();
    m_icon->setPixmap(
        style()
            ->standardIcon(m_isError ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxQuestion)
            .pixmap(20, 20));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::clearAnswers()
{
    while (QLayoutItem* item = m_answers->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void MessageBar::dismiss()
{
    hide();
    clearAnswers();
    m_text->clear();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Setting a palette on oneself is such an event too, and would never end.
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

void MessageBar::retranslate()
{
    setAccessibleName(tr("Message"));
    m_icon->setAccessibleName(m_isError ? tr("Error") : tr("Question"));
    m_dismiss->setText(QStringLiteral("\u2715"));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
}

void MessageBar::colour()
{
    QPalette colours = parentWidget() ? parentWidget()->palette() : palette();
    const bool dark = colours.color(QPalette::Window).lightness() < 128;
    const QRgb error = dark ? 0xff5a2320 : 0xfffbe3df;
    const QRgb question = dark ? 0xff1f3d55 : 0xffdfeefa;
    colours.setColor(QPalette::Window, QColor::fromRgb(m_isError ? error : question));
    setPalette(colours);
}

} // namespace kiymet::ui
