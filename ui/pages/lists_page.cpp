// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/lists_page.h"

#include "dialogs/file_choice.h"
#include "files/customers_csv.h"
#include "files/target_list_file.h"
#include "pages/filter_editor.h"
#include "pages/panel_parts.h"
#include "pages/wrapping_part.h"
#include "tables/table_view.h"
#include "words/formats.h"
#include "words/list_words.h"
#include "words/words.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

using analysis::TargetList;

namespace {

std::vector<TargetList> examples()
{
    std::vector<TargetList> lists = analysis::exampleLists();
    for (TargetList& list : lists)
        list.name = words::exampleName(list.name);
    return lists;
}

} // namespace

ListsPage::ListsPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_about(paragraph(this))
    , m_table(new TableView(this))
    , m_new(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_editor(new FilterEditor(this))
    , m_scroll(new QScrollArea(this))
    , m_withoutConsent(new QCheckBox(this))
    , m_noPermission(paragraph(this))
    , m_found(paragraph(this))
    , m_customers(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_formats(new QMenu(this))
    , m_busy(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_members(document)
{
    m_split = new QSplitter(this);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(makeLists());
    m_split->addWidget(makeEditor());
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({430, 740});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_about);
    layout->addWidget(m_split, 1);
    connectControls();
    refresh();
}

QWidget* ListsPage::makeLists()
{
    m_table->setSource(&m_lists);
    m_table->setMinimumHeight(110);
    m_scroll->setMinimumHeight(140);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(true);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(TargetListsModel::Name, QHeaderView::Stretch);
    header->setStretchLastSection(false);

    auto* lists = new QWidget(this);
    auto* layout = new QVBoxLayout(lists);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_import);
    layout->addLayout(buttons);
    return lists;
}

QWidget* ListsPage::makeEditor()
{
    auto* conditions = new QWidget(m_scroll);
    auto* stacked = new QVBoxLayout(conditions);
    stacked->setContentsMargins(0, 0, 6, 0);
    stacked->addWidget(m_editor);
    stacked->addStretch(1);
    m_scroll->setWidget(conditions);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    m_nameLabel->setBuddy(m_name);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_found->setFont(large);
    m_found->setObjectName(QStringLiteral("Found")); // its name is what it says
    m_export->setMenu(m_formats);
    for (const Format format : {Format::Csv, Format::TurkishExcel, Format::Workbook, Format::Conditions})
        m_formats->addAction(QString(), this, [this, format] { chooseExport(format); });
    m_busy->setRange(0, 0);
    m_busy->setMaximumWidth(140);
    m_busy->hide();
    m_cancel->hide();

    auto* editor = new WrappingPart(this);
    auto* layout = new QVBoxLayout(editor);
    layout->setContentsMargins(8, 0, 0, 0);
    auto* name = new QHBoxLayout;
    name->addWidget(m_nameLabel);
    name->addWidget(m_name, 1);
    layout->addLayout(name);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_withoutConsent);
    layout->addWidget(m_noPermission);
    layout->addWidget(m_found);
    auto* use = new QHBoxLayout;
    use->addWidget(m_customers);
    use->addWidget(m_export);
    use->addWidget(m_busy);
    use->addWidget(m_cancel);
    use->addStretch(1);
    layout->addLayout(use);
    return editor;
}

void ListsPage::connectControls()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    chooseRow(index.row());
            });
    connect(m_new, &QPushButton::clicked, this, [this] {
        TargetList list;
        list.name = tr("New list");
        add(std::move(list));
        m_name->setFocus();
        m_name->selectAll();
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const TargetList* list = chosenList()) {
            TargetList same = *list;
            same.name = freeName(same.name);
            add(std::move(same));
        }
    });
    connect(m_remove, &QPushButton::clicked, this, &ListsPage::removeChosen);
    connect(m_import, &QPushButton::clicked, this, &ListsPage::chooseImport);
    connect(m_name, &QLineEdit::editingFinished, this, &ListsPage::rename);
    connect(m_editor, &FilterEditor::filterChanged, this, [this](const analysis::Filter& filter) {
        changeChosen([&filter](TargetList& list) { list.filter = filter; });
    });
    connect(m_withoutConsent, &QCheckBox::toggled, this,
            [this](bool on) { changeChosen([on](TargetList& list) { list.withoutConsent = on; }); });
    connect(m_customers, &QPushButton::clicked, this, &ListsPage::showCustomers);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_writing.cancel(); });
    connect(&m_writing, &JobRunner::runningChanged, this, [this](bool running) {
        m_busy->setVisible(running);
        m_cancel->setVisible(running);
        showFound();
    });
    connect(&m_members, &ListMembers::found, this, &ListsPage::showFound);
    connect(&document().labelReader(), &LabelReader::counted, this, &ListsPage::setChoices);
    connect(&document().labelReader(), &LabelReader::finished, this, [this] {
        // Also where the page is hidden by now: nothing else would tell it.
        if (m_members.results() && m_members.results() == results())
            takeResults();
    });
}

