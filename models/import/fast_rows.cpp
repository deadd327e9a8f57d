// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/fast_rows.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace tidemark::importing {

namespace {

constexpr std::ptrdiff_t kLongestTime = 32;
constexpr std::array<double, 16> kPowers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                         1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

unsigned digitAt(const char* at) { return static_cast<unsigned>(static_cast<unsigned char>(*at)) - '0'; }

/// Two digits; over 99 when they are none.
unsigned twoAt(const char* at)
{
    const unsigned tens = digitAt(at);
    const unsigned ones = digitAt(at + 1);
    return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

// Up to 15 digits and one point: an integer below 2^53 divided by an exact power of ten, rounded once, as parseNumber does it.
const char* readNumber(const char* at, double& value)
{
    const bool negative = *at == '-';
    at += negative ? 1 : 0;
    std::uint64_t mantissa = 0;
    const char* const first = at;
    for (unsigned digit = digitAt(at); digit <= 9; digit = digitAt(++at))
        mantissa = mantissa * 10 + digit;
    std::ptrdiff_t digits = at - first;
    std::ptrdiff_t decimals = 0;
    if (*at == '.') {
        const char* const point = ++at;
        for (unsigned digit = digitAt(at); digit <= 9; digit = digitAt(++at))
            mantissa = mantissa * 10 + digit;
        decimals = at - point;
        digits += decimals;
    }
    if (digits == 0 || digits > 15)
        return nullptr;
    value = static_cast<double>(mantissa) / kPowers[static_cast<std::size_t>(decimals)];
    if (negative)
        value = -value;
    return at;
}

} // namespace

FastRows::FastRows(const BarRow& row, char separator)
    : m_separator(separator),
      m_epoch(row.stamps().kind == StampKind::Epoch),
      m_unit(row.stamps().unit),
      m_volumeScale(row.layout().volumeScale),
      m_actions(row.width(), kSkip)
{
    const bool plainDates = row.stamps().kind == StampKind::Parts && row.stamps().order == DateOrder::Ymd;
    m_usable = (m_epoch || plainDates) && row.numbers().decimal == '.' && row.layout().clock == kNoColumn
               && separator != '.' && separator != '-';
    const auto put = [&](int column, std::int8_t action) {
        if (column == kNoColumn)
            return;
        auto& place = m_actions[static_cast<std::size_t>(column)];
        m_usable = m_usable && place == kSkip; // one column for two values
        place = action;
    };
    put(row.layout().time, kTime);
    for (std::size_t i = 0; i < 5; ++i)
        put(row.column(i), static_cast<std::int8_t>(i));
}

const char* FastRows::readTime(const char* at, Row& row)
{
    if (std::memcmp(at, m_lastDate.data(), m_lastDate.size()) != 0) {
        const auto date = parseIsoDate({at, m_lastDate.size()});
        if (!date || *date < makeDate(1700, 1, 1) || *date >= makeDate(2200, 1, 1))
            return nullptr;
        std::memcpy(m_lastDate.data(), at, m_lastDate.size());
        m_lastDay = TimePoint{*date}.time_since_epoch().count();
    }
    if ((at[10] != ' ' && at[10] != 'T') || at[13] != ':')
        return nullptr;
    const unsigned h = twoAt(at + 11);
    const unsigned m = twoAt(at + 14);
    const bool hasSeconds = at[16] == ':';
    const unsigned s = hasSeconds ? twoAt(at + 17) : 0;
    if (h > 23 || m > 59 || s > 59)
        return nullptr;
    row.clock = m_lastDay + static_cast<std::int64_t>((h * 60 + m) * 60 + s) * 1000;
    row.instant = false;
    at += hasSeconds ? 19 : 16;
    if (*at == 'Z') {
        row.instant = true;
        return at + 1;
    }
    if (*at != '+' && *at != '-')
        return at;
    const unsigned hours = twoAt(at + 1);
    const unsigned minutes = twoAt(at + 4);
    if (at[3] != ':' || hours > 15 || minutes > 59)
        return nullptr;
    const auto offset = static_cast<std::int64_t>(hours * 60 + minutes) * 60'000;
    row.clock -= *at == '-' ? -offset : offset;
    row.instant = true;
    return at + 6;
}

const char* FastRows::readEpoch(const char* at, Row& row) const
{
    std::int64_t value = 0;
    const char* const first = at;
    for (unsigned digit = digitAt(at); digit <= 9 && at - first < 17; digit = digitAt(++at))
        value = value * 10 + digit;
    if (at - first < 6 || at - first > 16)
        return nullptr;
    EpochUnit unit = m_unit;
    if (unit == EpochUnit::ByValue)
        unit = value < 100'000'000'000       ? EpochUnit::Seconds
               : value < 100'000'000'000'000 ? EpochUnit::Milliseconds
                                             : EpochUnit::Microseconds;
    if (unit == EpochUnit::Nanoseconds || (unit == EpochUnit::Seconds && value >= 100'000'000'000))
        return nullptr;
    row.clock = unit == EpochUnit::Seconds ? value * 1000 : unit == EpochUnit::Milliseconds ? value : value / 1000;
    row.instant = true;
    return row.clock < 7'258'118'400'000 ? at : nullptr; // 2200-01-01
}

const char* FastRows::read(const char* at, const char* end, Row& row)
{
    row.values.fill(std::numeric_limits<double>::quiet_NaN());
    const std::size_t last = m_actions.size() - 1;
    for (std::size_t column = 0; column <= last; ++column) {
        const std::int8_t action = m_actions[column];
        if (action == kSkip) {
            while (*at != m_separator && *at != '\n' && *at != '\r') {
                if (*at == '"' || static_cast<signed char>(*at) <= 0) // a quotation mark, a byte 0 or beyond ASCII
                    return nullptr;
                ++at;
            }
        } else if (action == kTime) {
            if (end - at < kLongestTime)
                return nullptr;
            at = m_epoch ? readEpoch(at, row) : readTime(at, row);
            if (at == nullptr)
                return nullptr;
        } else if (*at != m_separator && *at != '\n' && *at != '\r') {
            at = readNumber(at, row.values[static_cast<std::size_t>(action)]);
            if (at == nullptr)
                return nullptr;
        }
        if (column < last) {
            if (*at != m_separator)
                return nullptr;
            ++at;
        }
    }
    if (*at == '\r')
        ++at;
    if (*at != '\n')
        return nullptr;
    row.values[4] *= m_volumeScale;
    return at + 1;
}

} // namespace tidemark::importing
