// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include "stats/math/random.h"
#include "stats/simulation/simulator.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

// The rows that are spoilt on purpose, by number of customer (0 is the first row; its line in the file is the
// number + 2), and what each must yield with the default rules. 25 rows; 22 of them are left out.
//
//   211, 7310, 15702   no id                                 missing_id in master_id, left out
//   1402               no first_order_date                   missing_value, left out
//   9118               no last_order_date                    missing_value, left out
//   3055               first_order_date 2021-02-30           no_such_date, left out
//   12044              last_order_date "bilinmiyor"          unreadable_value, left out
//   5480, 17203        last order before the first one       date_order, left out
//   2771               online value negative (a return)      negative_value, left out
//   13966              offline value negative                negative_value, left out
//   8127               online orders -1.0                    negative_value, left out
//   4319, 16888        no orders in total, value there       zero_value of the orders, left out
//   10450              no value in total, orders there       zero_value of the value, left out
//   6234               online orders "yok" (Turkish: none)   unreadable_value, left out
//   18345              offline value "yok"                   unreadable_value, left out
//   2650, 11010, 19333 the row 100 before, word for word     duplicate_id, first kept, so this one is left
//   out 7777, 14141        the id of the row 50 before, other    duplicate_id (the rows disagree), this one
//   left out
//                      figures
//   9555               online orders 2.5                     fractional orders, counted, kept
//   12600              the row ends before the categories    a short row, counted, kept without categories
//   19986              no online orders and value: empty     counted with the other customers of one channel,
//                      cells instead of 0.0                  kept
//
// The twelve wholesale buyers (every 1667th customer from 833 on) are no errors: they are what the outlier
// step is for. Customers of one channel have 0.0, 0.0 and no date in the other one, which is no error either.

