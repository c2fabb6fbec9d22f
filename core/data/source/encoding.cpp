// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source/encoding.h"

#include "data/cells/digits.h"

#include <QStringDecoder>

#include <array>

namespace kiymet::data {

namespace {

struct NamedEncoding {
    Encoding encoding;
    const char* name;
    const char* otherNames;
};

constexpr NamedEncoding namedEncodings[] = {
    {Encoding::Utf8, "utf-8", "utf8 utf-8-sig ascii us-ascii"},
    {Encoding::Utf16Le, "utf-16le", "utf-16 utf16 utf16le unicode"},
    {Encoding::Utf16Be, "utf-16be", "utf16be"},
    {Encoding::Windows1254, "windows-1254", "cp1254 1254 win-1254"},
    {Encoding::Iso8859_9, "iso-8859-9", "iso8859-9 latin5 latin-5 iso-8859-9:1989"},
    {Encoding::Windows1252, "windows-1252", "cp1252 1252 win-1252 latin1 iso-8859-1"},
};

/// 0x80 to 0x9F of Windows-1252; 1254 has no Ž and ž. Zeros are not defined.
constexpr std::array<char16_t, 32> windowsSpecials = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

using HighHalf = std::array<char16_t, 128>;

constexpr HighHalf highHalf(Encoding encoding)
{
    HighHalf half{};
    for (std::size_t i = 0; i < 128; ++i)
        half[i] = static_cast<char16_t>(0x80 + i);
    if (encoding != Encoding::Iso8859_9) {
        for (std::size_t i = 0; i < 32; ++i) {
            if (windowsSpecials[i] != 0)
                half[i] = windowsSpecials[i];
        }
    }
    if (encoding == Encoding::Windows1254)
        half[0x0E] = 0x8E, half[0x1E] = 0x9E;
    if (encoding != Encoding::Windows1252) {
        half[0x50] = u'\u011E'; // Ğ
        half[0x5D] = u'\u0130'; // İ
        half[0x5E] = u'\u015E'; // Ş
        half[0x70] = u'\u011F'; // ğ
        half[0x7D] = u'\u0131'; // ı
        half[0x7E] = u'\u015F'; // ş
    }
    return half;
}

constexpr HighHalf windows1254 = highHalf(Encoding::Windows1254);
constexpr HighHalf iso8859_9 = highHalf(Encoding::Iso8859_9);
constexpr HighHalf windows1252 = highHalf(Encoding::Windows1252);

bool isAscii(const char* eight)
{
    return (loadEight(eight) & (0x80 * everyByte)) == 0;
}

/// Size of the UTF-8 sequence at `at`; 0 where there is none. `cut`: the end comes too early, so far it is
/// right.
std::size_t sequence(std::string_view text, std::size_t at, bool& cut)
{
    const auto byte = [text, at](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    cut = false;
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    // The second byte is where overlong forms, surrogates and what is too large are told.
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    for (std::size_t i = 1; i < size; ++i) {
        if (at + i == text.size()) {
            cut = true;
            return 0;
        }
        const unsigned next = byte(i);
        if (next < (i == 1 ? low : 0x80u) || next > (i == 1 ? high : 0xBFu))
            return 0;
    }
    return size;
}

void appendSingleBytes(std::string_view bytes, const HighHalf& half, QByteArray& utf8)
{
    const qsizetype before = utf8.size();
    utf8.resize(before + 3 * static_cast<qsizetype>(bytes.size()) + 8);
    char* to = utf8.data() + before;
    std::size_t i = 0;
    while (i < bytes.size()) {
        while (i + 8 <= bytes.size() && isAscii(bytes.data() + i)) {
            std::memcpy(to, bytes.data() + i, 8);
            to += 8;
            i += 8;
        }
        for (std::size_t end = std::min(i + 8, bytes.size()); i < end; ++i) {
            const auto byte = static_cast<unsigned char>(bytes[i]);
            const unsigned c = byte < 0x80 ? byte : half[byte - 0x80u];
            if (c < 0x80) {
                *to++ = static_cast<char>(c);
            } else if (c < 0x800) {
                *to++ = static_cast<char>(0xC0 | (c >> 6));
                *to++ = static_cast<char>(0x80 | (c & 0x3F));
            } else {
                *to++ = static_cast<char>(0xE0 | (c >> 12));
                *to++ = static_cast<char>(0x80 | (c >> 6 & 0x3F));
                *to++ = static_cast<char>(0x80 | (c & 0x3F));
            }
        }
    }
    utf8.resize(to - utf8.constData());
}

constexpr std::string_view replacement = "\xEF\xBF\xBD";

} // namespace

QString name(Encoding encoding)
{
    for (const NamedEncoding& named : namedEncodings) {
        if (named.encoding == encoding)
            return QLatin1String(named.name);
    }
    return {};
}

std::optional<Encoding> encodingFromName(const QString& name)
{
    const QString wanted = name.trimmed().toLower();
    for (const NamedEncoding& named : namedEncodings) {
        if (wanted == QLatin1String(named.name) ||
            QString(QLatin1String(named.otherNames)).split(QLatin1Char(' ')).contains(wanted))
            return named.encoding;
    }
    return {};
}

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    std::size_t at = 0;
    bool cut = false;
    while (at < text.size()) {
        // Four words at a time: most files are ASCII nearly throughout.
        while (at + 32 <= text.size()) {
            const char* const p = text.data() + at;
            const std::uint64_t any = loadEight(p) | loadEight(p + 8) | loadEight(p + 16) | loadEight(p + 24);
            if ((any & (0x80 * everyByte)) != 0)
                break;
            at += 32;
        }
        for (const std::size_t end = std::min(at + 32, text.size()); at < end;) {
            const std::size_t size = sequence(text, at, cut);
            if (size == 0)
                return at;
            at += size;
        }
    }
    return {};
}

ByteOrderMark byteOrderMark(std::string_view firstBytes)
{
    if (firstBytes.starts_with("\xEF\xBB\xBF"))
        return {Encoding::Utf8, 3};
    if (firstBytes.starts_with("\xFF\xFE"))
        return {Encoding::Utf16Le, 2};
    if (firstBytes.starts_with("\xFE\xFF"))
        return {Encoding::Utf16Be, 2};
    return {};
}

struct Utf8Recoder::Utf16 {
    QStringDecoder decoder;
};

Utf8Recoder::Utf8Recoder(Encoding from) : m_from(from)
{
    if (from == Encoding::Utf16Le || from == Encoding::Utf16Be) {
        const auto qt = from == Encoding::Utf16Le ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
        m_utf16 =
            std::make_unique<Utf16>(Utf16{QStringDecoder(qt, QStringConverter::Flag::ConvertInitialBom)});
    }
}
Utf8Recoder::~Utf8Recoder() = default;
Utf8Recoder::Utf8Recoder(Utf8Recoder&&) noexcept = default;
Utf8Recoder& Utf8Recoder::operator=(Utf8Recoder&&) noexcept = default;

void Utf8Recoder::append(std::string_view bytes, bool last, QByteArray& utf8)
{
    switch (m_from) {
    case Encoding::Windows1254:
        return appendSingleBytes(bytes, windows1254, utf8);
    case Encoding::Iso8859_9:
        return appendSingleBytes(bytes, iso8859_9, utf8);
    case Encoding::Windows1252:
        return appendSingleBytes(bytes, windows1252, utf8);
    case Encoding::Utf16Le:
    case Encoding::Utf16Be: {
        m_cut.append(bytes);
        // Whole units, and no surrogate without its second half.
        std::size_t whole = m_cut.size() & ~std::size_t{1};
        if (!last && whole >= 2) {
            const auto high =
                static_cast<unsigned char>(m_cut[whole - (m_from == Encoding::Utf16Le ? 1 : 2)]);
            if (high >= 0xD8 && high <= 0xDB)
                whole -= 2;
        }
        const QString text = m_utf16->decoder(QByteArrayView(m_cut.data(), static_cast<qsizetype>(whole)));
        m_cut.erase(0, whole);
        m_replaced += static_cast<std::uint64_t>(text.count(QChar(QChar::ReplacementCharacter)));
        utf8 += text.toUtf8();
        if (last && !m_cut.empty()) {
            ++m_replaced;
            utf8 += replacement;
            m_cut.clear();
        }
        return;
    }
    case Encoding::Utf8:
        break;
    }
    std::string joined;
    if (!m_cut.empty()) {
        joined = m_cut + std::string(bytes);
        bytes = joined;
        m_cut.clear();
    }
    while (!bytes.empty()) {
        const std::size_t good = firstInvalidUtf8(bytes).value_or(bytes.size());
        utf8.append(bytes.data(), static_cast<qsizetype>(good));
        bytes.remove_prefix(good);
        if (bytes.empty())
            break;
        bool cut = false;
        sequence(bytes, 0, cut);
        if (cut && !last) {
            m_cut = bytes;
            break;
        }
        ++m_replaced;
        utf8 += replacement;
        bytes.remove_prefix(cut ? bytes.size() : 1);
    }
}

QByteArray toUtf8(std::string_view bytes, Encoding from)
{
    Utf8Recoder recoder(from);
    QByteArray utf8;
    recoder.append(bytes, true, utf8);
    return utf8;
}

} // namespace kiymet::data
