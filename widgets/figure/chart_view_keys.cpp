// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChartViewState that answers keys.
#include "widgets/figure/chart_view_state.h"

#include <QKeyEvent>

namespace tidemark {

namespace {

constexpr double kStep = 0.1;   // of the view
constexpr double kScreen = 0.9; // of the view
constexpr double kZoom = 1.25;

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

bool ChartViewState::key(QKeyEvent& event)
{
    if (scene == nullptr || scene->panes().empty())
        return false;
    arrangeNow(); // a key may come before the picture of what the last one did
    const int key = event.key();
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const auto [u0, u1] = scene->range();
    const double span = u1 - u0;
    const double middle = scene->panes().front()->map.plot.center().x();

    if (key == Qt::Key_Escape) {
        if (!dragParam.empty())
            cancelDrag();
        else if (gesture == Gesture::Band || overlay.band) {
            gesture = Gesture::None;
            overlay.band.reset();
        } else if (drawing.cancel()) {
            if (gesture == Gesture::Draw)
                gesture = Gesture::None;
        } else if (overlay.measure || measureArmed()) {
            overlay.measure.reset();
            gesture = Gesture::None;
            drawing.setTool(ChartView::Tool::None);
        } else if (!focusedParam.empty()) {
            focusedParam.clear();
            showHandle(std::nullopt);
        } else if (overlay.cursorX) {
            hideCursor();
        } else if (view.toolsShown()) {
            view.setToolsShown(false);
        } else {
            return false;
        }
        view.update();
        return true;
    }
    if (focusedParam.empty() && annotationsShown && drawing.key(event))
        return true;
    if (!focusedParam.empty() && isArrow(key) && !control) {
        const auto target = targetOf(focusedParam);
        if (!target)
            return false;
        int sign = key == Qt::Key_Up || key == Qt::Key_Right ? 1 : -1;
        if (target->vertical() != (key == Qt::Key_Up || key == Qt::Key_Down))
            return true;
        if (!target->rises())
            sign = -sign;
        if (dragParam.empty()) {
            startDrag(*target);
            keyDrag = true;
        }
        const double step = tick(*target);
        dragToValue(rounded(*target, dragValue + sign * step));
        return true;
    }
    if (!focusedParam.empty() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        drop();
        focusedParam.clear();
        showHandle(std::nullopt);
        return true;
    }
    if (control && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        stepCursor(key == Qt::Key_Right ? 1 : -1);
        return true;
    }
    if (event.matches(QKeySequence::Copy)) {
        view.copyAll();
        return true;
    }
    if (control)
        return false;
    if (cellKey(key))
        return true;
    switch (key) {
    case Qt::Key_Left:
        pan(-kStep * span);
        return true;
    case Qt::Key_Right:
        pan(kStep * span);
        return true;
    case Qt::Key_PageUp:
        pan(-kScreen * span);
        return true;
    case Qt::Key_PageDown:
        pan(kScreen * span);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1 / kZoom, middle);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Minus:
        zoom(kZoom, middle);
        return true;
    case Qt::Key_Home:
        fit(true);
        return true;
    case Qt::Key_End: {
        const double end = scene->fullRange().second;
        setAxisRange(end - span, end, true);
        return true;
    }
    case Qt::Key_D:
        view.setToolsShown(!view.toolsShown());
        return true;
    case Qt::Key_N:
        if (!view.canJoinSessions())
            return false;
        setTimeAxis(view.joinsSessions() ? TimeAxis::Calendar : TimeAxis::Sessions);
        return true;
    default:
        return false;
    }
}

bool ChartViewState::wantsKey(const QKeyEvent& event) const
{
    if (scene == nullptr)
        return false;
    const int key = event.key();
    if (key == Qt::Key_Escape)
        return !dragParam.empty() || overlay.cursorX || overlay.measure || overlay.band || drawing.active()
               || !focusedParam.empty() || view.toolsShown();
    if (event.matches(QKeySequence::Copy) || key == Qt::Key_Home || key == Qt::Key_End)
        return true;
    // What the keyboard holds is moved by arrows and ended by these.
    return drawing.active() && !event.modifiers().testFlag(Qt::ControlModifier)
           && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Delete || key == Qt::Key_Backspace
               || key == Qt::Key_Space || key == Qt::Key_F2);
}

bool ChartViewState::keyUp(QKeyEvent& event)
{
    if (!keyDrag || event.isAutoRepeat() || !isArrow(event.key()))
        return false;
    drop();
    return true;
}

} // namespace tidemark
