// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/stage.h"

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
/// the glass first comes to it and kept while the slide looks the same. GUI thread only.
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
    /// Makes one tile beside those last shown; false when none is missing there. For when nothing else is to do.
    bool prepareNext();
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
    const QImage& tile(Tile place);
    [[nodiscard]] QImage drawn(Tile place) const;
    void forgetFar();

    const SlideView& m_view;
    Look m_look;
    std::unique_ptr<ChartScene> m_scene; ///< of the live figure, arranged for the tiles
    std::map<Tile, QImage> m_tiles;
    QRect m_seen; ///< columns and rows last shown
};

} // namespace tidemark
