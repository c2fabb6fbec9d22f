// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace kiymet::data {

/// A cell in the few characters that dates, numbers and units are told from, whatever a keyboard or a program
/// made of them: every blank (no-break, thin, narrow, tab, line break) is ' ', every dash and minus sign '-',
/// every apostrophe (also ` and U+00B4) '\'', every decimal digit (Arabic, Persian, full width) 0 to 9, the
/// Arabic decimal sign ',', the Arabic thousands sign '\''. Latin letters are small and those of Turkish have
/// lost their marks, dotted and dotless i alike, so that "HAZİRAN", "haziran" and "HAZIRAN" are one word.
/// Marks that are never seen (byte order mark, zero width, direction) and combining marks are gone. All else
/// stays. Blanks at the ends and an apostrophe or ="..." around the cell, with which programs keep it from
/// being taken for a formula, are left out. Neither throws nor allocates.
class FoldedText {
public:
    static constexpr std::size_t longest = 400; ///< bytes
    /// `text` of at most `longest` bytes.
    explicit FoldedText(std::string_view text);
    FoldedText(const FoldedText&) = delete;
    FoldedText& operator=(const FoldedText&) = delete;
    std::string_view view() const { return m_view; }

private:
    char m_bytes[longest];
    std::string_view m_view;
};

/// Without the blanks at the ends that FoldedText knows beyond blank and tab, and characters that are never
/// seen. Of a text that begins or ends with one of other than ASCII; any other stays as it is.
std::string_view withoutUnseenEnds(std::string_view text);

} // namespace kiymet::data
