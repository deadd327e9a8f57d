// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/execution.h"

#include <optional>
#include <span>

namespace tidemark::quant {

enum class OptionSide { Call, Put };

/// A European option on something that pays a continuous yield. Rates, yield and volatility are annual fractions with continuous
/// compounding.
struct EuropeanOption
{
    OptionSide side = OptionSide::Call;
    double spot = 0;
    double strike = 0;
    double years = 0; ///< to expiry
    double rate = 0;
    double yield = 0;
    double vol = 0;
};

/// Price and its derivatives, in the currency of the price.
struct OptionGreeks
{
    double price;
    double delta; ///< a unit of spot
    double gamma; ///< of delta, a unit of spot
    double vega;  ///< a volatility of 1 (100 points)
    double theta; ///< a year that passes
    double rho;   ///< a rate of 1 (100 %)
};

/// Black and Scholes (1973) with Merton's yield (1973): price = w (S e^(−qT) N(w d₁) − K e^(−rT) N(w d₂)), w = 1 for a call and −1 for a
/// put, d₁ = (ln(S/K) + (r − q + σ²/2) T) / (σ√T), d₂ = d₁ − σ√T. Without time or volatility: the discounted payoff, whose delta
/// and gamma are NaN at the forward. NaN for a spot or strike that is not positive, negative time or volatility, or a missing value.
[[nodiscard]] OptionGreeks blackScholes(const EuropeanOption& option);

/// Options by columns. Each has n values, or one that stands for all.
struct OptionColumns
{
    std::span<const double> spot, strike, years, rate, yield, vol;
    std::span<const double> side; ///< +1 a call, −1 a put
};

/// Where the answers go: empty, or n values each.
struct OptionAnswers
{
    std::span<double> price, delta, gamma, vega, theta, rho;
};

/// The same for many options, four at a time: exponential, logarithm and normal tail are polynomials with errors below 1e-15, so answers
/// agree with the single option's to about 1e-14 of the spot. They do not depend on `execution`, nor on an option's place in
/// the columns. Precondition: sizes as said above, with one n.
void blackScholes(const OptionColumns& options, const OptionAnswers& answers, const Execution& execution = {});

/// The volatility at which the option is worth `price`, to about 1e-12 where the price still tells; none outside the bounds of
/// arbitrage: the price must lie strictly between the discounted payoff at the forward and the discounted spot (call) or strike (put).
/// `option.vol` is not read. Newton's method on the logarithm of the out-of-the-money price, kept in a bracket.
[[nodiscard]] std::optional<double> impliedVol(const EuropeanOption& option, double price);

} // namespace tidemark::quant
