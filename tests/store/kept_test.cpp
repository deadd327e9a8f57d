// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/store_fixture.h"

#include "models/store/sql.h"

namespace tidemark {
namespace {

using namespace testing;

class Kept : public StoreTest
{};

TEST_F(Kept, ParametersNotesAndValuesAreReadBack)
{
    auto store = open();
    ASSERT_TRUE(store->setParams("cta_levels", {{"level", "6456"}, {"instrument", "SPX"}}));
    ASSERT_TRUE(store->setParams("other", {{"level", "1"}}));
    ASSERT_TRUE(store->setParams("cta_levels", {{"level", "6400"}}));
    ASSERT_TRUE(store->setNote("1.1.1", "zh", "**开盘**"));
    ASSERT_TRUE(store->setNote("1.1.1", "en", "old"));
    ASSERT_TRUE(store->setNote("1.1.1", "en", "It opened *high*"));
    ASSERT_TRUE(store->setValue("as-of", "2025-11-20"));
    store = open(OpenMode::ReadOnly);
    EXPECT_EQ(*store->params("cta_levels"), (std::map<std::string, std::string>{{"level", "6400"}}));
    EXPECT_TRUE(store->params("nobody")->empty());
    EXPECT_EQ(*store->note("1.1.1", "zh"), "**开盘**");
    EXPECT_EQ(*store->note("1.1.1", "en"), "It opened *high*");
    EXPECT_EQ(*store->note("1.1.2", "en"), "");
    EXPECT_EQ(*store->value("as-of"), "2025-11-20");
    EXPECT_EQ(*store->value("nothing"), "");
}

TEST_F(Kept, AnnotationsKeepTheirIdThroughDeleteAndUndo)
{
    auto store = open();
    const auto first = *store->saveAnnotation({.id = 0, .subject = "SPX", .json = R"({"level":6456})"});
    const auto second = *store->saveAnnotation({.id = 0, .subject = "SPX", .json = "{}"});
    EXPECT_NE(first, second);
    EXPECT_EQ(*store->saveAnnotation({.id = first, .subject = "SPX", .json = R"({"level":6500})"}), first);
    EXPECT_EQ(store->annotations("SPX")->size(), 2U);
    EXPECT_EQ(store->annotations("SPX")->front().json, QByteArray(R"({"level":6500})"));
    EXPECT_TRUE(store->annotations("NVDA")->empty());
    ASSERT_TRUE(store->deleteAnnotation(first));
    EXPECT_EQ(store->annotations("SPX")->size(), 1U);
    EXPECT_EQ(*store->saveAnnotation({.id = first, .subject = "SPX", .json = "{}"}), first);
    EXPECT_EQ(store->annotations("SPX")->front().id, first);
}

TEST_F(Kept, AWorkspaceWithFlippedBytesIsLeftOut)
{
    auto store = open();
    const QByteArray state("\0\1\2 state \xff", 11);
    ASSERT_TRUE(store->saveWorkspace({.name = "Part I", .state = state, .version = 3}));
    ASSERT_TRUE(store->saveWorkspace({.name = "Mine", .state = QByteArray(5'000, 'm'), .version = 3}));
    ASSERT_TRUE(store->saveWorkspace({.name = "Empty", .state = {}, .version = 1}));
    std::vector<std::string> damaged;
    ASSERT_EQ(store->workspaces(&damaged)->size(), 3U);
    EXPECT_TRUE(damaged.empty());
    EXPECT_EQ((*store->workspaces())[2].state, state);
    EXPECT_EQ((*store->workspaces())[2].version, 3);
    {
        const store::Connection connection(path(), store::Access::ReadWrite);
        connection.execute("UPDATE workspace SET state = x'00' || substr(state, 2) WHERE name = 'Mine';"
                           "UPDATE workspace SET version = 4 WHERE name = 'Part I'");
    }
    const auto list = *store->workspaces(&damaged);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list.front().name, "Empty");
    EXPECT_EQ(damaged, (std::vector<std::string>{"Mine", "Part I"}));
    ASSERT_TRUE(store->deleteWorkspace("Mine"));
    damaged.clear();
    (void)store->workspaces(&damaged);
    EXPECT_EQ(damaged, std::vector<std::string>{"Part I"});
}

} // namespace
} // namespace tidemark
