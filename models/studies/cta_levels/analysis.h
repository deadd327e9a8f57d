// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/flow_stress.h"
#include "models/quant/level_attribution.h"
#include "models/quant/level_solver.h"
#include "models/studies/study.h"

#include <optional>

namespace tidemark::cta_levels {

inline constexpr int kLongestWindow = 300;
inline constexpr int kSigmaDays = 20; ///< days of the σ that distances and buffers are measured in
inline constexpr int kWeek = 5;
inline constexpr int kMonth = 21;
inline constexpr int kPlaceboDraws = 10000;

enum class BufferKind { AverageTrueRange, Sigma };

/// The parameters, read once.
struct Settings
{
    std::string instrument;
    double level = 0;
    BufferKind bufferKind = BufferKind::AverageTrueRange;
    double bufferMultiple = 1;
    int atrDays = 14;
    int lookback = 80;
    int holdDays = 5;
    double capital = 0; ///< USD bn
    double tapeSigmas = 2;
    quant::PricePath path = quant::PricePath::Straight;
    double placeboReach = 0;
    std::uint64_t seed = 0;
    quant::TrendRule rule;
};

[[nodiscard]] Settings readSettings(const ParamValues& params);

/// The days with a close, in order.
struct Closes
{
    BarsPtr bars;
    std::vector<TimePoint> times;
    Eigen::ArrayXd values;
    Eigen::ArrayXd atr; ///< as long; NaN where undefined or without high and low
};

enum class Standing { AboveBuffer, InBuffer, Broken };

/// When one signal changes sign.
struct Flip
{
    Text signal;
    Text reading;                   ///< what it says now
    double nextClose = 0;           ///< NaN where no price does it
    double held = 0;                ///< price that does it after `holdDays` closes there
    bool jump = false;              ///< it leaps over zero
    std::optional<int> daysAtLevel; ///< closes at the level until it flips
};

struct StressRow
{
    Text tape;
    quant::FlowPoint week;
    quant::FlowPoint month;
};

/// One horizon of the published levels under one window.
struct PublishedFit
{
    std::string horizon;
    std::vector<Date> dates;
    std::vector<double> levels;
    quant::JointFit fit;
};

/// Everything the figures, tables and metrics show.
struct Analysis
{
    Settings settings;
    Closes closes;
    TimePoint knownAt{}; ///< close of the last session
    double close = 0;
    double change = 0; ///< simple return of the last day
    double sigma = 0;  ///< sample deviation of the last 20 log returns
    double atr = 0;
    double distance = 0;         ///< level/close − 1
    double buffer = 0;           ///< points
    bool bufferFellBack = false; ///< no ATR: σ stands in
    double lower = 0;
    double upper = 0;
    Standing standing = Standing::InBuffer;

    std::vector<quant::WindowFit> fits;
    std::vector<std::size_t> nearest; ///< positions in fits, best first
    quant::Placebo placebo;
    std::vector<PublishedFit> published;

    std::optional<quant::TrendState> state;
    quant::TrendReading reading;
    std::vector<quant::TrendReading> history; ///< of the sessions shown
    std::vector<Flip> flips;
    std::vector<StressRow> stress;
    std::vector<quant::FlowPoint> weekCurve;
    std::vector<quant::FlowPoint> monthCurve;

    [[nodiscard]] const quant::WindowFit& best() const { return fits[nearest.front()]; }
    /// First of the sessions shown.
    [[nodiscard]] std::size_t firstShown() const
    {
        const auto shown = static_cast<std::size_t>(settings.lookback);
        return closes.times.size() > shown ? closes.times.size() - shown : 0;
    }
    [[nodiscard]] NumberFormat levelFormat() const;
    /// Of the buffer's edges: whole points where the level has four digits before the point.
    [[nodiscard]] NumberFormat edgeFormat() const { return number(settings.level < 1000 ? 2 : 0); }
};

/// Errors: Precondition in words; Cancelled.
[[nodiscard]] Result<Analysis> analyse(const StudyInputs& inputs, const ParamValues& params, const Progress& progress);

/// `SMA(121)`.
[[nodiscard]] std::string windowName(quant::AverageWindow window);

/// The figures, tables, metrics and words made of it.
void addFigures(const Analysis& analysis, StudyOutput& output);
void addTables(const Analysis& analysis, StudyOutput& output);
void addMetrics(const Analysis& analysis, StudyOutput& output);

/// The headline of the candles.
[[nodiscard]] Text standingHeadline(const Analysis& analysis);
/// The sentence of assumptions that stands under everything about flows.
[[nodiscard]] Text flowAssumptions(const Analysis& analysis);

} // namespace tidemark::cta_levels
