// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/run_studies.h"

#include "models/pipeline/run_study.h"
#include "models/studies/registry.h"

#include <algorithm>

namespace tidemark {

namespace {

Result<StudyOutput> runOne(const StudyRequest& request, const Store& store, TimePoint asOf, const Progress& progress)
{
    const Study* study = findStudy(request.study);
    if (!study)
        return fail(ErrorCode::Usage, TM_TEXT("pipeline", "There is no study named %1.").with(request.study));
    const auto values = requestedParams(*study, request);
    if (!values)
        return tl::unexpected(values.error());
    return runStudy(*study, *values, store, asOf, progress);
}

} // namespace

Result<ParamValues> requestedParams(const Study& study, const StudyRequest& request)
{
    ParamValues values(study.params);
    for (const auto& [name, text] : request.params) {
        const auto spec = std::ranges::find(study.params, name, &ParamSpec::id);
        if (spec == study.params.end())
            return fail(ErrorCode::Usage,
                        TM_TEXT("pipeline", "The study %1 has no parameter named %2.").with(study.id).with(name));
        auto value = paramFromString(*spec, text);
        if (!value)
            return tl::unexpected(value.error());
        values.set(name, std::move(*value));
    }
    return values;
}

StudyRequest requestOf(const Study& study, const ParamValues& params)
{
    StudyRequest request{study.id, {}};
    for (const auto& spec : study.params) {
        const auto value = params.all().find(spec.id);
        if (value != params.all().end() && value->second != spec.defaultValue)
            request.params.emplace(spec.id, paramToString(value->second));
    }
    return request;
}

Result<StudyResults> runStudies(const std::set<StudyRequest>& requests, const Store& store, TimePoint asOf,
                                const Progress& progress)
{
    StudyResults results;
    for (const auto& request : requests) {
        auto output = runOne(request, store, asOf, progress);
        if (progress.cancelled() || (!output && output.error().code == ErrorCode::Cancelled))
            return fail(ErrorCode::Cancelled, TM_TEXT("pipeline", "The report was cancelled."));
        results.emplace(request, std::move(output));
    }
    return results;
}

} // namespace tidemark
