// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/intraday_reversal/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

namespace tidemark::intraday_reversal {

namespace {

using Eigen::Index;
using std::chrono::minutes;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

struct Curve
{
    std::vector<TimePoint> times;
    std::vector<double> values;
    void add(TimePoint time, double value)
    {
        if (!times.empty() && time <= times.back())
            return;
        times.push_back(time);
        values.push_back(value);
    }
    [[nodiscard]] Points points() const
    {
        return Points::of(times, Eigen::Map<const Eigen::ArrayXd>(values.data(), static_cast<Index>(values.size())));
    }
};

/// One value a bar, placed at the last minute the bar holds, so that bars of any size lie on one clock (a 1-minute bar at its own minute, a
/// 60-minute bar where its close was made). Longer bars begin with the open at the open. Missing bars leave a gap. `on` is the day whose
/// clock is used.
Curve curve(const DayPath& day, const Eigen::ArrayXd& values, double open, const DayPath& on)
{
    Curve c;
    const auto shift = on.session.open - day.session.open;
    const auto length = day.barLength();
    const auto place = [&](TimePoint end) { return end - minutes{1} + shift; };
    if (length > minutes{1})
        c.add(on.session.open, open);
    TimePoint expected = day.session.open;
    for (Index row = 0; row < values.size(); ++row) {
        const TimePoint time = day.bars->times()[static_cast<std::size_t>(row)];
        const TimePoint at = place(day.endOf(row));
        if (at >= on.session.close)
            break;
        if (row > 0 && time > expected)
            c.add(place(expected + length), kNaN);
        c.add(at, values[row]);
        expected = time + length;
    }
    return c;
}

Curve percentCurve(const DayPath& day, const DayPath& on)
{
    return curve(day, day.bars->close() / day.prior.value - 1, day.phases.gap, on);
}

XAxis sessionAxis(const DayPath& day)
{
    XAxis x;
    x.kind = AxisKind::Sessions;
    x.clocks = true;
    x.open = {{day.session.open, day.session.close}};
    // A replay fills the day from the left: the clock stays where it is.
    x.minimum = axisValue(day.session.open);
    x.maximum = axisValue(day.session.close);
    return x;
}

Text source(const DayPath& day)
{
    return TM_TEXT("studies", "%1 %2 bars (%3)")
        .with(day.instrument)
        .with(barSize(day.key.interval))
        .with(day.key.source);
}

Text sources(const Days& days)
{
    Text list = source(days.index);
    std::vector<SeriesKey> named{days.index.key};
    const auto add = [&](const DayPath& day) {
        if (std::ranges::find(named, day.key) != named.end())
            return;
        named.push_back(day.key);
        list = TM_TEXT("studies", "%1; %2").with(std::move(list)).with(source(day));
    };
    if (days.stock)
        add(*days.stock);
    for (const auto& day : days.analogues)
        add(day);
    return list;
}

FigureSpec frame(const Days& days, std::string id)
{
    FigureSpec figure;
    figure.id = "intraday_reversal." + std::move(id);
    figure.source = sources(days);
    const auto& day = days.index;
    figure.asOf = day.whole ? day.session.close : day.endOf(day.phases.last.row);
    figure.intraday = true;
    figure.x = sessionAxis(day);
    return figure;
}

Text replayed(const Days& days, Text subtitle)
{
    if (days.index.whole)
        return subtitle;
    return TM_TEXT("studies", "%1; up to %2")
        .with(std::move(subtitle))
        .with(days.index.endOf(days.index.phases.last.row), TimeStyle::NewYorkClock);
}

void addMarkers(Pane& pane, const DayPath& day)
{
    const auto& p = day.phases;
    MarkerLayer markers;
    markers.markers.push_back({axisValue(day.timeOf(p.peak)), p.peak.value,
                               TM_TEXT("studies", "Peak %1 · %2")
                                   .with(p.peak.value, signedPercent())
                                   .with(day.timeOf(p.peak), TimeStyle::NewYorkClock),
                               Role::Series1});
    if (p.breakBelow.found())
        markers.markers.push_back(
            {axisValue(day.timeOf(p.breakBelow)), p.breakBelow.value,
             TM_TEXT("studies", "Break · %1").with(day.timeOf(p.breakBelow), TimeStyle::NewYorkClock), Role::Series1});
    pane.layers.emplace_back(std::move(markers));
}

void addRail(Pane& pane, const DayPath& day)
{
    // A stretch too short for its name leaves its place to the one before.
    constexpr double kShortestMinutes = 15;
    PhaseLayer rail;
    for (const auto& stretch : stretches(day)) {
        if (stretch.minutes() < kShortestMinutes && !rail.phases.empty())
            rail.phases.back().to = axisValue(stretch.to);
        else
            rail.phases.push_back({axisValue(stretch.from), axisValue(stretch.to), stretch.name, stretch.key});
    }
    if (!rail.phases.empty())
        pane.layers.emplace_back(std::move(rail));
}

NumberFormat axisFormat(const DayPath& day)
{
    return signedPercent(day.phases.peak.value - day.phases.low.value < 0.015 ? 1 : 0);
}

std::string clockText(TimePoint time)
{
    const auto clock = newYorkClock(time);
    const auto day = std::chrono::floor<std::chrono::days>(clock);
    const std::chrono::hh_mm_ss hms{clock - day};
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", static_cast<int>(hms.hours().count()),
                  static_cast<int>(hms.minutes().count()));
    return buffer.data();
}

} // namespace

