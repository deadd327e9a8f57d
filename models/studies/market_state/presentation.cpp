// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/market_state/gauges.h"

#include <algorithm>
#include <cmath>

namespace tidemark::market_state {

namespace {

constexpr double kTradingDays = 252;

NumberFormat levelFormat(const Gauge& gauge)
{
    return gauge.kind == GaugeKind::Rate ? NumberFormat{Unit::None, gauge.decimals} : number(gauge.decimals);
}

Date dayOf(TimePoint time) { return std::chrono::floor<std::chrono::days>(time); }

/// Rates are stored in percent, changes are shown in percentage points; the number's own unit says so in the label.
NumberFormat differenceFormat(const Gauge& gauge) { return {Unit::None, gauge.decimals, Sign::Always}; }

/// Days before the as-of beyond which a value is no longer of the day.
constexpr int kStaleDays = 5;

const Reading* find(const std::vector<Reading>& readings, std::string_view id)
{
    const auto it = std::ranges::find_if(readings, [&](const Reading& r) { return r.gauge->id == id; });
    return it == readings.end() ? nullptr : &*it;
}

void addLevel(MetricList& out, const Reading& reading)
{
    const Gauge& gauge = *reading.gauge;
    const auto& state = reading.state;
    const TimePoint asOf = endOfNewYorkDay(dayOf(reading.time));
    const auto add = [&](const char* suffix, Text label, double value, NumberFormat format) -> Metric& {
        Metric& metric = out.add(gauge.id + suffix, std::move(label).with(gauge.name), value, format);
        metric.asOf = asOf;
        return metric;
    };
    Metric& close = add("_close", TM_TEXT("market_state", "%1, last"), state.last, levelFormat(gauge));
    close.strip = !gauge.monthly;
    close.context = gauge.kind == GaugeKind::Rate
                        ? TM_TEXT("market_state", "%1 pp in a day").with(state.difference, differenceFormat(gauge))
                        : TM_TEXT("market_state", "%1 in a day").with(state.change, percent(1, Sign::Always));
    if (gauge.monthly)
        close.context = {};
    add("_change", TM_TEXT("market_state", "%1, change"), state.change, percent(1, Sign::Always));
    add("_difference", TM_TEXT("market_state", "%1, difference"), state.difference, differenceFormat(gauge));
    add("_percentile", TM_TEXT("market_state", "%1, percentile"), state.percentile, percent(0)).method =
        TM_TEXT("market_state", "Share of the window’s values below the last, ties counting half");
    if (gauge.monthly) {
        add("_sahm", TM_TEXT("market_state", "%1, Sahm gap"), reading.sahm, number(2)).method =
            TM_TEXT("market_state", "Three-month mean less its lowest of the twelve months before; a missing month "
                                    "leaves it undefined");
        add("_above_low", TM_TEXT("market_state", "%1 over its low of a year"), reading.aboveLow, number(1));
        return;
    }
    add("_change20", TM_TEXT("market_state", "%1, change in 20 observations"), state.change20,
        percent(1, Sign::Always));
    add("_difference20", TM_TEXT("market_state", "%1, difference in 20 observations"), state.difference20,
        differenceFormat(gauge));
    if (gauge.kind == GaugeKind::Price) {
        add("_drawdown", TM_TEXT("market_state", "%1 from its high of a year"), state.drawdown, percent(1));
        add("_average200", TM_TEXT("market_state", "%1, mean of 200"), state.average200, number(gauge.decimals));
    }
    if (gauge.kind != GaugeKind::Rate) {
        add("_high", TM_TEXT("market_state", "%1, high"), reading.high, levelFormat(gauge));
        add("_low", TM_TEXT("market_state", "%1, low"), reading.low, levelFormat(gauge));
    }
    if (gauge.kind == GaugeKind::Volatility)
        add("_implied_day", TM_TEXT("market_state", "One day’s σ by the prior close of %1"),
            reading.previous / 100 / std::sqrt(kTradingDays), percent(2))
            .method = TM_TEXT("market_state", "Prior close / √252");
}

} // namespace

std::vector<Metric> metricsOf(const std::vector<Reading>& readings, TimePoint asOf)
{
    MetricList out("market_state", asOf);
    for (const Reading& reading : readings)
        addLevel(out, reading);
    return out.take();
}

FigureSpec figureOf(const std::vector<Reading>& readings, TimePoint asOf, Eigen::Index window)
{
    FigureSpec figure = namedFigure("market_state.percentiles", TM_TEXT("market_state", "Percentiles"), asOf);
    HorizontalBarLayer bars;
    bars.format = percent(0);
    for (const Reading& reading : readings)
        if (std::isfinite(reading.state.percentile))
            bars.rows.push_back({reading.gauge->name, reading.state.percentile,
                                 reading.state.percentile > 0.9 || reading.state.percentile < 0.1});
    std::ranges::stable_sort(bars.rows, std::greater{}, &HorizontalBarLayer::Row::value);
    const auto extremes = std::ranges::count_if(bars.rows, &HorizontalBarLayer::Row::highlighted);
    figure.headline = bars.rows.empty() ? TM_TEXT("market_state", "State of the markets")
                      : extremes == 0
                          ? TM_TEXT("market_state", "No market stands in the outer tenths of its history")
                          : TM_TEXT("market_state", "%1 of %2 markets stand in the outer tenths of their history")
                                .with(static_cast<std::int64_t>(extremes))
                                .with(static_cast<std::int64_t>(bars.rows.size()));
    figure.subtitle = TM_TEXT("market_state", "Share of the last %1 observations below the last value")
                          .with(static_cast<std::int64_t>(window));
    figure.altText =
        TM_TEXT("market_state", "Bars from left to right, one a market: the percentile of its last value.");
    figure.x.kind = AxisKind::Linear;
    figure.x.format = percent(0);
    figure.x.minimum = 0;
    figure.x.maximum = 1;
    Pane pane;
    pane.layers.emplace_back(std::move(bars));
    figure.panes.push_back(std::move(pane));
    return figure;
}

TableSpec tableOf(const std::vector<Reading>& readings)
{
    TableSpec table;
    table.id = "market_state.levels";
    table.title = TM_TEXT("market_state", "Where the markets stand");
    table.columns = {{"market", TM_TEXT("market_state", "Market"), {}, false},
                     {"date", TM_TEXT("market_state", "Date"), {}, false},
                     {"last", TM_TEXT("market_state", "Last"), number(2)},
                     {"change", TM_TEXT("market_state", "Change"), percent(1, Sign::Always)},
                     {"difference", TM_TEXT("market_state", "Difference"), {Unit::None, 2, Sign::Always}},
                     {"difference20", TM_TEXT("market_state", "Difference, 20"), {Unit::None, 2, Sign::Always}},
                     {"percentile", TM_TEXT("market_state", "Percentile"), percent(0)},
                     {"drawdown", TM_TEXT("market_state", "From the high"), percent(1)}};
    for (const Reading& reading : readings) {
        const auto& state = reading.state;
        const bool price = reading.gauge->kind == GaugeKind::Price;
        const double none = std::nan("");
        table.rows.push_back({reading.gauge->name, dayOf(reading.time), state.last,
                              reading.gauge->kind == GaugeKind::Rate ? none : state.change, state.difference,
                              state.difference20, state.percentile, price ? state.drawdown : none});
    }
    table.note =
        TM_TEXT("market_state", "Spreads and unemployment in percent, their differences in percentage points.");
    return table;
}

std::vector<Verdict> verdictsOf(const std::vector<Reading>& readings, TimePoint asOf, double spreadAlarm)
{
    Verdict spread;
    spread.id = "market_state.spread_wider";
    spread.rule = TM_TEXT("market_state", "The high-yield spread is at least %1 pp wider than 20 sessions before")
                      .with(spreadAlarm, number(2));
    spread.date = asOfDate(asOf);
    const Reading* hyoas = find(readings, "hyoas");
    if (hyoas != nullptr && std::isfinite(hyoas->state.difference20)) {
        spread.state = hyoas->state.difference20 >= spreadAlarm ? VerdictState::Fired : VerdictState::NotFired;
        spread.detail = TM_TEXT("market_state", "%1 pp, at %2%")
                            .with(hyoas->state.difference20, {Unit::None, 2, Sign::Always})
                            .with(hyoas->state.last, number(2));
    }
    Verdict sahm;
    sahm.id = "market_state.sahm";
    sahm.rule = TM_TEXT("market_state", "Sahm’s gap of unemployment is at least 0.50 pp");
    sahm.date = spread.date;
    const Reading* labour = find(readings, "unemployment");
    if (labour != nullptr && std::isfinite(labour->sahm)) {
        sahm.state = labour->sahm >= 0.5 ? VerdictState::Fired : VerdictState::NotFired;
        sahm.detail = TM_TEXT("market_state", "%1 pp in %2")
                          .with(labour->sahm, number(2))
                          .with(dayOf(labour->time), DateStyle::MonthYear);
    }
    return {std::move(spread), std::move(sahm)};
}

std::vector<Note> notesOf(const std::vector<Reading>& readings, TimePoint asOf)
{
    std::vector<Note> notes;
    for (const Reading& reading : readings)
        if (!reading.gauge->monthly && asOfDate(asOf) - dayOf(reading.time) > std::chrono::days{kStaleDays})
            notes.push_back(caution(TM_TEXT("market_state", "%1 ends on %2, before the as-of")
                                        .with(reading.gauge->name)
                                        .with(dayOf(reading.time))));
    if (find(readings, "unemployment") != nullptr)
        notes.push_back(information(TM_TEXT("market_state", "The unemployment rate is as last revised; what was "
                                                            "published on the day may differ by a tenth")));
    return notes;
}

} // namespace tidemark::market_state
