// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bg_nbd_likelihood.h"

#include "stats/special_functions.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_reduce.h>

#include <algorithm>
#include <cmath>

namespace kiymet::stats {

namespace {

void add(LikelihoodDerivatives& sum, const LikelihoodDerivatives& part)
{
    sum.logLikelihood += part.logLikelihood;
    sum.gradient += part.gradient;
    sum.hessian += part.hessian;
}

/// Only upper triangles are added up.
void mirror(Eigen::Matrix4d& hessian)
{
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < i; ++j)
            hessian(i, j) = hessian(j, i);
}

/// Steps in x up to which sums are carried on term by term.
constexpr std::uint32_t directly = 4096;

/// sum_{j<x} of ln(z + j), z / (z + j) and (z / (z + j))^2, and of the beta ratio's terms, for the ascending
/// x of the groups: each from the one before while the steps are few, else by differences of gamma
/// functions.
class RisingSums {
public:
    explicit RisingSums(double z) : m_z(z) {}
    void advance(std::uint32_t x)
    {
        if (x - m_x > directly) {
            m_x = x;
            log = lnRisingFactorial(m_z, x);
            first = m_z * digammaDifference(m_z, x);
            second = m_z * m_z * trigammaDifference(m_z, x);
            return;
        }
        for (; m_x < x; ++m_x) {
            const double term = m_z / (m_z + m_x);
            log += std::log(m_z + m_x);
            first += term;
            second += term * term;
        }
    }
    double log = 0;    ///< ln (z)_x
    double first = 0;  ///< z (psi(z + x) - psi(z))
    double second = 0; ///< z^2 (psi'(z) - psi'(z + x))

private:
    double m_z;
    std::uint32_t m_x = 0;
};

class BetaRatioSums {
public:
    BetaRatioSums(double a, double b) : m_a(a), m_b(b) {}
    void advance(std::uint32_t x)
    {
        if (x - m_x > directly) {
            m_x = x;
            const double sum = m_a + m_b;
            const double high = digammaDifference(sum, x);
            const double curve = trigammaDifference(sum, x);
            value = lnBetaRatio(m_a, m_b, x);
            ga = -m_a * high;
            haa = ga + m_a * m_a * curve;
            gb = m_b * (digammaDifference(m_b, x) - high);
            hab = m_a * m_b * curve;
            hbb = gb + m_b * m_b * (curve - trigammaDifference(m_b, x));
            return;
        }
        for (; m_x < x; ++m_x) {
            const double low = m_b + m_x;
            const double high = m_a + low;
            const double pa = m_a / high;
            const double pb = m_b / low;
            value -= std::log1p(m_a / low);
            ga -= pa;
            haa -= pa * (low / high);
            gb += pa * pb;
            hab += pa * (m_b / high);
            hbb += pa * pb * (1 - pb - m_b / high);
        }
    }
    double value = 0;                                 ///< ln B(a, b + x) / B(a, b)
    double ga = 0, gb = 0, haa = 0, hab = 0, hbb = 0; ///< its derivatives in ln a and ln b

private:
    double m_a;
    double m_b;
    std::uint32_t m_x = 0;
};

} // namespace

BgNbdLikelihood::BgNbdLikelihood(const Patterns& patterns, double unit) : m_patterns(patterns)
{
    m_recencies.reserve(patterns.recencies.size());
    for (const double t : patterns.recencies)
        m_recencies.push_back(t / unit);
    m_ages.reserve(patterns.ages.size());
    for (const auto& age : patterns.ages)
        m_ages.push_back(age.T / unit);
    m_recencyTerms.resize(m_recencies.size());
    m_ageTerms.resize(m_ages.size());
    // Long enough to hide the start of a chunk, short enough to share a small file between two cores.
    constexpr std::size_t chunk = 2048;
    for (std::size_t g = 0; g < patterns.groups.size(); ++g) {
        const auto& group = patterns.groups[g];
        if (group.x == 0)
            continue;
        for (std::size_t begin = group.begin; begin < group.end; begin += chunk)
            m_chunks.push_back({g, begin, std::min(begin + chunk, group.end)});
    }
}

LikelihoodDerivatives BgNbdLikelihood::nbd(double r, double alpha)
{
    dropoutKernel().terms(m_ages.data(), m_ages.size(), alpha, m_ageTerms.data());
    LikelihoodDerivatives d;
    RisingSums rising(r);
    for (const auto& group : m_patterns.groups) {
        rising.advance(group.x);
        d.logLikelihood += group.customers * rising.log;
        d.gradient[0] += group.customers * rising.first;
        d.hessian(0, 0) += group.customers * (rising.first - rising.second);
    }
    d.logLikelihood -= m_patterns.purchases * std::log(alpha);
    d.gradient[1] -= m_patterns.purchases;
    for (std::size_t i = 0; i < m_ages.size(); ++i) {
        const double rn = r * m_patterns.ages[i].customers;
        const double k = rn + m_patterns.ages[i].purchases;
        const auto [L, P] = m_ageTerms[i];
        d.logLikelihood -= k * L;
        d.gradient[0] -= rn * L;
        d.gradient[1] += k * P;
        d.hessian(0, 0) -= rn * L;
        d.hessian(0, 1) += rn * P;
        d.hessian(1, 1) -= k * P * (1 - P);
    }
    mirror(d.hessian);
    return d;
}

