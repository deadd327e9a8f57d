// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace tidemark::quant {

/// On which side of the meeting its own day counts.
enum class MeetingDay {
    Before, ///< CME's published tables: N = d days before, M = D − d after
    After   ///< CME's description of 2015 and pyfedwatch: N = d − 1, M = D − d + 1
};

/// A 30-day fed funds future: the month it averages, and its price (100 − average rate in percent).
struct MonthPrice
{
    std::chrono::year_month month;
    double price = 0;
};

/// Where the rate at one end of a month comes from.
enum class RateFrom {
    Unknown,
    Anchor,   ///< the price of a month without a meeting
    Backward, ///< solved from the rate at the month's end
    Forward,  ///< solved from the rate at the month's start
    Effective ///< the effective rate of the watch date
};

struct BoundaryRate
{
    double rate = 0; ///< percent; NaN when unknown
    RateFrom from = RateFrom::Unknown;
};

struct RatePathInput
{
    Date watch{}; ///< a meeting on this day counts as past
    std::vector<MonthPrice>
        prices; ///< in any order; months without one are missing. Expired months may be there: only the last matters
    std::vector<Date> meetings; ///< decision days (a meeting's second day), rising
    MeetingDay meetingDay = MeetingDay::Before;
    std::optional<double> effectiveRate = {}; ///< percent, on the watch date; stands in where no contract gives a start
};

/// Probability of each change of the target range since the watch date, in steps of 25 bp (negative: cuts).
using StepDistribution = std::map<int, double>;

/// One future meeting.
struct MeetingRate
{
    Date meeting{};
    int days = 0;   ///< D, of the month
    int before = 0; ///< N
    int after = 0;  ///< M
    BoundaryRate start;
    BoundaryRate end;
    double monthRate = 0; ///< 100 − price of its month; NaN when missing
    double change = 0;    ///< c = (end − start)/0.25, in steps; NaN when unknown
    double residual =
        0; ///< month's rate less (N·start + M·end)/D in percent, where the month was not needed to solve; else NaN
    double noiseGain =
        0; ///< D/M where the end was solved forward (an error of 1 bp in the price is D/M bp in the end); else NaN
    StepDistribution move;       ///< of this meeting alone; empty when unknown
    StepDistribution cumulative; ///< since the watch date; empty when this or an earlier meeting is unknown
    std::vector<std::chrono::year_month> missing; ///< contracts that would have pinned it down and have no price
};

/// Probabilities of whole steps for a change of `change` steps: with k = trunc(c), steps k and k + sign(c) have 1 − |c − k| and
/// |c − k|. One outcome when c is whole.
[[nodiscard]] StepDistribution splitChange(double change);

/// The sum of two independent changes.
[[nodiscard]] StepDistribution convolve(const StepDistribution& a, const StepDistribution& b);

/// Implied rates and probabilities of every meeting after the watch date up to the last month with a price.
///
/// A month's rate is r = 100 − price = (N·start + M·end)/D. A month without a meeting is an anchor: start = end = r; without a price
/// it hands its neighbours' rate through. First a meeting month takes its start and end from adjacent anchors; then, from the last
/// month to the first, end_i = start_{i+1} and start_i = (D·r_i − M·end_i)/N; what is still open is solved forward,
/// end = (D·r − N·start)/M. Where neither gives a start, the effective rate does. The month before the watch month serves as an
/// anchor when it has a price and no meeting. Source: CME Group, "Understanding the CME Group FedWatch Tool Methodology"; checked
/// against its published tables.
/// Errors: Precondition when a month from the watch month on has two meetings, named in words.
[[nodiscard]] Result<std::vector<MeetingRate>> ratePath(const RatePathInput& input);

} // namespace tidemark::quant
