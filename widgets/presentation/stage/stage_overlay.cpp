// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/stage/stage_overlay.h"

#include "widgets/figure/chart_view.h"
#include "widgets/presentation/stage/pen_stroke.h"

#include <QChildEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kLeastRadius = 60, kMostRadius = 500; // slide units
constexpr double kRadiusStep = 1.12;                   // a notch
constexpr double kLeastZoom = 1.5, kMostZoom = 4;
constexpr double kZoomStep = 0.25;  // a notch
constexpr double kLensRadius = 230; // slide units
constexpr double kNotch = 120;
constexpr double kLeastMove = 0.5; // slide units; a stroke's next point is at least this far off

const Theme kTheme{.kind = ThemeKind::Projector};

bool isMovement(QEvent::Type type)
{
    return type == QEvent::MouseMove || type == QEvent::MouseButtonPress || type == QEvent::Wheel;
}

QPointF placeOf(const QEvent& event) { return static_cast<const QSinglePointEvent&>(event).position(); }

} // namespace

StageOverlay::StageOverlay(Stage& stage, SlideView& view) : QWidget(&view), m_stage(stage), m_view(view), m_lens(view)
{
    setObjectName(QStringLiteral("stage_overlay"));
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_NoSystemBackground);
    view.setMouseTracking(true);
    watch(view);
    connect(&stage, &Stage::toolChanged, this, &StageOverlay::followTool);
    connect(&stage, &Stage::curtainChanged, this, &StageOverlay::followTool);
    connect(&stage, &Stage::pointerChanged, this, &StageOverlay::followPointer);
    connect(&stage, &Stage::penRoleChanged, this, [this] { update(m_marked); });
    connect(&stage, &Stage::strokesChanged, this, &StageOverlay::followStrokes);
    connect(&stage, &Stage::strokeEnded, this, &StageOverlay::markEndedStroke);
    connect(&stage, &Stage::currentChanged, this, &StageOverlay::followSlide);
    setGeometry(view.rect());
    followSlide();
    followTool();
    show();
}

StageOverlay::~StageOverlay() = default;

void StageOverlay::setSpotlightRadius(double radius)
{
    radius = std::clamp(radius, kLeastRadius, kMostRadius);
    if (radius == m_spotlightRadius)
        return;
    m_spotlightRadius = radius;
    followPointer();
}

void StageOverlay::setZoom(double zoom)
{
    zoom = std::clamp(zoom, kLeastZoom, kMostZoom);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    followPointer();
}

QPointF StageOverlay::toSlide(QPointF place) const { return m_view.fromSlide().inverted().map(place); }
QPointF StageOverlay::fromSlide(QPointF place) const { return m_view.fromSlide().map(place); }
double StageOverlay::pixels(double slideUnits) const { return slideUnits * m_view.fromSlide().m11(); }

void StageOverlay::updateSlideRect(const QRectF& rect)
{
    if (!rect.isEmpty())
        update(m_view.fromSlide().mapRect(rect).toAlignedRect().adjusted(-1, -1, 1, 1));
}

bool StageOverlay::dark() const
{
    return m_stage.tool() == Stage::Tool::Spotlight && m_stage.pointerShown()
           && m_stage.curtain() == Stage::Curtain::None;
}

bool StageOverlay::lensShown() const
{
    return m_stage.tool() == Stage::Tool::Magnifier && m_stage.curtain() == Stage::Curtain::None;
}

QRegion StageOverlay::markRegion() const
{
    if (m_stage.curtain() != Stage::Curtain::None || (!m_stage.pointerShown() && !lensShown()))
        return {};
    const QPointF at = m_stage.pointer();
    switch (m_stage.tool()) {
    case Stage::Tool::None:
        return {};
    case Stage::Tool::Pointer:
        return m_view.fromSlide().mapRect(pointerBounds(at)).toAlignedRect();
    case Stage::Tool::Pen:
        return m_view.fromSlide().mapRect(penTipBounds(at)).toAlignedRect();
    case Stage::Tool::Spotlight:
        return SpotlightPainter::bounds(fromSlide(at), pixels(m_spotlightRadius));
    case Stage::Tool::Magnifier:
        return Lens::bounds(fromSlide(at), pixels(kLensRadius));
    }
    return {};
}

