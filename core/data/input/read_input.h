// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/input/input.h"
#include "data/roles/input_options.h"
#include "data/source/failure.h"
#include "data/source/source.h"
#include "progress.h"

namespace kiymet::data {

struct ReaderTuning;

/// Reads a source: a delimited text or a workbook (.xlsx), zipped (.zip), compressed (.gz) or as it is. Only
/// mapped columns are parsed in full. Nothing but the returned value changes.
Outcome<Input> readInput(const Source& source, const InputOptions& options, const Progress& progress = {});
/// For tests: with another size of blocks, which must not change what is read.
Outcome<Input> readInput(const Source& source, const InputOptions& options, const Progress& progress,
                         const ReaderTuning& tuning);

} // namespace kiymet::data
