// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_specs.h"

#include <gtest/gtest.h>

namespace tidemark {
namespace {

TEST(ParamSpecs, EachKindHoldsItsDefaultWithinItsOwnRange)
{
    const std::vector<ParamSpec> specs{
        numberParam("size", verbatim("Size"), 1.5, {0.5, 9, 0.25}, number(2), verbatim("Help")),
        countParam("days", verbatim("Days"), 20, {2, 250}, {Unit::Days, 0}),
        choiceParam("side", verbatim("Side"), "sell", {{"sell", verbatim("Sell")}, {"buy", verbatim("Buy")}}),
        instrumentParam("index", verbatim("Index"), "SPY", bySymbol({"SPY", "SPX"})),
        dayParam("from", verbatim("From"), makeDate(2025, 1, 2)),
        flagParam("shade", verbatim("Shade"), true)};
    const std::vector<ParamKind> kinds{ParamKind::Number,     ParamKind::Integer, ParamKind::Choice,
                                       ParamKind::Instrument, ParamKind::Day,     ParamKind::Bool};
    for (std::size_t i = 0; i < specs.size(); ++i) {
        EXPECT_EQ(specs[i].kind, kinds[i]);
        EXPECT_TRUE(checkParam(specs[i], specs[i].defaultValue)) << specs[i].id;
    }
    EXPECT_EQ(specs[0].step, 0.25);
    EXPECT_EQ(plain(specs[0].help), "Help");
    EXPECT_FALSE(checkParam(specs[0], 9.5));
    EXPECT_FALSE(checkParam(specs[1], std::int64_t{1}));
    EXPECT_EQ(plain(specs[3].choices[1].label), "SPX");
    const ParamValues values{specs};
    EXPECT_EQ(values.integer("days"), 20);
    EXPECT_EQ(values.date("from"), makeDate(2025, 1, 2));
}

} // namespace
} // namespace tidemark
