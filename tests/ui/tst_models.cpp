// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_results.h"
#include "models/customers_model.h"
#include "models/findings_model.h"
#include "models/parameters_model.h"
#include "models/segments_model.h"
#include "tables/table_view.h"
#include "words/formats.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSortFilterProxyModel>
#include <QTest>

#include <limits>
#include <memory>

using namespace kiymet;
using analysis::CustomerColumn;
using ui::CustomersModel;
using ui::FindingsModel;
using ui::ParametersModel;
using ui::SegmentsModel;

namespace {

std::shared_ptr<const analysis::Results> made(std::size_t customers, bool selected = false)
{
    return std::make_shared<const analysis::Results>(test::fakeResults(customers, selected));
}

void show(CustomersModel& model, const std::shared_ptr<const analysis::Results>& results)
{
    model.setCustomers(results, nullptr, results->top);
}

constexpr int at(CustomerColumn column)
{
    return static_cast<int>(column);
}

QString shown(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// Texts that a spreadsheet takes only in quotes.
class NotesModel final : public ui::TableModel {
protected:
    int rows() const override { return 3; }
    int columns() const override { return 2; }
    ui::Cell cell(int row, int column) const override
    {
        const QStringList notes{QStringLiteral("a\tb"), QStringLiteral("say \"yes\""),
                                QStringLiteral("plain")};
        return {column == 0 ? QString::number(row + 1) : notes[row], {}, {}};
    }
    QString title(int column) const override
    {
        return column == 0 ? QStringLiteral("id") : QStringLiteral("note");
    }
    bool isFigure(int) const override { return false; }
};

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheRules_data();
    void keepsTheRules();
    void findings();
    void segments();
    void customers();
    void customerWithoutValue();
    void aliveNotIdentifiable_data();
    void aliveNotIdentifiable();
    void parameters();
    void parametersWithoutDropout();
    void incompleteResults();
    void tableSortsByFigures();
    void tableCopies();
};

void TestModels::init()
{
    words::setDataLocale({words::DataLocale::Convention::English, QString()});
}

void TestModels::keepsTheRules_data()
{
    QTest::addColumn<QString>("model");
    for (const char* name : {"findings", "segments", "customers", "parameters"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestModels::keepsTheRules()
{
    QFETCH(const QString, model);
    FindingsModel findings;
    SegmentsModel segments;
    CustomersModel customers;
    ParametersModel parameters;
    ui::TableModel* tested = nullptr;
    if (model == QLatin1String("findings"))
        tested = &findings;
    else if (model == QLatin1String("segments"))
        tested = &segments;
    else if (model == QLatin1String("customers"))
        tested = &customers;
    else
        tested = &parameters;

    const QAbstractItemModelTester tester(tested, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(tested);
    proxy.setSortRole(ui::SortRole);
    const QAbstractItemModelTester proxyTester(&proxy,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);

    const auto set = [&](const std::shared_ptr<const analysis::Results>& results) {
        findings.setFindings(results ? results->findings : std::vector<analysis::Finding>());
        segments.setSegments(results ? results->segments : nullptr);
        customers.setCustomers(results, nullptr, results ? results->top : nullptr);
        parameters.setResults(results.get());
    };
    QCOMPARE(tested->rowCount(), 0);
    tested->retranslate();
    for (const std::size_t size : {30U, 1U, 200U}) {
        set(made(size));
        QVERIFY(tested->rowCount() > 0);
        QCOMPARE(proxy.rowCount(), tested->rowCount());
        tested->retranslate();
        proxy.sort(0, Qt::DescendingOrder);
        // Every cell says something for every role, or nothing, without a fault; so do places outside.
        for (int row = -1; row <= tested->rowCount(); ++row)
            for (int column = -1; column <= tested->columnCount(); ++column)
                for (int role = 0; role <= ui::CopyRole; ++role) {
                    tested->data(tested->index(row, column), role);
                    tested->headerData(column, Qt::Horizontal, role);
                    tested->headerData(row, Qt::Vertical, role);
                }
        for (int column = 0; column < tested->columnCount(); ++column)
            QVERIFY(!tested->headerData(column, Qt::Horizontal).toString().isEmpty());
    }
    set(nullptr);
    QCOMPARE(tested->rowCount(), 0);
    QCOMPARE(proxy.rowCount(), 0);
}

void TestModels::findings()
{
    using namespace analysis;
    FindingsModel model;
    Finding zero{FindingKind::ZeroValue, Severity::Warning, Stage::Clean, 12, 3400, {}, 7, true, {}, {}};
    Finding selected{
        FindingKind::SelectedCustomers, Severity::Problem, Stage::Summarise, 0, 0, {}, 0, false, {}, {}};
    model.setFindings({zero, selected});
    QCOMPARE(shown(model, 0, FindingsModel::Severity), QStringLiteral("Warning"));
    QCOMPARE(shown(model, 1, FindingsModel::Severity), QStringLiteral("Problem"));
    QVERIFY(!shown(model, 0, FindingsModel::Message).isEmpty());
    QVERIFY(shown(model, 0, FindingsModel::Message) != shown(model, 1, FindingsModel::Message));
    QCOMPARE(shown(model, 0, FindingsModel::Affected), QStringLiteral("12 (0.4%)"));
    QCOMPARE(model.index(0, FindingsModel::Affected).data(Qt::ToolTipRole).toString(),
             QStringLiteral("12 of 3,400"));
    QCOMPARE(shown(model, 1, FindingsModel::Affected), QString()); // a count makes no sense there
    // Each severity has its own picture.
    const auto picture = [&model](int row) {
        return model.index(row, FindingsModel::Severity)
            .data(Qt::DecorationRole)
            .value<QIcon>()
            .pixmap(16, 16)
            .toImage();
    };
    QVERIFY(!picture(0).isNull());
    QVERIFY(picture(0) != picture(1));
}

void TestModels::segments()
{
    analysis::Segments segments;
    segments.count = 2;
    segments.figures.resize(2);
    segments.figures[0].customers = 1234;
    segments.figures[0].sum[7] = 5000;
    segments.figures[0].mean[7] = 4.0519;
    segments.figures[0].mean[5] = 0.8449;
    segments.figures[0].mean[6] = 99.5;
    SegmentsModel model;
    model.setSegments(std::make_shared<const analysis::Segments>(segments));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(shown(model, 0, SegmentsModel::Segment), QStringLiteral("A"));
    QCOMPARE(shown(model, 1, SegmentsModel::Segment), QStringLiteral("B"));
    QCOMPARE(shown(model, 0, SegmentsModel::Customers), QStringLiteral("1,234"));
    QCOMPARE(shown(model, 0, SegmentsModel::CltvMean), QStringLiteral("4.05"));
    QCOMPARE(shown(model, 0, SegmentsModel::CltvSum), QStringLiteral("5,000.00"));
    QCOMPARE(shown(model, 0, SegmentsModel::Sales6Month), QStringLiteral("0.84"));
    QCOMPARE(shown(model, 0, SegmentsModel::AverageValue), QStringLiteral("99.50"));
    QCOMPARE(model.index(0, SegmentsModel::CltvMean).data(ui::SortRole).toDouble(), 4.0519);
}

void TestModels::customers()
{
    CustomersModel model;
    show(model, made(200));
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(shown(model, 0, at(CustomerColumn::Id)), QStringLiteral("C199"));
    QCOMPARE(shown(model, 0, at(CustomerColumn::Orders)), QStringLiteral("200"));
    QCOMPARE(shown(model, 0, at(CustomerColumn::Sales3Month)), QStringLiteral("2.00"));
    QCOMPARE(shown(model, 0, at(CustomerColumn::Sales6Month)), QStringLiteral("4.00"));
    QCOMPARE(shown(model, 0, at(CustomerColumn::ExpectedAverageValue)), QStringLiteral("1,434.50"));
    QCOMPARE(shown(model, 0, at(CustomerColumn::Alive)), QStringLiteral("100.0%"));
    QCOMPARE(shown(model, 0, at(CustomerColumn::Cltv)), QStringLiteral("2,000.00"));
    QCOMPARE(shown(model, 0, at(CustomerColumn::Segment)), QStringLiteral("A"));
    QCOMPARE(shown(model, 19, at(CustomerColumn::Id)), QStringLiteral("C180"));

    words::setDataLocale({words::DataLocale::Convention::Turkish, QStringLiteral("₺")});
    QCOMPARE(shown(model, 0, at(CustomerColumn::Cltv)), QStringLiteral("₺2.000,00"));
    QCOMPARE(shown(model, 1, at(CustomerColumn::Alive)), QStringLiteral("%99,5"));
}

void TestModels::customerWithoutValue()
{
    auto results = test::fakeResults(1);
    auto forecast = std::make_shared<analysis::Forecast>(*results.forecast);
    forecast->cltv[0] = std::numeric_limits<double>::quiet_NaN();
    forecast->averageValue[0] = std::numeric_limits<double>::quiet_NaN();
    auto segments = std::make_shared<analysis::Segments>(*results.segments);
    segments->of[0] = -1;
    results.forecast = forecast;
    results.segments = segments;
    CustomersModel model;
    show(model, std::make_shared<const analysis::Results>(results));
    QCOMPARE(shown(model, 0, at(CustomerColumn::Cltv)), words::none());
    QCOMPARE(shown(model, 0, at(CustomerColumn::Segment)), QString());
    QCOMPARE(model.index(0, at(CustomerColumn::Cltv)).data(ui::CopyRole).toString(), QString());
    QVERIFY(!model.index(0, at(CustomerColumn::Cltv)).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestModels::aliveNotIdentifiable_data()
{
    QTest::addColumn<analysis::FindingKind>("kind");
    QTest::addColumn<bool>("identifiable");
    QTest::newRow("selected customers") << analysis::FindingKind::SelectedCustomers << false;
    QTest::newRow("no dropout") << analysis::FindingKind::NoDropout << false;
    QTest::newRow("another finding") << analysis::FindingKind::SpendCorrelation << true;
}

void TestModels::aliveNotIdentifiable()
{
    QFETCH(const analysis::FindingKind, kind);
    QFETCH(const bool, identifiable);
    auto results = test::fakeResults(10);
    results.findings.push_back(
        {kind, analysis::Severity::Warning, analysis::Stage::FitTransactions, 0, 0, {}, 0, false, {}, {}});
    CustomersModel model;
    show(model, std::make_shared<const analysis::Results>(results));
    const QModelIndex cell = model.index(0, at(CustomerColumn::Alive));
    QCOMPARE(cell.data().toString(),
             identifiable ? QStringLiteral("100.0%") : QStringLiteral("not identifiable"));
    QCOMPARE(cell.data(Qt::ToolTipRole).toString().isEmpty(), identifiable);
}

void TestModels::parameters()
{
    ParametersModel model;
    model.setResults(made(5).get());
    QCOMPARE(model.rowCount(), 7);
    QStringList table;
    for (int row = 0; row < model.rowCount(); ++row)
        table << shown(model, row, ParametersModel::Parameter) + QLatin1Char(' ') +
                     shown(model, row, ParametersModel::Value) + QLatin1Char(' ') +
                     shown(model, row, ParametersModel::StandardError);
    const QStringList expected{
        QStringLiteral("r 0.243 0.0126"), QStringLiteral("alpha 4.414 0.378"),
        QStringLiteral("a 0.793 0.186"),  QStringLiteral("b 2.426 0.705"),
        QStringLiteral("p 6.25 none"),    QStringLiteral("q 3.74 none"),
        QStringLiteral("v 15.44 none"),
    };
    QCOMPARE(table, expected);
}

void TestModels::parametersWithoutDropout()
{
    auto results = test::fakeResults(5);
    auto fit = std::make_shared<stats::TransactionFit>(*results.transactions);
    fit->model.parameters[2] = 0;
    fit->standardErrors.reset();
    fit->boundary = stats::TransactionBoundary::NoDropout;
    results.transactions = fit;
    ParametersModel model;
    model.setResults(&results);
    QCOMPARE(shown(model, 2, ParametersModel::Value), QStringLiteral("0"));
    QCOMPARE(shown(model, 3, ParametersModel::Value), QStringLiteral("not identified"));
}

void TestModels::incompleteResults()
{
    // What lies behind the last stage that ran is null.
    auto results = test::fakeResults(5);
    results.segments = nullptr;
    results.spend = nullptr;
    SegmentsModel segments;
    segments.setSegments(results.segments);
    QCOMPARE(segments.rowCount(), 0);
    ParametersModel parameters;
    parameters.setResults(&results);
    QCOMPARE(parameters.rowCount(), 4);
}

void TestModels::tableSortsByFigures()
{
    // 100 customers: the top's orders are 100, 99 ... 81, and as texts "100" would come before "81".
    CustomersModel model;
    show(model, made(100));
    ui::TableView table;
    table.setSource(&model);
    table.setSortable(true);
    QCOMPARE(table.model()->index(0, at(CustomerColumn::Id)).data().toString(), QStringLiteral("C99"));
    table.sortByColumn(at(CustomerColumn::Orders), Qt::AscendingOrder);
    QCOMPARE(table.model()->index(0, at(CustomerColumn::Orders)).data().toString(), QStringLiteral("81"));
    QCOMPARE(table.model()->index(19, at(CustomerColumn::Orders)).data().toString(), QStringLiteral("100"));
    table.sortByColumn(at(CustomerColumn::Cltv), Qt::DescendingOrder);
    QCOMPARE(table.model()->index(0, at(CustomerColumn::Cltv)).data().toString(), QStringLiteral("1,000.00"));
}

void TestModels::tableCopies()
{
    NotesModel model;
    ui::TableView table;
    table.setSource(&model);
    table.selectRow(1);
    QCOMPARE(table.selectedText(false), QStringLiteral("2\t\"say \"\"yes\"\"\"\n"));
    table.clearSelection();
    QCOMPARE(table.selectedText(true),
             QStringLiteral("id\tnote\n1\t\"a\tb\"\n2\t\"say \"\"yes\"\"\"\n3\tplain\n"));

    // Figures go in full and in the data locale's form, without groups or currency.
    words::setDataLocale({words::DataLocale::Convention::Turkish, QStringLiteral("₺")});
    CustomersModel customers;
    show(customers, made(100));
    table.setSource(&customers);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.selectRow(0);
    QTest::keySequence(&table, QKeySequence::Copy);
    const QStringList cells = QGuiApplication::clipboard()->text().trimmed().split(QLatin1Char('\t'));
    QCOMPARE(cells[at(CustomerColumn::Id)], QStringLiteral("C99"));
    QCOMPARE(cells[at(CustomerColumn::Orders)], QStringLiteral("100"));
    QCOMPARE(cells[at(CustomerColumn::ExpectedAverageValue)], QStringLiteral("1334,5"));
    QCOMPARE(cells[at(CustomerColumn::Sales6Month)], QStringLiteral("2"));
    QCOMPARE(cells[at(CustomerColumn::Cltv)], QStringLiteral("1000"));
    QCOMPARE(cells[at(CustomerColumn::Segment)], QStringLiteral("A"));
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
