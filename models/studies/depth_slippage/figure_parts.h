// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_parts.h"
#include "models/studies/depth_slippage/analysis.h"

namespace tidemark::depth_slippage {

inline constexpr double kMillion = 1e6;
inline constexpr NumberFormat kTimes{Unit::Times, 2, Sign::Negative, true};

/// Enough decimals for a value in millions: 11.0, 0.45, 0.046.
[[nodiscard]] NumberFormat millions(double value);
/// Enough decimals for a cost in bp, and for a slope: two digits that tell something.
[[nodiscard]] NumberFormat basisPoints(double value);
[[nodiscard]] NumberFormat telling(double value);
/// `sell order`, `buy order`.
[[nodiscard]] Text orderName(const Options& options);
/// `millions of USD`; without a known currency `millions of value`.
[[nodiscard]] Text unitName(const Analysis& analysis);
/// `AAPL, 21 Jun 2012`.
[[nodiscard]] Text bookName(const Analysis& analysis);
/// Who said it: the report’s outline in words, others by name.
[[nodiscard]] Text claimSource(const Claim& claim);
/// An axis across in plain numbers.
[[nodiscard]] XAxis numberAxis(Text title, NumberFormat format);
/// A pane whose labels stand on the left and name their measure.
[[nodiscard]] Pane measuredPane(Text title, NumberFormat format);
[[nodiscard]] InstantLayer dragged(std::string param, Text label, double x, Role role);

/// By how much impact grows from the scenario's first depth to its second if it answers to depth as these books do; NaN when they
/// do not tell.
[[nodiscard]] double measuredFactor(const Analysis& analysis);

[[nodiscard]] FigureSpec scenarioFigure(const Analysis& analysis, std::span<const Claim> claims);
[[nodiscard]] FigureSpec walkFigure(const Analysis& analysis);
[[nodiscard]] FigureSpec bookFigure(const Analysis& analysis);
[[nodiscard]] FigureSpec historyFigure(const Analysis& analysis);
[[nodiscard]] FigureSpec kyleFigure(const Analysis& analysis);
[[nodiscard]] FigureSpec exitFigure(const Analysis& analysis);

} // namespace tidemark::depth_slippage
