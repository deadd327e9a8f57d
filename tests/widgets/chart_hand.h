// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/to_qt.h"
#include "tests/widgets/sample_figures.h"
#include "widgets/figure/chart_view.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace tidemark {

/// A chart on screen and a hand on its mouse and keys.
class ChartHand : public testing::Test
{
protected:
    void show(const FigureSpec& figure)
    {
        view.resize(640, 360);
        view.setFigure(figure, translator, theme);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        (void)view.grab();
    }

    void wheel(QPointF at, int notches, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&view, &event);
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&view, Qt::LeftButton, modifiers, from);
        move((from + to) / 2, modifiers);
        move(to, modifiers);
        QTest::mouseRelease(&view, Qt::LeftButton, modifiers, to);
    }

    void click(QPoint at, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&view, Qt::LeftButton, modifiers, at);
    }

    /// QTest::mouseMove sends no buttons and no modifiers.
    void move(QPoint to, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButtons buttons = Qt::LeftButton)
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(to), view.mapToGlobal(QPointF(to)), Qt::NoButton, buttons,
                          modifiers);
        QApplication::sendEvent(&view, &event);
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&view, which, modifiers);
    }

    [[nodiscard]] QPoint levelPoint() const
    {
        return view.positionOf(axisValue(TimePoint{makeDate(2025, 9, 10)}), 6456)->toPoint();
    }

    Translator translator{Language::English};
    Theme theme;
    ChartView view;
};

} // namespace tidemark
