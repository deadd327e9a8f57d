// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/depth_slippage/analysis.h"

#include "models/quant/correlation.h"
#include "models/quant/quantile.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::depth_slippage {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kWalkPoints = 60;

std::string newestInstrument(const Frame& levels)
{
    const auto& times = levels.times("time");
    return times.empty()
               ? std::string{}
               : levels.texts("instrument")[static_cast<std::size_t>(std::ranges::max_element(times) - times.begin())];
}

/// Rows stand in key order (instrument, time, sequence, side, level), so a snapshot's rows are together.
std::vector<Snapshot> snapshotsOf(const Frame& levels, const std::string& instrument)
{
    std::vector<Snapshot> out;
    double sequence = kNaN;
    for (std::size_t i = 0; i < levels.rows(); ++i) {
        if (levels.texts("instrument")[i] != instrument)
            continue;
        const TimePoint time = levels.times("time")[i];
        if (out.empty() || out.back().time != time || sequence != levels.numbers("sequence")[i]) {
            out.push_back({time, {}});
            sequence = levels.numbers("sequence")[i];
        }
        auto& side = levels.texts("side")[i] == "bid" ? out.back().book.bids : out.back().book.asks;
        side.push_back({levels.numbers("price")[i], levels.numbers("size")[i]});
    }
    for (auto& snapshot : out) {
        std::ranges::sort(snapshot.book.asks, {}, &quant::BookLevel::price);
        std::ranges::sort(snapshot.book.bids, std::ranges::greater{}, &quant::BookLevel::price);
    }
    return out;
}

Eigen::ArrayXd over(const std::vector<Snapshot>& snapshots, auto measure)
{
    Eigen::ArrayXd values(static_cast<Eigen::Index>(snapshots.size()));
    for (std::size_t i = 0; i < snapshots.size(); ++i)
        values[static_cast<Eigen::Index>(i)] = measure(snapshots[i].book);
    return values;
}

void walkTheBook(Analysis& analysis, const Options& options)
{
    const auto& book = analysis.snapshots.back().book;
    const double total = quant::totalDepth(book, options.taker);
    std::vector<double> sizes;
    std::vector<double> costs;
    for (int i = 1; i <= kWalkPoints; ++i) {
        const double value = total * i / kWalkPoints;
        if (const auto cost = quant::walkCostBp(book, options.taker, value)) {
            analysis.walk.push_back({value, *cost});
            if (*cost > 0) {
                sizes.push_back(std::log(value));
                costs.push_back(std::log(*cost));
            }
        }
    }
    analysis.power =
        quant::fitLine(Eigen::Map<const Eigen::ArrayXd>(sizes.data(), static_cast<Eigen::Index>(sizes.size())),
                       Eigen::Map<const Eigen::ArrayXd>(costs.data(), static_cast<Eigen::Index>(costs.size())), 0);
}

/// Mid changes between the snapshots that surround trades, against the value traded between them.
quant::KyleLambda kyleOf(const Analysis& analysis, const Frame& trades)
{
    std::vector<double> changes;
    std::vector<double> values;
    std::size_t next = 0;
    for (std::size_t i = 1; i < analysis.snapshots.size(); ++i) {
        const TimePoint from = analysis.snapshots[i - 1].time;
        const TimePoint to = analysis.snapshots[i].time;
        double signedValue = 0;
        int count = 0;
        for (; next < trades.rows() && trades.times("time")[next] <= to; ++next) {
            if (trades.texts("instrument")[next] != analysis.instrument || trades.times("time")[next] <= from)
                continue;
            signedValue +=
                trades.numbers("direction")[next] * trades.numbers("price")[next] * trades.numbers("size")[next];
            ++count;
        }
        if (count > 0) {
            changes.push_back((quant::mid(analysis.snapshots[i].book) / quant::mid(analysis.snapshots[i - 1].book) - 1)
                              * 1e4);
            values.push_back(signedValue);
        }
    }
    return quant::kyleLambda(changes, values);
}

} // namespace

Result<Analysis> analyse(const Frame& levels, const Frame* trades, const Options& options)
{
    Analysis analysis{.instrument = options.instrument == "auto" ? newestInstrument(levels) : options.instrument};
    analysis.snapshots = snapshotsOf(levels, analysis.instrument);
    analysis.disorderly =
        std::erase_if(analysis.snapshots, [](const Snapshot& s) { return !quant::isOrderly(s.book); });
    if (analysis.snapshots.empty())
        return fail(
            ErrorCode::NoData,
            TM_TEXT("depth_slippage", "There is no usable order book of “%1”: import one, or choose another instrument")
                .with(analysis.instrument));
    const auto& book = analysis.snapshots.back().book;
    walkTheBook(analysis, options);
    analysis.orderCost = quant::walkCostBp(book, options.taker, options.order);
    const Eigen::ArrayXd depths =
        over(analysis.snapshots, [&](const auto& b) { return quant::depthWithin(b, options.taker, options.near); });
    analysis.depthNear = depths[depths.size() - 1];
    analysis.medianDepth = quant::median(depths);
    analysis.medianSpread = quant::median(over(analysis.snapshots, [](const auto& b) { return quant::spreadBp(b); }));
    analysis.medianCost = quant::median(over(analysis.snapshots, [&](const auto& b) {
        return quant::walkCostBp(b, options.taker, options.order).value_or(kNaN);
    }));
    analysis.resilience =
        depths.size() < 10 ? kNaN : quant::pearson(depths.head(depths.size() - 1), depths.tail(depths.size() - 1));
    if (trades)
        analysis.kyle = kyleOf(analysis, *trades);
    analysis.schedule = quant::exitSchedule(options.steps, options.urgency, 1, 1);
    analysis.even = quant::exitSchedule(options.steps, 0, 1, 1);
    return analysis;
}

} // namespace tidemark::depth_slippage
