// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/math/quantiles.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace kiymet::stats {

namespace {

/// Where a quantile lies: between order statistics `low` and `low` + 1, at `weight`.
struct Place {
    std::size_t low = 0;
    double weight = 0;
};

Place placeOf(double probability, std::size_t n)
{
    const double at = probability * static_cast<double>(n - 1);
    const double low = std::floor(at);
    return {static_cast<std::size_t>(low), at - low};
}

/// As numpy: from the nearer end, so that weight 1 gives the upper value exactly.
double interpolate(double a, double b, double weight)
{
    if (weight == 0) // also beside an infinite neighbour
        return a;
    const double difference = b - a;
    return weight < 0.5 ? a + difference * weight : b - difference * (1 - weight);
}

/// From here on the histogram of the leading bits costs less than a sort.
constexpr std::size_t manyValues = 4096;
constexpr int bucketBits = 16; // sign, exponent, and four bits of the fraction

/// Ascending in the value; equal values have equal buckets, but for the two zeros.
std::size_t bucketOf(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    return static_cast<std::size_t>(((bits & sign) != 0 ? ~bits : bits | sign) >> (64 - bucketBits));
}

/// The order statistics of the given ascending ranks, in the places of `found`. One pass counts the values
/// by their leading bits, a second one collects the few buckets that hold a rank.
void select(std::span<const double> values, std::span<const std::size_t> ranks, std::span<double> found)
{
    std::vector<std::uint32_t> counts(std::size_t{1} << bucketBits);
    for (const double value : values)
        ++counts[bucketOf(value)];

    struct Wanted {
        std::size_t before; // values in lower buckets
        std::vector<double> values;
    };
    std::vector<Wanted> wanted;
    constexpr std::uint8_t none = 0xff;
    std::vector<std::uint8_t> slots(counts.size(), none);
    std::vector<std::uint8_t> slotOfRank;
    std::size_t before = 0;
    std::size_t bucket = 0;
    for (const std::size_t rank : ranks) {
        while (before + counts[bucket] <= rank)
            before += counts[bucket++];
        if (slots[bucket] == none) {
            slots[bucket] = static_cast<std::uint8_t>(wanted.size());
            wanted.push_back({before, {}});
            wanted.back().values.reserve(counts[bucket]);
        }
        slotOfRank.push_back(slots[bucket]);
    }
    for (const double value : values) {
        const std::uint8_t slot = slots[bucketOf(value)];
        if (slot != none)
            wanted[slot].values.push_back(value);
    }
    std::size_t i = 0;
    for (std::size_t slot = 0; slot < wanted.size(); ++slot) {
        std::vector<double>& part = wanted[slot].values;
        // A whole number that half of the customers have: nothing to select.
        const bool allEqual =
            std::all_of(part.begin(), part.end(), [&](double value) { return value == part.front(); });
        auto from = part.begin();
        for (; i < ranks.size() && slotOfRank[i] == slot; ++i) {
            const auto at = part.begin() + static_cast<std::ptrdiff_t>(ranks[i] - wanted[slot].before);
            if (!allEqual)
                std::nth_element(from, at, part.end());
            found[i] = *at;
            from = at;
        }
    }
}

} // namespace

double quantileOfSorted(std::span<const double> sorted, double probability)
{
    if (sorted.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const Place place = placeOf(probability, sorted.size());
    return interpolate(sorted[place.low], sorted[std::min(place.low + 1, sorted.size() - 1)], place.weight);
}

std::vector<double> quantiles(std::span<const double> values, std::span<const double> probabilities)
{
    std::vector<double> result(probabilities.size(), std::numeric_limits<double>::quiet_NaN());
    if (values.empty())
        return result;
    // A slot number of `select` has eight bits.
    if (values.size() < manyValues || probabilities.size() > 100) {
        std::vector<double> sorted(values.begin(), values.end());
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 0; i < probabilities.size(); ++i)
            result[i] = quantileOfSorted(sorted, probabilities[i]);
        return result;
    }
    std::vector<std::size_t> ranks;
    for (const double probability : probabilities) {
        const Place place = placeOf(probability, values.size());
        ranks.push_back(place.low);
        ranks.push_back(std::min(place.low + 1, values.size() - 1));
    }
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    std::vector<double> found(ranks.size());
    select(values, ranks, found);
    const auto orderStatistic = [&](std::size_t rank) {
        return found[static_cast<std::size_t>(std::lower_bound(ranks.begin(), ranks.end(), rank) -
                                              ranks.begin())];
    };
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        const Place place = placeOf(probabilities[i], values.size());
        result[i] = interpolate(orderStatistic(place.low),
                                orderStatistic(std::min(place.low + 1, values.size() - 1)), place.weight);
    }
    return result;
}

} // namespace kiymet::stats
