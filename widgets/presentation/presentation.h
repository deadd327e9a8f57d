// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/message_model.h"
#include "widgets/presentation/audience_window.h"
#include "widgets/presentation/frozen_store.h"
#include "widgets/presentation/live/story_source.h"
#include "widgets/presentation/meeting/presentation_log.h"
#include "widgets/presentation/presentation_options.h"
#include "widgets/presentation/screen_plan.h"
#include "widgets/presentation/stage/stage_keys.h"
#include "widgets/shell/latest_job.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace tidemark {

class LiveSlides;
class PresenterWindow;
class Workbench;

/// A presentation from its start to its end: freezes the store, reads the story from the copy on a worker, shows it to the audience and to
/// the presenter on the screens there are, and writes down what was shown. What happens to the store meanwhile changes nothing on screen;
/// screens may come and go. One at a time; a new one begins after the end. GUI thread only.
class Presentation final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Preparing, Running };

    /// The workbench must outlive it.
    Presentation(Workbench& workbench, PresentationEnvironment environment, QObject* parent = nullptr);
    ~Presentation() override;

    /// Begins to prepare; started() or failed() follows. Ignored unless Idle. Store, as-of, and the language where the plan names none, are
    /// the workbench's. `accept` looks at the story first, on this thread; where it says no, needsLook() follows instead.
    using Accept = std::function<bool(const StorySource&)>;
    void start(const PresentationOptions& options, Accept accept = {});
    /// Ends it in whatever state it is.
    void end();
    [[nodiscard]] State state() const { return m_state; }

    /// The screen on which the presenter sits; nullptr: the primary one.
    void setDesk(QScreen* desk) { m_desk = desk; }
    void setClock(std::function<TimePoint()> now) { m_now = std::move(now); }

    // While it runs; nullptr else.
    [[nodiscard]] Stage* stage() const;
    [[nodiscard]] LiveSlides* live() const;
    [[nodiscard]] AudienceWindow* audience() const;
    [[nodiscard]] PresenterWindow* presenter() const; ///< made when first shown
    [[nodiscard]] StorySourcePtr source() const;
    /// Name of the frozen state; empty when the copy is for this meeting alone.
    [[nodiscard]] QString snapshot() const;
    [[nodiscard]] const QString& digits() const { return m_jump.digits(); }
    [[nodiscard]] bool chartHand() const { return m_chartHand; }

    /// What a key does.
    void act(StageAction action);

Q_SIGNALS:
    void started();
    /// The story was not accepted as it is; nothing was shown.
    void needsLook();
    /// Why there is none; Cancelled too.
    void failed(const tidemark::Error& error);
    /// What is to be kept so far: at the start, then at most every five seconds.
    void logged(const tidemark::Meeting& meeting);
    void ended(const tidemark::Meeting& meeting);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Prepared
    {
        FrozenStore frozen;
        StorySourcePtr source;
    };
    struct Talk;

    // presentation.cpp
    void prepared(Result<Prepared> result);
    void run(Prepared prepared);
    void connectTalk();
    void slideChanged();
    void writeStrokes();
    void logSoon();
    [[nodiscard]] TimePoint now() const;
    void tell(Severity severity, const Text& text);

    // presentation_screens.cpp
    void watchScreens();
    void watchScreen(QScreen* screen);
    void arrangeSoon() { m_arrange.start(); }
    void arrange();
    void showPresenter(QScreen& screen, bool beside);
    void swapScreens();
    void togglePresenter();
    [[nodiscard]] bool presenterShown() const;

    // presentation_keys.cpp
    bool keyPressed(QWidget& window, QObject& receiver, QKeyEvent& event);
    void escape();
    void showDigits();
    void setChartHand(bool hand);
    void openList(StageAction action);
    bool closeList();
    void stepSpeed(int direction);
    void toggleTool(Stage::Tool tool);
    void toggleCurtain(Stage::Curtain curtain);

    Workbench& m_workbench;
    PresentationEnvironment m_environment;
    State m_state = State::Idle;
    PresentationOptions m_options;
    Accept m_accept;
    QPointer<QScreen> m_desk;
    std::function<TimePoint()> m_now;
    int m_job = 0;
    LatestJob<Prepared> m_preparing;

    std::unique_ptr<Talk> m_talk;
    std::unique_ptr<Talk> m_left; ///< has ended, until the event that ended it is over
    /// What the presenter's view does: follows the screens until somebody says otherwise.
    enum class View { AsScreensAllow, Shown, Hidden };
    View m_presenterView = View::AsScreensAllow;
    bool m_viewForList = false; ///< it was brought up for a list and goes with it
    std::optional<ScreenId> m_audienceWish;
    AudienceWindow::Frame m_frame = AudienceWindow::Frame::FullScreen;
    JumpByNumber m_jump;
    bool m_chartHand = false;
    bool m_dragging = false; ///< a button is held on the figure
    QTimer m_arrange;
    QTimer m_log;
};

} // namespace tidemark
