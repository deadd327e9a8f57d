// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/assemble.h"
#include "models/store/store.h"

namespace tidemark {

/// The studies as the report knows them.
[[nodiscard]] std::vector<report::StudyInfo> reportStudies();

/// Everything a report is put together from: texts, notes, claims, and the results of the studies they ask for. The options that only
/// say what is printed (title, what is left out …) may be changed in it afterwards. `program` is the name and version for the colophon.
/// Errors: those of the store; Cancelled.
[[nodiscard]] Result<report::ReportInput> readReportInput(const Store& store, const report::ReportOptions& options,
                                                          const QString& program, const Progress& progress);

/// Reads texts, notes and claims, computes what they ask for, and puts the report together: what the window and the command line both
/// call. `program` is the name and version for the colophon. The store belongs to the calling thread.
/// Errors: those of the store; Cancelled. What is wrong with the report itself is among its problems.
[[nodiscard]] Result<report::Assembly> buildReport(const Store& store, const report::ReportOptions& options,
                                                   const QString& program, const Progress& progress);

/// The strategist's notes on every section of the outline, by section; sections without a note are left out.
[[nodiscard]] Result<std::map<std::string, std::string>> reportNotes(const Store& store, const report::Outline& outline,
                                                                     Language language);

} // namespace tidemark
