// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chunk_format.h"
#include "models/store/integer_blocks.h"

#include <cmath>
#include <cstring>
#include <optional>

namespace tidemark::store {

using namespace chunk;

namespace {

using Bytes = std::vector<std::uint8_t>;

void putSigned(Bytes& out, std::int64_t value) { putVarint(out, zigzag(value)); }

template <typename T>
void putMemory(Bytes& out, const T& value)
{
    std::array<std::uint8_t, sizeof(T)> bytes{};
    std::memcpy(bytes.data(), &value, sizeof(T));
    out.insert(out.end(), bytes.begin(), bytes.end());
}

void putColumn(Bytes& out, Tag tag, int exponent, const Bytes& payload)
{
    out.push_back(tag);
    out.push_back(static_cast<std::uint8_t>(exponent));
    putVarint(out, payload.size());
    out.insert(out.end(), payload.begin(), payload.end());
}

bool sameBits(double a, double b) { return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b); }

// Rounds to a whole number, halves to even, where |value| < 2^51; larger ones come out as something else, and `isExact` says so.
inline double rounded(double value)
{
    constexpr double kShift = 6755399441055744.0; // 1.5 · 2^52
    return (value + kShift) - kShift;
}

inline bool isExact(double value, double power)
{
    constexpr double kLargest = 2251799813685248.0; // 2^51
    const double whole = rounded(value * power);
    return std::abs(whole) < kLargest && sameBits(whole / power, value);
}

// The first value that is no whole number at `power`; n when there is none. Missing values are passed over.
[[gnu::always_inline]] inline std::size_t firstInexact(const double* values, std::size_t n, double power)
{
    constexpr std::size_t kStretch = 64;
    for (std::size_t first = 0; first < n; first += kStretch) {
        const std::size_t last = std::min(n, first + kStretch);
        std::uint64_t wrong = 0;
        for (std::size_t i = first; i < last; ++i) {
            const double whole = rounded(values[i] * power);
            const double back = whole / power;
            const bool missing = values[i] != values[i];
            const bool small = std::abs(whole) < 2251799813685248.0;
            const bool same = std::bit_cast<std::uint64_t>(back) == std::bit_cast<std::uint64_t>(values[i]);
            wrong |= static_cast<std::uint64_t>(!missing & !(small & same));
        }
        if (wrong == 0)
            continue;
        for (std::size_t i = first; i < last; ++i)
            if (!std::isnan(values[i]) && !isExact(values[i], power))
                return i;
    }
    return n;
}

[[gnu::target("avx2"), gnu::optimize("O3")]] std::size_t firstInexactAvx2(const double* values, std::size_t n,
                                                                          double power)
{
    return firstInexact(values, n, power);
}
std::size_t firstInexactPlain(const double* values, std::size_t n, double power)
{
    return firstInexact(values, n, power);
}

// A power of ten, not below `from`, at which every value is a whole number.
std::optional<std::size_t> exponentOf(std::span<const double> values, std::size_t from)
{
    static const auto search = __builtin_cpu_supports("avx2") ? firstInexactAvx2 : firstInexactPlain;
    for (std::size_t exponent = from; exponent < kPowers.size();) {
        const std::size_t at = search(values.data(), values.size(), kPowers[exponent]);
        if (at == values.size())
            return exponent;
        while (++exponent < kPowers.size() && !isExact(values[at], kPowers[exponent])) {
        }
    }
    return std::nullopt;
}

void putRaw(Bytes& out, std::span<const double> values)
{
    Bytes payload;
    const bool single = std::ranges::all_of(values, [](double v) {
        return std::isnan(v)
               || (std::abs(v) <= std::numeric_limits<float>::max()
                   && sameBits(static_cast<double>(static_cast<float>(v)), v));
    });
    payload.reserve(values.size() * 8);
    for (const double value : values) {
        const double clean = std::isnan(value) ? kNaN : value;
        if (single)
            putMemory(payload, static_cast<float>(clean));
        else
            putMemory(payload, clean);
    }
    putColumn(out, single ? Raw32 : Raw64, 0, payload);
}

// Whether there are any.
bool putMissing(Bytes& payload, std::span<const double> values)
{
    const auto missing = std::ranges::count_if(values, [](double v) { return std::isnan(v); });
    putVarint(payload, static_cast<std::uint64_t>(missing));
    if (missing == 0)
        return false;
    std::size_t next = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isnan(values[i]))
            continue;
        putVarint(payload, i - next);
        next = i + 1;
    }
    return true;
}

