// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/trend_signal.h"

#include <vector>

namespace tidemark::quant {

/// How the price gets from the last close to where it is after some days.
enum class PricePath {
    Straight, ///< equal steps of log price
    FirstDay  ///< all of it on the first day, then no change
};

/// What a trend follower would have traded when the price stands at `price` after `days` closes.
/// flow = capital × (w − w₀), w = signal × leverage. Its parts add up exactly: the signal part is capital × (s − s₀)·ℓ₀, the
/// volatility part capital × s·(ℓ − ℓ₀). Capital and flows in the same unit. A model of one rule set, not a measurement.
struct FlowPoint
{
    double price = 0;
    int days = 0;
    double signal = 0;
    double leverage = 0;
    double weight = 0;
    double signalPart = 0;
    double volPart = 0;
    double total = 0;
};

/// Precondition: price > 0, days >= 1.
[[nodiscard]] FlowPoint flowAt(const TrendState& state, double capital, double price, int days, PricePath path);

/// The price after `days` days of a tape of `sigmas` standard deviations: close·exp(sigmas·σ_daily·√days).
[[nodiscard]] double tapePrice(const TrendState& state, double sigmas, int days);

} // namespace tidemark::quant
