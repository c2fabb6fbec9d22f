// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cells/named_date.h"

#include "data/cells/date_numbers.h"
#include "data/cells/folded_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>

namespace kiymet::data {

namespace {

constexpr WrittenDate unreadable{{0, CellState::Unreadable}, DateVote::None};
constexpr WrittenDate monthOnly{{0, CellState::Unreadable}, DateVote::MonthOnly};

struct Word {
    std::string_view text;
    int number; ///< of the month from 1, or of the weekday from 0 for Sunday
};

constexpr Word months[] = {
    {"january", 1}, {"jan", 1},       {"ocak", 1},  {"oca", 1},       {"february", 2}, {"feb", 2},
    {"subat", 2},   {"sub", 2},       {"march", 3}, {"mar", 3},       {"mart", 3},     {"april", 4},
    {"apr", 4},     {"nisan", 4},     {"nis", 4},   {"may", 5},       {"mayis", 5},    {"june", 6},
    {"jun", 6},     {"haziran", 6},   {"haz", 6},   {"july", 7},      {"jul", 7},      {"temmuz", 7},
    {"tem", 7},     {"august", 8},    {"aug", 8},   {"agustos", 8},   {"agu", 8},      {"september", 9},
    {"sep", 9},     {"sept", 9},      {"eylul", 9}, {"eyl", 9},       {"october", 10}, {"oct", 10},
    {"ekim", 10},   {"eki", 10},      {"ekm", 10},  {"november", 11}, {"nov", 11},     {"kasim", 11},
    {"kas", 11},    {"december", 12}, {"dec", 12},  {"aralik", 12},   {"ara", 12},
};

constexpr Word weekdays[] = {
    {"sunday", 0},   {"sun", 0},      {"pazar", 0},    {"paz", 0},       {"pz", 0},        {"monday", 1},
    {"mon", 1},      {"tuesday", 2},  {"tue", 2},      {"tues", 2},      {"pazartesi", 1}, {"pzt", 1},
    {"pts", 1},      {"sali", 2},     {"sal", 2},      {"wednesday", 3}, {"wed", 3},       {"carsamba", 3},
    {"car", 3},      {"crs", 3},      {"thursday", 4}, {"thu", 4},       {"thur", 4},      {"thurs", 4},
    {"persembe", 4}, {"per", 4},      {"prs", 4},      {"friday", 5},    {"fri", 5},       {"cuma", 5},
    {"cum", 5},      {"saturday", 6}, {"sat", 6},      {"cumartesi", 6}, {"cmt", 6},       {"cts", 6},
};

constexpr std::string_view zones[] = {
    "z",    "utc",  "gmt", "ut",   "trt",  "tsi",  "eet",  "eest", "wet", "west", "cet", "cest",
    "met",  "msk",  "bst", "ist",  "est",  "edt",  "cst",  "cdt",  "mst", "mdt",  "pst", "pdt",
    "akst", "akdt", "hst", "aest", "aedt", "nzst", "nzdt", "jst",  "kst", "sgt",  "hkt", "gst",
};

/// Of the half of the day, before or behind the time; longer spellings first.
constexpr std::string_view halves[] = {"ogleden once", "ogleden sonra", "a.m.", "p.m.", "o.o.", "o.s.",
                                       "a. m.",        "p. m.",         "a.m",  "p.m",  "o.o",  "o.s",
                                       "am.",          "pm.",           "am",   "pm",   "oo",   "os"};

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

template<std::size_t size>
int numberOf(const Word (&words)[size], std::string_view text)
{
    const auto at = std::find_if(std::begin(words), std::end(words),
                                 [text](const Word& word) { return word.text == text; });
    return at == std::end(words) ? -1 : at->number;
}

/// Of 1970-01-01 it is 4.
int weekdayOf(std::int32_t days)
{
    return ((days + 4) % 7 + 7) % 7;
}

/// What stands at the front of a text, taken off piece by piece. Where something is not there, nothing is
/// taken.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    bool atDigit() const { return !m_rest.empty() && isDigit(m_rest.front()); }
    bool atLetter() const { return !m_rest.empty() && isLetter(m_rest.front()); }
    char next() const { return m_rest.empty() ? '\0' : m_rest.front(); }

    bool blanks()
    {
        const std::size_t before = m_rest.size();
        while (take(m_rest, ' ')) {
        }
        return m_rest.size() != before;
    }
    bool sign(char c) { return take(m_rest, c); }
    char anySign(std::string_view signs)
    {
        if (m_rest.empty() || signs.find(m_rest.front()) == std::string_view::npos)
            return '\0';
        const char c = m_rest.front();
        m_rest.remove_prefix(1);
        return c;
    }
    DigitRun digits(std::size_t most) { return takeDigits(m_rest, most); }
    void anyDigits() { dropDigits(m_rest); }

