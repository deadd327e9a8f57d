// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "app/main_window.h"
#include "tests/presentation/screens.h"
#include "widgets/presentation/audience_window.h"
#include "widgets/presentation/presentation.h"
#include "widgets/presentation/presenter/presenter_window.h"
#include "widgets/presentation/presenter/slide_mirror.h"
#include "widgets/presentation/slides/slide_view.h"
#include "widgets/presentation/stage/stage.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <functional>
#include <optional>

namespace tidemark {

class PreparationWindow;

/// The whole program on two screens, `desk` and `room`, with the built-in market on its first start, and the hands of somebody who presents
/// from it: keys and mouse reach windows as the system sends them.
class MeetingTest : public testing::Test
{
protected:
    static constexpr int kPatience = 120'000; ///< a whole report under sanitizers on a busy machine

    /// Opens the main window; of a store that is not there it makes one with the built-in market.
    void open(QSize room = {1280, 720});
    bool settle();
    static bool wait(const std::function<bool()>& until) { return QTest::qWaitFor(until, kPatience); }

    /// From the main window's keys to the running talk: by the preparation, in the language when one is given.
    void present(std::optional<Language> language = {});
    /// Shift+F5; nullptr when no preparation follows.
    PreparationWindow* prepare();
    /// F5, and the preparation's Start where the story has to be looked at first.
    void f5();
    void clickStart();

    Presentation& talk() { return main->presentation(); }
    bool running() { return talk().state() == Presentation::State::Running; }
    AudienceWindow& audience() { return *talk().audience(); }
    PresenterWindow& presenter() { return *talk().presenter(); }
    Stage& stage() { return *talk().stage(); }
    SlideView& view() { return audience().view(); }
    SlideMirror& mirror() { return presenter().mirror(); }
    ChartView& chart();
    [[nodiscard]] int indexOf(const std::string& slide);

    static void key(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// The slide's number and Return.
    void goTo(QWidget& window, const std::string& slide);

    // A hand on the presenter's mirror; places of the slide, 1920 × 1080.
    [[nodiscard]] QPoint mirrored(QPointF slide);
    /// Data (x as a share of what is seen, y) of the present figure, in slide units.
    [[nodiscard]] QPointF dataPlace(double share, double y);
    void move(QPointF slide);
    void press(QPointF slide);
    void release(QPointF slide);
    void drag(const QPolygonF& slide);
    /// Beside the mirror.
    void moveAway();

    /// What the audience sees, the whole of its window.
    [[nodiscard]] QImage seen();
    /// The slide in the presenter's mirror.
    [[nodiscard]] QImage mirrorSeen();
    /// Once everything that was asked for is painted.
    [[nodiscard]] QImage seenAtRest();

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("s.tidemark"));
    std::optional<test::Screens> screens;
    std::optional<Settings> settings;
    Workbench bench;
    std::optional<ApplicationLook> look;
    std::optional<MainWindow> main;
};

} // namespace tidemark
