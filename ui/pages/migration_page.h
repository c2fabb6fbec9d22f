// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/pipeline.h"
#include "jobs/job_runner.h"
#include "models/migration_models.h"
#include "pages/page.h"

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace kiymet::ui {

class TableView;

/// Who moved between segments: the recipe of the document is run on an earlier file in the background, and
/// both results are set side by side. The comparison follows the document's settings.
class MigrationPage final : public Page {
    Q_OBJECT

public:
    /// Names that are listed at most; a saved list holds all.
    static constexpr std::size_t mostNames = 1000;

    explicit MigrationPage(Document& document, QWidget* parent = nullptr);
    ~MigrationPage() override;
    QString title() const override;
    static QString pageTitle() { return tr("Migration"); }

    void compareWith(const QString& earlierFile);
    /// The list that is shown, whole.
    void exportTo(const QString& file, bool turkishExcel);

Q_SIGNALS:
    void compared();
    void exported(const QString& file);
    void failed(const kiymet::Failure& failure);

protected:
    void takeResults() override;
    void refresh() override;

private:
    using Members = std::shared_ptr<const std::vector<std::uint32_t>>;

    void chooseFile();
    void compare();
    void showComparison();
    void showSummary();
    void fillGroups();
    void showMembers();
    void showFound();
    void chooseExport(bool turkishExcel);
    void showCustomers();
    analysis::Migration::Kind kind() const;

    QString m_earlierFile;
    SharedResults m_comparedTo; ///< of the comparison that is shown or being made
    SharedComparison m_comparison;
    std::optional<MigrationMatrixModel::Place> m_place; ///< the cell that was clicked
    Members m_members;                                  ///< of what is listed; null: not known yet
    std::shared_ptr<analysis::Pipeline> m_pipeline; ///< of the earlier file; the other thread's while it runs

    MigrationMatrixModel m_matrix;
    MigrationNamesModel m_names;
    QLabel* m_about;
    QPushButton* m_choose;
    QLabel* m_file;
    QLabel* m_kindLabel;
    QComboBox* m_kind;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QLabel* m_summary;
    TableView* m_matrixView;
    QLabel* m_groupLabel;
    QComboBox* m_group;
    QWidget* m_room; ///< takes the place of the tables where there is nothing to show
    QLabel* m_found;
    TableView* m_namesView;
    QPushButton* m_customers;
    QPushButton* m_export;
    QMenu* m_formats;
    // Last: their jobs end before what they show does.
    JobRunner m_comparing, m_listing, m_writing;
};

} // namespace kiymet::ui
