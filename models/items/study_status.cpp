// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/study_status.h"

#include <algorithm>

namespace tidemark {

namespace {

struct Found
{
    bool any = false;
    bool simulated = true; ///< nothing real was found
    TimePoint last = TimePoint::min();

    void take(const StoredSeries& row)
    {
        any = true;
        simulated = simulated && row.simulated;
        last = std::max(last, row.last);
    }
};

Found find(const InputSpec& input, std::span<const StoredSeries> series, std::span<const StoredFrame> frames)
{
    Found found;
    switch (input.kind) {
    case InputKind::Bars:
        for (const auto& row : series)
            if (row.key.instrument == input.name && row.key.interval == input.interval)
                found.take(row);
        break;
    case InputKind::BarsAnyIntraday:
        for (const auto& row : series) {
            const bool overlaps = !input.range || (row.first < input.range->to && row.last >= input.range->from);
            if (row.key.instrument == input.name && isIntraday(row.key.interval) && overlaps)
                found.take(row);
        }
        break;
    case InputKind::Contracts:
        for (const auto& row : series)
            if (row.key.instrument.starts_with(input.name) && row.key.instrument.size() > input.name.size())
                found.take(row);
        break;
    case InputKind::Frame:
        for (const auto& row : frames)
            if (row.kind == input.name) {
                found.any = true;
                found.simulated = found.simulated && row.simulated;
                found.last = TimePoint::max(); // frames do not say how far they reach
            }
        break;
    }
    return found;
}

} // namespace

StudyStatus studyStatus(const Study& study, const ParamValues& params, TimePoint asOf,
                        std::span<const StoredSeries> series, std::span<const StoredFrame> frames)
{
    bool simulated = false;
    bool stale = false;
    for (const InputSpec& input : study.inputs(params, asOf)) {
        const Found found = find(input, series, frames);
        if (!found.any) {
            if (input.required)
                return StudyStatus::NoData;
            continue;
        }
        simulated = simulated || found.simulated;
        const TimePoint wanted = input.range ? std::min(asOf, input.range->to) : asOf;
        if (input.required && found.last != TimePoint::max() && found.last + kStaleAfter < wanted)
            stale = true;
    }
    return simulated ? StudyStatus::Simulated : stale ? StudyStatus::Stale : StudyStatus::Fresh;
}

} // namespace tidemark
