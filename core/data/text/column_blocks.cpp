// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/column_blocks.h"

#include "data/cells/date_parser.h"
#include "data/cells/digits.h"
#include "data/cells/folded_text.h"
#include "data/cells/number_parser.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace kiymet::data {

RecordBatch::RecordBatch(const std::vector<int>& slotOfColumn, std::size_t slots)
    : m_columns(slotOfColumn.size()), m_spans((slots + 1) * capacity), m_lines(capacity)
{
    for (const int slot : slotOfColumn)
        m_slotOfColumn.push_back(slot < 0 ? slots : static_cast<std::size_t>(slot));
    m_slotOfColumn.push_back(slots);
}

void RecordBatch::ragged(std::size_t fields, std::uint64_t lines)
{
    if (fields > m_columns) {
        if (m_ragged.tooLong++ == 0)
            m_ragged.firstLong = lines;
        return;
    }
    if (m_ragged.tooShort++ == 0)
        m_ragged.firstShort = lines;
    for (std::size_t column = fields; column < m_columns; ++column)
        field(column, {});
}

void TextBlock::append(const RecordBatch& batch, std::size_t slot, const BatchText& text)
{
    // Sixteen bytes at a time are copied, so up to fifteen too many: they are overwritten by the next text.
    // The reader's buffer is padded for that, too.
    constexpr std::size_t step = 16;
    const FieldSpan* const spans = batch.spans(slot);
    const std::size_t rows = batch.rows();
    std::size_t needed = m_size + step;
    for (std::size_t i = 0; i < rows; ++i)
        needed += spans[i].size();
    char* const bytes = roomFor(m_bytes, needed);
    std::uint64_t* const ends = roomFor(m_ends, m_rows + rows) + m_rows;
    std::size_t size = m_size;
    for (std::size_t i = 0; i < rows; ++i) {
        if (spans[i].isRaw()) [[unlikely]] {
            const std::string_view put =
                withoutUnseenEnds(fieldText(text.text, spans[i], text.quote, m_scratch));
            std::copy(put.begin(), put.end(), bytes + size);
            size += put.size();
        } else {
            const char* from = text.text.data + spans[i].begin;
            std::size_t length = spans[i].size();
            const auto isAscii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
            if (length > 0 && !(isAscii(from[0]) && isAscii(from[length - 1]))) [[unlikely]] {
                const std::string_view seen = withoutUnseenEnds({from, length});
                from = seen.data();
                length = seen.size();
            }
            for (std::size_t done = 0; done < length; done += step)
                std::memcpy(bytes + size + done, from + done, step);
            size += length;
        }
        ends[i] = size;
    }
    m_size = size;
    m_rows += rows;
}

void TextBlock::moveTo(TextColumn& column)
{
    const std::uint64_t base = column.bytes.size();
    for (std::size_t i = 0; i < m_rows; ++i)
        m_ends[i] += base;
    column.bytes.insert(column.bytes.end(), m_bytes.data(), m_bytes.data() + m_size);
    column.begin.insert(column.begin.end(), m_ends.data(), m_ends.data() + m_rows);
}

namespace {

constexpr std::uint64_t mix = 0x9E3779B97F4A7C15;

std::uint64_t hashOfShort(std::string_view text)
{
    std::uint64_t word = 0;
    for (const char c : text)
        word = word << 8 | static_cast<unsigned char>(c);
    return (word ^ text.size() * mix) * mix;
}

/// Of the length and three places, so that its time does not depend on the length.
std::uint64_t hashOfSample(std::string_view text)
{
    if (text.size() < 8)
        return hashOfShort(text);
    const char* const bytes = text.data();
    const std::uint64_t ends = loadEight(bytes) * mix ^ loadEight(bytes + text.size() - 8);
    const std::uint64_t middle = loadEight(bytes + text.size() / 2 - 4) ^ text.size() * mix;
    return (std::rotl(ends * mix, 32) ^ middle) * mix;
}

std::uint64_t hashOfAll(std::string_view text)
{
    if (text.size() < 8)
        return hashOfShort(text);
    std::uint64_t hash = text.size();
    for (std::size_t i = 0; i + 8 < text.size(); i += 8)
        hash = std::rotl((hash ^ loadEight(text.data() + i)) * mix, 29);
    return (hash ^ loadEight(text.data() + text.size() - 8)) * mix;
}

} // namespace

