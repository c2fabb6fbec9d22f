// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/workbook/sheet_reader.h"

#include "data/source/read_ahead.h"
#include "data/workbook/sheet_writer.h"
#include "data/workbook/xml_bytes.h"

#include <charconv>

namespace kiymet::data {

namespace {

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
        if (!m_progress.shouldContinue(static_cast<double>(m_taken) / static_cast<double>(m_size))) {
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

/// Takes the tags of a sheet's part as they come.
class SheetTags {
public:
    SheetTags(const SheetContext& context, XmlBytes& xml, SheetWriter& writer)
        : m_context(context), m_xml(xml), m_writer(writer)
    {
    }

    /// False where the sheet is malformed.
    bool open()
    {
        const std::string_view name = m_xml.name();
        if (name == "c")
            return !m_inData || openCell();
        if (name == "row")
            return !m_inData || openRow();
        if (name == "v" || name == "t")
            m_inValue = m_inCell && !m_xml.isEmpty() && m_phonetic == 0;
        else if (name == "rPh")
            m_phonetic += m_xml.isEmpty() ? 0 : 1;
        else if (name == "sheetData")
            m_inData = !m_xml.isEmpty();
        return true;
    }
    bool close()
    {
        const std::string_view name = m_xml.name();
        if (name == "c")
            return !m_inCell || closeCell();
        if (name == "v" || name == "t")
            m_inValue = false;
        else if (name == "rPh")
            m_phonetic -= m_phonetic > 0 ? 1 : 0;
        else if (name == "sheetData")
            m_inData = false;
        return true;
    }
    void text()
    {
        if (!m_inValue)
            return;
        if (m_xml.isCdata())
            m_value += m_xml.text();
        else
            appendXmlText(m_xml.text(), m_value);
    }
    bool isInside() const { return m_inCell || m_inData; }

private:
    bool openRow()
    {
        const std::string_view number = m_xml.attribute("r");
        const auto row = numberOf<std::uint64_t>(number);
        return (row || number.empty()) && m_writer.beginRow(row);
    }
    bool openCell()
    {
        std::string_view reference;
        std::string_view style;
        std::string_view kind;
        m_xml.forEachAttribute([&](std::string_view attribute, std::string_view content) {
            if (attribute == "r")
                reference = content;
            else if (attribute == "s")
                style = content;
            else if (attribute == "t")
                kind = content;
        });
        const auto column = columnOf(reference);
        if ((!column && !reference.empty()) || !m_writer.beginCell(column))
            return false;
        m_type = typeOf(kind);
        m_isDate = false;
        if (m_type == CellType::Number && !style.empty()) {
            const std::vector<bool>& isDate = m_context.parts.isDate;
            const auto number = numberOf<std::size_t>(style);
            m_isDate = number && *number < isDate.size() && isDate[*number];
        }
        m_value.clear();
        m_inCell = !m_xml.isEmpty();
        m_inValue = false;
        return true;
    }
    bool closeCell()
    {
        m_inCell = m_inValue = false;
        switch (m_type) {
        case CellType::Number:
            m_writer.number(m_value, m_isDate);
            break;
        case CellType::Shared: {
            if (m_value.empty())
                break;
            const auto index = numberOf<std::size_t>(m_value);
            if (!index || *index >= m_context.strings.size())
                return false;
            m_writer.text(m_context.strings[*index]);
            break;
        }
        case CellType::Boolean:
            m_writer.text(m_value == "1" || m_value == "true" ? "TRUE" : "FALSE");
            break;
        case CellType::Text:
            cleanCellText(m_value, 0);
            m_writer.text(m_value);
            break;
        }
        return true;
    }

    const SheetContext& m_context;
    XmlBytes& m_xml;
    SheetWriter& m_writer;
    CellType m_type = CellType::Number;
    bool m_isDate = false;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inData = false;
    int m_phonetic = 0;
    std::string m_value;
};

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
    SheetWriter writer(context.parts.from1904, text);
    SheetTags tags(context, xml, writer);
    for (;;) {
        switch (xml.next()) {
        case XmlBytes::Token::Open:
            if (!tags.open())
                return tokens.end(SheetEnd::Kind::Malformed);
            break;
        case XmlBytes::Token::Close:
            if (!tags.close())
                return tokens.end(SheetEnd::Kind::Malformed);
            if (writer.isTooLarge(limits.bytes))
                return tokens.end(SheetEnd::Kind::TooLarge);
            if (mostRows > 0 && writer.rows() >= mostRows && xml.name() == "row") {
                writer.end();
                tokens.end(SheetEnd::Kind::Done);
                return {};
            }
            break;
        case XmlBytes::Token::Text:
            tags.text();
            break;
        case XmlBytes::Token::End:
            writer.end();
            return tokens.end(tags.isInside() ? SheetEnd::Kind::Malformed : SheetEnd::Kind::Done);
        case XmlBytes::Token::Malformed:
            return tokens.end(SheetEnd::Kind::Malformed);
        case XmlBytes::Token::DocType:
            return tokens.end(SheetEnd::Kind::DocType);
        }
    }
}

} // namespace kiymet::data
