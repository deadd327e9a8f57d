// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/frame.h"
#include "models/market/simulation/path.h"

namespace tidemark::simulation {

/// Order books of the E-mini S&P 500 future (`ES`) every five minutes of the sessions of 19 and 20 November 2025, and the trades
/// between them, round the index's minute bars `index`. Ten levels a side, a tick of 0.25 apart; sizes in index units (a
/// contract is 50 of them), so price times size is USD. The value resting on a side is about the 11 million the desks called
/// normal, and thins to 5 million between the peak and the early afternoon of the 20th (claims depth.normal and depth.event).
struct SimulatedBook
{
    Frame levels;
    Frame trades;
};
[[nodiscard]] SimulatedBook simulateBook(std::uint64_t seed, const IntradayPath& index);

} // namespace tidemark::simulation
