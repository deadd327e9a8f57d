// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/bar_reader.h"
#include "models/import/zone.h"

namespace tidemark::importing {

/// The interval the options name. Errors: Usage.
[[nodiscard]] Result<std::optional<Interval>> givenInterval(const ImportOptions& options);
/// The adjustment the options name. Errors: Usage.
[[nodiscard]] Result<std::optional<Adjustment>> givenAdjustment(const ImportOptions& options);
/// Where the options say nothing: that of the vendor for shares and funds, as traded for everything else.
[[nodiscard]] Adjustment adjustmentOf(const BarLayout& layout, const Instrument& instrument);

/// The zone of clocks without an offset: the option's, the vendor's, or New York where `regularSessions` says that the clocks can be
/// no other's, which is told. Errors: Ambiguous (names --zone), Usage.
[[nodiscard]] Result<Zone> zoneOfClocks(ReadContext& context, const BarLayout& layout, bool regularSessions);

/// 09:30 and 16:00, between which a file of regular sessions in New York keeps.
inline constexpr std::chrono::milliseconds kSessionOpen = std::chrono::hours{9} + std::chrono::minutes{30};
inline constexpr std::chrono::milliseconds kSessionClose = std::chrono::hours{16};

/// A rate, or an index of anything, may be negative.
[[nodiscard]] bool mayBeNegative(const BarLayout& layout, const Instrument& instrument);

// What is said of rows.
[[nodiscard]] Text skippedClock();
[[nodiscard]] Text doubledClock(TimePoint clock);
[[nodiscard]] Text missingClose();
[[nodiscard]] Text negativeVolume();

} // namespace tidemark::importing
