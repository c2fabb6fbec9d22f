// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/customers/customer_numbers.h"
#include "data/customers/transaction_log.h"
#include "data/text/block_reader.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

// Internal to core/data.
namespace kiymet::data {

/// Where in `ReadPlan::wanted` the columns of a log are. Amount, or quantity and price; a quantity beside an
/// amount only tells returns.
struct LogColumns {
    std::size_t id = 0;
    std::size_t date = 0;
    std::optional<std::size_t> amount;
    std::optional<std::size_t> quantity;
    std::optional<std::size_t> price;
    std::optional<std::size_t> orderId;
};

/// Adds the lines of a file up by customer and day while they are read. Amounts are added in the order of the
/// file, so that the sums have the same bits for any number of threads and size of blocks.
class LogAggregator final : public BlockSink {
public:
    /// `mergeAfter`: lines that continue no run of their customer's day are kept one by one until there are
    /// so many, or as many as merged ones.
    LogAggregator(const LogColumns& columns, std::size_t mergeAfter);
    ~LogAggregator() override;

    std::unique_ptr<Work> makeWork() const override;
    void prepare(ParsedBlock& block, Work* work) const override;
    void take(ParsedBlock& block, Work* work) override;

    TransactionLog result();

private:
    struct LineWork;
    class Calendar;

    /// Everything kept so far as customers' days: those merged before, then the later ones, added up.
    void merge();
    void takeNotes(const ParsedBlock& block, const LineWork& work);

    LogColumns m_columns;
    std::size_t m_mergeAfter;
    CustomerNumbers m_numbers;         ///< the mark: a customer's latest of m_recent + 1, or 0
    std::vector<CustomerDay> m_recent; ///< not yet merged, in file order
    std::vector<std::uint32_t> m_recentCustomer;
    std::vector<std::uint64_t> m_begin{0}; ///< of m_merged, by customer
    std::vector<CustomerDay> m_merged;
    std::unique_ptr<Calendar> m_calendar;
    std::vector<std::uint64_t> m_firstLine;
    std::map<std::pair<LineNote, Role>, NotedLines> m_notes;
    std::uint64_t m_numbered = 0;  ///< lines with an order number
    std::uint64_t m_cancelled = 0; ///< of them, those whose number begins with C
    std::uint64_t m_lines = 0;
};

} // namespace kiymet::data
