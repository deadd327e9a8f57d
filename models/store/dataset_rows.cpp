// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dataset_rows.h"

#include "models/store/series_rows.h"
#include "models/store/text_json.h"

#include <algorithm>

namespace tidemark::store {

namespace {

constexpr std::array<std::pair<IssueKind, std::string_view>, 4> kIssueKinds{{{IssueKind::Refused, "refused"},
                                                                             {IssueKind::Flagged, "flagged"},
                                                                             {IssueKind::Merged, "merged"},
                                                                             {IssueKind::Note, "note"}}};

std::string_view nameOf(IssueKind kind)
{
    return std::ranges::find(kIssueKinds, kind, &std::pair<IssueKind, std::string_view>::first)->second;
}

IssueKind issueKindOf(std::string_view name)
{
    const auto* it = std::ranges::find(kIssueKinds, name, &std::pair<IssueKind, std::string_view>::second);
    return it == kIssueKinds.end() ? IssueKind::Note : it->first;
}

constexpr const char* kSelect =
    "SELECT id, file, format, format_name, sha256, imported_at, rows_taken, rows_flagged, rows_refused, "
    "simulated, licence, warnings FROM dataset";

Provenance provenanceOf(const Query& row)
{
    return {.id = row.integer(0),
            .file = row.text(1),
            .format = row.text(2),
            .formatName = row.text(3),
            .sha256 = row.text(4),
            .importedAt = instant(row.integer(5)),
            .rowsTaken = row.integer(6),
            .rowsFlagged = row.integer(7),
            .rowsRefused = row.integer(8),
            .simulated = row.integer(9) != 0,
            .licence = row.text(10),
            .warnings = textsFromJson(row.text(11))};
}

} // namespace

std::int64_t reserveDataset(const Connection& connection)
{
    Query(
        connection,
        "INSERT INTO dataset (file, format, format_name, sha256, imported_at, rows_taken, rows_flagged, rows_refused, "
        "rows_same, rows_conflicting, simulated, licence, warnings) VALUES ('', '', '', '', 0, 0, 0, 0, 0, 0, 0, '', "
        "'[]')")
        .run();
    return connection.lastInsertId();
}

std::int64_t insertDataset(const Connection& connection, const ImportBatch& batch)
{
    const std::int64_t dataset = reserveDataset(connection);
    completeDataset(connection, dataset, batch);
    return dataset;
}

void completeDataset(const Connection& connection, std::int64_t dataset, const ImportBatch& batch)
{
    const Provenance& p = batch.provenance;
    Query(connection, "UPDATE dataset SET file = ?, format = ?, format_name = ?, sha256 = ?, imported_at = ?, "
                      "rows_taken = ?, rows_flagged = ?, rows_refused = ?, simulated = ?, licence = ? WHERE id = ?")
        .bind(p.file)
        .bind(p.format)
        .bind(p.formatName)
        .bind(p.sha256)
        .bind(milliseconds(p.importedAt))
        .bind(p.rowsTaken)
        .bind(p.rowsFlagged)
        .bind(p.rowsRefused)
        .bind(std::int64_t{p.simulated})
        .bind(p.licence)
        .bind(dataset)
        .run();
    Query insert(connection,
                 "INSERT INTO issue (dataset_id, kind, line, field, seen, reason) VALUES (?, ?, ?, ?, ?, ?)");
    for (const auto& issue : batch.issues)
        insert.bind(dataset)
            .bind(nameOf(issue.kind))
            .bind(issue.line)
            .bind(issue.column)
            .bind(issue.seen)
            .bind(textToJson(issue.reason))
            .run();
}

void finishDataset(const Connection& connection, std::int64_t dataset, std::int64_t same, std::int64_t conflicting,
                   const std::vector<Text>& warnings)
{
    Query(connection, "UPDATE dataset SET rows_same = ?, rows_conflicting = ?, warnings = ? WHERE id = ?")
        .bind(same)
        .bind(conflicting)
        .bind(textsToJson(warnings))
        .bind(dataset)
        .run();
}

std::int64_t datasetOfBytes(const Connection& connection, const std::string& sha256, const std::string& format)
{
    if (sha256.empty())
        return 0;
    Query query(connection, "SELECT min(id) FROM dataset WHERE sha256 = ? AND format = ? AND id NOT IN "
                            "(SELECT dataset_id FROM partial_dataset)");
    query.bind(sha256).bind(format);
    return query.step() ? query.integer(0) : 0;
}

std::vector<Provenance> readDatasets(const Connection& connection)
{
    std::vector<Provenance> datasets;
    Query query(connection, std::string{kSelect} + " ORDER BY id");
    while (query.step())
        datasets.push_back(provenanceOf(query));
    return datasets;
}

std::optional<Provenance> readDataset(const Connection& connection, std::int64_t id)
{
    Query query(connection, std::string{kSelect} + " WHERE id = ?");
    query.bind(id);
    return query.step() ? std::optional{provenanceOf(query)} : std::nullopt;
}

std::vector<Issue> readIssues(const Connection& connection, std::int64_t dataset)
{
    std::vector<Issue> issues;
    Query query(connection, "SELECT kind, line, field, seen, reason FROM issue WHERE dataset_id = ? ORDER BY id");
    query.bind(dataset);
    while (query.step())
        issues.push_back({.kind = issueKindOf(query.text(0)),
                          .line = query.integer(1),
                          .column = query.text(2),
                          .seen = query.text(3),
                          .reason = textFromJson(query.text(4))});
    return issues;
}

void addInstrument(const Connection& connection, const Instrument& instrument, std::int64_t dataset)
{
    Query insert(connection,
                 "INSERT OR IGNORE INTO instrument (id, name, name_zh, asset_class, calendar, currency, dataset_id) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(instrument.id)
        .bind(instrument.name)
        .bind(instrument.nameZh)
        .bind(assetClassName(instrument.assetClass))
        .bind(instrument.calendar)
        .bind(instrument.currency);
    if (dataset != 0)
        insert.bind(dataset);
    insert.run();
    if (connection.changes() == 0)
        return; // there already: what the store knows stays
    Query alias(connection, "INSERT OR IGNORE INTO instrument_alias (instrument_id, alias, position) VALUES (?, ?, ?)");
    std::int64_t position = 0;
    for (const auto& name : instrument.aliases)
        alias.bind(instrument.id).bind(name).bind(position++).run();
}

std::vector<Instrument> readInstruments(const Connection& connection)
{
    std::map<std::string, std::vector<std::string>> aliases;
    Query names(connection, "SELECT instrument_id, alias FROM instrument_alias ORDER BY instrument_id, position");
    while (names.step())
        aliases[names.text(0)].push_back(names.text(1));
    std::vector<Instrument> instruments;
    Query query(connection, "SELECT id, name, name_zh, asset_class, calendar, currency FROM instrument ORDER BY id");
    while (query.step())
        instruments.push_back({.id = query.text(0),
                               .name = query.text(1),
                               .nameZh = query.text(2),
                               .assetClass = assetClassFromName(query.text(3)).value_or(AssetClass::Other),
                               .calendar = query.text(4),
                               .currency = query.text(5),
                               .aliases = aliases[query.text(0)]});
    return instruments;
}

} // namespace tidemark::store
