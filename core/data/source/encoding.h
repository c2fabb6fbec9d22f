// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kiymet::data {

/// Encodings of text files. Every one is decoded on every platform: the 8-bit ones by tables of our own,
/// UTF-16 by Qt, which always has it.
enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1254, Iso8859_9, Windows1252 };

/// utf-8, utf-16le, utf-16be, windows-1254, iso-8859-9, windows-1252.
QString name(Encoding encoding);
/// From its name in any case, or one of its usual other names (utf8, cp1254, latin5, ...).
std::optional<Encoding> encodingFromName(const QString& name);

/// Where `text` first is no UTF-8 (RFC 3629: no overlong forms, no surrogates, up to U+10FFFF); nothing where
/// all of it is. A sequence that the end cuts short is none, either.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// Bytes at the beginning that only tell the encoding.
struct ByteOrderMark {
    std::optional<Encoding> encoding;
    std::size_t size = 0;
};
ByteOrderMark byteOrderMark(std::string_view firstBytes);

/// A decoder of one text that comes in pieces.
class Utf8Recoder {
public:
    explicit Utf8Recoder(Encoding from);
    ~Utf8Recoder();
    Utf8Recoder(Utf8Recoder&&) noexcept;
    Utf8Recoder& operator=(Utf8Recoder&&) noexcept;

    /// Appends the text of the next bytes. `last`: none follow. What is no text in the encoding becomes
    /// U+FFFD and is counted; undefined bytes of the 8-bit encodings become the control characters of the
    /// same number, as the WHATWG standard has it.
    void append(std::string_view bytes, bool last, QByteArray& utf8);
    std::uint64_t replaced() const { return m_replaced; }

private:
    struct Utf16;
    Encoding m_from;
    std::string m_cut; ///< the beginning of a sequence that the next piece goes on with
    std::unique_ptr<Utf16> m_utf16;
    std::uint64_t m_replaced = 0;
};

/// All of a text at once.
QByteArray toUtf8(std::string_view bytes, Encoding from);

} // namespace kiymet::data
