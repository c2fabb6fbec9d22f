// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"

// Internal to core/data.
namespace kiymet::data {

inline Failure failed(FailureKind kind, const QString& detail = {}, const QString& subject = {})
{
    Failure failure;
    failure.kind = kind;
    failure.detail = detail;
    failure.subject = subject;
    return failure;
}

inline Failure inFile(const QString& file, Failure failure)
{
    failure.file = file;
    return failure;
}

} // namespace kiymet::data
