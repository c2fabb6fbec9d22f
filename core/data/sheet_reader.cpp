// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sheet_reader.h"

#include "data/calendar.h"
#include "data/digits.h"
#include "data/workbook.h"
#include "data/xml_bytes.h"

#include <charconv>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <thread>

namespace kiymet::data {

namespace {

/// Unpacks a member on a thread of its own, a few pieces ahead of who takes them.
class ReadAhead {
public:
    ReadAhead(Archive& archive, std::size_t member, const ArchiveLimits& limits)
        : m_thread([this, &archive, member, limits] {
            auto failure = archive.stream(
                member, [this](std::string_view piece) { return give(piece); }, limits);
            const std::lock_guard lock(m_mutex);
            m_failure = std::move(failure);
            m_ended = true;
            m_changed.notify_all();
        })
    {
    }
    ~ReadAhead() { stop(); }
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    /// Appends the next piece; false at the end.
    bool take(std::vector<char>& to)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_pieces.empty() || m_ended; });
        if (m_pieces.empty())
            return false;
        const std::vector<char> piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_changed.notify_all();
        lock.unlock();
        to.insert(to.end(), piece.begin(), piece.end());
        return true;
    }

    /// Ends the thread; why it could not unpack all, unless it was stopped before.
    std::optional<Failure> stop()
    {
        bool early = false;
        {
            const std::lock_guard lock(m_mutex);
            early = !m_ended;
            m_stopped = true;
            m_changed.notify_all();
        }
        if (m_thread.joinable())
            m_thread.join();
        return early ? std::nullopt : m_failure;
    }

private:
    bool give(std::string_view piece)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_pieces.size() < 8 || m_stopped; });
        if (m_stopped)
            return false;
        m_pieces.emplace_back(piece.begin(), piece.end());
        m_changed.notify_all();
        return true;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::vector<char>> m_pieces;
    bool m_ended = false;
    bool m_stopped = false;
    std::optional<Failure> m_failure;
    std::thread m_thread;
};

/// The tags of a member, with progress and cancelling.
class PartTokens {
public:
    PartTokens(Archive& archive, std::size_t member, const ArchiveLimits& limits, const Progress& progress)
        : m_ahead(archive, member, limits)
        , m_size(archive.members()[member].unpacked)
        , m_progress(progress)
        , m_xml([this](std::vector<char>& buffer) { return refill(buffer); })
    {
    }

    XmlBytes& xml() { return m_xml; }

    /// Why there are no more tokens, or `kind` when that is not the archive's doing.
    SheetEnd end(SheetEnd::Kind kind)
    {
        std::optional<Failure> failure = m_ahead.stop();
        if (m_cancelled)
            failure = Failure{};
        if (failure && kind != SheetEnd::Kind::DocType)
            return {SheetEnd::Kind::Failed, std::move(failure)};
        return {kind, {}};
    }

private:
    bool refill(std::vector<char>& buffer)
    {
        const std::size_t before = buffer.size();
        if (m_cancelled || !m_ahead.take(buffer))
            return false;
        m_taken += buffer.size() - before;
        if (!goesOn(m_progress, static_cast<double>(m_taken) / static_cast<double>(m_size))) {
            m_cancelled = true;
            return false;
        }
        return true;
    }

    ReadAhead m_ahead;
    std::uint64_t m_size;
    const Progress& m_progress;
    std::uint64_t m_taken = 0;
    bool m_cancelled = false;
    XmlBytes m_xml;
};

/// Makes a text what a cell can hold: _x000D_ resolved, control characters blanks.
void cleanCellText(std::string& text, std::size_t from)
{
    for (std::size_t at = text.find("_x", from); at != std::string::npos; at = text.find("_x", at + 1)) {
        if (at + 7 > text.size() || text[at + 6] != '_')
            continue;
        unsigned c = 0;
        const auto read = std::from_chars(text.data() + at + 2, text.data() + at + 6, c, 16);
        if (read.ptr == text.data() + at + 6 && c < 0x80)
            text.replace(at, 7, 1, static_cast<char>(c));
    }
    for (std::size_t i = from; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < 0x20)
            text[i] = ' ';
    }
}

