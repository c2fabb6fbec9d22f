// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/settings/recipe_fit.h"

#include <QDialog>

namespace kiymet::ui {

/// What of a recipe did not fit a file, what the file has instead, and what to do about each. Accepted: the
/// user wants the page Data.
class RecipeFitDialog final : public QDialog {
    Q_OBJECT

public:
    RecipeFitDialog(const QString& file, const analysis::RecipeFit& fit, QWidget* parent);
};

} // namespace kiymet::ui
