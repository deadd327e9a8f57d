// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

namespace tidemark::store {

/// Compares two series row by row; what the parts of the result mean stands with `SeriesComparison`. Values are the same when
/// |second − first| <= tolerance · |first|. Precondition: tolerance >= 0.
[[nodiscard]] SeriesComparison compareBars(const Bars& first, const Bars& second, double tolerance, std::size_t limit);

} // namespace tidemark::store
