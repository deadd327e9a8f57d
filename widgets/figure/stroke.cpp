// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/stroke.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kLong = 5'000; // pixels

void drawRun(QPainter& painter, std::span<const QPointF> run)
{
    painter.drawPolyline(run.data(), static_cast<int>(run.size()));
}

/// Whether the part of the line in a strip can be told by its x, and what lies outside of the strip leaves it alone.
bool fitsStrips(const QPainter& painter, std::span<const QPointF> run)
{
    constexpr std::size_t kFew = 24;
    const QTransform device = painter.deviceTransform();
    return run.size() > kFew && painter.pen().joinStyle() != Qt::MiterJoin && device.type() <= QTransform::TxScale
           && device.m11() > 0
           && std::is_sorted(run.begin(), run.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
}

/// The raster engine goes through all edges in a row of pixels from the left for each edge it adds, which is the square of the points. So
/// the line is drawn in upright strips, each with the part of it that reaches there; dashes go on where they were. False, and nothing
/// drawn, when that cannot be.
bool strokeInStrips(QPainter& painter, std::span<const QPointF> run)
{
    constexpr double kStrip = 64; // device pixels
    constexpr double kTall = 1e6;
    if (!fitsStrips(painter, run))
        return false;
    const QTransform device = painter.deviceTransform();
    const auto toDevice = [&](const QPointF& point) { return point.x() * device.m11() + device.dx(); };
    const QPen pen = painter.pen();
    const bool dashed = pen.style() != Qt::SolidLine;
    const double reach = pen.widthF() * device.m11() / 2 + 2;
    const double first = std::floor(toDevice(run.front()) - reach);
    const double last = std::ceil(toDevice(run.back()) + reach);
    if (!(last - first > kStrip) || last - first > 1e5)
        return false;
    std::size_t from = 0;
    double before = 0; // length of the line up to `from`
    for (double left = first; left < last; left += kStrip) {
        const double right = std::min(left + kStrip, last);
        for (; from + 1 < run.size() && toDevice(run[from + 1]) < left - reach; ++from)
            before += std::hypot(run[from + 1].x() - run[from].x(), run[from + 1].y() - run[from].y());
        std::size_t to = from;
        while (to + 1 < run.size() && toDevice(run[to]) <= right + reach)
            ++to;
        if (to == from)
            continue;
        painter.save();
        // Whole pixels of the device: strips meet without a seam.
        painter.setClipRect(
            QRectF((left - device.dx()) / device.m11(), -kTall, (right - left) / device.m11(), 2 * kTall),
            Qt::IntersectClip);
        if (dashed) {
            QPen part = pen;
            part.setDashOffset(pen.dashOffset() + before / pen.widthF());
            painter.setPen(part);
        }
        drawRun(painter, run.subspan(from, to - from + 1));
        painter.restore();
    }
    return true;
}

} // namespace

void strokeRun(QPainter& painter, std::span<const QPointF> run, double length)
{
    if (painter.paintEngine() == nullptr || painter.paintEngine()->type() != QPaintEngine::Raster) {
        drawRun(painter, run); // devices that keep vectors get the line whole
        return;
    }
    if (length < kLong && strokeInStrips(painter, run))
        return;
    // Six thousand points take 306 ms at once and 17 ms in pieces (measured). Seams show as dots on a calm line, not on one that goes up
    // and down within every pixel, so only long ones are cut.
    constexpr std::size_t kPiece = 12;
    if (length < kLong || run.size() <= 2 * kPiece || painter.pen().style() != Qt::SolidLine) {
        drawRun(painter, run);
        return;
    }
    for (std::size_t from = 0; from + 1 < run.size(); from += kPiece - 1)
        drawRun(painter, run.subspan(from, std::min(kPiece, run.size() - from)));
}

} // namespace tidemark
