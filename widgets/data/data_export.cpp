// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_export.h"

#include "models/items/bars_table_model.h"
#include "models/ooxml/workbook.h"
#include "models/text/to_qt.h"

#include <QFileInfo>
#include <QSaveFile>

#include <array>

namespace tidemark {

namespace {

tl::unexpected<Error> notWritten(const QString& path, const QSaveFile& file)
{
    return fail(ErrorCode::Io, TM_TEXT("data", "%1 was not written: %2. Choose another folder.")
                                   .with(path.toStdString())
                                   .with(file.errorString().toStdString()));
}

ooxml::Worksheet sheetOf(const CatalogueEntry& entry, const Bars& bars, const Translator& say)
{
    ooxml::Worksheet sheet;
    sheet.name = exportName(entry);
    sheet.frozenRows = 1;
    const bool intraday = isIntraday(bars.key().interval);
    const std::array<std::pair<Text, const Eigen::ArrayXd*>, 5> columns{{{TM_TEXT("items", "Open"), &bars.open()},
                                                                         {TM_TEXT("items", "High"), &bars.high()},
                                                                         {TM_TEXT("items", "Low"), &bars.low()},
                                                                         {TM_TEXT("items", "Close"), &bars.close()},
                                                                         {TM_TEXT("items", "Volume"), &bars.volume()}}};
    std::vector<ooxml::Cell> head;
    head.push_back({say(intraday ? TM_TEXT("items", "Time") : TM_TEXT("items", "Day")), {}, ooxml::CellStyle::Head});
    for (const auto& [title, values] : columns)
        if (values->size() > 0)
            head.push_back({say(title), {}, ooxml::CellStyle::Head});
    sheet.widths.assign(head.size(), 14);
    sheet.widths.front() = intraday ? 20 : 12;
    sheet.rows.reserve(bars.size() + 1);
    sheet.rows.push_back(std::move(head));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        std::vector<ooxml::Cell> row;
        const TimePoint time = bars.times()[i];
        row.push_back(
            {intraday ? ooxml::CellValue{time} : ooxml::CellValue{std::chrono::floor<std::chrono::days>(time)}});
        for (const auto& [title, values] : columns)
            if (values->size() > 0)
                row.push_back({(*values)[static_cast<Eigen::Index>(i)]});
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Result<int> exportWorkbook(const Store& store, std::span<const CatalogueEntry> entries, const QString& path,
                           const Translator& translator, const Progress& progress)
{
    constexpr std::int64_t kSheetRows = 1'048'575; // below the head
    ooxml::Workbook workbook;
    double done = 0;
    for (const CatalogueEntry& entry : entries) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled, TM_TEXT("data", "The export was cancelled."));
        if (entry.rows > kSheetRows)
            return fail(ErrorCode::Precondition,
                        TM_TEXT("data", "%1 has %2 rows, more than a sheet of a workbook holds; export it as CSV.")
                            .with(describe(entry.key))
                            .with(entry.rows));
        const auto bars = store.readBars(entry.series);
        if (!bars)
            return tl::unexpected(bars.error());
        workbook.sheets.push_back(sheetOf(entry, **bars, translator));
        workbook.date = std::max(workbook.date, entry.importedAt);
        progress.report(++done / static_cast<double>(entries.size() + 1));
    }
    const auto bytes = ooxml::workbookBytes(workbook);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return notWritten(path, file);
    return 1;
}

} // namespace

QString exportName(const CatalogueEntry& entry)
{
    QString name = QStringLiteral("%1-%2-%3")
                       .arg(toQString(entry.key.instrument), toQString(intervalName(entry.key.interval)),
                            toQString(entry.key.source));
    for (QChar& c : name)
        if (!c.isLetterOrNumber() && c != QLatin1Char('-') && c != QLatin1Char('_') && c != QLatin1Char('.'))
            c = QLatin1Char('_');
    return name;
}

Result<int> exportSeries(const Store& store, std::span<const CatalogueEntry> entries, const QString& path,
                         const Translator& translator, const Progress& progress)
{
    if (path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        return exportWorkbook(store, entries, path, translator, progress);
    int files = 0;
    for (const CatalogueEntry& entry : entries) {
        const auto bars = store.readBars(entry.series);
        if (!bars)
            return tl::unexpected(bars.error());
        const QString target =
            files == 0 ? path : QStringLiteral("%1/%2.csv").arg(QFileInfo(path).path(), exportName(entry));
        QSaveFile file(target);
        if (!file.open(QIODevice::WriteOnly))
            return notWritten(target, file);
        if (const Status written = writeBarsCsv(file, **bars, progress); !written)
            return tl::unexpected(written.error());
        if (!file.commit())
            return notWritten(target, file);
        ++files;
        progress.report(static_cast<double>(files) / static_cast<double>(entries.size()));
    }
    return files;
}

} // namespace tidemark
