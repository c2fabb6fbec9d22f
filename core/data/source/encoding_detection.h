// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/encoding.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Internal to core/data: which encoding bytes are in, told by their content.
namespace kiymet::data {

/// UTF-16 without a byte order mark: every other byte of the beginning is zero nearly always.
std::optional<Encoding> utf16WithoutMark(std::string_view firstBytes);

/// What the bytes of a text that is not UTF-8 throughout say.
///
/// Windows-1254 and ISO-8859-9 agree on all that is text in both, so the former serves for either.
/// Windows-1252 has ð ý þ where the Turkish encodings have ğ ı ş, so words that hold one of these six bytes
/// decide: beside the other letters of Turkish (ç ö ü â î û) and none of Western Europe's, they are Turkish.
class EncodingEvidence {
public:
    EncodingEvidence();
    ~EncodingEvidence();
    EncodingEvidence(const EncodingEvidence&) = delete;
    EncodingEvidence& operator=(const EncodingEvidence&) = delete;

    /// The next bytes; a word or a line may go on from piece to piece.
    void add(std::string_view bytes);
    void finish();

    struct Verdict {
        Encoding encoding = Encoding::Windows1254;
        bool certain = true;
        std::vector<Encoding> candidates; ///< likeliest first; two when not certain
        std::vector<std::string> pieces;  ///< at most five texts around what is not certain, as they are
    };
    Verdict verdict() const;

private:
    struct Detector;
    void line(std::string_view bytes);
    void word(std::string_view bytes);

    std::string m_line; ///< unfinished
    std::unique_ptr<Detector> m_detector;
    std::uint64_t m_utf8Sequences = 0; ///< well-formed ones of more than one byte
    std::uint64_t m_notUtf8 = 0;       ///< bytes of none
    std::uint64_t m_undefined = 0;     ///< bytes that no Windows encoding has
    std::uint64_t m_turkish = 0;       ///< words with one of the six bytes
    std::uint64_t m_western = 0;
    std::vector<std::string> m_brokenPieces; ///< where it is not UTF-8
    std::vector<std::string> m_sixPieces;    ///< words with the six bytes
};

} // namespace kiymet::data
