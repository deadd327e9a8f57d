// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/order_book.h"
#include "models/quant/regression.h"
#include "models/studies/study.h"

namespace tidemark::depth_slippage {

struct Options
{
    std::string instrument; ///< or `auto`: the one with the newest book
    quant::Taker taker = quant::Taker::Sells;
    double order = 0;             ///< value, in the book's currency
    double near = 10;             ///< bp: what counts as depth
    double before = 0, after = 0; ///< scenario depths, value
    int steps = 0;
    double urgency = 0; ///< risk aversion × variance a step / temporary impact: 0 sells evenly
};

struct Snapshot
{
    TimePoint time;
    quant::OrderBook book;
};

struct WalkPoint
{
    double value, costBp;
};

struct Analysis
{
    std::string instrument;
    std::vector<Snapshot> snapshots; ///< orderly ones, in time
    std::size_t disorderly = 0;      ///< crossed or empty: left out
    std::vector<WalkPoint> walk;     ///< the last book, sizes up to all it holds
    quant::LineFit power;            ///< ln cost on ln size beyond the best level: slope = exponent
    std::optional<double> orderCost; ///< of the order against the last book
    double depthNear = 0;            ///< of the last book
    double medianDepth = 0, medianSpread = 0,
           medianCost = 0;  ///< over the snapshots; medianCost NaN when none could fill
    double resilience = 0;  ///< lag-1 autocorrelation of the near depth; NaN under 10 snapshots
    quant::KyleLambda kyle; ///< n = 0 without trades
    std::vector<double> schedule, even;
};

/// Errors: NoData when the frame has no orderly book of the instrument.
[[nodiscard]] Result<Analysis> analyse(const Frame& levels, const Frame* trades, const Options& options);

[[nodiscard]] std::vector<FigureSpec> figuresOf(const Analysis& analysis, const Options& options);
[[nodiscard]] std::vector<TableSpec> tablesOf(const Analysis& analysis, const Options& options);
[[nodiscard]] std::vector<Metric> metricsOf(const Analysis& analysis, const Options& options, TimePoint asOf);

} // namespace tidemark::depth_slippage
