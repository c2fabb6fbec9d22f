// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_file.h"

#include "data/cells/calendar.h"

#include <QFile>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace kiymet::bench {

namespace {

/// xorshift64*: quick, and the same everywhere (Vigna, 2016).
class Random {
public:
    std::uint64_t next()
    {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return m_state * 0x2545F4914F6CDD1D;
    }
    /// Below 1.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    std::uint64_t below(std::uint64_t end)
    {
        return static_cast<std::uint64_t>(uniform() * static_cast<double>(end));
    }

private:
    std::uint64_t m_state = 0x9E3779B97F4A7C15;
};

struct Line {
    std::uint32_t customer = 0;
    std::uint32_t order = 0;
    std::int32_t day = 0;
    std::int32_t cents = 0;
};

void append(std::string& text, std::int64_t number, std::size_t digits = 0)
{
    char buffer[24];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
    const auto size = static_cast<std::size_t>(end - buffer);
    text.append(digits > size ? digits - size : 0, '0');
    text.append(buffer, size);
}

} // namespace

void writeLog(const QString& path, std::uint64_t count, std::uint64_t customers, LogOrder order)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    constexpr std::int32_t days = 730;
    const std::int32_t begin = data::daysFromCivil(2020, 1, 1);
    Random random;
    std::vector<Line> lines;
    lines.reserve(count);
    for (std::uint32_t number = 0; lines.size() < count; ++number) {
        Line line;
        // A power of a uniform number: the first tenth of the customers has half of the orders.
        line.customer =
            static_cast<std::uint32_t>(std::pow(random.uniform(), 3.3) * static_cast<double>(customers));
        line.order = number;
        line.day = begin + static_cast<std::int32_t>(lines.size() * days / count);
        for (std::uint64_t items = 1 + random.below(4); items > 0 && lines.size() < count; --items) {
            line.cents = static_cast<std::int32_t>(99 + random.below(9900));
            if (random.below(100) == 0)
                line.cents = -line.cents;
            lines.push_back(line);
        }
    }
    if (order == LogOrder::ByCustomer)
        std::stable_sort(lines.begin(), lines.end(),
                         [](const Line& l, const Line& r) { return l.customer < r.customer; });
    if (order == LogOrder::None)
        for (std::size_t i = lines.size(); i > 1; --i)
            std::swap(lines[i - 1], lines[random.below(i)]);

    std::string text("customer_id,order_id,date,amount\n");
    for (const Line& line : lines) {
        append(text, 1000000 + line.customer);
        text += ',';
        append(text, 1000000 + line.order);
        const data::CivilDate date = data::civilFromDays(line.day);
        text += ',';
        append(text, date.year);
        text += '-';
        append(text, date.month, 2);
        text += '-';
        append(text, date.day, 2);
        text += line.cents < 0 ? ",-" : ",";
        append(text, std::abs(line.cents) / 100);
        text += '.';
        append(text, std::abs(line.cents) % 100, 2);
        text += '\n';
        if (text.size() > (std::size_t{1} << 20)) {
            file.write(text.data(), static_cast<qint64>(text.size()));
            text.clear();
        }
    }
    file.write(text.data(), static_cast<qint64>(text.size()));
    if (!file.flush())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace kiymet::bench
