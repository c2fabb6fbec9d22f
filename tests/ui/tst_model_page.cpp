// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/model_page.h"

#include "analysis/figures/model_figures.h"
#include "charts/comparison_chart.h"
#include "charts/curve_chart.h"
#include "charts/distribution_chart.h"
#include "charts/heat_map_chart.h"
#include "event_loop_probe.h"
#include "fake_results.h"
#include "jobs/trust_figures.h"
#include "language/language.h"
#include "models/parameters_model.h"
#include "named.h"
#include "pages/figure_spin_box.h"
#include "reference.h"
#include "stats/simulation/simulator.h"
#include "words/formats.h"

#include <QChart>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <map>
#include <memory>
#include <thread>

using namespace kiymet;
using test::named;
using namespace kiymet::ui;
using namespace std::chrono_literals;
using analysis::FindingKind;
using analysis::Settings;

namespace {

void choose(QComboBox& box, const QString& text)
{
    const int index = box.findText(text);
    if (index < 0)
        qFatal("%s has no item %s", qPrintable(box.accessibleName()), qPrintable(text));
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

/// As one types: the text, and the Enter key.
void type(QAbstractSpinBox& box, const QString& text)
{
    auto* line = box.findChild<QLineEdit*>();
    line->selectAll();
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

/// A customer file of the FLO layout: simulated customers who drop out, with values that a penalty of the
/// spend model distorts.
QByteArray floFile(int n)
{
    QByteArray text = "master_id,order_channel,last_order_channel,first_order_date,last_order_date,"
                      "last_order_date_online,last_order_date_offline,order_num_total_ever_online,"
                      "order_num_total_ever_offline,customer_value_total_ever_offline,"
                      "customer_value_total_ever_online,interested_in_categories_12\n";
    const stats::Simulator simulator(stats::BgNbd{0.9, 10, 0.7, 2.2}, {6, 4, 150}, 4);
    const QDate end(2021, 5, 30);
    for (int i = 0; i < n; ++i) {
        const double weeks = 1 + i % 150;
        const auto one = simulator.customer(static_cast<std::uint64_t>(i), weeks);
        const QDate first = end.addDays(-static_cast<qint64>(weeks * 7));
        const QDate last =
            one.purchases.empty() ? first : first.addDays(static_cast<qint64>(one.purchases.back() * 7));
        double value = 0;
        for (const double v : one.values)
            value += v;
        const QByteArray day = last.toString(Qt::ISODate).toLatin1();
        text += "id-" + QByteArray::number(i) + ",Mobile,Offline," + first.toString(Qt::ISODate).toLatin1() +
                ',' + day + ',' + day + ',' + day + ",0," +
                QByteArray::number(static_cast<qulonglong>(one.values.size())) + ',' +
                QByteArray::number(value, 'f', 2) + ",0,[KADIN]\n";
    }
    return text;
}

} // namespace

class TestModelPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutDocument();
    void oneCustomer();
    void presetChangesWarnings();
    void totalOfStandardStandsBeside();
    void curesSetTheSetting();
    void settingsByHandAndBack();
    void ownValueFollowsThePreset();
    void valueSettings();
    void analysisDate();
    void chartsHaveTheirFigures();
    void clicksWantCustomers();
    void aliveIsNotShownWhereItIsNotKnown();
    void cancelKeepsTheResults();
    void figuresStayUntilNewOnesAreThere();
    void floCustomers();
    void aReadySummary();
    void whatMayBeReliedOn();
    void tabsAreAllSeen_data();
    void tabsAreAllSeen();
    void bootstrapCanBeStopped();
    void otherModelsAndPenalties();
    void validationOfALog();
    void languageThereAndBack();
    void aMillionCustomers();

private:
    void show(std::unique_ptr<Document> document);
    QString write(const QString& name, const QByteArray& text) const;
    /// Opens and waits until the charts are there too.
    void open(const QString& file);
    void settled();
    bool says(const QString& text) const;
    QString warnings() const;
    QPushButton* button(const char* text) const;
    void showTab(const char* title) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<ModelPage> m_page;
};

void TestModelPage::init()
{
    words::setDataLocale({});
    useLanguage(QStringLiteral("en"));
    show(std::make_unique<Document>());
}

void TestModelPage::show(std::unique_ptr<Document> document)
{
    m_page.reset();
    m_document = std::move(document);
    m_page = std::make_unique<ModelPage>(*m_document);
    m_document->setChartsInView(m_page->charts());
    m_page->resize(1180, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

QString TestModelPage::write(const QString& name, const QByteArray& text) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write");
    return path;
}

void TestModelPage::open(const QString& file)
{
    QSignalSpy shown(m_document.get(), &Document::resultsChanged);
    QSignalSpy failed(m_document.get(), &Document::failed);
    m_document->open(file);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty() || !failed.isEmpty(), 60000);
    if (failed.isEmpty())
        settled();
}

void TestModelPage::settled()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_document->isRunning() && m_document->results() &&
                                 m_document->results()->modelFigures &&
                                 m_document->results()->modelComparison,
                             120000);
}

