// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/stages/duplicate_ids.h"

#include "analysis/stages/row_blocks.h"

#include <cstring>
#include <string_view>

namespace kiymet::analysis {

namespace {

/// A quick hash of a text, eight bytes at a time: multiplied and folded onto itself.
std::uint64_t hash(std::string_view text)
{
    std::uint64_t h = 0x9e3779b97f4a7c15ULL ^ text.size();
    const char* at = text.data();
    std::size_t left = text.size();
    const auto fold = [&h](std::uint64_t word) {
        h = (h ^ word) * 0xd6e8feb86659fd93ULL;
        h ^= h >> 32;
    };
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        fold(word);
    }
    std::uint64_t word = 0;
    std::memcpy(&word, at, left);
    fold(word);
    fold(0);
    return h;
}

constexpr int partitionBits = 8;
constexpr std::size_t partitions = 1 << partitionBits;

} // namespace

std::vector<DuplicateId> duplicateIds(const data::TextColumn& ids, const std::vector<std::uint8_t>& counts)
{
    // Equal ids fall into the same partition; a partition is small enough to stay in the cache.
    const std::size_t rows = ids.size();
    std::vector<std::uint64_t> hashes(rows);
    std::vector<std::vector<std::uint32_t>> sizes(blockCount(rows));
    const auto partition = [&](std::size_t row) { return hashes[row] >> (64 - partitionBits); };
    const auto used = [&](std::size_t row) { return counts.empty() || counts[row] != 0; };
    forEachBlock(rows, [&](std::size_t block, std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t>& size = sizes[block];
        size.assign(partitions, 0);
        for (std::size_t row = begin; row < end; ++row) {
            hashes[row] = hash(ids[row]);
            size[partition(row)] += used(row) ? 1U : 0U;
        }
    });
    std::vector<std::size_t> begins(partitions + 1, 0);
    for (std::size_t p = 0; p < partitions; ++p) {
        std::size_t at = begins[p];
        for (auto& size : sizes) {
            const std::uint32_t n = size[p];
            size[p] = static_cast<std::uint32_t>(at);
            at += n;
        }
        begins[p + 1] = at;
    }
    std::vector<std::uint32_t> order(begins.back());
    forEachBlock(rows, [&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            if (used(row))
                order[sizes[block][partition(row)]++] = static_cast<std::uint32_t>(row);
    });

    std::vector<std::vector<DuplicateId>> found(partitions);
    tbb::parallel_for(std::size_t{0}, partitions, [&](std::size_t p) {
        const std::size_t n = begins[p + 1] - begins[p];
        std::size_t slots = 16;
        while (slots < 2 * n)
            slots *= 2;
        constexpr std::uint32_t none = ~std::uint32_t{0};
        std::vector<std::uint32_t> table(slots, none);
        // Rows come in ascending order, so the one in the table is the first with its id.
        for (std::size_t i = begins[p]; i < begins[p + 1]; ++i) {
            const std::uint32_t row = order[i];
            std::size_t at = hashes[row] & (slots - 1);
            while (table[at] != none && (hashes[table[at]] != hashes[row] || ids[table[at]] != ids[row]))
                at = (at + 1) & (slots - 1);
            if (table[at] == none)
                table[at] = row;
            else
                found[p].push_back({row, table[at]});
        }
    });
    std::vector<DuplicateId> all;
    for (const auto& part : found)
        all.insert(all.end(), part.begin(), part.end());
    std::sort(all.begin(), all.end(),
              [](const DuplicateId& l, const DuplicateId& r) { return l.row < r.row; });
    return all;
}

} // namespace kiymet::analysis
