// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartViewState that moves levels and instants.
#include "widgets/figure/chart_view_state.h"
#include "widgets/figure/line_item.h"
#include "widgets/figure/ticks.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kReach = 6; // pixels of a figure at scale 1
constexpr double kMinute = 60'000;
constexpr double kDay = 86'400'000;
constexpr double kBufferStep = 0.1; // of the parameter
constexpr double kBufferGrain = 0.05;

} // namespace

const std::string& ChartViewState::Target::param() const
{
    if (instant != nullptr)
        return instant->layer().param;
    if (zone != nullptr)
        return zone->layer().param;
    return part == Part::Line ? level->layer().param : level->layer().bufferParam;
}

bool ChartViewState::Target::rises() const { return zone == nullptr && part != Part::LowerEdge; }

double ChartViewState::Target::place() const
{
    if (instant != nullptr)
        return instant->layer().x;
    if (zone != nullptr)
        return zone->layer().x0;
    const LevelLayer& layer = level->layer();
    return part == Part::Line ? layer.value : part == Part::LowerEdge ? layer.lower : layer.upper;
}

double ChartViewState::Target::valueAt(double place) const
{
    if (zone != nullptr) {
        const std::vector<double>& marks = zone->layer().marks;
        const auto end = std::ranges::upper_bound(marks, zone->layer().x1);
        auto first = std::lower_bound(marks.begin(), end, place);
        // The nearer of the two neighbours.
        if (first != marks.begin() && (first == end || place - *(first - 1) < *first - place))
            --first;
        return static_cast<double>(std::max<std::ptrdiff_t>(1, end - first));
    }
    if (isLine())
        return place;
    const double away = part == Part::LowerEdge ? level->layer().value - place : place - level->layer().value;
    return std::max(0.0, away) / level->layer().bufferUnit;
}

double ChartViewState::Target::placeOf(double value) const
{
    if (zone != nullptr) {
        const std::vector<double>& marks = zone->layer().marks;
        const std::ptrdiff_t end = std::ranges::upper_bound(marks, zone->layer().x1) - marks.begin();
        if (end <= 0)
            return zone->layer().x0;
        const double first = static_cast<double>(end) - std::clamp(value, 1.0, static_cast<double>(end));
        return marks[static_cast<std::size_t>(first)];
    }
    if (isLine())
        return value;
    const double away = value * level->layer().bufferUnit;
    return level->layer().value + (part == Part::LowerEdge ? -away : away);
}

void ChartViewState::Target::setValue(double value) const
{
    if (instant != nullptr)
        instant->setX(value);
    else if (zone != nullptr)
        zone->setX0(placeOf(value));
    else if (part == Part::Line)
        level->setValue(value);
    else
        level->setBuffer(value * level->layer().bufferUnit);
}

std::vector<ChartViewState::Target> ChartViewState::targets() const
{
    std::vector<Target> out;
    if (scene == nullptr)
        return out;
    for (std::size_t p = 0; p < scene->panes().size(); ++p) {
        for (MarkItem* mark : scene->panes()[p]->marks) {
            if (auto* level = dynamic_cast<LevelItem*>(mark)) {
                const LevelLayer& layer = level->layer();
                if (!layer.param.empty())
                    out.push_back({.pane = p, .level = level});
                if (!layer.bufferParam.empty() && layer.bufferUnit > 0 && layer.lower < layer.upper) {
                    out.push_back({.pane = p, .level = level, .part = Target::Part::UpperEdge});
                    out.push_back({.pane = p, .level = level, .part = Target::Part::LowerEdge});
                }
            } else if (auto* instant = dynamic_cast<InstantItem*>(mark)) {
                if (!instant->layer().param.empty())
                    out.push_back({.pane = p, .instant = instant});
            } else if (auto* zone = dynamic_cast<ZoneItem*>(mark)) {
                if (!zone->layer().param.empty() && !zone->layer().marks.empty())
                    out.push_back({.pane = p, .zone = zone});
            }
        }
    }
    return out;
}

std::optional<ChartViewState::Target> ChartViewState::targetOf(const std::string& param) const
{
    std::optional<Target> first;
    for (const Target& target : targets()) {
        if (target.param() != param)
            continue;
        // Both edges of a buffer feed one parameter; the hand has one of them.
        if (param != dragParam || target.part == dragPart)
            return target;
        if (!first)
            first = target;
    }
    return first;
}

std::optional<ChartViewState::Target> ChartViewState::targetAt(QPointF pixel) const
{
    const auto index = paneIndexAt(pixel);
    if (!index || !arranged)
        return std::nullopt;
    std::optional<Target> best;
    double least = kReach * scene->context().metrics.thin;
    for (const Target& target : targets()) {
        if (target.pane != *index)
            continue;
        const PlotMap& map = scene->panes()[target.pane]->map;
        const double distance = target.vertical()
                                    ? std::abs(map.py(target.place(), target.level->layer().axis) - pixel.y())
                                    : std::abs(map.px(target.place()) - pixel.x());
        // A level wins over an edge of its buffer that is as near.
        if (distance < least || (!best && distance <= least)) {
            least = distance;
            best = target;
        }
    }
    return best;
}

double ChartViewState::tick(const Target& target) const
{
    const PlotMap& map = scene->panes()[target.pane]->map;
    if (target.zone != nullptr)
        return 1;
    if (!target.isLine())
        return kBufferStep;
    if (target.instant != nullptr) {
        if (scene->scale().timed())
            return scene->spec().x.clocks ? kMinute : kDay;
        const double step = numberTicks(map.u0, map.u1, 8, scene->spec().x.format).step;
        return step > 0 ? step / 10 : 1;
    }
    const ValueRange& range = map.range(target.level->layer().axis);
    const double step =
        numberTicks(range.fromAxis(range.low), range.fromAxis(range.high), 6, target.level->layer().format).step;
    const double smallest = std::pow(10.0, -target.level->layer().format.decimals)
                            / (target.level->layer().format.unit == Unit::Percent ? 100 : 1);
    return std::max(smallest, step > 0 ? step / 10 : smallest);
}

