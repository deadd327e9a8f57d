// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sql.h"

#include <map>
#include <vector>

namespace tidemark::store {

/// Which imports gave values where a row had gaps. Lives within one transaction.
class GapFills
{
public:
    struct Fill
    {
        std::int64_t dataset = 0;
        std::int64_t columns = 0; ///< bit c: column c
    };
    /// By time.
    using ByTime = std::multimap<std::int64_t, Fill>;

    explicit GapFills(const Connection& connection);

    /// The fills of rows with firstTs <= time <= lastTs.
    [[nodiscard]] ByTime between(std::int64_t series, std::int64_t firstTs, std::int64_t lastTs);
    void add(std::int64_t series, std::int64_t ts, const Fill& fill);
    /// Forgets what `dataset` filled in `series`.
    void remove(std::int64_t series, std::int64_t dataset);

    /// The columns of the row at `ts` in which somebody filled a gap.
    [[nodiscard]] static std::int64_t filled(const ByTime& fills, std::int64_t ts);
    /// The columns of the row at `ts` that `dataset` alone fills.
    [[nodiscard]] static std::int64_t filledBy(const ByTime& fills, std::int64_t ts, std::int64_t dataset);

private:
    const Connection& m_connection;
    Query m_select;
    Query m_insert;
};

} // namespace tidemark::store
