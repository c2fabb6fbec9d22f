// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/list_words.h"

#include "words/customer_words.h"
#include "words/formats.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace kiymet::words {

namespace {

using analysis::CustomerColumn;
using analysis::Figure;
using analysis::Filter;

class Lists {
    Q_DECLARE_TR_FUNCTIONS(TargetLists)
public:
    static QString name(Figure figure)
    {
        switch (figure) {
        case Figure::Cltv:
            return words::name(CustomerColumn::Cltv);
        case Figure::Sales3Month:
            return words::name(CustomerColumn::Sales3Month);
        case Figure::Sales6Month:
            return words::name(CustomerColumn::Sales6Month);
        case Figure::AverageValue:
            return words::name(CustomerColumn::ExpectedAverageValue);
        case Figure::Alive:
            return words::name(CustomerColumn::Alive);
        case Figure::Orders:
            return words::name(CustomerColumn::Orders);
        case Figure::MonetaryAverage:
            return words::name(CustomerColumn::AverageValue);
        case Figure::RfmRecency:
            return tr("Days since the last order");
        case Figure::RfmFrequency:
            return tr("Orders, not capped");
        case Figure::RfmMonetary:
            return tr("Total value so far");
        case Figure::RecencyScore:
            return tr("Recency score");
        case Figure::FrequencyScore:
            return tr("Frequency score");
        case Figure::MonetaryScore:
            return tr("Monetary score");
        }
        return {};
    }

    static QString meaning(Figure figure)
    {
        switch (figure) {
        case Figure::Cltv:
            return words::meaning(CustomerColumn::Cltv);
        case Figure::Sales3Month:
            return words::meaning(CustomerColumn::Sales3Month);
        case Figure::Sales6Month:
            return words::meaning(CustomerColumn::Sales6Month);
        case Figure::AverageValue:
            return words::meaning(CustomerColumn::ExpectedAverageValue);
        case Figure::Alive:
            return words::meaning(CustomerColumn::Alive);
        case Figure::Orders:
            return words::meaning(CustomerColumn::Orders);
        case Figure::MonetaryAverage:
            return words::meaning(CustomerColumn::AverageValue);
        case Figure::RfmRecency:
            return tr("Days from the last order to the analysis date.");
        case Figure::RfmFrequency:
            return tr("All orders of the customer as the file has them.");
        case Figure::RfmMonetary:
            return tr("Value of all orders of the customer as the file has them.");
        case Figure::RecencyScore:
            return tr("From 1; the highest for those who bought most lately.");
        case Figure::FrequencyScore:
            return tr("From 1; the highest for those who bought most often.");
        case Figure::MonetaryScore:
            return tr("From 1; the highest for those who spent most.");
        }
        return {};
    }

    static QString or_(const QStringList& parts)
    {
        return parts.join(tr(" or ", "between the last of several things"));
    }

    static QString condition(const QString& what, const QString& value, bool is)
    {
        return is ? tr("%1: %2", "condition: what, values").arg(what, value)
                  : tr("%1: not %2", "condition: what, values").arg(what, value);
    }

    static QString ends(const QString& low, const QString& high)
    {
        if (low.isEmpty() && high.isEmpty())
            return tr("any", "range without ends");
        if (high.isEmpty())
            return tr("at least %1").arg(low);
        if (low.isEmpty())
            return tr("at most %1").arg(high);
        return tr("from %1 to %2").arg(low, high);
    }

    static QString dates(const Filter& filter)
    {
        const QString from = filter.from ? date(*filter.from) : QString();
        const QString to = filter.to ? date(*filter.to) : QString();
        if (from.isEmpty() && to.isEmpty())
            return tr("any", "range without ends");
        if (to.isEmpty())
            return tr("from %1 on", "date").arg(from);
        if (from.isEmpty())
            return tr("up to %1", "date").arg(to);
        return tr("from %1 to %2").arg(from, to);
    }