bool TestModelPage::says(const QString& text) const
{
    const auto labels = m_page->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisible() && label->text().contains(text);
    });
}

/// All texts of the cards.
QString TestModelPage::warnings() const
{
    QStringList texts;
    const auto labels = named<QScrollArea>(*m_page, "Warnings about the models")->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        if (!label->text().isEmpty())
            texts << label->text();
    return texts.join(u'\n');
}

QPushButton* TestModelPage::button(const char* text) const
{
    const auto buttons = m_page->findChildren<QPushButton*>();
    for (QPushButton* button : buttons)
        if (button->text() == QLatin1String(text) && button->isVisible())
            return button;
    return nullptr;
}

void TestModelPage::showTab(const char* title) const
{
    auto* tabs = m_page->findChild<QTabWidget*>();
    for (int i = 0; i < tabs->count(); ++i)
        if (tabs->tabText(i) == QLatin1String(title)) {
            tabs->setCurrentIndex(i);
            return;
        }
    qFatal("no tab %s", title);
}

void TestModelPage::withoutDocument()
{
    QCOMPARE(m_page->title(), QStringLiteral("Model"));
    QCOMPARE(m_page->mark().kind, Page::Mark::Waiting);
    QVERIFY(!named<QPushButton>(*m_page, "Fit")->isEnabled());
    QVERIFY(!named<QComboBox>(*m_page, "Preset")->isEnabled());
    QVERIFY(warnings().isEmpty());
    QVERIFY(named<ComparisonChart>(*m_page, "Customers by number of purchases")->figures().rows.empty());
    m_page->grab(); // nothing of it needs a document
}

void TestModelPage::oneCustomer()
{
    open(write(QStringLiteral("one.csv"), floFile(1)));
    QVERIFY(!m_document->isOpen());
    QVERIFY(warnings().isEmpty());
    // Two are the fewest that a model can be fitted to.
    open(write(QStringLiteral("few.csv"), floFile(4)));
    QVERIFY(m_document->isOpen());
    QVERIFY(warnings().contains(QLatin1String("The fit rests on")));
    QVERIFY(m_page->mark().findings > 0);
}

void TestModelPage::presetChangesWarnings()
{
    open(write(QStringLiteral("flo.csv"), floFile(1500)));
    auto* preset = named<QComboBox>(*m_page, "Preset");
    QCOMPARE(preset->count(), 2);
    QCOMPARE(preset->itemText(0), QStringLiteral("notebook"));
    QCOMPARE(preset->itemText(1), QStringLiteral("standard"));
    QCOMPARE(preset->currentText(), QStringLiteral("notebook"));
    QVERIFY(says(QStringLiteral("As in the course notebooks")));
    const QString before = warnings();
    QVERIFY2(before.contains(QLatin1String("penalty moves the spend model")), qPrintable(before));
    const int marked = m_page->mark().findings;
    QVERIFY(marked > 0);

    choose(*preset, QStringLiteral("standard"));
    settled();
    QCOMPARE(m_document->state().settings.preset, analysis::Preset::Standard);
    QVERIFY(says(QStringLiteral("As in the papers")));
    QVERIFY(!warnings().contains(QLatin1String("penalty moves")));
    QVERIFY(m_page->mark().findings < marked);
    QCOMPARE(named<FigureSpinBox>(*m_page, "Transaction penalty")->value(), 0.0);
    QCOMPARE(named<FigureSpinBox>(*m_page, "Spend penalty")->value(), 0.0);
    QCOMPARE(named<QComboBox>(*m_page, "Frequency")->currentText(), QStringLiteral("repeat orders"));

    m_document->undo();
    settled();
    QCOMPARE(preset->currentText(), QStringLiteral("notebook"));
    QCOMPARE(named<FigureSpinBox>(*m_page, "Transaction penalty")->value(), 0.001);
    QCOMPARE(warnings(), before);
    QCOMPARE(m_page->mark().findings, marked);
}

