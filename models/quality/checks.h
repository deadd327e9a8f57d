// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/core/session.h"

#include <span>
#include <string_view>
#include <vector>

namespace tidemark::quality {

/// How many rows of one year open at exactly the close before: a vendor that fills opens in shows a share near 1, a genuine index
/// of the floor days too.
struct OpenAtPriorClose
{
    int year = 0;
    std::int64_t rows = 0;  ///< rows with an open and a close before them
    std::int64_t equal = 0; ///< of those, open == the close of the row before
    TimePoint first{};      ///< first and last row of the year
    TimePoint last{};
};

/// By year of the row, in order; empty where there is no open. Intraday: the first row of each day against the last before.
[[nodiscard]] std::vector<OpenAtPriorClose> openAtPriorClose(std::string_view calendar, const Bars& bars);

/// Rows whose high is below open, low or close, or whose low is above open or close. Missing prices do not count. A difference
/// within 1e-9 of the price is rounding.
[[nodiscard]] std::vector<std::size_t> impossibleCandles(const Bars& bars);

/// Rows on days without a session. Daily and intraday only. Precondition: sessions rise and cover the bars.
[[nodiscard]] std::vector<std::size_t> rowsOnClosedDays(std::string_view calendar, const Bars& bars,
                                                        std::span<const Session> sessions);

/// Rows that repeat the row before in every price and in a volume above 0: a day copied by mistake. Rows without range (high ==
/// low) and rows without a volume are left out, since quiet minutes and fixings repeat honestly. Daily and slower only.
[[nodiscard]] std::vector<std::size_t> repeatedRows(const Bars& bars);

/// A change of level that looks like a split nobody accounted for.
struct SplitLikeJump
{
    std::size_t row = 0; ///< the first row at the new level
    double factor = 1;   ///< old level / new level as a split is said: 4 for 4:1, 0.1 for 1:10
    double measured = 1; ///< close before / open (or close, where there is no open)
};

/// Daily rows i where r = close[i−1] / open[i] is within 4 % of n or 1/n for n in {3/2, 2, 3, 4, 5, 7, 10, 15, 20, 25, 50} and
/// the median close of the five rows from i on keeps to it: median[i−5, i) / median[i, i+5) is within 12 % of the factor too.
[[nodiscard]] std::vector<SplitLikeJump> splitLikeJumps(const Bars& bars);

/// A day from which one source stands to another by another factor.
struct RatioStep
{
    TimePoint time{};  ///< first row of the new factor
    double before = 1; ///< second / first up to there
    double after = 1;  ///< and from there on
};

struct RatioOfSources
{
    std::int64_t rows = 0;        ///< times both have
    double first = 1;             ///< second / first at the first common row
    double last = 1;              ///< and at the last
    std::vector<RatioStep> steps; ///< changes of more than `tolerance`, those held for three rows at least
};

/// Adjusted against raw: the ratio of closes of two sources of one thing on their common times. An adjusted series differs from a
/// raw one by a factor that steps at each dividend or split. Precondition: tolerance > 0.
[[nodiscard]] RatioOfSources ratioOfSources(const Bars& first, const Bars& second, double tolerance = 5e-4);

} // namespace tidemark::quality
