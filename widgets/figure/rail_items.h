// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

namespace tidemark {

/// Named phases on a rail above the plot; the key phase tints the plot.
class PhaseItem : public MarkItem
{
public:
    PhaseItem(const FigureContext& context, const PhaseLayer& layer) : MarkItem(context), m_layer(layer) {}

    [[nodiscard]] double railHeight() const override { return 1.45 * m_context.metrics.tick.pixels; }
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;

protected:
    [[nodiscard]] bool clips() const override { return false; }
    void draw(QPainter& painter) override;

private:
    PhaseLayer m_layer;
};

/// Lettered flags on a rail above the plot, dotted stems, words at the foot of the plot.
class EventItem : public MarkItem
{
public:
    EventItem(const FigureContext& context, const EventLayer& layer) : MarkItem(context), m_layer(layer) {}

    [[nodiscard]] double railHeight() const override { return 1.5 * m_context.metrics.tick.pixels; }
    [[nodiscard]] int labelPriority() const override { return 0; } // its key takes more room than any label
    void placeLabels(LabelPlacer& placer) override;
    void read(double x, QPointF pixel, std::vector<Reading>& out) const override;

protected:
    [[nodiscard]] bool clips() const override { return false; }
    void draw(QPainter& painter) override;

private:
    /// What the letters in view mean, each with its letter.
    [[nodiscard]] std::vector<QString> key() const;

    EventLayer m_layer;
};

} // namespace tidemark
