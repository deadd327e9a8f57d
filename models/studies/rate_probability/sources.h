// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/studies/rate_probability/analysis.h"

namespace tidemark::rate_probability {

/// Meetings by date. Calendars that give one date a meeting are sometimes a day off: of two within two days the one with a
/// first day as well stays.
[[nodiscard]] std::vector<MeetingDate> calendarOf(const FramePtr& frame);

/// The published tables by meeting and day, up to `today`.
[[nodiscard]] std::map<Date, std::map<Date, std::vector<Bin>>> publishedOf(const FramePtr& frame, Date today);

/// One contract's daily prices.
struct Contract
{
    std::chrono::year_month month;
    BarsPtr bars;

    struct Quote
    {
        double price = 0;
        Date date{};
    };
    /// The last price on or before `day`.
    [[nodiscard]] std::optional<Quote> on(Date day) const;
};

/// The contracts among the inputs, by month.
[[nodiscard]] std::vector<Contract> contractsOf(const StudyInputs& inputs);

} // namespace tidemark::rate_probability
