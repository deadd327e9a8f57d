// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/slides/slide_view.h"
#include "widgets/presentation/stage/lens.h"
#include "widgets/presentation/stage/overlay_marks.h"

#include <QBasicTimer>
#include <QCursor>
#include <QPointer>

#include <optional>

namespace tidemark {

/// What lies over the slide: laser pointer, spotlight, pen strokes, magnifier, curtain. A child of the view, above its figure, as large as
/// the view; it paints in slide units, so a picture of the view holds the same. Without a tool the mouse reaches the figure and only its
/// movement counts; with one the figure gets no mouse events. Two seconds after the last movement the pointer goes, and with it the arrow
/// of the mouse; the magnifier stays, since somebody reads in it. The wheel sets the size of the spotlight and the strength of the
/// magnifier. When a stroke ends its mark is made from the figure as it then stands (see Stroke::mark). Who forwards mouse events of
/// another window sends them to the child of the view at the mapped place (QWidget::childAt knows which that is). GUI thread only.
class StageOverlay final : public QWidget
{
    Q_OBJECT
public:
    /// Stage and view must outlive it; it belongs to the view.
    StageOverlay(Stage& stage, SlideView& view);
    ~StageOverlay() override;

    /// Radius of the spotlight's disc, slide units: 60 to 500.
    void setSpotlightRadius(double radius);
    [[nodiscard]] double spotlightRadius() const { return m_spotlightRadius; }
    /// Strength of the magnifier: 1.5 to 4.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void watch(QWidget& widget);
    void followTool();
    void followPointer();
    void followStrokes();
    void followSlide();
    void followArrow();
    void markEndedStroke();
    void liftPen();
    /// Where the tool's mark stands now, pixels; empty when there is none.
    [[nodiscard]] QRegion markRegion() const;
    [[nodiscard]] bool dark() const;
    [[nodiscard]] bool lensShown() const;
    [[nodiscard]] QPointF toSlide(QPointF place) const;
    [[nodiscard]] QPointF fromSlide(QPointF place) const;
    [[nodiscard]] double pixels(double slideUnits) const;
    void updateSlideRect(const QRectF& rect);

    Stage& m_stage;
    SlideView& m_view;
    Lens m_lens;
    SpotlightPainter m_spotlight;
    double m_spotlightRadius = 170;
    double m_zoom = 2;
    bool m_penDown = false;
    QRegion m_marked;    ///< as last asked to be painted
    bool m_dark = false; ///< the same of the spotlight
    QRectF m_ink;        ///< room of the strokes shown, slide units
    qsizetype m_strokes = 0;
    qsizetype m_points = 0;         ///< of the last stroke shown
    QBasicTimer m_prepare;          ///< the magnifier's next tiles
    QPointer<QWidget> m_bare;       ///< whose arrow is hidden
    std::optional<QCursor> m_arrow; ///< the one it had set, if any
};

} // namespace tidemark
