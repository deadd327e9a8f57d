// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/chart_builder.h"
#include "widgets/figure/chart_drawing.h"
#include "widgets/figure/chart_overlay.h"
#include "widgets/figure/chart_view.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

class QKeyEvent;

namespace tidemark {

class ChartToolStrip;

/// What a ChartView remembers: the scene, what of it is painted already, and what the hand is doing.
class ChartViewState
{
public:
    explicit ChartViewState(ChartView& view);

    // Figure and picture
    void rebuild();
    /// Everything or what was seen, in axis x.
    void setAxisRange(double u0, double u1, bool announce);
    void fit(bool announce);
    void setTimeAxis(TimeAxis axis);
    void arrangeNow();
    void touch();  ///< range or size changed: arrange and repaint at the next turn
    void grown();  ///< data came at the end: a view nobody moved follows
    void settle(); ///< the hand rests: full quality
    void paint(QPainter& painter);
    void makePicture();
    void paintOverlay(QPainter& painter);

    // Moving
    void zoom(double factor, double pixel);
    [[nodiscard]] const PlotMap& mapAt(double pixelX) const; ///< of a pane that spans the pixel
    void zoomValues(ScenePane& pane, double factor, double pixelY);
    void pan(double axisDelta);
    void panPixels(QPointF delta);
    void applyBand(const QRectF& band);
    [[nodiscard]] std::pair<double, double> limited(double u0, double u1) const;

    // Crosshair
    void hover(QPointF pixel);
    void stepCursor(int direction);
    void hideCursor();
    /// The next x of any curve; where points are denser than pixels, the next pixel's. `from` at the border of the plot.
    [[nodiscard]] double nextX(std::size_t pane, double from, int direction) const;
    [[nodiscard]] std::optional<double> snapped(const ScenePane& pane, double x) const;

    /// A part of the figure that a hand moves to feed a parameter: a level, an edge of its buffer, an instant, a window's edge.
    struct Target
    {
        enum class Part { Line, LowerEdge, UpperEdge };
        std::size_t pane = 0;
        LevelItem* level = nullptr;
        InstantItem* instant = nullptr;
        ZoneItem* zone = nullptr;
        Part part = Part::Line;

        [[nodiscard]] const std::string& param() const;
        [[nodiscard]] bool vertical() const { return level != nullptr; } ///< moves up and down
        [[nodiscard]] bool rises() const;                                ///< its value grows upwards or to the right
        /// Of the parameter, and back: where a value of it stands, data y of a level and its edges, data x of the others.
        [[nodiscard]] double value() const { return valueAt(place()); }
        [[nodiscard]] double place() const;
        [[nodiscard]] double valueAt(double place) const;
        [[nodiscard]] double placeOf(double value) const;
        void setValue(double value) const;
        [[nodiscard]] bool isLine() const { return level == nullptr || part == Part::Line; }
    };
    [[nodiscard]] std::vector<Target> targets() const;
    [[nodiscard]] std::optional<Target> targetAt(QPointF pixel) const;
    [[nodiscard]] std::optional<Target> targetOf(const std::string& param) const;
    void startDrag(const Target& target);
    void dragTo(QPointF pixel, bool snap);
    void dragToValue(double value);
    void drop();
    void cancelDrag();
    void showHandle(const std::optional<Target>& target);
    /// One step of its parameter, by hand or key; and a value as its format shows it.
    [[nodiscard]] double tick(const Target& target) const;
    [[nodiscard]] double rounded(const Target& target, double value) const;
    [[nodiscard]] std::optional<double> lastPrice(std::size_t pane) const;

    // Cells of a heat map that stand for a definition
    [[nodiscard]] bool overDefinition(QPointF pixel) const;
    bool chooseCell(QPointF pixel);
    bool cellKey(int key);

    // Keys
    bool key(QKeyEvent& event);
    bool keyUp(QKeyEvent& event);
    [[nodiscard]] bool wantsKey(const QKeyEvent& event) const;
    /// `enter`: from the drawings back to the last level.
    bool moveFocus(bool next, bool enter);
    void arm(ChartView::Tool tool);
    [[nodiscard]] bool measureArmed() const { return drawing.tool() == ChartView::Tool::Measure; }

    [[nodiscard]] std::optional<std::size_t> paneIndexAt(QPointF pixel) const;
    [[nodiscard]] QString readOutWords() const;
    void emitDragged();
    void announceCursor();
    void announceFocus(); ///< which part the keyboard has now

    ChartView& view;
    FigureSpec spec;
    FigureStyle style;
    std::unique_ptr<ChartScene> scene;
    bool shown = false;
    bool busy = false;
    bool fitted = true; ///< nobody has moved the range since it was fitted
    bool keyboardFocus = false;

    bool arranged = false; ///< scene stands for the present size and range
    double ratio = 0;      ///< device pixels a pixel it stands for
    bool cached = false;   ///< picture shows the scene
    QPixmap picture;
    unsigned revision = 0; ///< of what is seen; see ChartView::revision
    QTimer settleTimer;

    ChartOverlay overlay;

    ChartDrawing drawing{*this};
    ChartToolStrip* strip = nullptr; ///< made when first asked for
    bool annotationsShown = true;
    bool meeting = false;

    enum class Gesture { None, Pan, Band, Measure, Drag, Draw };
    Gesture gesture = Gesture::None;
    QPointF pressed, last;
    bool moved = false;

    std::string dragParam; ///< parameter being moved; empty when none
    Target::Part dragPart = Target::Part::Line;
    double dragFrom = 0; ///< values of the parameter
    double dragValue = 0;
    std::optional<double> pendingDrag;
    QTimer dragTimer;
    QElapsedTimer sinceDrag;
    bool keyDrag = false;
    std::string focusedParam;

private:
    void freezeValues();
    void releaseValues();
    std::vector<std::optional<Extent>> m_frozen;
    bool m_isFrozen = false;
};

} // namespace tidemark
