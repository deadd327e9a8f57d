// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace tidemark::bench {

/// Nanoseconds QuantLib takes for an option: one European call whose spot quote is set anew before each NPV, the shortest of three
/// rounds over `spots`. 0 where QuantLib was not there at build time.
[[nodiscard]] double quantLibNanoseconds(std::span<const double> spots);

} // namespace tidemark::bench
