// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/session.h"
#include "models/pipeline/calendars.h"

#include <map>
#include <string>

namespace tidemark::pipeline {

/// Sessions of NYSE, JPX, KRX, SSE and CME from 1950 to `last`, with what the user added. Kept between calls for the additions
/// last asked for, since every study gets them; safe from any thread. Errors: Parse, when an addition is no calendar line.
[[nodiscard]] Result<std::map<std::string, std::vector<Session>>> sessionsUntil(Date last,
                                                                                const CalendarAdditions& additions);

} // namespace tidemark::pipeline
