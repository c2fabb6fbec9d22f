// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/model_comparison.h"
#include "words/words.h"

#include <QCoreApplication>

#include <cmath>

namespace kiymet::words {

namespace {

class ModelWords {
    Q_DECLARE_TR_FUNCTIONS(ModelWords)
public:
    static QString of(const analysis::ModelRecommendation& recommendation);
    static QString edge(const analysis::ModelRecommendation& recommendation);
};

QString ModelWords::of(const analysis::ModelRecommendation& recommendation)
{
    using analysis::ModelReason;
    const QString model = words::name(recommendation.model);
    const QString next = recommendation.next ? words::name(*recommendation.next) : QString();
    const QString lead = number(std::abs(recommendation.bicLead), 1);
    switch (recommendation.reason) {
    case ModelReason::NoModel:
        return tr("No transaction model could be fitted to these purchases.");
    case ModelReason::NoDropout:
        return tr("Take the NBD: whichever model is fitted, the purchases show no sign that customers drop "
                  "out, and "
                  "without dropout all of them are the NBD.");
    case ModelReason::FitsBest:
        if (!recommendation.next)
            return tr("Take %1: no other model could be fitted.").arg(model);
        return tr("Take %1: it fits clearly better than the next best, %2, whose BIC is higher by %3.")
            .arg(model, next, lead);
    case ModelReason::FitsBetter:
        return tr("Take %1: it fits somewhat better than the next best, %2, whose BIC is higher by %3.")
            .arg(model, next, lead);
    case ModelReason::FitsAsWell:
        return tr("Keep %1: no other model fits noticeably better. The BIC of %2 differs by %3 only.")
            .arg(model, next, lead);
    case ModelReason::FitsAlike:
        return tr("%1 fits best, but %2 fits as well: its BIC is higher by %3 only. Either may be used.")
            .arg(model, next, lead);
    }
    return {};
}

QString ModelWords::edge(const analysis::ModelRecommendation& recommendation)
{
    using stats::TransactionBoundary;
    if (recommendation.boundary == TransactionBoundary::None ||
        recommendation.boundary == TransactionBoundary::NoDropout)
        return {};
    return tr("Its optimum lies on an edge of the model, which is cruder than life: %1.")
        .arg(words::name(recommendation.boundary));
}

} // namespace

QString name(stats::TransactionModelKind model)
{
    return QString::fromUtf8(stats::title(model).data());
}

QString text(const analysis::ModelRecommendation& recommendation)
{
    const QString edge = ModelWords::edge(recommendation);
    const QString text = ModelWords::of(recommendation);
    return edge.isEmpty() ? text : text + u' ' + edge;
}

} // namespace kiymet::words
