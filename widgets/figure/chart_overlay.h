// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/chart_scene.h"

namespace tidemark {

/// What stands over a figure and changes without repainting it.
struct ChartOverlay
{
    /// Crosshair.
    std::optional<double> cursorX; ///< data x
    QPointF cursorPixel;           ///< where the hand is; the card keeps clear of it
    std::size_t cursorPane = 0;
    bool card = true;

    std::optional<double> linkedX; ///< of another panel
    std::optional<QRectF> band;    ///< rubber band, pixels

    struct Measure
    {
        std::size_t pane = 0;
        double x0 = 0, y0 = 0, x1 = 0, y1 = 0; ///< data
    };
    std::optional<Measure> measure;

    struct Handle
    {
        std::size_t pane = 0;
        bool horizontal = true; ///< a level; otherwise an instant
        Side side = Side::Right;
        double value = 0; ///< data
        Role role = Role::Level;
        NumberFormat format;
        QString words;               ///< what it stands for, when that is not its place
        std::optional<double> was;   ///< while dragged: where it stood
        std::optional<double> price; ///< last value of the figure, to tell the distance
        bool focused = false;
    };
    std::optional<Handle> handle;
};

/// One line of the read-out card and of the accessible value.
struct ReadOut
{
    QString title;
    std::vector<Reading> rows;
};

[[nodiscard]] ReadOut readOutAt(const ChartScene& scene, std::size_t pane, double x, QPointF pixel);

/// Room of the card for a crosshair, empty when there is nothing to read. Keeps clear of the crosshair's line and
/// points where a side of it is wide enough, and within the canvas.
[[nodiscard]] QRectF cardRect(const ChartScene& scene, const ReadOut& readOut, double crosshairPixel, QPointF hand);

void drawOverlay(QPainter& painter, const ChartScene& scene, const ChartOverlay& overlay);

/// x in words: a time in both cities on clocked axes, a date, a number with its unit, a category.
[[nodiscard]] QString xWords(const ChartScene& scene, double x, bool both);

/// What was measured, in words: `3 d 4 h · +41.2 · +0.63%`.
[[nodiscard]] QString measureWords(const ChartScene& scene, const ChartOverlay::Measure& measure);

} // namespace tidemark
