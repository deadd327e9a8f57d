// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"
#include "models/studies/style_rotation/analysis.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::style_rotation {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kRecent = 10; // days named apart in the scatter
constexpr NumberFormat kPoints{Unit::PercentPoint, 0, Sign::Always, true};

std::int64_t whole(std::size_t n) { return static_cast<std::int64_t>(n); }

Points shownPoints(const Ratio& ratio, const Eigen::ArrayXd& values)
{
    const auto first = static_cast<Eigen::Index>(ratio.shown);
    return Points::of(std::vector<TimePoint>(ratio.times.begin() + first, ratio.times.end()),
                      values.tail(values.size() - first));
}

Text stateWords(double index)
{
    return index > kOverbought ? TM_TEXT("style_rotation", "overbought")
           : index < kOversold ? TM_TEXT("style_rotation", "oversold")
           : index < 50        ? TM_TEXT("style_rotation", "lagging, but not oversold")
                               : TM_TEXT("style_rotation", "leading, but not overbought");
}

Text seedWords(const Analysis& a)
{
    const Date first = a.ratio.day(0);
    const auto n = static_cast<std::int64_t>(a.settings.n);
    switch (a.settings.method) {
    case quant::RsiSmoothing::Cutler:
        return TM_TEXT("style_rotation", "simple means of the last %1 changes").with(n);
    case quant::RsiSmoothing::Ewm:
        return TM_TEXT("style_rotation", "weight 1/%1, seeded by the first change after %2").with(n).with(first);
    case quant::RsiSmoothing::Wilder:
        break;
    }
    return TM_TEXT("style_rotation", "seeded by the simple mean of the first %1 changes after %2").with(n).with(first);
}

FigureSpec indexFigure(const Analysis& a, TimePoint asOf)
{
    const Settings& s = a.settings;
    FigureSpec figure = namedFigure("style_rotation.rsi", TM_TEXT("style_rotation", "Ratio and RSI"), asOf);
    figure.headline = std::isfinite(a.last()) ? TM_TEXT("style_rotation", "Small caps against large: RSI %1, %2")
                                                    .with(a.last(), number(1))
                                                    .with(stateWords(a.last()))
                                              : TM_TEXT("style_rotation", "Small caps against large");
    figure.subtitle =
        TM_TEXT("style_rotation", "Ratio %1 / %2 (%3 = 100) and its %4 RSI(%5), %6; closes of the same sessions")
            .with(s.small)
            .with(s.large)
            .with(a.ratio.day(a.ratio.shown), DateStyle::Iso)
            .with(methodName(s.method))
            .with(static_cast<std::int64_t>(s.n))
            .with(seedWords(a));
    figure.altText =
        TM_TEXT("style_rotation", "Two panes: the price ratio, and its relative strength index between 30 and 70");
    Pane top{.weight = 1, .title = TM_TEXT("style_rotation", "Ratio %1 / %2").with(s.small).with(s.large)};
    top.y.format = number(0);
    LineLayer ratio = lineLayer("ratio", {}, shownPoints(a.ratio, a.ratio.rebased), Role::Series2, number(1));
    ratio.emphasis = Emphasis::Hero;
    ratio.endPill = true;
    top.layers.emplace_back(std::move(ratio));
    Pane bottom{.weight = 1, .title = TM_TEXT("style_rotation", "RSI(%1)").with(static_cast<std::int64_t>(s.n))};
    bottom.y.format = number(0);
    bottom.y.minimum = 15.0;
    bottom.y.maximum = 85.0;
    bottom.layers.emplace_back(
        ZoneLayer{TM_TEXT("style_rotation", "70 overbought"), kNaN, kNaN, kOverbought, kNaN, Role::Accent, 0.08});
    bottom.layers.emplace_back(
        ZoneLayer{TM_TEXT("style_rotation", "30 oversold"), kNaN, kNaN, kNaN, kOversold, Role::Accent, 0.08});
    LineLayer index = lineLayer("rsi", {}, shownPoints(a.ratio, a.index), Role::Series1, number(1));
    index.emphasis = Emphasis::Hero;
    index.endPill = true;
    bottom.layers.emplace_back(std::move(index));
    figure.panes = {std::move(top), std::move(bottom)};
    return figure;
}

