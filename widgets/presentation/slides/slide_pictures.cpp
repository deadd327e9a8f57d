// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/slides/slide_pictures.h"

#include "models/text/to_qt.h"

#include <algorithm>

namespace tidemark {

namespace {

// Type has a least size in pixels: a smaller slide would not be this one made small, but one with labels over one another.
constexpr QSize kLeast{960, 540};
constexpr int kTurnMs = 12; // input and the audience's picture come in between

} // namespace

SlidePictures::SlidePictures(const Stage& stage, SlideStyle style, Wanted wanted, Extent extent, QObject* parent)
    : QObject(parent),
      m_stage(stage),
      m_style(std::move(style)),
      m_wanted(std::move(wanted)),
      m_extent(extent),
      m_pictures(static_cast<std::size_t>(stage.count()))
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(kTurnMs);
    connect(&m_turn, &QTimer::timeout, this, &SlidePictures::paintOne);
}

void SlidePictures::setSize(QSize logical, double devicePixelRatio)
{
    if (logical == m_size && devicePixelRatio == m_ratio)
        return;
    m_size = logical;
    m_ratio = devicePixelRatio;
    for (Picture& picture : m_pictures)
        picture.fresh = false;
    look();
}

void SlidePictures::look()
{
    if (m_extent == Extent::Wanted)
        dropUnwanted();
    if (next() && !m_turn.isActive())
        m_turn.start();
}

void SlidePictures::dropUnwanted()
{
    const std::vector<int> wanted = m_wanted();
    for (int index = 0; index < m_stage.count(); ++index)
        if (std::ranges::find(wanted, index) == wanted.end())
            m_pictures[static_cast<std::size_t>(index)] = {};
}

std::optional<int> SlidePictures::next() const
{
    if (m_size.isEmpty())
        return std::nullopt;
    const auto open = [this](int index) {
        return index >= 0 && index < m_stage.count() && !m_pictures[static_cast<std::size_t>(index)].fresh;
    };
    for (const int index : m_wanted())
        if (open(index))
            return index;
    if (m_extent == Extent::All)
        for (int index = 0; index < m_stage.count(); ++index)
            if (open(index))
                return index;
    return std::nullopt;
}

void SlidePictures::paintOne()
{
    const auto index = next();
    if (!index)
        return;
    Picture& picture = m_pictures[static_cast<std::size_t>(*index)];
    const QSize wanted = (QSizeF(m_size) * m_ratio).toSize();
    const SlidePlace place{*index + 1, m_stage.count()};
    picture.image = slideImage(*m_stage.slide(*index), place, m_style, wanted.expandedTo(kLeast));
    if (picture.image.size() != wanted)
        picture.image = picture.image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    picture.fresh = true;
    Q_EMIT painted(*index);
    look();
}

QString slideName(const report::Slide& slide, const Translator& translator)
{
    if (slide.kind != report::SlideKind::Figure)
        return slide.headline; // a cover may have a figure too
    if (slide.figure && !slide.figure->name.empty())
        return translator(slide.figure->name);
    if (slide.sectionTitle.isEmpty())
        return slide.headline;
    const QString number = toQString(slide.section);
    return slide.sectionTitle.startsWith(number) ? slide.sectionTitle.mid(number.size()).trimmed() : slide.sectionTitle;
}

} // namespace tidemark
