// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chunk_codec.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <span>
#include <vector>

// What the writer and the reader of a chunk share; the format is described in resources/sql/002_series.sql.
namespace tidemark::store::chunk {

static_assert(std::endian::native == std::endian::little, "chunks are written and read as little-endian memory");

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
    Runs = 10,
    PackedDelta = 11,
    PackedFromPreviousClose = 12,
    PackedAboveBody = 13,
    PackedBelowBody = 14,
    PackedDeltaOfDelta = 15
};

/// What a packed column is told from: the tag it had as varints. Other tags stay.
[[nodiscard]] constexpr Tag unpacked(Tag tag)
{
    if (tag >= PackedDelta && tag <= PackedBelowBody)
        return static_cast<Tag>(tag - PackedDelta + Delta);
    return tag == PackedDeltaOfDelta ? DeltaOfDelta : tag;
}
[[nodiscard]] constexpr Tag packed(Tag tag)
{
    if (tag >= Delta && tag <= BelowBody)
        return static_cast<Tag>(tag - Delta + PackedDelta);
    return tag == DeltaOfDelta ? PackedDeltaOfDelta : tag;
}

inline constexpr std::array kPowers{1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12};
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

using Integers = std::vector<std::int64_t>;

// Sums and differences that wrap, so that damaged bytes are wrong and never undefined.
[[nodiscard]] inline std::int64_t difference(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

[[nodiscard]] inline std::int64_t sum(std::int64_t a, std::int64_t b)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}

[[nodiscard]] inline std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}

[[nodiscard]] inline std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

inline void putVarint(std::vector<std::uint8_t>& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.push_back(static_cast<std::uint8_t>(value | 0x80));
    out.push_back(static_cast<std::uint8_t>(value));
}

/// Walks over bytes that may be anything; once something was off, everything reads as 0 and `good` says so.
class ByteReader
{
public:
    explicit ByteReader(std::span<const std::uint8_t> data) : m_at(data.data()), m_end(data.data() + data.size()) {}

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

    std::int64_t signedVarint() { return unzigzag(varint()); }

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

} // namespace tidemark::store::chunk
