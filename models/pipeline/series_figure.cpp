// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/series_figure.h"

#include "models/quality/holes.h"

#include <cmath>

namespace tidemark {

namespace {

using std::chrono::days;

constexpr std::size_t kMostCandles = 20'000;

/// Decimals that tell neighbouring prices of this size apart.
int decimalsFor(double price)
{
    const double size = std::abs(price);
    if (!(size > 0))
        return 2;
    return size >= 10 ? 2 : size >= 0.1 ? 4 : 6;
}

/// The stretches of one local day each that have rows.
std::vector<TimeRange> daysWithRows(const CatalogueEntry& entry, const Bars& bars)
{
    std::vector<TimeRange> open;
    const Interval interval = entry.key.interval;
    if (!isIntraday(interval)) {
        for (const TimePoint time : bars.times())
            open.push_back({time, time + days{1}});
        return open;
    }
    Date before = Date::min();
    for (const TimePoint time : bars.times()) {
        const Date day = quality::localDay(entry.instrument.calendar, interval, time);
        const TimePoint end = time + intervalLength(interval);
        if (day != before)
            open.push_back({time, end});
        else
            open.back().to = end;
        before = day;
    }
    return open;
}

} // namespace

FigureSpec seriesFigure(const CatalogueEntry& entry, const BarsPtr& bars)
{
    FigureSpec figure;
    const Interval interval = entry.key.interval;
    figure.id = "data.series." + std::to_string(entry.series);
    figure.headline = verbatim(describe(entry.key));
    const Date first = std::chrono::floor<days>(bars->times().front());
    const Date last = std::chrono::floor<days>(bars->times().back());
    figure.subtitle = TM_TEXT("quality", "%1 rows, %2 to %3")
                          .with(static_cast<std::int64_t>(bars->size()))
                          .with(first, DateStyle::Iso)
                          .with(last, DateStyle::Iso);
    figure.source = verbatim(entry.files.empty() ? entry.key.source : entry.files.back());
    figure.altText = TM_TEXT("quality", "Chart of %1, %2 rows")
                         .with(describe(entry.key))
                         .with(static_cast<std::int64_t>(bars->size()));
    figure.intraday = isIntraday(interval);
    figure.asOf = figure.intraday ? bars->times().back() : endOfNewYorkDay(last);
    figure.simulated = entry.simulated ? Simulation::All : Simulation::None;
    figure.x.clocks = figure.intraday;
    if (interval == Interval::Day1 || figure.intraday) {
        figure.x.kind = AxisKind::Sessions;
        figure.x.open = daysWithRows(entry, *bars);
    }
    const double lastClose = bars->close()[static_cast<Eigen::Index>(bars->size()) - 1];
    const NumberFormat format{Unit::None, decimalsFor(lastClose), Sign::Negative, true};
    Pane pane;
    pane.y.format = format;
    if (bars->hasRange() && bars->open().size() > 0 && bars->size() <= kMostCandles) {
        pane.layers.push_back(
            CandleLayer{verbatim(entry.key.instrument), bars, bars->volume().size() > 0, true, format});
    } else {
        LineLayer line;
        line.id = "close";
        line.name = verbatim(entry.key.instrument);
        line.points = Points::of(bars->closeSeries());
        line.endPill = true;
        line.format = format;
        pane.layers.push_back(std::move(line));
    }
    figure.panes.push_back(std::move(pane));
    return figure;
}

} // namespace tidemark
