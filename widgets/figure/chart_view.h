// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/figure_painter.h"

#include <QImage>
#include <QPolygonF>
#include <QWidget>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QMenu;

namespace tidemark {

class Translator;
class ChartScene;
class ChartViewState;

/// The one chart widget: shows a figure and lets a hand move in it and draw on it.
///
/// Wheel and pinch zoom at the pointer, drag pans, Shift+drag zooms into a rectangle, double click and Home fit. Ctrl+drag (or M,
/// then drag) measures. Levels, buffers, instants and windows with a parameter are dragged: Shift snaps to ticks, Esc cancels.
/// A tool draws by drag or by two clicks; marks are dragged whole or by their ends, double click edits their words.
///
/// Keys: arrows pan, + and − zoom, Page Up and Page Down move a screen, Ctrl+arrows move the crosshair, Tab reaches the levels
/// and then the drawings, arrows move what is reached. L R A B H T arm a tool and M the measure; arrows then move a pen from
/// point to point and Return places it. D shows the tools, N nights and weekends. GUI thread only.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    enum class Keep { Range, Nothing };
    enum class Tool { None, Measure, Line, Ray, Arrow, Box, Level, Text };

    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    /// Shows `figure`. A refresh of the figure already shown (same id) keeps the viewed range with Keep::Range; another figure is
    /// fitted. `translator` must outlive the next call of setFigure or the view.
    void setFigure(const FigureSpec& figure, const Translator& translator, const Theme& theme, Keep keep = Keep::Range);
    /// Another theme for the figure shown; range and crosshair stay.
    void setTheme(const Theme& theme);
    [[nodiscard]] const Theme& themeShown() const;
    /// The figure shown, or nullptr before the first.
    [[nodiscard]] const FigureSpec* figure() const;

    /// A line's points, grown at their end, or one more candle: what is there stays as it is, so it costs O(new + log n). A view
    /// nobody moved follows the new end. False, and nothing done, when the figure has no such layer or it did not only grow.
    bool extend(std::size_t pane, std::size_t layer, const Points& longer);
    bool extend(std::size_t pane, std::size_t layer, const CandleLayer::Late& bar);

    /// All of the figure, as at first. Emits rangeChanged.
    void fit();
    /// While a newer figure is computed the shown one stays at 45 % opacity.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const;

    /// Headline, subtitle and footer are drawn unless the surroundings show them.
    void setFrame(bool headline, bool footer);
    /// Type and lines of the figure, on top of the theme's own scale: 1 at first.
    void setFigureScale(double scale);

    /// For a screen that others look at: no menu, strip of tools, editor or focus ring ever shows, and nothing is drawn but what is
    /// measured. Off at first.
    void setMeeting(bool meeting);
    [[nodiscard]] bool inMeeting() const;
    /// As at first: all of the figure, no crosshair, nothing measured, held or armed. A drag that runs is cancelled.
    void reset();
    /// Makes the picture now, for the present size, although the view is hidden.
    void prepare();

    /// What was drawn on this figure, with ids. The view keeps none of its own: it tells what a hand did by the signals below and
    /// waits for the list that follows. Emits nothing.
    void setAnnotations(std::vector<Annotation> annotations);
    [[nodiscard]] const std::vector<Annotation>& annotations() const;
    /// The mark the keyboard and the menu mean, or nullptr.
    [[nodiscard]] const Annotation* selectedAnnotation() const;
    /// Whether drawings are seen, on screen and in pictures alike; they are at first.
    void setAnnotationsShown(bool shown);
    [[nodiscard]] bool annotationsShown() const;

    void setTool(Tool tool);
    [[nodiscard]] Tool tool() const;
    /// The strip of tools over the plot.
    void setToolsShown(bool shown);
    [[nodiscard]] bool toolsShown() const;
    /// Colour of the selected drawing and of the next ones.
    void setDrawingRole(Role role);
    [[nodiscard]] Role drawingRole() const;
    void editSelected();
    void removeSelected();

    /// Another time axis for the figure shown; the same span is seen.
    void setTimeAxis(TimeAxis axis);
    [[nodiscard]] TimeAxis timeAxis() const;
    /// Whether nights and weekends are left out, and whether they could be.
    [[nodiscard]] bool joinsSessions() const;
    [[nodiscard]] bool canJoinSessions() const;

