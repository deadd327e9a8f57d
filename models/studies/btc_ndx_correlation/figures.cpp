// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/btc_ndx_correlation/report.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace tidemark::btc_ndx_correlation {

namespace {

using Eigen::Index;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr NumberFormat kCorrelation{Unit::None, 2};
constexpr NumberFormat kSignedCorrelation{Unit::None, 2, Sign::Always};
constexpr double kAlmostAll = 0.994; // "above 100% of days" says more than the ties allow

FigureSpec frame(const Analysis& a, std::string id)
{
    FigureSpec figure;
    figure.id = "btc_ndx_correlation." + std::move(id);
    figure.source =
        TM_TEXT("studies", "BTCUSD daily bars (%1), UTC days; NDX daily bars (%2)").with(a.sourceX).with(a.sourceY);
    figure.asOf = a.known();
    return figure;
}

/// Spans of at least two weeks in which the correlation is in the top fifth of its history.
void addRegimes(Pane& pane, const Analysis& a)
{
    constexpr Index kShortest = 10;
    const auto& values = a.main.values;
    Index start = -1;
    for (Index i = 0; i <= values.size(); ++i) {
        const bool high = i < values.size() && values[i] >= a.regimeFloor;
        if (high && start < 0)
            start = i;
        if (high || start < 0)
            continue;
        if (i - start >= kShortest)
            pane.layers.emplace_back(ZoneLayer{.label = {},
                                               .x0 = axisValue(a.returns.times[static_cast<std::size_t>(start)]),
                                               .x1 = axisValue(a.returns.times[static_cast<std::size_t>(i - 1)]),
                                               .y0 = kNaN,
                                               .y1 = kNaN,
                                               .role = Role::Flat,
                                               .opacity = 0.10});
        start = -1;
    }
}

/// The days of the last value's window; its length is the study's, so it can be dragged.
void addWindow(Pane& pane, const Analysis& a)
{
    const auto days = a.main.values.size();
    if (a.main.window <= 0 || a.main.window > days)
        return;
    ZoneLayer zone{.label = {},
                   .x0 = axisValue(a.returns.times[static_cast<std::size_t>(days - a.main.window)]),
                   .x1 = axisValue(a.returns.times[static_cast<std::size_t>(days - 1)]),
                   .y0 = kNaN,
                   .y1 = kNaN,
                   .role = Role::Accent,
                   .opacity = 0.07};
    zone.label = TM_TEXT("studies", "window %1 days").with(static_cast<double>(a.main.window), number(0));
    zone.param = "window";
    for (const TimePoint time : std::span(a.returns.times).first(static_cast<std::size_t>(days)))
        zone.marks.push_back(axisValue(time));
    pane.layers.emplace_back(std::move(zone));
}

Text rollingHeadline(const Analysis& a)
{
    if (!std::isfinite(a.value))
        return TM_TEXT("studies", "Correlation of BTC and NDX");
    Text name = curveName(a.main, a.settings.lambda);
    if (a.percentileTwoYears >= 0.8)
        return TM_TEXT("studies", "BTC–NDX %1 is %2, above %3 of days in two years")
            .with(std::move(name))
            .with(a.value, kCorrelation)
            .with(std::min(a.percentileTwoYears, kAlmostAll), percent(0));
    if (a.percentileTwoYears <= 0.2)
        return TM_TEXT("studies", "BTC–NDX %1 is %2, below %3 of days in two years")
            .with(std::move(name))
            .with(a.value, kCorrelation)
            .with(std::min(1 - a.percentileTwoYears, kAlmostAll), percent(0));
    return TM_TEXT("studies", "BTC–NDX %1 is %2, within its usual range")
        .with(std::move(name))
        .with(a.value, kCorrelation);
}

Text rollingSubtitle(const Analysis& a)
{
    Text method = estimatorName(a.main.estimator, a.settings.lambda);
    if (a.main.estimator == Estimator::Dcc)
        return TM_TEXT("studies", "Correlation of daily log returns, %1, %2; no band under this estimator")
            .with(std::move(method))
            .with(ruleName(a.settings.rule));
    return TM_TEXT("studies", "Correlation of daily log returns, %1, %2; band: Fisher 95% (approximate)")
        .with(std::move(method))
        .with(ruleName(a.settings.rule));
}

Text quadrantHeadline(const ScatterLayer& path)
{
    const auto& first = path.points.front();
    const auto& last = path.points.back();
    if (first.x > 0 && first.y > 0 && last.x < 0 && last.y < 0)
        return TM_TEXT("studies", "Within ten weeks BTC and NDX went from rising to falling together");
    if (first.x < 0 && first.y < 0 && last.x > 0 && last.y > 0)
        return TM_TEXT("studies", "Within ten weeks BTC and NDX went from falling to rising together");
    if (last.x < 0 && last.y < 0)
        return TM_TEXT("studies", "BTC and NDX are falling together: %1 and %2 in 20 days")
            .with(last.y, signedPercent(1))
            .with(last.x, signedPercent(1));
    if (last.x > 0 && last.y > 0)
        return TM_TEXT("studies", "BTC and NDX are rising together: %1 and %2 in 20 days")
            .with(last.y, signedPercent(1))
            .with(last.x, signedPercent(1));
    return TM_TEXT("studies", "BTC and NDX part ways: %1 and %2 in 20 days")
        .with(last.y, signedPercent(1))
        .with(last.x, signedPercent(1));
}

/// Limits that hold zero and leave the names in the corners free of points.
std::pair<double, double> roomFor(const ScatterLayer& path, double ScatterLayer::Point::*coordinate)
{
    double low = 0;
    double high = 0;
    for (const auto& point : path.points) {
        low = std::min(low, point.*coordinate);
        high = std::max(high, point.*coordinate);
    }
    const double room = 0.16 * (high - low);
    return {low - room, high + room};
}

} // namespace

