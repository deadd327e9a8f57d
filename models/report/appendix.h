// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/document_builder.h"

namespace tidemark::report {

/// What stands behind the four parts: claims against the data, methods, data, sources, and the state of the data.
void addAppendix(DocumentBuilder& builder, const ReportInput& input, const std::vector<LedgerEntry>& ledger);

/// Whether what the used studies rest on is simulated, as a whole.
[[nodiscard]] Simulation simulationOf(const std::set<StudyRequest>& used, const StudyResults& results);

} // namespace tidemark::report
