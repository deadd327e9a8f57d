// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/presenter/presenter_clock.h"

#include "widgets/presentation/stage/stage.h"

#include <algorithm>

namespace tidemark {

namespace {

using namespace std::chrono;

constexpr int kLookMs = 200; // so that a second is shown soon after it passed

seconds between(TimePoint from, TimePoint to) { return std::max(seconds{0}, floor<seconds>(to - from)); }

} // namespace

PresenterClock::PresenterClock(Stage& stage, Plan plan, Now now, QObject* parent)
    : QObject(parent),
      m_stage(stage),
      m_plan(plan),
      m_now(now ? std::move(now) : [] { return floor<milliseconds>(system_clock::now()); })
{
    m_slideSince = m_now();
    connect(&stage, &Stage::currentChanged, this, [this] {
        m_slideSince = m_now();
        Q_EMIT ticked();
    });
    startTimer(kLookMs);
}

seconds PresenterClock::onSlide() const { return between(m_slideSince, m_now()); }

seconds PresenterClock::elapsed() const { return between(m_plan.startedAt, m_now()); }

seconds PresenterClock::due() const { return planned() * (m_stage.current() + 1) / m_stage.count(); }

TalkPace PresenterClock::pace() const
{
    const seconds spent = elapsed();
    if (spent > planned())
        return TalkPace::Over;
    return spent > due() + kGrace ? TalkPace::Behind : TalkPace::OnTime;
}

seconds PresenterClock::late() const
{
    switch (pace()) {
    case TalkPace::Behind:
        return elapsed() - due();
    case TalkPace::Over:
        return elapsed() - planned();
    case TalkPace::OnTime:
        break;
    }
    return seconds{0};
}

void PresenterClock::timerEvent(QTimerEvent*)
{
    const seconds present = floor<seconds>(m_now().time_since_epoch());
    if (present == m_lastTick)
        return;
    m_lastTick = present;
    Q_EMIT ticked();
}

QString clockText(seconds time)
{
    const auto two = [](std::int64_t value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    const std::int64_t whole = time.count();
    const std::int64_t hours = whole / 3600;
    const QString rest = two(whole / 60 % 60) + QLatin1Char(':') + two(whole % 60);
    return hours > 0 ? QString::number(hours) + QLatin1Char(':') + rest : rest;
}

} // namespace tidemark
