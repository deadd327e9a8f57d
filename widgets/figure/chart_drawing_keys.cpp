// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartDrawing that answers keys: a pen moved by arrows in place of the pointer, and the selected mark.
#include "widgets/figure/chart_drawing.h"
#include "widgets/figure/chart_view_state.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kStep = 4;
constexpr double kBigStep = 24;
constexpr int kManyPoints = 10;

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

QPointF direction(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    default:
        return {0, 1};
    }
}

double pixels(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::ShiftModifier) ? 1 : modifiers.testFlag(Qt::ControlModifier) ? kBigStep : kStep;
}

} // namespace

bool ChartDrawing::key(QKeyEvent& event)
{
    if (event.modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (m_tool != Tool::None && penKey(event))
        return true;
    if (m_selected != 0 && selectionKey(event))
        return true;
    if (event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier))
        return false;
    constexpr std::array<std::pair<int, Tool>, 7> keys{{{Qt::Key_L, Tool::Line},
                                                        {Qt::Key_R, Tool::Ray},
                                                        {Qt::Key_A, Tool::Arrow},
                                                        {Qt::Key_B, Tool::Box},
                                                        {Qt::Key_H, Tool::Level},
                                                        {Qt::Key_T, Tool::Text},
                                                        {Qt::Key_M, Tool::Measure}}};
    for (const auto& [key, tool] : keys)
        if (event.key() == key && (tool == Tool::Measure || !m_s.meeting)) {
            setTool(m_tool == tool ? Tool::None : tool);
            return true;
        }
    return false;
}

bool ChartDrawing::penKey(QKeyEvent& event)
{
    if (isArrow(event.key())) {
        movePen(event.key(), event.modifiers());
        return true;
    }
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space) {
        placePen();
        return true;
    }
    return false;
}

// Where the crosshair stands, on the nearest value there; otherwise in the middle.
void ChartDrawing::makePen()
{
    if (m_pen || m_s.scene == nullptr || m_s.scene->panes().empty() || !m_s.arranged)
        return;
    const std::size_t pane = std::min(m_s.overlay.cursorPane, m_s.scene->panes().size() - 1);
    const ScenePane& shown = *m_s.scene->panes()[pane];
    const QPointF middle = shown.map.plot.center();
    const double x =
        m_s.overlay.cursorX.value_or(m_s.snapped(shown, shown.map.xAt(middle.x())).value_or(shown.map.xAt(middle.x())));
    double y = shown.map.valueAt(middle.y());
    for (const MarkItem* mark : shown.marks) {
        std::vector<Reading> readings;
        mark->read(x, middle, readings);
        for (const Reading& reading : readings)
            if (reading.point && shown.map.plot.contains(*reading.point)) {
                y = dataAt(pane, Side::Right, *reading.point, false).second;
                break;
            }
    }
    m_pen = Pen{pane, x, y};
    penMoved();
}

void ChartDrawing::movePen(int key, Qt::KeyboardModifiers modifiers)
{
    if (!m_pen) {
        makePen();
        return;
    }
    if (m_pen->pane >= m_s.scene->panes().size()) {
        m_pen.reset();
        return;
    }
    const PlotMap& map = m_s.scene->panes()[m_pen->pane]->map;
    const QPointF step = direction(key);
    if (step.x() != 0 && !modifiers.testFlag(Qt::ShiftModifier)) {
        // From point to point of the data.
        for (int i = modifiers.testFlag(Qt::ControlModifier) ? kManyPoints : 1; i > 0; --i)
            m_pen->x = m_s.nextX(m_pen->pane, m_pen->x, step.x() > 0 ? 1 : -1);
    } else {
        const QPointF from(map.px(m_pen->x), map.py(m_pen->y));
        const QPointF to = from + step * pixels(modifiers);
        if (!std::isfinite(to.x()) || !std::isfinite(to.y()))
            return;
        const auto [x, y] = dataAt(m_pen->pane, Side::Right, to, false);
        (step.x() != 0 ? m_pen->x : m_pen->y) = step.x() != 0 ? x : y;
    }
    penMoved();
}

