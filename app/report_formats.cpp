// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_formats.h"

#include "models/report/report_json.h"

#include <QtGlobal>

namespace tidemark {

using namespace report;

const std::vector<ReportFormat>& reportFormats()
{
    static const std::vector<ReportFormat> table{
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

} // namespace tidemark
