// SPDX-License-Identifier: GPL-3.0-or-later
// What a text says of one series: its last value, its changes and where it stands. Not a panel: the report and the ledger ask for it.
#include "models/core/param_specs.h"
#include "models/figure/study_parts.h"
#include "models/quant/series_position.h"
#include "models/studies/study.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::study_makers {

namespace {

using std::chrono::days;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr NumberFormat kPlain = number(2);

/// The two inputs are alternatives: which of them an instrument has is the store's business.
std::vector<InputSpec> inputsOf(const ParamValues& params, TimePoint)
{
    const std::string instrument = params.text("instrument");
    std::vector<InputSpec> inputs;
    for (const auto interval : {Interval::Day1, Interval::Month1}) {
        auto input = dailyBars(interval == Interval::Day1 ? "daily" : "monthly", instrument,
                               TM_TEXT("series", "Daily or monthly values of %1").with(instrument));
        input.interval = interval;
        input.required = false;
        inputs.push_back(std::move(input));
    }
    return inputs;
}

double last(const Eigen::ArrayXd& column, Eigen::Index back = 0)
{
    return column.size() > back ? column[column.size() - 1 - back] : kNaN;
}

/// The closes of the last `span` of days before and including the last.
Eigen::ArrayXd closesWithin(const Bars& bars, days span)
{
    const TimePoint from = bars.times().back() - span;
    const auto first = std::ranges::upper_bound(bars.times(), from) - bars.times().begin();
    return bars.close().tail(static_cast<Eigen::Index>(bars.size()) - first);
}

/// The last months as long as each follows the one before; a month left out ends the run.
Eigen::ArrayXd consecutiveMonths(const Bars& bars)
{
    const auto monthOf = [&](std::size_t i) {
        const std::chrono::year_month_day day{std::chrono::floor<days>(bars.times()[i])};
        return std::chrono::year_month{day.year(), day.month()};
    };
    std::size_t first = bars.size() - 1;
    while (first > 0 && monthOf(first - 1) + std::chrono::months{1} == monthOf(first))
        --first;
    return bars.close().tail(static_cast<Eigen::Index>(bars.size() - first));
}

/// The rows up to the last that has a close: a month that was never published may stand behind it as a gap.
BarsPtr untilLastValue(const Bars& bars)
{
    std::size_t count = bars.size();
    while (count > 0 && !std::isfinite(bars.close()[static_cast<Eigen::Index>(count) - 1]))
        --count;
    if (count == 0)
        return nullptr;
    return bars.slice({bars.times().front(), bars.times()[count - 1] + std::chrono::milliseconds{1}});
}

double extreme(const Eigen::ArrayXd& values, bool highest)
{
    double found = kNaN;
    for (const double value : values)
        if (std::isfinite(value) && (std::isnan(found) || (highest ? value > found : value < found)))
            found = value;
    return found;
}

void addMonthly(MetricList& metrics, const Bars& bars)
{
    metrics.add("sahm_gap", TM_TEXT("series", "Sahm gap"), quant::sahmGap(consecutiveMonths(bars)), kPlain);
}

void addDaily(MetricList& metrics, const Bars& bars, double close)
{
    const auto& closes = bars.close();
    metrics.add("change_20", TM_TEXT("series", "Change over 20 days"), close / last(closes, 20) - 1, signedPercent(1));
    metrics.add("diff_20", TM_TEXT("series", "Difference over 20 days"), close - last(closes, 20),
                number(2, Sign::Always));
    const Eigen::ArrayXd tail = closes.tail(std::min<Eigen::Index>(200, closes.size()));
    metrics.add("sma_200", TM_TEXT("series", "Average of 200 days"),
                closes.size() >= 200 && tail.isFinite().all() ? tail.mean() : kNaN, kPlain);
    metrics.add("drawdown_1y", TM_TEXT("series", "From the highest close of a year"),
                close / extreme(closesWithin(bars, days{365}), true) - 1, percent(1));
    metrics.add("prior_daily_sigma", TM_TEXT("series", "One day’s deviation the prior close implies"),
                last(closes, 1) / 100 / std::sqrt(252.0), percent(2));
}

Result<StudyOutput> compute(const StudyInputs& inputs, const ParamValues& params, const Progress&)
{
    StudyOutput output;
    const BarsPtr daily = inputs.barsOf("daily");
    const BarsPtr monthly = inputs.barsOf("monthly");
    const BarsPtr stored = daily && !daily->empty() ? daily : monthly;
    const BarsPtr bars = stored ? untilLastValue(*stored) : nullptr;
    if (!bars || bars->empty()) {
        const std::string instrument = params.text("instrument");
        output.missing.push_back({TM_TEXT("series", "Daily or monthly values of %1").with(instrument),
                                  TM_TEXT("series", "One value a day or a month"),
                                  {},
                                  true});
        return output;
    }
    const TimePoint at = bars->times().back();
    const double close = last(bars->close());
    const double prior = last(bars->close(), 1);
    MetricList metrics("series", inputs.asOf);
    metrics.add("close", TM_TEXT("series", "Close"), close, kPlain);
    metrics.add("open", TM_TEXT("series", "Open"), last(bars->open()), kPlain);
    metrics.add("high", TM_TEXT("series", "High"), last(bars->high()), kPlain);
    metrics.add("low", TM_TEXT("series", "Low"), last(bars->low()), kPlain);
    metrics.add("prior", TM_TEXT("series", "Value before"), prior, kPlain);
    metrics.add("date", TM_TEXT("series", "Date"), kNaN, {}).words =
        Text{"figure", "%1", {DateArg{std::chrono::floor<days>(at), DateStyle::Long}}};
    metrics.add("change", TM_TEXT("series", "Change"), close / prior - 1, signedPercent(2));
    metrics.add("diff_1", TM_TEXT("series", "Difference"), close - prior, number(2, Sign::Always));
    metrics.add("percentile_2y", TM_TEXT("series", "Share of two years at or below"),
                quant::shareAtOrBelow(closesWithin(*bars, days{730}), close), percent(0));
    metrics.add("above_low_1y", TM_TEXT("series", "Above the lowest of a year"),
                close - extreme(closesWithin(*bars, days{366}), false), kPlain);
    if (stored == daily)
        addDaily(metrics, *bars, close);
    else
        addMonthly(metrics, *bars);
    output.metrics = metrics.take();
    return output;
}

} // namespace

Study series()
{
    return {
        .id = "series",
        .title = TM_TEXT("studies", "Series at a glance"),
        .method = TM_TEXT("series", "The last value of a series, its changes and where it stands."),
        .formula = verbatim("Δ₂₀ = x_t − x_{t−20}"),
        .definition = TM_TEXT("series", "Two years and one year are calendar spans up to the last value."),
        .params = {instrumentParam("instrument", TM_TEXT("series", "Instrument"), "SPX", bySymbol({"SPX"}))},
        .inputs = &inputsOf,
        .compute = &compute,
        .report = {},
    };
}

} // namespace tidemark::study_makers
