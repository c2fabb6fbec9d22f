// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_results.h"
#include "flo_like.h"
#include "language/language.h"
#include "named.h"
#include "shell/main_window.h"
#include "shell/message_bar.h"
#include "shell/preferences.h"
#include "shell/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <thread>

using namespace kiymet;
using test::named;
using namespace std::chrono_literals;
using analysis::Results;
using analysis::Settings;
using analysis::Stage;
using ui::MainWindow;

namespace {

/// A fake for what the pipeline would only make slow; "bad..." fails.
Outcome<Results> fakeRun(const QString& file, const Settings&, const ui::RunOptions&, const Progress&)
{
    if (QFileInfo(file).fileName().startsWith(QLatin1String("bad"))) {
        Failure failure;
        failure.kind = FailureKind::FileNotFound;
        failure.file = file;
        return failure;
    }
    return test::fakeResults(400, true);
}

/// Stays in a stage until it is told to stop.
Outcome<Results> endlessRun(const QString&, const Settings&, const ui::RunOptions&, const Progress& progress)
{
    while (progress.inPhase(int(Stage::Clean)).shouldContinue(0.5))
        std::this_thread::sleep_for(1ms);
    return Failure{};
}

bool opens(MainWindow& window, const QString& file)
{
    QSignalSpy finished(&window.controller(), &ui::AnalysisController::finished);
    QSignalSpy failed(&window.controller(), &ui::AnalysisController::failed);
    window.open(file);
    return QTest::qWaitFor([&] { return !finished.isEmpty() || !failed.isEmpty(); }, 20000) &&
           failed.isEmpty();
}

QAction* actionWith(const QWidget& window, const QVariant& data)
{
    const auto actions = window.findChildren<QAction*>();
    for (QAction* action : actions)
        if (action->data() == data)
            return action;
    return nullptr;
}

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void startsOnWelcome();
    void startsWithinTheScreen();
    void opensAFile();
    void opensTheSample();
    void showsWhatThePipelineFound();
    void badFileLeavesTheDocument();
    void errorStaysUntilDismissed();
    void labelsThatCannotBeReadAreToldOf();
    void drops();
    void refusesOtherDrops();
    void cancels();
    void destroyedInMidRun();
    void languageThereAndBack();
    void everyTextIsTranslated();
    void themeThereAndBack();
    void followsTheDesktop();
    void controlsHaveNames();
    void qtSpeaksTheLanguage();
    void fitsASmallScreen_data();
    void fitsASmallScreen();

private:
    QString write(const QString& name, const QByteArray& content);
    QTemporaryDir m_home;
};

void TestMainWindow::initTestCase()
{
    // Never the user's own settings, however the test is started.
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
}

void TestMainWindow::init()
{
    ui::useLanguage(QStringLiteral("en"));
    ui::apply(ui::Theme::Light);
}

