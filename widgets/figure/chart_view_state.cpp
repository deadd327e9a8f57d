// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_view_state.h"

#include <QAccessible>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr int kSettleMs = 140;
constexpr double kWidest = 3.0; // of the whole: how far out a hand may zoom
constexpr double kStays = 0.1;  // of the view: how much data stays in it

} // namespace

ChartViewState::ChartViewState(ChartView& owner) : view(owner)
{
    settleTimer.setSingleShot(true);
    settleTimer.setInterval(kSettleMs);
    QObject::connect(&settleTimer, &QTimer::timeout, &view, [this] { settle(); });
    dragTimer.setSingleShot(true);
    dragTimer.setInterval(16);
    QObject::connect(&dragTimer, &QTimer::timeout, &view, [this] { emitDragged(); });
}

void ChartViewState::rebuild()
{
    const auto range = scene != nullptr ? scene->range() : std::pair{0.0, 0.0};
    const bool keep = scene != nullptr;
    std::vector<std::optional<Extent>> manual;
    if (scene != nullptr)
        for (const auto& pane : scene->panes())
            manual.push_back(pane->manualY);
    overlay.handle.reset();
    scene = buildChart(spec, style);
    if (keep) {
        scene->setRange(range.first, range.second);
        for (std::size_t i = 0; i < manual.size() && i < scene->panes().size(); ++i)
            scene->panes()[i]->manualY = manual[i];
    }
    // A hand that is dragging goes on while the study follows it.
    if (!dragParam.empty()) {
        if (const auto target = targetOf(dragParam)) {
            // A study that has caught up brings the words of the new value; they may stand.
            if (target->value() != dragValue)
                target->setValue(dragValue);
            showHandle(target);
        } else {
            dragParam.clear();
            gesture = Gesture::None;
            releaseValues();
        }
    } else if (!focusedParam.empty()) {
        showHandle(targetOf(focusedParam));
    }
    touch();
}

std::pair<double, double> ChartViewState::limited(double u0, double u1) const
{
    const auto [full0, full1] = scene->fullRange();
    const double full = full1 - full0;
    if (!(full > 0) || !std::isfinite(full))
        return {u0, u1};
    if (u1 - u0 > kWidest * full) {
        const double middle = u0 / 2 + u1 / 2;
        u0 = middle - kWidest / 2 * full;
        u1 = middle + kWidest / 2 * full;
    }
    if (scene->categorical()) {
        // A name at least, and never beyond the first and last.
        const double width = std::clamp(u1 - u0, 1.0, full);
        const double left = std::clamp(u0 / 2 + u1 / 2 - width / 2, full0, full1 - width);
        return {left, left + width};
    }
    const double span = u1 - u0;
    const double stays = kStays * span;
    if (u1 < full0 + stays) {
        u1 = full0 + stays;
        u0 = u1 - span;
    }
    if (u0 > full1 - stays) {
        u0 = full1 - stays;
        u1 = u0 + span;
    }
    return {u0, u1};
}

void ChartViewState::setAxisRange(double u0, double u1, bool announce)
{
    if (scene == nullptr)
        return;
    const auto before = scene->range();
    scene->setRange(u0, u1);
    if (scene->range() == before)
        return;
    fitted = false;
    scene->setQuality(Quality::Fast);
    settleTimer.start();
    touch();
    if (announce)
        Q_EMIT view.rangeChanged(scene->scale().fromAxis(scene->range().first),
                                 scene->scale().fromAxis(scene->range().second));
}

void ChartViewState::setTimeAxis(TimeAxis axis)
{
    if (style.timeAxis == axis)
        return;
    style.timeAxis = axis;
    if (scene == nullptr || !scene->scale().timed())
        return;
    const bool whole = fitted;
    const double x0 = scene->scale().fromAxis(scene->range().first);
    const double x1 = scene->scale().fromAxis(scene->range().second);
    rebuild();
    if (whole)
        fit(false);
    else
        scene->setRange(scene->scale().toAxis(x0), scene->scale().toAxis(x1));
    touch();
}