ListsPage::~ListsPage()
{
    // What is being typed is finished when its window goes: then it is too late.
    m_name->disconnect(this);
    m_editor->disconnect(this);
}

void ListsPage::arrange(int width)
{
    m_split->setOrientation(isNarrow(width) ? Qt::Vertical : Qt::Horizontal);
}

QString ListsPage::title() const
{
    return tr("Target lists");
}

void ListsPage::takeResults()
{
    if (ListMembers::canBeFound(results()))
        document().labelReader().read(results());
    setChoices();
    findMembers();
}

void ListsPage::setChoices()
{
    FilterEditor::Choices choices;
    if (ListMembers::canBeFound(results())) {
        const auto& mapping = results()->input->mapping;
        choices.segments = results()->segments->count;
        choices.hasCategory = mapping.contains(data::Role::Category);
        choices.hasChannel = mapping.contains(data::Role::Channel);
        choices.hasMonetary = results()->rfm->hasMonetary();
        choices.hasDates = results()->cleaned && results()->cleaned->customers &&
                           results()->cleaned->customers->last.days.size() == results()->summary->size();
        document().labelReader().countWords(results());
        choices.categories = document().labelReader().words().categories;
        choices.channels = document().labelReader().words().channels;
    }
    m_editor->setChoices(choices);
}

void ListsPage::readSettings()
{
    fillLists();
    showChosen(false);
    findMembers();
}

void ListsPage::fillLists()
{
    std::vector<TargetList> lists = document().state().lists;
    const std::size_t saved = lists.size();
    for (TargetList& example : examples()) {
        const bool taken = std::any_of(lists.begin(), lists.end(),
                                       [&example](const auto& list) { return list.name == example.name; });
        if (!taken)
            lists.push_back(std::move(example));
    }
    if (lists == m_lists.lists() && saved == m_lists.saved())
        return;
    const auto at = std::find_if(lists.begin(), lists.end(),
                                 [this](const TargetList& list) { return list.name == m_chosenName; });
    const bool there = at != lists.end();
    m_chosen = there ? static_cast<int>(at - lists.begin())
                     : std::clamp(m_chosen, 0, std::max(0, static_cast<int>(lists.size()) - 1));
    const QSignalBlocker quiet(m_table->selectionModel());
    m_lists.setLists(std::move(lists), saved);
    m_table->selectionModel()->setCurrentIndex(m_table->model()->index(m_chosen, 0),
                                               QItemSelectionModel::ClearAndSelect |
                                                   QItemSelectionModel::Rows);
    m_table->viewport()->update();
    const QString before = std::exchange(m_chosenName, chosenList() ? chosenList()->name : QString());
    if (!there || before != m_chosenName)
        showChosen(true);
}

const TargetList* ListsPage::chosenList() const
{
    const auto& lists = m_lists.lists();
    return m_chosen >= 0 && m_chosen < static_cast<int>(lists.size())
               ? &lists[static_cast<std::size_t>(m_chosen)]
               : nullptr;
}

void ListsPage::chooseRow(int row)
{
    if (row == m_chosen)
        return;
    m_chosen = row;
    m_chosenName = chosenList() ? chosenList()->name : QString();
    showChosen(true);
    findMembers();
}

