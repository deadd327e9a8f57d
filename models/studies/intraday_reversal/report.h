// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"
#include "models/studies/intraday_reversal/day_path.h"

#include <vector>

namespace tidemark::intraday_reversal {

/// Everything the figures and tables are made from.
struct Days
{
    DayPath index;
    std::optional<DayPath> stock;
    std::vector<DayPath> analogues;
    double threshold = 0.01;
    bool showPhases = true;
    bool showVwap = false;
    std::int64_t replayMinutes = 0;

    /// Opened at least the threshold up and stands below the prior close: the day the study is named after.
    [[nodiscard]] bool reversed() const { return index.phases.reversed(threshold) && index.phases.breakBelow.found(); }
};

/// One stretch of the day between two turning points.
struct Stretch
{
    std::string id;
    Text name;
    TimePoint from, to;
    double start = 0, end = 0; ///< fractions of the prior close
    bool key = false;
    [[nodiscard]] double minutes() const;
    /// Fraction of the prior close a minute; NaN for a stretch without length.
    [[nodiscard]] double speed() const;
};

/// Rise, fade, slide and what came after the low, in order; stretches that do not exist are left out.
[[nodiscard]] std::vector<Stretch> stretches(const DayPath& day);

/// The spans in which the day's moves are counted: half hours, or the bars themselves where they are longer.
struct Spans
{
    std::chrono::milliseconds length;
    Eigen::Index count;
    Eigen::ArrayXd moves;  ///< movesBySpan
    Eigen::ArrayXd shares; ///< fallShareBySpan
    Eigen::ArrayXd volume; ///< share of the session's volume; empty without volume
    [[nodiscard]] TimePoint start(const DayPath& day, Eigen::Index span) const
    {
        return day.session.open + length * span;
    }
};
[[nodiscard]] Spans spansOf(const DayPath& day);

/// `1-minute` …
[[nodiscard]] Text barSize(Interval interval);
/// Minutes from the open to a place on the path.
[[nodiscard]] double minutesIn(const DayPath& day, const quant::PathPoint& point);
/// Volume-weighted average price by bar; empty when nothing is known to have traded.
[[nodiscard]] Eigen::ArrayXd vwapOf(const DayPath& day);

[[nodiscard]] FigureSpec pathFigure(const Days& days);
[[nodiscard]] FigureSpec spanFigure(const Days& days, const Spans& spans);
[[nodiscard]] FigureSpec vwapFigure(const Days& days);

[[nodiscard]] TableSpec phaseTable(const Days& days);
[[nodiscard]] TableSpec spanTable(const Days& days, const Spans& spans);
[[nodiscard]] TableSpec analogueTable(const Days& days);

[[nodiscard]] std::vector<Metric> metricsOf(const Days& days, const Spans& spans);
[[nodiscard]] Verdict verdictOf(const Days& days);
[[nodiscard]] std::vector<Note> notesOf(const Days& days);

} // namespace tidemark::intraday_reversal
