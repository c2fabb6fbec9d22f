// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiymet::ui {

/// A title of figures of money with their unit: the currency, or in words where it is not known.
QString withCurrency(const QString& title);

} // namespace kiymet::ui
