// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quant/hayashi_yoshida.h"
#include "models/studies/btc_ndx_correlation/analysis.h"

#include <algorithm>
#include <cmath>

namespace tidemark::btc_ndx_correlation {

namespace {

using Eigen::Index;
using std::chrono::minutes;

constexpr int kSessions = 5;
constexpr int kMaxLead = 30; // minutes

/// Closes of a span as log prices at the instants they were made.
struct LogCloses
{
    std::vector<TimePoint> times;
    Eigen::ArrayXd values;

    LogCloses(const Bars& bars, TimeRange range)
    {
        const auto part = bars.slice(range);
        const auto length = intervalLength(bars.key().interval);
        values.resize(static_cast<Index>(part->size()));
        Index n = 0;
        for (std::size_t i = 0; i < part->size(); ++i) {
            const double price = part->close()[static_cast<Index>(i)];
            if (!(price > 0) || !std::isfinite(price))
                continue;
            times.push_back(part->times()[i] + length);
            values[n++] = std::log(price);
        }
        values.conservativeResize(n);
    }
    [[nodiscard]] quant::Ticks ticks() const { return {times, values}; }
};

struct SessionTicks
{
    LogCloses btc;     ///< the session
    LogCloses btcWide; ///< and the longest lead on both sides: bitcoin trades on
    LogCloses other;
};

quant::HayashiYoshidaSums sumsAt(const std::vector<SessionTicks>& sessions, minutes lead)
{
    quant::HayashiYoshidaSums total;
    for (const auto& s : sessions) {
        auto sums = quant::hayashiYoshida(s.btcWide.ticks(), s.other.ticks(), lead);
        sums.varianceX = quant::hayashiYoshida(s.btc.ticks(), s.other.ticks()).varianceX;
        total += sums;
    }
    return total;
}

} // namespace

std::optional<Intraday> intradayCorrelation(const BarsPtr& btc, const BarsPtr& other, std::span<const Session> sessions)
{
    if (!btc || !other || btc->empty() || other->empty())
        return std::nullopt;
    Intraday result{describe(btc->key()), describe(other->key()), {}, 0, {}, {}, 0, {}};
    std::vector<SessionTicks> used;
    auto session = sessionOn(sessions, newYorkDate(other->times().back()));
    if (!session)
        session = sessionBefore(sessions, newYorkDate(other->times().back()));
    for (; session && static_cast<int>(used.size()) < kSessions; session = sessionBefore(sessions, session->date)) {
        if (session->close < other->times().front())
            break;
        const TimeRange span{session->open, session->close};
        SessionTicks ticks{
            {*btc, span}, {*btc, {span.from - minutes{kMaxLead}, span.to + minutes{kMaxLead}}}, {*other, span}};
        constexpr std::size_t kFewest = 30;
        if (ticks.btc.times.size() < kFewest || ticks.other.times.size() < kFewest)
            continue;
        result.sessions.push_back(session->date);
        result.observations += static_cast<std::int64_t>(ticks.other.times.size());
        result.last = std::max(result.last, ticks.other.times.back());
        used.push_back(std::move(ticks));
    }
    if (used.empty())
        return std::nullopt;
    std::ranges::reverse(result.sessions);
    for (int lead = -kMaxLead; lead <= kMaxLead; ++lead) {
        result.leads.push_back(lead);
        result.byLead.push_back(sumsAt(used, minutes{lead}).correlation());
    }
    result.correlation = result.byLead[kMaxLead];
    return result;
}

} // namespace tidemark::btc_ndx_correlation