void TestModelPage::totalOfStandardStandsBeside()
{
    open(write(QStringLiteral("flo.csv"), floFile(800)));
    const double other = *m_document->results()->modelComparison->standardTotalCltv;
    QVERIFY(says(QStringLiteral("by the preset standard ") + words::wholeMoney(other)));
    choose(*named<QComboBox>(*m_page, "Preset"), QStringLiteral("standard"));
    settled();
    QCOMPARE(m_document->results()->forecast->totalCltv, other);
    QVERIFY(!says(QStringLiteral("by the preset standard")));
}

void TestModelPage::curesSetTheSetting()
{
    open(write(QStringLiteral("flo.csv"), floFile(1500)));
    QVERIFY(warnings().contains(QLatin1String("penalty moves the spend model")));
    const std::size_t place = m_document->history().place();
    QPushButton* cure = button("Set the spend penalty to 0");
    QVERIFY(cure);
    cure->click();
    QCOMPARE(m_document->state().settings.spendPenalty, std::optional(0.0));
    QCOMPARE(m_document->history().place(), place + 1);
    settled();
    QTRY_VERIFY(!warnings().contains(QLatin1String("penalty moves the spend model")));
    QVERIFY(!button("Set the spend penalty to 0"));
    QCOMPARE(named<FigureSpinBox>(*m_page, "Spend penalty")->value(), 0.0);
    m_document->undo();
    settled();
    QTRY_VERIFY(warnings().contains(QLatin1String("penalty moves the spend model")));
}

void TestModelPage::settingsByHandAndBack()
{
    open(write(QStringLiteral("flo.csv"), floFile(300)));
    auto* penalty = named<FigureSpinBox>(*m_page, "Transaction penalty");
    QCOMPARE(penalty->text(), QStringLiteral("0.001"));
    type(*penalty, QStringLiteral("0.00025"));
    QCOMPARE(m_document->state().settings.modelPenalty, std::optional(0.00025));
    QVERIFY(says(QStringLiteral("Set differently by hand: Transaction penalty.")));
    settled();
    QCOMPARE(m_document->results()->transactions->penalty, 0.00025);
    choose(*named<QComboBox>(*m_page, "Transaction model"), QStringLiteral("NBD"));
    QCOMPARE(m_document->state().settings.transactionModel, stats::TransactionModelKind::Nbd);
    settled();
    // The preset again takes its own settings back, and no others.
    choose(*named<QComboBox>(*m_page, "Preset"), QStringLiteral("notebook"));
    QCOMPARE(m_document->state().settings.modelPenalty, std::optional<double>());
    QCOMPARE(m_document->state().settings.transactionModel, stats::TransactionModelKind::Nbd);
    settled();
    QCOMPARE(penalty->value(), 0.001);
    QVERIFY(!says(QStringLiteral("Set differently by hand")));
}

void TestModelPage::ownValueFollowsThePreset()
{
    open(write(QStringLiteral("flo.csv"), floFile(300)));
    auto* frequency = named<QComboBox>(*m_page, "Frequency");
    choose(*frequency, QStringLiteral("repeat orders"));
    QCOMPARE(m_document->state().settings.modelFrequency,
             std::optional(analysis::FrequencyMeaning::RepeatOrders));
    settled();
    choose(*frequency, QStringLiteral("all orders"));
    QCOMPARE(m_document->state().settings.modelFrequency, std::optional<analysis::FrequencyMeaning>());
    type(*named<FigureSpinBox>(*m_page, "Spend penalty"), QStringLiteral("0.02"));
    type(*named<FigureSpinBox>(*m_page, "Spend penalty"), QStringLiteral("0.01"));
    QCOMPARE(m_document->state().settings.spendPenalty, std::optional<double>());
    settled();
}

void TestModelPage::valueSettings()
{
    open(write(QStringLiteral("flo.csv"), floFile(300)));
    auto* discount = named<FigureSpinBox>(*m_page, "Discount rate a month");
    QCOMPARE(discount->text(), QStringLiteral("1%"));
    QVERIFY(says(QStringLiteral("= 12.68% a year"))); // 1.01^12 = 1.126825
    type(*discount, QStringLiteral("2"));
    QCOMPARE(m_document->state().settings.valueDiscountRate, 0.02);
    QTRY_VERIFY(says(QStringLiteral("= 26.82% a year"))); // 1.02^12 = 1.268242
    settled();
    type(*named<QSpinBox>(*m_page, "Months of the CLTV"), QStringLiteral("12"));
    QCOMPARE(m_document->state().settings.valueMonths, 12);
    settled();
    type(*named<FigureSpinBox>(*m_page, "Margin"), QStringLiteral("40"));
    QCOMPARE(m_document->state().settings.valueMargin, 0.4);
    settled();
    words::setDataLocale({.convention = words::DataLocale::Convention::Turkish});
    QEvent language(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page.get(), &language);
    QCOMPARE(discount->text(), QStringLiteral("%2"));
    QCOMPARE(named<FigureSpinBox>(*m_page, "Transaction penalty")->text(), QStringLiteral("0,001"));
    type(*named<FigureSpinBox>(*m_page, "Transaction penalty"), QStringLiteral("0,005"));
    QCOMPARE(m_document->state().settings.modelPenalty, std::optional(0.005));
}

