// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/chart_builder.h"
#include "widgets/figure/chart_overlay.h"
#include "widgets/figure/chart_view.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>

class QKeyEvent;

namespace tidemark {

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
    void touch();  ///< range or size changed: arrange and repaint at the next turn
    void settle(); ///< the hand rests: full quality
    void paint(QPainter& painter);
    void paintOverlay(QPainter& painter);

    // Moving
    void zoom(double factor, double pixel);
    void zoomValues(ScenePane& pane, double factor, double pixelY);
    void pan(double axisDelta);
    void panPixels(QPointF delta);
    void applyBand(const QRectF& band);
    [[nodiscard]] std::pair<double, double> limited(double u0, double u1) const;

    // Crosshair
    void hover(QPointF pixel);
    void stepCursor(int direction);
    void hideCursor();
    [[nodiscard]] std::optional<double> snapped(const ScenePane& pane, double x) const;

    // Levels and instants a hand may move
    struct Target
    {
        std::size_t pane = 0;
        LevelItem* level = nullptr;
        InstantItem* instant = nullptr;
        [[nodiscard]] const std::string& param() const
        {
            return level != nullptr ? level->layer().param : instant->layer().param;
        }
        [[nodiscard]] double value() const { return level != nullptr ? level->layer().value : instant->layer().x; }
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
    [[nodiscard]] double tick(const Target& target) const;
    [[nodiscard]] double rounded(const Target& target, double value) const;
    [[nodiscard]] std::optional<double> lastPrice(std::size_t pane) const;

    // Keys
    bool key(QKeyEvent& event);
    bool keyUp(QKeyEvent& event);
    bool moveFocus(bool next);

    [[nodiscard]] std::optional<std::size_t> paneIndexAt(QPointF pixel) const;
    [[nodiscard]] QString readOutWords() const;
    void emitDragged();
    void announceCursor();

    ChartView& view;
    FigureSpec spec;
    FigureStyle style;
    std::unique_ptr<ChartScene> scene;
    bool shown = false;
    bool busy = false;
    bool fitted = true; ///< nobody has moved the range since it was fitted
    bool keyboardFocus = false;

    bool arranged = false; ///< scene stands for the present size and range
    bool cached = false;   ///< picture shows the scene
    QPixmap picture;
    QTimer settleTimer;

    ChartOverlay overlay;

    enum class Gesture { None, Pan, Band, Measure, Drag };
    Gesture gesture = Gesture::None;
    QPointF pressed, last;
    bool moved = false;
    bool measureArmed = false;

    std::string dragParam; ///< parameter being moved; empty when none
    double dragFrom = 0;
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
