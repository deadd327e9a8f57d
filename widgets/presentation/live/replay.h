// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/presentation/live/frozen_slides.h"
#include "widgets/shell/latest_job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>
#include <span>

namespace tidemark {

/// Plays a day bar by bar. Frames are made ahead on a worker, in order, and wait in a short queue; the clock takes them. It never waits
/// for a frame: on a slow machine some are skipped and the day takes as long as the speed says. GUI thread only.
class Replay final : public QObject
{
    Q_OBJECT
public:
    /// The slide at a minute after the open; called on workers.
    using MakeFrame = std::function<Result<SlidePtr>(int minute, const Progress&)>;

    explicit Replay(QObject* parent = nullptr);
    ~Replay() override;

    /// A day to be played, standing at its end.
    void load(ReplayDay day, MakeFrame make);
    /// Other frames for the same day; what was made ahead is dropped, and it holds where it stands.
    void setFrames(MakeFrame make);
    /// No day; what runs is forgotten.
    void clear();

    [[nodiscard]] bool loaded() const { return m_day.has_value(); }
    [[nodiscard]] bool playing() const { return m_playing; }
    [[nodiscard]] bool atEnd() const { return !m_day || m_bar >= m_day->bars(); }
    /// Minute shown and the last; 0 and 0 without a day.
    [[nodiscard]] std::pair<int, int> minute() const;
    [[nodiscard]] bool busy() const { return m_job.busy(); }

    /// From where it stands; from the first bar when it stands at the end.
    void play();
    void hold();
    void step(int bars);
    /// To the end, without a word.
    void rewindToEnd();

    /// Bars a second.
    void setSpeed(double barsPerSecond);
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] static std::span<const double> speeds();

Q_SIGNALS:
    void frameShown(const tidemark::SlidePtr& slide);
    void ended();   ///< the whole day is to be shown
    void changed(); ///< minute, speed, or whether it plays
    void failed(const tidemark::Text& text);

private:
    struct Frame
    {
        int bar = 0;
        SlidePtr slide;
    };
    struct Batch
    {
        std::vector<Frame> frames; ///< bars rise; those without data are left out
        int upTo = 0;              ///< the last bar that was tried
        double cost = 0;           ///< milliseconds a frame
        bool step = false;
    };

    static Result<Batch> makeFrames(const MakeFrame& make, const ReplayDay& day, int from, int stride, int count,
                                    const Progress& progress);
    void take(Result<Batch> result);
    void tick();
    void refill(int due);
    void show(const Frame& frame);
    void finish();
    [[nodiscard]] int due() const;

    std::optional<ReplayDay> m_day;
    MakeFrame m_make;
    int m_bar = 0;    ///< shown; bars() of the day: all of it
    int m_target = 0; ///< of the steps asked for
    int m_tried = 0;  ///< the last bar a frame was asked for
    std::deque<Frame> m_queue;
    bool m_playing = false;
    double m_speed = 10;
    double m_cost = 0;
    QTimer m_timer;
    QElapsedTimer m_clock; ///< runs from the frame of m_clockBar on
    int m_clockBar = 0;
    LatestJob<Batch> m_job;
};

} // namespace tidemark
