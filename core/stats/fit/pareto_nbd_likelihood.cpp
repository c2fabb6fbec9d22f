// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/fit_traits.h"
#include "stats/fit/nbd_likelihood.h"
#include "stats/fit/transaction_reduce.h"
#include "stats/kernels/pareto_kernel.h"
#include "stats/math/random.h"
#include "stats/models/pareto_nbd.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <vector>

namespace kiymet::stats {

namespace {

/// The likelihood of Pareto/NBD (Schmittlein, Morrison and Colombo 1987; Fader and Hardie's note 009): that
/// of the NBD without dropout times (beta/(beta+T))^s (1 + J), J the odds of having left (pareto_kernel.h).
class ParetoNbdLikelihood final : public NbdLikelihood {
public:
    ParetoNbdLikelihood(const Patterns& patterns, double unit);

    LikelihoodDerivatives withDropout(const ModelParameters& parameters) override;
    std::optional<std::array<double, 2>> dropoutAscentStart(const ModelParameters& parameters) override;

private:
    /// What of a pattern's integral at s = 0 does not depend on beta. With the measure
    /// ((alpha+T)/(alpha+u))^k / (alpha+u) du over [t_x, T] the integral is that of (alpha+u)/(beta+u).
    struct Silence {
        double mass = 0; ///< of the measure
        double mean = 0; ///< of u
    };
    std::vector<Silence> silences(double r, double alpha) const;
    /// Slope of the log-likelihood in s at s = 0+; the terms of alpha are set. With `silences` one from
    /// above, at a fraction of the cost.
    double dropoutSlope(double r, double alpha, double beta, const std::vector<Silence>* silences = nullptr);
    /// The integral from above: (alpha+u)/(beta+u) at the mean where it is concave (beta >= alpha), the chord
    /// from t_x to T where it is convex. None where that is too far from the truth.
    static std::optional<double> integralAtMost(const Silence& silence, double alpha, double beta, double t_x,
                                                double T);
    void setBetaTerms(double beta);
    /// Pattern i, k = r + x; the terms of alpha and beta are set. None without a time to have left in.
    std::optional<ParetoHistory> historyOf(std::size_t i, double k, double alpha, double s,
                                           double beta) const;

