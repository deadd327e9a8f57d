// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/trend_signal.h"

#include "models/quant/moving_average.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Sample deviation of the `n` entries of a ring that end at `head`; NaN when one of them is.
template <std::size_t Size>
double ringDeviation(const std::array<double, Size>& ring, std::size_t head, int n)
{
    const auto count = static_cast<std::size_t>(n);
    const std::size_t recent = std::min(count, head + 1); // what lies before the ring's seam, and the rest behind it
    const auto pass = [&](auto term) {
        double sum = 0;
        for (std::size_t i = head + 1 - recent; i <= head; ++i)
            sum += term(ring[i]);
        for (std::size_t i = Size - (count - recent); i < Size; ++i)
            sum += term(ring[i]);
        return sum;
    };
    const double mean = pass([](double value) { return value; }) / n;
    return std::sqrt(pass([mean](double value) { return (value - mean) * (value - mean); }) / (n - 1));
}

double signOf(double value) { return value > 0 ? 1.0 : value < 0 ? -1.0 : value; }

double ratio(double numerator, double deviation) { return deviation > 0 ? numerator / deviation : kNaN; }

} // namespace

double crossResponse(double z) { return z * std::exp(-z * z / 4.0) / 0.89; }

TrendState::TrendState(const TrendRule& rule, const Eigen::Ref<const Eigen::ArrayXd>& closes)
    : m_rule(rule), m_volatility(rule.volCentre)
{
    assert(closes.size() >= 1);
    assert(rule.priceDeviationDays < static_cast<int>(kMemory) && rule.crossDeviationDays < static_cast<int>(kMemory));
    m_closes.fill(kNaN);
    for (auto& ratios : m_ratios)
        ratios.fill(kNaN);
    // What lies further back than the memory leaves its mark in the averages alone.
    const Eigen::Index whole = std::max<Eigen::Index>(0, closes.size() - static_cast<Eigen::Index>(kMemory));
    for (Eigen::Index i = 0; i < whole; ++i)
        advance(closes[i]);
    for (Eigen::Index i = whole; i < closes.size(); ++i)
        push(closes[i]);
}

void TrendState::push(double close)
{
    advance(close);
    const double deviation =
        m_count >= m_rule.priceDeviationDays ? ringDeviation(m_closes, m_head, m_rule.priceDeviationDays) : kNaN;
    for (std::size_t k = 0; k < m_averages.size(); ++k)
        m_ratios[k][m_head] = ratio(m_averages[k][0] - m_averages[k][1], deviation);
}

void TrendState::advance(double close)
{
    assert(close > 0 && std::isfinite(close));
    const double before = m_closes[m_head];
    m_head = (m_head + 1) % kMemory;
    m_closes[m_head] = close;
    if (m_count > 0)
        m_volatility.push(std::log(close / before));
    ++m_count;
    for (std::size_t k = 0; k < m_averages.size(); ++k) {
        for (std::size_t side = 0; side < 2; ++side) {
            double& average = m_averages[k][side];
            average = m_count == 1 ? close : average + alphaOfScale(m_rule.crossScales[k][side]) * (close - average);
        }
    }
}

double TrendState::closeAgo(int days) const
{
    assert(days >= 0);
    const auto back = static_cast<std::size_t>(days);
    return back >= kMemory ? kNaN : m_closes[(m_head + kMemory - back) % kMemory];
}

TrendReading TrendState::reading() const
{
    TrendReading out;
    double sum = 0;
    int defined = 0;
    const auto add = [&](double value) {
        if (std::isnan(value))
            return;
        sum += value;
        ++defined;
    };
    for (std::size_t k = 0; k < out.momentum.size(); ++k) {
        out.momentum[k] = std::log(close() / closeAgo(m_rule.momentumDays[k]));
        out.sign[k] = signOf(out.momentum[k]);
        if (m_rule.blend != Blend::Crosses)
            add(out.sign[k]);
    }
    for (std::size_t k = 0; k < out.cross.size(); ++k) {
        CrossReading& cross = out.cross[k];
        cross.fast = m_averages[k][0];
        cross.slow = m_averages[k][1];
        cross.x = cross.fast - cross.slow;
        cross.y = m_ratios[k][m_head];
        cross.z = ratio(cross.y, ringDeviation(m_ratios[k], m_head, m_rule.crossDeviationDays));
        cross.u = crossResponse(cross.z);
        if (m_rule.blend != Blend::Momentum)
            add(cross.u);
    }
    out.signal = defined > 0 ? sum / defined : kNaN;
    out.dailyVol = m_volatility.daily();
    out.annualVol = m_volatility.annual();
    out.leverage = volatilityLeverage(out.annualVol, m_rule.volTarget, m_rule.cap);
    out.weight = out.signal * out.leverage;
    return out;
}

TrendState alongStraightPath(TrendState state, double price, int days)
{
    const double start = state.close();
    const double step = std::log(price / start) / days;
    for (int i = 1; i <= days; ++i)
        state.push(i == days ? price : start * std::exp(step * i));
    return state;
}

TrendState alongStep(TrendState state, double price, int days)
{
    for (int i = 0; i < days; ++i)
        state.push(price);
    return state;
}

} // namespace tidemark::quant