void ChartViewState::arm(ChartView::Tool tool)
{
    if (meeting && tool != ChartView::Tool::None && tool != ChartView::Tool::Measure)
        return;
    if (!dragParam.empty())
        drop();
    focusedParam.clear();
    showHandle(std::nullopt);
    drawing.setTool(tool);
}

void ChartViewState::fit(bool announce)
{
    if (scene == nullptr)
        return;
    const auto [u0, u1] = scene->fullRange();
    scene->setRange(u0, u1);
    for (const auto& pane : scene->panes())
        pane->manualY.reset();
    fitted = true;
    touch();
    if (announce)
        Q_EMIT view.rangeChanged(scene->scale().fromAxis(scene->range().first),
                                 scene->scale().fromAxis(scene->range().second));
}

void ChartViewState::grown()
{
    if (fitted) {
        const auto [u0, u1] = scene->fullRange();
        scene->setRange(u0, u1);
    }
    touch();
}

void ChartViewState::touch()
{
    arranged = false;
    cached = false;
    ++revision;
    view.update();
}

void ChartViewState::arrangeNow()
{
    // Another screen may have other pixels.
    if (scene == nullptr || (arranged && ratio == view.devicePixelRatioF()))
        return;
    ratio = view.devicePixelRatioF();
    scene->setCanvas(QRectF(view.rect()), ratio, {});
    scene->arrange();
    arranged = true;
    cached = false;
}

void ChartViewState::settle()
{
    if (scene == nullptr || scene->quality() != Quality::Fast)
        return;
    scene->setQuality(Quality::Fine);
    cached = false;
    ++revision;
    view.update();
}

void ChartViewState::makePicture()
{
    if (cached)
        return;
    const QSize pixels(static_cast<int>(std::ceil(view.width() * ratio)),
                       static_cast<int>(std::ceil(view.height() * ratio)));
    if (picture.size() != pixels)
        picture = QPixmap(pixels);
    picture.setDevicePixelRatio(ratio);
    picture.fill(style.theme.color(Token::Panel));
    QPainter inner(&picture);
    scene->draw(inner);
    cached = true;
}

void ChartViewState::paint(QPainter& painter)
{
    const bool fresh = !arranged;
    arrangeNow();
    // While the range moves every frame is new: painted straight. Once it rests, overlays come and go over a picture of it.
    if (fresh && scene->quality() == Quality::Fast && !busy) {
        scene->draw(painter);
        return;
    }
    makePicture();
    if (busy) {
        painter.fillRect(view.rect(), style.theme.color(Token::Panel));
        painter.setOpacity(0.45);
    }
    painter.drawPixmap(0, 0, picture);
    painter.setOpacity(1);
}

