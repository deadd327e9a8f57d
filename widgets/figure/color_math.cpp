// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure/color_math.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

double contrastRatio(const QColor& a, const QColor& b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return std::max(la, lb) / std::min(la, lb);
}

QColor blended(const QColor& over, const QColor& ground, double opacity)
{
    const auto mix = [opacity](int top, int below) {
        return static_cast<int>(std::lround(top * opacity + below * (1 - opacity)));
    };
    return {mix(over.red(), ground.red()), mix(over.green(), ground.green()), mix(over.blue(), ground.blue())};
}

QColor readableOn(const QColor& ground)
{
    // The darkest and lightest ink of the palette; the same on every surface so that a pill looks alike in all themes.
    const QColor dark = QColor::fromRgb(0xFF000000u | tokenColor(ThemeKind::Projector, Token::Text));
    const QColor light = QColor::fromRgb(0xFF000000u | tokenColor(ThemeKind::Light, Token::Panel));
    return contrastRatio(ground, light) >= 4.5 || contrastRatio(ground, light) >= contrastRatio(ground, dark) ? light
                                                                                                              : dark;
}

QColor legible(QColor color, const QColor& ground, double ratio)
{
    const QColor ink = readableOn(ground);
    for (int step = 0; step < 20 && contrastRatio(color, ground) < ratio; ++step)
        color = blended(ink, color, 0.12);
    return color;
}

QColor translucent(QColor color, double opacity)
{
    color.setAlphaF(static_cast<float>(opacity));
    return color;
}

} // namespace tidemark
