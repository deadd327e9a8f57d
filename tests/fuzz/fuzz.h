// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/builtin_instruments.h"
#include "models/import/import_bytes.h"

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace tidemark::fuzz {

/// Stops the fuzzer with the reason when something that always holds does not.
inline void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

inline std::string_view textOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), size};
}

inline ImportOptions options()
{
    ImportOptions options;
    options.instruments = builtinInstruments();
    options.zone = "America/New_York";
    options.insist = true;
    return options;
}

/// What holds of every batch.
inline void check(const Result<ImportBatch>& batch)
{
    if (!batch) {
        require(!batch.error().text.empty(), "an error says something");
        require(!plain(batch.error().text).empty(), "an error can be shown");
        return;
    }
    require(!batch->series.empty() || !batch->frames.empty(), "a batch holds data");
    for (const auto& series : batch->series)
        require(series.bars && !series.bars->empty(), "a series has rows");
    for (const auto& issue : batch->issues) {
        require(issue.line >= 0, "lines are counted from 1");
        require(!plain(issue.reason).empty(), "an issue says something");
        require(issue.seen.size() <= 4 * 81, "what was seen is cut");
    }
}

} // namespace tidemark::fuzz