QString TestMainWindow::write(const QString& name, const QByteArray& content)
{
    const QString path = m_home.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestMainWindow::startsOnWelcome()
{
    MainWindow window(fakeRun);
    window.show();
    for (const char* name : {"Open file…", "Open sample"}) {
        const auto* button = named<QPushButton>(window, name);
        QVERIFY2(button, name);
        QVERIFY(button->isVisible());
    }
    // The other steps wait for a file.
    const auto* steps = window.findChild<QListWidget*>(QStringLiteral("Steps"));
    QCOMPARE(steps->currentRow(), 0);
    for (int i = 0; i < steps->count(); ++i)
        QCOMPARE(bool(steps->item(i)->flags() & Qt::ItemIsEnabled), i == 0);
    QVERIFY(!window.findChild<QProgressBar*>()->isVisible());
}

void TestMainWindow::startsWithinTheScreen()
{
    const ui::MainWindow window;
    const QSize screen = window.screen()->availableSize();
    QVERIFY(screen.width() < 1280); // else this shows nothing
    QVERIFY2(window.width() <= screen.width() && window.height() < screen.height(),
             qPrintable(QStringLiteral("%1x%2").arg(window.width()).arg(window.height())));
}

void TestMainWindow::opensAFile()
{
    MainWindow window;
    window.show();
    const QString file = write(QStringLiteral("müşteriler.csv"), test::floLike(300));
    QVERIFY(opens(window, file));
    QVERIFY(window.windowTitle().contains(QStringLiteral("müşteriler.csv")));
    QCOMPARE(ui::loadPreferences().folder,
             QFileInfo(file).absolutePath()); // where the next one is looked for
    QVERIFY(!named<QPushButton>(window, "Open file…")->isVisible());
    auto* steps = window.findChild<QListWidget*>(QStringLiteral("Steps"));
    QVERIFY(steps->isVisible());
    QStringList pages;
    for (int i = 0; i < steps->count(); ++i)
        pages << steps->item(i)->text();
    QCOMPARE(
        pages.join(QLatin1Char(' ')),
        QStringLiteral(
            "Welcome Data Clean Outliers Model CLTV Segments RFM Customers Target lists Migration Report"));
    const auto* table = named<QTableView>(window, "Data");
    QVERIFY(table && table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(), 300);
    QCOMPARE(table->model()->columnCount(), 12);
    QTRY_COMPARE(table->model()->index(2, 0).data().toString(), QStringLiteral("id-2"));

    const auto goTo = [&](const char* page) {
        steps->setCurrentRow(static_cast<int>(pages.indexOf(QLatin1String(page))));
    };
    goTo("Customers");
    const auto* top = named<QTableView>(window, "Customers");
    QVERIFY(top && top->isVisible());
    QTRY_COMPARE(top->model()->rowCount(), 300);
    goTo("Segments");
    const auto* segments = named<QTableView>(window, "Segments");
    QVERIFY(segments && segments->isVisible());
    QCOMPARE(segments->model()->rowCount(), 4);
    qulonglong customers = 0;
    for (int row = 0; row < 4; ++row)
        customers += segments->model()->index(row, 1).data(Qt::UserRole).toULongLong();
    QCOMPARE(customers, 300ULL);
}

void TestMainWindow::opensTheSample()
{
    MainWindow window;
    window.show();
    QSignalSpy finished(&window.controller(), &ui::AnalysisController::finished);
    QTest::mouseClick(named<QPushButton>(window, "Open sample"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
    QVERIFY(window.windowTitle().contains(QStringLiteral("kiymet-sample")));
    QVERIFY(window.controller().results()->forecast->totalCltv > 0);
}

void TestMainWindow::showsWhatThePipelineFound()
{
    QByteArray content = test::floLike(200);
    content +=
        "id-x,Mobile,Offline,2020-05-05,2019-01-01,2019-01-01,2019-01-01,1,1,10,20,[KADIN]\n"; // last before
                                                                                               // first
    MainWindow window;
    window.show();
    QVERIFY(opens(window, write(QStringLiteral("findings.csv"), content)));
    const auto* findings = named<QTableView>(window, "Findings");
    QVERIFY(findings && findings->isVisible());
    QStringList texts;
    for (int row = 0; row < findings->model()->rowCount(); ++row)
        texts << findings->model()->index(row, 1).data().toString();
    QCOMPARE(static_cast<std::size_t>(texts.size()), window.controller().results()->findings.size());
    QVERIFY2(texts.join(QLatin1Char('\n')).contains(QStringLiteral("202")),
             qPrintable(texts.join(QLatin1Char('\n'))));
}

void TestMainWindow::badFileLeavesTheDocument()
{
    MainWindow window;
    window.show();
    QVERIFY(opens(window, write(QStringLiteral("good.csv"), test::floLike(200))));
    const ui::SharedResults before = window.controller().results();
    const QString title = window.windowTitle();
    auto* bar = window.findChild<ui::MessageBar*>();
    QVERIFY(!bar->isVisible());
    for (const QString& bad : {m_home.filePath(QStringLiteral("nowhere.csv")), m_home.path(),
                               write(QStringLiteral("empty.csv"), QByteArray()),
                               write(QStringLiteral("binary.csv"), QByteArray("\0\1\2\3,\n", 6)),
                               write(QStringLiteral("header.csv"), "a,b,c\n")}) {
        QVERIFY2(!opens(window, bad), qPrintable(bad));
        QVERIFY(bar->isVisible());
        QVERIFY(!bar->text().isEmpty());
        QCOMPARE(window.controller().results(), before);
        QCOMPARE(window.windowTitle(), title);
        QTRY_COMPARE(named<QTableView>(window, "Data")->model()->rowCount(), 200);
        QVERIFY(!window.controller().isRunning());
    }
}

void TestMainWindow::errorStaysUntilDismissed()
{
    MainWindow window(fakeRun);
    window.show();
    QVERIFY(!opens(window, QStringLiteral("bad.csv")));
    auto* bar = window.findChild<ui::MessageBar*>();
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(QStringLiteral("bad.csv")));
    QVERIFY(named<QPushButton>(window, "Open file…")->isVisible()); // and the way out is in view
    QTest::mouseClick(named<QAbstractButton>(*bar, "Dismiss"), Qt::LeftButton);
    QVERIFY(!bar->isVisible());
}

/// Channels are read from the file when the Customers page first asks for them: it may be gone by then.
void TestMainWindow::labelsThatCannotBeReadAreToldOf()
{
    QByteArray text("customer_id,channel,first_order_date,last_order_date,orders,value\n");
    for (int i = 0; i < 300; ++i)
        text += QStringLiteral("k%1,Web,2020-01-%2,2020-0%3-15,%4,%5\n")
                    .arg(i)
                    .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                    .arg(2 + i % 8)
                    .arg(1 + i % 7)
                    .arg(40 + i * 37 % 400)
                    .toUtf8();
    const QString file = write(QStringLiteral("vanishes.csv"), text);
    MainWindow window;
    window.show();
    window.open(file);
    QTRY_VERIFY_WITH_TIMEOUT(window.document().isOpen() && !window.document().isRunning(), 20000);
    QVERIFY(QFile::remove(file));
    const auto actions = window.findChildren<QAction*>();
    for (QAction* action : actions)
        if (action->text() == QStringLiteral("Customers"))
            action->trigger();
    auto* bar = window.findChild<ui::MessageBar*>();
    QTRY_VERIFY(bar->text().contains(QStringLiteral("Channels and categories could not be read")));
    QVERIFY(bar->text().contains(QStringLiteral("vanishes.csv")));
}

void TestMainWindow::drops()
{
    MainWindow window(fakeRun);
    window.show();
    QSignalSpy finished(&window.controller(), &ui::AnalysisController::finished);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/somewhere/şükrü.csv"))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(window.controller().file(), QStringLiteral("/somewhere/şükrü.csv"));
}

void TestMainWindow::refusesOtherDrops()
{
    MainWindow window(fakeRun);
    window.show();
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    QMimeData web;
    web.setUrls({QUrl(QStringLiteral("https://example.org/a.csv"))});
    QMimeData two;
    two.setUrls(
        {QUrl::fromLocalFile(QStringLiteral("/a.csv")), QUrl::fromLocalFile(QStringLiteral("/b.csv"))});
    for (const QMimeData* data : {&text, &web, &two}) {
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(&window, &enter);
        QVERIFY(!enter.isAccepted());
    }
    QVERIFY(!window.controller().isRunning());
}

void TestMainWindow::cancels()
{
    MainWindow window(endlessRun);
    window.show();
    auto* progress = named<QProgressBar>(window, "Progress");
    auto* cancel = named<QPushButton>(*window.statusBar(), "Cancel");
    QVERIFY(!cancel->isVisible());
    window.open(QStringLiteral("long.csv"));
    QVERIFY(cancel->isVisible());
    QVERIFY(progress->isVisible());
    QTRY_COMPARE(progress->value(), 500);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!window.controller().isRunning());
    QVERIFY(!cancel->isVisible());
    QVERIFY(!progress->isVisible());
    QVERIFY(!window.findChild<ui::MessageBar*>()->isVisible()); // cancelled is not an error
    QVERIFY(named<QPushButton>(window, "Open file…")->isVisible());
}

void TestMainWindow::destroyedInMidRun()
{
    const QString file = write(QStringLiteral("many.csv"), test::floLike(20000));
    for (int i = 0; i < 12; ++i) {
        auto window = std::make_unique<MainWindow>();
        window->show();
        window->open(file);
        QTest::qWait(i * 4);
        window.reset();
    }
    for (int i = 0; i < 20; ++i) {
        MainWindow window(endlessRun);
        window.open(file);
        QTest::qWait(i % 3);
    }
    QCoreApplication::processEvents();
}

void TestMainWindow::languageThereAndBack()
{
    MainWindow window(fakeRun);
    window.show();
    QVERIFY(opens(window, QStringLiteral("a.csv")));
    auto* steps = window.findChild<QListWidget*>(QStringLiteral("Steps"));
    for (int page = steps->count() - 1; page >= 0; --page) // a page not yet seen has nothing to say
        steps->setCurrentRow(page);
    const auto say = [&] {
        QStringList texts{window.windowTitle()};
        for (int i = 0; i < steps->count(); ++i)
            texts << steps->item(i)->text();
        const auto labels = window.findChildren<QLabel*>();
        for (const QLabel* label : labels)
            texts << label->text();
        const auto actions = window.findChildren<QAction*>();
        for (const QAction* action : actions)
            texts << action->text();
        const auto tables = window.findChildren<QTableView*>();
        for (const QTableView* table : tables)
            for (int column = 0; column < table->model()->columnCount(); ++column)
                texts << table->model()->headerData(column, Qt::Horizontal).toString()
                      << table->model()->index(0, column).data().toString();
        return texts;
    };
    // The Data page reads the file, which is none, on its own.
    QTRY_VERIFY(!window.findChild<QLabel*>(QStringLiteral("AboutFile"))->text().isEmpty());
    // The Customers page filters in the background.
    QTRY_VERIFY(say().join(u'\n').contains(QStringLiteral("of 400 customers")));
    const QStringList english = say();
    QVERIFY(actionWith(window, QStringLiteral("en"))->isChecked());
    actionWith(window, QStringLiteral("tr"))->trigger();
    QTRY_COMPARE(steps->item(1)->text(), QStringLiteral("Veri"));
    QCoreApplication::processEvents();
    const QStringList turkish = say();
    QVERIFY(actionWith(window, QStringLiteral("tr"))->isChecked());
    QVERIFY(named<QTableView>(window, "Veri"));
    QVERIFY(turkish.join(QLatin1Char('\n')).contains(QStringLiteral("400 müşteri")));
    actionWith(window, QStringLiteral("en"))->trigger();
    QTRY_COMPARE(steps->item(1)->text(), QStringLiteral("Data"));
    QCoreApplication::processEvents();
    QCOMPARE(say(), english);
}

void TestMainWindow::everyTextIsTranslated()
{
    // No sentence shown in Turkish is one that is shown in English.
    MainWindow window(fakeRun);
    window.show();
    QVERIFY(opens(window, QStringLiteral("a.csv")));
    const auto sentences = [&window] {
        QStringList texts;
        const auto labels = window.findChildren<QLabel*>();
        for (const QLabel* label : labels)
            if (label->text().contains(QLatin1Char(' ')))
                texts << label->text();
        const auto buttons = window.findChildren<QAbstractButton*>();
        for (const QAbstractButton* button : buttons)
            if (!button->text().isEmpty() && button->text() != QStringLiteral("\u2715"))
                texts << button->text();
        return texts;
    };
    auto* steps = window.findChild<QListWidget*>(QStringLiteral("Steps"));
    for (int page = 0; page < steps->count(); ++page)
        steps->setCurrentRow(page);
    const QStringList english = sentences();
    QVERIFY(english.size() > 10);
    ui::useLanguage(QStringLiteral("tr"));
    QCoreApplication::processEvents();
    const QStringList turkish = sentences();
    for (const QString& text : english)
        QVERIFY2(!turkish.contains(text), qPrintable(text));
}

void TestMainWindow::themeThereAndBack()
{
    MainWindow window(fakeRun);
    window.resize(1280, 720); // no scroll bar where the colour is looked at
    window.show();
    QVERIFY(opens(window, QStringLiteral("a.csv")));
    const auto lightness = [&window] {
        const QImage picture = window.grab().toImage();
        return QColor(picture.pixel(picture.width() - 3, picture.height() / 2)).lightness();
    };
    const int light = lightness();
    QVERIFY(light > 200);
    actionWith(window, QStringLiteral("dark"))->trigger();
    QCoreApplication::processEvents();
    QVERIFY(lightness() < 80);
    actionWith(window, QStringLiteral("light"))->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(lightness(), light);
}

void TestMainWindow::followsTheDesktop()
{
    // The desktop of the offscreen platform is light; a window that follows it becomes so as it says that it
    // changed.
    save(ui::Preferences{});
    MainWindow window(fakeRun);
    window.show();
    ui::apply(ui::Theme::Dark);
    QEvent changed(QEvent::ThemeChange);
    QCoreApplication::sendEvent(&window, &changed);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 200);
    // One that does not is left alone.
    actionWith(window, QStringLiteral("dark"))->trigger();
    QCoreApplication::sendEvent(&window, &changed);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 80);
    actionWith(window, QStringLiteral("light"))->trigger();
}

