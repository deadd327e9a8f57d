// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"
#include "widgets/figure/theme.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <optional>
#include <utility>

namespace tidemark {

class Translator;
class ChartViewState;

/// The one chart widget: shows a figure and lets a hand move in it.
///
/// Wheel zooms at the pointer, drag pans, Shift+drag zooms into a rectangle, double click and Home fit. Ctrl+drag (or M, then
/// drag) measures. Levels and instants with a parameter are dragged: Shift snaps to ticks, Esc cancels. Keys: arrows pan,
/// + and − zoom, Page Up and Page Down move a screen, Ctrl+arrows move the crosshair, Tab reaches the levels, arrows then move
/// the level by one tick and Return lets go. GUI thread only.
class ChartView : public QWidget
{
    Q_OBJECT
public:
    enum class Keep { Range, Nothing };

    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    /// Shows `figure`. A refresh of the figure already shown (same id) keeps the viewed range with Keep::Range; another figure is
    /// fitted. `translator` must outlive the next call of setFigure or the view.
    void setFigure(const FigureSpec& figure, const Translator& translator, const Theme& theme, Keep keep = Keep::Range);
    /// Another theme for the figure shown; range and crosshair stay.
    void setTheme(const Theme& theme);
    /// The figure shown, or nullptr before the first.
    [[nodiscard]] const FigureSpec* figure() const;

    /// All of the figure, as at first. Emits rangeChanged.
    void fit();
    /// While a newer figure is computed the shown one stays at 45 % opacity.
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const;

    /// Headline, subtitle and footer are drawn unless the surroundings show them.
    void setFrame(bool headline, bool footer);

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

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Where data (x, y) of pane `pane` stands in the widget; nullopt when it is not in view.
    [[nodiscard]] std::optional<QPointF> positionOf(double x, double y, std::size_t pane = 0) const;
    /// What the crosshair reads, one line a series, for assistive technology; empty without crosshair.
    [[nodiscard]] QString readOut() const;

Q_SIGNALS:
    void paramDragged(const QString& param, double value); ///< live, at most once a frame
    void paramDropped(const QString& param, double value); ///< at release: one undo step; never after Esc
    void cursorMoved(double x, bool inside);
    void rangeChanged(double x0, double x1);
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
    std::unique_ptr<ChartViewState> m_state;
};

} // namespace tidemark
