// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace tidemark::quant {

struct BookLevel
{
    double price = 0;
    double size = 0;
};

/// A snapshot of resting orders, each side from its best price outwards. Precondition of every function below: neither side is empty,
/// prices and sizes are positive, and the best bid is below the best ask.
struct OrderBook
{
    std::vector<BookLevel> bids, asks;
};

enum class Taker { Buys, Sells };

/// Whether the preconditions hold.
[[nodiscard]] bool isOrderly(const OrderBook& book);

[[nodiscard]] double mid(const OrderBook& book);
/// (ask − bid) / mid in basis points.
[[nodiscard]] double spreadBp(const OrderBook& book);

/// Value (price × size) resting within `bp` basis points of the mid on the side a taker meets.
[[nodiscard]] double depthWithin(const OrderBook& book, Taker taker, double bp);

/// What an order of `value` (price × size) costs against the mid when it walks the book: |VWAP / mid − 1| in basis points.
/// Nothing when the book does not hold that much: beyond it there is no price. Precondition: value > 0.
[[nodiscard]] std::optional<double> walkCostBp(const OrderBook& book, Taker taker, double value);

/// Value of all levels of the side a taker meets.
[[nodiscard]] double totalDepth(const OrderBook& book, Taker taker);

/// How far from the mid the last level of that side lies, in basis points: beyond it the book shows nothing.
[[nodiscard]] double reachBp(const OrderBook& book, Taker taker);

/// The same walk for many sizes: sums along the side once, then a search a size.
class WalkCurve
{
public:
    WalkCurve(const OrderBook& book, Taker taker);
    /// As walkCostBp. Precondition: value > 0.
    [[nodiscard]] std::optional<double> costBp(double value) const;
    [[nodiscard]] double total() const { return m_value.back(); }

private:
    double m_mid;
    std::vector<double> m_value, m_units; ///< up to each level, from 0
};

/// By how much slippage grows when depth falls from `before` to `after`: in proportion (linear impact), and with the square root
/// (I = Y σ √(Q/V), Almgren et al. 2005, Tóth et al. 2011). Precondition: both positive.
struct DepthScenario
{
    double linear, squareRoot;
};
[[nodiscard]] DepthScenario depthScenario(double before, double after);

/// Kyle's λ (1985): slope of mid changes on signed traded value, least squares with robust errors.
struct KyleLambda
{
    double slope, error, t, r2, intercept; ///< mid change in bp a million of value
    int n = 0;
};
/// `midBp[i]` is the change in bp over interval i, `signedValue[i]` the value bought less sold in it. Undefined for n < 3. Errors by Newey
/// and West with `lags`; 0 gives White's.
[[nodiscard]] KyleLambda kyleLambda(std::span<const double> midBp, std::span<const double> signedValue, int lags);

/// Holdings left at the ends of N equal steps, from 1 at the start to 0, when an exit trades off its cost against risk (Almgren and
/// Chriss 2000, without permanent impact): x_j = sinh(κ(N − j)) / sinh(κN), 2(cosh κ − 1) = risk · σ² / η with σ the volatility a step,
/// η the temporary impact a unit a step. risk = 0 gives equal slices. Preconditions: steps > 0, risk, σ >= 0, η > 0.
[[nodiscard]] std::vector<double> exitSchedule(int steps, double risk, double sigma, double eta);

/// What selling `size` along holdings `left` costs when the book refills between steps: expected E = halfSpread · X + η X² Σ (x_{j−1} − x_j)²,
/// deviation √(σ² X² Σ x_j²) over the steps after the first trade. `halfSpread` is a fraction of value, η a fraction a unit of value
/// in a step, σ a fraction a step; both answers in units of value.
struct ExitCost
{
    double expected, deviation;
};
[[nodiscard]] ExitCost exitCost(std::span<const double> left, double size, double halfSpread, double eta, double sigma);

} // namespace tidemark::quant
