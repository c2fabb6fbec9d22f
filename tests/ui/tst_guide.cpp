// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/customers/customer_selection.h"
#include "analysis/settings/settings_table.h"
#include "help/guide.h"
#include "help/help_window.h"
#include "help/what_is.h"
#include "language/language.h"
#include "pages/page.h"
#include "sample_window.h"
#include "words/customer_words.h"
#include "words/words.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHelpEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QWhatsThis>

using namespace kiymet;
using namespace kiymet::ui;

class TestGuide : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPageIsThere_data() { languageRows(); }
    void everyPageIsThere();
    void everyLinkLeadsSomewhere_data() { languageRows(); }
    void everyLinkLeadsSomewhere();
    void bothLanguagesHaveTheSameSections();
    void everySettingIsExplained_data() { languageRows(); }
    void everySettingIsExplained();
    void everyFigureIsExplained_data() { languageRows(); }
    void everyFigureIsExplained();
    void everyPageOfTheProgramHasASection_data() { languageRows(); }
    void everyPageOfTheProgramHasASection();
    void everyControlSaysWhatItIs_data() { languageRows(); }
    void everyControlSaysWhatItIs();
    void searchFoldsTurkishLetters();
    void windowShowsWhatIsAskedFor();

private:
    static void languageRows();
    QTemporaryDir m_home;
};

void TestGuide::languageRows()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Turkish") << QStringLiteral("tr");
}

void TestGuide::initTestCase()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
}

void TestGuide::everyPageIsThere()
{
    QFETCH(const QString, language);
    useLanguage(language);
    const QStringList topics = guide::topics();
    for (const QString& topic : topics) {
        const guide::Section* page = guide::find(topic);
        QVERIFY2(page, qPrintable(topic));
        QVERIFY2(!page->title.isEmpty(), qPrintable(topic));
    }
    for (const guide::Section& section : guide::sections(language)) {
        const QByteArray where = (section.topic + u'#' + section.id).toUtf8();
        QVERIFY2(!section.title.isEmpty(), where.constData());
        QVERIFY2(section.id.isEmpty() || section.html.size() > 20,
                 where.constData()); // a heading alone says nothing
        QVERIFY2(!section.html.contains(QLatin1String("[[")), where.constData());
    }
}

void TestGuide::everyLinkLeadsSomewhere()
{
    QFETCH(const QString, language);
    useLanguage(language);
    static const QRegularExpression href(QStringLiteral("href=\"([^\"]*)\""));
    int links = 0;
    for (const guide::Section& section : guide::sections(language)) {
        auto all = href.globalMatch(section.html);
        while (all.hasNext()) {
            const QString target = all.next().captured(1);
            QVERIFY2(guide::find(guide::reference(QUrl(target))),
                     qPrintable(section.topic + u'#' + section.id + QLatin1String(" -> ") + target));
            ++links;
        }
    }
    QVERIFY(links > 30);
}

void TestGuide::bothLanguagesHaveTheSameSections()
{
    const auto ids = [](const QString& language) {
        QStringList all;
        for (const guide::Section& section : guide::sections(language))
            all << section.topic + u'#' + section.id;
        return all;
    };
    const QStringList english = ids(QStringLiteral("en"));
    QCOMPARE(ids(QStringLiteral("tr")), english);
    QCOMPARE(QSet<QString>(english.begin(), english.end()).size(), english.size());
    // No section was left untranslated.
    const auto& en = guide::sections(QStringLiteral("en"));
    const auto& tr = guide::sections(QStringLiteral("tr"));
    for (std::size_t i = 0; i < en.size(); ++i)
        QVERIFY2(en[i].html.isEmpty() || en[i].html != tr[i].html, qPrintable(en[i].topic + u'#' + en[i].id));
}

void TestGuide::everySettingIsExplained()
{
    QFETCH(const QString, language);
    useLanguage(language);
    QStringList keys;
    for (const auto& row : analysis::settingRows())
        keys << row.key;
    for (const auto& row : analysis::columnOutlierRows())
        keys << QStringLiteral("outliers.") + row.key;
    QVERIFY(keys.size() > 50);
    for (const QString& key : std::as_const(keys)) {
        QVERIFY2(guide::find(QStringLiteral("settings#") + key), qPrintable(key));
        // By the name it has on the screen, as well.
        QVERIFY2(!guide::referenceOfName(words::settingName(key)).isEmpty(), qPrintable(key));
        QVERIFY2(guide::whatIs(QStringLiteral("settings#") + key)
                     .contains(words::settingName(key).toHtmlEscaped()),
                 qPrintable(key));
    }
}

