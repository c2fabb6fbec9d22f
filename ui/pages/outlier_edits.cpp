// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outlier_edits.h"

#include <algorithm>

namespace kiymet::ui {

namespace {

using analysis::ColumnOutliers;
using Outliers = analysis::Settings::Outliers;

void tidy(Outliers& outliers)
{
    std::erase_if(outliers.byColumn, [](const auto& entry) { return entry.second == ColumnOutliers{}; });
}

void dropLimits(ColumnOutliers& own)
{
    own.lowLimit.reset();
    own.highLimit.reset();
}

template<typename T>
void assign(Outliers& outliers, ColumnOutliers& own, OutlierScope scope, const OutlierRulePart<T>& part,
            T value)
{
    if (scope == OutlierScope::AllColumns)
        outliers.*part.general = value;
    else if (outliers.*part.general == value)
        (own.*part.own).reset();
    else
        own.*part.own = value;
}

template<typename T>
void makeGeneral(Outliers& outliers, const ColumnOutliers& own, const OutlierRulePart<T>& part)
{
    outliers.*part.general = (own.*part.own).value_or(outliers.*part.general);
}

} // namespace

ColumnOutliers ownOutliers(const Outliers& outliers, const QString& column)
{
    const auto found = outliers.byColumn.find(column);
    return found == outliers.byColumn.end() ? ColumnOutliers{} : found->second;
}

bool hasOwnRules(const Outliers& outliers)
{
    return std::any_of(outliers.byColumn.begin(), outliers.byColumn.end(), [](const auto& entry) {
        ColumnOutliers rule = entry.second;
        dropLimits(rule);
        return rule != ColumnOutliers{};
    });
}

void setPart(Outliers& outliers, const QString& column, OutlierScope scope, const OutlierNumber& part,
             double value)
{
    ColumnOutliers& own = outliers.byColumn[column];
    assign(outliers, own, scope, part, value);
    dropLimits(own);
    tidy(outliers);
}

void setRounding(Outliers& outliers, const QString& column, OutlierScope scope,
                 analysis::CapRounding rounding)
{
    assign(outliers, outliers.byColumn[column], scope, roundingPart, rounding);
    tidy(outliers);
}

void setCapped(Outliers& outliers, const QString& column, OutlierScope scope, bool capped)
{
    if (scope == OutlierScope::AllColumns) {
        outliers.enabled = capped;
        if (capped)
            outliers.columns.clear();
    } else {
        outliers.byColumn[column].enabled = capped;
    }
    tidy(outliers);
}

void holdForAll(Outliers& outliers, const QString& column, bool capped)
{
    const ColumnOutliers own = ownOutliers(outliers, column);
    makeGeneral(outliers, own, lowQuantilePart);
    makeGeneral(outliers, own, highQuantilePart);
    makeGeneral(outliers, own, factorPart);
    makeGeneral(outliers, own, roundingPart);
    if (own.enabled)
        outliers.enabled = capped;
    if (capped)
        outliers.columns.clear();
    for (auto& [_, other] : outliers.byColumn) {
        ColumnOutliers limits;
        limits.lowLimit = other.lowLimit;
        limits.highLimit = other.highLimit;
        other = limits;
    }
    tidy(outliers);
}

void setLowLimit(Outliers& outliers, const QString& column, double limit)
{
    ColumnOutliers& own = outliers.byColumn[column];
    own.lowLimit = limit;
    if (own.highLimit)
        own.highLimit = std::max(*own.highLimit, limit);
}

void setHighLimit(Outliers& outliers, const QString& column, double limit)
{
    ColumnOutliers& own = outliers.byColumn[column];
    own.highLimit = limit;
    if (own.lowLimit)
        own.lowLimit = std::min(*own.lowLimit, limit);
}

void forgetLimits(Outliers& outliers, const QString& column)
{
    dropLimits(outliers.byColumn[column]);
    tidy(outliers);
}

} // namespace kiymet::ui