namespace kiymet::sample {

namespace {

constexpr std::uint64_t seed = 20260530;
// The simulator has its own streams of the same (seed, index).
enum Purpose : std::uint64_t { TraitStream = 100, WholesaleStream };

const QDate begin(2013, 1, 14);
const QDate lastNewcomer(2026, 5, 24);
const QDate end(2026, 5, 30);

enum class Channel { Online, Offline };

struct Purchase {
    QDate date;
    Channel channel = Channel::Online;
    qint64 cents = 0;
};

/// One row; cells as text, because a spoilt cell is no number.
struct Row {
    QByteArray id;
    QByteArray orderChannel;
    QByteArray lastOrderChannel;
    QByteArray first;
    QByteArray last;
    QByteArray lastOnline;
    QByteArray lastOffline;
    QByteArray ordersOnline;
    QByteArray ordersOffline;
    QByteArray valueOffline;
    QByteArray valueOnline;
    QByteArray categories;
};

bool happens(stats::Random& random, double probability)
{
    return random.uniform() < probability;
}

QByteArray iso(const QDate& date)
{
    return date.toString(Qt::ISODate).toLatin1();
}

/// 12.5 as 12.5, 12 as 12.0, the way data frames write decimals.
QByteArray money(qint64 cents)
{
    QByteArray text = QByteArray::number(cents / 100);
    text += '.';
    text += char('0' + cents / 10 % 10);
    if (cents % 10 != 0)
        text += char('0' + cents % 10);
    return text;
}

QByteArray uuid(stats::Random& random)
{
    // The form of a time-based UUID: the front differs, the machine's part behind does not. Bit 1 of its
    // first byte says that the address was made up.
    const QByteArray hex = QByteArray::number(random.bits() >> 16, 16).rightJustified(12, '0');
    return hex.first(8) + '-' + hex.sliced(8) + "-11f0-8d3a-02004b495941";
}

QByteArray platform(stats::Random& random)
{
    const double u = random.uniform();
    return u < 0.46 ? "Android App" : u < 0.70 ? "Mobile" : u < 0.86 ? "Ios App" : "Desktop";
}

QDate firstOrderDate(stats::Random& random)
{
    // The latest of four uniform dates: a shop whose newcomers grow with the third power of time.
    std::uint32_t day = 0;
    for (int i = 0; i < 4; ++i)
        day = std::max(day, random.below(static_cast<std::uint32_t>(begin.daysTo(lastNewcomer) + 1)));
    return begin.addDays(day);
}

/// Where a customer buys: one in seven never online, one in six never in a shop, the others here and there.
double onlineShare(stats::Random& random)
{
    const double u = random.uniform();
    return u < 0.14 ? 0 : u < 0.31 ? 1 : random.beta(2.5, 2.0);
}

/// Price tags in shops end in .99; online, discounts leave any figure.
qint64 cents(double value, Channel channel)
{
    const double lira = std::max(value, 9.0);
    return channel == Channel::Offline ? std::llround(std::floor(lira) * 100) + 99 : std::llround(lira * 100);
}

std::vector<Purchase> purchases(std::uint64_t index, stats::Random& traits)
{
    const QDate first = firstOrderDate(traits);
    const double share = onlineShare(traits);
    static const stats::Simulator simulator(transactions, spend, seed);
    // Purchases of the last day count, hence the one day more.
    const stats::SimulatedCustomer customer = simulator.customer(index, double(first.daysTo(end) + 1) / 7);
    std::vector<Purchase> result;
    for (std::size_t k = 0; k < customer.values.size(); ++k) {
        const double weeks = k == 0 ? 0 : customer.purchases[k - 1];
        // Whole days, and never past the end however the last product is rounded.
        const QDate date = std::min(first.addDays(qint64(weeks * 7)), end);
        const Channel channel = happens(traits, share) ? Channel::Online : Channel::Offline;
        result.push_back({date, channel, cents(customer.values[k], channel)});
    }
    return result;
}

/// A small trader who buys for his shop: every week or two, much at a time.
std::vector<Purchase> wholesalePurchases(std::uint64_t index, stats::Random& traits)
{
    stats::Random random(seed, index, WholesaleStream);
    const double share = onlineShare(traits);
    std::vector<Purchase> result;
    for (QDate date = end.addDays(-300 - qint64(random.below(1200))); date <= end;
         date = date.addDays(4 + qint64(random.below(14)))) {
        const Channel channel = happens(random, share) ? Channel::Online : Channel::Offline;
        result.push_back({date, channel, cents(3000 + 1500 * random.gamma(4), channel)});
    }
    return result;
}

/// Categories of interest in the last twelve months; fewer customers of long ago have any.
QByteArray categories(const QDate& last, std::size_t orders, stats::Random& random)
{
    if (happens(random, last > end.addYears(-1) ? 0.05 : 0.35))
        return "[]";
    struct Category {
        const char* name;
        double probability;
    };
    static constexpr std::array<Category, 5> all{
        {{"ERKEK", 0.30}, {"COCUK", 0.18}, {"KADIN", 0.34}, {"AKTIFCOCUK", 0.12}, {"AKTIFSPOR", 0.36}}};
    // The more orders, the more categories.
    const double reach = 1 + 0.08 * double(std::min<std::size_t>(orders, 15));
    QByteArrayList chosen;
    while (chosen.isEmpty()) {
        for (const Category& category : all) {
            if (happens(random, category.probability * reach))
                chosen << category.name;
        }
    }
    const QByteArray list = '[' + chosen.join(", ") + ']';
    return chosen.size() > 1 ? QByteArray('"' + list + '"') : list;
}

Row customer(std::uint64_t index)
{
    stats::Random traits(seed, index, TraitStream);
    Row row;
    row.id = uuid(traits);
    row.orderChannel = platform(traits);
    const bool wholesale = index % 1667 == 833;
    const std::vector<Purchase> all =
        wholesale ? wholesalePurchases(index, traits) : purchases(index, traits);

    std::array<QDate, 2> last;
    std::array<int, 2> orders{};
    std::array<qint64, 2> value{};
    for (const Purchase& purchase : all) {
        const auto channel = static_cast<std::size_t>(purchase.channel);
        last[channel] = purchase.date;
        ++orders[channel];
        value[channel] += purchase.cents;
    }
    constexpr auto online = static_cast<std::size_t>(Channel::Online);
    constexpr auto offline = static_cast<std::size_t>(Channel::Offline);
    row.first = iso(all.front().date);
    row.last = iso(all.back().date);
    // No purchase, no date: the text of an invalid date is empty.
    row.lastOnline = iso(last[online]);
    row.lastOffline = iso(last[offline]);
    row.ordersOnline = QByteArray::number(orders[online]) + ".0";
    row.ordersOffline = QByteArray::number(orders[offline]) + ".0";
    row.valueOnline = money(value[online]);
    row.valueOffline = money(value[offline]);
    if (all.back().channel == Channel::Offline)
        row.lastOrderChannel = "Offline";
    else
        row.lastOrderChannel = happens(traits, 0.15) ? platform(traits) : row.orderChannel;
    row.categories = categories(all.back().date, all.size(), traits);
    return row;
}

QByteArray joined(const Row& row)
{
    return QByteArrayList{row.id,           row.orderChannel, row.lastOrderChannel,
                          row.first,        row.last,         row.lastOnline,
                          row.lastOffline,  row.ordersOnline, row.ordersOffline,
                          row.valueOffline, row.valueOnline,  row.categories}
        .join(',');
}

/// The row of this customer as it stands in the file; the list of the spoilt ones is at the top.
QByteArray line(std::uint64_t index)
{
    Row row = customer(index);
    switch (index) {
    case 211:
    case 7310:
    case 15702:
        row.id.clear();
        break;
    case 1402:
        row.first.clear();
        break;
    case 9118:
        row.last.clear();
        break;
    case 3055:
        row.first = "2021-02-30";
        break;
    case 12044:
        row.last = "bilinmiyor";
        break;
    case 5480:
    case 17203:
        row.last = iso(QDate::fromString(QString::fromLatin1(row.first), Qt::ISODate).addDays(-31));
        break;
    case 2771:
        row.ordersOnline = "1.0";
        row.valueOnline = "-349.9";
        break;
    case 13966:
        row.ordersOffline = "2.0";
        row.valueOffline = "-119.98";
        break;
    case 8127:
        row.ordersOnline = "-1.0";
        break;
    case 4319:
    case 16888:
        row.ordersOnline = "0.0";
        row.ordersOffline = "0.0";
        break;
    case 10450:
        row.valueOnline = "0.0";
        row.valueOffline = "0.0";
        break;
    case 6234:
        row.ordersOnline = "yok";
        break;
    case 18345:
        row.valueOffline = "yok";
        break;
    case 2650:
    case 11010:
    case 19333:
        row = customer(index - 100);
        break;
    case 7777:
    case 14141:
        row.id = customer(index - 50).id;
        break;
    case 9555:
        row.ordersOnline = "2.5";
        break;
    case 12600: {
        const QByteArray whole = joined(row);
        return whole.first(whole.size() - row.categories.size() - 1);
    }
    case 19986:
        row.ordersOnline.clear();
        row.valueOnline.clear();
        break;
    default:
        break;
    }
    return joined(row);
}

} // namespace

QString csvName()
{
    return QStringLiteral("kiymet-sample.csv");
}

QByteArray csv()
{
    QByteArray text = "master_id,order_channel,last_order_channel,first_order_date,last_order_date,"
                      "last_order_date_online,last_order_date_offline,order_num_total_ever_online,"
                      "order_num_total_ever_offline,customer_value_total_ever_offline,"
                      "customer_value_total_ever_online,interested_in_categories_12\n";
    for (std::uint64_t index = 0; index < rows; ++index)
        text += line(index) + '\n';
    return text;
}

} // namespace kiymet::sample
