// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows_model.h"

#include "models/table_model.h"
#include "words/data_words.h"
#include "words/formats.h"

#include <algorithm>
#include <limits>

namespace kiymet::ui {

namespace {

constexpr qsizetype cacheBytes = qsizetype{64} << 20;
/// More than a screen shows: what was scrolled past is not read.
constexpr qsizetype mostWanted = 8;

QString asShown(std::string_view cell)
{
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    // One line a row, whatever is in it.
    text.replace(QLatin1String("\r\n"), QStringLiteral("↵"));
    text.replace(QLatin1Char('\n'), QStringLiteral("↵"));
    text.replace(QLatin1Char('\r'), QStringLiteral("↵"));
    constexpr qsizetype most = 500;
    return text.size() > most ? text.left(most) + QStringLiteral("…") : text;
}

} // namespace

RowsModel::RowsModel(QObject* parent) : QAbstractTableModel(parent), m_pages(cacheBytes) {}

void RowsModel::setColumns(const QStringList& names)
{
    beginResetModel();
    m_columns.clear();
    for (const QString& name : names)
        m_columns.push_back({name, {}, {}});
    m_rows = 0;
    m_pages.clear();
    m_wanted.clear();
    m_owed.clear();
    endResetModel();
}

void RowsModel::setRows(std::uint64_t rows)
{
    rows = std::min<std::uint64_t>(rows, std::numeric_limits<int>::max());
    if (rows == m_rows)
        return;
    if (rows < m_rows) {
        beginResetModel();
        m_pages.clear();
        m_rows = rows;
        endResetModel();
        return;
    }
    beginInsertRows({}, static_cast<int>(m_rows), static_cast<int>(rows) - 1);
    m_rows = rows;
    endInsertRows();
}

QList<std::uint64_t> RowsModel::takeWanted()
{
    QList<std::uint64_t> pages;
    std::swap(pages, m_wanted);
    std::reverse(pages.begin(), pages.end());
    m_owed += pages;
    return pages;
}

void RowsModel::setPage(std::uint64_t page, std::shared_ptr<const data::RowWindow> rows)
{
    m_owed.removeAll(page);
    const std::uint64_t first = page * pageRows;
    if (first >= m_rows || rows->first() != first)
        return;
    const auto last =
        static_cast<int>(std::min(first + std::max<std::uint64_t>(rows->rows(), 1), m_rows) - 1);
    const auto cost = static_cast<qsizetype>(rows->bytes());
    m_pages.insert(page, new Page{std::move(rows)}, std::min(cost, cacheBytes / 4));
    Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(last, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, static_cast<int>(first), last);
}

void RowsModel::setUnreadablePage(std::uint64_t page)
{
    m_owed.removeAll(page);
    const std::uint64_t first = page * pageRows;
    if (first >= m_rows)
        return;
    m_pages.insert(page, new Page{}, 1);
    const auto last = static_cast<int>(std::min(first + pageRows, m_rows) - 1);
    Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(last, columnCount() - 1));
}

void RowsModel::setProfile(int column, std::shared_ptr<const data::ColumnProfile> profile)
{
    if (column < 0 || column >= columnCount())
        return;
    m_columns[static_cast<std::size_t>(column)].profile = std::move(profile);
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
}

std::shared_ptr<const data::ColumnProfile> RowsModel::profile(int column) const
{
    return column < 0 || column >= columnCount() ? nullptr
                                                 : m_columns[static_cast<std::size_t>(column)].profile;
}

void RowsModel::setUses(const QStringList& uses)
{
    if (m_columns.empty())
        return;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_columns[i].use = uses.value(static_cast<qsizetype>(i));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RowsModel::retranslate()
{
    if (!m_columns.empty())
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const RowsModel::Page* RowsModel::page(std::uint64_t row) const
{
    const std::uint64_t number = row / pageRows;
    const Page* const page = m_pages.object(number);
    // A page read while the rows were still being found may be of some of its rows only.
    if (page && (!page->rows || page->rows->holds(row)))
        return page;
    if (!m_owed.contains(number)) {
        const bool said = !m_wanted.isEmpty();
        m_wanted.removeAll(number);
        m_wanted.append(number);
        if (m_wanted.size() > mostWanted)
            m_wanted.removeFirst();
        if (!said)
            Q_EMIT wanted();
    }
    return nullptr;
}

std::uint64_t RowsModel::line(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    const auto at = static_cast<std::uint64_t>(row);
    const Page* const found = page(at);
    return found && found->rows ? found->rows->line(at) : 0;
}

int RowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows);
}

int RowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::uint64_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole: {
        const Page* const found = page(row);
        if (!found)
            return QStringLiteral("…");
        return found->rows ? asShown(found->rows->cell(row, column)) : words::none();
    }
    case Qt::ToolTipRole:
    case CopyRole: {
        const Page* const found = page(row);
        if (!found || !found->rows)
            return {};
        const std::string_view cell = found->rows->cell(row, column);
        const QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        if (role == CopyRole)
            return text;
        // Only what the cell may not show in full.
        return text.size() > 20 || text.contains(QLatin1Char('\n')) ? text.left(2000).toHtmlEscaped()
                                                                    : QVariant();
    }
    case Qt::TextAlignmentRole: {
        const auto& profile = m_columns[column].profile;
        const bool number = profile && profile->type == data::ContentType::Number;
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignVCenter |
                                                  (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Horizontal)
        return section < columnCount() ? columnHeader(section, role) : QVariant();
    if (section >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const std::uint64_t found = line(section);
        return found > 0 ? words::count(found) : QStringLiteral("…");
    }
    case Qt::ToolTipRole: {
        const std::uint64_t found = line(section);
        return found > 0
                   ? tr("Row %1, line %2 of the file")
                         .arg(words::count(static_cast<std::uint64_t>(section) + 1), words::count(found))
                   : QVariant();
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<Qt::Alignment>(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RowsModel::columnHeader(int section, int role) const
{
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    const auto share = [&column](std::uint64_t some) {
        return column.profile && column.profile->rows > 0
                   ? QVariant(static_cast<double>(some) / static_cast<double>(column.profile->rows))
                   : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole:
        return column.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return columnText(column);
    case TypeRole:
        return column.profile ? words::name(column.profile->type) : QString();
    case UsedAsRole:
        return column.use;
    case ValidRole:
        return column.profile ? share(column.profile->valid) : QVariant();
    case MissingRole:
        return column.profile ? share(column.profile->missing) : QVariant();
    case UnreadableRole:
        return column.profile ? share(column.profile->unreadable) : QVariant();
    default:
        return {};
    }
}

QString RowsModel::columnText(const Column& column) const
{
    QStringList parts{column.name};
    if (column.profile)
        parts << words::name(column.profile->type);
    if (!column.use.isEmpty())
        parts << tr("used as: %1").arg(column.use);
    if (column.profile)
        parts << words::quality(*column.profile);
    return parts.join(QStringLiteral("; "));
}

} // namespace kiymet::ui
