// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/table/column_profile.h"
#include "data/table/raw_table.h"
#include "jobs/job_runner.h"
#include "models/rows_model.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kiymet::ui {

/// What the Data page shows of a file, beside the analysis: its table, the rows in view, and the profiles of
/// its columns, each read in the background. Members are called on the thread of the object, which never
/// waits except in the destructor.
class TableLoader final : public QObject {
    Q_OBJECT

public:
    /// Serves the model, which must outlive it.
    explicit TableLoader(RowsModel& rows, QObject* parent = nullptr);
    ~TableLoader() override;

    /// Another file, or the same one read otherwise. The former table stays until the new one is open.
    void load(const QString& file, const data::InputOptions& options);
    /// Nothing is shown.
    void clear();
    /// How the cells of each column are to be read; columns whose reading changes are profiled anew.
    void setReadings(std::vector<data::ProfileReading> readings);

    /// Null before the first.
    const std::shared_ptr<const data::RawTable>& table() const { return m_table; }
    /// Null before the first rows are found; complete in the end.
    const std::shared_ptr<const data::RowIndex>& index() const { return m_index; }
    bool isOpening() const { return m_opener.isRunning(); }
    bool isProfiling() const { return m_profiler.isRunning(); }

    /// The row with a line of the file, then `found(row)`; not where there is none.
    void findLine(std::uint64_t line, std::function<void(int)> found);
    struct Copied {
        QString text;
        std::uint64_t rows = 0;
        bool tooMuch = false;
        std::optional<Failure> failure;
    };
    /// Tab-separated rows (from and to, included), then `done`.
    void copy(QList<std::pair<int, int>> rows, QList<int> columns, bool withHeader,
              std::function<void(Copied)> done);

Q_SIGNALS:
    /// The table is another one: columns are known, rows follow.
    void opened();
    void rowsFound();
    /// Of one column; the model has it.
    void profiled(int column);
    /// Of the profiles, 0 to 1; thinned.
    void progress(double fraction);
    /// All columns that were asked for are profiled.
    void finished();
    /// The file cannot be opened, or no longer be read.
    void failed(const kiymet::Failure& failure);

private:
    void takeTable(std::shared_ptr<const data::RawTable> table);
    void takeIndex(const std::shared_ptr<const data::RawTable>& table,
                   std::shared_ptr<const data::RowIndex> index);
    void readWanted();
    void profile();
    template<typename Function>
    void callLater(Function function);

    RowsModel& m_rows;
    std::uint64_t m_newest = 0; ///< number of the newest load()
    std::shared_ptr<const data::RawTable> m_table;
    std::shared_ptr<const data::RowIndex> m_index;
    std::vector<data::ProfileReading> m_readings;
    std::vector<bool> m_profiled; ///< with the reading of its column
    JobRunner m_opener;
    JobRunner m_reader;
    JobRunner m_profiler;
    JobRunner m_finder;
    JobRunner m_copier;
};

} // namespace kiymet::ui
