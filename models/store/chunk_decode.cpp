// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chunk_format.h"
#include "models/store/integer_blocks.h"

#include <cmath>
#include <cstring>

namespace tidemark::store {

using namespace chunk;

namespace {

struct ColumnBytes
{
    Tag tag = Absent;
    std::uint8_t exponent = 0;
    std::span<const std::uint8_t> payload;
};

bool takeColumn(ByteReader& reader, ColumnBytes& column)
{
    column.tag = static_cast<Tag>(reader.byte());
    column.exponent = reader.byte();
    const std::uint64_t size = reader.varint();
    if (!reader.good() || size > reader.left())
        return false;
    column.payload = reader.bytes(static_cast<std::size_t>(size));
    return column.exponent < kPowers.size();
}

/// Memory for the numbers of one chunk, kept between chunks of a thread.
struct Scratch
{
    std::vector<std::uint64_t> coded;
    std::array<Integers, kColumns> integers;

    /// Room for `n` numbers in `column`.
    std::int64_t* room(Column column, std::size_t n)
    {
        integers[column].resize(n);
        return integers[column].data();
    }
};

// The coded numbers of a column that take up the rest of its payload, as varints or packed.
bool takeCoded(ByteReader& reader, Tag tag, std::size_t n, Scratch& scratch)
{
    scratch.coded.resize(blockRoom(n));
    if (packed(tag) != tag) {
        for (std::size_t i = 0; i < n; ++i)
            scratch.coded[i] = reader.varint();
        return reader.good() && reader.atEnd();
    }
    return takeBlocks(reader.bytes(reader.left()), n, scratch.coded.data());
}

bool readTimes(const ColumnBytes& column, std::size_t n, TimePoint* out, Scratch& scratch)
{
    ByteReader reader(column.payload);
    const auto at = [](std::int64_t ms) { return TimePoint{std::chrono::milliseconds{ms}}; };
    std::int64_t value = reader.signedVarint();
    out[0] = at(value);
    if (column.tag == EqualSteps) {
        const std::int64_t step = reader.signedVarint();
        std::int64_t span = 0;
        std::int64_t last = 0;
        if (!reader.good() || !reader.atEnd()
            || (n > 1
                && (step <= 0 || __builtin_mul_overflow(step, static_cast<std::int64_t>(n - 1), &span)
                    || __builtin_add_overflow(value, span, &last))))
            return false;
        for (std::size_t i = 1; i < n; ++i)
            out[i] = at(value += step);
        return true;
    }
    if (unpacked(column.tag) != DeltaOfDelta || !takeCoded(reader, column.tag, n - 1, scratch))
        return false;
    std::int64_t step = 0;
    bool rising = true;
    for (std::size_t i = 1; i < n; ++i) {
        step = sum(step, unzigzag(scratch.coded[i - 1]));
        const std::int64_t next = sum(value, step);
        rising = rising && next > value;
        value = next;
        out[i] = at(value);
    }
    return rising;
}

bool readOrigins(const ColumnBytes& column, std::size_t n, std::int64_t* out)
{
    if (column.tag != Runs)
        return false;
    ByteReader reader(column.payload);
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

bool noneInfinite(const double* values, std::size_t n)
{
    return std::none_of(values, values + n, [](double v) { return std::isinf(v); });
}

bool readRaw(const ColumnBytes& column, std::size_t n, double* out)
{
    const std::size_t width = column.tag == Raw64 ? sizeof(double) : sizeof(float);
    if (column.payload.size() != n * width)
        return false;
    if (column.tag == Raw64) {
        std::memcpy(out, column.payload.data(), n * width);
        return noneInfinite(out, n);
    }
    for (std::size_t i = 0; i < n; ++i) {
        float value = 0;
        std::memcpy(&value, column.payload.data() + i * width, width);
        out[i] = static_cast<double>(value);
    }
    return noneInfinite(out, n);
}

bool readConstant(const ColumnBytes& column, std::size_t n, double* out)
{
    if (column.payload.size() != sizeof(double))
        return false;
    double value = 0;
    std::memcpy(&value, column.payload.data(), sizeof(double));
    std::fill_n(out, n, value);
    return !std::isinf(value);
}

// What the coded numbers of a column mean, in the terms of the columns it is told from.
[[gnu::always_inline]] inline void restore(Tag tag, const std::uint64_t* coded, std::size_t n, std::int64_t* own,
                                           const std::int64_t* open, const std::int64_t* close)
{
    switch (tag) {
    case FromPreviousClose:
        own[0] = unzigzag(coded[0]);
        for (std::size_t i = 1; i < n; ++i)
            own[i] = sum(close[i - 1], unzigzag(coded[i]));
        break;
    case AboveBody:
        for (std::size_t i = 0; i < n; ++i)
            own[i] = sum(std::max(open[i], close[i]), unzigzag(coded[i]));
        break;
    case BelowBody:
        for (std::size_t i = 0; i < n; ++i)
            own[i] = difference(std::min(open[i], close[i]), unzigzag(coded[i]));
        break;
    default: {
        std::int64_t value = 0;
        for (std::size_t i = 0; i < n; ++i)
            own[i] = value = sum(value, unzigzag(coded[i]));
    }
    }
}

// Integers below 2^51 become doubles by writing them into the mantissa of 1.5 · 2^52: unlike the conversion itself, vector units
// can do that for 64-bit integers. The values are the same.
[[gnu::always_inline]] inline void scale(const std::int64_t* own, std::size_t n, double power, double* out)
{
    constexpr double kShift = 6755399441055744.0;
    constexpr auto kBits = std::bit_cast<std::uint64_t>(kShift);
    std::uint64_t spread = 0;
    for (std::size_t i = 0; i < n; ++i)
        spread |= zigzag(own[i]);
    if (spread >> 52) {
        for (std::size_t i = 0; i < n; ++i)
            out[i] = static_cast<double>(own[i]) / power;
        return;
    }
    for (std::size_t i = 0; i < n; ++i)
        out[i] = (std::bit_cast<double>(static_cast<std::uint64_t>(own[i]) + kBits) - kShift) / power;
}

struct Passes
{
    void (*restore)(Tag, const std::uint64_t*, std::size_t, std::int64_t*, const std::int64_t*, const std::int64_t*);
    void (*scale)(const std::int64_t*, std::size_t, double, double*);
};

[[gnu::target("avx2"), gnu::optimize("O3")]] void restoreAvx2(Tag tag, const std::uint64_t* coded, std::size_t n,
                                                              std::int64_t* own, const std::int64_t* open,
                                                              const std::int64_t* close)
{
    restore(tag, coded, n, own, open, close);
}
[[gnu::target("avx2"), gnu::optimize("O3")]] void scaleAvx2(const std::int64_t* own, std::size_t n, double power,
                                                            double* out)
{
    scale(own, n, power, out);
}
void restorePlain(Tag tag, const std::uint64_t* coded, std::size_t n, std::int64_t* own, const std::int64_t* open,
                  const std::int64_t* close)
{
    restore(tag, coded, n, own, open, close);
}
void scalePlain(const std::int64_t* own, std::size_t n, double power, double* out) { scale(own, n, power, out); }

const Passes& passes()
{
    static const Passes chosen =
        __builtin_cpu_supports("avx2") ? Passes{restoreAvx2, scaleAvx2} : Passes{restorePlain, scalePlain};
    return chosen;
}

bool putGaps(ByteReader gaps, std::uint64_t missing, std::size_t n, double* out)
{
    std::uint64_t next = 0;
    for (std::uint64_t i = 0; i < missing; ++i) {
        const std::uint64_t gap = gaps.varint();
        if (gap >= n || next + gap >= n)
            return false;
        out[next + gap] = kNaN;
        next += gap + 1;
    }
    return true;
}

bool readScaled(const ColumnBytes& column, Column c, std::size_t n, double* out, Scratch& scratch)
{
    const Tag tag = unpacked(column.tag);
    if (tag < Delta || tag > BelowBody)
        return false;
    const bool hasClose = scratch.integers[Close].size() == n;
    const bool hasBody = hasClose && scratch.integers[Open].size() == n;
    if ((tag == FromPreviousClose && !hasClose) || ((tag == AboveBody || tag == BelowBody) && !hasBody))
        return false;
    ByteReader reader(column.payload);
    const std::uint64_t missing = reader.varint();
    if (missing > n)
        return false;
    const ByteReader gaps = reader;
    for (std::uint64_t i = 0; i < missing; ++i)
        (void)reader.varint();
    if (!reader.good() || !takeCoded(reader, column.tag, n, scratch))
        return false;
    std::int64_t* own = scratch.room(c, n);
    passes().restore(tag, scratch.coded.data(), n, own, scratch.integers[Open].data(), scratch.integers[Close].data());
    if (!out)
        return true;
    passes().scale(own, n, kPowers[column.exponent], out);
    return putGaps(gaps, missing, n, out);
}

bool readValues(const ColumnBytes& column, Column c, std::size_t n, double* out, Scratch& scratch)
{
    scratch.integers[c].clear();
    switch (column.tag) {
    case Absent:
        if (out)
            std::fill_n(out, n, kNaN);
        return column.payload.empty();
    case Raw64:
    case Raw32:
        return !out || readRaw(column, n, out);
    case Constant:
        return !out || readConstant(column, n, out);
    default:
        // Volume is told from nobody, nor is anybody told from high, low or volume.
        if (!out && (c == High || c == Low || c == Volume))
            return true;
        return readScaled(column, c, n, out, scratch);
    }
}

} // namespace

bool decodeChunk(std::span<const std::uint8_t> data, std::size_t n, const ChunkSink& sink)
{
    if (n == 0 || n > kMostChunkRows)
        return false;
    static thread_local Scratch scratch;
    ByteReader reader(data);
    ColumnBytes column;
    if (!takeColumn(reader, column) || (sink.times && !readTimes(column, n, sink.times, scratch)))
        return false;
    const bool values = std::ranges::any_of(sink.values, [](const double* out) { return out != nullptr; });
    for (const Column c : {Close, Open, High, Low, Volume})
        if (!takeColumn(reader, column) || (values && !readValues(column, c, n, sink.values[c], scratch)))
            return false;
    if (!takeColumn(reader, column) || (sink.origins && !readOrigins(column, n, sink.origins)))
        return false;
    return reader.atEnd();
}

} // namespace tidemark::store
