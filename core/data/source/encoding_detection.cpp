// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source/encoding_detection.h"

#include "data/cells/digits.h"

#include <uchardet.h>

#include <algorithm>
#include <memory>

namespace kiymet::data {

namespace {

constexpr std::size_t mostPieces = 5;
/// A line longer than this is looked at in parts.
constexpr std::size_t longestLine = std::size_t{1} << 16;
/// uchardet is slow, and has made up its mind by then.
constexpr std::size_t mostForUchardet = std::size_t{1} << 20;

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isLetter(char c)
{
    return isHigh(c) ? static_cast<unsigned char>(c) >= 0xC0 : (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

/// Ğ İ Ş ğ ı ş, where Windows-1252 has Ð Ý Þ ð ý þ.
bool isOfTheSix(unsigned char c)
{
    return c == 0xD0 || c == 0xDD || c == 0xDE || c == 0xF0 || c == 0xFD || c == 0xFE;
}

/// Ç Ö Ü ç ö ü, and the circumflexed vowels of loans.
bool isAlsoTurkish(unsigned char c)
{
    constexpr unsigned char letters[] = {0xC7, 0xD6, 0xDC, 0xE7, 0xF6, 0xFC,
                                         0xC2, 0xCE, 0xDB, 0xE2, 0xEE, 0xFB};
    return std::find(std::begin(letters), std::end(letters), c) != std::end(letters);
}

/// In neither of the Windows encodings; old ones of DOS and the Macintosh have letters there.
bool isUndefined(unsigned char c)
{
    return c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D;
}

std::optional<std::size_t> firstHigh(std::string_view text)
{
    std::size_t i = 0;
    while (i + 8 <= text.size() && (loadEight(text.data() + i) & (0x80 * everyByte)) == 0)
        i += 8;
    for (; i < text.size(); ++i) {
        if (isHigh(text[i]))
            return i;
    }
    return {};
}

void keep(std::vector<std::string>& pieces, std::string_view piece)
{
    if (pieces.size() < mostPieces && std::find(pieces.begin(), pieces.end(), piece) == pieces.end())
        pieces.emplace_back(piece);
}

} // namespace

std::optional<Encoding> utf16WithoutMark(std::string_view firstBytes)
{
    const std::size_t pairs = std::min<std::size_t>(firstBytes.size(), 4096) / 2;
    if (pairs < 2)
        return {};
    std::size_t first = 0;
    std::size_t second = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        first += firstBytes[2 * i] == '\0' ? 1u : 0u;
        second += firstBytes[2 * i + 1] == '\0' ? 1u : 0u;
    }
    // Letters above U+00FF have no zero; a table is mostly digits, delimiters and ASCII all the same.
    if (first == 0 && 10 * second >= 7 * pairs)
        return Encoding::Utf16Le;
    if (second == 0 && 10 * first >= 7 * pairs)
        return Encoding::Utf16Be;
    return {};
}

struct EncodingEvidence::Detector {
    uchardet_t handle = uchardet_new();
    std::size_t given = 0;
    QByteArray name;
    ~Detector() { uchardet_delete(handle); }
};

EncodingEvidence::EncodingEvidence() : m_detector(std::make_unique<Detector>()) {}
EncodingEvidence::~EncodingEvidence() = default;

void EncodingEvidence::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_line.empty()) {
            // Whole lines of ASCII say nothing.
            const auto high = firstHigh(bytes);
            const std::size_t before = high ? bytes.rfind('\n', *high) : bytes.rfind('\n');
            if (before != std::string_view::npos)
                bytes.remove_prefix(before + 1);
        }
        const std::size_t end = std::min(bytes.find('\n'), longestLine);
        if (end >= bytes.size() && bytes.size() < longestLine) {
            m_line += bytes;
            return;
        }
        const std::size_t size = std::min(end + 1, bytes.size());
        if (m_line.empty()) {
            line(bytes.substr(0, size));
        } else {
            m_line += bytes.substr(0, size);
            line(m_line);
            m_line.clear();
        }
        bytes.remove_prefix(size);
    }
}

void EncodingEvidence::finish()
{
    line(m_line);
    m_line.clear();
    uchardet_data_end(m_detector->handle);
    m_detector->name = QByteArray(uchardet_get_charset(m_detector->handle)).toUpper();
}

