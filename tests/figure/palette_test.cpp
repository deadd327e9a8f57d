// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/palette.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark {
namespace {

/// Relative luminance and contrast ratio of WCAG 2.1.
double luminance(std::uint32_t rgb)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(((rgb >> 16) & 255) / 255.0) + 0.7152 * linear(((rgb >> 8) & 255) / 255.0)
           + 0.0722 * linear((rgb & 255) / 255.0);
}

double contrast(std::uint32_t a, std::uint32_t b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

constexpr std::array kThemes{ThemeKind::Light, ThemeKind::Dark, ThemeKind::Projector, ThemeKind::Print};

TEST(Palette, TextIsLegibleOnEverySurface)
{
    for (const auto theme : kThemes)
        for (const auto surface : {Token::Window, Token::Panel, Token::Raised, Token::Inset}) {
            EXPECT_GE(contrast(tokenColor(theme, Token::Text), tokenColor(theme, surface)), 11.5) << themeName(theme);
            EXPECT_GE(contrast(tokenColor(theme, Token::Text2), tokenColor(theme, surface)), 5.6) << themeName(theme);
        }
}

TEST(Palette, StatusAndDirectionWordsAreLegibleOnThePanel)
{
    for (const auto theme : kThemes)
        for (const auto token : {Token::Fresh, Token::Stale, Token::Simulated, Token::NoData, Token::Conflicts,
                                 Token::UpGreen, Token::DownRed, Token::UpBlue, Token::DownOrange})
            EXPECT_GE(contrast(tokenColor(theme, token), tokenColor(theme, Token::Panel)), 4.4) << themeName(theme);
}

TEST(Palette, SeriesStandOutFromThePaper)
{
    for (const auto theme : kThemes)
        for (int i = 0; i < 8; ++i)
            EXPECT_GE(contrast(tokenColor(theme, static_cast<Token>(static_cast<int>(Token::Series1) + i)),
                               tokenColor(theme, Token::Panel)),
                      3.1)
                << themeName(theme) << " series " << i + 1;
}

TEST(Palette, RedUpSwapsTheDirections)
{
    EXPECT_EQ(roleColor(ThemeKind::Light, Direction::RedUp, Role::Up),
              roleColor(ThemeKind::Light, Direction::GreenUp, Role::Down));
    EXPECT_EQ(roleColor(ThemeKind::Light, Direction::RedUp, Role::Down), tokenColor(ThemeKind::Light, Token::UpGreen));
    EXPECT_EQ(roleColor(ThemeKind::Dark, Direction::BlueOrange, Role::Up), tokenColor(ThemeKind::Dark, Token::UpBlue));
}

TEST(Palette, RampsRiseOrFallInLuminance)
{
    for (const auto theme : {ThemeKind::Light, ThemeKind::Dark}) {
        const auto sequential = sequentialRamp(theme);
        for (std::size_t i = 1; i < sequential.size(); ++i)
            EXPECT_EQ(luminance(sequential[i]) < luminance(sequential[i - 1]), theme == ThemeKind::Light);
        const auto diverging = divergingRamp(theme);
        for (std::size_t i = 1; i <= 4; ++i) {
            EXPECT_EQ(luminance(diverging[4 + i]) < luminance(diverging[3 + i]), theme == ThemeKind::Light);
            EXPECT_EQ(luminance(diverging[4 - i]) < luminance(diverging[5 - i]), theme == ThemeKind::Light);
        }
    }
}

} // namespace
} // namespace tidemark
