// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/theme.h"

namespace tidemark {

/// WCAG 2 contrast ratio, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

/// `over` at `opacity` on `ground`, opaque.
[[nodiscard]] QColor blended(const QColor& over, const QColor& ground, double opacity);

/// Near-white or near-black, whichever reads better on `ground`.
[[nodiscard]] QColor readableOn(const QColor& ground);

/// `color` made darker or lighter in steps until text in it reaches `ratio` on `ground`.
[[nodiscard]] QColor legible(QColor color, const QColor& ground, double ratio);

/// `color` with its alpha set.
[[nodiscard]] QColor translucent(QColor color, double opacity);

} // namespace tidemark
