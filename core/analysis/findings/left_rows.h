// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"

#include <QStringList>

#include <memory>
#include <variant>
#include <vector>

namespace kiymet::analysis {

/// The rows that cleaning left out of a customer file or of ready summaries, one by one without a
/// copy. Those of a log are counted in the findings only, and are not here.
class LeftRows {
public:
    /// A cell as it was read; nothing where it was empty or could not be read.
    using Field = std::variant<std::monostate, QString, double, QDate>;
    struct Row {
        std::uint64_t line = 0; ///< of the file
        FindingKind why = FindingKind::MissingValue;
        std::vector<Field> fields; ///< one a column
    };

    LeftRows() = default;
    explicit LeftRows(const Results& results);

    std::size_t size() const { return m_left ? m_left->size() : 0; }
    /// Header names of the mapped columns, the id first; those only that were read.
    const QStringList& columns() const { return m_columns; }
    std::uint64_t line(std::size_t i) const;
    FindingKind why(std::size_t i) const { return (*m_left)[i].why; }
    Field field(std::size_t i, std::size_t column) const;
    Row row(std::size_t i) const;

private:
    std::shared_ptr<const data::Input> m_input;
    std::shared_ptr<const std::vector<Cleaned::Left>> m_left;
    QStringList m_columns;
};

} // namespace kiymet::analysis
