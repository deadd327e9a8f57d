// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/core/frame.h"
#include "models/core/instrument.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tidemark {

/// Where data came from and what became of its rows.
struct Provenance
{
    std::int64_t id = 0; ///< in the store; 0 before it is there
    std::string file; ///< name as the user knows it, `BTCUSDT-1m-2025-11.zip › BTCUSDT-1m-2025-11.csv` inside archives
    std::string format;     ///< id of the reader: `yahoo`, `stooq`, `simulated` …
    std::string formatName; ///< as a person says it: `yfinance, three header lines`
    std::string sha256;     ///< of the file's bytes, lower-case hex
    TimePoint importedAt{};
    std::int64_t rowsTaken = 0;
    std::int64_t rowsFlagged = 0; ///< taken, with a blemish
    std::int64_t rowsRefused = 0;
    bool simulated = false;
    std::string licence;
    std::vector<Text> warnings; ///< what a reader of the numbers must know, in words
};

enum class IssueKind { Refused, Flagged, Merged, Note };

/// One thing said about a row or a file. Lines are physical; the header is line 1; 0 = the whole file.
struct Issue
{
    IssueKind kind = IssueKind::Note;
    std::int64_t line = 0;
    std::string column;
    std::string seen; ///< cut to 80 characters
    Text reason;
};

/// One imported series with what is known of it.
struct ImportedSeries
{
    BarsPtr bars;
    Adjustment adjustment = Adjustment::Unknown;
    std::optional<Instrument>
        instrument; ///< set when the reader knows more of it than the registry (a futures contract)
};

/// What a reader makes of one file: data, and everything there is to say about it. Nothing is in the store yet.
struct ImportBatch
{
    Provenance provenance;
    std::vector<ImportedSeries> series;
    std::vector<Frame> frames;
    std::vector<Issue> issues;
};

} // namespace tidemark
