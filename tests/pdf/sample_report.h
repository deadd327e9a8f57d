// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"

namespace tidemark::pdf {

/// A report of four parts with `paragraphs` of text in each section, a figure, a table over several pages and footnotes.
[[nodiscard]] report::ReportDocument sampleReport(Language language, int paragraphs);

} // namespace tidemark::pdf
