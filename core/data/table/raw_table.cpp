// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table/raw_table.h"

#include "data/source/byte_source.h"
#include "data/source/failed.h"
#include "data/source/phases.h"
#include "data/table/opened_table.h"
#include "data/text/block_reader.h"

#include <utility>

namespace kiymet::data {

Outcome<std::shared_ptr<const RawTable>> RawTable::open(const Source& source, const InputOptions& options,
                                                        const Progress& progress)
{
    return inFile(source.name(), [&]() -> Outcome<std::shared_ptr<const RawTable>> {
        Phases phases(progress);
        Outcome<OpenedTable> opened =
            OpenedTable::open(source, options, phases, ReaderTuning{}.longestRecord);
        if (!opened)
            return opened.failure();
        if (opened->isToBeChecked() && !isUtf8(opened->text())) {
            if (auto failure = opened->decodeOtherwise(phases))
                return *failure;
        }
        if (const auto& failure = opened->headFailure(); failure && failure->kind != FailureKind::HeaderOnly)
            return *failure;
        return std::shared_ptr<const RawTable>(
            new RawTable(source.name(), std::make_unique<ByteSource>(opened->takeText()), opened->takeHead(),
                         opened->container(), opened->encoding()));
    });
}

RawTable::RawTable(QString name, std::unique_ptr<ByteSource> text, TableHead head, Container container,
                   Encoding encoding)
    : m_name(std::move(name))
    , m_text(std::move(text))
    , m_head(std::move(head))
    , m_container(std::move(container))
    , m_encoding(encoding)
{
}

RawTable::~RawTable() = default;

} // namespace kiymet::data