void TestModelPage::analysisDate()
{
    open(write(QStringLiteral("flo.csv"), floFile(300)));
    auto* automatic = named<QCheckBox>(*m_page, "Automatic analysis date");
    auto* date = named<QDateEdit>(*m_page, "Analysis date");
    QVERIFY(automatic->isChecked());
    QVERIFY(!date->isEnabled());
    const QDate own = m_document->results()->summary->analysisDate;
    QCOMPARE(date->date(), own);
    automatic->click();
    QCOMPARE(m_document->state().settings.analysisDate, std::optional(own));
    QTRY_VERIFY(date->isEnabled());
    settled();
    date->setDate(own.addDays(30));
    settled();
    QTRY_COMPARE(m_document->results()->summary->analysisDate, own.addDays(30));
    // Before the newest order it cannot lie: what was there comes back.
    QSignalSpy failed(m_document.get(), &Document::failed);
    date->setDate(own.addDays(-400));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(date->date(), own.addDays(30));
    automatic->click();
    settled();
    QCOMPARE(date->date(), own);
}

void TestModelPage::chartsHaveTheirFigures()
{
    open(write(QStringLiteral("flo.csv"), floFile(1500)));
    const auto* counts = named<ComparisonChart>(*m_page, "Customers by number of purchases");
    const auto& figures = *m_document->results()->modelFigures;
    const ChartTable table = counts->figures();
    QCOMPARE(table.rows.size(), figures.counts.actual.size());
    double customers = 0;
    for (const auto& row : table.rows)
        customers += row[1].raw.toDouble();
    QCOMPARE(customers, 1500.0);
    QCOMPARE(table.rows[2][2].raw.toDouble(), figures.counts.expected[2]);
    QVERIFY(table.rows.back()[0].text.endsWith(u'+'));
    // Notebook counts the first order, so that nobody has none; it is said what that means.
    QCOMPARE(table.rows[0][1].raw.toDouble(), 0.0);
    QVERIFY(counts->accessibleDescription().contains(QLatin1String("first order counts as a repeat")));
    QVERIFY(
        !named<HeatMapChart>(*m_page, "Expected purchases by frequency and recency")->figures().rows.empty());
    QVERIFY(!named<HeatMapChart>(*m_page, "P(alive) by frequency and recency")->figures().rows.empty());
    for (const char* name :
         {"Purchase rates of the customers", "Dropout of the customers", "Average values of the customers"})
        QVERIFY2(!named<DistributionChart>(*m_page, name)->figures().rows.empty(), name);

    const auto* parameters = named<QTableView>(*m_page, "Parameters");
    QCOMPARE(parameters->model()->rowCount(), 7);
    QVERIFY(!parameters->isColumnHidden(ParametersModel::Unpenalised));
    choose(*named<QComboBox>(*m_page, "Preset"), QStringLiteral("standard"));
    settled();
    QVERIFY(parameters->isColumnHidden(ParametersModel::Unpenalised));
    QVERIFY(!counts->accessibleDescription().contains(QLatin1String("first order counts")));
    QVERIFY(counts->figures().rows[0][1].raw.toDouble() > 0);
}