    /// The letters in front.
    std::string_view word() const
    {
        std::size_t size = 0;
        while (size < m_rest.size() && isLetter(m_rest[size]))
            ++size;
        return m_rest.substr(0, size);
    }
    void skip(std::size_t size) { m_rest.remove_prefix(size); }
    bool words(std::initializer_list<std::string_view> any)
    {
        for (const std::string_view text : any) {
            if (word() == text) {
                skip(text.size());
                return true;
            }
        }
        return false;
    }
    /// All up to the sign, and the sign.
    bool through(char c)
    {
        const std::size_t at = m_rest.find(c);
        if (at == std::string_view::npos)
            return false;
        skip(at + 1);
        return true;
    }

    template<std::size_t size>
    int named(const Word (&all)[size])
    {
        const std::string_view text = word();
        const int number = numberOf(all, text);
        if (number >= 0)
            skip(text.size());
        return number;
    }

    bool half()
    {
        for (const std::string_view text : halves) {
            if (m_rest.starts_with(text) &&
                (m_rest.size() == text.size() || !isLetter(m_rest[text.size()]))) {
                skip(text.size());
                return true;
            }
        }
        return false;
    }

private:
    std::string_view m_rest;
};

class NamedDate {
public:
    explicit NamedDate(DateOrder order) : m_order(order) {}

    WrittenDate parse(std::string_view text)
    {
        if (WrittenDate date = whole(Scanner(text)); date.vote != DateVote::None || isThere(date))
            return finished(date);
        // The time may stand in front.
        *this = NamedDate(m_order);
        Scanner scanner(text);
        if (!time(scanner))
            return unreadable;
        while (zonePart(scanner)) {
        }
        const bool apart = scanner.blanks();
        const bool comma = scanner.anySign(",-") != '\0';
        scanner.blanks();
        if (!apart && !comma)
            return unreadable;
        return finished(whole(scanner));
    }

private:
    static bool isThere(const WrittenDate& date)
    {
        return date.date.state == CellState::Valid || date.date.state == CellState::NoSuchDate;
    }

    /// With the time zone that was met, and the order of day and month that the weekday tells.
    WrittenDate finished(WrittenDate date) const
    {
        if (date.vote == DateVote::None && !isThere(date))
            return unreadable;
        date.zone = m_zone;
        if (date.vote == DateVote::Either && m_weekday >= 0 && m_year > 0) {
            const ParsedDate dayFirst = civil(m_year, m_second, m_first);
            const ParsedDate monthFirst = civil(m_year, m_first, m_second);
            const bool isDayFirst = weekdayOf(dayFirst.days) == m_weekday;
            if (isDayFirst != (weekdayOf(monthFirst.days) == m_weekday)) {
                date.vote = isDayFirst ? DateVote::DayFirst : DateVote::MonthFirst;
                date.date = isDayFirst ? dayFirst : monthFirst;
            }
        }
        return date;
    }

    /// All of the text: a date and what may stand around it.
    WrittenDate whole(Scanner scanner)
    {
        weekday(scanner);
        if (scanner.atDigit())
            return fromNumber(scanner);
        return scanner.atLetter() ? monthFirst(scanner) : unreadable;
    }

    bool weekday(Scanner& scanner)
    {
        Scanner tried = scanner;
        const bool bracket = tried.sign('(');
        const int number = tried.named(weekdays);
        if (number < 0)
            return false;
        tried.sign('.');
        if (bracket && !tried.sign(')'))
            return false;
        tried.blanks();
        tried.anySign(",-");
        tried.blanks();
        scanner = tried;
        m_weekday = number;
        return true;
    }

    /// Blanks and at most a point and one sign between the parts of a date with a name.
    static void between(Scanner& scanner)
    {
        scanner.blanks();
        scanner.sign('.');
        scanner.blanks();
        scanner.anySign("-/,");
        scanner.blanks();
    }

    WrittenDate fromNumber(Scanner scanner)
    {
        const DigitRun first = scanner.digits(18);
        if (first.size > 4)
            return compact(first, scanner);
        scanner.words({"st", "nd", "rd", "th"});
        const Scanner behind = scanner;
        between(scanner);
        if (scanner.words({"of"}))
            scanner.blanks();
        if (scanner.atLetter()) {
            if (const int month = scanner.named(months); month > 0)
                return named(first, month, scanner);
            return unreadable;
        }
        return numbers(first, behind);
    }

