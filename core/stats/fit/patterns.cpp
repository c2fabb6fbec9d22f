// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/patterns.h"

#include <tbb/parallel_invoke.h>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace kiymet::stats {

namespace {

/// Distinct values in ascending order and, per entry, the index of its value.
struct Dictionary {
    std::vector<double> values;
    std::vector<std::uint32_t> codes;
};

std::uint64_t mix(std::uint64_t h)
{
    h ^= h >> 32;
    h *= 0xd6e8feb86659fd93ULL;
    return h ^ (h >> 32);
}

/// Open addressing on the bits of the doubles: times come in whole days, so there are a few thousand
/// distinct ones and the table stays in the cache.
Dictionary encode(std::span<const double> entries)
{
    Dictionary result;
    result.codes.resize(entries.size());
    constexpr std::uint32_t none = ~std::uint32_t{0};
    std::vector<std::uint32_t> slots(1 << 12, none);
    const auto find = [&](double value) {
        const std::size_t mask = slots.size() - 1;
        std::size_t at = mix(std::bit_cast<std::uint64_t>(value)) & mask;
        while (slots[at] != none && result.values[slots[at]] != value)
            at = (at + 1) & mask;
        return at;
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double value = entries[i] + 0.0; // -0 is 0
        std::size_t at = find(value);
        if (slots[at] == none) {
            if (2 * result.values.size() >= slots.size()) {
                slots.assign(slots.size() * 4, none);
                for (std::size_t v = 0; v < result.values.size(); ++v)
                    slots[find(result.values[v])] = static_cast<std::uint32_t>(v);
                at = find(value);
            }
            slots[at] = static_cast<std::uint32_t>(result.values.size());
            result.values.push_back(value);
        }
        result.codes[i] = slots[at];
    }

    std::vector<std::uint32_t> order(result.values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t l, std::uint32_t r) { return result.values[l] < result.values[r]; });
    std::vector<std::uint32_t> rank(order.size());
    std::vector<double> sorted(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = static_cast<std::uint32_t>(i);
        sorted[i] = result.values[order[i]];
    }
    for (std::uint32_t& code : result.codes)
        code = rank[code];
    result.values = std::move(sorted);
    return result;
}

/// Least-significant-digit radix sort on the lowest `bits` bits.
void radixSort(std::vector<std::uint64_t>& keys, int bits)
{
    constexpr int digit = 11;
    std::vector<std::uint64_t> other(keys.size());
    for (int shift = 0; shift < bits; shift += digit) {
        std::array<std::size_t, (1 << digit) + 1> begin{};
        for (const std::uint64_t key : keys)
            ++begin[((key >> shift) & ((1 << digit) - 1)) + 1];
        for (std::size_t i = 1; i < begin.size(); ++i)
            begin[i] += begin[i - 1];
        for (const std::uint64_t key : keys)
            other[begin[(key >> shift) & ((1 << digit) - 1)]++] = key;
        keys.swap(other);
    }
}

int bitsFor(std::size_t values)
{
    return static_cast<int>(std::bit_width(values > 0 ? values - 1 : 0));
}

void append(Patterns& patterns, std::uint32_t x, std::uint32_t t_x, std::uint32_t T, std::uint32_t weight)
{
    if (patterns.groups.empty() || patterns.groups.back().x != x)
        patterns.groups.push_back({x, patterns.size(), patterns.size(), 0});
    patterns.t_x.push_back(t_x);
    patterns.T.push_back(T);
    patterns.weight.push_back(weight);
    Patterns::Group& group = patterns.groups.back();
    ++group.end;
    group.customers += weight;
    Patterns::AgeTotal& age = patterns.ages[T];
    age.customers += weight;
    age.purchases += static_cast<double>(weight) * x;
    patterns.customers += weight;
    patterns.purchases += static_cast<double>(weight) * x;
}

} // namespace

