// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/intervals/parameter_errors.h"

#include "stats/fit/gamma_gamma_likelihood.h"
#include "stats/math/random.h"

#include <tbb/parallel_for.h>

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace kiymet::stats {

namespace {

/// Scores are told from differences of this width in the logarithms; what is lost by it is of the order of
/// its square.
constexpr double width = 1e-4;
/// So many customers or patterns tell how scores scatter well enough.
constexpr std::size_t sampleSize = 4000;

/// What the penalty makes of a parameter: those that are times are divided by the longest history.
double penalised(const TransactionFit& fit, const Patterns& patterns, std::size_t i)
{
    return fit.model.parameters[i] / (traits(fit.model.kind).parameters[i].isTime ? patterns.maxT : 1);
}

/// The inverse of `hessian` over the free parameters, with `scatter` between two of it where there is one;
/// zero elsewhere.
template<int N>
std::optional<Eigen::Matrix<double, N, N>>
inverseOver(const std::vector<Eigen::Index>& free, const Eigen::Matrix<double, N, N>& hessian,
            const std::optional<Eigen::Matrix<double, N, N>>& scatter)
{
    const Eigen::MatrixXd H = hessian(free, free);
    const Eigen::LLT<Eigen::MatrixXd> factor(H);
    if (free.empty() || factor.info() != Eigen::Success)
        return std::nullopt;
    Eigen::MatrixXd inverse = factor.solve(Eigen::MatrixXd::Identity(H.rows(), H.cols()));
    if (scatter) {
        const Eigen::MatrixXd J = (*scatter)(free, free);
        inverse = (inverse * J * inverse).eval();
    }
    if (!inverse.allFinite() || !(inverse.diagonal().minCoeff() > 0))
        return std::nullopt;
    Eigen::Matrix<double, N, N> result = Eigen::Matrix<double, N, N>::Zero();
    result(free, free) = 0.5 * (inverse + inverse.transpose());
    return result;
}

/// Sum over the rows of weight (score - mean) (score - mean)^T, scaled up to `customers`.
template<int N>
Eigen::Matrix<double, N, N> scatterOf(const std::vector<Eigen::Matrix<double, N, 1>>& scores,
                                      const std::vector<double>& weights, double customers)
{
    using Vector = Eigen::Matrix<double, N, 1>;
    Vector mean = Vector::Zero();
    double total = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        mean += weights[i] * scores[i];
        total += weights[i];
    }
    mean /= total;
    Eigen::Matrix<double, N, N> sum = Eigen::Matrix<double, N, N>::Zero();
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const Vector off = scores[i] - mean;
        sum += weights[i] * off * off.transpose();
    }
    return sum * (customers / total);
}

ParameterMatrix scoreScatter(const TransactionFit& fit, const Patterns& all,
                             const std::vector<Eigen::Index>& free)
{
    const std::size_t step = all.size() / sampleSize;
    const Patterns sample = step > 1 ? everyNth(all, step) : all;
    std::vector<ParameterVector> scores(sample.size(), ParameterVector::Zero());
    std::vector<double> weights(sample.size());
    std::vector<std::pair<TransactionModel, TransactionModel>> around;
    for (const Eigen::Index i : free) {
        around.emplace_back(fit.model, fit.model);
        around.back().first.parameters[static_cast<std::size_t>(i)] *= std::exp(-width);
        around.back().second.parameters[static_cast<std::size_t>(i)] *= std::exp(width);
    }
    tbb::parallel_for(std::size_t{0}, sample.groups.size(), [&](std::size_t g) {
        const Patterns::Group& group = sample.groups[g];
        for (std::size_t i = group.begin; i < group.end; ++i) {
            const PurchaseHistory history{double(group.x), sample.recencies[sample.t_x[i]],
                                          sample.ages[sample.T[i]].T};
            weights[i] = sample.weight[i];
            for (std::size_t f = 0; f < free.size(); ++f)
                scores[i][free[f]] =
                    (logLikelihood(around[f].second, history) - logLikelihood(around[f].first, history)) /
                    (2 * width);
        }
    });
    return scatterOf<int(maxParameters)>(scores, weights, all.customers);
}

/// A factor L with L L^T the covariance, which may have zero rows.
template<int N>
Eigen::Matrix<double, N, N> factorOf(const Eigen::Matrix<double, N, N>& covariance)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix<double, N, N>> eigen(covariance);
    return eigen.eigenvectors() * eigen.eigenvalues().cwiseMax(0).cwiseSqrt().asDiagonal();
}

/// Draws of `factor` z with z of independent normals.
template<int N>
Eigen::Matrix<double, N, 1> drawnOff(const Eigen::Matrix<double, N, N>& factor, Random& random)
{
    Eigen::Matrix<double, N, 1> z;
    for (double& normal : z)
        normal = random.normal();
    return factor * z;
}

/// How far the transaction model is from its estimate in a draw. A model of up to four parameters takes four
/// numbers: the draws of the spend model, which come after them, are then the same for all of these.
template<int N>
void moveBy(const Eigen::Matrix<double, N, N>& factor, Random& random, TransactionModel& model)
{
    const Eigen::Matrix<double, N, 1> off = drawnOff<N>(factor, random);
    for (Eigen::Index i = 0; i < N; ++i)
        model.parameters[static_cast<std::size_t>(i)] *= std::exp(off[i]);
}

} // namespace