void ListsPage::showChosen(bool another)
{
    const TargetList* list = chosenList();
    const bool saved = list && m_chosen < static_cast<int>(m_lists.saved());
    m_remove->setEnabled(saved);
    m_copy->setEnabled(list);
    if (list) {
        if (m_name->text() != list->name)
            m_name->setText(list->name);
        if (another)
            m_editor->startWith(list->filter);
        else
            m_editor->setFilter(list->filter);
        const QSignalBlocker quiet(m_withoutConsent);
        m_withoutConsent->setChecked(list->withoutConsent);
    }
    showFound();
}

ListMembers::Found ListsPage::foundMembers() const
{
    const TargetList* list = chosenList();
    return list ? m_members.of(*list) : nullptr;
}

void ListsPage::findMembers()
{
    std::vector<TargetList> lists = m_lists.lists();
    if (chosenList())
        std::rotate(lists.begin(), lists.begin() + m_chosen, lists.begin() + m_chosen + 1);
    m_members.find(lists);
    showFound();
}

void ListsPage::showFound()
{
    const bool complete = ListMembers::canBeFound(results());
    std::vector<ListMembers::Found> found;
    for (const TargetList& list : m_lists.lists())
        found.push_back(complete ? m_members.of(list) : nullptr);
    m_lists.setFound(std::move(found));
    const TargetList* list = chosenList();
    const ListMembers::Found mine = foundMembers();
    const bool some = mine && *mine && !(*mine)->customers.empty();
    m_customers->setEnabled(some);
    m_export->setEnabled(list && mine && *mine && !m_writing.isRunning());
    const bool permission = complete && results()->input->mapping.contains(data::Role::Permission);
    m_withoutConsent->setVisible(permission);
    m_noPermission->setVisible(complete && !permission);
    if (!complete)
        m_found->clear();
    else if (!mine)
        m_found->setText(document().labelReader().isDone(results())
                             ? tr("Counting…")
                             : tr("Reading categories, channels and permissions…"));
    else if (!*mine)
        m_found->setText(words::text(mine->failure()));
    else
        m_found->setText(words::text(**mine, results()->summary->size(), list->withoutConsent));
}

void ListsPage::changeLists(std::vector<TargetList> lists)
{
    Document::State state = document().state();
    state.lists = std::move(lists);
    document().change(std::move(state));
}

QString ListsPage::freeName(const QString& wanted) const
{
    const auto taken = [this](const QString& name) {
        return std::any_of(m_lists.lists().begin(), m_lists.lists().end(),
                           [&name](const TargetList& list) { return list.name == name; });
    };
    QString name = wanted;
    for (int n = 2; taken(name); ++n)
        name = tr("%1 (%2)", "name of a list, number").arg(wanted).arg(n);
    return name;
}

void ListsPage::add(TargetList list)
{
    std::vector<TargetList> lists = document().state().lists;
    // Another list may have the name; one with the same conditions may have another by now.
    const auto same = std::find_if(lists.begin(), lists.end(), [&list](const TargetList& one) {
        return one.name == list.name && one.filter == list.filter;
    });
    if (same == lists.end()) {
        fillLists();
        list.name = freeName(list.name);
        lists.push_back(list);
    }
    m_chosenName = list.name;
    changeLists(std::move(lists));
    fillLists();
    showChosen(true);
    findMembers();
}

void ListsPage::changeChosen(const std::function<void(TargetList&)>& edit)
{
    if (!chosenList())
        return;
    std::vector<TargetList> lists = document().state().lists;
    auto place = static_cast<std::size_t>(m_chosen);
    if (place >= lists.size()) { // an example becomes a list of the user's own
        place = lists.size();
        lists.push_back(*chosenList());
    }
    edit(lists[place]);
    m_chosenName = lists[place].name;
    changeLists(std::move(lists));
}

void ListsPage::removeChosen()
{
    std::vector<TargetList> lists = document().state().lists;
    if (m_chosen < 0 || m_chosen >= static_cast<int>(lists.size()))
        return;
    lists.erase(lists.begin() + m_chosen);
    m_chosenName.clear();
    changeLists(std::move(lists));
}

void ListsPage::rename()
{
    const TargetList* list = chosenList();
    const QString name = m_name->text().trimmed();
    if (!list || name == list->name)
        return;
    if (name.isEmpty())
        m_name->setText(list->name);
    else
        changeChosen([free = freeName(name)](TargetList& same) { same.name = free; });
}

