// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/settings.h"
#include "data/table/reading_fit.h"

namespace kiymet::analysis {

/// A recipe made on one file, fitted to another.
struct RecipeFit {
    Settings settings;                        ///< what fits
    std::vector<data::ReadingMisfit> misfits; ///< what does not, in the order of the settings
    std::vector<data::Role> missing;          ///< needed, and no column serves them
};

/// As fitReading, and settings of outliers for columns that the file has not are left out and listed, too.
/// Where all columns of orders and value are to be capped, they are those of this file, whatever their names.
/// Whether an analysis date lies before the orders of the file is known only once it is read.
Outcome<RecipeFit> fitRecipe(const QString& file, const Settings& recipe, const Progress& progress = {});

} // namespace kiymet::analysis
