// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/slide_view.h"

namespace tidemark {

/// What lies over the slide: laser pointer, spotlight, pen strokes, magnifier, curtain. A child of the view, above its figure, as large as
/// the view; it paints in slide units, so a picture of the view holds the same. Without a tool the mouse reaches the figure and only its
/// movement counts; with one the figure gets no mouse events. Two seconds after the last movement the pointer goes, and with it the arrow
/// of the mouse. The wheel sets the size of the spotlight and the strength of the magnifier. Who forwards mouse events of another window
/// sends them to the child of the view at the mapped place (QWidget::childAt knows which that is). GUI thread only.
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

private:
    double m_spotlightRadius = 170;
    double m_zoom = 2;
};

} // namespace tidemark
