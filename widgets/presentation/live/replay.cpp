// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/live/replay.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark {

namespace {

constexpr std::array kSpeeds{1.0, 2.0, 5.0, 10.0, 20.0, 60.0};
constexpr std::size_t kAhead = 24; // frames that wait, about: a batch more at most
constexpr int kBatch = 8;
constexpr qint64 kBatchTime = 40; // milliseconds: so that the first frames come soon on a slow machine

} // namespace

Replay::Replay(QObject* parent) : QObject(parent), m_job([this](Result<Batch> result) { take(std::move(result)); })
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { tick(); });
}

Replay::~Replay() = default;

std::span<const double> Replay::speeds() { return kSpeeds; }

void Replay::load(ReplayDay day, MakeFrame make)
{
    clear();
    if (day.bars() < 1)
        return;
    m_day = day;
    m_make = std::move(make);
    m_bar = m_target = day.bars();
    Q_EMIT changed();
}

void Replay::setFrames(MakeFrame make)
{
    hold();
    m_job.cancel();
    m_queue.clear();
    m_tried = m_target = m_bar;
    m_make = std::move(make);
}

void Replay::clear()
{
    m_job.cancel();
    m_timer.stop();
    m_queue.clear();
    m_make = {};
    m_bar = m_target = m_tried = 0;
    m_cost = 0;
    const bool was = m_day.has_value();
    m_day.reset();
    m_playing = false;
    if (was)
        Q_EMIT changed();
}

std::pair<int, int> Replay::minute() const
{
    return m_day ? std::pair{m_day->minute(m_bar), m_day->last} : std::pair{0, 0};
}

void Replay::play()
{
    if (!m_day || m_playing)
        return;
    if (atEnd()) {
        m_bar = 0;
        m_queue.clear();
        m_tried = 0;
    }
    m_job.cancel(); // a step that nobody waits for any more
    m_target = m_bar;
    m_tried = m_queue.empty() ? m_bar : m_queue.back().bar;
    m_playing = true;
    m_clock.invalidate();
    tick();
    Q_EMIT changed();
}

void Replay::hold()
{
    m_timer.stop();
    if (!std::exchange(m_playing, false))
        return;
    m_target = m_bar;
    Q_EMIT changed();
}

void Replay::step(int bars)
{
    if (!m_day || bars == 0)
        return;
    hold();
    m_target = std::clamp(m_target + bars, 1, m_day->bars());
    if (m_target == m_day->bars()) {
        finish();
        return;
    }
    while (!m_queue.empty() && m_queue.front().bar < m_target)
        m_queue.pop_front();
    if (!m_queue.empty() && m_queue.front().bar == m_target && m_target > m_bar) {
        m_job.cancel();
        const Frame frame = std::move(m_queue.front());
        m_queue.pop_front();
        show(frame);
        return;
    }
    m_queue.clear();
    m_job.start(
        [make = m_make, day = *m_day, bar = m_target](const Progress& progress) -> Result<Batch> {
            auto slide = make(day.minute(bar), progress);
            if (!slide)
                return tl::unexpected(slide.error());
            return Batch{{{bar, *std::move(slide)}}, bar, 0, true};
        },
        WhenBusy::Finish);
}

void Replay::rewindToEnd()
{
    m_job.cancel();
    m_timer.stop();
    m_queue.clear();
    m_playing = false;
    m_bar = m_target = m_tried = m_day ? m_day->bars() : 0;
    Q_EMIT changed();
}

void Replay::setSpeed(double barsPerSecond)
{
    const double nearest = *std::ranges::min_element(
        kSpeeds, {}, [&](double speed) { return std::abs(std::log(speed / std::max(barsPerSecond, 1e-3))); });
    if (std::exchange(m_speed, nearest) == nearest)
        return;
    if (m_playing && m_clock.isValid()) {
        m_clockBar = m_bar;
        m_clock.restart();
        tick();
    }
    Q_EMIT changed();
}

