// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <Eigen/Core>

#include <cstdint>
#include <span>
#include <vector>

namespace tidemark::quant {

/// SMA(n) or EMA with span n (α = 2/(n+1), seeded by the first close).
enum class AverageKind { Simple, Exponential };

struct AverageWindow
{
    AverageKind kind = AverageKind::Simple;
    int days = 0;
    friend bool operator==(const AverageWindow&, const AverageWindow&) = default;
};

/// What one average stood at, and how far that is from the level: error = value − level, in price units.
struct WindowFit
{
    AverageWindow window;
    double value = 0;
    double error = 0;
};

/// Every SMA and EMA of 2…`longest` days on the last close, SMA first, each kind by rising days; windows longer than the history are
/// left out. O(1) a simple window, and one short pass for all exponential ones. Precondition: closes finite. Errors: Cancelled.
[[nodiscard]] Result<std::vector<WindowFit>> windowFits(const Eigen::Ref<const Eigen::ArrayXd>& closes, double level,
                                                        int longest, const Progress& progress);

/// Positions in `fits` by rising |error|; of equals the shorter window, and SMA before EMA.
[[nodiscard]] std::vector<std::size_t> nearestFirst(std::span<const WindowFit> fits);

/// How little a close fit proves: levels drawn at random are held against the same windows.
struct Placebo
{
    double low = 0; ///< levels are drawn evenly from [low, high)
    double high = 0;
    double error = 0; ///< the published level's smallest |error|
    std::uint64_t seed = 0;
    int draws = 0;
    int asGood = 0;   ///< random levels whose nearest window is at most `error` away
    double share = 0; ///< asGood/draws; NaN without draws
    double exact = 0; ///< the share of [low, high) that lies within `error` of a window: what the draws estimate
    std::vector<double> errors; ///< the smallest |error| of each draw
};

/// Draw i depends on (seed, i) alone, so the answer is the same for any order or thread count.
/// Precondition: low < high, fits not empty, draws >= 0. Errors: Cancelled.
[[nodiscard]] Result<Placebo> placebo(std::span<const WindowFit> fits, double error, double low, double high, int draws,
                                      std::uint64_t seed, const Progress& progress);

/// A number in [0, 1) made of (seed, counter): SplitMix64 of Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators" (OOPSLA 2014), its upper 53 bits.
[[nodiscard]] double counterUniform(std::uint64_t seed, std::uint64_t counter);

/// A level and the number of closes known when it was given.
struct DatedLevel
{
    Eigen::Index closes = 0;
    double level = 0;
};

/// The one window that explains several published levels best: the smallest root mean square of value/level − 1.
struct JointFit
{
    AverageWindow window;
    double rms = 0;                    ///< fraction
    std::vector<double> errors;        ///< value/level − 1 of each level
    double leaveOneOutRms = 0;         ///< fraction; NaN for fewer than two levels
    std::vector<double> leftOutErrors; ///< error of each level under the window chosen without it
    std::vector<AverageWindow> leftOutWindows;
};

/// Precondition: levels not empty and positive, in rising order of closes, 1 <= closes <= size. Errors: Precondition when no window has history on every
/// date; Cancelled.
[[nodiscard]] Result<JointFit> jointFit(const Eigen::Ref<const Eigen::ArrayXd>& closes,
                                        std::span<const DatedLevel> levels, int longest, const Progress& progress);

} // namespace tidemark::quant
