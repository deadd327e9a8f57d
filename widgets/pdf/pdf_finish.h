// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pdf/pdf_writer.h"

namespace tidemark::pdf {

/// Adds to what Qt painted all that its engine cannot: marked content and the structure tree, links, outline, page labels, metadata,
/// readable character maps, and an identifier made from the contents. Errors: Io when the PDF library fails.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray& painted, const report::ReportDocument& document,
                                           const Layout& layout, const PdfOptions& options);

} // namespace tidemark::pdf