void ListsPage::chooseImport()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Take target lists from a project or a conditions file"), dataFolder(document()),
        tr("Projects and conditions (*.kiymet *.json)") + QLatin1String(";;") + tr("All files (*)"));
    if (!file.isEmpty())
        addListsFrom(file);
}

void ListsPage::addListsFrom(const QString& file)
{
    Outcome<std::vector<TargetList>> read = files::readTargetLists(file);
    if (!read) {
        Q_EMIT failed(read.failure());
        return;
    }
    std::vector<TargetList> lists = document().state().lists;
    int added = 0;
    for (TargetList& list : *read) {
        // The same list again is no second one.
        if (std::find(lists.begin(), lists.end(), list) != lists.end())
            continue;
        list.name = freeName(list.name);
        m_chosenName = list.name;
        lists.push_back(std::move(list));
        ++added;
    }
    if (added > 0)
        changeLists(std::move(lists));
    Q_EMIT said(added > 0 ? tr("%n list(s) added.", nullptr, added)
                          : tr("There is no new list in that file."));
}

void ListsPage::chooseExport(Format format)
{
    const TargetList* list = chosenList();
    if (!list)
        return;
    const QString suffix = suffixOf(format);
    const QString file = chooseFileToWrite(
        this, tr("Save the list"), besideData(document(), files::asFileName(list->name) + u'.' + suffix),
        tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix), suffix);
    if (!file.isEmpty())
        exportTo(file, format);
}

void ListsPage::exportTo(const QString& file, Format format)
{
    const TargetList* list = chosenList();
    const ListMembers::Found found = foundMembers();
    if (!found || !*found)
        return;
    m_writing.run(listWriter({*list, found, results()}, file, format),
                  [this, file](const files::Unwritten& unwritten) {
                      if (unwritten) {
                          if (unwritten->kind != FailureKind::Cancelled)
                              Q_EMIT failed(*unwritten);
                          return;
                      }
                      Q_EMIT said(tr("Saved as %1.").arg(QDir::toNativeSeparators(file)));
                      Q_EMIT exported(file);
                  });
}

void ListsPage::showCustomers()
{
    const TargetList* list = chosenList();
    const ListMembers::Found found = foundMembers();
    if (!found || !*found)
        return;
    analysis::CustomerFilter filter;
    filter.rows = std::shared_ptr<const std::vector<std::uint32_t>>(found, &(*found)->customers);
    filter.rowsName = list->name;
    Q_EMIT customersWanted(filter);
}

void ListsPage::refresh()
{
    m_about->setText(tr("A target list says who is to be written to. It is saved with the project and counts "
                        "anew on whatever file the project is opened with. Changing an example makes it a "
                        "list of your own."));
    m_table->setAccessibleName(tr("Target lists"));
    m_new->setText(tr("&New list"));
    m_copy->setText(tr("Du&plicate"));
    m_remove->setText(tr("&Remove"));
    m_import->setText(tr("&Import…"));
    m_import->setToolTip(tr("Takes the lists of another project, or conditions saved as a file."));
    m_nameLabel->setText(tr("Na&me:"));
    m_name->setAccessibleName(tr("Name of the list"));
    m_withoutConsent->setText(tr("&Also those who have not given permission to be contacted"));
    m_noPermission->setText(
        tr("The file does not say who may be contacted. Where a column does, map it on the "
           "page Data; customers without permission are then left out."));
    m_customers->setText(tr("&Show the customers"));
    m_export->setText(tr("Save the lis&t as"));
    const QList<QAction*> formats = m_formats->actions();
    formats[0]->setText(tr("&CSV…"));
    formats[1]->setText(tr("CSV for a &Turkish Excel…"));
    formats[2]->setText(tr("&Workbook (XLSX)…"));
    formats[3]->setText(tr("C&onditions, for the batch mode or another project (JSON)…"));
    m_busy->setAccessibleName(tr("Writing"));
    m_cancel->setText(tr("Cancel"));
    fillLists(); // the examples are called otherwise in another language
    m_lists.retranslate();
    m_editor->retranslate();
    showFound();
}

} // namespace kiymet::ui