    /// Day and month, or year, and a name: what stands behind it.
    WrittenDate named(DigitRun first, int month, Scanner scanner)
    {
        Scanner before = scanner;
        between(scanner);
        scanner.sign('\'');
        const DigitRun last = scanner.digits(4);
        if (last.size == 0 || (first.size != 4 && last.size != 4 && last.size != 2))
            return rest(before) && (first.size == 4 || first.size <= 2) ? monthOnly : unreadable;
        if (first.size == 4) {
            scanner.words({"st", "nd", "rd", "th"});
            return last.size <= 2 && rest(scanner) ? of(first.number(), month, last.number()) : unreadable;
        }
        if (first.size > 2 || !rest(scanner))
            return unreadable;
        if (last.size == 4)
            return of(last.number(), month, first.number());
        return shortYear(first, last, true, [&](int year, int day, bool) { return of(year, month, day); });
    }

    static WrittenDate of(int year, int month, int day) { return {civil(year, month, day), DateVote::Named}; }

    /// January 4, 2021; and with the time before the year.
    WrittenDate monthFirst(Scanner scanner)
    {
        const int month = scanner.named(months);
        if (month < 0)
            return unreadable;
        between(scanner);
        scanner.sign('\'');
        const DigitRun day = scanner.digits(4);
        if (day.size == 4)
            return rest(scanner) ? monthOnly : unreadable;
        if (day.size == 0 || day.size > 2)
            return unreadable;
        scanner.words({"st", "nd", "rd", "th"});
        if (scanner.atEnd())
            return monthOnly;
        Scanner timed = scanner;
        timed.blanks();
        Scanner hour = timed;
        hour.digits(2);
        if (hour.next() == ':' && time(timed)) {
            while (zonePart(timed)) {
            }
            if (const bool apart = timed.blanks(); apart && timed.atDigit()) {
                const DigitRun year = timed.digits(4);
                if (year.size == 4 && timed.atEnd())
                    return of(year.number(), month, day.number());
            }
        }
        m_zone = false;
        between(scanner);
        scanner.sign('\'');
        const DigitRun year = scanner.digits(4);
        if ((year.size != 4 && year.size != 2) || !rest(scanner))
            return unreadable;
        return of(year.size == 4 ? year.number() : fullYear(year.number()), month, day.number());
    }

    static bool isMonthNumber(DigitRun run) { return run.value >= 1 && run.value <= 12; }

    WrittenDate numbers(DigitRun first, Scanner scanner)
    {
        const auto apart = [](Scanner& at, char expected) {
            const bool blanks = at.blanks();
            const char sign = at.anySign("-./");
            if (sign != '\0')
                at.blanks();
            const char found = sign != '\0' ? sign : blanks ? ' ' : '\0';
            return expected == '\0' || found == expected ? found : '\0';
        };
        const char sign = apart(scanner, '\0');
        const DigitRun second = scanner.digits(4);
        if (sign == '\0' || second.size == 0)
            return unreadable;
        Scanner end = scanner;
        if (apart(scanner, sign) == '\0' || !scanner.atDigit()) {
            const bool isMonth = (first.size == 4 && second.size <= 2 && isMonthNumber(second)) ||
                                 (second.size == 4 && first.size <= 2 && isMonthNumber(first));
            end.sign('.');
            return isMonth && sign != ' ' && end.atEnd() ? monthOnly : unreadable;
        }
        if (second.size > 2)
            return unreadable;
        const DigitRun third = scanner.digits(4);
        if (!rest(scanner))
            return unreadable;
        if (first.size == 4 && third.size <= 2)
            return {civil(first.number(), second.number(), third.number()), DateVote::YearFirst};
        if (first.size > 2)
            return unreadable;
        if (third.size == 4) {
            remember(first.number(), second.number(), third.number());
            return yearLast(first.number(), second.number(), third.number(), sign == '.', m_order);
        }
        if (sign == ' ')
            return unreadable;
        return shortYear(first, third, sign != '-', [&](int year, int other, bool last) {
            if (!last)
                return WrittenDate{civil(year, second.number(), other), DateVote::YearFirst};
            remember(other, second.number(), year);
            return yearLast(other, second.number(), year, sign == '.', yearLastOrder());
        });
    }

    void remember(int first, int second, int year)
    {
        m_first = first;
        m_second = second;
        m_year = year;
    }

