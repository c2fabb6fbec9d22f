// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/dialect_detection.h"

#include "data/digits.h"

namespace kiymet::data {

namespace {

constexpr std::size_t recordsTried = 100;

struct CountingSink {
    std::vector<std::size_t> counts;
    void field(std::size_t, FieldSpan) {}
    bool record(std::size_t fields, std::uint64_t)
    {
        counts.push_back(fields);
        return counts.size() < recordsTried;
    }
};

/// Votes of numbers for one sign.
struct Votes {
    int certain = 0;
    int perhaps = 0;
};

void vote(std::string_view text, Votes& points, Votes& commas)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    int pointCount = 0;
    int commaCount = 0;
    std::size_t lastSign = 0;
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        const char c = text[end];
        if (c == '.' || c == ',') {
            ++(c == '.' ? pointCount : commaCount);
            lastSign = end;
        } else if (!isDigit(c)) {
            break;
        }
    }
    if (end < text.size() && text[end] != 'e' && text[end] != 'E')
        return; // no number
    if (pointCount + commaCount == 0)
        return;
    Votes& mine = text[lastSign] == '.' ? points : commas;
    Votes& other = text[lastSign] == '.' ? commas : points;
    const int count = text[lastSign] == '.' ? pointCount : commaCount;
    if (count > 1) {
        ++other.certain; // 1.234.567: it groups thousands
    } else if (pointCount > 0 && commaCount > 0) {
        ++mine.certain;
    } else {
        // Thousands have one to three digits before the sign, the first no zero, and three behind it.
        const bool maybeThousands =
            end - lastSign - 1 == 3 && lastSign >= 1 && lastSign <= 3 && text.front() != '0';
        ++(maybeThousands ? mine.perhaps : mine.certain);
    }
}

} // namespace

char detectDelimiter(const ScanText& text, std::size_t firstRecord)
{
    char best = ',';
    double bestShare = -1;
    std::size_t bestFields = 1;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const Punctuation punctuation{delimiter, '"'};
        CountingSink sink;
        ScanPosition at{firstRecord, 0, 0};
        scanRecords(text, punctuation, FastClassifier{punctuation}, text.size, text.size, at, sink);
        if (sink.counts.empty() || sink.counts.front() < 2)
            continue;
        const std::size_t fields = sink.counts.front();
        std::size_t alike = 0;
        for (const std::size_t count : sink.counts)
            alike += count == fields ? 1 : 0;
        // The first record is like itself under any delimiter.
        const double share = sink.counts.size() == 1 ? 0
                                                     : static_cast<double>(alike - 1) /
                                                           static_cast<double>(sink.counts.size() - 1);
        if (share > bestShare || (share == bestShare && fields > bestFields)) {
            best = delimiter;
            bestShare = share;
            bestFields = fields;
        }
    }
    return best;
}

DecimalVerdict detectDecimal(const std::vector<std::string_view>& numbers, bool commaSplits)
{
    Votes points;
    Votes commas;
    for (const std::string_view number : numbers)
        vote(number, points, commas);
    if (points.certain != commas.certain) {
        const bool comma = commas.certain > points.certain;
        return {comma ? ',' : '.', comma ? points.certain == 0 : commas.certain == 0};
    }
    if (commas.certain == 0 && commas.perhaps == 0 && (commaSplits || points.perhaps > 0))
        return {'.', commaSplits};
    if (commas.certain == 0 && commas.perhaps > points.perhaps)
        return {',', false};
    return {'.', false};
}

} // namespace kiymet::data
