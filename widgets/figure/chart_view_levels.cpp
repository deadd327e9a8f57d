// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartViewState that moves levels and instants.
#include "widgets/figure/chart_view_state.h"
#include "widgets/figure/line_item.h"
#include "widgets/figure/ticks.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kReach = 6; // pixels
constexpr double kMinute = 60'000;
constexpr double kDay = 86'400'000;

} // namespace

std::vector<ChartViewState::Target> ChartViewState::targets() const
{
    std::vector<Target> out;
    if (scene == nullptr)
        return out;
    for (std::size_t p = 0; p < scene->panes().size(); ++p) {
        for (MarkItem* mark : scene->panes()[p]->marks) {
            if (auto* level = dynamic_cast<LevelItem*>(mark); level != nullptr && !level->layer().param.empty())
                out.push_back({p, level, nullptr});
            else if (auto* instant = dynamic_cast<InstantItem*>(mark);
                     instant != nullptr && !instant->layer().param.empty())
                out.push_back({p, nullptr, instant});
        }
    }
    return out;
}

std::optional<ChartViewState::Target> ChartViewState::targetOf(const std::string& param) const
{
    for (const Target& target : targets())
        if (target.param() == param)
            return target;
    return std::nullopt;
}

std::optional<ChartViewState::Target> ChartViewState::targetAt(QPointF pixel) const
{
    const auto index = paneIndexAt(pixel);
    if (!index || !arranged)
        return std::nullopt;
    std::optional<Target> best;
    double least = kReach;
    for (const Target& target : targets()) {
        if (target.pane != *index)
            continue;
        const PlotMap& map = scene->panes()[target.pane]->map;
        const double distance =
            target.level != nullptr
                ? std::abs(map.py(target.level->layer().value, target.level->layer().axis) - pixel.y())
                : std::abs(map.px(target.instant->layer().x) - pixel.x());
        if (distance <= least) {
            least = distance;
            best = target;
        }
    }
    return best;
}

double ChartViewState::tick(const Target& target) const
{
    const PlotMap& map = scene->panes()[target.pane]->map;
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
    handle.horizontal = target->level != nullptr;
    handle.value = target->value();
    if (target->level != nullptr) {
        handle.side = target->level->layer().axis;
        handle.role = target->level->layer().role;
        handle.format = target->level->layer().format;
    } else {
        handle.role = Role::Accent;
    }
    if (!dragParam.empty()) {
        handle.was = dragFrom;
        // A distance from price means something where the level is itself a price.
        if (handle.horizontal && handle.format.unit != Unit::Percent && handle.format.unit != Unit::PercentPoint)
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
    double value = 0;
    if (target->level != nullptr)
        value = map.valueAt(std::clamp(pixel.y(), map.plot.top(), map.plot.bottom()), target->level->layer().axis);
    else
        value = map.xAt(std::clamp(pixel.x(), map.plot.left(), map.plot.right()));
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
    if (target->level != nullptr)
        target->level->setValue(value);
    else
        target->instant->setX(value);
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

bool ChartViewState::moveFocus(bool next)
{
    const auto all = targets();
    if (all.empty())
        return false;
    std::ptrdiff_t at = next ? -1 : static_cast<std::ptrdiff_t>(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].param() == focusedParam)
            at = static_cast<std::ptrdiff_t>(i);
    // From the chart itself Tab goes into its levels; Backtab leaves it.
    if (focusedParam.empty() && !next)
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
