// SPDX-License-Identifier: GPL-3.0-or-later
// The list of slides before a meeting, and what is to be looked at.
#include "tests/presentation/preparation_fixture.h"
#include "widgets/presentation/preparation/preparation_checks.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using namespace test;

std::string order(const StoryModel& model)
{
    std::string ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids += (row ? " " : "") + model.planned(row).id;
    return ids;
}

/// A model that does at once what it asks for, watched by Qt's own checks.
class StoryModelTest : public testing::Test
{
protected:
    StoryModelTest() : m_tester(&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        const auto source = sampleStory();
        m_model.setStory(source, source->plan);
        QObject::connect(&m_model, &StoryModel::moveRequested, &m_model,
                         [this](int row, int to) { m_model.setPlan(m_model.withMoved(row, to)); });
        QObject::connect(&m_model, &StoryModel::shownRequested, &m_model,
                         [this](int row, bool shown) { m_model.setPlan(m_model.withShown(row, shown)); });
    }

    StoryModel m_model;
    QAbstractItemModelTester m_tester;
};

TEST_F(StoryModelTest, SlidesStandInTheOrderOfThePlan)
{
    EXPECT_EQ(order(m_model), "cover part-1 alpha/path alpha/other part-2 alpha/third");
    EXPECT_EQ(m_model.shownCount(), 6);
    EXPECT_EQ(m_model.index(2).data(StoryModel::NumberRole).toInt(), 3);
    EXPECT_EQ(m_model.state(2), SlideState::Conflict);
    EXPECT_EQ(m_model.state(3), SlideState::Note);
    EXPECT_EQ(m_model.state(5), SlideState::Simulated);
    EXPECT_EQ(m_model.state(0), SlideState::Ready);
    EXPECT_EQ(m_model.index(1).data(StoryModel::PlaceRole).toString(), QStringLiteral("2 of 2"));
}

TEST_F(StoryModelTest, RowsMoveAndSelectionsGoWithThem)
{
    const QPersistentModelIndex held(m_model.index(5));
    EXPECT_TRUE(m_model.moveRows({}, 5, 1, {}, 1));
    EXPECT_EQ(order(m_model), "cover alpha/third part-1 alpha/path alpha/other part-2");
    EXPECT_EQ(held.row(), 1);
    EXPECT_TRUE(m_model.moveRows({}, 0, 1, {}, 6));
    EXPECT_EQ(order(m_model), "alpha/third part-1 alpha/path alpha/other part-2 cover");
    // Onto itself, out of range, two at once: nothing.
    EXPECT_FALSE(m_model.moveRows({}, 2, 1, {}, 2));
    EXPECT_FALSE(m_model.moveRows({}, 2, 1, {}, 3));
    EXPECT_FALSE(m_model.moveRows({}, 2, 1, {}, 7));
    EXPECT_FALSE(m_model.moveRows({}, 0, 2, {}, 4));
    m_model.setPlan(m_model.inReportOrder());
    EXPECT_EQ(order(m_model), "cover part-1 alpha/path alpha/other part-2 alpha/third");
}

