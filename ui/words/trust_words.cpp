// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/trust_words.h"

#include "analysis/figures/model_figures.h"
#include "words/customer_words.h"
#include "words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace kiymet::words {

namespace {

using analysis::Evidence;
using analysis::Holdout;
using analysis::Results;

class TrustWords {
    Q_DECLARE_TR_FUNCTIONS(TrustWords)
public:
    static QString forecast(const Results& results, const Evidence& evidence);
    static QString fit(const Evidence& evidence);
    static QString model(const Evidence& evidence);
    static QString estimate(const Results& results, const Evidence& evidence);
    static QString outcome(const Results& results, const Evidence& evidence);
    static QString newCustomer(const Results& results);
    static QStringList of(const Holdout& holdout, const analysis::Settings& settings);
    static QString whatCannotBeChecked();
    static QString nothingToValidate();
    static QString of(const analysis::Bootstrap& bootstrap);
    static QString of(const analysis::Distortions& distortions);
    static QString range(const QString& low, const QString& high);
    static QString of(analysis::PopulationTrait trait);
    static QString of(const analysis::PenaltyCost& cost);
    static QString of(const analysis::PenaltyChoice& choice, double current);
};

QString TrustWords::forecast(const Results& results, const Evidence& evidence)
{
    if (!results.input || !results.input->isLog())
        return tr(
            "Forecast: whether it comes true cannot be checked with this file, because it tells sums of "
            "each customer and not single purchases. A transaction log can be split at a date.");
    const std::optional<Holdout>& holdout = evidence.holdout;
    if (!holdout)
        return evidence.validated
                   ? tr("Forecast: it could not be checked against later purchases, because nothing can be "
                        "fitted to what happened before the split.")
                   : tr("Forecast: no check against later purchases yet.");
    const analysis::HoldoutModel& model = holdout->models[holdout->chosen];
    const double off =
        holdout->actualPurchases > 0 ? model.predictedPurchases / holdout->actualPurchases - 1 : std::nan("");
    const QString told = off < 0 ? tr("%1 too few").arg(percent(-off)) : tr("%1 too many").arg(percent(off));
    QString text = tr("Forecast: fitted to what was known on %1, the model foretold %2 purchases for the %3 "
                      "that followed, and %4 came (%5).")
                       .arg(date(holdout->split), number(model.predictedPurchases, 0),
                            duration(holdout->duration, results.settings.timeUnit, 0),
                            number(holdout->actualPurchases, 0), std::isnan(off) ? none() : told);
    if (!holdout->gain.empty())
        text += u' ' +
                (holdout->valued
                     ? tr("The tenth of customers it ranked highest brought %1 of what the best tenth "
                          "really brought.")
                     : tr("The tenth of customers it ranked highest bought %1 of what the best tenth really "
                          "bought."))
                    .arg(percent(holdout->topDecile, 0));
    return text;
}

QString TrustWords::fit(const Evidence& evidence)
{
    const std::optional<analysis::PredictiveCheck>& check = evidence.check;
    if (!check)
        return tr("Fit: customers made up by the model have not been compared with those of the file yet.");
    QStringList off;
    for (const auto& trait : check->traits)
        if (!trait.within())
            off << of(trait.trait);
    const int n = static_cast<int>(check->traits.size());
    if (off.isEmpty())
        return tr("Fit: customers made up by the model look like those of the file in all %1 respects that "
                  "were compared.")
            .arg(n);
    return tr("Fit: customers made up by the model differ from those of the file in %1 of %2 respects: %3.")
        .arg(off.size())
        .arg(n)
        .arg(off.join(QStringLiteral(", ")));
}

QString TrustWords::model(const Evidence& evidence)
{
    if (!evidence.comparison)
        return tr("Model: the others have not been fitted yet.");
    return tr("Model: %1").arg(words::text(evidence.comparison->recommendation));
}

QString TrustWords::estimate(const Results& results, const Evidence& evidence)
{
    const std::optional<analysis::Bootstrap>& bootstrap = evidence.bootstrap;
    const analysis::Margins* margins = results.margins.get();
    if (!margins && !bootstrap)
        return tr("Error of the estimate: not known yet.");
    const analysis::Margin& total = bootstrap ? bootstrap->cltv : margins->cltv;
    const analysis::Distortions& distortions = bootstrap ? bootstrap->distortions : margins->distortions;
    if (std::isnan(total.low))
        return tr(
            "Error of the estimate: it cannot be told, because the likelihood is flat at the optimum or "
            "there is no spend model.");
    const double level = bootstrap ? bootstrap->level : margins->level;
    QString text = tr("Error of the estimate: were the model right, the total CLTV of these customers would "
                      "be %1 with %2 certainty; it is estimated as %3.")
                       .arg(range(wholeMoney(total.low), wholeMoney(total.high)), percent(level, 0),
                            wholeMoney(total.value));
    if (const QString more = of(distortions); !more.isEmpty())
        text += u' ' + more;
    // How far what a margin does not contain can go.
    if (results.settings.preset == analysis::Preset::Notebook && results.modelComparison &&
        results.modelComparison->standardTotalCltv)
        text += u' ' + tr("By the preset standard, which has no penalty and counts repeat orders only, the "
                          "total is %1.")
                           .arg(wholeMoney(*results.modelComparison->standardTotalCltv));
    return text;
}

QString TrustWords::outcome(const Results& results, const Evidence& evidence)
{
    const std::optional<stats::OutcomeRange>& best = evidence.best;
    if (!best || !results.top || results.top->empty() || std::isnan(best->valueLow))
        return tr(
            "Range of the outcome: a single customer can bring far less or more than expected; the card "
            "of each customer tells how much.");
    return tr("Range of the outcome: a single customer is another matter. The best one is expected to bring "
              "%1, but anything %2 would be no surprise (%3 of such customers). Rely on ranks and on sums of "
              "many, not on single values.")
        .arg(wholeMoney(results.forecast->cltv[results.top->front()]),
             range(wholeMoney(best->valueLow), wholeMoney(best->valueHigh)),
             percent(results.settings.intervalsLevel, 0));
}

QString TrustWords::newCustomer(const Results& results)
{
    const analysis::NewCustomer& customer = results.forecast->newCustomer;
    const QString soon = number(customer.sales3Month);
    const QString later = number(customer.sales6Month);
    QString text =
        std::isnan(customer.cltv)
            ? tr("New customer: somebody who has just bought for the first time is expected to buy %1 times "
                 "in 12 "
                 "weeks and %2 times in 24 weeks; what that is worth cannot be told, because the average "
                 "value "
                 "does not exist.")
                  .arg(soon, later)
            : tr("New customer: somebody who has just bought for the first time is expected to buy %1 times "
                 "in 12 "
                 "weeks and %2 times in 24 weeks, at %3 a purchase: a CLTV of %4.")
                  .arg(soon, later, money(customer.averageValue), money(customer.cltv));
    if (results.settings.modelFrequency == analysis::FrequencyMeaning::AllOrders)
        text += u' ' + tr("Here the first order counts among these purchases.");
    return text;
}

QStringList TrustWords::of(const Holdout& holdout, const analysis::Settings& settings)
{
    const analysis::HoldoutModel& model = holdout.models[holdout.chosen];
    QStringList sentences;
    sentences
        << tr("%1 customers had bought by then. In the %2 since, they made %3 purchases; %4 had foretold %5.")
               .arg(count(static_cast<std::uint64_t>(holdout.customers)),
                    duration(holdout.duration, settings.timeUnit, 0), number(holdout.actualPurchases, 0),
                    words::name(model.fit.model.kind), number(model.predictedPurchases, 0));
    sentences
        << tr("Per customer it was off by %1 purchases on average (MAE; RMSE %2, bias %3); the ranks agree "
              "by %4 (Spearman).")
               .arg(number(model.mae, 3), number(model.rmse, 3), number(model.bias, 3),
                    number(model.rankCorrelation, 2));
    if (!holdout.gain.empty())
        sentences << tr("The tenth of customers ranked best caught %1 of what the best tenth really brought.")
                         .arg(percent(holdout.topDecile, 0));
    if (holdout.tried > 0)
        sentences
            << (holdout.valued
                    ? tr("Within the %1 range foretold for them lay the purchases of %2 and the value of %3 "
                         "of the customers; if the model is right, %4 and %5 are to be expected.")
                          .arg(percent(holdout.level, 0), percent(holdout.purchasesCovered),
                               percent(holdout.valueCovered), percent(holdout.purchasesClaimed),
                               percent(holdout.valueClaimed))
                    : tr("Within the %1 range foretold for them lay the purchases of %2 of the customers; if "
                         "the model is right, %3 are to be expected.")
                          .arg(percent(holdout.level, 0), percent(holdout.purchasesCovered),
                               percent(holdout.purchasesClaimed)));
    return sentences;
}

QString TrustWords::whatCannotBeChecked()
{
    return tr(
        "This file tells the sums of each customer and not single purchases. What cannot be checked with it: "
        "whether the forecast comes true, whether the best customers stay the best, and whether the ranges "
        "hold. What can be checked is whether customers made up by the model look like those of the file. "
        "For the rest open a transaction log with one row a purchase, or come back with next month's file.");
}

QString TrustWords::nothingToValidate()
{
    return tr("Nothing can be fitted to what happened before that day: choose a later one.");
}

QString TrustWords::of(const analysis::Bootstrap& bootstrap)
{
    QString text =
        tr("From %1 refits to redrawn customers, seed %2.")
            .arg(count(static_cast<std::uint64_t>(bootstrap.replicates)), QString::number(bootstrap.seed));
    if (bootstrap.failed > 0)
        text += u' ' + tr("%n refit(s) did not converge and were left out.", nullptr, bootstrap.failed);
    return text;
}

QString TrustWords::of(const analysis::Distortions& distortions)
{
    if (distortions.penalty && distortions.boundary)
        return tr("This does not contain how far the penalty moves the estimate, nor what the boundary, on "
                  "which the optimum lies, takes as known.");
    if (distortions.penalty)
        return tr("This does not contain how far the penalty moves the estimate.");
    if (distortions.boundary)
        return tr("This does not contain what the boundary, on which the optimum lies, takes as known.");
    return {};
}

QString TrustWords::range(const QString& low, const QString& high)
{
    return tr("from %1 to %2").arg(low, high);
}

QString TrustWords::of(analysis::PopulationTrait trait)
{
    using enum analysis::PopulationTrait;
    switch (trait) {
    case NoPurchase:
        return tr("customers without a further purchase");
    case MeanPurchases:
        return tr("mean number of purchases");
    case Spread:
        return tr("spread of the number of purchases");
    case BestTenth:
        return tr("part of the most active tenth in all purchases");
    case MeanRecency:
        return tr("how late in their time customers bought last");
    case LongSilent:
        return tr("customers silent for more than half their time");
    }
    return {};
}

QString TrustWords::of(const analysis::PenaltyCost& cost)
{
    if (cost.penalised.penalty == 0)
        return tr("There is no penalty on the transaction model, so nothing is lost by one.");
    QString text = tr("The penalty of %1 costs %2 of log-likelihood.")
                       .arg(significant(cost.penalised.penalty), number(cost.logLikelihoodLost, 1));
    if (cost.purchasesFree > 0) {
        const double off = cost.purchasesPenalised / cost.purchasesFree - 1;
        const QString sizes = number(cost.purchasesPenalised, 0);
        text += u' ' + (off < 0 ? tr("With it %1 purchases are expected in 24 weeks, %2 less than without.")
                                : tr("With it %1 purchases are expected in 24 weeks, %2 more than without."))
                           .arg(sizes, percent(std::abs(off)));
    }
    return text;
}

QString TrustWords::of(const analysis::PenaltyChoice& choice, double current)
{
    const auto tried = std::find_if(choice.tried.begin(), choice.tried.end(),
                                    [&](const auto& one) { return one.penalty == choice.smallestAsGood; });
    QString text =
        tr("Cross-validation: fitted to four fifths of the customers, a penalty of %1 foretells the "
           "last fifth best; %2 is the smallest that does as well within chance.")
            .arg(significant(choice.best), significant(choice.smallestAsGood));
    if (tried != choice.tried.end() && current == choice.smallestAsGood)
        text += u' ' + tr("That is the one in use.");
    return text;
}

} // namespace

