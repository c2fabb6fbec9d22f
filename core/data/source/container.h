// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kiymet::data {

/// What a file was packed in.
struct Container {
    enum class Kind { Text, Zip, Gzip, Workbook };
    Kind kind = Kind::Text;
    QString member;      ///< of a zip archive
    QStringList members; ///< all that could be chosen
    QString sheet;       ///< of a workbook, which itself may be a member
    QStringList sheets;
    bool operator==(const Container&) const = default;
};

} // namespace kiymet::data
