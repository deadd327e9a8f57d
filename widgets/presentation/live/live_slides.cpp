// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/live/live_slides.h"

#include "models/core/param_moves.h"
#include "models/pipeline/run_studies.h"

#include <algorithm>

namespace tidemark {

LiveSlides::LiveSlides(StorySourcePtr source, Stage& stage, QObject* parent)
    : QObject(parent),
      m_frozen(std::move(source)),
      m_stage(stage),
      m_job([this](Result<Answer> result) { take(std::move(result)); }),
      m_dayJob([this](Result<std::optional<ReplayDay>> result) { takeDay(std::move(result)); })
{
    connect(&m_stage, &Stage::currentChanged, this, &LiveSlides::arrive);
    connect(&m_stage, &Stage::restored, this, &LiveSlides::forget);
    connect(&m_replay, &Replay::frameShown, this, [this](const SlidePtr& slide) { m_stage.change(slide); });
    connect(&m_replay, &Replay::ended, this, &LiveSlides::showWhole);
    connect(&m_replay, &Replay::changed, this, &LiveSlides::replayChanged);
    connect(&m_replay, &Replay::failed, this, &LiveSlides::failed);
    arrive();
}

LiveSlides::~LiveSlides() = default;

// Another slide: what runs was for the one that was left. Its data are read ahead.
void LiveSlides::arrive()
{
    ++m_visit;
    m_job.cancel();
    m_dayJob.cancel();
    m_whenLoaded = {};
    m_moved.clear();
    m_study = FrozenSlides::studyOf(*m_stage.slide());
    m_whole = m_stage.slide();
    m_story = {};
    if (m_study) {
        if (auto params = requestedParams(*m_study, m_stage.slide()->request))
            m_story = *std::move(params);
        else
            m_study = nullptr; // a request of a program that had other parameters
    }
    m_params = m_shown = m_story;
    m_replay.clear();
    loadDay();
}

void LiveSlides::forget()
{
    m_job.cancel();
    m_whenLoaded = {};
    m_moved.clear();                      // what was said of them stays on record
    const bool day = m_params != m_story; // a definition may have chosen another day
    m_params = m_shown = m_story;
    m_whole = m_stage.slide();
    m_replay.rewindToEnd();
    m_replay.setFrames(frames());
    if (day)
        loadDay();
}

Replay::MakeFrame LiveSlides::frames() const
{
    return [frozen = m_frozen, slide = m_stage.slide(), params = m_params](int minute, const Progress& progress) {
        return frozen.frame(*slide, params, minute, progress);
    };
}

void LiveSlides::tryParam(const QString& param, double value, bool dropped)
{
    const std::string id = param.toStdString();
    if (!m_study || id == FrozenSlides::kReplay)
        return;
    const auto spec = std::ranges::find(m_study->params, id, &ParamSpec::id);
    if (spec == m_study->params.end())
        return;
    auto moved = movedParam(*spec, value);
    if (!moved)
        return;
    ParamValues params = m_params;
    params.set(id, *std::move(moved));
    apply(std::move(params), dropped);
}

void LiveSlides::tryDefinition(const ParamValues& definition)
{
    if (!m_study)
        return;
    ParamValues params = withDefinition(m_study->params, m_params, definition);
    if (m_params.contains(FrozenSlides::kReplay))
        params.set(FrozenSlides::kReplay, m_params.integer(FrozenSlides::kReplay));
    apply(std::move(params), true);
}

void LiveSlides::apply(ParamValues params, bool dropped)
{
    if (params == m_params)
        return;
    for (const auto& [id, value] : params.all())
        if (value != m_params.all().at(id))
            m_moved.insert(id);
    m_params = std::move(params);
    m_whole = m_params == m_story ? m_stage.slide() : nullptr;
    if (canReplay())
        m_replay.setFrames(frames());
    if (m_whole && m_replay.atEnd()) {
        m_job.cancel();
        take(Answer{m_whole, m_params, true});
        return;
    }
    // What a hand lets go of is final: nothing older need be finished for it.
    compute(dropped ? WhenBusy::Cancel : WhenBusy::Finish);
}

void LiveSlides::compute(WhenBusy whenBusy)
{
    const bool whole = m_replay.atEnd();
    m_job.start(
        [frozen = m_frozen, slide = m_stage.slide(), params = m_params, whole,
         minute = m_replay.minute().first](const Progress& progress) -> Result<Answer> {
            auto made = whole ? frozen.make(*slide, params, progress) : frozen.frame(*slide, params, minute, progress);
            if (!made)
                return tl::unexpected(made.error());
            return Answer{*std::move(made), params, whole};
        },
        whenBusy);
}

void LiveSlides::take(Result<Answer> result)
{
    if (!result) {
        if (result.error().code == ErrorCode::Cancelled)
            return;
        if (!m_job.busy()) {
            m_params = m_shown; // what is on screen goes on
            m_whole = m_params == m_story ? m_stage.slide() : nullptr;
            if (canReplay())
                m_replay.setFrames(frames());
        }
        Q_EMIT failed(result.error().text);
        return;
    }
    m_shown = result->params;
    const bool newest = result->params == m_params;
    if (result->whole && newest)
        m_whole = result->slide;
    note(result->slide, result->params);
    m_stage.change(result->slide);
    if (result->whole && newest && canReplay())
        loadDay();
}

void LiveSlides::note(const SlidePtr& slide, const ParamValues& params)
{
    bool changed = false;
    // What did not move with the parameter answers nothing.
    const auto& before = m_stage.slide()->numbers;
    std::vector<std::string> metrics;
    for (const report::SlideNumber& number : slide->numbers)
        if (std::ranges::find(before, number) == before.end())
            metrics.push_back(number.metric);
    for (const std::string& id : m_moved) {
        const auto spec = std::ranges::find(m_study->params, id, &ParamSpec::id);
        changed |= m_record.note({.slide = slide->id,
                                  .section = slide->section,
                                  .asked = requestOf(*m_study, params),
                                  .param = id,
                                  .parameter = spec->label,
                                  .from = paramToString(m_story.all().at(id)),
                                  .to = paramToString(params.all().at(id)),
                                  .headline = slide->headline,
                                  .metrics = metrics,
                                  .visit = m_visit});
    }
    if (changed)
        Q_EMIT whatIfsChanged();
}

// --- replay -----------------------------------------------------------------------------------------------------------------

bool LiveSlides::canReplay() const { return m_study && FrozenSlides::canReplay(*m_study); }
bool LiveSlides::replaying() const { return m_replay.loaded() && !m_replay.atEnd(); }
bool LiveSlides::playing() const { return m_replay.playing(); }
void LiveSlides::setSpeed(double barsPerSecond) { m_replay.setSpeed(barsPerSecond); }
double LiveSlides::speed() const { return m_replay.speed(); }
std::span<const double> LiveSlides::speeds() { return Replay::speeds(); }
std::pair<int, int> LiveSlides::minute() const { return m_replay.minute(); }

void LiveSlides::play()
{
    whenLoaded([this] { m_replay.play(); });
}

void LiveSlides::hold()
{
    m_whenLoaded = {};
    m_replay.hold();
}

void LiveSlides::step(int bars)
{
    whenLoaded([this, bars] { m_replay.step(bars); });
}

void LiveSlides::whenLoaded(std::function<void()> then)
{
    if (!canReplay())
        return;
    m_job.cancel(); // the minute asked for now comes in its place
    if (m_replay.loaded() && !m_dayJob.busy()) {
        then();
        return;
    }
    if (m_whenLoaded) // steps of a held key add up
        then = [first = std::move(m_whenLoaded), second = std::move(then)] {
            first();
            second();
        };
    m_whenLoaded = std::move(then);
    if (!m_dayJob.busy())
        loadDay();
}

// Reads the study's inputs, and how its day is played.
void LiveSlides::loadDay()
{
    if (!m_study)
        return;
    m_dayJob.start([frozen = m_frozen, slide = m_whole ? m_whole : m_stage.slide(), params = m_params,
                    replays = canReplay()](const Progress& progress) -> Result<std::optional<ReplayDay>> {
        if (!replays) {
            const auto status = frozen.warm(*slide, params, progress);
            return status ? Result<std::optional<ReplayDay>>{std::nullopt} : tl::unexpected(status.error());
        }
        auto day = frozen.replayDay(*slide, params, progress);
        if (!day)
            return tl::unexpected(day.error());
        return std::optional{*day};
    });
}

void LiveSlides::takeDay(Result<std::optional<ReplayDay>> result)
{
    const auto then = std::exchange(m_whenLoaded, {});
    if (!result) {
        // Read ahead it may fail in silence: it is read again when somebody asks for it.
        if (then && result.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(result.error().text);
        return;
    }
    if (*result && m_replay.atEnd() && !m_replay.busy())
        m_replay.load(**result, frames());
    if (then)
        then();
}

void LiveSlides::showWhole()
{
    if (m_whole)
        m_stage.change(m_whole);
    else
        compute(WhenBusy::Cancel);
}

bool LiveSlides::busy() const
{
    return m_job.busy() || static_cast<bool>(m_whenLoaded) || m_replay.playing() || m_replay.busy();
}

} // namespace tidemark
