// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/theme.h"

#include "charts/colours.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QToolTip>

namespace kiymet::ui {

namespace {

QPalette makePalette(QRgb window, QRgb base, QRgb alternate, QRgb button, QRgb text, QRgb faint, QRgb accent,
                     QRgb onAccent, QRgb link)
{
    QPalette p(QColor::fromRgb(button), QColor::fromRgb(window));
    const auto set = [&p](QPalette::ColorRole role, QRgb colour) {
        p.setColor(role, QColor::fromRgb(colour));
    };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, alternate);
    set(QPalette::Text, text);
    set(QPalette::Button, button);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::ToolTipBase, base);
    set(QPalette::ToolTipText, text);
    set(QPalette::PlaceholderText, faint);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, link);
    set(QPalette::LinkVisited, link);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor::fromRgb(faint));
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(button));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(faint));
    return p;
}

/// Fusion draws the frame of a check box darker than the window: in a dark one nobody sees the empty box.
/// Here it keeps a contrast of 3 to 1 (WCAG 2, 1.4.11).
class Style final : public QProxyStyle {
public:
    Style() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_IndicatorCheckBox)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(
            mixed(option->palette.color(QPalette::Base), option->palette.color(QPalette::Text), 0.6F));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
};

} // namespace

Theme themeFromName(const QString& name)
{
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

QString themeName(Theme theme)
{
    switch (theme) {
    case Theme::System:
        break;
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

Theme resolved(Theme theme)
{
    if (theme != Theme::System)
        return theme;
    // An application palette without any role set is the desktop's own.
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const QPalette desktop = QApplication::palette();
    QApplication::setPalette(ours);
    return desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness()
               ? Theme::Dark
               : Theme::Light;
}

QPalette palette(Theme theme)
{
    // Text on window and on base, and text on the accent, keep a contrast of at least 4.5 to 1 (WCAG 2, AA).
    return resolved(theme) == Theme::Dark
               ? makePalette(0xff202428, 0xff181b1f, 0xff20252a, 0xff2f353b, 0xffe8eaec, 0xff9aa3ab,
                             0xff2a76aa, 0xffffffff, 0xff6fb8ea)
               : makePalette(0xfff4f5f7, 0xffffffff, 0xfff3f6f9, 0xffe9ecef, 0xff1f2328, 0xff656d76,
                             0xff0072b2, 0xffffffff, 0xff005f95);
}

void apply(Theme theme)
{
    QApplication::setStyle(new Style); // the application owns it
    const QPalette colours = palette(theme);
    QApplication::setPalette(colours);
    QToolTip::setPalette(colours);
}

} // namespace kiymet::ui
