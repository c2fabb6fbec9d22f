// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/bg_nbd_fit.h"

#include "stats/dropout_kernel.h"
#include "stats/special_functions.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_reduce.h>
#include <tbb/partitioner.h>

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace kiymet::stats {

std::string_view name(TransactionBoundary boundary)
{
    switch (boundary) {
    case TransactionBoundary::None:
        return "";
    case TransactionBoundary::NoDropout:
        return "no_dropout";
    case TransactionBoundary::EqualRates:
        return "equal_rates";
    case TransactionBoundary::EqualDropout:
        return "equal_dropout";
    case TransactionBoundary::CertainDropout:
        return "certain_dropout";
    case TransactionBoundary::AllOrNothing:
        return "all_or_nothing";
    }
    return "";
}

namespace {

using Eigen::Matrix4d;
using Eigen::Vector4d;

/// Log-likelihood with derivatives in (ln r, ln alpha, ln a, ln b).
struct Derivatives {
    double value = 0;
    Vector4d g = Vector4d::Zero();
    Matrix4d H = Matrix4d::Zero(); ///< upper triangle only, until `finish`

    void operator+=(const Derivatives& other)
    {
        value += other.value;
        g += other.g;
        H += other.H;
    }
    void finish()
    {
        for (int i = 0; i < 4; ++i)
            for (int j = 0; j < i; ++j)
                H(i, j) = H(j, i);
    }
};

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

/// The likelihood over patterns whose times are divided by `unit`; alpha is in that unit too. Keeps
/// the tables of a pass so that passes do not allocate.
class Likelihood {
public:
    Likelihood(const Patterns& patterns, double unit) : m_patterns(patterns)
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

    /// The NBD without dropout: derivatives in the first two parameters.
    Derivatives nbd(double r, double alpha)
    {
        dropoutKernel().terms(m_ages.data(), m_ages.size(), alpha, m_ageTerms.data());
        Derivatives d;
        RisingSums rising(r);
        for (const auto& group : m_patterns.groups) {
            rising.advance(group.x);
            d.value += group.customers * rising.log;
            d.g[0] += group.customers * rising.first;
            d.H(0, 0) += group.customers * (rising.first - rising.second);
        }
        d.value -= m_patterns.purchases * std::log(alpha);
        d.g[1] -= m_patterns.purchases;
        for (std::size_t i = 0; i < m_ages.size(); ++i) {
            const double rn = r * m_patterns.ages[i].customers;
            const double k = rn + m_patterns.ages[i].purchases;
            const auto [L, P] = m_ageTerms[i];
            d.value -= k * L;
            d.g[0] -= rn * L;
            d.g[1] += k * P;
            d.H(0, 0) -= rn * L;
            d.H(0, 1) += rn * P;
            d.H(1, 1) -= k * P * (1 - P);
        }
        d.finish();
        return d;
    }

    /// All four parameters, a > 0 and b > 0.
    Derivatives bgNbd(double r, double alpha, double a, double b)
    {
        Derivatives d = nbd(r, alpha); // sets the terms of the ages
        BetaRatioSums ratio(a, b);
        for (const auto& group : m_patterns.groups) {
            ratio.advance(group.x);
            d.value += group.customers * ratio.value;
            d.g[2] += group.customers * ratio.ga;
            d.g[3] += group.customers * ratio.gb;
            d.H(2, 2) += group.customers * ratio.haa;
            d.H(2, 3) += group.customers * ratio.hab;
            d.H(3, 3) += group.customers * ratio.hbb;
        }
        dropoutKernel().terms(m_recencies.data(), m_recencies.size(), alpha, m_recencyTerms.data());
        const double lnRatio = std::log(a) - std::log(b);
        d += reduce([&](const Chunk& chunk, Derivatives& out) {
            const double x = m_patterns.groups[chunk.group].x;
            const double k = r + x;
            const double beta = b / (b + (x - 1)); // ln(a / (b + x - 1)) falls by this in ln b
            DropoutSums s;
            dropoutKernel().sums(&m_patterns.t_x[chunk.begin], &m_patterns.T[chunk.begin],
                                 &m_patterns.weight[chunk.begin], chunk.end - chunk.begin,
                                 m_recencyTerms.data(), m_ageTerms.data(), lnRatio + std::log(beta), k, s);
            out.value += s.softplus;
            out.g += Vector4d(r * s.wD, -k * s.wQ, s.w, -beta * s.w);
            out.H(0, 0) += r * s.wD + r * r * s.vDD;
            out.H(0, 1) += -r * s.wQ - r * k * s.vDQ;
            out.H(0, 2) += r * s.vD;
            out.H(0, 3) += -beta * r * s.vD;
            out.H(1, 1) += k * s.wR + k * k * s.vQQ;
            out.H(1, 2) += -k * s.vQ;
            out.H(1, 3) += beta * k * s.vQ;
            out.H(2, 2) += s.v;
            out.H(2, 3) += -beta * s.v;
            out.H(3, 3) += beta * beta * s.v - s.w * beta * (1 - beta);
        });
        d.finish();
        return d;
    }

    /// d logL / d a at a = 0 per unit of a, for b: sum over customers of -sum_{j<x} 1/(b+j) +
    /// [x>0] R/(b+x-1), R = ((alpha+T)/(alpha+t_x))^(r+x). The R are summed once per x, then any b is cheap.
    std::vector<double> dropoutOdds(double r, double alpha)
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

private:
    struct Chunk {
        std::size_t group;
        std::size_t begin;
        std::size_t end;
    };

    /// The same bits on any number of cores: fixed chunks, added up in a fixed tree.
    template<typename Body>
    Derivatives reduce(const Body& body) const
    {
        return tbb::parallel_deterministic_reduce(
            tbb::blocked_range<std::size_t>(0, m_chunks.size(), 4), Derivatives{},
            [&](const tbb::blocked_range<std::size_t>& range, Derivatives sum) {
                for (std::size_t i = range.begin(); i < range.end(); ++i)
                    body(m_chunks[i], sum);
                return sum;
            },
            [](Derivatives left, const Derivatives& right) {
                left += right;
                return left;
            });
    }

    const Patterns& m_patterns;
    std::vector<double> m_recencies;
    std::vector<double> m_ages;
    std::vector<TimeTerm> m_recencyTerms;
    std::vector<TimeTerm> m_ageTerms;
    std::vector<Chunk> m_chunks;
};

/// Mean negative log-likelihood + penalty * sum of squares, in `parameters` logarithms.
ObjectiveValue penalised(const Derivatives& d, const Eigen::VectorXd& logs, double customers, double penalty)
{
    const Eigen::Index n = logs.size();
    ObjectiveValue result;
    const Eigen::VectorXd squares = (2 * logs.array()).exp();
    result.value = -d.value / customers + penalty * squares.sum();
    result.gradient = -d.g.head(n) / customers + 2 * penalty * squares;
    result.hessian = -d.H.topLeftCorner(n, n) / customers;
    result.hessian.diagonal() += 4 * penalty * squares;
    return result;
}

/// A point to which only a limit leads; in units of scaled time.
constexpr double huge = 1e7;
constexpr double tiny = 1e-9;

struct Candidate {
    Eigen::Vector4d logs = Eigen::Vector4d::Zero();
    double objective = std::numeric_limits<double>::infinity();
    FitExit exit = FitExit::NotFinite;
    Derivatives at;
    int iterations = 0;
    TransactionBoundary boundary = TransactionBoundary::None;
};

TransactionBoundary boundaryOf(const Eigen::VectorXd& logs)
{
    if (logs[0] > std::log(huge))
        return TransactionBoundary::EqualRates;
    if (logs.size() < 4)
        return TransactionBoundary::None;
    const double odds = logs[2] - logs[3]; // ln of the mean chance of dropout against that of staying
    if (odds < std::log(tiny))
        return TransactionBoundary::NoDropout;
    if (odds > -std::log(tiny))
        return TransactionBoundary::CertainDropout;
    const double sum = std::max(logs[2], logs[3]);
    if (sum > std::log(huge))
        return TransactionBoundary::EqualDropout;
    if (sum < std::log(tiny))
        return TransactionBoundary::AllOrNothing;
    return TransactionBoundary::None;
}

/// The coordinates that stand for a limit on this boundary; the others have values there.
std::vector<Eigen::Index> runaways(TransactionBoundary boundary)
{
    switch (boundary) {
    case TransactionBoundary::EqualRates:
        return {0};
    case TransactionBoundary::EqualDropout:
    case TransactionBoundary::AllOrNothing:
        return {3};
    case TransactionBoundary::CertainDropout:
        return {2, 3};
    case TransactionBoundary::None:
    case TransactionBoundary::NoDropout:
        break;
    }
    return {};
}

class Fitter {
public:
    Fitter(const Patterns& patterns, double penalty, const Progress& progress)
        : m_patterns(patterns)
        , m_likelihood(patterns, patterns.maxT)
        , m_penalty(penalty)
        , m_progress(progress)
    {
    }

    Candidate nbd()
    {
        double time = 0;
        for (const auto& age : m_patterns.ages)
            time += age.customers * age.T / m_patterns.maxT;
        Eigen::VectorXd start(2);
        start << 0, std::log(std::max(time, 1e-12) / m_patterns.purchases);
        MinimiserOptions options = base();
        options.leavesDomain = [](const Eigen::VectorXd& logs, const ObjectiveValue&) {
            return boundaryOf(logs) != TransactionBoundary::None;
        };
        Derivatives last;
        const Minimum minimum = minimise(
            [&](const Eigen::VectorXd& logs) {
                last = m_likelihood.nbd(std::exp(logs[0]), std::exp(logs[1]));
                return penalised(last, logs, m_patterns.customers, m_penalty);
            },
            start, options);
        Candidate candidate;
        candidate.logs << minimum.point, -std::numeric_limits<double>::infinity(), 0;
        candidate.objective = minimum.at.value;
        candidate.exit = minimum.exit;
        candidate.iterations = minimum.iterations;
        candidate.boundary = boundaryOf(minimum.point);
        candidate.at = m_likelihood.nbd(std::exp(minimum.point[0]), std::exp(minimum.point[1]));
        return candidate;
    }

    /// What is minimised, at a point in logarithms; not a number outside of what doubles hold.
    ObjectiveValue objective(const Eigen::VectorXd& logs)
    {
        const Eigen::Vector4d p = logs.array().exp();
        if (!p.allFinite() || p.minCoeff() < 1e-280)
            return {std::numeric_limits<double>::quiet_NaN(), Eigen::VectorXd::Zero(4),
                    Eigen::MatrixXd::Zero(4, 4)};
        return penalised(m_likelihood.bgNbd(p[0], p[1], p[2], p[3]), logs, m_patterns.customers, m_penalty);
    }

    /// From a start in logarithms; leaves early where dropout vanishes without beating `limit`, the
    /// objective of the NBD.
    Candidate dropout(const Vector4d& start, double limit)
    {
        MinimiserOptions options = base();
        options.leavesDomain = [&](const Eigen::VectorXd& logs, const ObjectiveValue& at) {
            if (boundaryOf(logs) != TransactionBoundary::None)
                return true;
            // Almost no dropout, still no better than none, and falling that way.
            const double meanDropout = logs[2] - std::log(std::exp(logs[2]) + std::exp(logs[3]));
            return meanDropout < std::log(1e-3) && at.value >= limit && at.gradient[2] > 0;
        };
        const Objective objective = [this](const Eigen::VectorXd& logs) { return this->objective(logs); };
        Minimum minimum = minimise(objective, start, options);
        if (const std::vector<Eigen::Index> far = runaways(boundaryOf(minimum.point));
            minimum.exit == FitExit::Boundary && !far.empty()) {
            options.leavesDomain = nullptr;
            const int iterations = minimum.iterations;
            minimum = minimiseHolding(objective, minimum.point, far, options);
            minimum.iterations += iterations;
            if (minimum.exit != FitExit::Cancelled)
                minimum.exit = FitExit::Boundary;
        }
        Candidate candidate;
        candidate.logs = minimum.point;
        candidate.objective = minimum.at.value;
        candidate.exit = minimum.exit;
        candidate.iterations = minimum.iterations;
        candidate.boundary = boundaryOf(minimum.point);
        if (candidate.exit == FitExit::Boundary && candidate.boundary == TransactionBoundary::None)
            candidate.boundary = TransactionBoundary::NoDropout;
        if (candidate.boundary != TransactionBoundary::None && converged(candidate.exit))
            candidate.exit = FitExit::Boundary;
        return candidate;
    }

    /// The b for which a little dropout raises the likelihood most, per unit of mean dropout; none when it
    /// lowers it for every b.
    std::optional<double> dropoutWanted(const Candidate& nbd)
    {
        const std::vector<double> odds =
            m_likelihood.dropoutOdds(std::exp(nbd.logs[0]), std::exp(nbd.logs[1]));
        std::optional<double> best;
        double most = 1e-9 * m_patterns.customers; // below it is rounding
        for (double lnB = std::log(1e-8); lnB <= std::log(1e8); lnB += 0.25) {
            const double b = std::exp(lnB);
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
            if (slope > most) {
                most = slope;
                best = b;
            }
        }
        return best;
    }

private:
    MinimiserOptions base() const
    {
        MinimiserOptions options;
        options.iterationLimit = 200;
        options.initialRadius = 1.5;
        options.progress = m_progress;
        return options;
    }

    const Patterns& m_patterns;
    Likelihood m_likelihood;
    double m_penalty;
    const Progress& m_progress;
};

/// Starts that differ in what they take the data for: a rate as of all the time, or as of the time until the
/// last purchase, since silence may be dropout; rates much alike or not; few who leave or many.
std::vector<Vector4d> starts(const Patterns& patterns, const Candidate& nbd)
{
    double untilLast = 0;
    for (const auto& group : patterns.groups)
        if (group.x > 0)
            for (std::size_t i = group.begin; i < group.end; ++i)
                untilLast += patterns.weight[i] * patterns.recencies[patterns.t_x[i]];
    double time = 0;
    for (const auto& age : patterns.ages)
        time += age.customers * age.T;
    const double slow = std::log(patterns.purchases * patterns.maxT / time);
    const double fast =
        std::max(slow, std::log(patterns.purchases * patterns.maxT / std::max(untilLast, 1e-3 * time)));
    std::vector<Vector4d> points;
    for (const double lnR : {std::log(0.3), std::log(2.0), std::min(nbd.logs[0], std::log(20.0))}) {
        points.emplace_back(lnR, lnR - slow, std::log(0.3), std::log(6.0));
        points.emplace_back(lnR, lnR - 0.5 * (slow + fast), std::log(0.5), std::log(2.0));
        points.emplace_back(lnR, lnR - fast, std::log(2.0), std::log(2.0));
        points.emplace_back(lnR, lnR - fast, std::log(0.3), std::log(0.3));
    }
    return points;
}

/// The best optimum from the most promising starts, on a sample where the file is large: a poor start then
/// costs little.
Candidate explore(const Patterns& patterns, double penalty, const Candidate& nbd, const Progress& progress)
{
    Fitter fitter(patterns, penalty, progress);
    std::vector<std::pair<double, Vector4d>> ranked;
    for (const Vector4d& start : starts(patterns, nbd))
        if (const double value = fitter.objective(start).value; std::isfinite(value))
            ranked.emplace_back(value, start);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    constexpr std::size_t tried = 3;
    Candidate best;
    for (std::size_t i = 0; i < std::min(ranked.size(), tried); ++i) {
        Candidate candidate = fitter.dropout(ranked[i].second, -std::numeric_limits<double>::infinity());
        if (candidate.exit == FitExit::Cancelled)
            return candidate;
        if (candidate.objective < best.objective)
            best = std::move(candidate);
    }
    return best;
}

std::optional<std::array<double, 4>> standardErrors(const Matrix4d& hessian, const Vector4d& parameters)
{
    const Eigen::LLT<Matrix4d> information(-hessian);
    if (information.info() != Eigen::Success)
        return std::nullopt;
    const Matrix4d covariance = information.solve(Matrix4d::Identity());
    std::array<double, 4> errors{};
    for (int i = 0; i < 4; ++i) {
        const double variance = covariance(i, i);
        if (!(variance > 0) || !std::isfinite(variance))
            return std::nullopt;
        errors[static_cast<std::size_t>(i)] = parameters[i] * std::sqrt(variance);
    }
    return errors;
}

} // namespace

LikelihoodDerivatives bgNbdLikelihood(const Patterns& patterns, const BgNbd& parameters)
{
    Likelihood likelihood(patterns, 1);
    const Derivatives d = parameters.a > 0
                              ? likelihood.bgNbd(parameters.r, parameters.alpha, parameters.a, parameters.b)
                              : likelihood.nbd(parameters.r, parameters.alpha);
    return {d.value, d.g, d.H};
}

BgNbdFit fitBgNbd(const Patterns& patterns, double penalty, const Progress& progress)
{
    BgNbdFit fit;
    fit.penalty = penalty;
    fit.customers = patterns.customers;
    fit.patterns = patterns.size();
    if (patterns.customers < 2 || patterns.purchases <= 0 || !(patterns.maxT > 0))
        return fit;

    Fitter fitter(patterns, penalty, progress);
    const Candidate nbd = fitter.nbd();
    // The log-likelihood in the time unit of the patterns: a density in time has the dimension 1 / time^x.
    const double units = patterns.purchases * std::log(patterns.maxT);
    fit.nbd = {std::exp(nbd.logs[0]), std::exp(nbd.logs[1]) * patterns.maxT, 0, 0};
    fit.nbdLogLikelihood = nbd.at.value - units;
    if (nbd.exit == FitExit::Cancelled || nbd.exit == FitExit::NotFinite) {
        fit.exit = nbd.exit;
        return fit;
    }

    constexpr std::size_t sampleSize = 1500;
    const std::size_t step = patterns.size() / sampleSize;
    Candidate guess = step > 1 ? explore(everyNth(patterns, step), penalty, nbd, progress)
                               : explore(patterns, penalty, nbd, progress);
    Candidate best = guess;
    int iterations = nbd.iterations + guess.iterations;
    if (guess.exit != FitExit::Cancelled && (step > 1 || guess.boundary == TransactionBoundary::NoDropout)) {
        // Where the sample shows no dropout from far starts, all customers are asked once more, from one in
        // a hundred leaving after a purchase; where it lies on another boundary, from well within it.
        Vector4d start(nbd.logs[0], nbd.logs[1], std::log(0.02), std::log(2.0));
        if (guess.boundary != TransactionBoundary::NoDropout) {
            const double far = std::log(1e4);
            start = guess.logs.cwiseMin(far).cwiseMax(-far);
            start[1] += start[0] - guess.logs[0]; // the rate stays
        }
        best = fitter.dropout(start, nbd.objective);
        iterations += best.iterations;
        if (step <= 1 && guess.objective < best.objective && best.exit != FitExit::Cancelled)
            best = guess;
    }
    const auto beatsNbd = [&](const Candidate& candidate) {
        return candidate.boundary != TransactionBoundary::NoDropout &&
               candidate.objective < nbd.objective - 1e-13 * std::abs(nbd.objective);
    };
    if (best.exit != FitExit::Cancelled && !beatsNbd(best)) {
        if (const std::optional<double> b = fitter.dropoutWanted(nbd)) {
            const double a = 0.01 * std::min(*b, 1.0);
            best =
                fitter.dropout(Vector4d(nbd.logs[0], nbd.logs[1], std::log(a), std::log(*b)), nbd.objective);
            iterations += best.iterations;
        }
    }
    fit.iterations = iterations;
    if (best.exit == FitExit::Cancelled) {
        fit.exit = FitExit::Cancelled;
        return fit;
    }

    if (!beatsNbd(best)) {
        fit.parameters = fit.nbd;
        fit.logLikelihood = fit.nbdLogLikelihood;
        fit.objective = nbd.objective;
        fit.boundary = nbd.boundary == TransactionBoundary::EqualRates ? TransactionBoundary::EqualRates
                                                                       : TransactionBoundary::NoDropout;
        fit.exit = converged(nbd.exit) ? FitExit::Boundary : nbd.exit;
        return fit;
    }

    const Vector4d scaled = best.logs.array().exp();
    fit.parameters = {scaled[0], scaled[1] * patterns.maxT, scaled[2], scaled[3]};
    Likelihood likelihood(patterns, patterns.maxT);
    const Derivatives at = likelihood.bgNbd(scaled[0], scaled[1], scaled[2], scaled[3]);
    fit.logLikelihood = at.value - units;
    fit.objective = best.objective;
    fit.exit = best.exit;
    fit.boundary = best.boundary;
    if (penalty == 0 && fit.boundary == TransactionBoundary::None && converged(fit.exit))
        fit.standardErrors = standardErrors(
            at.H, Vector4d(fit.parameters.r, fit.parameters.alpha, fit.parameters.a, fit.parameters.b));
    return fit;
}

} // namespace kiymet::stats
