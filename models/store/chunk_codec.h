// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace tidemark::store {

inline constexpr std::size_t kChunkRows = 4096;
inline constexpr std::size_t kMostChunkRows = 16 * kChunkRows; ///< more is damage
inline constexpr int kOldestCodec = 1;
inline constexpr int kCodec = 2;

enum Column : std::size_t { Open, High, Low, Close, Volume, kColumns };

/// Rows on their way into a chunk. An empty column span is absent; times rise; the others have one value a time.
struct ChunkRows
{
    std::span<const TimePoint> times;
    std::array<std::span<const double>, kColumns> values;
    std::span<const std::int64_t> origins;

    [[nodiscard]] ChunkRows part(std::size_t first, std::size_t count) const;
};

/// Where the rows of a chunk go: room for `n` rows each, nullptr for what is not wanted.
struct ChunkSink
{
    TimePoint* times = nullptr;
    std::array<double*, kColumns> values{};
    std::int64_t* origins = nullptr;
};

/// The bytes of a chunk, format `kCodec` (described in resources/sql/002_series.sql and 008_tail.sql). Every value comes back with
/// the same bits; NaN comes back as a quiet NaN. Precondition: no value is infinite.
[[nodiscard]] std::vector<std::uint8_t> encodeChunk(const ChunkRows& rows);

/// Reads the `n` rows of a chunk of any format since `kOldestCodec`; absent columns are filled with NaN. Times that are read rise
/// strictly, values are finite or NaN. False when the bytes are not a chunk of `n` rows: what has been written to the sink then
/// means nothing. Never reads outside `data` or writes outside `n` rows. Safe from several threads.
[[nodiscard]] bool decodeChunk(std::span<const std::uint8_t> data, std::size_t n, const ChunkSink& sink);

/// CRC-32 (IEEE 802.3, as in zlib and PNG).
[[nodiscard]] std::uint32_t crc32(std::span<const std::uint8_t> data);

/// Sum of a 64-bit hash of each row's time and values: the same however the rows are cut into chunks. Absent counts as missing.
[[nodiscard]] std::uint64_t contentSum(const ChunkRows& rows);

} // namespace tidemark::store
