// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/intervals/future_outcomes.h"

#include "stats/intervals/weighted_quantiles.h"
#include "stats/math/random.h"

#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <limits>
#include <span>
#include <tuple>
#include <utility>

namespace kiymet::stats {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// The weight of a draw of somebody who is there for certain. Weights are whole so that they add up to the
/// same in any order.
constexpr std::uint64_t certain = 1U << 30U;

struct Row {
    FutureOutcomes::Customer customer;
    std::size_t index = 0;
};
using Rows = std::span<const Row>;

/// A range of T within which random numbers are shared: [from, to) with the same leading binary digits.
struct AgeBucket {
    std::uint64_t name = 0;
    double from = 0;
    double to = 0;
};
AgeBucket bucketOf(double T)
{
    constexpr unsigned dropped = 47; // of 52 digits behind the point
    const std::uint64_t name = std::bit_cast<std::uint64_t>(T) >> dropped;
    return {name, std::bit_cast<double>(name << dropped), std::bit_cast<double>((name + 1) << dropped)};
}

/// Runs of rows that agree, first ones first.
template<typename Key, typename Function>
void forEachRun(Rows rows, const Key& key, const Function& function)
{
    for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        const auto of = key(rows[begin].customer);
        while (end < rows.size() && key(rows[end].customer) == of)
            ++end;
        function(rows.subspan(begin, end - begin));
    }
}

/// The purchases to come of one set of traits in units of its rate, as far as any T of the bucket needs them.
struct Path {
    struct Purchase {
        double time = 0;
        double value = 0; ///< at scale 1
    };
    std::vector<Purchase> purchases;

    void draw(const DrawnModels& models, const LatentTraits& latent, const AgeBucket& bucket, double horizon,
              bool valued, double spendX, Random& random)
    {
        const double alpha = models.transactions.alpha();
        const double beta = models.transactions.secondOfDropout();
        double limit = latent.rate * (horizon / (alpha + bucket.from));
        if (latent.stay < infinity)
            limit = std::min(limit, latent.rate * latent.stay *
                                        std::max((beta + bucket.from) / (alpha + bucket.from),
                                                 (beta + bucket.to) / (alpha + bucket.to)));
        const double lnScale = valued ? -random.lnGamma(models.spend->p * spendX + models.spend->q) : 0;
        const double scale = std::exp(lnScale);
        const auto value = [&] {
            if (!valued)
                return 0.0;
            // Logarithms: a tiny shape makes draws that underflow.
            const double p = models.spend->p;
            return p >= 1 ? random.gamma(p) * scale : std::exp(random.lnGamma(p) + lnScale);
        };
        purchases.clear();
        double count = 1;
        for (double time = random.erlang(latent.firstPhases); time <= limit && count <= latent.lastPurchase;
             time += random.erlang(latent.phases), count += 1)
            purchases.push_back({time, value()});
    }
};

/// The futures of customers of the same x, as if still there; one line for each T.
struct Futures {
    std::size_t stride = 0;
    std::vector<std::uint32_t> counts;
    std::vector<double> worths; ///< discounted value at scale 1
};

/// Weights up to the limits of the range.
struct Targets {
    Targets(const FutureOutcomes::Options& options, std::uint64_t nothing)
        : all(static_cast<std::uint64_t>(options.draws) * certain)
    {
        const auto weight = [this](double share) {
            return static_cast<std::uint64_t>(std::llround(share * static_cast<double>(all)));
        };
        const std::uint64_t tail = weight((1 - options.level) / 2);
        level = weight(options.level);
        fromZero = nothing > tail;
        low = tail + 1;
        high = fromZero ? level : all - tail;
    }
    std::uint64_t all;
    std::uint64_t level = 0;
    bool fromZero = false;
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    double share(std::uint64_t weight) const
    {
        return static_cast<double>(weight) / static_cast<double>(all);
    }
};

std::vector<TransactionModel> transactionsOf(const std::vector<DrawnModels>& models)
{
    std::vector<TransactionModel> transactions;
    for (const DrawnModels& of : models)
        transactions.push_back(of.transactions);
    return transactions;
}

} // namespace