int Replay::due() const
{
    if (!m_clock.isValid())
        return m_bar;
    const double bars = static_cast<double>(m_clock.nsecsElapsed()) / 1e9 * m_speed;
    return m_clockBar + static_cast<int>(std::min(bars, 1e6));
}

void Replay::tick()
{
    if (!m_playing)
        return;
    if (!m_clock.isValid() && !m_queue.empty()) {
        m_clockBar = m_queue.front().bar;
        m_clock.start();
    }
    const int now = due();
    if (now >= m_day->bars()) {
        finish();
        return;
    }
    std::optional<Frame> frame;
    while (!m_queue.empty() && m_queue.front().bar <= now) {
        frame = std::move(m_queue.front());
        m_queue.pop_front();
    }
    refill(now); // the worker goes on while this frame is painted
    if (frame)
        show(*frame);
    if (!m_playing) // whoever was shown it held
        return;
    const bool waits = m_queue.empty() && m_tried < m_day->bars() - 1;
    if (waits && m_job.busy())
        return; // take() goes on
    if (!m_clock.isValid()) {
        // No bar of the day has data.
        finish();
        return;
    }
    const int next = m_queue.empty() ? m_day->bars() : m_queue.front().bar;
    const double at = (next - m_clockBar) / m_speed * 1000;
    const double wait = at - static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
    m_timer.start(static_cast<int>(std::ceil(std::max(wait, 0.0))));
}

void Replay::refill(int due)
{
    if (m_queue.size() >= kAhead || m_job.busy())
        return;
    // Where the worker cannot keep up it makes only the frames that will be shown.
    const int stride = std::max(1, static_cast<int>(std::ceil(m_cost * m_speed / 1000)));
    const int from = std::max(m_tried + stride, m_clock.isValid() ? due + 1 : 1);
    if (from >= m_day->bars()) {
        m_tried = m_day->bars() - 1;
        return;
    }
    m_job.start([make = m_make, day = *m_day, from, stride](const Progress& progress) {
        return makeFrames(make, day, from, stride, kBatch, progress);
    });
}

Result<Replay::Batch> Replay::makeFrames(const MakeFrame& make, const ReplayDay& day, int from, int stride, int count,
                                         const Progress& progress)
{
    Batch batch;
    batch.upTo = from;
    QElapsedTimer clock;
    clock.start();
    int made = 0;
    for (int bar = from; bar < day.bars() && made < count; bar += stride) {
        auto slide = make(day.minute(bar), progress);
        // Before the first trade, or in a gap at the open, there is nothing to show yet.
        if (!slide && slide.error().code != ErrorCode::NoData)
            return tl::unexpected(slide.error());
        if (slide)
            batch.frames.push_back({bar, *std::move(slide)});
        batch.upTo = bar;
        ++made;
        if (clock.elapsed() > kBatchTime)
            break;
    }
    batch.cost = made > 0 ? static_cast<double>(clock.nsecsElapsed()) / 1e6 / made : 0;
    return batch;
}

void Replay::take(Result<Batch> result)
{
    if (!m_day)
        return;
    if (!result) {
        if (result.error().code == ErrorCode::Cancelled)
            return;
        hold();
        m_target = m_bar;
        Q_EMIT failed(result.error().text);
        return;
    }
    if (result->step) {
        if (!m_playing && !result->frames.empty()) {
            const int target = m_target;
            show(result->frames.back());
            m_target = target; // of a step that still waits
        }
        return;
    }
    m_tried = std::max(m_tried, result->upTo);
    m_cost = result->cost;
    for (auto& frame : result->frames)
        if (frame.bar > m_bar && (m_queue.empty() || frame.bar > m_queue.back().bar))
            m_queue.push_back(std::move(frame));
    tick();
}

void Replay::show(const Frame& frame)
{
    m_bar = m_target = frame.bar;
    Q_EMIT frameShown(frame.slide);
    Q_EMIT changed();
}

void Replay::finish()
{
    m_job.cancel();
    m_timer.stop();
    m_queue.clear();
    m_playing = false;
    m_bar = m_target = m_tried = m_day->bars();
    Q_EMIT ended();
    Q_EMIT changed();
}

} // namespace tidemark
