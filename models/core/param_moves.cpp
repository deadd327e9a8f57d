// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/param_moves.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

using namespace std::chrono_literals;

std::optional<ParamValue> movedParam(const ParamSpec& spec, double value)
{
    if (!std::isfinite(value))
        return std::nullopt;
    switch (spec.kind) {
    case ParamKind::Integer:
        return static_cast<std::int64_t>(std::llround(std::clamp(value, spec.minimum, spec.maximum)));
    case ParamKind::Number:
        return std::clamp(value, spec.minimum, spec.maximum);
    case ParamKind::Day: {
        // Years 1800 to 2200: beyond them no calendar of the program reaches, and no conversion overflows.
        constexpr double kFar = 230.0 * 366 * 86'400'000;
        const std::chrono::milliseconds since{std::llround(std::clamp(value, -kFar, kFar))};
        return std::chrono::floor<std::chrono::days>(TimePoint{since} + 12h);
    }
    case ParamKind::Bool:
    case ParamKind::Choice:
    case ParamKind::Instrument:
    case ParamKind::String:
        break;
    }
    return std::nullopt;
}

ParamValues withDefinition(const std::vector<ParamSpec>& specs, ParamValues before, const ParamValues& definition)
{
    for (const auto& [id, value] : definition.all()) {
        const auto spec = std::ranges::find(specs, id, &ParamSpec::id);
        if (spec != specs.end() && checkParam(*spec, value))
            before.set(id, value);
    }
    return before;
}

} // namespace tidemark