void ChartViewState::paintOverlay(QPainter& painter)
{
    if (scene != nullptr && arranged) {
        if (annotationsShown)
            drawing.paintMarks(painter);
        drawOverlay(painter, *scene, overlay);
        drawing.paintMaking(painter);
    }
    if (view.hasFocus() && keyboardFocus && !meeting) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(style.theme.color(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(view.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    }
}

void ChartViewState::zoom(double factor, double pixel)
{
    if (scene == nullptr || scene->panes().empty() || !(factor > 0))
        return;
    const PlotMap& map = mapAt(pixel);
    const auto [u0, u1] = scene->range();
    const double anchor = std::clamp(map.axisAt(pixel), u0, u1);
    const auto [a, b] = limited(anchor - (anchor - u0) * factor, anchor + (u1 - anchor) * factor);
    setAxisRange(a, b, true);
}

const PlotMap& ChartViewState::mapAt(double pixelX) const
{
    // Panes above one another share their x; side by side each has its own place for it.
    for (const auto& pane : scene->panes())
        if (pixelX >= pane->map.plot.left() && pixelX <= pane->map.plot.right())
            return pane->map;
    return scene->panes().front()->map;
}

void ChartViewState::zoomValues(ScenePane& pane, double factor, double pixelY)
{
    const ValueRange& range = pane.map.right;
    const double t = (pane.map.plot.bottom() - pixelY) / pane.map.plot.height();
    const double anchor = range.low + t * (range.high - range.low);
    const Extent next =
        pane.limitedY({anchor - (anchor - range.low) * factor, anchor + (range.high - anchor) * factor});
    if (!std::isfinite(next.low) || !std::isfinite(next.high)
        || !(next.high - next.low > 1e-10 * std::max(std::abs(next.low), std::abs(next.high))))
        return;
    pane.manualY = next;
    fitted = false;
    scene->setQuality(Quality::Fast);
    settleTimer.start();
    touch();
}

void ChartViewState::pan(double axisDelta)
{
    if (scene == nullptr)
        return;
    const auto [u0, u1] = scene->range();
    const auto [a, b] = limited(u0 + axisDelta, u1 + axisDelta);
    setAxisRange(a, b, true);
}

void ChartViewState::panPixels(QPointF delta)
{
    if (scene == nullptr || scene->panes().empty())
        return;
    const PlotMap& map = mapAt(pressed.x());
    pan(-delta.x() / map.plot.width() * (map.u1 - map.u0));
    const auto index = paneIndexAt(pressed);
    if (!index)
        return;
    ScenePane& pane = *scene->panes()[*index];
    if (!pane.manualY)
        return;
    const double by = delta.y() / pane.map.plot.height() * (pane.manualY->high - pane.manualY->low);
    pane.manualY = pane.limitedY({pane.manualY->low + by, pane.manualY->high + by});
    touch();
}

void ChartViewState::applyBand(const QRectF& band)
{
    const auto index = paneIndexAt(band.center());
    if (!index)
        return;
    ScenePane& pane = *scene->panes()[*index];
    const PlotMap map = pane.map;
    constexpr double kLeast = 6;
    if (band.height() > kLeast && band.height() < map.plot.height() - 1) {
        const auto v = [&](double pixel) {
            return map.right.low + (map.plot.bottom() - pixel) / map.plot.height() * (map.right.high - map.right.low);
        };
        const Extent next{v(band.bottom()), v(band.top())};
        if (next.high - next.low > 1e-10 * std::max(std::abs(next.low), std::abs(next.high)))
            pane.manualY = pane.limitedY(next);
    }
    if (band.width() > kLeast) {
        const auto [a, b] = limited(map.axisAt(band.left()), map.axisAt(band.right()));
        setAxisRange(a, b, true);
    }
    touch();
}

std::optional<std::size_t> ChartViewState::paneIndexAt(QPointF pixel) const
{
    if (scene == nullptr)
        return std::nullopt;
    for (std::size_t i = 0; i < scene->panes().size(); ++i)
        if (scene->panes()[i]->map.plot.adjusted(-1, -1, 1, 1).contains(pixel))
            return i;
    return std::nullopt;
}

std::optional<double> ChartViewState::snapped(const ScenePane& pane, double x) const
{
    std::optional<double> best;
    for (const MarkItem* mark : pane.marks) {
        const auto at = mark->snap(x);
        if (at && std::isfinite(*at) && (!best || std::abs(*at - x) < std::abs(*best - x)))
            best = at;
    }
    return best;
}

void ChartViewState::hover(QPointF pixel)
{
    const auto index = paneIndexAt(pixel);
    if (!index || !arranged) {
        hideCursor();
        return;
    }
    const ScenePane& pane = *scene->panes()[*index];
    const double x = pane.map.xAt(pixel.x());
    overlay.cursorX = snapped(pane, x).value_or(x);
    overlay.cursorPixel = pixel;
    overlay.cursorPane = *index;
    announceCursor();
}

void ChartViewState::announceCursor()
{
    view.update();
    if (overlay.cursorX)
        Q_EMIT view.cursorMoved(*overlay.cursorX, true);
#if QT_CONFIG(accessibility)
    if (QAccessible::isActive()) {
        QAccessibleValueChangeEvent event(&view, readOutWords());
        QAccessible::updateAccessibility(&event);
    }
#endif
}

void ChartViewState::stepCursor(int direction)
{
    if (scene == nullptr || scene->panes().empty() || !arranged)
        return;
    std::size_t index = std::min(overlay.cursorPane, scene->panes().size() - 1);
    const ScenePane& pane = *scene->panes()[index];
    const PlotMap& map = pane.map;
    if (!overlay.cursorX) {
        const double middle = map.xAt(map.plot.center().x());
        overlay.cursorX = snapped(pane, middle).value_or(middle);
    } else {
        overlay.cursorX = nextX(index, *overlay.cursorX, direction);
    }
    overlay.cursorPane = index;
    overlay.cursorPixel = QPointF(map.px(*overlay.cursorX), map.plot.center().y());
    announceCursor();
}

double ChartViewState::nextX(std::size_t index, double from, int direction) const
{
    const ScenePane& pane = *scene->panes()[index];
    const PlotMap& map = pane.map;
    const double start = map.pixelOfAxis(scene->scale().toAxis(from));
    for (double step = 1; step < map.plot.width(); step += 1) {
        const double pixel = start + direction * step;
        if (!(pixel >= map.plot.left() - 0.5 && pixel <= map.plot.right() + 0.5))
            break;
        const double x = map.xAt(pixel);
        const double next = snapped(pane, x).value_or(x);
        if (direction > 0 ? next > from : next < from)
            return next;
    }
    return from;
}

void ChartViewState::hideCursor()
{
    if (!overlay.cursorX)
        return;
    const double x = *overlay.cursorX;
    overlay.cursorX.reset();
    view.update();
    Q_EMIT view.cursorMoved(x, false);
}

QString ChartViewState::readOutWords() const
{
    if (scene == nullptr || !overlay.cursorX)
        return {};
    const ReadOut read = readOutAt(*scene, overlay.cursorPane, *overlay.cursorX, overlay.cursorPixel);
    QStringList lines{read.title};
    for (const Reading& row : read.rows)
        lines.append(row.name.isEmpty() ? row.value : row.name + QLatin1Char(' ') + row.value);
    return lines.join(QLatin1Char('\n'));
}

void ChartViewState::freezeValues()
{
    if (m_isFrozen)
        return;
    // A level under the hand must not make the axis it is measured on move.
    m_frozen.clear();
    for (const auto& pane : scene->panes()) {
        m_frozen.push_back(pane->manualY);
        pane->manualY = Extent{pane->map.right.low, pane->map.right.high};
    }
    m_isFrozen = true;
}

void ChartViewState::releaseValues()
{
    if (!m_isFrozen)
        return;
    for (std::size_t i = 0; i < m_frozen.size() && i < scene->panes().size(); ++i)
        scene->panes()[i]->manualY = m_frozen[i];
    m_isFrozen = false;
    touch();
}

void ChartViewState::startDrag(const Target& target)
{
    freezeValues();
    gesture = Gesture::Drag;
    dragParam = target.param();
    dragPart = target.part;
    dragFrom = dragValue = target.value();
    hideCursor();
    showHandle(target);
}

void ChartViewState::drop()
{
    if (dragParam.empty())
        return;
    const QString param = QString::fromStdString(dragParam);
    const double value = dragValue;
    const bool changed = dragValue != dragFrom;
    emitDragged();
    dragParam.clear();
    gesture = Gesture::None;
    keyDrag = false;
    releaseValues();
    showHandle(focusedParam.empty() ? std::nullopt : targetOf(focusedParam));
    if (changed)
        Q_EMIT view.paramDropped(param, value);
}

void ChartViewState::cancelDrag()
{
    if (dragParam.empty())
        return;
    const QString param = QString::fromStdString(dragParam);
    const bool changed = dragValue != dragFrom;
    pendingDrag.reset();
    dragTimer.stop();
    dragParam.clear();
    gesture = Gesture::None;
    keyDrag = false;
    releaseValues();
    // The items anew, as the figure describes them, with their own words.
    const std::string param0 = param.toStdString();
    rebuild();
    if (const auto target = targetOf(param0); target && target->value() != dragFrom)
        target->setValue(dragFrom);
    showHandle(focusedParam.empty() ? std::nullopt : targetOf(focusedParam));
    // The study that followed the hand goes back with it.
    if (changed)
        Q_EMIT view.paramDragged(param, dragFrom);
}

void ChartViewState::emitDragged()
{
    dragTimer.stop();
    if (!pendingDrag || dragParam.empty())
        return;
    const double value = *pendingDrag;
    pendingDrag.reset();
    sinceDrag.start();
    Q_EMIT view.paramDragged(QString::fromStdString(dragParam), value);
}

} // namespace tidemark
