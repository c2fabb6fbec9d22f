// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/source/failure.h"

#include <new>

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

/// What `make` returns, an Outcome, with failures in that file; one of memory that does not suffice, too.
template<typename Make>
auto inFile(const QString& file, const Make& make) -> decltype(make())
{
    try {
        auto outcome = make();
        if (!outcome)
            return inFile(file, outcome.failure());
        return outcome;
    } catch (const std::bad_alloc&) {
        return inFile(file, failed(FailureKind::ReadFailed, QStringLiteral("not enough memory")));
    }
}

} // namespace kiymet::data
