// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"

#include <optional>
#include <string>
#include <vector>

// The slow truth that the readers of core/data are compared with.
namespace kiymet::test {

/// What a reader of one character after the other makes of a text.
struct Records {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::uint64_t> lines;
    std::uint64_t emptyLines = 0;
    std::optional<Failure> failure;
};

inline Failure failureAt(FailureKind kind, const std::string& text, std::size_t position)
{
    Failure failure;
    failure.kind = kind;
    failure.line = failure.column = 1;
    for (std::size_t i = 0; i < position; ++i) {
        const bool crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (text[i] == '\n' || (text[i] == '\r' && !crlf)) {
            ++failure.line;
            failure.column = 1;
        } else if (text[i] != '\r' && (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) {
            ++failure.column;
        }
    }
    return failure;
}

inline Records readSlowly(const std::string& text, char delimiter, std::size_t longestRecord)
{
    enum class State { FieldBegins, Plain, Quoted, QuoteInQuoted };
    Records records;
    std::uint64_t line = 1;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t begin = i;
        const std::uint64_t beginLine = line;
        std::size_t fieldBegin = i;
        std::size_t crossing = i; // where the field begins that crosses the longest record
        bool anyQuote = false;
        std::vector<std::string> row(1);
        State state = State::FieldBegins;
        bool ended = false;
        while (!ended) {
            if (i - begin <= longestRecord)
                crossing = fieldBegin;
            if (i - begin > longestRecord) {
                records.failure = failureAt(FailureKind::FieldTooLong, text, crossing);
                return records;
            }
            if (i == text.size()) {
                if (state == State::Quoted) {
                    records.failure = failureAt(FailureKind::UnclosedQuote, text, fieldBegin);
                    return records;
                }
                break;
            }
            const char c = text[i];
            if (c == '\0') {
                records.failure = failureAt(FailureKind::NulByte, text, i);
                return records;
            }
            const bool crlf = c == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
            const bool isBreak = c == '\n' || (c == '\r' && !crlf);
            line += isBreak ? 1 : 0;
            ++i;
            if (state == State::Quoted) {
                if (c == '"')
                    state = State::QuoteInQuoted;
                else
                    row.back() += c;
            } else if (state == State::QuoteInQuoted && c == '"') {
                row.back() += '"';
                state = State::Quoted;
            } else if (state == State::FieldBegins && c == '"') {
                anyQuote = true;
                state = State::Quoted;
            } else if (c == delimiter) {
                row.emplace_back();
                fieldBegin = i;
                state = State::FieldBegins;
            } else if (isBreak) {
                ended = true;
            } else if (crlf) {
                // the line feed ends it
                state = State::Plain;
            } else {
                row.back() += c;
                state = State::Plain;
            }
        }
        if (i - begin > longestRecord) {
            records.failure = failureAt(FailureKind::FieldTooLong, text, crossing);
            return records;
        }
        const std::string blanks = delimiter == '\t' ? " " : " \t";
        if (row.size() == 1 && !anyQuote && row[0].find_first_not_of(blanks) == std::string::npos) {
            ++records.emptyLines;
        } else {
            records.rows.push_back(row);
            records.lines.push_back(beginLine);
        }
    }
    return records;
}

} // namespace kiymet::test
