// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/vendor_store.h"

#include "models/import/importer.h"
#include "models/market/simulated_market.h"
#include "models/pipeline/run_study.h"

#include <stdexcept>

namespace tidemark::bench {

TimePoint fillForMeasuring(Store& store)
{
    const QString folder = qEnvironmentVariable("TIDEMARK_SHARED_DATA");
    if (folder.isEmpty()) {
        const auto batches = simulateMarket(kBuiltInSeed, Progress{});
        for (const auto& batch : *batches)
            if (!store.ingest(batch, Progress{}))
                throw std::runtime_error("the built-in market cannot be stored");
        return defaultAsOf(store).value();
    }
    ImportOptions options;
    options.zone = "America/New_York"; // minute files without an offset
    for (const QString& file : filesBelow({folder}))
        if (const auto batch = importFile(file, options, Progress{}))
            (void)store.ingest(*batch, Progress{}); // files without rows are none of a measurement's business
    return endOfNewYorkDay(makeDate(2025, 11, 20));
}

} // namespace tidemark::bench
