// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/sql.h"

#include <vector>

namespace tidemark::store {

inline constexpr std::uint32_t kApplicationId = 0x54444D4B; // "TDMK"

/// One numbered file of resources/sql.
struct Migration
{
    int version = 0;
    std::string sql;
};

/// Every step in order; the last one's version is the store's.
[[nodiscard]] const std::vector<Migration>& migrations();
[[nodiscard]] int currentVersion();

/// One line of the catalogue of a database.
struct SchemaEntry
{
    std::string type;
    std::string name;
    std::string table;
    std::string sql;
    friend bool operator==(const SchemaEntry&, const SchemaEntry&) = default;
};

/// What the database has, sorted.
[[nodiscard]] std::vector<SchemaEntry> schemaOf(const Connection& connection);
/// What the steps up to `version` make. Precondition: 1 <= version <= currentVersion().
[[nodiscard]] const std::vector<SchemaEntry>& expectedSchema(int version);

/// The first difference between the two in words; empty when there is none.
[[nodiscard]] Text schemaDifference(const std::vector<SchemaEntry>& found, const std::vector<SchemaEntry>& expected);

/// Runs the steps after `from` inside the caller's transaction.
void migrate(const Connection& connection, int from);

} // namespace tidemark::store
