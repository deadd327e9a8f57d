// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/ooxml/docx.h"

namespace tidemark::ooxml {

/// The report's figures as slides of 16:9: the title, each part's title, and one slide a figure with its headline, the chart that can
/// be edited, and its source. The same input gives the same bytes. Errors: Cancelled; Io.
[[nodiscard]] Result<QByteArray> pptxBytes(const report::ReportDocument& document, const report::WriteContext& context,
                                           const DocxOptions& options, const Progress& progress);

} // namespace tidemark::ooxml
