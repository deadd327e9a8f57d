// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure_spec.h"
#include "models/quality/catalogue_entry.h"

namespace tidemark {

/// A quick look at a stored series: candles with their volume, or a line where a source gives single values or more rows than
/// candles can be told apart. Its axis shows the days that have rows. Precondition: bars is not empty.
[[nodiscard]] FigureSpec seriesFigure(const CatalogueEntry& entry, const BarsPtr& bars);

} // namespace tidemark