    /// That in which a year of two digits is read where it stands last for certain.
    DateOrder yearLastOrder() const
    {
        return m_order == DateOrder::MonthDayYear ? m_order : DateOrder::DayMonthYear;
    }

    /// A year of two digits at either end; `read(year, number at the other end, whether the year is last)`.
    template<typename Read>
    WrittenDate shortYear(DigitRun first, DigitRun last, bool usuallyLast, const Read& read)
    {
        ShortYear ends;
        ends.first = static_cast<std::uint8_t>(first.value);
        ends.last = static_cast<std::uint8_t>(last.value);
        ends.usuallyLast = usuallyLast;
        WrittenDate asFirst = unreadable;
        WrittenDate asLast = unreadable;
        if (first.size == 2 && last.size <= 2)
            asFirst = read(fullYear(first.number()), last.number(), false);
        if (last.size == 2 && first.size <= 2)
            asLast = read(fullYear(last.number()), first.number(), true);
        // Of the year last, day and month may stand in the order that was not asked for.
        ends.mayBeFirst = asFirst.date.state == CellState::Valid;
        ends.mayBeLast = asLast.date.state == CellState::Valid || asLast.vote == DateVote::DayFirst ||
                         asLast.vote == DateVote::MonthFirst;
        WrittenDate date = asLast;
        if (!ends.mayBeLast && ends.mayBeFirst)
            date = asFirst;
        else if (m_order == DateOrder::YearMonthDay)
            date.date = ends.mayBeFirst ? asFirst.date : unreadable.date;
        if (ends.mayBeFirst || ends.mayBeLast)
            date.shortYear = ends;
        return date;
    }

    /// Digits only.
    WrittenDate compact(DigitRun run, Scanner scanner)
    {
        const auto ymd = [](std::int64_t digits) {
            const int number = static_cast<int>(digits);
            return WrittenDate{civil(number / 10000, number / 100 % 100, number % 100), DateVote::YearFirst};
        };
        switch (run.size) {
        case 5:
            if (scanner.anySign(".,") != '\0')
                scanner.anyDigits();
            return run.value >= 10000 && scanner.atEnd() ? serial(run.number()) : unreadable;
        case 6:
            // Two of the six could be anything; a year and its month are worth a better message.
            return isPlausibleYear(run.number() / 100) && run.value % 100 >= 1 && run.value % 100 <= 12 &&
                           scanner.atEnd()
                       ? monthOnly
                       : unreadable;
        case 7:
        case 8: {
            if (!rest(scanner))
                return unreadable;
            const int value = run.number();
            // 20062020 has the year last: there is no month 20.
            const bool isYearFirst = run.size == 8 && isPlausibleYear(value / 10000) &&
                                     ymd(run.value).date.state == CellState::Valid;
            if (!isYearFirst && isPlausibleYear(value % 10000)) {
                remember(value / 1000000, value / 10000 % 100, value % 10000);
                const WrittenDate date = yearLast(m_first, m_second, m_year, false, m_order);
                if (date.vote != DateVote::None)
                    return date;
            }
            return run.size == 8 ? ymd(run.value) : unreadable;
        }
        case 10:
        case 13:
            return unixTime(run, scanner);
        case 12:
        case 14:
        case 17: {
            std::int64_t time = run.value;
            if (run.size == 17)
                time /= 1000;
            const std::int64_t seconds = run.size == 12 ? 0 : time % 100;
            if (run.size != 12)
                time /= 100;
            const bool isTime = seconds <= 60 && time % 100 <= 59 && time / 100 % 100 <= 23;
            const std::int64_t day = time / 10000;
            while (zonePart(scanner)) {
            }
            return isTime && isPlausibleYear(static_cast<int>(day / 10000)) && scanner.atEnd() ? ymd(day)
                                                                                               : unreadable;
        }
        default:
            return unreadable;
        }
    }

    /// Seconds or milliseconds since 1970, from 2001 to 2100 by the number of their digits.
    WrittenDate unixTime(DigitRun run, Scanner scanner) const
    {
        constexpr std::int64_t end = 4'102'444'800; // 2100-01-01
        if (scanner.anySign(".,") != '\0')
            scanner.anyDigits();
        if (!scanner.atEnd() || run.value / (run.size == 13 ? 1000 : 1) >= end)
            return unreadable;
        WrittenDate date{{0, CellState::Unreadable}, DateVote::UnixTime};
        constexpr std::int64_t day = 86400;
        std::int64_t days = -1;
        if (m_order == DateOrder::UnixSeconds)
            days = run.value / day;
        else if (m_order == DateOrder::UnixMilliseconds)
            days = run.value / 1000 / day;
        constexpr std::int64_t lastDay = daysFromCivil(9999, 12, 31);
        if (days >= 0 && days <= lastDay)
            date.date = {static_cast<std::int32_t>(days), CellState::Valid};
        return date;
    }

