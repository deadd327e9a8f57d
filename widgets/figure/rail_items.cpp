// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/rail_items.h"

#include "widgets/figure/color_math.h"

#include <QPainter>

#include <cmath>

namespace tidemark {

namespace {

/// A, B … Z, AA, AB …
QString letterOf(std::size_t index)
{
    QString letters;
    for (std::size_t i = index + 1; i > 0; i = (i - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (i - 1) % 26)));
    return letters;
}

} // namespace

void PhaseItem::read(double x, QPointF, std::vector<Reading>& out) const
{
    for (const auto& phase : m_layer.phases)
        if (x >= phase.from && x < phase.to)
            out.push_back(
                {m_context.words(TM_TEXT("figure", "Phase")), m_context.words(phase.name), QColor(), std::nullopt});
}

void PhaseItem::draw(QPainter& painter)
{
    const LabelFont font = m_context.metrics.tick;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < m_layer.phases.size(); ++i) {
        const auto& phase = m_layer.phases[i];
        double left = m_map.px(phase.from);
        double right = m_map.px(phase.to);
        if (!std::isfinite(left) || !std::isfinite(right))
            continue;
        left = std::max(left, m_map.plot.left());
        right = std::min(right, m_map.plot.right());
        if (right - left < 2)
            continue;
        const QColor fill = blended(m_context.color(Role::Accent), m_context.paper(),
                                    phase.key ? (m_context.dark() ? 0.36 : 0.3) : (i % 2 == 0 ? 0.11 : 0.17));
        const QRectF box(left, m_rail.top(), right - left - 1, m_rail.height());
        painter.fillRect(box, fill);
        if (phase.key)
            painter.fillRect(QRectF(left, m_map.plot.top(), right - left, m_map.plot.height()),
                             translucent(m_context.color(Role::Accent), m_context.dark() ? 0.1 : 0.05));
        const QString name = m_context.words(phase.name);
        const double width = labelWidth(name, font);
        if (width + 6 <= box.width())
            drawLabel(painter, {box.center().x() - width / 2, box.center().y() + font.middle()}, name, font,
                      legible(m_context.color(Token::Text2), fill, 4.5));
    }
}

void EventItem::placeLabels(LabelPlacer& placer)
{
    // The key to the letters, at the foot of the plot, in as many lines as it takes, where it covers least.
    const LabelFont font = m_context.metrics.tick;
    const double height = 1.25 * font.pixels;
    std::vector<QString> lines;
    QString line;
    for (std::size_t i = 0; i < m_layer.events.size(); ++i) {
        const double x = m_map.px(m_layer.events[i].x);
        if (!std::isfinite(x) || x < m_map.plot.left() || x > m_map.plot.right())
            continue;
        const QString entry = letterOf(i) + QLatin1Char(' ') + m_context.words(m_layer.events[i].title);
        const QString longer = line.isEmpty() ? entry : line + QStringLiteral("   ") + entry;
        if (!line.isEmpty() && labelWidth(longer, font) > m_map.plot.width() - 12) {
            lines.push_back(line);
            line = entry;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines.push_back(line);
    const double total = static_cast<double>(lines.size()) * height;
    if (total > m_map.plot.height() / 3)
        return;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double bottom = m_map.plot.bottom() - 3 - height * static_cast<double>(lines.size() - 1 - i);
        placer.put(lines[i], font, m_context.color(Token::Text),
                   QRectF(m_map.plot.left() + 2, bottom - 1.15 * font.pixels, labelWidth(lines[i], font) + 4,
                          1.15 * font.pixels));
    }
}

void EventItem::read(double x, QPointF, std::vector<Reading>& out) const
{
    for (std::size_t i = 0; i < m_layer.events.size(); ++i)
        if (std::abs(m_map.px(m_layer.events[i].x) - m_map.px(x)) < 4)
            out.push_back({letterOf(i), m_context.words(m_layer.events[i].title), QColor(), std::nullopt});
}

void EventItem::draw(QPainter& painter)
{
    const LabelFont font{m_context.metrics.micro.pixels, true};
    const double side = 1.35 * m_context.metrics.tick.pixels;
    const QColor flag = m_context.dark() ? m_context.color(Token::LineStrong) : m_context.color(Role::Series8);
    double occupied = -1e9;
    for (std::size_t i = 0; i < m_layer.events.size(); ++i) {
        const double x = m_map.px(m_layer.events[i].x);
        if (!std::isfinite(x) || x < m_map.plot.left() - 0.5 || x > m_map.plot.right() + 0.5)
            continue;
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(linePen(m_context.color(Token::Text2), m_context.metrics.thin, LineStyle::Dot));
        painter.drawLine(QPointF(m_map.crispX(x), m_rail.top() + side), QPointF(m_map.crispX(x), m_map.plot.bottom()));
        const QString letter = letterOf(i);
        const double width = std::max(side, labelWidth(letter, font) + 6);
        // Flags of near events stand side by side; the stem stays where the event is.
        const double left = std::max(x - width / 2, occupied + 2);
        occupied = left + width;
        const QRectF box(left, m_rail.top(), width, side);
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(flag);
        painter.drawRoundedRect(box, 2, 2);
        drawLabel(painter, {box.center().x() - labelWidth(letter, font) / 2, box.center().y() + font.middle()}, letter,
                  font, readableOn(flag));
    }
}

} // namespace tidemark
