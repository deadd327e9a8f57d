// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_moves.h"
#include "models/core/param_specs.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

TEST(ParamMoves, TheNearestValueAllowed)
{
    const auto level = numberParam("level", {}, 6456, {1, 1e6}, number(0));
    EXPECT_EQ(movedParam(level, 6400.25), ParamValue{6400.25});
    EXPECT_EQ(movedParam(level, -5), ParamValue{1.0});
    EXPECT_EQ(movedParam(level, 1e300), ParamValue{1e6});
    const auto window = countParam("window", {}, 14, {2, 250});
    EXPECT_EQ(movedParam(window, 20.4), ParamValue{std::int64_t{20}});
    EXPECT_EQ(movedParam(window, 20.5), ParamValue{std::int64_t{21}});
    EXPECT_EQ(movedParam(window, 1e300), ParamValue{std::int64_t{250}});
    EXPECT_FALSE(movedParam(level, std::nan("")));
    EXPECT_FALSE(movedParam(window, INFINITY));
    EXPECT_FALSE(movedParam(flagParam("flag", {}, true), 1));
}

TEST(ParamMoves, ADayIsTheNearestMidnight)
{
    const auto day = dayParam("date", {}, makeDate(2025, 11, 20));
    const double noon =
        static_cast<double>((makeDate(2025, 11, 20).time_since_epoch()).count()) * 86'400'000.0 + 43'200'000;
    EXPECT_EQ(movedParam(day, noon - 1), ParamValue{makeDate(2025, 11, 20)});
    EXPECT_EQ(movedParam(day, noon), ParamValue{makeDate(2025, 11, 21)});
    EXPECT_TRUE(movedParam(day, 1e300));
    EXPECT_TRUE(movedParam(day, -1e300));
}

TEST(ParamMoves, ADefinitionTakesWhatTheStudyAllows)
{
    const std::vector<ParamSpec> specs{numberParam("level", {}, 6456, {1, 1e6}, number(0)),
                                       countParam("window", {}, 14, {2, 250})};
    ParamValues definition;
    definition.set("level", 6400.0);
    definition.set("window", std::int64_t{999});
    definition.set("other", true);
    const ParamValues after = withDefinition(specs, ParamValues(specs), definition);
    EXPECT_EQ(after.number("level"), 6400);
    EXPECT_EQ(after.integer("window"), 14);
    EXPECT_FALSE(after.contains("other"));
}

} // namespace
} // namespace tidemark