    std::vector<TimeTerm> m_recencyBeta;
    std::vector<TimeTerm> m_ageBeta;
    std::vector<Chunk> m_chunks;
};

// An integral a pattern: a chunk of few is long enough to be worth a task.
ParetoNbdLikelihood::ParetoNbdLikelihood(const Patterns& patterns, double unit)
    : NbdLikelihood(patterns, unit), m_chunks(chunksFrom(0, 128))
{
    m_recencyBeta.resize(m_recencies.size());
    m_ageBeta.resize(m_ages.size());
}

void ParetoNbdLikelihood::setBetaTerms(double beta)
{
    dropoutKernel().terms(m_recencies.data(), m_recencies.size(), beta, m_recencyBeta.data());
    dropoutKernel().terms(m_ages.data(), m_ages.size(), beta, m_ageBeta.data());
}

std::optional<ParetoHistory> ParetoNbdLikelihood::historyOf(std::size_t i, double k, double alpha, double s,
                                                            double beta) const
{
    const std::uint32_t early = m_patterns.t_x[i];
    const std::uint32_t late = m_patterns.T[i];
    const double lnAlpha = m_ageTerms[late].L - m_recencyTerms[early].L;
    const double lnBeta = m_ageBeta[late].L - m_recencyBeta[early].L;
    if (!(m_ages[late] > m_recencies[early]) || !(lnAlpha > 0) || !(lnBeta > 0))
        return std::nullopt;
    return ParetoHistory{k,
                         alpha,
                         s,
                         beta,
                         m_recencies[early],
                         lnAlpha,
                         lnBeta,
                         alpha / (alpha + m_ages[late]),
                         beta / (beta + m_ages[late])};
}

LikelihoodDerivatives ParetoNbdLikelihood::withDropout(const ModelParameters& parameters)
{
    // No structured binding: clang 14 has no lambda capture it.
    const double r = parameters[0];
    const double alpha = parameters[1];
    const double s = parameters[2];
    const double beta = parameters[3];
    LikelihoodDerivatives d = nbd(r, alpha); // sets the terms of the ages
    setRecencyTerms(alpha);
    setBetaTerms(beta);
    for (std::size_t i = 0; i < m_ages.size(); ++i) {
        const double sn = s * m_patterns.ages[i].customers;
        const auto [L, P] = m_ageBeta[i];
        d.logLikelihood -= sn * L;
        d.gradient[2] -= sn * L;
        d.gradient[3] += sn * P;
        d.hessian(2, 2) -= sn * L;
        d.hessian(2, 3) += sn * P;
        d.hessian(3, 3) -= sn * P * (1 - P);
    }
    const double lnS = std::log(s);
    const ParetoKernel& kernel = paretoKernel();
    add(d, reduce(m_chunks, 1 << 11, [&](const Chunk& chunk, LikelihoodDerivatives& out) {
            const double k = r + m_patterns.groups[chunk.group].x;
            for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
                const std::optional<ParetoHistory> history = historyOf(i, k, alpha, s, beta);
                if (!history)
                    continue;
                ParetoMoments m;
                kernel.moments(*history, m);
                const double lnOdds = lnS + k * history->lnAlpha + s * history->lnBeta + m.lnIntegral;
                const double z = std::exp(-std::abs(lnOdds));
                const double n = m_patterns.weight[i];
                const double gone = lnOdds > 0 ? 1 / (1 + z) : z / (1 + z); // J / (1 + J)
                out.logLikelihood += n * ((lnOdds > 0 ? lnOdds : 0) + std::log1p(z));
                // Gradient of ln J, and its Hessian as mean of that of the integrand's logarithm plus
                // covariance.
                const double g[4] = {r * m.A, -k * m.p, 1 + s * m.B, -m.F};
                const double w = n * gone;
                for (int j = 0; j < 4; ++j)
                    out.gradient[j] += w * g[j];
                // w (H + g g') - w^2 g g' / n, with H + g g' made of plain second moments.
                const double c = w * gone;
                ParameterMatrix& h = out.hessian;
                h(0, 0) += w * (r * m.A + r * r * m.AA) - c * g[0] * g[0];
                h(0, 1) += -w * (r * m.p + r * k * m.Ap) - c * g[0] * g[1];
                h(0, 2) += w * r * (m.A + s * m.AB) - c * g[0] * g[2];
                h(0, 3) += -w * r * m.AF - c * g[0] * g[3];
                h(1, 1) += w * (k * k * m.pp - k * m.dp) - c * g[1] * g[1];
                h(1, 2) += -w * k * (m.p + s * m.Bp) - c * g[1] * g[2];
                h(1, 3) += w * k * m.pF - c * g[1] * g[3];
                h(2, 2) += w * (1 + 3 * s * m.B + s * s * m.BB) - c * g[2] * g[2];
                h(2, 3) += -w * (m.F + s * (m.q + m.BF)) - c * g[2] * g[3];
                h(3, 3) += w * (m.FF - m.dF) - c * g[3] * g[3];
            }
        }));
    mirror(d.hessian);
    return d;
}

std::vector<ParetoNbdLikelihood::Silence> ParetoNbdLikelihood::silences(double r, double alpha) const
{
    std::vector<Silence> silences(m_patterns.size());
    // int_1^b y^(k-1) dy
    const auto power = [](double k, double lnB) { return k == 0 ? lnB : std::expm1(k * lnB) / k; };
    tbb::parallel_for(std::size_t{0}, m_chunks.size(), [&](std::size_t c) {
        const Chunk& chunk = m_chunks[c];
        const double k = r + m_patterns.groups[chunk.group].x;
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            const std::uint32_t early = m_patterns.t_x[i];
            const std::uint32_t late = m_patterns.T[i];
            const double lnAlpha = m_ageTerms[late].L - m_recencyTerms[early].L;
            const double mass = power(k, lnAlpha);
            const double mean = (alpha + m_ages[late]) * (power(k - 1, lnAlpha) / mass) - alpha;
            silences[i] = {mass, std::clamp(mean, m_recencies[early], m_ages[late])};
        }
    });
    return silences;
}

