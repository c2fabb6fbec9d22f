// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kiymet::data {

/// Punctuation of a delimited text file.
struct Dialect {
    char delimiter = ',';
    char quote = '"';
    char decimal = '.';
    bool operator==(const Dialect&) const = default;
};

} // namespace kiymet::data
