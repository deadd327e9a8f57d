// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/level_attribution.h"

#include "models/quant/counter_rng.h"
#include "models/quant/moving_average.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace tidemark::quant {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

tl::unexpected<Error> cancelled() { return fail(ErrorCode::Cancelled, TM_TEXT("quant", "Cancelled")); }

/// Simple averages, then as many exponential ones.
std::vector<AverageWindow> windowsUpTo(int longest)
{
    std::vector<AverageWindow> out;
    for (const auto kind : {AverageKind::Simple, AverageKind::Exponential})
        for (int days = 2; days <= longest; ++days)
            out.push_back({kind, days});
    return out;
}

/// Values of `windows` (rows) after the first ends[j] closes (columns); NaN without history. `ends` rise.
Eigen::ArrayXXd valuesAt(const Eigen::Ref<const Eigen::ArrayXd>& closes, const std::vector<AverageWindow>& windows,
                         std::span<const Eigen::Index> ends)
{
    const PrefixSums sums(closes);
    const auto half = static_cast<Eigen::Index>(windows.size() / 2);
    Eigen::ArrayXd alphas(half);
    for (Eigen::Index i = 0; i < half; ++i)
        alphas[i] = alphaOfSpan(windows[static_cast<std::size_t>(half + i)].days);
    Eigen::ArrayXXd out(2 * half, static_cast<Eigen::Index>(ends.size()));
    out.bottomRows(half) = exponentialAveragesAt(closes, alphas, ends);
    for (Eigen::Index j = 0; j < out.cols(); ++j) {
        const Eigen::Index end = ends[static_cast<std::size_t>(j)];
        for (Eigen::Index i = 0; i < half; ++i) {
            const Eigen::Index days = windows[static_cast<std::size_t>(i)].days;
            out(i, j) = sums.mean(end, days);
            if (days > end)
                out(half + i, j) = kNaN;
        }
    }
    return out;
}

/// Distance from `level` to the nearest of `values`, which rise.
double nearestDistance(const std::vector<double>& values, double level)
{
    const auto above = std::ranges::lower_bound(values, level);
    double best = std::numeric_limits<double>::infinity();
    if (above != values.end())
        best = *above - level;
    if (above != values.begin())
        best = std::min(best, level - *std::prev(above));
    return best;
}

/// Share of [low, high) within `error` of one of `values`, which rise.
double coveredShare(const std::vector<double>& values, double error, double low, double high)
{
    double covered = 0;
    double reached = low;
    for (const double value : values) {
        const double from = std::max(reached, value - error);
        const double to = std::min(high, value + error);
        if (to > from) {
            covered += to - from;
            reached = to;
        }
    }
    return covered / (high - low);
}

/// Errors of one window against every level, or nothing when it lacks history on one of the dates.
struct WindowErrors
{
    AverageWindow window;
    std::vector<double> errors;
    double squares = 0;
};

/// The window of least squares without level `leftOut`.
const WindowErrors& bestWithout(const std::vector<WindowErrors>& table, std::size_t leftOut)
{
    const auto rest = [&](const WindowErrors& row) { return row.squares - row.errors[leftOut] * row.errors[leftOut]; };
    return *std::ranges::min_element(table, {}, rest);
}

} // namespace

Result<std::vector<WindowFit>> windowFits(const Eigen::Ref<const Eigen::ArrayXd>& closes, double level, int longest,
                                          const Progress& progress)
{
    const std::vector<AverageWindow> windows = windowsUpTo(longest);
    const Eigen::Index end = closes.size();
    const Eigen::ArrayXXd values = valuesAt(closes, windows, {&end, 1});
    if (progress.cancelled())
        return cancelled();
    std::vector<WindowFit> out;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const double value = values(static_cast<Eigen::Index>(i), 0);
        if (!std::isnan(value))
            out.push_back({windows[i], value, value - level});
    }
    return out;
}

std::vector<std::size_t> nearestFirst(std::span<const WindowFit> fits)
{
    std::vector<std::size_t> order(fits.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) {
        return std::tuple{std::abs(fits[i].error), fits[i].window.days, fits[i].window.kind};
    });
    return order;
}

double counterUniform(std::uint64_t seed, std::uint64_t counter)
{
    const std::uint64_t z = mix64(seed + counter * 0x9E3779B97F4A7C15ULL);
    return static_cast<double>(z >> 11) * 0x1.0p-53;
}

Result<Placebo> placebo(std::span<const WindowFit> fits, double error, double low, double high, int draws,
                        std::uint64_t seed, const Progress& progress)
{
    assert(low < high && !fits.empty() && draws >= 0);
    std::vector<double> values;
    values.reserve(fits.size());
    for (const WindowFit& fit : fits)
        values.push_back(fit.value);
    std::ranges::sort(values);

    Placebo out{.low = low, .high = high, .error = error, .seed = seed, .draws = draws, .share = kNaN, .errors = {}};
    out.errors.reserve(static_cast<std::size_t>(draws));
    for (int i = 0; i < draws; ++i) {
        if (i % 1024 == 0 && progress.cancelled())
            return cancelled();
        const double level = low + (high - low) * counterUniform(seed, static_cast<std::uint64_t>(i));
        out.errors.push_back(nearestDistance(values, level));
        out.asGood += out.errors.back() <= error ? 1 : 0;
    }
    if (draws > 0)
        out.share = static_cast<double>(out.asGood) / draws;
    out.exact = coveredShare(values, error, low, high);
    return out;
}

Result<JointFit> jointFit(const Eigen::Ref<const Eigen::ArrayXd>& closes, std::span<const DatedLevel> levels,
                          int longest, const Progress& progress)
{
    assert(!levels.empty());
    std::vector<Eigen::Index> ends;
    for (const DatedLevel& dated : levels)
        ends.push_back(dated.closes);
    assert(std::ranges::is_sorted(ends));
    const std::vector<AverageWindow> windows = windowsUpTo(longest);
    const Eigen::ArrayXXd values = valuesAt(closes, windows, ends);
    if (progress.cancelled())
        return cancelled();
    std::vector<WindowErrors> table;
    for (std::size_t i = 0; i < windows.size(); ++i) {
        WindowErrors row{windows[i], {}, 0};
        for (std::size_t j = 0; j < levels.size(); ++j) {
            const double value = values(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
            row.errors.push_back(value / levels[j].level - 1.0);
            row.squares += row.errors.back() * row.errors.back();
        }
        if (!std::isnan(row.squares))
            table.push_back(std::move(row));
    }
    if (table.empty())
        return fail(
            ErrorCode::Precondition,
            TM_TEXT("quant", "No average has enough history before the first published level; import a longer series"));

    const auto rms = [](double squares, std::size_t n) { return std::sqrt(squares / static_cast<double>(n)); };
    const WindowErrors& best = *std::ranges::min_element(table, {}, &WindowErrors::squares);
    JointFit out{best.window, rms(best.squares, levels.size()), best.errors, kNaN, {}, {}};
    if (levels.size() < 2)
        return out;
    double squares = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const WindowErrors& other = bestWithout(table, i);
        out.leftOutWindows.push_back(other.window);
        out.leftOutErrors.push_back(other.errors[i]);
        squares += other.errors[i] * other.errors[i];
    }
    out.leaveOneOutRms = rms(squares, levels.size());
    return out;
}

} // namespace tidemark::quant
