// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/target_list.h"

#include <QString>

namespace kiymet::words {

QString name(analysis::Figure figure);
QString meaning(analysis::Figure figure); ///< what it is, in a sentence; empty: the name says it
/// In what a figure is told: money with two decimals, a share of 1 in per cent with one, whole numbers
/// (orders, days, scores), or a number with two decimals.
enum class FigureUnit { Money, Share, Whole, Number };
FigureUnit unitOf(analysis::Figure figure);
/// Of its unit: as many as are typed and shown in a box.
int decimalsOf(FigureUnit unit);
/// A value of the figure with what it needs to be understood: money, a probability, days, a number.
QString value(analysis::Figure figure, double value);

/// The conditions as a phrase: "RFM segment: Champions or Loyal customers; and category: KADIN". Groups
/// within groups stand in brackets. Everybody where there is no condition.
QString text(const analysis::Filter& filter);

/// What the ready-made lists (analysis::exampleLists) are called, by their names there.
QString exampleName(const QString& example);

/// Who is on a list, in a line or a few: customers, what they are worth, who was left out for want of
/// permission, and words that nobody in the file has. `all` customers of the file, `withoutConsent` as the
/// list says.
QString text(const analysis::TargetCustomers& found, std::uint64_t all, bool withoutConsent);

} // namespace kiymet::words