// What each of `own` is told as; the mirror of the reader's restore().
[[gnu::always_inline]] inline void code(Tag tag, const std::int64_t* own, std::size_t n, std::uint64_t* coded,
                                        const std::int64_t* open, const std::int64_t* close)
{
    switch (tag) {
    case FromPreviousClose:
        coded[0] = zigzag(own[0]);
        for (std::size_t i = 1; i < n; ++i)
            coded[i] = zigzag(own[i] - close[i - 1]);
        break;
    case AboveBody:
        for (std::size_t i = 0; i < n; ++i)
            coded[i] = zigzag(own[i] - std::max(open[i], close[i]));
        break;
    case BelowBody:
        for (std::size_t i = 0; i < n; ++i)
            coded[i] = zigzag(std::min(open[i], close[i]) - own[i]);
        break;
    default:
        coded[0] = zigzag(own[0]);
        for (std::size_t i = 1; i < n; ++i)
            coded[i] = zigzag(own[i] - own[i - 1]);
    }
}

[[gnu::target("avx2"), gnu::optimize("O3")]] void codeAvx2(Tag tag, const std::int64_t* own, std::size_t n,
                                                           std::uint64_t* coded, const std::int64_t* open,
                                                           const std::int64_t* close)
{
    code(tag, own, n, coded, open, close);
}
void codePlain(Tag tag, const std::int64_t* own, std::size_t n, std::uint64_t* coded, const std::int64_t* open,
               const std::int64_t* close)
{
    code(tag, own, n, coded, open, close);
}

// A missing value becomes the one that it is told from, which takes no room.
void bridgeGaps(Tag tag, std::span<const double> values, Integers& own, const Integers& open, const Integers& close)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isnan(values[i]))
            continue;
        if (tag == FromPreviousClose)
            own[i] = i == 0 ? 0 : close[i - 1];
        else if (tag == AboveBody)
            own[i] = std::max(open[i], close[i]);
        else if (tag == BelowBody)
            own[i] = std::min(open[i], close[i]);
        else
            own[i] = i == 0 ? 0 : own[i - 1];
    }
}

// Writes `values` as integers and leaves them in `own`.
void putScaled(Bytes& out, Tag tag, std::size_t exponent, std::span<const double> values, Integers& own,
               const Integers& open, const Integers& close)
{
    static const auto codeAll = __builtin_cpu_supports("avx2") ? codeAvx2 : codePlain;
    const std::size_t n = values.size();
    Bytes payload;
    payload.reserve(n * 4);
    const bool gaps = putMissing(payload, values);
    own.resize(n);
    const double power = kPowers[exponent];
    for (std::size_t i = 0; i < n; ++i)
        own[i] = static_cast<std::int64_t>(gaps && std::isnan(values[i]) ? 0.0 : rounded(values[i] * power));
    if (gaps)
        bridgeGaps(tag, values, own, open, close);
    std::vector<std::uint64_t> coded(n);
    codeAll(tag, own.data(), n, coded.data(), open.data(), close.data());
    putBlocks(payload, coded);
    putColumn(out, packed(tag), static_cast<int>(exponent), payload);
}

bool allSame(std::span<const double> values)
{
    return std::ranges::all_of(values, [&](double v) { return sameBits(v, values.front()); });
}

bool allMissing(std::span<const double> values)
{
    return std::ranges::all_of(values, [](double v) { return std::isnan(v); });
}

// Columns that are neither absent nor one number.
void putValues(Bytes& out, std::span<const double> values, std::optional<std::size_t> exponent, Tag tag, Integers& own,
               const Integers& open, const Integers& close)
{
    if (exponent)
        putScaled(out, tag, *exponent, values, own, open, close);
    else
        putRaw(out, values);
}

