// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/fit_traits.h"
#include "stats/fit/nbd_likelihood.h"
#include "stats/fit/transaction_reduce.h"
#include "stats/math/random.h"
#include "stats/math/special_functions.h"
#include "stats/models/bg_nbd.h"
#include "stats/models/mbg_nbd.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace kiymet::stats {

namespace {

/// ln B(a, b + x) / B(a, b) and its derivatives for the ascending x of the groups: each from the one before
/// while the steps are few, else by differences of gamma functions.
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

/// The likelihood of BG/NBD (Fader, Hardie and Lee 2005, eq. 6) and of MBG/NBD (Batislam, Denizel and
/// Filiztekin 2007), which differ in the first chance to leave: with n = x or x + 1 such chances, those of
/// the NBD without dropout times B(a, b+n)/B(a, b) (1 + [n>0] a/(b+n-1) ((alpha+T)/(alpha+t_x))^(r+x)).
class BetaDropoutLikelihood final : public NbdLikelihood {
public:
    enum Chances : std::uint32_t {
        FromRepeat = 0, ///< BG/NBD: one may leave after each repeat purchase
        FromFirst = 1,  ///< MBG/NBD: after the first purchase too
    };
    BetaDropoutLikelihood(const Patterns& patterns, double unit, Chances chances);

    LikelihoodDerivatives withDropout(const ModelParameters& parameters) override;
    std::optional<std::array<double, 2>> dropoutAscentStart(const ModelParameters& parameters) override;

private:
    /// For each group of the patterns the sum of ((alpha + T)/(alpha + t_x))^(r + x), which dropoutSlope
    /// wants.
    std::vector<double> dropoutOdds(double r, double alpha);
    /// b times the slope of the log-likelihood in a at a = 0+, from the odds at (r, alpha): the sum over
    /// customers of -sum_{j<n} 1/(b+j) + [n>0] ((alpha+T)/(alpha+t_x))^(r+x) / (b+n-1). Cheap, so that many b
    /// can be tried.
    double dropoutSlope(const std::vector<double>& odds, double b) const;