std::uint64_t Dictionary::hashOf(std::string_view text) const
{
    const std::uint64_t hash = m_sampling ? hashOfSample(text) : hashOfAll(text);
    return hash ^ hash >> 32;
}

std::uint32_t Dictionary::code(std::string_view text)
{
    if (m_table.size() < 2 * (m_texts.size() + 1))
        arrange(std::max<std::size_t>(64, m_table.size() * 2));
    const std::uint64_t hash = hashOf(text);
    const std::size_t mask = m_table.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    std::size_t tries = 0;
    for (; m_table[at] != 0; ++tries) {
        const std::uint32_t code = m_table[at] - 1;
        if (m_hashes[code] == hash && m_texts[code] == text)
            return code;
        at = (at + 1) & mask;
    }
    if (m_sampling && tries > 64) {
        // Texts that differ elsewhere than in the sample.
        m_sampling = false;
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            m_hashes[i] = hashOf(m_texts[i]);
        arrange(m_table.size());
        return code(text);
    }
    const auto code = static_cast<std::uint32_t>(m_texts.size());
    m_texts.emplace_back(text);
    m_hashes.push_back(hash);
    m_table[at] = code + 1;
    return code;
}

void Dictionary::clear()
{
    m_texts.clear();
    m_hashes.clear();
    m_table.clear();
}

void Dictionary::arrange(std::size_t size)
{
    m_table.assign(size, 0);
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t code = 0; code < m_hashes.size(); ++code) {
        std::size_t at = static_cast<std::size_t>(m_hashes[code]) & mask;
        while (m_table[at] != 0)
            at = (at + 1) & mask;
        m_table[at] = static_cast<std::uint32_t>(code) + 1;
    }
}

namespace {

constexpr std::uint32_t noCode = ~std::uint32_t{0};

} // namespace

void CategoryBlock::clear()
{
    m_rows = 0;
    // A column of ever new texts is no category, and must not be held once more for every block in flight.
    if (m_dictionary.texts().size() > 4096) {
        m_dictionary.clear();
        m_fileCodes.clear();
    }
}

void CategoryBlock::append(const RecordBatch& batch, std::size_t slot, const BatchText& text)
{
    const FieldSpan* const spans = batch.spans(slot);
    std::uint32_t* const codes = roomFor(m_codes, m_rows + batch.rows()) + m_rows;
    for (std::size_t i = 0; i < batch.rows(); ++i)
        codes[i] = m_dictionary.code(fieldText(text.text, spans[i], text.quote, m_scratch));
    m_rows += batch.rows();
}

void CategoryBlock::moveTo(CategoryColumn& column, Dictionary& dictionary)
{
    m_fileCodes.resize(m_dictionary.texts().size(), noCode);
    for (std::size_t i = 0; i < m_rows; ++i) {
        std::uint32_t& code = m_fileCodes[m_codes[i]];
        if (code == noCode)
            code = dictionary.code(m_dictionary.texts()[m_codes[i]]);
        m_codes[i] = code;
    }
    column.codes.insert(column.codes.end(), m_codes.data(), m_codes.data() + m_rows);
}

void CellStates::clear()
{
    m_rows = 0;
    m_valid = 0;
    m_allValid = true;
    m_anyReadable = false;
    m_firstUnreadable.reset();
}

void CellStates::add(const RecordBatch& batch, std::size_t slot, const BatchText& text)
{
    const CellState* const states = m_states.data() + m_rows;
    const std::size_t rows = batch.rows();
    unsigned any = 0;
    for (std::size_t i = 0; i < rows; ++i)
        any |= static_cast<unsigned>(states[i]);
    if (any == 0) {
        m_anyReadable = m_anyReadable || rows > 0;
        m_valid += rows;
    } else {
        m_allValid = false;
        m_valid += static_cast<std::size_t>(std::count(states, states + rows, CellState::Valid));
        for (std::size_t i = 0; i < rows && !m_anyReadable; ++i) {
            if (states[i] == CellState::Unreadable) {
                if (!m_firstUnreadable) {
                    std::string scratch;
                    const std::string_view cell =
                        fieldText(text.text, batch.spans(slot)[i], text.quote, scratch);
                    m_firstUnreadable = {m_rows + i, std::string(cell)};
                }
            } else if (states[i] != CellState::Missing) {
                m_anyReadable = true;
            }
        }
    }
    m_rows += rows;
}

