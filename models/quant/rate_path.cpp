// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/rate_path.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::quant {

namespace {

using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kStep = 0.25;

year_month monthOf(Date date)
{
    const year_month_day ymd{date};
    return {ymd.year(), ymd.month()};
}

int daysOf(year_month month) { return static_cast<int>(static_cast<unsigned>((month / std::chrono::last).day())); }

struct Month
{
    year_month month;
    double rate = kNaN;
    std::optional<Date> meeting;
    int days = 0, before = 0, after = 0;
    BoundaryRate start{kNaN, RateFrom::Unknown};
    BoundaryRate end{kNaN, RateFrom::Unknown};

    [[nodiscard]] bool priced() const { return !std::isnan(rate); }
    [[nodiscard]] bool anchor() const { return !meeting && priced(); }
};

bool known(const BoundaryRate& boundary) { return boundary.from != RateFrom::Unknown; }

/// Hands a neighbour's rate over; says whether anything was learnt.
bool take(BoundaryRate& to, const BoundaryRate& from)
{
    if (known(to) || !known(from))
        return false;
    to = from;
    return true;
}

/// The months from the one before the watch month to the last that matters, with prices and meetings in place.
Result<std::vector<Month>> layOut(const RatePathInput& input)
{
    const year_month first = monthOf(input.watch) - months{1};
    year_month last = monthOf(input.watch);
    for (const MonthPrice& price : input.prices)
        if (!std::isnan(price.price))
            last = std::max(last, price.month);
    std::vector<Month> out;
    for (year_month month = first; month <= last; month += months{1}) {
        Month entry;
        entry.month = month;
        entry.days = daysOf(month);
        out.push_back(entry);
    }
    const auto at = [&](year_month month) { return static_cast<std::size_t>((month - first).count()); };
    for (const MonthPrice& price : input.prices)
        if (price.month >= first && price.month <= last && !std::isnan(price.price))
            out[at(price.month)].rate = 100.0 - price.price;
    for (const Date meeting : input.meetings) {
        const year_month month = monthOf(meeting);
        if (month < first || month > last)
            continue;
        Month& entry = out[at(month)];
        if (entry.meeting && month > first)
            return fail(
                ErrorCode::Precondition,
                TM_TEXT("quant",
                        "Two meetings in one month (%1 and %2): one contract cannot tell them apart; leave one out")
                    .with(*entry.meeting)
                    .with(meeting));
        entry.meeting = meeting;
        const auto day = static_cast<int>(static_cast<unsigned>(year_month_day{meeting}.day()));
        entry.before = input.meetingDay == MeetingDay::Before ? day : day - 1;
        entry.after = entry.days - entry.before;
    }
    return out;
}

void fillFromAnchors(std::vector<Month>& chain)
{
    for (Month& month : chain)
        if (month.anchor())
            month.start = month.end = {month.rate, RateFrom::Anchor};
    for (std::size_t i = 0; i < chain.size(); ++i) {
        if (!chain[i].meeting)
            continue;
        if (i > 0 && chain[i - 1].anchor())
            chain[i].start = chain[i - 1].end;
        if (i + 1 < chain.size() && chain[i + 1].anchor())
            chain[i].end = chain[i + 1].start;
    }
}

bool solveBackward(std::vector<Month>& chain)
{
    bool learnt = false;
    for (std::size_t i = chain.size(); i-- > 0;) {
        Month& month = chain[i];
        if (i + 1 < chain.size())
            learnt |= take(month.end, chain[i + 1].start);
        if (!month.meeting) {
            learnt |= take(month.start, month.end);
        } else if (month.priced() && known(month.end) && !known(month.start) && month.before > 0) {
            month.start = {(month.days * month.rate - month.after * month.end.rate) / month.before, RateFrom::Backward};
            learnt = true;
        }
    }
    return learnt;
}

bool solveForward(std::vector<Month>& chain)
{
    bool learnt = false;
    for (std::size_t i = 0; i < chain.size(); ++i) {
        Month& month = chain[i];
        if (i > 0)
            learnt |= take(month.start, chain[i - 1].end);
        if (!month.meeting) {
            learnt |= take(month.end, month.start);
        } else if (month.priced() && known(month.start) && !known(month.end) && month.after > 0) {
            month.end = {(month.days * month.rate - month.before * month.start.rate) / month.after, RateFrom::Forward};
            learnt = true;
        }
    }
    return learnt;
}

void solve(std::vector<Month>& chain, const RatePathInput& input)
{
    fillFromAnchors(chain);
    while (solveBackward(chain)) {
    }
    Month& now = chain[1]; // the watch month
    if (input.effectiveRate) {
        const BoundaryRate effective{*input.effectiveRate, RateFrom::Effective};
        if (now.meeting && *now.meeting <= input.watch)
            take(now.end, effective); // the meeting is behind us: today's rate is the month's last
        else if (!known(now.start) && !known(chain[0].end))
            now.start = effective;
    }
    while (solveForward(chain) || solveBackward(chain)) {
    }
}

/// The contracts that pin a meeting down and have no price: the anchor before it, and the run of months up to the next anchor.
std::vector<year_month> missingFor(const std::vector<Month>& chain, std::size_t meeting,
                                   const std::vector<Date>& meetings)
{
    std::vector<year_month> out;
    if (meeting > 1 && !chain[meeting - 1].meeting && !chain[meeting - 1].priced())
        out.push_back(chain[meeting - 1].month);
    for (std::size_t i = meeting; i < chain.size(); ++i) {
        if (!chain[i].priced())
            out.push_back(chain[i].month);
        if (i > meeting && !chain[i].meeting)
            return out;
    }
    // Beyond the last price: months with meetings, then the first without one.
    year_month month = chain.back().month + months{1};
    while (std::ranges::any_of(meetings, [&](Date date) { return monthOf(date) == month; })) {
        out.push_back(month);
        month += months{1};
    }
    out.push_back(month);
    return out;
}

MeetingRate readMeeting(const Month& month)
{
    MeetingRate out;
    out.meeting = *month.meeting;
    out.days = month.days;
    out.before = month.before;
    out.after = month.after;
    out.start = month.start;
    out.end = month.end;
    out.monthRate = month.rate;
    out.change = known(month.start) && known(month.end) ? (month.end.rate - month.start.rate) / kStep : kNaN;
    const bool solved = month.start.from == RateFrom::Backward || month.end.from == RateFrom::Forward;
    out.residual =
        solved ? kNaN : month.rate - (month.before * month.start.rate + month.after * month.end.rate) / month.days;
    out.noiseGain = month.end.from == RateFrom::Forward ? static_cast<double>(month.days) / month.after : kNaN;
    if (!std::isnan(out.change))
        out.move = splitChange(out.change);
    return out;
}

} // namespace

