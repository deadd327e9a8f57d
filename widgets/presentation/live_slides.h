// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/stage.h"
#include "widgets/presentation/story_source.h"
#include "widgets/shell/latest_job.h"

#include <QObject>

namespace tidemark {

/// “What if”: a parameter that was moved during the talk, and what the slide said then.
struct WhatIf
{
    std::string slide;
    std::string section;
    StudyRequest asked; ///< the slide's request with the moved parameters
    std::string param;  ///< id of the one that was moved
    Text parameter;     ///< its label
    std::string from;   ///< as the command line writes values
    std::string to;
    QString headline;                 ///< of the slide with the parameter moved
    std::vector<std::string> metrics; ///< of its numbers then: `cta_levels.distance_pct`
};

/// Makes the present slide again while a hand drags a level or a replay runs: on a worker, from the frozen store alone. What comes of it
/// goes to the stage; an answer for a slide that was left is dropped. GUI thread only.
class LiveSlides final : public QObject
{
    Q_OBJECT
public:
    /// The stage must outlive it.
    LiveSlides(StorySourcePtr source, Stage& stage, QObject* parent = nullptr);
    ~LiveSlides() override;

    /// A parameter of the present slide's study takes another value. While `dropped` is false only the newest value counts.
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
    /// Bars a second: one of speeds().
    void setSpeed(double barsPerSecond);
    [[nodiscard]] double speed() const;
    [[nodiscard]] static std::span<const double> speeds();
    /// Minute shown and the last one; 0 and 0 when it cannot be replayed.
    [[nodiscard]] std::pair<int, int> minute() const;

    /// Everything tried so far, the last value of each parameter of a slide's visit.
    [[nodiscard]] const std::vector<WhatIf>& whatIfs() const;
    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void replayChanged();
    void whatIfsChanged();
    void failed(const tidemark::Text& text); ///< for the presenter, never for the audience
};

} // namespace tidemark
