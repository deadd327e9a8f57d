// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"
#include "models/studies/study.h"

#include <span>

namespace tidemark {

/// What a study stands on.
enum class StudyStatus {
    Fresh,     ///< every required input is there and reaches the as-of
    Stale,     ///< an input ends well before the as-of
    Simulated, ///< an input is simulated
    NoData     ///< a required input is missing
};

/// Judges a study by the catalogue alone, without computing it. A daily input is stale when its last row is more than
/// `kStaleAfter` before the as-of and before the end of the range the study asks for.
inline constexpr std::chrono::days kStaleAfter{7};
[[nodiscard]] StudyStatus studyStatus(const Study& study, const ParamValues& params, TimePoint asOf,
                                      std::span<const StoredSeries> series, std::span<const StoredFrame> frames);

} // namespace tidemark
