// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/bars.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace tidemark {
namespace {

using namespace std::chrono_literals;

const SeriesKey kKey{"SPX", Interval::Day1, "test"};

std::vector<TimePoint> days(int n)
{
    std::vector<TimePoint> times;
    for (int i = 0; i < n; ++i)
        times.emplace_back(makeDate(2025, 11, 3) + std::chrono::days{i});
    return times;
}

TEST(Series, KeepsGapsAndRefusesWhatIsNotASeries)
{
    const Eigen::ArrayXd values = (Eigen::ArrayXd(3) << 1.0, NAN, 3.0).finished();
    const auto series = Series::make(kKey, days(3), values);
    ASSERT_TRUE(series);
    EXPECT_EQ((*series)->size(), 3U);
    EXPECT_TRUE(std::isnan((*series)->values()[1]));

    EXPECT_EQ(Series::make(kKey, days(2), values).error().code, ErrorCode::Precondition);
    auto doubled = days(3);
    doubled[2] = doubled[1];
    const auto refused = Series::make(kKey, doubled, values);
    ASSERT_FALSE(refused);
    EXPECT_EQ(plain(refused.error().text),
              "SPX 1d (test), row 3: time 2025-11-04T00:00:00Z does not come after the row before it");
    const Eigen::ArrayXd infinite = (Eigen::ArrayXd(3) << 1.0, std::numeric_limits<double>::infinity(), 3.0).finished();
    EXPECT_FALSE(Series::make(kKey, days(3), infinite));
}

TEST(Bars, AbsentColumnsStayAbsent)
{
    Bars::Columns columns;
    columns.times = days(4);
    columns.close = Eigen::ArrayXd::LinSpaced(4, 1.0, 4.0);
    const auto bars = Bars::make(kKey, columns);
    ASSERT_TRUE(bars);
    EXPECT_EQ((*bars)->volume().size(), 0);
    EXPECT_FALSE((*bars)->hasRange());
    const auto part = (*bars)->slice({columns.times[1], columns.times[3]});
    ASSERT_EQ(part->size(), 2U);
    EXPECT_EQ(part->close()[0], 2.0);
    EXPECT_EQ(part->open().size(), 0);
    EXPECT_EQ((*bars)->slice({columns.times[3], columns.times[1]})->size(), 0U);
}

TEST(Bars, ColumnsOfAnotherLengthAreRefusedByName)
{
    Bars::Columns columns;
    columns.times = days(3);
    columns.close = Eigen::ArrayXd::Ones(3);
    columns.high = Eigen::ArrayXd::Ones(2);
    const auto bars = Bars::make(kKey, columns);
    ASSERT_FALSE(bars);
    EXPECT_EQ(plain(bars.error().text), "SPX 1d (test): column high has 2 values for 3 times");
    columns.high = {};
    columns.close = {};
    EXPECT_FALSE(Bars::make(kKey, columns)) << "close must be there";
}

} // namespace
} // namespace tidemark