QStringList trustSentences(const Results& results, const Evidence& evidence)
{
    if (!results.transactions || !results.forecast)
        return {};
    return {TrustWords::forecast(results, evidence), TrustWords::fit(evidence), TrustWords::model(evidence),
            TrustWords::estimate(results, evidence), TrustWords::outcome(results, evidence)};
}

QString newCustomer(const Results& results)
{
    return results.forecast ? TrustWords::newCustomer(results) : QString();
}

QStringList holdoutSentences(const Holdout& holdout, const analysis::Settings& settings)
{
    return TrustWords::of(holdout, settings);
}

QString whatCannotBeChecked()
{
    return TrustWords::whatCannotBeChecked();
}

QString nothingToValidate()
{
    return TrustWords::nothingToValidate();
}

QString text(const analysis::Bootstrap& bootstrap)
{
    return TrustWords::of(bootstrap);
}

QString text(const analysis::Distortions& distortions)
{
    return TrustWords::of(distortions);
}

QString range(double low, double high, QString (*text)(double))
{
    return std::isnan(low) || std::isnan(high) ? none() : TrustWords::range(text(low), text(high));
}

QString name(analysis::PopulationTrait trait)
{
    QString text = TrustWords::of(trait);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString value(analysis::PopulationTrait trait, double value)
{
    using enum analysis::PopulationTrait;
    return trait == MeanPurchases || trait == Spread ? number(value, 3) : percent(value);
}

QString text(const analysis::PenaltyCost& cost)
{
    return TrustWords::of(cost);
}

QString text(const analysis::PenaltyChoice& choice, double current)
{
    return TrustWords::of(choice, current);
}

} // namespace kiymet::words
