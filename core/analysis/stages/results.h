// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"
#include "analysis/settings/settings.h"
#include "analysis/stages/labels.h"
#include "analysis/stages/rfm.h"
#include "data/input/input.h"
#include "stats/fit/gamma_gamma_fit.h"
#include "stats/fit/transaction_fit.h"
#include "stats/math/box_plot.h"
#include "stats/math/capping.h"

#include <QDate>
#include <QFlags>

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// What the purchases of a log's customers are beside first, last, count and sum: one entry a customer.
struct LogFigures {
    std::vector<std::int32_t> span;  ///< periods from the first purchase to the last
    std::vector<std::int32_t> age;   ///< periods from the first purchase to the analysis date
    std::vector<double> repeatValue; ///< sum of all purchases but the first
    std::int32_t analysisDay = 0;    ///< since 1970-01-01
};

/// Customers that stay after cleaning, in input order, and what left. Those of a log have one column of
/// orders, their purchases, and one of value; the lines of a log that left are counted in the findings.
struct Cleaned {
    std::shared_ptr<const data::Customers> customers; ///< the input's own where nothing left or was merged
    struct Left {
        std::uint64_t row = 0; ///< of the input
        FindingKind why;
    };
    std::vector<Left> left;
    std::uint64_t rowsBefore = 0;
    double ordersBefore = 0, ordersAfter = 0, valueBefore = 0, valueAfter = 0;
    std::optional<LogFigures> log;
};

/// The same of a ready summary, by rows of the input.
struct CleanedSummaries {
    std::vector<std::uint32_t> rows; ///< that stay, ascending
    std::vector<Cleaned::Left> left;
};

/// Totals per customer after capping; whole orders.
struct Capped {
    std::vector<std::uint32_t> orders;
    std::vector<double> value;
    struct Column {
        QString name;
        bool isOrders = false;
        bool enabled = true;
        stats::CapReport report;
    };
    std::vector<Column> columns;
};

/// What the models see: one entry a customer, in input order of the cleaned customers.
struct CustomerSummary {
    /// The ids' owner, kept alive by this pointer.
    std::shared_ptr<const data::TextColumn> ids;
    std::vector<std::uint32_t> x; ///< of the transaction model
    std::vector<double> t_x;      ///< in time units
    std::vector<double> T;
    std::vector<double> m;             ///< average value; 0: none
    std::vector<std::uint32_t> spendX; ///< of the spend model; empty: as x
    std::vector<std::uint32_t> orders; ///< all orders after capping
    std::shared_ptr<const stats::Patterns> patterns;
    std::vector<std::uint32_t> ageOf; ///< index of the customer's T in the ages of the patterns
    TimeUnit unit = TimeUnit::Week;
    QDate analysisDate; ///< invalid for ready summaries
    std::size_t size() const { return x.size(); }
    const std::vector<std::uint32_t>& spendCounts() const { return spendX.empty() ? x : spendX; }
};

/// What is expected of somebody who makes the first purchase now; NaN where a figure does not exist.
/// Purchases are those that the transaction model counts, the first one excluded (where x counts all orders,
/// as in the notebook preset, the model takes the first one for one of them).
struct NewCustomer {
    double sales3Month = 0;  ///< E[X] over 84 days
    double sales6Month = 0;  ///< E[X] over 168 days
    double averageValue = 0; ///< E[M] of the population
    double cltv = 0;         ///< E[M] times the discounted purchases of the months of value, times the margin
    bool operator==(const NewCustomer&) const = default;
};

/// One entry a customer; NaN where a figure does not exist.
struct Forecast {
    std::vector<double> sales3Month;  ///< E[Y] over 84 days
    std::vector<double> sales6Month;  ///< E[Y] over 168 days
    std::vector<double> averageValue; ///< E[M | x, m]
    std::vector<double> cltv;
    std::vector<double> alive; ///< P(alive)
    double totalCltv = 0, totalSales3Month = 0, totalSales6Month = 0;
    NewCustomer newCustomer;
};

struct Segments {
    /// Per customer: 0 the best ... count - 1; -1 where cltv does not exist.
    std::vector<std::int8_t> of;
    std::vector<double> edges; ///< ascending, count + 1
    int count = 0;
    struct Figures {
        std::uint64_t customers = 0;
        /// recency, T, frequency, monetary, sales 3 and 6 months, average value, cltv
        std::array<double, 8> mean{};
        std::array<double, 8> sum{};
    };
    std::vector<Figures> figures; ///< best first
    /// A, B, ... for the group.
    static QString label(int group) { return group < 0 ? QString() : QString(QChar(u'A' + group)); }
};

/// Bars of a histogram with equal widths, of the values or of their decimal logarithms; ready to draw.
struct Histogram {
    double start = 0; ///< of the first bar; with `logarithmic` its logarithm, and so the width
    double width = 0;
    std::vector<std::uint64_t> counts;
    std::uint64_t above = 0; ///< values past the last bar: the long tail is counted, not drawn
    std::uint64_t below = 0; ///< values before the first bar: zero has no logarithm
    bool logarithmic = false;
    /// Where bar `i` begins and bar `i - 1` ends, as a value.
    double edge(std::size_t i) const
    {
        const double place = start + static_cast<double>(i) * width;
        return logarithmic ? std::pow(10, place) : place;
    }
};

