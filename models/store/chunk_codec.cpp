// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chunk_codec.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <optional>

namespace tidemark::store {

static_assert(std::endian::native == std::endian::little, "chunks are written and read as little-endian memory");

namespace {

enum Tag : std::uint8_t {
    Absent = 0,
    Raw64 = 1,
    Raw32 = 2,
    Constant = 3,
    Delta = 4,
    FromPreviousClose = 5,
    AboveBody = 6,
    BelowBody = 7,
    EqualSteps = 8,
    DeltaOfDelta = 9,
    Runs = 10
};

constexpr std::array kPowers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
constexpr double kLargestInteger = 9007199254740992.0; // 2^53: integers beyond are not all doubles
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

using Integers = std::vector<std::int64_t>;
using Bytes = std::vector<std::uint8_t>;

// --- writing ------------------------------------------------------------------------------------------------------------

std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

std::int64_t difference(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

std::int64_t sum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

void putVarint(Bytes &out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.push_back(static_cast<std::uint8_t>(value | 0x80));
    out.push_back(static_cast<std::uint8_t>(value));
}

void putSigned(Bytes &out, std::int64_t value) { putVarint(out, zigzag(value)); }

template <typename T>
void putMemory(Bytes &out, const T &value)
{
    std::array<std::uint8_t, sizeof(T)> bytes{};
    std::memcpy(bytes.data(), &value, sizeof(T));
    out.insert(out.end(), bytes.begin(), bytes.end());
}

void putColumn(Bytes &out, Tag tag, int exponent, const Bytes &payload)
{
    out.push_back(tag);
    out.push_back(static_cast<std::uint8_t>(exponent));
    putVarint(out, payload.size());
    out.insert(out.end(), payload.begin(), payload.end());
}

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

bool exactAt(double value, std::size_t exponent)
{
    const double scaled = std::nearbyint(value * kPowers[exponent]);
    return std::abs(scaled) < kLargestInteger && sameBits((scaled + 0.0) / kPowers[exponent], value);
}

// The smallest power of ten, not below `from`, at which every value is a whole number.
std::optional<std::size_t> exponentOf(std::span<const double> values, std::size_t from)
{
    std::size_t exponent = from;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        if (!std::isfinite(value))
            return std::nullopt;
        while (!exactAt(value, exponent))
            if (++exponent == kPowers.size())
                return std::nullopt;
    }
    // A power that was raised on the way must still give back the values before it.
    for (const double value : values)
        if (!std::isnan(value) && !exactAt(value, exponent))
            return std::nullopt;
    return exponent;
}

void putRaw(Bytes &out, std::span<const double> values)
{
    Bytes payload;
    const bool single = std::ranges::all_of(values, [](double v) {
        return std::isnan(v) || (std::abs(v) <= std::numeric_limits<float>::max() && sameBits(static_cast<double>(static_cast<float>(v)), v));
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

void putMissing(Bytes &payload, std::span<const double> values)
{
    putVarint(payload, static_cast<std::uint64_t>(std::ranges::count_if(values, [](double v) { return std::isnan(v); })));
    std::size_t next = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isnan(values[i]))
            continue;
        putVarint(payload, i - next);
        next = i + 1;
    }
}

std::int64_t reference(Tag tag, std::size_t i, const Integers &own, const Integers &open, const Integers &close)
{
    switch (tag) {
    case FromPreviousClose: return i == 0 ? 0 : close[i - 1];
    case AboveBody: return std::max(open[i], close[i]);
    case BelowBody: return std::min(open[i], close[i]);
    default: return i == 0 ? 0 : own[i - 1];
    }
}

// Writes `values` as integers and leaves them in `own`; a missing value is the one its reference predicts.
void putScaled(Bytes &out, Tag tag, std::size_t exponent, std::span<const double> values, Integers &own, const Integers &open,
               const Integers &close)
{
    Bytes payload;
    payload.reserve(values.size() * 2);
    putMissing(payload, values);
    own.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::int64_t expected = reference(tag, i, own, open, close);
        own[i] = std::isnan(values[i]) ? expected : static_cast<std::int64_t>(std::nearbyint(values[i] * kPowers[exponent]));
        putSigned(payload, tag == BelowBody ? difference(expected, own[i]) : difference(own[i], expected));
    }
    putColumn(out, tag, static_cast<int>(exponent), payload);
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
void putValues(Bytes &out, std::span<const double> values, std::optional<std::size_t> exponent, Tag tag, Integers &own,
               const Integers &open, const Integers &close)
{
    if (exponent)
        putScaled(out, tag, *exponent, values, own, open, close);
    else
        putRaw(out, values);
}

void putTimes(Bytes &out, std::span<const TimePoint> times)
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
    std::int64_t before = 0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const std::int64_t now = difference(at(i), at(i - 1));
        putSigned(payload, difference(now, before));
        before = now;
    }
    putColumn(out, DeltaOfDelta, 0, payload);
}

void putOrigins(Bytes &out, std::span<const std::int64_t> origins)
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

std::vector<std::uint8_t> encodeChunk(const ChunkRows &rows)
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

// --- reading ------------------------------------------------------------------------------------------------------------

namespace {

class Reader
{
public:
    explicit Reader(std::span<const std::uint8_t> data) : m_at(data.data()), m_end(data.data() + data.size()) {}

