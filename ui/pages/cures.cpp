// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cures.h"

#include "words/formats.h"

#include <QCoreApplication>

namespace kiymet::ui {

namespace {

class Cures {
    Q_DECLARE_TR_FUNCTIONS(Cures)
public:
    static Cure transactionPenalty(double penalty)
    {
        return {tr("Set the transaction penalty to %1").arg(words::significant(penalty)),
                [penalty](analysis::Settings& settings) { settings.modelPenalty = penalty; }};
    }
    static Cure spendPenalty(double penalty)
    {
        return {tr("Set the spend penalty to %1").arg(words::significant(penalty)),
                [penalty](analysis::Settings& settings) { settings.spendPenalty = penalty; }};
    }
    static Cure nbd()
    {
        return {tr("Use the NBD"), [](analysis::Settings& settings) {
                    settings.transactionModel = stats::TransactionModelKind::Nbd;
                }};
    }
    static Cure months(int months)
    {
        return {tr("Look %n month(s) ahead", nullptr, months),
                [months](analysis::Settings& settings) { settings.valueMonths = months; }};
    }
};

} // namespace

std::optional<Cure> cureOf(const analysis::Finding& finding, const analysis::Settings& settings)
{
    using enum analysis::FindingKind;
    const bool penalised = settings.modelPenalty.value_or(0) > 0;
    const bool spendPenalised = settings.spendPenalty.value_or(0) > 0;
    const auto only = [](bool useful, Cure cure) {
        return useful ? std::optional(std::move(cure)) : std::nullopt;
    };
    switch (finding.kind) {
    case PenaltyDistorts:
        return finding.stage == analysis::Stage::FitSpend ? only(spendPenalised, Cures::spendPenalty(0))
                                                          : only(penalised, Cures::transactionPenalty(0));
    case SpendMeanBelowOne:
    case NoPopulationMean:
        return only(spendPenalised, Cures::spendPenalty(0));
    case NoDropout:
        return only(settings.transactionModel != stats::TransactionModelKind::Nbd, Cures::nbd());
    case NotConverged: {
        const bool unbounded = finding.values.size() > 1 && finding.values[1] > 0; // with a penalty too
        return only(!penalised && !unbounded, Cures::transactionPenalty(0.001));
    }
    case SpendNotConverged:
        return only(!spendPenalised, Cures::spendPenalty(0.01));
    case ShortHistory:
        return only(settings.valueMonths > 3, Cures::months(3));
    default:
        return std::nullopt;
    }
}

} // namespace kiymet::ui
