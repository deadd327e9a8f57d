// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <optional>
#include <string_view>

namespace tidemark::importing {

/// The last date in a file name: `finviz_2025-08-21`, `FedMeeting_20251210`; nothing when there is none.
[[nodiscard]] std::optional<Date> dateOfName(std::string_view stem);

} // namespace tidemark::importing
