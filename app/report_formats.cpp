// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_formats.h"

#include "app/report_office.h"
#include "app/report_pdf.h"
#include "models/report/report_json.h"

#include <QtGlobal>

namespace tidemark {

using namespace report;

const std::vector<ReportFormat>& reportFormats()
{
    static const std::vector<ReportFormat> table{
        pdfFormat(),
        docxFormat(),
        pptxFormat(),
        {"md", "md", TM_TEXT("report", "Markdown"), false,
         [](const ReportDocument& document, const WriteContext&, const Progress&) -> Result<QByteArray> {
             return reportMarkdown(document);
         }},
    };
    return table;
}

TimePoint documentTime(TimePoint asOf)
{
    bool good = false;
    const qlonglong seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&good);
    return good ? TimePoint{std::chrono::seconds{seconds}} : asOf;
}

Result<QByteArray> writeReport(const ReportFormat& format, const ReportDocument& document, WriteContext context,
                               const Progress& progress)
{
    context.created = documentTime(document.asOf);
    if (format.paged)
        context.pages = pagesOf(document, context.options);
    return format.write(document, context, progress);
}

} // namespace tidemark
