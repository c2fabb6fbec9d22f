// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <utility>
#include <variant>
#include <vector>

namespace kiymet {

/// Something that a file leaves open and only its owner knows, as data.
struct Question {
    enum class About { Encoding, DecimalSign, DateOrder, UnixTime };
    /// One answer, and what it makes of the values: numbers as 1234.5, dates as 2021-04-03, texts as they
    /// are. What cannot be read under it is empty.
    struct Reading {
        QString answer; ///< the setting's value
        QStringList read;
        bool operator==(const Reading&) const = default;
    };
    About about = About::Encoding;
    QString setting;    ///< the key that answers: input.encoding, input.by_column.NAME.decimal, ...
    QString column;     ///< header name; empty: the whole file
    QStringList values; ///< at most five of the file's own
    std::vector<Reading> readings;
    bool operator==(const Question&) const = default;
};

/// Why something could not be done at all, as data; the words are in ui/words, in both languages.
enum class FailureKind {
    Cancelled,
    // reading
    FileNotFound,
    IsDirectory,
    NoPermission,
    ReadFailed, ///< detail: the system's reason
    EmptyFile,
    HeaderOnly,
    NulByte,            ///< line, column: where; the file is binary or UTF-16
    UnclosedQuote,      ///< line, column: where the quote opens
    FieldTooLong,       ///< line, column: a field above the limit (a stray quote, usually)
    FileChanged,        ///< it became shorter or longer while being read
    ArchiveDamaged,     ///< cut short, or its checksums are wrong; detail: for experts
    ArchiveEncrypted,   ///< a password is asked for
    ArchiveEmpty,       ///< without a file
    ArchiveTooLarge,    ///< unpacked it would be larger than any export; detail: packed and unpacked bytes
    ArchiveSuspicious,  ///< detail: a member's name that leads out of the archive
    ArchiveNeedsChoice, ///< hints: names of the members that could be meant
    UnknownMember,      ///< subject: the one asked for; hints: nearest names
    ForeignWorkbook,    ///< .xls, .xlsb, .ods
    WorkbookEncrypted,  ///< a password is asked for
    WorkbookUnreadable, ///< detail: the part of it
    WorkbookUnsafe,     ///< a part defines entities of its own, which no spreadsheet does
    SheetNeedsChoice,   ///< hints: names of the sheets that could be meant
    UnknownSheet,       ///< subject: the one asked for; hints: all sheets
    MixedUnits,         ///< subject, column: a column whose numbers have different units; hints: these
    InputAmbiguous,     ///< questions: what the file leaves open; settings answer them
    DuplicateColumn,  ///< subject: a column name that a setting asks for and that stands twice in the header
    UnknownColumn,    ///< subject: the column asked for; hints: nearest names; setting: key
    RolesMissing,     ///< hints: settings keys of the roles no column was found for
    ColumnUnreadable, ///< subject: column; detail: first offending text; line, column: where
    DateUnreadable,   ///< the same, where a date belongs
    MonthWithoutDay,  ///< the same, where dates belong and months stand
    // settings and usage
    UnknownSetting,       ///< subject: key; hints: nearest keys
    InvalidSetting,       ///< subject: key; detail: value given; hints: what is allowed
    SettingsUnreadable,   ///< file, line, column, detail
    AnalysisDateTooEarly, ///< detail: earliest date allowed
    // target lists
    FilterUnreadable, ///< subject: where in the filter (all[1].category); detail: what stands there; hints:
                      ///< allowed
    ListNeedsColumn,  ///< subject: the setting that maps the column a filter asks for
    // modelling
    NoCustomersLeft,
    TooFewCustomers,
    NoRepeatPurchases,
    NoSpend,
    FitFailed, ///< subject: model; detail: exit
    // writing
    OutputUnwritable, ///< file, detail
    // projects
    ProjectUnreadable, ///< detail: the system's or the library's reason, or the part that is damaged
    ProjectTooNew,     ///< detail: the version that wrote it
    SourceMissing,     ///< subject: the file that the project refers to
    SourceChanged,     ///< subject: the file that is no longer what it was
};

struct Failure {
    FailureKind kind = FailureKind::Cancelled;
    QString file;
    std::int64_t line = 0; ///< 1-based line of the file, 0: none
    std::int64_t column =
        0; ///< 1-based: character in the line for text problems, field number for cells; 0: none
    QString subject;
    QString detail;
    QStringList hints;
    std::vector<Question> questions;
    bool operator==(const Failure&) const = default;
};

/// A value or the reason why there is none.
template<typename T>
class Outcome {
public:
    Outcome(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Outcome(Failure failure) : m_content(std::in_place_index<1>, std::move(failure)) {}
    explicit operator bool() const { return m_content.index() == 0; }
    T& operator*() { return std::get<0>(m_content); }
    const T& operator*() const { return std::get<0>(m_content); }
    T* operator->() { return &std::get<0>(m_content); }
    const T* operator->() const { return &std::get<0>(m_content); }
    const Failure& failure() const { return std::get<1>(m_content); }

private:
    std::variant<T, Failure> m_content;
};

} // namespace kiymet
