// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/palette.h"

#include <cstddef>
#include <utility>

namespace tidemark {

namespace {

constexpr std::size_t kTokens = static_cast<std::size_t>(Token::Count);

// One row a theme, in the order of ThemeKind; one colour a token, in the order of Token.
constexpr std::array<std::array<std::uint32_t, kTokens>, 4> kColors{{
    {{
        // light
        0xE9EDF0, 0xFFFFFF, 0xF6F8F9, 0xF1F4F6, 0xE4EBEF, 0xD3DEE5, 0xE2E7EB, 0xC9D1D8, 0x83909C, 0x16202A, 0x4E5C69,
        0x97A2AC, 0xFFFFFF, 0x0F6B8A, 0x0C5A75, 0xD9ECF3, 0x0E86B0, 0xCFE6EF, 0x0B2B38, 0x23794E, 0x8A5B00, 0x7A3FC0,
        0x5F6C78, 0x23794E, 0xBE2A34, 0x0F6B8A, 0x16794C, 0xC22F3D, 0x1660B8, 0xA85400, 0x5F6B76, 0xE6EAED, 0x8B97A2,
        0x4E5C69, 0xD77B02, 0x144FB4, 0xD77B02, 0x4F936A, 0xA25176, 0x3399C4, 0x6E1C00, 0x78672E, 0x3D4349,
    }},
    {{
        // dark
        0x0D1217, 0x151C23, 0x1C252E, 0x0F151A, 0x24303A, 0x2E3D49, 0x222C35, 0x313E4A, 0x697A89, 0xE8EEF2, 0xA5B3BF,
        0x657480, 0x06222D, 0x4FB6D8, 0x74CBE8, 0x153644, 0x7BD1EE, 0x17435A, 0xF1F8FB, 0x5CC790, 0xE3AE4A, 0xB99AF5,
        0x8795A1, 0x5CC790, 0xFF7C7C, 0x4FB6D8, 0x3FBF83, 0xF2686D, 0x5C9DFF, 0xF0983A, 0x94A2AE, 0x202A33, 0x5C6B78,
        0xA5B3BF, 0xE39A2E, 0x5B97FA, 0xDF9A26, 0x6FE3BB, 0xD45FAE, 0x62D6F5, 0xC26A5C, 0xDDE07A, 0xA6AEB5,
    }},
    {{
        // projector
        0xFFFFFF, 0xFFFFFF, 0xF2F5F7, 0xF2F5F7, 0xDFE8ED, 0xC9D7DF, 0xCBD3DA, 0x8F9BA6, 0x4A5762, 0x06101A, 0x33414E,
        0x7A8792, 0xFFFFFF, 0x085A77, 0x064459, 0xCFE6EF, 0x085A77, 0xBFE0EC, 0x06202B, 0x14663E, 0x7D5200, 0x6A2DB0,
        0x54616C, 0x14663E, 0xA81C28, 0x085A77, 0x0B6A40, 0xB01F2E, 0x0F52A6, 0x9A4B00, 0x4A5762, 0xD3DADF, 0x4A5762,
        0x33414E, 0xC26A00, 0x0F48AE, 0xBD6300, 0x2E7A55, 0x8E2F6B, 0x1C86B4, 0x611800, 0x66551C, 0x23282D,
    }},
    {{
        // print
        0xFFFFFF, 0xFFFFFF, 0xF4F6F7, 0xF4F6F7, 0xF4F6F7, 0xF4F6F7, 0xDDE2E6, 0xAEB8C0, 0x5E6A74, 0x111820, 0x454F59,
        0x8A949D, 0xFFFFFF, 0x0B5C78, 0x0B5C78, 0xE3F0F5, 0x0B5C78, 0xE3F0F5, 0x111820, 0x1D6B43, 0x875900, 0x6F35B5,
        0x5E6A74, 0x1D6B43, 0xAF222E, 0x0B5C78, 0x16794C, 0xC22F3D, 0x1660B8, 0xA85400, 0x5F6B76, 0xE3E7EA, 0x7C8791,
        0x454F59, 0xD77B02, 0x144FB4, 0xD77B02, 0x4F936A, 0xA25176, 0x3399C4, 0x6E1C00, 0x78672E, 0x3D4349,
    }},
}};

constexpr std::array<std::uint32_t, 7> kSequential{0xEAF3F7, 0xC5DFE9, 0x96C5D7, 0x62A7C1,
                                                   0x35879F, 0x1B6580, 0x0A4259};
constexpr std::array<std::uint32_t, 7> kSequentialDark{0x16242D, 0x1D3B49, 0x255668, 0x317489,
                                                       0x4A95AC, 0x7AB9CC, 0xBDE2EE};
constexpr std::array<std::uint32_t, 9> kDiverging{0x8A4300, 0xBF6A1B, 0xDF9F5E, 0xF2D3AF, 0xF4F4F2,
                                                  0xBCD6EA, 0x7DAFDA, 0x3E7FBF, 0x124F91};
constexpr std::array<std::uint32_t, 9> kDivergingDark{0xFFB76B, 0xDB8A35, 0xA26325, 0x5C422B, 0x2A323A,
                                                      0x2A4A6B, 0x3470AE, 0x5497E3, 0x9CC8FF};

constexpr std::array<std::string_view, 4> kThemes{"light", "dark", "projector", "print"};
constexpr std::array<std::string_view, 3> kDirections{"green-up", "red-up", "blue-orange"};

template <std::size_t N>
int indexIn(const std::array<std::string_view, N>& names, std::string_view name)
{
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name)
            return static_cast<int>(i);
    return -1;
}

Token directionToken(Direction direction, bool up)
{
    switch (direction) {
    case Direction::GreenUp:
        return up ? Token::UpGreen : Token::DownRed;
    case Direction::RedUp:
        return up ? Token::DownRed : Token::UpGreen;
    case Direction::BlueOrange:
        return up ? Token::UpBlue : Token::DownOrange;
    }
    return Token::Flat;
}

Token roleToken(Role role)
{
    switch (role) {
    case Role::Series1:
        return Token::Series1;
    case Role::Series2:
        return Token::Series2;
    case Role::Series3:
        return Token::Series3;
    case Role::Series4:
        return Token::Series4;
    case Role::Series5:
        return Token::Series5;
    case Role::Series6:
        return Token::Series6;
    case Role::Series7:
        return Token::Series7;
    case Role::Series8:
        return Token::Series8;
    case Role::Level:
        return Token::BufferZone;
    case Role::Accent:
        return Token::Accent;
    case Role::Text:
        return Token::Text;
    case Role::TextMuted:
        return Token::Text2;
    case Role::Good:
        return Token::Agrees;
    case Role::Warning:
        return Token::Stale;
    case Role::Conflict:
        return Token::Conflicts;
    case Role::Simulated:
        return Token::Simulated;
    case Role::Up:
    case Role::Down:
    case Role::Flat:
        break;
    }
    return Token::Flat;
}

} // namespace