void TestModelPage::clicksWantCustomers()
{
    open(write(QStringLiteral("flo.csv"), floFile(1500)));
    QList<analysis::CustomerFilter> wanted;
    connect(m_page.get(), &Page::customersWanted, m_page.get(),
            [&](const analysis::CustomerFilter& filter) { wanted << filter; });
    auto* map = named<HeatMapChart>(*m_page, "P(alive) by frequency and recency");
    const analysis::CustomerGrid& grid = m_document->results()->modelFigures->grid;
    Q_EMIT map->cellClicked(1, 2);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0].ranges.size(), std::size_t{2});
    const auto& frequency = wanted[0].ranges[0];
    QCOMPARE(frequency.figure, analysis::CustomerFigure::Frequency);
    QCOMPARE(frequency.low, std::optional<double>(grid.frequencyEdges[2]));
    QCOMPARE(frequency.high, std::optional<double>(grid.frequencyEdges[3]));
    const auto& recency = wanted[0].ranges[1];
    QCOMPARE(recency.figure, analysis::CustomerFigure::Recency);
    QCOMPARE(recency.low, std::optional(grid.recencyEdges[1]));
    QCOMPARE(recency.high, std::optional(grid.recencyEdges[2]));
    // The last ones are open: nobody of the cell is missing.
    Q_EMIT map->cellClicked(static_cast<int>(grid.rows()) - 1, static_cast<int>(grid.columns()) - 1);
    QVERIFY(!wanted[1].ranges[0].high && !wanted[1].ranges[1].high);
    Q_EMIT named<ComparisonChart>(*m_page, "Customers by number of purchases")->pairClicked(3);
    QCOMPARE(wanted[2].ranges.size(), std::size_t{1});
    QCOMPARE(wanted[2].ranges[0].low, std::optional(3.0));
    QCOMPARE(wanted[2].ranges[0].high, std::optional(4.0));
}

void TestModelPage::aliveIsNotShownWhereItIsNotKnown()
{
    open(write(QStringLiteral("flo.csv"), floFile(1500)));
    auto* alive = named<HeatMapChart>(*m_page, "P(alive) by frequency and recency");
    showTab("P(alive)");
    QVERIFY(alive->isVisible());
    choose(*named<QComboBox>(*m_page, "Transaction model"), QStringLiteral("NBD"));
    settled();
    QTRY_VERIFY(!alive->isVisible());
    QVERIFY(alive->figures().rows.empty());
    QVERIFY(says(QStringLiteral("P(alive) cannot be told")));
    const auto labels = m_page->findChildren<QLabel*>();
    for (const QLabel* label : labels)
        QVERIFY(!label->isVisible() || !label->text().contains(QLatin1String("100%")));
    m_document->undo();
    settled();
    QTRY_VERIFY(alive->isVisible());
}

namespace {

struct Bench {
    std::atomic<bool> hold{false};
    std::atomic<int> refits{0};
    std::atomic<bool> figures{true};
    std::map<QString, analysis::Results> files; ///< what a file holds stays the same
};

/// Made-up results; holds in a fit until it is let go or told to stop.
Runner fakeRunner(const std::shared_ptr<Bench>& bench)
{
    return [bench](const QString& file, const Settings& settings, const RunOptions& options,
                   const Progress& progress) -> Outcome<analysis::Results> {
        bench->refits += options.refit;
        while (bench->hold && progress.inPhase(int(analysis::Stage::FitTransactions)).shouldContinue(0.5))
            std::this_thread::sleep_for(100us);
        if (!progress.inPhase(int(analysis::Stage::FitTransactions)).shouldContinue(1))
            return Failure{};
        analysis::Results results = bench->files.try_emplace(file, test::fakeResults(50, true)).first->second;
        results.settings = settings;
        if (bench->figures) {
            auto figures = std::make_shared<analysis::ModelFigures>();
            figures->counts = {{10, 40}, {20, 30}};
            results.modelFigures = figures;
        }
        return results;
    };
}

} // namespace

void TestModelPage::cancelKeepsTheResults()
{
    const auto bench = std::make_shared<Bench>();
    show(std::make_unique<Document>(fakeRunner(bench)));
    QSignalSpy said(m_page.get(), &Page::said);
    m_document->open(QStringLiteral("a"));
    QTRY_VERIFY(m_document->isOpen() && !m_document->isRunning());
    auto* fit = named<QPushButton>(*m_page, "Fit");
    auto* cancel = named<QPushButton>(*m_page, "Cancel");
    QVERIFY(cancel->isEnabled());
    cancel->click();
    QCOMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(QLatin1String("Nothing is running")));

    const SharedResults before = m_document->results();
    const QString warned = warnings();
    QSignalSpy cancelled(m_document.get(), &Document::cancelled);
    bench->hold = true;
    fit->click();
    QVERIFY(m_document->isRunning());
    QTRY_COMPARE(bench->refits.load(), 1);
    QCOMPARE(warnings(), warned); // of the former run, while the new one goes on
    QVERIFY(cancel->isEnabled());
    cancel->click();
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(said.size(), 1);
    QVERIFY(!m_document->isRunning());
    QCOMPARE(m_document->results(), before);
    QCOMPARE(warnings(), warned);

    // A setting whose fit is cancelled goes back to what is shown.
    auto* model = named<QComboBox>(*m_page, "Transaction model");
    choose(*model, QStringLiteral("MBG/NBD"));
    QVERIFY(m_document->isRunning());
    cancel->click();
    QCOMPARE(model->currentText(), QStringLiteral("BG/NBD"));
    QCOMPARE(m_document->results(), before);
}

