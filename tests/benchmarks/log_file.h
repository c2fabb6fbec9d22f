// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace kiymet::bench {

enum class LogOrder {
    ByDate,     ///< as a shop writes it
    ByCustomer, ///< as a database may give it
    None,       ///< the worst: nothing that belongs together stands together
};

/// Writes a transaction log of `lines` lines (33 bytes each or so: customer, order, date, amount) of two
/// years. A few customers buy much and most little; an order has one to four lines. About a line in a
/// hundred is a return. The same bytes every time.
void writeLog(const QString& path, std::uint64_t lines, std::uint64_t customers, LogOrder order);

} // namespace kiymet::bench
