// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/instrument.h"

#include <span>

namespace tidemark {

/// The instruments the program knows from the start, with the vendors' symbols for them.
[[nodiscard]] std::span<const Instrument> builtinInstruments();

/// The instrument of `registry` whose id or alias equals `symbol` without case, or nullptr.
[[nodiscard]] const Instrument* findInstrument(std::span<const Instrument> registry, std::string_view symbol);

} // namespace tidemark
