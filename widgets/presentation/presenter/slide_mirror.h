// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/presenter/presenter_look.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace tidemark {

class SlideView;

/// The audience's slide on the presenter's screen, and its hand there: painted as the view paints itself, at the mirror's own size and
/// pixels; mouse, wheel and pinch go to the part of the view that stands at the same place of the slide. Neither window nor screen of the
/// view need be there. GUI thread only.
class SlideMirror final : public QWidget
{
    Q_OBJECT
public:
    /// The view must outlive it.
    explicit SlideMirror(SlideView& view, QWidget* parent = nullptr);
    ~SlideMirror() override;

    void setLook(const PresenterLook& look);
    /// Where the slide stands in the mirror: 16:9.
    [[nodiscard]] QRectF slideRect() const;
    /// The place of the view that stands at `place` of the mirror; a place beside the slide is beside it there too.
    [[nodiscard]] QPointF toView(QPointF place) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 9 / 16; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// Who gets the mouse at a place of the view: the topmost part there, or who holds a drag.
    [[nodiscard]] QWidget* targetAt(QPointF inView) const;
    void enter(QWidget* target, QPointF inView);
    void leaveTarget();
    void forward(QMouseEvent& event);
    void forwardGesture(QNativeGestureEvent& event);
    void followCursor();
    void scheduleUpdate();

    SlideView& m_view;
    PresenterLook m_look;
    QPointer<QWidget> m_grab;    ///< from press to the release of the last button
    QPointer<QWidget> m_hovered; ///< was entered and not left
    QTimer m_frame;
    QElapsedTimer m_sinceFrame;
};

} // namespace tidemark
