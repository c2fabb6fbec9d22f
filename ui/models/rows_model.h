// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/table/column_profile.h"
#include "data/table/row_window.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QStringList>

#include <memory>
#include <vector>

namespace kiymet::ui {

/// What the header of a column shows beside its name.
enum ColumnRole {
    TypeRole = Qt::UserRole + 100, ///< QString: number, date, ...; empty while unknown
    UsedAsRole,                    ///< QString: what the column is mapped to; empty: nothing
    ValidRole,                     ///< double: share of valid cells; invalid while unknown
    MissingRole,
    UnreadableRole,
};

/// All rows of a file as they stand in it, with only those in memory that were looked at lately. The model
/// reads nothing: for rows it does not have it shows a sign, and asks for their page by wanted(). As many
/// rows as the index has found so far; Qt's item views end at two billion.
class RowsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Rows of a page; pages begin at its multiples.
    static constexpr std::uint64_t pageRows = 256;

    explicit RowsModel(QObject* parent = nullptr);

    /// A file with these columns, and no rows yet.
    void setColumns(const QStringList& names);
    /// More rows were found; fewer than before makes the model anew.
    void setRows(std::uint64_t rows);
    /// Pages not delivered that were asked for since the last call, newest first; whoever takes them owes
    /// them.
    QList<std::uint64_t> takeWanted();
    /// The rows of one page, or as many of them as were there.
    void setPage(std::uint64_t page, std::shared_ptr<const data::RowWindow> rows);
    /// A page that cannot be read.
    void setUnreadablePage(std::uint64_t page);

    void setProfile(int column, std::shared_ptr<const data::ColumnProfile> profile);
    /// Null while unknown.
    std::shared_ptr<const data::ColumnProfile> profile(int column) const;
    /// One for each column, empty where it has none.
    void setUses(const QStringList& uses);
    void retranslate();

    std::uint64_t rows() const { return m_rows; }
    /// Line of the file on which a row begins; 0 while unknown.
    std::uint64_t line(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Said once, until takeWanted is called.
    void wanted() const;

private:
    struct Page {
        std::shared_ptr<const data::RowWindow> rows; ///< null: cannot be read
    };
    struct Column {
        QString name;
        QString use;
        std::shared_ptr<const data::ColumnProfile> profile;
    };

    /// Null where it must be asked for first.
    const Page* page(std::uint64_t row) const;
    QVariant columnHeader(int section, int role) const;
    QString columnText(const Column& column) const;

    std::vector<Column> m_columns;
    std::uint64_t m_rows = 0;
    QCache<std::uint64_t, Page> m_pages;
    mutable QList<std::uint64_t> m_wanted; ///< newest last
    QList<std::uint64_t> m_owed;
};

} // namespace kiymet::ui
