// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/book_rows.h"

#include <algorithm>

namespace tidemark::importing {

std::optional<BookSide> bookSideFromName(std::string_view name)
{
    const std::string word = lowered(name);
    if (word == "bid" || word == "bids" || word == "b" || word == "buy")
        return BookSide::Bid;
    if (word == "ask" || word == "asks" || word == "a" || word == "sell" || word == "s")
        return BookSide::Ask;
    return std::nullopt;
}

std::string bookSideName(BookSide side) { return side == BookSide::Bid ? "bid" : "ask"; }

std::optional<double> positiveNumber(std::string_view cell)
{
    constexpr double kExact = 9007199254740992.0; // 2^53
    const auto number = parseNumber(cell);
    if (number.state != CellState::Number || number.value <= 0 || number.value >= kExact)
        return std::nullopt;
    return number.value;
}

const std::string& SymbolCache::idOf(std::string_view symbol)
{
    const auto known = m_ids.find(symbol);
    if (known != m_ids.end())
        return known->second;
    const std::string& given = m_context.options.instrument;
    Guess guess = instrumentOfSymbol(m_context, given.empty() ? symbol : std::string_view{given});
    return m_ids.emplace(std::string{symbol}, std::move(guess.instrument.id)).first->second;
}

void Snapshots::add(const std::string& instrument, TimePoint time, double sequence, BookSide side, double price,
                    double size, std::int64_t line)
{
    Book& book = m_books[{instrument, time, sequence}];
    (side == BookSide::Bid ? book.bids : book.asks).push_back({price, size, line});
}

void Snapshots::rank(std::vector<Level>& levels, BookSide side)
{
    std::ranges::stable_sort(levels, [side](const Level& a, const Level& b) {
        return side == BookSide::Bid ? a.price > b.price : a.price < b.price;
    });
    std::vector<Level> kept;
    kept.reserve(levels.size());
    for (const Level& level : levels) {
        if (kept.empty() || kept.back().price != level.price)
            kept.push_back(level);
        else if (kept.back().size == level.size)
            m_log.merge(level.line, TM_TEXT("import", "the same as line %1").with(kept.back().line));
        else
            m_log.refuse(level.line, {}, {},
                         TM_TEXT("import", "line %1 has another size for the same price; the first stays")
                             .with(kept.back().line));
    }
    levels = std::move(kept);
}

void Snapshots::finish(ImportBatch& batch)
{
    FrameRows rows("book_level", m_log);
    for (auto& [key, book] : m_books) {
        const auto& [instrument, time, sequence] = key;
        rank(book.bids, BookSide::Bid);
        rank(book.asks, BookSide::Ask);
        const std::int64_t line = (book.bids.empty() ? book.asks : book.bids).front().line;
        if (book.bids.empty() || book.asks.empty())
            m_log.flag(line, {}, {},
                       TM_TEXT("import", "the book of %1 has one side alone").with(time, TimeStyle::NewYork));
        else if (book.bids.front().price >= book.asks.front().price)
            m_log.flag(line, {}, {},
                       TM_TEXT("import", "the best bid %1 is not below the best ask %2")
                           .with(book.bids.front().price, number(4))
                           .with(book.asks.front().price, number(4)));
        // In key order: `ask` stands before `bid`.
        for (const auto side : {BookSide::Ask, BookSide::Bid}) {
            double rank = 0;
            for (const Level& level : side == BookSide::Bid ? book.bids : book.asks)
                rows.add({instrument, time, sequence, bookSideName(side), ++rank, level.price, level.size}, level.line);
        }
    }
    m_books.clear();
    addFrame(batch, rows);
}

} // namespace tidemark::importing