StepDistribution splitChange(double change)
{
    // Prices are quoted in quarters of a basis point; what floating-point leaves beside a whole step is no outcome.
    const double whole = std::round(change);
    if (std::abs(change - whole) < 1e-9)
        return {{static_cast<int>(whole), 1.0}};
    const double k = std::trunc(change);
    const double weight = std::abs(change - k);
    const int near = static_cast<int>(k);
    return {{near, 1.0 - weight}, {near + (change > 0 ? 1 : -1), weight}};
}

StepDistribution convolve(const StepDistribution& a, const StepDistribution& b)
{
    StepDistribution out;
    for (const auto& [stepA, probabilityA] : a)
        for (const auto& [stepB, probabilityB] : b)
            out[stepA + stepB] += probabilityA * probabilityB;
    return out;
}

Result<std::vector<MeetingRate>> ratePath(const RatePathInput& input)
{
    auto chain = layOut(input);
    if (!chain)
        return tl::unexpected(chain.error());
    solve(*chain, input);
    std::vector<MeetingRate> out;
    StepDistribution cumulative{{0, 1.0}};
    for (std::size_t i = 1; i < chain->size(); ++i) {
        const Month& month = (*chain)[i];
        if (!month.meeting || *month.meeting <= input.watch)
            continue;
        MeetingRate meeting = readMeeting(month);
        cumulative =
            meeting.move.empty() || cumulative.empty() ? StepDistribution{} : convolve(cumulative, meeting.move);
        meeting.cumulative = cumulative;
        meeting.missing = missingFor(*chain, i, input.meetings);
        out.push_back(std::move(meeting));
    }
    return out;
}

} // namespace tidemark::quant
