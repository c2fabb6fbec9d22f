// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/customer_card_view.h"

#include "charts/colours.h"
#include "charts/curve_chart.h"
#include "words/customer_words.h"
#include "words/formats.h"
#include "words/trust_words.h"
#include "words/words.h"

#include <QTextBrowser>
#include <QVBoxLayout>

#include <cmath>

namespace kiymet::ui {

namespace {

using analysis::CustomerCard;

QString wholeMoney(double value)
{
    return words::wholeMoney(value);
}

QString wholeNumber(double value)
{
    return words::number(value, 0);
}

/// Rows of a figure and what it means.
class Rows {
public:
    explicit Rows(const QPalette& palette) : m_quiet(palette.color(QPalette::PlaceholderText))
    {
        const QColor base = palette.color(QPalette::Base);
        const QColor text = palette.color(QPalette::Text);
        // Halfway and a little more towards the text: quiet, but to be read.
        m_quiet.setRgbF(base.redF() * 0.35F + text.redF() * 0.65F,
                        base.greenF() * 0.35F + text.greenF() * 0.65F,
                        base.blueF() * 0.35F + text.blueF() * 0.65F);
    }

    void heading(const QString& text)
    {
        m_html += QStringLiteral("<tr><td colspan='2' style='padding-top:8px'><b>%1</b></td></tr>")
                      .arg(text.toHtmlEscaped());
    }
    void add(const QString& name, const QString& value, const QString& meaning = {})
    {
        m_html += QStringLiteral("<tr><td>%1</td><td align='right'><b>%2</b></td></tr>")
                      .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
        if (!meaning.isEmpty())
            m_html += QStringLiteral("<tr><td colspan='2' style='color:%1'><small>%2</small></td></tr>")
                          .arg(m_quiet.name(), meaning.toHtmlEscaped());
    }
    QString html() const
    {
        return QStringLiteral("<table width='100%' cellspacing='0' cellpadding='1'>") + m_html +
               QStringLiteral("</table>");
    }

private:
    QColor m_quiet;
    QString m_html;
};

} // namespace

CustomerCardView::CustomerCardView(QWidget* parent)
    : QWidget(parent), m_text(new QTextBrowser(this)), m_curve(new CurveChart(this))
{
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_curve->setMinimumHeight(190);
    m_curve->setMaximumHeight(230);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_curve);
    setMinimumWidth(300);
}

void CustomerCardView::setCard(std::optional<CustomerCard> card, int months)
{
    const bool same = card && m_card && card->id == m_card->id;
    m_card = std::move(card);
    m_months = months;
    const QString text = html();
    if (same) // as far down as it was read
        m_text->document()->setHtml(text);
    else
        m_text->setHtml(text);
    showCurve();
}