/// Figures behind charts that not every run needs; a run makes those it is asked for.
enum class ChartGroup : unsigned {
    Cltv = 1,
    Outliers = 2,
    RfmWorth = 4,
    Segments = 8,
    Model = 16,
    ModelComparison = 32,
    Margins = 64
};
Q_DECLARE_FLAGS(ChartGroups, ChartGroup)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChartGroups)
inline constexpr ChartGroups allCharts = ChartGroup::Cltv | ChartGroup::Outliers | ChartGroup::RfmWorth |
                                         ChartGroup::Segments | ChartGroup::Model |
                                         ChartGroup::ModelComparison | ChartGroup::Margins;

struct ModelFigures;    // model_figures.h
struct ModelComparison; // model_figures.h
struct Margins;         // margins.h
struct Intervals;       // intervals.h

/// Numbers of customers over two figures, in equal cells from 0 on; ready to draw, whatever their number.
struct Density {
    double width = 0;  ///< of a cell along the first figure
    double height = 0; ///< along the second
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::vector<std::uint64_t> counts; ///< row by row from the lowest, columns to the right
    std::uint64_t beyond = 0;          ///< customers outside the cells: counted, not drawn
    std::uint64_t at(std::size_t column, std::size_t row) const { return counts[row * columns + column]; }
};

struct CltvFigures {
    /// Lorenz curve from the best customer on: share of the total that the best i % hold, i = 0 to 100. Empty
    /// where there is no total.
    std::vector<double> shareOfBest;
    /// CLTV of the last of the best i %, i = 0 (the best customer) to 100 (the last).
    std::vector<double> leastOfBest;
    Density sales; ///< expected purchases in 3 months against those in 6
};

/// How figures are distributed within the segments.
struct SegmentFigures {
    /// Quantiles of type 7 at 5, 25, 50, 75 and 95 %; NaN for a segment without customers.
    struct Box {
        double low = 0, firstQuartile = 0, median = 0, thirdQuartile = 0, high = 0;
        bool operator==(const Box&) const = default;
    };
    struct Boxes {
        Box sales3Month, sales6Month, averageValue, cltv;
    };
    std::vector<Boxes> of; ///< per segment, best first
};

/// The columns that can be capped, before they are: of the cleaned customers, or of the rows of a ready
/// summary.
struct OutlierFigures {
    struct Column {
        QString name;
        bool isOrders = false;
        stats::BoxPlot box;
        Histogram histogram;         ///< logarithmic, of the positive values; the others are `below`
        std::uint64_t negatives = 0; ///< of those below
        double leastPositive = 0;    ///< 0: none
    };
    std::vector<Column> columns; ///< orders, then values
};

/// Seconds a stage took in the run that made its result.
struct Seconds {
    double read = 0, clean = 0, cap = 0, summarise = 0, fitTransactions = 0, fitSpend = 0, forecast = 0,
           segment = 0, rfm = 0;
};

/// Everything a page, a file or a report shows. Values are shared and never change: a copy is cheap and may
/// cross threads. What lies behind the last stage that ran is null.
struct Results {
    Settings settings; ///< resolved
    std::shared_ptr<const data::Input> input;
    std::shared_ptr<const Cleaned> cleaned;                   ///< null for ready summaries
    std::shared_ptr<const CleanedSummaries> cleanedSummaries; ///< null but for ready summaries
    std::shared_ptr<const Capped>
        capped; ///< of ready summaries and logs only what was capped, without totals
    std::shared_ptr<const CustomerSummary> summary;
    std::shared_ptr<const stats::TransactionFit> transactions;
    std::shared_ptr<const stats::GammaGammaFit> spend;
    std::shared_ptr<const Forecast> forecast;
    std::shared_ptr<const Segments> segments;
    std::shared_ptr<const Histogram> cltvHistogram;
    std::shared_ptr<const std::vector<std::uint32_t>> top; ///< customers by falling cltv, at most outputTop
    std::shared_ptr<const Rfm> rfm;                        ///< does not depend on capping
    std::shared_ptr<const RfmWorth> rfmWorth;              ///< ChartGroup::RfmWorth: the same with CLTV
    std::shared_ptr<const Labels> labels;                  ///< only where asked for (Pipeline::wantLabels)
    std::shared_ptr<const CltvFigures> cltvFigures;        ///< ChartGroup::Cltv
    std::shared_ptr<const OutlierFigures> outlierFigures;  ///< ChartGroup::Outliers
    std::shared_ptr<const SegmentFigures> segmentFigures;  ///< ChartGroup::Segments
    std::shared_ptr<const ModelFigures> modelFigures;      ///< ChartGroup::Model
    /// ChartGroup::ModelComparison; what it says of a penalty is among the findings.
    std::shared_ptr<const ModelComparison> modelComparison;
    std::shared_ptr<const Margins> margins;     ///< ChartGroup::Margins
    std::shared_ptr<const Intervals> intervals; ///< of every customer, where a batch run asks for them
    std::vector<Finding> findings;              ///< of all stages, in their order
    Seconds seconds;
};

} // namespace kiymet::analysis
