// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/findings/finding.h"
#include "analysis/settings/settings.h"

#include <functional>
#include <optional>

namespace kiymet::ui {

/// A change of settings that answers a finding, in words for a button.
struct Cure {
    QString text;
    std::function<void(analysis::Settings&)> apply;
};

/// None where no setting answers the finding, or the setting is there already. `settings` are resolved.
std::optional<Cure> cureOf(const analysis::Finding& finding, const analysis::Settings& settings);

} // namespace kiymet::ui
