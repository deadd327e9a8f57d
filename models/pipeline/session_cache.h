// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/session.h"

#include <map>
#include <string>

namespace tidemark::pipeline {

/// Sessions of NYSE, JPX, KRX and CME from 1950 to `last`. Kept between calls, since every study gets them; safe from any thread.
[[nodiscard]] std::map<std::string, std::vector<Session>> sessionsUntil(Date last);

} // namespace tidemark::pipeline
