// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <chrono>
#include <optional>
#include <string>

namespace tidemark {

/// A day on which an exchange does not keep its regular hours, or one that somebody says so of.
struct CalendarDay
{
    enum class Kind {
        Closed,     ///< no session
        LateOpen,   ///< opens at `open`
        EarlyClose, ///< closes at `close`, early or late
        Session     ///< trades in spite of a rule: from `open` to `close`, the regular hours when absent
    };

    Date date;
    Kind kind = Kind::Closed;
    std::optional<std::chrono::minutes> open; ///< after local midnight
    std::optional<std::chrono::minutes> close;
    std::string name;
    bool own = false; ///< an addition of the user, not one of the program's rules
    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

} // namespace tidemark
