// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/slide_mirror.h"

#include "widgets/presentation/slides/slide_view.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace tidemark {

namespace {

constexpr int kFrameMs = 16; // sixty pictures a second
constexpr double kBorder = 2;

/// A place of the view as its part, its window and the screen count it.
struct Places
{
    QPointF local;
    QPointF window;
    QPointF screen;
};

Places placesOf(QWidget& target, SlideView& view, QPointF inView)
{
    const QPointF local = &target == &view ? inView : target.mapFrom(&view, inView);
    return {local, target.mapTo(target.window(), local), target.mapToGlobal(local)};
}

} // namespace

SlideMirror::SlideMirror(SlideView& view, QWidget* parent) : QWidget(parent), m_view(view)
{
    setObjectName(QStringLiteral("slide_mirror"));
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    m_sinceFrame.start();
    connect(&m_frame, &QTimer::timeout, this, [this] {
        m_sinceFrame.restart();
        update();
    });
    connect(&view, &SlideView::pictureChanged, this, &SlideMirror::scheduleUpdate);
    // A view that no screen shows is never painted, and so cannot tell: everything it shows comes from the stage or from a hand here.
    Stage& stage = view.stage();
    connect(&stage, &Stage::currentChanged, this, &SlideMirror::scheduleUpdate);
    connect(&stage, &Stage::shownChanged, this, &SlideMirror::scheduleUpdate);
    connect(&stage, &Stage::restored, this, &SlideMirror::scheduleUpdate);
    connect(&stage, &Stage::curtainChanged, this, &SlideMirror::scheduleUpdate);
    connect(&stage, &Stage::toolChanged, this, &SlideMirror::scheduleUpdate);
    connect(&stage, &Stage::pointerChanged, this, &SlideMirror::scheduleUpdate);
    connect(&stage, &Stage::strokesChanged, this, &SlideMirror::scheduleUpdate);
}

SlideMirror::~SlideMirror() = default;

void SlideMirror::setLook(const PresenterLook& look)
{
    m_look = look;
    update();
}

QRectF SlideMirror::slideRect() const
{
    const QRectF room = QRectF(rect()).adjusted(kBorder, kBorder, -kBorder, -kBorder);
    QRectF slide(QPointF(), QSizeF(16, 9).scaled(room.size(), Qt::KeepAspectRatio));
    slide.moveCenter(room.center());
    return slide;
}

QPointF SlideMirror::toView(QPointF place) const
{
    const QRectF here = slideRect();
    const QRectF there = m_view.slideRect();
    if (here.isEmpty())
        return there.center();
    return {there.left() + (place.x() - here.left()) * there.width() / here.width(),
            there.top() + (place.y() - here.top()) * there.height() / here.height()};
}

void SlideMirror::scheduleUpdate()
{
    if (m_frame.isActive() || !isVisible())
        return;
    m_frame.start(static_cast<int>(std::clamp<qint64>(kFrameMs - m_sinceFrame.elapsed(), 0, kFrameMs)));
}

void SlideMirror::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.color(Token::Window));
    const QRectF slide = slideRect();
    const QRectF there = m_view.slideRect();
    if (!there.isEmpty()) {
        // The view paints all of itself; what is beside its slide is beside it here too.
        const double scale = slide.width() / there.width();
        painter.save();
        painter.setClipRect(slide);
        m_view.renderTo(painter, QRectF(slide.topLeft() - there.topLeft() * scale, QSizeF(m_view.size()) * scale));
        painter.restore();
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_look.color(Token::Accent), kBorder));
    const double half = kBorder / 2;
    painter.drawRoundedRect(slide.adjusted(-half, -half, half, half), 3, 3);
}

QWidget* SlideMirror::targetAt(QPointF inView) const
{
    if (m_grab)
        return m_grab;
    QWidget* child = m_view.childAt(inView.toPoint());
    return child ? child : &m_view;
}

