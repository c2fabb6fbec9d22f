// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migration_models.h"

#include "words/formats.h"
#include "words/words.h"

#include <QGuiApplication>
#include <QPalette>

#include <cmath>

namespace kiymet::ui {

using analysis::Migration;

QString segmentName(const Migration& migration, int segment)
{
    if (segment == Migration::none)
        return {};
    const QString identifier = QString::fromStdString(migration.segments[static_cast<std::size_t>(segment)]);
    const auto rfm = migration.kind == Migration::Kind::Rfm ? analysis::rfmSegmentNamed(identifier)
                                                            : std::optional<analysis::RfmSegment>();
    return rfm ? words::name(*rfm) : identifier;
}

void MigrationMatrixModel::setComparison(SharedComparison comparison, Migration::Kind kind)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_kind = kind;
    endResetModel();
}

int MigrationMatrixModel::segments() const
{
    return m_comparison ? static_cast<int>(moves().segments.size()) : 0;
}

int MigrationMatrixModel::rows() const
{
    return m_comparison ? segments() + 1 : 0;
}

int MigrationMatrixModel::columns() const
{
    return m_comparison ? segments() + 3 : 0; // the name, the segments, gone, all
}

std::optional<MigrationMatrixModel::Place> MigrationMatrixModel::place(int row, int column) const
{
    if (row < 0 || row >= rows() || column < 1 || column > segments() + 1)
        return std::nullopt;
    return Place{segmentAt(row), segmentAt(column - 1)};
}

std::uint64_t MigrationMatrixModel::rowTotal(int row) const
{
    std::uint64_t total = 0;
    for (int to = Migration::none; to < segments(); ++to)
        total += moves().at(segmentAt(row), to);
    return total;
}

Cell MigrationMatrixModel::cell(int row, int column) const
{
    if (column == 0)
        return {row < segments() ? segmentName(moves(), row) : tr("New, or without a segment"), {}, {}};
    const auto figure = [](std::uint64_t count, const QString& tip) {
        return Cell{words::count(count), static_cast<qulonglong>(count), tip};
    };
    const auto at = place(row, column);
    const std::uint64_t total = rowTotal(row);
    if (!at)
        return figure(total, {});
    const std::uint64_t count = moves().at(at->from, at->to);
    const QString share =
        total > 0 ? words::percent(static_cast<double>(count) / static_cast<double>(total)) : words::none();
    return figure(count, at->from == Migration::none
                             ? tr("%1 of those who are new or had no segment").arg(share)
                             : tr("%1 of those who were in %2").arg(share, segmentName(moves(), at->from)));
}

QString MigrationMatrixModel::title(int column) const
{
    if (column == 0)
        return tr("Was in");
    if (column <= segments())
        return segmentName(moves(), column - 1);
    return column == segments() + 1 ? tr("Gone, or without a segment") : tr("All");
}

bool MigrationMatrixModel::isFigure(int column) const
{
    return column > 0;
}

QVariant MigrationMatrixModel::background(int row, int column) const
{
    const auto at = place(row, column);
    const std::uint64_t total = at ? rowTotal(row) : 0;
    if (total == 0)
        return {};
    // By the share of the row: where the segment went.
    QColor shade = QGuiApplication::palette().color(QPalette::Highlight);
    shade.setAlphaF(static_cast<float>(
        0.45 * std::sqrt(static_cast<double>(moves().at(at->from, at->to)) / static_cast<double>(total))));
    return shade;
}

void MigrationNamesModel::setMembers(SharedComparison comparison, Migration::Kind kind,
                                     std::vector<std::uint32_t> members)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_kind = kind;
    m_members = std::move(members);
    endResetModel();
}

int MigrationNamesModel::rows() const
{
    return m_comparison ? static_cast<int>(m_members.size()) : 0;
}

int MigrationNamesModel::columns() const
{
    return Count;
}

Cell MigrationNamesModel::cell(int row, int column) const
{
    const Migration& moves = m_comparison->of(m_kind);
    const Migration::Move& move = moves.customers[m_members[static_cast<std::size_t>(row)]];
    const analysis::Results& earlier = *m_comparison->earlier;
    const analysis::Results& later = *m_comparison->later;
    const auto money = [](bool isThere, const analysis::Results& results, std::uint32_t customer) {
        const double cltv = isThere ? results.forecast->cltv[customer] : std::nan("");
        return Cell{words::money(cltv), cltv, {}};
    };
    const auto segment = [&moves](bool isThere, int at, const QString& absent) {
        return Cell{!isThere                ? absent
                    : at == Migration::none ? words::none()
                                            : segmentName(moves, at),
                    {},
                    {}};
    };
    switch (static_cast<Column>(column)) {
    case Customer: {
        const std::string_view id =
            move.isThere ? (*later.summary->ids)[move.later] : (*earlier.summary->ids)[move.earlier];
        return {QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())), {}, {}};
    }
    case From:
        return segment(move.wasThere, move.from, tr("new", "customer"));
    case To:
        return segment(move.isThere, move.to, tr("gone", "customer"));
    case CltvThen:
        return money(move.wasThere, earlier, move.earlier);
    case CltvNow:
        return money(move.isThere, later, move.later);
    case Change: {
        const double change = analysis::cltvChange(move, earlier, later);
        return {words::money(change), change, {}};
    }
    case Count:
        break;
    }
    return {};
}

QString MigrationNamesModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Customer:
        return tr("Customer");
    case From:
        return tr("Was in");
    case To:
        return tr("Is in");
    case CltvThen:
        return tr("CLTV then");
    case CltvNow:
        return tr("CLTV now");
    case Change:
        return tr("Change");
    case Count:
        break;
    }
    return {};
}

bool MigrationNamesModel::isFigure(int column) const
{
    return column >= CltvThen;
}

} // namespace kiymet::ui
