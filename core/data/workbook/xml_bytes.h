// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// Internal to core/data.
namespace kiymet::data {

/// The tags and texts of an XML document in UTF-8 that comes in pieces, for the large parts of a workbook,
/// where a general reader takes several times as long. It knows no namespaces (prefixes are passed over), no
/// document types (refused: they are what entity bombs are made of), and does not check that tags match.
class XmlBytes {
public:
    enum class Token { Open, Close, Text, End, Malformed, DocType };
    /// Appends some of the document to the buffer; false at its end.
    using Refill = std::function<bool(std::vector<char>& buffer)>;

    explicit XmlBytes(Refill refill) : m_refill(std::move(refill)) {}

    Token next();
    /// Of a tag, without prefix.
    std::string_view name() const { return m_name; }
    /// Of an open tag that ends in />, which no close tag follows.
    bool isEmpty() const { return m_empty; }
    /// Of an open tag: an attribute's value as it stands there; nothing where it is not.
    std::string_view attribute(std::string_view name) const;
    /// All of them: take(name, value).
    template<typename Take>
    void forEachAttribute(Take take) const
    {
        std::string_view rest = m_attributes;
        std::string_view name;
        std::string_view value;
        while (takeAttribute(rest, name, value))
            take(name, value);
    }
    /// Of a text: as it stands there, or of a CDATA section.
    std::string_view text() const { return m_text; }
    bool isCdata() const { return m_cdata; }

private:
    static bool takeAttribute(std::string_view& rest, std::string_view& name, std::string_view& value);
    bool more();
    bool need(std::size_t bytes);
    std::size_t find(std::string_view what, std::size_t from);
    Token tag();

    Refill m_refill;
    std::vector<char> m_buffer;
    std::size_t m_at = 0; ///< everything before is done with
    bool m_ended = false;
    std::string_view m_name;
    std::string_view m_attributes;
    std::string_view m_text;
    bool m_empty = false;
    bool m_cdata = false;
};

/// Appends a text with its character references (&amp; &#305; ...) resolved; unknown ones stay as they are.
void appendXmlText(std::string_view text, std::string& to);

} // namespace kiymet::data
