// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf/pdf_writer.h"

#include "widgets/pdf/page_painter.h"
#include "widgets/pdf/pdf_finish.h"
#include "widgets/pdf/structure_marks.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace tidemark::pdf {

Result<QByteArray> pdfBytes(const report::ReportDocument& document, const Layout& layout, const PdfOptions& options,
                            const Progress& progress)
{
    FigureStyle figures;
    figures.theme.kind = ThemeKind::Print;
    figures.theme.direction = options.direction;
    figures.translator = options.translator;
    figures.footer = false; // the report's own source line stands below

    QByteArray raw;
    QBuffer buffer(&raw);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(options.archival ? QPagedPaintDevice::PdfVersion_A1b : QPagedPaintDevice::PdfVersion_1_6);
        writer.setResolution(static_cast<int>(kUnitsPerInch));
        writer.setPageSize(
            QPageSize(QSizeF(toPoints(layout.format.size.width()), toPoints(layout.format.size.height())),
                      QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(document.cover.title);
        QPainter painter;
        if (!painter.begin(&writer))
            return fail(ErrorCode::Io,
                        TM_TEXT("report", "The PDF cannot be begun; close other programs to free memory and "
                                          "try again"));
        for (std::size_t i = 0; i < layout.pages.size(); ++i) {
            if (progress.cancelled())
                return fail(ErrorCode::Cancelled, TM_TEXT("report", "The export was cancelled; nothing was written"));
            if (i > 0)
                writer.newPage();
            paintPage(painter, layout.pages[i], figures, markStructure);
            progress.report(static_cast<double>(i + 1) / static_cast<double>(layout.pages.size()) * 0.8);
        }
    }
    return finishPdf(raw, document, layout, options);
}

} // namespace tidemark::pdf