    /// The crosshair of another panel: a line and its time, no card. Nothing takes it away. Emits nothing.
    void setLinkedCursor(std::optional<double> x);
    /// The range of another panel. Emits nothing. Ignored where x is neither time nor number, or the range is not one.
    void setLinkedRange(double x0, double x1);
    /// What is seen, in data x (milliseconds since 1970 on time axes).
    [[nodiscard]] std::pair<double, double> viewedRange() const;

    /// The figure as seen now (same range), at `logical` pixels times `scale`.
    [[nodiscard]] QImage renderImage(QSize logical, double scale) const;
    /// The figure as seen now, as an SVG document.
    [[nodiscard]] QByteArray renderSvg(QSize logical) const;
    /// The figure's numbers as tab-separated text, one row an x, full precision.
    [[nodiscard]] QString tabSeparated() const;
    /// PNG, SVG and tab-separated numbers on the clipboard at once; pictures always in the print theme.
    void copyAll() const;

    /// Counts how often the figure came to look different, crosshair and drawings aside.
    [[nodiscard]] unsigned revision() const;
    /// The figure as seen now, in the view's own coordinates, arranged for `deviceScale` device pixels a unit: to be drawn larger and
    /// still sharp. nullptr before the first figure. Must not outlive the translator of the view.
    [[nodiscard]] std::unique_ptr<ChartScene> sceneSeen(double deviceScale) const;
    /// Crosshair, handles and what is being drawn, as over the view itself, over a scene of sceneSeen().
    void drawOver(QPainter& painter, const ChartScene& scene) const;
    /// The figure as it was painted last, in the view's own coordinates: quick, and sharp only at its own size.
    void drawPicture(QPainter& painter) const;
    /// What a pen drew over the view (widget coordinates) as a mark on the pane it began in, its places data. nullopt when it began
    /// outside every plot, or where places on an axis mean nothing: names, rows of bars.
    [[nodiscard]] std::optional<Annotation> penMark(const QPolygonF& stroke, Role role) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Where data (x, y) of pane `pane` stands in the widget; nullopt when it is not in view.
    [[nodiscard]] std::optional<QPointF> positionOf(double x, double y, std::size_t pane = 0) const;
    /// Puts the crosshair on data x, as the pointer would, or takes it away. Emits cursorMoved.
    void setCursorX(std::optional<double> x);
    [[nodiscard]] std::optional<double> cursorX() const;
    /// A part of the figure that stands for itself: a curve, a level or window that can be moved, a drawing.
    struct Part
    {
        enum class Kind { Series, Parameter, Drawing };
        Kind kind = Kind::Series;
        QString name;
        QString value;     ///< of a series at the crosshair, or its last
        QString param;     ///< of a Parameter
        double number = 0; ///< value of a Parameter, its step
        double step = 0;
        QRect place; ///< in the view; null when out of it
        bool focused = false;
    };
    /// In the order in which Tab would reach them, curves first.
    [[nodiscard]] std::vector<Part> parts() const;
    /// As if a hand had dragged it there: the parameter follows, one undo step.
    void moveParameter(const QString& param, double value);
    /// The menu of a right click, in the middle of the view; returns when it is closed.
    void openMenu();
    /// Nearer, or back, at the middle.
    void zoomBy(double factor);

    /// What was measured, in words; empty when nothing is.
    [[nodiscard]] QString measured() const;
    /// What the crosshair reads, one line a series, for assistive technology; empty without crosshair.
    [[nodiscard]] QString readOut() const;

Q_SIGNALS:
    void paramDragged(const QString& param, double value); ///< live, at most once a frame
    void paramDropped(const QString& param, double value); ///< at release: one undo step; never after Esc
    void definitionChosen(const ParamValues& definition);  ///< of a heat map's cell, by a click or Return on it
    void cursorMoved(double x, bool inside);
    void rangeChanged(double x0, double x1);
    void annotationAdded(const Annotation& annotation); ///< with id 0
    void annotationChanged(const Annotation& before, const Annotation& after);
    void annotationRemoved(const Annotation& annotation);
    void toolChanged(); ///< tool, selection or colour
    void toolsShownChanged(bool shown);
    void menuAboutToShow(QMenu& menu);    ///< for what the surroundings add to it
    void failed(const QString& sentence); ///< a picture or table could not be saved, in words for the message bar

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    friend class ChartViewState;
    friend class ChartDrawing;
    void fillDrawMenu(QMenu& menu);
    void fillMenu(QMenu& menu);
    void showMenu(const QPoint& at);
    void savePicture(const QString& ending);
    void pinch(double factor, QPointF at);
    std::unique_ptr<ChartViewState> m_state;
};

} // namespace tidemark
