// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace kiymet::report {

/// A heading of the outline (bookmarks) of a PDF.
struct OutlineEntry {
    QString title;
    int level = 1;        ///< 1 or 2; a 2 belongs to the 1 before it
    std::size_t page = 0; ///< from 0
    double top = 0;       ///< points from the lower edge of the page
};

/// The PDF with an outline, shown when it is opened, and its language (en, tr), which QPdfWriter does not
/// write. A document that is damaged, has an outline, or lacks a page of an entry stays as it is.
QByteArray withOutline(const QByteArray& pdf, const std::vector<OutlineEntry>& entries,
                       const QString& language);

} // namespace kiymet::report
