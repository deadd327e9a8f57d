// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/label_text.h"
#include "widgets/figure/theme.h"

#include <QSize>

namespace tidemark {

/// Colours, type and measures of the presenter's view. Measures are given as on a window of 1920 × 1080 and follow the window's size.
struct PresenterLook
{
    Theme theme{.kind = ThemeKind::Dark};
    double unit = 1; ///< pixels a measure, 0.75 to 2

    [[nodiscard]] QColor color(Token token) const { return theme.color(token); }
    /// A distance in pixels.
    [[nodiscard]] int px(double measure) const;
    /// Type grows with the user's scale too, and is never smaller than 11 px at scale 1.
    [[nodiscard]] int type(double measure) const;
    [[nodiscard]] LabelFont label(double measure, bool bold = false) const { return {type(measure), bold}; }
    /// For times and counts: Latin alone, medium weight, all digits of one width.
    [[nodiscard]] QFont digits(double measure) const;
    [[nodiscard]] QFont font(double measure, bool bold = false) const;
    friend bool operator==(const PresenterLook&, const PresenterLook&) = default;
};

/// The look of a window of `size` for a user's direction of colours and scale of type.
[[nodiscard]] PresenterLook presenterLook(const Theme& theme, QSize size);

} // namespace tidemark