TEST_F(StoryModelTest, WhatIsNotShownHasNoPage)
{
    EXPECT_TRUE(m_model.setData(m_model.index(2), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_EQ(m_model.page(2), 0);
    EXPECT_EQ(m_model.page(3), 3);
    EXPECT_EQ(m_model.index(1).data(StoryModel::PlaceRole).toString(), QStringLiteral("1 of 2"));
    EXPECT_FALSE(m_model.partShown(3));
    m_model.setPlan(m_model.withPartShown(3, false));
    EXPECT_EQ(m_model.shownCount(), 3);
    EXPECT_FALSE(m_model.planned(1).shown) << "the part's own title goes with it";
    m_model.setPlan(m_model.withPartShown(1, true));
    EXPECT_EQ(m_model.shownCount(), 6);
    EXPECT_FALSE(m_model.setData(m_model.index(2), 1, Qt::DisplayRole));
}

TEST_F(StoryModelTest, SlidesOfOtherDataKeepTheirPlace)
{
    const auto source = sampleStory();
    report::StoryPlan plan = source->plan;
    plan.slides.insert(plan.slides.begin() + 3, {"beta/gone", false, QStringLiteral("mine")});
    m_model.setStory(source, plan);
    EXPECT_EQ(m_model.rowCount(), 6);
    // Moved past the absent one, which stays with its neighbours.
    m_model.setPlan(m_model.withMoved(2, 4));
    EXPECT_EQ(order(m_model), "cover part-1 alpha/other alpha/path part-2 alpha/third");
    EXPECT_EQ(m_model.plan().slides.size(), 7U);
    m_model.setPlan(m_model.inReportOrder());
    EXPECT_EQ(order(m_model), "cover part-1 alpha/path alpha/other part-2 alpha/third");
    const auto gone = std::ranges::find(m_model.plan().slides, "beta/gone", &report::PlannedSlide::id);
    ASSERT_NE(gone, m_model.plan().slides.end());
    EXPECT_EQ(gone->notes, QStringLiteral("mine"));
}

TEST_F(StoryModelTest, NoStoryHasNoRow)
{
    m_model.setStory(nullptr, {});
    EXPECT_EQ(m_model.rowCount(), 0);
    EXPECT_EQ(m_model.shownCount(), 0);
    m_model.setPlan({});
}

const PreparationCheck* about(const std::vector<PreparationCheck>& checks, const std::string& slide)
{
    const auto it = std::ranges::find(checks, slide, &PreparationCheck::slide);
    return it == checks.end() ? nullptr : &*it;
}

TEST_F(StoryModelTest, WhatToLookAtLeadsToItsRemedy)
{
    Preparation preparation;
    const auto checks = preparationChecks(preparation, m_model, {}, {});
    ASSERT_EQ(checks.size(), 4U);
    EXPECT_EQ(checks.front().state, SlideState::Missing) << "the worst comes first";
    EXPECT_EQ(about(checks, "beta/gone")->link, PreparationLink::Import);
    EXPECT_EQ(about(checks, "alpha/path")->link, PreparationLink::Claims);
    EXPECT_EQ(about(checks, "alpha/path")->number, 3);
    EXPECT_EQ(about(checks, "alpha/other")->link, PreparationLink::Text);
    EXPECT_EQ(about(checks, "alpha/other")->section, "1.1.1");
    EXPECT_EQ(about(checks, "")->state, SlideState::Simulated);
    // Of slides that nobody will see nothing is said.
    m_model.setPlan(m_model.withPartShown(1, false));
    EXPECT_EQ(preparationChecks(preparation, m_model, {}, {}).size(), 2U);
}

TEST_F(StoryModelTest, OwnNotesOfMoreThanAPageAreTold)
{
    m_model.setPlan(m_model.withNotes(5, QStringLiteral("word ").repeated(700)));
    const auto checks = preparationChecks({}, m_model, {}, {});
    const auto* found = about(checks, "alpha/third");
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->link, PreparationLink::Notes);
    EXPECT_EQ(found->number, 6);
    m_model.setPlan(m_model.withNotes(5, QStringLiteral("word")));
    EXPECT_EQ(about(preparationChecks({}, m_model, {}, {}), "alpha/third"), nullptr);
}

TEST_F(StoryModelTest, AbsentSnapshotsUnreadableOrdersAndSmallScreensAreTold)
{
    Preparation preparation;
    preparation.gone = {"morning"};
    preparation.planFault = verbatim("cannot be read");
    const std::vector<StageScreen> screens{
        {.id = {QStringLiteral("desk"), {}}, .geometry = {0, 0, 1920, 1080}, .desk = true},
        {.id = {QStringLiteral("room"), {}}, .geometry = {1920, 0, 1024, 768}}};
    const ScreenPlan plan{.audience = 1, .presenter = 0};
    const auto checks = preparationChecks(preparation, m_model, screens, plan);
    ASSERT_EQ(checks.size(), 7U);
    const auto has = [&](PreparationLink link) {
        return std::ranges::find(checks, link, &PreparationCheck::link) != checks.end();
    };
    EXPECT_TRUE(has(PreparationLink::Data));
    EXPECT_TRUE(has(PreparationLink::Order));
    const auto small = std::ranges::find_if(
        checks, [](const PreparationCheck& check) { return plain(check.text).find("1024") != std::string::npos; });
    ASSERT_NE(small, checks.end());
    EXPECT_NE(plain(small->text).find("room"), std::string::npos);
    EXPECT_EQ(preparationChecks(preparation, m_model, screens, {.audience = 0, .presenter = 1}).size(), 6U);
}

TEST_F(StoryModelTest, NothingTickedIsTold)
{
    report::StoryPlan plan = m_model.plan();
    for (auto& slide : plan.slides)
        slide.shown = false;
    m_model.setPlan(plan);
    const auto checks = preparationChecks({}, m_model, {}, {});
    EXPECT_EQ(
        std::ranges::count_if(checks, [](const auto& check) { return plain(check.text).starts_with("No slide"); }), 1);
}

TEST(PreparationCheckModelTest, RowsSpeakForThemselves)
{
    PreparationCheckModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setChecks({{.state = SlideState::Missing, .text = verbatim("No data"), .link = PreparationLink::Import},
                     {.state = SlideState::Note, .text = verbatim("Look"), .number = 4}},
                    std::make_shared<const Translator>(Language::English));
    EXPECT_EQ(model.rowCount(), 2);
    EXPECT_FALSE(model.index(0).data(PreparationCheckModel::LinkRole).toString().isEmpty());
    EXPECT_TRUE(model.index(1).data(PreparationCheckModel::LinkRole).toString().isEmpty());
    EXPECT_EQ(model.index(1).data(PreparationCheckModel::NumberRole).toInt(), 4);
    EXPECT_TRUE(model.index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("No data")));
}

} // namespace
} // namespace tidemark
