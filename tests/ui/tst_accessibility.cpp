// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_window.h"
#include "pages/page.h"
#include "sample_window.h"
#include "shell/crash_reports.h"
#include "shell/preferences_dialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QTemporaryDir>
#include <QWidgetAction>

using namespace kiymet;
using namespace kiymet::ui;

/// Walks the whole program as assistive technology does, through QAccessible: the interface behind AT-SPI.
/// tests/ui/at-spi walks the same over the real bus.
class TestAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyControlHasAName_data() { languageRows(); }
    void everyControlHasAName();
    void dialogsHaveNames_data() { languageRows(); }
    void dialogsHaveNames();
    void chartsSayWhatTheyShow_data() { languageRows(); }
    void chartsSayWhatTheyShow();
    void everyControlIsReachedByTab();
    void focusIsSeen();
    void mnemonicsDoNotClash_data() { languageRows(); }
    void mnemonicsDoNotClash();

private:
    static void languageRows();
    QTemporaryDir m_home;
};

namespace {

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::ProgressBar:
    case QAccessible::List:
    case QAccessible::ListItem:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::Chart:
    case QAccessible::Dialog:
    case QAccessible::Window:
        return true;
    default:
        return false;
    }
}

struct Walk {
    int controls = 0;
    QStringList nameless;
};

/// Cells of tables are named by what stands in them: an empty cell is no control without a name. The lists
/// have a few items, tables many rows, of which a screen reader asks for one at a time.
void walk(QAccessibleInterface* node, const QString& path, Walk& found, int depth = 0)
{
    if (!node || !node->isValid() || depth > 40)
        return;
    const QAccessible::State state = node->state();
    if (state.invisible)
        return;
    const QString name = node->text(QAccessible::Name);
    const QObject* object = node->object();
    const QString here = path + u'/' +
                         (object ? QLatin1String(object->metaObject()->className()) : QString()) +
                         QStringLiteral("[%1 %2 %3]")
                             .arg(int(node->role()))
                             .arg(name.left(40), object ? object->objectName() : QString());
    // Qt's own parts of a control (the button and the list of a combo box) speak through it.
    const bool part = object && object->objectName().startsWith(QLatin1String("qt_")) &&
                      object->objectName() != QLatin1String("qt_spinbox_lineedit");
    const bool inside =
        object && object->parent() &&
        (qobject_cast<const QComboBox*>(object->parent()) || object->parent()->inherits("QAbstractSpinBox") ||
         object->parent()->inherits("QLineEdit"));
    if (isControl(node->role()) && !part && !inside) {
        ++found.controls;
        if (name.trimmed().isEmpty())
            found.nameless << here;
    }
    const bool rows = node->role() == QAccessible::Table || node->role() == QAccessible::Tree;
    const int children = rows ? std::min(node->childCount(), 60) : node->childCount();
    for (int i = 0; i < children; ++i)
        walk(node->child(i), here, found, depth + 1);
}

QChar mnemonicOf(QString text)
{
    text.remove(QStringLiteral("&&"));
    const qsizetype at = text.indexOf(u'&');
    return at < 0 || at + 1 >= text.size() ? QChar() : QLocale().toUpper(text.mid(at + 1, 1)).at(0);
}

} // namespace

void TestAccessibility::languageRows()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Turkish") << QStringLiteral("tr");
}

void TestAccessibility::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
}

void TestAccessibility::everyControlHasAName()
{
    QFETCH(const QString, language);
    const auto window = test::sampleWindow(language);
    QVERIFY(window);
    Walk all;
    test::eachPage(*window, [&](const QString& page) {
        const auto tabs = window->findChildren<QTabBar*>();
        walk(QAccessible::queryAccessibleInterface(window.get()), page, all);
        for (QTabBar* bar : tabs)
            for (int tab = 1; bar->isVisible() && tab < bar->count(); ++tab) {
                bar->setCurrentIndex(tab);
                QTest::qWait(50);
                walk(QAccessible::queryAccessibleInterface(window.get()), page + u' ' + bar->tabText(tab),
                     all);
            }
    });
    // Menus are walked as they are: they need not be open to be read.
    const auto menus = window->findChildren<QMenu*>();
    for (const QMenu* menu : menus) {
        const auto actions = menu->actions();
        for (const QAction* action : actions) {
            if (action->isSeparator() || qobject_cast<const QWidgetAction*>(action))
                continue;
            ++all.controls;
            if (action->text().trimmed().isEmpty())
                all.nameless << QStringLiteral("menu ") + menu->title();
        }
    }
    qInfo("%d controls, %d nameless", all.controls, int(all.nameless.size()));
    QVERIFY(all.controls > 200);
    QVERIFY2(all.nameless.isEmpty(), qPrintable(all.nameless.join(u'\n')));
}

void TestAccessibility::dialogsHaveNames()
{
    QFETCH(const QString, language);
    useLanguage(language);
    PreferencesDialog preferences({});
    HelpWindow guide;
    guide.show(QStringLiteral("models"));
    CrashReportDialog crash(QStringLiteral("/no/such/report"));
    for (QWidget* dialog : {static_cast<QWidget*>(&preferences), static_cast<QWidget*>(&guide),
                            static_cast<QWidget*>(&crash)}) {
        dialog->QWidget::show();
        QTest::qWait(50);
        Walk all;
        walk(QAccessible::queryAccessibleInterface(dialog), {}, all);
        QVERIFY(all.controls > 3);
        QVERIFY2(all.nameless.isEmpty(), qPrintable(all.nameless.join(u'\n')));
        QVERIFY(!dialog->windowTitle().isEmpty());
    }
}

