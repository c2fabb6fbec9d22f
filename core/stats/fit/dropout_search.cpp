// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/dropout_search.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace kiymet::stats {

namespace {

using Eigen::VectorXd;

/// Where the parameters stand in a point.
struct Places {
    explicit Places(const ModelTraits& model)
        : shape(static_cast<Eigen::Index>(model.rates))
        , scale(shape + 1)
        , first(static_cast<Eigen::Index>(model.dropoutAt))
        , second(first + 1)
        , count(static_cast<Eigen::Index>(model.parameters.size()))
    {
    }
    Eigen::Index shape, scale, first, second, count;
};

/// The point with no parameter of rates or dropout further out than `far` (in logarithms), with the same rate
/// of purchases and, where it has one, the same odds of dropout: a place to look from whether the way to a
/// boundary led past an optimum.
VectorXd inward(const ModelTraits& model, const VectorXd& logs, double far)
{
    const Places at(model);
    VectorXd point = logs;
    const double rates = std::clamp(logs[at.shape], -far, far) - logs[at.shape];
    point[at.shape] += rates;
    point[at.scale] += rates;
    const double most = std::max(logs[at.first], logs[at.second]);
    double shift = 0;
    if (most > far)
        shift = far - most;
    else if (most < -far && model.fit->polarisedNearZero)
        shift = -far - most;
    point[at.first] = std::clamp(logs[at.first] + shift, -far, far);
    point[at.second] = std::clamp(logs[at.second] + shift, -far, far);
    return point;
}

/// Starts that differ in what they take the data for: a rate as of all the time, or as of the time until the
/// last purchase, since silence may be dropout; rates much alike or not; few who leave or many. Optima of
/// another kind have a list of their own.
std::vector<std::vector<VectorXd>> starts(const ModelTraits& model, const Patterns& patterns,
                                          const FitCandidate& limit)
{
    const Places at(model);
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
    const auto point = [&at](double lnShape, double lnScale, double first, double second) {
        VectorXd logs = VectorXd::Zero(at.count);
        logs[at.shape] = lnShape;
        logs[at.scale] = lnScale;
        logs[at.first] = std::log(first);
        logs[at.second] = std::log(second);
        return logs;
    };
    const FitTraits& fit = *model.fit;
    std::vector<std::vector<VectorXd>> lists(1);
    for (const double lnR : {std::log(0.3), std::log(2.0), std::min(limit.logs[at.shape], std::log(20.0))}) {
        const double scales[] = {lnR - slow, lnR - 0.5 * (slow + fast), lnR - fast};
        for (std::size_t i = 0; i < fit.dropoutStarts.size(); ++i) {
            const auto& [first, second] = fit.dropoutStarts[i];
            lists[0].push_back(point(lnR, scales[std::min(i, std::size(scales) - 1)], first, second));
        }
    }
    if (!fit.furtherStarts.empty()) {
        lists.emplace_back();
        for (const auto& [r, first, second] : fit.furtherStarts)
            lists[1].push_back(point(std::log(r), std::log(r) - fast, first, second));
    }
    return lists;
}

/// The best optimum from the most promising starts, on a sample where the file is large: a poor start then
/// costs little.
FitCandidate explore(TransactionModelKind kind, const Patterns& patterns, double penalty,
                     const FitCandidate& limit, const Progress& progress)
{
    TransactionFitter fitter(kind, patterns, penalty, progress);
    constexpr std::size_t tried = 2;
    FitCandidate best;
    best.logs = VectorXd::Zero(static_cast<Eigen::Index>(traits(kind).parameters.size()));
    // Of these customers: what beats it is followed, however little dropout it has.
    const double toBeat = fitter.withoutDropout().objective;
    for (const std::vector<VectorXd>& list : starts(traits(kind), patterns, limit)) {
        std::vector<std::pair<double, VectorXd>> ranked;
        for (const VectorXd& start : list)
            if (const double value = fitter.objective(start).value; std::isfinite(value))
                ranked.emplace_back(value, start);
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const auto& left, const auto& right) { return left.first < right.first; });
        for (std::size_t i = 0; i < std::min(ranked.size(), tried); ++i) {
            FitCandidate candidate = fitter.dropout(ranked[i].second, toBeat);
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

class Search {
public:
    Search(TransactionModelKind kind, const Patterns& patterns, const TransactionFitOptions& options,
           TransactionFitter& fitter, const FitCandidate& limit)
        : m_kind(kind)
        , m_model(traits(kind))
        , m_patterns(patterns)
        , m_options(options)
        , m_fitter(fitter)
        , m_limit(limit)
    {
    }

    FitCandidate run()
    {
        if (std::optional<FitCandidate> candidate = fromGivenStart())
            return *candidate;
        FitCandidate best = fromSample();
        lookBehindBoundary(best);
        if (best.exit != FitExit::Cancelled && !beatsLimit(best)) {
            if (const std::optional<VectorXd> start = m_fitter.dropoutAscentStart(m_limit))
                best = then(best, m_fitter.dropout(*start, m_limit.objective));
        }
        if (best.exit != FitExit::Cancelled && !beatsLimit(best)) {
            best.boundary = TransactionBoundary::NoDropout;
            best.unbounded = m_unbounded; // no optimum, rather than one without dropout
        }
        return best;
    }

private:
    bool beatsLimit(const FitCandidate& candidate) const
    {
        return candidate.boundary != TransactionBoundary::NoDropout &&
               candidate.objective < m_limit.objective - 1e-13 * std::abs(m_limit.objective);
    }

    /// The later one, with the steps of both.
    FitCandidate then(const FitCandidate& before, FitCandidate later)
    {
        later.iterations += before.iterations;
        m_unbounded = m_unbounded || later.unbounded;
        return later;
    }

    /// None where there is no start, or it leads nowhere.
    std::optional<FitCandidate> fromGivenStart()
    {
        if (!m_options.start || m_options.start->kind != m_kind)
            return std::nullopt;
        if (!m_options.start->hasDropout()) {
            if (m_fitter.dropoutAscentStart(m_limit))
                return std::nullopt;
            FitCandidate none;
            none.boundary = TransactionBoundary::NoDropout;
            return none;
        }
        VectorXd start(static_cast<Eigen::Index>(m_model.parameters.size()));
        for (std::size_t i = 0; i < m_model.parameters.size(); ++i)
            start[static_cast<Eigen::Index>(i)] = std::log(
                m_options.start->parameters[i] / (m_model.parameters[i].isTime ? m_patterns.maxT : 1));
        FitCandidate candidate = m_fitter.dropout(start, m_limit.objective);
        if (candidate.exit == FitExit::Cancelled ||
            (converged(candidate.exit) && candidate.boundary == TransactionBoundary::None &&
             beatsLimit(candidate)))
            return candidate;
        return std::nullopt;
    }

    FitCandidate fromSample()
    {
        constexpr std::size_t sampleSize = 1000;
        const std::size_t step = m_patterns.size() / sampleSize;
        const FitCandidate guess =
            step > 1
                ? explore(m_kind, everyNth(m_patterns, step), m_options.penalty, m_limit, m_options.progress)
                : explore(m_kind, m_patterns, m_options.penalty, m_limit, m_options.progress);
        m_unbounded = guess.unbounded;
        const bool whole = step <= 1;
        if (guess.exit == FitExit::Cancelled || (whole && guess.boundary != TransactionBoundary::NoDropout))
            return guess;
        // Where the sample shows no dropout from far starts, all customers are asked once more, from a little
        // of it; where it lies on another boundary, from well within it.
        VectorXd start = guess.logs;
        if (guess.boundary == TransactionBoundary::NoDropout) {
            const auto& [first, second] = m_model.fit->littleDropout;
            start.resize(m_limit.logs.size() + 2);
            start << m_limit.logs, std::log(first), std::log(second);
        } else if (guess.boundary != TransactionBoundary::None) {
            start = inward(m_model, guess.logs, std::log(100.0));
        }
        return then(guess, m_fitter.dropout(start, m_limit.objective));
    }

    /// The way to a boundary may have led past an optimum, in a stride or on a flat.
    void lookBehindBoundary(FitCandidate& best)
    {
        for (const double far : {30.0, 1e4}) {
            if (best.exit == FitExit::Cancelled || best.boundary == TransactionBoundary::None ||
                best.boundary == TransactionBoundary::NoDropout)
                return;
            FitCandidate other =
                m_fitter.dropout(inward(m_model, best.logs, std::log(far)), m_limit.objective);
            other.iterations += best.iterations;
            if (other.exit == FitExit::Cancelled || other.objective < best.objective)
                best = std::move(other);
            else
                best.iterations = other.iterations;
        }
    }

    TransactionModelKind m_kind;
    const ModelTraits& m_model;
    const Patterns& m_patterns;
    const TransactionFitOptions& m_options;
    TransactionFitter& m_fitter;
    const FitCandidate& m_limit;
    bool m_unbounded = false; ///< some way led to where the likelihood grows without end
};

} // namespace

FitCandidate searchDropout(TransactionModelKind kind, const Patterns& patterns,
                           const TransactionFitOptions& options, TransactionFitter& fitter,
                           const FitCandidate& limit)
{
    return Search(kind, patterns, options, fitter, limit).run();
}

} // namespace kiymet::stats
