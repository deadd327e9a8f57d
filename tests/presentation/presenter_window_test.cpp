// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presentation/presenter_fixture.h"

#include "widgets/presentation/presenter/film_strip.h"
#include "widgets/presentation/presenter/presenter_clock.h"
#include "widgets/presentation/presenter/presenter_controls.h"
#include "widgets/presentation/presenter/presenter_notes.h"
#include "widgets/presentation/presenter/presenter_numbers.h"
#include "widgets/presentation/presenter/presenter_top_bar.h"
#include "widgets/presentation/slides/slide_caption.h"

#include <QSignalSpy>
#include <QTranslator>

namespace tidemark {
namespace {

using namespace std::chrono;

class PresenterWindowTest : public PresenterTest
{
protected:
    using PresenterTest::PresenterTest;
    PresenterButton& button(const char* name) { return part<PresenterButton>(name); }
    void click(const char* name) { QTest::mouseClick(&button(name), Qt::LeftButton); }
    SlideCaption& caption(const char* name) { return part<SlideCaption>(name); }
    SlidePtr shownWith(const std::string& level)
    {
        report::Slide changed = *stage.slide();
        changed.request.params["level"] = level;
        return std::make_shared<const report::Slide>(std::move(changed));
    }
};

TEST_F(PresenterWindowTest, SaysWhichSlideAndWhichNext)
{
    show();
    EXPECT_EQ(caption("current_caption").words().page, QStringLiteral("1 / 6"));
    EXPECT_EQ(caption("current_caption").words().name, QStringLiteral("The tide turned"));
    EXPECT_EQ(caption("next_caption").words().page, QStringLiteral("2 / 6"));
    stage.goTo(2);
    EXPECT_EQ(caption("current_caption").words().name, QStringLiteral("Levels"));
    stage.goTo(5);
    EXPECT_TRUE(caption("next_caption").words().page.isEmpty());
    EXPECT_FALSE(button("next").isEnabled());
    EXPECT_TRUE(button("previous").isEnabled());
}

TEST_F(PresenterWindowTest, ButtonsDoWhatKeysDoAndShowTheStage)
{
    show({1920, 1080});
    using Tool = Stage::Tool;
    const std::vector<std::pair<const char*, Tool>> tools{
        {"pointer", Tool::Pointer}, {"spotlight", Tool::Spotlight}, {"pen", Tool::Pen}, {"magnifier", Tool::Magnifier}};
    for (const auto& [name, tool] : tools) {
        click(name);
        EXPECT_EQ(stage.tool(), tool);
        for (const auto& [other, otherTool] : tools)
            EXPECT_EQ(button(other).isChecked(), otherTool == tool) << other;
        click(name);
        EXPECT_EQ(stage.tool(), Tool::None);
        EXPECT_FALSE(button(name).isChecked());
    }
    stage.setTool(Tool::Pen); // by a key
    EXPECT_TRUE(button("pen").isChecked());
    click("black");
    EXPECT_EQ(stage.curtain(), Stage::Curtain::Black);
    EXPECT_TRUE(button("black").isChecked());
    EXPECT_TRUE(caption("current_caption").state().words.contains(QStringLiteral("black")));
    click("black");
    EXPECT_EQ(stage.curtain(), Stage::Curtain::None);
    EXPECT_TRUE(caption("current_caption").state().words.isEmpty());
    click("next");
    EXPECT_EQ(stage.current(), 1);
    click("previous");
    EXPECT_EQ(stage.current(), 0);
    // Nothing on a cover can be replayed, nothing was changed.
    EXPECT_TRUE(button("replay").isHidden());
    EXPECT_TRUE(button("restore").isHidden());
}

TEST_F(PresenterWindowTest, WhatIfIsSaidInWords)
{
    show();
    stage.goTo(2);
    EXPECT_TRUE(caption("current_caption").state().words.isEmpty());
    stage.change(shownWith("6400"));
    EXPECT_EQ(caption("current_caption").state().words,
              QStringLiteral("Level 6,400 instead of 6,456: shown, not the story"));
    EXPECT_FALSE(button("restore").isHidden());
    click("restore");
    EXPECT_FALSE(stage.changed());
    EXPECT_TRUE(caption("current_caption").state().words.isEmpty());
    EXPECT_TRUE(button("restore").isHidden());
    // A value left out is the study's own.
    report::Slide plain = *stage.slide();
    plain.request.params.clear();
    stage.change(std::make_shared<const report::Slide>(plain));
    EXPECT_TRUE(caption("current_caption").state().words.isEmpty());
}

TEST_F(PresenterWindowTest, ToldOnceAndGoneWithTheSlide)
{
    show();
    window->tell(Severity::Caution, TM_TEXT("test", "The second screen was unplugged"));
    EXPECT_EQ(caption("current_caption").state().words, QStringLiteral("The second screen was unplugged"));
    stage.next();
    EXPECT_TRUE(caption("current_caption").state().words.isEmpty());
}

TEST_F(PresenterWindowTest, TimesAndPaceInWords)
{
    show();
    now += 1min + 42s;
    const QString first = part<PresenterTopBar>("presenter_top_bar").words();
    EXPECT_TRUE(first.contains(QStringLiteral("Meeting 11.21"))) << first.toStdString();
    EXPECT_TRUE(first.contains(QStringLiteral("#7f3a91c2")));
    EXPECT_TRUE(first.contains(QStringLiteral("This slide 01:42")));
    EXPECT_TRUE(first.contains(QStringLiteral("Elapsed / plan 01:42 / 40:00")));
    EXPECT_TRUE(first.contains(QStringLiteral("New York 09:01 · Beijing 22:01"))) << first.toStdString();
    now += 8min;
    EXPECT_TRUE(part<PresenterTopBar>("presenter_top_bar").words().contains(QStringLiteral("03:02 behind plan")));
    now += 31min;
    EXPECT_TRUE(part<PresenterTopBar>("presenter_top_bar").words().contains(QStringLiteral("00:42 over plan")));
}

TEST_F(PresenterWindowTest, NotesScrollGrowAndMayBeMissing)
{
    report::Slide longest = *figureSlide("long", QStringLiteral("Long"));
    longest.notes.assign(40,
                         {{.text = QStringLiteral("A paragraph that takes a line or two of the presenter's room.")}});
    std::vector<SlidePtr> slides = talk(1);
    slides.push_back(std::make_shared<const report::Slide>(longest));
    Stage other(slides);
    SlideView otherView(other, style);
    PresenterWindow own(workbench, other, otherView, live, {.slideStyle = style, .now = [this] { return now; }});
    own.resize(1366, 768);
    own.show();
    auto& notes = *own.findChild<PresenterNotes*>();
    EXPECT_EQ(notes.text(), QStringLiteral("No notes for this slide."));
    EXPECT_EQ(notes.position(), 1);
    other.goTo(2);
    EXPECT_TRUE(notes.text().startsWith(QStringLiteral("Say when first\n")));
    other.goTo(3);
    EXPECT_EQ(notes.position(), 0);
    own.resize(1100, 700); // it stays at the top
    QCoreApplication::processEvents();
    EXPECT_EQ(notes.position(), 0);
    own.scrollNotes(1);
    const double some = notes.position();
    EXPECT_GT(some, 0);
    EXPECT_LT(some, 1);
    own.scrollNotes(-1);
    EXPECT_EQ(notes.position(), 0);
    for (int i = 0; i < 60; ++i)
        own.scrollNotes(1);
    EXPECT_EQ(notes.position(), 1);
    const int before = notes.typePixels();
    own.stepNotesType(1);
    EXPECT_GT(notes.typePixels(), before);
    for (int i = 0; i < 20; ++i)
        own.stepNotesType(-1);
    EXPECT_LT(notes.typePixels(), before);
    EXPECT_GE(notes.typePixels(), 11);
}

TEST_F(PresenterWindowTest, NumbersBesideTheLedger)
{
    show();
    const auto& numbers = part<PresenterNumbers>("presenter_numbers");
    EXPECT_TRUE(numbers.words().contains(QStringLiteral("No claim")));
    stage.goTo(2);
    EXPECT_TRUE(numbers.words().contains(QStringLiteral("SPX falls: said −1.55% | −1.56% | agrees")))
        << numbers.words().toStdString();
    EXPECT_TRUE(numbers.words().contains(QStringLiteral("NVDA closes: said 180.64 | 180.92 | conflicts")));
}

TEST_F(PresenterWindowTest, TypedDigitsAreShown)
{
    show();
    const QImage before = part<PresenterControls>("presenter_controls").grab().toImage();
    window->showDigits(QStringLiteral("12"));
    EXPECT_EQ(part<PresenterControls>("presenter_controls").digits(), QStringLiteral("12"));
    EXPECT_NE(part<PresenterControls>("presenter_controls").grab().toImage(), before);
    window->showDigits({});
    EXPECT_EQ(part<PresenterControls>("presenter_controls").grab().toImage(), before);
}

TEST_F(PresenterWindowTest, DarkWhateverTheUsersTheme)
{
    Appearance light;
    light.theme = ThemeKind::Light;
    workbench.setAppearance(light);
    show();
    const QImage picture = seen();
    const QColor window_ = Theme{.kind = ThemeKind::Dark}.color(Token::Window);
    EXPECT_EQ(picture.pixelColor(2, 2), window_);
    EXPECT_EQ(picture.pixelColor(picture.width() - 3, picture.height() - 3), window_);
    // Notes stand light on dark.
    const QRect notes = part<PresenterNotes>("presenter_notes").geometry();
    EXPECT_LT(qGray(picture.pixel(notes.center())), 60);
}

TEST_F(PresenterWindowTest, ClosingItsFrameOnlyHidesIt)
{
    show();
    const QSignalSpy closed(window.get(), &PresenterWindow::closed);
    window->close();
    EXPECT_EQ(closed.count(), 1);
    EXPECT_FALSE(window->isVisible());
    window->show();
    EXPECT_TRUE(window->isVisible());
}

/// Nothing of the window overlaps or leaves it, and every button has its room.
void expectOrder(PresenterWindow& window)
{
    std::vector<QWidget*> parts;
    for (QObject* child : window.children())
        if (auto* widget = qobject_cast<QWidget*>(child); widget && !widget->isHidden())
            parts.push_back(widget);
    EXPECT_GE(parts.size(), 9U);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string name = parts[i]->objectName().toStdString();
        EXPECT_TRUE(window.rect().contains(parts[i]->geometry())) << name;
        EXPECT_GT(parts[i]->height(), 10) << name;
        EXPECT_GT(parts[i]->width(), 10) << name;
        for (std::size_t j = i + 1; j < parts.size(); ++j)
            EXPECT_FALSE(parts[i]->geometry().intersects(parts[j]->geometry()))
                << name << " and " << parts[j]->objectName().toStdString();
    }
    auto& controls = *window.findChild<PresenterControls*>();
    QRect before;
    for (auto* button : controls.findChildren<PresenterButton*>()) {
        if (button->isHidden())
            continue;
        const std::string name = button->objectName().toStdString();
        EXPECT_TRUE(controls.rect().contains(button->geometry())) << name;
        EXPECT_FALSE(before.intersects(button->geometry())) << name;
        before = button->geometry();
    }
    EXPECT_GE(window.mirror().slideRect().width(), window.width() * 0.42);
    EXPECT_GE(window.findChild<PresenterNotes*>()->height(), window.height() / 9);
}

TEST_F(PresenterWindowTest, OrderAtAllSizesScalesAndLanguages)
{
    show();
    for (const Language language : {Language::English, Language::Chinese}) {
        const Translator words(language);
        QCoreApplication::installTranslator(words.catalogue());
        for (const double scale : {1.0, 1.25, 1.5})
            for (const QSize size : {QSize(1024, 640), QSize(1366, 768), QSize(1280, 1024), QSize(1920, 1080),
                                     QSize(2560, 1080), QSize(3840, 2160)}) {
                SCOPED_TRACE(testing::Message() << size.width() << " x " << size.height() << " at " << scale);
                Appearance look = workbench.appearance();
                look.scale = scale;
                look.language = language;
                workbench.setAppearance(look);
                window->resize(size);
                for (const int index : {0, 2, 5}) {
                    stage.goTo(index);
                    QCoreApplication::processEvents();
                    expectOrder(*window);
                }
                stage.goTo(2);
                stage.change(shownWith("6400"));
                window->showDigits(QStringLiteral("123"));
                expectOrder(*window);
                window->showDigits({});
            }
        QCoreApplication::removeTranslator(words.catalogue());
    }
}

class PresenterLongTalk : public PresenterWindowTest
{
protected:
    PresenterLongTalk() : PresenterWindowTest(talk(58)) {}
};

TEST_F(PresenterLongTalk, TheStripShowsThePresentOneAndJumps)
{
    show();
    auto& strip = part<FilmStrip>("film_strip");
    const QRect view_ = strip.viewport()->rect();
    for (const int index : {0, 30, 59, 7, 8, 59, 0}) {
        stage.goTo(index);
        EXPECT_TRUE(view_.contains(strip.pictureRect(index))) << index;
    }
    stage.goTo(30);
    const QPoint neighbour = strip.pictureRect(31).center();
    EXPECT_EQ(strip.slideAt(neighbour), 31);
    QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, neighbour);
    EXPECT_EQ(stage.current(), 31);
    // Between two pictures stands nothing.
    const int between = (strip.pictureRect(31).right() + strip.pictureRect(32).left()) / 2;
    EXPECT_FALSE(strip.slideAt({between, neighbour.y()}).has_value());
}

