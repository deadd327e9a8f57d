// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/import/bar_row.h"
#include "models/import/interval_votes.h"
#include "models/import/zone.h"

namespace tidemark::importing {

/// The rows of one piece of a text. Lines are counted from the piece's first, 0.
struct BarPiece
{
    Bars::Columns rows; ///< columns of the layout; times are clocks until settlePiece
    IssueLog log;
    std::int64_t lines = 0;
    std::vector<std::pair<std::size_t, std::int64_t>> jumps; ///< from this row on, line − row
    bool hasClock = false;
    bool anyInstant = false; ///< some time is UTC already
    bool anyClock = false;   ///< some time is a clock without an offset
    bool suited = true;

    TimePoint firstClock{}, lastClock{};
    IntervalVotes votes;
    std::int64_t days = 0;   ///< runs of rows on one day …
    std::int64_t atOpen = 0; ///< … of which so many begin at 09:30
    bool beginsAtOpen = false;
    bool withinSession = true;

    [[nodiscard]] std::int64_t lineOf(std::size_t row) const;
};

/// Reads the rows of `text`, which ends with a line end or is the `last` of its file.
[[nodiscard]] BarPiece parsePiece(std::string_view text, const BarRow& row, char separator, bool last);

/// What holds for all pieces.
struct PieceRules
{
    const BarLayout& layout;
    const Instrument& instrument;
    const Zone* zone = nullptr;          ///< of clocks; nullptr: the times are UTC
    std::chrono::milliseconds length{0}; ///< taken off times that are the ends of bars
    std::array<bool, 5> columns{};       ///< which values the series has
};

/// Clocks to instants, prices checked, order checked; rows that never were are refused. `suited` is false afterwards when the piece
/// cannot be taken by itself.
void settlePiece(BarPiece& piece, const PieceRules& rules);

} // namespace tidemark::importing
