// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/cap.h"
#include "analysis/stages/pipeline.h"
#include "analysis/stages/stages.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

namespace kiymet::analysis {

/// What a Pipeline keeps between runs; nobody else's business.

/// A stage's output with what made it. `serial` is new whenever the value is, so that the stages below can
/// tell by it that their input has changed.
template<typename Key, typename Value>
struct Stored {
    std::optional<Key> key;
    std::shared_ptr<const Value> value;
    std::vector<Finding> findings;
    double seconds = 0;
    std::uint64_t serial = 0;

    bool holds(const Key& wanted) const { return key && *key == wanted; }
};

/// What a summary depends on beside its customers.
using SummarySettings = std::tuple<std::optional<QDate>, std::optional<int>, TimeUnit, FrequencyMeaning,
                                   FrequencyMeaning, std::optional<FirstPurchase>>;

struct Pipeline::Kept {
    using Serial = std::uint64_t;
    /// How purchases of a log are counted, and when the analysis takes place.
    using LogKey = std::tuple<PurchasePeriod, ReturnsRule, std::optional<QDate>, std::optional<int>>;

    Stored<std::tuple<data::Source::State, data::InputOptions>, data::Input> read;
    Stored<std::tuple<Serial, Settings::Cleaning, std::optional<LogKey>>, stages::CleanedInput> clean;
    Stored<std::tuple<Serial, Settings::Outliers>, Capped> cap;
    /// From the second capping of the same cleaned customers on: one alone would only cost memory.
    CapMemory capMemory;
    /// Made of the capped customers, or of the cleaned rows of a ready summary or a log, which are capped on
    /// the way.
    Stored<std::tuple<Serial, std::optional<Settings::Outliers>, SummarySettings>, stages::SummaryOutput>
        summary;
    Serial cleanOfSummary = 0;
    /// Sees the purchase histories only, which capped values leave alone; the key keeps the patterns, so that
    /// no others can have their address.
    Stored<std::tuple<std::shared_ptr<const stats::Patterns>, stats::TransactionModelKind, double>,
           stats::TransactionFit>
        transactions;
    Stored<std::tuple<Serial, double>, stats::GammaGammaFit> spend;
    Stored<std::tuple<Serial, Serial, Serial, int, double, double>, Forecast> forecast;
    Stored<std::tuple<Serial, int, int>, stages::SegmentOutput> segment;
    /// Made of the cleaned customers: what is capped and forecast does not matter.
    Stored<std::tuple<Serial, QDate, TimeUnit, FrequencyMeaning, FrequencyMeaning, Settings::Rfm>, Rfm> rfm;
    Stored<std::tuple<Serial, Serial, Serial>, RfmWorth> rfmWorth;
    // Behind the last stage: figures of charts, each made when asked for.
    Stored<std::tuple<Serial>, CltvFigures> cltvFigures;
    Stored<std::tuple<Serial, std::optional<FirstPurchase>>, OutlierFigures> outlierFigures;
    Stored<std::tuple<Serial, Serial>, SegmentFigures> segmentFigures;
    Stored<std::tuple<Serial, Serial, Serial>, ModelFigures> modelFigures;
    Stored<std::tuple<Serial, Serial, Serial, Serial, double>, Margins> margins;
    Stored<std::tuple<Serial, stats::TransactionModelKind, bool, bool>, stages::Unpenalised> unpenalised;
    /// Total CLTV of the preset standard.
    Stored<std::tuple<Serial, Serial, Settings>, std::optional<double>> standard;

    /// The labels of the file's rows, then those of the customers that stayed.
    Stored<std::tuple<data::Source::State, data::InputOptions>, data::Customers> rowLabels;
    Stored<std::tuple<Serial, Serial>, Labels> labels;
    bool labelsWanted = false;

    std::vector<Stage> computed;
    Serial next = 0;

    class Run; ///< defined where it is used: pipeline.cpp
};

} // namespace kiymet::analysis
