// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/transaction_likelihood.h"

#include "stats/fit/beta_dropout_likelihood.h"
#include "stats/fit/pareto_nbd_likelihood.h"
#include "stats/math/special_functions.h"

#include <algorithm>
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

/// The NBD has no dropout to add.
class NbdLikelihood final : public TransactionLikelihood {
public:
    using TransactionLikelihood::TransactionLikelihood;
    LikelihoodDerivatives withDropout(double r, double alpha, double, double) override
    {
        return nbd(r, alpha);
    }
    std::optional<std::array<double, 2>> dropoutAscentStart(double, double) override { return std::nullopt; }
};

} // namespace

void add(LikelihoodDerivatives& sum, const LikelihoodDerivatives& part)
{
    sum.logLikelihood += part.logLikelihood;
    sum.gradient += part.gradient;
    sum.hessian += part.hessian;
}

void mirror(Eigen::Matrix4d& hessian)
{
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < i; ++j)
            hessian(i, j) = hessian(j, i);
}

TransactionLikelihood::TransactionLikelihood(const Patterns& patterns, double unit) : m_patterns(patterns)
{
    m_recencies.reserve(patterns.recencies.size());
    for (const double t : patterns.recencies)
        m_recencies.push_back(t / unit);
    m_ages.reserve(patterns.ages.size());
    for (const auto& age : patterns.ages)
        m_ages.push_back(age.T / unit);
    m_recencyTerms.resize(m_recencies.size());
    m_ageTerms.resize(m_ages.size());
}

std::vector<TransactionLikelihood::Chunk> TransactionLikelihood::chunksFrom(std::uint32_t from,
                                                                            std::size_t length) const
{
    std::vector<Chunk> chunks;
    for (std::size_t g = 0; g < m_patterns.groups.size(); ++g) {
        const auto& group = m_patterns.groups[g];
        if (group.x < from)
            continue;
        for (std::size_t begin = group.begin; begin < group.end; begin += length)
            chunks.push_back({g, begin, std::min(begin + length, group.end)});
    }
    return chunks;
}

void TransactionLikelihood::setRecencyTerms(double alpha)
{
    dropoutKernel().terms(m_recencies.data(), m_recencies.size(), alpha, m_recencyTerms.data());
}

void TransactionLikelihood::setAgeTerms(double alpha)
{
    dropoutKernel().terms(m_ages.data(), m_ages.size(), alpha, m_ageTerms.data());
}

LikelihoodDerivatives TransactionLikelihood::nbd(double r, double alpha)
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

std::unique_ptr<TransactionLikelihood> makeLikelihood(TransactionModelKind kind, const Patterns& patterns,
                                                      double unit)
{
    switch (kind) {
    case TransactionModelKind::BgNbd:
        return std::make_unique<BetaDropoutLikelihood>(patterns, unit, BetaDropoutLikelihood::FromRepeat);
    case TransactionModelKind::MbgNbd:
        return std::make_unique<BetaDropoutLikelihood>(patterns, unit, BetaDropoutLikelihood::FromFirst);
    case TransactionModelKind::ParetoNbd:
        return std::make_unique<ParetoNbdLikelihood>(patterns, unit);
    case TransactionModelKind::Nbd:
        return std::make_unique<NbdLikelihood>(patterns, unit);
    }
    return nullptr;
}

} // namespace kiymet::stats