    [[nodiscard]] bool good() const { return m_good; }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }

    std::uint8_t byte()
    {
        if (m_at == m_end)
            return broken();
        return *m_at++;
    }

    std::uint64_t varint()
    {
        if (m_at != m_end && *m_at < 0x80) // most are one byte
            return *m_at++;
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end)
                return broken();
            const std::uint8_t next = *m_at++;
            value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        return broken();
    }

    std::int64_t signedVarint()
    {
        const std::uint64_t value = varint();
        return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
    }

    std::span<const std::uint8_t> bytes(std::size_t count)
    {
        if (count > left()) {
            broken();
            return {};
        }
        const std::span<const std::uint8_t> taken{m_at, count};
        m_at += count;
        return taken;
    }

private:
    std::uint8_t broken()
    {
        m_good = false;
        m_at = m_end;
        return 0;
    }

    const std::uint8_t *m_at;
    const std::uint8_t *m_end;
    bool m_good = true;
};

struct ColumnBytes
{
    std::uint8_t tag = 0;
    std::uint8_t exponent = 0;
    std::span<const std::uint8_t> payload;
};

bool takeColumn(Reader &reader, ColumnBytes &column)
{
    column.tag = reader.byte();
    column.exponent = reader.byte();
    const std::uint64_t size = reader.varint();
    if (!reader.good() || size > reader.left())
        return false;
    column.payload = reader.bytes(static_cast<std::size_t>(size));
    return column.exponent < kPowers.size();
}

bool readTimes(const ColumnBytes &column, std::size_t n, TimePoint *out)
{
    Reader reader(column.payload);
    std::int64_t value = reader.signedVarint();
    std::int64_t step = column.tag == EqualSteps ? reader.signedVarint() : 0;
    if (column.tag != EqualSteps && column.tag != DeltaOfDelta)
        return false;
    for (std::size_t i = 0; i < n; ++i) {
        if (i > 0) {
            if (column.tag == DeltaOfDelta)
                step = sum(step, reader.signedVarint());
            value = sum(value, step);
        }
        out[i] = TimePoint{std::chrono::milliseconds{value}};
    }
    return reader.good() && reader.atEnd();
}

bool readOrigins(const ColumnBytes &column, std::size_t n, std::int64_t *out)
{
    if (column.tag != Runs)
        return false;
    Reader reader(column.payload);
    std::size_t i = 0;
    while (i < n && reader.good()) {
        const std::int64_t value = reader.signedVarint();
        const std::uint64_t length = reader.varint();
        if (length == 0 || length > n - i)
            return false;
        std::fill_n(out + i, length, value);
        i += static_cast<std::size_t>(length);
    }
    return i == n && reader.good() && reader.atEnd();
}

