// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/interval_votes.h"

#include <array>

namespace tidemark::importing {

using namespace std::chrono;

namespace {

constexpr std::size_t kMostGaps = 4096;

Interval intervalOfDays(std::int64_t days)
{
    if (days >= 1 && days <= 4)
        return Interval::Day1;
    if (days >= 6 && days <= 8)
        return Interval::Week1;
    if (days >= 28 && days <= 31)
        return Interval::Month1;
    return Interval::Irregular;
}

} // namespace

void IntervalVotes::count(std::int64_t gap, std::int64_t times)
{
    if (times > 0 && (m_counts.size() < kMostGaps || m_counts.contains(gap)))
        m_counts[gap] += times;
}

void IntervalVotes::add(std::span<const TimePoint> times)
{
    std::int64_t run = 0;
    std::int64_t runGap = 0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        const std::int64_t gap = (times[i] - times[i - 1]).count();
        if (gap <= 0) // twice, or the second of two hours that clocks show alike
            continue;
        if (gap != runGap) {
            count(runGap, run);
            run = 0;
        }
        runGap = gap;
        ++run;
    }
    count(runGap, run);
}

void IntervalVotes::add(const IntervalVotes& other)
{
    for (const auto& [gap, times] : other.m_counts)
        count(gap, times);
}

Interval IntervalVotes::verdict(bool hasClock) const
{
    std::array<std::int64_t, static_cast<std::size_t>(Interval::Irregular) + 1> votes{};
    for (const auto& [gap, times] : m_counts) {
        Interval interval = Interval::Irregular;
        const milliseconds length{gap};
        for (const auto candidate :
             {Interval::Minute1, Interval::Minute5, Interval::Minute15, Interval::Minute30, Interval::Minute60})
            if (hasClock && length == intervalLength(candidate))
                interval = candidate;
        if (interval == Interval::Irregular && length >= hours{20})
            interval = intervalOfDays((length + hours{12}) / days{1});
        votes[static_cast<std::size_t>(interval)] += times;
    }
    Interval best = Interval::Irregular;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < votes.size(); ++i)
        if (votes[i] > most) {
            most = votes[i];
            best = static_cast<Interval>(i);
        }
    return best;
}

} // namespace tidemark::importing
