// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/checks.h"

#include "models/quality/holes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark::quality {

namespace {

constexpr double kRounding = 1e-9;
constexpr std::array kFactors{1.5, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0, 15.0, 20.0, 25.0, 50.0};
constexpr std::size_t kLevelRows = 5;
constexpr double kJumpTolerance = 0.04;
constexpr double kLevelTolerance = 0.12;
constexpr std::size_t kHeldRows = 3;

Eigen::Index at(std::size_t row) { return static_cast<Eigen::Index>(row); }

int yearOf(Date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

/// Whether a > b by more than rounding.
bool above(double a, double b) { return a - b > kRounding * std::max(std::abs(a), std::abs(b)); }

double medianClose(const Bars& bars, std::size_t from, std::size_t to)
{
    std::vector<double> values;
    for (std::size_t i = from; i < to; ++i)
        if (std::isfinite(bars.close()[at(i)]))
            values.push_back(bars.close()[at(i)]);
    if (values.empty())
        return std::nan("");
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

bool within(double ratio, double factor, double tolerance) { return std::abs(ratio / factor - 1) <= tolerance; }

} // namespace

std::vector<OpenAtPriorClose> openAtPriorClose(std::string_view calendar, const Bars& bars)
{
    std::vector<OpenAtPriorClose> years;
    if (bars.open().size() == 0)
        return years;
    const Interval interval = bars.key().interval;
    Date dayBefore{};
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const Date day = localDay(calendar, interval, bars.times()[i]);
        const bool first = i == 0 || !isIntraday(interval) || day != dayBefore;
        dayBefore = day;
        if (years.empty() || years.back().year != yearOf(day))
            years.push_back({yearOf(day), 0, 0, bars.times()[i], {}});
        years.back().last = bars.times()[i];
        if (i == 0 || !first)
            continue;
        const double open = bars.open()[at(i)];
        const double prior = bars.close()[at(i - 1)];
        if (!std::isfinite(open) || !std::isfinite(prior))
            continue;
        ++years.back().rows;
        if (open == prior)
            ++years.back().equal;
    }
    std::erase_if(years, [](const OpenAtPriorClose& year) { return year.rows == 0; });
    return years;
}

std::vector<std::size_t> impossibleCandles(const Bars& bars)
{
    std::vector<std::size_t> rows;
    if (!bars.hasRange())
        return rows;
    const bool opens = bars.open().size() > 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double high = bars.high()[at(i)];
        const double low = bars.low()[at(i)];
        const double close = bars.close()[at(i)];
        const double open = opens ? bars.open()[at(i)] : close;
        // Comparisons with NaN are false.
        if (above(low, high) || above(open, high) || above(close, high) || above(low, open) || above(low, close))
            rows.push_back(i);
    }
    return rows;
}

std::vector<std::size_t> rowsOnClosedDays(std::string_view calendar, const Bars& bars,
                                          std::span<const Session> sessions)
{
    std::vector<std::size_t> rows;
    const Interval interval = bars.key().interval;
    if (interval != Interval::Day1 && !isIntraday(interval))
        return rows;
    auto session = sessions.begin();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const Date day = localDay(calendar, interval, bars.times()[i]);
        while (session != sessions.end() && session->date < day)
            ++session;
        if (session == sessions.end() || session->date != day)
            rows.push_back(i);
    }
    return rows;
}

std::vector<std::size_t> repeatedRows(const Bars& bars)
{
    std::vector<std::size_t> rows;
    if (isIntraday(bars.key().interval) || bars.open().size() == 0 || !bars.hasRange() || bars.volume().size() == 0)
        return rows;
    const auto same = [](const Eigen::ArrayXd& column, std::size_t i) { return column[at(i)] == column[at(i - 1)]; };
    for (std::size_t i = 1; i < bars.size(); ++i)
        if (bars.volume()[at(i)] > 0 && bars.high()[at(i)] > bars.low()[at(i)] && same(bars.volume(), i)
            && same(bars.open(), i) && same(bars.high(), i) && same(bars.low(), i) && same(bars.close(), i))
            rows.push_back(i);
    return rows;
}

std::vector<SplitLikeJump> splitLikeJumps(const Bars& bars)
{
    std::vector<SplitLikeJump> jumps;
    if (bars.key().interval != Interval::Day1)
        return jumps;
    for (std::size_t i = 1; i < bars.size(); ++i) {
        const double open = bars.open().size() > 0 ? bars.open()[at(i)] : bars.close()[at(i)];
        const double ratio = bars.close()[at(i - 1)] / open;
        // Most rows: nothing near a split.
        if (!(ratio > 1.4 || ratio < 1 / 1.4) || !(ratio > 0) || !std::isfinite(ratio))
            continue;
        for (const double n : kFactors) {
            const double factor = ratio > 1 ? n : 1 / n;
            if (!within(ratio, factor, kJumpTolerance))
                continue;
            const double before = medianClose(bars, i > kLevelRows ? i - kLevelRows : 0, i);
            const double after = medianClose(bars, i, std::min(i + kLevelRows, bars.size()));
            if (within(before / after, factor, kLevelTolerance))
                jumps.push_back({i, factor, ratio});
            break;
        }
    }
    return jumps;
}

RatioOfSources ratioOfSources(const Bars& first, const Bars& second, double tolerance)
{
    std::vector<TimePoint> times;
    std::vector<double> ratios;
    std::size_t j = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        while (j < second.size() && second.times()[j] < first.times()[i])
            ++j;
        if (j == second.size())
            break;
        const double ratio = second.close()[at(j)] / first.close()[at(i)];
        if (second.times()[j] == first.times()[i] && std::isfinite(ratio) && ratio > 0) {
            times.push_back(first.times()[i]);
            ratios.push_back(ratio);
        }
    }
    RatioOfSources result;
    result.rows = static_cast<std::int64_t>(times.size());
    if (times.empty())
        return result;
    result.first = ratios.front();
    result.last = ratios.back();
    double level = ratios.front();
    for (std::size_t i = 1; i + kHeldRows <= ratios.size(); ++i) {
        if (within(ratios[i], level, tolerance))
            continue;
        const bool held = std::ranges::all_of(ratios.begin() + static_cast<std::ptrdiff_t>(i),
                                              ratios.begin() + static_cast<std::ptrdiff_t>(i + kHeldRows),
                                              [&](double ratio) { return within(ratio, ratios[i], tolerance); });
        if (!held)
            continue;
        result.steps.push_back({times[i], level, ratios[i]});
        level = ratios[i];
    }
    return result;
}

} // namespace tidemark::quality
