// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/market/simulation/rates_market.h"

#include "models/market/sessions.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace tidemark::simulation {

using namespace std::chrono;

namespace {

const Date kLastDay = makeDate(2025, 11, 20);
const Date kFirstSettlement = makeDate(2025, 1, 2);
constexpr double kPriceTick = 0.0025;

/// What the effective rate lies above the lower limit, in percent: it drifted up as reserves ran down in the autumn of 2025.
double spread(Date date)
{
    if (date >= makeDate(2025, 10, 30))
        return 0.13;
    if (date >= makeDate(2025, 10, 15))
        return 0.11;
    return date >= makeDate(2025, 9, 25) ? 0.09 : 0.08;
}

/// Expected steps of one meeting by session: straight lines between the given points plus noise that vanishes on them.
std::vector<double> stepsBySession(const std::map<Date, double>& points, const std::vector<Date>& sessions,
                                   const Noise& noise)
{
    std::vector<double> out(sessions.size());
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const auto after = points.upper_bound(sessions[i]);
        if (after == points.begin() || after == points.end()) {
            out[i] = after == points.begin() ? after->second : std::prev(after)->second;
            continue;
        }
        const auto before = std::prev(after);
        const double length = static_cast<double>((after->first - before->first).count());
        const double share = static_cast<double>((sessions[i] - before->first).count()) / length;
        const double wobble =
            0.10 * std::sqrt(share * (1 - share)) * std::min(1.0, std::sqrt(length / 60)) * noise.normal(i);
        out[i] = before->second + share * (after->second - before->second) + wobble;
    }
    return out;
}

DailyPath calendarDays(const char* instrument, Date first)
{
    DailyPath path{.instrument = instrument};
    for (Date date = first; date <= kLastDay; date += days{1})
        path.dates.push_back(date);
    path.close.resize(path.size());
    return path;
}

std::string contractName(year y, unsigned monthNumber)
{
    constexpr std::string_view letters = "FGHJKMNQUVXZ";
    return std::string{"ZQ"} + letters[monthNumber - 1] + std::to_string(static_cast<int>(y) % 100);
}

} // namespace

RatesMarket::RatesMarket(std::uint64_t seed)
{
    const auto ranges = readTargetRanges();
    m_lower = calendarDays("DFEDTARL", ranges.front().effective);
    m_upper = calendarDays("DFEDTARU", ranges.front().effective);
    m_effective = calendarDays("DFF", ranges.front().effective);
    const Noise noise(seed, "DFF");
    auto range = ranges.begin();
    double away = 0;
    for (std::size_t i = 0; i < m_lower.size(); ++i) {
        const Date date = m_lower.dates[i];
        if (std::next(range) != ranges.end() && std::next(range)->effective <= date)
            ++range;
        m_lower.close[i] = range->lower;
        m_upper.close[i] = range->upper;
        away = std::clamp(0.98 * away + 0.006 * noise.normal(i), -0.05, 0.06);
        const bool fixed = date >= makeDate(2024, 1, 1);
        m_effective.close[i] = std::floor((range->lower + spread(date) + (fixed ? 0.0 : away)) * 100 + 0.5) / 100;
    }
    for (const auto& session : sessionsFor("CME", kFirstSettlement, kLastDay))
        m_sessions.push_back(session.date);
    for (const auto& [end, points] : readRateExpectations())
        m_meetings.push_back({end, stepsBySession(points, m_sessions, Noise(seed, "meeting " + isoDate(end)))});
}

double RatesMarket::at(const DailyPath& path, Date date) const
{
    const std::size_t i = path.indexOf(date);
    assert(i < path.size());
    return path.close[i];
}

std::vector<DailyPath> RatesMarket::contracts() const
{
    std::vector<DailyPath> out;
    for (year_month month = year{2025} / January; month <= year{2026} / December; month += months{1}) {
        const Date first = sys_days{month / 1};
        const Date last = sys_days{month / std::chrono::last};
        DailyPath path{.instrument = contractName(month.year(), static_cast<unsigned>(month.month())),
                       .tick = kPriceTick};
        for (std::size_t i = 0; i < m_sessions.size() && m_sessions[i] <= last; ++i) {
            const Date today = m_sessions[i];
            const double now = at(m_effective, today);
            double sum = 0;
            for (Date date = first; date <= last; date += days{1}) {
                double rate = date <= today ? at(m_effective, date) : now;
                for (const Meeting& meeting : m_meetings) {
                    if (meeting.end > today && meeting.end < date)
                        rate += 0.25 * meeting.steps[i];
                }
                // On the day of a meeting the decision is known, though it takes effect the day after.
                if (date > today && std::ranges::any_of(m_meetings, [&](const Meeting& m) { return m.end == today; }))
                    rate += at(m_lower, std::min(today + days{1}, kLastDay)) - at(m_lower, today);
                sum += rate;
            }
            path.dates.push_back(today);
            path.close.push_back(toTick(100 - sum / static_cast<double>((last - first).count() + 1), kPriceTick));
        }
        out.push_back(std::move(path));
    }
    return out;
}

void RatesMarket::appendOdds(Frame& frame, Date meeting, Date first) const
{
    constexpr int kMiddle = 20;
    for (std::size_t i = 0; i < m_sessions.size(); ++i) {
        const Date today = m_sessions[i];
        if (today < first || today >= meeting)
            continue;
        std::vector<double> odds(2 * kMiddle + 1, 0.0);
        odds[kMiddle] = 1;
        for (const Meeting& next : m_meetings) {
            if (next.end <= today || next.end > meeting)
                continue;
            const double c = next.steps[i];
            const int whole = static_cast<int>(std::trunc(c));
            const int further = whole + (c < 0 ? -1 : 1);
            const double p = std::fabs(c - whole);
            std::vector<double> after(odds.size(), 0.0);
            for (int k = 3; k < static_cast<int>(odds.size()) - 3; ++k) {
                after[static_cast<std::size_t>(k + whole)] += odds[static_cast<std::size_t>(k)] * (1 - p);
                after[static_cast<std::size_t>(k + further)] += odds[static_cast<std::size_t>(k)] * p;
            }
            odds = std::move(after);
        }
        // Published tables carry six decimals; what rounding leaves over goes to the likeliest range.
        double sum = 0;
        for (double& p : odds)
            sum += p = std::floor(p * 1e6 + 0.5) / 1e6;
        *std::ranges::max_element(odds) += 1 - sum;
        const double lower = at(m_lower, std::min(today + days{1}, kLastDay)) * 100;
        for (int k = 0; k < static_cast<int>(odds.size()); ++k) {
            const double p = odds[static_cast<std::size_t>(k)];
            if (p > 0)
                frame.append({meeting, today, lower + 25.0 * (k - kMiddle), lower + 25.0 * (k - kMiddle + 1), p});
        }
    }
}

} // namespace tidemark::simulation