/// Works on customers of the same x, spend count and age bucket.
class FutureOutcomes::Block {
public:
    Block(const FutureOutcomes& outcomes, Rows rows,
          const std::function<void(std::size_t, const OutcomeRange&)>& tell)
        : m_models(outcomes.m_models)
        , m_options(outcomes.m_options)
        , m_alive(outcomes.m_alive)
        , m_discounts(outcomes.m_discounts)
        , m_modelOf(outcomes.m_modelOf)
        , m_draws(static_cast<std::size_t>(m_options.draws))
        , m_valued(m_models.front().spend.has_value())
        , m_tell(tell)
    {
        std::vector<double> ages;
        std::vector<Rows> ofAge;
        const auto age = [](const Customer& customer) { return customer.history.T; };
        forEachRun(rows, age, [&](Rows same) {
            ages.push_back(same.front().customer.history.T);
            ofAge.push_back(same);
        });
        simulate(rows.front().customer, ages);
        // Without dropout t_x says nothing.
        const bool dropout = m_models.front().transactions.hasDropout();
        for (std::size_t i = 0; i < ages.size(); ++i)
            forEachRun(
                ofAge[i], [dropout](const Customer& customer) { return dropout ? customer.history.t_x : 0; },
                [&](Rows same) { tellOfHistory(i, same); });
    }

private:
    void simulate(const Customer& customer, std::span<const double> ages)
    {
        constexpr std::uint64_t purpose = 0x667574757265; // a stream of its own
        const double x = customer.history.x;
        const AgeBucket bucket = bucketOf(customer.history.T);
        Random random(Random(m_options.seed, static_cast<std::uint64_t>(x), purpose).bits(),
                      static_cast<std::uint64_t>(customer.spendX), bucket.name);
        const double length = m_options.horizon.monthLength;
        const double horizon = length * static_cast<double>(m_discounts.size());
        const std::size_t lastMonth = m_discounts.size() - 1;
        m_futures.stride = m_draws + 8; // no power of two: lines of a cache would be in each other's way
        m_futures.counts.resize(ages.size() * m_futures.stride);
        m_futures.worths.resize(m_valued ? ages.size() * m_futures.stride : 0);
        Path path;
        for (std::size_t d = 0; d < m_draws; ++d) {
            const DrawnModels& models = m_models[m_modelOf[d]];
            const TransactionModel& model = models.transactions;
            const LatentTraits latent = drawLatentTraits(model, x, random);
            path.draw(models, latent, bucket, horizon, m_valued, customer.spendX, random);
            for (std::size_t i = 0; i < ages.size(); ++i) {
                const double unit = (model.alpha() + ages[i]) / latent.rate;
                const double end = std::min(horizon, latent.stay * (model.secondOfDropout() + ages[i]));
                std::uint32_t count = 0;
                double worth = 0;
                for (const Path::Purchase& purchase : path.purchases) {
                    const double time = purchase.time * unit;
                    if (!(time <= end))
                        break;
                    ++count;
                    worth += m_discounts[std::min(static_cast<std::size_t>(time / length), lastMonth)] *
                             purchase.value;
                }
                m_futures.counts[i * m_futures.stride + d] = count;
                if (m_valued)
                    m_futures.worths[i * m_futures.stride + d] = worth;
            }
        }
    }

    /// Customers of the same history.
    void tellOfHistory(std::size_t age, Rows rows)
    {
        const std::vector<std::uint64_t> weights = weightsOf(rows.front().customer.history);
        const std::span<const std::uint32_t> counts(&m_futures.counts[age * m_futures.stride], m_draws);
        std::vector<std::uint64_t> byCount(1, static_cast<std::uint64_t>(m_draws) * certain);
        for (std::size_t d = 0; d < m_draws; ++d) {
            if (counts[d] == 0)
                continue;
            if (counts[d] >= byCount.size())
                byCount.resize(counts[d] + std::size_t{1});
            const std::uint64_t weight = weights[m_modelOf[d]];
            byCount[counts[d]] += weight;
            byCount[0] -= weight; // gone, or there without a purchase
        }
        const Targets targets(m_options, byCount[0]);
        OutcomeRange range;
        addPurchases(range, byCount, targets);

        std::vector<double> spent; // ascending, as the rows are; those without a value come last
        for (const Row& row : rows)
            if (m_valued && !std::isnan(row.customer.m))
                spent.push_back(row.customer.spendX * row.customer.m);
        std::vector<OutcomeRange> ranges(rows.size(), range);
        addValues(ranges, age, weights, targets, spent);
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_tell(rows[i].index, ranges[i]);
    }

    /// Of the first ranges, whose customers have spent so much; the others have no value.
    void addValues(std::span<OutcomeRange> ranges, std::size_t age, const std::vector<std::uint64_t>& weights,
                   const Targets& targets, std::span<const double> spent) const
    {
        for (OutcomeRange& range : ranges.subspan(spent.size()))
            range.valueLow = range.valueHigh = range.valueCovered = none;
        if (spent.empty())
            return;
        std::vector<PurchaseDraw> bought;
        std::uint64_t worthless = targets.all;
        for (std::size_t d = 0; d < m_draws; ++d)
            if (const double worth = m_futures.worths[age * m_futures.stride + d]; worth > 0) {
                const std::size_t model = m_modelOf[d];
                bought.push_back({worth, m_models[model].spend->v, weights[model]});
                worthless -= weights[model];
            }
        const auto quantilesAt = [&](std::uint64_t target) {
            return worthless < target ? valueQuantiles(bought, target - worthless, spent)
                                      : std::vector<WeightedQuantile>(spent.size()); // at 0
        };
        const std::vector<WeightedQuantile> high = quantilesAt(targets.high);
        const std::vector<WeightedQuantile> low =
            targets.fromZero ? std::vector<WeightedQuantile>(spent.size()) : quantilesAt(targets.low);
        for (std::size_t i = 0; i < spent.size(); ++i) {
            ranges[i].valueLow = low[i].value;
            ranges[i].valueHigh = high[i].value;
            const std::uint64_t left = low[i].value > 0 ? worthless + low[i].below : 0;
            ranges[i].valueCovered = targets.share(worthless + high[i].upTo - left);
        }
    }

