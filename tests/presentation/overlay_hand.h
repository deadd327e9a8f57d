// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/figure/chart_view.h"
#include "widgets/presentation/stage/stage_overlay.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark {

/// A cover, two slides with a curve and one with bars on names, shown with what lies over them, and a hand on the mouse of that window.
class OverlayHand : public testing::Test
{
protected:
    static FigureSpec curve()
    {
        std::vector<TimePoint> times;
        Eigen::ArrayXd values(400);
        for (int i = 0; i < 400; ++i) {
            times.push_back(TimePoint{makeDate(2025, 11, 20)} + std::chrono::minutes(i));
            values[i] = 6600 + 40 * std::sin(i / 30.0) + i / 20.0;
        }
        LineLayer line;
        line.name = verbatim("SPX");
        line.points = Points::of(std::move(times), values);
        FigureSpec figure;
        figure.id = "sample.curve";
        figure.headline = verbatim("A curve");
        figure.panes.resize(1);
        figure.panes[0].layers.emplace_back(line);
        return figure;
    }

    static FigureSpec named()
    {
        FigureSpec figure = curve();
        figure.id = "sample.named";
        figure.x = {.kind = AxisKind::Category,
                    .categories = {verbatim("one"), verbatim("two"), verbatim("three"), verbatim("four")}};
        figure.panes[0].layers.clear();
        LineLayer line;
        line.name = verbatim("by name");
        line.points = Points::of(std::vector<double>{0, 1, 2, 3}, std::vector<double>{1, 3, 2, 4});
        figure.panes[0].layers.emplace_back(line);
        return figure;
    }

    static SlidePtr slideOf(const char* id, const std::optional<FigureSpec>& figure)
    {
        report::Slide slide;
        slide.id = id;
        slide.headline = QStringLiteral("The tide turned at noon");
        slide.source = QStringLiteral("Source: sample");
        slide.digest = "0123abcd";
        slide.kind = figure ? report::SlideKind::Figure : report::SlideKind::Cover;
        if (figure)
            slide.figure = std::make_shared<const FigureSpec>(*figure);
        return std::make_shared<const report::Slide>(std::move(slide));
    }

    OverlayHand() { overlay = new StageOverlay(stage, view); }

    void show(QSize size = {960, 540})
    {
        view.resize(size);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        stage.goTo(1);
        settle();
    }
    void settle()
    {
        QCoreApplication::processEvents();
        (void)view.grab();
    }

    [[nodiscard]] QPoint pixel(QPointF slide) const { return view.fromSlide().map(slide).toPoint(); }
    // Through the window, as the system sends them: who gets them is found out on the way.
    void move(QPointF slide) { QTest::mouseMove(view.windowHandle(), pixel(slide)); }
    void press(QPointF slide, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(view.windowHandle(), button, {}, pixel(slide));
    }
    void release(QPointF slide, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseRelease(view.windowHandle(), button, {}, pixel(slide));
    }
    void drag(const QPolygonF& slide)
    {
        press(slide.front());
        for (qsizetype i = 1; i < slide.size(); ++i)
            move(slide[i]);
        release(slide.back());
    }
    void wheel(QPointF slide, int notches)
    {
        const QPointF at = pixel(slide);
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QWidget* child = view.childAt(at.toPoint());
        QCoreApplication::sendEvent(child != nullptr ? child : &view, &event);
    }

    [[nodiscard]] QImage seen() { return view.grab().toImage().convertToFormat(QImage::Format_RGB32); }
    [[nodiscard]] QColor colorAt(const QImage& image, QPointF slide) const { return image.pixelColor(pixel(slide)); }

    SlideStyle style{.theme = {.kind = ThemeKind::Projector},
                     .translator = std::make_shared<const Translator>(Language::English)};
    Stage stage{{slideOf("cover", std::nullopt), slideOf("curve", curve()), slideOf("again", curve()),
                 slideOf("named", named())}};
    SlideView view{stage, style};
    StageOverlay* overlay = nullptr;

    const QPointF inPlot{700, 560};
};

} // namespace tidemark