void TestAccessibility::chartsSayWhatTheyShow()
{
    QFETCH(const QString, language);
    const auto window = test::sampleWindow(language);
    QVERIFY(window);
    int charts = 0;
    QStringList silent;
    test::eachPage(*window, [&](const QString& page) {
        const auto widgets = window->findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            if (!widget->inherits("kiymet::ui::ChartView") || !widget->isVisible())
                continue;
            ++charts;
            QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(widget);
            if (!chart || chart->role() != QAccessible::Chart || chart->text(QAccessible::Name).isEmpty() ||
                chart->text(QAccessible::Description).size() < 10)
                silent << page + u' ' + QLatin1String(widget->metaObject()->className()) + u' ' +
                              (chart ? chart->text(QAccessible::Name) + u'|' +
                                           chart->text(QAccessible::Description)
                                     : QString());
        }
    });
    QVERIFY(charts > 8);
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
}

void TestAccessibility::everyControlIsReachedByTab()
{
    const auto window = test::sampleWindow(QStringLiteral("en"));
    QVERIFY(window);
    test::eachPage(*window, [&](const QString& title) {
        const QWidget* page = window->findChild<QStackedWidget*>()->currentWidget();
        // Where Tab leads, all round.
        QSet<const QWidget*> reached;
        window->activateWindow();
        window->setFocus();
        QWidget* at = window.get();
        for (int i = 0; i < 2000; ++i) {
            at = at->nextInFocusChain();
            if (at == window.get())
                break;
            if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus))
                reached.insert(at);
        }
        const auto widgets = page->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            const bool control =
                qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                qobject_cast<const QAbstractItemView*>(widget) || widget->inherits("QAbstractSpinBox") ||
                widget->inherits("QAbstractSlider") || widget->inherits("kiymet::ui::ChartView");
            const bool part = widget->objectName().startsWith(QLatin1String("qt_")) ||
                              widget->inherits("QScrollBar") || widget->inherits("QHeaderView") ||
                              qobject_cast<const QAbstractItemView*>(widget->parentWidget()) ||
                              widget->inherits("QTableCornerButton") ||
                              qobject_cast<const QTabBar*>(widget->parentWidget()) ||
                              widget->parentWidget()->inherits("QLineEdit");
            if (!control || part || !widget->isVisible() || !widget->isEnabled())
                continue;
            QVERIFY2(reached.contains(widget),
                     qPrintable(title + u' ' + QLatin1String(widget->metaObject()->className()) + u' ' +
                                widget->accessibleName()));
        }
    });
}

void TestAccessibility::focusIsSeen()
{
    // A control looks different with the focus: whoever works by the keyboard must see where he is.
    const auto window = test::sampleWindow(QStringLiteral("en"));
    QVERIFY(window);
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->setAttribute(Qt::WA_KeyboardFocusChange); // as Tab would
    int seen = 0;
    QStringList unseen;
    test::eachPage(*window, [&](const QString& title) {
        const QWidget* page = window->findChild<QStackedWidget*>()->currentWidget();
        const auto widgets = page->findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            const bool looked = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
                                widget->inherits("QAbstractSpinBox") || widget->inherits("QSlider") ||
                                widget->inherits("kiymet::ui::ChartView");
            if (!looked || !widget->isVisible() || !widget->isEnabled() ||
                !(widget->focusPolicy() & Qt::TabFocus) || widget->visibleRegion().isEmpty())
                continue;
            window->setFocus();
            QCoreApplication::processEvents();
            const QImage without = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            if (!widget->hasFocus())
                continue;
            ++seen;
            if (widget->grab().toImage() == without)
                unseen << title + u' ' + QLatin1String(widget->metaObject()->className()) + u' ' +
                              widget->accessibleName();
        }
    });
    QVERIFY(seen > 30);
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));
}

void TestAccessibility::mnemonicsDoNotClash()
{
    QFETCH(const QString, language);
    const auto window = test::sampleWindow(language);
    QVERIFY(window);
    QStringList clashes;
    const auto check = [&clashes](const QString& where, const QStringList& texts) {
        QHash<QChar, QString> taken;
        for (const QString& text : texts) {
            const QChar mnemonic = mnemonicOf(text);
            if (mnemonic.isNull())
                continue;
            if (taken.contains(mnemonic))
                clashes << where + QStringLiteral(": %1 in “%2” and “%3”")
                                       .arg(mnemonic)
                                       .arg(taken.value(mnemonic), text);
            taken.insert(mnemonic, text);
        }
    };
    const auto menus = window->findChildren<QMenu*>();
    for (const QMenu* menu : menus) {
        QStringList texts;
        const auto actions = menu->actions();
        for (const QAction* action : actions)
            texts << action->text();
        check(menu->title(), texts);
    }
    QStringList bar;
    const auto titles = window->menuBar()->actions();
    for (const QAction* action : titles)
        bar << action->text();
    check(QStringLiteral("menu bar"), bar);

    // On a page, with the menu bar, whose letters work there too.
    const auto onScreen = [&](const QWidget* root) {
        QStringList texts;
        const auto labels = root->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            if (label->isVisible() && label->buddy())
                texts << label->text();
        const auto buttons = root->findChildren<QAbstractButton*>();
        for (const QAbstractButton* button : buttons)
            if (button->isVisible() && !button->inherits("QToolButton"))
                texts << button->text();
        const auto tabBars = root->findChildren<QTabBar*>();
        for (const QTabBar* tabs : tabBars)
            for (int i = 0; tabs->isVisible() && i < tabs->count(); ++i)
                texts << tabs->tabText(i);
        return texts;
    };
    test::eachPage(*window, [&](const QString& page) {
        check(page, bar + onScreen(window->findChild<QStackedWidget*>()->currentWidget()));
    });
    PreferencesDialog preferences({});
    preferences.show();
    check(preferences.windowTitle(), onScreen(&preferences));
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
