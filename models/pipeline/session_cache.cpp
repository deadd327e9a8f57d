// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/session_cache.h"

#include <algorithm>
#include <mutex>

namespace tidemark::pipeline {

Result<std::map<std::string, std::vector<Session>>> sessionsUntil(Date last, const CalendarAdditions& additions)
{
    static std::mutex mutex;
    static std::map<std::string, std::vector<Session>> all;
    static CalendarAdditions added;
    static Date reach = Date::min();
    const std::scoped_lock guard(mutex);
    if (last > reach || additions != added) {
        const Date wanted = std::max(last, reach);
        for (const char* calendar : {"NYSE", "JPX", "KRX", "SSE", "CME"}) {
            auto sessions = calendarSessions(calendar, additions, makeDate(1950, 1, 1), wanted);
            if (!sessions) {
                reach = Date::min();
                return tl::unexpected(sessions.error());
            }
            all[calendar] = std::move(*sessions);
        }
        reach = wanted;
        added = additions;
    }
    std::map<std::string, std::vector<Session>> cut;
    for (const auto& [calendar, sessions] : all)
        cut[calendar] = {sessions.begin(), std::ranges::upper_bound(sessions, last, {}, &Session::date)};
    return cut;
}

} // namespace tidemark::pipeline