Patterns makePatterns(std::span<const std::uint32_t> x, std::span<const double> t_x,
                      std::span<const double> T, std::vector<std::uint32_t>* ageOfCustomer)
{
    Dictionary recency;
    Dictionary age;
    tbb::parallel_invoke([&] { recency = encode(t_x); }, [&] { age = encode(T); });

    Patterns patterns;
    patterns.recencies = std::move(recency.values);
    patterns.ages.reserve(age.values.size());
    for (const double value : age.values)
        patterns.ages.push_back({value, 0, 0});
    patterns.maxT = age.values.empty() ? 0 : age.values.back();

    const std::uint32_t maxX = x.empty() ? 0 : *std::max_element(x.begin(), x.end());
    const int bitsX = bitsFor(std::size_t{maxX} + 1);
    const int bitsRecency = bitsFor(patterns.recencies.size());
    const int bitsAge = bitsFor(patterns.ages.size());
    const std::size_t n = x.size();

    if (bitsX + bitsRecency + bitsAge <= 64) {
        std::vector<std::uint64_t> keys(n);
        for (std::size_t i = 0; i < n; ++i)
            keys[i] = (((std::uint64_t{x[i]} << bitsRecency) | recency.codes[i]) << bitsAge) | age.codes[i];
        recency.codes = {};
        if (ageOfCustomer)
            *ageOfCustomer = std::move(age.codes);
        age.codes = {};
        radixSort(keys, bitsX + bitsRecency + bitsAge);
        std::size_t distinct = 0;
        for (std::size_t i = 0; i < n; ++i)
            distinct += i == 0 || keys[i] != keys[i - 1];
        patterns.t_x.reserve(distinct);
        patterns.T.reserve(distinct);
        patterns.weight.reserve(distinct);
        const auto low = [](std::uint64_t key, int bits) {
            return static_cast<std::uint32_t>(key & ((std::uint64_t{1} << bits) - 1));
        };
        for (std::size_t i = 0, next = 0; i < n; i = next) {
            const std::uint64_t key = keys[i];
            for (next = i + 1; next < n && keys[next] == key;)
                ++next;
            append(patterns, static_cast<std::uint32_t>(key >> bitsAge >> bitsRecency),
                   low(key >> bitsAge, bitsRecency), low(key, bitsAge), static_cast<std::uint32_t>(next - i));
        }
        return patterns;
    }

    // So many distinct times that a key does not fit: sort the customers themselves.
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    const auto key = [&](std::uint32_t i) { return std::array{x[i], recency.codes[i], age.codes[i]}; };
    std::sort(order.begin(), order.end(), [&](std::uint32_t l, std::uint32_t r) { return key(l) < key(r); });
    for (std::size_t i = 0, next = 0; i < n; i = next) {
        for (next = i + 1; next < n && key(order[next]) == key(order[i]);)
            ++next;
        append(patterns, x[order[i]], recency.codes[order[i]], age.codes[order[i]],
               static_cast<std::uint32_t>(next - i));
    }
    if (ageOfCustomer)
        *ageOfCustomer = std::move(age.codes);
    return patterns;
}

namespace {

/// The patterns that `each` calls its argument with, ascending, with the weight it gives them. Only the times
/// that are used are kept: a pass over few patterns must not cost a pass over all tables.
template<typename Each>
Patterns weighted(const Patterns& all, const Each& each)
{
    constexpr std::uint32_t unused = ~std::uint32_t{0};
    std::vector<std::uint32_t> recency(all.recencies.size(), unused);
    std::vector<std::uint32_t> age(all.ages.size(), unused);
    each([&](std::size_t i, std::uint32_t) { recency[all.t_x[i]] = age[all.T[i]] = 0; });
    Patterns some;
    for (std::size_t i = 0; i < recency.size(); ++i)
        if (recency[i] != unused) {
            recency[i] = static_cast<std::uint32_t>(some.recencies.size());
            some.recencies.push_back(all.recencies[i]);
        }
    for (std::size_t i = 0; i < age.size(); ++i)
        if (age[i] != unused) {
            age[i] = static_cast<std::uint32_t>(some.ages.size());
            some.ages.push_back({all.ages[i].T, 0, 0});
        }
    some.maxT = all.maxT;
    std::size_t group = 0;
    each([&](std::size_t i, std::uint32_t weight) {
        while (i >= all.groups[group].end)
            ++group;
        append(some, all.groups[group].x, recency[all.t_x[i]], age[all.T[i]], weight);
    });
    return some;
}

} // namespace

Patterns everyNth(const Patterns& all, std::size_t step)
{
    return weighted(all, [&](const auto& take) {
        for (std::size_t i = step / 2; i < all.size(); i += step)
            take(i, all.weight[i]);
    });
}

Patterns reweighted(const Patterns& all, std::span<const std::uint32_t> weights)
{
    return weighted(all, [&](const auto& take) {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (weights[i] > 0)
                take(i, weights[i]);
    });
}

} // namespace kiymet::stats
