// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/chart_view.h"

#include "models/text/to_qt.h"
#include "widgets/figure/chart_accessible.h"
#include "widgets/figure/chart_tool_strip.h"
#include "widgets/figure/chart_view_state.h"

#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QWheelEvent>

#include <cmath>

namespace tidemark {

namespace {

constexpr double kWheelZoom = 1.2; // a notch
constexpr double kWheelPan = 0.08; // of the view, a notch
constexpr int kDragThreshold = 3;  // pixels
constexpr double kBandLeast = 6;   // pixels

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent), m_state(std::make_unique<ChartViewState>(*this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    installChartAccessibility();
}

ChartView::~ChartView() = default;

void ChartView::setFigure(const FigureSpec& figure, const Translator& translator, const Theme& theme, Keep keep)
{
    ChartViewState& s = *m_state;
    // Panning freely makes a range of one's own; a view nobody moved follows new data.
    const bool same = s.shown && s.spec.id == figure.id && s.spec.x.kind == figure.x.kind;
    const bool refresh = keep == Keep::Range && same && !s.fitted;
    s.spec = figure;
    s.style.translator = &translator;
    s.style.theme = theme;
    s.shown = true;
    if (!same) {
        s.drawing.reset();
        s.dragParam.clear();
        s.focusedParam.clear();
        s.gesture = ChartViewState::Gesture::None;
        s.overlay = {};
        s.scene.reset();
    }
    const auto x = s.overlay.cursorX;
    s.rebuild();
    s.overlay.cursorX = x;
    if (!refresh && s.dragParam.empty())
        s.fit(!same);
    setAccessibleName(translator(figure.headline));
    setAccessibleDescription(translator(figure.altText));
}

bool ChartView::extend(std::size_t pane, std::size_t layer, const Points& longer)
{
    ChartViewState& s = *m_state;
    if (s.scene == nullptr || !s.scene->extend(pane, layer, longer))
        return false;
    if (auto* line = std::get_if<LineLayer>(&s.spec.panes[pane].layers[layer]))
        line->points = longer;
    s.grown();
    return true;
}

bool ChartView::extend(std::size_t pane, std::size_t layer, const CandleLayer::Late& bar)
{
    ChartViewState& s = *m_state;
    if (s.scene == nullptr || !s.scene->extend(pane, layer, bar))
        return false;
    if (auto* candles = std::get_if<CandleLayer>(&s.spec.panes[pane].layers[layer]))
        candles->tail.push_back(bar);
    s.grown();
    return true;
}

void ChartView::setTheme(const Theme& theme)
{
    m_state->style.theme = theme;
    if (m_state->shown)
        m_state->rebuild();
    update();
    Q_EMIT toolChanged(); // its colours
}

const Theme& ChartView::themeShown() const { return m_state->style.theme; }

void ChartView::setAnnotations(std::vector<Annotation> annotations)
{
    m_state->drawing.setAnnotations(std::move(annotations));
}

const std::vector<Annotation>& ChartView::annotations() const { return m_state->drawing.annotations(); }
const Annotation* ChartView::selectedAnnotation() const { return m_state->drawing.selected(); }
bool ChartView::annotationsShown() const { return m_state->annotationsShown; }

void ChartView::setAnnotationsShown(bool shown)
{
    m_state->annotationsShown = shown;
    if (!shown)
        m_state->drawing.select(0);
    update();
}

void ChartView::setTool(Tool tool) { m_state->arm(tool); }
ChartView::Tool ChartView::tool() const { return m_state->drawing.tool(); }

void ChartView::setToolsShown(bool shown)
{
    if (shown == toolsShown() || (shown && m_state->meeting))
        return;
    if (shown && m_state->strip == nullptr)
        m_state->strip = new ChartToolStrip(*this);
    m_state->strip->setVisible(shown);
    m_state->strip->place();
    if (!shown && m_state->drawing.draws())
        setTool(Tool::None);
    Q_EMIT toolsShownChanged(shown);
}

bool ChartView::toolsShown() const { return m_state->strip != nullptr && !m_state->strip->isHidden(); }
void ChartView::setDrawingRole(Role role) { m_state->drawing.setRole(role); }
Role ChartView::drawingRole() const { return m_state->drawing.role(); }
void ChartView::editSelected()
{
    if (!m_state->meeting)
        m_state->drawing.editSelected();
}
void ChartView::removeSelected() { m_state->drawing.removeSelected(); }

void ChartView::setTimeAxis(TimeAxis axis) { m_state->setTimeAxis(axis); }
TimeAxis ChartView::timeAxis() const { return m_state->style.timeAxis; }

bool ChartView::joinsSessions() const
{
    return m_state->scene != nullptr && m_state->scene->scale().kind() == AxisKind::Sessions;
}

bool ChartView::canJoinSessions() const
{
    return m_state->shown && effectiveAxis(m_state->spec, TimeAxis::Sessions).kind == AxisKind::Sessions;
}

const FigureSpec* ChartView::figure() const { return m_state->shown ? &m_state->spec : nullptr; }
void ChartView::fit() { m_state->fit(true); }
bool ChartView::isBusy() const { return m_state->busy; }

void ChartView::setBusy(bool busy)
{
    m_state->busy = busy;
    update();
}

void ChartView::setFrame(bool headline, bool footer)
{
    m_state->style.headline = headline;
    m_state->style.footer = footer;
    if (m_state->shown)
        m_state->rebuild();
}

void ChartView::setFigureScale(double scale)
{
    if (m_state->style.scale == scale || !(scale > 0))
        return;
    m_state->style.scale = scale;
    if (m_state->shown)
        m_state->rebuild();
}

bool ChartView::inMeeting() const { return m_state->meeting; }

void ChartView::setMeeting(bool meeting)
{
    m_state->meeting = meeting;
    setContextMenuPolicy(meeting ? Qt::PreventContextMenu : Qt::DefaultContextMenu);
    if (meeting) {
        setToolsShown(false);
        m_state->drawing.reset();
    }
    update();
}

void ChartView::reset()
{
    ChartViewState& s = *m_state;
    s.cancelDrag();
    s.gesture = ChartViewState::Gesture::None;
    s.keyboardFocus = false;
    s.focusedParam.clear();
    s.showHandle(std::nullopt);
    s.drawing.select(0);
    s.arm(Tool::None);
    s.overlay.band.reset();
    s.overlay.measure.reset();
    s.overlay.linkedX.reset();
    s.hideCursor();
    s.fit(true);
    if (s.scene != nullptr)
        s.scene->setQuality(Quality::Fine);
    unsetCursor();
}

void ChartView::prepare()
{
    if (m_state->scene == nullptr)
        return;
    m_state->scene->setQuality(Quality::Fine);
    m_state->arrangeNow();
    m_state->makePicture();
}

void ChartView::setLinkedCursor(std::optional<double> x)
{
    if (m_state->overlay.linkedX == x)
        return;
    m_state->overlay.linkedX = x;
    update();
}

void ChartView::setLinkedRange(double x0, double x1)
{
    ChartViewState& s = *m_state;
    if (s.scene == nullptr || s.scene->categorical() || !std::isfinite(x0) || !std::isfinite(x1) || !(x0 < x1))
        return;
    s.setAxisRange(s.scene->scale().toAxis(x0), s.scene->scale().toAxis(x1), false);
}

std::pair<double, double> ChartView::viewedRange() const
{
    if (m_state->scene == nullptr)
        return {0, 1};
    const auto [u0, u1] = m_state->scene->range();
    return {m_state->scene->scale().fromAxis(u0), m_state->scene->scale().fromAxis(u1)};
}

QSize ChartView::sizeHint() const { return {480, 320}; }
QSize ChartView::minimumSizeHint() const { return {180, 130}; }

std::optional<QPointF> ChartView::positionOf(double x, double y, std::size_t pane) const
{
    ChartViewState& s = *m_state;
    if (s.scene == nullptr || pane >= s.scene->panes().size())
        return std::nullopt;
    s.arrangeNow();
    const PlotMap& map = s.scene->panes()[pane]->map;
    const QPointF at(map.px(x), map.py(y));
    if (!std::isfinite(at.x()) || !std::isfinite(at.y()) || !map.plot.adjusted(-1, -1, 1, 1).contains(at))
        return std::nullopt;
    return at;
}

void ChartView::setCursorX(std::optional<double> x)
{
    ChartViewState& s = *m_state;
    if (s.scene == nullptr || s.scene->panes().empty())
        return;
    if (!x || !std::isfinite(*x)) {
        s.hideCursor();
        return;
    }
    const std::size_t pane = std::min(s.overlay.cursorPane, s.scene->panes().size() - 1);
    s.overlay.cursorX = *x;
    s.overlay.cursorPane = pane;
    const PlotMap& map = s.scene->panes()[pane]->map;
    s.overlay.cursorPixel = QPointF(map.px(*x), map.plot.center().y());
    s.announceCursor();
}

std::optional<double> ChartView::cursorX() const { return m_state->overlay.cursorX; }

QString ChartView::measured() const
{
    const ChartViewState& s = *m_state;
    if (s.scene == nullptr || !s.overlay.measure || s.overlay.measure->pane >= s.scene->panes().size())
        return {};
    return measureWords(*s.scene, *s.overlay.measure);
}

QString ChartView::readOut() const { return m_state->readOutWords(); }

void ChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_state->scene == nullptr) {
        painter.fillRect(rect(), palette().color(QPalette::Light));
        return;
    }
    m_state->paint(painter);
    m_state->paintOverlay(painter);
}

