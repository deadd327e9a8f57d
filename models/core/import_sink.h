// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/bars.h"
#include "models/core/instrument.h"

#include <cstddef>
#include <optional>

namespace tidemark {

/// What is known of a series before its rows come.
struct SeriesHead
{
    SeriesKey key;
    Adjustment adjustment = Adjustment::Unknown;
    std::optional<Instrument> instrument = {}; ///< set when the reader knows more of it than the registry
};

/// Takes the rows of long series while a file is still being read, so that a file need not fit into memory. What is taken counts
/// only once the whole import has been accepted. One thread at a time calls it.
class ImportSink
{
public:
    virtual ~ImportSink() = default;

    /// Begins a series and gives its number. A series may be named again: its rows then continue.
    [[nodiscard]] virtual Result<std::size_t> beginSeries(const SeriesHead& head) = 0;

    /// Takes further rows of a series begun before, in pieces of any size; how rows are cut into pieces makes no difference.
    /// Columns as in `Bars::make`; every piece of a series has the same columns. Rows come strictly after those of the pieces
    /// before. Waits while too much is under way. Errors: Precondition as in `Bars::make`, Cancelled, and those of the store; the
    /// reader gives them back at once.
    [[nodiscard]] virtual Status addRows(std::size_t series, Bars::Columns rows) = 0;
};

} // namespace tidemark
