// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/regression.h"
#include "models/quant/rsi.h"
#include "models/studies/study.h"

#include <optional>

namespace tidemark::style_rotation {

inline constexpr int kMonth = 21;
inline constexpr double kOverbought = 70;
inline constexpr double kOversold = 30;

/// The parameters, read once.
struct Settings
{
    std::string small, large;
    int n = 14;
    quant::RsiSmoothing method = quant::RsiSmoothing::Wilder;
    Date from{};
    Date meeting{};
};

[[nodiscard]] Settings settingsOf(const ParamValues& params);
[[nodiscard]] Text methodName(quant::RsiSmoothing method);

/// Closes both legs have on the same session, and their ratio.
struct Ratio
{
    std::vector<TimePoint> times;
    Eigen::ArrayXd values;
    Eigen::ArrayXd rebased;  ///< 100 at the first shown day
    std::size_t shown = 0;   ///< index of that day
    std::size_t dropped = 0; ///< sessions from that day on that one leg alone has

    [[nodiscard]] Date day(std::size_t i) const { return std::chrono::floor<std::chrono::days>(times[i]); }
    [[nodiscard]] double last() const { return values[values.size() - 1]; }
};

/// A value that is not finite or not positive is no close.
[[nodiscard]] Ratio ratioOf(const Bars& small, const Bars& large, Date from);

/// Probability of a target range below the present one after the meeting, by day.
struct Odds
{
    std::vector<Date> dates;
    std::vector<double> below;
    double lowerBp = 0; ///< lower limit of the present range
};

/// One day's changes since the day before, where both series have both days and they follow one another.
struct OddsMove
{
    Date date;
    double odds;  ///< change of the probability
    double ratio; ///< log change
};

/// How the ratio goes with the odds.
struct Relation
{
    Odds odds;
    std::vector<OddsMove> moves;
    quant::LineFit fit; ///< ratio on odds, Newey-West
};

struct Analysis
{
    Settings settings;
    Ratio ratio;
    Eigen::ArrayXd index;   ///< RSI of the ratio
    double percentile = 0;  ///< of the last RSI in its history, 0…1
    double monthChange = 0; ///< NaN with fewer days
    double fromHigh = 0;    ///< of the last 252 sessions
    double lateSeed = 0;    ///< RSI when it is seeded a year before the first shown day only
    std::optional<Relation> relation;
    Text unrelated; ///< why there is no relation
    Adjustment small, large;

    [[nodiscard]] double last() const { return index[index.size() - 1]; }
};

/// Errors: Precondition when the legs share fewer sessions than the index needs; Cancelled.
[[nodiscard]] Result<Analysis> analyse(const StudyInputs& inputs, const ParamValues& params, const Progress& progress);

void addFigures(const Analysis& analysis, TimePoint asOf, StudyOutput& out);
void addTables(const Analysis& analysis, StudyOutput& out);
void addMetrics(const Analysis& analysis, TimePoint asOf, StudyOutput& out);
void addNotes(const Analysis& analysis, StudyOutput& out);

} // namespace tidemark::style_rotation