void ChartView::resizeEvent(QResizeEvent*)
{
    m_state->drawing.finishTyping(true);
    m_state->touch();
    if (m_state->strip != nullptr)
        m_state->strip->place();
}

bool ChartView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Keys of the chart are not taken by shortcuts of the window while it has the focus.
        if (m_state->wantsKey(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture)
            pinch(1 + gesture->value(), gesture->position());
        else if (gesture->gestureType() == Qt::SmartZoomNativeGesture)
            fit();
        event->accept();
        return true;
    }
    case QEvent::Gesture: {
        auto* gestures = static_cast<QGestureEvent*>(event);
        if (auto* two = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            pinch(two->scaleFactor(), mapFromGlobal(two->hotSpot()));
            gestures->accept(two);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

void ChartView::pinch(double factor, QPointF at)
{
    constexpr double kMost = 4;
    if (std::isfinite(factor) && factor > 0)
        m_state->zoom(1 / std::clamp(factor, 1 / kMost, kMost), at.x());
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    ChartViewState& s = *m_state;
    using Gesture = ChartViewState::Gesture;
    if (event->button() != Qt::LeftButton || s.scene == nullptr)
        return;
    const QPointF at = event->position();
    s.pressed = s.last = at;
    s.moved = false;
    s.keyboardFocus = false;
    if (!s.dragParam.empty())
        s.drop();
    s.focusedParam.clear();
    if (!s.arranged)
        s.arrangeNow(); // a click may come before the first picture
    const auto pane = s.paneIndexAt(at);
    const auto target = s.targetAt(at);
    // A selected drawing lies above the levels, others below them.
    const bool plain = event->modifiers() == Qt::NoModifier && !s.measureArmed();
    const Annotation* drawn = plain ? s.drawing.annotationAt(at) : nullptr;
    const bool above = drawn != nullptr && (!target || drawn == s.drawing.selected());
    if (s.drawing.draws() || above || s.drawing.typing()) {
        s.gesture = s.drawing.press(at, event->modifiers()) ? Gesture::Draw : Gesture::None;
        if (s.gesture == Gesture::Draw) {
            s.hideCursor();
            update();
            return;
        }
    }
    s.drawing.select(0);
    const bool measures = event->modifiers().testFlag(Qt::ControlModifier) || s.measureArmed();
    if (pane && measures) {
        const PlotMap& map = s.scene->panes()[*pane]->map;
        s.gesture = Gesture::Measure;
        const double x = map.xAt(at.x());
        const double y = map.valueAt(at.y());
        s.overlay.measure = ChartOverlay::Measure{*pane, x, y, x, y};
        s.hideCursor();
    } else if (target) {
        s.startDrag(*target);
    } else if (pane && event->modifiers().testFlag(Qt::ShiftModifier)) {
        s.gesture = Gesture::Band;
        s.hideCursor();
    } else {
        s.overlay.measure.reset();
        s.gesture = Gesture::Pan;
    }
    update();
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    ChartViewState& s = *m_state;
    using Gesture = ChartViewState::Gesture;
    if (s.scene == nullptr)
        return;
    const QPointF at = event->position();
    const QPointF delta = at - s.last;
    s.moved = s.moved || (at - s.pressed).manhattanLength() > kDragThreshold;
    switch (s.gesture) {
    case Gesture::Draw:
        s.drawing.drag(at, event->modifiers());
        break;
    case Gesture::Drag:
        if (s.moved)
            s.dragTo(at, event->modifiers().testFlag(Qt::ShiftModifier));
        break;
    case Gesture::Measure: {
        const PlotMap& map = s.scene->panes()[s.overlay.measure->pane]->map;
        s.overlay.measure->x1 = map.xAt(std::clamp(at.x(), map.plot.left(), map.plot.right()));
        s.overlay.measure->y1 = map.valueAt(std::clamp(at.y(), map.plot.top(), map.plot.bottom()));
        update();
        break;
    }
    case Gesture::Band:
        if (const auto pane = s.paneIndexAt(s.pressed))
            s.overlay.band = QRectF(s.pressed, at).normalized().intersected(s.scene->panes()[*pane]->map.plot);
        update();
        break;
    case Gesture::Pan:
        if (s.moved) {
            setCursor(Qt::ClosedHandCursor);
            s.panPixels(delta);
        }
        break;
    case Gesture::None: {
        const auto target = s.drawing.tool() == Tool::None ? s.targetAt(at) : std::nullopt;
        s.showHandle(target ? target : s.focusedParam.empty() ? std::nullopt : s.targetOf(s.focusedParam));
        if (s.drawing.hover(at) && !target)
            s.showHandle(std::nullopt);
        else if (target)
            setCursor(target->vertical() ? Qt::SizeVerCursor : Qt::SizeHorCursor);
        else if (s.drawing.tool() == Tool::None)
            s.overDefinition(at) ? setCursor(Qt::PointingHandCursor) : unsetCursor();
        s.hover(at);
        break;
    }
    }
    s.last = at;
}

void ChartView::mouseReleaseEvent(QMouseEvent* event)
{
    ChartViewState& s = *m_state;
    using Gesture = ChartViewState::Gesture;
    if (event->button() != Qt::LeftButton || s.scene == nullptr)
        return;
    const Gesture gesture = s.gesture;
    s.gesture = Gesture::None;
    if (gesture == Gesture::Draw) {
        s.drawing.release(event->position());
        update();
        return;
    }
    if (gesture == Gesture::Drag) {
        s.drop();
    } else if (gesture == Gesture::Band && s.overlay.band) {
        const QRectF band = *s.overlay.band;
        s.overlay.band.reset();
        if (band.width() > kBandLeast || band.height() > kBandLeast)
            s.applyBand(band);
    } else if (gesture == Gesture::Pan && !s.moved) {
        s.chooseCell(event->position());
    } else if (gesture == Gesture::Measure && !s.moved) {
        s.overlay.measure.reset();
    }
    if (s.measureArmed())
        s.drawing.setTool(Tool::None);
    unsetCursor();
    update();
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_state->gesture = ChartViewState::Gesture::None;
    if (m_state->scene != nullptr && m_state->drawing.doubleClick(event->position()))
        return;
    fit();
}

void ChartView::wheelEvent(QWheelEvent* event)
{
    ChartViewState& s = *m_state;
    if (s.scene == nullptr) {
        event->ignore();
        return;
    }
    const auto [u0, u1] = s.scene->range();
    QPointF notches = QPointF(event->angleDelta()) / 120.0;
    // A touchpad tells pixels; a hundred of them are a notch.
    if (!event->pixelDelta().isNull())
        notches = QPointF(event->pixelDelta()) / 100.0;
    if (event->modifiers().testFlag(Qt::ShiftModifier) && notches.x() == 0)
        notches = QPointF(notches.y(), 0);
    if (std::abs(notches.x()) > std::abs(notches.y())) {
        s.pan(-notches.x() * kWheelPan * (u1 - u0));
    } else if (notches.y() != 0) {
        const double factor = std::pow(kWheelZoom, -std::clamp(notches.y(), -8.0, 8.0));
        const auto index = s.paneIndexAt(event->position());
        ScenePane* pane = index ? s.scene->panes()[*index].get() : nullptr;
        // Two measures against each other zoom together, and so do the rows and columns of a heat map.
        if (pane != nullptr && pane->zoomsY())
            s.zoomValues(*pane, factor, event->position().y());
        if (pane == nullptr || pane->zoomsX())
            s.zoom(factor, event->position().x());
    }
    event->accept();
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    m_state->keyboardFocus = true;
    if (!m_state->key(*event))
        QWidget::keyPressEvent(event);
}

void ChartView::keyReleaseEvent(QKeyEvent* event)
{
    if (!m_state->drawing.keyUp(*event) && !m_state->keyUp(*event))
        QWidget::keyReleaseEvent(event);
}

void ChartView::leaveEvent(QEvent*)
{
    if (m_state->gesture == ChartViewState::Gesture::None) {
        m_state->showHandle(m_state->focusedParam.empty() ? std::nullopt : m_state->targetOf(m_state->focusedParam));
        m_state->hideCursor();
    }
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    // A ring for who came by keyboard; coming back from another window changes nothing.
    switch (event->reason()) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason:
        m_state->keyboardFocus = true;
        break;
    case Qt::MouseFocusReason:
        m_state->keyboardFocus = false;
        break;
    default:
        break;
    }
    update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    // A menu over the chart does not end what is going on in it.
    if (event->reason() != Qt::PopupFocusReason) {
        m_state->drawing.rest();
        m_state->drop();
        m_state->focusedParam.clear();
        m_state->showHandle(std::nullopt);
    }
    update();
}

// Tab goes through the levels, then through the drawings; back the other way.
bool ChartView::focusNextPrevChild(bool next)
{
    ChartViewState& s = *m_state;
    if (!hasFocus()) // a field or a button over the chart has it
        return QWidget::focusNextPrevChild(next);
    if (s.keyDrag)
        s.drop();
    const bool drawn = s.drawing.selected() != nullptr;
    if (drawn) {
        if (s.drawing.moveFocus(next) || (!next && s.moveFocus(next, true))) {
            s.announceFocus();
            return true;
        }
    } else if (s.moveFocus(next, false) || (next && s.drawing.moveFocus(next))) {
        s.announceFocus();
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

} // namespace tidemark
