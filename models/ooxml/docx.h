// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/figure/palette.h"
#include "models/ooxml/figure_parts.h"
#include "models/report/report_format.h"

namespace tidemark::ooxml {

struct DocxOptions
{
    QString serifHan = QStringLiteral("宋体");
    QString sansHan = QStringLiteral("黑体");
    QString serifLatin = QStringLiteral("Times New Roman");
    QString sansLatin = QStringLiteral("Arial");
    Direction direction = Direction::GreenUp;
    /// Draws a figure at a size in units of 1/96 inch; needed for heat maps and figures of several panes.
    DrawPicture picture;
};

/// The report as a Word document: styles by their built-in names, sections for cover, contents and body, a table of contents filled
/// with the page numbers of `context.pages`, real footnotes, captions with fields, native charts that can be edited. Opening it
/// asks nothing. The same input gives the same bytes. Errors: Cancelled; Io.
[[nodiscard]] Result<QByteArray> docxBytes(const report::ReportDocument& document, const report::WriteContext& context,
                                           const DocxOptions& options, const Progress& progress);

} // namespace tidemark::ooxml