void TestModelPage::figuresStayUntilNewOnesAreThere()
{
    const auto bench = std::make_shared<Bench>();
    show(std::make_unique<Document>(fakeRunner(bench)));
    m_document->open(QStringLiteral("a"));
    QTRY_VERIFY(m_document->isOpen() && !m_document->isRunning());
    const auto* counts = named<ComparisonChart>(*m_page, "Customers by number of purchases");
    QCOMPARE(counts->figures().rows.size(), std::size_t{2});
    // A run that makes no charts: the former ones stay. Those of another file go.
    bench->figures = false;
    m_document->fit();
    QTRY_VERIFY(!m_document->isRunning());
    QVERIFY(!m_document->results()->modelFigures);
    QCOMPARE(counts->figures().rows.size(), std::size_t{2});
    m_document->open(QStringLiteral("b"));
    QTRY_COMPARE(m_document->file(), QStringLiteral("b"));
    QCOMPARE(counts->figures().rows.size(), std::size_t{0});
}

void TestModelPage::floCustomers()
{
    KIYMET_NEED_PRIVATE(flo, "flo_data_20k.csv");
    open(flo);
    const QString text = warnings();
    for (const char* part :
         {"Nobody in this file has been away", "no sign that customers drop out",
          "penalty moves the transaction", "penalty moves the spend", "The spend model has q = 0.47"})
        QVERIFY2(text.contains(QLatin1String(part)), part);
    QCOMPARE(m_page->mark().findings, 5);
    QVERIFY(button("Use the NBD"));
    QVERIFY(says(QStringLiteral("NBD without dropout")));
    // DESIGN: standard is about a quarter lower.
    const auto& results = *m_document->results();
    const double share = *results.modelComparison->standardTotalCltv / results.forecast->totalCltv;
    QVERIFY(share > 0.7 && share < 0.8);
    showTab("P(alive)");
    QVERIFY(says(QStringLiteral("P(alive) cannot be told from this file")));
    QVERIFY(!says(QStringLiteral("100%")));
    choose(*named<QComboBox>(*m_page, "Preset"), QStringLiteral("standard"));
    settled();
    QCOMPARE(m_page->mark().findings, 2);
    QVERIFY(!warnings().contains(QLatin1String("penalty")));
}

void TestModelPage::aReadySummary()
{
    QByteArray text = "ID,x,t_x,T,zbar\n";
    const stats::Simulator simulator(stats::BgNbd{0.6, 6, 0.8, 2.4}, {6, 4, 15}, 3);
    for (std::uint64_t i = 0; i < 500; ++i) {
        const auto one = simulator.summary(i, 30 + double(i % 9));
        text += QByteArray::number(static_cast<qulonglong>(i)) + ',' + QByteArray::number(one.x) + ',' +
                QByteArray::number(one.t_x, 'g', 12) + ',' + QByteArray::number(one.T) + ',' +
                QByteArray::number(one.m, 'g', 12) + '\n';
    }
    open(write(QStringLiteral("summary.csv"), text));
    QVERIFY(m_document->isOpen());
    QCOMPARE(named<QComboBox>(*m_page, "Preset")->currentText(), QStringLiteral("standard"));
    // It has its counts and ages already.
    QVERIFY(!named<QComboBox>(*m_page, "Frequency")->isEnabled());
    QVERIFY(!named<QDateEdit>(*m_page, "Analysis date")->isEnabled());
    QVERIFY(!named<HeatMapChart>(*m_page, "P(alive) by frequency and recency")->figures().rows.empty());
    choose(*named<QComboBox>(*m_page, "Preset"), QStringLiteral("notebook"));
    settled();
    QVERIFY(says(QStringLiteral("by the preset standard")));
}

