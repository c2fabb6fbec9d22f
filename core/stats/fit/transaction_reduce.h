// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/transaction_likelihood.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_reduce.h>

#include <algorithm>

namespace kiymet::stats {

/// The same bits on any number of cores: fixed chunks, added up in a fixed tree.
template<typename Body>
LikelihoodDerivatives TransactionLikelihood::reduce(const std::vector<Chunk>& chunks, std::size_t small,
                                                    const Body& body) const
{
    const std::size_t grain = m_patterns.size() < small ? std::max(chunks.size(), std::size_t{1}) : 4;
    return tbb::parallel_deterministic_reduce(
        tbb::blocked_range<std::size_t>(0, chunks.size(), grain), LikelihoodDerivatives{},
        [&](const tbb::blocked_range<std::size_t>& range, LikelihoodDerivatives sum) {
            for (std::size_t i = range.begin(); i < range.end(); ++i)
                body(chunks[i], sum);
            return sum;
        },
        [](LikelihoodDerivatives left, const LikelihoodDerivatives& right) {
            add(left, right);
            return left;
        });
}

} // namespace kiymet::stats
