// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

// Internal to core/data: records and fields of delimited text (RFC 4180), found by jumping from one special
// byte to the next. Lenient where files in the wild are: a quote inside an unquoted field is itself, text
// behind a closing quote belongs to the field, and CRLF, LF and CR alone all end a line.
namespace kiymet::data {

/// Bytes of a field relative to the scanned text. Raw: still with its quotes, see `fieldText`.
struct FieldSpan {
    static constexpr std::uint32_t rawFlag = std::uint32_t{1} << 31;
    std::uint32_t begin = 0;
    std::uint32_t sizeAndRaw = 0;
    bool isRaw() const { return (sizeAndRaw & rawFlag) != 0; }
    std::uint32_t size() const { return sizeAndRaw & ~rawFlag; }
};

struct Punctuation {
    char delimiter = ',';
    char quote = '"';
};

/// Part of a file in memory. Readable are `size` bytes and scanPadding more, the first of which is 0.
inline constexpr std::size_t scanPadding = 64;
struct ScanText {
    const char* data = nullptr;
    std::size_t size = 0;
    bool final = false; ///< the file ends with this text
};

/// One bit for each of 64 bytes that may mean something to the splitter: delimiter, quote, and all up to CR.
struct ScalarClassifier {
    Punctuation punctuation;
    std::uint64_t operator()(const char* bytes) const
    {
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < 64; ++i) {
            const char c = bytes[i];
            const bool special =
                c == punctuation.delimiter || c == punctuation.quote || static_cast<unsigned char>(c) <= '\r';
            bits |= static_cast<std::uint64_t>(special) << i;
        }
        return bits;
    }
};

#ifdef __SSE2__
struct Sse2Classifier {
    Punctuation punctuation;
    std::uint64_t operator()(const char* bytes) const
    {
        const __m128i delimiter = _mm_set1_epi8(punctuation.delimiter);
        const __m128i quote = _mm_set1_epi8(punctuation.quote);
        const __m128i cr = _mm_set1_epi8('\r');
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < 4; ++i) {
            const __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 16 * i));
            const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(x, cr), x);
            const __m128i special =
                _mm_or_si128(low, _mm_or_si128(_mm_cmpeq_epi8(x, delimiter), _mm_cmpeq_epi8(x, quote)));
            bits |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(special))) << (16 * i);
        }
        return bits;
    }
};
using FastClassifier = Sse2Classifier;
#else
using FastClassifier = ScalarClassifier;
#endif

/// Walks over the special bytes of a text.
template<class Classifier>
class SpecialBytes {
public:
    SpecialBytes(const ScanText& text, Classifier classifier) : m_text(text), m_classifier(classifier) {}

    void seek(std::size_t position)
    {
        m_chunk = position & ~std::size_t{63};
        m_bits = m_chunk < m_text.size ? classify() & (~std::uint64_t{0} << (position & 63)) : 0;
    }

    /// Position of the next special byte; the text's size when there is none.
    std::size_t next()
    {
        while (m_bits == 0) {
            if (m_chunk + 64 >= m_text.size)
                return m_text.size;
            m_chunk += 64;
            m_bits = classify();
        }
        const std::size_t position = m_chunk + static_cast<std::size_t>(std::countr_zero(m_bits));
        m_bits &= m_bits - 1;
        return position;
    }

private:
    std::uint64_t classify() const
    {
        const std::uint64_t bits = m_classifier(m_text.data + m_chunk);
        const std::size_t left = m_text.size - m_chunk;
        return left >= 64 ? bits : bits & ((std::uint64_t{1} << left) - 1);
    }

    ScanText m_text;
    Classifier m_classifier;
    std::size_t m_chunk = 0;
    std::uint64_t m_bits = 0;
};

/// Where a scan stands, always between two records.
struct ScanPosition {
    std::size_t offset = 0;  ///< where the next record begins
    std::uint64_t lines = 0; ///< line breaks passed
    std::uint64_t emptyLines = 0;
};

enum class ScanEnd {
    Paused,        ///< the sink asked for a pause
    Done,          ///< the next record begins at or behind the stop, or the text ends
    NeedsMore,     ///< the text ends within a record and the file does not
    NulByte,       ///< at `problem`
    UnclosedQuote, ///< opened at `problem`
    RecordTooLong, ///< it begins at the position's offset
};

struct ScanResult {
    ScanEnd end = ScanEnd::Done;
    std::size_t problem = 0;
    std::size_t field = 0; ///< where the unfinished field begins; for NeedsMore
};