std::optional<ParameterMatrix> logCovariance(const TransactionFit& fit, const Patterns& patterns)
{
    if (!converged(fit.exit))
        return std::nullopt;
    if (fit.logCovariance) {
        ParameterMatrix known;
        for (std::size_t i = 0; i < maxParameters; ++i)
            for (std::size_t j = 0; j < maxParameters; ++j)
                known(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
                    (*fit.logCovariance)[i][j];
        return known;
    }
    constexpr int n = int(maxParameters);
    const std::vector<std::size_t> parameters = freeParameters(fit);
    const std::vector<Eigen::Index> free(parameters.begin(), parameters.end());
    ParameterMatrix hessian = -transactionLikelihood(patterns, fit.model).hessian;
    if (!(fit.penalty > 0))
        return inverseOver<n>(free, hessian, std::nullopt);
    for (const Eigen::Index i : free) {
        const double parameter = penalised(fit, patterns, static_cast<std::size_t>(i));
        hessian(i, i) += 4 * patterns.customers * fit.penalty * parameter * parameter;
    }
    return inverseOver<n>(free, hessian, scoreScatter(fit, patterns, free));
}

std::optional<Eigen::Matrix3d> logCovariance(const GammaGammaFit& fit, std::span<const std::uint32_t> x,
                                             std::span<const double> m)
{
    if (!converged(fit.exit))
        return std::nullopt;
    std::vector<Eigen::Index> free{0, 1, 2};
    if (fit.boundary == SpendBoundary::HomogeneousValues)
        free = {1, 2};
    else if (fit.boundary == SpendBoundary::HomogeneousCustomers)
        free = {0, 2};
    Eigen::Matrix3d hessian = -gammaGammaLikelihood(x, m, fit.parameters).hessian;
    if (!(fit.penalty > 0))
        return inverseOver<3>(free, hessian, std::nullopt);
    const std::array<double, 3> parameters{fit.parameters.p, fit.parameters.q, fit.parameters.v};
    for (const Eigen::Index i : free) {
        const double parameter = parameters[static_cast<std::size_t>(i)];
        hessian(i, i) += 4 * fit.customers * fit.penalty * parameter * parameter;
    }
    const auto moved = [&](Eigen::Index i, double by) {
        std::array<double, 3> near = parameters;
        near[static_cast<std::size_t>(i)] *= std::exp(by);
        return GammaGamma{near[0], near[1], near[2]};
    };
    std::vector<Eigen::Vector3d> scores;
    const std::size_t step = std::max<std::size_t>(1, x.size() / sampleSize);
    for (std::size_t c = step / 2; c < x.size(); c += step) {
        if (x[c] == 0 || !(m[c] > 0))
            continue;
        Eigen::Vector3d score = Eigen::Vector3d::Zero();
        for (const Eigen::Index i : free)
            score[i] =
                (logLikelihood(moved(i, width), x[c], m[c]) - logLikelihood(moved(i, -width), x[c], m[c])) /
                (2 * width);
        scores.push_back(score);
    }
    if (scores.empty())
        return std::nullopt;
    return inverseOver<3>(free, hessian,
                          scatterOf<3>(scores, std::vector<double>(scores.size(), 1), fit.customers));
}

double normalWidth(double level)
{
    return std::sqrt(2.0) * boost::math::erf_inv(level);
}

std::vector<DrawnModels> drawModels(const TransactionFit& transactions,
                                    const std::optional<ParameterMatrix>& covariance,
                                    const GammaGammaFit* spend,
                                    const std::optional<Eigen::Matrix3d>& spendCovariance, int count,
                                    std::uint64_t seed)
{
    constexpr std::uint64_t purpose = 0x6472617773; // a stream of its own
    constexpr int usual = 4;
    const bool few = transactions.model.parameterCount() <= usual;
    const ParameterMatrix known = covariance.value_or(ParameterMatrix::Zero());
    const Eigen::Matrix4d factor =
        few && covariance ? factorOf<usual>(known.topLeftCorner<usual, usual>()) : Eigen::Matrix4d::Zero();
    const ParameterMatrix largeFactor =
        !few && covariance ? factorOf<int(maxParameters)>(known) : ParameterMatrix::Zero();
    const Eigen::Matrix3d spendFactor =
        spendCovariance ? factorOf<3>(*spendCovariance) : Eigen::Matrix3d::Zero();
    std::vector<DrawnModels> draws(static_cast<std::size_t>(std::max(count, 0)));
    for (std::size_t d = 0; d < draws.size(); ++d) {
        Random random(seed, d, purpose);
        draws[d].transactions = transactions.model;
        if (few)
            moveBy<usual>(factor, random, draws[d].transactions);
        else
            moveBy<int(maxParameters)>(largeFactor, random, draws[d].transactions);
        if (!spend)
            continue;
        const Eigen::Vector3d spendOff = drawnOff<3>(spendFactor, random);
        draws[d].spend = GammaGamma{spend->parameters.p * std::exp(spendOff[0]),
                                    spend->parameters.q * std::exp(spendOff[1]),
                                    spend->parameters.v * std::exp(spendOff[2])};
    }
    return draws;
}

} // namespace kiymet::stats