std::optional<double> ParetoNbdLikelihood::integralAtMost(const Silence& silence, double alpha, double beta,
                                                          double t_x, double T)
{
    constexpr double rounding = 1 + 1e-10;
    const auto ratio = [=](double u) { return (alpha + u) / (beta + u); };
    const double atMean = ratio(silence.mean);
    double most = atMean;
    if (beta < alpha) {
        const double first = ratio(t_x);
        most = first + (ratio(T) - first) * ((silence.mean - t_x) / (T - t_x));
        constexpr double tooFar = 1.05;
        if (!(most < tooFar * atMean))
            return std::nullopt;
    }
    const double integral = silence.mass * most * rounding;
    return std::isfinite(integral) ? std::optional(integral) : std::nullopt;
}

double ParetoNbdLikelihood::dropoutSlope(double r, double alpha, double beta,
                                         const std::vector<Silence>* silences)
{
    setBetaTerms(beta);
    double slope = 0;
    for (std::size_t i = 0; i < m_ages.size(); ++i)
        slope -= m_patterns.ages[i].customers * m_ageBeta[i].L;
    const ParetoKernel& kernel = paretoKernel();
    return slope + reduce(m_chunks, 1 << 11, [&](const Chunk& chunk, LikelihoodDerivatives& out) {
                       const double k = r + m_patterns.groups[chunk.group].x;
                       for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
                           const std::optional<ParetoHistory> history = historyOf(i, k, alpha, 0, beta);
                           if (!history)
                               continue;
                           if (silences)
                               if (const std::optional<double> most = integralAtMost(
                                       (*silences)[i], alpha, beta, history->t_x, m_ages[m_patterns.T[i]])) {
                                   out.logLikelihood += m_patterns.weight[i] * *most;
                                   continue;
                               }
                           ParetoMoments m;
                           kernel.moments(*history, m);
                           out.logLikelihood +=
                               m_patterns.weight[i] * std::exp(k * history->lnAlpha + m.lnIntegral);
                       }
                   }).logLikelihood;
}

std::optional<std::array<double, 2>>
ParetoNbdLikelihood::dropoutAscentStart(const ModelParameters& parameters)
{
    const double r = parameters[0];
    const double alpha = parameters[1];
    setAgeTerms(alpha);
    setRecencyTerms(alpha);
    std::optional<std::array<double, 2>> best;
    double most = 1e-9 * m_patterns.customers; // below it is rounding
    const double longest = m_ages.empty() ? 1 : m_ages.back();
    const std::vector<Silence> known = silences(r, alpha);
    for (double lnBeta = std::log(1e-6); lnBeta <= std::log(1e6); lnBeta += 1) {
        const double beta = std::exp(lnBeta) * longest;
        // Chance of having left by the end of the longest history, per unit of s.
        const double chance = std::log1p(longest / beta);
        if (dropoutSlope(r, alpha, beta, &known) / chance <= most)
            continue;
        const double slope = dropoutSlope(r, alpha, beta) / chance;
        if (slope > most) {
            most = slope;
            best = {0.01 / chance, beta};
        }
    }
    return best;
}

constexpr ParameterTraits parameterTraits[]{{"r", ParameterMeaning::RateShape},
                                            {"alpha", ParameterMeaning::RateScale, true},
                                            {"s", ParameterMeaning::DropoutRateShape},
                                            {"beta", ParameterMeaning::DropoutRateScale, true}};

