// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/label_text.h"
#include "widgets/figure/m4.h"

#include <QLineF>
#include <QRectF>

#include <optional>
#include <span>
#include <vector>

namespace tidemark {

/// A label with its place.
struct PlacedLabel
{
    QString text;
    LabelFont font;
    QColor color;
    QPointF baseline;
    QRectF rect;
    bool halo = true;
    std::optional<QLineF> leader;
};

/// Finds room for labels in a plot: a coarse grid remembers where marks and labels stand.
class LabelPlacer
{
public:
    struct Candidate
    {
        QRectF rect;
        double bias = 0; ///< added to the cost of what it covers; 1 is a cell of one mark
    };

    explicit LabelPlacer(const QRectF& plot);

    void occupy(const Polyline& line);
    void occupy(const QRectF& rect, int weight);
    /// What a label there would cover; a label, or a part outside the plot, costs more than any marks.
    [[nodiscard]] double cost(const QRectF& rect) const;
    /// The cheapest candidate; nullopt when all cost more than `worst`.
    [[nodiscard]] std::optional<std::size_t> cheapest(std::span<const Candidate> candidates, double worst) const;

    /// A box for `text` centred on `centre`.
    [[nodiscard]] static QRectF boxAround(QPointF centre, const QString& text, LabelFont font);
    /// Takes the place and keeps the label for drawing.
    void put(const QString& text, LabelFont font, const QColor& color, const QRectF& rect, bool halo = true,
             std::optional<QLineF> leader = std::nullopt);
    /// Near a point: eight directions at three distances; a leader where it had to go far. False when there was no room.
    bool putNear(QPointF point, double distance, const QString& text, LabelFont font, const QColor& color,
                 double worst = 1e3);

    [[nodiscard]] const std::vector<PlacedLabel>& labels() const { return m_labels; }
    [[nodiscard]] const QRectF& plot() const { return m_plot; }

private:
    void occupyColumns(const Polyline& line);
    void mark(double x, double y, int weight);

    QRectF m_plot;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint16_t> m_cells;
    std::vector<PlacedLabel> m_labels;
};

} // namespace tidemark
