// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/workbook_words.h"

#include "words/words.h"

#include <QCoreApplication>

namespace kiymet::words {

namespace {

struct Title {
    const char* identifier;
    const char* text;
};

constexpr Title titles[] = {
    // sheets
    {"sheet_summary", QT_TRANSLATE_NOOP("Workbook", "Summary")},
    {"sheet_customers", QT_TRANSLATE_NOOP("Workbook", "Customers")},
    {"sheet_top", QT_TRANSLATE_NOOP("Workbook", "Top customers")},
    {"sheet_segments", QT_TRANSLATE_NOOP("Workbook", "Segments")},
    {"sheet_rfm", QT_TRANSLATE_NOOP("Workbook", "RFM")},
    {"sheet_outliers", QT_TRANSLATE_NOOP("Workbook", "Outliers")},
    {"sheet_findings", QT_TRANSLATE_NOOP("Workbook", "Findings")},
    {"sheet_settings", QT_TRANSLATE_NOOP("Workbook", "Settings")},
    {"sheet_list", QT_TRANSLATE_NOOP("Workbook", "List")},
    // lines of the summary
    {"figure", QT_TRANSLATE_NOOP("Workbook", "Figure")},
    {"value", QT_TRANSLATE_NOOP("Workbook", "Value")},
    {"file", QT_TRANSLATE_NOOP("Workbook", "File")},
    {"rows", QT_TRANSLATE_NOOP("Workbook", "Rows in the file")},
    {"customers_left_out", QT_TRANSLATE_NOOP("Workbook", "Rows left out or merged")},
    {"analysis_date", QT_TRANSLATE_NOOP("Workbook", "Analysis date")},
    {"first_order_of_all", QT_TRANSLATE_NOOP("Workbook", "Earliest order")},
    {"last_order_of_all", QT_TRANSLATE_NOOP("Workbook", "Latest order")},
    {"value_before", QT_TRANSLATE_NOOP("Workbook", "Total value before cleaning")},
    {"value_after", QT_TRANSLATE_NOOP("Workbook", "Total value after cleaning")},
    {"cltv_total", QT_TRANSLATE_NOOP("Workbook", "Total CLTV")},
    {"cltv_mean", QT_TRANSLATE_NOOP("Workbook", "Mean CLTV of a customer")},
    {"sales_3_total", QT_TRANSLATE_NOOP("Workbook", "Expected orders in 84 days (3 months)")},
    {"sales_6_total", QT_TRANSLATE_NOOP("Workbook", "Expected orders in 168 days (6 months)")},
    {"preset", QT_TRANSLATE_NOOP("Workbook", "Preset")},
    {"transaction_model", QT_TRANSLATE_NOOP("Workbook", "Transaction model")},
    {"log_likelihood", QT_TRANSLATE_NOOP("Workbook", "Log-likelihood of the transaction model")},
    {"cltv_months", QT_TRANSLATE_NOOP("Workbook", "Months of the CLTV")},
    {"discount_rate", QT_TRANSLATE_NOOP("Workbook", "Discount rate a month")},
    {"margin", QT_TRANSLATE_NOOP("Workbook", "Margin (100%: CLTV is revenue)")},
    {"nominal_money", QT_TRANSLATE_NOOP("Workbook", "Money is nominal, not adjusted for inflation.")},
    // customers
    {"customer_id", QT_TRANSLATE_NOOP("Workbook", "Customer id")},
    {"recency_cltv_daily", QT_TRANSLATE_NOOP("Workbook", "First to last order (days)")},
    {"recency_cltv_weekly", QT_TRANSLATE_NOOP("Workbook", "First to last order (weeks)")},
    {"recency_cltv_monthly", QT_TRANSLATE_NOOP("Workbook", "First to last order (months)")},
    {"T_daily", QT_TRANSLATE_NOOP("Workbook", "Age of the customer (days)")},
    {"T_weekly", QT_TRANSLATE_NOOP("Workbook", "Age of the customer (weeks)")},
    {"T_monthly", QT_TRANSLATE_NOOP("Workbook", "Age of the customer (months)")},
    {"frequency", QT_TRANSLATE_NOOP("Workbook", "Frequency (x of the model)")},
    {"monetary_cltv_avg", QT_TRANSLATE_NOOP("Workbook", "Average value of an order")},
    {"exp_sales_3_month", QT_TRANSLATE_NOOP("Workbook", "Expected orders, 3 months")},
    {"exp_sales_6_month", QT_TRANSLATE_NOOP("Workbook", "Expected orders, 6 months")},
    {"exp_average_value", QT_TRANSLATE_NOOP("Workbook", "Expected average value")},
    {"cltv", QT_TRANSLATE_NOOP("Workbook", "CLTV")},
    {"cltv_segment", QT_TRANSLATE_NOOP("Workbook", "CLTV segment")},
    {"p_alive", QT_TRANSLATE_NOOP("Workbook", "Chance of being active")},
    {"orders", QT_TRANSLATE_NOOP("Workbook", "Orders")},
    {"rfm_recency", QT_TRANSLATE_NOOP("Workbook", "Days since the last order")},
    {"rfm_frequency", QT_TRANSLATE_NOOP("Workbook", "Orders, not capped")},
    {"rfm_monetary", QT_TRANSLATE_NOOP("Workbook", "Value, not capped")},
    {"recency_score", QT_TRANSLATE_NOOP("Workbook", "Recency score")},
    {"frequency_score", QT_TRANSLATE_NOOP("Workbook", "Frequency score")},
    {"monetary_score", QT_TRANSLATE_NOOP("Workbook", "Monetary score")},
    {"rf_score", QT_TRANSLATE_NOOP("Workbook", "RF score")},
    {"rfm_segment", QT_TRANSLATE_NOOP("Workbook", "RFM segment")},
    {"first_date", QT_TRANSLATE_NOOP("Workbook", "First order")},
    {"last_date", QT_TRANSLATE_NOOP("Workbook", "Last order")},
    // segments and RFM
    {"customers", QT_TRANSLATE_NOOP("Workbook", "Customers")},
    {"mean", QT_TRANSLATE_NOOP("Workbook", "– mean")},
    {"sum", QT_TRANSLATE_NOOP("Workbook", "– sum")},
    {"recency_mean", QT_TRANSLATE_NOOP("Workbook", "Mean recency (days)")},
    {"frequency_mean", QT_TRANSLATE_NOOP("Workbook", "Mean frequency (orders)")},
    {"monetary_mean", QT_TRANSLATE_NOOP("Workbook", "Mean monetary value")},
    {"monetary_sum", QT_TRANSLATE_NOOP("Workbook", "Total monetary value")},
    {"no_cltv", QT_TRANSLATE_NOOP("Workbook", "Without CLTV")},
    // outliers
    {"column", QT_TRANSLATE_NOOP("Workbook", "Column")},
    {"low_quantile_value", QT_TRANSLATE_NOOP("Workbook", "Low quantile")},
    {"high_quantile_value", QT_TRANSLATE_NOOP("Workbook", "High quantile")},
    {"lower_limit", QT_TRANSLATE_NOOP("Workbook", "Lower limit")},
    {"upper_limit", QT_TRANSLATE_NOOP("Workbook", "Upper limit")},
    {"capped_low", QT_TRANSLATE_NOOP("Workbook", "Raised to the lower limit")},
    {"capped_high", QT_TRANSLATE_NOOP("Workbook", "Cut to the upper limit")},
    {"sum_before", QT_TRANSLATE_NOOP("Workbook", "Sum before")},
    {"sum_after", QT_TRANSLATE_NOOP("Workbook", "Sum after")},
    // findings and settings
    {"severity", QT_TRANSLATE_NOOP("Workbook", "Severity")},
    {"stage", QT_TRANSLATE_NOOP("Workbook", "Stage")},
    {"message", QT_TRANSLATE_NOOP("Workbook", "Finding")},
    {"count", QT_TRANSLATE_NOOP("Workbook", "Count")},
    {"first_line", QT_TRANSLATE_NOOP("Workbook", "First line")},
    {"kind", QT_TRANSLATE_NOOP("Workbook", "Kind")},
    {"setting", QT_TRANSLATE_NOOP("Workbook", "Setting")},
};

QString titleOf(const std::string& identifier)
{
    for (const Title& title : titles)
        if (identifier == title.identifier)
            return QCoreApplication::translate("Workbook", title.text);
    return QString::fromStdString(identifier);
}

} // namespace

files::WorkbookWords workbookWords()
{
    files::WorkbookWords words;
    words.title = titleOf;
    words.rfmSegment = [](analysis::RfmSegment segment) { return kiymet::words::name(segment); };
    words.severity = [](analysis::Severity severity) { return kiymet::words::name(severity); };
    words.stage = [](analysis::Stage stage) { return kiymet::words::name(stage); };
    words.finding = [](const analysis::Finding& finding) { return kiymet::words::text(finding); };
    return words;
}

files::WorkbookFormats workbookFormats(const DataLocale& locale)
{
    return {locale.currency, locale.convention == DataLocale::Convention::Turkish};
}

} // namespace kiymet::words
