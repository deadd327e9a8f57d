// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/run_study.h"

#include "models/pipeline/prepared_study.h"

#include <algorithm>

namespace tidemark {

Result<StudyOutput> runStudy(const Study& study, const ParamValues& params, const Store& store, TimePoint asOf,
                             const Progress& progress)
{
    const auto prepared = prepareStudy(study, params, store, asOf, progress);
    if (!prepared)
        return tl::unexpected(prepared.error());
    return (*prepared)->run(params, progress);
}

Result<TimePoint> defaultAsOf(const Store& store)
{
    const auto list = store.listSeries();
    if (!list)
        return tl::unexpected(list.error());
    const auto lastDay = [](const StoredSeries& series) {
        return isIntraday(series.key.interval) ? newYorkDate(series.last)
                                               : std::chrono::floor<std::chrono::days>(series.last);
    };
    const auto latest = [&](auto&& counts) {
        std::optional<Date> day;
        for (const auto& series : *list)
            if (counts(series))
                day = std::max(day.value_or(Date::min()), lastDay(series));
        return day;
    };
    // The index itself, then what stands for it, then anything; real data before simulated.
    for (const char* instrument : {"SPX", "SPY", ""})
        for (const bool simulated : {false, true})
            if (const auto day = latest([&](const StoredSeries& series) {
                    return series.simulated == simulated
                           && (*instrument == '\0' || series.key.instrument == instrument);
                }))
                return endOfNewYorkDay(*day);
    return fail(ErrorCode::NoData,
                TM_TEXT("pipeline", "%1 has no series yet. Import files first.").with(store.path().toStdString()));
}

} // namespace tidemark
