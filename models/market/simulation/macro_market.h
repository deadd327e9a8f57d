// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/market/simulation/path.h"

namespace tidemark::simulation {

/// Monthly series from January 2000 to September 2025, the last month published on the day: months stamped with their first day.
/// UNRATE in percent with one decimal, PAYEMS in thousands. October 2025 had no household survey and is absent.
[[nodiscard]] DailyPath unemploymentRate(std::uint64_t seed);
[[nodiscard]] DailyPath nonfarmPayrolls(std::uint64_t seed);

} // namespace tidemark::simulation