double ChartViewState::rounded(const Target& target, double value) const
{
    if (target.zone != nullptr)
        return std::max(1.0, std::round(value));
    if (!target.isLine())
        return std::max(0.0, std::round(value / kBufferGrain) * kBufferGrain);
    if (target.instant != nullptr) {
        if (scene->scale().timed()) {
            const double grain = scene->spec().x.clocks ? kMinute : kDay;
            return std::round(value / grain) * grain;
        }
        const double power = std::pow(10.0, std::clamp(scene->spec().x.format.decimals, 0, 9))
                             * (scene->spec().x.format.unit == Unit::Percent ? 100 : 1);
        return std::round(value * power) / power;
    }
    const NumberFormat& format = target.level->layer().format;
    const double power = std::pow(10.0, std::clamp(format.decimals, 0, 9)) * (format.unit == Unit::Percent ? 100 : 1);
    const double result = std::round(value * power) / power;
    return std::isfinite(result) ? result : value;
}

std::optional<double> ChartViewState::lastPrice(std::size_t pane) const
{
    std::optional<double> price;
    for (const Layer& layer : scene->panes()[pane]->spec->layers) {
        if (const auto* candles = std::get_if<CandleLayer>(&layer); candles != nullptr && candles->bars != nullptr) {
            const auto& close = candles->bars->close();
            for (Eigen::Index i = close.size(); i-- > 0;)
                if (std::isfinite(close[i]))
                    return close[i];
        }
        if (const auto* line = std::get_if<LineLayer>(&layer); line != nullptr && !price && line->axis == Side::Right)
            if (const auto end = lastFinite(line->points))
                price = line->points.y(*end);
    }
    return price;
}

void ChartViewState::showHandle(const std::optional<Target>& target)
{
    if (!target) {
        if (overlay.handle) {
            overlay.handle.reset();
            view.update();
        }
        return;
    }
    ChartOverlay::Handle handle;
    handle.pane = target->pane;
    handle.horizontal = target->vertical();
    handle.value = target->place();
    const FigureContext& context = scene->context();
    if (target->level != nullptr) {
        handle.side = target->level->layer().axis;
        handle.role = target->level->layer().role;
        handle.format = target->level->layer().format;
    } else {
        handle.role = target->zone != nullptr ? target->zone->layer().role : Role::Accent;
    }
    if (target->zone != nullptr)
        handle.words =
            context.words(TM_TEXT("figure", "%1 observations").with(static_cast<std::int64_t>(target->value())));
    else if (!target->isLine())
        handle.words = context.words(TM_TEXT("figure", "%1 × %2")
                                         .with(target->value(), number(2))
                                         .with(target->level->layer().bufferUnit, handle.format));
    if (!dragParam.empty()) {
        handle.was = target->placeOf(dragFrom);
        // A distance from price means something where the level is itself a price.
        if (handle.horizontal && handle.words.isEmpty() && handle.format.unit != Unit::Percent
            && handle.format.unit != Unit::PercentPoint)
            handle.price = lastPrice(target->pane);
    }
    handle.focused = !focusedParam.empty() && target->param() == focusedParam;
    overlay.handle = handle;
    view.update();
}

void ChartViewState::dragTo(QPointF pixel, bool snap)
{
    const auto target = targetOf(dragParam);
    if (!target)
        return;
    const PlotMap& map = scene->panes()[target->pane]->map;
    const double place = target->vertical() ? map.valueAt(std::clamp(pixel.y(), map.plot.top(), map.plot.bottom()),
                                                          target->level->layer().axis)
                                            : map.xAt(std::clamp(pixel.x(), map.plot.left(), map.plot.right()));
    double value = target->valueAt(place);
    if (snap) {
        const double step = tick(*target);
        value = std::round(value / step) * step;
    }
    dragToValue(rounded(*target, value));
}

void ChartViewState::dragToValue(double value)
{
    const auto target = targetOf(dragParam);
    if (!target || !std::isfinite(value) || value == dragValue)
        return;
    dragValue = value;
    target->setValue(value);
    scene->setQuality(Quality::Fast);
    settleTimer.start();
    touch();
    showHandle(target);
    pendingDrag = value;
    // At most once a frame, the first at once.
    if (!sinceDrag.isValid() || sinceDrag.elapsed() >= dragTimer.interval())
        emitDragged();
    else if (!dragTimer.isActive())
        dragTimer.start();
}

bool ChartViewState::moveFocus(bool next, bool enter)
{
    auto all = targets();
    // One edge of a buffer moves both.
    std::erase_if(all, [](const Target& target) { return target.part == Target::Part::LowerEdge; });
    if (all.empty())
        return false;
    std::ptrdiff_t at = next ? -1 : static_cast<std::ptrdiff_t>(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].param() == focusedParam)
            at = static_cast<std::ptrdiff_t>(i);
    // From the chart itself Tab goes into its levels; Backtab leaves it.
    if (focusedParam.empty() && !next && !enter)
        return false;
    at += next ? 1 : -1;
    if (at < 0) {
        focusedParam.clear();
        showHandle(std::nullopt);
        return true;
    }
    if (at >= static_cast<std::ptrdiff_t>(all.size())) {
        focusedParam.clear();
        showHandle(std::nullopt);
        return false;
    }
    focusedParam = all[static_cast<std::size_t>(at)].param();
    showHandle(all[static_cast<std::size_t>(at)]);
    return true;
}

} // namespace tidemark
