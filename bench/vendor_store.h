// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

namespace tidemark::bench {

/// Fills a store with the vendor files of TIDEMARK_SHARED_DATA where that is set, else with the built-in market. Returns the as-of
/// the measurements look at. Throws std::runtime_error in words when the built-in market cannot be stored.
TimePoint fillForMeasuring(Store& store);

} // namespace tidemark::bench
