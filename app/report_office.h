// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_format.h"

namespace tidemark {

/// The report as a Word document with charts that can be edited. Options: `serif`, `sans` name the families of Han text.
[[nodiscard]] report::ReportFormat docxFormat();

/// The report's figures as slides.
[[nodiscard]] report::ReportFormat pptxFormat();

} // namespace tidemark
