// SPDX-License-Identifier: GPL-3.0-or-later
// What a changed parameter waits for: a study run again on a full store. With TIDEMARK_SHARED_DATA set, on the vendor files there.
#include "bench/registry.h"
#include "bench/vendor_store.h"
#include "models/pipeline/run_study.h"
#include "models/studies/registry.h"

#include <QTemporaryDir>

#include <stdexcept>

namespace tidemark::bench {

namespace {

std::vector<Row> studyRows(const Options&)
{
    constexpr double kLimitMs = 100;
    const QString data = qEnvironmentVariable("TIDEMARK_SHARED_DATA");
    const QTemporaryDir folder;
    const auto opened = Store::open(folder.filePath(QStringLiteral("bench.tidemark")), OpenMode::ReadWrite);
    if (!opened)
        throw std::runtime_error(plain(opened.error().text));
    Store& store = **opened;
    std::vector<Row> rows;
    TimePoint asOf;
    const double filled = milliseconds([&] { asOf = fillForMeasuring(store); });
    rows.push_back({data.isEmpty() ? "make and store the built-in market" : "import the vendor files", filled, 0, "ms",
                    Goal::TimesFaster, 0, ""});
    for (const auto& study : studies()) {
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
