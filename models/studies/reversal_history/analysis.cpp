// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/reversal_history/analysis.h"

#include "models/quant/quantile.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::reversal_history {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kTrendWindow = 200;
constexpr int kVolatilityWindow = 20;
constexpr int kMatched = 50;

Date dateOf(TimePoint time) { return std::chrono::floor<std::chrono::days>(time); }

int yearOf(Date date) { return static_cast<int>(std::chrono::year_month_day{date}.year()); }

/// The last close known on `date`; NaN before the first.
double lastClose(const BarsPtr& bars, Date date)
{
    if (!bars)
        return kNaN;
    const std::size_t after = lowerIndex(bars->times(), TimePoint{date + std::chrono::days{1}});
    return after == 0 ? kNaN : bars->close()[static_cast<Eigen::Index>(after - 1)];
}

Case caseOf(const Bars& bars, const quant::ReversalCase& move, const StudyInputs& inputs, const Analysis& analysis,
            const Eigen::ArrayXd& volatility)
{
    const auto row = static_cast<Eigen::Index>(move.row);
    const auto& close = bars.close();
    Case out{.move = move, .date = dateOf(bars.times()[move.row])};
    out.trusted = !analysis.failedYears.contains(yearOf(out.date));
    out.vix = lastClose(inputs.barsOf("vix"), out.date);
    out.targetUpper = lastClose(inputs.barsOf("target_upper"), out.date) / 100.0;
    out.trend =
        row >= kTrendWindow ? close[row] / close.segment(row - kTrendWindow + 1, kTrendWindow).mean() - 1 : kNaN;
    out.drawdown = close[row] / close.head(row + 1).maxCoeff() - 1;
    out.volatility = volatility[row];
    for (std::size_t h = 0; h < kHorizons.size(); ++h)
        out.forward[h] = quant::forwardReturns(close, {move.row}, kHorizons[h])[0];
    return out;
}

Eigen::ArrayXd arrayOf(const std::vector<double>& values)
{
    return Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

double matchedMean(const Bars& bars, const std::vector<std::vector<std::size_t>>& matched,
                   const std::vector<std::size_t>& which, int horizon)
{
    double sum = 0;
    std::size_t n = 0;
    for (const std::size_t k : which) {
        const Eigen::ArrayXd returns = quant::forwardReturns(bars.close(), matched[k], horizon);
        for (const double value : returns)
            if (std::isfinite(value)) {
                sum += value;
                ++n;
            }
    }
    return n > 0 ? sum / static_cast<double>(n) : kNaN;
}

HorizonResult resultOf(const Bars& bars, const Analysis& analysis, std::size_t h,
                       const std::vector<std::vector<std::size_t>>& matched)
{
    HorizonResult result{.horizon = kHorizons[h]};
    std::vector<std::size_t> rows;
    for (std::size_t k = 0; k < analysis.counted.size(); ++k) {
        const Case& c = analysis.all[analysis.counted[k]];
        if (!std::isfinite(c.forward[h]))
            continue;
        result.returns.push_back(c.forward[h]);
        result.cases.push_back(k);
        rows.push_back(c.move.row);
    }
    const Eigen::ArrayXd sample = arrayOf(result.returns);
    result.mean = quant::meanTest(sample);
    result.median = quant::median(sample);
    result.hodgesLehmann = quant::hodgesLehmann(sample);
    result.signedRank = quant::signedRankTest(sample);
    result.sign = quant::signTest(sample);
    result.flip = quant::signFlipTest(sample);
    result.bootstrap = quant::bootstrapMean(sample, analysis.definition.resamples, analysis.definition.seed);
    result.detectable = quant::detectableMean(sample.size(), result.mean.sd);
    result.holmP = kNaN;
    result.overlapping = quant::windowsOverlap(rows, result.horizon);
    const Eigen::ArrayXd without = quant::leaveOneOutMeans(sample);
    result.lowestWithoutOne = without.size() > 1 ? without.minCoeff() : kNaN;
    result.highestWithoutOne = without.size() > 1 ? without.maxCoeff() : kNaN;
    if (without.size() > 1) {
        Eigen::Index most = 0;
        (without - result.mean.mean).abs().maxCoeff(&most);
        result.mostImportant = static_cast<std::size_t>(most);
    }
    result.matchedMean = matchedMean(bars, matched, result.cases, result.horizon);
    return result;
}

} // namespace

Definition definitionOf(const ParamValues& params)
{
    return {.rule = params.text("rule") == "high" ? quant::ReversalRule::HighAbove : quant::ReversalRule::OpenAbove,
            .threshold = params.number("threshold"),
            .startYear = static_cast<int>(params.integer("start_year")),
            .guard = params.flag("guard"),
            .guardLimit = params.number("guard_limit"),
            .resamples = static_cast<int>(params.integer("resamples")),
            .seed = static_cast<std::uint64_t>(params.integer("seed"))};
}

Result<Analysis> analyse(const Bars& bars, const StudyInputs& inputs, const Definition& definition,
                         const Progress& progress)
{
    Analysis analysis{.definition = definition};
    analysis.quality = quant::openQuality(bars);
    for (const auto& year : analysis.quality)
        if (definition.rule == quant::ReversalRule::OpenAbove && year.share() > definition.guardLimit)
            analysis.failedYears.insert(year.year);
    const Eigen::ArrayXd volatility = quant::trailingVolatility(bars.close(), kVolatilityWindow);
    const TimePoint first = makeDate(definition.startYear, 1, 1);
    for (const auto& move : quant::reversalCases(bars, definition.rule, definition.threshold, first))
        analysis.all.push_back(caseOf(bars, move, inputs, analysis, volatility));
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < analysis.all.size(); ++i)
        if (analysis.all[i].trusted || !definition.guard) {
            analysis.counted.push_back(i);
            rows.push_back(analysis.all[i].move.row);
        }
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled, TM_TEXT("reversal_history", "Reversal history was cancelled"));
    const auto matched =
        quant::matchedRows(volatility, rows, lowerIndex(bars.times(), first), kMatched, kHorizons.back());
    std::vector<double> p;
    for (std::size_t h = 0; h < kHorizons.size(); ++h) {
        analysis.horizons[h] = resultOf(bars, analysis, h, matched);
        p.push_back(analysis.horizons[h].signedRank.p);
        progress.report(static_cast<double>(h + 1) / kHorizons.size());
    }
    const auto adjusted = quant::holm(p);
    for (std::size_t h = 0; h < kHorizons.size(); ++h)
        analysis.horizons[h].holmP = adjusted[h];
    return analysis;
}

Grid sensitivity(const Bars& bars, const Analysis& analysis, int horizon)
{
    Grid grid{.thresholds = {0.005, 0.0075, 0.01, 0.0125, 0.015},
              .years = {1957, 2008, 2013, 2016, 2019, 2022},
              .means = {},
              .counts = {}};
    for (const double threshold : grid.thresholds)
        for (const int year : grid.years) {
            std::vector<std::size_t> rows;
            for (const auto& c : quant::reversalCases(bars, analysis.definition.rule, threshold, makeDate(year, 1, 1)))
                if (!analysis.definition.guard || !analysis.failedYears.contains(yearOf(dateOf(bars.times()[c.row]))))
                    rows.push_back(c.row);
            const auto test = quant::meanTest(quant::forwardReturns(bars.close(), rows, horizon));
            grid.means.push_back(test.mean);
            grid.counts.push_back(static_cast<int>(test.n));
        }
    return grid;
}

} // namespace tidemark::reversal_history
