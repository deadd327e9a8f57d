// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMarginsF>
#include <QSizeF>

/// Pages are laid out in units of 1/1200 inch, so that a pixel size of a font is a fine step and what a preview paints, scaled, is
/// what the file holds.
namespace tidemark::pdf {

inline constexpr double kUnitsPerInch = 1200;

[[nodiscard]] constexpr double points(double pt) { return pt * kUnitsPerInch / 72; }
[[nodiscard]] constexpr double millimetres(double mm) { return mm * kUnitsPerInch / 25.4; }
[[nodiscard]] constexpr double toPoints(double units) { return units * 72 / kUnitsPerInch; }

/// The sheet and what of it is text.
struct PageFormat
{
    QSizeF size{millimetres(210), millimetres(297)};
    QMarginsF margins{millimetres(25), millimetres(28), millimetres(25), millimetres(27)};

    [[nodiscard]] double textWidth() const { return size.width() - margins.left() - margins.right(); }
    [[nodiscard]] double top() const { return margins.top(); }
    [[nodiscard]] double bottom() const { return size.height() - margins.bottom(); }
};

} // namespace tidemark::pdf
