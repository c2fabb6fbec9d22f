// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <limits>

namespace kiymet::stats {

/// A stream of random numbers, named by (seed, index, purpose): xoshiro256++ (Blackman and Vigna 2021, ACM
/// Trans. Math. Softw. 47(4)) started by splitmix64. Streams of different names are independent for all
/// practical purposes, and making one costs a few nanoseconds. The distributions are our own, because those
/// of the standard library differ from one implementation to the next.
class Random {
public:
    explicit Random(std::uint64_t seed, std::uint64_t index = 0, std::uint64_t purpose = 0);

    std::uint64_t bits();
    /// Uniform on the open interval (0, 1), neither end ever.
    double uniform();
    /// A whole number from 0 to n - 1, each equally likely; 0 < n <= 2^32.
    std::uint32_t below(std::uint32_t n);
    /// Exponential with mean 1, > 0.
    double exponential();
    /// Erlang: the sum of so many of them, one at least.
    double erlang(int phases);
    /// Normal with mean 0 and variance 1.
    double normal();
    /// Gamma with this shape > 0 and scale 1; 0 where the draw is below the smallest double (tiny shapes).
    double gamma(double shape);
    /// The logarithm of such a draw, finite for every shape >= 1e-300, where the draw itself underflows.
    double lnGamma(double shape);
    /// Beta(a, b); a, b >= 1e-300. Made from the logarithms of two gamma draws, so that tiny a and b, where
    /// both draws underflow, still give 0 and 1 in their due proportion a : b.
    double beta(double a, double b);

private:
    double gammaAboveOne(double shape);

    std::array<std::uint64_t, 4> m_state;
    // The polar method makes normals in pairs; NaN: none left over.
    double m_spareNormal = std::numeric_limits<double>::quiet_NaN();
};

} // namespace kiymet::stats
