// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/rate_probability/figure_parts.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rate_probability {

namespace {

using std::chrono::days;

constexpr NumberFormat kRate{Unit::Percent, 2, Sign::Negative, true};
constexpr NumberFormat kPoints{Unit::PercentPoint, 1, Sign::Always, true};

/// A rate that holds from one meeting to the next, as steps.
struct Steps
{
    std::vector<TimePoint> times;
    std::vector<double> rates;

    void add(Date day, double ratePercent)
    {
        times.emplace_back(day);
        rates.push_back(ratePercent / 100.0);
    }
    [[nodiscard]] Points points() const
    {
        return Points::of(times,
                          Eigen::Map<const Eigen::ArrayXd>(rates.data(), static_cast<Eigen::Index>(rates.size())));
    }
};

LineLayer stepLine(std::string id, Text name, const Steps& steps, Role role, LineStyle style)
{
    LineLayer out = lineLayer(std::move(id), std::move(name), steps.points(), role, kRate);
    out.style = style;
    out.steps = true;
    return out;
}

Steps ownSteps(const Analysis& a)
{
    Steps out;
    if (a.path.empty() || std::isnan(a.path.front().start.rate))
        return out;
    out.add(a.pathDate, a.path.front().start.rate);
    for (const quant::MeetingRate& meeting : a.path) {
        if (std::isnan(meeting.end.rate))
            break;
        out.add(meeting.meeting, meeting.end.rate);
    }
    out.add(std::chrono::floor<days>(out.times.back()) + days{30}, 100.0 * out.rates.back());
    return out;
}

Steps publishedSteps(const Analysis& a)
{
    Steps out;
    if (a.publishedLatest.empty())
        return out;
    out.add(a.publishedLatest.begin()->second.date, (a.reference.lower + a.reference.upper) / 200.0);
    for (const auto& [meeting, odds] : a.publishedLatest)
        out.add(meeting, expectedRate(odds.bins));
    out.add(std::chrono::floor<days>(out.times.back()) + days{30}, 100.0 * out.rates.back());
    return out;
}

Text pathMeasure(const Analysis& a, const Steps& own, const Steps& published)
{
    if (own.times.empty())
        return TM_TEXT("rate_probability", "Expected middle of the target range after each meeting, %");
    if (published.times.empty())
        return TM_TEXT("rate_probability", "Effective rate after each meeting, %; %1").with(methodName(a));
    return TM_TEXT("rate_probability", "Rate after each meeting, %; own: effective, published: middle of the range; %1")
        .with(methodName(a));
}

/// Nothing when neither source looks ahead.
std::optional<FigureSpec> impliedPath(const Analysis& a)
{
    const Steps own = ownSteps(a);
    const Steps published = publishedSteps(a);
    const Steps& leading = own.times.size() > published.times.size() ? own : published;
    if (leading.times.size() < 3)
        return std::nullopt;
    FigureSpec out = figureOf(a, "rate_probability.path", TM_TEXT("rate_probability", "Implied path"));
    const Date last = std::chrono::floor<days>(leading.times[leading.times.size() - 2]);
    out.headline = TM_TEXT("rate_probability", "A rate of %1 is implied after the meeting of %2")
                       .with(leading.rates.back(), kRate)
                       .with(last);
    out.subtitle = pathMeasure(a, own, published);
    out.altText = TM_TEXT("rate_probability",
                          "The rate implied after each coming meeting as steps, with today's target range shaded.");
    Pane pane;
    pane.y.format = kRate;
    pane.layers.push_back(
        ZoneLayer{TM_TEXT("rate_probability", "Target range %1").with(rangeName(a.reference.lower, a.reference.upper)),
                  std::nan(""), std::nan(""), a.reference.lower / 10000, a.reference.upper / 10000});
    MarkerLayer marks;
    const auto mark = [&](const Steps& steps, Role role) {
        for (std::size_t i = 1; i + 1 < steps.times.size(); ++i)
            marks.markers.push_back({axisValue(steps.times[i]), steps.rates[i],
                                     TM_TEXT("rate_probability", "%1 · %2")
                                         .with(steps.rates[i], kRate)
                                         .with(std::chrono::floor<days>(steps.times[i]), DateStyle::Day),
                                     role});
    };
    if (!published.times.empty()) {
        pane.layers.push_back(stepLine("published", TM_TEXT("rate_probability", "Published"), published, Role::Series1,
                                       LineStyle::Solid));
        mark(published, Role::Series1);
    }
    if (!own.times.empty()) {
        pane.layers.push_back(
            stepLine("own", TM_TEXT("rate_probability", "Own, from futures"), own, Role::Series2, LineStyle::Dash));
        mark(own, Role::Series2);
    }
    pane.layers.push_back(std::move(marks));
    out.panes.push_back(std::move(pane));
    return out;
}

struct MeetingRow
{
    Text name;
    std::vector<Bin> bins;
};

std::vector<MeetingRow> meetingRows(const Analysis& a)
{
    std::map<Date, std::vector<MeetingRow>> byMeeting;
    for (const auto& [meeting, odds] : a.publishedLatest)
        byMeeting[meeting].push_back({TM_TEXT("rate_probability", "%1, published").with(meeting), odds.bins});
    for (const quant::MeetingRate& meeting : a.path)
        if (a.pathRange && !meeting.cumulative.empty())
            byMeeting[meeting.meeting].push_back({TM_TEXT("rate_probability", "%1, own").with(meeting.meeting),
                                                  binsOf(meeting.cumulative, *a.pathRange)});
    std::vector<MeetingRow> out;
    for (auto& [meeting, rows] : byMeeting)
        std::ranges::move(rows, std::back_inserter(out));
    return out;
}

std::optional<FigureSpec> distribution(const Analysis& a)
{
    const std::vector<MeetingRow> rows = meetingRows(a);
    if (rows.empty())
        return std::nullopt;
    std::map<double, double> columns; // lower -> upper
    for (const MeetingRow& row : rows)
        for (const Bin& bin : row.bins)
            if (bin.probability >= 0.0005)
                columns[bin.lower] = bin.upper;
    FigureSpec out = figureOf(a, "rate_probability.distribution", TM_TEXT("rate_probability", "By meeting"));
    out.headline = TM_TEXT("rate_probability", "Target ranges after each coming meeting");
    out.subtitle = TM_TEXT("rate_probability", "Probability, %, by target range; %1").with(sourceOf(a));
    out.altText = TM_TEXT(
        "rate_probability",
        "A grid of probabilities: one row for each coming meeting and source, one column for each target range.");
    out.x.kind = AxisKind::Category;
    HeatmapLayer map;
    map.diverging = false;
    map.format = percent(1);
    for (const auto& [lower, upper] : columns)
        map.columns.push_back(rangeName(lower, upper));
    for (const MeetingRow& row : rows) {
        map.rows.push_back(row.name);
        for (const auto& [lower, upper] : columns) {
            const auto bin = std::ranges::find(row.bins, lower, &Bin::lower);
            map.values.push_back(bin == row.bins.end() ? 0.0 : bin->probability);
        }
    }
    out.x.categories = map.columns;
    Pane pane;
    pane.y.side = Side::Left;
    pane.y.format = percent(0);
    pane.layers.push_back(std::move(map));
    out.panes.push_back(std::move(pane));
    return out;
}

/// Days that have both, with own less published.
std::vector<std::pair<Date, double>> differences(const Analysis& a)
{
    std::vector<std::pair<Date, double>> out;
    for (const DayOdds& day : a.published)
        if (const OwnDay* own = a.ownOn(day.date))
            out.emplace_back(day.date, own->odds.cut - day.cut);
    return out;
}

std::optional<FigureSpec> reconciliation(const Analysis& a)
{
    const auto both = differences(a);
    if (both.empty())
        return std::nullopt;
    FigureSpec out = figureOf(a, "rate_probability.reconciliation", TM_TEXT("rate_probability", "Reconciliation"));
    const OwnDay& own = *a.ownOn(both.back().first);
    out.headline = TM_TEXT("rate_probability", "Own odds of %1 stand %2 from the published %3")
                       .with(own.odds.cut, percent(1))
                       .with(both.back().second, kPoints)
                       .with(own.odds.cut - both.back().second, percent(1));
    out.subtitle = TM_TEXT("rate_probability", "Cut probability for %1, %, and own less published, pp; %2")
                       .with(a.settings.meeting)
                       .with(methodName(a));
    out.altText = TM_TEXT("rate_probability",
                          "Above, the published and the own cut probability by day; below, their difference.");
    std::vector<DayOdds> published;
    std::vector<TimePoint> times;
    Eigen::ArrayXd values(static_cast<Eigen::Index>(both.size()));
    for (std::size_t i = 0; i < both.size(); ++i) {
        times.emplace_back(both[i].first);
        values[static_cast<Eigen::Index>(i)] = both[i].second;
    }
    const Date from = both.front().first;
    std::ranges::copy_if(a.published, std::back_inserter(published),
                         [&](const DayOdds& day) { return day.date >= from; });
    Pane top;
    top.weight = 2;
    top.y.format = percent(0);
    LineLayer line;
    line.id = "published";
    line.name = TM_TEXT("rate_probability", "Published");
    line.points = cutPoints(published);
    line.format = percent(1);
    line.endPill = true;
    top.layers.push_back(std::move(line));
    top.layers.push_back(ownLine(a));
    Pane bottom;
    bottom.title = TM_TEXT("rate_probability", "Own less published, pp");
    if (const double deepest = values.minCoeff();
        values.maxCoeff() < -0.5 * deepest) // room for the title above the bars
        bottom.y.maximum = -0.5 * deepest;
    bottom.y.format = {Unit::PercentPoint, 0, Sign::Always, true};
    bottom.y.includeZero = true;
    bottom.y.zeroLine = true;
    BarLayer bars;
    bars.name = TM_TEXT("rate_probability", "Difference");
    bars.points = Points::of(std::move(times), std::move(values));
    bars.format = kPoints;
    bars.showValues = both.size() <= 15;
    bottom.layers.push_back(std::move(bars));
    out.panes.push_back(std::move(top));
    out.panes.push_back(std::move(bottom));
    return out;
}

} // namespace

void addPathFigures(const Analysis& a, StudyOutput& output)
{
    for (const auto make : {&impliedPath, &distribution, &reconciliation})
        if (auto figure = make(a))
            output.figures.push_back(std::move(*figure));
}

} // namespace tidemark::rate_probability
