// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/input_options.h"
#include "data/source/decoded_text.h"
#include "data/source/failure.h"
#include "data/source/phases.h"
#include "data/source/source.h"
#include "data/table/unpacked.h"
#include "data/text/table_head.h"

#include <cstddef>
#include <optional>

// Internal to core/data.
namespace kiymet::data {

/// A source as a text in UTF-8 of which the head is known: unpacked, decoded, its columns apart by single
/// delimiters. The one way from a source to rows, whether they are analysed or looked at.
class OpenedTable {
public:
    /// Failures: InvalidSetting, those of `unpack`, decodeText and readTableHead, FileChanged, Cancelled.
    /// `longestRecord`: as in ReaderTuning.
    static Outcome<OpenedTable> open(const Source& source, const InputOptions& options, Phases& phases,
                                     std::size_t longestRecord);

    /// In UTF-8, as far as was looked at where `isToBeChecked`.
    const ByteSource& text() const;
    /// The bytes were taken for UTF-8 because nothing spoke against it so far.
    bool isToBeChecked() const { return m_decoded.toBeChecked; }
    /// For a text that turned out not to be UTF-8: decodes it by its content, once. Failures as of `open`.
    std::optional<Failure> decodeOtherwise(Phases& phases);
    /// The file has the size that it had at opening.
    bool isUnchanged() const { return m_unpacked.bytes.isUnchanged(); }

    const TableHead& head() const { return m_found.head; }
    /// Why the head is not all that it should be: see FoundHead.
    const std::optional<Failure>& headFailure() const { return m_found.failure; }
    const Container& container() const { return m_unpacked.container; }
    Encoding encoding() const { return m_decoded.encoding; }
    std::uint64_t replaced() const { return m_decoded.replaced; } ///< pieces of text, now U+FFFD
    /// What the encoding may be, where the bytes leave it open.
    const std::optional<Question>& question() const { return m_decoded.question; }
    std::uint64_t unpackedBytes() const { return m_unpacked.bytes.size(); }

    /// The text alone, for a table that is looked at for long; nothing else holds after it.
    ByteSource takeText();
    TableHead takeHead() { return std::move(m_found.head); }

private:
    OpenedTable(UnpackedText unpacked, const InputOptions& options, std::size_t longestRecord);
    std::optional<Failure> take(Outcome<DecodedText> decoded, Phases& phases);

    UnpackedText m_unpacked;
    InputOptions m_options;
    std::size_t m_longestRecord;
    DecodedText m_decoded;
    std::optional<ByteSource> m_singleBlanks;
    FoundHead m_found;
};

} // namespace kiymet::data
