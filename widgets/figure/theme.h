// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/palette.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace tidemark {

/// Roles of type, from `look`: sizes are points on screen at scale 1.
enum class FontRole { Micro, Small, Base, Headline, PanelTitle, DialogTitle, MetricValue };

/// Colours and type of one surface: a value, passed by reference, never global.
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    Direction direction = Direction::GreenUp;
    double scale = 1.0; ///< user scale of type, 0.9 to 1.5

    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] QColor color(Role role) const;
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QFont font(FontRole role) const;
    friend bool operator==(const Theme&, const Theme&) = default;
};

/// Family list: Latin first, Han named explicitly.
[[nodiscard]] QFont uiFont(double pointSize, QFont::Weight weight = QFont::Normal);

} // namespace tidemark
