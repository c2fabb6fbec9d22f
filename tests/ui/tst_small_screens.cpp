// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cut_off.h"
#include "help/help_window.h"
#include "sample_window.h"
#include "shell/page_area.h"
#include "shell/preferences_dialog.h"
#include "surroundings.h"

#include <QFontInfo>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>

#include <tuple>

using namespace kiymet;

/// Every page at 1366x768 and at scalings of 150 % and 200 %, where a screen has fewer pixels of the
/// program's: nothing is cut off, and all of it can be scrolled to.
class TestSmallScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatIsCutOff();
    void pages_data();
    void pages();

private:
    QTemporaryDir m_home;
};

void TestSmallScreens::initTestCase()
{
    if (!test::fontIsInstalled())
        QSKIP(qPrintable(test::fontOfTheRun() + QStringLiteral(" is not installed.")));
    QCOMPARE(QFontInfo(QApplication::font()).family(), test::fontOfTheRun());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
}

void TestSmallScreens::findsWhatIsCutOff()
{
    QWidget window;
    window.resize(200, 100);
    auto* label =
        new QLabel(QStringLiteral("A sentence that is wider than its label, and than the window"), &window);
    label->setGeometry(0, 0, 60, 20);
    window.show();
    QCOMPARE(test::cutOff(window).size(), 1);
    label->setToolTip(label->text());
    QCOMPARE(test::cutOff(window), QStringList());
    label->setToolTip({});
    label->resize(label->sizeHint());
    QCOMPARE(test::cutOff(window).size(), 1); // reaches over the edge
    label->setWordWrap(true);
    label->setGeometry(0, 0, 150, label->fontMetrics().height() - 2);
    QCOMPARE(test::cutOff(window).size(), 1);
    label->resize(150, label->heightForWidth(150));
    QCOMPARE(test::cutOff(window), QStringList());
}

void TestSmallScreens::pages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("scaling");
    for (const char* language : {"tr", "en"})
        for (const double scaling : {1.0, 1.5, 2.0})
            QTest::newRow(
                qPrintable(QStringLiteral("%1 %2 %").arg(QLatin1String(language)).arg(100 * scaling)))
                << QString::fromLatin1(language) << scaling;
}

void TestSmallScreens::pages()
{
    QFETCH(const QString, language);
    QFETCH(const double, scaling);
    const auto window = test::sampleWindow(language);
    QVERIFY(window);
    const QSize size = (QSizeF(1366, 690) / scaling).toSize(); // as in sampleWindow()
    window->resize(size);
    QTRY_COMPARE(window->size(), size);
    QStringList found;
    const auto* area = window->findChild<ui::PageArea*>();
    test::eachPage(*window, [&](const QString& page) {
        QVERIFY2(window->minimumSizeHint().width() <= size.width() &&
                     window->minimumSizeHint().height() <= size.height(),
                 qPrintable(page));
        const auto problems = [&] {
            QStringList all = test::cutOff(*window);
            // To the side nobody looks for the rest of a page, and on a whole screen not below either.
            const int across = area->horizontalScrollBar()->maximum();
            const int down = area->verticalScrollBar()->maximum();
            if (scaling <= 1.5 && across > 0)
                all << QStringLiteral("scrolls %1 pixels to the side").arg(across);
            const auto inside = area->findChildren<QScrollArea*>();
            for (const QScrollArea* part : inside)
                if (const int most = part->horizontalScrollBar()->maximum();
                    scaling <= 1.5 && part->isVisible() && most > 0)
                    all << QStringLiteral("a part scrolls %1 pixels to the side").arg(most);
            if (scaling <= 1 && down > 0)
                all << QStringLiteral("scrolls %1 pixels down").arg(down);
            return all;
        };
        const auto look = [&](const QString& place) {
            // Layouts and scroll bars settle one after the other.
            QStringList all;
            std::ignore = QTest::qWaitFor([&] { return (all = problems()).isEmpty(); }, 3000);
            for (const QString& one : std::as_const(all))
                found << place + QStringLiteral(": ") + one;
        };
        look(page);
        const auto bars = window->findChildren<QTabBar*>();
        for (QTabBar* bar : bars)
            for (int tab = 1; bar->isVisible() && tab < bar->count(); ++tab) {
                bar->setCurrentIndex(tab);
                look(page + u' ' + bar->tabText(tab));
            }
    });
    for (const QString& one : std::as_const(found))
        qWarning("%s", qPrintable(one)); // all of them: QTest cuts long messages
    QCOMPARE(found.size(), 0);
}

QTEST_MAIN(TestSmallScreens)
#include "tst_small_screens.moc"