void TestModelPage::whatMayBeReliedOn()
{
    open(write(QStringLiteral("flo.csv"), floFile(1500)));
    showTab("Trust");
    // Customers' sums: nothing to split, which is said, not passed over.
    QTRY_VERIFY(says(QStringLiteral("cannot be checked with this file")));
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("customers made up by the model")) &&
                                 says(QStringLiteral("would be no surprise")) &&
                                 !says(QStringLiteral("not been compared")),
                             60000);
    QVERIFY(says(QStringLiteral("with 90% certainty")));
    // The notebook's penalties are on.
    QVERIFY(says(QStringLiteral("how far the penalty moves the estimate")));
    QVERIFY(says(QStringLiteral("has just bought for the first time")));
    auto* errors = named<QTableView>(*m_page, "Errors of the estimates");
    QCOMPARE(errors->model()->columnCount(), 4);
    const double total = errors->model()->index(0, 1).data(SortRole).toDouble();
    QCOMPARE(total, m_document->results()->forecast->totalCltv);
    QVERIFY(errors->model()->index(0, 2).data(SortRole).toDouble() < total);
    QVERIFY(errors->model()->index(0, 3).data(SortRole).toDouble() > total);
    QCOMPARE(named<QTableView>(*m_page, "Customers made up by the model")->model()->rowCount(), 6);
    showTab("Validation");
    QVERIFY(says(QStringLiteral("What cannot be checked with it")));
}

void TestModelPage::tabsAreAllSeen_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Turkish") << QStringLiteral("tr");
}

/// No name of a tab is scrolled away, in a window 1280 pixels wide with the list of steps beside the page.
void TestModelPage::tabsAreAllSeen()
{
    QFETCH(const QString, language);
    useLanguage(language);
    m_page->resize(1280 - 190, 640);
    QTest::qWait(50);
    const auto* bar = m_page->findChild<QTabWidget*>()->tabBar();
    QCOMPARE(bar->count(), 8);
    int width = 0;
    for (int i = 0; i < bar->count(); ++i) {
        QVERIFY(!bar->tabText(i).isEmpty());
        width += bar->tabRect(i).width();
    }
    const QByteArray told =
        QByteArray::number(width) + " of " + QByteArray::number(bar->parentWidget()->width());
    useLanguage(QStringLiteral("en"));
    QVERIFY2(width <= bar->parentWidget()->width(), told.constData());
}

void TestModelPage::bootstrapCanBeStopped()
{
    open(write(QStringLiteral("flo.csv"), floFile(400)));
    showTab("Trust");
    auto* errors = named<QTableView>(*m_page, "Errors of the estimates");
    QTest::mouseClick(button("Bootstrap"), Qt::LeftButton);
    QTRY_VERIFY(button("Stop"));
    QTest::mouseClick(button("Stop"), Qt::LeftButton);
    QVERIFY(!button("Stop"));
    QCOMPARE(errors->model()->columnCount(), 4);
    QTest::mouseClick(button("Bootstrap"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("refits to redrawn customers, seed 1")), 120000);
    QCOMPARE(errors->model()->columnCount(), 6);
    // Other results are not what was drawn from.
    choose(*named<QComboBox>(*m_page, "Preset"), QStringLiteral("standard"));
    settled();
    QTRY_COMPARE(errors->model()->columnCount(), 4);
}

void TestModelPage::otherModelsAndPenalties()
{
    open(write(QStringLiteral("flo.csv"), floFile(1500)));
    showTab("Models");
    auto* models = named<QTableView>(*m_page, "Models side by side");
    QTRY_COMPARE_WITH_TIMEOUT(models->model()->rowCount(), 4, 60000);
    QCOMPARE(models->model()->index(0, 1).data(SortRole).toDouble(),
             m_document->results()->transactions->logLikelihood);
    QVERIFY(says(QStringLiteral("of log-likelihood")));
    QTest::mouseClick(button("Choose by cross-validation"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("foretells the last fifth best")), 120000);
    if (QPushButton* use = named<QPushButton>(*m_page, "Use this penalty"); use && use->isVisible()) {
        QTest::mouseClick(use, Qt::LeftButton);
        settled();
        QCOMPARE(m_document->state().settings.modelPenalty, std::optional(0.0));
        QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("There is no penalty on the transaction model")), 60000);
    }
}

