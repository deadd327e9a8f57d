// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chunk_format.h"

#include <cstring>

namespace tidemark::store {

using namespace chunk;

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

    const std::uint8_t* m_at;
    const std::uint8_t* m_end;
    bool m_good = true;
};

struct ColumnBytes
{
    std::uint8_t tag = 0;
    std::uint8_t exponent = 0;
    std::span<const std::uint8_t> payload;
};

bool takeColumn(Reader& reader, ColumnBytes& column)
{
    column.tag = reader.byte();
    column.exponent = reader.byte();
    const std::uint64_t size = reader.varint();
    if (!reader.good() || size > reader.left())
        return false;
    column.payload = reader.bytes(static_cast<std::size_t>(size));
    return column.exponent < kPowers.size();
}

bool readTimes(const ColumnBytes& column, std::size_t n, TimePoint* out)
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

bool readOrigins(const ColumnBytes& column, std::size_t n, std::int64_t* out)
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

bool readRaw(const ColumnBytes& column, std::size_t n, double* out)
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

bool readConstant(const ColumnBytes& column, std::size_t n, double* out)
{
    if (column.payload.size() != sizeof(double))
        return false;
    double value = 0;
    std::memcpy(&value, column.payload.data(), sizeof(double));
    std::fill_n(out, n, value);
    return true;
}

template <Tag tag>
void readDeltas(Reader& reader, std::size_t n, Integers& own, const Integers& open, const Integers& close)
{
    for (std::size_t i = 0; i < n; ++i) {
        const std::int64_t delta = reader.signedVarint();
        const std::int64_t expected = reference(tag, i, own, open, close);
        own[i] = tag == BelowBody ? difference(expected, delta) : sum(expected, delta);
    }
}

bool readScaled(const ColumnBytes& column, std::size_t n, double* out, Integers& own, const Integers& open,
                const Integers& close)
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
    case Delta:
        readDeltas<Delta>(reader, n, own, open, close);
        break;
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
    default:
        return false;
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

bool readValues(const ColumnBytes& column, Column c, std::size_t n, double* out,
                std::array<Integers, kColumns>& integers)
{
    integers[c].clear();
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
    default: {
        // Volume is told from nobody, nor is anybody told from high, low or volume.
        if (!out && (c == High || c == Low || c == Volume))
            return true;
        return readScaled(column, n, out, integers[c], integers[Open], integers[Close]);
    }
    }
}

} // namespace

bool decodeChunk(std::span<const std::uint8_t> data, std::size_t n, const ChunkSink& sink)
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

} // namespace tidemark::store
