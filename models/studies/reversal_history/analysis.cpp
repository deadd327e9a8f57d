// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/reversal_history/analysis.h"

#include "models/quant/rolling.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::reversal_history {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kTrendWindow = 200;
constexpr int kVolatilityWindow = 20;

/// The last close known on `date`; NaN before the first.
double lastClose(const BarsPtr& bars, Date date)
{
    if (!bars)
        return kNaN;
    const std::size_t after = lowerIndex(bars->times(), TimePoint{date + std::chrono::days{1}});
    return after == 0 ? kNaN : bars->close()[static_cast<Eigen::Index>(after - 1)];
}

Eigen::ArrayXd arrayOf(const std::vector<double>& values)
{
    return Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Eigen::Index>(values.size()));
}

/// What is the same for every case: trend, peak and volatility by row.
struct Background
{
    Eigen::ArrayXd mean, peak, volatility;

    explicit Background(const Eigen::ArrayXd& close)
        : mean(quant::rollingMean(close, kTrendWindow)),
          peak(close),
          volatility(quant::trailingVolatility(close, kVolatilityWindow))
    {
        double highest = 0;
        for (double& value : peak)
            value = highest = std::max(highest, std::isfinite(value) ? value : 0.0);
    }
};

Case makeCase(const Bars& bars, const quant::ReversalCase& move, const StudyInputs& inputs, const Analysis& analysis,
              const Background& background)
{
    const auto row = static_cast<Eigen::Index>(move.row);
    const auto& close = bars.close();
    Case out{.move = move, .date = dateOf(bars.times()[move.row])};
    out.trusted = !analysis.failedYears.contains(yearOf(out.date));
    out.vix = lastClose(inputs.barsOf("vix"), out.date);
    out.targetUpper = lastClose(inputs.barsOf("target_upper"), out.date) / 100.0;
    out.trend = close[row] / background.mean[row] - 1;
    out.drawdown = close[row] / background.peak[row] - 1;
    out.volatility = background.volatility[row];
    for (std::size_t h = 0; h < kHorizons.size(); ++h)
        out.forward[h] = quant::forwardReturns(close, {move.row}, kHorizons[h])[0];
    return out;
}

void addMatched(const Bars& bars, const Analysis& analysis, const std::vector<std::vector<std::size_t>>& matched,
                HorizonResult& result)
{
    std::vector<Eigen::ArrayXd> pools;
    for (const std::size_t k : result.cases)
        pools.push_back(quant::forwardReturns(bars.close(), matched[k], result.horizon));
    const auto test =
        quant::matchedTest(pools, result.mean.mean, analysis.definition.resamples, analysis.definition.seed);
    result.matchedMean = test.mean;
    result.matchedExceed = test.exceed;
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
    result.overlapping = quant::overlappingWindows(rows, result.horizon);
    const Eigen::ArrayXd without = quant::leaveOneOutMeans(sample);
    result.without.assign(without.begin(), without.end());
    if (without.size() > 1) {
        Eigen::Index most = 0;
        (without - result.mean.mean).abs().maxCoeff(&most);
        result.mostImportant = static_cast<std::size_t>(most);
    }
    addMatched(bars, analysis, matched, result);
    return result;
}

int firstUsableYear(const Analysis& analysis)
{
    int first = 0;
    for (const auto& year : analysis.quality)
        if (analysis.failedYears.contains(year.year))
            first = 0;
        else if (first == 0)
            first = year.year;
    return first;
}

} // namespace

int yearOf(Date date) { return static_cast<int>(std::chrono::year_month_day{date}.year()); }

Date dateOf(TimePoint time) { return std::chrono::floor<std::chrono::days>(time); }

const HorizonResult& Analysis::at(int horizon) const
{
    return *std::ranges::find(horizons, horizon, &HorizonResult::horizon);
}

Definition definitionOf(const ParamValues& params)
{
    return {.instrument = params.text("instrument"),
            .rule = params.text("rule") == "high" ? quant::ReversalRule::HighAbove : quant::ReversalRule::OpenAbove,
            .threshold = params.number("threshold"),
            .startYear = static_cast<int>(params.integer("start_year")),
            .horizon = std::stoi(params.text("horizon")),
            .guard = params.flag("guard"),
            .guardLimit = params.number("guard_limit"),
            .quartiles = params.text("quartiles") == "r6" ? quant::QuantileRule::R6 : quant::QuantileRule::R7,
            .resamples = static_cast<int>(params.integer("resamples")),
            .seed = static_cast<std::uint64_t>(params.integer("seed"))};
}

std::set<int> failedYears(const std::vector<quant::OpenQuality>& quality, const Definition& definition)
{
    std::set<int> failed;
    for (const auto& year : quality)
        if ((definition.rule == quant::ReversalRule::OpenAbove ? year.share() : year.flatShare())
            > definition.guardLimit)
            failed.insert(year.year);
    return failed;
}

Result<Analysis> analyse(const Bars& bars, const StudyInputs& inputs, const Definition& definition,
                         const Progress& progress)
{
    Analysis analysis{.definition = definition};
    analysis.quality = quant::openQuality(bars);
    analysis.failedYears = failedYears(analysis.quality, definition);
    analysis.firstUsable = firstUsableYear(analysis);
    const Background background(bars.close());
    const TimePoint first = makeDate(definition.startYear, 1, 1);
    for (const auto& move : quant::reversalCases(bars, definition.rule, definition.threshold, first))
        analysis.all.push_back(makeCase(bars, move, inputs, analysis, background));
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < analysis.all.size(); ++i)
        if (analysis.all[i].trusted || !definition.guard) {
            analysis.counted.push_back(i);
            rows.push_back(analysis.all[i].move.row);
        }
    const auto matched =
        quant::matchedRows(background.volatility, rows, lowerIndex(bars.times(), first), kMatched, kHorizons.back());
    std::vector<double> p;
    for (std::size_t h = 0; h < kHorizons.size(); ++h) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("reversal_history", "Reversal history was cancelled"));
        analysis.horizons[h] = resultOf(bars, analysis, h, matched);
        p.push_back(analysis.horizons[h].signedRank.p);
        progress.report(0.8 * static_cast<double>(h + 1) / kHorizons.size());
    }
    const auto adjusted = quant::holm(p);
    for (std::size_t h = 0; h < kHorizons.size(); ++h)
        analysis.horizons[h].holmP = adjusted[h];
    return analysis;
}

} // namespace tidemark::reversal_history
