// SPDX-License-Identifier: GPL-3.0-or-later
// The window after a meeting, driven as a person drives it.
#include "widgets/presentation/meeting/meeting_record.h"
#include "widgets/presentation/meeting/offer_model.h"
#include "widgets/shell/workbench.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

Meeting heldMeeting(std::int64_t id)
{
    Meeting meeting;
    meeting.id = id;
    meeting.title = QStringLiteral("Story");
    meeting.language = Language::Chinese;
    meeting.began = *parseAsOf("2025-11-21T02:00:00Z");
    meeting.ended = *parseAsOf("2025-11-21T02:05:00Z");
    meeting.plannedMinutes = 4;
    meeting.plannedSlides = 2;
    meeting.shown = {{"cover", "", QStringLiteral("Story"), meeting.began, std::chrono::seconds{30}},
                     {"a/b", "1.1.1", QStringLiteral("It fell"), meeting.began, std::chrono::seconds{270}}};
    WhatIf tried;
    tried.slide = "cta_levels/candles";
    tried.section = "3.2.2";
    tried.asked = {"cta_levels", {{"level", "6400"}}};
    tried.param = "level";
    tried.parameter = verbatim("Level");
    tried.from = "6456";
    tried.to = "6400";
    meeting.whatIfs.push_back({tried, Offer::Open});
    MeetingStrokes drawn;
    drawn.slide = "cta_levels/candles";
    drawn.section = "3.2.2";
    drawn.headline = QStringLiteral("It fell");
    drawn.strokes = {{.points = QPolygonF({{10, 10}, {500, 500}}), .role = Role::Conflict, .mark = {}}};
    KeptAnnotation kept;
    kept.subject = "SPX";
    kept.annotation.kind = AnnotationKind::Level;
    kept.annotation.y0 = 6400;
    drawn.annotations = {kept};
    meeting.strokes.push_back(drawn);
    drawn.annotations.clear(); // on the cover, say
    meeting.strokes.push_back(drawn);
    return meeting;
}

class MeetingRecordTest : public testing::Test
{
protected:
    MeetingRecordTest() : m_record(m_bench)
    {
        m_record.setMeetings({heldMeeting(2), heldMeeting(1)});
        m_record.show();
    }
    template <typename T>
    T* child(const char* name)
    {
        return m_record.findChild<T*>(QString::fromLatin1(name));
    }

    Workbench m_bench;
    MeetingRecord m_record;
};

TEST_F(MeetingRecordTest, ShowsWhatWasShownAgainstThePlan)
{
    const auto* model = child<QTreeView>("record_shown")->model();
    ASSERT_EQ(model->rowCount(), 2);
    EXPECT_EQ(model->index(0, 2).data().toString(), QStringLiteral("00:30"));
    EXPECT_EQ(model->index(0, 3).data().toString(), QStringLiteral("−01:30"));
    EXPECT_EQ(model->index(1, 3).data().toString(), QStringLiteral("+02:30"));
    EXPECT_TRUE(child<QLabel>("record_summary")->text().contains(QStringLiteral("05:00, planned 04:00")));
}

