// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/fit/dropout_search.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace kiymet::stats {

namespace {

using Eigen::Vector4d;

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
/// Starts that differ in what they take the data for: a rate as of all the time, or as of the time until the
/// last purchase, since silence may be dropout; rates much alike or not; few who leave or many.
/// In MBG/NBD two pictures of who never came again compete: rates that differ much (r small), or alike rates
/// and many gone at once (a above b). They are optima of their own, so that each has its list of starts.
std::vector<std::vector<Vector4d>> starts(TransactionModelKind kind, const Patterns& patterns,
                                          const FitCandidate& nbd)
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
FitCandidate explore(TransactionModelKind kind, const Patterns& patterns, double penalty,
                     const FitCandidate& nbd, const Progress& progress)
{
    TransactionFitter fitter(kind, patterns, penalty, progress);
    constexpr std::size_t tried = 2;
    FitCandidate best;
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
            FitCandidate candidate = fitter.dropout(ranked[i].second, limit);
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
           TransactionFitter& fitter, const FitCandidate& nbd)
        : m_kind(kind), m_patterns(patterns), m_options(options), m_fitter(fitter), m_nbd(nbd)
    {
    }

    FitCandidate run()
    {
        if (std::optional<FitCandidate> candidate = fromGivenStart())
            return *candidate;
        FitCandidate best = fromSample();
        lookBehindBoundary(best);
        if (best.exit != FitExit::Cancelled && !beatsNbd(best)) {
            if (const std::optional<Vector4d> start = m_fitter.dropoutAscentStart(m_nbd))
                best = then(best, m_fitter.dropout(*start, m_nbd.objective));
        }
        if (best.exit != FitExit::Cancelled && !beatsNbd(best)) {
            best.boundary = TransactionBoundary::NoDropout;
            best.unbounded = m_unbounded; // no optimum, rather than one without dropout
        }
        return best;
    }

private:
    bool beatsNbd(const FitCandidate& candidate) const
    {
        return candidate.boundary != TransactionBoundary::NoDropout &&
               candidate.objective < m_nbd.objective - 1e-13 * std::abs(m_nbd.objective);
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
            if (m_fitter.dropoutAscentStart(m_nbd))
                return std::nullopt;
            FitCandidate none;
            none.boundary = TransactionBoundary::NoDropout;
            return none;
        }
        Vector4d start;
        for (Eigen::Index i = 0; i < 4; ++i)
            start[i] = std::log(m_options.start->parameters[static_cast<std::size_t>(i)] /
                                (isTime(m_kind, i) ? m_patterns.maxT : 1));
        FitCandidate candidate = m_fitter.dropout(start, m_nbd.objective);
        if (candidate.exit == FitExit::Cancelled ||
            (converged(candidate.exit) && candidate.boundary == TransactionBoundary::None &&
             beatsNbd(candidate)))
            return candidate;
        return std::nullopt;
    }

    FitCandidate fromSample()
    {
        constexpr std::size_t sampleSize = 1000;
        const std::size_t step = m_patterns.size() / sampleSize;
        const FitCandidate guess =
            step > 1
                ? explore(m_kind, everyNth(m_patterns, step), m_options.penalty, m_nbd, m_options.progress)
                : explore(m_kind, m_patterns, m_options.penalty, m_nbd, m_options.progress);
        m_unbounded = guess.unbounded;
        const bool whole = step <= 1;
        if (guess.exit == FitExit::Cancelled || (whole && guess.boundary != TransactionBoundary::NoDropout))
            return guess;
        // Where the sample shows no dropout from far starts, all customers are asked once more, from one in
        // a hundred leaving after a purchase; where it lies on another boundary, from well within it.
        Vector4d start(m_nbd.logs[0], m_nbd.logs[1], std::log(0.02),
                       m_kind == TransactionModelKind::ParetoNbd ? 0 : std::log(2.0));
        if (guess.boundary != TransactionBoundary::NoDropout)
            start = guess.boundary == TransactionBoundary::None ? guess.logs
                                                                : inward(m_kind, guess.logs, std::log(100.0));
        return then(guess, m_fitter.dropout(start, m_nbd.objective));
    }

    /// The way to a boundary may have led past an optimum, in a stride or on a flat.
    void lookBehindBoundary(FitCandidate& best)
    {
        for (const double far : {30.0, 1e4}) {
            if (best.exit == FitExit::Cancelled || best.boundary == TransactionBoundary::None ||
                best.boundary == TransactionBoundary::NoDropout)
                return;
            FitCandidate other = m_fitter.dropout(inward(m_kind, best.logs, std::log(far)), m_nbd.objective);
            other.iterations += best.iterations;
            if (other.exit == FitExit::Cancelled || other.objective < best.objective)
                best = std::move(other);
            else
                best.iterations = other.iterations;
        }
    }

    TransactionModelKind m_kind;
    const Patterns& m_patterns;
    const TransactionFitOptions& m_options;
    TransactionFitter& m_fitter;
    const FitCandidate& m_nbd;
    bool m_unbounded = false; ///< some way led to where the likelihood grows without end
};

} // namespace

FitCandidate searchDropout(TransactionModelKind kind, const Patterns& patterns,
                           const TransactionFitOptions& options, TransactionFitter& fitter,
                           const FitCandidate& nbd)
{
    return Search(kind, patterns, options, fitter, nbd).run();
}

} // namespace kiymet::stats
