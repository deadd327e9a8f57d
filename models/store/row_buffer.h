// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/chunk_codec.h"

namespace tidemark::store {

/// Rows on their way; every column is there, missing values are NaN.
struct RowBuffer
{
    std::vector<TimePoint> times;
    std::array<std::vector<double>, kColumns> values;
    std::vector<std::int64_t> origins;

    [[nodiscard]] std::size_t size() const { return times.size(); }

    [[nodiscard]] ChunkRows rows() const
    {
        ChunkRows view;
        view.times = times;
        for (std::size_t c = 0; c < kColumns; ++c)
            view.values[c] = values[c];
        view.origins = origins;
        return view;
    }

    /// Where a chunk's rows go that are to fill this buffer. Precondition: resized to them.
    [[nodiscard]] ChunkSink sink()
    {
        ChunkSink sink{times.data(), {}, origins.data()};
        for (std::size_t c = 0; c < kColumns; ++c)
            sink.values[c] = values[c].data();
        return sink;
    }

    void resize(std::size_t n)
    {
        times.resize(n);
        for (auto& column : values)
            column.resize(n);
        origins.resize(n);
    }

    void append(const RowBuffer& other, std::size_t row, std::int64_t origin)
    {
        times.push_back(other.times[row]);
        for (std::size_t c = 0; c < kColumns; ++c)
            values[c].push_back(other.values[c][row]);
        origins.push_back(origin);
    }

    void dropFront(std::size_t n)
    {
        const auto drop = [n](auto& column) {
            column.erase(column.begin(), column.begin() + static_cast<std::ptrdiff_t>(n));
        };
        drop(times);
        for (auto& column : values)
            drop(column);
        drop(origins);
    }
};

} // namespace tidemark::store
