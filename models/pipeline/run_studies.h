// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/study_request.h"
#include "models/store/store.h"
#include "models/studies/study.h"

#include <set>

namespace tidemark {

/// The study's defaults with what the request says. Errors: Usage, for a parameter the study does not have or a value it does not take.
[[nodiscard]] Result<ParamValues> requestedParams(const Study& study, const StudyRequest& request);
/// The request that asks for `params`.
[[nodiscard]] StudyRequest requestOf(const Study& study, const ParamValues& params);

/// Computes every request at `asOf`. A study that fails, or that nobody knows, is an error in its place; the others go on.
/// Errors: Cancelled alone.
[[nodiscard]] Result<StudyResults> runStudies(const std::set<StudyRequest>& requests, const Store& store,
                                              TimePoint asOf, const Progress& progress);

} // namespace tidemark
