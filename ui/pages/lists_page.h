// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/list_members.h"
#include "jobs/job_runner.h"
#include "models/target_lists_model.h"
#include "pages/list_export.h"
#include "pages/page.h"

#include <vector>

class QSplitter;
class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace kiymet::ui {

class FilterEditor;
class TableView;

/// Target lists: who is to be written to. Lists are kept in the project by name, and hold for whatever file
/// the project is of; every change of one is a step that can be undone. Two examples are always at hand.
class ListsPage final : public Page {
    Q_OBJECT

public:
    using Format = ListFormat;

    explicit ListsPage(Document& document, QWidget* parent = nullptr);
    ~ListsPage() override;
    QString title() const override;
    void arrange(int width) override;

    /// Keeps the list, unless it is there, and chooses it.
    void add(analysis::TargetList list);
    /// The chosen list to a file, in the background.
    void exportTo(const QString& file, Format format);
    /// The lists of a project, or one list as JSON, beside those that are there.
    void addListsFrom(const QString& file);

Q_SIGNALS:
    void exported(const QString& file);
    void failed(const kiymet::Failure& failure);

protected:
    void takeResults() override;
    void refresh() override;
    void readSettings() override;

private:
    QWidget* makeLists();
    QWidget* makeEditor();
    void connectControls();
    void fillLists();
    void chooseRow(int row);
    void showChosen(bool another);
    void showFound();
    void setChoices();
    /// The chosen list first.
    void findMembers();
    /// Of the chosen list; null: not known.
    ListMembers::Found foundMembers() const;
    const analysis::TargetList* chosenList() const;
    /// Changes the chosen list; an example becomes a list of the user's own.
    void changeChosen(const std::function<void(analysis::TargetList&)>& edit);
    void changeLists(std::vector<analysis::TargetList> lists);
    QString freeName(const QString& wanted) const;
    void removeChosen();
    void rename();
    void chooseImport();
    void chooseExport(Format format);
    void showCustomers();

    TargetListsModel m_lists;
    int m_chosen = 0;       ///< row
    QString m_chosenName{}; ///< of that row: it stays chosen where rows move
    QLabel* m_about;
    TableView* m_table;
    QPushButton* m_new;
    QPushButton* m_copy;
    QPushButton* m_remove;
    QPushButton* m_import;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    FilterEditor* m_editor;
    QScrollArea* m_scroll;
    QSplitter* m_split; ///< the lists, and one of them
    QCheckBox* m_withoutConsent;
    QLabel* m_noPermission;
    QLabel* m_found;
    QPushButton* m_customers;
    QPushButton* m_export;
    QMenu* m_formats;
    QProgressBar* m_busy;
    QPushButton* m_cancel;
    // Last: their jobs end before what they show does.
    ListMembers m_members;
    JobRunner m_writing;
};

} // namespace kiymet::ui
