// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/transaction_fit.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
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

/// Mean negative log-likelihood + penalty * sum of squares, in `parameters` logarithms.
ObjectiveValue penalised(const LikelihoodDerivatives& d, const Eigen::VectorXd& logs, double customers,
                         double penalty)
{
    const Eigen::Index n = logs.size();
    ObjectiveValue result;
    const Eigen::VectorXd squares = (2 * logs.array()).exp();
    result.value = -d.logLikelihood / customers + penalty * squares.sum();
    result.gradient = -d.gradient.head(n) / customers + 2 * penalty * squares;
    result.hessian = -d.hessian.topLeftCorner(n, n) / customers;
    result.hessian.diagonal() += 4 * penalty * squares;
    return result;
}

/// Whether parameter i is a time.
bool isTime(TransactionModelKind kind, Eigen::Index i)
{
    switch (kind) {
    case TransactionModelKind::BgNbd:
    case TransactionModelKind::MbgNbd:
    case TransactionModelKind::Nbd:
        return i == 1;
    case TransactionModelKind::ParetoNbd:
        return i == 1 || i == 3;
    }
    return false;
}

/// A point to which only a limit leads; in units of scaled time.
constexpr double huge = 1e7;
constexpr double tiny = 1e-9;
/// All or nothing in Pareto/NBD. Those who stay leave at a rate s/beta that falls with 1/ln beta only: it
/// lies far out, at the end of a bent valley in which s ln beta stays the same.
constexpr double lnBetaAllOrNothing = -460;
constexpr double lnBetaValley = -30;

struct Candidate {
    Eigen::Vector4d logs = Eigen::Vector4d::Zero();
    double objective = std::numeric_limits<double>::infinity();
    FitExit exit = FitExit::NotFinite;
    LikelihoodDerivatives at;
    int iterations = 0;
    TransactionBoundary boundary = TransactionBoundary::None;
    bool unbounded = false; ///< the way led to where the likelihood grows without end; no figures then
};

/// ln of how much dropout there is, for little of it: the mean chance of leaving at a chance to leave, or
/// within the longest history.
double lnLittleDropout(TransactionModelKind kind, const Eigen::VectorXd& logs)
{
    if (kind == TransactionModelKind::ParetoNbd)
        return logs[2] + (logs[3] > 30 ? -logs[3] : std::log(std::log1p(std::exp(-logs[3]))));
    return logs[2] - std::log(std::exp(logs[2]) + std::exp(logs[3]));
}