bool readRaw(const ColumnBytes &column, std::size_t n, double *out)
{
    const std::size_t width = column.tag == Raw64 ? sizeof(double) : sizeof(float);
    if (column.payload.size() != n * width)
        return false;
    if (column.tag == Raw64) {
        std::memcpy(out, column.payload.data(), n * width);
        return true;
    }
    for (std::size_t i = 0; i < n; ++i) {
        float value = 0;
        std::memcpy(&value, column.payload.data() + i * width, width);
        out[i] = static_cast<double>(value);
    }
    return true;
}

bool readConstant(const ColumnBytes &column, std::size_t n, double *out)
{
    if (column.payload.size() != sizeof(double))
        return false;
    double value = 0;
    std::memcpy(&value, column.payload.data(), sizeof(double));
    std::fill_n(out, n, value);
    return true;
}

template <Tag tag>
void readDeltas(Reader &reader, std::size_t n, Integers &own, const Integers &open, const Integers &close)
{
    for (std::size_t i = 0; i < n; ++i) {
        const std::int64_t delta = reader.signedVarint();
        const std::int64_t expected = reference(tag, i, own, open, close);
        own[i] = tag == BelowBody ? difference(expected, delta) : sum(expected, delta);
    }
}

bool readScaled(const ColumnBytes &column, std::size_t n, double *out, Integers &own, const Integers &open, const Integers &close)
{
    const bool hasClose = close.size() == n;
    const bool hasBody = hasClose && open.size() == n;
    Reader reader(column.payload);
    const std::uint64_t missing = reader.varint();
    if (missing > n)
        return false;
    const Reader gaps = reader;
    for (std::uint64_t i = 0; i < missing; ++i)
        (void)reader.varint();
    own.resize(n);
    switch (column.tag) {
    case Delta: readDeltas<Delta>(reader, n, own, open, close); break;
    case FromPreviousClose:
        if (!hasClose)
            return false;
        readDeltas<FromPreviousClose>(reader, n, own, open, close);
        break;
    case AboveBody:
        if (!hasBody)
            return false;
        readDeltas<AboveBody>(reader, n, own, open, close);
        break;
    case BelowBody:
        if (!hasBody)
            return false;
        readDeltas<BelowBody>(reader, n, own, open, close);
        break;
    default: return false;
    }
    if (!reader.good() || !reader.atEnd())
        return false;
    if (!out)
        return true;
    const double power = kPowers[column.exponent];
    for (std::size_t i = 0; i < n; ++i)
        out[i] = static_cast<double>(own[i]) / power;
    Reader places = gaps;
    std::uint64_t next = 0;
    for (std::uint64_t i = 0; i < missing; ++i) {
        const std::uint64_t gap = places.varint();
        if (gap >= n || next + gap >= n)
            return false;
        out[next + gap] = kNaN;
        next += gap + 1;
    }
    return true;
}

bool readValues(const ColumnBytes &column, Column c, std::size_t n, double *out, std::array<Integers, kColumns> &integers)
{
    integers[c].clear();
    switch (column.tag) {
    case Absent:
        if (out)
            std::fill_n(out, n, kNaN);
        return column.payload.empty();
    case Raw64:
    case Raw32: return !out || readRaw(column, n, out);
    case Constant: return !out || readConstant(column, n, out);
    default: {
        // Volume is told from nobody, nor is anybody told from high, low or volume.
        if (!out && (c == High || c == Low || c == Volume))
            return true;
        return readScaled(column, n, out, integers[c], integers[Open], integers[Close]);
    }
    }
}

} // namespace

bool decodeChunk(std::span<const std::uint8_t> data, std::size_t n, const ChunkSink &sink)
{
    if (n == 0 || n > 16 * kChunkRows)
        return false;
    static thread_local std::array<Integers, kColumns> integers; // scratch: saves five allocations a chunk
    Reader reader(data);
    ColumnBytes column;
    if (!takeColumn(reader, column) || (sink.times && !readTimes(column, n, sink.times)))
        return false;
    for (const Column c : {Close, Open, High, Low, Volume})
        if (!takeColumn(reader, column) || !readValues(column, c, n, sink.values[c], integers))
            return false;
    if (!takeColumn(reader, column) || (sink.origins && !readOrigins(column, n, sink.origins)))
        return false;
    return reader.atEnd();
}

std::uint64_t contentSum(const ChunkRows &rows)
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
