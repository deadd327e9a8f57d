// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pipeline/session_cache.h"

#include "models/market/sessions.h"

#include <algorithm>
#include <mutex>

namespace tidemark::pipeline {

std::map<std::string, std::vector<Session>> sessionsUntil(Date last)
{
    static std::mutex mutex;
    static std::map<std::string, std::vector<Session>> all;
    static Date reach = Date::min();
    const std::scoped_lock guard(mutex);
    if (last > reach) {
        for (const char* calendar : {"NYSE", "JPX", "KRX", "CME"})
            all[calendar] = sessionsFor(calendar, makeDate(1950, 1, 1), last);
        reach = last;
    }
    std::map<std::string, std::vector<Session>> cut;
    for (const auto& [calendar, sessions] : all)
        cut[calendar] = {sessions.begin(), std::ranges::upper_bound(sessions, last, {}, &Session::date)};
    return cut;
}

} // namespace tidemark::pipeline
