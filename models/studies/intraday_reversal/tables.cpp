// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/intraday_reversal/report.h"

#include <cmath>
#include <limits>

namespace tidemark::intraday_reversal {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr NumberFormat kPoints{Unit::PercentPoint, 2, Sign::Always, true};
constexpr NumberFormat kSpeed{Unit::PerMinute, 3, Sign::Always, true};

Text clock(TimePoint time) { return TM_TEXT("studies", "%1").with(time, TimeStyle::NewYorkClock); }

TableColumn words(std::string id, Text title) { return {std::move(id), std::move(title), {}, false}; }

TableColumn numbers(std::string id, Text title, NumberFormat format)
{
    return {std::move(id), std::move(title), format, true};
}

} // namespace

TableSpec phaseTable(const Days& days)
{
    TableSpec table;
    table.id = "intraday_reversal.phases";
    table.title = TM_TEXT("studies", "Phases of %1 on %2").with(days.index.instrument).with(days.index.session.date);
    table.columns = {words("phase", TM_TEXT("studies", "Phase")),
                     words("from", TM_TEXT("studies", "From (NY)")),
                     words("to", TM_TEXT("studies", "To (NY)")),
                     numbers("minutes", TM_TEXT("studies", "Minutes"), number(0)),
                     numbers("start", TM_TEXT("studies", "At start"), signedPercent()),
                     numbers("end", TM_TEXT("studies", "At end"), signedPercent()),
                     numbers("move", TM_TEXT("studies", "Move"), kPoints),
                     numbers("speed", TM_TEXT("studies", "Speed"), kSpeed)};
    const auto& p = days.index.phases;
    table.rows.push_back({TM_TEXT("studies", "Opening gap"), clock(days.index.session.open),
                          clock(days.index.session.open), 0.0, 0.0, p.gap, p.gap, kNaN});
    for (const auto& s : stretches(days.index))
        table.rows.push_back(
            {s.name, clock(s.from), clock(s.to), s.minutes(), s.start, s.end, s.end - s.start, s.speed()});
    table.note = TM_TEXT(
        "studies", "Peak and low by the bars' highs and lows, the break by their closes; bars are named by the minute "
                   "they open; percent of the prior close");
    return table;
}

TableSpec spanTable(const Days& days, const Spans& spans)
{
    TableSpec table;
    table.id = "intraday_reversal.half_hours";
    table.title = TM_TEXT("studies", "%1 by half hour").with(days.index.instrument);
    table.columns = {words("start", TM_TEXT("studies", "From (NY)")),
                     numbers("move", TM_TEXT("studies", "Move"), kPoints),
                     numbers("share", TM_TEXT("studies", "Share of the fall"), percent(1)),
                     numbers("volume", TM_TEXT("studies", "Share of volume"), percent(1))};
    for (Eigen::Index i = 0; i < spans.count; ++i)
        table.rows.push_back({clock(spans.start(days.index, i)), spans.moves[i], spans.shares[i],
                              spans.volume.size() > 0 ? spans.volume[i] : kNaN});
    table.note = TM_TEXT(
        "studies", "The fall runs from the peak to the lowest low after it; a negative share is a rise within it. The "
                   "first move holds the opening gap");
    return table;
}

TableSpec analogueTable(const Days& days)
{
    TableSpec table;
    table.id = "intraday_reversal.analogues";
    table.title = TM_TEXT("studies", "The day beside earlier ones");
    table.columns = {words("date", TM_TEXT("studies", "Day")),
                     words("instrument", TM_TEXT("studies", "Instrument")),
                     words("bars", TM_TEXT("studies", "Bars")),
                     numbers("gap", TM_TEXT("studies", "Opening gap"), signedPercent()),
                     numbers("peak", TM_TEXT("studies", "Peak"), signedPercent()),
                     numbers("peak_minutes", TM_TEXT("studies", "Open to peak"), {Unit::Minutes, 0}),
                     numbers("break_minutes", TM_TEXT("studies", "Peak to break"), {Unit::Minutes, 0}),
                     numbers("low", TM_TEXT("studies", "Low"), signedPercent()),
                     numbers("close", TM_TEXT("studies", "Close"), signedPercent())};
    const auto row = [&](const DayPath& day) {
        const auto& p = day.phases;
        const double toPeak = minutesIn(day, p.peak);
        table.rows.push_back({day.session.date, verbatim(day.instrument), barSize(day.key.interval), p.gap,
                              p.peak.value, toPeak, p.breakBelow.found() ? minutesIn(day, p.breakBelow) - toPeak : kNaN,
                              p.low.value, p.last.value});
    };
    row(days.index);
    for (const auto& day : days.analogues)
        row(day);
    table.note =
        TM_TEXT("studies", "Times are no finer than the bars: a 60-minute bar places its peak within the hour");
    return table;
}

} // namespace tidemark::intraday_reversal
