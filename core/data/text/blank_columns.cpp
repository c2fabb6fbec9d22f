// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/text/blank_columns.h"

#include "data/cells/digits.h"
#include "data/source/encoding.h"
#include "data/source/failed.h"

#include <algorithm>
#include <vector>

namespace kiymet::data {

namespace {

constexpr std::size_t linesTried = 100;
constexpr std::size_t bytesTried = std::size_t{1} << 16;
constexpr std::size_t step = std::size_t{1} << 20;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// Takes the bytes of a text one after the other and leaves out the blanks that are too many.
class BlankRuns {
public:
    explicit BlankRuns(QByteArray& out) : m_out(out) {}

    void take(char c)
    {
        if (m_quoted) {
            m_quoted = c != '"'; // a doubled one opens again at once
            m_out.append(c);
            return;
        }
        if (c == ' ') {
            m_blank = m_inLine;
            return;
        }
        if (isLineEnd(c)) {
            m_inLine = false;
        } else {
            if (m_blank)
                m_out.append(' ');
            // Only where a field begins, or right behind a quote that might have closed one.
            m_quoted = c == '"' && (m_blank || !m_inLine || m_out.endsWith('"'));
            m_inLine = true;
        }
        m_blank = false;
        m_out.append(c);
    }

private:
    QByteArray& m_out;
    bool m_inLine = false;
    bool m_blank = false;
    bool m_quoted = false;
};

} // namespace

bool hasBlankColumns(std::string_view text, bool whole)
{
    if (byteOrderMark(text).encoding == Encoding::Utf8)
        text.remove_prefix(3);
    std::size_t lines = 0;
    std::size_t fields = 0;
    while (!text.empty() && lines < linesTried) {
        const std::size_t end = text.find_first_of("\r\n");
        if (end == std::string_view::npos && !whole)
            break;
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        std::size_t here = 0;
        std::size_t commas = 0;
        bool quoted = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const char c = line[i];
            here += !quoted && c != ' ' && (i == 0 || line[i - 1] == ' ') ? 1u : 0u;
            if (c == '"')
                quoted = !quoted;
            if (quoted)
                continue;
            if (c == ';' || c == '\t' || c == '|' || c == '\0')
                return false;
            if (c != ',')
                continue;
            if (i == 0 || i + 1 == line.size() || !isDigit(line[i - 1]) || !isDigit(line[i + 1]))
                return false;
            ++commas;
        }
        if (here == 0)
            continue; // an empty line
        if (here < 3 || (lines > 0 && here != fields) || commas + 1 >= here || quoted)
            return false;
        fields = here;
        ++lines;
    }
    return lines >= 3;
}

Outcome<std::optional<ByteSource>> singleBlanks(const ByteSource& source, std::optional<char> asked,
                                                const Progress& progress)
{
    if (asked && *asked != ' ')
        return std::optional<ByteSource>();
    const std::uint64_t size = source.size();
    std::vector<char> bytes(static_cast<std::size_t>(std::min<std::uint64_t>(size, bytesTried)));
    if (auto failure = source.read(0, bytes.data(), bytes.size()))
        return *failure;
    if (!asked && !hasBlankColumns({bytes.data(), bytes.size()}, bytes.size() == size))
        return std::optional<ByteSource>();
    QByteArray single;
    BlankRuns runs(single);
    for (std::uint64_t done = 0; done < size; done += bytes.size()) {
        bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(size - done, step)));
        if (auto failure = source.read(done, bytes.data(), bytes.size()))
            return *failure;
        for (const char c : bytes)
            runs.take(c);
        if (!progress.shouldContinue(static_cast<double>(done) / static_cast<double>(size)))
            return failed(FailureKind::Cancelled);
    }
    return std::optional<ByteSource>(std::in_place, std::move(single));
}

} // namespace kiymet::data
