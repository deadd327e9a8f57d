// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/axis_item.h"

#include "widgets/figure/color_math.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

/// Ticks nearer to a pill than this many ems of their own side give way.
constexpr double kPillDistance = 1.25;

bool hidden(double pixel, Side side, const std::vector<Pill>& pills, LabelFont font)
{
    return std::any_of(pills.begin(), pills.end(), [&](const Pill& pill) {
        return pill.side == side && std::abs(pill.pixelY - pixel) < kPillDistance * font.pixels;
    });
}

} // namespace

double pillHeight(const FigureMetrics& metrics) { return std::round(1.42 * metrics.tick.pixels); }

void pushApart(std::vector<Pill>& pills, double height, double top, double bottom)
{
    // Of more pills than there is room for the first layers' go: what a figure is about is painted last.
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor((bottom - top) / height)));
    if (pills.size() > most)
        pills.erase(pills.begin(), pills.end() - static_cast<std::ptrdiff_t>(most));
    if (pills.empty())
        return;
    std::stable_sort(pills.begin(), pills.end(), [](const Pill& a, const Pill& b) { return a.pixelY < b.pixelY; });
    // Two pixels apart, or less where there is just room.
    const double distance = std::clamp((bottom - top) / static_cast<double>(pills.size()), height, height + 2);
    struct Block
    {
        double centre;
        std::size_t count;
    };
    // Neighbours that would overlap become one block round the mean of their values.
    std::vector<Block> blocks;
    for (const Pill& pill : pills) {
        blocks.push_back({pill.pixelY, 1});
        while (blocks.size() > 1) {
            Block& a = blocks[blocks.size() - 2];
            const Block& b = blocks.back();
            const double need = distance * static_cast<double>(a.count + b.count) / 2;
            if (b.centre - a.centre >= need)
                break;
            const auto total = static_cast<double>(a.count + b.count);
            a.centre = (a.centre * static_cast<double>(a.count) + b.centre * static_cast<double>(b.count)) / total;
            a.count += b.count;
            blocks.pop_back();
        }
    }
    std::size_t at = 0;
    for (const Block& block : blocks) {
        double y = block.centre - distance * static_cast<double>(block.count - 1) / 2;
        for (std::size_t i = 0; i < block.count; ++i, y += distance)
            pills[at++].pixelY = y;
    }
    // Back into the plot from both ends.
    double limit = bottom - height / 2;
    for (std::size_t i = pills.size(); i-- > 0; limit -= distance) {
        pills[i].pixelY = std::min(pills[i].pixelY, limit);
        limit = std::min(limit, pills[i].pixelY);
    }
    limit = top + height / 2;
    for (Pill& pill : pills) {
        pill.pixelY = std::max(pill.pixelY, limit);
        limit = pill.pixelY + distance;
    }
}

void GridItem::draw(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QRectF& plot = m_map.plot;
    const double thin = m_context.metrics.thin;
    const QColor grid = m_context.color(Token::Grid);
    const QColor axis = m_context.color(Token::Axis);
    if (m_axes.grid)
        for (const AxisTick& tick : m_axes.right)
            painter.fillRect(m_map.rowAt(tick.pixel, plot.left(), plot.right(), thin), grid);
    if (m_axes.upright) {
        for (const AxisTick& tick : m_axes.bottom)
            painter.fillRect(m_map.columnAt(tick.pixel, plot.top(), plot.bottom(), thin), grid);
        if (m_map.u0 <= 0 && m_map.u1 >= 0)
            painter.fillRect(m_map.columnAt(m_map.pixelOfAxis(0), plot.top(), plot.bottom(), thin), axis);
    }
    if (m_axes.zeroLine && !m_map.right.log && m_map.right.low < 0 && m_map.right.high > 0)
        painter.fillRect(m_map.rowAt(m_map.py(0), plot.left(), plot.right(), thin), axis);
}

double AxisItem::heightBelow(const FigureMetrics& metrics, bool clocks, bool title)
{
    const double row = 1.2 * metrics.tick.pixels;
    return 6 * metrics.unit + row * (clocks ? 2 : 1) + (title ? row : 0);
}

QRectF AxisItem::boundingRect() const { return m_map.plot.adjusted(-400, -60, 400, 120); }

void AxisItem::draw(QPainter& painter)
{
    const bool leftLabels = m_axes.labelSide == Side::Left;
    const QColor text = m_context.color(Token::Text2);
    if (m_axes.values) {
        drawValues(painter, m_axes.right, leftLabels ? Side::Left : Side::Right, m_axes.rightColor.value_or(text));
        drawValues(painter, m_axes.left, leftLabels ? Side::Right : Side::Left, m_axes.leftColor.value_or(text));
    }
    if (m_axes.last) {
        if (m_axes.timed)
            drawTimes(painter);
        else
            drawBottom(painter);
    }
    drawPills(painter);
    drawTitles(painter);
}

void AxisItem::drawValues(QPainter& painter, const std::vector<AxisTick>& ticks, Side side, const QColor& color)
{
    const LabelFont font = m_context.metrics.tick;
    for (const AxisTick& tick : ticks) {
        if (tick.label.isEmpty() || hidden(tick.pixel, side, m_axes.pills, font)
            || hidden(tick.pixel, side, m_axes.words, font))
            continue;
        const double x = side == Side::Right
                             ? m_map.plot.right() + 8 * m_context.metrics.unit
                             : m_map.plot.left() - 8 * m_context.metrics.unit - labelWidth(tick.label, font);
        drawLabel(painter, {x, tick.pixel + font.middle()}, tick.label, font, color);
    }
    for (const Pill& word : m_axes.words)
        if (word.side == side)
            drawLabel(painter, {m_map.plot.right() + 8 * m_context.metrics.unit, word.pixelY + font.middle()},
                      word.text, font, word.fill);
}

