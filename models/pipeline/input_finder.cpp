// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/input_finder.h"

#include "models/market/sessions.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace tidemark::pipeline {

namespace {

constexpr std::chrono::days kAsFresh{5};

} // namespace

struct InputFinder::Candidate
{
    StoredSeries series;
    BarsPtr bars; ///< known rows within the range; at least one

    [[nodiscard]] bool reachesAsFarAs(const Candidate& best) const
    {
        const TimePoint last = bars->times().back();
        const TimePoint latest = best.bars->times().back();
        if (isIntraday(series.key.interval) || isIntraday(best.series.key.interval))
            return newYorkDate(last) >= newYorkDate(latest);
        return latest - last <= kAsFresh;
    }
};

InputFinder::InputFinder(const Store& store, TimePoint asOf,
                         const std::map<std::string, std::vector<Session>>& sessions)
    : m_store(store), m_asOf(asOf), m_sessions(sessions)
{
}

Status InputFinder::readCatalogue()
{
    if (m_ready)
        return {};
    auto series = m_store.listSeries();
    if (!series)
        return tl::unexpected(series.error());
    auto instruments = m_store.instruments();
    if (!instruments)
        return tl::unexpected(instruments.error());
    m_series = std::move(*series);
    for (auto& instrument : *instruments)
        m_instruments.emplace(instrument.id, std::move(instrument));
    m_ready = true;
    return {};
}

Result<BarsPtr> InputFinder::readKnown(const StoredSeries& series, const std::optional<TimeRange>& range) const
{
    // No bar is known before the instant it is stamped with.
    TimeRange window = range.value_or(TimeRange{series.first, series.last + std::chrono::milliseconds{1}});
    window.to = std::min(window.to, m_asOf);
    const bool whole = window.from <= series.first && window.to > series.last;
    auto bars = m_store.readBars(series.id, whole ? std::nullopt : std::optional{window});
    if (!bars)
        return bars;
    const auto instrument = m_instruments.find(series.key.instrument);
    const std::string calendar = instrument == m_instruments.end() ? "NYSE" : instrument->second.calendar;
    const auto known = m_sessions.find(calendar);
    const std::span<const Session> sessions =
        known == m_sessions.end() ? std::span<const Session>{} : std::span{known->second};
    const auto times = (*bars)->times();
    std::size_t end = times.size();
    while (end > 0 && knownAt(calendar, series.key.interval, times[end - 1], sessions) > m_asOf)
        --end;
    if (end == times.size())
        return bars;
    return (*bars)->slice({TimePoint::min(), times[end]});
}

Result<std::optional<FoundBars>> InputFinder::best(const std::string& instrument, const InputSpec& spec)
{
    std::vector<Candidate> candidates;
    for (const auto& series : m_series) {
        const bool fits = spec.kind == InputKind::BarsAnyIntraday ? isIntraday(series.key.interval)
                                                                  : series.key.interval == spec.interval;
        const bool apart = series.first >= m_asOf
                           || (spec.range && (series.last < spec.range->from || series.first >= spec.range->to));
        if (series.key.instrument != instrument || !fits || apart)
            continue;
        auto bars = readKnown(series, spec.range);
        if (!bars)
            return tl::unexpected(bars.error());
        if (!(*bars)->empty())
            candidates.push_back({series, *bars});
    }
    if (std::ranges::any_of(candidates, [](const Candidate& c) { return !c.series.simulated; }))
        std::erase_if(candidates, [](const Candidate& c) { return c.series.simulated; });
    if (candidates.empty())
        return std::optional<FoundBars>{};

    const Candidate latest =
        *std::ranges::max_element(candidates, {}, [](const Candidate& c) { return c.bars->times().back(); });
    const auto rank = [&](const Candidate& c) {
        const bool daily = !isIntraday(c.series.key.interval);
        return std::tuple{c.reachesAsFarAs(latest) ? 0 : 1,
                          spec.kind == InputKind::BarsAnyIntraday ? c.series.key.interval : Interval::Minute1,
                          daily && c.series.adjustment == Adjustment::Raw ? 1 : 0,
                          -static_cast<std::int64_t>(c.bars->size()),
                          c.series.key.source,
                          c.series.id};
    };
    const Candidate& chosen = *std::ranges::min_element(candidates, {}, rank);
    auto sources =
        m_store.seriesSources(chosen.series.id, TimeRange{chosen.bars->times().front(),
                                                          chosen.bars->times().back() + std::chrono::milliseconds{1}});
    if (!sources)
        return tl::unexpected(sources.error());
    return std::optional{FoundBars{chosen.bars, chosen.series, std::move(*sources)}};
}

Result<std::optional<FoundBars>> InputFinder::bars(const InputSpec& spec)
{
    if (const auto status = readCatalogue(); !status)
        return tl::unexpected(status.error());
    auto found = best(spec.name, spec);
    for (const auto& alternative : spec.alternatives) {
        if (!found || *found)
            break;
        found = best(alternative, spec);
    }
    return found;
}

Result<std::vector<FoundBars>> InputFinder::contracts(const InputSpec& spec)
{
    if (const auto status = readCatalogue(); !status)
        return tl::unexpected(status.error());
    std::vector<FoundBars> contracts;
    for (const auto& [id, instrument] : m_instruments) {
        if (instrument.assetClass != AssetClass::Future || !id.starts_with(spec.name))
            continue;
        auto found = best(id, spec);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            contracts.push_back(std::move(**found));
    }
    return contracts;
}

} // namespace tidemark::pipeline
