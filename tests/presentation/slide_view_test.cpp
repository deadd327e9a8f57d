// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/slides/slide_view.h"

#include "tests/presentation/presenter_fixture.h"
#include "tests/presentation/text_spy.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QWheelEvent>

namespace tidemark {
namespace {

class SlideViewTest : public PresenterTest
{
protected:
    void open(QSize size = {1280, 720})
    {
        view.resize(size);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        rest();
    }

    void rest()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] {
            for (const int index : {stage.current() - 1, stage.current(), stage.current() + 1, stage.current() + 2})
                if (index >= 0 && index < stage.count() && !view.ready(index))
                    return false;
            return true;
        }));
        QCoreApplication::processEvents();
    }

    QImage grabbed()
    {
        QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        image.setDevicePixelRatio(1);
        return image;
    }
    /// The tests also run on screens with more pixels (QT_SCALE_FACTOR).
    [[nodiscard]] QSize device(QSize size) const { return (QSizeF(size) * view.devicePixelRatioF()).toSize(); }
    [[nodiscard]] QRect device(const QRectF& rect) const
    {
        const double ratio = view.devicePixelRatioF();
        return QRectF(rect.topLeft() * ratio, rect.size() * ratio).toAlignedRect();
    }
    [[nodiscard]] QColor colourAt(const QImage& image, int x, int y) const
    {
        return image.pixelColor((QPointF(x, y) * view.devicePixelRatioF()).toPoint());
    }

    static void wheel(ChartView& chart)
    {
        const QPointF at(chart.rect().center());
        QWheelEvent event(at, chart.mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&chart, &event);
    }
};

TEST_F(SlideViewTest, TheSlideStandsInBlackBars)
{
    open({1600, 1200});
    EXPECT_EQ(view.slideRect(), QRectF(0, 150, 1600, 900));
    EXPECT_EQ(view.fromSlide().map(QPointF(1920, 1080)), QPointF(1600, 1050));
    const QImage image = grabbed();
    EXPECT_EQ(colourAt(image, 800, 40), QColor(Qt::black));
    EXPECT_EQ(colourAt(image, 800, 1180), QColor(Qt::black));
    stage.goTo(2);
    EXPECT_EQ(colourAt(grabbed(), 20, 600), QColor(Qt::white));
}

TEST_F(SlideViewTest, ShowsWhatThePainterPaints)
{
    // The font engine spaces large glyphs a hair differently once it has drawn them.
    for (int i = 0; i < 3; ++i)
        (void)slideImage(*stage.slide(i), {i + 1, stage.count()}, style, device(QSize(1920, 1080)));
    open({1920, 1080});
    for (int i = 0; i < 3; ++i) {
        stage.goTo(i);
        const QImage seen = grabbed();
        const QImage painted = slideImage(*stage.shown(), {i + 1, stage.count()}, style, seen.size());
        const SlideLayout layout = layOutSlide(*stage.shown(), style);
        for (const QRectF& place : {layout.kicker, layout.headline, layout.subtitle, layout.side, layout.footer})
            EXPECT_TRUE(place.isEmpty() || seen.copy(device(place)) == painted.copy(device(place)))
                << i << " at " << place.y();
        EXPECT_EQ(view.chart() != nullptr, stage.shown()->kind == report::SlideKind::Figure);
    }
    // The figure stands where the painter puts it.
    ASSERT_NE(view.chart(), nullptr);
    EXPECT_EQ(QRectF(view.chart()->geometry()), slideFigureRect(layOutSlide(*stage.shown(), style), view.slideRect()));
}

TEST_F(SlideViewTest, NeighboursAreMadeReadyAndOnlyThey)
{
    open();
    EXPECT_TRUE(view.ready(0));
    EXPECT_TRUE(view.ready(1));
    EXPECT_TRUE(view.ready(2));
    EXPECT_FALSE(view.ready(3));
    stage.goTo(3);
    EXPECT_TRUE(view.ready(3));
    rest();
    for (const int index : {2, 3, 4, 5})
        EXPECT_TRUE(view.ready(index)) << index;
    EXPECT_FALSE(view.ready(0));
    EXPECT_FALSE(view.ready(99));
    view.resize(1024, 768);
    EXPECT_FALSE(view.ready(4));
    rest();
    EXPECT_TRUE(view.ready(4));
    int shown = 0;
    for (const ChartView* chart : view.findChildren<ChartView*>())
        shown += chart->isVisible() ? 1 : 0;
    EXPECT_EQ(shown, 1);
    EXPECT_LE(view.findChildren<ChartView*>().size(), 4);
}

