// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/archive.h"

#include <optional>
#include <string_view>
#include <vector>

// Internal to core/data: the small parts of a workbook.
namespace kiymet::data {

struct WorkbookParts {
    struct Sheet {
        QString name;
        std::size_t member = 0;
    };
    std::vector<Sheet> sheets; ///< visible ones, in their order; all of them when none is visible
    std::optional<std::size_t> strings;
    bool from1904 = false;    ///< serial number 0 is 1904-01-01
    std::vector<bool> isDate; ///< by a cell's style
};

/// Failures: the archive's; WorkbookUnreadable (detail: the part), WorkbookUnsafe.
Outcome<WorkbookParts> readWorkbookParts(Archive& archive, const QString& file, const ArchiveLimits& limits);

/// Whether a number format (ECMA-376, 18.8.30 and 18.8.31) shows a date.
bool isDateFormat(int id, const QString& code);

} // namespace kiymet::data
