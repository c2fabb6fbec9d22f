// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace kiymet::analysis {

enum class Stage { Read, Clean, Cap, Summarise, FitTransactions, FitSpend, Forecast, Segment, Rfm, Charts };
/// Stable identifier: read, clean, cap, summarise, fit_transactions, fit_spend, forecast, segment, rfm,
/// charts.
std::string_view name(Stage stage);

enum class Severity { Notice, Warning, Problem };
std::string_view name(Severity severity); ///< notice, warning, problem

/// Kinds of findings. The identifiers in files are stable (name()); the words are in ui/words.
enum class FindingKind {
    // read
    ShortRows,
    LongRows,
    EmptyLines,
    TitleLines,     ///< count: lines above the header
    NoHeader,       ///< the columns got names of ours
    ReplacedText,   ///< count: pieces of text that the encoding does not have
    ReadByOthers,   ///< column: it could be read either way, and was as the others had it
    SerialDates,    ///< column, count: dates that were a spreadsheet's serial numbers
    ColumnsByShape, ///< columns of a log told by what they hold; the column: their names
    // clean; the column says which
    MissingId,
    MissingValue,
    UnreadableValue,
    NotFiniteValue,
    NoSuchDate,
    ZeroValue, ///< orders or value of a customer are zero in total; values: 1 for lines of a log
    EmptyPart, ///< an empty or zero cell in one of several summed columns: counted, kept
    NegativeValue,
    FractionalOrders,
    DateOrder,
    DuplicateId,
    InvalidSummary, ///< x, t_x, T or m outside its domain (t_x > T, x = 0 with t_x > 0, x not whole ...)
    FutureRows,
    Returns,          ///< lines of a log that take goods back; values: what they take back
    CancelledOrders,  ///< lines of a log whose order number begins with C
    UnmatchedReturns, ///< returns (partly) of nothing bought before; values: what is left of them
    NoPurchases,      ///< customers of a log of whom no purchase is left
    // cap
    ValuesCapped,
    CappedBelowOne, ///< a typed limit took a customer's orders to zero or below
    // summarise
    SelectedCustomers,
    ShortHistory,
    ZeroSpendLeftOut,
    // fits
    FewCustomers,
    NoDropout,
    EqualRates,
    EqualDropout,
    CertainDropout, ///< everybody is gone after the first repeat purchase
    AllOrNothing,   ///< a share is gone after the first one, the others never leave
    NotConverged,
    PenaltyDistorts,
    SpendMeanBelowOne, ///< q <= 1
    SpendCorrelation,
    SpendNotConverged,
    SpendBoundary,
    // forecast, segment
    NoPopulationMean,
    SegmentsMerged,
    // rfm
    RfmScoreEmpty, ///< values: 0 recency, 1 frequency, 2 monetary; then the scores that nobody has
    RfmNoMonetary, ///< a ready summary has no total value; values: 1 where it was asked for in the grid
};
/// missing_value, zero_value, duplicate_id, gamma_gamma_q_below_one, bg_nbd_no_dropout, selected_customers
/// ...
std::string_view name(FindingKind kind);

struct SampleRow {
    std::uint64_t line = 0; ///< of the file
    QString id{};
    QString text{}; ///< the offending cell, or the figure
    bool operator==(const SampleRow&) const = default;
};

/// Something the user should know, as data.
struct Finding {
    FindingKind kind;
    Severity severity = Severity::Notice;
    Stage stage = Stage::Read;
    std::uint64_t count = 0;
    std::uint64_t of = 0;             ///< out of so many; 0: a count makes no sense
    QString column{};                 ///< header name, or empty
    std::uint64_t firstLine = 0;      ///< 0: none
    bool dropped = false;             ///< the rows concerned were left out
    std::vector<double> values{};     ///< figures the words need (documented with each kind's text)
    std::vector<SampleRow> samples{}; ///< at most five
    bool operator==(const Finding&) const = default;
};

} // namespace kiymet::analysis
