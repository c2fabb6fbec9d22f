// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace kiymet::test {

/// What a fit sees, one entry a customer.
struct FitData {
    std::vector<std::uint32_t> x;
    std::vector<double> t_x;
    std::vector<double> T;
    std::vector<double> m;
};

/// The data set of a row of mle.json or ll_derivatives.json, or an empty one where its file is absent:
/// "cdnow_summary", "cdnow_summary, x>0" and "flo caps(0.01,0.99,1.5,round), x=orders" (or orders-1).
/// The FLO limits are those of flo_cltv.json.
FitData fitData(const QString& dataset);

} // namespace kiymet::test