TEST_F(PresenterLongTalk, PicturesArePaintedOneATurn)
{
    view.resize(640, 360);
    window = std::make_unique<PresenterWindow>(workbench, stage, view, live,
                                               PresenterInfo{.slideStyle = style, .now = [this] { return now; }});
    window->resize(1366, 768);
    window->show();
    auto& strip = part<FilmStrip>("film_strip");
    EXPECT_FALSE(window->settled());
    int inTurn = 0;
    int most = 0;
    QObject::connect(&strip.pictures(), &SlidePictures::painted, &strip, [&] { most = std::max(most, ++inTurn); });
    QElapsedTimer limit;
    limit.start();
    while (!window->settled() && limit.elapsed() < 30000) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        inTurn = 0;
    }
    EXPECT_TRUE(window->settled());
    EXPECT_EQ(most, 1);
    for (const int index : {0, 31, 59})
        EXPECT_FALSE(strip.pictures().picture(index).isNull());
}

TEST(PresenterAlone, ATalkOfOneSlide)
{
    Workbench workbench;
    report::Slide only;
    only.id = "cover";
    only.kind = report::SlideKind::Cover;
    only.headline = QStringLiteral("All there is");
    Stage stage({std::make_shared<const report::Slide>(only)});
    const SlideStyle style{.theme = {.kind = ThemeKind::Projector},
                           .translator = std::make_shared<const Translator>(Language::Chinese)};
    SlideView view(stage, style);
    view.resize(640, 360);
    LiveSlides live(std::make_shared<const StorySource>(), stage);
    PresenterWindow window(workbench, stage, view, live, {.slideStyle = style, .now = {}});
    window.resize(1366, 768);
    window.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return window.settled(); }, 20000));
    EXPECT_FALSE(window.grab().isNull());
    EXPECT_FALSE(window.findChild<PresenterButton*>(QStringLiteral("next"))->isEnabled());
    EXPECT_FALSE(window.findChild<PresenterButton*>(QStringLiteral("previous"))->isEnabled());
}

} // namespace
} // namespace tidemark