    /// h:mm[:ss[.f]], with points too, hhmm, hhmmss, h am; the half of the day before or behind.
    static bool time(Scanner& scanner)
    {
        Scanner tried = scanner;
        bool half = tried.half();
        if (half)
            tried.blanks();
        const DigitRun hour = tried.digits(6);
        if (hour.size == 4 || hour.size == 6) {
            const std::int64_t time = hour.size == 4 ? hour.value * 100 : hour.value;
            if (time / 10000 > 23 || time / 100 % 100 > 59 || time % 100 > 60)
                return false;
            if (tried.anySign(".,") != '\0') {
                if (!tried.atDigit())
                    return false;
                tried.anyDigits();
            }
        } else {
            if (hour.size == 0 || hour.size > 2 || hour.value > 23)
                return false;
            const char sign = tried.anySign(":.h");
            if (sign == '\0') {
                tried.blanks();
                if (half || !tried.half())
                    return false;
                scanner = tried;
                return true;
            }
            const DigitRun minute = tried.digits(2);
            if (minute.size != 2 || minute.value > 59)
                return false;
            if (tried.sign(sign)) {
                const DigitRun second = tried.digits(2);
                if (second.size != 2 || second.value > 60)
                    return false;
                if (tried.anySign(".,:") != '\0') {
                    if (!tried.atDigit())
                        return false;
                    tried.anyDigits();
                }
            }
        }
        if (tried.atDigit())
            return false;
        if (!half) {
            Scanner behind = tried;
            behind.blanks();
            if (behind.half())
                tried = behind;
        }
        scanner = tried;
        return true;
    }

    /// One piece of a time zone: there may be several, as in "GMT+0300 (GMT+03:00)".
    bool zonePart(Scanner& scanner)
    {
        Scanner tried = scanner;
        tried.blanks();
        if (!zoneAt(tried))
            return false;
        scanner = tried;
        m_zone = true;
        return true;
    }

    static bool zoneAt(Scanner& scanner)
    {
        if (scanner.sign('['))
            return scanner.through(']');
        if (scanner.sign('('))
            return scanner.through(')');
        if (scanner.anySign("+-") != '\0') {
            const DigitRun hours = scanner.digits(4);
            if (hours.size == 0 || hours.size == 3 ||
                (hours.size <= 2 ? hours.value : hours.value / 100) > 15)
                return false;
            if (hours.size <= 2 && scanner.sign(':') && scanner.digits(2).size != 2)
                return false;
            return !scanner.atDigit();
        }
        const std::string_view word = scanner.word();
        if (word.empty())
            return false;
        scanner.skip(word.size());
        if (std::find(std::begin(zones), std::end(zones), word) != std::end(zones))
            return true;
        // Europe/Istanbul, America/New_York
        if (!scanner.sign('/') || !scanner.atLetter())
            return false;
        while (scanner.atLetter() || scanner.anySign("_/-") != '\0')
            scanner.skip(scanner.word().size());
        return true;
    }

    /// What may stand behind a date, to the end.
    bool rest(Scanner scanner)
    {
        bool apart = scanner.sign('.');
        Scanner day = scanner;
        apart = day.blanks() || apart;
        day.sign(',');
        day.blanks();
        if (weekday(day)) {
            scanner = day;
            apart = true;
        } else {
            scanner.blanks();
        }
        if (scanner.atEnd())
            return true;
        Scanner timed = scanner;
        apart = timed.words({"t"}) || timed.anySign(",-|:;_") != '\0' || apart;
        apart = timed.blanks() || apart;
        if (timed.words({"saat", "at"})) {
            timed.sign(':');
            timed.blanks();
        }
        if (apart && time(timed))
            scanner = timed;
        while (zonePart(scanner)) {
        }
        scanner.blanks();
        weekday(scanner);
        return scanner.atEnd();
    }

    DateOrder m_order;
    int m_weekday = -1;
    bool m_zone = false;
    // The numbers of a date whose year stands last.
    int m_first = 0;
    int m_second = 0;
    int m_year = 0;
};

} // namespace

WrittenDate parseNamedDate(std::string_view text, DateOrder order)
{
    const FoldedText folded(text);
    if (folded.view().empty())
        return {{0, CellState::Missing}, DateVote::None};
    return NamedDate(order).parse(folded.view());
}

} // namespace kiymet::data
