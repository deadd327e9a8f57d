// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/mark_item.h"

namespace tidemark {

/// Headline, subtitle, footer and digest: the words round the plots.
class FrameItem : public QGraphicsItem
{
public:
    FrameItem(const FigureContext& context, const FigureSpec& spec);

    /// Lays the words out in `canvas`; returns what is left for the plots.
    QRectF arrange(const QRectF& canvas);
    void setDropped(std::size_t dropped)
    {
        m_dropped = dropped;
        m_rest = {};
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_canvas; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    /// The footer for `room` pixels of lines: a long list of sources gives way first, never the as-of.
    [[nodiscard]] QString footerWords(double room) const;

    const FigureContext& m_context;
    const FigureSpec& m_spec;
    QRectF m_canvas;
    QRectF m_rest; ///< what arrange() gave for m_canvas; null before
    double m_left = 0, m_right = 0;
    QStringList m_headline, m_subtitle, m_footer;
    double m_footerTop = 0;
    std::size_t m_dropped = 0; ///< values a log axis cannot show
};

/// SIMULATED across a plot, behind the marks.
class WatermarkItem : public MarkItem
{
public:
    explicit WatermarkItem(const FigureContext& context) : MarkItem(context) {}

protected:
    void draw(QPainter& painter) override;
};

} // namespace tidemark
