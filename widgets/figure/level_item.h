// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

namespace tidemark {

/// A horizontal reference with its buffer.
class LevelItem : public MarkItem
{
public:
    LevelItem(const FigureContext& context, const LevelLayer& layer) : MarkItem(context), m_layer(layer) {}

    [[nodiscard]] const LevelLayer& layer() const { return m_layer; }
    /// Moves line and buffer together; what a hand does before the study has followed.
    void setValue(double value);
    /// Both edges of the buffer this far from the line.
    void setBuffer(double half);

    [[nodiscard]] Extent wishedY(Side side) const override;
    [[nodiscard]] int labelPriority() const override { return 3; }
    void occupy(LabelPlacer& placer) const override;
    void placeLabels(LabelPlacer& placer) override;
    void pills(std::vector<Pill>& out) const override;

protected:
    void draw(QPainter& painter) override;

private:
    [[nodiscard]] bool hasBuffer() const { return m_layer.lower < m_layer.upper; }

    LevelLayer m_layer;
    bool m_moved = false; ///< its words tell of another value
};

/// A vertical reference.
class InstantItem : public MarkItem
{
public:
    InstantItem(const FigureContext& context, const InstantLayer& layer) : MarkItem(context), m_layer(layer) {}

    [[nodiscard]] const InstantLayer& layer() const { return m_layer; }
    void setX(double x)
    {
        m_layer.x = x;
        m_moved = true;
    }

    [[nodiscard]] int labelPriority() const override { return 3; }
    void placeLabels(LabelPlacer& placer) override;

protected:
    void draw(QPainter& painter) override;

private:
    InstantLayer m_layer;
    bool m_moved = false;
};

/// A shaded span.
class ZoneItem : public MarkItem
{
public:
    ZoneItem(const FigureContext& context, const ZoneLayer& layer) : MarkItem(context), m_layer(layer) {}

    [[nodiscard]] const ZoneLayer& layer() const { return m_layer; }
    void setX0(double x)
    {
        m_moved = m_moved || x != m_layer.x0;
        m_layer.x0 = x;
    }

    [[nodiscard]] Extent wishedY(Side side) const override;
    [[nodiscard]] int labelPriority() const override { return 4; }
    void placeLabels(LabelPlacer& placer) override;

protected:
    void draw(QPainter& painter) override;

private:
    [[nodiscard]] QRectF area() const;

    ZoneLayer m_layer;
    bool m_moved = false; ///< its words tell of another length
};

} // namespace tidemark
