// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/words.h"

#include "words/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiymet::words {

namespace {

using analysis::Finding;
using analysis::FindingKind;

class FindingWords {
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
public:
    static QString text(const Finding& finding);

private:
    static QString what(const Finding& finding);
    static QString ofRows(const Finding& finding, int n);
    static QString ofFits(const Finding& finding, int n);
    static QString emptyScores(const Finding& finding);
    static QString where(const Finding& finding);
    static QString fateOfReturns(const Finding& finding);
    static QString fate(const Finding& finding);
    static QString selection(const Finding& finding);
    static QString distortion(const Finding& finding);
};

double figure(const Finding& finding, std::size_t at)
{
    return at < finding.values.size() ? finding.values[at] : std::numeric_limits<double>::quiet_NaN();
}

/// The count for the choice of a plural form; the text itself shows it by our own format.
int plural(std::uint64_t count)
{
    return static_cast<int>(std::min<std::uint64_t>(count, std::numeric_limits<int>::max()));
}

/// Kinds whose rows a rule drops or keeps: only for them is it worth a sentence.
bool hasFate(FindingKind kind)
{
    using enum FindingKind;
    switch (kind) {
    case MissingId:
    case MissingValue:
    case UnreadableValue:
    case NotFiniteValue:
    case NoSuchDate:
    case ZeroValue:
    case NegativeValue:
    case DateOrder:
    case DuplicateId:
    case InvalidSummary:
    case FutureRows:
    case UnmatchedReturns:
    case NoPurchases:
        return true;
    default:
        return false;
    }
}

/// Reading, cleaning and capping: what rows and cells are like.
QString FindingWords::ofRows(const Finding& finding, int n)
{
    using enum FindingKind;
    const QString number = count(finding.count);
    switch (finding.kind) {
    case ShortRows:
        return tr("%1 row(s) have fewer fields than the header; what is missing was read as empty.", "", n)
            .arg(number);
    case LongRows:
        return tr("%1 row(s) have more fields than the header; the surplus was not read. Often a delimiter "
                  "stands "
                  "inside a text without quotation marks.",
                  "", n)
            .arg(number);
    case EmptyLines:
        return tr("%1 empty line(s) were passed over.", "", n).arg(number);
    case TitleLines:
        return tr("%1 line(s) above the header were passed over.", "", n).arg(number);
    case NoHeader:
        return tr("The file has no header: its first row is data, and the columns are called column_1, "
                  "column_2 and so on.");
    case ReplacedText:
        return tr("%1 piece(s) of text do not belong to the encoding of the file and were replaced. Choose "
                  "another encoding if letters look wrong.",
                  "", n)
            .arg(number);
    case ReadByOthers:
        return tr("The cells of the column “%1” could be read in two ways; they were read as those of the "
                  "other columns.")
            .arg(finding.column);
    case SerialDates:
        return tr("%1 cell(s) of the column “%2” are serial numbers of a spreadsheet and were read as dates.",
                  "", n)
            .arg(number, finding.column);
    case ColumnsByShape:
        return tr("No name told what these columns are, but what they hold did: %1. Check, and map them "
                  "otherwise if that is wrong.")
            .arg(finding.column);
    case MissingId:
        return tr("%1 row(s) have no customer id.", "", n).arg(number);
    case MissingValue:
        return tr("%1 row(s) have nothing in the column “%2”.", "", n).arg(number, finding.column);
    case UnreadableValue:
        return tr("%1 cell(s) of the column “%2” hold text that cannot be read.", "", n)
            .arg(number, finding.column);
    case NotFiniteValue:
        return tr("%1 cell(s) of the column “%2” hold a number that is infinite or too large.", "", n)
            .arg(number, finding.column);
    case NoSuchDate:
        return tr("%1 cell(s) of the column “%2” hold a date that is not in the calendar.", "", n)
            .arg(number, finding.column);
    case ZeroValue:
        if (figure(finding, 0) == 1)
            return tr("%1 line(s) have an amount of zero in the column “%2”.", "", n)
                .arg(number, finding.column);
        return tr("%1 customer(s) have a total of zero in the column “%2” and those added to it.", "", n)
            .arg(number, finding.column);
    case EmptyPart:
        return tr("%1 customer(s) have nothing in the column “%2”, but something in those added to it; "
                  "nothing "
                  "counts as zero.",
                  "", n)
            .arg(number, finding.column);
    case NegativeValue:
        return tr("%1 cell(s) of the column “%2” are negative.", "", n).arg(number, finding.column);
    case FractionalOrders:
        return tr("%1 cell(s) of the column “%2” are not whole numbers of orders; they were rounded.", "", n)
            .arg(number, finding.column);
    case DateOrder:
        return tr("%1 customer(s) have a last order before the first one.", "", n).arg(number);
    case DuplicateId:
        return tr("%1 row(s) repeat the id of a row above.", "", n).arg(number);
    case InvalidSummary:
        return tr("%1 row(s) contradict themselves: x must be whole, t_x must lie between 0 and T, and must "
                  "be 0 "
                  "where x is 0.",
                  "", n)
            .arg(number);
    case FutureRows:
        return tr("%1 row(s) lie after the analysis date.", "", n).arg(number);
    case Returns:
        return tr("%1 line(s) bring something back, worth %2 in all.", "", n)
                   .arg(number, shortNumber(-figure(finding, 0))) +
               u' ' + fateOfReturns(finding);
    case CancelledOrders:
        return tr("%1 line(s) belong to cancelled orders: their numbers in the column “%2” begin with C.", "",
                  n)
                   .arg(number, finding.column) +
               u' ' + fateOfReturns(finding);
    case UnmatchedReturns:
        return tr("%1 line(s) bring more back than their customers bought before; %2 of it is set against "
                  "nothing.",
                  "", n)
            .arg(number, shortNumber(-figure(finding, 0)));
    case NoPurchases:
        return tr("%1 customer(s) have lines, but no purchase is left of them.", "", n).arg(number);
    case ValuesCapped:
        return tr("The limits (%3 and %4) cap %1 outlier(s) of the column “%2”; its sum goes from %5 to %6.",
                  "", n)
            .arg(number, finding.column, shortNumber(figure(finding, 0)), shortNumber(figure(finding, 1)),
                 shortNumber(figure(finding, 2)), shortNumber(figure(finding, 3)));
    case CappedBelowOne:
        return tr("The limits leave %1 customer(s) without a single order. Raise the upper limit of the "
                  "orders.",
                  "", n)
            .arg(number);
    case ZeroSpendLeftOut:
        return tr("%1 customer(s) bought, but for nothing; they stay in the transaction model and are left "
                  "out of "
                  "the spend model.",
                  "", n)
            .arg(number);
    default:
        return {};
    }
}

/// values: the amount, then the rule of transactions.returns
QString FindingWords::fateOfReturns(const Finding& finding)
{
    if (figure(finding, 1) == static_cast<double>(static_cast<int>(analysis::ReturnsRule::Keep)))
        return tr("Each counts as a purchase of a negative amount.", "the lines just counted");
    if (figure(finding, 1) == static_cast<double>(static_cast<int>(analysis::ReturnsRule::Drop)))
        return tr("Left out.", "the rows just counted");
    return tr("The purchases before are the smaller for it.", "the lines just counted");
}

QString FindingWords::selection(const Finding& finding)
{
    const double absence = figure(finding, 0);
    const double leastOrders = figure(finding, 2);
    QString why;
    if (std::isfinite(absence) && leastOrders >= 2)
        why = tr("Nobody in this file has been away for more than %1 days, and nobody has fewer than %2 "
                 "orders.")
                  .arg(number(absence, 0), number(leastOrders, 0));
    else if (std::isfinite(absence))
        why = tr("Nobody in this file has been away for more than %1 days.").arg(number(absence, 0));
    else
        why = tr("Nobody in this file has fewer than %1 orders.").arg(number(leastOrders, 0));
    return why + u' ' +
           tr("Whoever left or bought once is not in it. The chance of being active cannot be told from such "
              "a "
              "file, and purchase rates hold for customers like these only.");
}

QString FindingWords::distortion(const Finding& finding)
{
    const QString loss = number(figure(finding, 0), 1);
    const double with = figure(finding, 1);
    const double without = figure(finding, 2);
    if (finding.stage != analysis::Stage::FitSpend)
        return tr("The penalty moves the transaction model visibly away from what the data say: the "
                  "log-likelihood is lower by %1, and a customer is taken to buy %2 times a time unit on "
                  "average instead of %3.")
            .arg(loss, significant(with, 4), significant(without, 4));
    if (std::isfinite(with) || !std::isfinite(without))
        return tr("The penalty moves the spend model visibly away from what the data say: the log-likelihood "
                  "is lower by %1, and a purchase is worth %2 on average instead of %3.")
            .arg(loss, money(with), money(without));
    return tr("The penalty moves the spend model visibly away from what the data say: the log-likelihood is "
              "lower by %1, and a purchase has no average value over all customers instead of %2.")
        .arg(loss, money(without));
}

/// What the models and the forecast say about themselves.
QString FindingWords::ofFits(const Finding& finding, int n)
{
    using enum FindingKind;
    switch (finding.kind) {
    case SelectedCustomers:
        return selection(finding);
    case ShortHistory:
        return tr("The oldest customer has been one for %1 days only. Six months ahead are a guess from so "
                  "short a "
                  "past.")
            .arg(number(figure(finding, 0), 0));
    case FewCustomers: {
        const double customers = figure(finding, 0);
        return tr("The fit rests on %1 customer(s) only; its parameters are rough.", "",
                  std::isfinite(customers) ? static_cast<int>(customers) : 0)
            .arg(number(customers, 0));
    }
    case NoDropout:
        return tr("The purchases show no sign that customers drop out: the best model is the NBD without "
                  "dropout, whose dropout parameters have no value. The chance of being active cannot be "
                  "told from these data.");
    case EqualRates:
        return tr(
            "The customers differ in their purchase rates no more than chance explains: r and alpha grow "
            "without end at a fixed ratio, and everybody is given the same rate.");
    case EqualDropout:
        return tr("The customers do not differ in their chance of dropping out: everybody is given the same "
                  "one, and the two dropout parameters have no values of their own.");
    case CertainDropout:
        return tr(
            "In the best model everybody is gone after the first repeat purchase, so hardly any purchase is "
            "expected. Check whether the file holds all orders of a customer.");
    case AllOrNothing:
        return tr("In the best model %1 of the customers are gone at the first chance and the others never "
                  "leave. That is cruder than life: look at expected purchases of groups, not of single "
                  "customers.")
            .arg(percent(figure(finding, 0)));
    case NotConverged:
        if (figure(finding, 1) > 0)
            return tr("The likelihood has no maximum: of %1 customers purchases are counted, but no time "
                      "passes between the first and the last, which is the likelier the smaller alpha is, "
                      "without end. Shown are the figures of the NBD, which knows no dropout. Count repeat "
                      "purchases only (preset standard).")
                .arg(count(static_cast<std::uint64_t>(figure(finding, 1))));
        return tr(
            "The fit of the transaction model ended without an optimum, so its figures are not to be relied "
            "on. Check the outliers, or set a penalty.");
    case PenaltyDistorts:
        return distortion(finding);
    case SpendMeanBelowOne:
        return tr("The spend model has q = %1. With q of 1 or less an average over all customers does not "
                  "exist, and "
                  "the expected values of customers with few orders are large and uncertain.")
            .arg(significant(figure(finding, 0)));
    case SpendCorrelation:
        return tr("Number of orders and average value go together (correlation %1). The Gamma-Gamma model "
                  "takes "
                  "them for independent, so values of frequent customers are off.")
            .arg(number(figure(finding, 0), 2));
    case SpendNotConverged:
        return tr(
            "The fit of the spend model ended without an optimum, so expected values and CLTV are not to be "
            "relied on. Check the outliers, or set a penalty.");
    case SpendBoundary:
        return tr(
            "The optimum of the spend model lies on its edge: its parameters grow without end at a fixed "
            "ratio. Its averages can be used, the single parameters cannot.");
    case NoPopulationMean:
        return tr("%1 customer(s) without purchases of their own have no expected value, since the average "
                  "over all "
                  "customers does not exist. Their CLTV and segment stay empty.",
                  "", n)
            .arg(count(finding.count));
    case SegmentsMerged:
        return tr("So many customers have the same CLTV that only %1 of %2 segments could be told apart.")
            .arg(number(figure(finding, 1), 0), number(figure(finding, 0), 0));
    case RfmScoreEmpty:
        return emptyScores(finding);
    case RfmNoMonetary:
        if (figure(finding, 0) > 0)
            return tr("The file holds the mean of repeat purchases and not the total value, so there is no "
                      "monetary score, and the grid goes by recency and frequency alone.");
        return tr("The file holds the mean of repeat purchases and not the total value, so RFM has recency "
                  "and frequency but no monetary score.");
    default:
        return {};
    }
}

QString FindingWords::emptyScores(const Finding& finding)
{
    QStringList scores;
    for (std::size_t i = 1; i < finding.values.size(); ++i)
        scores << number(finding.values[i], 0);
    const QString list = scores.join(QStringLiteral(", "));
    switch (static_cast<int>(figure(finding, 0))) {
    case 0:
        return tr("So many customers have the same recency that nobody has the recency score(s) %1.", "",
                  static_cast<int>(scores.size()))
            .arg(list);
    case 1:
        return tr("So many customers have the same number of orders that nobody has the frequency score(s) "
                  "%1.",
                  "", static_cast<int>(scores.size()))
            .arg(list);
    default:
        return tr("So many customers have the same value that nobody has the monetary score(s) %1.", "",
                  static_cast<int>(scores.size()))
            .arg(list);
    }
}

QString FindingWords::what(const Finding& finding)
{
    const int n = plural(finding.count);
    const QString words = ofRows(finding, n);
    return words.isEmpty() ? ofFits(finding, n) : words;
}

QString FindingWords::fate(const Finding& finding)
{
    if (!hasFate(finding.kind))
        return {};
    if (finding.dropped)
        return tr("Left out.", "the rows just counted");
    if (finding.kind == FindingKind::DateOrder)
        return tr("Kept, with the two dates exchanged.");
    return tr("Kept.", "the rows just counted");
}

QString FindingWords::where(const Finding& finding)
{
    return finding.firstLine > 0 ? tr("First on line %1.").arg(finding.firstLine) : QString();
}

QString FindingWords::text(const Finding& finding)
{
    QStringList sentences{what(finding), fate(finding), where(finding)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

QString text(const Finding& finding)
{
    return FindingWords::text(finding);
}

} // namespace kiymet::words
