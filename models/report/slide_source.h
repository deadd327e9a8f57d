// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/to_qt.h"

namespace tidemark::report {

/// The sources under a figure as a slide has room for them: without their readers, series of one kind together, the rest counted.
/// `SPX 1d (yahoo); VIX 1d (cboe); rate odds (fedwatch)` → `SPX, VIX daily bars; rate odds`. `sources` is as a FigureSpec has them.
[[nodiscard]] QString slideSources(const Text& sources, const Translator& translator);

} // namespace tidemark::report
