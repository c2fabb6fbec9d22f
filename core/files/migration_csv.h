// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/customers/migration.h"
#include "files/atomic_file.h"
#include "files/csv_writer.h"

#include <cstdint>
#include <vector>

namespace kiymet::files {

/// Customers who moved (indices of migration.customers), in this order: customer_id, cltv_segment_before,
/// cltv_segment_now, rfm_segment_before, rfm_segment_now, cltv_before, cltv_now, cltv_change. What a customer
/// does not have is empty.
Unwritten writeMovers(const QString& path, const analysis::Migration& migration,
                      const std::vector<std::uint32_t>& customers, const analysis::Results& earlier,
                      const analysis::Results& later, CsvVariant variant);

} // namespace kiymet::files
