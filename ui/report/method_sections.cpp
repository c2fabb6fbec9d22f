// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_sections.h"
#include "words/words.h"

#include <QCollator>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace kiymet::report {

namespace {

class MethodSections {
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    static void method(const Content& content);
    static void glossary(const Content& content);

    static QString column(const QString& role) { return tr("Column: %1", "role of a column").arg(role); }

private:
    static QString frequency(const analysis::Settings& settings);
    static QString transactions(const analysis::Results& results);
};

/// Every setting with its value, by its dotted key.
void addSettings(Table& table, const QString& prefix, const QJsonObject& settings)
{
    for (auto at = settings.begin(); at != settings.end(); ++at) {
        const QString key = prefix.isEmpty() ? at.key() : prefix + u'.' + at.key();
        // The map of RFM is the grid itself, cell by cell; it is shown there.
        if (key == QLatin1String("rfm.map"))
            continue;
        if (at->isObject()) {
            addSettings(table, key, at->toObject());
            continue;
        }
        QString value = words::settingValue(key, *at);
        if (at->isArray() && value.trimmed().remove(u',').simplified().isEmpty() && !at->toArray().isEmpty())
            value = QString::fromUtf8(QJsonDocument(at->toArray()).toJson(QJsonDocument::Compact));
        if (value.isEmpty())
            value = words::none();
        // Names of columns, one after the other.
        if (key.startsWith(QLatin1String("mapping.")) || key == QLatin1String("outliers.columns"))
            value.replace(u',', QLatin1String(", "));
        table.rows.push_back({key.startsWith(QLatin1String("mapping."))
                                  ? MethodSections::column(words::settingName(key))
                                  : words::settingName(key),
                              value, key});
    }
}

QString MethodSections::frequency(const analysis::Settings& settings)
{
    return settings.modelFrequency == analysis::FrequencyMeaning::AllOrders
               ? tr("Frequency x counts all orders of a customer (preset notebook).")
               : tr("Frequency x counts the repeat orders of a customer: all but the first (Fader, Hardie "
                    "and Lee).");
}

QString MethodSections::transactions(const analysis::Results& results)
{
    return results.settings.modelPenalty.value_or(0) > 0
               ? tr("The transaction model is %1, fitted by maximum likelihood with a penalty of %2 on the "
                    "squared "
                    "parameters, as the Python library lifetimes does; the minimum is found to full "
                    "precision here.")
                     .arg(words::name(results.settings.transactionModel),
                          words::significant(*results.settings.modelPenalty))
               : tr("The transaction model is %1, fitted by maximum likelihood.")
                     .arg(words::name(results.settings.transactionModel));
}

void MethodSections::method(const Content& content)
{
    const analysis::Results& results = content.results;
    const analysis::Settings& settings = results.settings;
    Flow& flow = content.flow;
    flow.bullet(settings.valueMargin == 1.0
                    ? tr("All values are revenue: no margin is set, so that CLTV is not profit.")
                    : tr("All values are revenue times a margin of %1; the costs of keeping a customer are "
                         "not in them.")
                          .arg(words::percent(settings.valueMargin)));
    flow.bullet(tr(
        "Money is nominal: orders of different years are added as they are, without regard to inflation."));
    flow.bullet(tr("The preset is %1.").arg(words::name(settings.preset)) + u' ' + frequency(settings));
    flow.bullet(transactions(results));
    flow.bullet(tr("The spend model is Gamma-Gamma, fitted to customers with purchases; it takes the value "
                   "of a purchase "
                   "to be independent of how often a customer buys."));
    flow.bullet(tr("The CLTV adds up the expected purchases of each month times the expected average value, "
                   "discounted "
                   "by %1 a month over %n month(s).",
                   nullptr, settings.valueMonths)
                    .arg(words::percent(settings.valueDiscountRate)));
    flow.bullet(
        tr("The forecast holds as long as customers go on as before: it knows nothing of campaigns, seasons, "
           "prices or competitors to come, and nothing of customers who are not in the file."));
    flow.heading(tr("Every setting"), 2);
    Table table;
    table.points = 7;
    table.columns = {{tr("Setting"), false}, {tr("Value"), false}, {tr("Key in a recipe"), false}};
    addSettings(table, {}, analysis::toJson(settings));
    flow.table(table);
}

void MethodSections::glossary(const Content& content)
{
    Table table;
    table.header = false;
    table.columns = {{{}, false}, {{}, false}};
    table.rows = {
        {tr("Analysis date"),
         tr("The day from which customers are looked at: days since the last order and the age of "
            "a customer are counted up to it.")},
        {tr("BG/NBD"),
         tr("Model of purchases and dropout by Fader, Hardie and Lee (2005): customers buy at rates of "
            "their own and may leave after any purchase.")},
        {tr("Capping"), tr("Setting extreme values to a limit, also called winsorising.")},
        {tr("CLTV"),
         tr("Customer lifetime value: here the expected value of a customer's purchases over the months of "
            "the forecast, discounted to the analysis date.")},
        {tr("Standard error"), tr("How far a parameter could be off by chance: two of them to either "
                                  "side are a usual margin.")},
        {tr("Discount rate"), tr("By how much money of next month is worth less than money of today.")},
        {tr("Dropout"),
         tr("A customer's leaving for good, which nobody announces; the model infers it from silence.")},
        {tr("Expected average value"),
         tr("What a customer's purchases are expected to be worth on average: between the "
            "customer's own average and that of all, the closer to the former the more "
            "purchases there were.")},
        {tr("Frequency"),
         tr("In the models the number of purchases as the preset counts them; in RFM all orders.")},
        {tr("Gamma-Gamma"), tr("Model of the value of purchases by Fader and Hardie (2013).")},
        {tr("Monetary value"), tr("In the models the average value of a purchase; in RFM the total of all.")},
        {tr("Nominal"), tr("In the money of the day, not adjusted for inflation.")},
        {tr("Outlier"), tr("A value so far from the others that it would distort sums and fits.")},
        {tr("P(alive)"), tr("The chance that a customer is still active at the analysis date.")},
        {tr("Penalty"),
         tr("A pull of the parameters towards zero that makes a fit steadier and its estimates biased.")},
        {tr("Quantile"),
         tr("The value below which a given share of all lies: half of them below the 50% quantile, the "
            "median.")},
        {tr("Recency"),
         tr("In the models the time from the first order to the last; in RFM the days since the last "
            "one.")},
        {tr("RFM"),
         tr("Scores for recency, frequency and monetary value, and the segments that follow from them.")},
        {tr("Segment A, B, ..."),
         tr("Groups of about equal size by CLTV; A holds the most valuable customers.")},
        {tr("T"), tr("Age of a customer: time from the first order to the analysis date.")},
    };
    // By the alphabet of the report's language.
    const QCollator collator{QLocale(content.options.language)};
    std::sort(table.rows.begin(), table.rows.end(), [&collator](const auto& a, const auto& b) {
        return collator.compare(a.front(), b.front()) < 0;
    });
    content.flow.table(table);
}

} // namespace

void writeMethod(const Content& content)
{
    MethodSections::method(content);
}

void writeGlossary(const Content& content)
{
    MethodSections::glossary(content);
}

} // namespace kiymet::report
