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

DepthScenario depthScenario(double before, double after)
{
    assert(before > 0 && after > 0);
    return {before / after, std::sqrt(before / after)};
}

KyleLambda kyleLambda(std::span<const double> midBp, std::span<const double> signedValue)
{
    assert(midBp.size() == signedValue.size());
    const auto n = static_cast<Eigen::Index>(midBp.size());
    const Eigen::Map<const Eigen::ArrayXd> y(midBp.data(), n);
    const Eigen::ArrayXd x = Eigen::Map<const Eigen::ArrayXd>(signedValue.data(), n) / kMillion;
    const LineFit fit = fitLine(x, y, 0);
    return {fit.slope, fit.slopeError, fit.t, fit.r2, static_cast<int>(fit.n)};
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

} // namespace tidemark::quant
