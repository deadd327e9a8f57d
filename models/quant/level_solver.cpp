// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/level_solver.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double positiveOrNone(double price) { return std::isfinite(price) && price > 0 ? price : kNaN; }

bool straddle(double a, double b) { return (a <= 0 && b > 0) || (a >= 0 && b < 0); }

} // namespace

double averageFlip(const Eigen::Ref<const Eigen::ArrayXd>& closes, int n, int holdDays)
{
    assert(holdDays >= 1);
    const int rest = n - holdDays;
    if (rest < 1 || closes.size() < rest)
        return kNaN;
    return closes.tail(rest).mean();
}

double crossFlip(double fastAverage, double fastAlpha, double slowAverage, double slowAlpha, int holdDays)
{
    assert(holdDays >= 1);
    const double fastKept = std::pow(1.0 - fastAlpha, holdDays);
    const double slowKept = std::pow(1.0 - slowAlpha, holdDays);
    return positiveOrNone((slowKept * slowAverage - fastKept * fastAverage) / (slowKept - fastKept));
}

double momentumFlip(const TrendState& state, int momentumDays, int holdDays)
{
    assert(holdDays >= 1);
    return holdDays >= momentumDays ? kNaN : state.closeAgo(momentumDays - holdDays);
}

std::optional<BlendFlip> blendFlip(const TrendState& state, int holdDays, double reach, int cells)
{
    const double spot = state.close();
    const auto signalAt = [&](double price) { return alongStep(state, price, holdDays).reading().signal; };
    const auto narrow = [&](double low, double lowSignal, double high) {
        for (int i = 0; i < 200; ++i) {
            const double middle = 0.5 * (low + high);
            if (middle == low || middle == high)
                break;
            const double signal = signalAt(middle);
            if (signal == 0.0) {
                const auto leaps = [&](double towards) {
                    return std::abs(signalAt(std::nextafter(middle, towards))) >= 1e-9;
                };
                return BlendFlip{middle, 0.0, leaps(low) && leaps(high)};
            }
            if ((signal > 0) == (lowSignal > 0)) {
                low = middle;
                lowSignal = signal;
            } else {
                high = middle;
            }
        }
        return BlendFlip{low, lowSignal, std::abs(lowSignal) >= 1e-9};
    };
    // Outwards from the last close, so that the first change of sign is the nearest.
    const double step = 2.0 * reach * spot / cells;
    double above = signalAt(spot);
    double below = above;
    if (std::isnan(above))
        return std::nullopt;
    for (int i = 1; 2 * i <= cells; ++i) {
        const double lower = spot - step * i;
        const double upper = spot + step * i;
        const double nextBelow = signalAt(lower);
        const double nextAbove = signalAt(upper);
        std::optional<BlendFlip> best;
        if (straddle(below, nextBelow))
            best = narrow(spot - step * (i - 1), below, lower);
        if (straddle(above, nextAbove)) {
            const BlendFlip other = narrow(spot + step * (i - 1), above, upper);
            if (!best || other.level - spot < spot - best->level)
                best = other;
        }
        if (best)
            return best;
        below = nextBelow;
        above = nextAbove;
    }
    return std::nullopt;
}

std::optional<int> daysToFlip(const TrendState& state, double level, int maxDays,
                              const std::function<double(const TrendReading&)>& signal)
{
    const double now = signal(state.reading());
    if (std::isnan(now))
        return std::nullopt;
    TrendState ahead = state;
    for (int day = 1; day <= maxDays; ++day) {
        ahead.push(level);
        const double then = signal(ahead.reading());
        if (then == 0.0 || (then > 0) != (now > 0))
            return day;
    }
    return std::nullopt;
}

} // namespace tidemark::quant
