// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/rail_items.h"

#include "widgets/figure/color_math.h"

#include <QPainter>

#include <cmath>
#include <limits>

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

/// As many entries a line as go into `width` pixels, at least one.
std::vector<QString> joined(const std::vector<QString>& entries, LabelFont font, double width)
{
    std::vector<QString> lines;
    for (const QString& entry : entries) {
        const QString longer = lines.empty() ? entry : lines.back() + QStringLiteral("   ") + entry;
        if (lines.empty() || labelWidth(longer, font) > width)
            lines.push_back(entry);
        else
            lines.back() = longer;
    }
    return lines;
}

/// A line an entry; one longer than `width` pixels goes on in the next line, indented, from a blank.
std::vector<QString> wrapped(const std::vector<QString>& entries, LabelFont font, double width)
{
    std::vector<QString> lines;
    for (const QString& entry : entries) {
        QString line;
        for (const QString& word : entry.split(u' ')) {
            const QString longer = line.isEmpty() ? word : line + u' ' + word;
            if (line.trimmed().size() > 1 && labelWidth(longer, font) > width) {
                lines.push_back(line);
                line = QStringLiteral("    ") + word;
            } else {
                line = longer;
            }
        }
        lines.push_back(line);
    }
    return lines;
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

std::vector<QString> EventItem::key() const
{
    std::vector<QString> entries;
    for (std::size_t i = 0; i < m_layer.events.size(); ++i) {
        const double x = m_map.px(m_layer.events[i].x);
        if (std::isfinite(x) && x >= m_map.plot.left() && x <= m_map.plot.right())
            entries.push_back(letterOf(i) + QLatin1Char(' ') + m_context.words(m_layer.events[i].title));
    }
    return entries;
}

void EventItem::placeLabels(LabelPlacer& placer)
{
    // The key to the letters: at the foot of the plot, in as few lines as it takes. Where a curve runs there, an event a line in the
    // corner where it covers least.
    constexpr double kMoved = 40; // what another place than the foot must save
    const LabelFont font = m_context.metrics.tick;
    const double height = 1.25 * font.pixels;
    const QRectF& plot = m_map.plot;
    const std::vector<QString> entries = key();
    const std::vector<QString> wide = joined(entries, font, plot.width() - 12);
    const std::vector<QString> narrow = wrapped(entries, font, 0.45 * plot.width());
    const auto block = [&](const std::vector<QString>& lines) {
        double width = 0;
        for (const QString& line : lines)
            width = std::max(width, labelWidth(line, font) + 4);
        return QSizeF(width, static_cast<double>(lines.size()) * height);
    };
    const QSizeF low = block(wide);
    const QSizeF tall = block(narrow);
    std::vector<LabelPlacer::Candidate> places;
    if (low.height() <= plot.height() / 3)
        places.push_back({{QPointF(plot.left() + 2, plot.bottom() - 3 - low.height()), low}, 0});
    const std::size_t wides = places.size();
    if (tall.height() <= plot.height() / 2 && tall.width() <= 0.6 * plot.width())
        for (const double x : {plot.left() + 2, plot.right() - 2 - tall.width()})
            for (const double y : {plot.top() + 3, plot.bottom() - 3 - tall.height()})
                places.push_back({{QPointF(x, y), tall}, kMoved});
    const auto best = placer.cheapest(places, std::numeric_limits<double>::infinity());
    if (!best)
        return;
    const auto& lines = *best < wides ? wide : narrow;
    QPointF at = places[*best].rect.topLeft();
    for (const QString& line : lines) {
        placer.put(
            line, font, m_context.color(Token::Text),
            QRectF(at.x(), at.y() + height - 1.15 * font.pixels, labelWidth(line, font) + 4, 1.15 * font.pixels));
        at.ry() += height;
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
