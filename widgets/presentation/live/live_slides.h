// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/live/frozen_slides.h"
#include "widgets/presentation/live/replay.h"
#include "widgets/presentation/live/story_source.h"
#include "widgets/presentation/live/what_if.h"
#include "widgets/presentation/stage/stage.h"
#include "widgets/shell/latest_job.h"

#include <QObject>

#include <set>
#include <span>

namespace tidemark {

/// Makes the present slide again while a hand drags a level or a replay runs: on a worker, from the frozen store alone. What comes of it
/// goes to the stage; an answer for a slide that was left is dropped. Parameters moved on one slide add up until it is left or restored.
/// GUI thread only.
class LiveSlides final : public QObject
{
    Q_OBJECT
public:
    /// The stage must outlive it.
    LiveSlides(StorySourcePtr source, Stage& stage, QObject* parent = nullptr);
    ~LiveSlides() override;

    /// A parameter of the present slide's study takes another value: what a chart's paramDragged tells, milliseconds since 1970 for a day.
    /// The nearest value it may have counts. While `dropped` is false only the newest value counts. Ignored when the study has no such
    /// parameter, and for the replay's.
    void tryParam(const QString& param, double value, bool dropped);
    void tryDefinition(const ParamValues& definition);

    /// Whether the present slide can be replayed: its study has a parameter `replay` (minutes since the open).
    [[nodiscard]] bool canReplay() const;
    [[nodiscard]] bool replaying() const; ///< at a minute before the end, playing or held
    [[nodiscard]] bool playing() const;
    /// Plays from where it stands; from the first bar when it stands at the end.
    void play();
    void hold();
    /// One bar on or back; holds.
    void step(int bars);
    /// Bars a second: the nearest of speeds().
    void setSpeed(double barsPerSecond);
    [[nodiscard]] double speed() const;
    [[nodiscard]] static std::span<const double> speeds();
    /// Minute shown and the last one; 0 and 0 when it cannot be replayed, or nobody has tried yet and its data are still being read.
    [[nodiscard]] std::pair<int, int> minute() const;

    /// Everything tried so far, the last value of each parameter of a slide's visit.
    [[nodiscard]] const std::vector<WhatIf>& whatIfs() const { return m_record.all(); }
    /// Whether something is still to come that somebody asked for.
    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void replayChanged();
    void whatIfsChanged();
    void failed(const tidemark::Text& text); ///< for the presenter, never for the audience

private:
    struct Answer
    {
        SlidePtr slide;
        ParamValues params;
        bool whole = true; ///< not a minute of a replay
    };

    void arrive();
    void forget();
    void apply(ParamValues params, bool dropped);
    void compute(WhenBusy whenBusy);
    void take(Result<Answer> result);
    void note(const SlidePtr& slide, const ParamValues& params);
    void loadDay();
    void takeDay(Result<std::optional<ReplayDay>> result);
    void whenLoaded(std::function<void()> then);
    void showWhole();
    [[nodiscard]] Replay::MakeFrame frames() const;

    FrozenSlides m_frozen;
    Stage& m_stage;
    const Study* m_study = nullptr; ///< of the present slide
    int m_visit = 0;
    ParamValues m_story;           ///< the parameters the story tells the present slide with
    ParamValues m_params;          ///< those asked for last
    ParamValues m_shown;           ///< those on screen
    std::set<std::string> m_moved; ///< parameters that were moved in this visit
    SlidePtr m_whole;              ///< the whole day with m_params; nullptr when it is not made
    WhatIfRecord m_record;
    Replay m_replay;
    std::function<void()> m_whenLoaded; ///< somebody asked before the day was read
    LatestJob<Answer> m_job;
    LatestJob<std::optional<ReplayDay>> m_dayJob;
};

} // namespace tidemark
