// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presentation/presenter_fixture.h"

#include "tests/presentation/screens.h"
#include "widgets/presentation/presenter/presenter_notes.h"

#include <QSignalSpy>
#include <QWheelEvent>
#include <QWindow>

namespace tidemark {
namespace {

/// Where the audience's window is while the presenter works.
enum class Audience { Shown, Hidden, Minimised };

class PresenterMirror : public PresenterTest
{
protected:
    void present(Audience audience = Audience::Hidden, QSize size = {1280, 720})
    {
        show({1366, 768}, size);
        if (audience != Audience::Hidden) {
            view.show();
            ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        }
        if (audience == Audience::Minimised)
            view.showMinimized();
        stage.goTo(2);
        settle();
        ASSERT_NE(view.chart(), nullptr);
    }
    QPoint onWindow(QPoint inMirror) { return mirror().mapTo(window.get(), inMirror); }
    void move(QPoint inMirror) { QTest::mouseMove(window->windowHandle(), onWindow(inMirror)); }
    void press(QPoint inMirror) { QTest::mousePress(window->windowHandle(), Qt::LeftButton, {}, onWindow(inMirror)); }
    void release(QPoint inMirror)
    {
        QTest::mouseRelease(window->windowHandle(), Qt::LeftButton, {}, onWindow(inMirror));
    }
    /// Data (x, y) of the figure, in the mirror.
    QPoint dataPlace(double share, double y)
    {
        const auto [from, to] = view.chart()->viewedRange();
        const auto at = view.chart()->positionOf(from + share * (to - from), y);
        EXPECT_TRUE(at.has_value());
        return mirrored(view.chart()->mapTo(&view, at.value_or(QPointF())));
    }
    QImage slideSeen()
    {
        return mirror().grab(mirror().slideRect().toAlignedRect()).toImage().convertToFormat(QImage::Format_RGB32);
    }
    /// Mean difference of a colour's part, 0 to 255.
    static double difference(const QImage& a, const QImage& b)
    {
        EXPECT_EQ(a.size(), b.size());
        double sum = 0;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x) {
                const QRgb p = a.pixel(x, y);
                const QRgb q = b.pixel(x, y);
                sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
            }
        return sum / 3 / a.width() / a.height();
    }
};

class PresenterMirrorAt : public PresenterMirror, public testing::WithParamInterface<Audience>
{};

TEST_F(PresenterMirror, IsThePictureOfTheAudience)
{
    present(Audience::Shown);
    const QImage there = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QImage here = slideSeen();
    EXPECT_LT(difference(here, there.scaled(here.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)), 4);
    // The same measure tells slides apart.
    stage.goTo(0);
    settle();
    EXPECT_GT(difference(slideSeen(), here), 6);
}

TEST_P(PresenterMirrorAt, FollowsTheStageByItself)
{
    present(GetParam());
    QImage before = slideSeen();
    const auto changes = [&](auto act) {
        act();
        QTest::qWait(60);
        const QImage after =
            mirror().grab(mirror().slideRect().toAlignedRect()).toImage().convertToFormat(QImage::Format_RGB32);
        const bool other = after != before;
        before = after;
        return other;
    };
    EXPECT_TRUE(changes([&] { stage.goTo(0); }));
    EXPECT_TRUE(changes([&] { stage.goTo(3); }));
    EXPECT_TRUE(changes([&] {
        stage.beginStroke({300, 300});
        stage.extendStroke({900, 500});
        stage.endStroke();
    }));
    EXPECT_TRUE(changes([&] { stage.setCurtain(Stage::Curtain::Black); }));
    EXPECT_EQ(before.pixelColor(before.rect().center()), QColor(Qt::black));
    EXPECT_TRUE(changes([&] { stage.setCurtain(Stage::Curtain::None); }));
}

TEST_P(PresenterMirrorAt, ALevelIsDragged)
{
    present(GetParam());
    QSignalSpy dragged(&view, &SlideView::paramDragged);
    const QPoint from = dataPlace(0.5, 6456);
    const QPoint to = dataPlace(0.5, 6520);
    move(from);
    press(from);
    move((from + to) / 2);
    QTest::qWait(30);
    move(to);
    release(to);
    ASSERT_GE(dragged.count(), 1);
    const QVariantList last = dragged.last();
    EXPECT_EQ(last[0].toString(), QStringLiteral("level"));
    EXPECT_TRUE(last[2].toBool());
    const double pixel = 2 * 64.0 / (from.y() - to.y()); // what two of the mirror's pixels are worth
    EXPECT_NEAR(last[1].toDouble(), 6520, pixel);
}

TEST_P(PresenterMirrorAt, TheCrosshairFollowsAndLeaves)
{
    present(GetParam());
    const auto [from, to] = view.chart()->viewedRange();
    move(dataPlace(0.4, 6500));
    ASSERT_TRUE(view.chart()->cursorX().has_value());
    EXPECT_NEAR((*view.chart()->cursorX() - from) / (to - from), 0.4, 0.01);
    const auto& notes = part<PresenterNotes>("presenter_notes");
    QTest::mouseMove(window->windowHandle(), notes.geometry().center());
    EXPECT_FALSE(view.chart()->cursorX().has_value());
}

TEST_P(PresenterMirrorAt, TheWheelZooms)
{
    present(GetParam());
    const auto before = view.chart()->viewedRange();
    const QPoint at = dataPlace(0.5, 6500);
    QWheelEvent event(QPointF(at), mirror().mapToGlobal(QPointF(at)), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&mirror(), &event);
    const auto after = view.chart()->viewedRange();
    EXPECT_LT(after.second - after.first, (before.second - before.first) * 0.95);
}

TEST_P(PresenterMirrorAt, ThePenWrites)
{
    present(GetParam());
    stage.setTool(Stage::Tool::Pen);
    const auto place = [&](QPointF slide) { return mirrored(view.fromSlide().map(slide)); };
    move(place({600, 400}));
    press(place({600, 400}));
    move(place({800, 500}));
    move(place({1000, 450}));
    release(place({1000, 450}));
    ASSERT_EQ(stage.strokes().size(), 1U);
    const QPolygonF& points = stage.strokes().front().points;
    ASSERT_GE(points.size(), 2);
    const double pixel = 1920 / mirror().slideRect().width();
    EXPECT_NEAR(points.front().x(), 600, 2 * pixel);
    EXPECT_NEAR(points.front().y(), 400, 2 * pixel);
    EXPECT_NEAR(points.back().x(), 1000, 2 * pixel);
    EXPECT_FALSE(stage.drawing());
}

INSTANTIATE_TEST_SUITE_P(Everywhere, PresenterMirrorAt,
                         testing::Values(Audience::Shown, Audience::Hidden, Audience::Minimised));

TEST_F(PresenterMirror, ADragIsHeldBeyondTheSlide)
{
    present();
    QSignalSpy dragged(&view, &SlideView::paramDragged);
    const QPoint from = dataPlace(0.5, 6456);
    move(from);
    press(from);
    move(from - QPoint(0, 30));
    const QPoint outside = mirror().rect().bottomRight() + QPoint(60, 20);
    move(outside);
    release(outside);
    ASSERT_GE(dragged.count(), 1);
    EXPECT_TRUE(dragged.last()[2].toBool());
    // It ended: moving on drags nothing.
    const qsizetype known = dragged.count();
    move(from);
    QTest::qWait(30);
    EXPECT_EQ(dragged.count(), known);
}

TEST_F(PresenterMirror, HidingTheWindowEndsADrag)
{
    present();
    stage.setTool(Stage::Tool::Pen);
    press(mirrored(view.fromSlide().map(QPointF(600, 400))));
    EXPECT_TRUE(stage.drawing());
    window->hide();
    EXPECT_FALSE(stage.drawing());
    window->show();
    release({}); // the mouse belongs to the tests after this one too
}

TEST_F(PresenterMirror, TheArrowIsTheCharts)
{
    present();
    move(dataPlace(0.5, 6590));
    EXPECT_EQ(mirror().cursor().shape(), Qt::ArrowCursor);
    move(dataPlace(0.5, 6456));
    EXPECT_EQ(mirror().cursor().shape(), Qt::SizeVerCursor);
    stage.setTool(Stage::Tool::Pen);
    move(dataPlace(0.5, 6500));
    EXPECT_EQ(mirror().cursor().shape(), Qt::CrossCursor);
}

TEST_F(PresenterMirror, AnySizesGoTogether)
{
    for (const QSize audience : {QSize(640, 360), QSize(1024, 768), QSize(3840, 2160), QSize(1080, 1920)}) {
        SCOPED_TRACE(testing::Message() << audience.width() << " x " << audience.height());
        present(Audience::Hidden, audience);
        for (const double share : {0.2, 0.8}) {
            const auto [from, to] = view.chart()->viewedRange();
            move(dataPlace(share, 6500));
            ASSERT_TRUE(view.chart()->cursorX().has_value());
            EXPECT_NEAR((*view.chart()->cursorX() - from) / (to - from), share, 0.01);
        }
        // The bands beside a 4:3 screen's slide are not the slide.
        EXPECT_GT(qGray(slideSeen().pixel(20, 20)), 200);
    }
}

TEST_F(PresenterMirror, ScreensOfOtherPixels)
{
    auto screens = test::deskAndRoom();
    screens[0].pixelRatio = 2;
    test::Screens plugged(screens);
    present(Audience::Shown);
    if (QScreen* room = test::Screens::named(QStringLiteral("room")))
        view.setScreen(room);
    settle();
    move(dataPlace(0.3, 6500));
    const auto [from, to] = view.chart()->viewedRange();
    ASSERT_TRUE(view.chart()->cursorX().has_value());
    EXPECT_NEAR((*view.chart()->cursorX() - from) / (to - from), 0.3, 0.01);
    plugged.unplug(QStringLiteral("room"));
    stage.goTo(4);
    settle();
    EXPECT_GT(qGray(slideSeen().pixel(20, 20)), 200);
    move(dataPlace(0.6, 6500));
    EXPECT_TRUE(view.chart()->cursorX().has_value());
}

TEST_F(PresenterMirror, AtMostSixtyPicturesASecond)
{
    present(Audience::Shown);
    struct Counter final : QObject
    {
        bool eventFilter(QObject*, QEvent* event) override
        {
            paints += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
        int paints = 0;
    } counter;
    mirror().installEventFilter(&counter);
    QElapsedTimer clock;
    clock.start();
    int changes = 0;
    while (clock.elapsed() < 300) {
        stage.setTool(Stage::Tool::Pointer);
        stage.pointAt({500.0 + changes % 200, 500});
        ++changes;
        QTest::qWait(1);
    }
    const auto most = static_cast<int>(clock.elapsed() / 16 + 3);
    EXPECT_GE(counter.paints, 2);
    EXPECT_LE(counter.paints, most);
    mirror().removeEventFilter(&counter);
}

} // namespace
} // namespace tidemark
