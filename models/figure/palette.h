// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tidemark {

/// What a mark means; a theme turns it into a colour. Studies name roles, never colours.
enum class Role {
    Series1, ///< the index
    Series2, ///< the stock, the second axis, or the highlighted case
    Series3,
    Series4,
    Series5,
    Series6,
    Series7,
    Series8,
    Flat,  ///< comparison and volume
    Up,    ///< rising, by the direction convention
    Down,  ///< falling, by the direction convention
    Level, ///< a level and its buffer
    Accent,
    Text,
    TextMuted,
    Good,
    Warning,
    Conflict,
    Simulated
};

enum class ThemeKind { Light, Dark, Projector, Print };
enum class Direction { GreenUp, RedUp, BlueOrange };

/// Every colour of the product by meaning. One table; nothing else names a colour.
enum class Token {
    Window,
    Panel,
    Raised,
    Inset,
    Hover,
    Pressed,
    LineSubtle,
    Line,
    LineStrong,
    Text,
    Text2,
    TextDisabled,
    TextOnAccent,
    Accent,
    AccentHover,
    AccentSoft,
    Focus,
    Selection,
    SelectionText,
    Fresh,
    Stale,
    Simulated,
    NoData,
    Agrees,
    Conflicts,
    Info,
    UpGreen,
    DownRed,
    UpBlue,
    DownOrange,
    Flat,
    Grid,
    Axis,
    Crosshair,
    BufferZone,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    Series7,
    Series8,
    Count
};

/// 0xRRGGBB of `token` in `theme`.
[[nodiscard]] std::uint32_t tokenColor(ThemeKind theme, Token token);

/// 0xRRGGBB of a role in a theme under a direction convention.
[[nodiscard]] std::uint32_t roleColor(ThemeKind theme, Direction direction, Role role);

/// Colour ramps, low to high; dark themes have their own.
[[nodiscard]] std::array<std::uint32_t, 7> sequentialRamp(ThemeKind theme);
[[nodiscard]] std::array<std::uint32_t, 9> divergingRamp(ThemeKind theme); ///< the middle is zero

/// Names as the command line and the settings write them: `light`, `red-up` …
[[nodiscard]] std::string_view themeName(ThemeKind theme);
[[nodiscard]] std::string_view directionName(Direction direction);
[[nodiscard]] bool themeFromName(std::string_view name, ThemeKind& theme);
[[nodiscard]] bool directionFromName(std::string_view name, Direction& direction);

} // namespace tidemark