TransactionBoundary boundaryOf(TransactionModelKind kind, const Eigen::VectorXd& logs)
{
    if (logs[0] > std::log(huge))
        return TransactionBoundary::EqualRates;
    if (logs.size() < 4)
        return TransactionBoundary::None;
    // ln of the mean chance of dropout against that of staying, or of the mean rate of dropout
    const double odds = logs[2] - logs[3];
    if (kind == TransactionModelKind::ParetoNbd) {
        if (lnLittleDropout(kind, logs) < std::log(tiny))
            return TransactionBoundary::NoDropout;
        if (odds > -std::log(tiny) && logs[2] > 0)
            return TransactionBoundary::CertainDropout;
        if (logs[2] > std::log(huge))
            return TransactionBoundary::EqualDropout;
        if (logs[3] <= lnBetaAllOrNothing)
            return TransactionBoundary::AllOrNothing;
        return TransactionBoundary::None;
    }
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

/// The point with no parameter further out than `far` (in logarithms), with the same rate of purchases and,
/// where it has one, the same odds of dropout: a place to look from whether the way to a boundary led past an
/// optimum.
Vector4d inward(TransactionModelKind kind, const Vector4d& logs, double far)
{
    Vector4d point = logs;
    const double rates = std::clamp(logs[0], -far, far) - logs[0];
    point[0] += rates;
    point[1] += rates;
    const double most = std::max(logs[2], logs[3]);
    double shift = 0;
    if (most > far)
        shift = far - most;
    else if (most < -far && kind != TransactionModelKind::ParetoNbd)
        shift = -far - most;
    point[2] = std::clamp(logs[2] + shift, -far, far);
    point[3] = std::clamp(logs[3] + shift, -far, far);
    return point;
}

class Fitter {
public:
    Fitter(TransactionModelKind kind, const Patterns& patterns, double penalty, const Progress& progress)
        : m_kind(kind)
        , m_patterns(patterns)
        , m_likelihood(makeLikelihood(kind, patterns, patterns.maxT))
        , m_penalty(penalty)
        , m_progress(progress)
        , m_atOnce(boughtAtOnce(patterns))
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
        options.leavesDomain = [this](const Eigen::VectorXd& logs, const ObjectiveValue&) {
            return boundaryOf(m_kind, logs) != TransactionBoundary::None;
        };
        LikelihoodDerivatives last;
        const Minimum minimum = minimise(
            [&](const Eigen::VectorXd& logs) {
                last = m_likelihood->nbd(std::exp(logs[0]), std::exp(logs[1]));
                return penalised(last, logs, m_patterns.customers, m_penalty);
            },
            start, options);
        Candidate candidate;
        candidate.logs << minimum.point, -std::numeric_limits<double>::infinity(), 0;
        candidate.objective = minimum.at.value;
        candidate.exit = minimum.exit;
        candidate.iterations = minimum.iterations;
        candidate.boundary = boundaryOf(m_kind, minimum.point);
        candidate.at = m_likelihood->nbd(std::exp(minimum.point[0]), std::exp(minimum.point[1]));
        return candidate;
    }

    /// What is minimised, at a point in logarithms; not a number outside of what doubles hold.
    ObjectiveValue objective(const Eigen::VectorXd& logs)
    {
        const Eigen::Vector4d p = logs.array().exp();
        if (!p.allFinite() || p.minCoeff() < 1e-280)
            return {std::numeric_limits<double>::quiet_NaN(), Eigen::VectorXd::Zero(4),
                    Eigen::MatrixXd::Zero(4, 4)};
        return penalised(m_likelihood->withDropout(p[0], p[1], p[2], p[3]), logs, m_patterns.customers,
                         m_penalty);
    }

    /// From a start in logarithms; leaves early where dropout vanishes without beating `limit`, the
    /// objective of the NBD.
    Candidate dropout(const Vector4d& start, double limit)
    {
        MinimiserOptions options = base();
        options.leavesDomain = [&](const Eigen::VectorXd& logs, const ObjectiveValue& at) {
            if (boundaryOf(m_kind, logs) != TransactionBoundary::None || isUnbounded(logs))
                return true;
            // Almost no dropout, still no better than none, and falling that way.
            return lnLittleDropout(m_kind, logs) < std::log(1e-3) && at.value >= limit && at.gradient[2] > 0;
        };
        const Objective objective = [this](const Eigen::VectorXd& logs) { return this->objective(logs); };
        Minimum minimum = m_kind == TransactionModelKind::ParetoNbd
                              ? minimiseAlongValley(objective, start, options)
                              : minimise(objective, start, options);
        if (minimum.exit != FitExit::Cancelled && isUnbounded(minimum.point)) {
            Candidate nowhere;
            nowhere.exit = FitExit::NoStep;
            nowhere.iterations = minimum.iterations;
            nowhere.unbounded = true;
            return nowhere;
        }
        if (const std::vector<Eigen::Index> far = runaways(boundaryOf(m_kind, minimum.point));
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
        candidate.boundary = boundaryOf(m_kind, minimum.point);
        if (candidate.exit == FitExit::Boundary && candidate.boundary == TransactionBoundary::None)
            candidate.boundary = TransactionBoundary::NoDropout;
        if (candidate.boundary != TransactionBoundary::None && converged(candidate.exit))
            candidate.exit = FitExit::Boundary;
        return candidate;
    }

    /// Where dropout begins to pay, from the NBD; none when it does not.
    std::optional<Vector4d> dropoutWanted(const Candidate& nbd)
    {
        const auto wanted = m_likelihood->dropoutWanted(std::exp(nbd.logs[0]), std::exp(nbd.logs[1]));
        if (!wanted)
            return std::nullopt;
        return Vector4d(nbd.logs[0], nbd.logs[1], std::log((*wanted)[0]), std::log((*wanted)[1]));
    }

    /// The likelihood itself, with its derivatives.
    LikelihoodDerivatives at(const Vector4d& logs)
    {
        const Vector4d p = logs.array().exp();
        return m_likelihood->withDropout(p[0], p[1], p[2], p[3]);
    }

private:
    /// Of somebody with purchases and no time between the first and the last the likelihood is alpha^r /
    /// (alpha + t_x)^(r + x) and some: without end for alpha -> 0, whatever others say when r -> 0 as well.
    /// There may be an optimum all the same; where there is none the way leads here.
    static bool boughtAtOnce(const Patterns& patterns)
    {
        if (patterns.recencies.empty() || patterns.recencies.front() > 0)
            return false;
        return std::any_of(patterns.groups.begin(), patterns.groups.end(), [&](const Patterns::Group& group) {
            return group.x > 0 && patterns.t_x[group.begin] == 0; // sorted by t_x
        });
    }
    bool isUnbounded(const Eigen::VectorXd& logs) const { return m_atOnce && logs[1] < std::log(tiny); }

    /// Of Pareto/NBD: once in the valley towards all or nothing, from its end, where that is lower and still
    /// falls outwards; step by step the way there takes hundreds.
    static Minimum minimiseAlongValley(const Objective& objective, const Vector4d& start,
                                       const MinimiserOptions& options)
    {
        MinimiserOptions untilValley = options;
        untilValley.leavesDomain = [&](const Eigen::VectorXd& logs, const ObjectiveValue& at) {
            return logs[3] < lnBetaValley || options.leavesDomain(logs, at);
        };
        Minimum minimum = minimise(objective, start, untilValley);
        if (minimum.exit != FitExit::Boundary || options.leavesDomain(minimum.point, minimum.at))
            return minimum;
        Eigen::VectorXd end = minimum.point;
        end[3] = lnBetaAllOrNothing;
        end[2] += std::log(minimum.point[3] / end[3]);
        MinimiserOptions inside = options;
        inside.leavesDomain = nullptr;
        Minimum there = minimiseHolding(objective, end, {3}, inside);
        const bool lower = there.at.value <= minimum.at.value && there.at.gradient[3] >= 0;
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

    MinimiserOptions base() const
    {
        MinimiserOptions options;
        options.iterationLimit = 200;
        options.initialRadius = 1.5;
        options.progress = m_progress;
        return options;
    }

    TransactionModelKind m_kind;
    const Patterns& m_patterns;
    std::unique_ptr<TransactionLikelihood> m_likelihood;
    double m_penalty;
    const Progress& m_progress;
    bool m_atOnce;
};

/// Starts that differ in what they take the data for: a rate as of all the time, or as of the time until the
/// last purchase, since silence may be dropout; rates much alike or not; few who leave or many.
/// In MBG/NBD two pictures of who never came again compete: rates that differ much (r small), or alike rates
/// and many gone at once (a above b). They are optima of their own, so that each has its list of starts.
std::vector<std::vector<Vector4d>> starts(TransactionModelKind kind, const Patterns& patterns,
                                          const Candidate& nbd)
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
    // a, b; or s, beta as part of the longest history.
    constexpr double beta[4][2] = {{0.3, 6}, {0.5, 2}, {2, 2}, {0.3, 0.3}};
    constexpr double pareto[4][2] = {{0.2, 1}, {0.6, 0.4}, {2, 0.5}, {0.3, 0.05}};
    const auto& dropout = kind == TransactionModelKind::ParetoNbd ? pareto : beta;
    std::vector<std::vector<Vector4d>> lists(kind == TransactionModelKind::MbgNbd ? 2 : 1);
    for (const double lnR : {std::log(0.3), std::log(2.0), std::min(nbd.logs[0], std::log(20.0))}) {
        const double alphas[] = {lnR - slow, lnR - 0.5 * (slow + fast), lnR - fast, lnR - fast};
        for (std::size_t i = 0; i < 4; ++i)
            lists[0].emplace_back(lnR, alphas[i], std::log(dropout[i][0]), std::log(dropout[i][1]));
    }
    if (lists.size() > 1)
        for (const double r : {1.0, 5.0, 20.0})
            for (const auto& [a, b] : {std::pair(0.3, 0.3), std::pair(1.0, 0.3), std::pair(0.1, 0.1)})
                lists[1].emplace_back(std::log(r), std::log(r) - fast, std::log(a), std::log(b));
    return lists;
}

/// The best optimum from the most promising starts, on a sample where the file is large: a poor start then
/// costs little.
Candidate explore(TransactionModelKind kind, const Patterns& patterns, double penalty, const Candidate& nbd,
                  const Progress& progress)
{
    Fitter fitter(kind, patterns, penalty, progress);
    constexpr std::size_t tried = 2;
    Candidate best;
    // Of these customers: what beats it is followed, however little dropout it has.
    const double limit = fitter.nbd().objective;
    for (const std::vector<Vector4d>& list : starts(kind, patterns, nbd)) {
        std::vector<std::pair<double, Vector4d>> ranked;
        for (const Vector4d& start : list)
            if (const double value = fitter.objective(start).value; std::isfinite(value))
                ranked.emplace_back(value, start);
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto& left, const auto& right) { return left.first < right.first; });
        for (std::size_t i = 0; i < std::min(ranked.size(), tried); ++i) {
            Candidate candidate = fitter.dropout(ranked[i].second, limit);
            if (candidate.exit == FitExit::Cancelled)
                return candidate;
            candidate.unbounded = candidate.unbounded || best.unbounded;
            if (candidate.objective < best.objective)
                best = std::move(candidate);
            else
                best.unbounded = candidate.unbounded;
        }
    }
    return best;
}

