// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/frame_item.h"

#include "models/text/to_qt.h"
#include "widgets/figure/color_math.h"

#include <QHash>
#include <QPainter>

#include <algorithm>

namespace tidemark {

namespace {

constexpr double kRule = 2.0;       // 1.5 pt
constexpr double kFooterFrom = 250; // least height of a screen figure with a whole footer
constexpr double kOneLineFrom = 88; // and of one with its first line, as much as fits
constexpr double kSubtitleFrom = 170;

} // namespace

FrameItem::FrameItem(const FigureContext& context, const FigureSpec& spec) : m_context(context), m_spec(spec) {}

QString FrameItem::footerWords(double room) const
{
    QStringList parts;
    qsizetype source = -1;
    if (m_spec.simulated == Simulation::All)
        parts.append(m_context.words(TM_TEXT("figure", "Simulated data")));
    else if (m_spec.simulated == Simulation::Partly)
        parts.append(m_context.words(TM_TEXT("figure", "Partly simulated")));
    if (!m_spec.source.empty()) {
        source = parts.size();
        parts.append(m_context.words(TM_TEXT("figure", "Source: %1").with(m_spec.source)));
    }
    if (m_spec.asOf.time_since_epoch().count() != 0) {
        parts.append(m_context.words(m_spec.intraday
                                         ? TM_TEXT("figure", "as of %1").with(m_spec.asOf, TimeStyle::Both)
                                         : TM_TEXT("figure", "as of %1").with(asOfDate(m_spec.asOf), DateStyle::Long)));
    }
    if (!m_spec.note.empty())
        parts.append(m_context.words(m_spec.note));
    if (m_dropped > 0)
        parts.append(m_context.words(TM_TEXT("figure", "%1 values at or below zero not drawn (log axis)")
                                         .with(static_cast<std::int64_t>(m_dropped))));
    const QString separator = QStringLiteral(" · ");
    const LabelFont font = m_context.metrics.micro;
    if (const double total = labelWidth(parts.join(separator), font); source >= 0 && total > room)
        parts[source] =
            elided(parts[source], font, std::max(0.25 * room, labelWidth(parts[source], font) - (total - room)));
    return parts.join(separator);
}

QRectF FrameItem::arrange(const QRectF& canvas)
{
    // Words do not change while the range moves.
    if (canvas == m_canvas && !m_rest.isNull())
        return m_rest;
    prepareGeometryChange();
    const FigureMetrics& m = m_context.metrics;
    m_canvas = canvas;
    m_left = canvas.left() + m.padX;
    m_right = canvas.right() - m.padX;
    const double width = std::max(20.0, m_right - m_left);
    m_headline.clear();
    m_subtitle.clear();
    m_footer.clear();
    double top = canvas.top() + m.padTop + (m.rule ? kRule + 5 * m.unit : 0);
    if (m_context.style.headline) {
        if (const QString words = m_context.words(m_spec.headline); !words.isEmpty())
            m_headline = wrapLabel(words, m.headline, width, canvas.height() > 16 * m.headline.pixels ? 3 : 2);
        const QString words = m_context.words(m_spec.subtitle);
        if (!words.isEmpty() && (m.rule || canvas.height() > kSubtitleFrom * m.unit))
            m_subtitle = wrapLabel(words, m.subtitle, width, 2);
        top += static_cast<double>(m_headline.size()) * m.headline.lineHeight()
               + static_cast<double>(m_subtitle.size()) * m.subtitle.lineHeight();
        top += m_headline.isEmpty() && m_subtitle.isEmpty() ? 0 : 8 * m.unit;
    }
    double bottom = canvas.bottom() - m.padBottom;
    const bool page = m.rule || m_context.style.theme.kind == ThemeKind::Projector;
    const bool whole = page || canvas.height() > kFooterFrom * m.unit;
    if (m_context.style.footer && (whole || canvas.height() > kOneLineFrom * m.unit)) {
        const double digest =
            m_spec.digest.empty() ? 0 : labelWidth(QStringLiteral("#00000000"), m.micro) + 12 * m.unit;
        const double line = width - digest;
        // Lines end at words, so not all of their room can be used.
        m_footer = whole ? wrapLabel(footerWords(2.7 * line), m.micro, line, 3) : QStringList{footerWords(line)};
        m_footer.back() = elided(m_footer.back(), m.micro, line);
        const double height = static_cast<double>(std::max<qsizetype>(1, m_footer.size())) * m.micro.lineHeight();
        m_footerTop = bottom - height;
        bottom = m_footerTop - 5 * m.unit;
    } else {
        m_footerTop = canvas.bottom() + 1000;
    }
    m_rest = {m_left, top, width, std::max(1.0, bottom - top)};
    return m_rest;
}

void FrameItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const FigureMetrics& m = m_context.metrics;
    double y = m_canvas.top() + m.padTop;
    if (m.rule) {
        painter->fillRect(QRectF(m_left, m_canvas.top(), m_right - m_left, kRule), m_context.color(Token::Text));
        y += kRule + 5 * m.unit;
    }
    for (const QString& line : m_headline) {
        drawLabel(*painter, {m_left, y + m.headline.ascent() + 0.12 * m.headline.pixels}, line, m.headline,
                  m_context.color(Token::Text));
        y += m.headline.lineHeight();
    }
    for (const QString& line : m_subtitle) {
        drawLabel(*painter, {m_left, y + m.subtitle.ascent() + 0.12 * m.subtitle.pixels}, line, m.subtitle,
                  m_context.color(Token::Text2));
        y += m.subtitle.lineHeight();
    }
    if (m_footerTop > m_canvas.bottom())
        return;
    y = m_footerTop;
    for (const QString& line : m_footer) {
        drawLabel(*painter, {m_left, y + m.micro.ascent()}, line, m.micro, m_context.color(Token::Text2));
        y += m.micro.lineHeight();
    }
    if (!m_spec.digest.empty()) {
        const QString digest = QLatin1Char('#') + toQString(m_spec.digest);
        drawLabel(*painter, {m_right - labelWidth(digest, m.micro), m_footerTop + m.micro.ascent()}, digest, m.micro,
                  m_context.color(Token::Text2));
    }
}

namespace {

/// The words as an outline of 100 pixels. Kept, because the font engine spaces glyphs differently once it has drawn them: without
/// that the first picture of a run would not equal the next. GUI thread only, as all of charts.
QPainterPath watermarkOutline(const QString& words)
{
    static QHash<QString, QPainterPath> known;
    auto it = known.constFind(words);
    if (it == known.cend())
        it = known.insert(words, labelPath({0, 0}, words, {100, true}));
    return *it;
}

} // namespace

void WatermarkItem::draw(QPainter& painter)
{
    const QString words = m_context.words(TM_TEXT("figure", "SIMULATED"));
    // Cap height a seventh of the width, or what fits.
    const QPainterPath outline = watermarkOutline(words);
    const QRectF natural = outline.boundingRect();
    if (natural.isEmpty())
        return;
    double factor = m_map.plot.width() / 7 / natural.height();
    factor = std::min(factor, 0.8 * m_map.plot.width() / natural.width());
    factor = std::min(factor, 0.8 * m_map.plot.height() / (natural.height() + 0.24 * natural.width()));
    painter.translate(m_map.plot.center());
    painter.rotate(-14);
    painter.scale(factor, factor);
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(m_context.color(Token::Simulated), 0.13));
    painter.drawPath(outline.translated(-natural.center()));
}

} // namespace tidemark
