// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tidemark::importing {

/// The clock of a time zone, from its transitions between 1900 and 2200. Cheap to ask, safe to share.
class Zone
{
public:
    /// `America/New_York`, `Asia/Tokyo`, `UTC` …; nothing for a name the machine's time zone data do not have.
    [[nodiscard]] static std::optional<Zone> named(std::string_view iana);
    /// The zone an exchange calendar keeps: NYSE, CME and MACRO New York, JPX Tokyo, KRX Seoul, SSE Shanghai, CRYPTO UTC.
    [[nodiscard]] static const Zone& ofCalendar(std::string_view calendar);

    enum class Reading {
        Once,    ///< the clock shows it once: `first`
        Skipped, ///< the clock jumps over it in spring; `first` is the jump
        Twice    ///< the clock shows it twice in autumn: `first` and `second`
    };
    struct Local
    {
        Reading reading = Reading::Once;
        TimePoint first{};
        TimePoint second{};
    };
    /// The instants at which the clock shows `clock` (written as if it were UTC).
    [[nodiscard]] Local resolve(TimePoint clock) const;
    /// Clocks around `clock` that are each shown once and at the same distance from UTC, [from, until); nothing when `clock` itself
    /// is skipped or shown twice.
    struct Stretch
    {
        TimePoint from;
        TimePoint until;
        std::chrono::milliseconds offset; ///< clock minus UTC
    };
    [[nodiscard]] std::optional<Stretch> stretch(TimePoint clock) const;
    /// What the clock shows at `time`, written as if it were UTC.
    [[nodiscard]] TimePoint clockAt(TimePoint time) const;

private:
    /// For machines without time zone data: an offset that never changes, and New York by the statutes in core/time.
    static Zone standing(std::chrono::milliseconds offset);
    static Zone byStatutes();

    struct Transition
    {
        TimePoint at;
        std::chrono::milliseconds before;
        std::chrono::milliseconds after;
    };
    std::chrono::milliseconds m_base{0};
    std::vector<Transition> m_transitions;
};

/// Which of the two instants a row of a doubled hour means, by the order of the rows: the hour is the second one once its clock has
/// begun anew.
class DoubledHour
{
public:
    /// `rising`: the rows of the file go forward in time.
    [[nodiscard]] bool isSecond(TimePoint clock, bool rising);
    /// A row outside a doubled hour.
    void leave() { m_inside = false; }

private:
    TimePoint m_previous{};
    bool m_inside = false;
    bool m_turned = false;
};

} // namespace tidemark::importing
