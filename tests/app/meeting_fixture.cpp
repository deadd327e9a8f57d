// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/meeting_fixture.h"

#include "widgets/figure/chart_view.h"
#include "widgets/presentation/live/live_slides.h"
#include "widgets/presentation/preparation/preparation_window.h"

#include <QComboBox>
#include <QPushButton>
#include <QWindow>

namespace tidemark {

void MeetingTest::open(QSize room)
{
    auto plugged = test::deskAndRoom(room);
    plugged[0].geometry = {0, 0, 1366, 768};
    plugged[1].geometry.moveTopLeft({1366, 0});
    screens.emplace(plugged);
    settings.emplace(folder.filePath(QStringLiteral("s.ini")));
    bench.setStorePath(path);
    look.emplace(bench);
    main.emplace(bench, *settings, MainWindow::Mode::Interactive);
    main->resize(1200, 700);
    main->show();
    main->start();
    ASSERT_TRUE(settle());
    main->activateWindow();
}

bool MeetingTest::settle()
{
    return wait([this] { return main->idle(); });
}

PreparationWindow* MeetingTest::prepare()
{
    key(*main, Qt::Key_F5, Qt::ShiftModifier);
    PreparationWindow* window = nullptr;
    wait([&] {
        window = main->findChild<PreparationWindow*>();
        return window && window->isVisible() && window->settled();
    });
    return window;
}

void MeetingTest::present(std::optional<Language> language)
{
    PreparationWindow* window = prepare();
    ASSERT_TRUE(window);
    if (language) {
        auto* choice = window->findChild<QComboBox*>(QStringLiteral("preparation_language"));
        ASSERT_TRUE(choice);
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        for (int step = *language == Language::Chinese ? 1 : 2; step > 0; --step)
            QTest::keyClick(choice, Qt::Key_Down);
        ASSERT_TRUE(wait([window] { return window->settled(); }));
    }
    clickStart();
    ASSERT_TRUE(wait([this] { return running(); }));
}

void MeetingTest::f5()
{
    main->activateWindow();
    key(*main, Qt::Key_F5);
    const auto asked = [this] {
        const auto* window = main->findChild<PreparationWindow*>();
        return window && window->isVisible() && window->settled();
    };
    ASSERT_TRUE(wait([&] { return running() || asked(); }));
    if (!running())
        clickStart();
    ASSERT_TRUE(wait([this] { return running(); }));
}

void MeetingTest::clickStart()
{
    auto* button = main->findChild<QPushButton*>(QStringLiteral("preparation_start"));
    ASSERT_TRUE(button);
    ASSERT_TRUE(wait([button] { return button->isEnabled(); }));
    QTest::mouseClick(button->window()->windowHandle(), Qt::LeftButton, {},
                      button->mapTo(button->window(), button->rect().center()));
}

ChartView& MeetingTest::chart()
{
    ChartView* chart = view().chart();
    if (!chart)
        qFatal("slide %d has no figure", stage().current() + 1);
    return *chart;
}

int MeetingTest::indexOf(const std::string& slide)
{
    for (int i = 0; i < stage().count(); ++i)
        if (stage().slide(i)->id == slide)
            return i;
    return -1;
}

void MeetingTest::key(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(window.windowHandle(), key, modifiers);
}

void MeetingTest::goTo(QWidget& window, const std::string& slide)
{
    const int index = indexOf(slide);
    ASSERT_GE(index, 0) << slide;
    for (const QChar digit : QString::number(index + 1))
        QTest::keyClick(window.windowHandle(), digit.toLatin1());
    key(window, Qt::Key_Return);
    ASSERT_EQ(stage().current(), index);
}

QPoint MeetingTest::mirrored(QPointF slide)
{
    const QRectF here = mirror().slideRect();
    const QPointF place(here.left() + slide.x() / kSlideUnits.width() * here.width(),
                        here.top() + slide.y() / kSlideUnits.height() * here.height());
    return mirror().mapTo(&presenter(), place.toPoint());
}

QPointF MeetingTest::dataPlace(double share, double y)
{
    const auto [from, to] = chart().viewedRange();
    const auto at = chart().positionOf(from + share * (to - from), y);
    EXPECT_TRUE(at.has_value());
    return view().fromSlide().inverted().map(chart().mapTo(&view(), at.value_or(QPointF())));
}

void MeetingTest::move(QPointF slide) { QTest::mouseMove(presenter().windowHandle(), mirrored(slide)); }

void MeetingTest::press(QPointF slide)
{
    QTest::mousePress(presenter().windowHandle(), Qt::LeftButton, {}, mirrored(slide));
}

void MeetingTest::release(QPointF slide)
{
    QTest::mouseRelease(presenter().windowHandle(), Qt::LeftButton, {}, mirrored(slide));
}

void MeetingTest::drag(const QPolygonF& slide)
{
    move(slide.front());
    press(slide.front());
    constexpr int kSteps = 6; // between two places, as a hand moves
    for (qsizetype i = 1; i < slide.size(); ++i)
        for (int step = 1; step <= kSteps; ++step) {
            move(slide[i - 1] + (slide[i] - slide[i - 1]) * step / kSteps);
            QTest::qWait(2);
        }
    release(slide.back());
}

void MeetingTest::moveAway()
{
    QTest::mouseMove(presenter().windowHandle(), QPoint(presenter().width() - 40, presenter().height() / 2));
}

QImage MeetingTest::seen() { return audience().grab().toImage().convertToFormat(QImage::Format_RGB32); }

QImage MeetingTest::mirrorSeen()
{
    return mirror().grab(mirror().slideRect().toAlignedRect()).toImage().convertToFormat(QImage::Format_RGB32);
}

QImage MeetingTest::seenAtRest()
{
    EXPECT_TRUE(wait([this] { return !talk().live()->busy() && view().ready(stage().current()); }));
    QCoreApplication::processEvents();
    return seen();
}

} // namespace tidemark
