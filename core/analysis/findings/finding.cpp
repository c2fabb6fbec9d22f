// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/findings/finding.h"

namespace kiymet::analysis {

// No default in the switches: the compiler then names an enumerator that was forgotten.

std::string_view name(Stage stage)
{
    switch (stage) {
    case Stage::Read:
        return "read";
    case Stage::Clean:
        return "clean";
    case Stage::Cap:
        return "cap";
    case Stage::Summarise:
        return "summarise";
    case Stage::FitTransactions:
        return "fit_transactions";
    case Stage::FitSpend:
        return "fit_spend";
    case Stage::Forecast:
        return "forecast";
    case Stage::Segment:
        return "segment";
    case Stage::Rfm:
        return "rfm";
    case Stage::Charts:
        return "charts";
    }
    return {};
}

std::string_view name(Severity severity)
{
    switch (severity) {
    case Severity::Notice:
        return "notice";
    case Severity::Warning:
        return "warning";
    case Severity::Problem:
        return "problem";
    }
    return {};
}

std::string_view name(FindingKind kind)
{
    using enum FindingKind;
    switch (kind) {
    case ShortRows:
        return "short_rows";
    case LongRows:
        return "long_rows";
    case EmptyLines:
        return "empty_lines";
    case TitleLines:
        return "title_lines";
    case NoHeader:
        return "no_header";
    case ReplacedText:
        return "replaced_text";
    case ReadByOthers:
        return "read_by_others";
    case SerialDates:
        return "serial_dates";
    case ColumnsByShape:
        return "columns_by_shape";
    case MissingId:
        return "missing_id";
    case MissingValue:
        return "missing_value";
    case UnreadableValue:
        return "unreadable_value";
    case NotFiniteValue:
        return "not_finite_value";
    case NoSuchDate:
        return "no_such_date";
    case ZeroValue:
        return "zero_value";
    case EmptyPart:
        return "empty_part";
    case NegativeValue:
        return "negative_value";
    case FractionalOrders:
        return "fractional_orders";
    case DateOrder:
        return "date_order";
    case DuplicateId:
        return "duplicate_id";
    case InvalidSummary:
        return "invalid_summary";
    case FutureRows:
        return "future_rows";
    case Returns:
        return "returns";
    case CancelledOrders:
        return "cancelled_orders";
    case UnmatchedReturns:
        return "return_without_purchase";
    case NoPurchases:
        return "no_purchases_left";
    case ValuesCapped:
        return "values_capped";
    case CappedBelowOne:
        return "capped_below_one";
    case SelectedCustomers:
        return "selected_customers";
    case ShortHistory:
        return "short_history";
    case ZeroSpendLeftOut:
        return "zero_spend_left_out";
    case FewCustomers:
        return "few_customers";
    case NoDropout:
        return "bg_nbd_no_dropout";
    case EqualRates:
        return "bg_nbd_equal_rates";
    case EqualDropout:
        return "bg_nbd_equal_dropout";
    case CertainDropout:
        return "bg_nbd_certain_dropout";
    case AllOrNothing:
        return "bg_nbd_all_or_nothing";
    case NotConverged:
        return "bg_nbd_not_converged";
    case PenaltyDistorts:
        return "penalty_distorts";
    case SpendMeanBelowOne:
        return "gamma_gamma_q_below_one";
    case SpendCorrelation:
        return "gamma_gamma_correlation";
    case SpendNotConverged:
        return "gamma_gamma_not_converged";
    case SpendBoundary:
        return "gamma_gamma_boundary";
    case NoPopulationMean:
        return "no_population_mean";
    case SegmentsMerged:
        return "segments_merged";
    case RfmScoreEmpty:
        return "rfm_score_empty";
    case RfmNoMonetary:
        return "rfm_no_monetary";
    }
    return {};
}

} // namespace kiymet::analysis
