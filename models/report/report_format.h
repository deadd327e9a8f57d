// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/progress.h"
#include "models/report/report_document.h"

#include <QByteArray>

#include <functional>
#include <map>

namespace tidemark::report {

/// What a writer may need besides the document.
struct WriteContext
{
    /// Printed page of each anchor of a heading, figure or table in the PDF layout: what a table of contents in another format says.
    /// Empty when nothing was laid out.
    std::map<QString, int> pages;
    TimePoint
        created{};   ///< SOURCE_DATE_EPOCH, or the as-of: never the clock, so that the same input gives the same bytes
    QString program; ///< `Tidemark 0.1.0`
    std::map<std::string, std::string> options; ///< of the format: `pdfa` → `1b`, `serif` → a family …
};

/// One format a report is written in: one row in the program's table.
struct ReportFormat
{
    std::string id;     ///< the command line's option: `pdf`
    std::string suffix; ///< of the file: `pdf`
    Text name;          ///< `PDF`
    bool paged = false; ///< needs `WriteContext::pages`
    /// The whole file. GUI thread where figures are drawn. Errors: Cancelled; what the writer says.
    std::function<Result<QByteArray>(const ReportDocument&, const WriteContext&, const Progress&)> write;
};

} // namespace tidemark::report
