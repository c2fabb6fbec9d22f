// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/input.h"
#include "data/text/block_reader.h"

namespace kiymet::data {

/// readInput for tests: with another size of blocks, which must not change what is read.
Outcome<Input> readInput(const QString& file, const InputOptions& options, const Progress& progress,
                         const ReaderTuning& tuning);

} // namespace kiymet::data