void SlideMirror::enter(QWidget* target, QPointF inView)
{
    if (target == m_hovered)
        return;
    leaveTarget();
    m_hovered = target;
    const Places at = placesOf(*target, m_view, inView);
    QEnterEvent entered(at.local, at.window, at.screen);
    QCoreApplication::sendEvent(target, &entered);
}

void SlideMirror::leaveTarget()
{
    if (!m_hovered)
        return;
    QEvent left(QEvent::Leave);
    QCoreApplication::sendEvent(m_hovered, &left);
    m_hovered.clear();
    scheduleUpdate();
}

void SlideMirror::forward(QMouseEvent& event)
{
    const QPointF inView = toView(event.position());
    const QPointer<QWidget> target = targetAt(inView);
    if (!m_grab)
        enter(target, inView);
    if (!target) // the answer to being entered may have replaced it
        return;
    const Places at = placesOf(*target, m_view, inView);
    QMouseEvent sent(event.type(), at.local, at.window, at.screen, event.button(), event.buttons(), event.modifiers(),
                     event.pointingDevice());
    sent.setTimestamp(event.timestamp());
    if (event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonDblClick)
        m_grab = target;
    QCoreApplication::sendEvent(target, &sent);
    if (event.buttons() == Qt::NoButton)
        m_grab.clear();
    followCursor();
    scheduleUpdate();
    event.accept();
}

void SlideMirror::followCursor()
{
    const QWidget* target = m_grab ? m_grab : m_hovered;
    Qt::CursorShape shape = target ? target->cursor().shape() : Qt::ArrowCursor;
    // The audience sees no arrow; the presenter must not lose it.
    if (shape == Qt::BlankCursor)
        shape = m_view.stage().tool() == Stage::Tool::None ? Qt::ArrowCursor : Qt::CrossCursor;
    if (cursor().shape() != shape)
        setCursor(shape);
}

void SlideMirror::mousePressEvent(QMouseEvent* event) { forward(*event); }

void SlideMirror::mouseMoveEvent(QMouseEvent* event) { forward(*event); }

void SlideMirror::mouseReleaseEvent(QMouseEvent* event) { forward(*event); }

void SlideMirror::mouseDoubleClickEvent(QMouseEvent* event) { forward(*event); }

void SlideMirror::wheelEvent(QWheelEvent* event)
{
    const QPointF inView = toView(event->position());
    QWidget* target = targetAt(inView);
    const Places at = placesOf(*target, m_view, inView);
    QWheelEvent sent(at.local, at.screen, event->pixelDelta(), event->angleDelta(), event->buttons(),
                     event->modifiers(), event->phase(), event->inverted(), event->source(), event->pointingDevice());
    QCoreApplication::sendEvent(target, &sent);
    scheduleUpdate();
    event->accept();
}

void SlideMirror::forwardGesture(QNativeGestureEvent& event)
{
    const QPointF inView = toView(event.position());
    QWidget* target = targetAt(inView);
    const Places at = placesOf(*target, m_view, inView);
    QNativeGestureEvent sent(event.gestureType(), event.pointingDevice(), event.fingerCount(), at.local, at.window,
                             at.screen, event.value(), event.delta());
    QCoreApplication::sendEvent(target, &sent);
    scheduleUpdate();
    event.accept();
}

bool SlideMirror::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        forwardGesture(*static_cast<QNativeGestureEvent*>(event));
        return true;
    }
    return QWidget::event(event);
}

void SlideMirror::leaveEvent(QEvent*)
{
    if (!m_grab)
        leaveTarget();
}

void SlideMirror::hideEvent(QHideEvent*)
{
    // Whoever waits for a release or for the hand to go would wait for ever.
    if (m_grab) {
        QMouseEvent released(QEvent::MouseButtonRelease, QPointF(-1, -1), QPointF(-1, -1), Qt::LeftButton, Qt::NoButton,
                             Qt::NoModifier);
        QCoreApplication::sendEvent(m_grab, &released);
        m_grab.clear();
    }
    leaveTarget();
}

} // namespace tidemark
