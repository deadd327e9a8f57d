// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cmath>

namespace tidemark::quant {

inline constexpr double kTradingDaysPerYear = 252.0;

/// Exponentially weighted mean and variance of returns, updated one return at a time:
///   v ← (1 − α)·(v + α·(r − m)²),  m ← m + α·(r − m),  α = 1/(1 + centre of mass),
/// which is pandas' ewm(com, adjust=False).var(bias=True), the ex-ante volatility of Moskowitz, Ooi and Pedersen,
/// "Time series momentum", Journal of Financial Economics 104 (2012), equation 1.
class EwmaVolatility
{
public:
    /// Precondition: centreOfMass > 0, in days.
    explicit EwmaVolatility(double centreOfMass) : m_alpha(1.0 / (1.0 + centreOfMass)) {}

    void push(double logReturn)
    {
        if (m_count++ == 0) {
            m_mean = logReturn;
            return;
        }
        const double off = logReturn - m_mean;
        m_variance = (1.0 - m_alpha) * (m_variance + m_alpha * off * off);
        m_mean += m_alpha * off;
    }
    /// Standard deviation of a day's return, as a fraction; NaN before the second return.
    [[nodiscard]] double daily() const { return m_count < 2 ? std::nan("") : std::sqrt(m_variance); }
    /// The same over a year of 252 days.
    [[nodiscard]] double annual() const { return daily() * std::sqrt(kTradingDaysPerYear); }

private:
    double m_alpha;
    double m_mean = 0;
    double m_variance = 0;
    long m_count = 0;
};

/// Exposure a unit of signal is given: min(cap, target/volatility). Both volatilities annual, as fractions; the cap as a multiple of
/// capital. The cap when volatility is zero; NaN when it is undefined.
[[nodiscard]] double volatilityLeverage(double annualVolatility, double targetVolatility, double cap);

} // namespace tidemark::quant
