// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/roles/nearest_names.h"

#include <algorithm>
#include <vector>

namespace kiymet::data {

namespace {

/// Letters that Unicode does not take apart into an ASCII letter and a mark.
char16_t undottedOrPlain(char16_t c)
{
    switch (c) {
    case u'\u0131': // dotless i
        return u'i';
    case u'\u00df': // sharp s
        return u's';
    default:
        return c;
    }
}

int editDistance(const QString& a, const QString& b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[at + 1];
            row[at + 1] = std::min({replaced, row[at] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

QString foldedName(const QString& name)
{
    QString folded;
    folded.reserve(name.size());
    // Compatibility decomposition sets marks free: s with cedilla is s and a cedilla, which is no letter.
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber())
            folded += QChar(undottedOrPlain(c.unicode()));
    }
    return folded;
}

QStringList nearestNames(const QString& name, const QStringList& candidates, int most)
{
    struct Near {
        int distance;
        qsizetype index;
    };
    // Names outside any reasonable length would only cost time: the distance is quadratic.
    constexpr qsizetype longest = 200;
    const QString wanted = foldedName(name).left(longest);
    std::vector<Near> near;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const QString candidate = foldedName(candidates[i]).left(longest);
        if (candidate.isEmpty() || wanted.isEmpty())
            continue;
        int distance = editDistance(wanted, candidate);
        const qsizetype shorter = std::min(wanted.size(), candidate.size());
        if (shorter >= 3 && (candidate.contains(wanted) || wanted.contains(candidate)))
            distance = std::min(distance, 2);
        if (distance <= std::max<qsizetype>(1, (wanted.size() + 1) / 3) && distance < shorter)
            near.push_back({distance, i});
        else if (distance == 0)
            near.push_back({distance, i});
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const Near& a, const Near& b) { return a.distance < b.distance; });
    QStringList names;
    for (const Near& n : near) {
        if (names.size() >= most)
            break;
        if (!names.contains(candidates[n.index]))
            names << candidates[n.index];
    }
    return names;
}

} // namespace kiymet::data
