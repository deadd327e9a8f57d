// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/stage/lens.h"

#include "widgets/figure/chart_scene.h"
#include "widgets/figure/chart_view.h"
#include "widgets/presentation/slides/slide_view.h"
#include "widgets/presentation/stage/pen_stroke.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace tidemark {

namespace {

constexpr int kTile = 512;             // device pixels
constexpr std::size_t kMostTiles = 96; // 96 MiB
constexpr double kRim = 5;             // pixels at 1080
constexpr qint64 kSpareMs = 2;         // of a frame
constexpr int kAhead = 1;              // tiles round those seen

const Theme kTheme{.kind = ThemeKind::Projector};

int tileOf(double device) { return static_cast<int>(std::floor(device / kTile)); }

/// Steps from a tile to the nearest of `seen`.
int stepsTo(const QRect& seen, std::pair<int, int> tile)
{
    const int x = std::max({seen.left() - tile.first, tile.first - seen.right(), 0});
    const int y = std::max({seen.top() - tile.second, tile.second - seen.bottom(), 0});
    return std::max(x, y);
}

} // namespace

Lens::Lens(const SlideView& view) : m_view(view) {}

Lens::~Lens() = default;

QRect Lens::bounds(QPointF at, double radius)
{
    const double half = radius + 2;
    return QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half).toAlignedRect();
}

void Lens::forget()
{
    m_tiles.clear();
    m_scene.reset();
    m_look = {};
    m_seen = {};
}

void Lens::follow(double zoom)
{
    ChartView* chart = m_view.chart();
    const Look now{.slide = m_view.stage().shown(),
                   .chart = chart,
                   .revision = chart != nullptr ? chart->revision() : 0,
                   .size = m_view.size(),
                   .scale = m_view.devicePixelRatioF(),
                   .zoom = zoom};
    if (now == m_look)
        return;
    forget();
    m_look = now;
    if (chart != nullptr)
        m_scene = chart->sceneSeen(now.scale * zoom);
}

QImage Lens::drawn(Tile place) const
{
    const double scale = m_look.scale * m_look.zoom;
    QImage image(kTile, kTile, QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.translate(-place.first * kTile, -place.second * kTile);
    painter.scale(scale, scale);
    const QRectF room(place.first * kTile / scale, place.second * kTile / scale, kTile / scale, kTile / scale);
    const ChartView* chart = m_look.chart;
    // The figure covers what is under it.
    if (m_scene == nullptr || chart == nullptr || !QRectF(chart->geometry()).contains(room)) {
        painter.save();
        m_view.paintSheet(painter);
        painter.restore();
    }
    if (m_scene != nullptr && chart != nullptr && QRectF(chart->geometry()).intersects(room)) {
        painter.setClipRect(QRectF(chart->geometry()));
        painter.translate(chart->pos());
        m_scene->draw(painter);
    }
    return image;
}

void Lens::makeSeen()
{
    QElapsedTimer spent;
    spent.start();
    for (int row = m_seen.top(); row <= m_seen.bottom(); ++row)
        for (int column = m_seen.left(); column <= m_seen.right(); ++column) {
            const Tile place{column, row};
            if (m_tiles.contains(place))
                continue;
            if (spent.elapsed() >= kSpareMs)
                return;
            m_tiles.emplace(place, drawn(place));
        }
}

void Lens::paintTiles(QPainter& painter, QPointF shift) const
{
    const double scale = m_look.scale;
    QRegion missing;
    for (int row = m_seen.top(); row <= m_seen.bottom(); ++row)
        for (int column = m_seen.left(); column <= m_seen.right(); ++column) {
            const QRectF room((QPointF(column * kTile, row * kTile) + shift) / scale, QSizeF(kTile, kTile) / scale);
            const auto found = m_tiles.find({column, row});
            if (found != m_tiles.end())
                painter.drawImage(room, found->second);
            else
                missing += room.toAlignedRect();
        }
    if (missing.isEmpty())
        return;
    painter.save();
    painter.setClipRegion(missing, Qt::IntersectClip);
    painter.translate(shift / scale);
    painter.scale(m_look.zoom, m_look.zoom);
    m_view.paintPictures(painter);
    painter.restore();
}

void Lens::paintLive(QPainter& painter, const QRectF& underGlass) const
{
    if (m_scene != nullptr && m_look.chart != nullptr) {
        painter.save();
        painter.setClipRect(QRectF(m_look.chart->geometry()), Qt::IntersectClip);
        painter.translate(m_look.chart->pos());
        m_look.chart->drawOver(painter, *m_scene);
        painter.restore();
    }
    const QTransform units = m_view.fromSlide();
    painter.setTransform(units, true);
    paintStrokes(painter, m_view.stage().strokes(), units.inverted().mapRect(underGlass), kTheme);
}

void Lens::paint(QPainter& painter, QPointF at, double radius, double zoom)
{
    follow(zoom);
    const double scale = m_look.scale;
    // On whole device pixels, so that a tile is copied and not smoothed.
    const QPointF shift((at * scale * (1 - zoom)).toPoint());
    const QRectF seen((at - QPointF(radius, radius)) * scale - shift, QSizeF(2 * radius, 2 * radius) * scale);
    const QRectF all(QPointF(), QSizeF(m_look.size) * scale * zoom);
    const QRectF there = seen & all;
    m_seen = there.isEmpty() ? QRect()
                             : QRect(QPoint(tileOf(there.left()), tileOf(there.top())),
                                     QPoint(tileOf(there.right() - 0.5), tileOf(there.bottom() - 0.5)));
    makeSeen();
    QPainterPath glass;
    glass.addEllipse(at, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(glass, Qt::IntersectClip);
    if (!all.contains(seen))
        painter.fillRect(bounds(at, radius), Qt::black);
    paintTiles(painter, shift);
    painter.translate(shift / scale);
    painter.scale(zoom, zoom);
    paintLive(painter, {seen.topLeft() / scale / zoom, seen.size() / scale / zoom});
    painter.restore();

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const double rim = kRim * m_view.slideRect().height() / kSlideUnits.height();
    painter.setPen(QPen(kTheme.color(Token::Panel), rim));
    painter.drawEllipse(at, radius - rim / 2, radius - rim / 2);
    painter.setPen(QPen(kTheme.color(Token::LineStrong), rim / 2));
    painter.drawEllipse(at, radius - rim / 4, radius - rim / 4);
    painter.restore();
    forgetFar();
}

void Lens::forgetFar()
{
    if (m_tiles.size() <= kMostTiles)
        return;
    std::erase_if(m_tiles, [this](const auto& entry) { return stepsTo(m_seen, entry.first) > 2 * kAhead; });
}

Lens::Prepared Lens::prepareNext()
{
    if (m_seen.isEmpty() || m_look.slide == nullptr)
        return Prepared::Nothing;
    const double side = m_look.scale * m_look.zoom;
    const QRect all(QPoint(0, 0),
                    QPoint(tileOf(m_look.size.width() * side - 0.5), tileOf(m_look.size.height() * side - 0.5)));
    const QRect near = m_seen.adjusted(-kAhead, -kAhead, kAhead, kAhead) & all;
    for (const auto& [room, what] : {std::pair{m_seen, Prepared::Seen}, {near, Prepared::Beside}})
        for (int row = room.top(); row <= room.bottom(); ++row)
            for (int column = room.left(); column <= room.right(); ++column)
                if (const Tile place{column, row}; !m_tiles.contains(place)) {
                    m_tiles.emplace(place, drawn(place));
                    return what;
                }
    return Prepared::Nothing;
}

} // namespace tidemark
