// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/screen_plan.h"

#include <gtest/gtest.h>

namespace tidemark {
namespace {

StageScreen screenNamed(const char* name, QSize size = {1920, 1080}, const char* serial = "")
{
    return {{QString::fromLatin1(name), QString::fromLatin1(serial)}, {{0, 0}, size}, false};
}

StageScreen desk(const char* name = "eDP-1")
{
    StageScreen screen = screenNamed(name);
    screen.desk = true;
    return screen;
}

using Plan = std::optional<ScreenPlan>;

TEST(ScreenPlan, OneScreenIsTheAudiences)
{
    EXPECT_EQ(planScreens({}, {}), Plan{});
    EXPECT_EQ(planScreens({desk()}, {}), Plan({0, {}}));
    EXPECT_EQ(planScreens({screenNamed("HDMI-1")}, {}), Plan({0, {}})) << "where the desk is gone";
}

TEST(ScreenPlan, TheOtherScreenIsTheAudiences)
{
    EXPECT_EQ(planScreens({desk(), screenNamed("HDMI-1")}, {}), Plan({1, 0}));
    EXPECT_EQ(planScreens({screenNamed("HDMI-1"), desk()}, {}), Plan({0, 1}));
    EXPECT_EQ(planScreens({desk(), screenNamed("HDMI-1", {800, 600})}, {}), Plan({1, 0})) << "a small one as well";
}

TEST(ScreenPlan, OfSeveralTheLargest)
{
    EXPECT_EQ(planScreens({desk(), screenNamed("A", {1280, 720}), screenNamed("B", {3840, 2160})}, {}), Plan({2, 0}));
}

TEST(ScreenPlan, AWishCounts)
{
    EXPECT_EQ(planScreens({desk(), screenNamed("A"), screenNamed("B")}, ScreenId{QStringLiteral("A"), {}}),
              Plan({1, 0}));
    EXPECT_EQ(planScreens({desk(), screenNamed("A")}, ScreenId{QStringLiteral("eDP-1"), {}}), Plan({0, 1}))
        << "swapped: the presenter gets the room's";
    EXPECT_EQ(planScreens({desk(), screenNamed("A")}, ScreenId{QStringLiteral("gone"), {}}), Plan({1, 0}));
    EXPECT_EQ(planScreens({desk()}, ScreenId{QStringLiteral("gone"), {}}), Plan({0, {}}));
}

TEST(ScreenPlan, AScreenIsKnownBySerialThenByName)
{
    const ScreenId wish{QStringLiteral("HDMI-1"), QStringLiteral("X7")};
    EXPECT_EQ(placeOf(wish, {screenNamed("HDMI-1", {}, "Y1"), screenNamed("DP-2", {}, "X7")}), 1)
        << "the same screen in another socket";
    EXPECT_EQ(placeOf(wish, {screenNamed("DP-2", {}, "X7"), screenNamed("HDMI-1", {}, "X7")}), 1) << "two of a kind";
    EXPECT_EQ(placeOf(wish, {screenNamed("DP-2"), screenNamed("HDMI-1", {}, "Y1")}), 1)
        << "another screen in the same socket";
    EXPECT_EQ(placeOf(wish, {screenNamed("DP-2")}), std::nullopt);
    EXPECT_EQ(placeOf({QStringLiteral("DP-2"), {}}, {screenNamed("DP-1"), screenNamed("DP-2")}), 1);
}

} // namespace
} // namespace tidemark
