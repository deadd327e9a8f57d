// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <QObject>
#include <QString>

#include <functional>

namespace tidemark {

class Stage;

/// How the talk stands against its plan.
enum class TalkPace {
    OnTime,
    Behind, ///< more has passed than the slides so far were given, each the same share of the plan
    Over    ///< the plan is used up
};

/// The times of a talk: on the present slide, since its start, and what of that was planned. Whole seconds, never negative. GUI thread
/// only.
class PresenterClock final : public QObject
{
    Q_OBJECT
public:
    using Now = std::function<TimePoint()>;
    struct Plan
    {
        TimePoint startedAt{};
        std::chrono::minutes length{40};
    };
    /// A slide may take this much longer than its share before the talk counts as behind.
    static constexpr std::chrono::seconds kGrace{30};

    /// The stage must outlive it. Without `now` it reads the computer's clock.
    PresenterClock(Stage& stage, Plan plan, Now now, QObject* parent = nullptr);

    [[nodiscard]] TimePoint now() const { return m_now(); }
    /// Since this slide came, not counting earlier visits.
    [[nodiscard]] std::chrono::seconds onSlide() const;
    [[nodiscard]] std::chrono::seconds elapsed() const;
    [[nodiscard]] std::chrono::seconds planned() const { return m_plan.length; }
    [[nodiscard]] TalkPace pace() const;
    /// How far behind or over; zero on time.
    [[nodiscard]] std::chrono::seconds late() const;

Q_SIGNALS:
    /// A second has passed, or the slide has changed.
    void ticked();

private:
    void timerEvent(QTimerEvent* event) override;
    /// By when the present slide should be done.
    [[nodiscard]] std::chrono::seconds due() const;

    Stage& m_stage;
    Plan m_plan;
    Now m_now;
    TimePoint m_slideSince{};
    std::chrono::seconds m_lastTick{-1};
};

/// `01:42`, from an hour on `1:02:03`.
[[nodiscard]] QString clockText(std::chrono::seconds time);

} // namespace tidemark
