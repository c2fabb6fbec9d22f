// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stats/models/p_alive_ensemble.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiymet::stats {

namespace {

double lnOdds(const TransactionModel& model, const PurchaseHistory& history)
{
    constexpr double least = 1e-12; // beyond, a difference is none
    const double alive = std::clamp(probabilityAlive(model, history), least, 1 - least);
    return std::log(alive / (1 - alive));
}

} // namespace

PAliveEnsemble::PAliveEnsemble(std::vector<TransactionModel> models) : m_models(std::move(models))
{
    if (m_models.empty())
        return;
    m_middle = m_models.front();
    m_offs.resize(m_models.size());
    const auto count = static_cast<double>(m_models.size());
    for (std::size_t p = 0; p < m_middle.parameters.size(); ++p) {
        if (!(m_middle.parameters[p] > 0))
            continue;
        double mean = 0;
        for (const TransactionModel& model : m_models)
            mean += std::log(model.parameters[p]) / count;
        m_middle.parameters[p] = std::exp(mean);
        for (std::size_t i = 0; i < m_models.size(); ++i) {
            m_offs[i][p] = std::log(m_models[i].parameters[p]) - mean;
            m_steps[p] = std::max(m_steps[p], std::abs(m_offs[i][p]));
        }
        constexpr double rounding = 1e-12;
        if (m_steps[p] < rounding)
            m_steps[p] = 0;
    }
    const auto distance = [this](std::size_t i) {
        double sum = 0;
        for (std::size_t p = 0; p < m_steps.size(); ++p)
            sum += m_steps[p] > 0 ? std::pow(m_offs[i][p] / m_steps[p], 2) : 0;
        return sum;
    };
    for (std::size_t i = 1; i < m_models.size(); ++i)
        if (distance(i) > distance(m_farthest))
            m_farthest = i;
}

std::vector<double> PAliveEnsemble::of(const PurchaseHistory& history) const
{
    std::vector<double> alive(m_models.size(), 1);
    if (m_models.empty() || !m_middle.hasDropout())
        return alive;
    constexpr std::size_t few = 20;
    if (m_models.size() > few && addPlane(history, alive))
        return alive;
    for (std::size_t i = 0; i < m_models.size(); ++i)
        alive[i] = probabilityAlive(m_models[i], history);
    return alive;
}

bool PAliveEnsemble::addPlane(const PurchaseHistory& history, std::vector<double>& alive) const
{
    Offs slopes{};
    for (std::size_t p = 0; p < slopes.size(); ++p) {
        if (!(m_steps[p] > 0))
            continue;
        const auto moved = [&](double by) {
            TransactionModel model = m_middle;
            model.parameters[p] *= std::exp(by);
            return lnOdds(model, history);
        };
        slopes[p] = (moved(m_steps[p]) - moved(-m_steps[p])) / (2 * m_steps[p]);
    }
    const double middle = lnOdds(m_middle, history);
    for (std::size_t i = 0; i < alive.size(); ++i) {
        double ln = middle;
        for (std::size_t p = 0; p < slopes.size(); ++p)
            ln += slopes[p] * m_offs[i][p];
        alive[i] = 1 / (1 + std::exp(-ln));
    }
    const auto [lowest, highest] = std::minmax_element(alive.begin(), alive.end());
    constexpr double tolerance = 5e-4;
    return std::ranges::all_of(std::array{static_cast<std::size_t>(lowest - alive.begin()),
                                          static_cast<std::size_t>(highest - alive.begin()), m_farthest},
                               [&](std::size_t i) {
                                   return std::abs(alive[i] - probabilityAlive(m_models[i], history)) <=
                                          tolerance;
                               });
}

} // namespace kiymet::stats
