// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/migration.h"
#include "models/table_model.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace kiymet::ui {

/// Two results of one recipe and who moved between them, for either kind of segments.
struct Comparison {
    std::shared_ptr<const analysis::Results> earlier, later;
    analysis::Migration cltv, rfm;
    const analysis::Migration& of(analysis::Migration::Kind kind) const
    {
        return kind == analysis::Migration::Kind::Cltv ? cltv : rfm;
    }
};
using SharedComparison = std::shared_ptr<const Comparison>;

/// What people call a segment of a migration; `none` has no name.
QString segmentName(const analysis::Migration& migration, int segment);

/// Customers by the segment they were in (rows) and the one they are in now (columns). The last row are those
/// who are new, the column before the last those who are gone; both hold who had no segment, too.
class MigrationMatrixModel final : public TableModel {
    Q_OBJECT

public:
    using TableModel::TableModel;
    void setComparison(SharedComparison comparison, analysis::Migration::Kind kind);
    /// The segments of a cell, for Migration::movers; nothing for names and totals.
    struct Place {
        int from, to;
    };
    std::optional<Place> place(int row, int column) const;

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    bool isFigure(int column) const override;
    QVariant background(int row, int column) const override;

private:
    const analysis::Migration& moves() const { return m_comparison->of(m_kind); }
    int segments() const;
    int segmentAt(int place) const { return place < segments() ? place : analysis::Migration::none; }
    std::uint64_t rowTotal(int row) const;

    SharedComparison m_comparison;
    analysis::Migration::Kind m_kind = analysis::Migration::Kind::Cltv;
};

/// Customers who moved, by name.
class MigrationNamesModel final : public TableModel {
    Q_OBJECT

public:
    enum Column { Customer, From, To, CltvThen, CltvNow, Change, Count };

    using TableModel::TableModel;
    /// Indices of the migration's customers, as they are to be listed.
    void setMembers(SharedComparison comparison, analysis::Migration::Kind kind,
                    std::vector<std::uint32_t> members);

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    bool isFigure(int column) const override;

private:
    SharedComparison m_comparison;
    analysis::Migration::Kind m_kind = analysis::Migration::Kind::Cltv;
    std::vector<std::uint32_t> m_members;
};

} // namespace kiymet::ui
