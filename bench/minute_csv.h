// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::bench {

/// Writes `rows` minute bars to a file: `datetime,open,high,low,close,volume`, one row a minute, two decimals, no zone.
void writeMinutes(const QString& path, long rows);

} // namespace tidemark::bench
