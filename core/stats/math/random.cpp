// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/math/random.h"

#include <bit>
#include <cmath>

namespace kiymet::stats {

namespace {

constexpr std::uint64_t goldenGamma = 0x9e3779b97f4a7c15;

/// The output function of splitmix64 (Steele, Lea and Flood 2014): a bijection that leaves no bit in place.
constexpr std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t index, std::uint64_t purpose)
{
    // Mixed after each part, not added up: (1, 2) and (2, 1) must not meet.
    std::uint64_t z = mixed(seed + goldenGamma);
    z = mixed((z ^ index) + goldenGamma);
    z = mixed((z ^ purpose) + goldenGamma);
    for (std::uint64_t& word : m_state) {
        z += goldenGamma;
        word = mixed(z);
    }
}

std::uint64_t Random::bits()
{
    auto& s = m_state;
    const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0];
    const std::uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return result;
}

double Random::uniform()
{
    // 52 bits and a half: with 53 the sum would be rounded, and 1 could come out.
    return (static_cast<double>(bits() >> 12) + 0.5) * 0x1p-52;
}

std::uint32_t Random::below(std::uint32_t n)
{
    // The bias of the multiplication is below 2^-32 times n, which no sample of ours can show.
    return static_cast<std::uint32_t>(((bits() >> 32) * n) >> 32);
}

double Random::exponential()
{
    return -std::log(uniform());
}

double Random::erlang(int phases)
{
    double sum = exponential();
    for (int phase = 1; phase < phases; ++phase)
        sum += exponential();
    return sum;
}

double Random::normal()
{
    if (!std::isnan(m_spareNormal)) {
        const double spare = m_spareNormal;
        m_spareNormal = std::numeric_limits<double>::quiet_NaN();
        return spare;
    }
    double u = 0;
    double v = 0;
    double s = 0;
    do {
        u = 2 * uniform() - 1;
        v = 2 * uniform() - 1;
        s = u * u + v * v;
    } while (s >= 1 || s <= 0);
    const double factor = std::sqrt(-2 * std::log(s) / s);
    m_spareNormal = v * factor;
    return u * factor;
}

double Random::gammaAboveOne(double shape)
{
    // Marsaglia and Tsang (2000, ACM Trans. Math. Softw. 26(3)), shape >= 1.
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double z = normal();
        const double root = 1 + c * z;
        if (root <= 0)
            continue;
        const double v = root * root * root;
        const double u = uniform();
        const double z2 = z * z;
        if (u < 1 - 0.0331 * z2 * z2 || std::log(u) < 0.5 * z2 + d * (1 - v + std::log(v)))
            return d * v;
    }
}

double Random::gamma(double shape)
{
    return shape >= 1 ? gammaAboveOne(shape) : std::exp(lnGamma(shape));
}

double Random::lnGamma(double shape)
{
    if (shape >= 1)
        return std::log(gammaAboveOne(shape));
    // Gamma(shape) = Gamma(shape + 1) U^(1/shape), section 6 of the same paper.
    const double whole = std::log(gammaAboveOne(shape + 1));
    return whole + std::log(uniform()) / shape;
}

double Random::beta(double a, double b)
{
    const double first = lnGamma(a);
    const double second = lnGamma(b);
    return 1 / (1 + std::exp(second - first));
}

} // namespace kiymet::stats
