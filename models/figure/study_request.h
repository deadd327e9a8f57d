// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/figure/study_output.h"

#include <compare>
#include <map>
#include <string>

namespace tidemark {

/// A study somebody wants computed, with the parameters that differ from their defaults as the command line writes them.
struct StudyRequest
{
    std::string study;
    std::map<std::string, std::string> params;
    friend auto operator<=>(const StudyRequest&, const StudyRequest&) = default;
};

/// What came of each request. An output may lack required inputs; an error is the study's own or that of its parameters (Usage).
using StudyResults = std::map<StudyRequest, Result<StudyOutput>>;

} // namespace tidemark