Text curveName(const Curve& curve, double lambda)
{
    if (curve.window == 0)
        return TM_TEXT("studies", "%1 correlation").with(estimatorName(curve.estimator, lambda));
    return TM_TEXT("studies", "%1-day correlation").with(static_cast<double>(curve.window), number(0));
}

FigureSpec rollingFigure(const Analysis& a)
{
    FigureSpec figure = frame(a, "rolling");
    figure.name = TM_TEXT("studies", "Rolling correlation");
    figure.headline = rollingHeadline(a);
    figure.subtitle = rollingSubtitle(a);
    figure.altText =
        TM_TEXT("studies", "Correlation of BTC and NDX through time, with two other windows and a band; last value %1")
            .with(a.value, kCorrelation);
    figure.x.kind = AxisKind::Calendar;
    const TimePoint from = std::clamp<TimePoint>(a.settings.from, a.first(), a.last());
    figure.x.minimum = axisValue(from);
    figure.x.maximum = axisValue(a.last());
    Pane pane;
    pane.y.format = kCorrelation;
    pane.y.zeroLine = true;
    pane.y.includeZero = true;
    if (a.settings.regimes && std::isfinite(a.regimeFloor)) {
        addRegimes(pane, a);
        figure.note = TM_TEXT("studies", "Shaded: the top fifth of its history since %1 (%2 and above)")
                          .with(std::chrono::floor<std::chrono::days>(a.first()), DateStyle::MonthYear)
                          .with(a.regimeFloor, kCorrelation);
    }
    addWindow(pane, a);
    if (a.low.isFinite().any())
        pane.layers.emplace_back(BandLayer{.name = TM_TEXT("studies", "95% band"),
                                           .lower = Points::of(a.returns.times, a.low),
                                           .upper = Points::of(a.returns.times, a.high)});
    const std::array<Role, 2> roles{Role::Flat, Role::Series3};
    const std::array<LineStyle, 2> styles{LineStyle::Solid, LineStyle::Dash};
    for (std::size_t i = 0; i < 2; ++i) {
        const auto& curve = a.comparisons[i];
        pane.layers.emplace_back(LineLayer{
            .id = "compare" + std::to_string(i + 1),
            .name = curve.estimator == a.main.estimator
                        ? TM_TEXT("studies", "%1 days").with(static_cast<double>(curve.window), number(0))
                        : TM_TEXT("studies", "%1 days, Pearson").with(static_cast<double>(curve.window), number(0)),
            .points = Points::of(a.returns.times, curve.values),
            .role = roles[i],
            .style = styles[i],
            .emphasis = Emphasis::Muted,
            .format = kCorrelation});
    }
    pane.layers.emplace_back(LineLayer{
        .id = "main",
        .name = a.main.window > 0 ? TM_TEXT("studies", "%1 days").with(static_cast<double>(a.main.window), number(0))
                                  : estimatorName(a.main.estimator, a.settings.lambda),
        .points = Points::of(a.returns.times, a.main.values),
        .role = Role::Series1,
        .emphasis = Emphasis::Hero,
        .endPill = true,
        .format = kCorrelation});
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec leadLagFigure(const Analysis& a)
{
    FigureSpec figure = frame(a, "lead_lag");
    figure.name = TM_TEXT("studies", "Lead and lag, days");
    const auto lead = strongestLead(a);
    if (std::abs(lead.value) <= a.laggedBand)
        figure.headline =
            TM_TEXT("studies", "Day by day, neither BTC nor NDX leads: nothing outside the band but lag 0");
    else if (std::isfinite(lead.value) && lead.lag > 0)
        figure.headline = TM_TEXT("studies", "BTC leads NDX by %1 d at %2, outside the band")
                              .with(static_cast<double>(lead.lag), number(0))
                              .with(lead.value, kSignedCorrelation);
    else if (std::isfinite(lead.value))
        figure.headline = TM_TEXT("studies", "NDX leads BTC by %1 d at %2, outside the band")
                              .with(static_cast<double>(-lead.lag), number(0))
                              .with(lead.value, kSignedCorrelation);
    else
        figure.headline = TM_TEXT("studies", "Lead and lag of BTC and NDX");
    if (std::abs(lead.value) <= a.laggedBand && std::abs(a.lagged[a.settings.lags]) <= a.laggedBand)
        figure.headline = TM_TEXT("studies", "No lag of BTC and NDX stands outside the band, nor does lag 0");
    figure.subtitle =
        TM_TEXT("studies",
                "Cross-correlation of daily log returns since %1, n = %2; right of 0 BTC leads; band ±1.96/√n")
            .with(std::chrono::floor<std::chrono::days>(std::max<TimePoint>(a.settings.from, a.first())))
            .with(std::int64_t{a.laggedCount});
    figure.altText = figure.headline;
    figure.x.kind = AxisKind::Category;
    Pane pane;
    pane.y.format = kCorrelation;
    pane.y.zeroLine = true;
    pane.y.includeZero = true;
    pane.layers.emplace_back(ZoneLayer{.label = {},
                                       .x0 = kNaN,
                                       .x1 = kNaN,
                                       .y0 = -a.laggedBand,
                                       .y1 = a.laggedBand,
                                       .role = Role::Flat,
                                       .opacity = 0.15});
    std::vector<double> x;
    std::vector<double> y;
    std::vector<std::size_t> outside;
    for (Index i = 0; i < a.lagged.size(); ++i) {
        const Index lag = i - a.settings.lags;
        const bool named = a.settings.lags <= 10 || lag % 5 == 0;
        figure.x.categories.push_back(
            named ? TM_TEXT("studies", "%1").with(static_cast<double>(lag), {Unit::None, 0, Sign::Always}) : Text{});
        x.push_back(static_cast<double>(i));
        y.push_back(a.lagged[i]);
        if (i != a.settings.lags && std::abs(a.lagged[i]) > a.laggedBand)
            outside.push_back(static_cast<std::size_t>(i));
    }
    pane.layers.emplace_back(BarLayer{.name = TM_TEXT("studies", "Correlation by lag, days"),
                                      .points = Points::of(std::move(x), std::move(y)),
                                      .role = Role::Series1,
                                      .highlighted = std::move(outside),
                                      .format = kSignedCorrelation});
    figure.panes.push_back(std::move(pane));
    return figure;
}

std::optional<FigureSpec> quadrantFigure(const Analysis& a)
{
    constexpr Index kMove = 20;
    constexpr Index kStep = 5;
    constexpr Index kWeeks = 10;
    const Index rows = a.common.priceX.size();
    if (rows < kMove + kStep * kWeeks + 1)
        return std::nullopt;
    ScatterLayer path;
    path.path = true;
    path.groups = {{{}, Role::Flat}, {{}, Role::Series2}};
    for (Index week = kWeeks; week >= 0; --week) {
        const Index row = rows - 1 - week * kStep;
        const Date date = std::chrono::floor<std::chrono::days>(a.common.times[static_cast<std::size_t>(row)]);
        ScatterLayer::Point point;
        point.x = a.common.priceY[row] / a.common.priceY[row - kMove] - 1;
        point.y = a.common.priceX[row] / a.common.priceX[row - kMove] - 1;
        point.group = week == 0 ? 1 : 0;
        point.strong = week == 0;
        if (week == kWeeks)
            point.label = TM_TEXT("studies", "%1").with(date, DateStyle::Day);
        if (week == 0)
            point.label = TM_TEXT("studies", "%1: %2, %3")
                              .with(date, DateStyle::Day)
                              .with(point.x, signedPercent(1))
                              .with(point.y, signedPercent(1));
        path.points.push_back(std::move(point));
    }
    FigureSpec figure = frame(a, "quadrant");
    figure.name = TM_TEXT("studies", "Quadrants");
    figure.headline = quadrantHeadline(path);
    figure.subtitle =
        TM_TEXT("studies", "Moves over 20 common trading days, %: NDX across, BTC up; a point a week, joined in order");
    figure.altText = figure.headline;
    figure.x.kind = AxisKind::Linear;
    figure.x.format = signedPercent(0);
    figure.x.title = TM_TEXT("studies", "NDX, 20 days");
    Pane pane;
    std::tie(figure.x.minimum, figure.x.maximum) = roomFor(path, &ScatterLayer::Point::x);
    std::tie(pane.y.minimum, pane.y.maximum) = roomFor(path, &ScatterLayer::Point::y);
    pane.y.format = signedPercent(0);
    pane.y.title = TM_TEXT("studies", "BTC, 20 days");
    pane.y.zeroLine = true;
    pane.y.side = Side::Left;
    pane.layers.emplace_back(
        QuadrantLayer{.names = {TM_TEXT("studies", "BTC alone up"), TM_TEXT("studies", "Both up"),
                                TM_TEXT("studies", "Both down"), TM_TEXT("studies", "NDX alone up")}});
    pane.layers.emplace_back(std::move(path));
    figure.panes.push_back(std::move(pane));
    return figure;
}

FigureSpec intradayFigure(const Analysis& a)
{
    const Intraday& day = *a.intraday;
    FigureSpec figure = frame(a, "intraday");
    figure.name = TM_TEXT("studies", "Lead and lag, minutes");
    figure.source = TM_TEXT("studies", "%1 and %2, closes of 1-minute bars").with(day.x).with(day.y);
    figure.asOf = day.last;
    figure.intraday = true;
    const auto best = std::ranges::max_element(day.byLead, {}, [](double v) { return std::abs(v); });
    const double lead = day.leads[static_cast<std::size_t>(best - day.byLead.begin())];
    if (lead == 0)
        figure.headline =
            TM_TEXT("studies", "By the minute they move together: %1 at no lead").with(*best, kSignedCorrelation);
    else if (lead > 0)
        figure.headline = TM_TEXT("studies", "By the minute BTC leads by %1 min, at %2")
                              .with(lead, number(0))
                              .with(*best, kSignedCorrelation);
    else
        figure.headline = TM_TEXT("studies", "By the minute BTC follows by %1 min, at %2")
                              .with(-lead, number(0))
                              .with(*best, kSignedCorrelation);
    figure.subtitle =
        TM_TEXT("studies",
                "Hayashi-Yoshida correlation by lead of BTC in minutes, %1 sessions to %2; not clipped to ±1")
            .with(static_cast<std::int64_t>(day.sessions.size()))
            .with(day.sessions.back());
    figure.altText = figure.headline;
    figure.x.kind = AxisKind::Linear;
    figure.x.format = {Unit::None, 0, Sign::Always};
    Pane pane;
    pane.y.format = kCorrelation;
    pane.y.zeroLine = true;
    pane.y.includeZero = true;
    pane.layers.emplace_back(BarLayer{.name = TM_TEXT("studies", "Correlation by lead, minutes"),
                                      .points = Points::of(day.leads, day.byLead),
                                      .role = Role::Series1,
                                      .highlighted = {static_cast<std::size_t>(best - day.byLead.begin())},
                                      .format = kSignedCorrelation});
    figure.panes.push_back(std::move(pane));
    return figure;
}

} // namespace tidemark::btc_ndx_correlation
