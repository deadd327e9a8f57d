// SPDX-License-Identifier: GPL-3.0-or-later
// The window before a meeting, driven as a person drives it.
#include "models/store/snapshot.h"
#include "tests/presentation/preparation_fixture.h"
#include "widgets/presentation/preparation/preparation_window.h"
#include "widgets/presentation/slides/slide_preview.h"
#include "widgets/shell/workbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace tidemark {
namespace {

constexpr int kPatience = 30000;

/// A store with a report of one section and two figures, and the window on it.
class PreparationWindowTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_path = m_folder.filePath(QStringLiteral("s.db"));
        ASSERT_TRUE(Store::open(m_path, OpenMode::ReadWrite));
        m_bench.setStorePath(m_path);
        m_bench.setAsOf(endOfNewYorkDay(makeDate(2025, 11, 20)));
    }

    PresentationEnvironment environment()
    {
        return {
            [this](const Store&, const report::ReportOptions& options, const Progress&) -> Result<report::ReportInput> {
                if (m_noReport)
                    return report::sampleInput(QStringLiteral("Nothing is drawn.\n"), options.language);
                auto input = report::sampleInput(
                    QStringLiteral(
                        "It fell by {{alpha.distance}}.\n\n::figure alpha/path One\n\n::figure alpha/second Two\n\n"
                        "::figure beta/path Three\n"),
                    options.language);
                auto& output = *input.results.at({"alpha", {}});
                output.figures.push_back(output.figures.front());
                output.figures.back().id = "alpha.second";
                output.figures.back().headline = verbatim("It rose");
                return input;
            }};
    }

    PreparationWindow& open()
    {
        m_window = std::make_unique<PreparationWindow>(m_bench, environment());
        QObject::connect(m_window.get(), &PreparationWindow::planChanged, &m_bench,
                         [this](const report::StoryPlan&, const report::StoryPlan& after) { m_kept = after; });
        m_window->show();
        EXPECT_TRUE(settle());
        return *m_window;
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return m_window->settled() && m_bench.idle(); }, kPatience);
    }

    template <typename T>
    T* child(const char* name)
    {
        return m_window->findChild<T*>(QString::fromLatin1(name));
    }
    QListView* list() { return child<QListView>("preparation_slides"); }
    std::string order()
    {
        std::string ids;
        for (const auto& slide : m_window->options().plan.slides)
            ids += (ids.empty() ? "" : " ") + slide.id;
        return ids;
    }

    QTemporaryDir m_folder;
    QString m_path;
    Workbench m_bench;
    bool m_noReport = false;
    report::StoryPlan m_kept;
    std::unique_ptr<PreparationWindow> m_window;
};

TEST_F(PreparationWindowTest, ShowsTheStoryAndStartsWithReturn)
{
    open();
    EXPECT_EQ(order(), "cover part-1 alpha/path alpha/second");
    EXPECT_TRUE(child<QPushButton>("preparation_start")->isEnabled());
    EXPECT_EQ(child<SlidePreview>("slide_preview")->slide()->id, "cover");
    const QSignalSpy started(m_window.get(), &PreparationWindow::startRequested);
    QTest::keyClick(list(), Qt::Key_Return);
    ASSERT_EQ(started.count(), 1);
    const auto options = started.front().front().value<PresentationOptions>();
    EXPECT_EQ(options.plan, m_window->options().plan);
    EXPECT_TRUE(options.snapshot.isEmpty());
}

