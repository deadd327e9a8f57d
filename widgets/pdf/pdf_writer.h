// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "widgets/pdf/layout.h"

#include <QByteArray>
#include <QDateTime>

namespace tidemark {

class Translator;

namespace pdf {

struct PdfOptions
{
    bool archival = false; ///< PDF/A-1b
    QDateTime created;     ///< written into the file; the same report at the same time is the same bytes
    Direction direction = Direction::GreenUp;
    const Translator* translator = nullptr; ///< of the report's language; needed
};

/// The report as a PDF file: vector figures, embedded fonts, text that is found and copied as it reads, outline, links, page
/// labels, structure tags. Errors: Cancelled; Io when a library fails, in words. GUI thread only.
[[nodiscard]] Result<QByteArray> pdfBytes(const report::ReportDocument& document, const Layout& layout,
                                          const PdfOptions& options, const Progress& progress);

} // namespace pdf
} // namespace tidemark
