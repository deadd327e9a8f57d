// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/import_sink.h"
#include "models/import/bar_reader.h"

#include <functional>

namespace tidemark::importing {

/// A large table of bars on its way to a sink. The readers see the beginning of the text as their table; the rows come from all of
/// it.
struct StreamJob
{
    std::string_view text; ///< the whole; the table's text is its beginning
    ImportSink& sink;
    std::function<void(std::size_t)> reached;  ///< called in order with how much of the text has been taken
    std::function<void(std::size_t)> released; ///< called in order with how much of the text is not needed any more
    std::size_t pieceBytes = std::size_t{8} << 20;
    std::vector<SeriesHead> heads; ///< of what went to the sink
    std::int64_t rows = 0;
    /// The file is not what goes this way: several instruments, days, rows out of order or twice, quotation marks. It has to be
    /// read as a whole; what the sink has does not count.
    bool unsuited = false;
};

/// readBars for a StreamJob: pieces of about 8 MiB that end with a line are read side by side and given on in order. The result is
/// the same as reading the whole. Precondition: `context.stream` is set. Errors: those of readBars, and of the sink; any when the
/// job turned out to be unsuited.
[[nodiscard]] Status streamBars(ReadContext& context, const BarLayout& layout, NumberStyle numbers, StampFormat stamps);

} // namespace tidemark::importing
