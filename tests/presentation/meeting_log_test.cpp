// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presentation/preparation_fixture.h"
#include "widgets/presentation/meeting/presentation_log.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <random>

namespace tidemark {
namespace {

using namespace std::chrono_literals;

const TimePoint kBegan = *parseAsOf("2025-11-21T01:00:00Z");

Annotation anyMark()
{
    Annotation mark;
    mark.kind = AnnotationKind::Pen;
    mark.x0 = 1;
    mark.y0 = 2;
    mark.points = {{3, 4}, {5, 6}};
    mark.figure = "alpha.path";
    return mark;
}

Meeting anyMeeting(std::int64_t id = 7)
{
    Meeting meeting{.id = id, .title = QStringLiteral("晨会"), .began = kBegan, .ended = kBegan + 40min};
    meeting.asOf = kBegan - 4h;
    meeting.snapshot = QStringLiteral("Meeting 2025-11-20");
    meeting.digest = "0badcafe";
    meeting.plannedMinutes = 40;
    meeting.plannedSlides = 12;
    meeting.shown = {{"cover", {}, QStringLiteral("Title"), kBegan, 90s}};
    WhatIf tried{.slide = "alpha/path", .section = "1.1.1", .asked = {"alpha", {{"level", "6400"}}}};
    tried.parameter = verbatim("Level");
    tried.from = "6456";
    tried.to = "6400";
    tried.headline = QStringLiteral("It fell");
    meeting.whatIfs = {{tried, Offer::Kept}};
    meeting.strokes = {{.slide = "alpha/path",
                        .section = "1.1.1",
                        .headline = QStringLiteral("It fell"),
                        .strokes = {{QPolygonF{{{10, 20}, {30.5, 40}}}, Role::Series2, {}}},
                        .annotations = {{"alpha", anyMark()}},
                        .offer = Offer::Discarded}};
    return meeting;
}

class MeetingLog : public testing::Test
{
protected:
    void SetUp() override
    {
        auto store = Store::open(m_folder.filePath(QStringLiteral("s.tidemark")), OpenMode::ReadWrite);
        ASSERT_TRUE(store);
        m_store = std::move(*store);
    }
    std::vector<Meeting> kept() { return readMeetings(*m_store).value(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
};

TEST_F(MeetingLog, AMeetingComesBackWhole)
{
    const Meeting meeting = anyMeeting();
    ASSERT_TRUE(keepMeeting(*m_store, meeting));
    const auto list = kept();
    ASSERT_EQ(list.size(), 1U);
    const Meeting& back = list[0];
    EXPECT_EQ(back.id, 7);
    EXPECT_EQ(back.title, meeting.title);
    EXPECT_EQ(back.language, Language::Chinese);
    EXPECT_EQ(back.began, kBegan);
    EXPECT_EQ(back.ended, kBegan + 40min);
    EXPECT_EQ(back.asOf, meeting.asOf);
    EXPECT_EQ(back.snapshot, meeting.snapshot);
    EXPECT_EQ(back.digest, "0badcafe");
    EXPECT_EQ(back.plannedMinutes, 40);
    EXPECT_EQ(back.plannedSlides, 12);
    ASSERT_EQ(back.shown.size(), 1U);
    EXPECT_EQ(back.shown[0].slide, "cover");
    EXPECT_EQ(back.shown[0].lasted, 90s);
    ASSERT_EQ(back.whatIfs.size(), 1U);
    EXPECT_TRUE(back.whatIfs[0].tried.asked == meeting.whatIfs[0].tried.asked);
    EXPECT_EQ(back.whatIfs[0].tried.to, "6400");
    EXPECT_EQ(plain(back.whatIfs[0].tried.parameter), "Level");
    EXPECT_EQ(back.whatIfs[0].offer, Offer::Kept);
    ASSERT_EQ(back.strokes.size(), 1U);
    EXPECT_EQ(back.strokes[0].strokes[0].points, meeting.strokes[0].strokes[0].points);
    EXPECT_EQ(back.strokes[0].strokes[0].role, Role::Series2);
    ASSERT_EQ(back.strokes[0].annotations.size(), 1U);
    EXPECT_EQ(back.strokes[0].annotations[0].subject, "alpha");
    EXPECT_TRUE(back.strokes[0].annotations[0].annotation == anyMark());
    EXPECT_EQ(back.strokes[0].offer, Offer::Discarded);
}

TEST_F(MeetingLog, TheNewestFiftyStay)
{
    for (int id = 1; id <= 60; ++id)
        ASSERT_TRUE(keepMeeting(*m_store, anyMeeting(id)));
    auto list = kept();
    ASSERT_EQ(list.size(), 50U);
    EXPECT_EQ(list.front().id, 60);
    EXPECT_EQ(list.back().id, 11);
    // One that changes keeps its place.
    Meeting changed = anyMeeting(30);
    changed.whatIfs[0].offer = Offer::Discarded;
    ASSERT_TRUE(keepMeeting(*m_store, changed));
    list = kept();
    ASSERT_EQ(list.size(), 50U);
    EXPECT_EQ(list.front().id, 60);
    EXPECT_EQ(list[30].id, 30);
    EXPECT_EQ(list[30].whatIfs[0].offer, Offer::Discarded);
}

TEST_F(MeetingLog, WhatCannotBeReadIsLeftAlone)
{
    ASSERT_TRUE(m_store->setValue(kMeetingsKey, R"([{"id":"?"},17,null,{"id":1e300,"began":0}])"));
    EXPECT_TRUE(kept().empty());
    ASSERT_TRUE(keepMeeting(*m_store, anyMeeting()));
    EXPECT_EQ(kept().size(), 1U);
    const auto text = m_store->value(kMeetingsKey);
    EXPECT_EQ(QJsonDocument::fromJson(QByteArray::fromStdString(*text)).array().size(), 5);
    ASSERT_TRUE(m_store->setValue(kMeetingsKey, "no JSON"));
    EXPECT_TRUE(kept().empty());
    ASSERT_TRUE(keepMeeting(*m_store, anyMeeting()));
    EXPECT_EQ(kept().size(), 1U);
}

// A log that was changed by hand, or by a disk: any byte, any value.
TEST_F(MeetingLog, AlteredLogsAreReadAsFarAsTheyGo)
{
    const QByteArray sound = QJsonDocument(meetingJson(anyMeeting())).toJson(QJsonDocument::Compact);
    std::mt19937 random(20251120);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes = sound;
        for (int change = 0; change < 3; ++change)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] =
                "0123456789-e\"{}[],:.ntf"[random() % 23];
        const auto meeting = meetingFromJson(QJsonDocument::fromJson(bytes).object());
        if (!meeting)
            continue;
        EXPECT_LE(meeting->began, meeting->ended);
        for (const MeetingStrokes& drawn : meeting->strokes)
            for (const Stroke& stroke : drawn.strokes) {
                EXPECT_FALSE(stroke.points.isEmpty());
                EXPECT_LE(static_cast<int>(stroke.role), static_cast<int>(Role::Simulated));
            }
    }
}

TEST(PresentationLog, ShowsFollowOneAnother)
{
    PresentationLog log({.id = 1, .began = kBegan});
    const auto story = test::sampleStory();
    log.show(story->story.slides[0], kBegan);
    log.show(story->story.slides[2], kBegan + 30s);
    log.reach(kBegan + 50s);
    log.reach(kBegan + 10s); // the clock was set back
    const Meeting& meeting = log.meeting();
    ASSERT_EQ(meeting.shown.size(), 2U);
    EXPECT_EQ(meeting.shown[0].lasted, 30s);
    EXPECT_EQ(meeting.shown[1].lasted, 20s);
    EXPECT_EQ(meeting.shown[1].headline, QStringLiteral("It fell"));
    EXPECT_EQ(meeting.ended, kBegan + 50s);
}

TEST(PresentationLog, StrokesOfASlideAreThoseThatStand)
{
    PresentationLog log({.id = 1, .began = kBegan});
    const report::Slide slide = test::sampleStory()->story.slides[2];
    log.setStrokes(slide, {{QPolygonF{{{1, 1}}}, Role::Conflict, {}}}, {});
    log.setStrokes(slide, {{QPolygonF{{{1, 1}}}, Role::Conflict, {}}, {QPolygonF{{{2, 2}}}, Role::Conflict, {}}}, {});
    ASSERT_EQ(log.meeting().strokes.size(), 1U);
    EXPECT_EQ(log.meeting().strokes[0].strokes.size(), 2U);
    log.setStrokes(slide, {}, {});
    EXPECT_TRUE(log.meeting().strokes.empty());
}

} // namespace
} // namespace tidemark
