// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/presentation/live/frozen_slides.h"

#include "models/studies/registry.h"
#include "widgets/presentation/live/replay_axes.h"

#include <algorithm>

namespace tidemark {

namespace {

/// Length of the bars that the day is made of: the finest intraday ones among what the study cannot do without.
std::chrono::milliseconds barLength(const PreparedStudy& prepared)
{
    std::chrono::milliseconds shortest = std::chrono::hours{24};
    for (const auto& spec : prepared.specs())
        if (const auto bars = prepared.inputs().barsOf(spec.role);
            spec.required && bars && isIntraday(bars->key().interval))
            shortest = std::min(shortest, intervalLength(bars->key().interval));
    return shortest;
}

} // namespace

FrozenSlides::FrozenSlides(StorySourcePtr source)
    : m_source(std::move(source)), m_studies(std::make_shared<FrozenStudies>(m_source->storePath, m_source->story.asOf))
{
}

const Study* FrozenSlides::studyOf(const report::Slide& slide)
{
    return slide.kind == report::SlideKind::Figure ? findStudy(slide.request.study) : nullptr;
}

bool FrozenSlides::canReplay(const Study& study)
{
    const auto spec = std::ranges::find(study.params, kReplay, &ParamSpec::id);
    return spec != study.params.end() && spec->kind == ParamKind::Integer;
}

Result<SlidePtr> FrozenSlides::make(const report::Slide& slide, const ParamValues& params,
                                    const Progress& progress) const
{
    const Study* study = studyOf(slide);
    if (!study)
        return fail(ErrorCode::NoData, TM_TEXT("presentation", "The slide %1 has no figure.").with(slide.id));
    const auto output = m_studies->run(*study, params, progress);
    if (!output)
        return tl::unexpected(output.error());
    for (const auto& input : output->missing)
        if (input.required)
            return fail(ErrorCode::NoData,
                        TM_TEXT("presentation", "Missing with these parameters: %1").with(input.wanted));
    auto made = report::remakeSlide(*m_source->input, m_source->texts, slide, *output);
    if (!made)
        return tl::unexpected(made.error());
    return std::make_shared<const report::Slide>(*std::move(made));
}

Result<SlidePtr> FrozenSlides::frame(const report::Slide& slide, ParamValues params, int minute,
                                     const Progress& progress) const
{
    params.set(kReplay, static_cast<std::int64_t>(minute));
    auto made = make(slide, params, progress);
    if (!made || !(*made)->figure)
        return made;
    auto steady = std::make_shared<report::Slide>(**made);
    auto figure = std::make_shared<FigureSpec>(*steady->figure);
    steadyAxes(*figure);
    steady->figure = std::move(figure);
    return steady;
}

Result<ReplayDay> FrozenSlides::replayDay(const report::Slide& slide, const ParamValues& params,
                                          const Progress& progress) const
{
    const Study& study = *studyOf(slide);
    const auto prepared = m_studies->prepared(study, params, progress);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const auto spec = std::ranges::find(study.params, kReplay, &ParamSpec::id);
    ReplayDay day;
    day.barMinutes = std::max(1, static_cast<int>(barLength(**prepared) / std::chrono::minutes{1}));
    day.last = static_cast<int>(spec->maximum);
    if (const auto cut = params.integer(kReplay); cut > 0) {
        day.last = static_cast<int>(cut);
        return day;
    }
    // A short session, or one that was not over at the as-of, ends where its figure does.
    const TimePoint end = slide.figure->asOf;
    const auto sessions = (*prepared)->inputs().sessionsOf("NYSE");
    const Session* session = sessionOn(sessions, newYorkDate(end));
    if (session && session->open < end && end <= session->close)
        day.last = std::min(day.last, static_cast<int>((end - session->open) / std::chrono::minutes{1}));
    return day;
}

Status FrozenSlides::warm(const report::Slide& slide, const ParamValues& params, const Progress& progress) const
{
    const Study* study = studyOf(slide);
    if (!study)
        return {};
    const auto prepared = m_studies->prepared(*study, params, progress);
    return prepared ? Status{} : tl::unexpected(prepared.error());
}

} // namespace tidemark
