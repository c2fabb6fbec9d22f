// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/words.h"

#include <QCoreApplication>

namespace kiymet::words {

namespace {

class AdviceWords {
    Q_DECLARE_TR_FUNCTIONS(AdviceWords)
public:
    static QString of(const analysis::Finding& finding);
};

QString AdviceWords::of(const analysis::Finding& finding)
{
    using enum analysis::FindingKind;
    switch (finding.kind) {
    case SelectedCustomers:
        return tr("Ask for an extract of all customers, also those who bought once or long ago. Until then "
                  "use the forecast to rank these customers, not to tell who has left.");
    case ShortHistory:
        return tr("Look fewer months ahead, or wait for more history.");
    case FewCustomers:
        return tr("Look at groups rather than at single customers.");
    case NoDropout:
        return tr("Choose the NBD, which knows no dropout, or open a file that also holds customers who "
                  "left.");
    case EqualRates:
    case EqualDropout:
        return tr("Check whether the file is a selection of customers who are alike. The forecast itself can "
                  "be used.");
    case PenaltyDistorts:
        return tr("Set the penalty to 0, unless the fit fails without it or has to agree with a notebook.");
    case SpendMeanBelowOne:
        return tr("A penalty pulls q down: set it to 0. If there is none, check the outliers of the value.");
    case SpendCorrelation:
        return tr("Judge frequent customers by their own average value, and compare groups of like "
                  "frequency.");
    case NoPopulationMean:
        return tr("Without a penalty on the spend model that average mostly exists: set it to 0.");
    default:
        return {};
    }
}

} // namespace

QString advice(const analysis::Finding& finding)
{
    return AdviceWords::of(finding);
}

} // namespace kiymet::words
