// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace kiymet {

/// Called by long computations with the fraction done (0 to 1); returns "go on". An empty one means: never
/// stop. It is called from the thread that runs the computation or from its workers, so it must be
/// thread-safe and quick; callers thin it.
using Progress = std::function<bool(double fraction)>;

inline bool goesOn(const Progress& progress, double fraction)
{
    return !progress || progress(fraction);
}

} // namespace kiymet
