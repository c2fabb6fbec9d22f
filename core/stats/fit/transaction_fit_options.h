// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"
#include "stats/models/transaction_model.h"

#include <optional>

namespace kiymet::stats {

struct TransactionFitOptions {
    double penalty = 0;
    /// Where to start, instead of looking for a start: a refit of nearly the same customers ends in a few
    /// steps. Its kind must be the one that is fitted. One that leads nowhere is passed over; from one
    /// without dropout the limit is the answer where the slope at no dropout is against it however it is
    /// spread, without a look further away.
    std::optional<TransactionModel> start;
    Progress progress;
};

} // namespace kiymet::stats
