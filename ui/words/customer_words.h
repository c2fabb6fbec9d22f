// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/customer_filter.h"
#include "analysis/customers/customer_selection.h"
#include "analysis/settings/settings.h"

#include <QString>

namespace kiymet::words {

QString name(analysis::CustomerColumn column);    ///< title of a column
QString meaning(analysis::CustomerColumn column); ///< what it is, in a sentence; empty: the title says it
QString name(analysis::CustomerFigure figure);
/// A value of the figure with what it needs to be understood: money, a probability, a number.
QString value(analysis::CustomerFigure figure, double value);
/// "CLTV from ₺100 to ₺200".
QString text(const analysis::CustomerFilter::Range& range);

/// A length of time in the unit of the analysis: 12.3 weeks.
QString duration(double time, analysis::TimeUnit unit, int decimals = 1);

} // namespace kiymet::words
