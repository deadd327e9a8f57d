// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/market/calendar.h"

#include <optional>
#include <string_view>
#include <utility>

namespace tidemark {

/// `mon` … `sun` as 1 … 6, 0 (Sunday is 0).
[[nodiscard]] std::optional<unsigned> weekdayFromName(std::string_view name);

/// `09:30` as minutes after midnight; `24:00` is allowed.
[[nodiscard]] std::optional<std::chrono::minutes> parseClock(std::string_view text);

/// `09:30-16:00`.
[[nodiscard]] std::optional<std::pair<std::chrono::minutes, std::chrono::minutes>> parseHours(std::string_view text);

/// `+09:00`, `-05:00`.
[[nodiscard]] std::optional<std::chrono::minutes> parseOffset(std::string_view text);

/// The words of `text` between blanks.
[[nodiscard]] std::vector<std::string_view> words(std::string_view text);

/// The rule of a calendar line without its bounds.
[[nodiscard]] std::optional<DayRule> parseDayRule(std::string_view text);

} // namespace tidemark
