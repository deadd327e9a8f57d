// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/frame.h"
#include "models/market/simulation/path.h"

namespace tidemark::simulation {

/// A snapshot of fundamentals of well-known companies on 2025-11-20, of kind `fundamental`: growth drawn around each company's
/// own, forward P/E around a line through growth, the rest consistent with the two. Prices only of the instruments simulated.
[[nodiscard]] Frame fundamentals(std::uint64_t seed, const std::map<std::string, double>& prices);

} // namespace tidemark::simulation