void EncodingEvidence::line(std::string_view bytes)
{
    if (!firstHigh(bytes))
        return;
    if (m_detector->given < mostForUchardet) {
        uchardet_handle_data(m_detector->handle, bytes.data(), bytes.size());
        m_detector->given += bytes.size();
    }
    for (std::size_t i = 0; i < bytes.size();) {
        if (!isLetter(bytes[i])) {
            m_undefined += isUndefined(static_cast<unsigned char>(bytes[i])) ? 1u : 0u;
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < bytes.size() && isLetter(bytes[end]))
            ++end;
        word(bytes.substr(i, end - i));
        i = end;
    }
    for (std::size_t i = 0; i < bytes.size();) {
        if (!isHigh(bytes[i])) {
            ++i;
            continue;
        }
        const std::size_t most = std::min<std::size_t>(4, bytes.size() - i);
        std::size_t size = 2;
        while (size <= most && firstInvalidUtf8(bytes.substr(i, size)))
            ++size;
        if (size <= most) {
            ++m_utf8Sequences;
            i += size;
            continue;
        }
        ++m_notUtf8;
        // The cell it stands in, or what is near.
        const std::size_t from = i - std::min<std::size_t>(i, 24);
        std::string_view piece = bytes.substr(from, 48);
        const std::size_t place = i - from;
        constexpr std::string_view ends = ",;\t|\r\n\"";
        const std::size_t left = piece.substr(0, place).find_last_of(ends);
        const std::size_t right = piece.find_first_of(ends, place);
        piece = piece.substr(0, right);
        if (left != std::string_view::npos)
            piece.remove_prefix(left + 1);
        keep(m_brokenPieces, piece);
        ++i;
    }
}

void EncodingEvidence::word(std::string_view bytes)
{
    bool six = false;
    bool western = false;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            continue;
        if (isOfTheSix(byte))
            six = true;
        else if (!isAlsoTurkish(byte))
            western = true;
    }
    if (!six)
        return;
    // No Turkish word begins with ğ, no Icelandic one with ð; þ and ş both begin many.
    western = western || bytes.front() == '\xF0';
    ++(western ? m_western : m_turkish);
    keep(m_sixPieces, bytes);
}

EncodingEvidence::Verdict EncodingEvidence::verdict() const
{
    Verdict verdict;
    // Text of an 8-bit encoding hardly ever is UTF-8 by chance: UTF-8 that was damaged, or put together from
    // two files.
    if (m_utf8Sequences > 0 && m_notUtf8 > 0 && 4 * m_utf8Sequences >= m_notUtf8) {
        verdict.certain = false;
        verdict.candidates = {Encoding::Utf8, Encoding::Windows1254};
        verdict.encoding = Encoding::Utf8;
        verdict.pieces = m_brokenPieces;
        return verdict;
    }
    if (m_undefined > 0) {
        verdict.certain = false;
        verdict.candidates = {Encoding::Windows1254, Encoding::Windows1252, Encoding::Iso8859_9};
        verdict.pieces = m_brokenPieces;
        return verdict;
    }
    const std::uint64_t words = m_turkish + m_western;
    // Without one of the six bytes both say the same; the euro sign and typographic quotes are Windows'.
    if (words == 0) {
        const QByteArray& found = m_detector->name;
        const bool western = found == "WINDOWS-1252" || found == "ISO-8859-1" || found == "ISO-8859-15";
        verdict.encoding = western ? Encoding::Windows1252 : Encoding::Windows1254;
        verdict.candidates = {verdict.encoding};
        return verdict;
    }
    const bool turkish = m_turkish >= m_western;
    verdict.encoding = turkish ? Encoding::Windows1254 : Encoding::Windows1252;
    verdict.candidates = {verdict.encoding};
    const std::uint64_t against = std::min(m_turkish, m_western);
    if (5 * against > words) {
        verdict.certain = false;
        verdict.candidates.push_back(turkish ? Encoding::Windows1252 : Encoding::Windows1254);
        verdict.pieces = m_sixPieces;
    }
    return verdict;
}

} // namespace kiymet::data
