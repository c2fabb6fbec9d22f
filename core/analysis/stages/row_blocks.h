// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kiymet::analysis {

/// Rows are worked on in blocks of this many, whatever the number of cores: what is added up per block and
/// then over the blocks in order has the same bits everywhere.
inline constexpr std::size_t blockRows = 1 << 15;

inline std::size_t blockCount(std::size_t rows)
{
    return (rows + blockRows - 1) / blockRows;
}

/// body(block, begin, end) for all blocks, in parallel.
template<typename Body>
void forEachBlock(std::size_t rows, const Body& body)
{
    tbb::parallel_for(std::size_t{0}, blockCount(rows), [&](std::size_t block) {
        const std::size_t begin = block * blockRows;
        body(block, begin, std::min(begin + blockRows, rows));
    });
}

/// sum of term(row) over all rows, in a fixed order.
template<typename Term>
double sumRows(std::size_t rows, const Term& term)
{
    std::vector<double> sums(blockCount(rows));
    forEachBlock(rows, [&](std::size_t block, std::size_t begin, std::size_t end) {
        double sum = 0;
        for (std::size_t row = begin; row < end; ++row)
            sum += term(row);
        sums[block] = sum;
    });
    double total = 0;
    for (const double sum : sums)
        total += sum;
    return total;
}

} // namespace kiymet::analysis
