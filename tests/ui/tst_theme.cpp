// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/preferences.h"
#include "shell/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QProxyStyle>
#include <QSettings>
#include <QStyleOption>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace kiymet::ui;

namespace {

/// Contrast ratio of two colours (WCAG 2.1, 1.4.3).
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) {
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(double(colour.redF())) + 0.7152 * linear(double(colour.greenF())) +
               0.0722 * linear(double(colour.blueF()));
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void names();
    void readable_data();
    void readable();
    void applied();
    void emptyBoxesAreSeen();
    void systemFollowsTheDesktop();
    void preferencesComeBack();

private:
    QTemporaryDir m_home;
};

void TestTheme::initTestCase()
{
    // Never the user's own settings, however the test is started.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
}

void TestTheme::names()
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        QCOMPARE(themeFromName(themeName(theme)), theme);
    QCOMPARE(themeFromName(QStringLiteral("purple")), Theme::System);
    QCOMPARE(themeFromName(QString()), Theme::System);
}

void TestTheme::readable_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("ground");
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const auto row = [theme](const char* name, QPalette::ColorRole text, QPalette::ColorRole ground) {
            QTest::addRow("%s %s", qPrintable(themeName(theme)), name) << theme << text << ground;
        };
        row("window", QPalette::WindowText, QPalette::Window);
        row("base", QPalette::Text, QPalette::Base);
        row("alternate", QPalette::Text, QPalette::AlternateBase);
        row("button", QPalette::ButtonText, QPalette::Button);
        row("selection", QPalette::HighlightedText, QPalette::Highlight);
        row("faint", QPalette::PlaceholderText, QPalette::Window);
        row("faint on base", QPalette::PlaceholderText, QPalette::Base);
        row("link", QPalette::Link, QPalette::Window);
        row("tip", QPalette::ToolTipText, QPalette::ToolTipBase);
    }
}

void TestTheme::readable()
{
    QFETCH(const Theme, theme);
    QFETCH(const QPalette::ColorRole, text);
    QFETCH(const QPalette::ColorRole, ground);
    const QPalette colours = palette(theme);
    const double ratio = contrast(colours.color(text), colours.color(ground));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

void TestTheme::applied()
{
    apply(Theme::Dark);
    const auto* style = qobject_cast<const QProxyStyle*>(QApplication::style());
    QVERIFY(style);
    QCOMPARE(style->baseStyle()->name().toLower(), QStringLiteral("fusion"));
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 80);
    apply(Theme::Light);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 200);
}

void TestTheme::emptyBoxesAreSeen()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        apply(theme);
        QCheckBox box;
        box.show();
        const QImage picture = box.grab().toImage();
        const QColor ground = QApplication::palette().color(QPalette::Window);
        QStyleOptionButton option;
        option.initFrom(&box);
        const QRect indicator = box.style()
                                    ->subElementRect(QStyle::SE_CheckBoxIndicator, &option, &box)
                                    .intersected(picture.rect());
        // The frame: somewhere on the line that crosses the box from left to right.
        double best = 0;
        for (int x = indicator.left(); x <= indicator.right(); ++x)
            best = std::max(best, contrast(picture.pixelColor(x, indicator.center().y()), ground));
        QVERIFY2(best >= 3, qPrintable(themeName(theme) + u' ' + QString::number(best)));
    }
}

void TestTheme::systemFollowsTheDesktop()
{
    // The offscreen desktop is light, whatever we showed before.
    apply(Theme::Dark);
    QCOMPARE(resolved(Theme::System), Theme::Light);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 80); // asking changes nothing
    apply(Theme::System);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 200);
}

void TestTheme::preferencesComeBack()
{
    Preferences preferences;
    preferences.theme = Theme::Dark;
    preferences.language = QStringLiteral("tr");
    preferences.folder = QStringLiteral("/home/şükrü/Masaüstü");
    preferences.geometry = QByteArray("\0\1\2", 3);
    save(preferences);
    QVERIFY(loadPreferences() == preferences);
    save(Preferences{});
    QVERIFY(loadPreferences() == Preferences{});
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
