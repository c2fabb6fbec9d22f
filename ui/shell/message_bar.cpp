// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/message_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace kiymet::ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_dismiss(new QToolButton(this))
{
    setObjectName(QStringLiteral("MessageBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTextFormat(Qt::PlainText); // a file's own words may look like markup
    m_dismiss->setAutoRaise(true);
    m_icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxCritical).pixmap(20, 20));

    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    connect(m_dismiss, &QToolButton::clicked, this, &MessageBar::dismiss);
    retranslate();
    colour();
    hide();
}

void MessageBar::showError(const QString& text)
{
    m_text->setText(text);
    m_text->setAccessibleName(text);
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::dismiss()
{
    hide();
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
    m_icon->setAccessibleName(tr("Error"));
    m_dismiss->setText(QStringLiteral("\u2715"));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss"));
}

void MessageBar::colour()
{
    QPalette colours = parentWidget() ? parentWidget()->palette() : palette();
    const bool dark = colours.color(QPalette::Window).lightness() < 128;
    colours.setColor(QPalette::Window, QColor::fromRgb(dark ? 0xff5a2320 : 0xfffbe3df));
    setPalette(colours);
}

} // namespace kiymet::ui
