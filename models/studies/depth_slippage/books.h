// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/quant/order_book.h"
#include "models/studies/study.h"

namespace tidemark::depth_slippage {

struct Snapshot
{
    TimePoint time;
    quant::OrderBook book;
    bool joined = false; ///< follows the one before without a break: same day, no long gap
};

/// The books of one instrument, thinned to steps that tell something, and the trades between them.
struct Books
{
    std::string instrument, currency;
    std::vector<Snapshot> sampled; ///< orderly ones in time, never empty
    std::size_t recorded = 0;      ///< orderly ones before thinning
    std::size_t oneSided = 0;      ///< bids or asks alone: they have no mid
    std::size_t crossed = 0;       ///< best bid not below best ask
    std::vector<double>
        netTraded;     ///< value bought less sold since the snapshot before, 0 for the first; empty without trades
    double traded = 0; ///< value of all trades over joined steps
    std::chrono::milliseconds joinedSpan{0}; ///< length of all joined steps
};

/// The books of `instrument`; for `auto` of the instrument with the newest orderly book, those with 30 books and more first. At most one snapshot a second is kept where
/// they reach over twenty seconds or more. Errors: NoData, saying why no book can be used; Cancelled.
[[nodiscard]] Result<Books> booksOf(const Frame& levels, const Frame* trades, const std::string& instrument,
                                    const Progress& progress);

} // namespace tidemark::depth_slippage
