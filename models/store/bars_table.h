// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sql.h"

namespace tidemark::store {

/// Puts the read-only table `bars` before SQL on `connection`: the rows of every series, packed or in the tail, as ordinary rows.
///   series_id, instrument, interval, source, adjustment, simulated, ts (ms since 1970 UTC), time (`2025-11-20T14:30:00Z`),
///   open, high, low, close, volume (NULL where missing)
/// It stands in no schema and in no file. Comparisons of series_id, instrument, interval, source and ts narrow what is unpacked.
/// `connection` must live as long as its handle.
void addBarsTable(const Connection& connection);

} // namespace tidemark::store