void TestModelPage::validationOfALog()
{
    QByteArray text = "customer,date,amount\n";
    const stats::Simulator simulator(stats::BgNbd{0.9, 6, 0.8, 2.4}, {6, 4, 15}, 7);
    const QDate end(2021, 6, 1);
    for (int i = 0; i < 800; ++i) {
        const int weeks = 40 + i % 30;
        const auto one = simulator.customer(std::uint64_t(i), weeks);
        const QDate first = end.addDays(-7 * weeks);
        for (std::size_t k = 0; k <= one.purchases.size(); ++k) {
            const double at = k > 0 ? one.purchases[k - 1] : 0;
            text += QByteArray::number(i) + ',' +
                    first.addDays(qint64(7 * at)).toString(Qt::ISODate).toLatin1() + ',' +
                    QByteArray::number(one.values[k], 'f', 2) + '\n';
        }
    }
    open(write(QStringLiteral("log.csv"), text));
    QVERIFY(m_document->results()->input->isLog());
    showTab("Validation");
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("customers had bought by then")), 120000);
    auto* dates = named<QTableView>(*m_page, "Errors at other dates");
    QCOMPARE(dates->model()->rowCount(), 5);
    auto* gain = named<CurveChart>(*m_page, "Share of later value caught by the best customers");
    QCOMPARE(gain->figures().rows.size(), std::size_t{101});
    const auto figure = [&] {
        return named<CurveChart>(*m_page, "Purchases up to each week, made and expected")
            ->figures()
            .rows.back()[1];
    };
    QVERIFY(figure().raw.toDouble() > 0);
    auto* date = named<QDateEdit>(*m_page, "Last day the model sees");
    date->setDate(date->date().addDays(-30));
    QTRY_VERIFY(!says(QStringLiteral("customers had bought by then")));
    QTRY_VERIFY_WITH_TIMEOUT(says(QStringLiteral("customers had bought by then")), 120000);
    showTab("Trust");
    QVERIFY(says(QStringLiteral("the model foretold")));
    showTab("Models");
    auto* models = named<QTableView>(*m_page, "Models side by side");
    QTRY_COMPARE_WITH_TIMEOUT(models->model()->columnCount(), 8, 60000);
}

void TestModelPage::languageThereAndBack()
{
    open(write(QStringLiteral("flo.csv"), floFile(1500)));
    const auto texts = [this] {
        QStringList all;
        const auto labels = m_page->findChildren<QLabel*>();
        for (const QLabel* label : labels)
            all << label->text();
        const auto buttons = m_page->findChildren<QPushButton*>();
        for (const QPushButton* button : buttons)
            all << button->text();
        const auto* tabs = m_page->findChild<QTabWidget*>();
        for (int i = 0; i < tabs->count(); ++i)
            all << tabs->tabText(i);
        return all;
    };
    const QStringList english = texts();
    useLanguage(QStringLiteral("tr"));
    QCoreApplication::processEvents();
    const QStringList turkish = texts();
    QVERIFY(turkish.contains(QStringLiteral("Ön ayar")));
    QVERIFY(turkish.join(u' ').contains(QStringLiteral("Harcama ceza katsayısını 0 yap")));
    QCOMPARE(turkish.size(), english.size());
    useLanguage(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(texts(), english);
}

void TestModelPage::aMillionCustomers()
{
    if (qEnvironmentVariableIsEmpty("KIYMET_LARGE"))
        QSKIP("runs as tst_model_page_large");
    const QString file = write(QStringLiteral("million.csv"), floFile(1000000));
    test::EventLoopProbe probe;
    QElapsedTimer timer;
    timer.start();
    open(file);
    QVERIFY(m_document->isOpen());
    const QString opened = probe.take();
    const qint64 openedAfter = timer.restart();
    choose(*named<QComboBox>(*m_page, "Preset"), QStringLiteral("standard"));
    settled();
    QCOMPARE(named<ComparisonChart>(*m_page, "Customers by number of purchases")->figures().rows.empty(),
             false);
    qInfo("a million customers: open with charts and comparison %lld ms, other preset %lld ms; longest block "
          "of "
          "the user's thread %s and %s",
          openedAfter, timer.elapsed(), qPrintable(opened), qPrintable(probe.take()));

    // What the Trust tab tells, and a bootstrap that is stopped.
    timer.restart();
    showTab("Trust");
    QTRY_VERIFY_WITH_TIMEOUT(m_document->trustFigures().check(), 300'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_document->trustFigures().evidence().best, 60'000);
    const QString checked = probe.take();
    const qint64 checkedAfter = timer.restart();
    auto* progress = named<QProgressBar>(*m_page, "Progress of the bootstrap");
    QTest::mouseClick(button("Bootstrap"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(progress->value() >= 20, 300'000);
    const qint64 someAfter = timer.restart();
    QTest::mouseClick(button("Stop"), Qt::LeftButton);
    QVERIFY(!button("Stop"));
    qInfo("trust %lld ms, 2 %% of a bootstrap %lld ms; longest block of the user's thread %s and %s",
          checkedAfter, someAfter, qPrintable(checked), qPrintable(probe.take()));
}

QTEST_MAIN(TestModelPage)
#include "tst_model_page.moc"
