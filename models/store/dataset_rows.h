// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/store/sql.h"

namespace tidemark::store {

/// An id for an import of which nothing is known yet.
[[nodiscard]] std::int64_t reserveDataset(const Connection& connection);
/// Writes the provenance and the issues of an import under its id.
void completeDataset(const Connection& connection, std::int64_t dataset, const ImportBatch& batch);
/// Both; gives the id.
[[nodiscard]] std::int64_t insertDataset(const Connection& connection, const ImportBatch& batch);
/// Completes it once the rows are in.
void finishDataset(const Connection& connection, std::int64_t dataset, std::int64_t same, std::int64_t conflicting,
                   const std::vector<Text>& warnings);

/// The import of these bytes with this reader; 0 when there is none, or when a part of it has been deleted since.
[[nodiscard]] std::int64_t datasetOfBytes(const Connection& connection, const std::string& sha256,
                                          const std::string& format);

[[nodiscard]] std::vector<Provenance> readDatasets(const Connection& connection);
[[nodiscard]] std::optional<Provenance> readDataset(const Connection& connection, std::int64_t id);
[[nodiscard]] std::vector<Issue> readIssues(const Connection& connection, std::int64_t dataset);

/// Puts `instrument` into the registry unless it is there. `dataset` 0: known to the program.
void addInstrument(const Connection& connection, const Instrument& instrument, std::int64_t dataset);
[[nodiscard]] std::vector<Instrument> readInstruments(const Connection& connection);

} // namespace tidemark::store
