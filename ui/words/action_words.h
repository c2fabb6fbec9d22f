// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kiymet::words {

/// Key of a segment in DocumentState::actions.
QString actionKey(int group, int count);

} // namespace kiymet::words
