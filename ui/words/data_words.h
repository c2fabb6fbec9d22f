// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/role.h"
#include "data/table/column_profile.h"

#include <QString>

/// The words for what a file holds, before any of it is taken for customers.
namespace kiymet::words {

QString name(data::ContentType type); ///< number, date, category, text, empty
/// Of punctuation: comma, semicolon, tab, ...; the sign itself where it has no name.
QString signName(QChar sign);
/// A value of a setting of input.* as people say it: comma, windows-1254 (Turkish), day month year.
QString inputValue(const QString& key, const QString& value);
/// What a role means, in a sentence or two, and what the analysis makes of it.
QString roleMeaning(data::Role role);
/// 98.0% valid (19,546), 2.0% missing (399), 0 unreadable.
QString quality(const data::ColumnProfile& profile);

/// A text of a file whose blanks at the ends and in rows are seen: ␣ for a blank, U+00A0 in brackets for a
/// no-break one, and so for every other character that shows nothing.
QString withVisibleBlanks(const QString& text);

} // namespace kiymet::words
