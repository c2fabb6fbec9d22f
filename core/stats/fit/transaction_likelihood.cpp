// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/transaction_likelihood.h"

#include <algorithm>

namespace kiymet::stats {

void add(LikelihoodDerivatives& sum, const LikelihoodDerivatives& part)
{
    sum.logLikelihood += part.logLikelihood;
    sum.gradient += part.gradient;
    sum.hessian += part.hessian;
}

void mirror(ParameterMatrix& hessian)
{
    for (Eigen::Index i = 0; i < hessian.rows(); ++i)
        for (Eigen::Index j = 0; j < i; ++j)
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

} // namespace kiymet::stats