void CellStates::moveTo(std::vector<CellState>& states, std::size_t rowsBefore) const
{
    if (m_allValid && states.empty())
        return;
    states.resize(rowsBefore, CellState::Valid);
    states.insert(states.end(), m_states.data(), m_states.data() + m_rows);
}

void NumberBlock::clear()
{
    m_rows = 0;
    m_states.clear();
    m_evidence = {};
}

ParsedNumber NumberBlock::slowly(std::string_view text, bool& signSeen)
{
    if (m_surely) {
        // What is plain and fits tells nothing new.
        const ParsedNumber plain = parseNumber(text, m_format.decimal);
        if (plain.state != CellState::Unreadable)
            return plain;
    }
    signSeen = false;
    const WrittenNumber written = parseWrittenNumber(text, m_format);
    m_evidence.add(written, text);
    return written.number;
}

void NumberBlock::append(const RecordBatch& batch, std::size_t slot, const BatchText& text)
{
    const FieldSpan* const spans = batch.spans(slot);
    const std::size_t rows = batch.rows();
    double* const values = roomFor(m_values, m_rows + rows) + m_rows;
    CellState* const states = m_states.room(rows);
    const char decimal = m_format.decimal;
    for (std::size_t i = 0; i < rows; ++i) {
        ParsedNumber number;
        bool signSeen = false;
        if (spans[i].isRaw()) [[unlikely]] {
            number = slowly(fieldText(text.text, spans[i], text.quote, m_scratch), signSeen);
        } else {
            const std::string_view cell(text.text.data + spans[i].begin, spans[i].size());
            if (!parsePaddedNumber(cell, decimal, number, signSeen)) [[unlikely]]
                number = slowly(cell, signSeen);
            if (signSeen && !m_surely) [[unlikely]]
                m_evidence.add(parseWrittenNumber(cell, m_format), cell);
        }
        values[i] = number.value;
        states[i] = number.state;
    }
    m_states.add(batch, slot, text);
    m_rows += rows;
}

void NumberBlock::moveTo(NumberColumn& column) const
{
    m_states.moveTo(column.states, column.values.size());
    column.values.insert(column.values.end(), m_values.data(), m_values.data() + m_rows);
}

void DateBlock::clear()
{
    m_rows = 0;
    m_states.clear();
    m_evidence = {};
}

void DateBlock::append(const RecordBatch& batch, std::size_t slot, const BatchText& text)
{
    const FieldSpan* const spans = batch.spans(slot);
    const std::size_t rows = batch.rows();
    std::int32_t* const days = roomFor(m_days, m_rows + rows) + m_rows;
    CellState* const states = m_states.room(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const std::string_view cell = fieldText(text.text, spans[i], text.quote, m_scratch);
        ParsedDate date;
        const DateDigits digits = cell.size() == 10 ? dateDigits(cell.data()) : DateDigits{};
        if (digits.isDate) {
            date = calendarDate(digits.word);
        } else {
            const WrittenDate written = parseWrittenDate(cell, m_order);
            date = written.date;
            m_evidence.add(written, cell);
        }
        days[i] = date.days;
        states[i] = date.state;
    }
    m_states.add(batch, slot, text);
    m_rows += rows;
}

void DateBlock::moveTo(DateColumn& column) const
{
    m_states.moveTo(column.states, column.days.size());
    column.days.insert(column.days.end(), m_days.data(), m_days.data() + m_rows);
}

void preferLargePages([[maybe_unused]] void* begin, [[maybe_unused]] std::size_t bytes)
{
#ifdef MADV_HUGEPAGE
    constexpr std::size_t page = std::size_t{2} << 20;
    void* aligned = begin;
    std::size_t left = bytes;
    if (std::align(page, page, aligned, left) != nullptr)
        ::madvise(aligned, left / page * page, MADV_HUGEPAGE);
#endif
}

ColumnBlock emptyBlock(ColumnType type, const CellFormat& format)
{
    switch (type) {
    case ColumnType::Text:
        return TextBlock{};
    case ColumnType::Category:
        return CategoryBlock{};
    case ColumnType::Number:
        return NumberBlock(format.number, format.surely);
    case ColumnType::Date:
        return DateBlock(format.order);
    }
    return {};
}

Column emptyColumn(ColumnType type)
{
    switch (type) {
    case ColumnType::Text:
        return TextColumn{};
    case ColumnType::Category:
        return CategoryColumn{};
    case ColumnType::Number:
        return NumberColumn{};
    case ColumnType::Date:
        return DateColumn{};
    }
    return {};
}

} // namespace kiymet::data
