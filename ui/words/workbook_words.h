// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/workbook.h"
#include "words/formats.h"

namespace kiymet::words {

/// Titles and sentences of a workbook, in the language of the installed
/// translators.
files::WorkbookWords workbookWords();
/// Its formats, by the data locale.
files::WorkbookFormats workbookFormats(const DataLocale& locale = dataLocale());

} // namespace kiymet::words
