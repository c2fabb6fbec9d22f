// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/mapping.h"
#include "models/findings_model.h"
#include "models/rows_model.h"
#include "pages/page.h"
#include "pages/table_loader.h"

#include <optional>
#include <utility>

class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace kiymet::ui {

class ColumnPanel;
class MappingPanel;
class PendingBanner;
class QuestionsPanel;
class ReadingOffer;
class ReadingPanel;
class RowsView;
class TableView;

/// The file as it stands: all its rows, what its columns are and are used as, and how it is read. Shows a
/// file that waits for decisions (Document::pending) in place of the one that is analysed.
class DataPage final : public Page {
    Q_OBJECT

public:
    explicit DataPage(Document& document, QWidget* parent = nullptr);
    ~DataPage() override;
    QString title() const override;
    Mark mark() const override;

    /// Shows a line of the file, and the column of that name where one is given.
    void goToLine(std::uint64_t line, const QString& column = {});

protected:
    void refresh() override;
    void takeResults() override;
    void readSettings() override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeTables();
    QWidget* makePanels();
    void connectDocument();
    void connectLoader();

    QString shownFile() const;
    const analysis::Settings& shownSettings() const;
    /// A step of the document, or another try with the file that waits.
    template<typename Edit>
    void changeInput(Edit&& edit);

    void followDocument();
    void showTable();
    void showMapping();
    void showReading();
    void showAbout();
    void showPending();
    void showQuestions();
    void showColumn(int column);
    /// The file as it was read for the analysis, where that is the file shown.
    const data::Input* analysed() const;
    void choose(const QString& key, const QString& value);
    void copy(bool withHeader);
    void goToFinding(int row);

    RowsModel m_rows;
    FindingsModel m_findings;
    TableLoader m_loader;
    /// What the loader was asked for.
    std::optional<std::pair<QString, data::InputOptions>> m_asked;
    std::optional<Failure> m_failure; ///< why there is no table, or not all of it
    data::MappingSketch m_sketch;
    int m_column = -1;
    QString m_columnName;
    double m_profiled = 1; ///< share of the profiles that are there

    QLabel* m_about;
    QLabel* m_lineName;
    QSpinBox* m_line;
    QPushButton* m_go;
    PendingBanner* m_pending;
    ReadingOffer* m_offer;
    RowsView* m_table;
    QLabel* m_findingsTitle;
    TableView* m_findingsTable;
    QTabWidget* m_tabs;
    QuestionsPanel* m_questions;
    MappingPanel* m_mapping;
    ColumnPanel* m_columnPanel;
    ReadingPanel* m_reading;
};

} // namespace kiymet::ui
