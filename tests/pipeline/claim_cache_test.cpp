// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/claim_cache.h"

#include <gtest/gtest.h>

#include <set>

namespace tidemark::pipeline {
namespace {

TEST(ClaimCache, EveryClaimHasASourceAndAnIdOfItsOwn)
{
    const auto claims = claimsUntil(makeDate(2030, 1, 1));
    ASSERT_TRUE(claims) << plain(claims.error().text);
    EXPECT_GE(claims->size(), 40U);
    std::set<std::string> ids;
    for (const auto& claim : *claims) {
        EXPECT_TRUE(ids.insert(claim.id).second) << claim.id;
        EXPECT_FALSE(claim.source.empty() || claim.saidEn.empty() || claim.saidZh.empty()) << claim.id;
        EXPECT_TRUE(claim.kind == "outline" || claim.kind == "press" || claim.kind == "market data") << claim.kind;
    }
    EXPECT_EQ(claimOf(*claims, "cases.count")->value, 8);
}

TEST(ClaimCache, NothingIsKnownBeforeItWasSaid)
{
    EXPECT_EQ(claimsUntil(makeDate(2025, 11, 18))->size(), 0U);
    EXPECT_EQ(claimsUntil(makeDate(2025, 11, 19))->size(), 1U);
    EXPECT_NE(claimOf(*claimsUntil(makeDate(2025, 11, 20)), "cases.t20"), nullptr);
}

} // namespace
} // namespace tidemark::pipeline