void TestMainWindow::controlsHaveNames()
{
    MainWindow window(fakeRun);
    window.show();
    QVERIFY(opens(window, QStringLiteral("a.csv")));
    const auto widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (QByteArray(widget->objectName().toLatin1()).startsWith("qt_"))
            continue; // Qt's own parts of a control
        const bool control =
            qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QTableView*>(widget) ||
            qobject_cast<const QListWidget*>(widget) || qobject_cast<const QComboBox*>(widget) ||
            qobject_cast<const QProgressBar*>(widget) || widget->inherits("QChartView");
        if (!control || qobject_cast<const QTableView*>(widget->parentWidget()))
            continue;
        // As a screen reader asks: a control may be named by its label or its own text.
        QAccessibleInterface* accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(QLatin1String(widget->metaObject()->className()) + u' ' + widget->objectName() +
                            u' ' + QLatin1String(widget->parentWidget()->metaObject()->className())));
    }
}

void TestMainWindow::fitsASmallScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("room");
    for (const char* language : {"en", "tr"}) {
        // 1366x768, and 1920x1080 at 150 %, less the panel and the title bar of a desktop.
        QTest::addRow("%s", language) << QString::fromLatin1(language) << QSize(1366, 690);
        QTest::addRow("%s at 150 %%", language) << QString::fromLatin1(language) << QSize(1280, 650);
    }
}