/// Neither delimiter nor quote is a NUL. Reports records that begin before `stop` to the sink: `field(column,
/// span)` for each field, then `record(fields, lines)` with the line breaks passed before it, which returns
/// "go on". A line that is empty or blank is no record. A record that is not finished may leave fields
/// behind: the sink is told of the record again when the scan goes on from `at`.
template<class Classifier, class Sink>
ScanResult scanRecords(const ScanText& text, Punctuation punctuation, Classifier classifier, std::size_t stop,
                       std::size_t longestRecord, ScanPosition& at, Sink& sink)
{
    const char* const data = text.data;
    const std::size_t size = text.size;
    const char delimiter = punctuation.delimiter;
    const char quote = punctuation.quote;
    const auto span = [](std::size_t begin, std::size_t end, bool raw) {
        return FieldSpan{static_cast<std::uint32_t>(begin),
                         static_cast<std::uint32_t>(end - begin) | (raw ? FieldSpan::rawFlag : 0)};
    };
    const auto blank = [data, delimiter](std::size_t begin, std::size_t end) {
        for (; begin < end; ++begin) {
            if (data[begin] != ' ' && (data[begin] != '\t' || delimiter == '\t'))
                return false;
        }
        return true;
    };

    SpecialBytes<Classifier> specials(text, classifier);
    specials.seek(at.offset);
    while (at.offset < stop && at.offset < size) {
        const std::size_t record = at.offset;
        std::size_t column = 0;
        std::size_t field = record;
        std::uint64_t breaks = 0;
        for (;;) {
            std::size_t position = specials.next();
            char c = data[position];
            if (c == delimiter) {
                sink.field(column++, span(field, position, false));
                field = position + 1;
                continue;
            }
            FieldSpan last = span(field, position, false);
            bool quoted = false;
            if (c == quote) {
                if (position != field)
                    continue;
                bool doubled = false;
                for (;;) {
                    position = specials.next();
                    c = data[position];
                    if (c == quote) {
                        if (position + 1 == size && !text.final)
                            return {ScanEnd::NeedsMore, 0, field};
                        if (data[position + 1] != quote)
                            break;
                        doubled = true;
                        specials.next();
                    } else if (c == '\n') {
                        ++breaks;
                    } else if (c == '\r') {
                        breaks += data[position + 1] == '\n' ? 0 : 1;
                    } else if (c == '\0') {
                        if (position < size)
                            return {ScanEnd::NulByte, position, field};
                        if (text.final)
                            return {ScanEnd::UnclosedQuote, field, field};
                        return {ScanEnd::NeedsMore, 0, field};
                    }
                }
                const std::size_t closing = position;
                const auto terminates = [&] { return c == delimiter || c == '\n' || c == '\r' || c == '\0'; };
                position = specials.next();
                c = data[position];
                if (position == closing + 1 && terminates() && !doubled) {
                    last = span(field + 1, closing, false);
                } else {
                    while (!terminates()) {
                        position = specials.next();
                        c = data[position];
                    }
                    last = span(field, position, true);
                }
                if (c == delimiter) {
                    sink.field(column++, last);
                    field = position + 1;
                    continue;
                }
                quoted = true;
            }

            std::size_t next = position + 1;
            if (c == '\r') {
                if (next == size && !text.final)
                    return {ScanEnd::NeedsMore, 0, field};
                if (data[next] == '\n') {
                    specials.next();
                    ++next;
                }
            } else if (c == '\0') {
                if (position < size)
                    return {ScanEnd::NulByte, position, field};
                if (!text.final)
                    return {ScanEnd::NeedsMore, 0, field};
                next = size;
            } else if (c != '\n') {
                continue; // a control character that means nothing
            }
            if (next - record > longestRecord)
                return {ScanEnd::RecordTooLong, record, field};
            const std::uint64_t linesBefore = at.lines;
            at.lines += breaks + 1;
            at.offset = next;
            if (column == 0 && !quoted && blank(field, position)) {
                ++at.emptyLines;
                break;
            }
            sink.field(column++, last);
            if (!sink.record(column, linesBefore))
                return {ScanEnd::Paused, 0, 0};
            break;
        }
    }
    if (at.offset < stop && !text.final)
        return {ScanEnd::NeedsMore, 0, at.offset};
    return {};
}

/// A field's text. Raw ones are put together in `scratch`, which must outlive the result.
inline std::string_view fieldText(const ScanText& text, FieldSpan span, char quote, std::string& scratch)
{
    const std::string_view bytes(text.data + span.begin, span.size());
    if (!span.isRaw())
        return bytes;
    scratch.clear();
    bool inside = true;
    for (std::size_t i = 1; i < bytes.size(); ++i) {
        if (inside && bytes[i] == quote) {
            if (i + 1 < bytes.size() && bytes[i + 1] == quote)
                ++i;
            else {
                inside = false;
                continue;
            }
        }
        scratch += bytes[i];
    }
    return scratch;
}

/// 1-based line (beyond `line`, on which `text` begins) and character of a position in UTF-8 text.
struct TextPosition {
    std::uint64_t line = 1;
    std::uint64_t character = 1;
};
inline TextPosition locate(std::string_view text, std::size_t position, std::uint64_t line)
{
    TextPosition found{line, 1};
    for (std::size_t i = 0; i < position; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\n' || (c == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'))) {
            ++found.line;
            found.character = 1;
        } else if (c != '\r' && (c & 0xC0) != 0x80) {
            ++found.character;
        }
    }
    return found;
}

} // namespace kiymet::data
