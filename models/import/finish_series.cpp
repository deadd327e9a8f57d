// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/bar_reader.h"
#include "models/import/bar_rules.h"
#include "models/import/zone.h"

#include <algorithm>
#include <cmath>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

bool isDaily(Interval interval)
{
    return interval == Interval::Day1 || interval == Interval::Week1 || interval == Interval::Month1;
}

/// Whether the clocks can only be those of New York: all of every day within 09:30–16:00, and the days begin at 09:30.
bool hasRegularSessions(const RawBars& bars, const Instrument& instrument)
{
    if (instrument.calendar != "NYSE")
        return false;
    std::vector<TimePoint> firsts; // of each run of rows on one day
    std::vector<TimePoint> sorted;
    std::span<const TimePoint> times = bars.times;
    if (!std::ranges::is_sorted(times)) {
        sorted = bars.times;
        std::ranges::sort(sorted);
        times = sorted;
    }
    std::int64_t days = 0;
    std::int64_t atOpen = 0;
    Date last = Date::min();
    for (const TimePoint time : times) {
        const Date date = floor<std::chrono::days>(time);
        const milliseconds clock = time - date;
        if (clock < kSessionOpen || clock >= kSessionClose)
            return false;
        if (date != last) {
            last = date;
            ++days;
            atOpen += clock == kSessionOpen ? 1 : 0;
        }
    }
    return days > 0 && atOpen * 10 >= days * 9;
}

/// Turns clocks into instants: those in a gap of the zone are refused, doubled ones are resolved by the order of the rows.
void applyZone(RawBars& bars, const Zone& zone, IssueLog& log)
{
    std::int64_t rises = 0;
    for (std::size_t i = 1; i < bars.size(); ++i)
        rises += bars.times[i] > bars.times[i - 1] ? 1 : -1;
    const bool rising = rises >= 0;

    std::vector<bool> keep(bars.size(), true);
    bool anyRefused = false;
    DoubledHour doubled;
    TimePoint told = TimePoint::min();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const TimePoint clock = bars.times[i];
        const auto local = zone.resolve(clock);
        const auto line = static_cast<std::int64_t>(bars.lines[i]);
        if (local.reading == Zone::Reading::Skipped) {
            log.take(-1);
            log.refuse(line, {}, isoTime(clock).substr(0, 19), skippedClock());
            keep[i] = false;
            anyRefused = true;
            continue;
        }
        if (local.reading == Zone::Reading::Once) {
            bars.times[i] = local.first;
            doubled.leave();
            continue;
        }
        const bool second = doubled.isSecond(clock, rising);
        if (told != floor<days>(clock)) {
            told = floor<days>(clock);
            log.note(line, doubledClock(clock));
        }
        bars.times[i] = second ? local.second : local.first;
    }
    if (anyRefused)
        bars.filter(keep);
}

/// Dates of daily rows: the local date of the market, as UTC midnight.
void toDates(RawBars& bars, const Instrument& instrument)
{
    const Zone* const zone = bars.epochs ? &Zone::ofCalendar(instrument.calendar) : nullptr;
    for (TimePoint& time : bars.times)
        time = floor<days>(zone != nullptr ? zone->clockAt(time) : time);
    bars.offsets.clear();
}

Status toInstants(ReadContext& context, const BarLayout& layout, const Instrument& instrument, RawBars& bars)
{
    if (!bars.offsets.empty()) {
        for (std::size_t i = 0; i < bars.size(); ++i)
            bars.times[i] -= minutes{bars.offsets[i]};
        bars.offsets.clear();
        return {};
    }
    const bool regular = hasRegularSessions(bars, instrument);
    const auto zone = zoneOfClocks(context, layout, regular);
    if (!zone)
        return tl::unexpected(zone.error());
    applyZone(bars, *zone, context.log);
    return {};
}

void checkPrices(const BarLayout& layout, const Instrument& instrument, const RawBars& bars, ReadContext& context)
{
    const bool anySign = mayBeNegative(layout, instrument);
    const auto valueAt = [](const std::vector<double>& column, std::size_t i) {
        return column.empty() ? std::numeric_limits<double>::quiet_NaN() : column[i];
    };
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const auto line = static_cast<std::int64_t>(bars.lines[i]);
        const double close = bars.close[i];
        if (std::isnan(close)) {
            if (!layout.gapsAreNormal)
                context.log.flag(line, "close", {}, missingClose());
            continue;
        }
        if (auto fault = priceFault(valueAt(bars.open, i), valueAt(bars.high, i), valueAt(bars.low, i), close, anySign))
            context.log.flag(line, fault->column, {}, std::move(fault->reason));
        if (!bars.volume.empty() && bars.volume[i] < 0)
            context.log.flag(line, "volume", {}, negativeVolume());
    }
}

Eigen::ArrayXd takeColumn(std::vector<double>& column)
{
    const bool absent = std::ranges::all_of(column, [](double value) { return std::isnan(value); });
    Eigen::ArrayXd out;
    if (!absent)
        out = Eigen::Map<const Eigen::ArrayXd>(column.data(), static_cast<Eigen::Index>(column.size()));
    column = {};
    return out;
}

} // namespace

Status finishSeries(ReadContext& context, const BarLayout& layout, const Guess& guess, RawBars bars)
{
    if (bars.size() == 0)
        return {};
    const Instrument& instrument = guess.instrument;
    const auto given = givenInterval(context.options);
    if (!given)
        return tl::unexpected(given.error());
    const auto adjustment = givenAdjustment(context.options);
    if (!adjustment)
        return tl::unexpected(adjustment.error());
    Interval interval = given->value_or(layout.interval.value_or(Interval::Irregular));
    if (!*given && !layout.interval) {
        interval = detectInterval(bars.times, bars.hasClock);
        if (bars.size() < 2)
            interval =
                intervalOfName(context.table.stem()).value_or(bars.hasClock ? Interval::Irregular : Interval::Day1);
    }
    if (!bars.hasClock || isDaily(interval)) {
        toDates(bars, instrument);
    } else if (const Status status = toInstants(context, layout, instrument, bars); !status) {
        return status;
    }
    if (layout.stampsAtEnd && isIntraday(interval))
        for (TimePoint& time : bars.times)
            time -= intervalLength(interval);
    checkPrices(layout, instrument, bars, context);
    sortAndMerge(bars, context.log);

    Bars::Columns columns;
    columns.times = std::move(bars.times);
    columns.open = takeColumn(bars.open);
    columns.high = takeColumn(bars.high);
    columns.low = takeColumn(bars.low);
    columns.volume = takeColumn(bars.volume);
    // The close has to be there, if only as gaps.
    columns.close = Eigen::Map<const Eigen::ArrayXd>(bars.close.data(), static_cast<Eigen::Index>(bars.close.size()));
    auto made = Bars::make({instrument.id, interval, context.source}, std::move(columns));
    if (!made)
        return tl::unexpected(made.error());
    ImportedSeries series;
    series.bars = std::move(*made);
    series.adjustment = adjustment->value_or(adjustmentOf(layout, instrument));
    if (!guess.known)
        series.instrument = instrument;
    context.batch.series.push_back(std::move(series));
    return {};
}

} // namespace tidemark::importing
