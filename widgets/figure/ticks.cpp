// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/ticks.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kDecades = 320; // of the numbers there are, either way

/// How often the shown number is the stored one.
double shownFactor(Unit unit)
{
    return unit == Unit::Percent || unit == Unit::PercentPoint || unit == Unit::PerMinute ? 100.0 : 1.0;
}

int decimalsOf(double step)
{
    for (int decimals = 0; decimals < 12; ++decimals) {
        const double scaled = step * std::pow(10.0, decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6 * std::max(1.0, scaled))
            return decimals;
    }
    return 12;
}

} // namespace

NumberTicks numberTicks(double low, double high, int most)
{
    NumberTicks ticks;
    if (!std::isfinite(low) || !std::isfinite(high) || !(low < high) || most < 1)
        return ticks;
    const double span = high - low;
    if (!std::isfinite(span) || span < 1e-300)
        return ticks;
    const double rough = span / most;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double multiple : {1.0, 2.0, 2.5, 5.0}) {
        if (std::floor(high / (multiple * power)) - std::ceil(low / (multiple * power)) + 1 <= most) {
            step = multiple * power;
            break;
        }
    }
    const double first = std::ceil(low / step - 1e-9);
    const double last = std::floor(high / step + 1e-9);
    if (!std::isfinite(first) || !std::isfinite(last) || last - first > 4.0 * most + 4)
        return ticks;
    ticks.step = step;
    ticks.decimals = decimalsOf(step);
    for (int i = 0; i <= static_cast<int>(last - first); ++i) {
        const double value = (first + i) * step;
        // Beyond 2^53 steps neighbours are one number.
        if (!ticks.values.empty() && !(value > ticks.values.back()))
            break;
        ticks.values.push_back(value);
    }
    return ticks;
}

NumberTicks numberTicks(double low, double high, int most, const NumberFormat& format)
{
    const double factor = shownFactor(format.unit);
    NumberTicks ticks = numberTicks(low * factor, high * factor, most);
    for (double& value : ticks.values)
        value /= factor;
    ticks.step /= factor;
    return ticks;
}

NumberTicks logTicks(double low, double high, int most)
{
    NumberTicks ticks;
    // A hand may zoom an axis to decades no number has.
    low = std::max(low, -kDecades);
    high = std::min(high, kDecades);
    if (!std::isfinite(low) || !std::isfinite(high) || !(low < high) || most < 1)
        return ticks;
    static const std::vector<std::vector<double>> patterns{{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 5}, {1, 3}, {1}};
    const double first = std::floor(low);
    const double last = std::ceil(high);
    for (const auto& pattern : patterns) {
        ticks.values.clear();
        for (double decade = first; decade <= last; ++decade)
            for (const double digit : pattern)
                if (const double v = decade + std::log10(digit); v >= low - 1e-9 && v <= high + 1e-9)
                    ticks.values.push_back(v);
        if (static_cast<int>(ticks.values.size()) <= most)
            break;
    }
    if (static_cast<int>(ticks.values.size()) > most) {
        const double every = std::max(1.0, std::ceil((last - first) / most));
        ticks.values.clear();
        for (double decade = std::ceil(first / every) * every; decade <= high; decade += every)
            if (decade >= low)
                ticks.values.push_back(decade);
    }
    // Within less than a decade round numbers may all be missed: even steps then.
    if (ticks.values.size() < 2) {
        const NumberTicks even = numberTicks(std::pow(10.0, low), std::pow(10.0, high), most);
        ticks.values.clear();
        for (const double value : even.values)
            if (value > 0)
                ticks.values.push_back(std::log10(value));
        ticks.decimals = even.decimals;
        return ticks;
    }
    ticks.decimals = static_cast<int>(std::clamp(-std::floor(ticks.values.front() + 1e-9), 0.0, 12.0));
    return ticks;
}

QString tickLabel(double value, const NumberTicks& ticks, NumberFormat format)
{
    const double shown = std::abs(value) * shownFactor(format.unit);
    format.decimals = ticks.decimals;
    if (shown >= 1e15 || (shown > 0 && shown < 1e-9)) {
        QString label = QString::number(value, 'e', 2);
        return label.replace(QLatin1Char('-'), QChar(0x2212));
    }
    const std::string label = formatNumber(value, format);
    return QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
}

} // namespace tidemark
