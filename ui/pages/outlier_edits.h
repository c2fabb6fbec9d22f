// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/settings.h"

#include <optional>
#include <type_traits>

namespace kiymet::ui {

/// What people change in the settings of capping while they look at one column. A column that ends up as all
/// others leaves no trace there, so that a way back leads to where it began.

/// A part of the rule: where it stands for all columns, and where for one of them.
template<typename T>
struct OutlierRulePart {
    T analysis::Settings::Outliers::*general;
    std::optional<T> analysis::ColumnOutliers::*own;
};
using OutlierNumber = OutlierRulePart<double>;

inline constexpr OutlierNumber lowQuantilePart{&analysis::Settings::Outliers::lowQuantile,
                                               &analysis::ColumnOutliers::lowQuantile};
inline constexpr OutlierNumber highQuantilePart{&analysis::Settings::Outliers::highQuantile,
                                                &analysis::ColumnOutliers::highQuantile};
inline constexpr OutlierNumber factorPart{&analysis::Settings::Outliers::factor,
                                          &analysis::ColumnOutliers::factor};
inline constexpr OutlierRulePart<analysis::CapRounding> roundingPart{&analysis::Settings::Outliers::rounding,
                                                                     &analysis::ColumnOutliers::rounding};

enum class OutlierScope { AllColumns, ThisColumn };

/// What is set for that column alone.
analysis::ColumnOutliers ownOutliers(const analysis::Settings::Outliers& outliers, const QString& column);
/// Whether a column has another rule than the others; limits typed for it are none.
bool hasOwnRules(const analysis::Settings::Outliers& outliers);
/// The rule of a column, or what it would be: the general one where it has none of its own.
template<typename T>
T partAt(const analysis::Settings::Outliers& outliers, const QString& column, const OutlierRulePart<T>& part)
{
    return (ownOutliers(outliers, column).*part.own).value_or(outliers.*part.general);
}

/// Limits typed for the column give way to quantiles and factor, and stay when the rounding changes.
void setPart(analysis::Settings::Outliers& outliers, const QString& column, OutlierScope scope,
             const OutlierNumber& part, double value);
void setRounding(analysis::Settings::Outliers& outliers, const QString& column, OutlierScope scope,
                 analysis::CapRounding rounding);
void setCapped(analysis::Settings::Outliers& outliers, const QString& column, OutlierScope scope,
               bool capped);
/// What holds for the column shall hold for all; `capped`: whether it is capped. Limits typed for a column
/// are its own whatever the rule, and stay.
void holdForAll(analysis::Settings::Outliers& outliers, const QString& column, bool capped);
/// In the units of the column; the other limit, where it is typed too, gives way to this one.
void setLowLimit(analysis::Settings::Outliers& outliers, const QString& column, double limit);
void setHighLimit(analysis::Settings::Outliers& outliers, const QString& column, double limit);
void forgetLimits(analysis::Settings::Outliers& outliers, const QString& column);

} // namespace kiymet::ui
