// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kiymet::data {

/// The letters and digits of a name alone, in small ASCII letters where there is one: "Müşteri No",
/// "MUSTERI_NO" and "müşteri-no" are all "musterino". The same whatever the system's language (no Turkish i).
QString foldedName(const QString& name);

/// Names of `candidates` that someone who typed `name` may have meant, nearest first, at most `most`: by edit
/// distance of the folded names, up to a third of the length; a candidate that holds the name, or the other
/// way round, counts as near. Empty when nothing is near.
QStringList nearestNames(const QString& name, const QStringList& candidates, int most = 3);

} // namespace kiymet::data