    static void addPurchases(OutcomeRange& range, const std::vector<std::uint64_t>& byCount,
                             const Targets& targets)
    {
        range.noPurchase = targets.share(byCount[0]);
        std::size_t low = 0;
        std::uint64_t below = 0; // of that nothing is covered; the high end makes up for it
        if (!targets.fromZero)
            while (below + byCount[low] < targets.low)
                below += byCount[low++];
        std::size_t high = low;
        std::uint64_t covered = byCount[low];
        while (covered < targets.level && high + 1 < byCount.size())
            covered += byCount[++high];
        range.purchasesLow = static_cast<double>(low);
        range.purchasesHigh = static_cast<double>(high);
        range.purchasesCovered = targets.share(covered);
    }

    /// Of the draws of each model.
    std::vector<std::uint64_t> weightsOf(const PurchaseHistory& history) const
    {
        const std::vector<double> alive = m_alive.of(history);
        std::vector<std::uint64_t> weights(alive.size());
        std::ranges::transform(alive, weights.begin(), [](double probability) {
            return static_cast<std::uint64_t>(probability * certain + 0.5);
        });
        return weights;
    }

    const std::vector<DrawnModels>& m_models;
    const Options& m_options;
    const PAliveEnsemble& m_alive;
    const std::vector<double>& m_discounts;
    const std::vector<std::uint32_t>& m_modelOf;
    std::size_t m_draws;
    bool m_valued;
    const std::function<void(std::size_t, const OutcomeRange&)>& m_tell;
    Futures m_futures;
};

FutureOutcomes::FutureOutcomes(std::vector<DrawnModels> models, const Options& options)
    : m_models(std::move(models)), m_options(options), m_alive(transactionsOf(m_models))
{
    for (int month = 1; month <= options.horizon.months; ++month)
        m_discounts.push_back(options.margin / std::pow(1 + options.horizon.monthlyRate, month));
    const auto draws = static_cast<std::size_t>(options.draws);
    for (std::size_t d = 0; d < draws; ++d)
        m_modelOf.push_back(static_cast<std::uint32_t>(d * m_models.size() / draws));
}

OutcomeRange FutureOutcomes::of(const Customer& customer) const
{
    OutcomeRange range;
    const Row row{customer, 0};
    Block(*this, Rows(&row, 1), [&range](std::size_t, const OutcomeRange& told) { range = told; });
    return range;
}

bool FutureOutcomes::ofAll(std::size_t n, const std::function<Customer(std::size_t)>& customer,
                           const std::function<void(std::size_t, const OutcomeRange&)>& tell,
                           const Progress& progress) const
{
    std::vector<Row> rows(n);
    tbb::parallel_for(std::size_t{0}, n, [&](std::size_t i) { rows[i] = {customer(i), i}; });
    // What a block expects: without dropout t_x says nothing, and of the same history who spent least is
    // first.
    const bool dropout = m_models.front().transactions.hasDropout();
    tbb::parallel_sort(rows.begin(), rows.end(), [dropout](const Row& l, const Row& r) {
        const auto key = [dropout](const Customer& of) {
            return std::tuple(of.history.x, of.spendX, of.history.T, dropout ? of.history.t_x : 0,
                              std::isnan(of.m) ? infinity : of.m);
        };
        return key(l.customer) < key(r.customer);
    });
    // Blocks of a bucket, cut where they would hold the futures of too many T at once.
    constexpr std::size_t mostAges = 128;
    std::vector<Rows> blocks;
    forEachRun(
        rows,
        [](const Customer& of) { return std::tuple(of.history.x, of.spendX, bucketOf(of.history.T).name); },
        [&](Rows bucket) {
            std::size_t ages = 0;
            std::size_t begin = 0;
            for (std::size_t i = 1; i < bucket.size(); ++i)
                if (bucket[i].customer.history.T != bucket[i - 1].customer.history.T && ++ages == mostAges) {
                    blocks.push_back(bucket.subspan(begin, i - begin));
                    begin = i;
                    ages = 0;
                }
            blocks.push_back(bucket.subspan(begin));
        });
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t i) {
        if (stopped)
            return;
        Block(*this, blocks[i], tell);
        done += blocks[i].size();
        if (!progress.shouldContinue(double(done) / double(n)))
            stopped = true;
    });
    return !stopped;
}

} // namespace kiymet::stats