void TestMainWindow::qtSpeaksTheLanguage()
{
    ui::useLanguage(QStringLiteral("tr"));
    const QDialogButtonBox buttons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("İptal"));
    QFileDialog files;
    files.setOption(QFileDialog::DontUseNativeDialog);
    QStringList labels;
    const auto all = files.findChildren<QLabel*>();
    for (const QLabel* label : all)
        labels << label->text().remove(u'&');
    QVERIFY2(labels.contains(QStringLiteral("Dosya adı:")), qPrintable(labels.join(u' ')));
    QCOMPARE(QFileIconProvider().type(QFileInfo(QDir::tempPath())), QStringLiteral("Klasör"));
    // A copy of Qt's words is inside, for where Qt's own are not installed.
    QVERIFY(QFile::exists(QStringLiteral(":/i18n/qtbase_tr.qm")));
    ui::useLanguage(QStringLiteral("en"));
    QCOMPARE(QDialogButtonBox(QDialogButtonBox::Cancel).button(QDialogButtonBox::Cancel)->text().remove(u'&'),
             QStringLiteral("Cancel"));
}

void TestMainWindow::fitsASmallScreen()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, room);
    ui::useLanguage(language);
    MainWindow window(fakeRun);
    window.show();
    QVERIFY(opens(window, QStringLiteral("a.csv")));
    QVERIFY(window.minimumSizeHint().width() <= room.width());
    QVERIFY(window.minimumSizeHint().height() <= room.height());
    window.resize(room);
    auto* steps = window.findChild<QListWidget*>(QStringLiteral("Steps"));
    for (int page = 0; page < steps->count(); ++page) {
        steps->setCurrentRow(page);
        QCoreApplication::processEvents();
        QVERIFY(steps->visualItemRect(steps->item(page)).width() >=
                steps->fontMetrics().horizontalAdvance(steps->item(page)->text()));
        const auto labels = window.findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const int needed =
                label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            QVERIFY2(label->height() >= needed, qPrintable(label->text()));
            if (!label->wordWrap())
                QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
        }
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
