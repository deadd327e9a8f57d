// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_into.h"

#include "models/import/stream_file.h"

#include <QFileInfo>

namespace tidemark {

namespace {

constexpr qint64 kStreamFrom = qint64{8} << 20;

std::vector<std::string> contentsOf(const ImportBatch& batch)
{
    std::vector<std::string> list;
    for (const ImportedSeries& series : batch.series)
        list.push_back(describe(series.bars->key()));
    for (const Frame& frame : batch.frames)
        list.push_back(frame.kind());
    return list;
}

} // namespace

Result<TakenFile> importInto(Store& store, const QString& path, const ImportOptions& options, const Progress& progress)
{
    TakenFile taken;
    if (const QFileInfo info(path); info.isFile() && info.size() >= kStreamFrom) {
        StreamedFile streamed;
        const auto read = [&](ImportSink& sink) {
            auto batch = streamFile(path, options, progress, sink, streamed);
            if (batch)
                taken.batch = *batch;
            return batch;
        };
        auto report = store.ingestStream(info.fileName().toStdString(), read, progress);
        if (report) {
            for (const auto& head : streamed.series)
                taken.brought.push_back(describe(head.key));
            taken.report = std::move(*report);
            return taken;
        }
        if (!streamed.unsuited)
            return tl::unexpected(report.error());
    }
    auto batch = importFile(path, options, progress);
    if (!batch)
        return tl::unexpected(batch.error());
    auto report = store.ingest(*batch, progress);
    if (!report)
        return tl::unexpected(report.error());
    taken.report = std::move(*report);
    taken.brought = contentsOf(*batch);
    taken.batch = std::move(*batch);
    return taken;
}

} // namespace tidemark
