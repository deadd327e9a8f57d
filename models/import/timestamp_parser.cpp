// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/timestamp_parser.h"

#include "models/import/number_parser.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

constexpr int kFirstYear = 1700;
constexpr int kLastYear = 2199;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Walks a cell from the front.
struct Cursor
{
    std::string_view rest;

    [[nodiscard]] bool done() const { return rest.empty(); }
    bool take(char c)
    {
        if (rest.empty() || rest.front() != c)
            return false;
        rest.remove_prefix(1);
        return true;
    }
    /// A number of `least` to `most` digits.
    bool number(int& value, std::size_t least, std::size_t most)
    {
        std::size_t n = 0;
        value = 0;
        while (n < rest.size() && n < most && isDigit(rest[n]))
            value = value * 10 + (rest[n++] - '0');
        if (n < least || (n < rest.size() && isDigit(rest[n])))
            return false;
        rest.remove_prefix(n);
        return true;
    }
    void skipSpaces()
    {
        while (!rest.empty() && rest.front() == ' ')
            rest.remove_prefix(1);
    }
};

struct Parts
{
    std::array<int, 3> value{};
    std::array<std::size_t, 3> digits{};
};

bool takeParts(Cursor& at, Parts& parts)
{
    char separator = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const std::size_t before = at.rest.size();
        if (!at.number(parts.value[i], 1, 4))
            return false;
        parts.digits[i] = before - at.rest.size();
        if (i == 2)
            break;
        if (at.done() || (at.rest.front() != '-' && at.rest.front() != '/' && at.rest.front() != '.'))
            return false;
        if (i == 1 && at.rest.front() != separator)
            return false;
        separator = at.rest.front();
        at.rest.remove_prefix(1);
    }
    return true;
}

int fullYear(int value, std::size_t digits) { return digits == 4 ? value : value + (value < 70 ? 2000 : 1900); }

std::optional<Date> dateOf(int y, int m, int d)
{
    if (y < kFirstYear || y > kLastYear || m < 1 || m > 12 || d < 1 || d > 31)
        return std::nullopt;
    const year_month_day date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!date.ok())
        return std::nullopt;
    return sys_days{date};
}

std::optional<Date> dateOf(const Parts& parts, DateOrder order)
{
    const auto& v = parts.value;
    const auto& n = parts.digits;
    if (order == DateOrder::Ymd)
        return n[0] == 4 && n[1] <= 2 && n[2] <= 2 ? dateOf(v[0], v[1], v[2]) : std::nullopt;
    if ((n[2] != 4 && n[2] != 2) || n[0] > 2 || n[1] > 2)
        return std::nullopt;
    const int y = fullYear(v[2], n[2]);
    return order == DateOrder::Dmy ? dateOf(y, v[1], v[0]) : dateOf(y, v[0], v[1]);
}

