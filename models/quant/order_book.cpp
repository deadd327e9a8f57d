// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/order_book.h"

#include "models/quant/regression.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

constexpr double kMillion = 1e6;

const std::vector<BookLevel>& met(const OrderBook& book, Taker taker)
{
    return taker == Taker::Buys ? book.asks : book.bids;
}

} // namespace

bool isOrderly(const OrderBook& book)
{
    const auto positive = [](const BookLevel& level) { return level.price > 0 && level.size > 0; };
    return !book.bids.empty() && !book.asks.empty() && std::ranges::all_of(book.bids, positive)
           && std::ranges::all_of(book.asks, positive) && std::ranges::is_sorted(book.asks, {}, &BookLevel::price)
           && std::ranges::is_sorted(book.bids, std::ranges::greater{}, &BookLevel::price)
           && book.bids.front().price < book.asks.front().price;
}

double mid(const OrderBook& book) { return 0.5 * (book.bids.front().price + book.asks.front().price); }

double spreadBp(const OrderBook& book) { return (book.asks.front().price - book.bids.front().price) / mid(book) * 1e4; }

double depthWithin(const OrderBook& book, Taker taker, double bp)
{
    const double centre = mid(book);
    double value = 0;
    for (const auto& level : met(book, taker))
        if (std::abs(level.price / centre - 1) * 1e4 <= bp * (1 + 1e-12))
            value += level.price * level.size;
    return value;
}

std::optional<double> walkCostBp(const OrderBook& book, Taker taker, double value)
{
    assert(value > 0);
    double left = value;
    double units = 0;
    for (const auto& level : met(book, taker)) {
        const double taken = std::min(left, level.price * level.size);
        units += taken / level.price;
        left -= taken;
        if (left <= value * 1e-12)
            return std::abs(value / units / mid(book) - 1) * 1e4;
    }
    return std::nullopt;
}

double totalDepth(const OrderBook& book, Taker taker)
{
    double value = 0;
    for (const auto& level : met(book, taker))
        value += level.price * level.size;
    return value;
}

double reachBp(const OrderBook& book, Taker taker)
{
    return std::abs(met(book, taker).back().price / mid(book) - 1) * 1e4;
}

WalkCurve::WalkCurve(const OrderBook& book, Taker taker) : m_mid(mid(book)), m_value{0}, m_units{0}
{
    const auto& side = met(book, taker);
    m_value.reserve(side.size() + 1);
    m_units.reserve(side.size() + 1);
    for (const auto& level : side) {
        m_value.push_back(m_value.back() + level.price * level.size);
        m_units.push_back(m_units.back() + level.size);
    }
}

std::optional<double> WalkCurve::costBp(double value) const
{
    assert(value > 0);
    if (value > total() * (1 + 1e-12))
        return std::nullopt;
    const auto above = std::ranges::lower_bound(m_value.begin() + 1, m_value.end(), value);
    const auto level = static_cast<std::size_t>(above == m_value.end() ? m_value.size() - 1 : above - m_value.begin());
    const double share = (value - m_value[level - 1]) / (m_value[level] - m_value[level - 1]);
    const double units = m_units[level - 1] + share * (m_units[level] - m_units[level - 1]);
    return std::abs(value / units / m_mid - 1) * 1e4;
}

DepthScenario depthScenario(double before, double after)
{
    assert(before > 0 && after > 0);
    return {before / after, std::sqrt(before / after)};
}

KyleLambda kyleLambda(std::span<const double> midBp, std::span<const double> signedValue, int lags)
{
    assert(midBp.size() == signedValue.size());
    const auto n = static_cast<Eigen::Index>(midBp.size());
    const Eigen::Map<const Eigen::ArrayXd> y(midBp.data(), n);
    const Eigen::ArrayXd x = Eigen::Map<const Eigen::ArrayXd>(signedValue.data(), n) / kMillion;
    const LineFit fit = fitLine(x, y, lags);
    return {fit.slope, fit.slopeError, fit.t, fit.r2, fit.intercept, static_cast<int>(fit.n)};
}

std::vector<double> exitSchedule(int steps, double risk, double sigma, double eta)
{
    assert(steps > 0 && risk >= 0 && sigma >= 0 && eta > 0);
    const double kappa = std::acosh(1.0 + 0.5 * risk * sigma * sigma / eta);
    std::vector<double> left;
    for (int j = 0; j <= steps; ++j) {
        const double remaining = steps - j;
        // Beyond 300 both sinh overflow; their ratio is an exponential long before.
        left.push_back(kappa < 1e-9            ? remaining / steps
                       : kappa * steps > 300.0 ? (j == steps ? 0.0 : std::exp(-kappa * j))
                                               : std::sinh(kappa * remaining) / std::sinh(kappa * steps));
    }
    return left;
}

ExitCost exitCost(std::span<const double> left, double size, double halfSpread, double eta, double sigma)
{
    double traded = 0;
    double held = 0;
    for (std::size_t j = 1; j < left.size(); ++j) {
        traded += (left[j - 1] - left[j]) * (left[j - 1] - left[j]);
        held += left[j] * left[j];
    }
    return {halfSpread * size + eta * size * size * traded, sigma * size * std::sqrt(held)};
}

} // namespace tidemark::quant