TEST_F(MeetingRecordTest, KeepsWhatIsTicked)
{
    const QSignalSpy notes(&m_record, &MeetingRecord::keepNote);
    const QSignalSpy marks(&m_record, &MeetingRecord::keepAnnotations);
    const QSignalSpy changed(&m_record, &MeetingRecord::meetingChanged);
    auto* list = child<QListView>("record_offers");
    ASSERT_EQ(list->model()->rowCount(), 3);
    // Everything that can be kept is ticked; Space takes the drawing off.
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Space);
    child<QPushButton>("record_keep")->click();
    ASSERT_EQ(notes.count(), 1);
    EXPECT_EQ(notes[0][0].value<Language>(), Language::Chinese);
    EXPECT_EQ(notes[0][1].toString(), QStringLiteral("3.2.2"));
    EXPECT_TRUE(notes[0][2].toString().contains(QStringLiteral("{{cta_levels(level=6400).params.level")));
    EXPECT_EQ(marks.count(), 0);
    ASSERT_EQ(changed.count(), 1);
    const auto kept = changed[0][0].value<Meeting>();
    EXPECT_EQ(kept.id, 2);
    EXPECT_EQ(kept.whatIfs[0].offer, Offer::Kept);
    EXPECT_EQ(kept.strokes[0].offer, Offer::Open);
    // What was kept is not kept twice; the drawing is offered again.
    child<QPushButton>("record_keep")->click();
    EXPECT_EQ(notes.count(), 1);
    ASSERT_EQ(marks.count(), 1);
    EXPECT_EQ(marks[0][0].value<std::vector<KeptAnnotation>>().size(), 1U);
    EXPECT_FALSE(child<QPushButton>("record_keep")->isEnabled());
}

TEST_F(MeetingRecordTest, WhatIsDiscardedCanStillBeKept)
{
    const QSignalSpy changed(&m_record, &MeetingRecord::meetingChanged);
    child<QPushButton>("record_discard")->click();
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].value<Meeting>().whatIfs[0].offer, Offer::Discarded);
    EXPECT_FALSE(child<QPushButton>("record_keep")->isEnabled());
    EXPECT_FALSE(child<QPushButton>("record_discard")->isEnabled());
    auto* list = child<QListView>("record_offers");
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Space);
    const QSignalSpy notes(&m_record, &MeetingRecord::keepNote);
    child<QPushButton>("record_keep")->click();
    EXPECT_EQ(notes.count(), 1);
}

TEST_F(MeetingRecordTest, AnEarlierMeetingIsGoneBackTo)
{
    auto* choice = child<QComboBox>("record_meetings");
    ASSERT_EQ(choice->count(), 2);
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);
    EXPECT_EQ(m_record.meeting()->id, 1);
    // A new log leaves it shown.
    m_record.setMeetings({heldMeeting(3), heldMeeting(2), heldMeeting(1)});
    EXPECT_EQ(m_record.meeting()->id, 1);
    m_record.setMeetings({heldMeeting(4)});
    EXPECT_EQ(m_record.meeting()->id, 4);
    m_record.setMeetings({});
    EXPECT_EQ(m_record.meeting(), nullptr);
    EXPECT_FALSE(child<QPushButton>("record_keep")->isEnabled());
    EXPECT_FALSE(child<QLabel>("record_summary")->text().isEmpty());
}

TEST_F(MeetingRecordTest, TheLogIsCopied)
{
    child<QPushButton>("record_copy")->click();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QStringLiteral("It fell")));
}

TEST(OfferModelTest, OffersOnlyWhatCanBeKept)
{
    OfferModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Meeting meeting = heldMeeting(1);
    meeting.whatIfs.push_back(meeting.whatIfs.front());
    meeting.whatIfs.back().tried.section.clear();
    model.setMeeting(meeting, std::make_shared<const Translator>(Language::English));
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.tickedCount(), 2);
    EXPECT_FALSE(model.keepable(1)) << "no section to take it";
    EXPECT_FALSE(model.keepable(3)) << "strokes beside the figure";
    EXPECT_FALSE(model.setData(model.index(3), Qt::Checked, Qt::CheckStateRole));
    EXPECT_TRUE(model.setData(model.index(2), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_EQ(model.tickedCount(), 1);
    // The strokes stand in for a picture that was not kept.
    const auto picture = model.index(2).data(OfferModel::PictureRole).value<QImage>();
    ASSERT_FALSE(picture.isNull());
    EXPECT_NE(picture.pixel(picture.width() * 250 / 1920, picture.height() * 250 / 1080),
              picture.pixel(picture.width() - 2, 2));
    EXPECT_TRUE(model.index(0).data(OfferModel::PictureRole).value<QImage>().isNull());
}

} // namespace
} // namespace tidemark
