// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/stages/labels.h"
#include "analysis/stages/results.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace kiymet::analysis {

/// A figure of a customer that a filter may ask for; named as the columns of customers.csv.
enum class Figure {
    Cltv,
    Sales3Month,
    Sales6Month,
    AverageValue,
    Alive,
    Orders,          ///< after capping
    MonetaryAverage, ///< m
    RfmRecency,      ///< days
    RfmFrequency,
    RfmMonetary,
    RecencyScore,
    FrequencyScore,
    MonetaryScore,
};
inline constexpr int figureCount = 13;
/// cltv, exp_sales_3_month, exp_sales_6_month, exp_average_value, p_alive, orders, monetary_cltv_avg,
/// rfm_recency, rfm_frequency, rfm_monetary, recency_score, frequency_score, monetary_score.
std::string_view name(Figure figure);

/// Which customers: conditions combined by and, or, not. A value; the default one is everybody.
struct Filter {
    enum class Kind {
        All,        ///< every one of the parts; no part: everybody
        Any,        ///< at least one of the parts; no part: nobody
        Not,        ///< not its one part
        Segment,    ///< words: labels of CLTV segments (A, B)
        RfmSegment, ///< words: identifiers
        Category,   ///< words: one of them is an element of the customer's list; capitals do not matter
        Channel,    ///< the same of the order channel
        Range,      ///< figure within [least, most]; a figure that does not exist is in no range
        FirstDate,  ///< first order within [from, to]
        LastDate,   ///< last order within [from, to]
    };
    Kind kind = Kind::All;
    std::vector<Filter> parts{};
    QStringList words{};
    Figure figure = Figure::Cltv;
    std::optional<double> least{}, most{};
    std::optional<QDate> from{}, to{};
    bool operator==(const Filter&) const = default;
};

/// A filter by name. Customers who have not given their permission are left out unless asked for, where a
/// permission column is mapped.
struct TargetList {
    QString name{};
    Filter filter{};
    bool withoutConsent = false; ///< take them all the same
    bool operator==(const TargetList&) const = default;
};

/// {"all": [F, ...]}, {"any": [F, ...]}, {"not": F}, {"segment": ["A"]}, {"rfm_segment": [...]},
/// {"category": [...]}, {"channel": [...]}, {"cltv": {"min": 100, "max": 500}} and the other figures,
/// {"first_date": {"from": "2020-01-01", "to": "2020-12-31"}}, {"last_date": ...}. One word may stand without
/// the brackets of a list. Whoever misspells a key is told where, and what is allowed: FilterUnreadable with
/// the place as subject (all[1].category).
Outcome<Filter> filterFromJson(const QJsonValue& json);
QJsonObject toJson(const Filter& filter);

/// {"name": ..., "filter": F, "without_consent": false}; for the project file. A bare filter is read too, and
/// has no name.
Outcome<TargetList> targetListFromJson(const QJsonObject& json);
QJsonObject toJson(const TargetList& list);

/// The two lists of the course, ready to use: women (champions or loyal customers who buy KADIN), and
/// men_or_children (cant_lose, about_to_sleep or new_customers who buy ERKEK or COCUK).
std::vector<TargetList> exampleLists();

/// The same customers in the form that people edit: the whole is a group (All, Any, or the Not of one), the
/// parts of a group are groups or single conditions, and Not stands only before one of those, once. A filter
/// in this form comes back as it is.
Filter asGroups(const Filter& filter);
/// A group or condition without the Not before it.
const Filter& withoutNot(const Filter& filter);
/// Without the conditions that say nothing yet: no word chosen, no end of a range; and without groups in
/// which nothing is left. What is left can always be kept as JSON and read back. Keeps the form of asGroups.
Filter withoutUnfinished(const Filter& filter);

/// Whether a filter asks for labels (category, channel), which are read on demand.
bool needsLabels(const Filter& filter);

/// Who is on a list.
struct TargetCustomers {
    std::vector<std::uint32_t> customers; ///< ascending, as in the summary
    std::uint64_t matched = 0;            ///< before those without consent were left out
    std::uint64_t withoutConsent = 0;     ///< of them, refused or not given; counted whether left out or not
    std::uint64_t unclearConsent = 0; ///< of withoutConsent: the column says something that is no yes or no
    bool hasPermission = false;       ///< whether a permission column is mapped
    double cltv = 0;                  ///< expected value of those on the list
    double cltvShare = 0;             ///< of the total CLTV
    double sales6Month = 0;           ///< expected orders in six months
    /// Words of a filter that nobody in the data has, with the nearest that are there.
    struct UnknownWord {
        QString word;
        QStringList nearest;
        bool operator==(const UnknownWord&) const = default;
    };
    std::vector<UnknownWord> unknownWords;
};

/// Evaluates a list on results up to RFM. Failure: ListNeedsColumn (subject: the setting that maps it) where
/// the filter asks for what the file does not have, or where labels were not asked for.
Outcome<TargetCustomers> evaluate(const TargetList& list, const Results& results);

} // namespace kiymet::analysis
