// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/time.h"

#include <span>
#include <vector>

namespace tidemark {

/// One trading day of an exchange: regular hours [open, close).
struct Session
{
    Date date;
    TimePoint open;
    TimePoint close;
    bool earlyClose = false;
    friend bool operator==(const Session&, const Session&) = default;
};

/// The session of `date`, or nullptr when the exchange was closed. Precondition: sessions rise in date.
[[nodiscard]] const Session* sessionOn(std::span<const Session> sessions, Date date);

/// The last session before `date`, or nullptr.
[[nodiscard]] const Session* sessionBefore(std::span<const Session> sessions, Date date);

} // namespace tidemark
