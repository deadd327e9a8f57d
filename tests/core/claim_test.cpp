// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/claim.h"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {
namespace {

constexpr const char* kHeader = "# said, not checked\nid,section,said_zh,said_en,value,unit,as_of,kind,source,known\n";

Result<std::vector<Claim>> parse(std::string_view rows)
{
    std::string text = kHeader;
    text.append(rows);
    return parseClaims(text);
}

TEST(Claims, ReadsNumbersWordsAndQuotes)
{
    const auto claims = parse("cases.t1,3.1.2,T+1平均+2.33%,Mean T+1 +2.33 %,2.33,%,2025-11-20,press,a.com,2025-11-20\n"
                              "a.b,1.1.1,甲,\"Said, and quoted\",,text,2025-11,outline,outline,2025-11-19\r\n");
    ASSERT_TRUE(claims) << plain(claims.error().text);
    ASSERT_EQ(claims->size(), 2U);
    EXPECT_EQ((*claims)[0].value, 2.33);
    EXPECT_EQ((*claims)[0].unit, "%");
    EXPECT_EQ((*claims)[1].saidEn, "Said, and quoted");
    EXPECT_TRUE(std::isnan((*claims)[1].value));
    EXPECT_EQ((*claims)[1].known, makeDate(2025, 11, 19));
    EXPECT_EQ(claimOf(*claims, "cases.t1"), &(*claims)[0]);
    EXPECT_EQ(claimOf(*claims, "cases.t2"), nullptr);
}

TEST(Claims, FaultyRowsAreNamedByTheirLine)
{
    const auto narrow = parse("cases.t1,3.1.2\n");
    ASSERT_FALSE(narrow);
    EXPECT_EQ(plain(narrow.error().text), "Claims, line 3: expected ten columns with a number or nothing in the fifth");
    EXPECT_FALSE(parse("a,b,c,d,2x,%,e,f,g,2025-11-20\n"));
    const auto undated = parse("a,b,c,d,2,%,e,f,g,20 Nov\n");
    ASSERT_FALSE(undated);
    EXPECT_EQ(plain(undated.error().text), "Claims, line 3: 20 Nov is no date of the form 2025-11-20");
}

} // namespace
} // namespace tidemark
