// SPDX-License-Identifier: GPL-3.0-or-later
// Names on an axis are zoomed and moved like times: never less than one, never beyond the first and last.
#include "tests/widgets/chart_hand.h"

namespace tidemark {

namespace {

class CategoryZoom : public ChartHand
{};

} // namespace

TEST_F(CategoryZoom, AHeatMapIsZoomedBothWaysAndComesBack)
{
    show(samples::heatmap());
    const auto whole = view.viewedRange();
    const auto top = view.positionOf(2, 4);
    const auto below = view.positionOf(2, 3);
    ASSERT_TRUE(top && below);
    const double row = below->y() - top->y();
    const QPointF centre = *below;
    wheel(centre, 3);
    (void)view.grab();
    const auto near = view.viewedRange();
    EXPECT_LT(near.second - near.first, whole.second - whole.first);
    EXPECT_GE(near.first, whole.first);
    EXPECT_LE(near.second, whole.second);
    const auto zoomed = view.positionOf(2, 3);
    ASSERT_TRUE(zoomed);
    EXPECT_NEAR(zoomed->y(), centre.y(), 2); // what is under the hand stays there
    const auto next = view.positionOf(2, 4);
    if (next) {
        EXPECT_GT(zoomed->y() - next->y(), row * 1.2);
    }
    for (int i = 0; i < 30; ++i)
        wheel(centre, 3);
    EXPECT_NEAR(view.viewedRange().second - view.viewedRange().first, 1, 1e-9);
    for (int i = 0; i < 40; ++i)
        wheel(centre, -3);
    EXPECT_EQ(view.viewedRange(), whole);
    view.fit();
    EXPECT_EQ(view.viewedRange(), whole);
}

TEST_F(CategoryZoom, NamesMeanNothingInAnotherFigure)
{
    show(samples::heatmap());
    const auto whole = view.viewedRange();
    view.setLinkedRange(0.2, 1.4);
    EXPECT_EQ(view.viewedRange(), whole);
}

TEST_F(CategoryZoom, RowsOfBarsAreZoomedAlone)
{
    show(samples::ranking());
    const auto whole = view.viewedRange();
    const auto first = view.positionOf(0, 8);
    const auto second = view.positionOf(0, 7);
    ASSERT_TRUE(first && second);
    wheel(*first, 3);
    (void)view.grab();
    EXPECT_EQ(view.viewedRange(), whole);
    const auto near = view.positionOf(0, 7);
    ASSERT_TRUE(near);
    EXPECT_GT(near->y() - view.positionOf(0, 8).value_or(*first).y(), second->y() - first->y());
}

} // namespace tidemark
