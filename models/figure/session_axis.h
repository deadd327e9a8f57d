// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"

namespace tidemark {

/// The spans a session axis of this figure would show: the axis' own `open`, else what the data say. Daily data: the days that
/// have a value, each 24 hours. With clocks: stretches of points no further apart than five times their usual distance and than
/// 45 minutes, each ending one usual distance after its last point. Empty when that would leave out nothing (markets that never
/// close), when there are fewer than three points, and on axes that are not of time.
[[nodiscard]] std::vector<TimeRange> sessionsOf(const FigureSpec& figure);

} // namespace tidemark
