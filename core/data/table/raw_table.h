// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/roles/input_options.h"
#include "data/source/container.h"
#include "data/source/encoding.h"
#include "data/source/failure.h"
#include "data/source/source.h"
#include "data/text/table_head.h"
#include "progress.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kiymet::data {

class ByteSource;

/// A source as a table of texts, whatever its columns may mean: what it is by its beginning, and its bytes,
/// to be read anywhere. Immutable, to be used by several threads at a time. Holds a file open; of an archive
/// or a resource, the unpacked bytes.
class RawTable {
public:
    /// As readInput opens the source and tells its dialect; that columns are missing or cannot be mapped does
    /// not matter, nor that there are no rows. Failures: those of readInput up to the header, Cancelled.
    static Outcome<std::shared_ptr<const RawTable>> open(const Source& source, const InputOptions& options,
                                                         const Progress& progress = {});
    ~RawTable();

    /// Of the source.
    const QString& name() const { return m_name; }
    const Dialect& dialect() const { return m_head.dialect; }
    const std::vector<std::string>& header() const { return m_head.header; }
    std::uint64_t headerLine() const { return m_head.headerLine; }
    bool hasHeader() const { return m_head.hasHeader; }
    /// What the file was packed in; of a workbook, the delimiter is a character that no cell holds.
    const Container& container() const { return m_container; }
    Encoding encoding() const { return m_encoding; }
    const std::vector<std::vector<std::string>>& preview() const { return m_head.preview; }

    // For core/data.
    const ByteSource& text() const { return *m_text; }
    std::uint64_t begin() const { return m_head.begin; }
    std::uint64_t firstLine() const { return m_head.firstLine; }

private:
    RawTable(QString name, std::unique_ptr<ByteSource> text, TableHead head, Container container,
             Encoding encoding);

    QString m_name;
    std::unique_ptr<ByteSource> m_text;
    TableHead m_head;
    Container m_container;
    Encoding m_encoding;
};

} // namespace kiymet::data
