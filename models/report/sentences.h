// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"

namespace tidemark::report {

/// The sentences of a paragraph, in order; nothing is lost but blanks at the seams. A sentence ends at 。！？, and at . ! ? before a blank
/// and what can start a sentence; not inside numbers, abbreviations, brackets and quotation marks. Footnote marks are left out.
[[nodiscard]] std::vector<Inlines> sentencesOf(const Inlines& paragraph);

} // namespace tidemark::report
