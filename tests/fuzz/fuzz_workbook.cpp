// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as the parts of a workbook, so that no checksum stands between them and the readers. A zero byte
// ends a part: the sheet, the shared strings, the styles.
#include "data/input/read_input.h"
#include "dressing.h"

#include <QStringList>

using namespace kiymet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QByteArray all(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    test::BookParts parts;
    const QByteArrayList given = all.split('\0');
    parts.sheet = given.value(0);
    parts.strings = given.value(1);
    parts.styles = given.value(2);
    data::InputOptions options;
    options.header = 0;
    const auto input =
        data::readInput(data::Source::ofBytes(test::workbookOfParts(parts), QStringLiteral("fuzz")), options);
    (void)input;
    return 0;
}
