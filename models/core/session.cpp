// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/session.h"

#include <algorithm>

namespace tidemark {

const Session* sessionOn(std::span<const Session> sessions, Date date)
{
    const auto it = std::ranges::lower_bound(sessions, date, {}, &Session::date);
    return it != sessions.end() && it->date == date ? &*it : nullptr;
}

const Session* sessionBefore(std::span<const Session> sessions, Date date)
{
    const auto it = std::ranges::lower_bound(sessions, date, {}, &Session::date);
    return it == sessions.begin() ? nullptr : &*std::prev(it);
}

} // namespace tidemark
