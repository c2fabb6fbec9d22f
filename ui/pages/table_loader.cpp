// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/table_loader.h"

#include "data/table/profile_columns.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <new>
#include <utility>

namespace kiymet::ui {

namespace {

using SharedTable = std::shared_ptr<const data::RawTable>;
using SharedIndex = std::shared_ptr<const data::RowIndex>;

/// More text than this no other program takes kindly.
constexpr qsizetype mostCopied = qsizetype{50} << 20;

Failure outOfMemory(const QString& file)
{
    Failure failure;
    failure.kind = FailureKind::ReadFailed;
    failure.file = file;
    failure.detail = QCoreApplication::translate("TableLoader", "not enough memory");
    return failure;
}

/// Text that holds a tab, a line break or a quote is quoted, as spreadsheets do themselves.
QString forClipboard(std::string_view cell)
{
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    if (!text.contains(QLatin1Char('\t')) && !text.contains(QLatin1Char('\n')) &&
        !text.contains(QLatin1Char('\r')) && !text.contains(QLatin1Char('"')))
        return text;
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

TableLoader::Copied copyRows(const data::RawTable& table, const data::RowIndex& index,
                             const QList<std::pair<int, int>>& rows, const QList<int>& columns,
                             bool withHeader, const Progress& progress)
{
    TableLoader::Copied copied;
    double wanted = 0;
    for (const auto& [from, to] : rows)
        wanted += to - from + 1;
    const auto line = [&](auto&& cell) {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (i > 0)
                copied.text += QLatin1Char('\t');
            copied.text += forClipboard(cell(static_cast<std::size_t>(columns[i])));
        }
        copied.text += QLatin1Char('\n');
    };
    if (withHeader)
        line([&](std::size_t column) { return std::string_view(table.header()[column]); });
    for (const auto& [from, to] : rows) {
        constexpr std::uint64_t atOnce = 4096;
        const auto end = static_cast<std::uint64_t>(to) + 1;
        for (auto row = static_cast<std::uint64_t>(from); row < end; row += atOnce) {
            const auto window = data::readRows(table, index, row, std::min(atOnce, end - row));
            if (!window) {
                copied.failure = window.failure();
                return copied;
            }
            for (std::uint64_t r = window->first(); r < window->end(); ++r)
                line([&](std::size_t column) { return window->cell(r, column); });
            copied.rows += window->rows();
            copied.tooMuch = copied.text.size() > mostCopied;
            if (copied.tooMuch || !progress.shouldContinue(static_cast<double>(copied.rows) / wanted)) {
                copied.text.clear();
                return copied;
            }
        }
    }
    return copied;
}

} // namespace

TableLoader::TableLoader(RowsModel& rows, QObject* parent) : QObject(parent), m_rows(rows)
{
    connect(&m_rows, &RowsModel::wanted, this, &TableLoader::readWanted, Qt::QueuedConnection);
    connect(&m_profiler, &JobRunner::progressed, this,
            [this](int, double fraction) { Q_EMIT progress(fraction); });
}

TableLoader::~TableLoader() = default;

/// On the thread of the loader; what is queued for one that goes away is dropped with it.
template<typename Function>
void TableLoader::callLater(Function function)
{
    QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
}

void TableLoader::load(const QString& file, const data::InputOptions& options)
{
    struct Opened {
        SharedTable table;
        SharedIndex index;
        std::optional<Failure> failure;
    };
    const std::uint64_t load = ++m_newest;
    m_opener.run(
        [this, file, options, load](const Progress& progress) {
            Opened opened;
            try {
                const auto table = data::RawTable::open(data::Source::at(file), options, progress);
                if (!table) {
                    opened.failure = table.failure();
                    return opened;
                }
                opened.table = *table;
                callLater([this, load, shared = opened.table] {
                    if (load == m_newest) // another file may have been asked for meanwhile
                        takeTable(shared);
                });
                const auto index = data::indexRows(
                    *opened.table,
                    [&](const SharedIndex& soFar) {
                        callLater([this, shared = opened.table, soFar] { takeIndex(shared, soFar); });
                    },
                    progress);
                if (index)
                    opened.index = *index;
                else
                    opened.failure = index.failure();
            } catch (const std::bad_alloc&) {
                opened.failure = outOfMemory(file);
            }
            return opened;
        },
        [this](Opened opened) {
            if (opened.index)
                takeIndex(opened.table, opened.index);
            else if (opened.failure && opened.failure->kind != FailureKind::Cancelled)
                Q_EMIT failed(*opened.failure);
        });
}

void TableLoader::clear()
{
    m_opener.cancel();
    ++m_newest;
    takeTable(nullptr);
}

void TableLoader::takeTable(std::shared_ptr<const data::RawTable> table)
{
    m_reader.cancel();
    m_profiler.cancel();
    m_finder.cancel();
    m_copier.cancel();
    m_table = std::move(table);
    m_index.reset();
    QStringList names;
    if (m_table)
        for (const std::string& name : m_table->header())
            names << QString::fromStdString(name);
    m_readings.assign(static_cast<std::size_t>(names.size()), {});
    m_profiled.assign(static_cast<std::size_t>(names.size()), false);
    m_rows.setColumns(names);
    Q_EMIT opened();
}

void TableLoader::takeIndex(const SharedTable& table, SharedIndex index)
{
    // A snapshot of a table that is no longer wanted, or one that comes behind the whole.
    if (table != m_table || (m_index && m_index->isComplete()))
        return;
    m_index = std::move(index);
    m_rows.setRows(m_index->rows());
    Q_EMIT rowsFound();
    if (m_index->isComplete())
        profile();
}

void TableLoader::setReadings(std::vector<data::ProfileReading> readings)
{
    if (!m_table || readings.size() != m_readings.size())
        return;
    bool changed = false;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (readings[i] == m_readings[i])
            continue;
        m_profiled[i] = false;
        changed = true;
        m_rows.setProfile(static_cast<int>(i), nullptr);
    }
    m_readings = std::move(readings);
    if (changed && m_index && m_index->isComplete())
        profile();
}

