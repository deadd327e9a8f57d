// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_output.h"
#include "models/studies/btc_ndx_correlation/analysis.h"

namespace tidemark::btc_ndx_correlation {

/// `60-day correlation`, or `DCC(1,1) correlation` where there is no window.
[[nodiscard]] Text curveName(const Curve& curve, double lambda);

[[nodiscard]] FigureSpec rollingFigure(const Analysis& a);
[[nodiscard]] FigureSpec leadLagFigure(const Analysis& a);
/// Twenty-day moves of both by week; nothing when the history is too short.
[[nodiscard]] std::optional<FigureSpec> quadrantFigure(const Analysis& a);
[[nodiscard]] FigureSpec intradayFigure(const Analysis& a);

[[nodiscard]] TableSpec methodTable(const Analysis& a, const StudyInputs& in);
[[nodiscard]] TableSpec leadLagTable(const Analysis& a);

/// The lag with the strongest correlation and that correlation; lag 0 counts. {0, NaN} when none is defined.
struct StrongestLag
{
    Eigen::Index lag = 0;
    double value = 0;
};
[[nodiscard]] StrongestLag strongestLag(const Analysis& a);
/// The same without lag 0: what one market says about the other's next days.
[[nodiscard]] StrongestLag strongestLead(const Analysis& a);

[[nodiscard]] std::vector<Metric> metricsOf(const Analysis& a);
[[nodiscard]] std::vector<Note> notesOf(const Analysis& a);

} // namespace tidemark::btc_ndx_correlation
