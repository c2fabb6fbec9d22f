// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiymet::words {

/// What to do with the customers of a CLTV segment: group 0 the best of `count` (1 to 10). Four sets of
/// actions; with more or fewer groups each takes the set of its place between the best and the last.
QString suggestedActions(int group, int count);

/// Key of a segment in DocumentState::actions.
QString actionKey(int group, int count);

} // namespace kiymet::words