/// Polarised dropout in Pareto/NBD. Those who stay leave at a rate s/beta that falls with 1/ln beta only: it
/// lies far out, at the end of a bent valley in which s ln beta stays the same.
constexpr double lnBetaPolarised = -460;
constexpr double lnBetaValley = -30;

double lnLittleDropout(double lnS, double lnBeta)
{
    return lnS + (lnBeta > 30 ? -lnBeta : std::log(std::log1p(std::exp(-lnBeta))));
}

TransactionBoundary dropoutBoundary(double lnS, double lnBeta)
{
    if (lnLittleDropout(lnS, lnBeta) < std::log(tinyParameter))
        return TransactionBoundary::NoDropout;
    if (lnS - lnBeta > -std::log(tinyParameter) && lnS > 0)
        return TransactionBoundary::ImmediateDropout;
    if (lnS > std::log(hugeParameter))
        return TransactionBoundary::HomogeneousDropout;
    if (lnBeta <= lnBetaPolarised)
        return TransactionBoundary::PolarisedDropout;
    return TransactionBoundary::None;
}

/// Once in the valley towards polarised dropout, from its end, where that is lower and still
/// falls outwards; step by step the way there takes hundreds.
Minimum minimiseAlongValley(const Objective& objective, const Eigen::VectorXd& start, Eigen::Index second,
                            const MinimiserOptions& options)
{
    MinimiserOptions untilValley = options;
    untilValley.leavesDomain = [&](const Eigen::VectorXd& logs, const ObjectiveValue& at) {
        return logs[second] < lnBetaValley || options.leavesDomain(logs, at);
    };
    Minimum minimum = minimise(objective, start, untilValley);
    if (minimum.exit != FitExit::Boundary || options.leavesDomain(minimum.point, minimum.at))
        return minimum;
    Eigen::VectorXd end = minimum.point;
    end[second] = lnBetaPolarised;
    end[second - 1] += std::log(minimum.point[second] / end[second]);
    MinimiserOptions inside = options;
    inside.leavesDomain = nullptr;
    Minimum there = minimiseWithFixed(objective, end, {second}, inside);
    const bool lower = there.at.value <= minimum.at.value && there.at.gradient[second] >= 0;
    if (!lower && there.exit != FitExit::Cancelled) {
        const int iterations = minimum.iterations + there.iterations;
        there = minimise(objective, minimum.point, options);
        there.iterations += iterations;
        return there;
    }
    there.iterations += minimum.iterations;
    if (there.exit != FitExit::Cancelled)
        there.exit = FitExit::Boundary;
    return there;
}

/// s, and beta as part of the longest history.
constexpr std::array<double, 2> dropoutStarts[]{{0.2, 1}, {0.6, 0.4}, {2, 0.5}, {0.3, 0.05}};

constexpr FitTraits fit{
    .likelihood = [](const Patterns& patterns, double unit) -> std::unique_ptr<TransactionLikelihood> {
        return std::make_unique<ParetoNbdLikelihood>(patterns, unit);
    },
    .lnLittleDropout = lnLittleDropout,
    .dropoutBoundary = dropoutBoundary,
    .dropoutStarts = dropoutStarts,
    .littleDropout = {0.02, 1},
    .polarisedNearZero = false,
    .minimise = minimiseAlongValley};

ParetoNbd typed(const ModelParameters& p)
{
    return {p[0], p[1], p[2], p[3]};
}

} // namespace

constinit const ModelTraits paretoNbdTraits{
    .name = "pareto_nbd",
    .title = "Pareto/NBD",
    .parameters = parameterTraits,
    .dropout = DropoutLaw::InTime,
    .dropoutAt = 2,
    .formulas = formulasOf<typed>,
    .discountedResidual =
        [](const ModelParameters& p, const PurchaseHistory& history, double delta) {
            return discountedExpectedResidualTransactions(typed(p), history, delta);
        },
    .fit = &fit,
};

} // namespace kiymet::stats
