// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/vol_target.h"

#include <Eigen/Core>

#include <array>

namespace tidemark::quant {

/// Which signals make up the blend: their plain mean.
enum class Blend { Momentum, Crosses, Both };

/// The rules of one trend follower.
struct TrendRule
{
    std::array<int, 3> momentumDays{21, 63, 252}; ///< 1, 3 and 12 months
    std::array<std::array<int, 2>, 3> crossScales{{{8, 24}, {16, 48}, {32, 96}}};
    int priceDeviationDays = 63;
    int crossDeviationDays = 252;
    Blend blend = Blend::Both;
    double volCentre = 60;   ///< centre of mass of the volatility, days
    double volTarget = 0.40; ///< annual, fraction
    double cap = 4;          ///< largest exposure, multiple of capital
};

/// One exponential cross, step by step. Source: Baz, Granger, Harvey, Le Roux and Rattray, "Dissecting Investment Strategies in the
/// Cross Section and Time Series" (2015): x = EWMA(P; fast) − EWMA(P; slow) with weights 1/n, y = x / 63-day deviation of P,
/// z = y / 252-day deviation of y, u = z·exp(−z²/4)/0.89. Deviations are sample ones. NaN until there is history enough.
struct CrossReading
{
    double fast = 0;
    double slow = 0;
    double x = 0;
    double y = 0;
    double z = 0;
    double u = 0;
};

/// What the rules say on one close.
struct TrendReading
{
    std::array<double, 3> momentum{}; ///< log return over the days of the rule; NaN without history
    std::array<double, 3> sign{};     ///< −1, 0, 1 (Moskowitz, Ooi and Pedersen 2012)
    std::array<CrossReading, 3> cross{};
    double signal = 0;    ///< the blend of what is defined, in about [−1, 1]; NaN when nothing is
    double dailyVol = 0;  ///< fraction
    double annualVol = 0; ///< fraction
    double leverage = 0;  ///< exposure for a signal of one, multiple of capital
    double weight = 0;    ///< signal × leverage, multiple of capital
};

/// The response of Baz et al.: z·exp(−z²/4)/0.89, at most 0.96, fading when a trend is stretched.
[[nodiscard]] double crossResponse(double z);

/// Everything a trend follower remembers; one close at a time. A small value: copy it to try out a path of prices.
class TrendState
{
public:
    /// The state after `closes`. Precondition: closes positive and finite, at least one.
    TrendState(const TrendRule& rule, const Eigen::Ref<const Eigen::ArrayXd>& closes);

    /// Takes the next close. Precondition: positive and finite.
    void push(double close);
    [[nodiscard]] TrendReading reading() const;

    [[nodiscard]] double close() const { return m_closes[m_head]; }
    /// The close `days` ago (0: the last one); NaN when not remembered. The memory reaches back 252 days at least.
    [[nodiscard]] double closeAgo(int days) const;
    [[nodiscard]] const TrendRule& rule() const { return m_rule; }
    [[nodiscard]] double fastAverage(std::size_t cross) const { return m_averages[cross][0]; }
    [[nodiscard]] double slowAverage(std::size_t cross) const { return m_averages[cross][1]; }

private:
    /// Averages, volatility and the close; not the ratios.
    void advance(double close);

    static constexpr std::size_t kMemory = 320;

    TrendRule m_rule;
    std::array<double, kMemory> m_closes{};
    std::array<std::array<double, kMemory>, 3> m_ratios{}; ///< y of each cross
    std::size_t m_head = kMemory - 1;
    long m_count = 0;
    std::array<std::array<double, 2>, 3> m_averages{};
    EwmaVolatility m_volatility;
};

/// The reading after the price has gone from the last close to `price` in `days` equal steps of log price.
[[nodiscard]] TrendState alongStraightPath(TrendState state, double price, int days);

/// … after it has gone there in one day and stayed: `days` closes at `price`.
[[nodiscard]] TrendState alongStep(TrendState state, double price, int days);

} // namespace tidemark::quant
