// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/depth_slippage/analysis.h"

#include "models/core/builtin_instruments.h"
#include "models/quant/quantile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace tidemark::depth_slippage {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kMillion = 1e6;
constexpr int kWalkPoints = 60;
constexpr int kImpactSizes = 24;
constexpr std::size_t kFewestMoves = 20; ///< mid changes under which no volatility is measured

template <typename Get>
Eigen::ArrayXd over(const std::vector<Reading>& readings, Get get)
{
    Eigen::ArrayXd values(static_cast<Eigen::Index>(readings.size()));
    for (std::size_t i = 0; i < readings.size(); ++i)
        values[static_cast<Eigen::Index>(i)] = get(readings[i]);
    return values;
}

/// Two digits, as a person would type it.
double rounded(double value)
{
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1);
    return std::round(value / unit) * unit;
}

void readBooks(Analysis& a)
{
    const auto& books = a.books.sampled;
    Eigen::ArrayXd totals(std::ssize(books));
    Eigen::ArrayXd reaches(std::ssize(books));
    for (std::size_t i = 0; i < books.size(); ++i) {
        totals[static_cast<Eigen::Index>(i)] = quant::totalDepth(books[i].book, a.options.taker);
        reaches[static_cast<Eigen::Index>(i)] = quant::reachBp(books[i].book, a.options.taker);
    }
    a.medianTotal = quant::median(totals);
    a.reach = quant::median(reaches);
    if (a.options.order == 0)
        a.options.order = rounded(0.25 * a.medianTotal);
    if (a.options.exit == 0)
        a.options.exit = 10 * a.options.order;
    for (const auto& snapshot : books) {
        const double spread = quant::spreadBp(snapshot.book);
        const double cost = quant::walkCostBp(snapshot.book, a.options.taker, a.options.order).value_or(kNaN);
        a.readings.push_back({snapshot.time, quant::depthWithin(snapshot.book, a.options.taker, a.options.near), spread,
                              quant::mid(snapshot.book), cost, cost - 0.5 * spread, snapshot.joined});
        a.unfilled += std::isnan(cost) ? 1U : 0U;
    }
    a.medianDepth = quant::median(over(a.readings, [](const Reading& r) { return r.depth; }));
    a.medianSpread = quant::median(over(a.readings, [](const Reading& r) { return r.spread; }));
    a.medianCost = quant::median(over(a.readings, [](const Reading& r) { return r.cost; }));
    a.medianImpact = quant::median(over(a.readings, [](const Reading& r) { return r.impact; }));
}

/// How impact answers to depth from book to book: −1 is the linear model, −½ the square root.
void fitElasticity(Analysis& a)
{
    const auto positive = [](double v) { return v > 1e-9 ? std::log(v) : kNaN; };
    const Eigen::ArrayXd depth = over(a.readings, [&](const Reading& r) { return positive(r.depth); });
    const Eigen::ArrayXd impact = over(a.readings, [&](const Reading& r) { return positive(r.impact); });
    a.elasticity = quant::fitLine(depth, impact, quant::neweyWestLags(depth.size()));
}

std::vector<quant::WalkCurve> curvesOf(const Analysis& a)
{
    std::vector<quant::WalkCurve> curves;
    for (const auto& snapshot : a.books.sampled)
        curves.emplace_back(snapshot.book, a.options.taker);
    return curves;
}

void walkBooks(Analysis& a, const std::vector<quant::WalkCurve>& curves)
{
    // As far as two median books go, into where the last one ends, and beyond the order.
    const double most = std::max(1.15 * a.options.order, std::min(1.2 * curves.back().total(), 2 * a.medianTotal));
    for (int i = 0; i <= kWalkPoints; ++i) {
        WalkPoint point{most * std::max(i, 1) / kWalkPoints * (i == 0 ? 0.01 : 1.0), kNaN, kNaN, kNaN, kNaN};
        point.last = curves.back().costBp(point.value).value_or(kNaN);
        std::vector<double> costs;
        for (const auto& curve : curves)
            if (const auto cost = curve.costBp(point.value))
                costs.push_back(*cost);
        if (2 * costs.size() > curves.size() && costs.size() > 1) {
            const Eigen::Map<const Eigen::ArrayXd> values(costs.data(), std::ssize(costs));
            point.low = quant::quantile(values, 0.1);
            point.median = quant::median(values);
            point.high = quant::quantile(values, 0.9);
        }
        a.walk.push_back(point);
    }
}

void fitModels(Analysis& a, const std::vector<quant::WalkCurve>& curves)
{
    Eigen::ArrayXd sizes(kImpactSizes);
    Eigen::ArrayXXd costs(kImpactSizes, std::ssize(curves));
    for (int i = 0; i < kImpactSizes; ++i) {
        sizes[i] = a.medianTotal * (i + 1) / kImpactSizes;
        for (std::size_t k = 0; k < curves.size(); ++k)
            costs(i, static_cast<Eigen::Index>(k)) = curves[k].costBp(sizes[i]).value_or(kNaN);
    }
    const int lags = quant::neweyWestLags(costs.cols());
    a.linear = quant::fitImpact(sizes, costs, quant::ImpactForm::Linear, lags);
    a.root = quant::fitImpact(sizes, costs, quant::ImpactForm::SquareRoot, lags);
    Eigen::ArrayXXd logs(costs.rows(), costs.cols());
    for (Eigen::Index k = 0; k < costs.cols(); ++k)
        logs.col(k) =
            costs.col(k).unaryExpr([half = 0.5 * a.readings[static_cast<std::size_t>(k)].spread](double cost) {
                return cost - half > 1e-9 ? std::log(cost - half) : kNaN; // within the best level there is no impact
            });
    a.exponent = quant::fitImpact(sizes.log(), logs, quant::ImpactForm::Linear, lags);
}

