// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_format.h"

namespace tidemark {

/// The report as PDF. Options: `pdfa` = `1b` for PDF/A-1b; `serif`, `sans` name the families of Han text.
[[nodiscard]] report::ReportFormat pdfFormat();

/// Printed page of each anchor when the report is laid out with those options.
[[nodiscard]] std::map<QString, int> pagesOf(const report::ReportDocument& document,
                                             const std::map<std::string, std::string>& options);

} // namespace tidemark
