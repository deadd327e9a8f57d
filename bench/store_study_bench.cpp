// SPDX-License-Identifier: GPL-3.0-or-later
// What a changed parameter waits for: a study run again on a full store. With TIDEMARK_SHARED_DATA set, on the vendor files there.
#include "bench/registry.h"
#include "models/import/importer.h"
#include "models/market/simulated_market.h"
#include "models/pipeline/run_study.h"
#include "models/studies/registry.h"

#include <QTemporaryDir>

#include <stdexcept>

namespace tidemark::bench {

namespace {

void fill(Store &store, const QString &folder)
{
    if (folder.isEmpty()) {
        const auto batches = simulateMarket(kBuiltInSeed, Progress{});
        for (const auto &batch : *batches)
            if (!store.ingest(batch, Progress{}))
                throw std::runtime_error("the built-in market cannot be stored");
        return;
    }
    ImportOptions options;
    options.zone = "America/New_York"; // minute files without an offset
    for (const QString &file : filesBelow({folder}))
        if (const auto batch = importFile(file, options, Progress{}))
            (void)store.ingest(*batch, Progress{}); // files without rows are none of this measurement's business
}

std::vector<Row> studyRows(const Options &)
{
    constexpr double kLimitMs = 100;
    const QString data = qEnvironmentVariable("TIDEMARK_SHARED_DATA");
    const QTemporaryDir folder;
    const auto opened = Store::open(folder.filePath(QStringLiteral("bench.tidemark")), OpenMode::ReadWrite);
    if (!opened)
        throw std::runtime_error(plain(opened.error().text));
    Store &store = **opened;
    std::vector<Row> rows;
    const double filled = milliseconds([&] { fill(store, data); });
    rows.push_back({data.isEmpty() ? "make and store the built-in market" : "import the vendor files", filled, 0, "ms", Goal::TimesFaster, 0, ""});
    const auto asOf = data.isEmpty() ? defaultAsOf(store).value() : endOfNewYorkDay(makeDate(2025, 11, 20));
    for (const auto &study : studies()) {
        bool complete = false;
        const double took = bestOf(5, [&] {
            const auto output = runStudy(study, ParamValues(study.params), store, asOf, Progress{});
            complete = output && output->complete();
        });
        rows.push_back({"run " + study.id + " again", took, kLimitMs, "ms", Goal::TimesFaster, 1,
                        complete ? "peer: the limit of 100 ms" : "an input is missing: time to say so"});
    }
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("studies", &studyRows);

} // namespace

} // namespace tidemark::bench
