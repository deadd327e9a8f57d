// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/frame.h"
#include "models/core/param.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark {
namespace {

ParamSpec numberSpec()
{
    return {.id = "threshold",
            .label = {},
            .kind = ParamKind::Number,
            .defaultValue = 0.01,
            .minimum = 0.0,
            .maximum = 0.1,
            .step = 0.001,
            .format = {},
            .choices = {},
            .help = {}};
}

TEST(Param, ReadsWholeNumbersOnlyAndNamesTheRange)
{
    const auto spec = numberSpec();
    EXPECT_EQ(std::get<double>(*paramFromString(spec, "0.02")), 0.02);
    EXPECT_EQ(plain(paramFromString(spec, "0.02x").error().text), "Parameter threshold: “0.02x” is not a number");
    EXPECT_EQ(plain(paramFromString(spec, "0.5").error().text), "Parameter threshold: “0.5” is outside 0 to 0.1");
    EXPECT_FALSE(paramFromString(spec, "nan"));
    EXPECT_FALSE(paramFromString(spec, "inf"));
    EXPECT_FALSE(paramFromString(spec, ""));
}

TEST(Param, RefusesUnknownChoicesAndWrongKinds)
{
    ParamSpec spec = numberSpec();
    spec.kind = ParamKind::Choice;
    spec.defaultValue = std::string{"cme"};
    spec.choices = {{"cme", {}}, {"cme_2015", {}}};
    EXPECT_EQ(plain(paramFromString(spec, "own").error().text),
              "Parameter threshold: “own” is not one of cme, cme_2015");
    EXPECT_FALSE(checkParam(spec, 1.0));
    EXPECT_TRUE(checkParam(spec, std::string{"cme_2015"}));
}

TEST(Param, WritingAndReadingGiveTheValueBack)
{
    ParamSpec day = numberSpec();
    day.kind = ParamKind::Day;
    day.defaultValue = makeDate(2025, 11, 20);
    for (const auto& [spec, value] : std::vector<std::pair<ParamSpec, ParamValue>>{{numberSpec(), 0.07123456789012345},
                                                                                   {day, makeDate(2024, 2, 29)}})
        EXPECT_EQ(*paramFromString(spec, paramToString(value)), value);
}

TEST(Frame, EverySchemaHasItsKeyAndItsKnownAtAmongItsColumns)
{
    for (const auto& schema : frameSchemas()) {
        const auto has = [&](const std::string& name) {
            return std::ranges::any_of(schema.columns, [&](const ColumnSpec& c) { return c.name == name; });
        };
        for (const auto& key : schema.key)
            EXPECT_TRUE(has(key)) << schema.kind;
        EXPECT_TRUE(schema.knownAt.empty() || has(schema.knownAt)) << schema.kind;
        EXPECT_TRUE(schema.subject.empty() || has(schema.subject)) << schema.kind;
        EXPECT_EQ(Frame{schema}.rows(), 0U);
    }
    EXPECT_EQ(frameSchema("no_such_kind"), nullptr);
}

TEST(Frame, AppendsRowsByColumn)
{
    Frame frame{*frameSchema("published_level")};
    frame.append({makeDate(2025, 11, 20), Frame::kNoDate, std::string{"desk"}, std::string{"medium"}, 6456.0});
    EXPECT_EQ(frame.rows(), 1U);
    EXPECT_EQ(frame.numbers("level")[0], 6456.0);
    EXPECT_EQ(frame.texts("horizon")[0], "medium");
    EXPECT_EQ(frame.dates("as_of_close")[0], Frame::kNoDate);
}

} // namespace
} // namespace tidemark
