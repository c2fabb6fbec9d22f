// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/byte_source.h"
#include "progress.h"

#include <optional>
#include <string_view>

// Internal to core/data: tables whose columns stand apart by one blank or more, as statistics programs and
// the teaching files of the field write them.
namespace kiymet::data {

/// Whether the lines of a text's beginning (UTF-8, up to a last one that may be cut short) have columns of
/// that kind: at least three lines, each with the same number of words, three or more, and no other
/// delimiter. A comma between two digits is a decimal one where blanks make more columns than commas do.
/// `whole`: the text ends here.
bool hasBlankColumns(std::string_view beginning, bool whole);

/// Such a text with a single blank between two columns, and none at the beginning and the end of a line; what
/// stands in quotes stays, and so does the number of each line. Nothing for a text of another kind. `asked`:
/// the delimiter that the user said; a blank makes it such a text, another one does not. Failures:
/// ReadFailed, FileChanged, Cancelled.
Outcome<std::optional<ByteSource>> singleBlanks(const ByteSource& source, std::optional<char> asked,
                                                const Progress& progress);

} // namespace kiymet::data
