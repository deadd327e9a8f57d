// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/merge_batch.h"

#include "models/import/raw_bars.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace tidemark::importing {

namespace {

void append(std::vector<double>& to, const Eigen::ArrayXd& from, std::size_t rows, std::size_t before)
{
    if (from.size() == 0 && to.empty())
        return;
    to.resize(before, std::numeric_limits<double>::quiet_NaN()); // a column that an earlier part did not have
    if (from.size() == 0)
        to.resize(before + rows, std::numeric_limits<double>::quiet_NaN());
    else
        to.insert(to.end(), from.begin(), from.end());
}

Eigen::ArrayXd asArray(const std::vector<double>& column)
{
    return Eigen::Map<const Eigen::ArrayXd>(column.data(), static_cast<Eigen::Index>(column.size()));
}

Result<BarsPtr> joined(const std::vector<BarsPtr>& parts, IssueLog& log)
{
    RawBars all;
    for (const auto& part : parts) {
        const std::size_t before = all.size();
        all.times.insert(all.times.end(), part->times().begin(), part->times().end());
        append(all.open, part->open(), part->size(), before);
        append(all.high, part->high(), part->size(), before);
        append(all.low, part->low(), part->size(), before);
        append(all.close, part->close(), part->size(), before);
        append(all.volume, part->volume(), part->size(), before);
        all.lines.resize(all.size(), 0);
    }
    sortAndMerge(all, log);
    return Bars::make(parts.front()->key(), {std::move(all.times), asArray(all.open), asArray(all.high),
                                             asArray(all.low), asArray(all.close), asArray(all.volume)});
}

} // namespace

Result<ImportBatch> mergeBatches(const std::string& archive, std::vector<std::pair<std::string, ImportBatch>> parts)
{
    if (parts.size() == 1) {
        ImportBatch batch = std::move(parts.front().second);
        batch.provenance.file = archive + " › " + parts.front().first;
        return batch;
    }
    ImportBatch merged;
    merged.provenance.file = archive;
    merged.provenance.format = parts.front().second.provenance.format;
    merged.provenance.formatName = parts.front().second.provenance.formatName;
    std::vector<std::pair<ImportedSeries, std::vector<BarsPtr>>> groups;
    IssueLog log;
    for (auto& [entry, batch] : parts) {
        merged.provenance.rowsTaken += batch.provenance.rowsTaken;
        merged.provenance.rowsFlagged += batch.provenance.rowsFlagged;
        merged.provenance.rowsRefused += batch.provenance.rowsRefused;
        for (auto& warning : batch.provenance.warnings) {
            const auto same = [&](const Text& known) {
                return known.source == warning.source && known.args == warning.args;
            };
            if (std::ranges::none_of(merged.provenance.warnings, same))
                merged.provenance.warnings.push_back(std::move(warning));
        }
        for (auto& issue : batch.issues) {
            issue.column = issue.column.empty() ? entry : entry + ", " + issue.column;
            merged.issues.push_back(std::move(issue));
        }
        std::ranges::move(batch.frames, std::back_inserter(merged.frames));
        for (auto& series : batch.series) {
            const auto same = std::ranges::find_if(groups, [&](const auto& group) {
                return group.first.bars->key() == series.bars->key() && group.first.adjustment == series.adjustment;
            });
            if (same == groups.end())
                groups.push_back({series, {series.bars}});
            else
                same->second.push_back(series.bars);
        }
    }
    for (auto& [series, bars] : groups) {
        if (bars.size() > 1) {
            auto whole = joined(bars, log);
            if (!whole)
                return tl::unexpected(whole.error());
            series.bars = std::move(*whole);
        }
        merged.series.push_back(std::move(series));
    }
    merged.provenance.rowsTaken += log.taken();
    merged.provenance.rowsRefused += log.refused();
    if (log.merged() > 0)
        merged.issues.push_back(
            {IssueKind::Merged,
             0,
             {},
             {},
             TM_TEXT("import", "%1 rows stand in more than one entry with the same values").with(log.merged())});
    if (log.refused() > 0)
        merged.issues.push_back(
            {IssueKind::Refused,
             0,
             {},
             {},
             TM_TEXT("import", "some rows have other values in a later entry of the archive; the first entry's stay")});
    return merged;
}

} // namespace tidemark::importing
