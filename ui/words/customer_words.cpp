// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/customer_words.h"

#include "words/formats.h"

#include <QCoreApplication>

namespace kiymet::words {

namespace {

using analysis::CustomerColumn;
using analysis::CustomerFigure;

class CustomerWords {
    Q_DECLARE_TR_FUNCTIONS(Customers)
public:
    static QString name(CustomerColumn column)
    {
        switch (column) {
        case CustomerColumn::Id:
            return tr("Customer");
        case CustomerColumn::Channel:
            return tr("Channel");
        case CustomerColumn::Category:
            return tr("Categories");
        case CustomerColumn::FirstDate:
            return tr("First order");
        case CustomerColumn::LastDate:
            return tr("Last order");
        case CustomerColumn::Orders:
            return tr("Orders");
        case CustomerColumn::AverageValue:
            return tr("Average value");
        case CustomerColumn::Frequency:
            return tr("Frequency (x)");
        case CustomerColumn::Recency:
            return tr("Recency (t_x)");
        case CustomerColumn::Age:
            return tr("Age (T)");
        case CustomerColumn::Sales3Month:
            return tr("Expected purchases, 3 months");
        case CustomerColumn::Sales6Month:
            return tr("Expected purchases, 6 months");
        case CustomerColumn::ExpectedAverageValue:
            return tr("Expected average value");
        case CustomerColumn::Alive:
            return tr("P(alive)");
        case CustomerColumn::Cltv:
            return tr("CLTV");
        case CustomerColumn::Segment:
            return tr("Segment");
        case CustomerColumn::RfmSegment:
            return tr("RFM segment");
        }
        return {};
    }

    static QString meaning(CustomerColumn column)
    {
        switch (column) {
        case CustomerColumn::Orders:
            return tr("All orders of the customer, after capping.");
        case CustomerColumn::AverageValue:
            return tr("Value of an order so far, on average, after capping.");
        case CustomerColumn::Frequency:
            return tr("The purchases that the transaction model counts.");
        case CustomerColumn::Recency:
            return tr("Time from the first to the last purchase, in the unit of the analysis.");
        case CustomerColumn::Age:
            return tr("Time from the first purchase to the analysis date, in the unit of the analysis.");
        case CustomerColumn::Sales3Month:
            return tr("Purchases expected within 84 days (3 months of 4 weeks).");
        case CustomerColumn::Sales6Month:
            return tr("Purchases expected within 168 days (6 months of 4 weeks).");
        case CustomerColumn::ExpectedAverageValue:
            return tr("Value of a purchase expected from this customer.");
        case CustomerColumn::Alive:
            return tr("Probability that the customer is still active.");
        case CustomerColumn::Cltv:
            return tr("Customer lifetime value: what the customer is expected to spend within the horizon, "
                      "discounted to today.");
        case CustomerColumn::Segment:
            return tr("A holds the most valuable customers.");
        case CustomerColumn::RfmSegment:
            return tr("From recency and frequency of the orders so far.");
        case CustomerColumn::Id:
        case CustomerColumn::Channel:
        case CustomerColumn::Category:
        case CustomerColumn::FirstDate:
        case CustomerColumn::LastDate:
            break;
        }
        return {};
    }

    static QString fromTo(const QString& name, const QString& low, const QString& high)
    {
        if (high.isEmpty())
            return tr("%1 from %2", "figure, value").arg(name, low);
        if (low.isEmpty())
            return tr("%1 up to %2", "figure, value").arg(name, high);
        return low == high ? tr("%1: %2", "figure, value").arg(name, low)
                           : tr("%1 from %2 to %3", "figure, values").arg(name, low, high);
    }

    static QString of(const QString& time, analysis::TimeUnit unit)
    {
        switch (unit) {
        case analysis::TimeUnit::Day:
            return tr("%1 days").arg(time);
        case analysis::TimeUnit::Week:
            return tr("%1 weeks").arg(time);
        case analysis::TimeUnit::Month:
            return tr("%1 months").arg(time);
        }
        return time;
    }
};

} // namespace

QString name(CustomerColumn column)
{
    return CustomerWords::name(column);
}

QString meaning(CustomerColumn column)
{
    return CustomerWords::meaning(column);
}

QString name(CustomerFigure figure)
{
    return CustomerWords::name(analysis::columnOf(figure));
}

QString value(CustomerFigure figure, double value)
{
    switch (figure) {
    case CustomerFigure::AverageValue:
    case CustomerFigure::ExpectedAverageValue:
    case CustomerFigure::Cltv:
        return shortMoney(value);
    case CustomerFigure::Alive:
        return probability(value);
    case CustomerFigure::Orders:
    case CustomerFigure::Frequency:
    case CustomerFigure::Recency:
    case CustomerFigure::Age:
    case CustomerFigure::Sales3Month:
    case CustomerFigure::Sales6Month:
        break;
    }
    return significant(value);
}

QString text(const analysis::CustomerFilter::Range& range)
{
    return CustomerWords::fromTo(name(range.figure), range.low ? value(range.figure, *range.low) : QString(),
                                 range.high ? value(range.figure, *range.high) : QString());
}

QString duration(double time, analysis::TimeUnit unit, int decimals)
{
    return CustomerWords::of(number(time, decimals), unit);
}

} // namespace kiymet::words
