// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/rfm_map.h"
#include "data/roles/input_options.h"
#include "data/source/failure.h"
#include "stats/models/transaction_model.h"

#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace kiymet::data {
struct Input;
}

namespace kiymet::analysis {

enum class Preset { Auto, Notebook, Standard };
enum class Rule { Drop, Keep };
enum class DuplicateRule { First, Drop, Merge, Keep };
enum class CapRounding { Nearest, Truncate, None };
enum class TimeUnit { Day, Week, Month };
enum class FrequencyMeaning { AllOrders, RepeatOrders };
/// Equal frequencies in RFM: told apart by the order of the file or of the ids, or scored alike.
enum class RfmTies { File, Id, Together };
/// Purchases of a customer within one period are one; weeks run from Monday to Sunday.
enum class PurchasePeriod { Day, Week, Month };
/// What a line of a log that takes goods back does: it reduces the purchases it takes back, is left out, or
/// counts like any other line, with its negative amount.
enum class ReturnsRule { Net, Drop, Keep };
/// Whether the average value of a customer of a log holds his first purchase.
enum class FirstPurchase { Exclude, Include };

/// Overrides of outliers.* for one column; what is absent is as for all columns.
struct ColumnOutliers {
    std::optional<bool> enabled;
    std::optional<double> lowQuantile;
    std::optional<double> highQuantile;
    std::optional<double> factor;
    std::optional<CapRounding> rounding;
    std::optional<double> lowLimit; ///< a limit typed by hand wins over the quantiles
    std::optional<double> highLimit;
    bool operator==(const ColumnOutliers&) const = default;
};

/// All settings as one value. An empty optional is `auto`: `resolve` fills it in from the preset and
/// the file. Keys, ranges and defaults are in settings_table.cpp, one line each.
struct Settings {
    Preset preset = Preset::Auto;

    struct Cleaning {
        Rule missing = Rule::Drop;
        std::optional<Rule> zero; ///< customers drop, summaries and logs keep
        Rule negative = Rule::Drop;
        Rule dateOrder = Rule::Drop;
        DuplicateRule duplicates = DuplicateRule::First;
        bool operator==(const Cleaning&) const = default;
    };
    struct Outliers {
        std::optional<bool> enabled; ///< customers true, summaries and logs false
        double lowQuantile = 0.01;
        double highQuantile = 0.99;
        double factor = 1.5;
        CapRounding rounding = CapRounding::Nearest;
        QStringList columns; ///< empty: auto, the mapped order and value columns
        std::map<QString, ColumnOutliers> byColumn;
        bool operator==(const Outliers&) const = default;
    };

    struct Rfm {
        int levels = 5;
        std::optional<RfmTies> ties; ///< notebook file, standard together
        bool monetary = false; ///< whether the monetary score shares the grid's columns with the frequency
        /// Cut points, levels - 1 of them, ascending; empty: auto, the quantiles.
        std::vector<double> recencyCuts, frequencyCuts, monetaryCuts;
        std::map<RfmCell, RfmSegment> map; ///< cells that differ from the classic map; resolved: every cell
        bool operator==(const Rfm&) const = default;
    };

    struct Transactions {
        PurchasePeriod period = PurchasePeriod::Day;
        ReturnsRule returns = ReturnsRule::Net;
        std::optional<FirstPurchase> firstPurchase; ///< notebook include, standard exclude
        bool operator==(const Transactions&) const = default;
    };

    data::InputOptions input; ///< input.*, mapping.*
    Cleaning cleaning;
    Outliers outliers;
    Transactions transactions;
    std::optional<QDate> analysisDate;
    std::optional<int> analysisOffsetDays; ///< from the newest order; customers 2, logs 0
    TimeUnit timeUnit = TimeUnit::Week;
    stats::TransactionModelKind transactionModel = stats::TransactionModelKind::BgNbd;
    std::optional<FrequencyMeaning> modelFrequency;
    std::optional<double> modelPenalty;
    std::optional<FrequencyMeaning> spendFrequency; ///< auto: the orders that m averages
    std::optional<double> spendPenalty;
    int valueMonths = 6;
    double valueDiscountRate = 0.01; ///< a month
    double valueMargin = 1;
    int segmentCount = 4;
    Rfm rfm;
    int outputTop = 20;
    bool outputExcel = false;
    bool outputIntervals = false; ///< batch mode: customers with what may come and what is uncertain
    double intervalsLevel = 0.9;  ///< of all intervals
    int randomSeed = 1;           ///< of all that is simulated
    std::optional<QDate>
        validationSplit;       ///< batch mode, logs: last day of the calibration; none: no validation
    bool modelCompare = false; ///< batch mode: all transaction models side by side, and penalties tried

    bool operator==(const Settings&) const = default;
};

/// The settings with every `auto` replaced by what it means for this input.
Settings resolve(const Settings& settings, const data::Input& input);

/// One setting by its dotted key (BATCH.md) from text, as `--set` gives it. Failure: UnknownSetting with
/// the nearest keys, InvalidSetting with what is allowed.
Outcome<Settings> withSetting(Settings settings, const QString& key, const QString& value);
/// Several at once, in this order; what they say together is judged at the end.
Outcome<Settings> withSettings(Settings settings, const std::vector<std::pair<QString, QString>>& values);
/// A recipe, nested or dotted, over the given settings.
Outcome<Settings> withJson(Settings settings, const QJsonObject& recipe);
/// Nested; complete when `all`, else only what differs from the defaults. withJson(Settings{}, toJson(s)) ==
/// s.
QJsonObject toJson(const Settings& settings, bool all = true);
/// One key whose value is not the same in two settings; keys of outliers.by_column.NAME and
/// input.by_column.NAME included, where an absent value is `auto`.
struct SettingChange {
    QString key;
    QJsonValue before;
    QJsonValue after;
    bool operator==(const SettingChange&) const = default;
};
/// What makes `after` of `before`, in the order of the table.
std::vector<SettingChange> differences(const Settings& before, const Settings& after);
/// The keys this version knows (without outliers.by_column and input.by_column), for completion and
/// suggestions.
QStringList settingKeys();

} // namespace kiymet::analysis
