// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stages/labels.h"

#include "analysis/stages/row_blocks.h"
#include "data/roles/nearest_names.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace kiymet::analysis {

namespace {

QString toText(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

std::optional<data::CategoryColumn> picked(std::optional<data::CategoryColumn> column,
                                           const std::vector<std::uint32_t>* stays)
{
    if (!column || !stays)
        return column;
    std::vector<std::uint32_t> codes(stays->size());
    forEachBlock(codes.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            codes[i] = column->codes[(*stays)[i]];
    });
    column->codes = std::move(codes);
    return column;
}

Labels picked(data::Customers rows, const std::vector<std::uint32_t>* stays)
{
    return {picked(std::move(rows.category), stays), picked(std::move(rows.channel), stays),
            picked(std::move(rows.permission), stays)};
}

} // namespace

Labels labelsWithout(data::Customers rows, const std::vector<std::uint64_t>& left)
{
    if (left.empty())
        return picked(std::move(rows), nullptr);
    std::vector<std::uint32_t> stays;
    stays.reserve(rows.lines.size() - left.size());
    auto next = left.begin();
    for (std::uint32_t row = 0; row < rows.lines.size(); ++row)
        if (next != left.end() && *next == row)
            ++next;
        else
            stays.push_back(row);
    return picked(std::move(rows), &stays);
}

Labels labelsOf(data::Customers rows, const std::vector<std::uint32_t>& stays)
{
    return picked(std::move(rows), &stays);
}

Labels labelsOf(const data::Customers& cleaned)
{
    return {cleaned.category, cleaned.channel, cleaned.permission};
}

std::vector<QString> elementsOf(std::string_view text)
{
    QString whole = toText(text).trimmed();
    if (whole.startsWith(u'[') && whole.endsWith(u']'))
        whole = whole.sliced(1, whole.size() - 2);
    std::vector<QString> words;
    for (QString word : whole.split(u',')) {
        word = word.trimmed();
        for (const char16_t mark : {u'\'', u'"'})
            if (word.size() >= 2 && word.startsWith(mark) && word.endsWith(mark))
                word = word.sliced(1, word.size() - 2).trimmed();
        if (!word.isEmpty())
            words.push_back(word);
    }
    return words;
}

QString foldedCase(const QString& text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text)
        if (c == u'I' || c == u'ı' || c == u'İ')
            folded += u'i';
        else if (c != u'\u0307') // the dot that a small i made of İ leaves behind
            folded += c.toCaseFolded();
    return folded;
}

std::vector<LabelCount> wordsIn(const data::CategoryColumn& column)
{
    std::vector<std::uint64_t> customers(column.values.size());
    for (const std::uint32_t code : column.codes)
        ++customers[code];
    std::vector<LabelCount> counts;
    QHash<QString, std::size_t> places; // by the folded word; the first spelling is shown
    for (std::size_t code = 0; code < customers.size(); ++code) {
        if (customers[code] == 0)
            continue;
        QSet<QString> seen; // a word twice in one list is one
        for (const QString& word : elementsOf(column.values[code])) {
            const QString folded = foldedCase(word);
            if (seen.contains(folded))
                continue;
            seen.insert(folded);
            const auto place = places.constFind(folded);
            if (place == places.constEnd()) {
                places.insert(folded, counts.size());
                counts.push_back({word, customers[code]});
            } else {
                counts[*place].customers += customers[code];
            }
        }
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const LabelCount& l, const LabelCount& r) { return l.customers > r.customers; });
    return counts;
}

Consent consentOf(std::string_view text)
{
    // Folded: letters and digits alone, in small ASCII letters.
    static const QSet<QString> given{
        QStringLiteral("1"),          QStringLiteral("10"), // 1.0
        QStringLiteral("true"),       QStringLiteral("t"),        QStringLiteral("yes"),
        QStringLiteral("y"),          QStringLiteral("evet"),     QStringLiteral("e"),
        QStringLiteral("var"),        QStringLiteral("izinli"),   QStringLiteral("izinvar"),
        QStringLiteral("izinverdi"),  QStringLiteral("onayli"),   QStringLiteral("onay"),
        QStringLiteral("onayverdi"),  QStringLiteral("optin"),    QStringLiteral("optedin"),
        QStringLiteral("subscribed"), QStringLiteral("granted"),  QStringLiteral("given"),
        QStringLiteral("allowed"),    QStringLiteral("consent"),  QStringLiteral("dogru"),
        QStringLiteral("accepted"),   QStringLiteral("approved"),
    };
    static const QSet<QString> refused{
        QString(),
        QStringLiteral("0"),
        QStringLiteral("00"), // 0.0
        QStringLiteral("false"),
        QStringLiteral("f"),
        QStringLiteral("no"),
        QStringLiteral("n"),
        QStringLiteral("hayir"),
        QStringLiteral("h"),
        QStringLiteral("yok"),
        QStringLiteral("izinsiz"),
        QStringLiteral("izinyok"),
        QStringLiteral("onaysiz"),
        QStringLiteral("red"),
        QStringLiteral("optout"),
        QStringLiteral("optedout"),
        QStringLiteral("unsubscribed"),
        QStringLiteral("denied"),
        QStringLiteral("refused"),
        QStringLiteral("none"),
        QStringLiteral("null"),
        QStringLiteral("na"),
        QStringLiteral("yanlis"),
        QStringLiteral("ret"),
    };
    const QString whole = toText(text).trimmed();
    // A sign may turn the meaning: -1 is no 1.
    const QString word = whole.startsWith(u'-') ? whole : data::foldedName(whole);
    if (whole.isEmpty() || (word.isEmpty() && whole == QLatin1String("-")))
        return Consent::Refused;
    if (word.isEmpty())
        return Consent::Unclear;
    // 10 is 1.0 only where it is written so.
    if (word == QLatin1String("10") || word == QLatin1String("00"))
        return whole.size() == 3 ? (word.startsWith(u'1') ? Consent::Given : Consent::Refused)
                                 : Consent::Unclear;
    if (given.contains(word))
        return Consent::Given;
    return refused.contains(word) || whole == QLatin1String("-") ? Consent::Refused : Consent::Unclear;
}

} // namespace kiymet::analysis
