// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/rate_probability/analysis.h"

#include "models/studies/rate_probability/figure_parts.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rate_probability {

namespace {

using std::chrono::days;

/// `rise 9.0 pp in a day to 39.1%`, with the month of the meeting.
Text oddsHeadline(const Analysis& a, const std::vector<DayOdds>& history)
{
    const DateArg month{a.settings.meeting, DateStyle::Month};
    const double now = history.back().cut;
    if (history.size() < 2)
        return TM_TEXT("rate_probability", "%1 cut odds: %2").with(month.value, month.style).with(now, percent(1));
    const double change = now - history[history.size() - 2].cut;
    const NumberFormat points{Unit::PercentPoint, 1, Sign::Negative, true};
    if (std::abs(change) < 0.0005)
        return TM_TEXT("rate_probability", "%1 cut odds unchanged at %2")
            .with(month.value, month.style)
            .with(now, percent(1));
    return (change > 0 ? TM_TEXT("rate_probability", "%1 cut odds rise %2 in a day to %3")
                       : TM_TEXT("rate_probability", "%1 cut odds fall %2 in a day to %3"))
        .with(month.value, month.style)
        .with(std::abs(change), points)
        .with(now, percent(1));
}

/// The day of the largest move among history[from …]; 0 when there is none.
std::size_t largestMove(const std::vector<DayOdds>& history, std::size_t from)
{
    std::size_t largest = 0;
    double size = 0;
    for (std::size_t i = std::max<std::size_t>(from, 1); i < history.size(); ++i)
        if (const double move = std::abs(history[i].cut - history[i - 1].cut); move > size) {
            largest = i;
            size = move;
        }
    return largest;
}

/// Both ends of the largest one-day move of the history, and of the last two weeks.
MarkerLayer largestMoves(const std::vector<DayOdds>& history)
{
    constexpr std::size_t kTwoWeeks = 10;
    std::set<std::size_t> marked;
    for (const std::size_t from : {std::size_t{0}, history.size() > kTwoWeeks ? history.size() - kTwoWeeks : 0})
        if (const std::size_t day = largestMove(history, from); day > 0)
            marked.insert({day - 1, day});
    MarkerLayer out;
    for (const std::size_t i : marked)
        out.markers.push_back({axisValue(TimePoint{history[i].date}), history[i].cut,
                               TM_TEXT("rate_probability", "%1 · %2")
                                   .with(history[i].cut, percent(1))
                                   .with(history[i].date, DateStyle::Day),
                               Role::Series1});
    return out;
}

EventLayer eventFlags(const Analysis& a, Date first)
{
    EventLayer out;
    const auto told = [&](Date date) {
        return std::ranges::any_of(a.events, [&](const Event& event) { return event.decision && event.day == date; });
    };
    for (const auto& [date, change] : a.decisions)
        if (date >= first && !told(date))
            out.events.push_back(
                {axisValue(TimePoint{date}), TM_TEXT("rate_probability", "FOMC: %1").with(decisionText(change))});
    for (const Event& event : a.events)
        if (event.day >= first)
            out.events.push_back({axisValue(TimePoint{event.day}), event.title});
    std::ranges::stable_sort(out.events, {}, &EventLayer::Event::x);
    return out;
}

FigureSpec history(const Analysis& a)
{
    const std::vector<DayOdds> leading = a.leading();
    FigureSpec out = figureOf(a, "rate_probability.history", TM_TEXT("rate_probability", "Cut odds"));
    out.headline = oddsHeadline(a, leading);
    out.subtitle = TM_TEXT("rate_probability", "Probability of a target below %1 after %2; %3")
                       .with(referenceName(a))
                       .with(a.settings.meeting)
                       .with(sourceOf(a));
    out.altText =
        TM_TEXT("rate_probability",
                "The daily probability of a cut by the meeting of %1, from %2 to %3, with decisions and events "
                "flagged; the last value is %4.")
            .with(a.settings.meeting)
            .with(leading.front().date)
            .with(leading.back().date)
            .with(leading.back().cut, percent(1));
    Pane pane;
    pane.y = oddsAxis();
    AreaLayer area;
    area.name =
        a.published.empty() ? TM_TEXT("rate_probability", "Own computation") : TM_TEXT("rate_probability", "Published");
    area.points = cutPoints(leading);
    area.endPill = true;
    area.format = percent(1);
    pane.layers.push_back(std::move(area));
    if (!a.published.empty() && !a.own.empty()) {
        LineLayer own = ownLine(a);
        own.endPill = true;
        pane.layers.push_back(std::move(own));
    }
    if (auto events = eventFlags(a, leading.front().date); !events.events.empty())
        pane.layers.push_back(std::move(events));
    pane.layers.push_back(largestMoves(leading));
    out.panes.push_back(std::move(pane));
    return out;
}

/// A band of the stacked area: one target range, or the tail beyond the outer ones shown.
struct Band
{
    double lower = 0;
    double upper = 0;
    bool andBelow = false;
    bool andAbove = false;
};

/// At most five bands, by rising rate: those that were ever likely, the tails joined to the outermost.
std::vector<Band> bandsOf(const std::vector<DayOdds>& history, const Range& reference)
{
    std::map<double, std::pair<double, double>> peaks; // lower -> upper, largest probability
    for (const DayOdds& day : history)
        for (const Bin& bin : day.bins) {
            auto& [upper, peak] = peaks[bin.lower];
            upper = bin.upper;
            peak = std::max(peak, bin.probability);
        }
    std::vector<Band> out;
    for (const auto& [lower, entry] : peaks)
        if (entry.second >= 0.005)
            out.push_back({lower, entry.first});
    while (out.size() > 5) {
        // The tail whose outer band was less likely goes first; cuts, the reference range and rises never merge.
        const auto below = [&](const Band& band) { return band.lower < reference.lower; };
        const auto above = [&](const Band& band) { return band.lower > reference.lower; };
        const bool lowGoes = !below(out[0]) || below(out[1]);
        const bool highGoes = !above(out[out.size() - 1]) || above(out[out.size() - 2]);
        const bool lowIsSmall = peaks[out.front().lower].second <= peaks[out.back().lower].second;
        out.erase(lowGoes && (lowIsSmall || !highGoes) ? out.begin() : out.end() - 1);
    }
    if (!out.empty()) {
        out.front().andBelow = peaks.begin()->first < out.front().lower;
        out.back().andAbove = peaks.rbegin()->first > out.back().lower;
    }
    return out;
}

double shareOf(const DayOdds& day, const Band& band)
{
    double sum = 0;
    for (const Bin& bin : day.bins)
        if (bin.lower == band.lower || (band.andBelow && bin.lower < band.lower)
            || (band.andAbove && bin.lower > band.lower))
            sum += bin.probability;
    return sum;
}

Text bandName(const Analysis& a, const Band& band)
{
    const Text range = rangeName(band.lower, band.upper);
    if (band.lower == a.reference.lower)
        return TM_TEXT("rate_probability", "%1 (hold)").with(range);
    if (band.upper == a.reference.lower)
        return band.andBelow ? TM_TEXT("rate_probability", "%1 or less (cut)").with(range)
                             : TM_TEXT("rate_probability", "%1 (cut)").with(range);
    if (band.andBelow)
        return TM_TEXT("rate_probability", "%1 or less").with(range);
    return band.andAbove ? TM_TEXT("rate_probability", "%1 or more").with(range) : range;
}

/// A range keeps its colour by its place beside the reference range.
Role bandRole(const Analysis& a, const Band& band)
{
    const int offset = static_cast<int>(std::lround((band.lower - a.reference.lower) / 25.0));
    switch (offset) {
    case 0:
        return Role::Series5;
    case -1:
        return Role::Series1;
    case -2:
        return Role::Series8;
    case 1:
        return Role::Series2;
    case 2:
        return Role::Series4;
    case 3:
        return Role::Series6;
    default:
        return offset < 0 ? Role::Series3 : Role::Series7;
    }
}

Text likeliest(const Analysis& a, const DayOdds& day)
{
    const Bin& top = *std::ranges::max_element(day.bins, {}, &Bin::probability);
    const auto say = [&](Text text) {
        return std::move(text).with(rangeName(top.lower, top.upper)).with(top.probability, percent(1));
    };
    if (top.lower < a.reference.lower)
        return say(TM_TEXT("rate_probability", "A cut to %1 is the likeliest outcome: %2"));
    return top.lower > a.reference.lower
               ? say(TM_TEXT("rate_probability", "A rise to %1 is the likeliest outcome: %2"))
               : say(TM_TEXT("rate_probability", "A hold at %1 is the likeliest outcome: %2"));
}

FigureSpec ranges(const Analysis& a)
{
    const std::vector<DayOdds> leading = a.leading();
    FigureSpec out = figureOf(a, "rate_probability.ranges", TM_TEXT("rate_probability", "By target range"));
    out.headline = likeliest(a, leading.back());
    out.subtitle = TM_TEXT("rate_probability", "Meeting of %1, probability by target range, %; %2")
                       .with(a.settings.meeting)
                       .with(leadingSource(a));
    out.altText =
        TM_TEXT("rate_probability",
                "The probabilities of the target ranges after the meeting of %1 stacked by day; on %2 a cut has %3.")
            .with(a.settings.meeting)
            .with(leading.back().date)
            .with(leading.back().cut, percent(1));
    StackedAreaLayer stack;
    stack.format = percent(1);
    for (const Band& band : bandsOf(leading, a.reference)) {
        std::vector<TimePoint> times;
        Eigen::ArrayXd values(static_cast<Eigen::Index>(leading.size()));
        for (std::size_t i = 0; i < leading.size(); ++i) {
            times.emplace_back(leading[i].date);
            values[static_cast<Eigen::Index>(i)] = shareOf(leading[i], band);
        }
        stack.parts.push_back({bandName(a, band), Points::of(std::move(times), std::move(values)), bandRole(a, band)});
    }
    Pane pane;
    pane.y = oddsAxis();
    pane.layers.push_back(std::move(stack));
    for (const auto& [date, change] : a.decisions) {
        if (date < leading.front().date)
            continue;
        InstantLayer mark;
        mark.id = "decision_" + isoDate(date);
        mark.label = TM_TEXT("rate_probability", "%1: %2").with(date, DateStyle::Day).with(decisionText(change));
        mark.x = axisValue(TimePoint{date});
        mark.role = Role::Text;
        mark.style = LineStyle::Dash;
        pane.layers.push_back(std::move(mark));
    }
    if (a.settings.reference == Reference::AsOf) {
        MarkerLayer marks;
        marks.markers.push_back({axisValue(TimePoint{leading.back().date}), leading.back().cut,
                                 TM_TEXT("rate_probability", "Cut %1").with(leading.back().cut, percent(1)),
                                 Role::Text});
        pane.layers.push_back(std::move(marks));
    }
    out.panes.push_back(std::move(pane));
    return out;
}

} // namespace

void addFigures(const Analysis& a, StudyOutput& output)
{
    output.figures.push_back(history(a));
    output.figures.push_back(ranges(a));
    addPathFigures(a, output);
}

} // namespace tidemark::rate_probability
