// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as the beginning of a file: what is told of its encoding, punctuation and header, and that what
// is told fits the text.
#include "data/roles/mapping.h"
#include "data/source/byte_source.h"
#include "data/source/decoded_text.h"
#include "data/text/dialect_detection.h"
#include "data/text/table_head.h"

#include <QStringList>

#include <cstdlib>

using namespace kiymet::data;

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

InputOptions optionsOf(std::uint8_t choice)
{
    InputOptions options;
    if ((choice & 3) == 1)
        options.delimiter = ' ';
    if ((choice & 3) == 2)
        options.delimiter = ';';
    if ((choice & 12) == 4)
        options.header = 0;
    if ((choice & 12) == 8)
        options.header = 3;
    return options;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    const InputOptions options = optionsOf(bytes[0]);
    const ByteSource source(
        QByteArray(reinterpret_cast<const char*>(bytes + 1), static_cast<qsizetype>(size - 1)));
    auto decoded = decodeText(source, {}, {});
    if (decoded && decoded->toBeChecked && !isUtf8(source))
        decoded = decodeOther(source, {}, {});
    if (!decoded)
        return 0;
    const ByteSource& text = decoded->utf8 ? *decoded->utf8 : source;
    check(!decoded->utf8 || isUtf8(text));
    const auto found = readTableHead(text, options, std::size_t{1} << 20);
    if (!found || found->failure)
        return 0;
    const TableHead& head = found->head;
    check(!options.delimiter || head.dialect.delimiter == *options.delimiter);
    check(head.dialect.delimiter != head.dialect.quote);
    check(!head.header.empty() && head.begin <= text.size());
    check(head.firstLine >= 1 && head.headerLine >= 1);
    check(!head.hasHeader || head.firstLine > head.headerLine);
    check(options.header != 0 || !head.hasHeader);
    for (const auto& row : head.preview)
        check(row.size() == head.header.size());
    const MappingSketch sketch = sketchMapping(head.header, options);
    for (const auto& [role, columns] : sketch.columns)
        check(!columns.isEmpty());
    return 0;
}
