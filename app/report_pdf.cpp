// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_pdf.h"

#include "models/text/to_qt.h"
#include "widgets/pdf/layout.h"
#include "widgets/pdf/pdf_writer.h"

namespace tidemark {

using namespace report;

namespace {

using Options = std::map<std::string, std::string>;

pdf::LayoutOptions layoutOptions(const Options& options)
{
    pdf::LayoutOptions layout;
    if (const auto it = options.find("serif"); it != options.end() && !it->second.empty())
        layout.fonts.serifHan = toQString(it->second);
    if (const auto it = options.find("sans"); it != options.end() && !it->second.empty())
        layout.fonts.sansHan = toQString(it->second);
    return layout;
}

Result<QByteArray> write(const ReportDocument& document, const WriteContext& context, const Progress& progress)
{
    const Translator translator(document.language);
    pdf::PdfOptions options;
    const auto archival = context.options.find("pdfa");
    options.archival = archival != context.options.end() && archival->second == "1b";
    options.created = QDateTime::fromMSecsSinceEpoch(context.created.time_since_epoch().count(), Qt::UTC);
    options.translator = &translator;
    const pdf::Layout layout = pdf::layOut(document, layoutOptions(context.options));
    return pdf::pdfBytes(document, layout, options, progress);
}

} // namespace

ReportFormat pdfFormat() { return {"pdf", "pdf", TM_TEXT("report", "PDF"), false, &write}; }

std::map<QString, int> pagesOf(const ReportDocument& document, const Options& options)
{
    const pdf::Layout layout = pdf::layOut(document, layoutOptions(options));
    std::map<QString, int> pages;
    for (const auto& [anchor, place] : layout.anchors)
        pages[anchor] = layout.pages[static_cast<std::size_t>(place.page)].number;
    return pages;
}

} // namespace tidemark