void TableLoader::readWanted()
{
    // One job at a time: the next takes what is wanted by then.
    if (!m_table || !m_index || m_reader.isRunning())
        return;
    const QList<std::uint64_t> pages = m_rows.takeWanted();
    if (pages.isEmpty())
        return;
    using Windows = std::vector<std::pair<std::uint64_t, std::shared_ptr<const data::RowWindow>>>;
    struct Read {
        Windows windows;
        std::optional<Failure> failure;
    };
    m_reader.run(
        [table = m_table, index = m_index, pages](const Progress& progress) {
            Read read;
            for (const std::uint64_t page : pages) {
                if (!progress.shouldContinue(static_cast<double>(read.windows.size()) /
                                             static_cast<double>(pages.size())))
                    break;
                try {
                    auto window =
                        data::readRows(*table, *index, page * RowsModel::pageRows, RowsModel::pageRows);
                    if (window) {
                        read.windows.emplace_back(
                            page, std::make_shared<const data::RowWindow>(std::move(*window)));
                        continue;
                    }
                    read.failure = window.failure();
                } catch (const std::bad_alloc&) {
                    read.failure = outOfMemory(table->name());
                }
                read.windows.emplace_back(page, nullptr);
            }
            return read;
        },
        [this](Read read) {
            for (auto& [page, window] : read.windows) {
                if (window)
                    m_rows.setPage(page, std::move(window));
                else
                    m_rows.setUnreadablePage(page);
            }
            if (read.failure)
                Q_EMIT failed(*read.failure);
            readWanted();
        });
}

void TableLoader::profile()
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < m_profiled.size(); ++i)
        if (!m_profiled[i])
            columns.push_back(i);
    if (columns.empty()) {
        m_profiler.cancel();
        Q_EMIT finished();
        return;
    }
    m_profiler.run(
        [this, table = m_table, index = m_index, readings = m_readings,
         columns](const Progress& progress) -> std::optional<Failure> {
            try {
                return data::profileColumns(
                    *table, *index, readings, columns,
                    [&](std::size_t column, data::ColumnProfile profile) {
                        const auto shared = std::make_shared<const data::ColumnProfile>(std::move(profile));
                        callLater([this, table, reading = readings[column], column, shared] {
                            // Asked again here: the reading of the column may have changed meanwhile.
                            if (table != m_table || m_readings[column] != reading)
                                return;
                            m_profiled[column] = true;
                            m_rows.setProfile(static_cast<int>(column), shared);
                            Q_EMIT profiled(static_cast<int>(column));
                        });
                    },
                    progress);
            } catch (const std::bad_alloc&) {
                return outOfMemory(table->name());
            }
        },
        [this](const std::optional<Failure>& failure) {
            if (failure && failure->kind != FailureKind::Cancelled)
                Q_EMIT failed(*failure);
            Q_EMIT finished();
        });
}

void TableLoader::findLine(std::uint64_t line, std::function<void(int)> found)
{
    if (!m_table || !m_index)
        return;
    m_finder.run(
        [table = m_table, index = m_index, line](const Progress&) -> std::optional<std::uint64_t> {
            const auto row = data::rowOfLine(*table, *index, line);
            return row ? *row : std::nullopt;
        },
        [found = std::move(found)](const std::optional<std::uint64_t>& row) {
            if (row)
                found(static_cast<int>(*row));
        });
}

void TableLoader::copy(QList<std::pair<int, int>> rows, QList<int> columns, bool withHeader,
                       std::function<void(Copied)> done)
{
    if (!m_table || !m_index)
        return;
    m_copier.run(
        [table = m_table, index = m_index, rows = std::move(rows), columns = std::move(columns),
         withHeader](const Progress& progress) {
            try {
                return copyRows(*table, *index, rows, columns, withHeader, progress);
            } catch (const std::bad_alloc&) {
                Copied copied;
                copied.tooMuch = true;
                return copied;
            }
        },
        std::move(done));
}

} // namespace kiymet::ui
