// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/fit/nbd_likelihood.h"

#include "stats/fit/fit_traits.h"
#include "stats/math/random.h"
#include "stats/math/special_functions.h"
#include "stats/models/bg_nbd.h"

#include <cmath>

namespace kiymet::stats {

namespace {

/// sum_{j<x} of ln(z + j), z / (z + j) and (z / (z + j))^2 for the ascending x of the groups: each from the
/// one before while the steps are few, else by differences of gamma functions.
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

} // namespace

LikelihoodDerivatives NbdLikelihood::nbd(double r, double alpha)
{
    setAgeTerms(alpha);
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

LikelihoodDerivatives NbdLikelihood::withoutDropout(const ModelParameters& parameters)
{
    return nbd(parameters[0], parameters[1]);
}

LikelihoodDerivatives NbdLikelihood::withDropout(const ModelParameters& parameters)
{
    return withoutDropout(parameters);
}

std::optional<std::array<double, 2>> NbdLikelihood::dropoutAscentStart(const ModelParameters&)
{
    return std::nullopt;
}

namespace {

constexpr ParameterTraits parameters[]{{"r", ParameterMeaning::RateShape},
                                       {"alpha", ParameterMeaning::RateScale, true}};

/// The formulas of BG/NBD hold for a = 0, whatever b is.
BgNbd withoutDropout(const ModelParameters& p)
{
    return {p[0], p[1], 0, 0};
}

constexpr FitTraits fit{
    .likelihood = [](const Patterns& patterns, double unit) -> std::unique_ptr<TransactionLikelihood> {
        return std::make_unique<NbdLikelihood>(patterns, unit);
    }};

} // namespace

constinit const ModelTraits nbdTraits{
    .name = "nbd",
    .title = "NBD",
    .parameters = parameters,
    .dropoutAt = 2,
    .withoutDropout = TransactionModelKind::Nbd,
    .formulas = formulasOf<withoutDropout>,
    // For ever at the rate (r + x) / (alpha + T).
    .discountedResidual = [](const ModelParameters& p, const PurchaseHistory& history,
                             double delta) { return (p[0] + history.x) / (p[1] + history.T) / delta; },
    .fit = &fit,
};

} // namespace kiymet::stats