/// The same bits on any number of cores: fixed chunks, added up in a fixed tree.
template<typename Body>
LikelihoodDerivatives BgNbdLikelihood::reduce(const Body& body) const
{
    // A pass over a small file is over before a second core has woken up.
    constexpr std::size_t small = 1 << 15;
    const std::size_t grain = m_patterns.size() < small ? std::max(m_chunks.size(), std::size_t{1}) : 4;
    return tbb::parallel_deterministic_reduce(
        tbb::blocked_range<std::size_t>(0, m_chunks.size(), grain), LikelihoodDerivatives{},
        [&](const tbb::blocked_range<std::size_t>& range, LikelihoodDerivatives sum) {
            for (std::size_t i = range.begin(); i < range.end(); ++i)
                body(m_chunks[i], sum);
            return sum;
        },
        [](LikelihoodDerivatives left, const LikelihoodDerivatives& right) {
            add(left, right);
            return left;
        });
}

LikelihoodDerivatives BgNbdLikelihood::bgNbd(double r, double alpha, double a, double b)
{
    LikelihoodDerivatives d = nbd(r, alpha); // sets the terms of the ages
    BetaRatioSums ratio(a, b);
    for (const auto& group : m_patterns.groups) {
        ratio.advance(group.x);
        d.logLikelihood += group.customers * ratio.value;
        d.gradient[2] += group.customers * ratio.ga;
        d.gradient[3] += group.customers * ratio.gb;
        d.hessian(2, 2) += group.customers * ratio.haa;
        d.hessian(2, 3) += group.customers * ratio.hab;
        d.hessian(3, 3) += group.customers * ratio.hbb;
    }
    dropoutKernel().terms(m_recencies.data(), m_recencies.size(), alpha, m_recencyTerms.data());
    const double lnRatio = std::log(a) - std::log(b);
    add(d, reduce([&](const Chunk& chunk, LikelihoodDerivatives& out) {
            const double x = m_patterns.groups[chunk.group].x;
            const double k = r + x;
            const double beta = b / (b + (x - 1)); // ln(a / (b + x - 1)) falls by this in ln b
            DropoutSums s;
            dropoutKernel().sums(&m_patterns.t_x[chunk.begin], &m_patterns.T[chunk.begin],
                                 &m_patterns.weight[chunk.begin], chunk.end - chunk.begin,
                                 m_recencyTerms.data(), m_ageTerms.data(), lnRatio + std::log(beta), k, s);
            out.logLikelihood += s.softplus;
            out.gradient += Eigen::Vector4d(r * s.wD, -k * s.wQ, s.w, -beta * s.w);
            out.hessian(0, 0) += r * s.wD + r * r * s.vDD;
            out.hessian(0, 1) += -r * s.wQ - r * k * s.vDQ;
            out.hessian(0, 2) += r * s.vD;
            out.hessian(0, 3) += -beta * r * s.vD;
            out.hessian(1, 1) += k * s.wR + k * k * s.vQQ;
            out.hessian(1, 2) += -k * s.vQ;
            out.hessian(1, 3) += beta * k * s.vQ;
            out.hessian(2, 2) += s.v;
            out.hessian(2, 3) += -beta * s.v;
            out.hessian(3, 3) += beta * beta * s.v - s.w * beta * (1 - beta);
        }));
    mirror(d.hessian);
    return d;
}

std::vector<double> BgNbdLikelihood::dropoutOdds(double r, double alpha)
{
    dropoutKernel().terms(m_ages.data(), m_ages.size(), alpha, m_ageTerms.data());
    dropoutKernel().terms(m_recencies.data(), m_recencies.size(), alpha, m_recencyTerms.data());
    std::vector<double> sums(m_patterns.groups.size(), 0.0);
    tbb::parallel_for(std::size_t{0}, sums.size(), [&](std::size_t g) {
        const auto& group = m_patterns.groups[g];
        if (group.x == 0)
            return;
        const double k = r + group.x;
        double sum = 0;
        for (std::size_t i = group.begin; i < group.end; ++i)
            sum += m_patterns.weight[i] *
                   std::exp(k * (m_ageTerms[m_patterns.T[i]].L - m_recencyTerms[m_patterns.t_x[i]].L));
        sums[g] = sum;
    });
    return sums;
}

double BgNbdLikelihood::dropoutSlope(const std::vector<double>& odds, double b) const
{
    double slope = 0;
    double harmonic = 0; // b * sum_{j<x} 1/(b + j)
    std::uint32_t j = 0;
    for (std::size_t g = 0; g < odds.size(); ++g) {
        const auto& group = m_patterns.groups[g];
        if (group.x - j > directly) {
            harmonic = b * digammaDifference(b, group.x);
            j = group.x;
        }
        for (; j < group.x; ++j)
            harmonic += b / (b + j);
        slope -= group.customers * harmonic;
        if (group.x > 0)
            slope += odds[g] * (b / (b + (group.x - 1)));
    }
    return slope;
}

} // namespace kiymet::stats