TEST_F(SlideViewTest, NothingOfTheInterfaceEverOpens)
{
    open();
    stage.goTo(2);
    ChartView* chart = view.chart();
    ASSERT_NE(chart, nullptr);
    EXPECT_TRUE(chart->inMeeting());
    const QPoint middle = chart->rect().center();
    for (QWidget* target : {static_cast<QWidget*>(chart), static_cast<QWidget*>(&view)}) {
        QTest::mouseClick(target, Qt::RightButton, {}, middle);
        for (const auto reason : {QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard}) {
            QContextMenuEvent menu(reason, middle, target->mapToGlobal(middle));
            QCoreApplication::sendEvent(target, &menu);
        }
        QTest::keyClick(target, Qt::Key_Menu);
    }
    chart->openMenu();
    for (const Qt::Key key :
         {Qt::Key_D, Qt::Key_T, Qt::Key_L, Qt::Key_R, Qt::Key_A, Qt::Key_B, Qt::Key_H, Qt::Key_F2}) {
        QTest::keyClick(chart, key);
        EXPECT_EQ(chart->tool(), ChartView::Tool::None) << key;
    }
    chart->setTool(ChartView::Tool::Text);
    EXPECT_EQ(chart->tool(), ChartView::Tool::None);
    QTest::mouseClick(chart, Qt::LeftButton, {}, middle);
    QTest::mouseDClick(chart, Qt::LeftButton, {}, middle);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
    EXPECT_TRUE(view.findChildren<QMenu*>().isEmpty());
    EXPECT_TRUE(view.findChildren<QLineEdit*>().isEmpty());
    EXPECT_FALSE(chart->toolsShown());
    EXPECT_TRUE(view.toolTip().isEmpty() && chart->toolTip().isEmpty());
    EXPECT_FALSE(chart->hasFocus()) << "a click leaves the keys to the presentation";
    chart->setTool(ChartView::Tool::Measure);
    EXPECT_EQ(chart->tool(), ChartView::Tool::Measure);
}

TEST_F(SlideViewTest, RestoringUndoesWhatAHandDidOnTheFigure)
{
    open();
    stage.goTo(2);
    ChartView* chart = view.chart();
    const auto whole = chart->viewedRange();
    wheel(*chart);
    chart->setTool(ChartView::Tool::Measure);
    QTest::mousePress(chart, Qt::LeftButton, {}, {200, 200});
    QTest::mouseMove(chart, {300, 260});
    QTest::mouseRelease(chart, Qt::LeftButton, {}, {300, 260});
    chart->setCursorX(chart->viewedRange().first + 1e9);
    EXPECT_NE(chart->viewedRange(), whole);
    EXPECT_FALSE(chart->measured().isEmpty());
    const QSignalSpy dragged(&view, &SlideView::paramDragged);
    stage.restore();
    EXPECT_EQ(chart->viewedRange(), whole);
    EXPECT_FALSE(chart->cursorX().has_value());
    EXPECT_TRUE(chart->measured().isEmpty());
    EXPECT_EQ(chart->tool(), ChartView::Tool::None);
    EXPECT_EQ(dragged.count(), 0);
}

TEST_F(SlideViewTest, AChangedSlideKeepsRangeAndCrosshair)
{
    open();
    stage.goTo(2);
    ChartView* chart = view.chart();
    wheel(*chart);
    const auto range = chart->viewedRange();
    chart->setCursorX((range.first + range.second) / 2);
    report::Slide other = *stage.slide();
    other.headline = QStringLiteral("What if");
    auto figure = std::make_shared<FigureSpec>(*other.figure);
    std::get<LevelLayer>(figure->panes[0].layers[1]).value = 6400;
    other.figure = figure;
    stage.change(std::make_shared<const report::Slide>(other));
    EXPECT_EQ(view.chart(), chart);
    EXPECT_EQ(chart->viewedRange(), range);
    EXPECT_TRUE(chart->cursorX().has_value());
    const auto level = [this] { return std::get<LevelLayer>(view.chart()->figure()->panes[0].layers[1]).value; };
    EXPECT_EQ(level(), 6400);
    // And the slide comes again as the story tells it.
    stage.next();
    stage.previous();
    EXPECT_EQ(level(), 6456);
    EXPECT_NE(view.chart()->viewedRange(), range);
    EXPECT_FALSE(view.chart()->cursorX().has_value());
}

