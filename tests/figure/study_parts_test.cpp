// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/study_parts.h"

#include <gtest/gtest.h>

namespace tidemark {
namespace {

TEST(StudyParts, MetricsCarryTheStudysPrefixAndOneAsOf)
{
    const TimePoint asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    MetricList list{"depth_slippage", asOf};
    Metric& first = list.addToStrip("spread", verbatim("Spread"), 1.5, number(1));
    for (int i = 0; i < 100; ++i)
        list.add("m" + std::to_string(i), verbatim("m"), i, number(0));
    first.context = verbatim("said later");
    const auto metrics = list.take();
    ASSERT_EQ(metrics.size(), 101U);
    EXPECT_EQ(metrics[0].id, "depth_slippage.spread");
    EXPECT_TRUE(metrics[0].strip);
    EXPECT_FALSE(metrics[1].strip);
    EXPECT_EQ(plain(metrics[0].context), "said later") << "references hold while metrics are added";
    EXPECT_EQ(metrics[100].asOf, asOf);
    EXPECT_EQ(metrics[100].value, 99);
    EXPECT_TRUE(list.take().empty());
}

} // namespace
} // namespace tidemark