void TestGuide::everyFigureIsExplained()
{
    QFETCH(const QString, language);
    useLanguage(language);
    using analysis::CustomerColumn;
    for (int i = static_cast<int>(CustomerColumn::Orders); i < analysis::customerColumnCount; ++i) {
        const QString name = words::name(static_cast<CustomerColumn>(i));
        const QString reference = guide::referenceOfName(name);
        QVERIFY2(reference.startsWith(QLatin1String("figures#")), qPrintable(name));
    }
}

void TestGuide::everyPageOfTheProgramHasASection()
{
    QFETCH(const QString, language);
    useLanguage(language);
    MainWindow window;
    const auto pages = window.findChildren<Page*>();
    QVERIFY(pages.size() >= 9);
    QSet<QString> topics;
    for (const Page* page : pages) {
        const QString reference = helpReference(page);
        QVERIFY2(reference != QLatin1String("start") && guide::find(reference),
                 page->metaObject()->className());
        topics.insert(reference);
    }
    QCOMPARE(topics.size(), pages.size()); // each its own
}

void TestGuide::everyControlSaysWhatItIs()
{
    QFETCH(const QString, language);
    const auto window = test::sampleWindow(language);
    QVERIFY(window);
    int controls = 0;
    QStringList silent;
    test::eachPage(*window, [&](const QString& title) {
        const auto widgets = window->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            const bool control = qobject_cast<const QAbstractSpinBox*>(widget) ||
                                 qobject_cast<const QComboBox*>(widget) ||
                                 qobject_cast<const QAbstractSlider*>(widget) ||
                                 widget->inherits("QChartView") || widget->inherits("QCheckBox");
            if (!control || !widget->isVisible() || widget->inherits("QScrollBar"))
                continue;
            ++controls;
            if (WhatIs::text(widget).isEmpty())
                silent << title + QLatin1String(": ") + QLatin1String(widget->metaObject()->className()) +
                              u' ' + widget->accessibleName();
            // More than "this is the page ...".
            else if (!hasOwnHelp(widget) && !helpReference(widget).contains(u'#') &&
                     widget->toolTip().isEmpty())
                silent << title + QLatin1String(", only its page: ") +
                              QLatin1String(widget->metaObject()->className()) + u' ' +
                              widget->accessibleName();
        }
    });
    QVERIFY(controls > 30);
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
}

void TestGuide::searchFoldsTurkishLetters()
{
    useLanguage(QStringLiteral("tr"));
    const auto found = guide::search(QStringLiteral("AYKIRI deger"));
    QVERIFY(!found.empty());
    QCOMPARE(found.front()->topic, QStringLiteral("outliers"));
    QVERIFY(guide::search(QStringLiteral("zzzz")).empty());
    QVERIFY(guide::search(QStringLiteral("  ")).empty());
}

void TestGuide::windowShowsWhatIsAskedFor()
{
    useLanguage(QStringLiteral("en"));
    HelpWindow window;
    window.show(QStringLiteral("figures#cltv"));
    window.QWidget::show();
    auto* page = window.findChild<QTextBrowser*>();
    auto* contents = window.findChild<QTreeWidget*>();
    auto* search = window.findChild<QLineEdit*>();
    QVERIFY(page->toPlainText().contains(QLatin1String("Customer lifetime value: what")));
    QCOMPARE(window.reference(), QStringLiteral("figures#cltv"));
    QCOMPARE(contents->currentItem()->text(0), QStringLiteral("CLTV"));
    // The same place in the other language, while it is open.
    useLanguage(QStringLiteral("tr"));
    QCoreApplication::processEvents();
    QCOMPARE(window.reference(), QStringLiteral("figures#cltv"));
    QVERIFY(page->toPlainText().contains(QStringLiteral("Müşteri yaşam boyu değeri")));
    useLanguage(QStringLiteral("en"));
    QCoreApplication::processEvents();
    // Search, then Enter opens the first hit.
    search->setText(QStringLiteral("Pareto/NBD"));
    QVERIFY(contents->topLevelItemCount() > 0);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(window.reference(), QStringLiteral("pareto_nbd"));
    search->setText(QStringLiteral("nothing has these words"));
    QCOMPARE(contents->topLevelItemCount(), 1);
    QVERIFY(!(contents->topLevelItem(0)->flags() & Qt::ItemIsSelectable));
    search->clear();
    QCOMPARE(contents->topLevelItemCount(), guide::topics().size());
}

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