QString CustomerCardView::html() const
{
    if (!m_card)
        return tr("<p>Choose a customer in the table to see what is known of them.</p>");
    const CustomerCard& card = *m_card;
    const auto money = [](double value) { return std::isnan(value) ? words::none() : words::money(value); };
    Rows rows(palette());

    rows.heading(tr("History"));
    if (card.first.isValid()) {
        rows.add(tr("First order"), words::date(card.first));
        rows.add(tr("Last order"), words::date(card.last),
                 tr("%1 without an order up to the analysis date.")
                     .arg(words::duration(card.sinceLast, card.unit)));
    } else {
        rows.add(tr("Without an order for"), words::duration(card.sinceLast, card.unit),
                 tr("Up to the analysis date."));
    }
    rows.add(tr("Orders"), words::count(card.orders),
             card.ordersAsRead ? tr("Capped; the file says %1.").arg(words::number(*card.ordersAsRead, 0))
                               : QString());
    if (!std::isnan(card.value))
        rows.add(tr("Value of the orders"), money(card.value),
                 card.valueAsRead ? tr("Capped; the file says %1.").arg(money(*card.valueAsRead))
                                  : QString());
    rows.add(tr("Average value of an order"), money(card.averageValue));
    if (!card.channel.isEmpty())
        rows.add(tr("Channel"), card.channel);
    if (!card.category.isEmpty())
        rows.add(tr("Categories"), card.category);
    if (card.parts.size() > 2)
        for (const CustomerCard::Part& part : card.parts)
            rows.add(QString(part.column).replace(u'_', QStringLiteral("_\u200b")),
                     part.isOrders ? words::number(part.value, 0) : words::money(part.value));

    rows.heading(tr("Forecast"));
    rows.add(tr("CLTV"), money(card.cltv),
             std::isnan(card.cltv)
                 ? tr("No value can be expected for this customer, so there is no CLTV.")
                 : tr("Expected revenue over %n month(s), discounted to today.", nullptr, m_months));
    const QString level = words::percent(card.level, 0);
    if (card.outcome && !std::isnan(card.outcome->valueLow))
        rows.add(
            tr("Range of the outcome"),
            words::range(card.outcome->valueLow, card.outcome->valueHigh, wholeMoney),
            tr("What this customer will really bring in that time lies there with a chance of %1: purchases, "
               "leaving and values are random.")
                .arg(words::percent(card.outcome->valueCovered, 0)));
    if (card.outcome)
        rows.add(tr("Range of the purchases"),
                 words::range(card.outcome->purchasesLow, card.outcome->purchasesHigh, wholeNumber),
                 tr("In the same time, with a chance of %1; none at all with %2.")
                     .arg(words::percent(card.outcome->purchasesCovered, 0),
                          words::probability(card.outcome->noPurchase)));
    if (card.outcome && !std::isnan(card.cltvLow))
        rows.add(
            tr("Error of the estimate"), words::range(card.cltvLow, card.cltvHigh, wholeMoney),
            tr("Were the models right, the CLTV itself, which is an expectation, would lie there with %1 "
               "certainty.")
                .arg(level));
    if (card.outcome && card.segment >= 0 && !std::isnan(card.segmentChance))
        rows.add(
            tr("Sure of segment %1").arg(analysis::Segments::label(card.segment)),
            words::probability(card.segmentChance, 0),
            tr("Chance that an estimate made anew, from other customers of the same kind, says so again. It "
               "refers to the estimate, not to what the customer will do. Among the best: %1.")
                .arg(words::probability(card.topChance, 0)));
    if (card.rank > 0)
        rows.add(tr("Place by CLTV"),
                 tr("%1 of %2", "place, customers").arg(words::count(card.rank), words::count(card.ranked)),
                 tr("Worth more than %1 of the customers.").arg(words::percent(card.shareBelow)));
    rows.add(tr("Expected purchases, 3 months"), words::number(card.sales3Month, 2),
             tr("Within 84 days (3 months of 4 weeks)."));
    rows.add(tr("Expected purchases, 6 months"), words::number(card.sales6Month, 2),
             tr("Within 168 days (6 months of 4 weeks)."));
    rows.add(
        tr("Expected average value"), money(card.expectedAverageValue),
        tr("Of a purchase: between the customer's own average and that of all, the nearer to the own the "
           "more orders there are."));
    rows.add(tr("P(alive)"), card.aliveIdentified ? words::probability(card.alive) : tr("not identifiable"),
             card.aliveIdentified
                 ? tr("Probability that the customer still buys at all.")
                 : tr("Customers who left are not in this file, or the model found no sign that anybody "
                      "leaves. The data cannot tell how likely this customer is to be active."));

    QString title = QStringLiteral("<p style='margin-bottom:0'><b>%1</b></p>").arg(card.id.toHtmlEscaped());
    QStringList groups;
    if (card.segment >= 0)
        groups << QStringLiteral("<span style='color:%1'>■</span> ").arg(segmentColour(card.segment).name()) +
                      tr("Segment %1").arg(analysis::Segments::label(card.segment));
    if (card.rfmSegment)
        groups << tr("RFM: %1").arg(words::name(*card.rfmSegment)).toHtmlEscaped();
    title += QStringLiteral("<p style='margin-top:2px'>%1</p>").arg(groups.join(QStringLiteral(" · ")));
    return title + rows.html();
}

void CustomerCardView::showCurve()
{
    const bool known = m_card && !m_card->aliveCurve.empty();
    m_curve->setVisible(known);
    if (!known) {
        m_curve->setCurves({}, {}, {}, {}, {});
        m_curve->setAccessibleDescription({});
        return;
    }
    CurveChart::Curve curve;
    for (const auto& at : m_card->aliveCurve)
        curve.points.emplace_back(at.time, at.alive);
    ChartAxis time;
    time.high = curve.points.back().x();
    time.text = [](double value) { return words::number(value, 0); };
    switch (m_card->unit) {
    case analysis::TimeUnit::Day:
        time.title = tr("Days without a purchase");
        break;
    case analysis::TimeUnit::Week:
        time.title = tr("Weeks without a purchase");
        break;
    case analysis::TimeUnit::Month:
        time.title = tr("Months without a purchase");
        break;
    }
    ChartAxis alive;
    alive.title = tr("P(alive)");
    alive.high = 1.04; // the name of 100% stays clear of the title
    alive.text = [](double value) { return words::percent(value, 0); };
    const analysis::TimeUnit unit = m_card->unit;
    m_curve->setCurves({std::move(curve)}, {{m_card->sinceLast, tr("today")}}, std::move(time),
                       std::move(alive),
                       {tr("P(alive) the longer nothing is bought"), [unit](double x, double y) {
                            return tr("After %1: %2", "time, probability")
                                .arg(words::duration(x, unit), words::probability(y));
                        }});
    m_curve->setAccessibleDescription(tr("%1 today, %2 after %3 without a purchase.")
                                          .arg(words::probability(m_card->alive),
                                               words::probability(m_card->aliveCurve.back().alive),
                                               words::duration(m_card->aliveCurve.back().time, unit, 0)));
}

void CustomerCardView::retranslate()
{
    m_text->setAccessibleName(tr("Customer card"));
    m_curve->setAccessibleName(tr("P(alive) against time without a purchase"));
    setCard(m_card, m_months);
}

} // namespace kiymet::ui
