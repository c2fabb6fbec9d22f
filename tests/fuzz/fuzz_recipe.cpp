// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as the JSON of a recipe; what is read means the same when it is written and read again.
#include "analysis/settings/settings.h"

#include <QJsonDocument>

#include <cstdlib>

using namespace kiymet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const QJsonDocument json = QJsonDocument::fromJson(text);
    if (!json.isObject())
        return 0;
    const auto settings = analysis::withJson({}, json.object());
    if (!settings) {
        const FailureKind kind = settings.failure().kind;
        if (kind != FailureKind::UnknownSetting && kind != FailureKind::InvalidSetting)
            std::abort();
        return 0;
    }
    for (const bool all : {true, false}) {
        // By way of bytes, as a file keeps it.
        const QByteArray written = QJsonDocument(analysis::toJson(*settings, all)).toJson();
        const auto again = analysis::withJson({}, QJsonDocument::fromJson(written).object());
        if (!again || *again != *settings)
            std::abort();
    }
    return 0;
}