TEST_F(PreparationWindowTest, KeysMoveAndTrimAndAreUndone)
{
    open();
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_End);
    QTest::keyClick(list(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(order(), "cover part-1 alpha/second alpha/path");
    EXPECT_EQ(list()->currentIndex().row(), 2) << "the selection goes with the slide";
    QTest::keyClick(list(), Qt::Key_Space);
    EXPECT_FALSE(m_window->options().plan.slides[2].shown);
    EXPECT_EQ(m_kept, m_window->options().plan) << "every change is told";
    QTest::keyClick(list(), Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_TRUE(m_window->options().plan.slides[2].shown) << "the whole part";
    auto* undo = child<QToolButton>("preparation_undo");
    for (int i = 0; i < 3; ++i)
        undo->click();
    EXPECT_EQ(order(), "cover part-1 alpha/path alpha/second");
    EXPECT_TRUE(m_window->options().plan.slides[3].shown);
    EXPECT_FALSE(undo->isEnabled());
    child<QToolButton>("preparation_redo")->click();
    EXPECT_EQ(order(), "cover part-1 alpha/second alpha/path");
    child<QToolButton>("preparation_order")->click();
    EXPECT_EQ(order(), "cover part-1 alpha/path alpha/second");
}

TEST_F(PreparationWindowTest, ATickIsClicked)
{
    open();
    const QRect row = list()->visualRect(list()->model()->index(1, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, {row.left() + 18, row.center().y()});
    EXPECT_FALSE(m_window->options().plan.slides[1].shown);
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_FALSE(m_window->options().plan.slides[1].shown) << "beside the tick a click selects";
    EXPECT_EQ(list()->currentIndex().row(), 1);
}

TEST_F(PreparationWindowTest, NotesAreKeptWithTheirSlide)
{
    open();
    m_window->showSlide("alpha/path");
    auto* notes = child<QPlainTextEdit>("preparation_notes");
    EXPECT_TRUE(notes->toPlainText().isEmpty());
    EXPECT_TRUE(notes->placeholderText().contains(QStringLiteral("It fell by")));
    QTest::keyClicks(notes, QStringLiteral("Say this"));
    m_window->showSlide("cover");
    EXPECT_EQ(m_kept.slides[2].notes, QStringLiteral("Say this"));
    EXPECT_TRUE(notes->toPlainText().isEmpty());
    m_window->showSlide("alpha/path");
    EXPECT_EQ(notes->toPlainText(), QStringLiteral("Say this"));
    // Back to the program's words, and its words as a beginning.
    auto* button = child<QToolButton>("preparation_notes_text");
    button->click();
    EXPECT_TRUE(m_kept.slides[2].notes.isEmpty());
    button->click();
    EXPECT_TRUE(m_kept.slides[2].notes.contains(QStringLiteral("It fell by")));
}

TEST_F(PreparationWindowTest, ThePlanOfTheStoreIsRead)
{
    report::StoryPlan plan;
    plan.slides = {{"alpha/second", false, QStringLiteral("mine")}, {"cover", true, {}}};
    plan.minutes = 25;
    plan.language = Language::Chinese;
    {
        auto store = Store::open(m_path, OpenMode::ReadWrite);
        ASSERT_TRUE((*store)->setValue(report::kStoryPlanKey, report::storyPlanJson(plan)));
    }
    open();
    EXPECT_EQ(order(), "alpha/second cover part-1 alpha/path");
    EXPECT_EQ(m_window->options().plan.slides[0].notes, QStringLiteral("mine"));
    EXPECT_EQ(child<QSpinBox>("preparation_minutes")->value(), 25);
    EXPECT_EQ(child<QComboBox>("preparation_language")->currentIndex(), 1);
    const QSignalSpy started(m_window.get(), &PreparationWindow::startRequested);
    auto* minutes = child<QSpinBox>("preparation_minutes");
    minutes->selectAll();
    QTest::keyClicks(minutes, QStringLiteral("30"));
    QTest::keyClick(minutes, Qt::Key_Return);
    EXPECT_EQ(m_kept.minutes, 30);
    EXPECT_EQ(started.count(), 0);
}

TEST_F(PreparationWindowTest, AnUnreadablePlanIsToldAndCanBeReset)
{
    {
        auto store = Store::open(m_path, OpenMode::ReadWrite);
        ASSERT_TRUE((*store)->setValue(report::kStoryPlanKey, "{broken"));
    }
    open();
    EXPECT_EQ(order(), "cover part-1 alpha/path alpha/second");
    // It is still so when the data have changed.
    m_bench.noteDataChange();
    EXPECT_TRUE(settle());
    auto* checks = child<QListView>("preparation_checks");
    const int before = checks->model()->rowCount();
    const QSignalSpy changed(m_window.get(), &PreparationWindow::planChanged);
    const QSignalSpy started(m_window.get(), &PreparationWindow::startRequested);
    for (int row = 0; row < before; ++row)
        if (checks->model()->index(row, 0).data(PreparationCheckModel::LinkRole).toString() == QStringLiteral("Reset"))
            checks->setCurrentIndex(checks->model()->index(row, 0));
    ASSERT_TRUE(checks->currentIndex().isValid());
    QTest::keyClick(checks, Qt::Key_Return);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(checks->model()->rowCount(), before - 1);
    EXPECT_EQ(started.count(), 0) << "Return on a link follows it and no more";
}

TEST_F(PreparationWindowTest, AFigureWithoutDataLeadsToTheImport)
{
    open();
    auto* checks = child<QListView>("preparation_checks");
    ASSERT_GT(checks->model()->rowCount(), 0);
    checks->setFocus();
    checks->setCurrentIndex(checks->model()->index(0, 0));
    const QSignalSpy import(m_window.get(), &PreparationWindow::importRequested);
    QTest::keyClick(checks, Qt::Key_Space);
    EXPECT_EQ(import.count(), 1);
}

TEST_F(PreparationWindowTest, WithoutAReportItSaysWhatIsMissing)
{
    m_noReport = true;
    open();
    EXPECT_FALSE(child<QPushButton>("preparation_start")->isEnabled());
    auto* import = child<QPushButton>("preparation_import");
    ASSERT_TRUE(import->isVisible());
    EXPECT_FALSE(child<QLabel>("preparation_empty_words")->text().isEmpty());
    const QSignalSpy asked(m_window.get(), &PreparationWindow::importRequested);
    import->click();
    EXPECT_EQ(asked.count(), 1);
    const QSignalSpy started(m_window.get(), &PreparationWindow::startRequested);
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    EXPECT_EQ(started.count(), 0);
    // Data came: the story is there.
    m_noReport = false;
    m_bench.noteDataChange();
    EXPECT_TRUE(settle());
    EXPECT_TRUE(child<QPushButton>("preparation_start")->isEnabled());
}

TEST_F(PreparationWindowTest, ASnapshotWhoseFileIsGoneIsTold)
{
    {
        auto store = Store::open(m_path, OpenMode::ReadWrite);
        for (const char* name : {"morning", "noon"})
            ASSERT_TRUE(freeze(**store, name, m_bench.asOf(), m_bench.asOf()));
        const auto snapshot = findSnapshot(**store, "noon");
        ASSERT_TRUE(QFile::remove(snapshotFolder(**store) + u'/' + toQString(snapshot->file)));
    }
    open();
    auto* data = child<QComboBox>("preparation_data");
    ASSERT_EQ(data->count(), 3);
    EXPECT_TRUE(data->itemText(2).contains(QStringLiteral("file gone")));
    PresentationOptions options;
    options.snapshot = QStringLiteral("noon");
    m_window->setOptions(options);
    EXPECT_TRUE(settle());
    EXPECT_FALSE(child<QPushButton>("preparation_start")->isEnabled());
    options.snapshot = QStringLiteral("morning");
    options.window = true;
    m_window->setOptions(options);
    EXPECT_TRUE(settle());
    EXPECT_TRUE(child<QPushButton>("preparation_start")->isEnabled());
    EXPECT_EQ(m_window->options().snapshot, QStringLiteral("morning"));
    EXPECT_TRUE(child<QCheckBox>("preparation_in_window")->isChecked());
    EXPECT_EQ(data->currentData().toString(), QStringLiteral("morning"));
}

TEST_F(PreparationWindowTest, TheLanguageOfTheSlidesIsApartFromTheInterface)
{
    open();
    m_window->showSlide("alpha/second");
    auto* language = child<QComboBox>("preparation_language");
    language->setCurrentIndex(1);
    Q_EMIT language->activated(1);
    EXPECT_TRUE(settle());
    EXPECT_EQ(m_kept.language, Language::Chinese);
    EXPECT_EQ(child<SlidePreview>("slide_preview")->slide()->id, "alpha/second") << "the slide stays";
    child<QToolButton>("preparation_undo")->click();
    EXPECT_TRUE(settle());
    EXPECT_FALSE(m_window->options().plan.language);
}

} // namespace
} // namespace tidemark
