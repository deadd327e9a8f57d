// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/schema.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cassert>
#include <map>
#include <mutex>

namespace tidemark::store {

namespace {

std::vector<Migration> readMigrations()
{
    std::vector<Migration> steps;
    const QDir folder(QStringLiteral(":/sql"));
    for (const QString& name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        steps.push_back({name.left(3).toInt(), file.readAll().toStdString()});
        assert(steps.back().version == static_cast<int>(steps.size()));
    }
    return steps;
}

} // namespace

const std::vector<Migration>& migrations()
{
    static const std::vector<Migration> steps = readMigrations();
    return steps;
}

int currentVersion() { return migrations().empty() ? 0 : migrations().back().version; }

std::vector<SchemaEntry> schemaOf(const Connection& connection)
{
    std::vector<SchemaEntry> entries;
    Query query(connection, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema");
    while (query.step())
        entries.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
    std::ranges::sort(entries, {}, [](const SchemaEntry& e) { return std::tie(e.type, e.name); });
    return entries;
}

const std::vector<SchemaEntry>& expectedSchema(int version)
{
    static std::mutex mutex;
    static std::map<int, std::vector<SchemaEntry>> known;
    const std::scoped_lock guard(mutex);
    auto& entries = known[version];
    if (entries.empty()) {
        const Connection scratch(QString{}, Access::Memory);
        for (const auto& step : migrations())
            if (step.version <= version)
                scratch.execute(step.sql);
        entries = schemaOf(scratch);
    }
    return entries;
}

Text schemaDifference(const std::vector<SchemaEntry>& found, const std::vector<SchemaEntry>& expected)
{
    const auto has = [](const std::vector<SchemaEntry>& entries, const SchemaEntry& entry) {
        return std::ranges::any_of(entries,
                                   [&](const auto& e) { return e.type == entry.type && e.name == entry.name; });
    };
    for (const auto& entry : found)
        if (!has(expected, entry))
            return TM_TEXT("store", "the %1 “%2” does not belong in a store")
                .with(entry.type)
                .with(entry.name.substr(0, 80));
    for (const auto& entry : expected) {
        if (!has(found, entry))
            return TM_TEXT("store", "the %1 “%2” is missing").with(entry.type).with(entry.name);
        if (std::ranges::find(found, entry) == found.end())
            return TM_TEXT("store", "the %1 “%2” is not as it should be").with(entry.type).with(entry.name);
    }
    if (found.size() != expected.size())
        return TM_TEXT("store", "a name stands in its catalogue twice");
    return {};
}

void migrate(const Connection& connection, int from)
{
    for (const auto& step : migrations())
        if (step.version > from)
            connection.execute(step.sql);
    connection.execute("PRAGMA user_version=" + std::to_string(currentVersion()));
}

} // namespace tidemark::store