void ChartDrawing::penMoved()
{
    if (!m_pen || m_pen->pane >= m_s.scene->panes().size())
        return;
    if (m_draft)
        setSecond(*m_draft, m_pen->x, m_pen->y);
    if (m_tool == Tool::Measure && m_waits && m_s.overlay.measure) {
        m_s.overlay.measure->x1 = m_pen->x;
        m_s.overlay.measure->y1 = m_pen->y;
    }
    const PlotMap& map = m_s.scene->panes()[m_pen->pane]->map;
    m_s.overlay.cursorX = m_pen->x;
    m_s.overlay.cursorPane = m_pen->pane;
    m_s.overlay.cursorPixel = {map.px(m_pen->x), map.py(m_pen->y)};
    m_s.announceCursor();
}

void ChartDrawing::placePen()
{
    if (!m_pen) {
        makePen();
        return;
    }
    if (m_pen->pane >= m_s.scene->panes().size())
        return;
    if (m_tool == Tool::Measure) {
        if (m_waits) {
            setTool(Tool::None); // what was measured stays
            return;
        }
        m_s.overlay.measure = ChartOverlay::Measure{m_pen->pane, m_pen->x, m_pen->y, m_pen->x, m_pen->y};
        m_waits = true;
        m_s.view.update();
        return;
    }
    if (!m_draft) {
        m_draft = started(m_pen->pane, m_pen->x, m_pen->y);
        m_waits = true;
        if (twoPoints(m_draft->kind)) {
            m_s.view.update();
            return;
        }
    }
    finishDraft();
}

bool ChartDrawing::selectionKey(QKeyEvent& event)
{
    const int key = event.key();
    if (isArrow(key)) {
        Annotation* now = edited();
        if (now == nullptr || now->pane >= m_s.scene->panes().size())
            return true;
        if (!m_before)
            m_before = *now;
        m_keyMove = true;
        nudge(*now, direction(key) * pixels(event.modifiers()), m_grip);
        m_s.view.update();
        return true;
    }
    switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        removeSelected();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (event.modifiers() & Qt::ControlModifier)
            return false;
        editSelected();
        return true;
    case Qt::Key_Space: {
        // Which part the arrows move.
        const Annotation* now = selected();
        if (now != nullptr && twoPoints(now->kind))
            m_grip = m_grip == Grip::Whole ? Grip::First : m_grip == Grip::First ? Grip::Second : Grip::Whole;
        m_s.view.update();
        return true;
    }
    case Qt::Key_C: {
        if (event.modifiers() != Qt::NoModifier)
            return false;
        const auto roles = annotationRoles();
        const auto at = std::ranges::find(roles, role()) - roles.begin();
        setRole(roles[static_cast<std::size_t>(at + 1) % roles.size()]);
        return true;
    }
    default:
        return false;
    }
}

bool ChartDrawing::keyUp(QKeyEvent& event)
{
    if (!m_keyMove || event.isAutoRepeat() || !isArrow(event.key()))
        return false;
    finishMove();
    return true;
}

void ChartDrawing::rest()
{
    if (m_keyMove)
        finishMove();
}

bool ChartDrawing::moveFocus(bool next)
{
    if (m_s.scene == nullptr)
        return false;
    std::vector<std::int64_t> ids;
    for (const Annotation& each : m_annotations)
        if (each.pane < m_s.scene->panes().size())
            ids.push_back(each.id);
    if (ids.empty())
        return false;
    const auto now = std::ranges::find(ids, m_selected);
    if (m_selected == 0 || now == ids.end()) {
        select(next ? ids.front() : ids.back());
        return true;
    }
    if (next ? now + 1 == ids.end() : now == ids.begin()) {
        select(0);
        return false;
    }
    select(next ? *(now + 1) : *(now - 1));
    return true;
}

} // namespace tidemark
