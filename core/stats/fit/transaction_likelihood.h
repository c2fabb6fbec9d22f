// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stats/fit/patterns.h"
#include "stats/kernels/dropout_kernel.h"
#include "stats/models/model_traits.h"

#include <Eigen/Core>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kiymet::stats {

/// In the order of the parameters; 0 past their number.
using ParameterVector = Eigen::Matrix<double, int(maxParameters), 1>;
using ParameterMatrix = Eigen::Matrix<double, int(maxParameters), int(maxParameters)>;

/// Total log-likelihood with gradient and Hessian in the logarithms of the parameters.
struct LikelihoodDerivatives {
    double logLikelihood = 0;
    ParameterVector gradient = ParameterVector::Zero();
    ParameterMatrix hessian = ParameterMatrix::Zero();
};

/// The likelihood of a transaction model over patterns whose times are divided by `unit`; parameters that are
/// times are in that unit too. Keeps the tables of a pass, so that passes do not allocate; the patterns must
/// outlive it.
class TransactionLikelihood {
public:
    TransactionLikelihood(const Patterns& patterns, double unit);
    virtual ~TransactionLikelihood() = default;
    TransactionLikelihood(const TransactionLikelihood&) = delete;
    TransactionLikelihood& operator=(const TransactionLikelihood&) = delete;

    /// All parameters, each > 0.
    virtual LikelihoodDerivatives withDropout(const ModelParameters& parameters) = 0;
    /// The limit in which nobody leaves: of the parameters before those of dropout, derivatives in them.
    virtual LikelihoodDerivatives withoutDropout(const ModelParameters& parameters) = 0;
    /// Parameters of dropout with which a little of it raises the likelihood of the limit at `parameters`
    /// most, among many; none when it lowers it however it is spread.
    virtual std::optional<std::array<double, 2>> dropoutAscentStart(const ModelParameters& parameters) = 0;

protected:
    struct Chunk {
        std::size_t group;
        std::size_t begin;
        std::size_t end;
    };

    /// Adds up body(chunk, sum) over the chunks, the same bits on any number of cores; on one core where
    /// there are less than `small` patterns, since the pass would be over before a second one has woken up.
    template<typename Body>
    LikelihoodDerivatives reduce(const std::vector<Chunk>& chunks, std::size_t small, const Body& body) const;
    /// The patterns from the first group with x >= from on, in chunks.
    std::vector<Chunk> chunksFrom(std::uint32_t from, std::size_t length) const;
    void setRecencyTerms(double alpha);
    void setAgeTerms(double alpha);

    const Patterns& m_patterns;
    std::vector<double> m_recencies;
    std::vector<double> m_ages;
    std::vector<TimeTerm> m_recencyTerms;
    std::vector<TimeTerm> m_ageTerms;
};

/// Adds `part`; of the Hessian upper triangles do.
void add(LikelihoodDerivatives& sum, const LikelihoodDerivatives& part);
/// Copies the upper triangle to the lower one.
void mirror(ParameterMatrix& hessian);

/// Steps in x up to which sums over j < x are carried on term by term; beyond, by differences of gamma
/// functions.
inline constexpr std::uint32_t directly = 4096;

} // namespace kiymet::stats