TEST_F(SlideViewTest, ADraggedLevelIsTold)
{
    open();
    stage.goTo(2);
    QSignalSpy dragged(&view, &SlideView::paramDragged);
    view.chart()->moveParameter(QStringLiteral("level"), 6400);
    ASSERT_FALSE(dragged.isEmpty());
    EXPECT_EQ(dragged.back().at(0).toString(), QStringLiteral("level"));
    EXPECT_EQ(dragged.back().at(1).toDouble(), 6400);
    EXPECT_TRUE(dragged.back().at(2).toBool());
}

TEST_F(SlideViewTest, ALevelThatWasDraggedGoesBackAlsoWhenNothingCameOfIt)
{
    open();
    const auto level = [this] {
        for (const ChartView::Part& part : view.chart()->parts())
            if (part.kind == ChartView::Part::Kind::Parameter)
                return part.number;
        return 0.0;
    };
    stage.goTo(2);
    view.chart()->moveParameter(QStringLiteral("level"), 6400);
    EXPECT_EQ(level(), 6400);
    stage.restore();
    EXPECT_EQ(level(), 6456);
    view.chart()->moveParameter(QStringLiteral("level"), 6400);
    stage.next();
    stage.previous();
    EXPECT_EQ(level(), 6456);
}

TEST_F(SlideViewTest, TellsOnceATurnThatItLooksDifferentAndNotBecauseOfAMirror)
{
    open();
    stage.goTo(2);
    QTest::qWait(200); // the figure's picture at rest
    QSignalSpy changed(&view, &SlideView::pictureChanged);
    view.chart()->setCursorX((view.chart()->viewedRange().first + view.chart()->viewedRange().second) / 2);
    view.update();
    ASSERT_TRUE(changed.wait(2000));
    EXPECT_EQ(changed.count(), 1);
    changed.clear();
    QImage mirror(640, 360, QImage::Format_RGB32);
    QPainter painter(&mirror);
    view.renderTo(painter, mirror.rect());
    painter.end();
    QTest::qWait(50);
    EXPECT_EQ(changed.count(), 0);
    // What lies over it counts too.
    auto* over = new QWidget(&view);
    over->setGeometry(view.rect());
    over->show();
    EXPECT_TRUE(changed.wait(2000));
}

TEST_F(SlideViewTest, AMirrorShowsTheSameAlsoAfterAPartChanged)
{
    open();
    const auto mirrored = [this] {
        QImage image(device(view.size()), QImage::Format_RGB32);
        QPainter painter(&image);
        view.renderTo(painter, image.rect());
        return image;
    };
    stage.goTo(2);
    QTest::qWait(50);
    EXPECT_TRUE(mirrored() == grabbed());
    view.chart()->setCursorX((view.chart()->viewedRange().first + view.chart()->viewedRange().second) / 2);
    QTest::qWait(50);
    EXPECT_TRUE(mirrored() == grabbed());
    stage.next();
    QTest::qWait(50);
    EXPECT_TRUE(mirrored() == grabbed());
}

TEST_F(SlideViewTest, ASizeThatChangesDuringATalkKeepsSlideAndRange)
{
    open();
    stage.goTo(3);
    wheel(*view.chart());
    const auto range = view.chart()->viewedRange();
    for (const QSize size : {QSize(1366, 768), QSize(800, 600), QSize(3840, 2160), QSize(320, 180), QSize(1280, 720)}) {
        view.resize(size);
        QCoreApplication::processEvents();
        ASSERT_NE(view.chart(), nullptr);
        EXPECT_EQ(view.chart()->viewedRange(), range);
        EXPECT_TRUE(view.rect().contains(view.chart()->geometry()));
        EXPECT_EQ(grabbed().size(), device(size));
    }
}

TEST_F(SlideViewTest, NoWordIsSmallerThanAFortiethOfTheHeight)
{
    for (const int height : {180, 540, 720, 768, 1050, 1080, 2160}) {
        const QSizeF size(height * 16 / 9.0, height);
        for (int i = 0; i < 3; ++i) {
            test::TextSpy spy(size.toSize());
            QPainter painter(&spy);
            paintSlide(painter, QRectF(QPointF(0, 0), size), *stage.slide(i), {i + 1, stage.count()}, style);
            painter.end();
            EXPECT_FALSE(spy.words().empty());
            for (const auto& words : spy.words())
                EXPECT_GE(words.pixels, height / 40.0 - 1e-6) << height << ' ' << words.text.toStdString();
        }
    }
}

} // namespace
} // namespace tidemark
