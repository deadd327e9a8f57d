// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/store_overview.h"

#include "models/pipeline/run_study.h"

#include <algorithm>

namespace tidemark {

Result<StoreOverview> readOverview(const QString& path, std::optional<TimePoint> asOf)
{
    const auto store = Store::open(path, OpenMode::ReadOnly);
    if (!store)
        return tl::unexpected(store.error());
    StoreOverview overview;
    auto series = (*store)->listSeries();
    if (!series)
        return tl::unexpected(series.error());
    auto frames = (*store)->listFrames();
    if (!frames)
        return tl::unexpected(frames.error());
    const auto datasets = (*store)->listDatasets();
    if (!datasets)
        return tl::unexpected(datasets.error());
    const auto latest = defaultAsOf(**store);
    if (!latest)
        return tl::unexpected(latest.error());
    auto digest = (*store)->digest(asOf.value_or(*latest));
    if (!digest)
        return tl::unexpected(digest.error());
    overview.series = std::move(*series);
    overview.frames = std::move(*frames);
    overview.datasets = datasets->size();
    overview.simulatedDatasets = static_cast<std::size_t>(std::ranges::count(*datasets, true, &Provenance::simulated));
    overview.latest = *latest;
    overview.digest = std::move(*digest);
    return overview;
}

} // namespace tidemark
