// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/market/simulation/path.h"

namespace tidemark::simulation {

/// Money-market part of the simulated market: the real target range by day, an effective rate inside it, fed funds futures, and
/// the odds they imply.
class RatesMarket
{
public:
    explicit RatesMarket(std::uint64_t seed);

    /// DFEDTARL, DFEDTARU, DFF: percent, every calendar day from 2008-12-16 to 2025-11-20.
    [[nodiscard]] const DailyPath& lower() const { return m_lower; }
    [[nodiscard]] const DailyPath& upper() const { return m_upper; }
    [[nodiscard]] const DailyPath& effective() const { return m_effective; }

    /// Settlements of the 30-day fed funds futures ZQF25 … ZQZ26 from 2025-01-02 to their last day: 100 less the average of the
    /// effective rate over the calendar days of the month, each meeting's expected change in force from the day after it.
    [[nodiscard]] std::vector<DailyPath> contracts() const;

    /// Distribution of the target range after the meeting that ends on `meeting`, on each session from `first` to the day before it:
    /// the expected change c of each meeting to come splits into trunc(c) and the next step outwards, and meetings convolve.
    void appendOdds(Frame& frame, Date meeting, Date first) const;

private:
    struct Meeting
    {
        Date end;
        std::vector<double> steps; ///< expected change in steps of 25 bp, by session
    };

    [[nodiscard]] double at(const DailyPath& path, Date date) const;

    std::vector<Date> m_sessions;
    std::vector<Meeting> m_meetings;
    DailyPath m_lower, m_upper, m_effective;
};

} // namespace tidemark::simulation