void AxisItem::drawTimes(QPainter& painter)
{
    const LabelFont font = m_context.metrics.tick;
    const double unit = m_context.metrics.unit;
    const double row = 1.2 * font.pixels;
    const double bottom = m_map.plot.bottom();
    const double base = bottom + 5 * unit + font.ascent();
    const double thin = m_context.metrics.thin;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(m_map.rowAt(bottom, m_map.plot.left(), m_map.plot.right(), thin), m_context.color(Token::Axis));
    for (const TimeTick& tick : m_axes.time.ticks)
        painter.fillRect(m_map.columnAt(m_map.pixelOfAxis(tick.u), bottom, bottom + 4 * unit, thin),
                         m_context.color(Token::Axis));
    const QColor color = m_context.color(Token::Text2);
    const auto centred = [&](const QString& label, double at, double baseline) {
        const double width = labelWidth(label, font);
        const double x =
            std::clamp(at - width / 2, m_axes.labelLeft, std::max(m_axes.labelLeft, m_axes.labelRight - width));
        drawLabel(painter, {x, baseline}, label, font, color);
    };
    for (const TimeTick& tick : m_axes.time.ticks) {
        const double x = m_map.pixelOfAxis(tick.u);
        // The first label starts with the plot, as headline and footer do.
        const double shift = std::max(0.0, m_map.plot.left() + labelWidth(tick.label, font) / 2 - x);
        centred(tick.label, x + shift, base);
        if (m_axes.clocks)
            centred(tick.second, x + shift, base + row);
    }
    if (m_axes.clocks && m_axes.time.clocks) {
        const QString here = m_context.words(TM_TEXT("figure", "NY"));
        const QString there = m_context.words(TM_TEXT("figure", "BJ"));
        double clear = m_map.plot.right() + 8 * unit;
        if (!m_axes.time.ticks.empty()) {
            const TimeTick& last = m_axes.time.ticks.back();
            clear = std::max(clear, m_map.pixelOfAxis(last.u)
                                        + std::max(labelWidth(last.label, font), labelWidth(last.second, font)) / 2
                                        + 5 * unit);
        }
        if (clear + std::max(labelWidth(here, font), labelWidth(there, font)) <= m_axes.labelRight + 2) {
            drawLabel(painter, {clear, base}, here, font, color);
            drawLabel(painter, {clear, base + row}, there, font, color);
        }
    }
}

void AxisItem::drawBottom(QPainter& painter)
{
    const LabelFont font = m_context.metrics.tick;
    const double unit = m_context.metrics.unit;
    const double bottom = m_map.plot.bottom();
    const double base = bottom + 5 * unit + font.ascent();
    const QColor color = m_context.color(Token::Text2);
    if (m_axes.grid) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(m_map.rowAt(bottom, m_map.plot.left(), m_map.plot.right(), m_context.metrics.thin),
                         m_context.color(Token::Axis));
    }
    double occupied = -1e9;
    for (const AxisTick& tick : m_axes.bottom) {
        const double width = labelWidth(tick.label, font);
        const double x =
            std::clamp(tick.pixel - width / 2, m_axes.labelLeft, std::max(m_axes.labelLeft, m_axes.labelRight - width));
        if (x < occupied + 0.6 * font.pixels)
            continue;
        occupied = x + width;
        drawLabel(painter, {x, base}, tick.label, font, color);
    }
    if (!m_axes.xTitle.isEmpty()) {
        const QString words = m_axes.xTitle + QStringLiteral(" →");
        drawLabel(painter, {m_map.plot.right() - labelWidth(words, font), base + 1.2 * font.pixels}, words, font,
                  color);
    }
}

void AxisItem::drawPills(QPainter& painter)
{
    const LabelFont font = m_context.metrics.tickBold;
    const double unit = m_context.metrics.unit;
    const double height = pillHeight(m_context.metrics);
    for (const Pill& pill : m_axes.pills) {
        const double width = labelWidth(pill.text, font) + 8 * unit;
        const double x =
            pill.side == Side::Right ? m_map.plot.right() + 4 * unit : m_map.plot.left() - 4 * unit - width;
        const QRectF box(x, pill.pixelY - height / 2, width, height);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pill.fill);
        const double radius = m_context.metrics.rule ? 1.5 : 3 * unit;
        painter.drawRoundedRect(box, radius, radius);
        drawLabel(painter, {box.left() + 4 * unit, box.center().y() + font.middle()}, pill.text, font,
                  readableOn(pill.fill));
    }
}

void AxisItem::drawTitles(QPainter& painter)
{
    const LabelFont font = m_context.metrics.tick;
    if (!m_axes.yTitle.isEmpty())
        drawLabel(painter, {m_axes.labelLeft, m_map.plot.top() - 0.75 * font.pixels},
                  QStringLiteral("↑ ") + m_axes.yTitle, font, m_context.color(Token::Text2));
}

void LabelsItem::draw(QPainter& painter)
{
    for (const PlacedLabel& label : m_labels) {
        if (label.leader) {
            painter.setPen(QPen(m_context.color(Token::Axis), m_context.metrics.thin));
            painter.drawLine(*label.leader);
        }
    }
    for (const PlacedLabel& label : m_labels) {
        if (label.halo)
            drawHaloLabel(painter, label.baseline, label.text, label.font, label.color, m_context.paper());
        else
            drawLabel(painter, label.baseline, label.text, label.font, label.color);
    }
}

} // namespace tidemark
