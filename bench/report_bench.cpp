// SPDX-License-Identifier: GPL-3.0-or-later
// The report of the built-in market: assembled, laid out, written as PDF, DOCX and PPTX; beside pandoc, which gets ready text and no
// figures, and LibreOffice, where they are installed. Whole processes are timed for the peers, as nobody runs them otherwise.
#include "app/cli/store_option.h"
#include "app/report_formats.h"
#include "bench/registry.h"
#include "models/market/simulated_market.h"
#include "widgets/pdf/layout.h"
#include "widgets/report/build_report.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <stdexcept>

namespace tidemark::bench {

namespace {

const report::ReportFormat& formatOf(const char* id)
{
    const auto& formats = reportFormats();
    return *std::ranges::find(formats, id, &report::ReportFormat::id);
}

void save(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("a file of the bench could not be written");
}

/// Milliseconds a program takes; 0 where it is not installed.
double process(const QString& program, const QStringList& arguments, const QString& folder)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return 0;
    return milliseconds([&] {
        QProcess run;
        run.setWorkingDirectory(folder);
        run.start(program, arguments);
        run.waitForFinished(120'000);
    });
}

std::vector<Row> reportRows(const Options&)
{
    QTemporaryDir folder;
    const auto opened = Store::open(folder.filePath(QStringLiteral("bench.tidemark")), OpenMode::ReadWrite);
    if (!opened || !cli::fillSimulated(**opened, kBuiltInSeed, Progress{}))
        throw std::runtime_error("the built-in market could not be stored");
    const Store& store = **opened;
    report::ReportOptions options;
    options.asOf = endOfNewYorkDay(makeDate(2025, 11, 20));
    options.allowMissing = true;
    Result<report::Assembly> assembly = fail(ErrorCode::NoData, {});
    const double assembling =
        bestOf(3, [&] { assembly = buildReport(store, options, QStringLiteral("bench"), Progress{}); });
    if (!assembly)
        throw std::runtime_error("the report could not be assembled");
    const auto& document = assembly->document;
    const auto timeOf = [&](const char* id, QByteArray& bytes) {
        return bestOf(3, [&] { bytes = writeReport(formatOf(id), document, {}, Progress{}).value_or(QByteArray()); });
    };
    QByteArray pdf;
    QByteArray docx;
    QByteArray pptx;
    QByteArray markdown;
    const double layout = bestOf(3, [&] { (void)pdf::layOut(document, {}); });
    const double pdfTime = timeOf("pdf", pdf);
    const double docxTime = timeOf("docx", docx);
    const double pptxTime = timeOf("pptx", pptx);
    (void)timeOf("md", markdown);
    save(folder.filePath(QStringLiteral("r.md")), markdown);
    save(folder.filePath(QStringLiteral("r.docx")), docx);
    const double pandoc =
        process(QStringLiteral("pandoc"), {QStringLiteral("r.md"), QStringLiteral("-o"), QStringLiteral("p.docx")},
                folder.path());
    const double office = process(
        QStringLiteral("soffice"),
        {QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"), QStringLiteral("r.docx")},
        folder.path());
    const std::string size = std::to_string(report::figures(document).size()) + " figures, "
                             + std::to_string(report::tables(document).size()) + " tables, Chinese";
    return {{"report: assembled from the store", assembling, 0, "ms", Goal::TimesFaster, 0, size},
            {"report: laid out on pages", layout, 0, "ms", Goal::TimesFaster, 0, {}},
            {"report: PDF, tagged (goal 1,500 ms)", pdfTime, office, "ms", Goal::TimesFaster, 0,
             office > 0 ? "peer: LibreOffice, DOCX to PDF" : "LibreOffice is not installed"},
            {"report: DOCX with native charts (goal 1,000 ms)", docxTime, pandoc, "ms", Goal::TimesFaster, 0,
             pandoc > 0 ? "peer: pandoc, text alone" : "pandoc is not installed"},
            {"report: PPTX", pptxTime, 0, "ms", Goal::TimesFaster, 0, {}}};
}

const bool kRegistered = registerBench("report", &reportRows);

} // namespace

} // namespace tidemark::bench
