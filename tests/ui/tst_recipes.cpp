// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_results.h"
#include "shell/project_actions.h"
#include "shell/recipe_actions.h"
#include "shell/recipe_fit_dialog.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace kiymet;
using namespace kiymet::ui;

namespace {

/// Takes any settings but an analysis date before 2021-06-01.
Outcome<analysis::Results> fakeRun(const QString& file, const analysis::Settings& settings, const RunOptions&,
                                   const Progress&)
{
    if (settings.analysisDate && *settings.analysisDate < QDate(2021, 6, 1)) {
        Failure failure;
        failure.kind = FailureKind::AnalysisDateTooEarly;
        failure.file = file;
        return failure;
    }
    analysis::Results results = test::fakeResults(40);
    results.settings = settings;
    return results;
}

} // namespace

/// The decisions made on one file, carried to another.
class TestRecipes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_document = std::make_unique<Document>(fakeRun);
        m_project = std::make_unique<ProjectActions>(*m_document, *m_window,
                                                     m_home->filePath(QStringLiteral("journals")));
        m_recipes = std::make_unique<RecipeActions>(*m_document, *m_project, *m_window);
        m_said = std::make_unique<QSignalSpy>(m_recipes.get(), &RecipeActions::said);
        m_may = write(
            QStringLiteral("may.csv"),
            "customer_id,first_order_date,last_order_date,adet,tutar\nk1,2021-01-31,2021-02-28,2,7.5\n");
        m_state = {};
        m_state.settings.segmentCount = 6;
        m_state.settings.input.mapping = {{data::Role::Value, {QStringLiteral("tutar")}},
                                          {data::Role::Orders, {QStringLiteral("adet")}}};
        m_state.notes = QStringLiteral("not");
    }
    void cleanup()
    {
        m_said.reset();
        m_recipes.reset();
        m_project.reset();
        m_document.reset();
        m_window.reset();
    }

    void everythingFits()
    {
        m_recipes->open(m_may, m_state);
        QTRY_COMPARE(m_said->size(), 1);
        QVERIFY(!dialog());
        QCOMPARE(m_document->file(), m_may);
        QCOMPARE(m_document->state().settings.segmentCount, 6);
        QCOMPARE(m_document->state().notes, QStringLiteral("not"));
    }

    void whatDoesNotFitIsListed()
    {
        const QString june = write(
            QStringLiteral("june.csv"),
            "customer_id,first_order_date,last_order_date,adet,tutar_tl\nk1,2021-01-31,2021-02-28,2,7.5\n");
        QSignalSpy wanted(m_recipes.get(), &RecipeActions::dataPageWanted);
        m_recipes->open(june, m_state);
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        const auto* table = dialog()->findChild<QTableWidget*>();
        QStringList cells;
        for (int row = 0; row < table->rowCount(); ++row)
            for (int column = 0; column < table->columnCount(); ++column)
                cells << table->item(row, column)->text();
        QVERIFY2(cells.contains(QStringLiteral("tutar")) &&
                     cells.contains(QStringLiteral("perhaps tutar_tl")),
                 qPrintable(cells.join(u'|')));
        QCOMPARE(m_document->file(), june);
        QCOMPARE(m_document->state().settings.segmentCount, 6);
        QVERIFY(!m_document->state().settings.input.mapping.contains(data::Role::Value));
        dialog()->accept();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_said->size(), 0);
    }

    void applied()
    {
        m_document->open(m_may);
        QTRY_VERIFY(m_document->isOpen() && !m_document->isRunning());
        m_recipes->apply(m_state.settings);
        QTRY_COMPARE(m_said->size(), 1);
        QCOMPARE(m_document->state().settings.segmentCount, 6);
        QVERIFY(m_document->history().canUndo()); // a step like any other
        m_document->undo();
        QCOMPARE(m_document->state().settings.segmentCount, 4);
    }

    void aDateOfLastMonthIsLeftOut()
    {
        m_state.settings.analysisDate = QDate(2021, 5, 1);
        m_recipes->open(m_may, m_state);
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QCOMPARE(dialog()->findChild<QTableWidget*>()->rowCount(), 1);
        QVERIFY(!m_document->state().settings.analysisDate);
        QCOMPARE(m_document->state().settings.segmentCount, 6);
        dialog()->reject();
    }

    void aFileThatIsNotThere()
    {
        QSignalSpy failed(m_recipes.get(), &RecipeActions::failed);
        m_recipes->open(m_home->filePath(QStringLiteral("none.csv")), m_state);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!m_document->isOpen());
    }

private:
    QString write(const QString& name, const QByteArray& content) const
    {
        const QString path = m_home->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }
    RecipeFitDialog* dialog() const { return m_window->findChild<RecipeFitDialog*>(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<ProjectActions> m_project;
    std::unique_ptr<RecipeActions> m_recipes;
    std::unique_ptr<QSignalSpy> m_said;
    Document::State m_state;
    QString m_may;
};

QTEST_MAIN(TestRecipes)
#include "tst_recipes.moc"