int monthOf(std::string_view word)
{
    constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
    if (word.size() < 3)
        return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        const auto matches = [&](std::string_view name) {
            return std::ranges::equal(word, name,
                                      [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
        };
        if (matches(kMonths[i].substr(0, 3)) || matches(kMonths[i]))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

bool takeMonth(Cursor& at, int& month)
{
    std::size_t n = 0;
    while (n < at.rest.size() && ((at.rest[n] >= 'A' && at.rest[n] <= 'Z') || (at.rest[n] >= 'a' && at.rest[n] <= 'z')))
        ++n;
    month = monthOf(at.rest.substr(0, n));
    at.rest.remove_prefix(n);
    at.take('.');
    return month != 0;
}

/// `20 Nov 2025`, `20-Nov-25`, `Nov 20, 2025`.
std::optional<Date> takeNamed(Cursor& at)
{
    int d = 0;
    int m = 0;
    int y = 0;
    const auto gap = [&] {
        const auto before = at.rest.size();
        at.take(',');
        at.take('-');
        at.skipSpaces();
        return at.rest.size() != before;
    };
    if (!at.done() && isDigit(at.rest.front())) {
        if (!at.number(d, 1, 2) || !gap() || !takeMonth(at, m) || !gap())
            return std::nullopt;
    } else if (!takeMonth(at, m) || !gap() || !at.number(d, 1, 2) || !gap()) {
        return std::nullopt;
    }
    const auto before = at.rest.size();
    if (!at.number(y, 2, 4))
        return std::nullopt;
    const auto digits = before - at.rest.size();
    return digits == 3 ? std::nullopt : dateOf(fullYear(y, digits), m, d);
}

bool takeFraction(Cursor& at, int& ms)
{
    std::size_t n = 0;
    while (n < at.rest.size() && isDigit(at.rest[n])) {
        if (n < 3)
            ms = ms * 10 + (at.rest[n] - '0');
        ++n;
    }
    for (std::size_t i = n; i < 3; ++i)
        ms *= 10;
    at.rest.remove_prefix(n);
    return n > 0;
}

bool takeClock(Cursor& at, milliseconds& clock)
{
    int h = 0;
    int m = 0;
    int s = 0;
    int ms = 0;
    if (!at.number(h, 1, 2) || !at.take(':') || !at.number(m, 2, 2))
        return false;
    if (at.take(':')) {
        if (!at.number(s, 2, 2))
            return false;
        if (at.take('.') && !takeFraction(at, ms))
            return false;
    }
    Cursor word = at;
    word.skipSpaces();
    if (word.rest.size() >= 2 && (word.rest[1] == 'M' || word.rest[1] == 'm')) {
        const char half = static_cast<char>(word.rest[0] | 0x20);
        if ((half != 'a' && half != 'p') || h < 1 || h > 12)
            return false;
        h = h % 12 + (half == 'p' ? 12 : 0);
        word.rest.remove_prefix(2);
        at = word;
    }
    if (h > 23 || m > 59 || s > 59)
        return false;
    clock = hours{h} + minutes{m} + seconds{s} + milliseconds{ms};
    return true;
}

bool takeOffset(Cursor& at, Stamp& stamp)
{
    if (at.done())
        return true;
    at.skipSpaces();
    if (at.rest == "Z" || at.rest == "z" || at.rest == "UTC" || at.rest == "GMT") {
        at.rest = {};
        stamp.hasOffset = true;
        return true;
    }
    const bool west = !at.done() && at.rest.front() == '-';
    if (!at.take('-') && !at.take('+'))
        return false;
    int h = 0;
    int m = 0;
    const auto& text = at.rest;
    const bool packed = text.size() == 4 && std::ranges::all_of(text, isDigit);
    if (packed) {
        h = (text[0] - '0') * 10 + (text[1] - '0');
        m = (text[2] - '0') * 10 + (text[3] - '0');
        at.rest = {};
    } else if (!at.number(h, 2, 2) || (at.take(':') && !at.number(m, 2, 2))) {
        return false;
    }
    if (h > 15 || m > 59 || !at.done())
        return false;
    stamp.offsetMinutes = static_cast<std::int16_t>((west ? -1 : 1) * (h * 60 + m));
    stamp.hasOffset = true;
    return true;
}

/// The bare `YYYY-MM-DD` or `YYYY-MM-DD HH:MM[:SS]` in fixed places, the shape of nearly every row.
bool parseFixed(std::string_view cell, Stamp& stamp)
{
    const auto two = [&](std::size_t i) -> int {
        return isDigit(cell[i]) && isDigit(cell[i + 1]) ? (cell[i] - '0') * 10 + (cell[i + 1] - '0') : 99;
    };
    if (cell.size() != 10 && cell.size() != 19)
        return false;
    if (cell[4] != '-' || cell[7] != '-')
        return false;
    const int century = two(0);
    const int years = two(2);
    if (century == 99 || years == 99) // 99 marks what is no number; the careful way reads the year 99xx as what it is
        return false;
    const auto date = dateOf(century * 100 + years, two(5), two(8));
    if (!date)
        return false;
    stamp.clock = *date;
    if (cell.size() == 10)
        return true;
    const int h = two(11);
    const int m = two(14);
    const int s = two(17);
    if ((cell[10] != ' ' && cell[10] != 'T') || cell[13] != ':' || cell[16] != ':' || h > 23 || m > 59 || s > 59)
        return false;
    stamp.clock += hours{h} + minutes{m} + seconds{s};
    stamp.hasClock = true;
    return true;
}

std::optional<Stamp> parseEpoch(std::string_view cell, EpochUnit unit)
{
    const auto number = parseNumber(cell);
    if (number.state != CellState::Number)
        return std::nullopt;
    const double magnitude = std::abs(number.value);
    if (unit == EpochUnit::ByValue)
        unit = magnitude < 1e11   ? EpochUnit::Seconds
               : magnitude < 1e14 ? EpochUnit::Milliseconds
               : magnitude < 1e17 ? EpochUnit::Microseconds
                                  : EpochUnit::Nanoseconds;
    double ms = number.value;
    switch (unit) {
    case EpochUnit::Seconds:
        ms *= 1e3;
        break;
    case EpochUnit::Microseconds:
        ms /= 1e3;
        break;
    case EpochUnit::Nanoseconds:
        ms /= 1e6;
        break;
    default:
        break;
    }
    ms = std::floor(ms);
    constexpr double kFirst = -8.520336e12;  // 1700-01-01
    constexpr double kLast = 7.258118400e12; // 2200-01-01
    if (ms < kFirst || ms >= kLast)
        return std::nullopt;
    Stamp stamp;
    stamp.clock = TimePoint{milliseconds{static_cast<std::int64_t>(ms)}};
    stamp.hasOffset = true;
    stamp.hasClock = true;
    return stamp;
}

std::optional<Date> takeCompact(Cursor& at)
{
    if (at.rest.size() < 8 || !std::ranges::all_of(at.rest.substr(0, 8), isDigit))
        return std::nullopt;
    const auto part = [&](std::size_t from, std::size_t n) {
        int value = 0;
        std::from_chars(at.rest.data() + from, at.rest.data() + from + n, value);
        return value;
    };
    const auto date = dateOf(part(0, 4), part(4, 2), part(6, 2));
    at.rest.remove_prefix(8);
    return date;
}

bool looksLikeEpoch(std::string_view text)
{
    if (!text.empty() && text.front() == '-')
        text.remove_prefix(1);
    return !text.empty() && text.size() <= 22 && isDigit(text.front())
           && std::ranges::all_of(text, [](char c) { return isDigit(c) || c == '.'; })
           && std::ranges::count(text, '.') <= 1;
}

} // namespace

std::optional<DateOrder> dateOrderFromName(std::string_view name)
{
    if (name == "ymd")
        return DateOrder::Ymd;
    if (name == "dmy")
        return DateOrder::Dmy;
    if (name == "mdy")
        return DateOrder::Mdy;
    return std::nullopt;
}

std::string_view dateOrderName(DateOrder order)
{
    return order == DateOrder::Ymd ? "ymd" : order == DateOrder::Dmy ? "dmy" : "mdy";
}

std::optional<Stamp> parseStamp(std::string_view cell, const StampFormat& format)
{
    if (format.kind == StampKind::Epoch)
        return parseEpoch(trimmed(cell), format.unit);
    Stamp stamp;
    if (format.kind == StampKind::Parts && format.order == DateOrder::Ymd && parseFixed(cell, stamp))
        return stamp;
    Cursor at{trimmed(cell)};
    std::optional<Date> date;
    stamp = {};
    if (format.kind == StampKind::Parts) {
        Parts parts;
        if (takeParts(at, parts))
            date = dateOf(parts, format.order);
    } else {
        date = format.kind == StampKind::Named ? takeNamed(at) : takeCompact(at);
    }
    if (!date)
        return std::nullopt;
    stamp.clock = *date;
    if (at.done())
        return stamp;
    if (!at.take('T')) {
        const auto before = at.rest.size();
        at.take(',');
        at.skipSpaces();
        if (at.rest.size() == before)
            return std::nullopt;
    }
    milliseconds clock{};
    if (!takeClock(at, clock) || !takeOffset(at, stamp))
        return std::nullopt;
    stamp.clock += clock;
    stamp.hasClock = true;
    return stamp;
}

std::optional<milliseconds> parseClock(std::string_view cell)
{
    const auto text = trimmed(cell);
    milliseconds clock{};
    Cursor at{text};
    if (takeClock(at, clock) && at.done())
        return clock;
    if ((text.size() != 4 && text.size() != 6) || !std::ranges::all_of(text, isDigit))
        return std::nullopt;
    const auto two = [&](std::size_t i) { return (text[i] - '0') * 10 + (text[i + 1] - '0'); };
    const int s = text.size() == 6 ? two(4) : 0;
    if (two(0) > 23 || two(2) > 59 || s > 59)
        return std::nullopt;
    return hours{two(0)} + minutes{two(2)} + seconds{s};
}

void StampSniffer::add(std::string_view cell)
{
    const auto text = trimmed(cell);
    if (text.empty())
        return;
    Cursor at{text};
    Parts parts;
    if (takeParts(at, parts)) {
        if (dateOf(parts, DateOrder::Ymd)) {
            ++m_yearFirst;
            return;
        }
        const bool dmy = dateOf(parts, DateOrder::Dmy).has_value();
        const bool mdy = dateOf(parts, DateOrder::Mdy).has_value();
        if (dmy || mdy) {
            ++m_yearLast;
            m_dayFirst += dmy && !mdy ? 1 : 0;
            m_monthFirst += mdy && !dmy ? 1 : 0;
            return;
        }
    }
    at = Cursor{text};
    if (takeCompact(at) && (at.done() || at.rest.front() == ' ' || at.rest.front() == 'T')) {
        ++m_compact;
        return;
    }
    if (looksLikeEpoch(text)) {
        const auto number = parseNumber(text);
        if (number.state == CellState::Number && std::abs(number.value) >= 1e5) {
            ++m_epoch;
            m_largestEpoch = std::max(m_largestEpoch, std::abs(number.value));
        }
        return;
    }
    at = Cursor{text};
    if (takeNamed(at))
        ++m_named;
}

bool StampSniffer::settled() const
{
    const auto others = m_yearLast + m_epoch;
    return std::max({m_yearFirst, m_compact, m_named}) > others;
}

StampSniffer::Verdict StampSniffer::verdict(StampFormat& format) const
{
    const auto most = std::max({m_yearFirst, m_yearLast, m_compact, m_named, m_epoch});
    format = {};
    if (most == 0)
        return Verdict::NoTimes;
    if (most == m_yearFirst)
        return Verdict::Known;
    if (most == m_compact || most == m_named) {
        format.kind = most == m_compact ? StampKind::Compact : StampKind::Named;
        return Verdict::Known;
    }
    if (most == m_epoch) {
        format.kind = StampKind::Epoch;
        format.unit = m_largestEpoch < 1e11   ? EpochUnit::Seconds
                      : m_largestEpoch < 1e14 ? EpochUnit::Milliseconds
                      : m_largestEpoch < 1e17 ? EpochUnit::Microseconds
                                              : EpochUnit::Nanoseconds;
        return Verdict::Known;
    }
    if (m_dayFirst == 0 && m_monthFirst == 0)
        return Verdict::OrderUnknown;
    // A few slips of the pen among many dates are refused row by row; an even mixture is no format.
    if (std::min(m_dayFirst, m_monthFirst) * 50 > std::max(m_dayFirst, m_monthFirst))
        return Verdict::OrdersMixed;
    format.order = m_dayFirst > m_monthFirst ? DateOrder::Dmy : DateOrder::Mdy;
    return Verdict::Known;
}

} // namespace tidemark::importing