/// Column number from 0 of a reference like AB12; nothing where it is none.
std::optional<std::size_t> columnOf(std::string_view reference)
{
    constexpr std::size_t mostColumns = 16384;
    std::size_t column = 0;
    std::size_t i = 0;
    for (; i < reference.size() && i < 4; ++i) {
        const char c = static_cast<char>(reference[i] & ~0x20);
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    if (i == 0 || column > mostColumns)
        return {};
    return column - 1;
}

template<typename T>
std::optional<T> numberOf(std::string_view text)
{
    T value{};
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
        return {};
    return value;
}

/// The text of a sheet as it grows.
class SheetWriter {
public:
    explicit SheetWriter(const SheetContext& context, QByteArray& text) : m_context(context), m_text(text) {}

    /// False where rows do not ascend.
    bool beginRow(std::optional<std::uint64_t> number)
    {
        const std::uint64_t row = number.value_or(m_row + 1);
        if (row <= m_row || row > mostRows)
            return false;
        m_row = row;
        m_nextColumn = 0;
        m_rowHasText = false;
        return true;
    }
    bool beginCell(std::optional<std::size_t> column)
    {
        m_column = column.value_or(m_nextColumn);
        if (m_column < m_nextColumn)
            return false;
        m_nextColumn = m_column + 1;
        return true;
    }

    void text(std::string_view cell)
    {
        if (cell.empty())
            return;
        place();
        append(cell);
    }

    void number(std::string_view digits, bool isDate)
    {
        if (digits.empty())
            return;
        if (isDate && date(digits))
            return;
        place();
        constexpr std::size_t exactDigits = 15;
        char shorter[32];
        if (digits.size() > exactDigits + 1) {
            // 17 digits of what has fewer: 139.99000000000001.
            double value = 0;
            const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
            if (read.ec == std::errc{} && read.ptr == digits.data() + digits.size()) {
                const auto end = std::to_chars(shorter, shorter + sizeof shorter, value).ptr;
                digits = {shorter, static_cast<std::size_t>(end - shorter)};
            }
        }
        append(digits);
        const std::size_t point = digits.find('.');
        if (point != std::string_view::npos && point + 4 == digits.size() && isDigit(digits[point + 1]) &&
            isDigit(digits[point + 2]) && isDigit(digits[point + 3]))
            m_text.append('0');
    }

    std::size_t rows() const { return m_rows; }
    bool isTooLarge(std::uint64_t limit) const { return static_cast<std::uint64_t>(m_text.size()) > limit; }
    void end()
    {
        if (m_rows > 0)
            m_text.append('\n');
    }

private:
    static constexpr std::uint64_t mostRows = std::uint64_t{1} << 20;

    void append(std::string_view bytes) { m_text.append(bytes.data(), static_cast<qsizetype>(bytes.size())); }

    /// Line breaks and delimiters up to the cell at hand.
    void place()
    {
        if (!m_rowHasText) {
            m_text.append(static_cast<qsizetype>(m_row - m_writtenRow), '\n');
            m_writtenRow = m_row;
            m_writtenColumn = 0;
            m_rowHasText = true;
            ++m_rows;
        }
        m_text.append(static_cast<qsizetype>(m_column - m_writtenColumn), sheetPunctuation.delimiter);
        m_writtenColumn = m_column;
    }

    bool date(std::string_view digits)
    {
        const auto serial = numberOf<double>(digits);
        constexpr double afterLast = 2958466; // 10000-01-01
        if (!serial || !(*serial >= 0) || *serial >= afterLast)
            return false;
        double day = std::floor(*serial);
        auto seconds = static_cast<int>(std::lround((*serial - day) * 86400));
        if (seconds == 86400) {
            seconds = 0;
            day += 1;
        }
        // The first of the two systems has a 29th of February 1900, number 60.
        constexpr std::int32_t zeroOf1904 = daysFromCivil(1904, 1, 1);
        constexpr std::int32_t zeroOf1900 = daysFromCivil(1899, 12, 30);
        const auto number = static_cast<std::int32_t>(day);
        std::int32_t days = zeroOf1904 + number;
        if (!m_context.parts.from1904) {
            if (number < 1 || number == 60)
                return false;
            days = zeroOf1900 + number + (number < 60 ? 1 : 0);
        }
        const CivilDate civil = civilFromDays(days);
        if (civil.year > 9999)
            return false;
        place();
        char written[32];
        int size =
            std::snprintf(written, sizeof written, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
        if (seconds > 0)
            size += std::snprintf(written + size, sizeof written - static_cast<std::size_t>(size),
                                  " %02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        append({written, static_cast<std::size_t>(size)});
        return true;
    }

    const SheetContext& m_context;
    QByteArray& m_text;
    std::uint64_t m_row = 0;
    std::uint64_t m_writtenRow = 1;
    std::size_t m_column = 0;
    std::size_t m_nextColumn = 0;
    std::size_t m_writtenColumn = 0;
    std::size_t m_rows = 0;
    bool m_rowHasText = false;
};

enum class CellType { Number, Shared, Text, Boolean };

CellType typeOf(std::string_view t)
{
    if (t.empty() || t == "n")
        return CellType::Number;
    if (t == "s")
        return CellType::Shared;
    if (t == "b")
        return CellType::Boolean;
    return CellType::Text; // inlineStr, str, d (already ISO), e
}

} // namespace

SheetEnd readSharedStrings(Archive& archive, std::size_t member, const ArchiveLimits& limits,
                           const Progress& progress, SharedStrings& strings)
{
    PartTokens tokens(archive, member, limits, progress);
    XmlBytes& xml = tokens.xml();
    std::size_t begin = 0;
    bool inText = false;
    int phonetic = 0;
    bool inItem = false;
    for (;;) {
        switch (xml.next()) {
        case XmlBytes::Token::Open:
            if (xml.name() == "si") {
                begin = strings.open().size();
                inItem = true;
                if (xml.isEmpty()) {
                    strings.close();
                    inItem = false;
                }
            } else if (xml.name() == "rPh") {
                phonetic += xml.isEmpty() ? 0 : 1;
            } else if (xml.name() == "t") {
                inText = !xml.isEmpty() && phonetic == 0 && inItem;
            }
            break;
        case XmlBytes::Token::Close:
            if (xml.name() == "si" && inItem) {
                cleanCellText(strings.open(), begin);
                strings.close();
                inItem = false;
            } else if (xml.name() == "rPh") {
                phonetic -= phonetic > 0 ? 1 : 0;
            } else if (xml.name() == "t") {
                inText = false;
            }
            break;
        case XmlBytes::Token::Text:
            if (inText) {
                if (xml.isCdata())
                    strings.open() += xml.text();
                else
                    appendXmlText(xml.text(), strings.open());
            }
            break;
        case XmlBytes::Token::End:
            return tokens.end(inItem ? SheetEnd::Kind::Malformed : SheetEnd::Kind::Done);
        case XmlBytes::Token::Malformed:
            return tokens.end(SheetEnd::Kind::Malformed);
        case XmlBytes::Token::DocType:
            return tokens.end(SheetEnd::Kind::DocType);
        }
    }
}

SheetEnd readSheet(Archive& archive, std::size_t member, const ArchiveLimits& limits,
                   const SheetContext& context, std::size_t mostRows, const Progress& progress,
                   QByteArray& text)
{
    PartTokens tokens(archive, member, limits, progress);
    XmlBytes& xml = tokens.xml();
    SheetWriter writer(context, text);
    CellType type = CellType::Number;
    bool isDate = false;
    bool inCell = false;
    bool inValue = false;
    bool inData = false;
    int phonetic = 0;
    std::string value;
    const auto malformed = [&] { return tokens.end(SheetEnd::Kind::Malformed); };
    for (;;) {
        switch (xml.next()) {
        case XmlBytes::Token::Open: {
            const std::string_view name = xml.name();
            if (name == "c" && inData) {
                std::string_view reference;
                std::string_view style;
                std::string_view kind;
                xml.forEachAttribute([&](std::string_view attribute, std::string_view content) {
                    if (attribute == "r")
                        reference = content;
                    else if (attribute == "s")
                        style = content;
                    else if (attribute == "t")
                        kind = content;
                });
                const auto column = columnOf(reference);
                if ((!column && !reference.empty()) || !writer.beginCell(column))
                    return malformed();
                type = typeOf(kind);
                isDate = false;
                if (type == CellType::Number && !style.empty()) {
                    const auto number = numberOf<std::size_t>(style);
                    isDate = number && *number < context.parts.isDate.size() && context.parts.isDate[*number];
                }
                value.clear();
                inCell = !xml.isEmpty();
                inValue = false;
            } else if (name == "row" && inData) {
                const std::string_view number = xml.attribute("r");
                const auto row = numberOf<std::uint64_t>(number);
                if ((!row && !number.empty()) || !writer.beginRow(row))
                    return malformed();
            } else if (name == "v" || name == "t") {
                inValue = inCell && !xml.isEmpty() && phonetic == 0;
            } else if (name == "rPh") {
                phonetic += xml.isEmpty() ? 0 : 1;
            } else if (name == "sheetData") {
                inData = !xml.isEmpty();
            }
            break;
        }
        case XmlBytes::Token::Close: {
            const std::string_view name = xml.name();
            if (name == "c" && inCell) {
                inCell = inValue = false;
                switch (type) {
                case CellType::Number:
                    writer.number(value, isDate);
                    break;
                case CellType::Shared: {
                    const auto index = numberOf<std::size_t>(value);
                    if (value.empty())
                        break;
                    if (!index || *index >= context.strings.size())
                        return malformed();
                    writer.text(context.strings[*index]);
                    break;
                }
                case CellType::Boolean:
                    writer.text(value == "1" || value == "true" ? "TRUE" : "FALSE");
                    break;
                case CellType::Text:
                    cleanCellText(value, 0);
                    writer.text(value);
                    break;
                }
                if (writer.isTooLarge(limits.bytes))
                    return tokens.end(SheetEnd::Kind::TooLarge);
            } else if (name == "v" || name == "t") {
                inValue = false;
            } else if (name == "rPh") {
                phonetic -= phonetic > 0 ? 1 : 0;
            } else if (name == "row") {
                if (mostRows > 0 && writer.rows() >= mostRows) {
                    writer.end();
                    tokens.end(SheetEnd::Kind::Done);
                    return {};
                }
            } else if (name == "sheetData") {
                inData = false;
            }
            break;
        }
        case XmlBytes::Token::Text:
            if (inValue) {
                if (xml.isCdata())
                    value += xml.text();
                else
                    appendXmlText(xml.text(), value);
            }
            break;
        case XmlBytes::Token::End:
            writer.end();
            return tokens.end(inCell || inData ? SheetEnd::Kind::Malformed : SheetEnd::Kind::Done);
        case XmlBytes::Token::Malformed:
            return malformed();
        case XmlBytes::Token::DocType:
            return tokens.end(SheetEnd::Kind::DocType);
        }
    }
}

} // namespace kiymet::data
