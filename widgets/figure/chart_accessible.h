// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// Makes every ChartView known to assistive technology: role chart, the headline as name, the alternative text as description,
/// and what the crosshair reads as value. Once for the process; further calls do nothing.
void installChartAccessibility();

} // namespace tidemark
