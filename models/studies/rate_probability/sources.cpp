// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/studies/rate_probability/sources.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rate_probability {

using std::chrono::days;

std::vector<MeetingDate> calendarOf(const FramePtr& frame)
{
    std::vector<MeetingDate> out;
    if (!frame)
        return out;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < frame->rows(); ++i)
        if (frame->texts("body")[i] == "FOMC")
            rows.push_back(i);
    const auto& ends = frame->dates("end");
    const auto& starts = frame->dates("start");
    std::ranges::stable_sort(rows, {}, [&](std::size_t i) { return ends[i]; });
    std::size_t kept = 0;
    for (const std::size_t i : rows) {
        const MeetingDate meeting{ends[i], frame->numbers("scheduled")[i] != 0, frame->numbers("tentative")[i] != 0};
        if (!out.empty() && meeting.date - out.back().date <= days{2}) {
            if (starts[i] == Frame::kNoDate || starts[kept] != Frame::kNoDate)
                continue;
            out.pop_back();
        }
        out.push_back(meeting);
        kept = i;
    }
    return out;
}

std::map<Date, std::map<Date, std::vector<Bin>>> publishedOf(const FramePtr& frame, Date today)
{
    std::map<Date, std::map<Date, std::vector<Bin>>> out;
    if (!frame)
        return out;
    const auto& meetings = frame->dates("meeting");
    const auto& dates = frame->dates("date");
    for (std::size_t i = 0; i < frame->rows(); ++i)
        if (dates[i] <= today && !std::isnan(frame->numbers("probability")[i]))
            out[meetings[i]][dates[i]].push_back(
                {frame->numbers("lower_bp")[i], frame->numbers("upper_bp")[i], frame->numbers("probability")[i]});
    for (auto& [meeting, tables] : out)
        for (auto& [date, bins] : tables)
            std::ranges::sort(bins, {}, &Bin::lower);
    return out;
}

std::optional<Contract::Quote> Contract::on(Date day) const
{
    for (std::size_t i = lowerIndex(bars->times(), TimePoint{day + days{1}}); i-- > 0;) {
        const double price = bars->close()[static_cast<Eigen::Index>(i)];
        if (price > 0)
            return Quote{price, std::chrono::floor<days>(bars->times()[i])};
    }
    return std::nullopt;
}

std::vector<Contract> contractsOf(const StudyInputs& inputs)
{
    std::vector<Contract> out;
    const auto it = inputs.contracts.find("futures");
    if (it == inputs.contracts.end())
        return out;
    for (const BarsPtr& bars : it->second)
        if (const auto month = contractMonth(bars->key().instrument); month && !bars->empty())
            out.push_back({*month, bars});
    std::ranges::sort(out, {}, &Contract::month);
    return out;
}

} // namespace tidemark::rate_probability
