// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/session_axis.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

using namespace std::chrono;

constexpr double kFarthest = 8.6e15; // milliseconds a calendar can count
constexpr double kWorthIt = 0.985;   // of the span: above, hardly anything would be left out

/// The instants a layer has values at.
struct Instants
{
    std::vector<TimePoint>& out;

    void add(const Points& points) const
    {
        for (std::size_t i = 0; i < points.size(); ++i)
            if (const double x = points.x(i); std::abs(x) < kFarthest)
                out.push_back(TimePoint{milliseconds{static_cast<std::int64_t>(std::llround(x))}});
    }
    void operator()(const LineLayer& layer) const { add(layer.points); }
    void operator()(const AreaLayer& layer) const { add(layer.points); }
    void operator()(const BarLayer& layer) const { add(layer.points); }
    void operator()(const BandLayer& layer) const
    {
        add(layer.lower);
        add(layer.upper);
    }
    void operator()(const StackedAreaLayer& layer) const
    {
        for (const auto& part : layer.parts)
            add(part.points);
    }
    void operator()(const CandleLayer& layer) const
    {
        if (layer.bars != nullptr)
            out.insert(out.end(), layer.bars->times().begin(), layer.bars->times().end());
        for (const CandleLayer::Late& bar : layer.tail)
            out.push_back(bar.time);
    }
    template <typename Other>
    void operator()(const Other&) const
    {
    }
};

std::vector<TimePoint> instantsOf(const FigureSpec& figure)
{
    std::vector<TimePoint> times;
    for (const Pane& pane : figure.panes)
        for (const Layer& layer : pane.layers)
            std::visit(Instants{times}, layer);
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

std::vector<TimeRange> daysWith(const std::vector<TimePoint>& times)
{
    std::vector<TimeRange> spans;
    for (const TimePoint time : times)
        if (const TimePoint day = floor<days>(time); spans.empty() || spans.back().from != day)
            spans.push_back({day, day + days{1}});
    return spans;
}

std::vector<TimeRange> stretches(const std::vector<TimePoint>& times)
{
    std::vector<milliseconds> distances;
    for (std::size_t i = 1; i < times.size(); ++i)
        distances.push_back(times[i] - times[i - 1]);
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    const milliseconds usual = *middle;
    const milliseconds pause = std::max<milliseconds>(5 * usual, minutes{45});
    std::vector<TimeRange> spans{{times.front(), times.front() + usual}};
    for (std::size_t i = 1; i < times.size(); ++i) {
        if (times[i] - times[i - 1] > pause)
            spans.push_back({times[i], times[i]});
        spans.back().to = times[i] + usual;
    }
    return spans;
}

} // namespace

std::vector<TimeRange> sessionsOf(const FigureSpec& figure)
{
    if (figure.x.kind != AxisKind::Calendar && figure.x.kind != AxisKind::Sessions)
        return {};
    if (!figure.x.open.empty())
        return figure.x.open;
    const std::vector<TimePoint> times = instantsOf(figure);
    if (times.size() < 3)
        return {};
    std::vector<TimeRange> spans = figure.x.clocks ? stretches(times) : daysWith(times);
    double shown = 0;
    for (const TimeRange& span : spans)
        shown += static_cast<double>((span.to - span.from).count());
    const auto whole = static_cast<double>((spans.back().to - spans.front().from).count());
    if (spans.size() < 2 || shown > kWorthIt * whole)
        return {};
    return spans;
}

} // namespace tidemark