/// Standard errors and the covariance of the logarithms from the Hessian in the logarithms.
void setErrors(const Matrix4d& hessian, TransactionFit& fit)
{
    const auto n = static_cast<Eigen::Index>(fit.model.parameterCount());
    const Eigen::MatrixXd information = -hessian.topLeftCorner(n, n);
    const Eigen::LLT<Eigen::MatrixXd> factor(information);
    if (factor.info() != Eigen::Success)
        return;
    const Eigen::MatrixXd covariance = factor.solve(Eigen::MatrixXd::Identity(n, n));
    std::array<double, 4> errors{};
    std::array<std::array<double, 4>, 4> logs{};
    for (Eigen::Index i = 0; i < n; ++i) {
        const double variance = covariance(i, i);
        if (!(variance > 0) || !std::isfinite(variance))
            return;
        const auto row = static_cast<std::size_t>(i);
        errors[row] = fit.model.parameters[row] * std::sqrt(variance);
        for (Eigen::Index j = 0; j < n; ++j)
            logs[row][static_cast<std::size_t>(j)] = covariance(i, j);
    }
    fit.standardErrors = errors;
    fit.logCovariance = logs;
}

/// The best model with dropout: from the given start, or else from wherever the data point to.
Candidate fitDropout(TransactionModelKind kind, const Patterns& patterns,
                     const TransactionFitOptions& options, Fitter& fitter, const Candidate& nbd)
{
    const auto beatsNbd = [&](const Candidate& candidate) {
        return candidate.boundary != TransactionBoundary::NoDropout &&
               candidate.objective < nbd.objective - 1e-13 * std::abs(nbd.objective);
    };
    if (options.start && options.start->kind == kind && options.start->hasDropout()) {
        Vector4d start;
        for (Eigen::Index i = 0; i < 4; ++i)
            start[i] = std::log(options.start->parameters[static_cast<std::size_t>(i)] /
                                (isTime(kind, i) ? patterns.maxT : 1));
        Candidate candidate = fitter.dropout(start, nbd.objective);
        if (candidate.exit == FitExit::Cancelled ||
            (converged(candidate.exit) && candidate.boundary == TransactionBoundary::None &&
             beatsNbd(candidate)))
            return candidate;
    }
    if (options.start && options.start->kind == kind && !options.start->hasDropout() &&
        !fitter.dropoutWanted(nbd)) {
        Candidate none;
        none.boundary = TransactionBoundary::NoDropout;
        return none;
    }

    constexpr std::size_t sampleSize = 1000;
    const std::size_t step = patterns.size() / sampleSize;
    const Candidate guess =
        step > 1 ? explore(kind, everyNth(patterns, step), options.penalty, nbd, options.progress)
                 : explore(kind, patterns, options.penalty, nbd, options.progress);
    Candidate best = guess;
    bool unbounded = guess.unbounded;
    if (guess.exit != FitExit::Cancelled && (step > 1 || guess.boundary == TransactionBoundary::NoDropout)) {
        // Where the sample shows no dropout from far starts, all customers are asked once more, from one in
        // a hundred leaving after a purchase; where it lies on another boundary, from well within it.
        Vector4d start(nbd.logs[0], nbd.logs[1], std::log(0.02),
                       kind == TransactionModelKind::ParetoNbd ? 0 : std::log(2.0));
        if (guess.boundary != TransactionBoundary::NoDropout)
            start = guess.boundary == TransactionBoundary::None ? guess.logs
                                                                : inward(kind, guess.logs, std::log(100.0));
        best = fitter.dropout(start, nbd.objective);
        best.iterations += guess.iterations;
        unbounded = unbounded || best.unbounded;
        if (step <= 1 && guess.boundary != TransactionBoundary::NoDropout &&
            guess.objective < best.objective && best.exit != FitExit::Cancelled) {
            const int iterations = best.iterations;
            best = guess;
            best.iterations = iterations;
        }
    }
    // The way to a boundary may have led past an optimum, in a stride or on a flat.
    for (const double far : {30.0, 1e4}) {
        if (best.exit == FitExit::Cancelled || best.boundary == TransactionBoundary::None ||
            best.boundary == TransactionBoundary::NoDropout)
            break;
        Candidate other = fitter.dropout(inward(kind, best.logs, std::log(far)), nbd.objective);
        other.iterations += best.iterations;
        if (other.exit == FitExit::Cancelled || other.objective < best.objective)
            best = std::move(other);
        else
            best.iterations = other.iterations;
    }
    if (best.exit != FitExit::Cancelled && !beatsNbd(best)) {
        if (const std::optional<Vector4d> start = fitter.dropoutWanted(nbd)) {
            const int iterations = best.iterations;
            best = fitter.dropout(*start, nbd.objective);
            best.iterations += iterations;
            unbounded = unbounded || best.unbounded;
        }
    }
    if (best.exit != FitExit::Cancelled && !beatsNbd(best)) {
        best.boundary = TransactionBoundary::NoDropout;
        best.unbounded = unbounded; // no optimum, rather than one without dropout
    }
    return best;
}

} // namespace

