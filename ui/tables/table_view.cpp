// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/table_view.h"

#include "models/table_model.h"
#include "tables/roomy_delegate.h"
#include "tables/shortened_tip.h"
#include "tables/table_look.h"

#include <QAction>
#include <QClipboard>
#include <QCollator>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace kiymet::ui {

namespace {

/// Text that holds a tab, a line break or a quote is quoted, as spreadsheets do themselves.
QString forClipboard(QString text)
{
    if (!text.contains(QLatin1Char('\t')) && !text.contains(QLatin1Char('\n')) &&
        !text.contains(QLatin1Char('"')))
        return text;
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

/// Texts in the order of the window's language (Qt's own way takes that of the system), figures by size.
class SortProxy final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const QVariant a = left.data(sortRole());
        const QVariant b = right.data(sortRole());
        if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
            return QCollator(QLocale()).compare(a.toString(), b.toString()) < 0;
        return QSortFilterProxyModel::lessThan(left, right);
    }
};

} // namespace

TableView::TableView(QWidget* parent)
    : QTableView(parent)
    , m_proxy(new SortProxy(this))
    , m_copy(new QAction(this))
    , m_copyWithHeader(new QAction(this))
    , m_selectAll(new QAction(this))
{
    m_proxy->setSortRole(SortRole);
    QTableView::setModel(m_proxy);
    setItemDelegate(new RoomyDelegate(this));
    setTableLook(*this);
    setSelectionBehavior(SelectRows);
    horizontalHeader()->setHighlightSections(false);
    setSortable(false);

    setTableActions(*this, {{m_copy, QKeySequence::Copy},
                            {m_copyWithHeader, Qt::CTRL | Qt::SHIFT | Qt::Key_C},
                            {m_selectAll, QKeySequence::SelectAll}});
    connect(m_copy, &QAction::triggered, this, [this] { copy(false); });
    connect(m_copyWithHeader, &QAction::triggered, this, [this] { copy(true); });
    connect(m_selectAll, &QAction::triggered, this, &TableView::selectAll);
    tellShortened(*this);
    retranslate();
}

void TableView::setSource(QAbstractItemModel* model)
{
    m_proxy->setSourceModel(model);
}

void TableView::setSortable(bool sortable)
{
    setSortingEnabled(sortable);
    horizontalHeader()->setSectionsClickable(sortable);
    // As the model has it until a header is pressed.
    m_proxy->sort(-1);
    horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
}

QString TableView::selectedText(bool withHeader) const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected)
        rows << index.row();
    if (rows.isEmpty())
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            rows << row;
    std::sort(rows.begin(), rows.end());

    QList<int> columns; // as they stand on screen
    for (int place = 0; place < horizontalHeader()->count(); ++place)
        if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
            columns << column;

    QString text;
    const auto line = [&text, &columns](auto&& cell) {
        for (qsizetype i = 0; i < columns.size(); ++i)
            text += (i ? QStringLiteral("\t") : QString()) + forClipboard(cell(columns[i]));
        text += QLatin1Char('\n');
    };
    if (withHeader)
        line([this](int column) { return m_proxy->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : std::as_const(rows))
        line([this, row](int column) { return m_proxy->index(row, column).data(CopyRole).toString(); });
    return text;
}

void TableView::copy(bool withHeader) const
{
    QGuiApplication::clipboard()->setText(selectedText(withHeader));
}

void TableView::fitColumns(int widest)
{
    resizeColumnsToContents();
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        setColumnWidth(column, std::clamp(columnWidth(column) + 8, 48, widest));
}

void TableView::shareWidth()
{
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    // A model may get its columns later, or others.
    const auto first = [this] {
        if (horizontalHeader()->count() > 0)
            horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    };
    first();
    connect(horizontalHeader(), &QHeaderView::sectionCountChanged, this, first);
    // Queued: while a header shares the width out, its sections say so one by one, before the last is done.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &TableView::fitHeaderHeight,
            Qt::QueuedConnection);
    connect(m_proxy, &QAbstractItemModel::headerDataChanged, this, &TableView::fitHeaderHeight);
}

void TableView::stretch(int column, int least)
{
    m_stretched = column;
    m_leastStretched = least;
    fitStretched();
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != m_stretched)
            fitStretched();
    });
}

void TableView::fitStretched()
{
    QHeaderView* header = horizontalHeader();
    if (m_stretched < 0 || m_stretched >= header->count())
        return;
    const int others = header->length() - header->sectionSize(m_stretched);
    const int left = header->viewport()->width() - others;
    header->setSectionResizeMode(m_stretched, QHeaderView::Fixed);
    header->resizeSection(m_stretched, std::max(left, m_leastStretched));
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitStretched();
}

void TableView::fitHeaderHeight()
{
    int height = 0;
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        const QRect room(0, 0, std::max(1, columnWidth(column) - 10), 1000);
        const QString name = m_proxy->headerData(column, Qt::Horizontal).toString();
        height = std::max(height, fontMetrics().boundingRect(room, Qt::TextWordWrap, name).height());
    }
    horizontalHeader()->setFixedHeight(height + 8);
    updateGeometry();
}

void TableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TableView::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copyWithHeader->setText(tr("Copy with column names"));
    m_selectAll->setText(tr("Select all"));
}

} // namespace kiymet::ui