    static QString phrase(const Filter& filter, bool is, bool inner)
    {
        switch (filter.kind) {
        case Filter::Kind::Not:
            return filter.parts.empty() ? QString() : phrase(filter.parts.front(), !is, inner);
        case Filter::Kind::All:
        case Filter::Kind::Any: {
            const bool all = filter.kind == Filter::Kind::All;
            if (filter.parts.empty())
                return all == is ? tr("everybody") : tr("nobody");
            QStringList parts;
            for (const Filter& part : filter.parts)
                parts << phrase(part, true, filter.parts.size() > 1);
            if (parts.size() == 1 && is)
                return parts.front();
            const QString joined =
                parts.join(all ? tr("; and ", "between conditions") : tr("; or ", "between conditions"));
            if (!is)
                return tr("not (%1)", "conditions").arg(joined);
            return inner ? QLatin1Char('(') + joined + QLatin1Char(')') : joined;
        }
        case Filter::Kind::Segment:
            return condition(tr("CLTV segment"), or_(filter.words), is);
        case Filter::Kind::RfmSegment: {
            QStringList names;
            for (const QString& word : filter.words) {
                const auto segment = analysis::rfmSegmentNamed(word);
                names << (segment ? words::name(*segment) : word);
            }
            return condition(words::name(CustomerColumn::RfmSegment), or_(names), is);
        }
        case Filter::Kind::Category:
            return condition(tr("category"), or_(filter.words), is);
        case Filter::Kind::Channel:
            return condition(tr("channel"), or_(filter.words), is);
        case Filter::Kind::Range:
            return condition(name(filter.figure),
                             ends(filter.least ? words::value(filter.figure, *filter.least) : QString(),
                                  filter.most ? words::value(filter.figure, *filter.most) : QString()),
                             is);
        case Filter::Kind::FirstDate:
            return condition(words::name(CustomerColumn::FirstDate), dates(filter), is);
        case Filter::Kind::LastDate:
            return condition(words::name(CustomerColumn::LastDate), dates(filter), is);
        }
        return {};
    }

    static QString example(const QString& name)
    {
        if (name == QLatin1String("women"))
            return tr("Champions and loyal customers who buy KADIN (women)");
        if (name == QLatin1String("men_or_children"))
            return tr("Can’t lose, about to sleep or new, who buy ERKEK or COCUK (men, children)");
        return name;
    }

    static QString found(const analysis::TargetCustomers& found, std::uint64_t all, bool withoutConsent)
    {
        const auto n = [](std::uint64_t number) { return static_cast<int>(number); };
        QStringList lines;
        if (found.customers.empty())
            lines << tr("No customer fits.");
        else
            lines << tr("%1 of %2 customers; CLTV %3, %4 of the total; %5 purchases expected in 6 months.",
                        "on a list, all, money, share, number")
                         .arg(count(found.customers.size()), count(all), wholeMoney(found.cltv),
                              percent(found.cltvShare), number(found.sales6Month, 0));
        if (found.hasPermission && found.withoutConsent > 0) {
            lines << (withoutConsent
                          ? tr("%1 of them have not given permission to be contacted.", nullptr,
                               n(found.withoutConsent))
                          : tr("%1 more have not given permission to be contacted and are left out.", nullptr,
                               n(found.withoutConsent)))
                         .arg(count(found.withoutConsent));
            if (found.unclearConsent > 0)
                lines << tr("For %1 of those the column says something that is neither yes nor no; that is "
                            "not taken for a yes.",
                            nullptr, n(found.unclearConsent))
                             .arg(count(found.unclearConsent));
        }
        for (const auto& unknown : found.unknownWords)
            lines << (unknown.nearest.isEmpty()
                          ? tr("Nobody has “%1”.").arg(unknown.word)
                          : tr("Nobody has “%1”. There is: %2.")
                                .arg(unknown.word, unknown.nearest.join(QStringLiteral(", "))));
        return lines.join(u'\n');
    }
};

} // namespace

QString name(Figure figure)
{
    return Lists::name(figure);
}

QString meaning(Figure figure)
{
    return Lists::meaning(figure);
}

FigureUnit unitOf(Figure figure)
{
    switch (figure) {
    case Figure::Cltv:
    case Figure::AverageValue:
    case Figure::MonetaryAverage:
    case Figure::RfmMonetary:
        return FigureUnit::Money;
    case Figure::Alive:
        return FigureUnit::Share;
    case Figure::Orders:
    case Figure::RfmRecency:
    case Figure::RfmFrequency:
    case Figure::RecencyScore:
    case Figure::FrequencyScore:
    case Figure::MonetaryScore:
        return FigureUnit::Whole;
    case Figure::Sales3Month:
    case Figure::Sales6Month:
        break;
    }
    return FigureUnit::Number;
}

int decimalsOf(FigureUnit unit)
{
    switch (unit) {
    case FigureUnit::Whole:
        return 0;
    case FigureUnit::Share:
        return 1;
    case FigureUnit::Money:
    case FigureUnit::Number:
        break;
    }
    return 2;
}

QString value(Figure figure, double value)
{
    switch (unitOf(figure)) {
    case FigureUnit::Money:
        return shortMoney(value);
    case FigureUnit::Share:
        return probability(value);
    case FigureUnit::Whole:
    case FigureUnit::Number:
        break;
    }
    return significant(value);
}

QString text(const Filter& filter)
{
    return Lists::phrase(filter, true, false);
}

QString exampleName(const QString& example)
{
    return Lists::example(example);
}

QString text(const analysis::TargetCustomers& found, std::uint64_t all, bool withoutConsent)
{
    return Lists::found(found, all, withoutConsent);
}

} // namespace kiymet::words
