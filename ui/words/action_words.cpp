// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/words.h"

#include <QCoreApplication>

namespace kiymet::words {

namespace {

class Actions {
    Q_DECLARE_TR_FUNCTIONS(Actions)
public:
    static QString nameOf(analysis::RfmSegment segment);
    static QString of(analysis::RfmSegment segment);
    static QString ofQuarter(int quarter);
};

QString Actions::nameOf(analysis::RfmSegment segment)
{
    using enum analysis::RfmSegment;
    switch (segment) {
    case Champions:
        return tr("Champions");
    case LoyalCustomers:
        return tr("Loyal customers");
    case PotentialLoyalists:
        return tr("Potential loyalists");
    case NewCustomers:
        return tr("New customers");
    case Promising:
        return tr("Promising");
    case NeedAttention:
        return tr("Need attention");
    case AboutToSleep:
        return tr("About to sleep");
    case AtRisk:
        return tr("At risk");
    case CantLose:
        return tr("Can’t lose them");
    case Hibernating:
        return tr("Hibernating");
    }
    return {};
}

QString Actions::of(analysis::RfmSegment segment)
{
    using enum analysis::RfmSegment;
    switch (segment) {
    case Champions:
        return tr("Reward them: early access to new products, invitations to "
                  "recommend the shop. No blanket "
                  "discounts: they buy without.");
    case LoyalCustomers:
        return tr("Offer what goes with their purchases and the better model of "
                  "it; ask for their opinion.");
    case PotentialLoyalists:
        return tr("Invite them to the loyalty programme and recommend what similar "
                  "customers bought next.");
    case NewCustomers:
        return tr("Welcome them: show the range and the services, and make the "
                  "second order easy.");
    case Promising:
        return tr("Remind them with a small incentive for the second or third order.");
    case NeedAttention:
        return tr("Make an offer for a limited time, built on what they bought last.");
    case AboutToSleep:
        return tr("Reach out before they sleep: popular products and a discount "
                  "for coming back.");
    case AtRisk:
        return tr("Send one strong, personal message to win them back, and ask "
                  "what went wrong.");
    case CantLose:
        return tr("Contact them in person: good customers once, gone for long. "
                  "Find out why, and make an offer "
                  "of its own.");
    case Hibernating:
        return tr("One cheap attempt, then leave them alone: the money is better "
                  "spent elsewhere.");
    }
    return {};
}

/// Of four segments: 0 the best (A) ... 3 the last (D).
QString Actions::ofQuarter(int quarter)
{
    switch (quarter) {
    case 0:
        return tr("Loyalty programme and personalised marketing: privileges, early "
                  "access, a contact of their "
                  "own. Keep these customers first of all.");
    case 1:
        return tr("Cross-selling and feedback surveys: offer what goes with their "
                  "purchases, and ask what keeps "
                  "them from buying more.");
    case 2:
        return tr("Raise frequency and basket: reminders, bundles and thresholds "
                  "for free delivery, mostly by "
                  "automatic e-mail.");
    default:
        return tr("Spend little: automatic messages and clearance offers; test one "
                  "campaign to win customers "
                  "back, and stop what does not pay.");
    }
}

} // namespace

QString name(analysis::RfmSegment segment)
{
    return Actions::nameOf(segment);
}

QString action(analysis::RfmSegment segment)
{
    return Actions::of(segment);
}

QString action(int group, int groups)
{
    // The nearest of the four seeds: best and last keep theirs whatever the
    // number of segments.
    const int quarter = groups > 1 ? (6 * group + groups - 1) / (2 * (groups - 1)) : 0;
    return Actions::ofQuarter(quarter);
}

QString action(const analysis::ActionTexts& own, analysis::RfmSegment segment)
{
    return own.of(segment).value_or(action(segment));
}

QString action(const analysis::ActionTexts& own, int group, int groups)
{
    return own.of(group, groups).value_or(action(group, groups));
}

} // namespace kiymet::words
