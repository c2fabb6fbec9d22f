// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cltv_page.h"

#include "charts/histogram_chart.h"
#include "pages/currency.h"
#include "words/formats.h"

#include <QLabel>
#include <QVBoxLayout>

namespace kiymet::ui {

CltvPage::CltvPage(Document& document, QWidget* parent)
    : Page(document, parent)
    , m_totals(new QLabel(this))
    , m_meaning(new QLabel(this))
    , m_chart(new HistogramChart(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_totals->setFont(large);
    for (QLabel* label : {m_totals, m_meaning}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_totals);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_meaning);
    refresh();
}

QString CltvPage::title() const
{
    return tr("CLTV");
}

void CltvPage::takeResults() {}

void CltvPage::refresh()
{
    m_chart->setAccessibleName(tr("CLTV distribution"));
    if (!results() || !results()->forecast || !results()->cltvHistogram || !results()->summary) {
        m_totals->clear();
        m_meaning->clear();
        m_chart->setHistogram(nullptr, {});
        return;
    }

    const analysis::Settings& settings = results()->settings;
    const analysis::Forecast& forecast = *results()->forecast;
    const int months = settings.valueMonths;
    const auto customers = results()->summary->size();
    m_totals->setText(tr("%1 customers are worth %2 over the next %n month(s).", nullptr, months)
                          .arg(words::count(customers), words::wholeMoney(forecast.totalCltv)));

    const QString discounted =
        tr("Discounted to today by %1 a month.").arg(words::percent(settings.valueDiscountRate));
    QString month;
    switch (settings.timeUnit) {
    case analysis::TimeUnit::Day:
        month = tr("A month of the CLTV is 30 days, one of the expected purchases 4 weeks.");
        break;
    case analysis::TimeUnit::Week:
        month = tr("A month of the CLTV is 4.345 weeks, one of the expected purchases 4 weeks.");
        break;
    case analysis::TimeUnit::Month:
        month =
            tr("A month of the CLTV is a calendar month on average, one of the expected purchases 4 weeks.");
        break;
    }
    const QString meaning =
        settings.valueMargin == 1.0
            ? tr("CLTV is revenue, not profit.")
            : tr("CLTV is revenue times a margin of %1.").arg(words::percent(settings.valueMargin));
    const QString purchases =
        tr("Expected purchases of all customers: %1 in 3 months, %2 in 6 months.")
            .arg(words::number(forecast.totalSales3Month, 0), words::number(forecast.totalSales6Month, 0));
    QStringList sentences{meaning, discounted, purchases, month};
    if (const std::uint64_t above = results()->cltvHistogram->above)
        sentences << tr("%1 customer(s) beyond the last bar are not drawn.", nullptr, static_cast<int>(above))
                         .arg(words::count(above));
    m_meaning->setText(sentences.join(QLatin1Char(' ')));

    m_chart->setHistogram(
        results()->cltvHistogram,
        {.title = tr("How many customers are worth how much over the next %n month(s)", nullptr, months),
         .value = withCurrency(tr("CLTV of a customer over %n month(s)", nullptr, months)),
         .count = tr("Customers"),
         .text = [](double value) { return words::wholeMoney(value); },
         .fullText = [](double value) { return words::money(value); }});
}

} // namespace kiymet::ui
