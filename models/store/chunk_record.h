// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chunk_codec.h"

namespace tidemark::store {

struct Extremes
{
    double minimum = 0; ///< NaN when there is no value
    double maximum = 0;
};

/// Smallest and largest of `values`, NaN aside.
[[nodiscard]] Extremes extremesOf(std::span<const double> values);

/// A row of the table `chunk`, ready to be written.
struct ChunkRecord
{
    std::int64_t firstTs = 0;
    std::int64_t lastTs = 0;
    std::int64_t rows = 0;
    std::uint32_t crc = 0;
    std::uint64_t content = 0;
    std::array<Extremes, kColumns> extremes;
    double closeFirst = 0;
    double closeLast = 0;
    std::vector<std::uint8_t> data;
};

/// Packs rows and takes their measures. Precondition: there is a row. Safe from several threads.
[[nodiscard]] ChunkRecord recordOf(const ChunkRows& rows);

} // namespace tidemark::store
