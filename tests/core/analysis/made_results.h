// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/results.h"
#include "stats/math/random.h"

#include <cmath>
#include <limits>
#include <memory>
#include <string>

namespace kiymet::test {

/// Results of customers with random figures, as if made by all stages: channels, categories as FLO writes
/// them, some without a CLTV, many with equal orders.
inline analysis::Results madeResults(std::size_t n, std::uint64_t seed = 1)
{
    using namespace analysis;
    stats::Random random(seed);
    const auto whole = [&random](int below) {
        return static_cast<int>(random.below(static_cast<std::uint32_t>(below)));
    };
    Results results;
    auto customers = std::make_shared<data::Customers>();
    auto summary = std::make_shared<CustomerSummary>();
    auto forecast = std::make_shared<Forecast>();
    auto segments = std::make_shared<Segments>();
    auto capped = std::make_shared<Capped>();
    customers->channel.emplace();
    customers->channel->values = {"Android App", "Mobile", "Offline", "İnternet"};
    customers->category.emplace();
    customers->category->values = {"[KADIN]", "[ERKEK, COCUK]", "[]", "[AKTIFCOCUK, AKTIFSPOR]",
                                   "[KADIN, COCUK, ERKEK]"};
    customers->orderNames = {"orders_online", "orders_offline"};
    customers->valueNames = {"value"};
    customers->orders.resize(2);
    customers->values.resize(1);
    segments->count = 4;
    segments->figures.resize(4);
    for (std::size_t i = 0; i < n; ++i) {
        static const char* hex = "0123456789abcdef";
        std::string id;
        for (int k = 0; k < 36; ++k)
            id += k == 8 || k == 13 || k == 18 || k == 23 ? '-' : hex[whole(16)];
        customers->ids.bytes.insert(customers->ids.bytes.end(), id.begin(), id.end());
        customers->ids.begin.push_back(customers->ids.bytes.size());
        customers->channel->codes.push_back(static_cast<std::uint32_t>(whole(4)));
        customers->category->codes.push_back(static_cast<std::uint32_t>(whole(5)));
        const int first = 17000 + whole(1000);
        customers->first.days.push_back(first);
        customers->last.days.push_back(first + whole(500));
        const int online = 1 + whole(5);
        const int offline = whole(4);
        const double value = std::round(10000 * random.uniform()) / 100 * (online + offline);
        customers->orders[0].values.push_back(online);
        customers->orders[1].values.push_back(offline);
        customers->values[0].values.push_back(value);
        customers->lines.push_back(i + 2);
        capped->orders.push_back(static_cast<std::uint32_t>(online + offline));
        capped->value.push_back(value);
        summary->x.push_back(static_cast<std::uint32_t>(online + offline - 1));
        summary->orders.push_back(static_cast<std::uint32_t>(online + offline));
        summary->T.push_back(100 + 50 * random.uniform());
        summary->t_x.push_back(online + offline > 1 ? 100 * random.uniform() : 0);
        summary->m.push_back(value / (online + offline));
        forecast->sales3Month.push_back(3 * random.uniform());
        forecast->sales6Month.push_back(1.8 * forecast->sales3Month.back());
        forecast->averageValue.push_back(20 + 100 * random.uniform());
        forecast->alive.push_back(random.uniform());
        const bool known = random.uniform() > 0.05;
        forecast->cltv.push_back(known ? std::exp(4 + 1.2 * random.normal())
                                       : std::numeric_limits<double>::quiet_NaN());
        if (known)
            forecast->totalCltv += forecast->cltv.back();
        const int group = known ? whole(4) : -1;
        segments->of.push_back(static_cast<std::int8_t>(group));
        if (group >= 0)
            ++segments->figures[static_cast<std::size_t>(group)].customers;
    }
    summary->ids = std::shared_ptr<const data::TextColumn>(customers, &customers->ids);
    auto cleaned = std::make_shared<Cleaned>();
    cleaned->customers = customers;
    auto transactions = std::make_shared<stats::TransactionFit>();
    transactions->model = stats::BgNbd{0.243, 4.414, 0.793, 2.426};
    results.cleaned = cleaned;
    results.capped = capped;
    results.summary = summary;
    results.forecast = forecast;
    results.segments = segments;
    results.transactions = transactions;
    return results;
}

} // namespace kiymet::test
