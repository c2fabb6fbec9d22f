// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/archive.h"
#include "data/workbook/workbook_parts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Internal to core/data: the large parts of a workbook.
namespace kiymet::data {

/// The texts that cells refer to by number.
class SharedStrings {
public:
    std::size_t size() const { return m_ends.size(); }
    std::string_view operator[](std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : m_ends[i - 1];
        return std::string_view(m_bytes).substr(begin, m_ends[i] - begin);
    }
    std::string& open() { return m_bytes; } ///< appended to, then closed
    void close() { m_ends.push_back(m_bytes.size()); }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

struct SheetEnd {
    enum class Kind { Done, Failed, Malformed, DocType, TooLarge };
    Kind kind = Kind::Done;
    std::optional<Failure> failure; ///< of the archive, or Cancelled
};

SheetEnd readSharedStrings(Archive& archive, std::size_t member, const ArchiveLimits& limits,
                           const Progress& progress, SharedStrings& strings);

/// What the cells of a sheet refer to.
struct SheetContext {
    const SharedStrings& strings;
    const WorkbookParts& parts;
};

/// Appends a sheet as the text that `SheetText` describes. `mostRows`: stop after so many that have anything;
/// 0: all.
SheetEnd readSheet(Archive& archive, std::size_t member, const ArchiveLimits& limits,
                   const SheetContext& context, std::size_t mostRows, const Progress& progress,
                   QByteArray& text);

} // namespace kiymet::data