LikelihoodDerivatives transactionLikelihood(const Patterns& patterns, const TransactionModel& model)
{
    const std::unique_ptr<TransactionLikelihood> likelihood = makeLikelihood(model.kind, patterns, 1);
    const auto& [r, alpha, third, fourth] = model.parameters;
    return model.hasDropout() ? likelihood->withDropout(r, alpha, third, fourth) : likelihood->nbd(r, alpha);
}

TransactionFit fitTransactionModel(TransactionModelKind kind, const Patterns& patterns,
                                   const TransactionFitOptions& options)
{
    TransactionFit fit;
    fit.model.kind = kind;
    fit.nbd.kind = TransactionModelKind::Nbd;
    fit.penalty = options.penalty;
    fit.customers = patterns.customers;
    fit.patterns = patterns.size();
    if (patterns.customers < 2 || patterns.purchases <= 0 || !(patterns.maxT > 0))
        return fit;

    Fitter fitter(kind, patterns, options.penalty, options.progress);
    const Candidate nbd = fitter.nbd();
    // The log-likelihood in the time unit of the patterns: a density in time has the dimension 1 / time^x.
    const double units = patterns.purchases * std::log(patterns.maxT);
    fit.nbd.parameters = {std::exp(nbd.logs[0]), std::exp(nbd.logs[1]) * patterns.maxT, 0, 0};
    fit.nbdLogLikelihood = nbd.at.logLikelihood - units;
    fit.exit = nbd.exit;
    fit.iterations = nbd.iterations;
    if (nbd.exit == FitExit::Cancelled || nbd.exit == FitExit::NotFinite)
        return fit;

    Candidate best;
    best.boundary = TransactionBoundary::NoDropout;
    if (kind != TransactionModelKind::Nbd) {
        best = fitDropout(kind, patterns, options, fitter, nbd);
        fit.iterations += best.iterations;
        if (best.exit == FitExit::Cancelled) {
            fit.exit = FitExit::Cancelled;
            return fit;
        }
    }

    LikelihoodDerivatives at = nbd.at;
    if (best.boundary == TransactionBoundary::NoDropout) {
        fit.model.parameters = fit.nbd.parameters;
        fit.logLikelihood = fit.nbdLogLikelihood;
        fit.objective = nbd.objective;
        fit.boundary = nbd.boundary;
        if (best.unbounded) {
            fit.exit = FitExit::NoStep;
            fit.boundary = TransactionBoundary::None;
        } else if (kind != TransactionModelKind::Nbd && nbd.boundary != TransactionBoundary::EqualRates)
            fit.boundary = TransactionBoundary::NoDropout;
        if (fit.boundary != TransactionBoundary::None && converged(nbd.exit))
            fit.exit = FitExit::Boundary;
    } else {
        const Vector4d scaled = best.logs.array().exp();
        for (Eigen::Index i = 0; i < 4; ++i)
            fit.model.parameters[static_cast<std::size_t>(i)] =
                isTime(kind, i) ? scaled[i] * patterns.maxT : scaled[i];
        at = fitter.at(best.logs);
        fit.logLikelihood = at.logLikelihood - units;
        fit.objective = best.objective;
        fit.exit = best.exit;
        fit.boundary = best.boundary;
    }
    if (options.penalty == 0 && fit.boundary == TransactionBoundary::None && converged(fit.exit))
        setErrors(at.hessian, fit);
    return fit;
}

} // namespace kiymet::stats