FigureSpec pathFigure(const Days& days)
{
    const DayPath& day = days.index;
    FigureSpec figure = frame(days, "path");
    figure.name = TM_TEXT("studies", "Path");
    const auto& p = day.phases;
    Text both = days.stock ? TM_TEXT("studies", "%1 and %2").with(day.instrument).with(days.stock->instrument)
                           : verbatim(day.instrument);
    if (days.reversed())
        figure.headline = TM_TEXT("studies", "Up %1, then below the prior close: %2 minutes from peak to break")
                              .with(p.peak.value, percent())
                              .with(minutesIn(day, p.breakBelow) - minutesIn(day, p.peak), number(0));
    else
        figure.headline = TM_TEXT("studies", "%1 on %2").with(both).with(day.session.date);
    figure.subtitle = replayed(days, TM_TEXT("studies", "%1 from the prior close, %, %2 bars, %3, regular session")
                                         .with(both)
                                         .with(barSize(day.key.interval))
                                         .with(day.session.date));
    figure.altText = TM_TEXT("studies", "%1 opens at %2, peaks at %3 at %4 and ends at %5")
                         .with(day.instrument)
                         .with(p.gap, signedPercent())
                         .with(p.peak.value, signedPercent())
                         .with(day.timeOf(p.peak), TimeStyle::NewYorkClock)
                         .with(p.last.value, signedPercent());
    Pane pane;
    pane.y.format = axisFormat(day);
    pane.y.zeroLine = true;
    pane.y.includeZero = true;
    if (days.showPhases)
        addRail(pane, day);
    LineStyle style = LineStyle::Dot;
    for (const auto& other : days.analogues) {
        pane.layers.emplace_back(
            LineLayer{.id = "analogue." + isoDate(other.session.date),
                      .name = TM_TEXT("studies", "%1 %2 (comparison)").with(other.instrument).with(other.session.date),
                      .points = percentCurve(other, day).points(),
                      .role = Role::Flat,
                      .style = style,
                      .emphasis = Emphasis::Muted,
                      .format = signedPercent()});
        style = LineStyle::DashDot;
    }
    if (days.stock)
        pane.layers.emplace_back(LineLayer{.id = "stock",
                                           .name = verbatim(days.stock->instrument),
                                           .points = percentCurve(*days.stock, day).points(),
                                           .role = Role::Series2,
                                           .endPill = true,
                                           .format = signedPercent()});
    if (const auto vwap = vwapOf(day); days.showVwap && vwap.size() > 0)
        pane.layers.emplace_back(LineLayer{.id = "vwap",
                                           .name = TM_TEXT("studies", "VWAP"),
                                           .points = curve(day, vwap / day.prior.value - 1, p.gap, day).points(),
                                           .role = Role::Series5,
                                           .style = LineStyle::Dash,
                                           .format = signedPercent()});
    pane.layers.emplace_back(LineLayer{.id = "index",
                                       .name = verbatim(day.instrument),
                                       .points = percentCurve(day, day).points(),
                                       .role = Role::Series1,
                                       .emphasis = Emphasis::Hero,
                                       .endPill = true,
                                       .format = signedPercent()});
    addMarkers(pane, day);
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec spanFigure(const Days& days, const Spans& spans)
{
    const DayPath& day = days.index;
    FigureSpec figure = frame(days, "half_hours");
    figure.name = TM_TEXT("studies", "Half hours");
    figure.source = source(day);
    const NumberFormat format{Unit::PercentPoint, 2, Sign::Always, true};
    const bool halfHours = spans.length == minutes{30};
    Index worst = -1;
    std::vector<double> x;
    std::vector<double> y;
    XAxis axis;
    axis.kind = AxisKind::Category;
    for (Index i = 0; i < spans.count; ++i) {
        axis.categories.push_back(verbatim(clockText(spans.start(day, i))));
        x.push_back(static_cast<double>(i));
        y.push_back(spans.moves[i]);
        // What would read as 0.00 pp is no fall.
        if (spans.moves[i] < -0.5e-4 && (worst < 0 || spans.moves[i] < spans.moves[worst]))
            worst = i;
    }
    if (worst >= 0)
        figure.headline = (days.replayMinutes > 0 ? TM_TEXT("studies", "%1–%2 lost %3, the most so far")
                                                  : TM_TEXT("studies", "%1–%2 lost %3, the most of the day"))
                              .with(clockText(spans.start(day, worst)))
                              .with(clockText(std::min(spans.start(day, worst + 1), day.session.close)))
                              .with(-spans.moves[worst], {Unit::PercentPoint, 2, Sign::Negative, true});
    else
        figure.headline =
            (days.replayMinutes > 0 ? TM_TEXT("studies", "%1 so far on %2") : TM_TEXT("studies", "%1 through %2"))
                .with(day.instrument)
                .with(day.session.date);
    Text unit = halfHours ? TM_TEXT("studies", "half hour") : TM_TEXT("studies", "bar");
    figure.subtitle = replayed(
        days,
        TM_TEXT("studies", "%1, move by %2 in percentage points of the prior close; the first holds the opening gap")
            .with(day.instrument)
            .with(std::move(unit)));
    figure.altText = figure.headline;
    figure.x = std::move(axis);
    Pane pane;
    pane.y.format = {Unit::PercentPoint, 1, Sign::Always, true};
    pane.y.zeroLine = true;
    pane.y.includeZero = true;
    pane.layers.emplace_back(BarLayer{.name = verbatim(day.instrument),
                                      .points = Points::of(std::move(x), std::move(y)),
                                      .signedColors = true,
                                      .highlighted = {},
                                      .showValues = spans.count <= 15,
                                      .format = format});
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec vwapFigure(const Days& days)
{
    const DayPath& day = days.index;
    const auto vwap = vwapOf(day);
    FigureSpec figure = frame(days, "vwap");
    figure.name = TM_TEXT("studies", "Price and VWAP");
    figure.source = source(day);
    const double last = vwap[day.phases.last.row];
    const double distance = day.bars->close()[day.phases.last.row] / last - 1;
    if (distance < 0)
        figure.headline =
            TM_TEXT("studies", "%1 stands %2 below its VWAP").with(day.instrument).with(-distance, percent());
    else
        figure.headline =
            TM_TEXT("studies", "%1 stands %2 above its VWAP").with(day.instrument).with(distance, percent());
    figure.subtitle =
        replayed(days, TM_TEXT("studies", "Price, volume-weighted average since the open, and volume by %1 bar")
                           .with(barSize(day.key.interval)));
    figure.altText = figure.headline;
    Pane price;
    price.weight = 3;
    price.y.format = number(2);
    price.layers.emplace_back(LineLayer{.id = "vwap",
                                        .name = TM_TEXT("studies", "VWAP"),
                                        .points = curve(day, vwap, day.open, day).points(),
                                        .role = Role::Series5,
                                        .style = LineStyle::Dash,
                                        .endPill = true,
                                        .format = number(2)});
    price.layers.emplace_back(LineLayer{.id = "price",
                                        .name = verbatim(day.instrument),
                                        .points = curve(day, day.bars->close(), day.open, day).points(),
                                        .role = Role::Series1,
                                        .emphasis = Emphasis::Hero,
                                        .endPill = true,
                                        .format = number(2)});
    Pane volume;
    volume.title = TM_TEXT("studies", "Volume");
    volume.y.format = number(0);
    volume.y.includeZero = true;
    volume.layers.emplace_back(BarLayer{.name = TM_TEXT("studies", "Volume"),
                                        .points = curve(day, day.bars->volume(), kNaN, day).points(),
                                        .role = Role::Flat,
                                        .highlighted = {},
                                        .format = number(0)});
    figure.panes.push_back(std::move(price));
    figure.panes.push_back(std::move(volume));
    return figure;
}

} // namespace tidemark::intraday_reversal
