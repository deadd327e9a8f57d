// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_format.h"

#include <vector>

namespace tidemark {

/// Every format a report is written in, a row each; the wizard and the command line offer what stands here.
[[nodiscard]] const std::vector<report::ReportFormat>& reportFormats();

/// SOURCE_DATE_EPOCH as an instant where it is set, else `asOf`: what a report says of when it was made.
[[nodiscard]] TimePoint documentTime(TimePoint asOf);

/// The report in a format. Of the context, the program and the options are read; the rest is filled in. GUI thread only.
[[nodiscard]] Result<QByteArray> writeReport(const report::ReportFormat& format, const report::ReportDocument& document,
                                             report::WriteContext context, const Progress& progress);

} // namespace tidemark