void putTimes(Bytes& out, std::span<const TimePoint> times)
{
    const auto at = [&](std::size_t i) { return static_cast<std::int64_t>(times[i].time_since_epoch().count()); };
    const std::int64_t step = times.size() > 1 ? difference(at(1), at(0)) : 0;
    bool equal = true;
    for (std::size_t i = 2; i < times.size() && equal; ++i)
        equal = difference(at(i), at(i - 1)) == step;
    Bytes payload;
    putSigned(payload, at(0));
    if (equal) {
        putSigned(payload, step);
        putColumn(out, EqualSteps, 0, payload);
        return;
    }
    std::vector<std::uint64_t> coded;
    coded.reserve(times.size());
    std::int64_t before = 0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const std::int64_t now = difference(at(i), at(i - 1));
        coded.push_back(zigzag(difference(now, before)));
        before = now;
    }
    putBlocks(payload, coded);
    putColumn(out, PackedDeltaOfDelta, 0, payload);
}

void putOrigins(Bytes& out, std::span<const std::int64_t> origins)
{
    Bytes payload;
    for (std::size_t i = 0; i < origins.size();) {
        std::size_t end = i + 1;
        while (end < origins.size() && origins[end] == origins[i])
            ++end;
        putSigned(payload, origins[i]);
        putVarint(payload, end - i);
        i = end;
    }
    putColumn(out, Runs, 0, payload);
}

} // namespace

ChunkRows ChunkRows::part(std::size_t first, std::size_t count) const
{
    ChunkRows rows;
    rows.times = times.subspan(first, count);
    rows.origins = origins.subspan(first, count);
    for (std::size_t c = 0; c < kColumns; ++c)
        if (!values[c].empty())
            rows.values[c] = values[c].subspan(first, count);
    return rows;
}

std::vector<std::uint8_t> encodeChunk(const ChunkRows& rows)
{
    Bytes out;
    out.reserve(rows.times.size() * 12 + 64);
    putTimes(out, rows.times);

    // Prices share one power of ten so that they can be told from one another.
    std::array<std::optional<std::size_t>, kColumns> exponents;
    std::size_t price = 0;
    for (const Column c : {Close, Open, High, Low}) {
        exponents[c] = exponentOf(rows.values[c], price);
        price = std::max(price, exponents[c].value_or(0));
    }
    for (const Column c : {Close, Open, High, Low})
        if (exponents[c] && *exponents[c] < price)
            exponents[c] = exponentOf(rows.values[c], price) == price ? std::optional{price} : std::nullopt;
    exponents[Volume] = exponentOf(rows.values[Volume], 0);

    std::array<Integers, kColumns> integers;
    for (const Column c : {Close, Open, High, Low, Volume}) {
        const auto values = rows.values[c];
        if (values.empty() || allMissing(values)) {
            putColumn(out, Absent, 0, {});
            continue;
        }
        if (allSame(values)) {
            Bytes payload;
            putMemory(payload, values.front());
            putColumn(out, Constant, 0, payload);
            continue;
        }
        const bool body = !integers[Open].empty() && !integers[Close].empty();
        Tag tag = Delta;
        if (c == Open && !integers[Close].empty())
            tag = FromPreviousClose;
        else if (c == High && body)
            tag = AboveBody;
        else if (c == Low && body)
            tag = BelowBody;
        putValues(out, values, exponents[c], tag, integers[c], integers[Open], integers[Close]);
    }
    putOrigins(out, rows.origins);
    return out;
}

std::uint64_t contentSum(const ChunkRows& rows)
{
    constexpr std::array<std::uint64_t, kColumns> odd{0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9,
                                                      0xD6E8FEB86659FD93, 0xA0761D6478BD642F};
    constexpr std::uint64_t kMissing = 0x7FF8000000000000;
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < rows.times.size(); ++i) {
        std::uint64_t h = static_cast<std::uint64_t>(rows.times[i].time_since_epoch().count()) * 0xE7037ED1A0B428DB;
        for (std::size_t c = 0; c < kColumns; ++c) {
            const bool missing = rows.values[c].empty() || std::isnan(rows.values[c][i]);
            h += (missing ? kMissing : std::bit_cast<std::uint64_t>(rows.values[c][i])) * odd[c];
        }
        h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93; // finaliser after Pelle Evensen's rrmxmx family
        h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93;
        total += h ^ (h >> 32);
    }
    return total;
}

} // namespace tidemark::store