std::uint32_t tokenColor(ThemeKind theme, Token token)
{
    return kColors[static_cast<std::size_t>(theme)][static_cast<std::size_t>(token)];
}

std::uint32_t roleColor(ThemeKind theme, Direction direction, Role role)
{
    if (role == Role::Up || role == Role::Down)
        return tokenColor(theme, directionToken(direction, role == Role::Up));
    return tokenColor(theme, roleToken(role));
}

std::array<std::uint32_t, 7> sequentialRamp(ThemeKind theme)
{
    return theme == ThemeKind::Dark ? kSequentialDark : kSequential;
}

std::array<std::uint32_t, 9> divergingRamp(ThemeKind theme)
{
    return theme == ThemeKind::Dark ? kDivergingDark : kDiverging;
}

std::string_view themeName(ThemeKind theme) { return kThemes[static_cast<std::size_t>(theme)]; }

std::string_view directionName(Direction direction) { return kDirections[static_cast<std::size_t>(direction)]; }

bool themeFromName(std::string_view name, ThemeKind& theme)
{
    const int index = indexIn(kThemes, name);
    if (index >= 0)
        theme = static_cast<ThemeKind>(index);
    return index >= 0;
}

bool directionFromName(std::string_view name, Direction& direction)
{
    const int index = indexIn(kDirections, name);
    if (index >= 0)
        direction = static_cast<Direction>(index);
    return index >= 0;
}

} // namespace tidemark
