// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as a zip archive: every member is unpacked, within small limits.
#include "data/source/archive.h"
#include "data/source/byte_source.h"

#include <QBuffer>

using namespace kiymet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const data::ArchiveLimits limits{std::uint64_t{1} << 20, 1000};
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    if (const auto archive = data::Archive::open(buffer, QStringLiteral("fuzz"))) {
        const std::size_t members = (*archive)->members().size();
        for (std::size_t i = 0; i < members && i < 4; ++i) {
            const auto member = (*archive)->read(i, {}, limits);
            if (member && static_cast<std::uint64_t>(member->size()) > limits.bytes)
                __builtin_trap();
        }
    }
    const auto unpacked = data::gunzip(data::ByteSource(content), QStringLiteral("fuzz"), {}, limits);
    (void)unpacked;
    return 0;
}
