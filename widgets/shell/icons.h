// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace tidemark {

/// Colour of an icon's stroke, taken from the application's palette when it is painted, so that a change of theme needs no new icons.
enum class IconInk {
    Quiet,   ///< secondary text; primary text under the pointer
    Text,    ///< primary text
    OnAccent ///< on a filled button
};

/// `:/icons/NAME.svg` as an icon that follows the palette and the device pixel ratio.
[[nodiscard]] QIcon icon(const char* name, IconInk ink = IconInk::Quiet);

/// The same drawing in one colour; `size` in device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio);

} // namespace tidemark
