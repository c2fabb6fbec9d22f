// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/byte_source.h"
#include "data/source/encoding.h"
#include "progress.h"

#include <optional>

// Internal to core/data: the bytes of an input as UTF-8.
namespace kiymet::data {

struct DecodedText {
    Encoding encoding = Encoding::Utf8;
    /// The text in UTF-8, where it was in something else.
    std::optional<ByteSource> utf8;
    std::optional<Question> question;
    std::uint64_t replaced = 0; ///< pieces that were no text in the encoding, now U+FFFD
    /// The bytes are taken for UTF-8 because nothing spoke against it so far: to be checked while they are
    /// read, and where that fails, `decodeOther` tells what they are.
    bool toBeChecked = false;
};

/// By the setting, the byte order mark, or the zeros of UTF-16; else UTF-8, to be checked. Failures:
/// ReadFailed, FileChanged, Cancelled. `progress` hears fractions of recoding, if there is any.
Outcome<DecodedText> decodeText(const ByteSource& source, std::optional<Encoding> asked,
                                const Progress& progress);
/// For bytes that turned out not to be UTF-8: by their content, or with U+FFFD when `asked` says UTF-8.
Outcome<DecodedText> decodeOther(const ByteSource& source, std::optional<Encoding> asked,
                                 const Progress& progress);

/// Whether all of it is UTF-8, as far as it can be read.
bool isUtf8(const ByteSource& source);

} // namespace kiymet::data