void StageOverlay::followTool()
{
    const bool covered = m_stage.curtain() != Stage::Curtain::None;
    liftPen();
    setAttribute(Qt::WA_TransparentForMouseEvents, m_stage.tool() == Stage::Tool::None && !covered);
    setAttribute(Qt::WA_OpaquePaintEvent, covered);
    setCursor(Qt::BlankCursor);
    if (!lensShown())
        m_lens.forget();
    // A tool shows at once where the hand was last.
    if (m_stage.tool() != Stage::Tool::None)
        m_stage.pointAt(m_stage.pointer().isNull() ? QRectF(QPointF(), kSlideUnits).center() : m_stage.pointer());
    update();
    followPointer();
}

void StageOverlay::followPointer()
{
    const QRegion now = markRegion();
    if (dark() != std::exchange(m_dark, dark()))
        update();
    else
        update(now + m_marked);
    m_marked = now;
    followArrow();
}

// The arrow goes with the pointer; whoever stands under it keeps its own for the next movement.
void StageOverlay::followArrow()
{
    QWidget* under = m_view.chart() != nullptr ? static_cast<QWidget*>(m_view.chart()) : &m_view;
    const bool bare = !m_stage.pointerShown();
    if (bare && m_bare == under)
        return;
    if (m_bare) {
        if (m_arrow)
            m_bare->setCursor(*m_arrow);
        else
            m_bare->unsetCursor();
        m_bare.clear();
    }
    if (!bare)
        return;
    m_bare = under;
    m_arrow = under->testAttribute(Qt::WA_SetCursor) ? std::optional(under->cursor()) : std::nullopt;
    under->setCursor(Qt::BlankCursor);
}

void StageOverlay::followStrokes()
{
    const std::vector<Stroke>& strokes = m_stage.strokes();
    const auto count = static_cast<qsizetype>(strokes.size());
    if (count > 0 && count == m_strokes && strokes.back().points.size() > m_points) {
        const QRectF tail = tailBounds(strokes.back(), m_points);
        m_ink |= tail;
        m_points = strokes.back().points.size();
        updateSlideRect(tail);
        return;
    }
    QRectF ink;
    for (const Stroke& stroke : strokes)
        ink |= strokeBounds(stroke);
    updateSlideRect(ink | m_ink);
    m_ink = ink;
    m_strokes = count;
    m_points = count > 0 ? strokes.back().points.size() : 0;
}

void StageOverlay::followSlide()
{
    m_penDown = false;
    raise();
    update();
    followStrokes();
    followArrow();
}

void StageOverlay::markEndedStroke()
{
    const std::vector<Stroke>& strokes = m_stage.strokes();
    if (strokes.empty())
        return;
    if (auto mark = strokeAnnotation(strokes.back(), m_view))
        m_stage.markStroke(std::move(*mark));
}

void StageOverlay::liftPen()
{
    m_penDown = false;
    m_stage.endStroke();
}

void StageOverlay::watch(QWidget& widget)
{
    if (&widget == this)
        return;
    widget.installEventFilter(this);
    for (QObject* child : widget.children())
        if (child->isWidgetType())
            watch(static_cast<QWidget&>(*child));
}

bool StageOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ChildAdded) {
        QObject* child = static_cast<QChildEvent*>(event)->child();
        if (child->isWidgetType() && child != this) {
            watch(static_cast<QWidget&>(*child));
            if (watched == &m_view)
                raise();
        }
    } else if (event->type() == QEvent::Resize && watched == &m_view) {
        setGeometry(m_view.rect());
        m_marked = markRegion();
        update();
    } else if (isMovement(event->type()) && m_stage.tool() == Stage::Tool::None && watched->isWidgetType()) {
        const auto* widget = static_cast<const QWidget*>(watched);
        m_stage.pointAt(toSlide(widget->mapTo(&m_view, placeOf(*event))));
    }
    return QWidget::eventFilter(watched, event);
}

