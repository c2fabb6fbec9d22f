// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/settings/recipe_fit.h"

#include "data/roles/nearest_names.h"

#include <utility>

namespace kiymet::analysis {

Outcome<RecipeFit> fitRecipe(const QString& file, const Settings& recipe, const Progress& progress)
{
    Outcome<data::ReadingFit> reading = data::fitReading(data::Source::at(file), recipe.input, progress);
    if (!reading)
        return reading.failure();
    RecipeFit fit{recipe, std::move(reading->misfits), reading->missing};
    fit.settings.input = reading->options;
    const QStringList& columns = reading->columns;
    if (columns.isEmpty()) // a sheet or file of an archive is to be chosen first
        return fit;

    Settings::Outliers& outliers = fit.settings.outliers;
    // A recipe that was saved names all its columns of orders and value here: they are those of this file,
    // now.
    QStringList capped;
    for (const data::Role role : {data::Role::Orders, data::Role::Value})
        if (const auto at = recipe.input.mapping.find(role); at != recipe.input.mapping.end())
            capped << at->second;
    if (outliers.columns == capped && fit.settings.input.mapping != recipe.input.mapping)
        outliers.columns.clear();
    data::ReadingMisfit gone{QStringLiteral("outliers.columns"), {}, {}, {}};
    for (const QString& name : QStringList(outliers.columns))
        if (!columns.contains(name)) {
            gone.asked << name;
            gone.hints << data::nearestNames(name, columns);
            outliers.columns.removeAll(name);
        }
    gone.hints.removeDuplicates();
    if (!gone.asked.isEmpty())
        fit.misfits.push_back(std::move(gone));
    for (auto at = outliers.byColumn.begin(); at != outliers.byColumn.end();) {
        if (columns.contains(at->first)) {
            ++at;
            continue;
        }
        fit.misfits.push_back({QStringLiteral("outliers.by_column.") + at->first,
                               {at->first},
                               {},
                               data::nearestNames(at->first, columns)});
        at = outliers.byColumn.erase(at);
    }
    return fit;
}

} // namespace kiymet::analysis