/// Volatility of the mid, Kyle's λ and the recovery of depth, over steps between neighbouring books.
void followTime(Analysis& a)
{
    std::vector<double> steps;
    std::vector<double> moves;
    std::vector<double> net;
    double squares = 0;
    Eigen::ArrayXd depth(2 * std::ssize(a.readings));
    Eigen::Index rows = 0;
    for (std::size_t i = 0; i < a.readings.size(); ++i) {
        const Reading& now = a.readings[i];
        if (!now.joined && i > 0)
            depth[rows++] = kNaN;
        depth[rows++] = now.depth > 0 ? now.depth : kNaN;
        if (!now.joined)
            continue;
        const double move = std::log(now.mid / a.readings[i - 1].mid);
        squares += move * move;
        steps.push_back(std::chrono::duration<double>(now.time - a.readings[i - 1].time).count());
        moves.push_back(move * 1e4);
        if (!a.books.netTraded.empty())
            net.push_back(a.books.netTraded[i]);
    }
    const double minutes = std::chrono::duration<double, std::ratio<60>>(a.books.joinedSpan).count();
    a.stepSeconds =
        steps.empty() ? kNaN : quant::median(Eigen::Map<const Eigen::ArrayXd>(steps.data(), std::ssize(steps)));
    a.sigmaMinute = moves.size() >= kFewestMoves && squares > 0 ? std::sqrt(squares / minutes) : kNaN;
    const int lags = quant::neweyWestLags(std::ssize(moves));
    a.resilience = quant::resilienceOf(depth.head(rows), lags);
    a.coefficient = quant::impactCoefficient(a.root.slope, std::sqrt(squares), a.books.traded);
    if (std::isnan(a.sigmaMinute))
        a.coefficient = kNaN;
    if (net.empty())
        return;
    a.kyle = quant::kyleLambda(moves, net, lags);
    a.kyleMove = std::move(moves);
    for (const double value : net)
        a.kyleValue.push_back(value / kMillion);
}

/// Minutes a day the instrument trades, for turning a daily volatility into one of a step.
double minutesADay(const std::string& instrument)
{
    const auto* known = findInstrument(builtinInstruments(), instrument);
    const std::string calendar = known ? known->calendar : std::string{"NYSE"};
    return calendar == "CRYPTO" ? 1440.0 : calendar == "CME" ? 1380.0 : 390.0;
}

void planExit(Analysis& a)
{
    const Options& o = a.options;
    const double sigmaMinute = o.dailyVol > 0 ? o.dailyVol / std::sqrt(minutesADay(a.books.instrument)) : a.sigmaMinute;
    a.sigmaStep = sigmaMinute * std::sqrt(o.stepMinutes);
    const double eta = a.linear.slope / 1e4;
    if (!(a.sigmaStep > 0 && eta > 0))
        return;
    const double halfSpread = 0.5 * a.medianSpread / 1e4;
    const auto add = [&](Text name, std::vector<double> left) {
        const auto cost = quant::exitCost(left, o.exit, halfSpread, eta, a.sigmaStep);
        a.plans.push_back({std::move(name), std::move(left), cost});
    };
    std::vector<double> atOnce(static_cast<std::size_t>(o.steps) + 1, 0.0);
    atOnce.front() = 1; // held until the first trade
    add(TM_TEXT("depth_slippage", "Equal slices"), quant::exitSchedule(o.steps, 0, a.sigmaStep, eta));
    add(TM_TEXT("depth_slippage", "Almgren-Chriss"), quant::exitSchedule(o.steps, o.risk, a.sigmaStep, eta));
    add(TM_TEXT("depth_slippage", "All in the first step"), std::move(atOnce));
}

} // namespace

Options optionsOf(const ParamValues& params)
{
    return {.instrument = params.text("instrument"),
            .taker = params.text("side") == "buy" ? quant::Taker::Buys : quant::Taker::Sells,
            .order = params.number("order") * kMillion,
            .near = params.number("near"),
            .before = params.number("before") * kMillion,
            .after = params.number("after") * kMillion,
            .exit = params.number("exit") * kMillion,
            .steps = static_cast<int>(params.integer("steps")),
            .stepMinutes = params.number("step_minutes"),
            .dailyVol = params.number("daily_vol"),
            .risk = params.number("risk") / kMillion};
}

Result<Analysis> analyse(const Frame& levels, const Frame* trades, const Options& options, const Progress& progress)
{
    auto books = booksOf(levels, trades, options.instrument, progress);
    if (!books)
        return tl::unexpected(books.error());
    Analysis a{.books = *std::move(books), .options = options};
    progress.report(0.4);
    readBooks(a);
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("depth_slippage", "Depth and slippage was cancelled"));
    fitElasticity(a);
    const auto curves = curvesOf(a);
    walkBooks(a, curves);
    progress.report(0.7);
    fitModels(a, curves);
    followTime(a);
    planExit(a);
    return a;
}

} // namespace tidemark::depth_slippage
