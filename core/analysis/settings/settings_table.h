// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/settings.h"

#include <QJsonValue>

#include <functional>
#include <vector>

namespace kiymet::analysis {

/// One key of BATCH: how its value is read into and written from a `Target`. The default is that of a
/// default-constructed `Target`.
template<typename Target>
struct SettingRow {
    QString key;
    std::function<QJsonValue(const Target&)> get;
    /// False, and nothing changed, where the value has the wrong type or is outside its range.
    std::function<bool(Target&, const QJsonValue&)> setJson;
    std::function<bool(Target&, const QString&)> setText; ///< as `--set` gives it
    bool set(Target& target, const QJsonValue& value) const { return setJson(target, value); }
    bool set(Target& target, const QString& value) const { return setText(target, value); }
    QStringList allowed; ///< words or a range, the same in every language
};

/// Every key of this version but outliers.by_column and input.by_column.
const std::vector<SettingRow<Settings>>& settingRows();
/// The keys behind outliers.by_column.NAME; an absent one is `auto`, as for all columns.
const std::vector<SettingRow<ColumnOutliers>>& columnOutlierRows();

/// The keys behind input.by_column.NAME, likewise.
const std::vector<SettingRow<data::ColumnOptions>>& columnInputRows();

} // namespace kiymet::analysis
