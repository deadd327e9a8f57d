// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_batch.h"
#include "models/core/import_settings.h"

namespace tidemark {

/// One thing that had to be found out about a file.
struct ImportGuess
{
    enum class State {
        Unused,     ///< of no meaning for this file
        Detected,   ///< found in the file
        Given,      ///< by an option
        Remembered, ///< by a mapping confirmed before
        Open        ///< the file leaves it open: it has to be named before the file comes in
    };
    State state = State::Unused;
    std::string value;                ///< as ImportSettings takes it
    std::vector<std::string> choices; ///< the values it can take; empty: free text
};

/// A first look at a file: its first rows, everything guessed of it, and what an import would bring. Nothing is stored.
struct ImportPreview
{
    struct Line
    {
        std::int64_t line = 0; ///< physical
        std::vector<std::string> cells;
    };
    struct Brings
    {
        std::string name; ///< `SPX 1d (yahoo)`, or the kind of a frame
        std::string instrument;
        bool known = true; ///< whether the registry has the instrument
        std::int64_t rows = 0;
        TimePoint first{}; ///< of a series
        TimePoint last{};
    };

    std::string file;                 ///< name; `outer.zip › inner.csv` inside archives
    std::vector<std::string> entries; ///< tables of an archive; the first is shown

    std::string formatName; ///< as a person says it
    ImportGuess format, encoding, separator, dateOrder, decimal, zone, instrument, interval, adjustment, date;

    std::vector<std::string> columns; ///< header cells; `column 3` where there is none
    std::vector<ColumnRole> roles;    ///< of the columns, as they are read or, without a format, as they look
    std::string signature;            ///< of the header: what a mapping is remembered by
    std::vector<Line> rows;           ///< the first 50 below the header

    std::vector<Brings> brings;
    std::int64_t taken = 0, flagged = 0, refused = 0; ///< rows of what was looked at
    bool whole = true;                                ///< false: only the beginning of a large file was looked at
    std::vector<Issue> issues;
    std::vector<Text> warnings;
    std::optional<Error> refusal; ///< why the file would not come in as things stand, with the remedy
};

} // namespace tidemark
