// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/impact.h"
#include "models/quant/regression.h"
#include "models/studies/depth_slippage/books.h"

namespace tidemark::depth_slippage {

struct Options
{
    std::string instrument; ///< or `auto`, see booksOf
    quant::Taker taker = quant::Taker::Sells;
    double order = 0;             ///< value; 0: a quarter of what the median book holds
    double near = 10;             ///< bp: what counts as depth
    double before = 0, after = 0; ///< scenario depths, value
    double exit = 0;              ///< value; 0: ten orders
    int steps = 0;
    double stepMinutes = 0;
    double dailyVol = 0; ///< a fraction; 0: measured from the mids
    double risk = 0;     ///< aversion, 1 a unit of value
};
[[nodiscard]] Options optionsOf(const ParamValues& params);

/// What one book says of the order.
struct Reading
{
    TimePoint time;
    double depth;  ///< value within `near` of the mid on the side the order meets
    double spread; ///< bp
    double mid;
    double cost;   ///< bp; NaN: insufficient depth
    double impact; ///< cost beyond half the spread; NaN with it
    bool joined;
};

struct WalkPoint
{
    double value;
    double last;              ///< bp, in the last book
    double low, median, high; ///< over the books that hold the size; NaN when fewer than half of them do
};

/// A way to sell the exit, and what the linear model says it costs.
struct Plan
{
    Text name;
    std::vector<double> left; ///< holdings after each step, from 1 to 0
    quant::ExitCost cost;     ///< value
};

struct Analysis
{
    Books books;
    Options options; ///< order and exit in place
    std::vector<Reading> readings;
    std::vector<WalkPoint> walk;
    double medianDepth, medianSpread, medianCost, medianImpact, medianTotal;
    std::size_t unfilled = 0;                ///< books that do not hold the order
    double reach;                            ///< bp: how far the median book's side goes
    quant::LineFit elasticity;               ///< ln impact on ln depth over the books
    quant::ImpactFit linear, root;           ///< over sizes and books
    quant::ImpactFit exponent;               ///< ln impact on ln size: 1 is the linear model, ½ the square root
    double sigmaMinute;                      ///< a fraction: volatility of the mid a minute; NaN when not measured
    double coefficient;                      ///< Y of the square-root law; NaN without trades
    quant::Resilience resilience;            ///< of the near depth
    double stepSeconds;                      ///< median length of a joined step
    quant::KyleLambda kyle;                  ///< n = 0 without trades
    std::vector<double> kyleValue, kyleMove; ///< net value in millions and mid change in bp, a joined step each
    double sigmaStep;                        ///< a fraction a step of the exit; NaN: no volatility
    std::vector<Plan> plans;                 ///< even, risk-averse and at once; empty without volatility or impact

    [[nodiscard]] const quant::OrderBook& lastBook() const { return books.sampled.back().book; }
    [[nodiscard]] const Reading& last() const { return readings.back(); }
    [[nodiscard]] bool filled() const { return readings.back().cost >= 0; }
    /// What counts as depth in words of the measured books: its elasticity, when it can be told.
    [[nodiscard]] bool hasElasticity() const { return elasticity.slopeError > 0; }
    /// And that it falls with depth by more than chance.
    [[nodiscard]] bool tellsDepth() const { return hasElasticity() && elasticity.t <= -2; }
    [[nodiscard]] Date day() const { return newYorkDate(books.sampled.back().time); }
};

/// Errors: NoData when the frame has no usable book of the instrument; Cancelled.
[[nodiscard]] Result<Analysis> analyse(const Frame& levels, const Frame* trades, const Options& options,
                                       const Progress& progress);

void addFigures(const Analysis& analysis, std::span<const Claim> claims, StudyOutput& output);
void addTables(const Analysis& analysis, std::span<const Claim> claims, StudyOutput& output);
void addMetrics(const Analysis& analysis, StudyOutput& output);
void addNotes(const Analysis& analysis, std::span<const Claim> claims, StudyOutput& output);

} // namespace tidemark::depth_slippage
