// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;

/// Qt's PDF engine knows no structure. What belongs to an element is therefore bracketed by rectangles far outside the page, which
/// the finishing pass recognises by their place and turns into marked content.
namespace tidemark::pdf {

inline constexpr int kBeginMark = -71000; ///< x of the rectangle that begins an element; its y is −1 − element
inline constexpr int kEndMark = -72000;

void markStructure(QPainter& painter, int element, bool begin);

} // namespace tidemark::pdf
