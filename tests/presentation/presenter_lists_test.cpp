// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presentation/presenter_fixture.h"

#include "widgets/presentation/presenter/jump_list.h"
#include "widgets/presentation/presenter/key_list.h"
#include "widgets/presentation/stage/stage_keys.h"

#include <QLineEdit>
#include <QListView>

namespace tidemark {
namespace {

class PresenterLists : public PresenterTest
{
protected:
    PresenterLists() : PresenterTest(talk(10)) {}
    void open()
    {
        show();
        window->showJumpList();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    JumpList& list() { return part<JumpList>("jump_list"); }
    QLineEdit& input() { return part<QLineEdit>("jump_input"); }
    void type(const char* keys) { QTest::keyClicks(&input(), QString::fromUtf8(keys)); }
};

TEST_F(PresenterLists, EverySlideAndThePresentOneChosen)
{
    show();
    stage.goTo(4);
    window->showJumpList();
    EXPECT_TRUE(window->takesKeys());
    EXPECT_TRUE(window->overlayShown());
    EXPECT_EQ(list().shownHeadlines().size(), stage.count());
    EXPECT_EQ(part<QListView>("jump_rows").currentIndex().row(), 4);
    EXPECT_TRUE(window->rect().contains(list().geometry()));
    EXPECT_FALSE(list().isWindow());
}

TEST_F(PresenterLists, ReturnGoesThere)
{
    open();
    QTest::keyClick(&input(), Qt::Key_Down);
    QTest::keyClick(&input(), Qt::Key_Down);
    QTest::keyClick(&input(), Qt::Key_Down);
    QTest::keyClick(&input(), Qt::Key_Up);
    QTest::keyClick(&input(), Qt::Key_Return);
    EXPECT_EQ(stage.current(), 2);
    EXPECT_FALSE(window->overlayShown());
    EXPECT_FALSE(window->takesKeys());
}

TEST_F(PresenterLists, EscClosesAndNothingMoves)
{
    open();
    type("finding c");
    QTest::keyClick(&input(), Qt::Key_Escape);
    EXPECT_FALSE(window->overlayShown());
    EXPECT_EQ(stage.current(), 0);
    EXPECT_FALSE(window->closeOverlay());
    window->showSearch();
    EXPECT_TRUE(input().text().isEmpty());
    EXPECT_TRUE(window->closeOverlay());
}

TEST_F(PresenterLists, ANumberIsTheSlideOfThatNumber)
{
    open();
    type("7");
    QTest::keyClick(&input(), Qt::Key_Return);
    EXPECT_EQ(stage.current(), 6);
}

TEST_F(PresenterLists, FindsInHeadlinesThenSentencesThenNotes)
{
    open();
    type("finding c");
    ASSERT_FALSE(list().shownHeadlines().isEmpty());
    EXPECT_EQ(list().shownHeadlines().front(), QStringLiteral("Finding C"));
    input().clear();
    type("hedgers FIGURE-3"); // in the notes of one slide only
    EXPECT_EQ(list().shownHeadlines(), QStringList{QStringLiteral("Finding D")});
    QTest::keyClick(&input(), Qt::Key_Return);
    EXPECT_EQ(stage.current(), 5);
}

TEST_F(PresenterLists, NothingFoundIsSaidAndReturnDoesNothing)
{
    open();
    type("zebra");
    EXPECT_TRUE(list().shownHeadlines().isEmpty());
    QTest::keyClick(&input(), Qt::Key_Return);
    QTest::keyClick(&input(), Qt::Key_Down);
    EXPECT_TRUE(window->overlayShown());
    EXPECT_EQ(stage.current(), 0);
}

TEST_F(PresenterLists, AClickGoesThereABesideCloses)
{
    open();
    auto& rows = part<QListView>("jump_rows");
    const QRect third = rows.visualRect(rows.model()->index(2, 0));
    QTest::mouseClick(rows.viewport(), Qt::LeftButton, {}, third.center());
    EXPECT_EQ(stage.current(), 2);
    window->showJumpList();
    QTest::mouseClick(&list(), Qt::LeftButton, {}, {3, 3});
    EXPECT_FALSE(window->overlayShown());
}

TEST(FindSlides, RanksAndExcerpts)
{
    const auto make = [](const char* id, const char16_t* headline, const char16_t* said, const char16_t* notes) {
        report::Slide slide;
        slide.id = id;
        slide.headline = QString::fromUtf16(headline);
        slide.sentences = {{{.text = QString::fromUtf16(said)}}};
        slide.notes = {{{.text = QString::fromUtf16(notes)}}};
        return std::make_shared<const report::Slide>(std::move(slide));
    };
    const Stage stage({make("a", u"封面", u"", u"开场先说对冲"), make("b", u"波动率", u"对冲成本上升", u""),
                       make("c", u"对冲结构", u"", u""), make("d", u"两个问题", u"", u"")});
    const auto indices = [&](const char16_t* typed) {
        std::vector<int> found;
        for (const SlideHit& hit : findSlides(stage, QString::fromUtf16(typed)))
            found.push_back(hit.index);
        return found;
    };
    EXPECT_EQ(indices(u"对冲"), (std::vector<int>{2, 1, 0}));
    EXPECT_EQ(indices(u"对冲 封面"), (std::vector<int>{0}));
    EXPECT_EQ(indices(u"  "), (std::vector<int>{0, 1, 2, 3}));
    EXPECT_EQ(indices(u"4"), (std::vector<int>{3}));
    const auto hits = findSlides(stage, QStringLiteral("对冲"));
    EXPECT_TRUE(hits[0].excerpt.isEmpty());
    EXPECT_EQ(hits[1].excerpt, QStringLiteral("对冲成本上升"));
    EXPECT_EQ(hits[2].excerpt, QStringLiteral("开场先说对冲"));
}

TEST_F(PresenterLists, TheTableOfKeysIsComplete)
{
    show();
    window->toggleKeys();
    EXPECT_TRUE(window->overlayShown());
    EXPECT_FALSE(window->takesKeys());
    const QString words = part<KeyList>("key_list").words();
    for (const StageKey& key : stageKeys()) {
        EXPECT_TRUE(key.name.empty() || words.contains(workbench.say(key.name))) << key.name.source;
    }
    for (const QSize size : {QSize(1024, 640), QSize(1920, 1080)}) {
        window->resize(size);
        EXPECT_FALSE(window->grab().isNull());
        EXPECT_EQ(part<KeyList>("key_list").size(), window->size());
    }
    window->toggleKeys();
    EXPECT_FALSE(window->overlayShown());
}

} // namespace
} // namespace tidemark