void StageOverlay::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    const QPointF place = toSlide(event->position());
    m_stage.pointAt(place);
    if (event->button() != Qt::LeftButton || m_stage.tool() != Stage::Tool::Pen
        || m_stage.curtain() != Stage::Curtain::None)
        return;
    m_penDown = true;
    if (QRectF(QPointF(), kSlideUnits).contains(place))
        m_stage.beginStroke(place);
}

void StageOverlay::mouseDoubleClickEvent(QMouseEvent* event) { mousePressEvent(event); }

void StageOverlay::mouseMoveEvent(QMouseEvent* event)
{
    event->accept();
    const QPointF place = toSlide(event->position());
    m_stage.pointAt(place);
    if (!m_penDown)
        return;
    // A release that went elsewhere, and a hand beside the slide, lift the pen.
    if (!event->buttons().testFlag(Qt::LeftButton))
        liftPen();
    else if (!QRectF(QPointF(), kSlideUnits).contains(place))
        m_stage.endStroke();
    else if (!m_stage.drawing())
        m_stage.beginStroke(place);
    else if ((place - m_stage.strokes().back().points.back()).manhattanLength() >= kLeastMove)
        m_stage.extendStroke(place);
}

void StageOverlay::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() == Qt::LeftButton)
        liftPen();
}

void StageOverlay::wheelEvent(QWheelEvent* event)
{
    event->accept();
    const double notches = event->angleDelta().y() / kNotch;
    m_stage.pointAt(toSlide(event->position()));
    if (m_stage.tool() == Stage::Tool::Spotlight)
        setSpotlightRadius(m_spotlightRadius * std::pow(kRadiusStep, notches));
    else if (m_stage.tool() == Stage::Tool::Magnifier)
        setZoom(m_zoom + kZoomStep * notches);
}

void StageOverlay::contextMenuEvent(QContextMenuEvent* event) { event->accept(); }

void StageOverlay::leaveEvent(QEvent*)
{
    if (!m_penDown && !lensShown())
        m_stage.hidePointer();
}

void StageOverlay::hideEvent(QHideEvent*) { liftPen(); }

void StageOverlay::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    if (m_stage.curtain() != Stage::Curtain::None) {
        painter.fillRect(event->rect(), m_stage.curtain() == Stage::Curtain::Black ? Qt::black : Qt::white);
        return;
    }
    const QTransform fromUnits = m_view.fromSlide();
    const QPointF at = m_stage.pointer();
    painter.save();
    painter.setTransform(fromUnits, true);
    paintStrokes(painter, m_stage.strokes(), fromUnits.inverted().mapRect(QRectF(event->rect())), kTheme);
    if (m_stage.pointerShown() && m_stage.tool() == Stage::Tool::Pointer)
        paintPointer(painter, at, kTheme);
    if (m_stage.pointerShown() && m_stage.tool() == Stage::Tool::Pen)
        paintPenTip(painter, at, m_stage.penRole(), kTheme);
    painter.restore();
    if (dark())
        m_spotlight.paint(painter, event->region(), fromSlide(at), pixels(m_spotlightRadius), devicePixelRatioF());
    if (lensShown() && event->region().intersects(Lens::bounds(fromSlide(at), pixels(kLensRadius)))) {
        m_lens.paint(painter, fromSlide(at), pixels(kLensRadius), m_zoom);
        m_prepare.start(0, this);
    }
}

void StageOverlay::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_prepare.timerId())
        return;
    switch (m_lens.prepareNext()) {
    case Lens::Prepared::Nothing:
        m_prepare.stop();
        break;
    case Lens::Prepared::Beside:
        break;
    case Lens::Prepared::Seen:
        update(m_marked);
        break;
    }
}

} // namespace tidemark
