// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "models/figure/table_spec.h"

namespace tidemark::cli {

/// Prints a table in columns: numbers to the right, Han characters two cells wide.
void printTable(const TableSpec& table, const Console& console);

/// The rows as JSON objects by column id: numbers as numbers (null when missing), everything else as text.
[[nodiscard]] QByteArray tableAsJson(const TableSpec& table, const Console& console);

} // namespace tidemark::cli
