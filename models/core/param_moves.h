// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/param.h"

#include <optional>

namespace tidemark {

/// The value of a parameter that a hand has moved to `value`, the nearest one in its range: a Number as it is, an Integer rounded, a Day
/// from milliseconds since 1970 to the nearest midnight UTC. Nothing when no hand moves a parameter of that kind or `value` is not finite.
[[nodiscard]] std::optional<ParamValue> movedParam(const ParamSpec& spec, double value);

/// `before` with the values of `definition` that `specs` know and allow.
[[nodiscard]] ParamValues withDefinition(const std::vector<ParamSpec>& specs, ParamValues before,
                                         const ParamValues& definition);

} // namespace tidemark
