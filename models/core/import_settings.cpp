// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/import_settings.h"

#include <algorithm>
#include <array>

namespace tidemark {

namespace {
constexpr std::array<std::string_view, 9> kRoles{"-",   "time",  "clock",  "open",  "high",
                                                 "low", "close", "volume", "symbol"};
} // namespace

std::string_view columnRoleName(ColumnRole role) { return kRoles[static_cast<std::size_t>(role)]; }

std::optional<ColumnRole> columnRoleFromName(std::string_view name)
{
    const auto it = std::ranges::find(kRoles, name);
    if (it == kRoles.end())
        return std::nullopt;
    return static_cast<ColumnRole>(it - kRoles.begin());
}

} // namespace tidemark