FigureSpec togetherFigure(const Analysis& a, TimePoint asOf)
{
    const Odds& odds = a.relation->odds;
    FigureSpec figure = namedFigure("style_rotation.odds", TM_TEXT("style_rotation", "Ratio and odds"), asOf);
    const double last = odds.below.back();
    const double month = odds.below.size() > static_cast<std::size_t>(kMonth)
                             ? last - odds.below[odds.below.size() - 1 - static_cast<std::size_t>(kMonth)]
                             : kNaN;
    figure.headline = std::isfinite(month) && std::isfinite(a.monthChange)
                          ? TM_TEXT("style_rotation", "Over a month the odds of a cut moved %1 to %2, the ratio %3")
                                .with(month, kPoints)
                                .with(last, percent(0))
                                .with(a.monthChange, signedPercent(1))
                          : TM_TEXT("style_rotation", "The odds of a cut stand at %1").with(last, percent(0));
    figure.subtitle = TM_TEXT("style_rotation",
                              "Ratio %1 / %2 (%3 = 100), and the published probability of a range below %4 after the "
                              "meeting of %5, %")
                          .with(a.settings.small)
                          .with(a.settings.large)
                          .with(a.ratio.day(a.ratio.shown), DateStyle::Iso)
                          .with(odds.lowerBp / 1e4, percent(2))
                          .with(a.settings.meeting);
    figure.altText = TM_TEXT("style_rotation", "Two panes: the price ratio, and the odds of a rate cut");
    Pane top{.weight = 1,
             .title = TM_TEXT("style_rotation", "Ratio %1 / %2").with(a.settings.small).with(a.settings.large)};
    top.y.format = number(0);
    LineLayer ratio = lineLayer("ratio", {}, shownPoints(a.ratio, a.ratio.rebased), Role::Series2, number(1));
    ratio.emphasis = Emphasis::Hero;
    ratio.endPill = true;
    top.layers.emplace_back(std::move(ratio));
    Pane bottom{.weight = 1, .title = TM_TEXT("style_rotation", "Odds of a cut")};
    bottom.y.format = percent(0);
    bottom.y.minimum = 0.0;
    bottom.y.maximum = 1.0;
    std::vector<TimePoint> times;
    std::vector<double> below;
    for (std::size_t i = 0; i < odds.dates.size(); ++i)
        if (odds.dates[i] >= a.ratio.day(a.ratio.shown)) {
            times.emplace_back(odds.dates[i]);
            below.push_back(odds.below[i]);
        }
    const Eigen::ArrayXd values =
        Eigen::Map<const Eigen::ArrayXd>(below.data(), static_cast<Eigen::Index>(below.size()));
    LineLayer line = lineLayer("odds", {}, Points::of(std::move(times), values), Role::Series1, percent(0));
    line.emphasis = Emphasis::Hero;
    line.endPill = true;
    bottom.layers.emplace_back(std::move(line));
    figure.panes = {std::move(top), std::move(bottom)};
    return figure;
}

FigureSpec scatterFigure(const Analysis& a, TimePoint asOf)
{
    const Relation& r = *a.relation;
    FigureSpec figure = namedFigure("style_rotation.sensitivity", TM_TEXT("style_rotation", "Sensitivity"), asOf);
    figure.headline =
        !(r.fit.p < 0.05) ? TM_TEXT("style_rotation", "No relation to the odds of a cut that could be told from chance")
        : r.fit.slope > 0
            ? TM_TEXT("style_rotation", "10 pp more odds of a cut went with %1 for small caps; %2 explained")
                  .with(r.fit.slope * 0.1, signedPercent(2))
                  .with(r.fit.r2, percent(0))
            : TM_TEXT("style_rotation", "Against the argument: 10 pp more odds of a cut went with %1; %2 explained")
                  .with(r.fit.slope * 0.1, signedPercent(2))
                  .with(r.fit.r2, percent(0));
    figure.subtitle = TM_TEXT("style_rotation",
                              "Daily log change of the ratio against the change of the odds for %1, %2 days from %3; "
                              "least squares, Newey-West errors with %4 lags: t = %5")
                          .with(a.settings.meeting)
                          .with(static_cast<std::int64_t>(r.fit.n))
                          .with(r.moves.front().date)
                          .with(static_cast<std::int64_t>(r.fit.lags))
                          .with(r.fit.t, number(1));
    figure.altText =
        TM_TEXT("style_rotation", "Scatter of daily changes of the ratio and of the odds with the fitted line");
    figure.x.kind = AxisKind::Linear;
    figure.x.format = kPoints;
    figure.x.title = TM_TEXT("style_rotation", "Change of the odds");
    ScatterLayer scatter;
    scatter.groups = {{TM_TEXT("style_rotation", "Days"), Role::Flat},
                      {TM_TEXT("style_rotation", "Last %1 days").with(whole(kRecent)), Role::Series2}};
    double low = 0;
    double high = 0;
    for (std::size_t i = 0; i < r.moves.size(); ++i) {
        const OddsMove& move = r.moves[i];
        const bool recent = i + kRecent >= r.moves.size();
        ScatterLayer::Point point{.x = move.odds, .y = move.ratio, .group = recent ? 1U : 0U};
        if (i + 1 == r.moves.size()) {
            point.label = TM_TEXT("style_rotation", "%1").with(move.date, DateStyle::Iso);
            point.strong = true;
        }
        scatter.points.push_back(std::move(point));
        low = std::min(low, move.odds);
        high = std::max(high, move.odds);
    }
    Pane pane;
    pane.y.format = signedPercent(1);
    pane.y.title = TM_TEXT("style_rotation", "Change of the ratio");
    pane.y.zeroLine = true;
    if (std::isfinite(r.fit.slope))
        pane.layers.emplace_back(GuideLayer{TM_TEXT("style_rotation", "fit"), low, r.fit.intercept + r.fit.slope * low,
                                            high, r.fit.intercept + r.fit.slope * high, Role::Series1,
                                            LineStyle::Solid});
    pane.layers.emplace_back(std::move(scatter));
    figure.panes.push_back(std::move(pane));
    return figure;
}

} // namespace

void addFigures(const Analysis& analysis, TimePoint asOf, StudyOutput& out)
{
    out.figures = {indexFigure(analysis, asOf)};
    if (analysis.relation) {
        out.figures.push_back(togetherFigure(analysis, asOf));
        out.figures.push_back(scatterFigure(analysis, asOf));
    }
}

} // namespace tidemark::style_rotation