    std::uint32_t m_extra; ///< n - x
    std::vector<Chunk> m_chunks;
};

BetaDropoutLikelihood::BetaDropoutLikelihood(const Patterns& patterns, double unit, Chances chances)
    : NbdLikelihood(patterns, unit)
    , m_extra(chances)
    // Long enough to hide the start of a chunk, short enough to share a small file between two cores.
    , m_chunks(chunksFrom(1 - m_extra, 2048))
{
}

LikelihoodDerivatives BetaDropoutLikelihood::withDropout(const ModelParameters& parameters)
{
    // No structured binding: clang 14 has no lambda capture it.
    const double r = parameters[0];
    const double alpha = parameters[1];
    const double a = parameters[2];
    const double b = parameters[3];
    LikelihoodDerivatives d = nbd(r, alpha); // sets the terms of the ages
    BetaRatioSums ratio(a, b);
    for (const auto& group : m_patterns.groups) {
        ratio.advance(group.x + m_extra);
        d.logLikelihood += group.customers * ratio.value;
        d.gradient[2] += group.customers * ratio.ga;
        d.gradient[3] += group.customers * ratio.gb;
        d.hessian(2, 2) += group.customers * ratio.haa;
        d.hessian(2, 3) += group.customers * ratio.hab;
        d.hessian(3, 3) += group.customers * ratio.hbb;
    }
    setRecencyTerms(alpha);
    const double lnRatio = std::log(a) - std::log(b);
    add(d, reduce(m_chunks, 1 << 15, [&](const Chunk& chunk, LikelihoodDerivatives& out) {
            const double x = m_patterns.groups[chunk.group].x;
            const double k = r + x;
            const double beta = b / (b + (x + m_extra - 1)); // ln(a / (b + n - 1)) falls by this in ln b
            DropoutSums s;
            dropoutKernel().sums(&m_patterns.t_x[chunk.begin], &m_patterns.T[chunk.begin],
                                 &m_patterns.weight[chunk.begin], chunk.end - chunk.begin,
                                 m_recencyTerms.data(), m_ageTerms.data(), lnRatio + std::log(beta), k, s);
            out.logLikelihood += s.softplus;
            out.gradient.head<4>() += Eigen::Vector4d(r * s.wD, -k * s.wQ, s.w, -beta * s.w);
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

std::vector<double> BetaDropoutLikelihood::dropoutOdds(double r, double alpha)
{
    setAgeTerms(alpha);
    setRecencyTerms(alpha);
    std::vector<double> sums(m_patterns.groups.size(), 0.0);
    tbb::parallel_for(std::size_t{0}, sums.size(), [&](std::size_t g) {
        const auto& group = m_patterns.groups[g];
        if (group.x + m_extra == 0)
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

double BetaDropoutLikelihood::dropoutSlope(const std::vector<double>& odds, double b) const
{
    double slope = 0;
    double harmonic = 0; // b * sum_{j<x} 1/(b + j)
    std::uint32_t j = 0;
    for (std::size_t g = 0; g < odds.size(); ++g) {
        const auto& group = m_patterns.groups[g];
        const std::uint32_t n = group.x + m_extra;
        if (n - j > directly) {
            harmonic = b * digammaDifference(b, n);
            j = n;
        }
        for (; j < n; ++j)
            harmonic += b / (b + j);
        slope -= group.customers * harmonic;
        if (n > 0)
            slope += odds[g] * (b / (b + (n - 1)));
    }
    return slope;
}

std::optional<std::array<double, 2>>
BetaDropoutLikelihood::dropoutAscentStart(const ModelParameters& parameters)
{
    const double r = parameters[0];
    const double alpha = parameters[1];
    const std::vector<double> odds = dropoutOdds(r, alpha);
    std::optional<std::array<double, 2>> best;
    double most = 1e-9 * m_patterns.customers; // below it is rounding
    for (double lnB = std::log(1e-8); lnB <= std::log(1e8); lnB += 0.25) {
        const double b = std::exp(lnB);
        const double slope = dropoutSlope(odds, b);
        if (slope > most) {
            most = slope;
            best = {0.01 * std::min(b, 1.0), b};
        }
    }
    return best;
}

constexpr ParameterTraits parameterTraits[]{{"r", ParameterMeaning::RateShape},
                                            {"alpha", ParameterMeaning::RateScale, true},
                                            {"a", ParameterMeaning::DropoutFirst},
                                            {"b", ParameterMeaning::DropoutSecond}};

double lnLittleDropout(double lnA, double lnB)
{
    return lnA - std::log(std::exp(lnA) + std::exp(lnB));
}

TransactionBoundary dropoutBoundary(double lnA, double lnB)
{
    const double lnOdds = lnA - lnB; // of dropout against staying, on average
    if (lnOdds < std::log(tinyParameter))
        return TransactionBoundary::NoDropout;
    if (lnOdds > -std::log(tinyParameter))
        return TransactionBoundary::ImmediateDropout;
    const double sum = std::max(lnA, lnB);
    if (sum > std::log(hugeParameter))
        return TransactionBoundary::HomogeneousDropout;
    if (sum < std::log(tinyParameter))
        return TransactionBoundary::PolarisedDropout;
    return TransactionBoundary::None;
}

constexpr std::array<double, 2> dropoutStarts[]{{0.3, 6}, {0.5, 2}, {2, 2}, {0.3, 0.3}};
/// In MBG/NBD two explanations of who never came again compete: rates that differ much (r small), or alike
/// rates and many gone at once (a above b). They are optima of their own.
constexpr std::array<double, 3> manyGoneAtOnce[]{{1, 0.3, 0.3},  {1, 1, 0.3},  {1, 0.1, 0.1},
                                                 {5, 0.3, 0.3},  {5, 1, 0.3},  {5, 0.1, 0.1},
                                                 {20, 0.3, 0.3}, {20, 1, 0.3}, {20, 0.1, 0.1}};

template<BetaDropoutLikelihood::Chances chances>
std::unique_ptr<TransactionLikelihood> likelihood(const Patterns& patterns, double unit)
{
    return std::make_unique<BetaDropoutLikelihood>(patterns, unit, chances);
}

constexpr FitTraits bgFit{.likelihood = likelihood<BetaDropoutLikelihood::FromRepeat>,
                          .lnLittleDropout = lnLittleDropout,
                          .dropoutBoundary = dropoutBoundary,
                          .dropoutStarts = dropoutStarts,
                          .littleDropout = {0.02, 2}};
constexpr FitTraits mbgFit{.likelihood = likelihood<BetaDropoutLikelihood::FromFirst>,
                           .lnLittleDropout = lnLittleDropout,
                           .dropoutBoundary = dropoutBoundary,
                           .dropoutStarts = dropoutStarts,
                           .furtherStarts = manyGoneAtOnce,
                           .littleDropout = {0.02, 2}};

template<typename Model>
Model typed(const ModelParameters& p)
{
    return {p[0], p[1], p[2], p[3]};
}

} // namespace

constinit const ModelTraits bgNbdTraits{.name = "bg_nbd",
                                        .title = "BG/NBD",
                                        .parameters = parameterTraits,
                                        .dropout = DropoutLaw::AtPurchase,
                                        .dropoutAt = 2,
                                        .formulas = formulasOf<typed<BgNbd>>,
                                        .fit = &bgFit};

constinit const ModelTraits mbgNbdTraits{.name = "mbg_nbd",
                                         .title = "MBG/NBD",
                                         .parameters = parameterTraits,
                                         .dropout = DropoutLaw::AtPurchase,
                                         .dropoutAt = 2,
                                         .formulas = formulasOf<typed<MbgNbd>>,
                                         .fit = &mbgFit};

} // namespace kiymet::stats
