// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/figure_metrics.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

/// Sizes of a medium at scale 1, in pixels of 1/96 inch.
struct Medium
{
    double headline, small, micro, line, hero;
};

Medium mediumOf(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Projector:
        // Nothing below a fortieth of a slide's 1080.
        return {36, 27, 27, 3.4, 4.76};
    case ThemeKind::Print:
        return {15, 11.2, 10, 1.2, 1.67};
    case ThemeKind::Light:
    case ThemeKind::Dark:
        break;
    }
    return {14, 12, 11, 1.4, 1.96};
}

} // namespace

FigureMetrics FigureMetrics::of(const FigureStyle& style)
{
    const Medium medium = mediumOf(style.theme.kind);
    const double type = std::clamp(style.scale * style.theme.scale, 0.2, 20.0);
    // On slides a size is a promise: rounded up.
    const bool least = style.theme.kind == ThemeKind::Projector;
    const auto pixels = [type, least](double size) {
        return std::max(1, static_cast<int>(least ? std::ceil(size * type - 1e-9) : std::round(size * type)));
    };
    FigureMetrics m;
    m.headline = {pixels(medium.headline), true};
    m.subtitle = {pixels(medium.small), false};
    m.tick = {pixels(medium.small), false};
    m.tickBold = {pixels(medium.small), true};
    m.direct = {pixels(medium.small), true};
    m.micro = {pixels(medium.micro), false};
    m.line = medium.line * style.scale;
    m.hero = medium.hero * style.scale;
    m.thin = std::max(1.0, style.scale * (style.theme.kind == ThemeKind::Projector ? 2.0 : 1.0));
    m.muted = least ? 0.8 * m.line : m.thin; // a thin line does not reach the back of a room
    m.unit = type * medium.small / 12.0;
    m.rule = style.theme.kind == ThemeKind::Print;
    const bool page = style.theme.kind == ThemeKind::Print || style.theme.kind == ThemeKind::Projector;
    m.padX = page ? 0 : 10 * style.theme.scale;
    m.padTop = page ? 0 : 8 * style.theme.scale;
    m.padBottom = page ? 2 : 8 * style.theme.scale;
    return m;
}

} // namespace tidemark
