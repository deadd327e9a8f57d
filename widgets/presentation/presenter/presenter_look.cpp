// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/presenter_look.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

constexpr double kSmallest = 11; // pixels at scale 1
constexpr QSizeF kDrawnFor{1920, 1080};

} // namespace

int PresenterLook::px(double measure) const { return static_cast<int>(std::lround(measure * unit)); }

int PresenterLook::type(double measure) const
{
    return static_cast<int>(std::lround(std::max(kSmallest, measure * unit) * theme.scale));
}

QFont PresenterLook::digits(double measure) const
{
    QFont made = font(measure);
    made.setWeight(QFont::Medium);
    return made;
}

QFont PresenterLook::font(double measure, bool bold) const
{
    QFont made = uiFont(9, bold ? QFont::Bold : QFont::Normal);
    made.setPixelSize(type(measure));
    return made;
}

PresenterLook presenterLook(const Theme& theme, QSize size)
{
    PresenterLook look;
    look.theme = {.kind = ThemeKind::Dark, .direction = theme.direction, .scale = theme.scale};
    look.unit = std::clamp(std::min(size.width() / kDrawnFor.width(), size.height() / kDrawnFor.height()), 0.75, 2.0);
    return look;
}

} // namespace tidemark
