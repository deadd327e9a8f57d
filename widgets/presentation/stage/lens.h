// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/stage/stage.h"

#include <QImage>
#include <QPointer>
#include <QRect>

#include <map>
#include <memory>
#include <utility>

class QPainter;

namespace tidemark {

class ChartScene;
class ChartView;
class SlideView;

/// A round glass over the slide. What it shows is drawn again at its strength, not a picture made larger: in square tiles, each made when
/// the glass first comes to it and kept while the slide looks the same. Where a hand is faster than they are made, the picture of the
/// slide fills in until the next frames. GUI thread only.
class Lens
{
public:
    /// The view must outlive it.
    explicit Lens(const SlideView& view);
    ~Lens();
    Lens(const Lens&) = delete;
    Lens& operator=(const Lens&) = delete;

    /// Room of the glass, pixels of the view.
    [[nodiscard]] static QRect bounds(QPointF at, double radius);
    /// Draws it in the view's coordinates, its middle and what stands there at `at`.
    void paint(QPainter& painter, QPointF at, double radius, double zoom);
    enum class Prepared { Nothing, Beside, Seen };
    /// Makes one tile that was missing when it was last painted, or one beside those; Nothing when all are there. After Seen it wants to
    /// be painted again. For when nothing else is to do.
    Prepared prepareNext();
    /// Gives the tiles up.
    void forget();

private:
    using Tile = std::pair<int, int>; ///< column, row
    /// What the tiles show; another one needs others.
    struct Look
    {
        SlidePtr slide;
        QPointer<ChartView> chart;
        unsigned revision = 0;
        QSize size;
        double scale = 0; ///< device pixels a pixel of the view
        double zoom = 0;
        friend bool operator==(const Look&, const Look&) = default;
    };
    void follow(double zoom);
    /// Makes missing tiles among those seen for as long as a frame can spare.
    void makeSeen();
    void paintTiles(QPainter& painter, QPointF shift) const;
    void paintLive(QPainter& painter, const QRectF& underGlass) const;
    [[nodiscard]] QImage drawn(Tile place) const;
    void forgetFar();

    const SlideView& m_view;
    Look m_look;
    std::unique_ptr<ChartScene> m_scene; ///< of the live figure, arranged for the tiles
    std::map<Tile, QImage> m_tiles;
    QRect m_seen; ///< columns and rows last shown
};

} // namespace tidemark
