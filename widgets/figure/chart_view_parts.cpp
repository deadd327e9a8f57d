// SPDX-License-Identifier: GPL-3.0-or-later
// A chart by its parts, for those who do not see it.
#include "models/text/to_qt.h"
#include "widgets/figure/chart_view_state.h"

#include <QAccessible>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr int kPointSize = 9;

using Part = ChartView::Part;

QRect around(QPointF point)
{
    const int half = kPointSize / 2;
    return {point.toPoint() - QPoint(half, half), QSize(kPointSize, kPointSize)};
}

/// A part for each named value of a mark: at the crosshair, else at its end.
void addSeries(std::vector<Part>& parts, const ChartViewState& s, const ScenePane& pane)
{
    for (const MarkItem* mark : pane.marks) {
        const Extent extent = mark->xExtent();
        if (extent.empty())
            continue;
        std::vector<Reading> last, now;
        mark->read(extent.high, pane.map.plot.center(), last);
        if (s.overlay.cursorX)
            mark->read(*s.overlay.cursorX, s.overlay.cursorPixel, now);
        for (const Reading& reading : last) {
            if (reading.name.isEmpty())
                continue;
            Part part;
            part.name = reading.name;
            const auto here = std::ranges::find(now, reading.name, &Reading::name);
            const Reading& shown = here != now.end() ? *here : reading;
            part.value = s.overlay.cursorX && here == now.end() ? QString() : shown.value;
            if (shown.point && pane.map.plot.contains(*shown.point))
                part.place = around(*shown.point);
            parts.push_back(std::move(part));
        }
    }
}

QString nameOf(const ChartViewState& s, const ChartViewState::Target& target)
{
    const FigureContext& context = s.scene->context();
    using Which = ChartViewState::Target::Part;
    QString name = target.zone != nullptr       ? context.words(target.zone->layer().label)
                   : target.instant != nullptr  ? context.words(target.instant->layer().label)
                   : target.part == Which::Line ? context.words(target.level->layer().label)
                                                : context.words(target.level->layer().bufferLabel);
    return name.isEmpty() ? QString::fromStdString(target.param()) : name;
}

QString valueOf(const ChartViewState& s, const ChartViewState::Target& target)
{
    const FigureContext& context = s.scene->context();
    if (target.zone != nullptr)
        return QString::number(target.value());
    if (target.instant != nullptr)
        return xWords(*s.scene, target.place(), true);
    return target.isLine() ? context.value(target.value(), target.level->layer().format)
                           : context.value(target.value(), number(2));
}

} // namespace

std::vector<ChartView::Part> ChartView::parts() const
{
    const ChartViewState& s = *m_state;
    std::vector<Part> out;
    if (s.scene == nullptr)
        return out;
    for (const auto& pane : s.scene->panes())
        addSeries(out, s, *pane);
    for (const ChartViewState::Target& target : s.targets()) {
        if (target.part == ChartViewState::Target::Part::LowerEdge)
            continue;
        Part part{.kind = Part::Kind::Parameter, .name = nameOf(s, target), .value = valueOf(s, target)};
        part.param = QString::fromStdString(target.param());
        part.number = target.value();
        part.step = s.tick(target);
        part.focused = target.param() == s.focusedParam;
        const PlotMap& map = s.scene->panes()[target.pane]->map;
        const QPointF at = target.vertical()
                               ? QPointF(map.plot.center().x(), map.py(target.place(), target.level->layer().axis))
                               : QPointF(map.px(target.place()), map.plot.center().y());
        if (map.plot.contains(at))
            part.place = around(at);
        out.push_back(std::move(part));
    }
    if (s.annotationsShown)
        for (const Annotation& drawn : s.drawing.annotations()) {
            if (drawn.pane >= s.scene->panes().size())
                continue;
            Part part{.kind = Part::Kind::Drawing, .name = annotationWords(*s.scene, drawn)};
            part.focused = s.drawing.selected() == &drawn;
            if (const auto at = annotationPoint(*s.scene, drawn, Grip::First);
                at && s.scene->panes()[drawn.pane]->map.plot.contains(*at))
                part.place = around(*at);
            out.push_back(std::move(part));
        }
    return out;
}

void ChartView::moveParameter(const QString& param, double value)
{
    ChartViewState& s = *m_state;
    s.drop();
    const auto target = s.targetOf(param.toStdString());
    if (!target || !std::isfinite(value))
        return;
    s.arrangeNow();
    s.startDrag(*target);
    s.dragToValue(s.rounded(*target, value));
    s.drop();
}

void ChartView::zoomBy(double factor)
{
    m_state->arrangeNow();
    if (m_state->scene != nullptr && !m_state->scene->panes().empty() && std::isfinite(factor) && factor > 0)
        m_state->zoom(factor, m_state->scene->panes().front()->map.plot.center().x());
}

void ChartViewState::announceFocus()
{
#if QT_CONFIG(accessibility)
    if (!QAccessible::isActive())
        return;
    const auto parts = view.parts();
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].focused) {
            QAccessibleEvent event(&view, QAccessible::Focus);
            event.setChild(static_cast<int>(i));
            QAccessible::updateAccessibility(&event);
        }
#endif
}

} // namespace tidemark
