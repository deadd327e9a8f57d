// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/slides/slide_painter.h"
#include "widgets/presentation/stage/stage.h"

#include <QTimer>

#include <vector>

namespace tidemark {

/// Pictures of the story's slides in one size, painted one at a time while the event loop has nothing else to do, the wanted ones first.
/// GUI thread only.
class SlidePictures final : public QObject
{
    Q_OBJECT
public:
    /// Which slides are painted before all others, in this order.
    using Wanted = std::function<std::vector<int>()>;

    /// Whether only what is wanted is painted and kept, or the rest too.
    enum class Extent { Wanted, All };
    /// The stage must outlive it.
    SlidePictures(const Stage& stage, SlideStyle style, Wanted wanted, Extent extent, QObject* parent = nullptr);

    /// Of each picture, logical and device pixels a logical one. Another size: all are painted again.
    void setSize(QSize logical, double devicePixelRatio);
    /// The slide's picture; a null image until it is painted. After a change of size the former one, to be scaled, until then.
    [[nodiscard]] const QImage& picture(int index) const { return m_pictures[static_cast<std::size_t>(index)].image; }
    /// Something else is wanted now.
    void look();
    /// Nothing is left to paint.
    [[nodiscard]] bool settled() const { return !next(); }

Q_SIGNALS:
    void painted(int index);

private:
    struct Picture
    {
        QImage image;
        bool fresh = false;
    };
    [[nodiscard]] std::optional<int> next() const;
    void dropUnwanted();
    void paintOne();

    const Stage& m_stage;
    SlideStyle m_style;
    Wanted m_wanted;
    Extent m_extent;
    QSize m_size;
    double m_ratio = 1;
    std::vector<Picture> m_pictures;
    QTimer m_turn;
};

/// Two or three words for a slide, in the story's language: its figure's name, else its section's title without the number, else its
/// headline.
[[nodiscard]] QString slideName(const report::Slide& slide, const Translator& translator);

} // namespace tidemark
